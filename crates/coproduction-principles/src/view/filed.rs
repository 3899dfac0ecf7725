//! Documents by what they concern.

use coproduction_core::{DecisionId, EventId, OrganisationKind};
use coproduction_events::{Audience, Author, Document};

use super::View;
use crate::by_id::HashMap;

/// The documents of a record by the decisions and the events that they concern.
#[derive(Debug, Default)]
pub(crate) struct Filed<'a> {
    decisions: HashMap<DecisionId, Vec<&'a Document>>,
    events: HashMap<EventId, Vec<&'a Document>>,
}

impl<'a> Filed<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut filed = Self::default();
        for document in view.record.documents.iter().flatten() {
            let Some(concerns) = &document.concerns else {
                continue;
            };
            for decision in concerns.decisions.iter().flatten() {
                filed.decisions.entry(*decision).or_default().push(document);
            }
            for event in concerns.events.iter().flatten() {
                filed.events.entry(*event).or_default().push(document);
            }
        }
        filed
    }

    /// Those that concern a decision.
    pub(crate) fn on(&self, decision: DecisionId) -> impl Iterator<Item = &'a Document> {
        self.decisions.get(&decision).into_iter().flatten().copied()
    }

    /// Those that concern an event.
    pub(crate) fn on_event(&self, event: EventId) -> impl Iterator<Item = &'a Document> {
        self.events.get(&event).into_iter().flatten().copied()
    }

    /// Those on a decision that are addressed to Llais.
    pub(crate) fn to_llais(&self, decision: DecisionId) -> impl Iterator<Item = &'a Document> {
        self.on(decision).filter(|document| {
            let audiences = document.audiences.as_deref().unwrap_or_default();
            audiences.contains(&Audience::CitizenVoiceBody)
        })
    }

    /// Those on a decision that Llais wrote.
    pub(crate) fn by_llais(
        &self,
        view: &View<'a>,
        decision: DecisionId,
    ) -> impl Iterator<Item = &'a Document> {
        self.on(decision).filter(|document| {
            let Some(Author::Organisation { organisation }) = document.author else {
                return false;
            };
            let author = view.record.organisation(organisation);
            author.is_some_and(|author| author.kind == Some(OrganisationKind::CitizenVoiceBody))
        })
    }
}
