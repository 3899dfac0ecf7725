//! Who held which seat on a day.

use coproduction_core::{ConstituencyId, Date, Pointer, Side};
use coproduction_members::{Membership, RoleHolding};
use coproduction_record::Collection;

use super::{View, place};

/// A membership that was held on a day, as far as is recorded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Held<'a> {
    pub(crate) membership: &'a Membership,
    pub(crate) constituency: &'a ConstituencyId,
    pub(crate) side: Side,
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
        let memberships = self.record.memberships.iter().flatten().enumerate();
        memberships.filter_map(move |(index, membership)| {
            if !membership.may_cover(day) {
                return None;
            }
            let constituency = &self.seats.get(&membership.seat)?.constituency;
            Some(Held {
                membership,
                constituency,
                side: self.side(constituency),
                is_certain: membership.from.is_none_or(|from| from.latest() <= day)
                    && membership.ended.is_none_or(|ended| day <= ended.earliest()),
                index,
            })
        })
    }
}
