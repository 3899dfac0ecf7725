//! Consultations, and the information that was out when they opened.

use coproduction_core::{Date, DecisionId, EventId};
use coproduction_events::{Document, DocumentKind, EngagementEvent, EventKind};
use coproduction_record::Collection;

use super::{Filed, Span, View, reaches_people, took_place, was_out};
use crate::by_id::HashMap;

/// A consultation that had opened by the day of a view, or may have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Consultation<'a> {
    /// Its place in the record.
    pub(crate) place: usize,
    pub(crate) event: &'a EngagementEvent,
    /// Whether it is a formal one, where that is recorded.
    pub(crate) is_formal: Option<bool>,
    /// Whether it took place for certain.
    pub(crate) is_certain: bool,
}

impl<'a> View<'a> {
    /// The consultations, and whatever else is recorded as a formal one, that had opened by the day of the view, or may have.
    pub(crate) fn consultations(&self) -> impl Iterator<Item = Consultation<'a>> {
        let events = self.record.events.iter().flatten().enumerate();
        events.filter_map(|(place, event)| {
            let is_formal = event.window.as_ref().and_then(|window| window.formal);
            let is_one = event.kind == Some(EventKind::Consultation) || is_formal == Some(true);
            let took_place = took_place(event, self.day);
            (is_one && took_place != Some(false)).then_some(Consultation {
                place,
                event,
                is_formal,
                is_certain: took_place == Some(true),
            })
        })
    }
}

/// Whether the window of an event was open on a day, its last day included; without a window it is none.
pub(crate) fn was_open(event: &EngagementEvent, day: Date) -> Option<bool> {
    let Some(window) = &event.window else {
        return Some(false);
    };
    let had_opened = window.opens_on.map(|opens| opens <= day);
    let was_to_close = window.closes_on.map(|closes| day <= closes);
    match (had_opened, was_to_close) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// The documents that concern each event and each decision, or that a decision names.
pub(crate) struct Information<'a> {
    documents: Option<&'a Vec<Document>>,
    pub(super) filed: Filed<'a>,
    /// The documents that decisions name as what informed them.
    named: HashMap<DecisionId, Vec<&'a Document>>,
    /// The decisions that name an event as what informed them.
    naming: HashMap<EventId, Vec<DecisionId>>,
}

impl<'a> Information<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut information = Self {
            documents: view.record.documents.as_ref(),
            filed: Filed::of(view),
            named: HashMap::default(),
            naming: HashMap::default(),
        };
        for decision in view.record.decisions.iter().flatten() {
            let Some(links) = &decision.informed_by else {
                continue;
            };
            for event in links.events.iter().flatten() {
                information.naming.entry(*event).or_default().push(decision.id);
            }
            let named = links.documents.iter().flatten();
            let named = named.filter_map(|id| view.record.document(*id));
            information.named.entry(decision.id).or_default().extend(named);
        }
        information
    }

    /// The documents that concern a decision, or that it names; one that does both may come twice.
    pub(crate) fn on_decision(&self, decision: DecisionId) -> impl Iterator<Item = &'a Document> {
        let named = self.named.get(&decision).into_iter().flatten().copied();
        self.filed.on(decision).chain(named)
    }

    /// The documents that concern an event.
    pub(crate) fn on_event(&self, event: EventId) -> impl Iterator<Item = &'a Document> {
        self.filed.on_event(event)
    }

    /// Whether the record has a document of a kind that does not say what it concerns.
    pub(crate) fn has_loose(&self, kind: DocumentKind) -> bool {
        let mut documents = self.documents.into_iter().flatten();
        documents.any(|document| document.kind == kind && document.concerns.is_none())
    }

    /// Whether information on what it is about was out for people when a consultation opened.
    pub(crate) fn was_out_at(&self, view: &View<'_>, event: &EngagementEvent) -> Option<bool> {
        let opened = Span::start_of(event)?.latest;
        let listed = event.decisions.iter().flatten();
        let decisions = listed.chain(self.naming.get(&event.id).into_iter().flatten());
        let of_decisions = decisions.flat_map(|decision| self.on_decision(*decision));
        let (mut perhaps, mut loose) = (false, false);
        for document in self.on_event(event.id).chain(of_decisions) {
            let was_out = was_out(document, opened);
            if document.kind == DocumentKind::ProposalInformation && reaches_people(document) {
                match was_out {
                    Some(true) => return Some(true),
                    other => perhaps |= other.is_none(),
                }
            } else if may_inform(document) {
                // It may have held the same.
                loose |= was_out != Some(false);
            }
        }
        let is_known = self.documents.is_some()
            && view.is_whole(Collection::Documents, opened)
            && !self.has_loose(DocumentKind::ProposalInformation);
        (is_known && !perhaps && !loose).then_some(false)
    }
}

/// Whether a document of another kind may hold information on a proposal.
fn may_inform(document: &Document) -> bool {
    let is_of_later = matches!(
        document.kind,
        DocumentKind::Minutes
            | DocumentKind::Feedback
            | DocumentKind::EngagementReport
            | DocumentKind::TermsOfReference
            | DocumentKind::ProposalInformation
    );
    !is_of_later && reaches_people(document)
}
