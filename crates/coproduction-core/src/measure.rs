//! What came of a measure: a number with its uncertainty, or the reason why there is none.
//!
//! A measure is never a bare number. It is *measured*, with an interval that names its method and with how many
//! observations it rests on; *bounded*, where what is not known yet could move it; *not enough evidence*, with how many
//! there are and how many are needed; *not defined*, where there is nothing to divide by or to compare with; or *withheld*,
//! where a number would say something about too few people. Whatever it is, it is explained in both languages.
//!
//! A [`Verdict`] comes from the whole [`Interval`] and never from the value alone: a small forum's figure is rarely certain
//! enough to colour a dashboard, and then it says so.
//!
//! Counts and fractions are integers; floats stand for the ends of intervals and for p-values alone. They are always finite.
//!
//! ```
//! use coproduction_core::measure::{MeasureResult, Measured, Proportion, Why};
//!
//! let adopted = Proportion::new(2, 12, "contested-decisions").ok_or("more than the whole")?;
//! let result = MeasureResult::Measured(Measured::new(adopted, 12));
//! assert_eq!(
//!     serde_json::to_string(&result)?,
//!     r#"{"kind":"measured","value":{"numerator":2,"denominator":12,"of":"contested-decisions"},"n":12}"#
//! );
//! let too_few = MeasureResult::<Proportion>::NotEnough { n: 4, need: 6, why: Why::TooFew };
//! assert_eq!(serde_json::to_string(&too_few)?, r#"{"kind":"not-enough","n":4,"need":6,"why":"too-few"}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod interval;
mod value;
mod why;

pub use interval::{Band, Confidence, Interval, IntervalMethod, Verdict};
pub use value::{Proportion, Test, TestMethod};
pub use why::Why;

use crate::Message;

/// A measure with its name, what came of it, and one sentence that says what was compared with what.
///
/// It is written as `{"measure": .., "result": {"kind": .., ..}, "explanation": {"cy": .., "en": ..}}`.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Measure<T> {
    /// The name of the measure: a word in `kebab-case` that is never given another meaning.
    pub measure: &'static str,
    /// What came of it.
    pub result: MeasureResult<T>,
    /// The result in one or two sentences. Of a result that is withheld it gives nothing away.
    pub explanation: Message,
}

impl<T> Measure<T> {
    /// A measure with its result and explanation.
    pub const fn new(measure: &'static str, result: MeasureResult<T>, explanation: Message) -> Self {
        Self {
            measure,
            result,
            explanation,
        }
    }
}

/// What came of a measure.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum MeasureResult<T> {
    /// A value, with its uncertainty.
    Measured(Measured<T>),
    /// Two values between which the true one lies, whatever the answers that are not known turn out to be.
    Bounded {
        /// The least that it can be.
        low: T,
        /// The most that it can be.
        high: T,
        /// What is not known.
        why: Why,
    },
    /// Not enough evidence for a value.
    NotEnough {
        /// How many observations there are.
        n: u64,
        /// How many are needed at the least.
        need: u64,
        /// What there is not enough of.
        why: Why,
    },
    /// No value exists: nothing was counted, or there is nothing to compare with.
    NotDefined {
        /// What is missing.
        why: Why,
    },
    /// There is a value, and it is not shown. Nothing of it is kept here, so that nothing can show it.
    Withheld {
        /// On what ground it is not shown.
        why: Why,
    },
}

impl<T> MeasureResult<T> {
    /// The word for what it is: `measured`, `bounded`, `not-enough`, `not-defined` or `withheld`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Measured(_) => "measured",
            Self::Bounded { .. } => "bounded",
            Self::NotEnough { .. } => "not-enough",
            Self::NotDefined { .. } => "not-defined",
            Self::Withheld { .. } => "withheld",
        }
    }

    /// The value with its uncertainty, if it was measured.
    pub const fn measured(&self) -> Option<&Measured<T>> {
        match self {
            Self::Measured(measured) => Some(measured),
            _ => None,
        }
    }

    /// The verdict, if it was measured and compared with a band.
    pub fn verdict(&self) -> Option<Verdict> {
        self.measured().and_then(|measured| measured.verdict)
    }

    /// The same result with its values turned into something else.
    pub fn map<U>(self, mut to: impl FnMut(T) -> U) -> MeasureResult<U> {
        match self {
            Self::Measured(measured) => MeasureResult::Measured(Measured {
                value: to(measured.value),
                interval: measured.interval,
                test: measured.test,
                n: measured.n,
                verdict: measured.verdict,
            }),
            Self::Bounded { low, high, why } => MeasureResult::Bounded {
                low: to(low),
                high: to(high),
                why,
            },
            Self::NotEnough { n, need, why } => MeasureResult::NotEnough { n, need, why },
            Self::NotDefined { why } => MeasureResult::NotDefined { why },
            Self::Withheld { why } => MeasureResult::Withheld { why },
        }
    }
}

/// A value with its uncertainty.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Measured<T> {
    /// The value.
    pub value: T,
    /// Where the true value may lie, and by which method; absent for a value without chance in it, and where no method
    /// gives an interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// How surprising the value would be if there were nothing to find.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<Test>,
    /// How many observations it rests on.
    pub n: u64,
    /// How the whole interval lies to the band; absent where there is no band to compare with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

impl<T> Measured<T> {
    /// A value that rests on `n` observations, with nothing said about its uncertainty.
    pub const fn new(value: T, n: u64) -> Self {
        Self {
            value,
            interval: None,
            test: None,
            n,
            verdict: None,
        }
    }

    /// The same with its interval.
    pub fn interval(mut self, interval: Interval) -> Self {
        self.interval = Some(interval);
        self
    }

    /// The same with its interval, and the verdict of the whole interval against a band.
    pub fn against(mut self, interval: Interval, band: Band) -> Self {
        self.verdict = Some(band.verdict(&interval));
        self.interval = Some(interval);
        self
    }

    /// The same with a test.
    pub fn test(mut self, test: Test) -> Self {
        self.test = Some(test);
        self
    }
}
