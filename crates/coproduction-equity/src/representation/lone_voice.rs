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
        let message = if alone == 0 {
            Message::new(
                format!(
                    "Meetings at which more than one person with lived experience was present: all {all}."
                ),
                format!(
                    "Cyfarfodydd lle roedd mwy nag un person â phrofiad byw yn bresennol: pob un o'r {all}."
                ),
            )
        } else if nobody == 0 {
            Message::new(
                format!("At {alone} of {all} meetings only one person with lived experience was present."),
                format!("Mewn {alone} o {all} cyfarfod, un person â phrofiad byw yn unig oedd yn bresennol."),
            )
        } else {
            Message::new(
                format!(
                    "At {alone} of {all} meetings at most one person with lived experience was present; at {nobody} of them there \
                 was nobody."
                ),
                format!(
                    "Mewn {alone} o {all} cyfarfod roedd un person â phrofiad byw ar y mwyaf yn bresennol; mewn {nobody} ohonynt nid \
                 oedd neb."
                ),
            )
        };
        (
            MeasureResult::Measured(Measured::new(of_all(alone)?, all)),
            message,
        )
    } else {
        let most = alone + unknown;
        let message = Message::new(
            format!(
                "At between {alone} and {most} of {all} meetings at most one person with lived experience was present: of \
                 {unknown} it is not recorded."
            ),
            format!(
                "Mewn rhwng {alone} a {most} o {all} cyfarfod roedd un person â phrofiad byw ar y mwyaf yn bresennol: nid yw \
                 wedi'i gofnodi ar gyfer {unknown}."
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
