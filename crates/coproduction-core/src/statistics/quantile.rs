//! Quantiles. Those of the library of distributions panic outside [0, 1] and differ in accuracy: here they are closed forms where a
//! shape is 1, and else its distribution functions, in their checked forms, turned round within bounds that only close in.

#![allow(
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "quantiles of continuous distributions are no fractions, and a shape that is a count is a float exactly"
)]

use statrs::function::{beta, erf, gamma};

use super::StatisticsError;

/// More looks than it takes: where the line never helps, every fourth halves what is left, 275 times.
const LOOKS: u32 = 1_100;

/// The number that a standard normal variable exceeds, in either direction, with the probability `alpha`.
pub(super) fn normal_two_sided(alpha: f64) -> Result<f64, StatisticsError> {
    if !(alpha > 0.0 && alpha < 1.0) {
        return Err(StatisticsError::NotAProbability);
    }
    let z = std::f64::consts::SQRT_2 * erf::erfc_inv(alpha);
    if z.is_finite() {
        Ok(z)
    } else {
        Err(StatisticsError::NotFinite)
    }
}

/// The value below which a beta variable lies with the probability `p`.
pub(super) fn beta(p: f64, a: f64, b: f64) -> Result<f64, StatisticsError> {
    if !(0.0..=1.0).contains(&p) {
        return Err(StatisticsError::NotAProbability);
    }
    // With one of the shapes 1, the chance is a power, which can be turned round.
    if b == 1.0 {
        return Ok(p.powf(1.0 / a));
    }
    if a == 1.0 {
        return Ok(-((-p).ln_1p() / b).exp_m1());
    }
    invert(p, 0.0, 1.0, |x| beta::checked_beta_reg(a, b, x).ok())
}

/// The value below which a gamma variable of shape `a` and scale 1 lies with the probability `p`.
pub(super) fn gamma(p: f64, a: f64) -> Result<f64, StatisticsError> {
    if !(0.0..1.0).contains(&p) {
        return Err(StatisticsError::NotAProbability);
    }
    let below = |x: f64| {
        if x > 0.0 {
            gamma::checked_gamma_lr(a, x).ok()
        } else {
            Some(0.0)
        }
    };
    let mut high = a + 1.0;
    for _ in 0..64 {
        if below(high).is_some_and(|chance| chance >= p) {
            return invert(p, 0.0, high, below);
        }
        high *= 2.0;
    }
    Err(StatisticsError::NotFinite)
}

/// Where a function that does not fall, from 0 at `low` to at most 1 at `high`, reaches `p`.
///
/// It looks where the straight line between the ends reaches `p`, a little towards the middle, so that both ends close in; every
/// fourth look, and the first two, halve what is left, so that it ends whatever the function is.
fn invert(
    p: f64,
    mut low: f64,
    mut high: f64,
    at: impl Fn(f64) -> Option<f64>,
) -> Result<f64, StatisticsError> {
    let (mut at_low, mut at_high) = (0.0, 1.0);
    for look in 0..LOOKS {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        let width = high - low;
        let on_the_line = low + width * ((p - at_low) / (at_high - at_low));
        let aside = (width * width).max(4.0 * f64::EPSILON * high);
        let nearer = if on_the_line < middle {
            on_the_line + aside
        } else {
            on_the_line - aside
        };
        let is_within = low < nearer && nearer < high;
        let place = if is_within && look >= 2 && look % 4 != 3 {
            nearer
        } else {
            middle
        };
        match at(place) {
            Some(chance) if chance.is_nan() => return Err(StatisticsError::NotFinite),
            Some(chance) if chance < p => (low, at_low) = (place, chance),
            Some(chance) => (high, at_high) = (place, chance),
            None => return Err(StatisticsError::NotFinite),
        }
    }
    Ok(f64::midpoint(low, high))
}
