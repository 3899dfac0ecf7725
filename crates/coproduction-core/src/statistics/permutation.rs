//! The exact permutation test: is what one group has together what any group of that size might have?
//!
//! Speech and attendance are recorded per person, so that the person is the unit: turns are not independent of each other.

use num_bigint::BigUint;
use num_traits::One as _;

use super::{Distribution, Exact, StatisticsError};

/// How many bits the table of the subset sums may take: 128 megabytes.
const LIMIT: u128 = 1 << 30;

/// About how many bits an entry of the table takes, beside one for each person.
const ENTRY: u128 = 512;

/// What a group of `size` of these people would have together, over every way to choose it.
///
/// ```
/// use coproduction_core::statistics::permutation;
/// // Times that six people with lived experience and ten professionals spoke.
/// let (lived, professional) = ([1, 2, 2, 3, 4, 6], [3, 5, 6, 7, 8, 8, 9, 10, 12, 14]);
/// let everybody = [&lived[..], &professional[..]].concat();
/// let sums = permutation::sums(&everybody, 6)?;
/// assert_eq!(sums.at_most(18).to_string(), "1/616");
/// assert_eq!(sums.at_least_as_far(18).to_string(), "3/616");
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if the group is larger than everybody;
/// [`TooLarge`](StatisticsError::TooLarge) if (size + 1) times (the sum of all amounts + 1) times (512 + the number of people) is
/// more than 2^30: count in larger units (minutes and not words).
pub fn sums(amounts: &[u64], size: usize) -> Result<Distribution, StatisticsError> {
    if size > amounts.len() {
        return Err(StatisticsError::PartExceedsWhole);
    }
    let all: u128 = amounts.iter().map(|amount| u128::from(*amount)).sum();
    let people = u128::try_from(amounts.len()).unwrap_or(u128::MAX);
    let chosen = u128::try_from(size).unwrap_or(u128::MAX).saturating_add(1);
    let work = chosen
        .saturating_mul(all + 1)
        .saturating_mul(people.saturating_add(ENTRY));
    let too_large = StatisticsError::TooLarge { work, limit: LIMIT };
    if work > LIMIT {
        return Err(too_large);
    }
    let width = usize::try_from(all + 1).map_err(|_| too_large)?;

    // rows[k][s]: how many ways there are to choose k of the people so far with the sum s.
    let mut rows = vec![vec![BigUint::ZERO; width]; size + 1];
    if let Some(none) = rows.first_mut().and_then(|row| row.first_mut()) {
        *none = BigUint::one();
    }
    for amount in amounts {
        let amount = usize::try_from(*amount).map_err(|_| too_large)?;
        // From the largest groups down, so that nobody is chosen twice.
        for k in (1..=size).rev() {
            let (smaller, larger) = rows.split_at_mut(k);
            if let (Some(from), Some(to)) = (smaller.last(), larger.first_mut()) {
                for (ways, so_far) in from.iter().zip(to.iter_mut().skip(amount)) {
                    *so_far += ways;
                }
            }
        }
    }
    Distribution::new(0, rows.pop().unwrap_or_default())
}

/// The least p-value, one-sided, that any outcome can have: one in all ways to choose `size` of `people`. Above the level of the
/// test nothing can be shown: with one person of a group it takes 20 people for 1 in 20.
///
/// # Errors
/// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if the group is larger than everybody;
/// [`TooLarge`](StatisticsError::TooLarge) above 100,000 people.
pub fn least_p_value(people: u64, size: u64) -> Result<Exact, StatisticsError> {
    if size > people {
        return Err(StatisticsError::PartExceedsWhole);
    }
    let limit = 100_000;
    if people > limit {
        let (work, limit) = (people.into(), limit.into());
        return Err(StatisticsError::TooLarge { work, limit });
    }
    Exact::of(BigUint::one(), super::exact::choose(people, size))
}
