//! What people asked for, to be able to take part in an event, and whether it was met in time.

use coproduction_events::{AccessRequest, AccessRequestOutcome, EngagementEvent};

use super::{Span, View, took_place};

/// An event that was, or may have been, held, with what was asked for.
pub(crate) struct Asked<'a> {
    /// The place of the event among all.
    pub(crate) index: usize,
    #[cfg_attr(
        not(feature = "measures"),
        expect(dead_code, reason = "the rule needs its place alone")
    )]
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
                    let is_met = is_met(request, span).filter(|met| *met || took_place == Some(true));
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
}

/// Whether a request was met in time, as far as is recorded.
fn is_met(request: &AccessRequest, span: Option<Span>) -> Option<bool> {
    match (request.outcome, request.confirmed_on, span) {
        (AccessRequestOutcome::NotArranged, ..) => Some(false),
        (AccessRequestOutcome::Arranged, Some(confirmed), Some(span)) => {
            if confirmed < span.earliest {
                Some(true)
            } else {
                (confirmed > span.latest).then_some(false)
            }
        }
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
