//! When events were, and of what sort.

use coproduction_core::{Date, DateTime};
use coproduction_events::{Contribution, EngagementEvent, EventKind, EventMode, EventStatus};
use coproduction_record::{Checked, ForumRecord};

use super::all_known;

/// A day that is known, or is one of two: a time written in UTC shortly before midnight may be of the next day in Wales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) earliest: Date,
    pub(crate) latest: Date,
}

impl From<Date> for Span {
    fn from(day: Date) -> Self {
        Self {
            earliest: day,
            latest: day,
        }
    }
}

impl From<DateTime> for Span {
    fn from(time: DateTime) -> Self {
        Self {
            earliest: time.date(),
            latest: time.latest_date(),
        }
    }
}

impl Span {
    /// The day on which an event began or opened.
    pub(crate) fn start_of(event: &EngagementEvent) -> Option<Self> {
        let opened = event.window.as_ref().and_then(|window| window.opens_on);
        event
            .starts
            .map(Self::from)
            .or_else(|| event.on.or(opened).map(Self::from))
    }

    /// The day on which an event ended or closed; that of its beginning where no other is recorded and it has no window.
    pub(crate) fn close_of(event: &EngagementEvent) -> Option<Self> {
        if let Some(window) = &event.window {
            return window.closes_on.map(Self::from);
        }
        event.ends.map(Self::from).or_else(|| Self::start_of(event))
    }
}

/// Whether an event did not take place, as far as is recorded.
pub(crate) fn was_called_off(event: &EngagementEvent) -> bool {
    matches!(
        event.status,
        Some(EventStatus::Cancelled | EventStatus::Postponed)
    )
}

/// The event at which something was said; none where it was called off, so that nothing was said at it.
pub(crate) fn said_at<'a>(
    record: &'a Checked<ForumRecord>,
    contribution: &Contribution,
) -> Option<&'a EngagementEvent> {
    let event = record.event(contribution.event?)?;
    (!was_called_off(event)).then_some(event)
}

/// Whether an event took place by a day: not known where it has no date, or was still planned then, and nothing says that it
/// was held.
pub(crate) fn took_place(event: &EngagementEvent, day: Date) -> Option<bool> {
    let begun = Span::start_of(event).map(|span| span.earliest <= day);
    match (event.status, begun) {
        (Some(EventStatus::Cancelled | EventStatus::Postponed), _) | (_, Some(false)) => Some(false),
        (Some(EventStatus::Held), _) | (None, Some(true)) => Some(true),
        _ => None,
    }
}

/// Whether people come together at an event on a day, in a place or from a distance, so that they need notice of it.
pub(crate) fn is_gathering(event: &EngagementEvent) -> bool {
    let open_over_time = matches!(
        event.kind,
        Some(EventKind::Survey | EventKind::Consultation | EventKind::OnlineDiscussion)
    );
    !open_over_time && event.mode != Some(EventMode::Correspondence) && !was_called_off(event)
}

/// Whether an event was for nobody: none was invited. A meeting that was held by a day was for its members all the same.
pub(crate) fn was_for_nobody(event: &EngagementEvent, day: Date) -> bool {
    let is_held_meeting = event.kind == Some(EventKind::Meeting) && took_place(event, day) == Some(true);
    event.invitations.as_ref().is_some_and(Vec::is_empty) && !is_held_meeting
}

/// Whether people had come together at an event by a day, as far as is recorded: where neither what it was is nor the hour, it may have
/// been a survey.
pub(crate) fn met_at(event: &EngagementEvent, day: Date) -> Option<bool> {
    let is_known = event.kind.is_some() || event.starts.is_some();
    let is_meeting = (is_known || !is_gathering(event)).then(|| is_gathering(event));
    all_known([took_place(event, day), is_meeting])
}

/// Whether an event is held to gather what people say, whatever else is recorded of it.
pub(crate) fn gathers_views(event: &EngagementEvent) -> bool {
    matches!(
        event.kind,
        Some(
            EventKind::Workshop
                | EventKind::ListeningSession
                | EventKind::FocusGroup
                | EventKind::Survey
                | EventKind::Consultation
                | EventKind::PublicEvent
                | EventKind::OnlineDiscussion
        )
    )
}
