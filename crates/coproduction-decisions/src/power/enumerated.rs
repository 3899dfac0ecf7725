//! Any monotone rule on a small body, by looking at every coalition.

use num_bigint::BigUint;

use super::{Budget, Counts, PowerError, ShapleyShubik};

/// No coalition of more people fits 64 bits; the memory is used up long before.
const MOST: usize = 40;

/// Any monotone rule on a small body: each coalition is looked at once. Every figure is exact.
///
/// It is for rules that no weights and kinds describe. By default up to 22 people, which is what
/// `budget.states` allows; never more than 40.
///
/// ```
/// use coproduction_decisions::power::{Budget, EnumeratedGame, PowerError};
///
/// // Bit 0 is the first person. The first must agree, and one of the other two.
/// let game = EnumeratedGame::new(3, |yes| yes & 1 != 0 && yes & 0b110 != 0, &Budget::default())?;
/// assert_eq!(game.shapley_shubik().member(0).unwrap().to_string(), "2/3");
/// # Ok::<(), PowerError>(())
/// ```
#[derive(Debug, Clone)]
pub struct EnumeratedGame {
    players: usize,
    wins: Vec<bool>,
}

impl EnumeratedGame {
    /// A game of so many people, and whether a proposal passes if those vote yes whose bits are set.
    ///
    /// # Errors
    /// [`NobodyToVote`](PowerError::NobodyToVote), [`TooManyPlayers`](PowerError::TooManyPlayers) above 40,
    /// [`NeverPasses`](PowerError::NeverPasses), [`AlwaysPasses`](PowerError::AlwaysPasses),
    /// [`NotMonotone`](PowerError::NotMonotone), and the limits of the budget.
    pub fn new(players: usize, passes: impl FnMut(u64) -> bool, budget: &Budget) -> Result<Self, PowerError> {
        if players == 0 {
            return Err(PowerError::NobodyToVote);
        }
        if players > MOST {
            return Err(PowerError::TooManyPlayers { players, limit: MOST });
        }
        let coalitions = 1_u64 << players;
        budget.admit_states(u128::from(coalitions))?;
        budget.admit_steps(u128::from(coalitions) * super::budget::wide(players))?;
        let wins: Vec<bool> = (0..coalitions).map(passes).collect();
        if wins.first() != Some(&false) {
            return Err(PowerError::AlwaysPasses);
        }
        if wins.last() != Some(&true) {
            return Err(PowerError::NeverPasses);
        }
        let game = Self { players, wins };
        for player in 0..players {
            if game.pairs(player).any(|(_, without, with)| without && !with) {
                return Err(PowerError::NotMonotone);
            }
        }
        Ok(game)
    }

    /// Every coalition without the player, whether it wins, and whether it does so with them.
    fn pairs(&self, player: usize) -> impl Iterator<Item = (usize, bool, bool)> + '_ {
        let bit = 1_usize << player;
        let pairs = self.wins.iter().zip(self.wins.iter().skip(bit)).enumerate();
        pairs
            .filter(move |(coalition, _)| coalition & bit == 0)
            .map(|(coalition, (&without, &with))| (coalition, without, with))
    }

    /// Winning coalitions and swings; each player is a kind of one.
    pub fn counts(&self) -> Counts {
        let winning = BigUint::from(self.wins.iter().filter(|&&wins| wins).count());
        let swings = (0..self.players).map(|player| {
            let swings = self.pairs(player).filter(|&(_, without, with)| with && !without);
            BigUint::from(swings.count())
        });
        Counts::new(vec![1; self.players], winning, swings.collect())
    }

    /// The Shapley–Shubik index of each player.
    pub fn shapley_shubik(&self) -> ShapleyShubik {
        let swings: Vec<Vec<BigUint>> = (0..self.players)
            .map(|player| self.swings_by_size(player))
            .collect();
        ShapleyShubik::from_swings(vec![1; self.players], &swings)
    }

    fn swings_by_size(&self, player: usize) -> Vec<BigUint> {
        let mut sums = vec![0_u64; self.players];
        for (coalition, without, with) in self.pairs(player) {
            let size = usize::try_from(coalition.count_ones()).unwrap_or(usize::MAX);
            if with
                && !without
                && let Some(sum) = sums.get_mut(size)
            {
                *sum += 1;
            }
        }
        sums.into_iter().map(BigUint::from).collect()
    }
}
