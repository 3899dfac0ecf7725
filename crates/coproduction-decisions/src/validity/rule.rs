//! Whether a proposal was carried, by the rule.

use coproduction_core::{ConstituencyId, Fraction};

use super::share::{needed, reaches};
use super::{Asks, Base, Between, Cast, Holds, Numbers, Part, Populations, Reason, VoteUnit};
use crate::{Adjudicator, CastingVote, Decision, DecisionRule, ThresholdBase};

/// Whether a proposal was carried, by the rule and the votes or objections that are recorded.
///
/// A share asked of a constituency is a share within it. Consensus is there where somebody agreed and nobody voted against;
/// consent where no objection stands. An objection stands as it was ruled, if it was ruled by whoever the rule names; under
/// [`Adjudicator::Objector`] it stands unless it was withdrawn. Where the forum only advises, nothing is asked of its votes.
/// The objections, the chair's casting vote and the agreement of the co-chairs are those of the decision.
pub fn carried(rule: Option<&DecisionRule>, decision: &Decision, populations: &Populations) -> Part {
    match rule {
        Some(rule) => Votes {
            decision,
            populations,
        }
        .look(rule),
        None => Part::open(Asks::NotRecorded, Reason::RuleNotRecorded),
    }
}

/// What the parts of a rule look at.
#[derive(Clone, Copy)]
struct Votes<'a> {
    decision: &'a Decision,
    populations: &'a Populations,
}

/// A share that is asked for.
#[derive(Clone, Copy)]
struct Threshold {
    share: Fraction,
    of: ThresholdBase,
    more_than: bool,
}

impl Votes<'_> {
    fn look(self, rule: &DecisionRule) -> Part {
        match rule {
            DecisionRule::NoneRequired {} => Part::new(Asks::Nothing, Holds::NotAsked),
            DecisionRule::Majority { share, of, more_than } => self.majority(
                Threshold {
                    share: *share,
                    of: *of,
                    more_than: *more_than,
                },
                None,
            ),
            DecisionRule::EachConstituency {
                constituencies,
                share,
                of,
                more_than,
            } => {
                let threshold = Threshold {
                    share: *share,
                    of: *of,
                    more_than: *more_than,
                };
                let theirs = constituencies.iter();
                let parts = theirs.map(|constituency| self.majority(threshold, Some(constituency)));
                all_of(Asks::EachConstituency, parts.collect())
            }
            DecisionRule::Consensus {} => self.consensus(),
            DecisionRule::Consent { adjudicator } => self.consent(*adjudicator),
            DecisionRule::ChairsCastingVote { rule } => self.casting_vote(rule),
            DecisionRule::CoChairsAgree {} => match self.decision.co_chairs_agreed {
                Some(true) => Part::new(Asks::CoChairsAgree, Holds::Yes),
                Some(false) => Part::new(Asks::CoChairsAgree, Holds::No),
                None => Part::open(Asks::CoChairsAgree, Reason::CoChairsNotRecorded),
            },
            DecisionRule::Advisory { .. } => {
                Part::new(Asks::Advisory, Holds::NotAsked).because(Reason::BodyDecides)
            }
            DecisionRule::AllOf { rules } => {
                all_of(Asks::AllOf, rules.iter().map(|rule| self.look(rule)).collect())
            }
            DecisionRule::AnyOf { rules } => {
                let parts: Vec<Part> = rules.iter().map(|rule| self.look(rule)).collect();
                if parts.is_empty() {
                    return empty(Asks::AnyOf);
                }
                Part::made_of(
                    Asks::AnyOf,
                    Holds::any(parts.iter().map(|part| part.holds)),
                    parts,
                )
            }
        }
    }

    fn majority(self, threshold: Threshold, constituency: Option<&ConstituencyId>) -> Part {
        let Some(cast) = &self.populations.cast else {
            return Part::open(Asks::Majority, Reason::VotesNotRecorded).of(constituency);
        };
        let votes = constituency.map_or(cast.all(), |constituency| cast.of_constituency(constituency));
        let Threshold { share, of, more_than } = threshold;
        let number = match self.base(cast, of, constituency) {
            Ok(number) => number,
            Err(reason) => return Part::open(Asks::Majority, reason).of(constituency),
        };
        let holds = reaches(votes.in_favour, share, more_than, number);
        let numbers = Numbers {
            counted: votes.in_favour,
            base: Some(Base {
                share,
                more_than,
                of,
                number,
            }),
            needed: needed(share, more_than, number),
        };
        Part::new(Asks::Majority, holds).numbers(numbers).of(constituency)
    }

    /// How many the share is of, within the constituency where there is one.
    fn base(
        self,
        cast: &Cast,
        of: ThresholdBase,
        constituency: Option<&ConstituencyId>,
    ) -> Result<Between, Reason> {
        let votes = constituency.map_or(cast.all(), |constituency| cast.of_constituency(constituency));
        let of_people = |people: Option<Between>| match (cast.unit(), people) {
            (VoteUnit::People, Some(people)) => Ok(people),
            (VoteUnit::People, None) => Err(Reason::BaseNotRecorded),
            (_, _) => Err(Reason::WeightedVotes),
        };
        let Populations {
            constituted,
            eligible,
            present,
            ..
        } = self.populations;
        match of {
            ThresholdBase::Cast => Ok(votes.cast()),
            ThresholdBase::Valid => Ok(votes.valid()),
            ThresholdBase::Present => of_people(
                present
                    .as_ref()
                    .map(|p| constituency.map_or(p.all(), |constituency| p.of(constituency))),
            ),
            ThresholdBase::Eligible => of_people(
                eligible
                    .as_ref()
                    .map(|p| constituency.map_or(p.all(), |constituency| p.of(constituency))),
            ),
            ThresholdBase::Constituted => of_people(
                constituted
                    .as_ref()
                    .map(|p| constituency.map_or(p.all(), |constituency| p.of(constituency))),
            ),
        }
    }

    fn consensus(self) -> Part {
        let none_stands = |counted: u64, holds: Holds| {
            Part::new(Asks::Consensus, holds).numbers(Numbers {
                counted: Between::exactly(counted),
                base: None,
                needed: None,
            })
        };
        let Some(cast) = &self.populations.cast else {
            return Part::open(Asks::Consensus, Reason::VotesNotRecorded);
        };
        let votes = cast.all();
        match (
            votes.against.least(),
            votes.in_favour.least(),
            votes.abstained.least(),
        ) {
            (0, 0, 0) => none_stands(0, Holds::NotAssessable),
            (0, _, 0) => none_stands(0, Holds::Yes),
            (0, _, _) => none_stands(0, Holds::NotKnown).because(Reason::Abstentions),
            (against, _, _) => none_stands(against, Holds::No),
        }
    }

    fn consent(self, adjudicator: Option<Adjudicator>) -> Part {
        let Some(objections) = &self.decision.objections else {
            return Part::open(Asks::Consent, Reason::ObjectionsNotRecorded);
        };
        let mut standing = Between::NOBODY;
        let mut reason = Reason::ObjectionOpen;
        for objection in objections {
            let ruled_by_another =
                objection.ruled_by.is_some() && adjudicator.is_some() && objection.ruled_by != adjudicator;
            if ruled_by_another {
                reason = Reason::RuledByAnother;
            }
            let stands = match (objection.upheld, adjudicator) {
                _ if ruled_by_another => None,
                (None, Some(Adjudicator::Objector)) if objection.ruled_on.is_none() => Some(true),
                (upheld, _) => upheld,
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

    fn casting_vote(self, rule: &DecisionRule) -> Part {
        let inner = self.look(rule);
        let is_tied = self.populations.cast.as_ref().map(|cast| cast.all().is_tied());
        let (holds, reason) = match (inner.holds, is_tied, self.decision.casting_vote) {
            // A casting vote is there because the votes were tied.
            (Holds::No, Some(true), Some(vote)) | (Holds::NotKnown, None, Some(vote)) => {
                let carried = vote == CastingVote::For;
                (if carried { Holds::Yes } else { Holds::No }, None)
            }
            (Holds::No, Some(true), None) => (Holds::NotKnown, Some(Reason::Tied)),
            (holds, _, _) => (holds, None),
        };
        Part {
            reason,
            ..Part::made_of(Asks::ChairsCastingVote, holds, vec![inner])
        }
    }
}

fn all_of(asks: Asks, parts: Vec<Part>) -> Part {
    if parts.is_empty() {
        return empty(asks);
    }
    Part::made_of(asks, Holds::all(parts.iter().map(|part| part.holds)), parts)
}

/// A rule that lists nothing asks nothing of anybody, and is not passed for that.
const fn empty(asks: Asks) -> Part {
    Part::new(asks, Holds::NotAssessable).because(Reason::EmptyRule)
}
