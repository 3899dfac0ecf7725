//! How many are of a group.

use coproduction_core::measure::Proportion;
use coproduction_core::statistics::{Exact, StatisticsError};

use crate::EquityError;

/// How many are of a group, of how many, and how many did not say.
///
/// Whoever gave an answer is one of the whole, and *prefer not to say* is an answer. Whoever was not asked, has not been asked
/// yet or withdrew the answer is not counted at all.
///
/// ```
/// use coproduction_equity::representation::GroupCount;
/// let disabled = GroupCount::new(2, 16)?.undisclosed(3)?;
/// assert_eq!((disabled.least(), disabled.most(), disabled.of()), (2, 5, 16));
/// assert_eq!(GroupCount::new(17, 16).map_err(|error| error.code()), Err("part-exceeds-whole"));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct GroupCount {
    in_group: u64,
    undisclosed: u64,
    of: u64,
}

/// Without the counts: whatever is logged must say of nobody what they answered.
impl std::fmt::Debug for GroupCount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GroupCount").finish_non_exhaustive()
    }
}

impl GroupCount {
    /// So many of so many, who all said.
    ///
    /// # Errors
    /// [`NoObservations`](StatisticsError::NoObservations) of nobody; [`PartExceedsWhole`](StatisticsError::PartExceedsWhole).
    pub const fn new(in_group: u64, of: u64) -> Result<Self, EquityError> {
        if of == 0 {
            Err(EquityError::Statistics(StatisticsError::NoObservations))
        } else if in_group > of {
            Err(EquityError::Statistics(StatisticsError::PartExceedsWhole))
        } else {
            Ok(Self {
                in_group,
                undisclosed: 0,
                of,
            })
        }
    }

    /// The same where so many of the whole did not say.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if they and those in the group are more than the whole.
    pub const fn undisclosed(self, undisclosed: u64) -> Result<Self, EquityError> {
        if undisclosed > self.of - self.in_group {
            return Err(EquityError::Statistics(StatisticsError::PartExceedsWhole));
        }
        Ok(Self { undisclosed, ..self })
    }

    /// How many are of the group at the least: those who said so.
    pub const fn least(self) -> u64 {
        self.in_group
    }

    /// How many are of the group at the most: if everybody who did not say is.
    pub const fn most(self) -> u64 {
        self.in_group + self.undisclosed
    }

    /// Of how many; at least 1.
    pub const fn of(self) -> u64 {
        self.of
    }

    /// How many did not say.
    pub const fn not_said(self) -> u64 {
        self.undisclosed
    }

    pub(super) fn proportion(self, part: u64, of: &'static str) -> Result<Proportion, StatisticsError> {
        Proportion::new(part, self.of, of).ok_or(StatisticsError::PartExceedsWhole)
    }

    /// The group's share over that of the population if none of those who did not say is of the group, and if all are.
    pub(super) fn ratios(self, population: &Exact) -> Result<(Exact, Exact), StatisticsError> {
        let of = |people| Exact::ratio(people, self.of)?.over(population);
        Ok((of(self.least())?, of(self.most())?))
    }
}
