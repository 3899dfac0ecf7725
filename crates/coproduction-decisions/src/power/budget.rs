//! How much a computation may cost before it is refused.

use super::PowerError;

/// The limits of a computation, stated beforehand and adjustable: what would cost more is refused with
/// [`PowerError::TooManyStates`] or [`PowerError::TooManySteps`], which name the need and the limit.
///
/// The need is worked out before the work begins, so that nothing runs without end.
///
/// ```
/// use coproduction_decisions::power::{Budget, PowerError, WeightedGame};
///
/// let game = WeightedGame::new(30, &[1; 50])?;
/// let small = Budget { steps: 100, ..Budget::default() };
/// assert!(matches!(game.counts(&small), Err(PowerError::TooManySteps { limit: 100, .. })));
/// assert!(game.counts(&Budget::default()).is_ok());
/// # Ok::<(), PowerError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// States that may be held or looked at, each once: vectors of counts, sums of votes, coalitions. It bounds
    /// the memory. By default 4,194,304 (2^22), which is any rule on 22 people.
    pub states: u64,
    /// Elementary steps, each about a nanosecond on the machine of 2026: additions of 64 bits for the most part.
    /// It bounds the time. By default 2,000,000,000.
    pub steps: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            states: 1 << 22,
            steps: 2_000_000_000,
        }
    }
}

impl Budget {
    /// Admits a computation of so many states, as a length.
    pub(super) fn admit_states(&self, need: u128) -> Result<usize, PowerError> {
        let refused = PowerError::TooManyStates {
            need,
            limit: self.states,
        };
        if need > u128::from(self.states) {
            return Err(refused);
        }
        usize::try_from(need).map_err(|_| refused)
    }

    /// Admits a computation of so many steps.
    pub(super) fn admit_steps(&self, need: u128) -> Result<(), PowerError> {
        if need > u128::from(self.steps) {
            return Err(PowerError::TooManySteps {
                need,
                limit: self.steps,
            });
        }
        Ok(())
    }
}

/// The product of the factors, or the greatest number where it is greater.
pub(super) fn product(factors: impl IntoIterator<Item = u128>) -> u128 {
    factors.into_iter().fold(1, u128::saturating_mul)
}

/// A length as a number for budgets.
pub(super) fn wide(length: usize) -> u128 {
    u128::try_from(length).unwrap_or(u128::MAX)
}
