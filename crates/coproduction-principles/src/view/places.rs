//! The places of seats, and who holds them on the day of the view.

use coproduction_core::{SeatId, Side};
use coproduction_forums::Seat;
use coproduction_members::MemberId;

use super::View;
use crate::by_id::HashMap;

/// A seat with its places and how many people hold it. Whoever renews on the day holds it once.
pub(crate) struct Places<'a> {
    pub(crate) seat: &'a Seat,
    /// Its place among the seats.
    pub(crate) index: usize,
    pub(crate) side: Side,
    /// How many hold it for certain.
    pub(crate) held: u64,
    /// How many hold it, or may.
    pub(crate) perhaps_held: u64,
}

impl Places<'_> {
    /// How many places it stands for; where that is not recorded, at least as many as are held, and one.
    pub(crate) fn places(&self) -> u64 {
        self.seat.places.map_or(self.held.max(1), u64::from)
    }
}

impl View<'_> {
    /// The seats of a version of the terms of reference, each with how it is held on the day.
    pub(crate) fn places_of<'s>(&self, seats: &'s [Seat]) -> Vec<Places<'s>> {
        // Of each seat the people who hold it, and whether that is certain.
        let mut holders: HashMap<SeatId, HashMap<MemberId, bool>> = HashMap::default();
        for held in self.held_on(self.day) {
            let people = holders.entry(held.membership.seat).or_default();
            *people.entry(held.membership.member).or_default() |= held.is_certain;
        }
        let number = |seat: &Seat, certain: bool| {
            let people = holders.get(&seat.id).into_iter().flat_map(HashMap::values);
            people
                .filter(|held| **held || !certain)
                .fold(0, |number, _| number + 1)
        };
        let seats = seats.iter().enumerate();
        seats
            .map(|(index, seat)| Places {
                seat,
                index,
                side: self.side(&seat.constituency),
                held: number(seat, true),
                perhaps_held: number(seat, false),
            })
            .collect()
    }
}
