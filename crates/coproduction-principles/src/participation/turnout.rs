//! Who could come to some meetings and who did, by side: what their numbers would tell of absences.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::Side;
use coproduction_members::MemberId;

use super::meetings::Meeting;

/// Who could come, and who came.
#[derive(Default)]
pub(crate) struct Turnout(BTreeMap<Side, OfSide>);

#[derive(Default)]
struct OfSide {
    could: BTreeSet<MemberId>,
    came: BTreeSet<MemberId>,
    possible: u64,
    attendances: u64,
}

impl Turnout {
    pub(super) fn of<'m>(meetings: impl Iterator<Item = &'m Meeting<'m>>) -> Self {
        let mut turnout = Self::default();
        for (member, side, came) in meetings.flat_map(Meeting::holders) {
            let of = turnout.0.entry(side).or_default();
            of.could.insert(member);
            of.possible += 1;
            if came {
                of.came.insert(member);
                of.attendances += 1;
            }
        }
        turnout
    }

    /// Of each side, the people who came at all of those who could, and the attendances of those that were possible.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (u64, u64)> {
        self.0.values().flat_map(|of| {
            let people = |set: &BTreeSet<MemberId>| u64::try_from(set.len()).unwrap_or(u64::MAX);
            [
                (people(&of.came), people(&of.could)),
                (of.attendances, of.possible),
            ]
        })
    }
}
