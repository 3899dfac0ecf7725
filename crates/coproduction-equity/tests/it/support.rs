//! What the tests share.

pub(crate) use coproduction_core::measure::{
    Interval, IntervalMethod, Measure, MeasureResult, Measured, Test, TestMethod, Verdict, Why,
};
pub(crate) use coproduction_core::statistics::{Exact, StatisticsError};
use coproduction_core::{Bilingual, Citation, Fraction, PlaceArea, Text};
pub(crate) use coproduction_equity::representation::{Composition, GroupCount};
pub(crate) use coproduction_equity::{
    EquityError, EquityPolicy, ParityBand, ReferenceAbout, ReferenceShare, SeatClasses, Universe,
};
use std::num::NonZeroU32;

pub(crate) fn about() -> ReferenceAbout {
    let source = Citation::new(Bilingual::both(
        Text::parse("Annual Population Survey 2018-2020").unwrap(),
    ));
    ReferenceAbout::new(source, "2020".parse().unwrap(), Universe::Other, PlaceArea::new())
}

pub(crate) fn share(part: u64, whole: u64) -> ReferenceShare {
    ReferenceShare::new(part, whole, about()).unwrap()
}

pub(crate) fn policy() -> EquityPolicy {
    EquityPolicy::default()
}

pub(crate) fn fraction(numerator: u32, denominator: u32) -> Fraction {
    Fraction::new(numerator, NonZeroU32::new(denominator).unwrap())
}

pub(crate) fn exact(numerator: u64, denominator: u64) -> Exact {
    Exact::ratio(numerator, denominator).unwrap()
}

pub(crate) fn group(x: u64, u: u64, n: u64) -> GroupCount {
    GroupCount::new(x, n).unwrap().undisclosed(u).unwrap()
}

pub(crate) fn composition(people: &[u64], parts: &[u64]) -> Composition {
    let whole = parts.iter().sum();
    let groups = people.iter().zip(parts);
    Composition::new(groups.map(|(people, part)| (*people, share(*part, whole)))).unwrap()
}

pub(crate) fn value<T>(measure: &Measure<T>) -> &T {
    &measured(measure).value
}

pub(crate) fn measured<T>(measure: &Measure<T>) -> &Measured<T> {
    measure
        .result
        .measured()
        .unwrap_or_else(|| panic!("{}", measure.explanation.en))
}

pub(crate) fn ends_of<T: Clone>(measure: &Measure<T>) -> (T, T) {
    match &measure.result {
        MeasureResult::Bounded { low, high, .. } => (low.clone(), high.clone()),
        _ => panic!("{}", measure.explanation.en),
    }
}

pub(crate) fn near(seen: f64, expected: f64) {
    assert!((seen - expected).abs() < 1e-9, "{seen} is not {expected}");
}

pub(crate) fn nearly(seen: &Exact, expected: f64) {
    near(seen.to_f64().unwrap(), expected);
}

pub(crate) fn ends(interval: &Interval, low: f64, high: f64) {
    near(interval.low(), low);
    near(interval.high().unwrap(), high);
}

pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, EquityError>) -> &'static str {
    result.unwrap_err().code()
}
