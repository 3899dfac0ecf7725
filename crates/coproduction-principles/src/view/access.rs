//! What people asked for, to be able to take part in an event, and whether it was met in time.

use coproduction_core::Pointer;
use coproduction_events::{
    AccessKind, AccessRequest, AccessRequestOutcome, CancellationReason, EngagementEvent, EventStatus,
    ProvisionState,
};
use coproduction_record::Collection;

use super::{Span, View, place, took_place};

/// An event that was, or may have been, held, with what was asked for.
pub(crate) struct Asked<'a> {
    /// The place of the event among all.
    pub(crate) index: usize,
    pub(crate) event: &'a EngagementEvent,
    /// The place of each request that was not withdrawn, and whether it was met in time, as far as is recorded; `None` where it is not on
    /// record whether anything was asked for.
    pub(crate) requests: Option<Vec<(usize, Option<bool>)>>,
}

impl<'a> View<'a> {
    /// What was asked for at each event that was, or may have been, held.
    pub(crate) fn asked(&self) -> impl Iterator<Item = Asked<'a>> {
        let day = self.day;
        let events = self.record.events.iter().flatten().enumerate();
        events.filter_map(move |(index, event)| {
            let took_place = took_place(event, day);
            if took_place == Some(false) {
                return None;
            }
            let span = Span::start_of(event);
            let requests = event.access_requests.as_ref().map(|requests| {
                let requests = requests.iter().enumerate();
                let kept = requests.filter(|(_, request)| request.outcome != AccessRequestOutcome::Withdrawn);
                // What was not arranged for an event that may not have been held is not held against it.
                kept.map(|(index, request)| {
                    let is_met = is_met(request, span, event).filter(|met| *met || took_place == Some(true));
                    (index, is_met)
                })
                .collect()
            });
            Some(Asked {
                index,
                event,
                requests,
            })
        })
    }

    /// The events by the day that were cancelled because a need for access or language could not be met: the places of the requests that
    /// were not arranged, and where there is none for certain, that of the reason.
    pub(crate) fn cancelled_for_access(&self) -> impl Iterator<Item = (Option<bool>, Pointer)> {
        let day = self.day;
        let events = self.record.events.iter().flatten().enumerate();
        let cancelled = events.filter(move |(_, event)| {
            event.status == Some(EventStatus::Cancelled)
                && event.cancellation_reason == Some(CancellationReason::AccessNotMet)
                && Span::start_of(event).is_none_or(|span| span.earliest <= day)
        });
        cancelled.flat_map(move |(index, event)| {
            let at = place(Collection::Events, index);
            let is_past = Span::start_of(event).is_some_and(|span| span.latest <= day);
            let requests = event.access_requests.iter().flatten().enumerate();
            let unmet = requests
                .filter(|(_, request)| is_past && request.outcome == AccessRequestOutcome::NotArranged);
            let mut found: Vec<_> = unmet
                .map(|(number, _)| (Some(false), at.entry("accessRequests", number)))
                .collect();
            if found.is_empty() {
                found.push((None, at.member("cancellationReason")));
            }
            found
        })
    }
}

/// Whether a request was met in time, as far as is recorded: what the event says that it offered counts too.
fn is_met(request: &AccessRequest, span: Option<Span>, event: &EngagementEvent) -> Option<bool> {
    match (request.outcome, was_there(event, request.kind)) {
        // It was there all the same.
        (AccessRequestOutcome::NotArranged, Some(true)) => None,
        // What was arranged may not have come.
        (AccessRequestOutcome::NotArranged, _)
        | (AccessRequestOutcome::Arranged | AccessRequestOutcome::NotRecorded, Some(false)) => Some(false),
        (AccessRequestOutcome::Arranged, _) => was_confirmed(request, span?),
        _ => None,
    }
}

/// Whether an arrangement was confirmed on a day before the event; open on the day itself.
fn was_confirmed(request: &AccessRequest, span: Span) -> Option<bool> {
    let confirmed = request.confirmed_on?;
    if confirmed < span.earliest {
        Some(true)
    } else {
        (confirmed > span.latest).then_some(false)
    }
}

/// Whether something of a kind was there at an event, as far as it says.
fn was_there(event: &EngagementEvent, kind: AccessKind) -> Option<bool> {
    // What is of another kind may be another thing.
    let mut offers = event
        .access
        .iter()
        .flatten()
        .filter(|_| kind != AccessKind::Other);
    match offers.find(|offer| offer.kind == kind)?.state {
        ProvisionState::Provided => Some(true),
        ProvisionState::NotAvailable => Some(false),
        _ => None,
    }
}

/// Whether any invitation asked about access and communication, as far as is recorded.
pub(crate) fn asked_needs(event: &EngagementEvent) -> Option<bool> {
    let mut answers = event
        .invitations
        .as_ref()?
        .iter()
        .map(|invitation| invitation.asked_access_needs);
    if answers.clone().any(|asked| asked == Some(true)) {
        return Some(true);
    }
    let count = answers.clone().count();
    (count > 0 && answers.all(|asked| asked == Some(false))).then_some(false)
}
