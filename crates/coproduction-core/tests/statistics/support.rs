//! What the tests of statistics share.

pub(crate) use coproduction_core::Fraction;
pub(crate) use coproduction_core::measure::{
    Band, Confidence, Interval, IntervalMethod, MeasureResult, Measured, Proportion, Test, TestMethod,
    Verdict, Why,
};
pub(crate) use coproduction_core::statistics::hypergeometric::{self, TwoByTwo};
pub(crate) use coproduction_core::statistics::survival::{Curve, Spell};
pub(crate) use coproduction_core::statistics::{
    Exact, StatisticsError, binomial, intervals, multiplicity, permutation, rates,
};
pub(crate) use proptest::prelude::*;
pub(crate) use std::num::NonZeroU32;

pub(crate) const SURE: Confidence = Confidence::NINETY_FIVE;

pub(crate) fn exact(numerator: u64, denominator: u64) -> Exact {
    Exact::ratio(numerator, denominator).unwrap()
}

#[track_caller]
pub(crate) fn near(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-11, "{actual} is not {expected}");
}

#[track_caller]
pub(crate) fn ends(interval: Result<Interval, StatisticsError>, low: f64, high: f64) {
    let interval = interval.unwrap();
    near(interval.low(), low);
    near(interval.high().unwrap(), high);
}
