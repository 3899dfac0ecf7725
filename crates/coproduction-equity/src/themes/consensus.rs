//! Consensus across groups.

#![allow(
    clippy::float_arithmetic,
    reason = "the root of a fraction is no fraction; it is for display"
)]

use coproduction_core::statistics::{Exact, StatisticsError};

use super::Support;

/// How much a theme is supported in every group at once. A theme that one group rejects does badly, however large the others
/// are.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[non_exhaustive]
pub struct Consensus {
    /// The product over the groups that were asked of (agree + 1)/(asked + 2), as in Polis. Only for one number of groups can
    /// it be compared.
    pub product: Exact,
    /// How many groups were asked about the theme: a whole number.
    pub groups: u64,
    /// The root of the product by as many: from 0 to 1, and comparable between numbers of groups. For display.
    pub root: f64,
}

impl Consensus {
    /// The root as a percentage, for display.
    pub(super) fn percent(&self) -> f64 {
        self.root * 100.0
    }
}

/// The consensus if those who did not say do not agree, and if they do; `None` where no group was asked.
pub(super) fn consensus(theme: &[Support]) -> Result<Option<(Consensus, Consensus)>, StatisticsError> {
    let low = of(theme, Support::least)?;
    let high = of(theme, Support::most)?;
    Ok(low.zip(high))
}

fn of(theme: &[Support], agrees: fn(Support) -> u64) -> Result<Option<Consensus>, StatisticsError> {
    let (mut product, mut groups) = (Exact::one(), 0_u32);
    for support in theme.iter().filter(|support| support.seen() > 0) {
        product = product * Exact::ratio(agrees(*support) + 1, support.seen() + 2)?;
        groups += 1;
    }
    if groups == 0 {
        return Ok(None);
    }
    // A product of so many small fractions may be too small for a float: the logarithm of each is not.
    let mut logarithm = 0.0;
    for support in theme.iter().filter(|support| support.seen() > 0) {
        let factor = Exact::ratio(agrees(*support) + 1, support.seen() + 2)?;
        logarithm += factor.to_f64().ok_or(StatisticsError::NotFinite)?.ln();
    }
    Ok(Some(Consensus {
        product,
        groups: groups.into(),
        root: (logarithm / f64::from(groups)).exp(),
    }))
}
