//! The exact multinomial test in whole numbers.
//!
//! The groups are parted into two halves. The weight of an outcome is the product of those of its halves, so that for each way
//! of the first half those of the second that are rare enough are found by a search in their order: the outcomes are counted
//! without looking at each.

use coproduction_core::statistics::{Exact, StatisticsError};
use num_bigint::BigUint;

use crate::numbers::{count, fraction};

/// The most outcomes.
const MOST_OUTCOMES: u128 = 20_000_000;

/// How many bits the weights of both halves may take: 128 megabytes.
const MOST_BITS: u128 = 1 << 30;

/// The chance of these counts and of all at most as likely, if as many are drawn from a population with these parts; and how
/// many outcomes there are.
pub(super) fn test(people: &[u64], parts: &[u64]) -> Result<(Exact, u64), StatisticsError> {
    let all: u64 = people.iter().sum();
    let groups: Vec<(u64, u64)> = people.iter().copied().zip(parts.iter().copied()).collect();
    // A group that the population does not have can have nobody, or the outcome is impossible.
    let possible = groups.iter().all(|(people, part)| *people == 0 || *part > 0);
    let groups: Vec<(u64, u64)> = groups.into_iter().filter(|(_, part)| *part > 0).collect();
    let work = ways_to_share_out(all, count(&groups).saturating_sub(1)).unwrap_or(u128::MAX);
    if work > MOST_OUTCOMES {
        let limit = MOST_OUTCOMES;
        return Err(StatisticsError::TooLarge { work, limit });
    }
    let outcomes = u64::try_from(work).map_err(|_| StatisticsError::NotFinite)?;
    if !possible {
        return Ok((Exact::zero(), outcomes));
    }
    let whole: BigUint = groups.iter().map(|(_, part)| BigUint::from(*part)).sum();
    let (first, second) = groups.split_at(groups.len() / 2);
    afford(all, &[count(first), count(second)], whole.bits())?;

    let seen = weight(&groups);
    let (first, mut second) = (halves(all, first), halves(all, second));
    let mut rare = BigUint::ZERO;
    let mut choices = BigUint::from(1_u8);
    for ((of_first, ways), rest) in (0..=all).zip(&first).zip(second.iter_mut().rev()) {
        rest.sort_unstable();
        let sums = sums(rest);
        for way in ways {
            let way = way * &choices;
            let bound = &seen / &way;
            let rare_enough = rest.partition_point(|weight| *weight <= bound);
            if let Some(sum) = sums.get(rare_enough) {
                rare += way * sum;
            }
        }
        // How many ways there are to say who is of the first half.
        choices = choices * (all - of_first) / (of_first + 1);
    }
    let total = whole.pow(u32::try_from(all).map_err(|_| StatisticsError::NotFinite)?);
    Ok((fraction(rare, total)?, outcomes))
}

/// The sums of the first none, one, two and so on.
fn sums(weights: &[BigUint]) -> Vec<BigUint> {
    let mut sums = vec![BigUint::ZERO];
    let mut so_far = BigUint::ZERO;
    for weight in weights {
        so_far += weight;
        sums.push(so_far.clone());
    }
    sums
}

/// For each number of people, the weights of all ways to share them out among these groups: in how many orders, times how many
/// there are to draw from.
fn halves(all: u64, groups: &[(u64, u64)]) -> Vec<Vec<BigUint>> {
    let mut ways: Vec<Vec<BigUint>> = (0..=all).map(|_| Vec::new()).collect();
    if let Some(nobody) = ways.first_mut() {
        nobody.push(BigUint::from(1_u8));
    }
    for (_, part) in groups {
        let mut more: Vec<Vec<BigUint>> = (0..=all).map(|_| Vec::new()).collect();
        for (before, weights) in (0..=all).zip(&ways) {
            let mut factor = BigUint::from(1_u8);
            let after = usize::try_from(before).unwrap_or(usize::MAX);
            for (of_group, slot) in (0_u64..).zip(more.iter_mut().skip(after)) {
                slot.extend(weights.iter().map(|weight| weight * &factor));
                factor = factor * (before + of_group + 1) * part / (of_group + 1);
            }
        }
        ways = more;
    }
    ways
}

/// The weight of what was seen.
fn weight(groups: &[(u64, u64)]) -> BigUint {
    let mut weight = BigUint::from(1_u8);
    let mut before = 0_u64;
    for (people, part) in groups {
        for of_group in 1..=*people {
            before += 1;
            weight = weight * before * part / of_group;
        }
    }
    weight
}

fn afford(all: u64, halves: &[u64], bits: u64) -> Result<(), StatisticsError> {
    // Of each half there are twice as many numbers as ways: the weights and their sums.
    let ways = halves.iter().try_fold(0_u128, |sum, groups| {
        sum.checked_add(ways_to_share_out(all, *groups)?)
    });
    let work = ways
        .and_then(|ways| ways.checked_mul(u128::from(all) * u128::from(bits) + 128))
        .unwrap_or(u128::MAX);
    if work > MOST_BITS {
        let limit = MOST_BITS;
        return Err(StatisticsError::TooLarge { work, limit });
    }
    Ok(())
}

/// In how many ways so many people can be shared out among so many groups and one more; `None` of very many.
fn ways_to_share_out(people: u64, groups: u64) -> Option<u128> {
    (1..=u128::from(groups)).try_fold(1_u128, |ways, step| {
        // Each product of so many neighbours can be divided by so many.
        ways.checked_mul(u128::from(people) + step)?.checked_div(step)
    })
}
