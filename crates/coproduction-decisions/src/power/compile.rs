//! From a decision rule as data to sums of votes and thresholds.

use std::num::NonZeroU32;

use coproduction_core::{ConstituencyId, Fraction, Side};

use super::node::{Node, Threshold};
use super::{Body, Kind, PowerError, Role};
use crate::{Adjudicator, DecisionRule, ThresholdBase};

/// A rule within rules within rules is still read, up to this depth: no terms of reference come near it.
const DEPTH: usize = 64;

pub(super) struct Compiler<'a> {
    body: &'a Body,
    /// The sums of votes that the rule needs, each said once.
    pub(super) sums: Vec<Vec<u64>>,
    depth: usize,
}

impl<'a> Compiler<'a> {
    pub(super) const fn new(body: &'a Body) -> Self {
        Self {
            body,
            sums: Vec::new(),
            depth: 0,
        }
    }

    pub(super) fn rule(&mut self, rule: &DecisionRule) -> Result<Node, PowerError> {
        if self.depth >= DEPTH {
            return Err(PowerError::TooDeep { limit: DEPTH });
        }
        self.depth += 1;
        let node = self.inner(rule);
        self.depth -= 1;
        node
    }

    fn inner(&mut self, rule: &DecisionRule) -> Result<Node, PowerError> {
        match rule {
            DecisionRule::NoneRequired {} => Err(PowerError::NoRule),
            DecisionRule::Majority { share, of, more_than } => {
                Ok(self.share_of(Kind::in_forum, *share, *of, *more_than))
            }
            DecisionRule::EachConstituency {
                constituencies,
                share,
                of,
                more_than,
            } => {
                let parts = constituencies.iter().map(|constituency| {
                    self.named(constituency)?;
                    let theirs = |kind: &Kind| kind.in_forum() && kind.constituency == *constituency;
                    Ok(self.share_of(theirs, *share, *of, *more_than))
                });
                every(parts.collect::<Result<_, _>>()?)
            }
            DecisionRule::Consensus {} => Ok(self.everybody()),
            DecisionRule::Consent { adjudicator } => {
                let adjudicator = adjudicator.ok_or(PowerError::AdjudicatorNotRecorded)?;
                let nobody_objects = self.everybody();
                Ok(match self.sets_aside(adjudicator)? {
                    Some(set_aside) => Node::Any(vec![nobody_objects, set_aside]),
                    None => nobody_objects,
                })
            }
            DecisionRule::ChairsCastingVote { rule } => {
                let rule = Box::new(self.rule(rule)?);
                self.holds(Role::Chair, PowerError::NoChair)?;
                Ok(Node::Tied {
                    votes: self.sum(Kind::in_forum),
                    chair: self.sum(|kind| kind.role == Role::Chair),
                    rule,
                })
            }
            DecisionRule::CoChairsAgree {} => self.co_chairs(),
            DecisionRule::Advisory { .. } => self.one(Role::DecidingBody, PowerError::NoDecidingBody),
            DecisionRule::AllOf { rules } => every(self.rules(rules)?),
            DecisionRule::AnyOf { rules } => match self.rules(rules)? {
                none if none.is_empty() => Err(PowerError::EmptyRule),
                some => Ok(Node::Any(some)),
            },
        }
    }

    fn rules(&mut self, rules: &[DecisionRule]) -> Result<Vec<Node>, PowerError> {
        rules.iter().map(|rule| self.rule(rule)).collect()
    }

    /// What it takes that an objection does not stand; `None` where it always does.
    pub(super) fn sets_aside(&mut self, adjudicator: Adjudicator) -> Result<Option<Node>, PowerError> {
        let half = Fraction::new(1, NonZeroU32::MIN.saturating_add(1));
        let by_majority = |compiler: &mut Self, theirs: fn(&Kind) -> bool| {
            Some(compiler.share_of(theirs, half, ThresholdBase::Present, true))
        };
        Ok(match adjudicator {
            Adjudicator::Meeting => by_majority(self, Kind::in_forum),
            Adjudicator::LivedExperience => {
                by_majority(self, |kind| kind.in_forum() && kind.side == Side::LivedExperience)
            }
            Adjudicator::Chair => Some(self.one(Role::Chair, PowerError::NoChair)?),
            Adjudicator::CoChairs => Some(self.co_chairs()?),
            Adjudicator::AccountableBody => Some(self.one(Role::DecidingBody, PowerError::NoDecidingBody)?),
            Adjudicator::Independent => Some(self.one(Role::Independent, PowerError::NoIndependent)?),
            Adjudicator::Objector => None,
        })
    }

    fn everybody(&mut self) -> Node {
        self.share_of(Kind::in_forum, whole(), ThresholdBase::Present, false)
    }

    fn one(&mut self, role: Role, missing: PowerError) -> Result<Node, PowerError> {
        self.holds(role, missing)?;
        Ok(self.share_of(|kind| kind.role == role, whole(), ThresholdBase::Eligible, false))
    }

    fn holds(&self, role: Role, missing: PowerError) -> Result<(), PowerError> {
        let held = self
            .body
            .kinds()
            .iter()
            .any(|kind| kind.role == role && kind.voters > 0);
        if held { Ok(()) } else { Err(missing) }
    }

    fn co_chairs(&mut self) -> Result<Node, PowerError> {
        let theirs = self.body.kinds().iter().filter(|kind| kind.role == Role::CoChair);
        let found = theirs.map(|kind| kind.voters).sum();
        if found < 2 {
            return Err(PowerError::TooFewCoChairs { found });
        }
        Ok(self.share_of(
            |kind| kind.role == Role::CoChair,
            whole(),
            ThresholdBase::Eligible,
            false,
        ))
    }

    fn named(&self, constituency: &ConstituencyId) -> Result<(), PowerError> {
        unknown(self.body, constituency)
    }

    fn share_of(
        &mut self,
        theirs: impl Fn(&Kind) -> bool,
        share: Fraction,
        of: ThresholdBase,
        more_than: bool,
    ) -> Node {
        Node::Share(Threshold {
            votes: self.sum(theirs),
            share,
            of,
            more_than,
        })
    }

    /// The place of a sum in the list, which it joins if it is new.
    fn sum(&mut self, theirs: impl Fn(&Kind) -> bool) -> usize {
        let votes = |kind: &Kind| if theirs(kind) { u64::from(kind.weight) } else { 0 };
        let sum: Vec<u64> = self.body.kinds().iter().map(votes).collect();
        self.sums
            .iter()
            .position(|known| *known == sum)
            .unwrap_or_else(|| {
                self.sums.push(sum);
                self.sums.len() - 1
            })
    }
}

/// That the body has the constituency.
pub(super) fn unknown(body: &Body, constituency: &ConstituencyId) -> Result<(), PowerError> {
    let has = |kind: &Kind| kind.in_forum() && kind.constituency == *constituency;
    if body.kinds().iter().any(has) {
        return Ok(());
    }
    Err(PowerError::UnknownConstituency {
        constituency: constituency.clone(),
    })
}

fn every(nodes: Vec<Node>) -> Result<Node, PowerError> {
    if nodes.is_empty() {
        return Err(PowerError::EmptyRule);
    }
    Ok(Node::All(nodes))
}

fn whole() -> Fraction {
    Fraction::new(1, NonZeroU32::MIN)
}
