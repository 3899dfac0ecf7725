//! The groups of a monitoring return beside the people of the forum's area, or those whom the board says that it is for.

use std::cmp::Ordering;

use coproduction_core::{Characteristic, Code, Fraction};
use coproduction_equity::{MonitoringReturn, MonitoringTable};

use super::compared::{Compared, Looked, Shown};
use super::{View, beside};

/// What is said of the groups of one characteristic: never which, nor how many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupReach {
    /// Each has at least the part of its share that is looked for.
    Each,
    /// At least one has less.
    NotEach,
    /// Those who did not say leave it open.
    Open,
}

/// How a group stands to the part of its share that is looked for, whatever those who did not say would have said.
#[derive(PartialEq)]
enum Standing {
    Reached,
    Under,
    Open,
}

/// What is said of one characteristic of a return, with the place of its table among those of the return.
pub(crate) type Reached = (Characteristic, GroupReach, usize);

impl<'a> View<'a> {
    /// What can be said of each characteristic of a return. Nothing is said of one that cannot be compared, that too few answered or no
    /// group of which would have enough people, or that is withheld: that it is, is not told from the rest.
    pub(crate) fn reach(&self, returned: &'a MonitoringReturn) -> Vec<Reached> {
        self.reach_of(returned, |_, _| true)
    }

    /// The same of those groups alone that are asked for, by the table and the code.
    pub(crate) fn reach_of(
        &self,
        returned: &'a MonitoringReturn,
        is_asked: impl Fn(&MonitoringTable, &Code) -> bool,
    ) -> Vec<Reached> {
        let compared = self.compared(returned).into_iter();
        let reached = compared.filter_map(|(characteristic, looked)| {
            let Looked::Shown(compared, shown) = looked else {
                return None;
            };
            let reach = self.groups_reach(returned, &compared, &shown, &is_asked)?;
            Some((characteristic, reach, compared.place))
        });
        reached.collect()
    }

    fn groups_reach(
        &self,
        returned: &'a MonitoringReturn,
        compared: &Compared<'_>,
        shown: &Shown,
        is_asked: impl Fn(&MonitoringTable, &Code) -> bool,
    ) -> Option<GroupReach> {
        if !compared.is_given && !self.is_for_everybody(compared.table.characteristic) {
            return None;
        }
        let (answered, offered) = (
            usize::try_from(shown.n).ok()?,
            usize::try_from(returned.offered?).ok()?,
        );
        if shown.n < self.policy.group_answers().get().into()
            || beside(answered, offered, self.policy.answer_rate()).is_lt()
        {
            return None;
        }
        let groups = compared.groups.iter().zip(&shown.groups);
        let standings: Vec<_> = groups
            .filter(|(code, _)| is_asked(compared.table, code))
            .filter_map(|(code, people)| self.standing(compared, shown, code, *people))
            .collect();
        let any = |wanted: Standing| standings.contains(&wanted);
        if standings.is_empty() {
            None
        } else if any(Standing::Under) {
            Some(GroupReach::NotEach)
        } else if any(Standing::Open) {
            Some(GroupReach::Open)
        } else {
            Some(GroupReach::Each)
        }
    }

    /// How a group stands; `None` where it is not looked at: too few of it would be expected, or most people are of it.
    fn standing(&self, compared: &Compared<'_>, shown: &Shown, code: &Code, people: u64) -> Option<Standing> {
        let share = compared.population.share(code).ok()?;
        let (part, whole) = (u128::from(share.part()), u128::from(share.whole()));
        let expected = u128::from(shown.n).saturating_mul(part);
        let least = u128::from(self.policy.group_expected().get()).saturating_mul(whole);
        if part.saturating_mul(2) > whole || expected < least {
            return None;
        }
        let floor = self.policy.group_floor();
        let stands = |people: u64| against(u128::from(people).saturating_mul(whole), expected, floor);
        Some(if stands(people).is_ge() {
            Standing::Reached
        } else if stands(people.saturating_add(shown.undisclosed)).is_lt() {
            Standing::Under
        } else {
            Standing::Open
        })
    }

    /// Whether a forum is for people of every group of a characteristic, as far as is recorded: whom a service is for is not, so that a
    /// forum about services may have few men, or few people of some age, for good reason.
    fn is_for_everybody(&self, characteristic: Characteristic) -> bool {
        let goes_with_services = matches!(
            characteristic,
            Characteristic::Age | Characteristic::Sex | Characteristic::MarriageAndCivilPartnership
        );
        !goes_with_services || self.record.forum.services.as_ref().is_some_and(Vec::is_empty)
    }
}

/// How one number stands to a part of another.
fn against(number: u128, of: u128, part: Fraction) -> Ordering {
    let asked = of.saturating_mul(part.numerator.into());
    number.saturating_mul(part.denominator.get().into()).cmp(&asked)
}
