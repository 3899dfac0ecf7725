//! Decisions as they were taken: whether, on what day, at which meeting, under which terms of reference, by whom.

use std::cell::RefCell;

use coproduction_core::{Date, DecisionId, EventId, PartialDate};
use coproduction_decisions::validity::Present;
use coproduction_decisions::{BodyResponse, Decision, DecisionOutcome, DecisionState};
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_forums::TermsOfReference;
use smallvec::smallvec;

use super::terms::Versions;
use super::{InForce, Span, View, was_called_off};
use crate::by_id::HashMap;

/// Whether something was decided, whoever the decision belongs to, where that is recorded.
pub(crate) fn was_decided(decision: &Decision) -> Option<bool> {
    match (decision.state, decision.outcome) {
        (_, Some(DecisionOutcome::NoDecision)) => Some(false),
        (Some(state), _) => Some(state == DecisionState::Decided),
        (None, Some(_)) => Some(true),
        (None, None) => own_day(decision).map(|_| true),
    }
}

/// The day on which it was decided, where that is recorded with the decision itself.
pub(crate) fn own_day(decision: &Decision) -> Option<Date> {
    decision.stages.as_ref().and_then(|stages| stages.decided_on)
}

/// The days of the stages of a decision before it was taken, as far as they are recorded.
pub(crate) fn stage_days(decision: &Decision) -> impl Iterator<Item = Date> {
    let days = decision.stages.as_ref().map(|stages| {
        [
            stages.proposed_on,
            stages.first_involved_on,
            stages.options_shortlisted_on,
            stages.opened_on,
            stages.closed_on,
        ]
    });
    days.into_iter().flatten().flatten()
}

/// The meetings of a record by the decisions that they list, and who counted at each.
pub(super) struct Meetings<'a> {
    listing: HashMap<DecisionId, Vec<&'a EngagementEvent>>,
    /// They are the same for all decisions that name nobody.
    present: RefCell<HashMap<(EventId, Option<Date>), Present>>,
}

/// A decision with the meeting it was taken at, and its day, as far as they are recorded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sitting<'a> {
    pub(crate) decision: &'a Decision,
    pub(crate) meeting: Option<&'a EngagementEvent>,
    pub(crate) day: Option<Date>,
}

impl<'a> Meetings<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut listing: HashMap<DecisionId, Vec<&EngagementEvent>> = HashMap::default();
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
            listing,
            present: RefCell::default(),
        }
    }
}

impl<'a> View<'a> {
    /// The sitting of a decision: the meeting that it names, else the only one that lists it, of its day where that is recorded.
    pub(crate) fn sitting(&self, decision: &'a Decision) -> Sitting<'a> {
        let own = own_day(decision);
        let meeting = if let Some(id) = decision.meeting {
            self.record.event(id)
        } else {
            let listing = self.meetings().listing.get(&decision.id);
            let listing = listing.into_iter().flatten().copied();
            let mut of_the_day = listing.filter(|meeting| own.is_none() || meeting.day() == own);
            let first = of_the_day.next();
            first.filter(|_| of_the_day.next().is_none())
        };
        Sitting {
            decision,
            meeting,
            day: own.or_else(|| meeting.and_then(EngagementEvent::day)),
        }
    }

    /// Those who counted towards the quorum.
    pub(crate) fn present(&self, sitting: Sitting<'a>) -> Present {
        let decision = sitting.decision;
        let names_nobody = decision.present.is_none() && decision.recused.as_ref().is_none_or(Vec::is_empty);
        let shared = sitting.meeting.filter(|meeting| {
            names_nobody && (meeting.attendance.is_some() || meeting.head_counts.is_some())
        });
        let Some(shared) = shared else {
            return self.counted_at(sitting);
        };
        let (known, key) = (&self.meetings().present, (shared.id, sitting.day));
        if let Some(present) = known.borrow().get(&key) {
            return present.clone();
        }
        let present = self.counted_at(sitting);
        known.borrow_mut().insert(key, present.clone());
        present
    }

    /// The day of a decision, and whether it had been decided by the day of the view; nothing where it began after that.
    pub(crate) fn stands(&self, decision: &'a Decision) -> Option<(Option<Date>, Option<bool>)> {
        let met = self
            .sitting(decision)
            .meeting
            .filter(|meeting| !was_called_off(meeting))
            .and_then(Span::start_of)
            .map(|span| span.earliest);
        let on = own_day(decision).or(met);
        let began = stage_days(decision).chain(on).min();
        if began.is_some_and(|began| began > self.day) {
            return None;
        }
        let later = on.is_some_and(|on| on > self.day);
        Some((on, if later { Some(false) } else { was_decided(decision) }))
    }
}

impl Sitting<'_> {
    /// Whether a version of the terms of reference was adopted after it.
    pub(crate) fn is_before(&self, terms: &TermsOfReference) -> bool {
        let adopted = terms.adopted.map(PartialDate::earliest);
        self.day.zip(adopted).is_some_and(|(day, adopted)| day < adopted)
    }
}

impl<'a> View<'a> {
    /// The versions of the terms of reference that may have been in force for a decision: the one that it names, else those of its
    /// day; never empty.
    pub(crate) fn terms_of(&self, sitting: Sitting<'a>) -> Versions<'a> {
        match (sitting.decision.terms, sitting.day) {
            (Some(id), _) => smallvec![self.terms(id)],
            (None, Some(day)) => self.terms_on(day),
            (None, None) => smallvec![InForce::NotRecorded],
        }
    }

    /// The answers of the accountable body to a decision by the day of the view, by their days; one without a date is taken as of
    /// the day of that before it. Those of other bodies are not its own.
    pub(crate) fn body_answers<'d>(
        &self,
        decision: &'d Decision,
    ) -> impl Iterator<Item = (Option<Date>, &'d BodyResponse)> {
        let accountable = self.record.forum.accountable;
        let answers = decision.body_responses.iter().flatten();
        let own =
            answers.filter(move |answer| answer.organisation.is_none() || answer.organisation == accountable);
        let mut dated: Vec<_> = own
            .scan(None, |day: &mut Option<Date>, answer| {
                *day = answer.on.or(*day);
                Some((*day, answer))
            })
            .filter(|(day, _)| day.is_none_or(|day| day <= self.day))
            .collect();
        // Of those with the same day, the last stands.
        dated.sort_by_key(|(day, _)| *day);
        dated.into_iter()
    }

    /// A decision as it stood on the day: without what the accountable body answered, or anybody objected or ruled, after it.
    pub(crate) fn seen(&self, decision: &Decision) -> Decision {
        let answers = self.body_answers(decision).map(|(_, answer)| answer.clone());
        let mut seen = decision.clone().body_responses(answers);
        let is_later = |day: Option<Date>| day.is_some_and(|day| day > self.day);
        if let Some(objections) = &mut seen.objections {
            objections.retain(|objection| !is_later(objection.raised_on));
            for objection in objections
                .iter_mut()
                .filter(|objection| is_later(objection.ruled_on))
            {
                (objection.upheld, objection.ruled_by, objection.ruled_on) = (None, None, None);
            }
        }
        seen
    }
}
