//! Who may be in the room, and how they may vote.

use coproduction_core::Fraction;
use num_bigint::BigUint;
use num_traits::{One as _, Zero as _};

use crate::power::Game;
use crate::power::meeting::Asked;
use crate::power::node::Votes;

/// Who may be in the room: for each kind that has people, every number of present and of yes votes, with the ways to it.
///
/// A way is weighed in whole numbers: a yes and a no with the numerator of the attendance each, an absence with twice
/// the rest of its denominator. All of them together are (twice the denominator) to the power of the number of people.
pub(super) struct Room {
    kinds: Vec<(usize, Vec<State>)>,
    nobody: Vec<u32>,
}

struct State {
    present: u32,
    yes: u32,
    ways: BigUint,
}

impl Room {
    pub(super) fn new(people: &[u32], attendance: &[Fraction]) -> (Self, BigUint) {
        let mut all = BigUint::one();
        let mut kinds = Vec::new();
        for (kind, (&people, probability)) in people.iter().zip(attendance).enumerate() {
            if people > 0 {
                let of = probability.denominator.get();
                all *= (BigUint::from(of) * 2_u8).pow(people);
                kinds.push((kind, states(people, probability.numerator, of)));
            }
        }
        let nobody = vec![0; people.len()];
        let room = Self { kinds, nobody };
        (room, all)
    }

    /// Calls the function for every state of the room that can come about, with its ways.
    pub(super) fn each(self, look: &mut impl FnMut(&mut People, &BigUint)) {
        let mut people = People {
            present: self.nobody.clone(),
            yes: self.nobody,
            sums: (Vec::new(), Vec::new()),
        };
        visit(&self.kinds, &BigUint::one(), &mut people, look);
    }
}

/// Goes one step deeper for each kind. Each has at least three states, so that the budget keeps it shallow.
fn visit(
    kinds: &[(usize, Vec<State>)],
    ways: &BigUint,
    people: &mut People,
    look: &mut impl FnMut(&mut People, &BigUint),
) {
    let Some(((kind, states), rest)) = kinds.split_first() else {
        look(people, ways);
        return;
    };
    for state in states {
        people.set(*kind, state.present, state.yes);
        visit(rest, &(ways * &state.ways), people, look);
    }
}

fn states(people: u32, come: u32, of: u32) -> Vec<State> {
    let stay = BigUint::from(of - come) * 2_u8;
    let mut states = Vec::new();
    let mut choose = BigUint::one();
    for present in 0..=people {
        let ways = &choose * BigUint::from(come).pow(present) * stay.pow(people - present);
        choose = choose * (people - present) / (present + 1);
        if ways.is_zero() {
            continue;
        }
        let mut votes = BigUint::one();
        for yes in 0..=present {
            states.push(State {
                present,
                yes,
                ways: &ways * &votes,
            });
            votes = votes * (present - yes) / (yes + 1);
        }
    }
    states
}

/// Who is in the room, and how they vote.
pub(super) struct People {
    present: Vec<u32>,
    yes: Vec<u32>,
    sums: (Vec<u64>, Vec<u64>),
}

impl People {
    fn set(&mut self, kind: usize, present: u32, yes: u32) {
        for (counts, count) in [(&mut self.present, present), (&mut self.yes, yes)] {
            if let Some(of_kind) = counts.get_mut(kind) {
                *of_kind = count;
            }
        }
    }

    fn change(&mut self, kind: usize, present: impl Fn(u32) -> u32, yes: impl Fn(u32) -> u32) {
        if let (Some(there), Some(votes)) = (self.present.get_mut(kind), self.yes.get_mut(kind)) {
            (*there, *votes) = (present(*there), yes(*votes));
        }
    }

    /// One more comes, and votes no.
    pub(super) fn come(&mut self, kind: usize) {
        self.change(kind, |there| there + 1, |votes| votes);
    }

    /// One who votes no votes yes instead.
    pub(super) fn vote(&mut self, kind: usize) {
        self.change(kind, |there| there, |votes| votes + 1);
    }

    /// One who votes yes goes.
    pub(super) fn leave(&mut self, kind: usize) {
        self.change(kind, |there| there - 1, |votes| votes - 1);
    }

    pub(super) fn quorate(&self, asked: Option<&Asked>) -> bool {
        match asked {
            Some(asked) => asked.met(&self.present),
            None => self.present.iter().any(|people| *people > 0),
        }
    }

    pub(super) fn met(&mut self, game: &Game) -> bool {
        let (yes, present) = &mut self.sums;
        yes.resize(game.sums.len(), 0);
        present.resize(game.sums.len(), 0);
        game.add_up_into(&self.yes, yes);
        game.add_up_into(&self.present, present);
        game.node.met(Votes {
            yes,
            present,
            eligible: &game.eligible,
            constituted: &game.constituted,
        })
    }

    pub(super) fn passes(&mut self, game: &Game, asked: Option<&Asked>) -> bool {
        self.quorate(asked) && self.met(game)
    }
}
