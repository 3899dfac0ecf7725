//! The exact permutation of people between the sides, of attendance.

use coproduction_core::statistics::{Exact, StatisticsError, permutation};

use super::PersonAttendance;
use super::attendance::sums;
use crate::numbers::affordable;

/// The most ways to hand out the people that are gone through one by one.
const MOST_WAYS: u64 = 1 << 20;

/// The chance of a gap at least as wide: over all ways to hand out the people to the sides, what a side attended beyond the
/// rate of everybody. That is nothing else than the gap itself where the sides stay of one size in meetings.
///
/// `None` where the ways are too many to go through, and the sums that they can have too many to count.
pub(super) fn permuted(
    lived: &[PersonAttendance],
    others: &[PersonAttendance],
) -> Result<Option<Exact>, StatisticsError> {
    let everybody = [lived, others].concat();
    let (attended, possible) = sums(&everybody);
    // Times the meetings of everybody, it is whole numbers, and those of everybody come to nothing.
    let beyond = |person: &PersonAttendance| {
        i128::from(person.attended) * i128::from(possible)
            - i128::from(person.possible) * i128::from(attended)
    };
    let excess: Vec<i128> = everybody.iter().map(beyond).collect();
    let seen: i128 = excess.iter().take(lived.len()).sum();
    // What one side attended beyond its share the other lacks: either will do.
    let size = lived.len().min(others.len());
    if let Some(ways) = ways(everybody.len(), size) {
        let far = as_far(&excess, size, 0, seen.abs());
        return Exact::ratio(far, ways).map(Some);
    }
    by_sums(&excess, lived.len())
}

/// In how many ways so many of the people can be chosen, if there are few enough.
fn ways(people: usize, size: usize) -> Option<u64> {
    let (people, size) = (u64::try_from(people).ok()?, u64::try_from(size).ok()?);
    (0..size).try_fold(1_u64, |ways, step| {
        let ways = ways.checked_mul(people - step)?.checked_div(step + 1)?;
        (ways <= MOST_WAYS).then_some(ways)
    })
}

/// How many of the ways to choose so many more come to a sum that is at least as far from nothing.
fn as_far(rest: &[i128], size: usize, sum: i128, seen: i128) -> u64 {
    let Some(fewer) = size.checked_sub(1) else {
        return u64::from(sum.abs() >= seen);
    };
    let each = (1..).zip(rest);
    each.map(|(after, excess)| as_far(rest.get(after..).unwrap_or_default(), fewer, sum + excess, seen))
        .sum()
}

/// The same by counting in how many ways each sum comes about.
fn by_sums(excess: &[i128], size: usize) -> Result<Option<Exact>, StatisticsError> {
    // Made positive and small, which changes no order.
    let least = excess.iter().min().copied().unwrap_or(0);
    let divisor = excess
        .iter()
        .fold(0, |divisor, excess| gcd(divisor, excess - least))
        .max(1);
    let mut amounts = Vec::new();
    for excess in excess {
        let amount = (excess - least)
            .checked_div(divisor)
            .and_then(|amount| u64::try_from(amount).ok());
        amounts.push(amount.ok_or(StatisticsError::NotFinite)?);
    }
    let seen = amounts
        .iter()
        .take(size)
        .fold(0_u64, |sum, amount| sum.saturating_add(*amount));
    let sums = affordable(permutation::sums(&amounts, size))?;
    Ok(sums.map(|sums| sums.at_least_as_far(seen)))
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
