//! What each decision was informed by, and what followed.

use std::collections::BTreeSet;

use coproduction_core::{DecisionId, Links};
use coproduction_decisions::{BodyResponseStatus, DecidedBy, Decision, DecisionOutcome, DecisionSubject};
use coproduction_record::Collection;

use super::{
    AnswerOfBody, Break, BreakCode, BySide, DecisionThread, Informed, OnRecord, Telling, Tied, commitments,
};
use crate::view::{TiedDecision, View, had_begun, numbers, place, was_there};

/// Each decision that was there by the day, with the breaks of its thread.
pub(super) fn follow(view: &View<'_>, breaks: &mut Vec<Break>) -> Vec<DecisionThread> {
    let all = view.ties().taken.iter();
    all.map(|taken| {
        let thread = one(view, taken);
        find_breaks(view, taken, &thread, breaks);
        thread
    })
    .collect()
}

/// The commitments that carry out a decision, or a reply that reports it, by their places among those of the view.
pub(super) fn commitments_of(view: &View<'_>, decision: DecisionId) -> BTreeSet<usize> {
    let own = numbers(view.ties().commitments_of.get(&decision));
    let replies = view.ties().naming(decision);
    own.chain(replies.flat_map(|reply| numbers(view.ties().commitments_of_reply.get(&reply.id))))
        .collect()
}

fn one(view: &View<'_>, taken: &TiedDecision<'_>) -> DecisionThread {
    let (decision, day) = (taken.decision, view.day);
    let is_later = taken.on.is_some_and(|on| on > day);
    let found = commitments_of(view, decision.id).into_iter();
    let found = found.filter_map(|number| view.ties().commitments.get(number));
    let (told, told_on) = told(view, taken);
    DecisionThread {
        decision: decision.id,
        pointer: place(Collection::Decisions, taken.place),
        decided: taken.decided,
        on: taken.on.filter(|on| *on <= day && taken.decided == Some(true)),
        state: decision.state.filter(|_| !is_later),
        outcome: decision.outcome.filter(|_| !is_later),
        informed_by: informed(view, taken),
        commitments: found
            .map(|(place, one)| commitments::follow(one, *place, day))
            .collect(),
        body_answer: view
            .body_answers(decision)
            .last()
            .map(|(_, answer)| AnswerOfBody {
                status: answer.status,
                on: answer.on,
            }),
        told,
        told_on,
    }
}

/// Whether the replies that report a decision told contributors of it: not before it was taken.
fn told(view: &View<'_>, taken: &TiedDecision<'_>) -> (Option<Telling>, Option<coproduction_core::Date>) {
    let replies = || view.ties().naming(taken.decision.id);
    let days = replies().flat_map(|reply| reply.told.iter().flatten().map(|told| told.on));
    let first = days
        .filter(|on| *on <= view.day && taken.on.is_none_or(|taken| taken <= *on))
        .min();
    let telling = match first {
        Some(_) => Some(Telling::Told),
        None if replies().any(|reply| reply.told.is_none()) => Some(Telling::NotRecorded),
        None => replies().next().map(|_| Telling::NotTold),
    };
    (telling, first)
}

fn informed(view: &View<'_>, taken: &TiedDecision<'_>) -> Informed {
    let id_of = |number: &usize| view.ties().said.get(*number).map(|said| said.contribution.id);
    let mut by_side = BySide::default();
    for said in taken
        .informed_by
        .keys()
        .filter_map(|number| view.ties().said.get(*number))
    {
        by_side.add(said.contribution.constituency.as_ref().map(|of| view.side(of)));
    }
    let contributions = taken.informed_by.iter();
    let nothing = Links::new();
    let links = taken.decision.informed_by.as_ref().unwrap_or(&nothing);
    let replies = links.replies.iter().flatten().copied();
    let named = links.recommendations.iter().flatten();
    let answered = taken.decision.answers.iter().flatten();
    let answered = answered.filter(|id| !links.recommendations.iter().flatten().any(|named| named == *id));
    let mut informed = Informed {
        recorded: OnRecord::NotRecorded,
        by_side,
        contributions: contributions
            .filter_map(|(number, way)| {
                Some(Tied {
                    contribution: id_of(number)?,
                    way: *way,
                })
            })
            .collect(),
        too_late: taken.too_late.iter().filter_map(id_of).collect(),
        events: links
            .events
            .iter()
            .flatten()
            .copied()
            .filter(|id| had_begun(view, *id))
            .collect(),
        replies: replies
            .filter(|id| {
                view.record
                    .reply(*id)
                    .is_some_and(|reply| was_there(reply, view.day))
            })
            .collect(),
        decisions: links
            .decisions
            .iter()
            .flatten()
            .copied()
            .filter(|id| view.has_decision(*id))
            .collect(),
        commitments: links
            .commitments
            .iter()
            .flatten()
            .copied()
            .filter(|id| view.has_commitment(*id))
            .collect(),
        documents: links.documents.iter().flatten().copied().collect(),
        recommendations: named.chain(answered).copied().collect(),
    };
    informed.recorded = recorded(&informed, links);
    informed
}

/// Whether anything is recorded that informed a decision, or that nothing which people said did.
fn recorded(informed: &Informed, links: &Links) -> OnRecord {
    let says_none = |list: Option<usize>| list == Some(0);
    let of_people = informed.contributions.len() + informed.events.len() + informed.replies.len();
    let other = informed.decisions.len()
        + informed.commitments.len()
        + informed.documents.len()
        + informed.recommendations.len();
    let none_of_people = of_people == 0
        && says_none(links.contributions.as_ref().map(Vec::len))
        && says_none(links.events.as_ref().map(Vec::len));
    if none_of_people {
        OnRecord::None
    } else if of_people + other > 0 {
        OnRecord::Recorded
    } else {
        OnRecord::NotRecorded
    }
}

fn find_breaks(view: &View<'_>, taken: &TiedDecision<'_>, thread: &DecisionThread, breaks: &mut Vec<Break>) {
    if thread.decided != Some(true) {
        return;
    }
    let decision = taken.decision;
    let is_forums = matches!(decision.decided_by, Some(DecidedBy::Forum | DecidedBy::Jointly));
    let is_whole = view.holds_since(Collection::Decisions, taken.on);
    let mut add = |code| breaks.push(Break::new(code, [thread.pointer.clone()]));
    if is_forums
        && carried_alone(decision, thread)
        && is_whole
        && view.holds_since(Collection::Commitments, taken.on)
    {
        add(BreakCode::DecisionNothingFollowed);
    }
    // What is recorded only as too late has a break of its own.
    match thread.informed_by.recorded {
        OnRecord::None if is_whole => add(BreakCode::InformedByNone),
        OnRecord::NotRecorded if is_forums && is_whole && taken.too_late.is_empty() => {
            add(BreakCode::InformedByNotRecorded);
        }
        _ => {}
    }
}

/// Whether a proposal was carried that somebody has to carry out, and nobody has promised to or answered.
fn carried_alone(decision: &Decision, thread: &DecisionThread) -> bool {
    let is_carried = matches!(
        decision.outcome,
        Some(DecisionOutcome::Carried | DecisionOutcome::CarriedAsAmended)
    );
    let is_answered = thread
        .body_answer
        .is_some_and(|answer| answer.status != BodyResponseStatus::Awaited);
    is_carried
        && decision.subject != Some(DecisionSubject::Internal)
        && thread.commitments.is_empty()
        && !is_answered
}
