//! The closing of the loop: how long it takes until people are told what became of what they said.
//!
//! A reply of "no, because" closes the loop; no reply does not. What is still open counts for as long as it has been followed:
//! neither "answered of asked" nor the mean of the answered says how long an answer takes.

use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::registers::working_days_until;
use coproduction_core::statistics::survival::{Curve, Spell, Step};
use coproduction_core::statistics::{Exact, StatisticsError, intervals};
use coproduction_core::{Date, Message};

use super::EvidencePolicy;

coproduction_core::vocabulary! {
    /// What days are counted.
    pub enum DayUnit {
        /// Every day.
        Calendar = "calendar-days",
        /// Monday to Friday without the bank holidays of England and Wales.
        Working = "working-days",
    }
}

coproduction_core::vocabulary! {
    /// What is looked for within a number of days.
    pub enum LookedFor {
        /// That people were told what came of it.
        Answer = "answer",
        /// That receipt was acknowledged.
        Acknowledgement = "acknowledgement",
    }
}

/// Within how many days an answer, or its acknowledgement, is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "WaitTarget")
)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// How many days there are until it is late: a whole number.
    pub days: u32,
    /// Whether every day counts, or working days alone.
    pub unit: DayUnit,
    /// Whether an answer is looked for, or its acknowledgement.
    pub looked_for: LookedFor,
}

impl Target {
    /// Two working days to acknowledge: regulation 22 of the NHS (Concerns, Complaints and Redress Arrangements) (Wales)
    /// Regulations 2011. It binds for complaints; here it stands by analogy alone.
    pub const ACKNOWLEDGEMENT: Self = Self {
        days: 2,
        unit: DayUnit::Working,
        looked_for: LookedFor::Acknowledgement,
    };
    /// Thirty working days to answer: regulation 24 of the same, by analogy alone, and from memory: the text was not seen.
    pub const ANSWER: Self = Self {
        days: 30,
        unit: DayUnit::Working,
        looked_for: LookedFor::Answer,
    };
}

/// Why the days between two dates cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SpellError {
    /// The answer is older than the question.
    AnsweredBeforeAsked,
    /// A day lies outside the years of which the bank holidays are known.
    NoCalendar,
}

impl SpellError {
    /// The code of this kind. A code is for ever.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AnsweredBeforeAsked => "answered-before-asked",
            Self::NoCalendar => "no-calendar",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        match self {
            Self::AnsweredBeforeAsked => Message::new(
                "The answer is older than the question: look at the two dates.",
                "Mae'r ateb yn hŷn na'r cwestiwn: edrychwch ar y ddau ddyddiad.",
            ),
            Self::NoCalendar => Message::new(
                "A day lies outside the years of which the bank holidays are known: count in calendar days.",
                "Mae diwrnod y tu allan i'r blynyddoedd y mae eu gwyliau banc yn hysbys: cyfrifwch mewn diwrnodau calendr.",
            ),
        }
    }
}

impl std::fmt::Display for SpellError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::AnsweredBeforeAsked => "the answer is older than the question",
            Self::NoCalendar => "a day lies outside the years of which the bank holidays are known",
        })
    }
}

impl std::error::Error for SpellError {}

/// How long a question waited, as far as it can be seen on the day `seen_until`: `None` if it was asked later.
///
/// The day of the question is day 0. Of working days, those after it count, with the day of the answer. An answer after
/// `seen_until` is not seen.
///
/// ```
/// use coproduction_core::statistics::survival::Spell;
/// use coproduction_decisions::influence::{DayUnit, spell};
/// let (thursday, tuesday) = ("2023-05-04".parse()?, "2023-05-09".parse()?);
/// // Monday the 8th was the bank holiday for the coronation.
/// assert_eq!(spell(thursday, Some(tuesday), tuesday, DayUnit::Working)?, Some(Spell::ended(2)));
/// assert_eq!(spell(thursday, None, tuesday, DayUnit::Calendar)?, Some(Spell::open(5)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// See [`SpellError`].
pub fn spell(
    asked: Date,
    answered: Option<Date>,
    seen_until: Date,
    unit: DayUnit,
) -> Result<Option<Spell>, SpellError> {
    if answered.is_some_and(|answered| answered < asked) {
        return Err(SpellError::AnsweredBeforeAsked);
    }
    if asked > seen_until {
        return Ok(None);
    }
    let answered = answered.filter(|answered| *answered <= seen_until);
    let days = days_between(asked, answered.unwrap_or(seen_until), unit)?;
    Ok(Some(Spell {
        days,
        ended: answered.is_some(),
    }))
}

fn days_between(from: Date, to: Date, unit: DayUnit) -> Result<u32, SpellError> {
    // Dates lie between 1900 and 2199, so that the days between them are few enough.
    let days = u32::try_from(from.days_until(to)).map_err(|_| SpellError::AnsweredBeforeAsked)?;
    if unit != DayUnit::Working {
        return Ok(days);
    }
    working_days_until(from, to).ok_or(SpellError::NoCalendar)
}

/// How soon people were told what came of what they said, or that it had been received.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "LoopClosure")
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Closure {
    /// Within how many days an answer was looked for.
    pub target: Target,
    /// The share that had an answer within the target: one less the Kaplan-Meier estimate, exactly.
    pub answered_by_target: Exact,
    /// How many had been followed until that day and were still open on it.
    pub at_risk: u64,
    /// Whether those are fewer than the policy asks for, so that the share is uncertain whatever its interval.
    pub few_at_risk: bool,
    /// The first day by which at least half had an answer; absent if that was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<u32>,
    /// The lower end of the median's interval; absent if that was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_low: Option<u32>,
    /// The upper end of the median's interval; absent if that was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_high: Option<u32>,
    /// How many days the mean looks ahead: a longer wait counts as that many.
    pub horizon: u32,
    /// The mean number of days until an answer, where whatever takes longer than the horizon counts as the horizon; absent if
    /// nothing was followed for so long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean_to_horizon: Option<Exact>,
    /// How many were asked: the waits that are counted, whether or not they have ended.
    pub asked: u64,
    /// How many of them have an answer. Over the asked, this is *not* the rate of answers: some have not had their time yet.
    pub answered: u64,
    /// The curve as counts, day by day: the share still open is the product of those at risk less those ended, over those at risk.
    pub steps: Vec<Step>,
}

/// How soon the loop was closed, from the curve of the waits, with a mean to a horizon, in days of the target's unit. The measure is
/// `loop-closure`, or `acknowledgement` where that is what is looked for.
///
/// The interval is that of the share with an answer by the target (Greenwood's on the log-log scale); it is absent where none or all
/// have one. *Not defined* where nothing was asked; *not enough evidence* where nothing has been followed until the target: then
/// `n` and `need` are days.
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) beyond 2^32 spells.
pub fn loop_closure(
    curve: &Curve,
    target: Target,
    horizon: u32,
    policy: &EvidencePolicy,
) -> Result<Measure<Closure>, StatisticsError> {
    let name = match target.looked_for {
        LookedFor::Answer => "loop-closure",
        LookedFor::Acknowledgement => "acknowledgement",
    };
    let Some(followed) = curve.followed() else {
        let why = Why::NothingCounted;
        return Ok(Measure::new(
            name,
            MeasureResult::NotDefined { why },
            why.message(),
        ));
    };
    let Some(still_open) = curve.still_open(target.days) else {
        let result = MeasureResult::NotEnough {
            n: followed.into(),
            need: target.days.into(),
            why: Why::FollowUp,
        };
        return Ok(Measure::new(name, result, words::too_early(followed, target)));
    };
    let (median_low, median_high) = curve.median_interval(policy.confidence)?;
    let (asked, answered) = curve.spells();
    let at_risk = curve.at_risk(target.days);
    let closure = Closure {
        target,
        answered_by_target: Exact::one() - still_open,
        at_risk,
        few_at_risk: at_risk < policy.at_risk,
        median: curve.median(),
        median_low,
        median_high,
        horizon,
        mean_to_horizon: curve.restricted_mean(horizon),
        asked,
        answered,
        steps: curve.steps().collect(),
    };
    let interval = curve.interval(target.days, policy.confidence)?;
    let interval = interval.map(|open| intervals::complement(&open)).transpose()?;
    let explanation = words::explain(&closure, interval.as_ref());
    let mut measured = Measured::new(closure, asked);
    measured.interval = interval;
    Ok(Measure::new(name, MeasureResult::Measured(measured), explanation))
}

#[cfg(test)]
mod tests;
mod words;
