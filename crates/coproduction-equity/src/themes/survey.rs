//! What a survey counted.

use coproduction_core::statistics::{Exact, StatisticsError};

use crate::EquityError;
use crate::numbers::count;

/// The most groups, the most counts of all themes, and the most people.
const MOST_GROUPS: u64 = 100;
const MOST_COUNTS: u64 = 100_000;
const MOST_PEOPLE: u64 = 1 << 53;

/// How many of a group support a theme, of how many who were asked about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Support {
    agrees: u64,
    undisclosed: u64,
    seen: u64,
}

/// Without the counts: whatever is logged must say of nobody what they answered.
impl std::fmt::Debug for Support {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Support").finish_non_exhaustive()
    }
}

impl Support {
    /// So many of so many who were asked. A group of which nobody was asked has 0 of 0, which is not the same as none of some.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole).
    pub const fn new(agrees: u64, seen: u64) -> Result<Self, EquityError> {
        if agrees > seen {
            return Err(EquityError::Statistics(StatisticsError::PartExceedsWhole));
        }
        Ok(Self {
            agrees,
            undisclosed: 0,
            seen,
        })
    }

    /// The same where so many of those who were asked did not say.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if they and those who agree are more than were asked.
    pub const fn undisclosed(self, undisclosed: u64) -> Result<Self, EquityError> {
        if undisclosed > self.seen - self.agrees {
            return Err(EquityError::Statistics(StatisticsError::PartExceedsWhole));
        }
        Ok(Self { undisclosed, ..self })
    }

    pub(super) const fn least(self) -> u64 {
        self.agrees
    }

    pub(super) const fn most(self) -> u64 {
        self.agrees + self.undisclosed
    }

    pub(super) const fn seen(self) -> u64 {
        self.seen
    }

    /// The share at the least and at the most; `None` where nobody was asked.
    pub(super) fn shares(self) -> Option<(Exact, Exact)> {
        let of = |agrees| Exact::ratio(agrees, self.seen).ok();
        of(self.least()).zip(of(self.most()))
    }

    /// Of both groups together. The people of a survey are few enough.
    pub(super) const fn with(self, other: Self) -> Self {
        Self {
            agrees: self.agrees + other.agrees,
            undisclosed: self.undisclosed + other.undisclosed,
            seen: self.seen + other.seen,
        }
    }
}

/// What a survey counted: groups of people who answered, each person in one of them, and for each theme how many of each group
/// support it.
#[derive(Clone, PartialEq, Eq)]
pub struct Survey {
    people: Vec<u64>,
    themes: Vec<Vec<Support>>,
    everybody: Option<Vec<Support>>,
}

/// Without the counts, as [`Support`].
impl std::fmt::Debug for Survey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Survey").finish_non_exhaustive()
    }
}

impl Survey {
    /// How many people answered of each group, and for each theme the counts of the groups in the same order.
    ///
    /// # Errors
    /// [`NotEveryGroup`](EquityError::NotEveryGroup) if a theme has not one count for each group;
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if more of a group were asked than there are;
    /// [`NoObservations`](StatisticsError::NoObservations) of nobody; [`TooLarge`](StatisticsError::TooLarge) for more than 100
    /// groups, 100,000 counts, or 2^53 people.
    pub fn new(
        people: impl IntoIterator<Item = u64>,
        themes: impl IntoIterator<Item = Vec<Support>>,
    ) -> Result<Self, EquityError> {
        let survey = Self {
            people: people.into_iter().collect(),
            themes: themes.into_iter().collect(),
            everybody: None,
        };
        let groups = count(&survey.people);
        let everybody: u128 = survey.people.iter().map(|people| u128::from(*people)).sum();
        let counts = u128::from(groups) * u128::from(count(&survey.themes));
        let limits = [
            (everybody, MOST_PEOPLE),
            (groups.into(), MOST_GROUPS),
            (counts, MOST_COUNTS),
        ];
        for (work, limit) in limits {
            if work > limit.into() {
                let limit = limit.into();
                return Err(StatisticsError::TooLarge { work, limit }.into());
            }
        }
        if everybody == 0 {
            return Err(StatisticsError::NoObservations.into());
        }
        for theme in &survey.themes {
            if count(theme) != groups {
                return Err(EquityError::NotEveryGroup);
            }
            if theme
                .iter()
                .zip(&survey.people)
                .any(|(support, people)| support.seen > *people)
            {
                return Err(StatisticsError::PartExceedsWhole.into());
            }
        }
        Ok(survey)
    }

    /// The same with the counts of everybody, theme by theme, where some who answered are in none of the groups.
    ///
    /// # Errors
    /// [`NotEveryGroup`](EquityError::NotEveryGroup) if there is not one for each theme;
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if the groups together are more; [`TooLarge`](StatisticsError::TooLarge) for more
    /// than 2^53 people.
    pub fn everybody(mut self, counts: impl IntoIterator<Item = Support>) -> Result<Self, EquityError> {
        let counts: Vec<Support> = counts.into_iter().collect();
        if counts.len() != self.themes.len() {
            return Err(EquityError::NotEveryGroup);
        }
        for (all, groups) in counts.iter().zip(&self.themes) {
            if all.seen > MOST_PEOPLE {
                let (work, limit) = (all.seen.into(), MOST_PEOPLE.into());
                return Err(StatisticsError::TooLarge { work, limit }.into());
            }
            let sum = |of: fn(&Support) -> u64| groups.iter().map(of).sum::<u64>();
            if sum(|group| group.seen) > all.seen || sum(|group| group.agrees) > all.most() {
                return Err(StatisticsError::PartExceedsWhole.into());
            }
        }
        self.everybody = Some(counts);
        Ok(self)
    }

    /// Each theme over everybody.
    pub(super) fn together(&self) -> Vec<Support> {
        let sum = |theme: &Vec<Support>| {
            let nobody = Support {
                agrees: 0,
                undisclosed: 0,
                seen: 0,
            };
            theme.iter().fold(nobody, |sum, support| sum.with(*support))
        };
        self.everybody
            .clone()
            .unwrap_or_else(|| self.themes.iter().map(sum).collect())
    }

    pub(super) fn people(&self) -> &[u64] {
        &self.people
    }

    pub(super) fn themes(&self) -> &[Vec<Support>] {
        &self.themes
    }
}
