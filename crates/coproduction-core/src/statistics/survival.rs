//! How long things take when some are not over yet: the Kaplan-Meier curve.
//!
//! Neither "answered of asked" (which punishes what was asked lately) nor the mean of the answered (which flatters) says how long
//! an answer takes. The curve uses what is still open for as long as it has been followed.

#![allow(clippy::float_arithmetic, reason = "the ends of intervals are no fractions")]

use std::collections::BTreeMap;

use num_bigint::BigUint;
use num_traits::One as _;

use super::intervals::{alpha, float};
use super::{Exact, StatisticsError, quantile};
use crate::measure::{Confidence, Interval, IntervalMethod};

/// Something that takes time, as far as it has been followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spell {
    /// For how many days: until it ended, or until the last day that is known of.
    pub days: u32,
    /// Whether it ended then. If not, it was still open when last seen.
    pub ended: bool,
}

impl Spell {
    /// It ended after so many days.
    pub const fn ended(days: u32) -> Self {
        Self { days, ended: true }
    }

    /// It was still open after so many days.
    pub const fn open(days: u32) -> Self {
        Self { days, ended: false }
    }
}

/// One day of the curve: how many were still waiting, how many waits ended, and how many were last seen waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "CurveStep")
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Step {
    /// The day, counted from the beginning of each spell.
    pub day: u32,
    /// How many had been followed until this day and were still open on it.
    pub at_risk: u64,
    /// How many waits ended on this day.
    pub ended: u64,
    /// How many were last seen, still open, on it. They count as at risk on that day: what ends comes before.
    pub open: u64,
}

/// A Kaplan-Meier curve: the share still open, day by day. It holds counts alone, so that curves of several boards merge into
/// exactly the curve of all their spells.
///
/// ```
/// use coproduction_core::statistics::survival::{Curve, Spell};
/// let curve: Curve = [Spell::ended(5), Spell::ended(12), Spell::open(20), Spell::ended(28)].into_iter().collect();
/// assert_eq!(curve.still_open(12).map(|share| share.to_string()).as_deref(), Some("1/2"));
/// assert_eq!(curve.median(), Some(12));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Curve {
    /// For each day, how many ended and how many were last seen open.
    days: BTreeMap<u32, (u64, u64)>,
    /// For each day after the first, how many have been followed only since then.
    late: BTreeMap<u32, u64>,
}

impl FromIterator<Spell> for Curve {
    fn from_iter<I: IntoIterator<Item = Spell>>(spells: I) -> Self {
        let mut curve = Self::default();
        curve.extend(spells);
        curve
    }
}

impl Extend<Spell> for Curve {
    fn extend<I: IntoIterator<Item = Spell>>(&mut self, spells: I) {
        for spell in spells {
            self.add(spell, 1);
        }
    }
}

impl Curve {
    /// Adds so many spells of one kind.
    pub fn add(&mut self, spell: Spell, times: u64) {
        let (ended, open) = self.days.entry(spell.days).or_default();
        let count = if spell.ended { ended } else { open };
        *count = count.saturating_add(times);
    }

    /// Adds so many spells of one kind that had begun before anybody looked: they were followed only after day `since` of theirs, and
    /// count as at risk from the day after (left truncation). Whoever ended before that was never seen, so that to count the others from
    /// their beginning would make everything seem to last longer. A spell that was over by then is not added.
    ///
    /// ```
    /// use coproduction_core::statistics::survival::{Curve, Spell};
    /// let mut stays: Curve = [Spell::ended(5), Spell::open(8)].into_iter().collect();
    /// stays.add_late(3, Spell::ended(6), 1);
    /// stays.add_late(6, Spell::ended(10), 1);
    /// // On day 5 three were followed, and one ended; on day 6 two and one.
    /// let share = |day| stays.still_open(day).map(|share| share.to_string());
    /// assert_eq!((share(5).as_deref(), share(6).as_deref()), (Some("2/3"), Some("1/3")));
    /// ```
    pub fn add_late(&mut self, since: u32, spell: Spell, times: u64) {
        if since == 0 {
            self.add(spell, times);
        } else if spell.days > since {
            self.add(spell, times);
            let late = self.late.entry(since).or_default();
            *late = late.saturating_add(times);
        }
    }

    /// Whether all who were followed had ended on a day while others are followed only later: the curve is at nought from then on, and
    /// that says more about when people were looked at than about how long anything takes.
    pub fn runs_out(&self) -> bool {
        let last = self.days.last_key_value().map(|(day, _)| *day);
        self.steps()
            .any(|step| step.ended > 0 && step.at_risk == step.ended && Some(step.day) != last)
    }

    /// The curve of the spells of both.
    pub fn merge(mut self, other: &Self) -> Self {
        for (since, times) in &other.late {
            let mine = self.late.entry(*since).or_default();
            *mine = mine.saturating_add(*times);
        }
        for (day, (ended, open)) in &other.days {
            let mine = self.days.entry(*day).or_default();
            *mine = (mine.0.saturating_add(*ended), mine.1.saturating_add(*open));
        }
        self
    }

    /// How many spells there are, and how many of them ended.
    pub fn spells(&self) -> (u64, u64) {
        let counts = self.days.values();
        counts.fold((0, 0), |(all, over), (ended, open)| {
            (
                all.saturating_add(*ended).saturating_add(*open),
                over.saturating_add(*ended),
            )
        })
    }

    /// The curve day by day, on which something ended or was last seen.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        let mut left = self.spells().0;
        self.days.iter().map(move |(&day, &(ended, open))| {
            // Those who are followed only from this day on, or later, are not at risk on it.
            let at_risk = left.saturating_sub(self.not_followed(day));
            left = left.saturating_sub(ended).saturating_sub(open);
            Step {
                day,
                at_risk,
                ended,
                open,
            }
        })
    }

    /// How many had been followed until a day and were still open on it.
    pub fn at_risk(&self, day: u32) -> u64 {
        let from = self.days.range(day..);
        let left: u64 = from.fold(0, |sum, (_, (ended, open))| {
            sum.saturating_add(*ended).saturating_add(*open)
        });
        left.saturating_sub(self.not_followed(day))
    }

    /// How many are followed only from a day on, or later.
    fn not_followed(&self, day: u32) -> u64 {
        let later = self.late.range(day..);
        later.fold(0, |sum, (_, times)| sum.saturating_add(*times))
    }

    /// The last day that the curve can speak of: the longest that any spell was followed, or for ever where all have ended by then.
    /// `None` of no spells.
    pub fn followed(&self) -> Option<u32> {
        let last = self.steps().last()?;
        Some(if last.at_risk == last.ended {
            u32::MAX
        } else {
            last.day
        })
    }

    /// The share still open after a day, exactly; `None` beyond what was followed.
    pub fn still_open(&self, day: u32) -> Option<Exact> {
        if self.followed()? < day {
            return None;
        }
        let (mut open, mut all) = (BigUint::one(), BigUint::one());
        for step in self.steps().take_while(|step| step.day <= day) {
            open *= step.at_risk.saturating_sub(step.ended);
            all *= step.at_risk;
        }
        Exact::of(open, all).ok()
    }

    /// The interval of the share still open after a day, from Greenwood's variance on the scale of log(-log).
    ///
    /// `None` beyond what was followed, and where the share is 0 or 1: there this method gives none.
    ///
    /// # Errors
    /// [`TooLarge`](StatisticsError::TooLarge) for counts beyond 32 bits.
    pub fn interval(&self, day: u32, confidence: Confidence) -> Result<Option<Interval>, StatisticsError> {
        if self.followed().is_none_or(|followed| followed < day) {
            return Ok(None);
        }
        let z = quantile::normal_two_sided(alpha(confidence))?;
        let mut so_far = Greenwood::default();
        for step in self.steps().take_while(|step| step.day <= day) {
            so_far.add(step)?;
        }
        let ends = so_far.log_log(z);
        let made = |(low, high)| Interval::new(low, high, IntervalMethod::LogLogGreenwood, confidence);
        Ok(ends.and_then(made))
    }

    /// Greenwood's variance of the share still open after a day; 0 where none or all have ended, and `None` beyond what was followed.
    ///
    /// # Errors
    /// [`TooLarge`](StatisticsError::TooLarge) for counts beyond 32 bits.
    pub fn variance(&self, day: u32) -> Result<Option<f64>, StatisticsError> {
        if self.followed().is_none_or(|followed| followed < day) {
            return Ok(None);
        }
        let mut so_far = Greenwood::default();
        for step in self.steps().take_while(|step| step.day <= day) {
            so_far.add(step)?;
        }
        let variance = so_far.share * so_far.share * so_far.sum;
        Ok(Some(if so_far.share > 0.0 { variance } else { 0.0 }))
    }

    /// The first day on which at most half are still open; `None` if that was not reached.
    pub fn median(&self) -> Option<u32> {
        let (mut open, mut all) = (BigUint::one(), BigUint::one());
        self.steps().find_map(|step| {
            open *= step.at_risk.saturating_sub(step.ended);
            all *= step.at_risk;
            (step.ended > 0 && &open * 2_u8 <= all).then_some(step.day)
        })
    }

    /// The interval of the median: the days on which the lower and the upper end of the curve's interval reach one half
    /// (Brookmeyer and Crowley, on the scale of log(-log)). An end that is `None` was not reached.
    ///
    /// # Errors
    /// [`TooLarge`](StatisticsError::TooLarge) for counts beyond 32 bits.
    pub fn median_interval(
        &self,
        confidence: Confidence,
    ) -> Result<(Option<u32>, Option<u32>), StatisticsError> {
        let z = quantile::normal_two_sided(alpha(confidence))?;
        let (mut first, mut last) = (None, None);
        let mut so_far = Greenwood::default();
        for step in self.steps() {
            so_far.add(step)?;
            if step.ended == 0 {
                continue;
            }
            let (low, high) = match so_far.log_log(z) {
                Some((low, high)) => (low, Some(high)),
                // All have ended: the lower end is 0, and of the upper one nothing is known.
                None => (so_far.share, None),
            };
            if low <= 0.5 {
                first = first.or(Some(step.day));
            }
            if high.is_some_and(|high| high <= 0.5) {
                last = last.or(Some(step.day));
            }
        }
        Ok((first, last))
    }

    /// The mean number of days up to a horizon, exactly: whatever takes longer counts as the horizon. `None` if the horizon is beyond
    /// what was followed. It is defined where the median was not reached.
    pub fn restricted_mean(&self, horizon: u32) -> Option<Exact> {
        if self.followed()? < horizon {
            return None;
        }
        let steps: Vec<Step> = self.steps().take_while(|step| step.day < horizon).collect();
        // From the end: what follows a step counts by the share that is left after it.
        let (mut sum, mut over) = (BigUint::ZERO, BigUint::one());
        let mut end = horizon;
        for step in steps.iter().rev() {
            let days = BigUint::from(end.saturating_sub(step.day));
            sum = (days * &over + sum) * step.at_risk.saturating_sub(step.ended);
            over *= step.at_risk;
            end = step.day;
        }
        Exact::of(BigUint::from(end) * &over + sum, over).ok()
    }
}

/// The share still open with the sum of Greenwood's formula.
struct Greenwood {
    share: f64,
    sum: f64,
}

impl Default for Greenwood {
    fn default() -> Self {
        Self { share: 1.0, sum: 0.0 }
    }
}

impl Greenwood {
    fn add(&mut self, step: Step) -> Result<(), StatisticsError> {
        let (at_risk, ended) = (float(step.at_risk)?, float(step.ended)?);
        if step.at_risk == step.ended {
            self.share = 0.0;
        } else if step.ended > 0 {
            self.share *= (at_risk - ended) / at_risk;
            self.sum += ended / (at_risk * (at_risk - ended));
        }
        Ok(())
    }

    /// The ends of the interval; `None` where the share is 0 or 1.
    fn log_log(&self, z: f64) -> Option<(f64, f64)> {
        if self.share <= 0.0 || self.sum <= 0.0 {
            return None;
        }
        let reach = z * self.sum.sqrt() / self.share.ln().abs();
        Some((self.share.powf(reach.exp()), self.share.powf((-reach).exp())))
    }
}
