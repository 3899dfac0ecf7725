//! Exact tests of a proportion against a given one.

use num_bigint::{BigInt, BigUint};
use num_traits::{One as _, Pow, Zero as _};

use super::exact::choose;
use super::{Distribution, Exact, StatisticsError};

/// The longest record that is looked at for how many observations a test needs.
const LONGEST: u64 = 2_000;

/// How many of `n` independent trials succeed, where each does with the probability `p`.
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability); [`TooLarge`](StatisticsError::TooLarge) where `n + 1` outcomes with
/// weights of up to `n` times the bits of the denominator of `p` take more than 2^28 bits: for one half, `n` above about 11,500.
pub fn distribution(n: u64, p: &Exact) -> Result<Distribution, StatisticsError> {
    let (success, whole, failure) = p.as_probability()?;
    Distribution::afford(n.saturating_add(1), n.saturating_mul(whole.bits()))?;
    if failure.is_zero() {
        // Every trial succeeds.
        return Distribution::new(n, vec![BigUint::one()]);
    }
    let mut weights = Vec::new();
    let mut weight: BigUint = Pow::pow(&failure, n);
    for successes in 0..=n {
        let next = &weight * (n - successes) * &success / ((successes + 1) * &failure);
        weights.push(std::mem::replace(&mut weight, next));
    }
    Distribution::new(0, weights)
}

/// The chance of `x` successes of `n` and of everything at most as likely, if each succeeds with the probability `p`: the
/// two-sided exact binomial test.
///
/// ```
/// use coproduction_core::statistics::{Exact, binomial};
/// let half = Exact::ratio(1, 2)?;
/// assert_eq!(binomial::two_sided(2, 12, &half)?.to_string(), "79/2048");
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole), [`NoObservations`](StatisticsError::NoObservations) for `n = 0`, and
/// those of [`distribution`].
pub fn two_sided(x: u64, n: u64, p: &Exact) -> Result<Exact, StatisticsError> {
    if x > n {
        return Err(StatisticsError::PartExceedsWhole);
    }
    if n == 0 {
        return Err(StatisticsError::NoObservations);
    }
    Ok(distribution(n, p)?.at_most_as_likely(x))
}

/// The fewest trials of which some outcome has a two-sided p-value of at most `alpha`. With fewer, no outcome whatever can show
/// that the probability is not `p`. `None` if 2,000 are not enough.
///
/// ```
/// use coproduction_core::statistics::{Exact, binomial};
/// let (half, level) = (Exact::ratio(1, 2)?, Exact::ratio(1, 20)?);
/// assert_eq!(binomial::fewest_trials(&half, &level)?, Some(6)); // 0 of 5 has 1/16, 0 of 6 has 1/32
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability).
pub fn fewest_trials(p: &Exact, alpha: &Exact) -> Result<Option<u64>, StatisticsError> {
    if p == &Exact::zero() || p == &Exact::one() {
        // One trial that comes out otherwise is already impossible.
        return Ok(Some(1));
    }
    let (success, whole, failure) = p.as_probability()?;
    // The rarest outcome is that all trials come out the rarer way; for one half, both ways are as rare.
    let ends = if success == failure { 2_u8 } else { 1 };
    let rarer = success.min(failure);
    let (level, of) = alpha.to_rational().into_raw();
    // The chance and the level, both over the whole to the power of n and the denominator of the level.
    let (mut least, mut level) = (of * BigInt::from(ends), level);
    let (rarer, whole) = (BigInt::from(rarer), BigInt::from(whole));
    for n in 1..=LONGEST {
        least *= &rarer;
        level *= &whole;
        if least <= level {
            return Ok(Some(n));
        }
    }
    Ok(None)
}

/// From how many trials on the two-sided test against `p` at the level `alpha` shows a probability of `truth` with a chance of at
/// least `power`, for this and every greater number up to `longest`. `None` if it does not by then.
///
/// The chance goes up and down with the number of trials, since outcomes are whole: the first number to reach it is often
/// followed by ones that do not. `longest` should lie well above the answer.
///
/// # Errors
/// Those of [`distribution`]; [`TooLarge`](StatisticsError::TooLarge) for `longest` above 2,000.
pub fn trials_for_power(
    truth: &Exact,
    p: &Exact,
    alpha: &Exact,
    power: &Exact,
    longest: u64,
) -> Result<Option<u64>, StatisticsError> {
    if longest > LONGEST {
        let (work, limit) = (longest.into(), LONGEST.into());
        return Err(StatisticsError::TooLarge { work, limit });
    }
    let mut from = None;
    for n in 1..=longest {
        let surprising = distribution(n, p)?.surprising(alpha);
        let shown = distribution(n, truth)?.any_of(&surprising);
        from = if &shown >= power { from.or(Some(n)) } else { None };
    }
    Ok(from)
}

/// How strongly `x` successes of `n` speak against the probability `p`, in a way that allows looking again and again: the
/// e-value of a uniform mixture. At 20 or more it is evidence at the level of 1 in 20 whenever one stops.
///
/// `None` if what was seen cannot be under `p`: the evidence is then beyond any number.
///
/// ```
/// use coproduction_core::statistics::{Exact, binomial};
/// let half = Exact::ratio(1, 2)?;
/// assert_eq!(binomial::e_value(0, 8, &half)?.map(|e| e.to_string()).as_deref(), Some("256/9"));
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// Those of [`two_sided`], without [`NoObservations`](StatisticsError::NoObservations): of nothing the e-value is 1.
pub fn e_value(x: u64, n: u64, p: &Exact) -> Result<Option<Exact>, StatisticsError> {
    let failures = n.checked_sub(x).ok_or(StatisticsError::PartExceedsWhole)?;
    let (success, whole, failure) = p.as_probability()?;
    Distribution::afford(n.saturating_add(1), n.saturating_mul(whole.bits()))?;
    let likelihood = Pow::pow(success, x) * Pow::pow(failure, failures);
    if likelihood.is_zero() {
        return Ok(None);
    }
    Exact::of(Pow::pow(whole, n), choose(n, x) * (n + 1) * likelihood).map(Some)
}
