//! Whether a proposal was carried, by the rule.

use coproduction_core::{ConstituencyId, Fraction};

use super::agreement::{consensus, consent};
use super::share::{needed, reaches};
use super::{Asks, Base, Between, Cast, Holds, Numbers, Part, Populations, Reason, VoteUnit};
use crate::{
    BodyResponseStatus, CastingVote, DecidedBy, Decision, DecisionOutcome, DecisionRule, ThresholdBase,
};

/// Whether a proposal was carried, by the rule and the votes or objections that are recorded.
///
/// A share asked of a constituency is a share within it. Consensus is there where everybody who was there agreed or stood aside;
/// consent where no objection stands. An objection is set aside by whoever the rule names, and otherwise stands or may stand; under
/// [`Adjudicator::Objector`](crate::Adjudicator::Objector) it stands unless it was withdrawn. A casting vote settles a tied simple majority. Where the forum only
/// advises, nothing is asked of its votes; where a body outside must agree as well, that is its last answer, or its own decision.
/// The objections, the casting vote, the agreement of the co-chairs and the body's answers, in their order, are those of the decision.
pub fn carried(rule: Option<&DecisionRule>, decision: &Decision, populations: &Populations) -> Part {
    match rule {
        Some(rule) => Judged {
            decision,
            populations,
        }
        .look(rule),
        None => Part::open(Asks::NotRecorded, Reason::RuleNotRecorded),
    }
}

/// What the parts of a rule look at.
#[derive(Clone, Copy)]
struct Judged<'a> {
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

impl Judged<'_> {
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
            DecisionRule::Consensus {} => consensus(self.decision, self.populations),
            DecisionRule::Consent { adjudicator } => consent(self.decision, *adjudicator),
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
                let parts = rules.iter().map(|rule| self.in_company(rule));
                all_of(Asks::AllOf, parts.collect())
            }
            DecisionRule::AnyOf { rules } => {
                let parts: Vec<Part> = rules.iter().map(|rule| self.in_company(rule)).collect();
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

    /// A part of a rule that has others beside it: there, a body outside has to agree.
    fn in_company(self, rule: &DecisionRule) -> Part {
        match rule {
            DecisionRule::Advisory { .. } => match self.body_agreed() {
                Some(true) => Part::new(Asks::Advisory, Holds::Yes),
                Some(false) => Part::new(Asks::Advisory, Holds::No),
                None => Part::open(Asks::Advisory, Reason::BodyNotRecorded),
            },
            other => self.look(other),
        }
    }

    /// Whether the body outside the forum agreed: by its own decision, where the decision is its own or both took it, else by the
    /// last of its answers. In part is not known to be enough.
    fn body_agreed(self) -> Option<bool> {
        if matches!(
            self.decision.decided_by,
            Some(DecidedBy::AccountableBody | DecidedBy::Jointly)
        ) {
            return match self.decision.outcome? {
                DecisionOutcome::Carried | DecisionOutcome::CarriedAsAmended => Some(true),
                DecisionOutcome::NotCarried => Some(false),
                _ => None,
            };
        }
        let answers = self.decision.body_responses.iter().flatten();
        match answers.last()?.status {
            BodyResponseStatus::Accepted => Some(true),
            BodyResponseStatus::NotAccepted => Some(false),
            _ => None,
        }
    }

    fn majority(self, threshold: Threshold, constituency: Option<&ConstituencyId>) -> Part {
        let cast = match &self.populations.cast {
            Ok(cast) => cast,
            Err(reason) => return Part::without_votes(Asks::Majority, *reason).of(constituency),
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

    fn casting_vote(self, rule: &DecisionRule) -> Part {
        let inner = self.look(rule);
        if !is_simple_majority(rule) {
            return Part::made_of(Asks::ChairsCastingVote, Holds::NotAssessable, vec![inner])
                .because(Reason::NotSimple);
        }
        let settled = |vote: CastingVote| {
            let holds = if vote == CastingVote::For {
                Holds::Yes
            } else {
                Holds::No
            };
            Part::new(Asks::ChairsCastingVote, holds).because(Reason::CastingVote)
        };
        let is_tied = self.populations.cast.as_ref().map(|cast| cast.all().is_tied());
        match (is_tied, self.decision.casting_vote) {
            // A casting vote is there because the votes were tied.
            (Err(Reason::VotesNotRecorded), Some(vote)) => settled(vote),
            (Ok(true), Some(vote)) => Part {
                parts: vec![inner],
                ..settled(vote)
            },
            (Ok(true), None) => {
                Part::made_of(Asks::ChairsCastingVote, Holds::NotKnown, vec![inner]).because(Reason::Tied)
            }
            _ => Part::made_of(Asks::ChairsCastingVote, inner.holds, vec![inner]),
        }
    }
}

/// Whether a rule asks for more than half of the votes for and against. Of a base that counts abstentions one more vote for a proposal
/// could end a tie and lose it.
fn is_simple_majority(rule: &DecisionRule) -> bool {
    matches!(
        rule,
        DecisionRule::Majority { share, of: ThresholdBase::Valid, more_than: true }
            if u64::from(share.numerator) * 2 == u64::from(share.denominator.get())
    )
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
