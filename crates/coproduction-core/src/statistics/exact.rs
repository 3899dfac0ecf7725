//! Exact fractions of any size.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::{BigInt, BigUint};
use num_rational::{BigRational, Ratio};
use num_traits::float::FloatCore;
use num_traits::{
    CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _, Euclid as _, One as _,
    ToPrimitive as _, Zero as _,
};
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exact(Size);

/// Most fractions are of small numbers, which cost much less. A fraction has one form: a large one does not fit among the small.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Size {
    Small(Ratio<i64>),
    Large(BigRational),
}

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

    /// A fraction of two whole numbers of any size.
    pub(crate) fn of(numerator: BigUint, denominator: BigUint) -> Result<Self, StatisticsError> {
        if denominator.is_zero() {
            return Err(StatisticsError::DividedByNothing);
        }
        Ok(BigRational::new(numerator.into(), denominator.into()).into())
    }

    /// A fraction of two whole numbers, of which the second is not 0.
    fn reduced(numerator: u64, denominator: u64) -> Self {
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Self(Size::Small(Ratio::new(numerator, denominator))),
            _ => BigRational::new(numerator.into(), denominator.into()).into(),
        }
    }

    /// Nothing.
    pub const fn zero() -> Self {
        Self(Size::Small(Ratio::new_raw(0, 1)))
    }

    /// The whole.
    pub const fn one() -> Self {
        Self(Size::Small(Ratio::new_raw(1, 1)))
    }

    /// The fraction as `num-rational` has it.
    pub fn to_rational(&self) -> BigRational {
        match &self.0 {
            Size::Small(small) => BigRational::new_raw((*small.numer()).into(), (*small.denom()).into()),
            Size::Large(large) => large.clone(),
        }
    }

    /// This divided by another.
    ///
    /// # Errors
    /// [`DividedByNothing`](StatisticsError::DividedByNothing) if the other is 0.
    pub fn over(&self, other: &Self) -> Result<Self, StatisticsError> {
        if *other == Self::zero() {
            return Err(StatisticsError::DividedByNothing);
        }
        // What divides these looks for their common divisor, which is too large for an `i64` where one is 0 and the other the least.
        if *self == Self::zero() {
            return Ok(Self::zero());
        }
        if let (Size::Small(this), Size::Small(other)) = (&self.0, &other.0)
            && let Some(small) = this.checked_div(other)
        {
            return Ok(Self(Size::Small(small)));
        }
        Ok((self.to_rational() / other.to_rational()).into())
    }

    /// Whether it is between 0 and 1, both included.
    pub fn is_probability(&self) -> bool {
        *self >= Self::zero() && *self <= Self::one()
    }

    /// The nearest float; `None` if it is too large for one.
    #[allow(clippy::float_arithmetic, reason = "the nearest float is what is asked for")]
    pub fn to_f64(&self) -> Option<f64> {
        if let Size::Small(small) = &self.0
            && let (Ok(numerator), Ok(denominator)) =
                (i32::try_from(*small.numer()), i32::try_from(*small.denom()))
        {
            // Both are floats exactly, so that what is divided is the nearest float to the fraction.
            return Some(f64::from(numerator) / f64::from(denominator));
        }
        self.to_rational().to_f64().filter(|float| float.is_finite())
    }

    /// The percentage to the nearest whole number, halves upwards: for sentences, never for a comparison. `None` if it is
    /// too large.
    pub fn percent(&self) -> Option<i64> {
        match &self.0 {
            Size::Small(small) => small_percent((*small.numer()).into(), (*small.denom()).into()),
            Size::Large(large) => percent(large.numer(), large.denom()),
        }
    }

    /// The numerator and denominator of a probability, and what is left of the whole.
    pub(crate) fn as_probability(&self) -> Result<(BigUint, BigUint, BigUint), StatisticsError> {
        if !self.is_probability() {
            return Err(StatisticsError::NotAProbability);
        }
        let (part, whole) = self.to_rational().into_raw();
        let (part, whole) = (part.into_parts().1, whole.into_parts().1);
        let rest = &whole - &part;
        Ok((part, whole, rest))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Size::Small(this), Size::Small(other)) => {
                let crossed = |one: &Ratio<i64>, other: &Ratio<i64>| {
                    i128::from(*one.numer()) * i128::from(*other.denom())
                };
                crossed(this, other).cmp(&crossed(other, this))
            }
            _ => self.to_rational().cmp(&other.to_rational()),
        }
    }
}

/// Of a fraction in lowest terms whose denominator is above 0, which is how `num-rational` makes all but by `new_raw`.
impl From<BigRational> for Exact {
    fn from(fraction: BigRational) -> Self {
        match (fraction.numer().to_i64(), fraction.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Self(Size::Small(Ratio::new_raw(numerator, denominator))),
            _ => Self(Size::Large(fraction)),
        }
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
    ($($trait:ident $call:ident $checked:ident),*) => {$(
        impl std::ops::$trait for Exact {
            type Output = Self;
            fn $call(self, other: Self) -> Self {
                std::ops::$trait::$call(&self, &other)
            }
        }
        impl std::ops::$trait for &Exact {
            type Output = Exact;
            fn $call(self, other: Self) -> Exact {
                if let (Size::Small(this), Size::Small(other)) = (&self.0, &other.0)
                    && let Some(small) = this.$checked(other)
                {
                    return Exact(Size::Small(small));
                }
                std::ops::$trait::$call(self.to_rational(), other.to_rational()).into()
            }
        }
    )*};
}
arithmetic!(Add add checked_add, Sub sub checked_sub, Mul mul checked_mul);

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Size::Small(small) => small.fmt(f),
            Size::Large(large) => large.fmt(f),
        }
    }
}

impl serde::Serialize for Exact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let approx = self.to_f64();
        let mut exact = serializer.serialize_struct("Exact", 2 + usize::from(approx.is_some()))?;
        let (numerator, denominator) = self.to_rational().into_raw();
        exact.serialize_field("numerator", &numerator.to_string())?;
        exact.serialize_field("denominator", &denominator.to_string())?;
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
            // A float has 53 bits.
            if (-64..=0).contains(&exponent) {
                let part = i128::from(mantissa) * i128::from(sign);
                return small_percent(part, 1 << exponent.unsigned_abs());
            }
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

/// The percentage that a fraction of numbers of at most 65 bits comes to, whole, halves upwards; its denominator is positive.
fn small_percent(numerator: i128, denominator: i128) -> Option<i64> {
    let (twice, whole) = (numerator * 200 + denominator, denominator * 2);
    i64::try_from(twice.div_euclid(whole)).ok()
}

/// The same of numbers of any size.
fn percent(numerator: &BigInt, denominator: &BigInt) -> Option<i64> {
    let (twice, whole) = (numerator * 200_u8 + denominator, denominator * 2_u8);
    twice.div_euclid(&whole).to_i64()
}

/// How many ways there are to choose `k` of `n`.
pub(crate) fn choose(n: u64, k: u64) -> BigUint {
    let Some(k) = n.checked_sub(k).map(|rest| rest.min(k)) else {
        return BigUint::ZERO;
    };
    // Each product of so many neighbours can be divided by so many: the division leaves nothing.
    let (mut small, mut step) = (1_u128, 0);
    while let Some(product) = small.checked_mul(u128::from(n - step)).filter(|_| step < k) {
        step += 1;
        small = product / u128::from(step);
    }
    let mut ways = BigUint::from(small);
    for step in step..k {
        ways = ways * (n - step) / (step + 1);
    }
    ways
}
