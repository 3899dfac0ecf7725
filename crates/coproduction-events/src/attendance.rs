//! Attendance: who was in the room, as a fact of its own beside invitation and response.

use coproduction_core::{ConstituencyId, DateTime};
use coproduction_members::{GuestId, MemberId};

coproduction_core::vocabulary! {
    /// Whether somebody attended.
    pub enum AttendanceState {
        /// In the room.
        Present = "present",
        /// From a distance.
        Remote = "remote",
        /// Came late.
        Late = "late",
        /// Sent apologies.
        Apologies = "apologies",
        /// Did not come and did not say.
        Absent = "absent",
        /// That is not recorded.
        NotRecorded = "not-recorded",
    }
}

impl AttendanceState {
    /// Whether the person took part, if that is recorded.
    pub const fn took_part(self) -> Option<bool> {
        match self {
            Self::Present | Self::Remote | Self::Late => Some(true),
            Self::Apologies | Self::Absent => Some(false),
            Self::NotRecorded => None,
        }
    }
}

coproduction_core::vocabulary! {
    /// In what standing a member attended.
    pub enum AttendingAs {
        /// As a member.
        Member = "member",
        /// As a guest: before or after a membership, say.
        Guest = "guest",
        /// As an observer, who takes no part in discussion.
        Observer = "observer",
    }
}

coproduction_core::model! {
    /// Whether one member attended an event, in what standing, and from when to when.
    pub struct Attendance {
        required {
            /// The member whose attendance it is, by the member's id.
            member: MemberId,
            /// Whether the member attended, and how: in the room, from a distance, late, or not.
            state: AttendanceState,
        }
        optional {
            /// In what standing, where it was another than as a member.
            attending_as: AttendingAs,
            /// The date and time at which the member came; it helps to tell who was there when something was decided.
            arrived_at: DateTime,
            /// The date and time at which the member left; it helps to tell who was there when something was decided.
            left_at: DateTime,
        }
    }
}

coproduction_core::model! {
    /// Whether one guest attended an event, and whether the guest took part or observed.
    pub struct GuestAttendance {
        required {
            /// The guest whose attendance it is, by the guest's id.
            guest: GuestId,
            /// Whether the guest attended, and how: in the room, from a distance, late, or not.
            state: AttendanceState,
        }
        optional {
            /// Whether the guest observed, and took no part in discussion.
            observer: bool,
        }
    }
}

coproduction_core::model! {
    /// How many people attended, where they are not recorded one by one.
    pub struct HeadCount {
        required {
            /// How many people attended: a whole number.
            people: u32,
        }
        optional {
            /// The constituency they are of; absent where they were counted all together.
            constituency: ConstituencyId,
        }
    }
}
