//! Exact tests of two proportions against each other: Fisher's test, and the same over several tables.

use num_bigint::BigUint;

use super::exact::choose;
use super::{Distribution, Exact, StatisticsError};

/// The largest pool that is counted through.
const LARGEST_POOL: u64 = 20_000;

/// Two groups, and how many of each have something: the two-by-two table of an exact test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TwoByTwo {
    x1: u64,
    n1: u64,
    x2: u64,
    n2: u64,
}

impl TwoByTwo {
    /// `x1` of the `n1` in the first group, and `x2` of the `n2` in the second.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole). A group may be empty.
    pub const fn new(x1: u64, n1: u64, x2: u64, n2: u64) -> Result<Self, StatisticsError> {
        if x1 > n1 || x2 > n2 {
            return Err(StatisticsError::PartExceedsWhole);
        }
        Ok(Self { x1, n1, x2, n2 })
    }

    /// How many of the first group have it.
    pub const fn first(self) -> (u64, u64) {
        (self.x1, self.n1)
    }

    /// How many of the second group have it.
    pub const fn second(self) -> (u64, u64) {
        (self.x2, self.n2)
    }

    /// How many of the first group would have it if the labels of the groups were handed out at random.
    ///
    /// # Errors
    /// Those of [`draw`].
    pub fn distribution(self) -> Result<Distribution, StatisticsError> {
        let everybody = self.n1.checked_add(self.n2);
        let with_it = self.x1.checked_add(self.x2);
        match everybody.zip(with_it) {
            Some((everybody, with_it)) => draw(everybody, with_it, self.n1),
            None => Err(StatisticsError::TooLarge {
                work: u128::from(self.n1) + u128::from(self.n2),
                limit: u64::MAX.into(),
            }),
        }
    }
}

/// How many of a group of `group` are among `drawn` that are drawn blindly from a pool of `pool`.
///
/// # Errors
/// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if the group or the draw is larger than the pool;
/// [`TooLarge`](StatisticsError::TooLarge) for a pool of more than 20,000, or if the outcomes times the pool are more than 2^28.
pub fn draw(pool: u64, group: u64, drawn: u64) -> Result<Distribution, StatisticsError> {
    let others = pool.checked_sub(group).ok_or(StatisticsError::PartExceedsWhole)?;
    if drawn > pool {
        return Err(StatisticsError::PartExceedsWhole);
    }
    let (least, most) = (drawn.saturating_sub(others), drawn.min(group));
    if pool > LARGEST_POOL {
        let (work, limit) = (pool.into(), LARGEST_POOL.into());
        return Err(StatisticsError::TooLarge { work, limit });
    }
    Distribution::afford((most - least).saturating_add(1), pool)?;
    let mut weight: BigUint = choose(group, least) * choose(others, drawn - least);
    let mut weights = Vec::new();
    for outcome in least..=most {
        let left_over = others + outcome + 1 - drawn;
        let next = &weight * (group - outcome) * (drawn - outcome) / ((outcome + 1) * left_over);
        weights.push(std::mem::replace(&mut weight, next));
    }
    Distribution::new(least, weights)
}

/// Fisher's exact test, two-sided: the chance of the table and of every table at most as likely, with all margins kept.
///
/// # Errors
/// Those of [`draw`].
pub fn fisher(table: TwoByTwo) -> Result<Exact, StatisticsError> {
    Ok(table.distribution()?.at_most_as_likely(table.x1))
}

/// How many of all first groups together would have it if, within each table, the labels were handed out at random. No table
/// is ever added to another, so that differences between tables (Simpson's paradox) do not count as differences between groups.
///
/// ```
/// use coproduction_core::statistics::hypergeometric::{TwoByTwo, stratified};
/// let boards = [TwoByTwo::new(1, 3, 4, 5)?, TwoByTwo::new(0, 2, 3, 4)?];
/// let together = stratified(&boards)?;
/// assert_eq!(together.range(), (0, 5));
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`NoObservations`](StatisticsError::NoObservations) without tables; those of [`draw`];
/// [`TooLarge`](StatisticsError::TooLarge) if putting two tables together takes more than 2^28 steps, each step a product of two
/// outcomes' weights counted by their bits.
pub fn stratified(tables: &[TwoByTwo]) -> Result<Distribution, StatisticsError> {
    let mut tables = tables.iter();
    let Some(first) = tables.next() else {
        return Err(StatisticsError::NoObservations);
    };
    let mut together = first.distribution()?;
    let mut bits = first.n1.saturating_add(first.n2);
    for table in tables {
        let next = table.distribution()?;
        bits = bits.saturating_add(table.n1).saturating_add(table.n2);
        together = sum(&together, &next, bits)?;
    }
    Ok(together)
}

/// The distribution of the sum of two independent numbers.
fn sum(one: &Distribution, other: &Distribution, bits: u64) -> Result<Distribution, StatisticsError> {
    let (one_low, one_high) = one.range();
    let (other_low, other_high) = other.range();
    let (low, high) = (one_low + other_low, one_high + other_high);
    let steps = (one_high - one_low + 1).saturating_mul(other_high - other_low + 1);
    Distribution::afford(steps, bits)?;
    let mut weights = vec![BigUint::ZERO; usize::try_from(high - low + 1).unwrap_or(0)];
    for (a, weight_a) in one.outcomes() {
        for (b, weight_b) in other.outcomes() {
            let place = usize::try_from(a + b - low).ok();
            if let Some(weight) = place.and_then(|place| weights.get_mut(place)) {
                *weight += weight_a * weight_b;
            }
        }
    }
    Distribution::new(low, weights)
}
