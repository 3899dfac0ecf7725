//! Promises with a day of their own: how many were kept by it.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{StatisticsError, intervals};

use super::EvidencePolicy;
use super::policy::in_percent;

/// What became of promises with a day of their own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Promises {
    /// How many were kept by their day.
    pub kept: u64,
    /// How many were kept later, or are still open after their day.
    pub not_kept: u64,
    /// How many are still open, and their day is not over.
    pub pending: u64,
    /// Of how many it is not on record whether they were kept by their day.
    pub not_recorded: u64,
}

/// How many promises were kept within the days that each was given.
///
/// *Not defined* where nothing was promised; *bounded* where some are still open and not due, or are not on record. The interval is
/// Clopper and Pearson's. Where all promises have the same target, [`loop_closure`](super::loop_closure) says more.
///
/// ```
/// use coproduction_decisions::influence::{EvidencePolicy, Promises, promises_kept};
/// let promises = Promises { kept: 2, not_kept: 1, pending: 1, ..Promises::default() };
/// let measure = promises_kept(promises, &EvidencePolicy::default())?;
/// assert_eq!(measure.result.kind(), "bounded");
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) beyond a million promises; [`NotFinite`](StatisticsError::NotFinite) beyond 64 bits.
pub fn promises_kept(
    promises: Promises,
    policy: &EvidencePolicy,
) -> Result<Measure<Proportion>, StatisticsError> {
    let Promises {
        kept,
        not_kept,
        pending,
        not_recorded,
    } = promises;
    let sum = |a: u64, b: u64| a.checked_add(b).ok_or(StatisticsError::NotFinite);
    let open = sum(pending, not_recorded)?;
    let at_most = sum(kept, open)?;
    let all = sum(at_most, not_kept)?;
    let of_all = |part| Proportion::new(part, all, "promises").ok_or(StatisticsError::PartExceedsWhole);
    let (result, explanation) = if all == 0 {
        let why = Why::NothingCounted;
        (MeasureResult::NotDefined { why }, why.message())
    } else if open > 0 {
        let result = MeasureResult::Bounded {
            low: of_all(kept)?,
            high: of_all(at_most)?,
            why: if pending > 0 {
                Why::InPartOrPending
            } else {
                Why::Recording
            },
        };
        let (en_plain, cy_plain) = if not_kept > 0 {
            NOT_EVERY
        } else {
            (
                "Whether every promise of an answer is kept by its day is not known yet.",
                "Nid yw'n hysbys eto a gedwir pob addewid o ateb erbyn ei ddiwrnod.",
            )
        };
        let explanation = Message::new(
            format!(
                "{en_plain} Kept: {kept} of {all}; not due yet: {pending}; not on \
                 record: {not_recorded}."
            ),
            format!(
                "{cy_plain} Wedi'u cadw: {kept} o {all}; heb fod yn ddyledus eto: \
                 {pending}; heb eu cofnodi: {not_recorded}."
            ),
        );
        (result, explanation)
    } else {
        let interval = intervals::clopper_pearson(kept, all, policy.confidence)?;
        let (en, cy) = in_percent(&interval);
        let (en_plain, cy_plain) = if kept == all {
            (
                "Every promise of an answer was kept by its day.",
                "Cadwyd pob addewid o ateb erbyn ei ddiwrnod.",
            )
        } else if kept == 0 {
            (
                "No promise of an answer was kept by its day.",
                "Ni chadwyd yr un addewid o ateb erbyn ei ddiwrnod.",
            )
        } else {
            NOT_EVERY
        };
        let explanation = Message::new(
            format!("{en_plain} Kept: {kept} of {all} (interval of the share: {en})."),
            format!("{cy_plain} Wedi'u cadw: {kept} o {all} (cyfwng y gyfran: {cy})."),
        );
        let measured = Measured::new(of_all(kept)?, all).interval(interval);
        (MeasureResult::Measured(measured), explanation)
    };
    Ok(Measure::new("promises-kept", result, explanation))
}

const NOT_EVERY: (&str, &str) = (
    "Not every promise of an answer was kept by its day.",
    "Ni chadwyd pob addewid o ateb erbyn ei ddiwrnod.",
);

#[cfg(test)]
mod tests;
