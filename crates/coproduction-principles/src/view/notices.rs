//! Notices that were published as documents, by the event that they give notice of.

use coproduction_core::{Date, EventId, LanguageTag, Pointer};
use coproduction_events::{Audience, Document, DocumentKind, EngagementEvent, Invitation, Invitee, Notice};
use coproduction_record::Collection;

use super::{Span, View, any_known, place};
use crate::by_id::HashMap;

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

/// A version of a notice: its language, and since when it was there.
pub(crate) type Version<'a> = (&'a LanguageTag, Option<Date>);

/// The languages of notices of events: those that were published as documents, and those that were given with invitations.
#[derive(Debug, Default)]
pub(crate) struct NoticeLanguages<'a>(HashMap<EventId, Vec<Version<'a>>>);

impl<'a> NoticeLanguages<'a> {
    /// Every published notice of a record that reaches those who are invited.
    pub(crate) fn of(view: &View<'a>) -> Self {
        let mut published = Self::default();
        let documents = view.record.documents.iter().flatten();
        for document in
            documents.filter(|document| document.kind == DocumentKind::Notice && reaches_people(document))
        {
            let events = document.concerns.iter().flat_map(|concerns| &concerns.events);
            for event in events.flatten() {
                let versions = published.0.entry(*event).or_default();
                versions.extend(
                    document
                        .available
                        .iter()
                        .flatten()
                        .map(|version| (&version.language, version.on)),
                );
            }
        }
        published
    }

    /// The published notices of an event.
    pub(crate) fn published(&self, event: EventId) -> impl Iterator<Item = Version<'a>> {
        self.0.get(&event).into_iter().flatten().copied()
    }

    /// The notices of an invitation: its own, those of its event that were published, and, of a group, those to other groups that were
    /// invited in Welsh alone, as where each half of a list is written to in its language.
    pub(crate) fn given(
        &self,
        event: &'a EngagementEvent,
        invitation: &'a Invitation,
    ) -> impl Iterator<Item = Version<'a>> {
        let is_group = |invitation: &Invitation| matches!(invitation.to, Invitee::Group { .. });
        let in_no_english = |notice: &Notice| !notice.language.is_english();
        let others = event.invitations.iter().flatten().filter(move |other| {
            is_group(invitation) && is_group(other) && other.notices.iter().flatten().all(in_no_english)
        });
        let notices = std::iter::once(invitation)
            .chain(others)
            .flat_map(|invitation| &invitation.notices);
        notices
            .flatten()
            .map(|notice| (&notice.language, Some(notice.on)))
            .chain(self.published(event.id))
    }

    /// The day of the first notice of an event; where none is recorded, that of its beginning.
    pub(crate) fn first_day(&self, event: &'a EngagementEvent) -> Option<Span> {
        let invitations = event.invitations.iter().flatten();
        let given = invitations.flat_map(|invitation| self.given(event, invitation));
        let days = given.chain(self.published(event.id)).filter_map(|(_, on)| on);
        days.min().map(Span::from).or_else(|| Span::start_of(event))
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
    any_known(available.iter().map(|language| language.on.map(|on| on <= day)))
}
