//! What the rules let each side do, without any probability: the headline.

use std::collections::BTreeMap;

use coproduction_core::{OrganisationId, Side};

use super::budget::{product, wide};
use super::compile::Compiler;
use super::game::Alone;
use super::meeting::Asked;
use super::{Body, Budget, Game, PowerError, Role};
use crate::{Adjudicator, DecisionRule, Quorum};

/// Who can decide alone, and what cannot be decided without people with lived experience.
///
/// It is what to say first. Figures of single members do not show tokenism: with two people with lived experience
/// and fourteen professionals each has the same index, and yet the fourteen decide everything.
///
/// ```
/// use coproduction_core::{Fraction, Side};
/// use coproduction_decisions::power::{Body, Budget, Game, Kind};
/// use coproduction_decisions::{DecisionRule, ThresholdBase};
///
/// let body = Body::new([
///     Kind::new("patients".parse()?, Side::LivedExperience, 2),
///     Kind::new("staff".parse()?, Side::Professional, 14),
/// ])?;
/// let half = Fraction::new(1, 2.try_into()?);
/// let rule = DecisionRule::Majority { share: half, of: ThresholdBase::Cast, more_than: true };
/// let game = Game::new(&body, &rule)?;
/// let predicates = game.predicates(None, &Budget::default())?;
/// let professionals = predicates.professional.unwrap();
/// assert!(professionals.pass && professionals.block);
/// assert_eq!(predicates.fewest_lived_experience_yes, 0);
/// assert_eq!(predicates.fewest_lived_experience_noes_to_block, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Predicates {
    /// What everybody with lived experience can do together, against all others; `None` where there is nobody.
    pub lived_experience: Option<Alone>,
    /// What all professionals can do together, the deciding body among them where it is on their side.
    pub professional: Option<Alone>,
    /// The fewest people with lived experience who must vote yes for anything to pass, if everybody else does. None
    /// means that **a decision can be taken with nobody with lived experience in favour**.
    pub fewest_lived_experience_yes: u32,
    /// The fewest people with lived experience whose noes stop what everybody else votes for, where any number does.
    pub fewest_lived_experience_noes_to_block: Option<u32>,
    /// Whether a meeting can be valid with nobody with lived experience there, if everybody else is. `None` where the
    /// quorum, or the part of it that would tell, is not recorded.
    pub meeting_without_lived_experience: Option<bool>,
    /// Who rules on objections: one for each time the rule asks for consent.
    pub rulings: Vec<Ruling>,
    /// The bodies outside the forum that can decide otherwise than it: one for each time the rule gives them that.
    pub overrides: Vec<Override>,
}

/// Who rules on whether an objection stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Ruling {
    /// Who rules.
    pub adjudicator: Adjudicator,
    /// The sides that those who rule are on.
    pub sides: Vec<Side>,
    /// Whether the people with lived experience can make an objection stand against all others.
    pub lived_experience_upholds: bool,
    /// Whether the professionals can.
    pub professional_upholds: bool,
}

impl Ruling {
    /// Whether both sides can make an objection stand: consent is a veto for each only then.
    pub const fn is_joint(&self) -> bool {
        self.lived_experience_upholds && self.professional_upholds
    }
}

/// A body outside the forum that can decide otherwise than it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Override {
    /// The body, where it is recorded.
    pub decided_by: Option<OrganisationId>,
    /// Whether it must give reasons; `None` where that is not recorded.
    pub reasons_required: Option<bool>,
    /// Whether it can pass what nobody in the forum is in favour of.
    pub pass: bool,
    /// Whether it can stop what everybody in the forum is in favour of.
    pub block: bool,
}

impl Game {
    /// What the rules let each side do; with the quorum, where it is recorded.
    ///
    /// # Errors
    /// [`UnknownConstituency`](PowerError::UnknownConstituency) where the quorum names one that the body does not have;
    /// [`NotMonotone`](PowerError::NotMonotone); and the limits of the budget where there are many different weights.
    pub fn predicates(&self, quorum: Option<&Quorum>, budget: &Budget) -> Result<Predicates, PowerError> {
        self.check_monotone(budget)?;
        let (yes, noes) = self.fewest(Side::LivedExperience, budget)?;
        let without = |kind: &super::Kind| kind.side != Side::LivedExperience;
        let meeting = match quorum {
            Some(quorum) => Asked::new(&self.body, quorum)?.valid_with(&present(&self.body, without)),
            None => None,
        };
        let mut seen = Seen::default();
        seen.look(self, &self.rule)?;
        Ok(Predicates {
            lived_experience: self.alone(Side::LivedExperience),
            professional: self.alone(Side::Professional),
            fewest_lived_experience_yes: yes,
            fewest_lived_experience_noes_to_block: noes,
            meeting_without_lived_experience: meeting,
            rulings: seen.rulings,
            overrides: seen.overrides,
        })
    }

    /// The fewest on a side who must vote yes, if all others do; and the fewest whose noes stop it, if any do.
    fn fewest(&self, side: Side, budget: &Budget) -> Result<(u32, Option<u32>), PowerError> {
        let bloc = self.body.kinds_on(side);
        let classes = self.classes(&bloc);
        let theirs: Vec<_> = classes
            .iter()
            .filter(|class| class.in_bloc && class.people > 0)
            .collect();
        let steps: u128 = theirs.iter().map(|class| u128::from(class.people) + 1).sum();
        // The fewest people that make up each sum of votes.
        let mut reached = BTreeMap::from([(vec![0; self.sums.len()], 0_u32)]);
        for class in theirs {
            let mut next: BTreeMap<Vec<u64>, u32> = BTreeMap::new();
            budget.admit_steps(product([
                wide(reached.len()),
                steps,
                wide(self.sums.len().max(1)),
                16,
            ]))?;
            for (sums, &people) in &reached {
                for more in 0..=class.people {
                    let add = |(sum, votes): (&u64, &u64)| sum + votes * u64::from(more);
                    let sums = sums.iter().zip(&class.votes).map(add).collect();
                    let fewest = next.entry(sums).or_insert(people + more);
                    *fewest = (*fewest).min(people + more);
                }
                budget.admit_states(wide(next.len()))?;
            }
            reached = next;
        }
        let others = self.add_up(&self.only(&bloc, false));
        let all = &self.eligible;
        let fewest = |passes: &dyn Fn(&Vec<u64>) -> bool| {
            let found = reached.iter().filter(|(sums, _)| passes(sums));
            found.map(|(_, people)| *people).min()
        };
        let with = |sums: &Vec<u64>| -> Vec<u64> { others.iter().zip(sums).map(|(a, b)| a + b).collect() };
        let less = |sums: &Vec<u64>| -> Vec<u64> { all.iter().zip(sums).map(|(a, b)| a - b).collect() };
        let met = |sums: &[u64]| self.node.met(self.all_present(sums));
        // Everybody in favour passes: a game is not made otherwise.
        let yes = fewest(&|sums| met(&with(sums))).unwrap_or(0);
        let noes = fewest(&|sums| !met(&less(sums)));
        Ok((yes, noes))
    }
}

/// How many of each kind are present, where all of some kinds are.
fn present(body: &Body, there: impl Fn(&super::Kind) -> bool) -> Vec<u32> {
    let kinds = body.kinds().iter();
    kinds
        .map(|kind| if there(kind) { kind.voters } else { 0 })
        .collect()
}

/// Rulings and overrides, in the order in which the rule has them.
#[derive(Default)]
struct Seen {
    rulings: Vec<Ruling>,
    overrides: Vec<Override>,
}

impl Seen {
    fn look(&mut self, game: &Game, rule: &DecisionRule) -> Result<(), PowerError> {
        match rule {
            DecisionRule::Consent {
                adjudicator: Some(adjudicator),
            } => self.rulings.push(ruling(game, *adjudicator)?),
            DecisionRule::Advisory {
                decided_by,
                reasons_required,
            } => {
                let body = game.body.places_where(|kind| kind.role == Role::DecidingBody);
                self.overrides.push(Override {
                    decided_by: *decided_by,
                    reasons_required: *reasons_required,
                    pass: game.passes_alone(&body),
                    block: game.blocks_alone(&body),
                });
            }
            DecisionRule::ChairsCastingVote { rule } => self.look(game, rule)?,
            DecisionRule::AllOf { rules } | DecisionRule::AnyOf { rules } => {
                rules.iter().try_for_each(|rule| self.look(game, rule))?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn ruling(game: &Game, adjudicator: Adjudicator) -> Result<Ruling, PowerError> {
    let rules = |kind: &super::Kind| {
        kind.voters > 0
            && match adjudicator {
                Adjudicator::Meeting | Adjudicator::Objector => kind.in_forum(),
                Adjudicator::LivedExperience => kind.in_forum() && kind.side == Side::LivedExperience,
                Adjudicator::Chair => kind.role == Role::Chair,
                Adjudicator::CoChairs => kind.role == Role::CoChair,
                Adjudicator::AccountableBody => kind.role == Role::DecidingBody,
                Adjudicator::Independent => kind.role == Role::Independent,
            }
    };
    let kinds = game.body.kinds();
    let sides = Side::ALL
        .iter()
        .copied()
        .filter(|side| kinds.iter().any(|kind| kind.side == *side && rules(kind)));
    let mut compiler = Compiler::new(&game.body);
    let set_aside = compiler.sets_aside(adjudicator)?;
    // A game of the ruling alone: does an objection stand if one side says that it does?
    let alone = set_aside.map(|node| Game::of(&game.body, &game.rule, compiler.sums, node));
    let upholds = |side| {
        let bloc = game.body.kinds_on(side);
        match &alone {
            Some(ruling) => ruling.blocks_alone(&bloc),
            None => kinds
                .iter()
                .any(|kind| kind.side == side && kind.in_forum() && kind.voters > 0),
        }
    };
    Ok(Ruling {
        adjudicator,
        sides: sides.collect(),
        lived_experience_upholds: upholds(Side::LivedExperience),
        professional_upholds: upholds(Side::Professional),
    })
}
