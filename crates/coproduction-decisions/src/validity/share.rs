//! Whether a number reaches a share of another. Integers alone: 56 in 100 of 25 is 14, and not 15.

use coproduction_core::Fraction;

use super::{Between, Holds};

/// Whether a number is a share of a base, or more than it. Of nobody there is no share.
pub(super) fn reaches(counted: Between, share: Fraction, more_than: bool, base: Between) -> Holds {
    let enough = |number: u64, base: u64| {
        let have = u128::from(number) * u128::from(share.denominator.get());
        let want = u128::from(base) * u128::from(share.numerator);
        if more_than { have > want } else { have >= want }
    };
    if base.most() == Some(0) {
        Holds::NotAssessable
    } else if base.least() == 0 {
        Holds::NotKnown
    } else if base.most().is_some_and(|most| enough(counted.least(), most)) {
        Holds::Yes
    } else if counted.most().is_some_and(|most| !enough(most, base.least())) {
        Holds::No
    } else {
        Holds::NotKnown
    }
}

/// The fewest that reach a share of a base that is known; `None` where it is not, or is nobody.
pub(super) fn needed(share: Fraction, more_than: bool, base: Between) -> Option<u64> {
    let base = base.known().filter(|base| *base > 0)?;
    let want = u128::from(base) * u128::from(share.numerator);
    let denominator = u128::from(share.denominator.get());
    let fewest = if more_than {
        want / denominator + 1
    } else {
        want.div_ceil(denominator)
    };
    u64::try_from(fewest).ok()
}
