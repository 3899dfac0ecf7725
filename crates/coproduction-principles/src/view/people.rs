//! Who held which seat on a day.

use std::cell::LazyCell;

use coproduction_core::{ConstituencyId, Date, PartialDate, PlaceArea, Pointer, Side};
use coproduction_members::{MemberId, Membership, RoleHolding};
use coproduction_record::Collection;

use super::{InForce, SeatAs, View, place};

/// A membership that was held on a day, as far as is recorded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Held<'a> {
    pub(crate) membership: &'a Membership,
    pub(crate) constituency: &'a ConstituencyId,
    pub(crate) side: Side,
    /// The area that the seat is for, where that is recorded.
    pub(crate) area: Option<&'a PlaceArea>,
    /// Whether the holder of the seat may vote, where that is recorded.
    pub(crate) may_vote: Option<bool>,
    /// What a vote of the seat weighs; absent where votes are not weighted.
    pub(crate) weight: Option<u32>,
    /// Whether its dates leave no doubt of it.
    pub(crate) is_certain: bool,
    index: usize,
}

impl<'a> Held<'a> {
    /// Its place in the record.
    pub(crate) fn place(&self) -> Pointer {
        place(Collection::Memberships, self.index)
    }

    /// The offices held with it on the day, each with its place in the membership and whether its dates leave no doubt.
    pub(crate) fn roles_on(&self, day: Date) -> impl Iterator<Item = (usize, &'a RoleHolding, bool)> {
        let roles = self.membership.roles.iter().flatten().enumerate();
        roles.filter_map(move |(index, role)| {
            let possible = role.from.is_none_or(|from| from.earliest() <= day)
                && role.to.is_none_or(|to| day <= to.latest());
            let certain = role.from.is_none_or(|from| from.latest() <= day)
                && role.to.is_none_or(|to| day <= to.earliest());
            possible.then_some((index, role, certain))
        })
    }
}

impl<'a> View<'a> {
    /// The memberships that were, or may have been, held on a day.
    pub(crate) fn held_on(&self, day: Date) -> impl Iterator<Item = Held<'a>> {
        let version = LazyCell::new(move || self.version_on(day));
        let memberships = self.record.memberships.iter().flatten().enumerate();
        memberships
            .filter(move |(_, membership)| membership.may_cover(day))
            .filter_map(move |(index, membership)| self.holding(membership, index, day, || *version))
    }

    /// The memberships that were, or may have been, held on any day since one, as they stand on the day of the view.
    pub(crate) fn held_since(&self, from: Date) -> impl Iterator<Item = Held<'a>> {
        let version = LazyCell::new(|| self.version_on(self.day));
        let memberships = self.record.memberships.iter().flatten().enumerate();
        memberships.filter_map(move |(index, membership)| {
            let days = membership.may_touch(from, self.day);
            days.then(|| self.holding(membership, index, self.day, || *version))?
        })
    }

    /// The memberships of one member that were, or may have been, held on a day.
    pub(crate) fn held_by(&self, member: MemberId, day: Date) -> impl Iterator<Item = Held<'a>> {
        let version = LazyCell::new(move || self.version_on(day));
        self.memberships_of(member)
            .filter(move |(_, membership)| membership.may_cover(day))
            .filter_map(move |(index, membership)| self.holding(membership, index, day, || *version))
    }

    /// The memberships of one member, with their places in the list.
    fn memberships_of(&self, member: MemberId) -> impl Iterator<Item = (usize, &'a Membership)> {
        let start = self.memberships_of.partition_point(|(other, _)| *other < member);
        let from = self.memberships_of.get(start..).unwrap_or_default().iter();
        let memberships = self.record.memberships.as_deref().unwrap_or_default();
        from.take_while(move |(other, _)| *other == member)
            .filter_map(|(_, index)| Some((*index, memberships.get(*index)?)))
    }

    /// The sides of the seats that a member has ever held.
    pub(crate) fn sides_of(&self, member: MemberId) -> impl Iterator<Item = Side> {
        let memberships = self.memberships_of(member);
        let seats = memberships.filter_map(|(index, _)| self.seat_of(index, || None));
        seats.map(|seat| seat.side)
    }

    /// The first day of the time that a member has held seats without a break, up to a day; `None` where that is not recorded.
    pub(crate) fn joined_by(&self, member: MemberId, day: Date) -> Option<Date> {
        let spells = || self.memberships_of(member).map(|(_, spell)| spell);
        let covering = spells().filter(|spell| spell.may_cover(day));
        let mut joined = covering
            .map(|spell| spell.from.map(PartialDate::latest))
            .min()??;
        let ends_no_earlier = |spell: &Membership, joined: Date| {
            let next = spell.ended.and_then(|ended| ended.latest().plus_days(1));
            next.is_some_and(|next| next >= joined)
        };
        while let Some(before) = spells().find(|spell| {
            ends_no_earlier(spell, joined) && spell.from.is_none_or(|from| from.latest() < joined)
        }) {
            joined = before.from?.latest();
        }
        Some(joined)
    }

    /// Whether somebody was of a side on a day, by the seats held then and what they were held as; whoever held none, by all the seats on
    /// record. `None` where that is open.
    pub(crate) fn was_of(&self, member: MemberId, side: Side, day: Date) -> Option<bool> {
        let is_whole = self.is_whole(Collection::Memberships, day);
        let mut held = self.held_by(member, day).peekable();
        if held.peek().is_some() {
            let (mut is_of_it, mut is_of_it_for_certain, mut is_of_another) = (false, false, false);
            for held in held {
                let mut sides = self.sides_of_holder(&held);
                let (first, perhaps) = (sides.next(), sides.next());
                if first == Some(side) && perhaps.is_none() {
                    is_of_it_for_certain |= held.is_certain;
                }
                if first == Some(side) || perhaps == Some(side) {
                    is_of_it = true;
                } else {
                    is_of_another |= held.is_certain;
                }
            }
            return if is_of_it_for_certain {
                Some(true)
            } else {
                (!is_of_it && is_of_another && is_whole).then_some(false)
            };
        }
        let has_begun =
            |(_, spell): &(usize, &Membership)| spell.from.is_none_or(|from| from.earliest() <= self.day);
        let begun = self.memberships_of(member).filter(has_begun);
        let version = LazyCell::new(|| self.version_on(day));
        let seats = begun.filter_map(|(index, _)| self.seat_of(index, || *version));
        let (mut one_is, mut another_is) = (false, false);
        for seat in seats {
            (one_is, another_is) = (one_is || seat.side == side, another_is || seat.side != side);
        }
        match (one_is, another_is) {
            (_, false) => one_is.then_some(true),
            (true, true) => None,
            (false, true) => is_whole.then_some(false),
        }
    }

    fn holding(
        &self,
        membership: &'a Membership,
        index: usize,
        day: Date,
        version: impl FnOnce() -> Option<usize>,
    ) -> Option<Held<'a>> {
        let SeatAs { seat, side, .. } = *self.seat_of(index, version)?;
        Some(Held {
            membership,
            constituency: &seat.constituency,
            side,
            area: seat.area.as_ref(),
            may_vote: seat.voting_right,
            weight: seat.weight,
            is_certain: membership.from.is_none_or(|from| from.latest() <= day)
                && membership.ended.is_none_or(|ended| day <= ended.earliest()),
            index,
        })
    }

    fn version_on(&self, day: Date) -> Option<usize> {
        match self.latest_terms_on(day) {
            InForce::Version(_, index) => Some(index),
            InForce::None | InForce::NotRecorded => None,
        }
    }

    /// The seat of a membership as a version has it, else as the one before it that has it, else as any has it. Which version was in force
    /// is asked only where more than one has the seat.
    fn seat_of(&self, index: usize, version: impl FnOnce() -> Option<usize>) -> Option<&SeatAs<'a>> {
        let known = self.seats.get((*self.seat_of.get(index)?)?)?;
        if let [only] = known.as_slice() {
            return Some(only);
        }
        let version = version();
        let is_by_then = |seat: &&SeatAs<'_>| version.is_some_and(|version| seat.version <= version);
        known.iter().rev().find(is_by_then).or_else(|| known.first())
    }
}
