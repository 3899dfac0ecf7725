//! What became of each contribution.

use std::collections::BTreeSet;

use coproduction_core::{Date, ReplyId};
use coproduction_decisions::CommitmentState;
use coproduction_events::{Reply, ReplyStatusKind};
use coproduction_record::Collection;

use super::{
    AnsweredBy, Break, BreakCode, CommitmentThread, ContributionThread, Fate, Informs, OnRecord, Stage,
    Telling, Way, commitments,
};
use crate::view::{Answer, Debt, Standing, TiedContribution, View, by_then, numbers, place, refusal};

/// Each contribution that was there by the day, with the breaks of its thread.
pub(super) fn follow(view: &View<'_>, breaks: &mut Vec<Break>) -> Vec<ContributionThread> {
    let all = view.ties().said.iter().enumerate();
    all.map(|(number, said)| one(view, number, said, breaks))
        .collect()
}

fn one(
    view: &View<'_>,
    number: usize,
    said: &TiedContribution<'_>,
    breaks: &mut Vec<Break>,
) -> ContributionThread {
    let (contribution, day) = (said.contribution, view.day);
    let answered_by = answers(view, said);
    let answer = view.answers().to_contribution(contribution, said.event);
    let is_answered = !answered_by.is_empty() || answer.is_some();
    let replies = || answered_by.iter().map(|(reply, _)| *reply);
    let own = answered_by.iter().filter(|(_, way)| *way == Way::Named);
    let own_fate = fate_by(own.map(|(reply, _)| *reply), day);
    let fate = own_fate.or_else(|| fate_by(replies(), day));
    let informs = view
        .ties()
        .informs
        .get(number)
        .map(Vec::as_slice)
        .unwrap_or_default();

    let is_own = |way: Way| way != Way::Event;
    // What was made of the rest of an event carries nothing further that was refused or passed on by itself.
    let ends = own_fate.is_some_and(Fate::ends);
    let (furthest, followed) = reach(view, said, &answered_by, informs, |way| is_own(way) || !ends);
    let (by_own, _) = reach(view, said, &answered_by, informs, is_own);
    let answered = if is_answered { Stage::Answered } else { Stage::Said };
    let informed = informs.iter().filter_map(|(taken, way)| {
        let decision = view.ties().taken.get(*taken)?.decision.id;
        Some(Informs { decision, way: *way })
    });
    let (told, told_on) = match answer {
        Some(Answer::Told(on)) => (Some(Telling::Told), Some(on)),
        Some(Answer::Undated) => (Some(Telling::NotRecorded), None),
        None => (is_answered.then_some(Telling::NotTold), None),
    };
    let thread = ContributionThread {
        contribution: contribution.id,
        pointer: place(Collection::Contributions, said.place),
        side: contribution.constituency.as_ref().map(|of| view.side(of)),
        on: said.on,
        stage: furthest.max(answered),
        by_event_only: by_own.max(answered) < furthest,
        fate: fate.unwrap_or_else(|| without_status(view, said, is_answered)),
        answered_by: answered_by
            .iter()
            .map(|(reply, way)| AnsweredBy {
                reply: reply.id,
                way: *way,
            })
            .collect(),
        told,
        told_on,
        informed: informed.collect(),
        commitments: followed,
    };
    find_breaks(view, number, said, &thread, answer, breaks);
    thread
}

/// How far something was carried after it was said, by the ways that carry it, with the commitments that followed.
fn reach(
    view: &View<'_>,
    said: &TiedContribution<'_>,
    answered_by: &[(&Reply, Way)],
    informs: &[(usize, Way)],
    carries: impl Fn(Way) -> bool,
) -> (Stage, Vec<CommitmentThread>) {
    let replies = answered_by.iter().filter(|(_, way)| carries(*way));
    let taken = informs.iter().filter(|(_, way)| carries(*way));
    let informed = taken.clone().next().is_some();
    let followed = followed(
        view,
        said.on,
        replies.map(|(reply, _)| reply.id),
        taken.map(|(taken, _)| *taken),
    );
    // Evidence beside a promise that was not kept is no evidence of what changed by it.
    let bore_fruit = |one: &CommitmentThread| {
        one.evidence == OnRecord::Recorded
            && !matches!(
                one.state,
                Some(CommitmentState::NotKept | CommitmentState::Withdrawn)
            )
    };
    let stage = if followed.iter().any(bore_fruit) {
        Stage::SomethingChanged
    } else if !followed.is_empty() {
        Stage::BecamePromise
    } else if informed {
        Stage::InformedDecision
    } else {
        Stage::Said
    };
    (stage, followed)
}

/// The replies to a contribution that are not older than itself: those that name it, then those to its event.
fn answers<'a>(view: &View<'a>, said: &TiedContribution<'_>) -> Vec<(&'a Reply, Way)> {
    let own = view.ties().replies_to.get(&said.contribution.id);
    let to_all = said
        .event
        .and_then(|event| view.ties().replies_to_event.get(&event.id));
    let own: BTreeSet<usize> = numbers(own).collect();
    let to_all = numbers(to_all).filter(|number| !own.contains(number));
    let ways = own.iter().map(|number| (*number, Way::Named));
    ways.chain(to_all.map(|number| (number, Way::Event)))
        .filter_map(|(number, way)| Some((*view.ties().replies.get(number)?, way)))
        .filter(|(reply, _)| {
            let last = standing(reply, view.day).and_then(|(on, _)| on);
            last.zip(said.on).is_none_or(|(last, said)| said <= last)
        })
        .collect()
}

/// The last status of a reply by a day, with the last day that is certain for it.
fn standing(reply: &Reply, day: Date) -> Option<(Option<Date>, ReplyStatusKind)> {
    let by_then = || by_then(reply.statuses.as_ref(), day, |status| status.on);
    let (_, last) = by_then().last()?;
    Some((by_then().filter_map(|(_, status)| status.on).max(), last.status))
}

/// What became of something by the last status of some replies: the latest, and on one day the one that gives least.
fn fate_by<'a>(replies: impl Iterator<Item = &'a Reply>, day: Date) -> Option<Fate> {
    let last = replies
        .filter_map(|reply| Some((standing(reply, day)?, reply)))
        .max_by_key(|((on, status), reply)| (*on, *status, lacks_reason(reply, day), reply.id));
    last.map(|((_, status), reply)| match status {
        ReplyStatusKind::Considering => Fate::Considering,
        ReplyStatusKind::TakenUp => Fate::TakenUp,
        ReplyStatusKind::TakenUpInPart => Fate::TakenUpInPart,
        ReplyStatusKind::Referred => Fate::Referred,
        ReplyStatusKind::NotTakenUp if lacks_reason(reply, day) => Fate::NotTakenUpNoReason,
        ReplyStatusKind::NotTakenUp => Fate::NotTakenUp,
        _ => Fate::Answered,
    })
}

fn lacks_reason(reply: &Reply, day: Date) -> bool {
    refusal(reply, day).is_some_and(|(_, has_reason)| has_reason != Some(true))
}

/// What became of something of which no reply has a status.
fn without_status(view: &View<'_>, said: &TiedContribution<'_>, is_answered: bool) -> Fate {
    if is_answered {
        Fate::Answered
    } else if said.contribution.reply_expected == Some(false) {
        Fate::NoReplyExpected
    } else if view.answers().has_unplaced || !view.holds_since(Collection::Replies, said.on) {
        Fate::NotKnown
    } else {
        Fate::NotAnswered
    }
}

/// The commitments that followed from replies and decisions, and were not made before it was said.
fn followed(
    view: &View<'_>,
    said: Option<Date>,
    replies: impl Iterator<Item = ReplyId>,
    taken: impl Iterator<Item = usize>,
) -> Vec<CommitmentThread> {
    let mut found = BTreeSet::new();
    for reply in replies {
        found.extend(numbers(view.ties().commitments_of_reply.get(&reply)));
    }
    for taken in taken.filter_map(|number| view.ties().taken.get(number)) {
        found.extend(super::decisions::commitments_of(view, taken.decision.id));
    }
    let found = found
        .into_iter()
        .filter_map(|number| view.ties().commitments.get(number));
    found
        .filter(|(_, one)| one.made_on.zip(said).is_none_or(|(made, said)| said <= made))
        .map(|(place, one)| commitments::follow(one, *place, view.day))
        .collect()
}

fn find_breaks(
    view: &View<'_>,
    number: usize,
    said: &TiedContribution<'_>,
    thread: &ContributionThread,
    answer: Option<Answer>,
    breaks: &mut Vec<Break>,
) {
    let here = || thread.pointer.clone();
    let debt = Debt::for_contribution(view, said.contribution, said.event);
    if debt.is_some_and(|debt| matches!(debt.standing(view, answer), Standing::Owed { .. })) {
        let code = if thread.answered_by.is_empty() {
            BreakCode::NotAnswered
        } else {
            BreakCode::NotTold
        };
        breaks.push(Break::new(code, [here()]));
    }
    // A later decision that it did inform carries the thread on.
    let late =
        numbers(view.ties().too_late_for.get(number)).filter_map(|number| view.ties().taken.get(number));
    let late: Vec<_> = late.filter(|_| thread.informed.is_empty()).collect();
    for taken in &late {
        let decision = place(Collection::Decisions, taken.place);
        breaks.push(Break::new(BreakCode::HeardTooLate, [here(), decision]));
    }
    let is_taken_up = matches!(thread.fate, Fate::TakenUp | Fate::TakenUpInPart);
    let leads_nowhere = thread.informed.is_empty() && thread.commitments.is_empty() && late.is_empty();
    let is_known = || {
        view.holds_since(Collection::Decisions, said.on) && view.holds_since(Collection::Commitments, said.on)
    };
    if is_taken_up && leads_nowhere && is_known() {
        breaks.push(Break::new(BreakCode::TakenUpNothingFollowed, [here()]));
    }
}

impl Fate {
    /// Whether it goes no further: it was refused, or passed on.
    const fn ends(self) -> bool {
        matches!(self, Self::NotTakenUp | Self::NotTakenUpNoReason | Self::Referred)
    }
}
