//! What the rules give when the two sides disagree.

use std::collections::BTreeMap;

use coproduction_core::Side;
use coproduction_core::statistics::Exact;
use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::{One as _, Zero as _};

use super::budget::{product, wide};
use super::figures::ratio;
use super::solve::Class;
use super::type_game::binomials;
use super::{Budget, Game, PowerError};
use crate::influence::DeJure;

/// Sums of votes, each with the ways to it.
type Ways = BTreeMap<Vec<u64>, BigUint>;

/// How a side has to have voted, in heads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Majority {
    For,
    Against,
    Any,
}

impl Game {
    /// What the rules give when the two sides disagree: the chance that a proposal passes if more people with lived
    /// experience are for it than against it and more professionals against it than for it, and the chance that it is
    /// stopped if it is the other way round. It is what [`contested_record`](crate::influence::contested_record) compares the
    /// record of a forum with.
    ///
    /// Everybody votes yes as likely as no, independently, those on neither side and outside the forum too. Positions are
    /// counted in heads, as [`BlocPosition::of`](crate::influence::BlocPosition::of) does, and a body outside the forum is one
    /// head of its side. `None` where one of the two sides is empty.
    ///
    /// # Errors
    /// [`NotMonotone`](PowerError::NotMonotone) and the limits of the budget.
    ///
    /// ```
    /// use coproduction_core::{Fraction, Side};
    /// use coproduction_decisions::power::{Body, Budget, Game, Kind};
    /// use coproduction_decisions::{DecisionRule, ThresholdBase};
    ///
    /// let body = Body::new([
    ///     Kind::new("patients".parse()?, Side::LivedExperience, 6),
    ///     Kind::new("staff".parse()?, Side::Professional, 10),
    /// ])?;
    /// let half = Fraction::new(1, 2.try_into()?);
    /// let majority = DecisionRule::Majority { share: half, of: ThresholdBase::Cast, more_than: true };
    /// let opposed = Game::new(&body, &majority)?.when_opposed(&Budget::default())?.unwrap();
    /// assert_eq!(opposed.adopted.to_string(), "795/4246");
    /// assert_eq!(opposed.stopped.to_string(), "5505/8492");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn when_opposed(&self, budget: &Budget) -> Result<Option<DeJure>, PowerError> {
        self.check_monotone(budget)?;
        if [Side::LivedExperience, Side::Professional]
            .iter()
            .any(|side| self.alone(*side).is_none())
        {
            return Ok(None);
        }
        let chance_to_pass = |lived, professional| -> Result<BigRational, PowerError> {
            let sides = [
                self.votes_of(Side::LivedExperience, lived, budget)?,
                self.votes_of(Side::Professional, professional, budget)?,
                self.votes_of(Side::Other, Majority::Any, budget)?,
            ];
            self.pass_share(&sides, budget)
        };
        let adopted = chance_to_pass(Majority::For, Majority::Against)?;
        let passed = chance_to_pass(Majority::Against, Majority::For)?;
        Ok(Some(DeJure {
            adopted: Exact::from(adopted),
            stopped: Exact::one() - Exact::from(passed),
        }))
    }

    /// The sums of votes of a side where it has voted in a way, each with the ways to it.
    fn votes_of(&self, side: Side, majority: Majority, budget: &Budget) -> Result<Ways, PowerError> {
        let classes = self.classes(&self.body.kinds_on(side));
        let theirs: Vec<&Class> = classes
            .iter()
            .filter(|class| class.in_bloc && class.people > 0)
            .collect();
        let people: u64 = theirs.iter().map(|class| u64::from(class.people)).sum();
        let mut reached = BTreeMap::from([((vec![0; self.sums.len()], 0_u64), BigUint::one())]);
        for class in theirs {
            let row = binomials::<BigUint>(class.people);
            let each = wide(self.sums.len() + 1) * 8 + u128::from(people / 64 + 1);
            budget.admit_steps(product([wide(reached.len()), wide(row.len()), each]))?;
            let mut next = BTreeMap::new();
            for ((sums, heads), ways) in &reached {
                for (yes, choices) in (0_u64..).zip(&row) {
                    let add = |(sum, votes): (&u64, &u64)| sum + votes * yes;
                    let sums: Vec<u64> = sums.iter().zip(&class.votes).map(add).collect();
                    // Whoever may vote as they like need not be counted.
                    let heads = if majority == Majority::Any { 0 } else { heads + yes };
                    *next.entry((sums, heads)).or_insert_with(BigUint::zero) += ways * choices;
                }
                budget.admit_states(wide(next.len()))?;
            }
            reached = next;
        }
        let mut found = Ways::new();
        for ((sums, heads), ways) in reached {
            let counts = match majority {
                Majority::For => heads * 2 > people,
                Majority::Against => heads * 2 < people,
                Majority::Any => true,
            };
            if counts {
                *found.entry(sums).or_insert_with(BigUint::zero) += ways;
            }
        }
        Ok(found)
    }

    /// The share of all ways in which a proposal passes.
    fn pass_share(&self, sides: &[Ways; 3], budget: &Budget) -> Result<BigRational, PowerError> {
        let [lived, professional, other] = sides;
        let voters: u64 = self.body.sizes().into_iter().map(u64::from).sum();
        let pairs = product([wide(lived.len()), wide(professional.len()), wide(other.len())]);
        budget.admit_steps(product([
            pairs,
            wide(self.sums.len() + 1) * 4 + u128::from(voters / 64 + 1),
        ]))?;
        let mut yes = vec![0; self.sums.len()];
        let mut passing = BigUint::zero();
        for (of_lived, lived_ways) in lived {
            for (of_other, other_ways) in other {
                let mut with = BigUint::zero();
                for (of_professional, ways) in professional {
                    let sums = of_lived.iter().zip(of_other).zip(of_professional);
                    for (yes, ((a, b), c)) in yes.iter_mut().zip(sums) {
                        *yes = a + b + c;
                    }
                    if self.node.met(self.all_present(&yes)) {
                        with += ways;
                    }
                }
                passing += lived_ways * other_ways * with;
            }
        }
        let all = sides.iter().map(|ways| ways.values().sum::<BigUint>());
        // Each side has a way to vote for, and one to vote against.
        Ok(ratio(passing, all.product::<BigUint>()).unwrap_or_else(BigRational::zero))
    }
}
