//! Exact fractions of any size.

use std::fmt;

use num_bigint::{BigInt, BigUint};
use num_rational::{BigRational, Ratio};
use num_traits::float::FloatCore;
use num_traits::{Euclid as _, One as _, Signed as _, ToPrimitive as _, Zero as _};
use serde::ser::SerializeStruct as _;

use super::StatisticsError;
use crate::Fraction;
use crate::measure::{Band, Confidence, Interval, Proportion};

/// An exact fraction of any size, in lowest terms.
///
/// It is written as `{"numerator": "19305", "denominator": "131072", "approx": 0.1472854614257812}`: texts, since what comes of a few
/// dozen votes is already beyond the integers that every reader of JSON keeps, with the nearest float beside them where there is one.
///
/// ```
/// use coproduction_core::statistics::Exact;
/// let gap = Exact::ratio(5, 14)? - Exact::ratio(18, 24)?;
/// assert_eq!(gap.to_string(), "-11/28");
/// assert_eq!(Exact::ratio(4, 2)?.to_string(), "2");
/// assert!(Exact::ratio(1, 0).is_err());
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

impl Exact {
    /// A fraction of two whole numbers.
    ///
    /// # Errors
    /// [`DividedByNothing`](StatisticsError::DividedByNothing) if the denominator is 0.
    pub fn ratio(numerator: u64, denominator: u64) -> Result<Self, StatisticsError> {
        if denominator == 0 {
            return Err(StatisticsError::DividedByNothing);
        }
        Ok(Self::reduced(numerator, denominator))
    }

    /// A fraction of two whole numbers, of which the second is not 0: brought to lowest terms while they are small, which costs much less.
    fn reduced(numerator: u64, denominator: u64) -> Self {
        let (numerator, denominator) = Ratio::new(numerator, denominator).into_raw();
        Self(BigRational::new_raw(numerator.into(), denominator.into()))
    }

    /// A fraction of two whole numbers of any size.
    pub(crate) fn of(numerator: BigUint, denominator: BigUint) -> Result<Self, StatisticsError> {
        if denominator.is_zero() {
            return Err(StatisticsError::DividedByNothing);
        }
        Ok(Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// Nothing.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// The whole.
    pub fn one() -> Self {
        Self(BigRational::one())
    }

    /// The fraction as `num-rational` has it.
    pub const fn as_rational(&self) -> &BigRational {
        &self.0
    }

    /// This divided by another.
    ///
    /// # Errors
    /// [`DividedByNothing`](StatisticsError::DividedByNothing) if the other is 0.
    pub fn over(&self, other: &Self) -> Result<Self, StatisticsError> {
        if other.0.is_zero() {
            return Err(StatisticsError::DividedByNothing);
        }
        Ok(Self(&self.0 / &other.0))
    }

    /// Whether it is between 0 and 1, both included.
    pub fn is_probability(&self) -> bool {
        !self.0.is_negative() && self.0 <= BigRational::one()
    }

    /// The nearest float; `None` if it is too large for one.
    pub fn to_f64(&self) -> Option<f64> {
        self.0.to_f64().filter(|float| float.is_finite())
    }

    /// The percentage to the nearest whole number, halves upwards: for sentences, never for a comparison. `None` if it is
    /// too large.
    pub fn percent(&self) -> Option<i64> {
        percent(self.0.numer(), self.0.denom())
    }

    /// The numerator and denominator of a probability, and what is left of the whole.
    pub(crate) fn as_probability(&self) -> Result<(BigUint, BigUint, BigUint), StatisticsError> {
        if !self.is_probability() {
            return Err(StatisticsError::NotAProbability);
        }
        let (part, whole) = (
            self.0.numer().magnitude().clone(),
            self.0.denom().magnitude().clone(),
        );
        let rest = &whole - &part;
        Ok((part, whole, rest))
    }
}

impl From<BigRational> for Exact {
    fn from(fraction: BigRational) -> Self {
        Self(fraction)
    }
}

impl From<Fraction> for Exact {
    fn from(fraction: Fraction) -> Self {
        Self::reduced(fraction.numerator.into(), fraction.denominator.get().into())
    }
}

impl From<Proportion> for Exact {
    fn from(proportion: Proportion) -> Self {
        // The whole of a proportion is at least 1.
        Self::reduced(proportion.part(), proportion.whole().max(1))
    }
}

/// The arithmetic of exact fractions.
macro_rules! arithmetic {
    ($($trait:ident $call:ident),*) => {$(
        impl std::ops::$trait for Exact {
            type Output = Self;
            fn $call(self, other: Self) -> Self {
                Self(std::ops::$trait::$call(self.0, other.0))
            }
        }
        impl std::ops::$trait for &Exact {
            type Output = Exact;
            fn $call(self, other: Self) -> Exact {
                Exact(std::ops::$trait::$call(&self.0, &other.0))
            }
        }
    )*};
}
arithmetic!(Add add, Sub sub, Mul mul);

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl serde::Serialize for Exact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let approx = self.to_f64();
        let mut exact = serializer.serialize_struct("Exact", 2 + usize::from(approx.is_some()))?;
        exact.serialize_field("numerator", &self.0.numer().to_string())?;
        exact.serialize_field("denominator", &self.0.denom().to_string())?;
        match approx {
            Some(approx) => exact.serialize_field("approx", &approx)?,
            None => exact.skip_field("approx")?,
        }
        exact.end()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Exact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExactFraction".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An exact fraction in lowest terms. Its numbers are texts, since they may be beyond what every reader of JSON keeps.",
            "type": "object",
            "additionalProperties": false,
            "required": ["numerator", "denominator"],
            "properties": {
                "numerator": {
                    "type": "string",
                    "pattern": "^(?:0|-?[1-9][0-9]*)$",
                    "description": "The numerator: a whole number of any size, as a text.",
                },
                "denominator": {
                    "type": "string",
                    "pattern": "^[1-9][0-9]*$",
                    "description": "The denominator: a whole number from 1, of any size, as a text.",
                },
                "approx": {
                    "type": "number",
                    "description": "The nearest floating-point number, for display; absent where it is too large for one.",
                },
            },
            "examples": [{ "numerator": "19305", "denominator": "131072", "approx": 0.147_285_461_425_781_2 }],
        })
    }
}

impl Band {
    /// A band between two exact fractions; `None` if they are the wrong way round or too large.
    ///
    /// ```
    /// use coproduction_core::{measure::Band, statistics::Exact};
    /// assert!(Band::between(&Exact::ratio(4, 5)?, &Exact::ratio(6, 5)?).is_some());
    /// assert!(Band::between(&Exact::ratio(6, 5)?, &Exact::ratio(4, 5)?).is_none());
    /// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
    /// ```
    pub fn between(low: &Exact, high: &Exact) -> Option<Self> {
        if low > high {
            return None;
        }
        Self::new(low.to_f64()?, high.to_f64()?)
    }

    /// A band of one point, such as *one half*; `None` if it is too large.
    pub fn point(at: &Exact) -> Option<Self> {
        Self::between(at, at)
    }
}

impl Interval {
    /// The ends as percentages to the nearest whole number, for sentences; the upper one is `None` if there is none. `None` where one
    /// is too large.
    pub fn percents(&self) -> Option<(i64, Option<i64>)> {
        let percent = |end: f64| {
            let (mantissa, exponent, sign) = FloatCore::integer_decode(end);
            let (power, part) = (exponent.unsigned_abs(), BigInt::from(mantissa) * sign);
            if exponent < 0 {
                percent(&part, &(BigInt::one() << power))
            } else {
                percent(&(part << power), &BigInt::one())
            }
        };
        let high = match self.high() {
            Some(high) => Some(percent(high)?),
            None => None,
        };
        Some((percent(self.low())?, high))
    }
}

impl Confidence {
    /// How often an interval of its kind misses the true value, as an exact fraction: 1/20 for 95 in 100.
    pub fn alpha(self) -> Exact {
        self.miss().into()
    }
}

/// The percentage that a fraction comes to, whole, halves upwards; its denominator is positive.
fn percent(numerator: &BigInt, denominator: &BigInt) -> Option<i64> {
    let (twice, whole) = (numerator * 200_u8 + denominator, denominator * 2_u8);
    twice.div_euclid(&whole).to_i64()
}

/// How many ways there are to choose `k` of `n`.
pub(crate) fn choose(n: u64, k: u64) -> BigUint {
    let Some(k) = n.checked_sub(k).map(|rest| rest.min(k)) else {
        return BigUint::ZERO;
    };
    let mut ways = BigUint::one();
    for step in 0..k {
        // Each product of so many neighbours can be divided by so many: the division leaves nothing.
        ways = ways * (n - step) / (step + 1);
    }
    ways
}
