//! How much evidence a measure of influence asks for.

use std::num::NonZeroU32;

use coproduction_core::Fraction;
use coproduction_core::measure::{Confidence, Interval};

/// How much evidence a measure of influence asks for. All of it is a choice: it can be set otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EvidencePolicy {
    /// How often an interval of its kind holds the true value, and by its complement the level of each test. Default: 95 in 100.
    pub confidence: Confidence,
    /// The share of all decisions for which the positions of both sides and what came of it have to be on record. What is left
    /// unrecorded is not left so at random. Default: 4 of 5, which nobody published.
    pub recorded: Fraction,
    /// Fewer than so many at risk on a day make a point of a curve uncertain. Default: 10, as the output checker ACRO asks for
    /// before a point of a survival curve is published.
    pub at_risk: u64,
}

impl Default for EvidencePolicy {
    fn default() -> Self {
        Self {
            confidence: Confidence::NINETY_FIVE,
            recorded: Fraction::new(4, NonZeroU32::MIN.saturating_add(4)),
            at_risk: 10,
        }
    }
}

impl EvidencePolicy {
    /// The same with another confidence.
    pub const fn confidence(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }

    /// The same with another share that has to be on record.
    pub const fn recorded(mut self, recorded: Fraction) -> Self {
        self.recorded = recorded;
        self
    }

    /// The same with another number at risk.
    pub const fn at_risk(mut self, at_risk: u64) -> Self {
        self.at_risk = at_risk;
        self
    }

    /// Of how many of `all` there has to be a record: [`recorded`](Self::recorded) of them, rounded up.
    pub fn needed_of(&self, all: u64) -> u64 {
        let share = self.recorded;
        let needed = (u128::from(all) * u128::from(share.numerator)).div_ceil(share.denominator.get().into());
        u64::try_from(needed).unwrap_or(u64::MAX)
    }
}

/// An interval as percentages, in English and Welsh: `2% to 48%`.
pub(super) fn in_percent(interval: &Interval) -> (String, String) {
    match interval.percents() {
        Some((low, Some(high))) => (format!("{low}% to {high}%"), format!("{low}% i {high}%")),
        Some((low, None)) => (format!("{low}% or more"), format!("{low}% neu fwy")),
        None => (
            "beyond all bounds".to_owned(),
            "y tu hwnt i bob terfyn".to_owned(),
        ),
    }
}
