//! Intervals of a proportion and of the difference of two.
//!
//! Wilson's is for display. Clopper and Pearson's holds at least as often as it says, at every true value: it is the one to use
//! where somebody is accused or cleared. The sources are Brown, Cai and Das Gupta (2001) and Public Health England's technical guide on
//! confidence intervals (2018).

#![allow(clippy::float_arithmetic, reason = "the ends of intervals are no fractions")]

use super::{Exact, StatisticsError, quantile};
use crate::measure::{Confidence, Interval, IntervalMethod};

/// The largest number of observations: up to here the ends have been compared with ones of higher precision.
const MOST: u64 = 1_000_000;

/// Wilson's score interval of `x` of `n`.
///
/// ```
/// use coproduction_core::{measure::Confidence, statistics::intervals};
/// let interval = intervals::wilson(0, 16, Confidence::NINETY_FIVE)?;
/// assert_eq!(interval.low(), 0.0);
/// assert!(interval.high().is_some_and(|high| (high - 0.193_607_680_534).abs() < 1e-9));
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole); [`NoObservations`](StatisticsError::NoObservations) for `n = 0`;
/// [`TooLarge`](StatisticsError::TooLarge) for more than a million observations.
pub fn wilson(x: u64, n: u64, confidence: Confidence) -> Result<Interval, StatisticsError> {
    let (low, high) = wilson_ends(x, n, confidence)?;
    interval(low, high, IntervalMethod::Wilson, confidence)
}

/// The exact interval of `x` of `n`, by Clopper and Pearson.
///
/// # Errors
/// Those of [`wilson`].
pub fn clopper_pearson(x: u64, n: u64, confidence: Confidence) -> Result<Interval, StatisticsError> {
    let (seen, all) = counts(x, n)?;
    let tail = alpha(confidence) / 2.0;
    let low = if x == 0 {
        0.0
    } else {
        quantile::beta(tail, seen, all - seen + 1.0)?
    };
    // By symmetry, so that the two ends are equally accurate.
    let high = if x == n {
        1.0
    } else {
        1.0 - quantile::beta(tail, all - seen, seen + 1.0)?
    };
    interval(low, high, IntervalMethod::ClopperPearson, confidence)
}

/// The interval of `x` of `n` from Jeffreys' prior, with the lower end 0 where none was seen and the upper end 1 where all were.
///
/// # Errors
/// Those of [`wilson`].
pub fn jeffreys(x: u64, n: u64, confidence: Confidence) -> Result<Interval, StatisticsError> {
    let (seen, all) = counts(x, n)?;
    let tail = alpha(confidence) / 2.0;
    let (seen, rest) = (seen + 0.5, all - seen + 0.5);
    let low = if x == 0 {
        0.0
    } else {
        quantile::beta(tail, seen, rest)?
    };
    let high = if x == n {
        1.0
    } else {
        1.0 - quantile::beta(tail, rest, seen)?
    };
    interval(low, high, IntervalMethod::Jeffreys, confidence)
}

/// The interval of the difference `x1/n1 - x2/n2`: Newcombe's method 10, from the two Wilson intervals.
///
/// # Errors
/// Those of [`wilson`], for either of the two.
pub fn newcombe(
    x1: u64,
    n1: u64,
    x2: u64,
    n2: u64,
    confidence: Confidence,
) -> Result<Interval, StatisticsError> {
    let ((low1, high1), (low2, high2)) = (wilson_ends(x1, n1, confidence)?, wilson_ends(x2, n2, confidence)?);
    let ((seen1, all1), (seen2, all2)) = (counts(x1, n1)?, counts(x2, n2)?);
    let (p1, p2) = (seen1 / all1, seen2 / all2);
    let difference = p1 - p2;
    let low = difference - (p1 - low1).hypot(high2 - p2);
    let high = difference + (high1 - p1).hypot(p2 - low2);
    interval(low.max(-1.0), high.min(1.0), IntervalMethod::Newcombe, confidence)
}

/// From 0 to the exact upper limit of a proportion that was not seen once in `n`: one-sided. Five times of none are compatible
/// with 45 in 100.
///
/// # Errors
/// Those of [`wilson`].
pub fn none_seen(n: u64, confidence: Confidence) -> Result<Interval, StatisticsError> {
    let (_, all) = counts(0, n)?;
    let high = 1.0 - alpha(confidence).powf(1.0 / all);
    interval(0.0, high, IntervalMethod::ZeroSeen, confidence)
}

/// An interval of a number that is a proportion times an exact factor known without error.
///
/// # Errors
/// [`NotFinite`](StatisticsError::NotFinite) if the factor is negative or too large for a float.
pub fn scaled(of: &Interval, factor: &Exact) -> Result<Interval, StatisticsError> {
    let factor = factor
        .to_f64()
        .filter(|factor| *factor >= 0.0)
        .ok_or(StatisticsError::NotFinite)?;
    match of.high() {
        Some(high) => interval(of.low() * factor, high * factor, of.method(), of.confidence()),
        None => Interval::without_upper_end(of.low() * factor, of.method(), of.confidence())
            .ok_or(StatisticsError::NotFinite),
    }
}

/// The interval of the complement: of one less the proportion.
///
/// # Errors
/// [`NotFinite`](StatisticsError::NotFinite) if the interval has no upper end.
pub fn complement(of: &Interval) -> Result<Interval, StatisticsError> {
    let high = of.high().ok_or(StatisticsError::NotFinite)?;
    interval(1.0 - high, 1.0 - of.low(), of.method(), of.confidence())
}

fn wilson_ends(x: u64, n: u64, confidence: Confidence) -> Result<(f64, f64), StatisticsError> {
    let (seen, all) = counts(x, n)?;
    let z = quantile::normal_two_sided(alpha(confidence))?;
    let (p, z2) = (seen / all, z * z);
    let centre = (p + z2 / (2.0 * all)) / (1.0 + z2 / all);
    let reach = z * (p * (1.0 - p) / all + z2 / (4.0 * all * all)).sqrt() / (1.0 + z2 / all);
    // At the ends the two terms cancel, but for their rounding.
    let low = if x == 0 { 0.0 } else { (centre - reach).max(0.0) };
    let high = if x == n { 1.0 } else { (centre + reach).min(1.0) };
    Ok((low, high))
}

/// How often an interval misses, as a float.
pub(super) fn alpha(confidence: Confidence) -> f64 {
    let miss = confidence.miss();
    // Both are floats exactly, so that what is divided is the nearest float to the fraction.
    f64::from(miss.numerator) / f64::from(miss.denominator.get())
}

fn counts(x: u64, n: u64) -> Result<(f64, f64), StatisticsError> {
    if x > n {
        return Err(StatisticsError::PartExceedsWhole);
    }
    if n == 0 {
        return Err(StatisticsError::NoObservations);
    }
    if n > MOST {
        let (work, limit) = (n.into(), MOST.into());
        return Err(StatisticsError::TooLarge { work, limit });
    }
    Ok((float(x)?, float(n)?))
}

/// A count as a float, exactly.
pub(super) fn float(count: u64) -> Result<f64, StatisticsError> {
    let small = u32::try_from(count).map_err(|_| StatisticsError::TooLarge {
        work: count.into(),
        limit: u32::MAX.into(),
    });
    small.map(f64::from)
}

pub(super) fn interval(
    low: f64,
    high: f64,
    method: IntervalMethod,
    confidence: Confidence,
) -> Result<Interval, StatisticsError> {
    Interval::new(low, high, method, confidence).ok_or(StatisticsError::NotFinite)
}
