//! Exact fractions: no threshold is ever a float.

use std::num::NonZeroU32;

crate::model! {
    /// An exact fraction, for thresholds: one half is `{"numerator": 1, "denominator": 2}`.
    #[derive(Copy)]
    pub struct Fraction {
        required {
            /// How many of the parts are taken: a whole number of at least 0.
            numerator: u32,
            /// How many parts the whole has: a whole number of at least 1.
            denominator: NonZeroU32,
        }
    }
}

impl Fraction {
    /// Whether it is more than the whole.
    pub const fn exceeds_one(self) -> bool {
        self.numerator > self.denominator.get()
    }
}
