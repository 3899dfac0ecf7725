//! How much of what a measure counts is in the record, and how the result says so.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Why};

/// How much of what a measure counts is in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scope {
    /// Whether anything of it is recorded, be it that there is none.
    pub(crate) recorded: bool,
    /// Whether everything of it is there, as far as the record declares.
    pub(crate) whole: bool,
}

impl Scope {
    /// Says in a result what it does not rest on.
    pub(crate) fn say<T>(self, measure: &mut Measure<T>) {
        let nothing = matches!(
            measure.result,
            MeasureResult::NotDefined {
                why: Why::NothingCounted
            }
        );
        if nothing {
            let why = if !self.recorded {
                Why::NotRecorded
            } else if !self.whole {
                Why::NotWhole
            } else {
                return;
            };
            measure.result = MeasureResult::NotDefined { why };
            measure.explanation = why.message();
        } else if !self.whole {
            add(
                measure,
                "Only days of which the record holds everything are counted.",
                "Dim ond dyddiau y mae'r cofnod yn cynnwys popeth ohonynt sy'n cael eu cyfrif.",
            );
        }
    }
}

/// Adds a sentence to an explanation.
pub(crate) fn add<T>(measure: &mut Measure<T>, en: impl AsRef<str>, cy: impl AsRef<str>) {
    let Message { en: in_en, cy: in_cy } = &mut measure.explanation;
    for (text, more) in [(in_en, en.as_ref()), (in_cy, cy.as_ref())] {
        let text = text.to_mut();
        text.push(' ');
        text.push_str(more);
    }
}

/// The result where what a measure needs is on record for too few, with the sentences that give the counts: `n`, where `need` are
/// needed.
pub(crate) fn too_few<T>(n: u64, need: u64, en: &str, cy: &str) -> (MeasureResult<T>, Message) {
    let why = Why::Recording;
    let explanation = Message::new(
        format!(
            "{en} All, or nearly all, of them have to be on record, since what is left out is not left out by chance."
        ),
        format!(
            "{cy} Rhaid i'r cyfan ohonynt, neu bron y cyfan, fod ar gofnod, gan nad ar hap y caiff y gweddill eu gadael allan."
        ),
    );
    (MeasureResult::NotEnough { n, need, why }, explanation)
}
