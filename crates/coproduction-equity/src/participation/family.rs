//! Several tests that are published together.

use coproduction_core::measure::Measure;
use coproduction_core::statistics::{Exact, StatisticsError, multiplicity};
use num_rational::BigRational;

use crate::EquityError;

/// A p-value beside the same within its family.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Adjusted {
    /// The name of the measure.
    pub measure: &'static str,
    /// The p-value of its test alone.
    pub p_value: f64,
    /// The same by Holm's method among all tests of the family: what is published beside others is to be judged by this one.
    pub adjusted: f64,
}

/// The p-values of one published table, adjusted by Holm's method: all groups of one characteristic, or one measure of all
/// forums. The chance of even one false finding among them stays within the level. In the order of the measures; `None` of one
/// without a test, which is not counted.
///
/// ```
/// use coproduction_core::Message;
/// use coproduction_core::measure::{Measure, MeasureResult, Measured, Test, TestMethod};
/// use coproduction_equity::participation::family;
/// let with = |p| {
///     let test = Test::new(TestMethod::ExactPermutation, p)?;
///     let result = MeasureResult::Measured(Measured::new((), 16).test(test));
///     Some(Measure::new("voice-ratio", result, Message::new("", "")))
/// };
/// let table = [with(0.03).ok_or("p")?, with(0.02).ok_or("p")?];
/// let adjusted = family(&table)?;
/// assert!(adjusted.iter().flatten().all(|of| (of.adjusted - 0.04).abs() < 1e-12));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// None of its own: a [`Test`](coproduction_core::measure::Test) holds a probability.
pub fn family<T>(measures: &[Measure<T>]) -> Result<Vec<Option<Adjusted>>, EquityError> {
    let raw = |measure: &Measure<T>| Some(measure.result.measured()?.test?.p_value());
    let mut exact = Vec::new();
    for p_value in measures.iter().filter_map(raw) {
        let p_value = BigRational::from_float(p_value).ok_or(StatisticsError::NotFinite)?;
        exact.push(Exact::from(p_value));
    }
    let mut adjusted = multiplicity::holm(&exact)?.into_iter();
    let one = |measure: &Measure<T>| {
        let Some(p_value) = raw(measure) else {
            return Ok(None);
        };
        let adjusted = adjusted
            .next()
            .and_then(|p| p.to_f64())
            .ok_or(StatisticsError::NotFinite)?;
        Ok(Some(Adjusted {
            measure: measure.measure,
            p_value,
            adjusted,
        }))
    };
    measures.iter().map(one).collect()
}
