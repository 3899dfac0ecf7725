//! The weighted game: each voter has votes of their own, and so many are needed.

use std::collections::BTreeMap;

use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::One as _;

use super::approximate::{self, Approximation};
use super::budget::{product, wide};
use super::figures::ratio;
use super::subsets::{accumulate, by_size_and_sum, by_sum};
use super::wide::{Count, MOST_PLAYERS, narrowest};
use super::{Budget, Counts, PowerError, ShapleyShubik};

/// Voters with votes of their own, and a quota of votes that a proposal needs: \[quota; weights\] in the literature.
///
/// Banzhaf counts and Shapley–Shubik are exact; by default the budget suffices for counts of 500 players with 10,000
/// votes, and for Shapley–Shubik of 100. Beyond that [`approximate`](Self::approximate) says how far it may be off.
///
/// ```
/// use coproduction_decisions::power::{Budget, PowerError, WeightedGame};
///
/// // The Council of the European Economic Community of 1958: the last had no power at all.
/// let council = WeightedGame::new(12, &[4, 4, 4, 2, 2, 1])?;
/// let counts = council.counts(&Budget::default())?;
/// assert_eq!(counts.normalised(0).unwrap().to_string(), "5/21");
/// assert_eq!(counts.normalised(5).unwrap().to_string(), "0");
///
/// assert_eq!(WeightedGame::new(18, &[4, 4, 4, 2, 2, 1]), Err(PowerError::QuotaAboveTotal));
/// # Ok::<(), PowerError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightedGame {
    quota: usize,
    total: usize,
    weights: Vec<usize>,
}

impl WeightedGame {
    /// A game with a quota, reached or passed, and the weight of each player.
    ///
    /// # Errors
    /// [`NobodyToVote`](PowerError::NobodyToVote), [`ZeroWeight`](PowerError::ZeroWeight),
    /// [`QuotaZero`](PowerError::QuotaZero), [`QuotaAboveTotal`](PowerError::QuotaAboveTotal), and
    /// [`Overflow`](PowerError::Overflow) where the weights do not add up to a number of 63 bits.
    pub fn new(quota: u64, weights: &[u64]) -> Result<Self, PowerError> {
        if weights.is_empty() {
            return Err(PowerError::NobodyToVote);
        }
        if weights.contains(&0) {
            return Err(PowerError::ZeroWeight);
        }
        if quota == 0 {
            return Err(PowerError::QuotaZero);
        }
        let total = weights
            .iter()
            .try_fold(0_u64, |sum, &weight| sum.checked_add(weight))
            .filter(|&total| i64::try_from(total).is_ok())
            .ok_or(PowerError::Overflow)?;
        if quota > total {
            return Err(PowerError::QuotaAboveTotal);
        }
        let length = |number: u64| usize::try_from(number).map_err(|_| PowerError::Overflow);
        Ok(Self {
            quota: length(quota)?,
            total: length(total)?,
            weights: weights
                .iter()
                .map(|&weight| length(weight))
                .collect::<Result<_, _>>()?,
        })
    }

    /// How many players there are.
    pub fn players(&self) -> usize {
        self.weights.len()
    }

    /// The quota of this game, or of its dual if that is lower: swings are the same, and lower sums cost less.
    ///
    /// In the dual a proposal passes where its rejection would not have failed: yes and no change places.
    fn lower_quota(&self) -> (usize, bool) {
        let dual = self.total - self.quota + 1;
        (self.quota.min(dual), dual < self.quota)
    }

    fn admit_players(&self) -> Result<(), PowerError> {
        let players = self.players();
        if players > MOST_PLAYERS {
            return Err(PowerError::TooManyPlayers {
                players,
                limit: MOST_PLAYERS,
            });
        }
        Ok(())
    }

    /// Winning coalitions and swings, exactly; each player is a kind of one.
    ///
    /// The cost is the quota or the votes that block, whichever is lower, times players, times players / 64.
    ///
    /// # Errors
    /// [`TooManyPlayers`](PowerError::TooManyPlayers) above 4,096, and the limits of the budget.
    pub fn counts(&self, budget: &Budget) -> Result<Counts, PowerError> {
        self.admit_players()?;
        let (quota, dual) = self.lower_quota();
        budget.admit_states(wide(quota))?;
        let players = wide(self.players());
        budget.admit_steps(product([wide(quota), players, players / 64 + 1]))?;
        let (losing, swings) = narrowest!(self.players(), swings(&self.weights, quota));
        // What loses in the dual wins here.
        let winning = if dual {
            losing
        } else {
            (BigUint::one() << self.players()) - losing
        };
        Ok(Counts::new(vec![1; self.players()], winning, swings))
    }

    /// The Shapley–Shubik index of each player, exactly.
    ///
    /// The cost is that of [`counts`](Self::counts) times the number of players.
    ///
    /// # Errors
    /// [`TooManyPlayers`](PowerError::TooManyPlayers) above 4,096, and the limits of the budget.
    pub fn shapley_shubik(&self, budget: &Budget) -> Result<ShapleyShubik, PowerError> {
        self.admit_players()?;
        let (quota, _) = self.lower_quota();
        let players = wide(self.players());
        budget.admit_states(product([wide(quota), players + 1]))?;
        budget.admit_steps(product([wide(quota), players, players, players / 64 + 1]))?;
        let swings = narrowest!(self.players(), swings_by_size(&self.weights, quota));
        Ok(ShapleyShubik::from_swings(vec![1; self.players()], &swings))
    }

    /// The Shapley–Shubik index in floating point, with a bound on its error: for more players than the exact
    /// method can take.
    ///
    /// # Errors
    /// [`TooManySteps`](PowerError::TooManySteps) and [`TooManyStates`](PowerError::TooManyStates).
    pub fn approximate(&self, budget: &Budget) -> Result<Approximation, PowerError> {
        approximate::shapley_shubik(&self.weights, self.quota, self.total, budget)
    }

    /// How often these players decide together if everybody else votes independently, yes as likely as no.
    /// A player that is not there has no part in it.
    ///
    /// # Errors
    /// As [`counts`](Self::counts).
    pub fn decisiveness(&self, bloc: &[usize], budget: &Budget) -> Result<BigRational, PowerError> {
        self.admit_players()?;
        let players = wide(self.players());
        budget.admit_states(wide(self.quota))?;
        budget.admit_steps(product([wide(self.quota), players, players / 64 + 1]))?;
        let mut others = Vec::new();
        for (player, &weight) in self.weights.iter().enumerate() {
            if !bloc.contains(&player) {
                others.push(weight);
            }
        }
        let theirs = self.total - others.iter().sum::<usize>();
        // They decide where the others' votes fall short of the quota, but not by more than theirs.
        let decided = narrowest!(
            others.len() + 1,
            between(&others, self.quota.saturating_sub(theirs), self.quota)
        );
        Ok(ratio(decided, BigUint::one() << others.len()).unwrap_or_else(BigRational::one))
    }
}

/// Losing coalitions, and the swings of each player.
fn swings<C: Count>(weights: &[usize], quota: usize) -> (BigUint, Vec<BigUint>) {
    let mut losing = by_sum::<C>(weights, quota);
    accumulate(&mut losing);
    let all = losing.last().copied().unwrap_or(C::ZERO);
    let mut known = BTreeMap::new();
    let each = weights.iter().map(|&weight| {
        let swings = known.entry(weight).or_insert_with(|| {
            // Losing coalitions either have the player or not. Without: swings, and those that lose with them too;
            // which are as many as those that have the player and lose.
            let with = without(&losing, quota.checked_sub(weight + 1), weight);
            all.minus(with).minus(with).to_big()
        });
        swings.clone()
    });
    let each = each.collect();
    (all.to_big(), each)
}

/// How many sets without a player of this weight have a sum up to `most`, from the sums of all sets: those with a
/// sum up to `most`, less those of them that have the player, which are as many as those without up to a weight less.
fn without<C: Count>(sums: &[C], most: Option<usize>, weight: usize) -> C {
    let Some(most) = most else { return C::ZERO };
    let least = most % weight.max(1);
    let cuts = sums.iter().take(most + 1).skip(least).step_by(weight.max(1));
    cuts.fold(C::ZERO, |before, up_to| up_to.minus(before))
}

/// Swings of each player by the size of the coalition that they join.
fn swings_by_size<C: Count>(weights: &[usize], quota: usize) -> Vec<Vec<BigUint>> {
    let mut rows = by_size_and_sum::<C>(weights, quota);
    for row in &mut rows {
        accumulate(row);
    }
    let mut known = BTreeMap::new();
    let each = weights.iter().map(|&weight| {
        let swings = known.entry(weight).or_insert_with(|| {
            let most = quota.checked_sub(weight + 1);
            let mut with_smaller = C::ZERO;
            let by_size = (0..weights.len()).map(|size| {
                let losing = rows
                    .get(size)
                    .and_then(|row| row.last())
                    .copied()
                    .unwrap_or(C::ZERO);
                // Those that lose with the player: without them of this size, and with them one size up.
                let with = without_by_size(&rows, most, weight, size);
                let swings = losing.minus(with_smaller).minus(with);
                with_smaller = with;
                swings.to_big()
            });
            by_size.collect::<Vec<_>>()
        });
        swings.clone()
    });
    each.collect()
}

/// As [`without`], of one size: each step down in weight is a step down in size.
fn without_by_size<C: Count>(rows: &[Vec<C>], most: Option<usize>, weight: usize, size: usize) -> C {
    let Some(most) = most else { return C::ZERO };
    let steps = (most / weight.max(1)).min(size);
    let mut before = C::ZERO;
    for step in (0..=steps).rev() {
        let up_to = rows
            .get(size - step)
            .and_then(|row| row.get(most - step * weight));
        before = up_to.copied().unwrap_or(C::ZERO).minus(before);
    }
    before
}

/// How many sets have a sum from `least` up to below `bound`.
fn between<C: Count>(weights: &[usize], least: usize, bound: usize) -> BigUint {
    let sums = by_sum::<C>(weights, bound);
    sums.into_iter().skip(least).fold(C::ZERO, C::plus).to_big()
}
