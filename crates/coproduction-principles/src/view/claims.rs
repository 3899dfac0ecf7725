//! What is called co-design or co-production, beside what the record shows of it.

use std::iter::once;

use coproduction_core::{DecisionId, EventId};
use coproduction_events::{EngagementEvent, EventKind, EventMode, ParticipationLevel, ServiceStage};

use super::{Taken, View, all_known, any_known, took_place};
use crate::by_id::HashMap;

/// Whether an event is called co-design or co-production.
pub(crate) fn is_claim(event: &EngagementEvent) -> bool {
    matches!(
        event.claimed_level,
        Some(ParticipationLevel::CoDesign | ParticipationLevel::CoProduce)
    )
}

/// Of each event that is called co-design or co-production, whether the record bears that out.
pub(crate) struct Claims(HashMap<EventId, Option<bool>>);

/// The events of a record with the decisions that they concern, and who shared in those.
struct Concerned<'v, 'a> {
    view: &'v View<'a>,
    decisions_of: HashMap<EventId, Vec<DecisionId>>,
    /// Those that took place.
    events_on: HashMap<DecisionId, Vec<&'a EngagementEvent>>,
    /// Of each decision that was taken, whether people with lived experience decided it or carry it out.
    shared: HashMap<DecisionId, Option<bool>>,
}

impl Claims {
    pub(super) fn of(view: &View<'_>) -> Self {
        let events = view.record.events.iter().flatten();
        let mut claims = events.filter(|event| is_claim(event)).peekable();
        if claims.peek().is_none() {
            return Self(HashMap::default());
        }
        let concerned = Concerned::of(view);
        Self(
            claims
                .map(|event| (event.id, concerned.bear_out(event)))
                .collect(),
        )
    }

    /// Whether the record bears out that an event is called co-design or co-production.
    pub(crate) fn bear_out(&self, event: &EngagementEvent) -> Option<bool> {
        self.0.get(&event.id).copied().flatten()
    }
}

impl<'v, 'a> Concerned<'v, 'a> {
    fn of(view: &'v View<'a>) -> Self {
        let mut concerned = Self {
            view,
            decisions_of: HashMap::default(),
            events_on: HashMap::default(),
            shared: HashMap::default(),
        };
        for event in view.record.events.iter().flatten() {
            let items = event.agenda.iter().flatten().filter_map(|item| item.decision);
            for decision in event.decisions.iter().flatten().copied().chain(items) {
                concerned.link(event.id, decision);
            }
        }
        for decision in view.record.decisions.iter().flatten() {
            let informed_by = decision.informed_by.as_ref();
            let events = informed_by.and_then(|links| links.events.as_ref());
            for event in events.into_iter().flatten().copied().chain(decision.meeting) {
                concerned.link(event, decision.id);
            }
        }
        for taken in view.taken() {
            let decision = taken.decision().id;
            let decided = view.lived_experience_decided(taken.index);
            let shared = any_known([decided, concerned.is_carried_out(taken)]);
            // It may not have been decided at all.
            let shared = shared.filter(|shared| *shared || taken.is_certain);
            concerned.shared.insert(decision, shared);
        }
        concerned
    }

    fn link(&mut self, event: EventId, decision: DecisionId) {
        self.decisions_of.entry(event).or_default().push(decision);
        let event = self.view.record.event(event);
        let held = event.filter(|event| took_place(event, self.view.day) == Some(true));
        self.events_on.entry(decision).or_default().extend(held);
    }

    /// Whether people with lived experience carry a decision out: by a commitment of their own, or at an event of its delivery.
    fn is_carried_out(&self, taken: &Taken<'_>) -> Option<bool> {
        let (view, decision) = (self.view, taken.decision().id);
        let commitments = view.record.commitments.iter().flatten();
        let own = commitments
            .filter(|one| one.decision == Some(decision) && one.made_on.is_none_or(|made| made <= view.day));
        let owned = own.map(|one| {
            let owner = one.owner.as_ref()?;
            match owner.member {
                Some(member) => view.has_lived_experience(member, one.made_on.unwrap_or(view.day)),
                None => owner.organisation.map(|_| false),
            }
        });
        let delivered = self.events_on.get(&decision).into_iter().flatten();
        let delivered = delivered.filter(|event| {
            let stages = event.stages.as_deref().unwrap_or_default();
            stages.contains(&ServiceStage::Delivery)
        });
        let delivered = delivered.map(|event| view.lived_experience_came(event));
        let commitments = view.record.commitments.as_ref().map(|_| false);
        any_known(owned.chain(delivered).chain(once(commitments)))
    }

    fn bear_out(&self, event: &EngagementEvent) -> Option<bool> {
        let decisions = || self.decisions_of.get(&event.id).into_iter().flatten();
        let together = if is_one_way(event) {
            let others = decisions()
                .filter_map(|decision| self.events_on.get(decision))
                .flatten();
            any_known(
                others
                    .filter(|other| !is_one_way(other))
                    .map(|other| self.view.lived_experience_came(other)),
            )
        } else {
            self.view.lived_experience_came(event)
        };
        let is_co_production = event.claimed_level == Some(ParticipationLevel::CoProduce);
        let shared = decisions().filter(|_| is_co_production);
        let shared = shared.filter_map(|decision| self.shared.get(decision).copied());
        all_known(once(together).chain(shared))
    }
}

/// Whether people are only asked, and do not meet, as far as is recorded: a survey, or a consultation that is not held in one room.
fn is_one_way(event: &EngagementEvent) -> bool {
    let met = event.attendance.is_some() || event.head_counts.is_some();
    let in_a_room = matches!(event.mode, Some(EventMode::InPerson | EventMode::Hybrid));
    match event.kind {
        Some(EventKind::Survey) => true,
        Some(EventKind::Consultation) => !in_a_room && !met,
        None | Some(EventKind::Other) => event.mode == Some(EventMode::Correspondence) && !met,
        Some(_) => false,
    }
}
