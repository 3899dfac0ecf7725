//! Deference: how often the accountable body followed the forum, and what that leaves of the power that the rules give.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{Exact, StatisticsError, intervals};

use super::EvidencePolicy;
use super::policy::in_percent;

/// What the accountable body made of what the forum recommended, each counted once, by its last answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many it accepted.
    pub accepted: u64,
    /// How many it accepted in part.
    pub in_part: u64,
    /// How many it did not accept.
    pub not_accepted: u64,
    /// How many it has not answered, or has put off.
    pub awaited: u64,
    /// Of how many it is not on record what it answered, if anything.
    pub not_recorded: u64,
}

impl Answers {
    fn all(self) -> Option<u64> {
        let answered = self
            .accepted
            .checked_add(self.in_part)?
            .checked_add(self.not_accepted)?;
        answered.checked_add(self.awaited)?.checked_add(self.not_recorded)
    }
}

/// What deference comes to.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeferenceRecord {
    /// The share that was accepted.
    pub deference: Measure<Proportion>,
    /// The share times the power that the rules give: a body that follows a forum with a probability of `d` leaves it `d` times its
    /// decisiveness (exact for Banzhaf and Shapley-Shubik, which are linear in the game).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_power: Option<Measure<Exact>>,
    /// Where none was refused, changed or is still awaited: how many might be, for all that the record shows. *Never overridden*
    /// after five is compatible with 45 in 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrides: Option<Measure<Proportion>>,
}

/// How often the accountable body followed the forum. With `power`, a probability that the rules give (such as the absolute
/// Banzhaf power of a member or the decisiveness of a side), also what that leaves of it.
///
/// *Not defined* where nothing was recommended; *bounded* where something was accepted in part, is awaited or is not on record. The interval is Clopper
/// and Pearson's. The power that the rules give is taken as known.
///
/// ```
/// use coproduction_core::statistics::Exact;
/// use coproduction_decisions::influence::{Answers, EvidencePolicy, deference};
/// let answers = Answers { accepted: 18, not_accepted: 6, ..Answers::default() };
/// let record = deference(answers, Some(&Exact::ratio(6435, 32_768)?), &EvidencePolicy::default())?;
/// let effective = record.effective_power.ok_or(coproduction_core::statistics::StatisticsError::NoObservations)?;
/// assert_eq!(effective.result.measured().map(|m| m.value.to_string()).as_deref(), Some("19305/131072"));
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability) if the power is none; [`TooLarge`](StatisticsError::TooLarge) beyond a
/// million answers.
pub fn deference(
    answers: Answers,
    power: Option<&Exact>,
    policy: &EvidencePolicy,
) -> Result<DeferenceRecord, StatisticsError> {
    if power.is_some_and(|power| !power.is_probability()) {
        return Err(StatisticsError::NotAProbability);
    }
    let all = answers.all().ok_or(StatisticsError::NotFinite)?;
    let share = share(answers, all, policy)?;
    let effective_power = match power {
        Some(power) => Some(effective(&share, power)?),
        None => None,
    };
    let explanation = explain(answers, all, &share);
    let overrides = if all > 0 && answers.accepted == all {
        Some(never_overridden(all, policy)?)
    } else {
        None
    };
    Ok(DeferenceRecord {
        deference: Measure::new("deference", share, explanation),
        effective_power,
        overrides,
    })
}

fn share(
    answers: Answers,
    all: u64,
    policy: &EvidencePolicy,
) -> Result<MeasureResult<Proportion>, StatisticsError> {
    let of_all =
        |part| Proportion::new(part, all, "recommendations").ok_or(StatisticsError::PartExceedsWhole);
    let pending = answers.in_part + answers.awaited;
    let open = pending + answers.not_recorded;
    Ok(if all == 0 {
        MeasureResult::NotDefined {
            why: Why::NothingCounted,
        }
    } else if answers.not_recorded == all {
        MeasureResult::NotDefined {
            why: Why::NotRecorded,
        }
    } else if open > 0 {
        MeasureResult::Bounded {
            low: of_all(answers.accepted)?,
            high: of_all(answers.accepted + open)?,
            why: if pending > 0 {
                Why::InPartOrPending
            } else {
                Why::Recording
            },
        }
    } else {
        let interval = intervals::clopper_pearson(answers.accepted, all, policy.confidence)?;
        MeasureResult::Measured(Measured::new(of_all(answers.accepted)?, all).interval(interval))
    })
}

fn effective(share: &MeasureResult<Proportion>, power: &Exact) -> Result<Measure<Exact>, StatisticsError> {
    let mut result = share.clone().map(|share| &Exact::from(share) * power);
    if let MeasureResult::Measured(measured) = &mut result
        && let Some(interval) = measured.interval
    {
        measured.interval = Some(intervals::scaled(&interval, power)?);
    }
    let on_paper = power.percent().unwrap_or_default();
    let percent = |exact: &Exact| exact.percent().unwrap_or_default();
    let explanation = match &result {
        MeasureResult::Measured(measured) => {
            let now = percent(&measured.value);
            let (en, cy) = measured.interval.as_ref().map(in_percent).unwrap_or_default();
            Message::new(
                format!(
                    "The rules alone give a power of {on_paper}%. As often as the accountable body accepted what the forum put to it, a power of {now}% \
                     is left (interval: {en})."
                ),
                format!(
                    "Mae'r rheolau eu hunain yn rhoi grym o {on_paper}%. O ystyried pa mor aml y derbyniodd y corff atebol yr hyn a gyflwynodd y \
                     fforwm iddo, grym o {now}% sydd ar ôl (cyfwng: {cy})."
                ),
            )
        }
        MeasureResult::Bounded { low, high, .. } => {
            let (low, high) = (percent(low), percent(high));
            Message::new(
                format!(
                    "The rules alone give a power of {on_paper}%. As often as the accountable body accepted what the forum put to it, a power of between \
                     {low}% and {high}% is left, since some answers are in part, awaited or not on record."
                ),
                format!(
                    "Mae'r rheolau eu hunain yn rhoi grym o {on_paper}%. O ystyried pa mor aml y derbyniodd y corff atebol yr hyn a gyflwynodd y \
                     fforwm iddo, grym o leiaf {low}% ac ar y mwyaf {high}% sydd ar ôl, gan fod rhai atebion yn rhannol, heb ddod eto neu heb \
                     eu cofnodi."
                ),
            )
        }
        _ => Why::NothingCounted.message(),
    };
    Ok(Measure::new("effective-power", result, explanation))
}

fn never_overridden(all: u64, policy: &EvidencePolicy) -> Result<Measure<Proportion>, StatisticsError> {
    let interval = intervals::none_seen(all, policy.confidence)?;
    let none = Proportion::new(0, all, "recommendations").ok_or(StatisticsError::NoObservations)?;
    let most = interval.percents().and_then(|(_, high)| high).unwrap_or(100);
    let explanation = if all < FEWEST {
        too_few(all, all)
    } else {
        Message::new(
            format!(
                "Overridden, on record: 0 of {all}. That does not rule out that the accountable body overrides up to {most}% of what the forum \
                 puts to it in the long run."
            ),
            format!(
                "Gwrthodwyd, ar gofnod: 0 o {all}. Nid yw hynny'n diystyru bod y corff atebol yn gwrthod hyd at {most}% o'r hyn y mae'r fforwm yn \
                 ei gyflwyno iddo yn y tymor hir."
            ),
        )
    };
    let result = MeasureResult::Measured(Measured::new(none, all).interval(interval));
    Ok(Measure::new("overrides", result, explanation))
}

/// From how many answers on a sentence says more of them than how many there are.
const FEWEST: u64 = 3;

/// That so few answers do not tell how often the body accepts, nor how often it overrides.
fn too_few(accepted: u64, all: u64) -> Message {
    Message::new(
        format!(
            "The accountable body has given too few answers to tell how often it follows the forum. Accepted: {accepted} of {all}."
        ),
        format!(
            "Mae'r corff atebol wedi rhoi rhy ychydig o atebion i ddweud pa mor aml y mae'n dilyn y fforwm. Derbyniwyd: \
             {accepted} o {all}."
        ),
    )
}

fn explain(answers: Answers, all: u64, share: &MeasureResult<Proportion>) -> Message {
    let accepted = answers.accepted;
    match share {
        MeasureResult::Measured(_) if all < FEWEST => too_few(accepted, all),
        MeasureResult::Measured(measured) => {
            let (en, cy) = measured.interval.as_ref().map(in_percent).unwrap_or_default();
            let (en_plain, cy_plain) = if accepted == all {
                (
                    "The accountable body accepted everything that the forum put to it",
                    "Derbyniodd y corff atebol bopeth a gyflwynodd y fforwm iddo",
                )
            } else if accepted == 0 {
                (
                    "The accountable body accepted nothing that the forum put to it",
                    "Ni dderbyniodd y corff atebol ddim a gyflwynodd y fforwm iddo",
                )
            } else {
                (
                    "The accountable body accepted some of what the forum put to it",
                    "Derbyniodd y corff atebol rywfaint o'r hyn a gyflwynodd y fforwm iddo",
                )
            };
            Message::new(
                format!("{en_plain}: {accepted} of {all} (interval of the share: {en})."),
                format!("{cy_plain}: {accepted} o {all} (cyfwng y gyfran: {cy})."),
            )
        }
        MeasureResult::Bounded { .. } => {
            let Answers {
                in_part,
                awaited,
                not_recorded,
                ..
            } = answers;
            Message::new(
                format!(
                    "Of what the forum put to it, the accountable body accepted, on record, {accepted} of {all}. Accepted in part: {in_part}; awaited: \
                     {awaited}; answer not on record: {not_recorded}."
                ),
                format!(
                    "O'r hyn a gyflwynodd y fforwm iddo, derbyniodd y corff atebol, ar gofnod, {accepted} o {all}. Derbyniwyd yn rhannol: {in_part}; heb \
                     ateb eto: {awaited}; ateb heb ei gofnodi: {not_recorded}."
                ),
            )
        }
        MeasureResult::NotDefined { why } => why.message(),
        _ => Why::NothingCounted.message(),
    }
}

#[cfg(test)]
mod tests;
