//! Seats.

use coproduction_core::{Bilingual, ConstituencyId, PlaceArea, SeatId};

coproduction_core::model! {
    /// A seat, or several alike: places in the constituted forum, of one constituency. It exists without a
    /// holder, so that vacancies are visible.
    #[derive(validator::Validate)]
    pub struct Seat {
        required {
            /// Identifies the seat; it stays the same across versions of the terms of reference.
            id: SeatId,
            /// The constituency that holds the seat, by its short name.
            constituency: ConstituencyId,
        }
        optional {
            /// How many places it stands for, from 1 to 10,000; absent where that is not recorded.
            #[validate(range(min = 1, max = 10_000))]
            places: u32,
            /// What the seat is called, for people to read. Never its holder's name.
            name: Bilingual,
            /// Whether the holder of the seat may vote. Absent, it is not recorded.
            voting_right: bool,
            /// The weight of each of its votes, from 1 to 1,000,000, in a unit of the forum's own; absent where votes
            /// are not weighted.
            #[validate(range(min = 1, max = 1_000_000))]
            weight: u32,
            /// The area whose people the seat is for, where it is for an area.
            area: PlaceArea,
        }
    }
}
