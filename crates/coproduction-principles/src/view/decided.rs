//! What was decided, where and when.

use std::collections::HashMap;

use coproduction_core::{Date, DecisionId};
use coproduction_decisions::{Decision, DecisionOutcome, DecisionState};
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_record::{Checked, ForumRecord};

use super::{View, was_called_off};

/// Whether something was decided, whoever the decision belongs to, where that is recorded.
pub(crate) fn was_decided(decision: &Decision) -> Option<bool> {
    match (decision.state, decision.outcome) {
        (_, Some(DecisionOutcome::NoDecision)) => Some(false),
        (Some(state), _) => Some(state == DecisionState::Decided),
        (None, Some(_)) => Some(true),
        (None, None) => own_day(decision).map(|_| true),
    }
}

fn own_day(decision: &Decision) -> Option<Date> {
    decision.stages.as_ref().and_then(|stages| stages.decided_on)
}

/// The meetings of a record, by the decisions that they list.
pub(crate) struct Meetings<'a> {
    record: &'a Checked<ForumRecord>,
    listing: HashMap<DecisionId, Vec<&'a EngagementEvent>>,
}

impl<'a> Meetings<'a> {
    pub(crate) fn of(view: &View<'a>) -> Self {
        let mut listing: HashMap<DecisionId, Vec<&EngagementEvent>> = HashMap::new();
        let events = view.record.events.iter().flatten();
        for event in events.filter(|event| event.kind == Some(EventKind::Meeting) && !was_called_off(event)) {
            let items = event.agenda.iter().flatten().filter_map(|item| item.decision);
            for decision in event.decisions.iter().flatten().copied().chain(items) {
                let meetings = listing.entry(decision).or_default();
                if !meetings.iter().any(|known| known.id == event.id) {
                    meetings.push(event);
                }
            }
        }
        Self {
            record: view.record,
            listing,
        }
    }

    /// The meeting that a decision was taken at: the one it names, else the only one that lists it, of its day where that is
    /// recorded.
    pub(crate) fn taken_at(&self, decision: &Decision) -> Option<&'a EngagementEvent> {
        if let Some(id) = decision.meeting {
            return self.record.event(id);
        }
        let own = own_day(decision);
        let listing = self.listing.get(&decision.id).into_iter().flatten().copied();
        let mut of_the_day = listing.filter(|meeting| own.is_none() || meeting.day() == own);
        let first = of_the_day.next();
        first.filter(|_| of_the_day.next().is_none())
    }

    /// The day on which a decision was taken: its own, else that of the meeting that it was taken at.
    pub(crate) fn day_of(&self, decision: &Decision) -> Option<Date> {
        own_day(decision).or_else(|| self.taken_at(decision).and_then(EngagementEvent::day))
    }
}
