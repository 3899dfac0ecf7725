//! Consensus and consent: whether everybody agreed, or nobody's objection stands.

use super::{Asks, Between, Holds, Numbers, Part, Populations, Reason};
use crate::{Adjudicator, Decision, TakenIn, VoteOption};

/// Consensus, by heads, whatever votes weigh: one person against is against.
pub(super) fn consensus(decision: &Decision, populations: &Populations) -> Part {
    let Some(count) = &decision.count else {
        return Part::open(Asks::Consensus, Reason::VotesNotRecorded);
    };
    let people = |options: &[VoteOption]| -> u64 {
        let lines = count.lines.iter().filter(|line| options.contains(&line.option));
        lines.map(|line| u64::from(line.people)).sum()
    };
    let against = people(&[VoteOption::Against]);
    let agreed = people(&[VoteOption::For, VoteOption::StandAside]);
    // By correspondence, everybody is everybody who could vote.
    let Populations {
        eligible, present, ..
    } = populations;
    let everybody = if decision.taken_in == Some(TakenIn::Correspondence) {
        eligible.as_ref().map(super::Eligible::all)
    } else {
        present.as_ref().map(super::Present::all)
    };
    let most = everybody.and_then(Between::most);
    let (holds, reason) = if against > 0 {
        (Holds::No, None)
    } else if most == Some(0) {
        (Holds::NotAssessable, Some(Reason::NobodyToShare))
    } else if most.is_some_and(|most| most < agreed) {
        (Holds::NotAssessable, Some(Reason::MoreVotesThanVoters))
    } else if most == Some(agreed) {
        (Holds::Yes, None)
    } else {
        (Holds::NotKnown, Some(Reason::NotEverybody))
    };
    Part {
        reason,
        ..Part::new(Asks::Consensus, holds).numbers(Numbers {
            counted: Between::exactly(against),
            base: None,
            needed: None,
        })
    }
}

/// Consent: no objection stands.
pub(super) fn consent(decision: &Decision, adjudicator: Option<Adjudicator>) -> Part {
    let Some(objections) = &decision.objections else {
        return Part::open(Asks::Consent, Reason::ObjectionsNotRecorded);
    };
    let mut standing = Between::NOBODY;
    let mut reason = Reason::ObjectionOpen;
    for objection in objections {
        let as_named = adjudicator.is_some() && objection.ruled_by == adjudicator;
        let stands = match (objection.upheld, adjudicator) {
            (Some(true), _) => Some(true),
            // Whoever objects may withdraw; nobody else can set it aside.
            (Some(false), Some(Adjudicator::Objector)) if objection.ruled_by.is_none() => Some(false),
            (Some(false), _) if as_named => Some(false),
            (Some(false), _) => {
                reason = Reason::RuledByAnother;
                None
            }
            (None, Some(Adjudicator::Objector)) if objection.ruled_on.is_none() => Some(true),
            (None, _) => None,
        };
        standing = match stands {
            Some(true) => standing.and_one(true),
            Some(false) => standing,
            None => standing.and_one(false),
        };
    }
    let holds = match (standing.least(), standing.most()) {
        (0, Some(0)) => Holds::Yes,
        (0, _) => Holds::NotKnown,
        _ => Holds::No,
    };
    let part = Part::new(Asks::Consent, holds).numbers(Numbers {
        counted: standing,
        base: None,
        needed: None,
    });
    if holds == Holds::NotKnown {
        part.because(reason)
    } else {
        part
    }
}
