//! Rates: how many in how much time, such as members who left in so many person-months.

#![allow(clippy::float_arithmetic, reason = "the ends of intervals are no fractions")]

use num_bigint::BigUint;

use super::intervals::{alpha, float, interval};
use super::{Exact, StatisticsError, binomial, intervals, quantile};
use crate::measure::{Confidence, Interval, IntervalMethod};

/// The exact interval of a Poisson rate: `events` in `exposure` units of time, per unit of time.
///
/// # Errors
/// [`DividedByNothing`](StatisticsError::DividedByNothing) without exposure; [`TooLarge`](StatisticsError::TooLarge) for counts
/// beyond 32 bits.
pub fn poisson(events: u64, exposure: u64, confidence: Confidence) -> Result<Interval, StatisticsError> {
    if exposure == 0 {
        return Err(StatisticsError::DividedByNothing);
    }
    let (seen, time) = (float(events)?, float(exposure)?);
    let tail = alpha(confidence) / 2.0;
    let low = if events == 0 {
        0.0
    } else {
        quantile::gamma(tail, seen)?
    };
    let high = quantile::gamma(1.0 - tail, seen + 1.0)?;
    interval(low / time, high / time, IntervalMethod::ExactPoisson, confidence)
}

/// Two rates beside each other: the first divided by the second.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RateRatio {
    /// The ratio; `None` where nothing happened in the second group, so that there is nothing to divide by.
    pub ratio: Option<Exact>,
    /// Its exact interval, given the total of both; without an upper end where nothing happened in the second group.
    pub interval: Interval,
    /// The chance of what was seen, and of everything at most as likely, if the two rates were equal.
    pub p_value: Exact,
}

/// The ratio of two Poisson rates: `events1` in `exposure1`, beside `events2` in `exposure2`, given how many there were together.
///
/// # Errors
/// [`DividedByNothing`](StatisticsError::DividedByNothing) if one of the two has no exposure;
/// [`NoObservations`](StatisticsError::NoObservations) if nothing happened in either;
/// [`TooLarge`](StatisticsError::TooLarge) as for [`binomial::distribution`].
pub fn ratio(
    (events1, exposure1): (u64, u64),
    (events2, exposure2): (u64, u64),
    confidence: Confidence,
) -> Result<RateRatio, StatisticsError> {
    if exposure1 == 0 || exposure2 == 0 {
        return Err(StatisticsError::DividedByNothing);
    }
    let together = exposure1.checked_add(exposure2).zip(events1.checked_add(events2));
    let (time, events) = together.ok_or(StatisticsError::NotFinite)?;
    let p_value = binomial::two_sided(events1, events, &Exact::ratio(exposure1, time)?)?;

    // Given the total, the first count is binomial; its odds are the ratio times the exposures' own.
    let share = intervals::clopper_pearson(events1, events, confidence)?;
    let by_time = float(exposure2)? / float(exposure1)?;
    let odds = |share: f64| share / (1.0 - share) * by_time;
    let method = IntervalMethod::ExactRateRatio;
    let interval = match share.high().filter(|high| *high < 1.0) {
        Some(high) => interval(odds(share.low()), odds(high), method, confidence)?,
        None => Interval::without_upper_end(odds(share.low()), method, confidence)
            .ok_or(StatisticsError::NotFinite)?,
    };
    let ratio = match events2 {
        0 => None,
        _ => Some(Exact::of(
            BigUint::from(events1) * exposure2,
            BigUint::from(events2) * exposure1,
        )?),
    };
    Ok(RateRatio {
        ratio,
        interval,
        p_value,
    })
}
