//! Which groups of a survey may be shown: all of them, or none.

use coproduction_core::measure::Why;
use coproduction_events::{Survey, SurveyGroup, Theme};

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
    pub(super) fn of(survey: &Survey, threshold: u64) -> Self {
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
        let is_small = |people: u64| (1..threshold).contains(&people);
        let themes = || survey.themes.iter().flatten();
        let tells = known.iter().any(|(group, listed)| {
            is_small(group.people)
                || may_be_of_a_characteristic(listed)
                    && themes().any(|theme| {
                        group.of(theme).is_some_and(|count| {
                            let others = group.people.saturating_sub(count);
                            is_small(count) || is_small(others) || others == 0 && count > 0
                        })
                    })
        });
        // What is left of a theme when the groups are taken away is of those who are in none.
        let any_gated = known.iter().any(|(_, listed)| may_be_of_a_characteristic(listed));
        let rest_tells = any_gated
            && themes().any(|theme| {
                let in_groups: Option<u64> = known.iter().map(|(group, _)| group.of(theme)).sum();
                let rest = theme.responses.map(u64::from).zip(in_groups);
                rest.is_some_and(|(all, in_groups)| {
                    let raise = all.saturating_sub(in_groups);
                    let others = in_none.saturating_sub(raise);
                    is_small(raise) || is_small(others) || raise > 0 && others == 0
                })
            });
        if tells || is_small(in_none) || rest_tells {
            return Self::Not(Why::SmallGroup);
        }
        Self::Shown(known.into_iter().map(|(group, _)| group).collect())
    }
}

/// A group that stands for no constituency may be one of age, of race or of anything: what it is stands in words that nothing reads.
const fn may_be_of_a_characteristic(group: &SurveyGroup) -> bool {
    group.constituency.is_none()
}
