//! A body with its decision rule, as a game.

use coproduction_core::Side;

use super::node::{Node, Votes};
use super::{Body, PowerError};
use crate::DecisionRule;

/// A body with its decision rule: who can make a proposal pass.
///
/// In this thought experiment everybody is present and votes yes or no. A share of votes cast, of valid votes, of
/// those present or of those who may vote is then the same; a share of the places constituted counts vacant places
/// as well. How each rule is read:
///
/// | rule | passes where |
/// |---|---|
/// | majority | so many of the forum's votes are yes |
/// | each constituency | so many are in each of the constituencies |
/// | consensus | everybody in the forum votes yes |
/// | consent | everybody votes yes, or whoever rules on objections says that none of them stands |
/// | chair's casting vote | as its rule; with as many yes as no, as the chair votes |
/// | co-chairs agree | every co-chair votes yes |
/// | advisory | the deciding body says yes |
/// | all of, any of | all of them pass, one of them passes |
///
/// Under consent, who votes no objects, and whoever rules on objections may rule as they like: that is the worst case,
/// and what the rule allows. The meeting, and those with lived experience, rule by more than half of their votes;
/// co-chairs set an objection aside only together; for the objector an objection always stands.
///
/// ```
/// use coproduction_core::Side;
/// use coproduction_decisions::power::{Body, Budget, Game, Kind};
/// use coproduction_decisions::{Adjudicator, DecisionRule};
///
/// let body = Body::new([
///     Kind::new("patients".parse()?, Side::LivedExperience, 6),
///     Kind::new("staff".parse()?, Side::Professional, 10),
/// ])?;
/// let consent = |adjudicator| DecisionRule::Consent { adjudicator: Some(adjudicator) };
/// let game = Game::new(&body, &consent(Adjudicator::Objector))?;
/// assert!(game.blocks_alone(&[0]));
/// // If the meeting rules on objections, ten can set aside what six object to.
/// let game = Game::new(&body, &consent(Adjudicator::Meeting))?;
/// assert!(!game.blocks_alone(&[0]));
/// assert_eq!(game.counts(&Budget::default())?.banzhaf(0).unwrap().to_string(), "6435/32768");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Game {
    pub(super) body: Body,
    pub(super) rule: DecisionRule,
    /// For each sum of votes, the votes that one voter of each kind puts into it.
    pub(super) sums: Vec<Vec<u64>>,
    pub(super) eligible: Vec<u64>,
    pub(super) constituted: Vec<u64>,
    pub(super) node: Node,
}

impl Game {
    /// The game of a body and its rule.
    ///
    /// # Errors
    /// [`PowerError`] names each: a constituency that the body does not have, a role that it does not name, nobody
    /// to vote in a part of the rule, a share that cannot be met or always is, an empty rule, or none; and, where it is
    /// not recorded who rules on objections, that. Whether a rule with a casting vote is monotone is found when figures
    /// are computed.
    pub fn new(body: &Body, rule: &DecisionRule) -> Result<Self, PowerError> {
        let mut compiler = super::compile::Compiler::new(body);
        let node = compiler.rule(rule)?;
        let game = Self::of(body, rule, compiler.sums, node);
        for threshold in game.node.thresholds() {
            if super::node::at(&game.eligible, threshold.votes) == 0 {
                return Err(PowerError::NobodyInPart);
            }
            if !threshold.met(game.all_present(&game.eligible)) {
                return Err(PowerError::NeverPasses);
            }
            if threshold.met(game.all_present(&vec![0; game.sums.len()])) {
                return Err(PowerError::AlwaysPasses);
            }
        }
        Ok(game)
    }

    /// A game of sums and a compiled rule over them.
    pub(super) fn of(body: &Body, rule: &DecisionRule, sums: Vec<Vec<u64>>, node: Node) -> Self {
        let total = |people: fn(&super::Kind) -> u32| -> Vec<u64> {
            let of = |sum: &Vec<u64>| {
                let each = sum.iter().zip(body.kinds());
                each.map(|(votes, kind)| votes * u64::from(people(kind))).sum()
            };
            sums.iter().map(of).collect()
        };
        Self {
            body: body.clone(),
            rule: rule.clone(),
            eligible: total(|kind| kind.voters),
            constituted: total(|kind| kind.places),
            sums,
            node,
        }
    }

    /// Who has a say.
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// The rule.
    pub fn rule(&self) -> &DecisionRule {
        &self.rule
    }

    /// Whether a proposal passes with so many yes votes of each kind, everybody else voting no. More votes than
    /// voters, or votes of kinds that are not there, are not a vote at all: `None`.
    pub fn passes(&self, yes: &[u32]) -> Option<bool> {
        let kinds = self.body.kinds();
        let fits = yes.len() == kinds.len() && yes.iter().zip(kinds).all(|(yes, kind)| *yes <= kind.voters);
        fits.then(|| self.passes_with(yes))
    }

    /// Whether these kinds pass a proposal with nobody else in favour. A kind that is not there adds nothing.
    pub fn passes_alone(&self, bloc: &[usize]) -> bool {
        self.passes_with(&self.only(bloc, true))
    }

    /// Whether these kinds stop a proposal that everybody else is in favour of.
    pub fn blocks_alone(&self, bloc: &[usize]) -> bool {
        !self.passes_with(&self.only(bloc, false))
    }

    /// As [`passes_alone`](Self::passes_alone) and [`blocks_alone`](Self::blocks_alone), of everybody on a side, those
    /// outside the forum included. `None` where nobody is on it.
    pub fn alone(&self, side: Side) -> Option<Alone> {
        let bloc = self.body.kinds_on(side);
        let somebody = |kind: &usize| self.body.kinds().get(*kind).is_some_and(|kind| kind.voters > 0);
        bloc.iter().any(somebody).then(|| Alone {
            pass: self.passes_alone(&bloc),
            block: self.blocks_alone(&bloc),
        })
    }

    pub(super) fn only(&self, bloc: &[usize], yes: bool) -> Vec<u32> {
        let kinds = self.body.kinds().iter().enumerate();
        let vote = |(place, kind): (usize, &super::Kind)| {
            if bloc.contains(&place) == yes {
                kind.voters
            } else {
                0
            }
        };
        kinds.map(vote).collect()
    }

    pub(super) fn passes_with(&self, yes: &[u32]) -> bool {
        self.node.met(self.all_present(&self.add_up(yes)))
    }

    /// Votes where everybody is present.
    pub(super) fn all_present<'a>(&'a self, yes: &'a [u64]) -> Votes<'a> {
        Votes {
            yes,
            present: &self.eligible,
            eligible: &self.eligible,
            constituted: &self.constituted,
        }
    }

    /// The sums of votes of so many people of each kind.
    pub(super) fn add_up(&self, people: &[u32]) -> Vec<u64> {
        let mut sums = vec![0; self.sums.len()];
        self.add_up_into(people, &mut sums);
        sums
    }

    pub(super) fn add_up_into(&self, people: &[u32], sums: &mut [u64]) {
        for (sum, votes) in sums.iter_mut().zip(&self.sums) {
            let each = votes.iter().zip(people);
            *sum = each.map(|(votes, people)| votes * u64::from(*people)).sum();
        }
    }
}

/// What everybody on one side can do, if they act together and everybody else is against them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Alone {
    /// Pass a proposal that nobody else is in favour of.
    pub pass: bool,
    /// Stop a proposal that everybody else is in favour of.
    pub block: bool,
}
