//! Which numbers of people lie within the band of what is proportional: in a small forum, often none.

use coproduction_core::statistics::{Exact, StatisticsError};

use crate::EquityPolicy;
use crate::numbers::{ceil, floor, whole};

/// The numbers of people whose share lies within the band: all from `least` to `most`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Attainable {
    /// The fewest people whose share lies within the band.
    pub least: u64,
    /// The most people whose share lies within the band.
    pub most: u64,
}

/// The numbers of people within the band, in a forum of `n`.
pub(super) fn attainable(n: u64, population: &Exact, policy: &EquityPolicy) -> Option<Attainable> {
    let matching = &whole(n) * population;
    if matching == Exact::zero() {
        return None;
    }
    let (low, high) = policy.band.exact();
    let (least, most) = (ceil(&(&low * &matching)), floor(&(&high * &matching)).min(n));
    (least <= most).then_some(Attainable { least, most })
}

/// The least size above `n` at which some number of people lies within the band.
pub(super) fn least_size(n: u64, population: &Exact, policy: &EquityPolicy) -> Result<u64, StatisticsError> {
    /// More numbers of people than this are not looked at one by one.
    const LOOKED_AT: u64 = 10_000;
    let (low, high) = policy.band.exact();
    let next = n.saturating_add(1);
    let first = ceil(&(&(&low * population) * &whole(next)));
    for people in first..first.saturating_add(LOOKED_AT) {
        let fewest = ceil(&whole(people).over(&(&high * population))?).max(next);
        let fits = low == Exact::zero() || whole(people).over(&(&low * population))? >= whole(fewest);
        if fits {
            return Ok(fewest);
        }
    }
    // Where the band is at least one person wide, it holds a whole number.
    Ok(ceil(&Exact::one().over(&(&(&high - &low) * population))?))
}
