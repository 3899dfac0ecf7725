//! Who needs no letter that says what came of an event: those who came to it and then decided it themselves.

use coproduction_core::{DecisionId, EventId};
use coproduction_decisions::DecidedBy;
use coproduction_events::{AttendingAs, EngagementEvent, EventKind};
use coproduction_members::MemberId;

use super::{Span, Taken, View, all_known, is_gathering, present_when_decided};
use crate::by_id::HashMap;

/// Of each event that a decision was about, whether everybody who came to it was among those who took the decision.
pub(super) struct OwnDecisions(HashMap<EventId, Option<bool>>);

impl OwnDecisions {
    /// Every decision with the events that inform it, list it, or are where it was taken.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut listing: HashMap<DecisionId, Vec<EventId>> = HashMap::default();
        for event in view.record.events.iter().flatten() {
            for decision in event.decisions.iter().flatten() {
                listing.entry(*decision).or_default().push(event.id);
            }
        }
        let mut own: HashMap<EventId, Option<bool>> = HashMap::default();
        for taken in view.taken() {
            let decision = taken.decision();
            let named = decision.informed_by.as_ref().and_then(|by| by.events.as_ref());
            let listed = listing.get(&decision.id).into_iter().flatten();
            let events = named.into_iter().flatten().chain(listed).chain(&decision.meeting);
            for event in events.filter_map(|id| view.record.event(*id)) {
                let known = own.entry(event.id).or_insert(Some(false));
                *known = match (*known, took_it(taken, event)) {
                    (Some(true), _) | (_, Some(true)) => Some(true),
                    (Some(false), Some(false)) => Some(false),
                    _ => None,
                };
            }
        }
        Self(own)
    }

    /// Whether everybody who came to an event took a decision that it was about.
    pub(super) fn is_of(&self, event: EventId) -> Option<bool> {
        self.0.get(&event).copied().unwrap_or(Some(false))
    }
}

/// Whether everybody who came to an event took a decision of the forum, alone or together with the accountable body, afterwards.
fn took_it(taken: &Taken<'_>, event: &EngagementEvent) -> Option<bool> {
    let is_open = event.open_to_public == Some(true) || event.kind == Some(EventKind::PublicEvent);
    let whose = taken
        .decision()
        .decided_by
        .map(|by| by != DecidedBy::AccountableBody);
    let day = taken.sitting.day.zip(Span::start_of(event));
    let is_after = day.map(|(day, began)| began.earliest <= day);
    all_known([
        Some(is_gathering(event) && !is_open),
        whose,
        taken.is_certain.then_some(true),
        is_after,
        everybody_decided(taken, event),
        has_no_others(event),
    ])
}

/// Whether the members who took part in an event were all among those who took a decision.
fn everybody_decided(taken: &Taken<'_>, event: &EngagementEvent) -> Option<bool> {
    let attendance = event.attendance.as_ref()?;
    let there = attendance.iter().filter(|attendance| {
        attendance.attending_as != Some(AttendingAs::Observer) && attendance.state.took_part() != Some(false)
    });
    all_known(there.map(|attendance| {
        let decided = decided(taken, attendance.member);
        // Whoever may have stayed away may be owed nothing.
        decided.filter(|decided| *decided || attendance.state.took_part() == Some(true))
    }))
}

fn decided(taken: &Taken<'_>, member: MemberId) -> Option<bool> {
    let decision = taken.decision();
    if decision.recused.iter().flatten().any(|other| *other == member) {
        return Some(false);
    }
    if let Some(present) = &decision.present {
        return Some(present.contains(&member));
    }
    let meeting = taken
        .sitting
        .meeting
        .filter(|meeting| meeting.attendance.is_some())?;
    let mut present = present_when_decided(meeting, taken.sitting.day);
    let found = present.find(|(other, _)| *other == member);
    found.map_or(Some(false), |(_, is_certain)| is_certain.then_some(true))
}

/// Whether nobody took part in an event but the members who are named. To anything but a meeting of the forum others may have come without
/// being recorded as guests.
fn has_no_others(event: &EngagementEvent) -> Option<bool> {
    let named = event.attendance.iter().flatten().count();
    let counted: u64 = event
        .head_counts
        .iter()
        .flatten()
        .map(|line| u64::from(line.people))
        .sum();
    let are_named = u64::try_from(named).is_ok_and(|named| counted <= named);
    let guests = event.guests.as_ref().map(|guests| {
        let guests = guests.iter().filter(|guest| guest.observer != Some(true));
        all_known(guests.map(|guest| guest.state.took_part().map(|came| !came)))
    });
    let is_meeting = event.kind == Some(EventKind::Meeting);
    all_known([
        are_named.then_some(true),
        guests.unwrap_or_else(|| is_meeting.then_some(true)),
    ])
}
