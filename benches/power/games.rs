//! The weighted games that are timed, here and with other packages.

use coproduction::decisions::power::WeightedGame;

/// A weighted game with a name.
pub(crate) struct Named {
    pub(crate) name: &'static str,
    pub(crate) quota: u64,
    pub(crate) weights: Vec<u64>,
}

impl Named {
    pub(crate) fn game(&self) -> WeightedGame {
        WeightedGame::new(self.quota, &self.weights).expect("good")
    }
}

/// The Council of the European Union of 27 members with the weights of the Treaty of Nice: 255 votes of 345.
pub(crate) fn council() -> Named {
    let groups = [
        (29, 4),
        (27, 2),
        (14, 1),
        (13, 1),
        (12, 5),
        (10, 3),
        (7, 5),
        (4, 5),
        (3, 1),
    ];
    let members = groups
        .into_iter()
        .flat_map(|(weight, members)| std::iter::repeat_n(weight, members));
    Named {
        name: "council of 27, Nice",
        quota: 255,
        weights: members.collect(),
    }
}

/// So many players with weights of 1 to `most`, without a pattern that would help, adding up to `total`; a simple
/// majority.
pub(crate) fn mixed(name: &'static str, players: usize, most: u64, total: u64) -> Named {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut weights: Vec<u64> = Vec::new();
    for _ in 1..players {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        weights.push((state >> 33) % most + 1);
    }
    let rest = total
        .checked_sub(weights.iter().sum())
        .expect("the weights leave something");
    weights.push(rest);
    Named {
        name,
        quota: total / 2 + 1,
        weights,
    }
}

pub(crate) fn hundred() -> Named {
    mixed("100 players, 5,000 votes", 100, 97, 5_000)
}

pub(crate) fn five_hundred() -> Named {
    mixed("500 players, 10,000 votes", 500, 38, 10_000)
}
