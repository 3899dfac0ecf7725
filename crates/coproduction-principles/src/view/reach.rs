//! The groups of a monitoring return beside the people of the forum's area, or those whom the board says that it is for.

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
use crate::references;

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

/// How a group stands to the part of its share that is looked for, whatever those who did not say would have said.
enum Standing {
    Reached,
    Under,
    Open,
}

/// How many gave an answer of each of the widest groups of a list, and how many answered without one, with those they stand beside.
struct Groups {
    people: BTreeMap<Code, u64>,
    undisclosed: u64,
    population: ReferencePopulation,
}

impl View<'_> {
    /// What can be said of one table of a return; `None` where it cannot be compared, too few answered, or no group would have enough
    /// people.
    pub(crate) fn reach(&self, returned: &MonitoringReturn, table: &MonitoringTable) -> Option<GroupReach> {
        self.reach_of(returned, table, |_| true)
    }

    /// The same of those groups alone that are asked for.
    pub(crate) fn reach_of(
        &self,
        returned: &MonitoringReturn,
        table: &MonitoringTable,
        is_asked: impl Fn(&Code) -> bool,
    ) -> Option<GroupReach> {
        let groups = self.groups(table)?;
        let n = groups.people.values().sum::<u64>() + groups.undisclosed;
        let threshold = self.policy.disclosure_threshold();
        let (answered, offered) = (usize::try_from(n).ok()?, usize::try_from(returned.offered?).ok()?);
        let needed = self.policy.group_answers().max(threshold);
        if n < needed.get().into() || beside(answered, offered, self.policy.answer_rate()).is_lt() {
            return None;
        }
        let (mut looked_at, mut is_open) = (0, false);
        let mut under = Vec::new();
        for (code, people) in groups.people.iter().filter(|(code, _)| is_asked(code)) {
            match self.standing(&groups, code, *people, n) {
                None => continue,
                Some(Standing::Reached) => {}
                Some(Standing::Under) => under.push(*people),
                Some(Standing::Open) => is_open = true,
            }
            looked_at += 1;
        }
        // Of one group alone it would be plain which it is, and that it has few people.
        let is_few = |people: &u64| *people < threshold.get().into();
        if looked_at == 0 {
            None
        } else if looked_at == 1 && under.iter().any(is_few) {
            Some(GroupReach::Open)
        } else if !under.is_empty() {
            Some(GroupReach::NotEach)
        } else if is_open {
            Some(GroupReach::Open)
        } else {
            Some(GroupReach::Each)
        }
    }

    /// The groups of a table, beside the board's own population by its list, or that of Census 2021.
    fn groups(&self, table: &MonitoringTable) -> Option<Groups> {
        let counts = Counts::of(table).ok()?;
        let given = self.policy.references.as_deref().unwrap_or_default();
        let given = references::given(given, &table.code_list)
            .filter(|given| given.characteristic == table.characteristic);
        let (people, population) = match given {
            Some(given) => (beside_given(&counts, given)?, given.clone()),
            None if self.is_for_everybody(table.characteristic) => {
                let (people, list) = beside_census(&counts)?;
                (people, census_2021(&self.census_area()?, list)?)
            }
            None => return None,
        };
        Some(Groups {
            people,
            undisclosed: counts.undisclosed()?,
            population,
        })
    }

    /// How a group stands; `None` where it is not looked at: too few of it would be expected, or most people are of it.
    fn standing(&self, groups: &Groups, code: &Code, people: u64, n: u64) -> Option<Standing> {
        let share = groups.population.share(code).ok()?;
        let (part, whole) = (u128::from(share.part()), u128::from(share.whole()));
        let expected = u128::from(n).saturating_mul(part);
        let least = u128::from(self.policy.group_expected().get()).saturating_mul(whole);
        if part.saturating_mul(2) > whole || expected < least {
            return None;
        }
        let floor = self.policy.group_floor();
        let stands = |people: u64| against(u128::from(people).saturating_mul(whole), expected, floor);
        Some(if stands(people).is_ge() {
            Standing::Reached
        } else if stands(people.saturating_add(groups.undisclosed)).is_lt() {
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

/// How many are of each of the widest groups of a list, and the list of the Census that they are compared by. The letters of NHS Wales are
/// added up to the broad groups of the Census that hold them.
fn beside_census(counts: &Counts) -> Option<(BTreeMap<Code, u64>, &'static KnownCodeList)> {
    let list = counts.list()?;
    if list.name != NHS_WALES_ETHNIC_CATEGORY.name {
        return Some((in_groups(counts, widest(list)?)?, list));
    }
    let list = &CENSUS_2021_ETHNIC_GROUP;
    let mut people: BTreeMap<Code, u64> = widest(list)?.into_iter().map(|code| (code, 0)).collect();
    for (letter, number) in counts.values() {
        let mapped = NHS_WALES_TO_CENSUS
            .iter()
            .find(|mapped| mapped.from == letter.as_str())?;
        let category = list.category(mapped.target()?)?;
        let group = Code::parse(category.parent.unwrap_or(category.code)).ok()?;
        *people.get_mut(&group)? += number;
    }
    Some((people, list))
}

/// The same beside a population that a board gave; `None` where the table counts what the population does not.
fn beside_given(counts: &Counts, given: &ReferencePopulation) -> Option<BTreeMap<Code, u64>> {
    if let Some(list) = counts.list() {
        return in_groups(counts, widest(list)?);
    }
    let cells = given.cells.iter().flatten().filter(|cell| cell.part_of.is_none());
    let mut people: BTreeMap<Code, u64> = cells.map(|cell| (cell.code.clone(), 0)).collect();
    for (code, number) in counts.values() {
        *people.get_mut(code)? += number;
    }
    Some(people)
}

fn in_groups(counts: &Counts, groups: Vec<Code>) -> Option<BTreeMap<Code, u64>> {
    let counted = groups.into_iter().map(|code| {
        let people = counts.in_group(&code)?;
        Some((code, people))
    });
    counted.collect()
}

/// The codes of the widest groups of a list.
fn widest(list: &'static KnownCodeList) -> Option<Vec<Code>> {
    let groups = list.categories.iter();
    groups
        .filter(|category| category.parent.is_none() && category.kind != CategoryKind::NotStated)
        .map(|category| Code::parse(category.code).ok())
        .collect()
}
