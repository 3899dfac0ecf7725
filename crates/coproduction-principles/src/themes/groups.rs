//! Which groups of a survey may be shown: all of them, or none; and of which themes it may be said how many support them.

use coproduction_core::measure::Why;
use coproduction_events::{Survey, SurveyGroup, Theme};

use crate::{Audience, Policy};

/// How many people must stand behind a number.
#[derive(Clone, Copy)]
pub(super) struct Gate {
    threshold: u64,
    /// Whether conduct has to pass too, and not only what may be of a characteristic.
    is_for_everything: bool,
}

impl Gate {
    pub(super) fn new(policy: &Policy, audience: Audience) -> Self {
        Self {
            threshold: policy.disclosure_threshold().get().into(),
            is_for_everything: audience == Audience::Publication,
        }
    }

    fn is_small(self, people: u64) -> bool {
        (1..self.threshold).contains(&people)
    }

    /// Whether a number of so many people says something about few of them, or about each.
    fn tells(self, part: u64, of: u64) -> bool {
        let others = of.saturating_sub(part);
        self.is_small(part) || self.is_small(others) || others == 0 && part > 0
    }

    /// Whether nothing of a theme is said.
    pub(super) fn holds_back(self, survey: &Survey, theme: &Theme) -> bool {
        let counts = theme.responses.zip(survey.responses);
        self.is_for_everything && counts.is_some_and(|(part, of)| self.tells(part.into(), of.into()))
    }
}

/// A group by its place in the survey's list, counted from 1.
pub(super) struct Group {
    place: u32,
    pub(super) people: u64,
}

impl Group {
    /// How many of it raise a theme, where that is on record once.
    pub(super) fn of(&self, theme: &Theme) -> Option<u64> {
        let mut lines = theme
            .groups
            .iter()
            .flatten()
            .filter(|line| line.group == self.place);
        let line = lines.next()?;
        lines.next().is_none().then_some(line.responses?).map(u64::from)
    }
}

/// The groups, or why there is nothing to say by group.
pub(super) enum Groups {
    Shown(Vec<Group>),
    Not(Why),
}

impl Groups {
    pub(super) fn of(survey: &Survey, gate: Gate) -> Self {
        let listed = survey.groups.as_deref().unwrap_or_default();
        let known = (1..).zip(listed).map(|(place, group)| {
            let people = group.responses?.into();
            Some((Group { place, people }, group))
        });
        let (Some(known), Some(all)) = (known.collect::<Option<Vec<_>>>(), survey.responses) else {
            return Self::Not(Why::NotRecorded);
        };
        if known.is_empty() {
            return Self::Not(Why::NotRecorded);
        }
        let in_groups: u64 = known.iter().map(|(group, _)| group.people).sum();
        let Some(in_none) = u64::from(all).checked_sub(in_groups) else {
            // Somebody is in two groups: nothing can be said across them.
            return Self::Not(Why::NotComputed);
        };
        let is_gated = |listed: &SurveyGroup| gate.is_for_everything || may_be_of_a_characteristic(listed);
        let themes = || survey.themes.iter().flatten();
        let tells = known
            .iter()
            .filter(|(_, listed)| is_gated(listed))
            .any(|(group, _)| {
                let told = |count| gate.tells(count, group.people);
                gate.is_small(group.people) || themes().any(|theme| group.of(theme).is_some_and(told))
            });
        // What is left of a theme when the groups are taken away is of those who are in none.
        let any_gated = known.iter().any(|(_, listed)| is_gated(listed));
        let rest_tells = any_gated
            && themes().any(|theme| {
                let in_groups: Option<u64> = known.iter().map(|(group, _)| group.of(theme)).sum();
                let rest = theme.responses.map(u64::from).zip(in_groups);
                rest.is_some_and(|(all, in_groups)| gate.tells(all.saturating_sub(in_groups), in_none))
            });
        if tells || any_gated && gate.is_small(in_none) || rest_tells {
            return Self::Not(Why::SmallGroup);
        }
        Self::Shown(known.into_iter().map(|(group, _)| group).collect())
    }
}

/// A group that stands for no constituency may be one of age, of race or of anything: what it is stands in words that nothing reads.
const fn may_be_of_a_characteristic(group: &SurveyGroup) -> bool {
    group.constituency.is_none()
}
