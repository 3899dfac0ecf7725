//! Promises with a day of their own: how many were kept by it.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::survival::Spell;
use coproduction_core::statistics::{StatisticsError, intervals};

use super::EvidencePolicy;
use super::policy::in_percent;

/// A promise: how long it took, as far as it has been followed, and within how many days it was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// How long it took. In the same days as the target: working days or calendar days.
    pub spell: Spell,
    /// Within how many days it was to be kept.
    pub target: u32,
}

/// How many promises were kept within the days that each was given.
///
/// One that was still open at the end of its last day was not kept in time; one that is open with days left may still be, so that
/// there are only bounds. The interval is Clopper and Pearson's. Where all promises have the same target,
/// [`loop_closure`](super::loop_closure) says more.
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) beyond a million promises.
pub fn promises_kept(
    promises: &[Promise],
    policy: &EvidencePolicy,
) -> Result<Measure<Proportion>, StatisticsError> {
    let (mut all, mut kept, mut pending) = (0_u64, 0_u64, 0_u64);
    for Promise { spell, target } in promises {
        all += 1;
        kept += u64::from(spell.ended && spell.days <= *target);
        pending += u64::from(!spell.ended && spell.days < *target);
    }
    let of_all = |part| Proportion::new(part, all, "promises").ok_or(StatisticsError::PartExceedsWhole);
    let (result, explanation) = if all == 0 {
        let why = Why::NothingCounted;
        (MeasureResult::NotDefined { why }, why.message())
    } else if pending > 0 {
        let result = MeasureResult::Bounded {
            low: of_all(kept)?,
            high: of_all(kept + pending)?,
            why: Why::InPartOrPending,
        };
        let explanation = Message::new(
            format!("Promises kept by their day: {kept} of {all}; {pending} more still have days left."),
            format!(
                "Addewidion a gadwyd erbyn eu diwrnod: {kept} o {all}; mae gan {pending} arall ddyddiau ar ôl."
            ),
        );
        (result, explanation)
    } else {
        let interval = intervals::clopper_pearson(kept, all, policy.confidence)?;
        let (en, cy) = in_percent(&interval);
        let explanation = Message::new(
            format!("Promises kept by their day: {kept} of {all} (interval: {en})."),
            format!("Addewidion a gadwyd erbyn eu diwrnod: {kept} o {all} (cyfwng: {cy})."),
        );
        let measured = Measured::new(of_all(kept)?, all).interval(interval);
        (MeasureResult::Measured(measured), explanation)
    };
    Ok(Measure::new("promises-kept", result, explanation))
}

#[cfg(test)]
mod tests;
