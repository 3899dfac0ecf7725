//! A decision as it was taken.

use std::borrow::Cow;

use coproduction_core::ConstituencyId;

use super::{Asks, Between, Holds, Part, Populations, Reason, carried, quorate};
use crate::{Decision, DecisionOutcome, DecisionRule, Quorum, TakenIn};

/// Whether a decision was validly taken, each answer with the numbers it rests on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Validity {
    /// Whether it was validly taken: with the quorum, and recorded as the rule has it. A proposal that was lost with a quorum was as
    /// validly decided as one that was carried; and where the rules ask for nothing, there is nothing that was not kept.
    pub valid: Holds,
    /// Whether the quorum was there.
    pub quorum: Part,
    /// Whether the proposal was carried, by the rule.
    pub carried: Part,
    /// What the forum recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<DecisionOutcome>,
    /// Whether the forum recorded what the rule gives.
    pub agrees: Holds,
    /// The dissent that was kept; `None` where that is not recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissents: Option<Dissents>,
}

/// Dissent that was kept with a decision. Its words stay in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Dissents {
    /// How many there were.
    pub kept: usize,
    /// How many of them with a reason.
    pub with_reason: usize,
}

/// Whether a decision was validly taken under a rule and a quorum.
///
/// The rule and the quorum are those of the terms of reference in force; `None` where they are not recorded. The outcome, the
/// objections and the dissent are the decision's own; who could vote, who was there and how they voted are in `populations`.
/// Of a decision taken by correspondence no quorum is asked. Votes of more people than could vote, or were there, are not
/// believed.
pub fn validity(
    decision: &Decision,
    rule: Option<&DecisionRule>,
    quorum: Option<&Quorum>,
    populations: &Populations,
) -> Validity {
    let quorum = if decision.taken_in == Some(TakenIn::Correspondence) {
        Part::new(Asks::Quorum, Holds::NotAsked).because(Reason::ByCorrespondence)
    } else {
        quorate(quorum, populations)
    };
    let carried = carried(rule, decision, &believable(decision, populations));
    let agrees = as_recorded(decision.outcome, carried.holds);
    Validity {
        valid: valid(quorum.holds, carried.holds, agrees),
        quorum,
        carried,
        recorded: decision.outcome,
        agrees,
        dissents: decision.dissents.as_ref().map(|dissents| Dissents {
            kept: dissents.len(),
            with_reason: dissents.iter().filter(|dissent| dissent.reason.is_some()).count(),
        }),
    }
}

impl Validity {
    /// What this and another, of which it is open which one stands, both come to.
    pub fn in_common(self, other: Self) -> Self {
        let part = |one: Part, other: Part| {
            if one == other {
                return one;
            }
            let holds = if one.holds == other.holds {
                one.holds
            } else {
                Holds::NotKnown
            };
            Part::new(one.asks, holds).because(Reason::TermsOpen)
        };
        let holds = |one: Holds, other: Holds| if one == other { one } else { Holds::NotKnown };
        Self {
            valid: holds(self.valid, other.valid),
            quorum: part(self.quorum, other.quorum),
            carried: part(self.carried, other.carried),
            agrees: holds(self.agrees, other.agrees),
            ..self
        }
    }

    /// That nothing is known, and why.
    pub fn not_known(decision: &Decision, reason: Reason) -> Self {
        Self {
            valid: Holds::NotKnown,
            quorum: Part::open(Asks::NotRecorded, reason),
            carried: Part::open(Asks::NotRecorded, reason),
            ..validity(decision, None, None, &Populations::new())
        }
    }
}

fn as_recorded(recorded: Option<DecisionOutcome>, carried: Holds) -> Holds {
    let was_carried = match recorded {
        Some(DecisionOutcome::Carried | DecisionOutcome::CarriedAsAmended) => true,
        Some(DecisionOutcome::NotCarried) => false,
        _ => return Holds::NotKnown,
    };
    match carried {
        Holds::Yes if was_carried => Holds::Yes,
        Holds::No if !was_carried => Holds::Yes,
        Holds::Yes | Holds::No => Holds::No,
        other => other,
    }
}

fn valid(quorum: Holds, carried: Holds, agrees: Holds) -> Holds {
    // Where nothing is asked of the votes, the quorum alone tells.
    let as_ruled = if carried == Holds::NotAsked {
        Holds::NotAsked
    } else {
        agrees
    };
    Holds::all([quorum, as_ruled])
}

/// The populations, without the votes where they cannot be.
fn believable<'a>(decision: &Decision, populations: &'a Populations) -> Cow<'a, Populations> {
    if !more_votes_than_voters(decision, populations) {
        return Cow::Borrowed(populations);
    }
    let mut without = populations.clone();
    without.cast = Err(Reason::MoreVotesThanVoters);
    Cow::Owned(without)
}

/// Whether more people voted than could, or than were there, in all or in a constituency.
fn more_votes_than_voters(decision: &Decision, populations: &Populations) -> bool {
    let Ok(cast) = &populations.cast else {
        return false;
    };
    let too_many = |voted: u64, most: Option<u64>| most.is_some_and(|most| voted > most);
    let exceeds = |all: Between, of: &dyn Fn(&ConstituencyId) -> Between| {
        let mut theirs = cast.people_of();
        too_many(cast.people(), all.most())
            || theirs.any(|(constituency, voted)| too_many(voted, of(constituency).most()))
    };
    let Populations {
        eligible, present, ..
    } = populations;
    let in_a_meeting = decision.taken_in != Some(TakenIn::Correspondence);
    eligible
        .as_ref()
        .is_some_and(|could| exceeds(could.all(), &|id| could.of(id)))
        || present
            .as_ref()
            .filter(|_| in_a_meeting)
            .is_some_and(|there| exceeds(there.all(), &|id| there.of(id)))
}
