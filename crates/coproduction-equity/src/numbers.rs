//! Exact numbers, and how they are said.

use coproduction_core::measure::{Interval, Verdict};
use coproduction_core::statistics::{Exact, StatisticsError};
use num_bigint::BigInt;
use num_rational::BigRational;

use crate::{EquityPolicy, ReferenceShare};

/// A fraction of two whole numbers of any size.
pub(crate) fn fraction(
    numerator: impl Into<BigInt>,
    denominator: impl Into<BigInt>,
) -> Result<Exact, StatisticsError> {
    let denominator = denominator.into();
    if denominator == BigInt::ZERO {
        return Err(StatisticsError::DividedByNothing);
    }
    Ok(BigRational::new(numerator.into(), denominator).into())
}

/// A whole number.
pub(crate) fn whole(number: u64) -> Exact {
    BigRational::from_integer(number.into()).into()
}

/// The share as a fraction.
pub(crate) fn share(reference: &ReferenceShare) -> Result<Exact, StatisticsError> {
    Exact::ratio(reference.part(), reference.whole())
}

/// The greatest whole number that is not above it, from 0 to the largest that there is.
pub(crate) fn floor(of: &Exact) -> u64 {
    to_count(&of.to_rational().floor())
}

/// The least whole number that is not below it, from 0 to the largest that there is.
pub(crate) fn ceil(of: &Exact) -> u64 {
    to_count(&of.to_rational().ceil())
}

fn to_count(number: &BigRational) -> u64 {
    let integer = number.to_integer();
    if integer < BigInt::ZERO {
        return 0;
    }
    u64::try_from(integer).unwrap_or(u64::MAX)
}

/// How many there are in a list.
pub(crate) fn count<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

/// What a computation gives, and `None` where the exact way would take too long: it can be done without.
pub(crate) fn affordable<T>(result: Result<T, StatisticsError>) -> Result<Option<T>, StatisticsError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(StatisticsError::TooLarge { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The percentage to the nearest whole number.
pub(crate) fn percent(of: &Exact) -> i64 {
    of.percent().unwrap_or(i64::MAX)
}

/// The number to one decimal place, which is left out where it is 0.
pub(crate) fn decimal(of: &Exact) -> String {
    let ten = whole(10);
    let half = BigRational::new(1.into(), 2.into());
    let tenths = ((of * &ten).to_rational() + half).floor().to_integer();
    let sign = if tenths < BigInt::ZERO { "-" } else { "" };
    let magnitude = tenths.magnitude();
    let (ones, rest) = (magnitude / 10_u8, magnitude % 10_u8);
    if rest == BigInt::ZERO.magnitude().clone() {
        format!("{sign}{ones}")
    } else {
        format!("{sign}{ones}.{rest}")
    }
}

/// An interval as percentages, in English and Welsh: `2% to 48%`.
pub(crate) fn in_percent(interval: &Interval) -> (String, String) {
    match interval.percents() {
        Some((low, Some(high))) => (format!("{low}% to {high}%"), format!("{low}% i {high}%")),
        Some((low, None)) => (format!("{low}% or more"), format!("{low}% neu fwy")),
        None => (
            "beyond all bounds".to_owned(),
            "y tu hwnt i bob terfyn".to_owned(),
        ),
    }
}

/// How an interval lies to the band of what is proportional, as a sentence in English and Welsh.
pub(crate) fn against_band(verdict: Verdict, policy: &EquityPolicy) -> (String, String) {
    let (low, high) = policy.band.exact();
    let (low, high) = (percent(&low), percent(&high));
    match verdict {
        Verdict::Below => (
            format!(
                "The group has fewer than would match it: the whole interval lies below the band from {low}% to {high}%."
            ),
            format!(
                "Mae gan y grŵp lai nag a fyddai'n cyfateb: mae'r cyfwng cyfan yn is na'r band o {low}% i {high}%."
            ),
        ),
        Verdict::Within => (
            format!(
                "The group has about what would match it: the whole interval lies within the band from {low}% to {high}%."
            ),
            format!(
                "Mae gan y grŵp tua'r hyn a fyddai'n cyfateb: mae'r cyfwng cyfan o fewn y band o {low}% i {high}%."
            ),
        ),
        Verdict::Above => (
            format!(
                "The group has more than would match it: the whole interval lies above the band from {low}% to {high}%."
            ),
            format!(
                "Mae gan y grŵp fwy nag a fyddai'n cyfateb: mae'r cyfwng cyfan yn uwch na'r band o {low}% i {high}%."
            ),
        ),
        _ => (
            format!(
                "Whether it has about what would match it cannot be told, by the band from {low}% to {high}%."
            ),
            format!(
                "Ni ellir dweud a oes ganddo tua'r hyn a fyddai'n cyfateb, yn ôl y band o {low}% i {high}%."
            ),
        ),
    }
}
