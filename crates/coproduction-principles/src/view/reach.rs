//! The groups of a monitoring return beside the people of the forum's area.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use coproduction_core::{Characteristic, Code, Fraction};
use coproduction_equity::code_lists::{
    CENSUS_2021_ETHNIC_GROUP, NHS_WALES_ETHNIC_CATEGORY, NHS_WALES_TO_CENSUS,
};
use coproduction_equity::{
    CategoryKind, Counts, KnownCodeList, MonitoringReturn, MonitoringTable, ReferencePopulation, census_2021,
};

use super::{View, beside};

/// What is said of the groups of one characteristic: never which, nor how many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupReach {
    /// Each has at least the part of its share that is looked for.
    Each,
    /// At least one has less.
    NotEach,
    /// Those who did not say leave it open, or to say it would say it of few people.
    Open,
}

/// How many gave an answer of each of the widest groups of a list, and how many answered without one.
struct Groups {
    list: &'static KnownCodeList,
    people: BTreeMap<&'static str, u64>,
    undisclosed: u64,
}

impl View<'_> {
    /// What can be said of one table of a return, with the list that it is compared by; `None` where it cannot be compared, too few
    /// answered, or no group would have enough people.
    pub(crate) fn reach(
        &self,
        returned: &MonitoringReturn,
        table: &MonitoringTable,
    ) -> Option<(&'static KnownCodeList, GroupReach)> {
        if table.second.is_some() || !self.is_for_everybody(table.characteristic) {
            return None;
        }
        let groups = Groups::of(table)?;
        let population = census_2021(&self.census_area()?, groups.list)?;
        let n = groups.people.values().sum::<u64>() + groups.undisclosed;
        let needed = self
            .policy
            .group_answers()
            .max(self.policy.disclosure_threshold());
        let of_offered = beside(
            usize::try_from(n).ok()?,
            usize::try_from(returned.offered?).ok()?,
            self.policy.answer_rate(),
        );
        if n < u64::from(needed.get()) || of_offered.is_lt() {
            return None;
        }
        let mut looked_at = 0;
        let (mut is_open, mut fewest_under) = (false, None);
        for (code, people) in groups.people {
            let Some(group) = self.group(&population, code, people, groups.undisclosed, n) else {
                continue;
            };
            looked_at += 1;
            match group {
                Some(false) => fewest_under = Some(fewest_under.map_or(people, |few: u64| few.min(people))),
                Some(true) => {}
                None => is_open = true,
            }
        }
        let threshold = u64::from(self.policy.disclosure_threshold().get());
        let reach = match fewest_under {
            // Of one group alone it would be plain which it is, and that it has few people.
            Some(few) if looked_at == 1 && few < threshold => GroupReach::Open,
            Some(_) => GroupReach::NotEach,
            None if is_open => GroupReach::Open,
            None if looked_at > 0 => GroupReach::Each,
            None => return None,
        };
        Some((groups.list, reach))
    }

    /// Whether a group has the part of its share that is looked for, whatever those who did not say would have said; `None` within where
    /// that is open, and `None` without where the group is not looked at: too few of it would be expected, or most people are of it.
    fn group(
        &self,
        population: &ReferencePopulation,
        code: &str,
        people: u64,
        undisclosed: u64,
        n: u64,
    ) -> Option<Option<bool>> {
        let share = population.share(&Code::parse(code).ok()?).ok()?;
        let (part, whole) = (u128::from(share.part()), u128::from(share.whole()));
        let expected = u128::from(n) * part;
        if part * 2 > whole || expected < u128::from(self.policy.group_expected().get()) * whole {
            return None;
        }
        let floor = self.policy.group_floor();
        let stands = |people: u64| against(u128::from(people) * whole, expected, floor);
        Some(if stands(people).is_ge() {
            Some(true)
        } else {
            stands(people.saturating_add(undisclosed))
                .is_lt()
                .then_some(false)
        })
    }

    /// Whether a forum is for people of every group of a characteristic, as far as is recorded: whom a service is for is not, so that a
    /// forum about services may have few men, or few people of some age, for good reason.
    fn is_for_everybody(&self, characteristic: Characteristic) -> bool {
        let goes_with_services = matches!(
            characteristic,
            Characteristic::Age
                | Characteristic::Sex
                | Characteristic::MarriageAndCivilPartnership
                | Characteristic::PregnancyAndMaternity
        );
        !goes_with_services || self.record.forum.services.as_ref().is_some_and(Vec::is_empty)
    }
}

/// How one number stands to a part of another.
fn against(number: u128, of: u128, part: Fraction) -> Ordering {
    (number * u128::from(part.denominator.get())).cmp(&(of * u128::from(part.numerator)))
}

impl Groups {
    fn of(table: &MonitoringTable) -> Option<Self> {
        let counts = Counts::of(table).ok()?;
        let undisclosed = counts.undisclosed()?;
        let list = counts.list()?;
        if list.name == NHS_WALES_ETHNIC_CATEGORY.name {
            return Self::of_letters(&counts, undisclosed);
        }
        let mut people = BTreeMap::new();
        for category in widest(list) {
            people.insert(category, counts.in_group(&Code::parse(category).ok()?)?);
        }
        Some(Self {
            list,
            people,
            undisclosed,
        })
    }

    /// The letters of NHS Wales, by the broad groups of the Census that hold them.
    fn of_letters(counts: &Counts, undisclosed: u64) -> Option<Self> {
        let list = &CENSUS_2021_ETHNIC_GROUP;
        let mut people: BTreeMap<&str, u64> = widest(list).map(|code| (code, 0)).collect();
        for (letter, number) in counts.values() {
            let mapped = NHS_WALES_TO_CENSUS
                .iter()
                .find(|mapped| mapped.from == letter.as_str())?;
            let category = list.category(mapped.target()?)?;
            *people.get_mut(category.parent.unwrap_or(category.code))? += number;
        }
        Some(Self {
            list,
            people,
            undisclosed,
        })
    }
}

/// The codes of the widest groups of a list.
fn widest(list: &'static KnownCodeList) -> impl Iterator<Item = &'static str> {
    let groups = list.categories.iter();
    groups
        .filter(|category| category.parent.is_none() && category.kind != CategoryKind::NotStated)
        .map(|category| category.code)
}
