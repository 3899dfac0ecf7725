//! What was promised to do about what people said and was accepted.

use coproduction_core::Date;
use coproduction_decisions::{Commitment, CommitmentState, Decision, Owner};
use coproduction_events::{ContributionKind, Reply, ReplyStatus, ReplyStatusKind};
use coproduction_record::Collection;

use super::{View, by_then, own_day, was_decided};

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

impl View<'_> {
    /// Whether an action with an owner and a date, or one that has been done, came of a reply by the day; open where one may have.
    pub(crate) fn has_action(&self, reply: &Reply) -> Option<bool> {
        let mut may_have = false;
        let mut has_half = false;
        for commitment in self.record.commitments.iter().flatten() {
            let is_later = commitment.made_on.is_some_and(|made| made > self.day);
            let state = by_then(commitment.states.as_ref(), self.day, |state| state.on).last();
            let state = state.map(|(_, status)| status.state);
            if is_later || matches!(state, Some(CommitmentState::NotKept | CommitmentState::Withdrawn)) {
                continue;
            }
            let is_whole = commitment.due_on.is_some() && commitment.owner.as_ref().is_some_and(is_named);
            match self.carries(commitment, reply) {
                Some(true) if is_whole || state == Some(CommitmentState::Kept) => return Some(true),
                Some(true) => has_half = true,
                None => may_have = true,
                Some(false) => {}
            }
        }
        // A decision that it informed may be all that was needed.
        let is_known = !may_have && (has_half || !self.was_taken_into_a_decision(reply));
        let is_whole = self.record.commitments.is_some() && self.is_whole(Collection::Commitments, self.day);
        (is_known && is_whole).then_some(false)
    }

    /// Whether a commitment carries out a reply; open where it is not recorded what it carries out.
    fn carries(&self, commitment: &Commitment, reply: &Reply) -> Option<bool> {
        if commitment.reply == Some(reply.id) {
            return Some(true);
        }
        match commitment.decision {
            Some(decision) => self.informed(reply, self.record.decision(decision)?),
            None => commitment.reply.map(|_| false),
        }
    }

    /// Whether something was, or may have been, decided by the day on what a reply answers.
    fn was_taken_into_a_decision(&self, reply: &Reply) -> bool {
        self.record.decisions.iter().flatten().any(|decision| {
            let is_later = own_day(decision).is_some_and(|on| on > self.day);
            !is_later && was_decided(decision) != Some(false) && self.informed(reply, decision) != Some(false)
        })
    }

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
