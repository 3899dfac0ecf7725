//! Meetings at which one person with lived experience, or none, was present.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::StatisticsError;

use crate::EquityError;
use crate::numbers::count;

/// At how many meetings at most one person with lived experience was present. Give for each meeting how many were, and `None`
/// where that is not recorded. A count: no interval, and no test.
///
/// *Bounded* where it is not recorded of some; *not defined* without a meeting.
///
/// ```
/// use coproduction_equity::representation::lone_voice_meetings;
/// let measure = lone_voice_meetings(&[Some(3), Some(1), Some(0), Some(2)])?;
/// assert_eq!(measure.result.measured().map(|m| (m.value.part(), m.value.whole())), Some((2, 4)));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// None of its own.
pub fn lone_voice_meetings(present: &[Option<u64>]) -> Result<Measure<Proportion>, EquityError> {
    let number = |keep: fn(&&Option<u64>) -> bool| count(&present.iter().filter(keep).collect::<Vec<_>>());
    let (all, unknown) = (count(present), number(|present| present.is_none()));
    let alone = number(|present| present.is_some_and(|people| people <= 1));
    let nobody = number(|present| **present == Some(0));
    let of_all = |part| Proportion::new(part, all, "meetings").ok_or(StatisticsError::NoObservations);
    let (result, explanation) = if all == 0 {
        let why = Why::NothingCounted;
        (MeasureResult::NotDefined { why }, why.message())
    } else if unknown == 0 {
        (
            MeasureResult::Measured(Measured::new(of_all(alone)?, all)),
            all_known(alone, nobody, all),
        )
    } else {
        let most = alone + unknown;
        let message = Message::new(
            format!(
                "It is not recorded of every meeting how many people with lived experience were present. Meetings with at most one: at \
                 least {alone}, at most {most} of {all}; not recorded: {unknown}."
            ),
            format!(
                "Ni chofnodwyd ar gyfer pob cyfarfod faint o bobl â phrofiad byw oedd yn bresennol. Cyfarfodydd ag un ar y mwyaf: o leiaf \
                 {alone}, ar y mwyaf {most} o {all}; heb eu cofnodi: {unknown}."
            ),
        );
        let result = MeasureResult::Bounded {
            low: of_all(alone)?,
            high: of_all(most)?,
            why: Why::Recording,
        };
        (result, message)
    };
    Ok(Measure::new("lone-voice-meetings", result, explanation))
}

/// What is said where it is on record of every meeting how many were present.
fn all_known(alone: u64, nobody: u64, all: u64) -> Message {
    if alone == 0 {
        return Message::new(
            format!(
                "More than one person with lived experience was present at every meeting. Meetings: {all}."
            ),
            format!(
                "Roedd mwy nag un person â phrofiad byw yn bresennol ym mhob cyfarfod. Cyfarfodydd: {all}."
            ),
        );
    }
    let (en, cy) = if alone == all {
        ("At every meeting", "Ym mhob cyfarfod")
    } else if alone == 1 {
        ("At one meeting", "Mewn un cyfarfod")
    } else {
        ("At some meetings", "Mewn rhai cyfarfodydd")
    };
    if nobody == 0 {
        return Message::new(
            format!("{en} only one person with lived experience was present: {alone} of {all}."),
            format!("{cy}, un person â phrofiad byw yn unig oedd yn bresennol: {alone} o {all}."),
        );
    }
    Message::new(
        format!(
            "{en} at most one person with lived experience was present: {alone} of {all}. Meetings with nobody: {nobody}."
        ),
        format!(
            "{cy}, un person â phrofiad byw ar y mwyaf oedd yn bresennol: {alone} o {all}. Cyfarfodydd heb neb: {nobody}."
        ),
    )
}
