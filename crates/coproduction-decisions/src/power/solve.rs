//! The figures of a game, by whichever exact method costs least.

use std::collections::BTreeMap;

use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::{One as _, Zero};

use super::budget::{product, wide};
use super::figures::ratio;
use super::lattice::Lattice;
use super::node::Node;
use super::wide::MOST_PLAYERS;
use super::{Budget, Counts, Game, PowerError, ShapleyShubik, TypeGame, WeightedGame};

/// Voters that the rule cannot tell apart.
pub(super) struct Class {
    /// The votes that one of them puts into each sum.
    pub(super) votes: Vec<u64>,
    pub(super) people: u32,
    /// Which kinds they are.
    pub(super) kinds: Vec<usize>,
    pub(super) in_bloc: bool,
}

impl Class {
    /// Whether their votes count nowhere.
    pub(super) fn is_null(&self) -> bool {
        self.votes.iter().all(|votes| *votes == 0)
    }
}

/// The ways to compute a game exactly, with what they cost.
enum Way {
    /// By counts of each class.
    Counts,
    /// By one sum of votes and its quota.
    Quota(u64, usize),
    /// By several sums of votes.
    Lattice,
}

impl Game {
    /// Winning coalitions and swings, exactly; a kind is named by its place in the body.
    ///
    /// # Errors
    /// [`NotMonotone`](PowerError::NotMonotone), [`TooManyPlayers`](PowerError::TooManyPlayers) and the limits of
    /// the budget.
    pub fn counts(&self, budget: &Budget) -> Result<Counts, PowerError> {
        let classes = self.classes(&[]);
        let (winning, swings) = match self.way(&classes, 1, budget) {
            Way::Counts => self.by_class(&classes, budget)?.counts().into_parts(),
            Way::Quota(quota, sum) => {
                let (game, nulls) = weighted(&classes, quota, sum)?;
                let (winning, swings) = game.counts(budget)?.into_parts();
                let mut players = swings.into_iter();
                // Whoever's vote does not count doubles everything: with them and without.
                let mut of_class = |class: &Class| {
                    if class.is_null() || class.people == 0 {
                        return BigUint::zero();
                    }
                    let swings = players.next().unwrap_or_default() << nulls;
                    (1..class.people).for_each(|_| drop(players.next()));
                    swings
                };
                let swings = classes.iter().map(&mut of_class).collect();
                (winning << nulls, swings)
            }
            Way::Lattice => Lattice::new(self, &classes, false, budget)?.counts(self)?,
        };
        let swings = self.per_kind(&classes, &swings);
        Ok(Counts::new(self.body.sizes(), winning, swings))
    }

    /// The Shapley–Shubik index, exactly; a kind is named by its place in the body.
    ///
    /// # Errors
    /// As [`counts`](Self::counts).
    pub fn shapley_shubik(&self, budget: &Budget) -> Result<ShapleyShubik, PowerError> {
        let classes = self.classes(&[]);
        let voters = classes.iter().map(|class| u128::from(class.people)).sum::<u128>();
        let per_class: Vec<BigRational> = match self.way(&classes, voters + 1, budget) {
            Way::Counts => {
                let index = self.by_class(&classes, budget)?.shapley_shubik();
                (0..classes.len())
                    .map(|class| index.member(class).cloned().unwrap_or_else(BigRational::zero))
                    .collect()
            }
            Way::Quota(quota, sum) => {
                let index = weighted(&classes, quota, sum)?.0.shapley_shubik(budget)?;
                let mut player = 0;
                let mut of_class = |class: &Class| {
                    if class.is_null() {
                        return BigRational::zero();
                    }
                    let share = index.member(player).cloned().unwrap_or_else(BigRational::zero);
                    player += usize::try_from(class.people).unwrap_or(usize::MAX);
                    share
                };
                classes.iter().map(&mut of_class).collect()
            }
            Way::Lattice => Lattice::new(self, &classes, true, budget)?.shapley_shubik(self)?,
        };
        let members = self.per_kind(&classes, &per_class);
        Ok(ShapleyShubik::of(self.body.sizes(), members))
    }

    /// How often these kinds decide together if everybody else votes independently, yes as likely as no: from 0 to 1.
    ///
    /// It is one end of two; the other is [`opposed`](Self::opposed). Report both: a bloc that nearly always decides
    /// between people who toss coins may decide nothing against people who act together.
    ///
    /// # Errors
    /// As [`counts`](Self::counts).
    pub fn decisiveness(&self, bloc: &[usize], budget: &Budget) -> Result<BigRational, PowerError> {
        let classes = self.classes(bloc);
        let free: u64 = classes
            .iter()
            .filter(|class| !class.in_bloc)
            .map(|class| u64::from(class.people))
            .sum();
        let decided = match self.way(&classes, 1, budget) {
            Way::Counts => {
                let blocs: Vec<usize> = places(&classes, |class| class.in_bloc);
                let game = self.by_class(&classes, budget)?;
                return Ok(game.decisiveness(&blocs).unwrap_or_else(BigRational::zero));
            }
            Way::Quota(..) | Way::Lattice => {
                let bloc: Vec<bool> = classes.iter().map(|class| class.in_bloc).collect();
                Lattice::new(self, &classes, false, budget)?.decided(self, &bloc)?
            }
        };
        Ok(ratio(decided, BigUint::one() << free).unwrap_or_else(BigRational::zero))
    }

    /// How often these kinds get their way if everybody else votes together against them: 0 if they can neither pass
    /// nor block alone, 1/2 if they can do one of the two, 1 if both.
    pub fn opposed(&self, bloc: &[usize]) -> BigRational {
        let ways = u8::from(self.passes_alone(bloc)) + u8::from(self.blocks_alone(bloc));
        ratio(ways, 2_u8).unwrap_or_else(BigRational::zero)
    }

    /// The same game by kinds, for as long as the budget allows.
    ///
    /// # Errors
    /// [`NotMonotone`](PowerError::NotMonotone) and the limits of the budget.
    pub fn type_game(&self, budget: &Budget) -> Result<TypeGame, PowerError> {
        let mut sums = vec![0; self.sums.len()];
        TypeGame::new(
            &self.body.sizes(),
            |yes| {
                self.add_up_into(yes, &mut sums);
                self.node.met(self.all_present(&sums))
            },
            budget,
        )
    }

    /// Voters that the rule cannot tell apart, and that are within the bloc or not.
    pub(super) fn classes(&self, bloc: &[usize]) -> Vec<Class> {
        let mut classes: BTreeMap<(bool, Vec<u64>), Class> = BTreeMap::new();
        for (place, kind) in self.body.kinds().iter().enumerate() {
            let votes: Vec<u64> = self
                .sums
                .iter()
                .map(|sum| sum.get(place).copied().unwrap_or(0))
                .collect();
            let in_bloc = bloc.contains(&place);
            let class = classes.entry((in_bloc, votes.clone())).or_insert_with(|| Class {
                votes,
                people: 0,
                kinds: Vec::new(),
                in_bloc,
            });
            class.people += kind.voters;
            class.kinds.push(place);
        }
        classes.into_values().collect()
    }

    fn by_class(&self, classes: &[Class], budget: &Budget) -> Result<TypeGame, PowerError> {
        let sizes: Vec<u32> = classes.iter().map(|class| class.people).collect();
        let mut sums = vec![0; self.sums.len()];
        let passes = |yes: &[u32]| {
            sums.fill(0);
            for (class, &yes) in classes.iter().zip(yes) {
                for (sum, votes) in sums.iter_mut().zip(&class.votes) {
                    *sum += votes * u64::from(yes);
                }
            }
            self.node.met(self.all_present(&sums))
        };
        TypeGame::new(&sizes, passes, budget)
    }

    /// The way that costs least: by its steps, so long as its states fit.
    fn way(&self, classes: &[Class], sizes: u128, budget: &Budget) -> Way {
        let voters = classes.iter().map(|class| u128::from(class.people)).sum::<u128>();
        let limbs = voters / 64 + 1;
        let states = product(classes.iter().map(|class| u128::from(class.people) + 1));
        let by_counts = product([states, wide(classes.len()), limbs]);
        let (cells, steps) = if let Node::Share(threshold) = &self.node {
            let total = super::node::at(&self.eligible, threshold.votes);
            let cells = product([u128::from(total), sizes]);
            (cells, product([cells, voters, limbs]) / 2)
        } else {
            let cells = product([Lattice::cells(self), sizes]);
            (cells, product([cells, voters + wide(classes.len()), limbs]))
        };
        let fits = |states: u128| states <= u128::from(budget.states);
        let too_many = voters > wide(MOST_PLAYERS);
        if fits(states) && (by_counts <= steps || !fits(cells) || too_many) {
            return Way::Counts;
        }
        if let Node::Share(threshold) = &self.node
            && let Some(quota) = threshold.quota(self.base_of(*threshold))
        {
            return Way::Quota(quota, threshold.votes);
        }
        Way::Lattice
    }

    fn base_of(&self, threshold: super::node::Threshold) -> u64 {
        let of = match threshold.of {
            crate::ThresholdBase::Constituted => &self.constituted,
            _ => &self.eligible,
        };
        super::node::at(of, threshold.votes)
    }

    /// From figures of classes to those of kinds; nobody has none.
    fn per_kind<T: Clone + Zero>(&self, classes: &[Class], figures: &[T]) -> Vec<T> {
        let mut each = BTreeMap::new();
        for (class, figure) in classes.iter().zip(figures) {
            each.extend(class.kinds.iter().map(|place| (*place, figure)));
        }
        let kinds = self.body.kinds().iter().enumerate();
        let of = |(place, kind): (usize, &super::Kind)| match each.get(&place) {
            Some(figure) if kind.voters > 0 => (*figure).clone(),
            _ => T::zero(),
        };
        kinds.map(of).collect()
    }

    /// That the rule is monotone. Only a casting vote can make it otherwise, and not round a simple majority.
    pub(super) fn check_monotone(&self, budget: &Budget) -> Result<(), PowerError> {
        if self.node.is_monotone() {
            return Ok(());
        }
        self.counts(budget).map(drop)
    }
}

fn places(classes: &[Class], holds: impl Fn(&Class) -> bool) -> Vec<usize> {
    let found = classes.iter().enumerate().filter(|(_, class)| holds(class));
    found.map(|(place, _)| place).collect()
}

/// That the people, each of whom is to have a number of their own, are not more than can be counted.
pub(super) fn admit_players(classes: &[Class]) -> Result<(), PowerError> {
    let people = classes
        .iter()
        .map(|class| usize::try_from(class.people).unwrap_or(usize::MAX));
    let players = people.fold(0, usize::saturating_add);
    if players > MOST_PLAYERS {
        return Err(PowerError::TooManyPlayers {
            players,
            limit: MOST_PLAYERS,
        });
    }
    Ok(())
}

/// The weighted game of those whose votes count, and how many people's do not.
fn weighted(classes: &[Class], quota: u64, sum: usize) -> Result<(WeightedGame, u64), PowerError> {
    admit_players(classes)?;
    let mut weights = Vec::new();
    let mut nulls = 0;
    for class in classes {
        let people = usize::try_from(class.people).map_err(|_| PowerError::Overflow)?;
        match class.votes.get(sum) {
            Some(&votes) if votes > 0 => weights.extend(std::iter::repeat_n(votes, people)),
            _ => nulls += u64::from(class.people),
        }
    }
    Ok((WeightedGame::new(quota, &weights)?, nulls))
}
