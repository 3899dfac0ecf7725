//! Notices that were published as documents, by the event that they give notice of.

use std::collections::HashMap;

use coproduction_core::{Date, EventId, Pointer};
use coproduction_events::{Audience, Document, DocumentKind};
use coproduction_record::Collection;

use super::{View, one_of, place};

/// The first published notice of each event.
#[derive(Debug, Default)]
pub(crate) struct Notices(HashMap<EventId, (Date, usize)>);

impl Notices {
    /// Every notice of a record that reaches those who are invited.
    pub(crate) fn of(view: &View<'_>) -> Self {
        let mut notices = Self::default();
        for (index, document) in view.record.documents.iter().flatten().enumerate() {
            if document.kind != DocumentKind::Notice || !reaches_people(document) {
                continue;
            }
            let days = document
                .available
                .iter()
                .flatten()
                .filter_map(|language| language.on);
            let events = document
                .concerns
                .as_ref()
                .and_then(|concerns| concerns.events.as_ref());
            if let (Some(first), Some(events)) = (days.min(), events) {
                for event in events {
                    let known = notices.0.entry(*event).or_insert((first, index));
                    *known = (*known).min((first, index));
                }
            }
        }
        notices
    }

    /// The day of the first notice of an event.
    pub(crate) fn first(&self, event: EventId) -> Option<Date> {
        self.0.get(&event).map(|(day, _)| *day)
    }

    /// The place of the first notice of an event.
    pub(crate) fn place(&self, event: EventId) -> Option<Pointer> {
        self.0
            .get(&event)
            .map(|(_, index)| place(Collection::Documents, *index))
    }
}

/// Whether a document is addressed to those who take part; one that names no audience may be.
pub(crate) fn reaches_people(document: &Document) -> bool {
    let to_people = |audience: &Audience| {
        matches!(
            audience,
            Audience::Members | Audience::Participants | Audience::Public
        )
    };
    document
        .audiences
        .as_ref()
        .is_none_or(|audiences| audiences.iter().any(to_people))
}

/// Whether a document was out by a day, in any language; not known where a date is missing.
pub(crate) fn was_out(document: &Document, day: Date) -> Option<bool> {
    let available = document.available.as_ref()?;
    one_of(available.iter().map(|language| language.on.map(|on| on <= day)))
}
