//! Winning coalitions and swings, added up over every vector of counts.

use num_bigint::BigUint;

use super::TypeGame;
use super::grid::{Whole, add, binomials, coordinate, per_member, times};

impl TypeGame {
    /// Winning coalitions where the bloc votes as one, yes or no. An empty bloc leaves everybody free.
    pub(super) fn winning<T: Whole>(&self, bloc: &[usize], yes: bool) -> T {
        let row = binomials::<T>(self.last);
        let mut tails = vec![T::zero()];
        for ways in row.iter().rev() {
            let mut sum = tails.last().cloned().unwrap_or_else(T::zero);
            sum += ways;
            tails.push(sum);
        }
        tails.reverse();
        // The last kind within the bloc has one way to vote.
        if bloc.contains(&self.others.len()) {
            let vote = if yes { self.last } else { 0 };
            tails = (0..=self.last + 1)
                .map(|first| if first <= vote { T::one() } else { T::zero() })
                .collect();
        }
        let mut sum = T::zero();
        for (at, (mut ways, &first)) in self.ways::<T>().into_iter().zip(&self.first).enumerate() {
            let free = self.others.iter().enumerate().all(|(kind, &(size, stride))| {
                !bloc.contains(&kind) || coordinate(at, size, stride) == if yes { size } else { 0 }
            });
            if let Some(tail) = usize::try_from(first).ok().and_then(|first| tails.get(first))
                && free
            {
                ways *= tail;
                sum += &ways;
            }
        }
        sum
    }

    /// For each vector of counts of the other kinds: in how many ways it comes about.
    fn ways<T: Whole>(&self) -> Vec<T> {
        let mut ways = vec![T::one()];
        for &(size, _) in &self.others {
            let row = binomials::<T>(size);
            ways = ways
                .iter()
                .flat_map(|so_far| row.iter().map(move |more| times(so_far, more)))
                .collect();
        }
        ways
    }

    /// How many vote yes in each vector of counts of the other kinds.
    fn yes_votes(&self) -> Vec<usize> {
        let mut votes = vec![0];
        for &(size, _) in &self.others {
            let most = usize::try_from(size).unwrap_or(usize::MAX);
            votes = votes
                .iter()
                .flat_map(|sum| (0..=most).map(move |more| sum + more))
                .collect();
        }
        votes
    }

    /// The swings of one member of each kind, by the size of the coalition that they join.
    pub(super) fn swings<T: Whole>(&self) -> Vec<Vec<BigUint>> {
        let ways = self.ways::<T>();
        let votes = self.yes_votes();
        let row = binomials::<T>(self.last);
        let length = usize::try_from(self.voters()).unwrap_or(usize::MAX);
        let mut all = Vec::new();
        for &(size, stride) in &self.others {
            let mut sums = vec![T::zero(); length];
            let steps = self.first.iter().zip(self.first.iter().skip(stride));
            for (at, (((&without, &with), ways), &votes)) in steps.zip(&ways).zip(&votes).enumerate() {
                let free = size.saturating_sub(coordinate(at, size, stride));
                // Of each coalition that lacks one of the `free`, that one can be any of them.
                if free > 0 && with < without {
                    add(
                        &mut sums,
                        &times(ways, &T::from(free)),
                        &row,
                        with..without.min(self.last + 1),
                        votes,
                    );
                }
            }
            all.push(per_member(sums, size));
        }
        let mut sums = vec![T::zero(); length];
        for ((&first, ways), &votes) in self.first.iter().zip(&ways).zip(&votes) {
            if first > 0 && first <= self.last {
                let free = T::from(self.last - (first - 1));
                add(&mut sums, &times(ways, &free), &row, first - 1..first, votes);
            }
        }
        all.push(per_member(sums, self.last));
        all
    }
}
