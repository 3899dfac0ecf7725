//! The type game: a few kinds of interchangeable voters, and any rule on how many of each vote yes.

mod grid;
mod tally;

use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::One as _;

pub(super) use grid::binomials;
use grid::{advance, coordinate, strides};

use super::budget::{product, wide};
use super::figures::ratio;
use super::{Budget, Counts, PowerError, ShapleyShubik};

/// Up to so many voters, counts fit 128 bits with room for one factor of their number.
const NARROW: u64 = 120;

/// A few kinds of interchangeable voters, and a rule on how many of each vote yes. Every figure is exact.
///
/// The rule may be any that is monotone: one more yes never makes a proposal fail. That is checked on every
/// vector of counts.
///
/// ```
/// use coproduction_decisions::power::{Budget, PowerError, TypeGame};
///
/// // Six with lived experience, ten professionals; more than half of each side.
/// let game = TypeGame::new(&[6, 10], |yes| yes[0] >= 4 && yes[1] >= 6, &Budget::default())?;
/// assert_eq!(game.counts().banzhaf(0).unwrap().to_string(), "965/8192");
/// assert_eq!(game.shapley_shubik().share(&[0]).to_string(), "157/286");
/// assert_eq!(game.decisiveness(&[0]).unwrap().to_string(), "193/512");
///
/// // "Exactly nine, or all" is refused: a tenth yes would make it fail.
/// let exactly = TypeGame::new(&[16], |yes| matches!(yes, [9 | 16]), &Budget::default());
/// assert_eq!(exactly.unwrap_err(), PowerError::NotMonotone);
/// # Ok::<(), PowerError>(())
/// ```
#[derive(Debug, Clone)]
pub struct TypeGame {
    sizes: Vec<u32>,
    /// How many people of the last kind there are.
    last: u32,
    /// For each of the other kinds: how many people, and how far apart its steps are in `first`.
    others: Vec<(u32, usize)>,
    /// For each vector of counts of the other kinds: the fewest yes votes of the last kind that pass it, or one
    /// more than there are. As the rule is monotone, this is all there is to know.
    first: Vec<u32>,
}

impl TypeGame {
    /// A game of kinds with so many voters each, and whether a proposal passes with so many yes votes of each.
    ///
    /// The cost is the product of the sizes, each plus one: `budget.states`.
    ///
    /// # Errors
    /// [`NobodyToVote`](PowerError::NobodyToVote); [`NeverPasses`](PowerError::NeverPasses) and
    /// [`AlwaysPasses`](PowerError::AlwaysPasses) for a rule without any power in it;
    /// [`NotMonotone`](PowerError::NotMonotone); and the limits of the budget.
    pub fn new(
        sizes: &[u32],
        mut passes: impl FnMut(&[u32]) -> bool,
        budget: &Budget,
    ) -> Result<Self, PowerError> {
        let voters: u64 = sizes.iter().copied().map(u64::from).sum();
        let Some((&last, rest)) = sizes.split_last().filter(|_| voters > 0) else {
            return Err(PowerError::NobodyToVote);
        };
        let states = product(sizes.iter().map(|&size| u128::from(size) + 1));
        budget.admit_states(states)?;
        // Each state is looked at once for each kind, in numbers as long as there are voters.
        budget.admit_steps(product([states, wide(sizes.len()), u128::from(voters / 64 + 1)]))?;

        if !passes(sizes) {
            return Err(PowerError::NeverPasses);
        }
        let mut yes = vec![0; sizes.len()];
        if passes(&yes) {
            return Err(PowerError::AlwaysPasses);
        }
        let mut first = Vec::new();
        loop {
            first.push(first_pass(&mut yes, last, &mut passes)?);
            if !advance(&mut yes, rest) {
                break;
            }
        }
        let game = Self {
            sizes: sizes.to_vec(),
            last,
            others: strides(rest),
            first,
        };
        game.check_monotone()?;
        Ok(game)
    }

    /// Along the last kind this is known; along the others, one more yes may not raise what the last kind must add.
    fn check_monotone(&self) -> Result<(), PowerError> {
        for &(size, stride) in &self.others {
            let steps = self.first.iter().zip(self.first.iter().skip(stride));
            for (at, (here, there)) in steps.enumerate() {
                if coordinate(at, size, stride) < size && there > here {
                    return Err(PowerError::NotMonotone);
                }
            }
        }
        Ok(())
    }

    /// How many people there are of each kind.
    pub fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// How many voters there are in all.
    pub fn voters(&self) -> u64 {
        self.sizes.iter().copied().map(u64::from).sum()
    }

    /// Whether a proposal passes with so many yes votes of each kind. More votes than voters, or votes of kinds
    /// that are not there, are not a vote at all: `None`.
    pub fn passes(&self, yes: &[u32]) -> Option<bool> {
        let (&last, rest) = yes.split_last()?;
        let fits = yes.len() == self.sizes.len() && yes.iter().zip(&self.sizes).all(|(y, n)| y <= n);
        if !fits {
            return None;
        }
        let steps = rest.iter().zip(&self.others);
        let at = steps
            .map(|(&count, &(_, stride))| usize::try_from(count).map(|count| count * stride))
            .sum::<Result<usize, _>>()
            .ok()?;
        Some(last >= *self.first.get(at)?)
    }

    /// Winning coalitions and swings, exactly.
    pub fn counts(&self) -> Counts {
        let (winning, swings) = if self.voters() <= NARROW {
            (self.winning::<u128>(&[], true).into(), self.swings::<u128>())
        } else {
            (self.winning::<BigUint>(&[], true), self.swings::<BigUint>())
        };
        let swings = swings.into_iter().map(|by_size| by_size.into_iter().sum());
        Counts::new(self.sizes.clone(), winning, swings.collect())
    }

    /// The Shapley–Shubik index, exactly.
    pub fn shapley_shubik(&self) -> ShapleyShubik {
        let swings = if self.voters() <= NARROW {
            self.swings::<u128>()
        } else {
            self.swings::<BigUint>()
        };
        ShapleyShubik::from_swings(self.sizes.clone(), &swings)
    }

    /// How often the kinds decide together if everybody else votes independently, yes as likely as no: from 0 to 1.
    ///
    /// It is one end of two: if the others act together as well, it is [`opposed`](Self::opposed). `None` where a
    /// kind is not there.
    pub fn decisiveness(&self, bloc: &[usize]) -> Option<BigRational> {
        let theirs = self.voters_of(bloc)?;
        let (with, without) = if self.voters() <= NARROW {
            let of = |yes| BigUint::from(self.winning::<u128>(bloc, yes));
            (of(true), of(false))
        } else {
            let of = |yes| self.winning::<BigUint>(bloc, yes);
            (of(true), of(false))
        };
        ratio(with - without, BigUint::one() << (self.voters() - theirs))
    }

    /// How often the kinds get their way if everybody else votes together against them: 0 if they can neither pass
    /// nor block alone, 1/2 if they can do one of the two, 1 if both. `None` where a kind is not there.
    pub fn opposed(&self, bloc: &[usize]) -> Option<BigRational> {
        let alone = self.passes_alone(bloc)?;
        let blocks = self.blocks_alone(bloc)?;
        ratio(u8::from(alone) + u8::from(blocks), 2_u8)
    }

    /// Whether the kinds pass a proposal with nobody else in favour.
    pub fn passes_alone(&self, bloc: &[usize]) -> Option<bool> {
        self.voters_of(bloc)?;
        self.passes(&self.only(bloc, true))
    }

    /// Whether the kinds stop a proposal that everybody else is in favour of.
    pub fn blocks_alone(&self, bloc: &[usize]) -> Option<bool> {
        self.voters_of(bloc)?;
        self.passes(&self.only(bloc, false)).map(|passes| !passes)
    }

    /// The votes where the bloc alone votes yes, or alone no.
    fn only(&self, bloc: &[usize], yes: bool) -> Vec<u32> {
        let kinds = self.sizes.iter().enumerate();
        kinds
            .map(|(kind, &size)| if bloc.contains(&kind) == yes { size } else { 0 })
            .collect()
    }

    fn voters_of(&self, bloc: &[usize]) -> Option<u64> {
        if bloc.iter().any(|&kind| kind >= self.sizes.len()) {
            return None;
        }
        let kinds = self.sizes.iter().enumerate();
        let theirs = kinds.filter(|(kind, _)| bloc.contains(kind));
        Some(theirs.map(|(_, &size)| u64::from(size)).sum())
    }
}

/// The fewest yes votes of the last kind that pass, or one more than there are.
fn first_pass(
    yes: &mut [u32],
    last: u32,
    passes: &mut impl FnMut(&[u32]) -> bool,
) -> Result<u32, PowerError> {
    let mut first = None;
    for votes in 0..=last {
        if let Some(of_last) = yes.last_mut() {
            *of_last = votes;
        }
        match (passes(yes), first) {
            (true, None) => first = Some(votes),
            (false, Some(_)) => return Err(PowerError::NotMonotone),
            _ => {}
        }
    }
    Ok(first.unwrap_or(last.saturating_add(1)))
}
