//! Double, triple and further thresholds: sets of voters counted by several sums of votes at once.
//!
//! The sums are the digits of one number, each digit with room for all votes, so that no sum carries into the next and
//! sets are counted as in a game with one sum.

use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::Zero as _;

use super::budget::{product, wide};
use super::figures::Orders;
use super::solve::{Class, admit_players};
use super::subsets::{by_sum, leave};
use super::wide::{Count, narrowest};
use super::{Budget, Game, PowerError};

pub(super) struct Lattice {
    /// How many values each digit has, the last the fastest; sizes come last, where they are kept.
    digits: Vec<usize>,
    /// The number that each class's voters add; 0 where their votes count nowhere.
    steps: Vec<usize>,
    people: Vec<usize>,
    by_size: bool,
    length: usize,
    /// Voters whose votes count nowhere.
    nulls: u64,
}

impl Lattice {
    /// How many states the sums of a game have.
    pub(super) fn cells(game: &Game) -> u128 {
        product(game.eligible.iter().map(|total| u128::from(*total) + 1))
    }

    pub(super) fn new(
        game: &Game,
        classes: &[Class],
        by_size: bool,
        budget: &Budget,
    ) -> Result<Self, PowerError> {
        admit_players(classes)?;
        let count = |class: &Class| usize::try_from(class.people).unwrap_or(usize::MAX);
        let voters = classes
            .iter()
            .filter(|class| !class.is_null())
            .map(count)
            .sum::<usize>();
        let sizes = if by_size { wide(voters) + 1 } else { 1 };
        let cells = product([Self::cells(game), sizes]);
        let length = budget.admit_states(cells)?;
        budget.admit_steps(product([
            cells,
            wide(voters) + wide(classes.len()),
            wide(voters / 64 + 1),
        ]))?;
        let mut digits = Vec::new();
        for total in &game.eligible {
            digits.push(usize::try_from(*total).map_err(|_| PowerError::Overflow)? + 1);
        }
        if by_size {
            digits.push(voters + 1);
        }
        let step = |class: &Class| {
            if class.is_null() {
                return 0;
            }
            let digits_of = class
                .votes
                .iter()
                .map(|votes| usize::try_from(*votes).unwrap_or(0));
            let all = digits_of.chain(by_size.then_some(1));
            all.zip(&digits)
                .fold(0, |number, (digit, room)| number * room + digit)
        };
        let steps = classes.iter().map(step).collect();
        let nulls = classes.iter().filter(|class| class.is_null());
        Ok(Self {
            steps,
            people: classes.iter().map(count).collect(),
            by_size,
            length,
            nulls: nulls.map(|class| u64::from(class.people)).sum(),
            digits,
        })
    }

    /// Whether each state passes.
    fn wins(&self, game: &Game) -> Vec<bool> {
        let mut digits = vec![0_usize; self.digits.len()];
        let mut yes = vec![0_u64; game.sums.len()];
        let mut wins = Vec::with_capacity(self.length);
        for _ in 0..self.length {
            for (yes, digit) in yes.iter_mut().zip(&digits) {
                *yes = u64::try_from(*digit).unwrap_or(u64::MAX);
            }
            wins.push(game.node.met(game.all_present(&yes)));
            for (digit, room) in digits.iter_mut().zip(&self.digits).rev() {
                *digit += 1;
                if *digit < *room {
                    break;
                }
                *digit = 0;
            }
        }
        wins
    }

    /// One number for each voter whose vote counts.
    fn numbers(&self, keep: impl Fn(usize) -> bool) -> Vec<usize> {
        let classes = self.steps.iter().zip(&self.people).enumerate();
        classes
            .filter(|(class, (step, _))| **step > 0 && keep(*class))
            .flat_map(|(_, (step, people))| std::iter::repeat_n(*step, *people))
            .collect()
    }

    /// Winning coalitions, and the swings of one voter of each class.
    pub(super) fn counts(&self, game: &Game) -> Result<(BigUint, Vec<BigUint>), PowerError> {
        let wins = self.wins(game);
        let voters = self.numbers(|_| true);
        let (winning, swings) = narrowest!(voters.len(), counts(self, &wins, &voters))?;
        let swings = swings.into_iter().map(|swings| swings << self.nulls);
        Ok((winning << self.nulls, swings.collect()))
    }

    /// The Shapley–Shubik index of one voter of each class. Those whose votes count nowhere change nobody's.
    pub(super) fn shapley_shubik(&self, game: &Game) -> Result<Vec<BigRational>, PowerError> {
        let wins = self.wins(game);
        let voters = self.numbers(|_| true);
        let swings = narrowest!(voters.len(), swings_by_size(self, &wins, &voters))?;
        let orders = Orders::of(u64::try_from(voters.len()).unwrap_or(u64::MAX));
        let share = |by_size: &Vec<BigUint>| {
            if by_size.iter().all(BigUint::is_zero) {
                return BigRational::zero();
            }
            orders.share(by_size)
        };
        Ok(swings.iter().map(share).collect())
    }

    /// In how many coalitions of everybody else a bloc of classes decides.
    pub(super) fn decided(&self, game: &Game, bloc: &[bool]) -> Result<BigUint, PowerError> {
        let wins = self.wins(game);
        let in_bloc = |class: usize| bloc.get(class).copied().unwrap_or(false);
        let others = self.numbers(|class| !in_bloc(class));
        let step = self.numbers(in_bloc).into_iter().sum();
        let decided = narrowest!(others.len() + 1, decided(&wins, &others, step))?;
        let classes = self.steps.iter().zip(&self.people).enumerate();
        let nulls: usize = classes
            .filter(|(class, (step, _))| **step == 0 && !in_bloc(*class))
            .map(|(_, (_, people))| *people)
            .sum();
        Ok(decided << nulls)
    }
}

fn counts<C: Count>(
    lattice: &Lattice,
    wins: &[bool],
    voters: &[usize],
) -> Result<(BigUint, Vec<BigUint>), PowerError> {
    let sums = by_sum::<C>(voters, wins.len());
    let winning = sums.iter().zip(wins).filter(|(_, wins)| **wins);
    // Somebody always votes no in one coalition: not all 2^n win, and n bits suffice.
    let winning = winning.fold(C::ZERO, |sum, (count, _)| sum.plus(*count)).to_big();
    let mut swings = Vec::new();
    for (&step, &people) in lattice.steps.iter().zip(&lattice.people) {
        if step == 0 || people == 0 {
            swings.push(BigUint::zero());
            continue;
        }
        let mut others = sums.clone();
        leave(&mut others, step);
        let mut sum = C::ZERO;
        for_swings(&others, wins, step, |_, count| sum = sum.plus(count))?;
        swings.push(sum.to_big());
    }
    Ok((winning, swings))
}

fn swings_by_size<C: Count>(
    lattice: &Lattice,
    wins: &[bool],
    voters: &[usize],
) -> Result<Vec<Vec<BigUint>>, PowerError> {
    debug_assert!(lattice.by_size);
    let sums = by_sum::<C>(voters, wins.len());
    let mut swings = Vec::new();
    for (&step, &people) in lattice.steps.iter().zip(&lattice.people) {
        let mut by_size = vec![C::ZERO; voters.len()];
        if step > 0 && people > 0 {
            let mut others = sums.clone();
            leave(&mut others, step);
            for_swings(&others, wins, step, |at, count| {
                if let Some(sum) = by_size.get_mut(at % (voters.len() + 1)) {
                    *sum = sum.plus(count);
                }
            })?;
        }
        swings.push(by_size.into_iter().map(C::to_big).collect());
    }
    Ok(swings)
}

fn decided<C: Count>(wins: &[bool], others: &[usize], step: usize) -> Result<BigUint, PowerError> {
    let sums = by_sum::<C>(others, wins.len());
    let mut sum = C::ZERO;
    for_swings(&sums, wins, step, |_, count| sum = sum.plus(count))?;
    Ok(sum.to_big())
}

/// Each state that coalitions of the others reach, and that a step turns from losing to winning.
fn for_swings<C: Count>(
    others: &[C],
    wins: &[bool],
    step: usize,
    mut swing: impl FnMut(usize, C),
) -> Result<(), PowerError> {
    let pairs = wins.iter().zip(wins.iter().skip(step));
    for (at, (count, (without, with))) in others.iter().zip(pairs).enumerate() {
        if without != with && !count.is_zero() {
            if *without {
                return Err(PowerError::NotMonotone);
            }
            swing(at, *count);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
