//! What was promised to do about what people said and was accepted.

use coproduction_core::{Date, DecisionId, ReplyId};
use coproduction_decisions::{Commitment, CommitmentState, Decision, Owner};
use coproduction_events::{ContributionKind, Reply, ReplyStatus, ReplyStatusKind};
use coproduction_record::Collection;

use super::{View, by_then, own_day, was_decided};
use crate::by_id::HashMap;

/// Where the last status of a reply by a day is that something is taken up, wholly or in part: its place among the statuses, and the
/// first day of which it is recorded that it was.
pub(crate) fn accepted(reply: &Reply, day: Date) -> Option<(usize, Option<Date>)> {
    let is_accepted = |status: &ReplyStatus| {
        matches!(
            status.status,
            ReplyStatusKind::TakenUp | ReplyStatusKind::TakenUpInPart
        )
    };
    let statuses: Vec<_> = by_then(reply.statuses.as_ref(), day, |status| status.on).collect();
    let (last, _) = statuses.last().filter(|(_, status)| is_accepted(status))?;
    let latest_first = statuses.iter().rev();
    let since = latest_first.take_while(|(_, status)| is_accepted(status));
    Some((*last, since.filter_map(|(_, status)| status.on).min()))
}

/// The actions of a record that were not given up by its day, by what they carry out.
#[derive(Default)]
pub(crate) struct Actions<'a> {
    of_reply: HashMap<ReplyId, Vec<&'a Commitment>>,
    of_decision: HashMap<DecisionId, Vec<&'a Commitment>>,
    /// Whether there are actions of which it is not recorded what they carry out.
    has_unplaced: bool,
}

impl<'a> Actions<'a> {
    pub(crate) fn of(view: &View<'a>) -> Self {
        let mut actions = Self::default();
        for commitment in view.record.commitments.iter().flatten() {
            let is_later = commitment.made_on.is_some_and(|made| made > view.day);
            let given_up = matches!(
                state(commitment, view.day),
                Some(CommitmentState::NotKept | CommitmentState::Withdrawn)
            );
            if is_later || given_up {
                continue;
            }
            if let Some(reply) = commitment.reply {
                actions.of_reply.entry(reply).or_default().push(commitment);
            }
            if let Some(decision) = commitment.decision {
                actions.of_decision.entry(decision).or_default().push(commitment);
            }
            actions.has_unplaced |= commitment.reply.is_none() && commitment.decision.is_none();
        }
        actions
    }

    /// Whether an action with an owner and a date, or one that has been done, came of a reply by the day; open where one may have.
    pub(crate) fn came_of(&self, view: &View<'_>, reply: &Reply) -> Option<bool> {
        let mut own: Vec<_> = self.of_reply.get(&reply.id).into_iter().flatten().collect();
        let (mut may_have_more, mut was_decided_on) = (self.has_unplaced, false);
        for decision in view.record.decisions.iter().flatten() {
            let informed = view.informed(reply, decision);
            if informed == Some(false) {
                continue;
            }
            let of_decision = self.of_decision.get(&decision.id).into_iter().flatten();
            if informed == Some(true) {
                own.extend(of_decision);
            } else {
                may_have_more |= of_decision.count() > 0;
            }
            let is_later = own_day(decision).is_some_and(|on| on > view.day);
            was_decided_on |= !is_later && was_decided(decision) != Some(false);
        }
        let is_whole =
            |action: &Commitment| action.due_on.is_some() && action.owner.as_ref().is_some_and(is_named);
        let is_done = |action: &Commitment| state(action, view.day) == Some(CommitmentState::Kept);
        if own.iter().any(|action| is_whole(action) || is_done(action)) {
            return Some(true);
        }
        // A decision that it informed may be all that was needed.
        let is_known = !may_have_more && (!own.is_empty() || !was_decided_on);
        let has_all = view.record.commitments.is_some() && view.is_whole(Collection::Commitments, view.day);
        (is_known && has_all).then_some(false)
    }
}

/// How far an action had come by a day.
fn state(commitment: &Commitment, day: Date) -> Option<CommitmentState> {
    let last = by_then(commitment.states.as_ref(), day, |state| state.on).last();
    last.map(|(_, status)| status.state)
}

impl View<'_> {
    /// Whether what a reply answers went into a decision: it reports the decision, answers the event at which it was taken, or answers
    /// something that informed it. Open where it is not recorded what informed it.
    fn informed(&self, reply: &Reply, decision: &Decision) -> Option<bool> {
        let answers = &reply.answers;
        let contributions = answers.contributions.as_deref().unwrap_or_default();
        let of_contributions = contributions
            .iter()
            .filter_map(|id| self.record.contribution(*id)?.event);
        let events: Vec<_> = answers.events.iter().flatten().copied().collect();
        let was_taken_at = events.iter().any(|id| {
            let listed = self.record.event(*id).and_then(|event| event.decisions.as_ref());
            decision.meeting == Some(*id) || listed.is_some_and(|ids| ids.contains(&decision.id))
        });
        if reply.decision == Some(decision.id) || was_taken_at {
            return Some(true);
        }
        let links = decision.informed_by.as_ref()?;
        let informed = [
            links
                .contributions
                .iter()
                .flatten()
                .any(|id| contributions.contains(id)),
            links.events.iter().flatten().any(|id| events.contains(id)),
            of_contributions
                .into_iter()
                .any(|event| links.events.iter().flatten().any(|id| *id == event)),
            links.replies.iter().flatten().any(|id| *id == reply.id),
        ];
        if informed.contains(&true) {
            return Some(true);
        }
        (links.contributions.is_some() && links.events.is_some()).then_some(false)
    }

    /// Whether a reply answers something that may call for an action, and not questions alone; open where it is not recorded what it
    /// answers.
    pub(crate) fn answers_more_than_questions(&self, reply: &Reply) -> Option<bool> {
        let names_an_event = reply
            .answers
            .events
            .as_ref()
            .is_some_and(|events| !events.is_empty());
        let contributions = reply.answers.contributions.as_deref().unwrap_or_default();
        let kinds = || contributions.iter().map(|id| self.record.contribution(*id)?.kind);
        let is_more = |kind: Option<_>| kind.is_some_and(|kind| kind != ContributionKind::Question);
        if names_an_event || kinds().any(is_more) {
            return Some(true);
        }
        (!contributions.is_empty() && kinds().all(|kind| kind.is_some())).then_some(false)
    }
}

/// Whether it is recorded who has to keep a commitment.
fn is_named(owner: &Owner) -> bool {
    owner.organisation.is_some() || owner.office.is_some() || owner.member.is_some()
}
