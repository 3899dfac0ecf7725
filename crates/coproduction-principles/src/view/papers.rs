//! Papers of events, and when each was out.

use coproduction_core::{Date, EventId, Pointer};
use coproduction_events::{Document, DocumentKind};
use coproduction_record::Collection;

use super::notices::reaches_people;
use super::{View, place};
use crate::by_id::HashMap;

/// A paper of an event.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    pub(crate) place: Pointer,
    /// The days on which it was out, by language: `None` where a day is not recorded. None at all: the record says that it never was.
    pub(crate) out: Vec<Option<Date>>,
}

/// The papers of a record that were there on its day, by the event that they are for.
#[derive(Debug, Default)]
pub(crate) struct Papers {
    of: HashMap<EventId, Vec<Paper>>,
    /// Whether there are papers of which it is not recorded what they are for.
    has_unplaced: bool,
}

impl Papers {
    /// Every paper that reaches those who take part.
    pub(crate) fn of(view: &View<'_>) -> Self {
        let mut papers = Self::default();
        for (index, document) in view.record.documents.iter().flatten().enumerate() {
            if document.kind != DocumentKind::Papers || !reaches_people(document) {
                continue;
            }
            let Some(out) = out_by(document, view.day) else {
                continue;
            };
            let concerns = document.concerns.as_ref();
            let Some(events) = concerns.and_then(|concerns| concerns.events.as_ref()) else {
                papers.has_unplaced = true;
                continue;
            };
            for event in events {
                let place = place(Collection::Documents, index);
                let out = out.clone();
                papers.of.entry(*event).or_default().push(Paper { place, out });
            }
        }
        papers
    }

    /// The papers for an event.
    pub(crate) fn for_event(&self, event: EventId) -> &[Paper] {
        self.of.get(&event).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the record has every paper of an event on a day, so that where it has none there was none.
    pub(crate) fn has_all(&self, view: &View<'_>, day: Date) -> bool {
        view.record.documents.is_some() && !self.has_unplaced && view.is_whole(Collection::Documents, day)
    }
}

/// When a document was out by a day; nothing where that is all later.
fn out_by(document: &Document, day: Date) -> Option<Vec<Option<Date>>> {
    let Some(available) = &document.available else {
        return Some(vec![None]);
    };
    let days = available.iter().map(|language| language.on);
    let by_then: Vec<_> = days.filter(|on| on.is_none_or(|on| on <= day)).collect();
    (available.is_empty() || !by_then.is_empty()).then_some(by_then)
}
