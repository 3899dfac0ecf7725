//! A part of a whole beside a share of it.

use std::cmp::Ordering;

use coproduction_core::Fraction;

/// How a part of a whole stands to a share: less, as much, or more.
pub(crate) fn beside(part: usize, whole: usize, share: Fraction) -> Ordering {
    // A count of things in memory is no larger.
    let wide = |count: usize| u128::try_from(count).unwrap_or(u128::MAX);
    let asked = wide(whole).saturating_mul(share.numerator.into());
    wide(part)
        .saturating_mul(share.denominator.get().into())
        .cmp(&asked)
}
