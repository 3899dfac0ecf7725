//! A distribution over whole numbers, in integers.

use num_bigint::BigUint;
use num_traits::Zero as _;

use super::{Exact, StatisticsError};

/// How much memory the weights of one distribution may take, in bits: 32 megabytes.
const LIMIT: u128 = 1 << 28;

/// The chances of the outcomes `first`, `first + 1` and so on: each a whole number of equally likely cases.
///
/// ```
/// use coproduction_core::statistics::hypergeometric;
/// // Of a pool of 40 with 12 of a group, 8 are drawn.
/// let drawn = hypergeometric::draw(40, 12, 8)?;
/// assert_eq!(drawn.at_most(1).to_string(), "2691/11951");
/// assert_eq!((&drawn.at_most(1) + &drawn.at_least(2)).to_string(), "1");
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    first: u64,
    weights: Vec<BigUint>,
    total: BigUint,
}

impl Distribution {
    /// A distribution from its weights. There has to be one that is more than nothing.
    pub(crate) fn new(first: u64, weights: Vec<BigUint>) -> Result<Self, StatisticsError> {
        let total: BigUint = weights.iter().sum();
        let mut possible = (first..)
            .zip(weights)
            .skip_while(|(_, weight)| weight.is_zero())
            .peekable();
        let Some((first, _)) = possible.peek() else {
            return Err(StatisticsError::NoObservations);
        };
        let first = *first;
        let mut weights: Vec<BigUint> = possible.map(|(_, weight)| weight).collect();
        while weights.pop_if(|last| last.is_zero()).is_some() {}
        Ok(Self {
            first,
            weights,
            total,
        })
    }

    /// Refuses a distribution of so many outcomes with weights of so many bits, before it is made.
    pub(crate) fn afford(outcomes: u64, bits: u64) -> Result<(), StatisticsError> {
        let work = u128::from(outcomes).saturating_mul(bits.into());
        if work > LIMIT {
            return Err(StatisticsError::TooLarge { work, limit: LIMIT });
        }
        Ok(())
    }

    /// The outcomes with their weights.
    pub(crate) fn outcomes(&self) -> impl Iterator<Item = (u64, &BigUint)> {
        (self.first..).zip(&self.weights)
    }

    /// The least and the greatest outcome that can be.
    pub fn range(&self) -> (u64, u64) {
        let further = u64::try_from(self.weights.len().saturating_sub(1)).unwrap_or(u64::MAX);
        (self.first, self.first.saturating_add(further))
    }

    fn share(&self, keep: impl Fn(u64, &BigUint) -> bool) -> Exact {
        let kept: BigUint = self
            .outcomes()
            .filter(|(outcome, weight)| keep(*outcome, weight))
            .map(|(_, weight)| weight)
            .sum();
        // The total is more than nothing, by construction.
        Exact::of(kept, self.total.clone()).unwrap_or_else(|_| Exact::zero())
    }

    /// The chance of an outcome.
    pub fn exactly(&self, outcome: u64) -> Exact {
        self.share(|other, _| other == outcome)
    }

    /// The chance of an outcome or a lesser one.
    pub fn at_most(&self, outcome: u64) -> Exact {
        self.share(|other, _| other <= outcome)
    }

    /// The chance of an outcome or a greater one.
    pub fn at_least(&self, outcome: u64) -> Exact {
        self.share(|other, _| other >= outcome)
    }

    /// The chance of everything that is at most as likely as an outcome: the two-sided p-value of an exact test.
    ///
    /// Compared in integers, so that two outcomes that are as likely as each other are so on every machine.
    pub fn at_most_as_likely(&self, outcome: u64) -> Exact {
        let zero = BigUint::ZERO;
        let seen = self
            .outcomes()
            .find_map(|(other, weight)| (other == outcome).then_some(weight))
            .unwrap_or(&zero);
        self.share(|_, weight| weight <= seen)
    }

    /// The least two-sided p-value of any outcome that can be. Where it is above the level of a test, none can show anything.
    pub fn least_p_value(&self) -> Exact {
        let possible = self.weights.iter().filter(|weight| !weight.is_zero());
        let least = possible.min().unwrap_or(&self.total);
        self.share(|_, weight| weight <= least)
    }

    /// The outcomes that can be and have a two-sided p-value of at most `alpha`.
    pub(crate) fn surprising(&self, alpha: &Exact) -> Vec<u64> {
        let mut rarest_first: Vec<(u64, &BigUint)> = self.outcomes().collect();
        rarest_first.sort_by_key(|(_, weight)| *weight);
        let (mut surprising, mut so_far) = (Vec::new(), BigUint::ZERO);
        for as_rare in rarest_first.chunk_by(|(_, one), (_, other)| one == other) {
            so_far += as_rare.iter().map(|(_, weight)| *weight).sum::<BigUint>();
            let within = Exact::of(so_far.clone(), self.total.clone()).is_ok_and(|p| &p <= alpha);
            if !within {
                break;
            }
            surprising.extend(as_rare.iter().map(|(outcome, _)| *outcome));
        }
        surprising
    }

    /// The chance of any of these outcomes, each named once.
    pub(crate) fn any_of(&self, outcomes: &[u64]) -> Exact {
        self.share(|outcome, _| outcomes.contains(&outcome))
    }

    /// The mean outcome.
    pub fn mean(&self) -> Exact {
        let sum: BigUint = self.outcomes().map(|(outcome, weight)| weight * outcome).sum();
        Exact::of(sum, self.total.clone()).unwrap_or_else(|_| Exact::zero())
    }

    /// The chance of everything that is at least as far from the mean as an outcome.
    pub fn at_least_as_far(&self, outcome: u64) -> Exact {
        // Multiplied by the total, the mean is a whole number.
        let mean: BigUint = self.outcomes().map(|(other, weight)| weight * other).sum();
        let far = |other: u64| {
            let scaled = &self.total * other;
            if scaled > mean {
                scaled - &mean
            } else {
                &mean - scaled
            }
        };
        let seen = far(outcome);
        self.share(|other, _| far(other) >= seen)
    }
}
