//! Larger weighted games: nothing overflows, and the approximation is as near as it says.

use coproduction_decisions::power::{Budget, PowerError, WeightedGame};
use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::{One as _, ToPrimitive as _};

use super::bodies::exact;

/// Weights without a pattern that would help.
fn weights(players: usize, most: u64) -> Vec<u64> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let next = |_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most + 1
    };
    (0..players).map(next).collect()
}

fn choose(n: u64, k: u64) -> BigUint {
    (0..k).fold(BigUint::one(), |ways, i| ways * (n - i) / (i + 1))
}

/// Every width of counts, and its edges: with one vote each, swings are a binomial coefficient. The popular
/// package of `measures.md`, section 3.5, is silently wrong from 64 players.
#[test]
fn counts_do_not_overflow() {
    for players in [
        63_usize, 64, 65, 66, 127, 128, 129, 200, 256, 257, 500, 512, 513, 1025,
    ] {
        let n = u64::try_from(players).unwrap();
        for quota in [n / 2 + 1, 2 * n / 3, n] {
            let game = WeightedGame::new(quota, &vec![1; players]).unwrap();
            let counts = game.counts(&Budget::default()).unwrap();
            assert_eq!(
                *counts.swings(0).unwrap(),
                choose(n - 1, quota - 1),
                "{quota} of {n}"
            );
            let winning: BigUint = (quota..=n).map(|k| choose(n, k)).sum();
            assert_eq!(*counts.winning(), winning, "{quota} of {n}");
        }
    }
}

#[test]
fn shapley_of_a_hundred_adds_up_to_one() {
    let game = WeightedGame::new(2_600, &weights(100, 100)).unwrap();
    let index = game.shapley_shubik(&Budget::default()).unwrap();
    let everybody: Vec<usize> = (0..100).collect();
    assert_eq!(index.share(&everybody), exact("1"));
}

/// With one vote each, everybody has 1/n: exactly, and within the error that the approximation names.
#[test]
fn equal_votes_are_equal_power() {
    for players in [1_usize, 2, 3, 10, 101, 130] {
        let n = u64::try_from(players).unwrap();
        let game = WeightedGame::new(n / 2 + 1, &vec![1; players]).unwrap();
        let index = game.shapley_shubik(&Budget::default()).unwrap();
        assert_eq!(index.member(0), Some(&BigRational::new(1.into(), n.into())));
        let near = game.approximate(&Budget::default()).unwrap();
        assert!((near.values[0] - 1.0 / players as f64).abs() <= near.error);
        assert!(near.error < 1e-9, "{}", near.error);
    }
}

#[test]
fn the_approximation_is_as_near_as_it_says() {
    for (players, most, tenths) in [
        (27, 29, 7),
        (60, 200, 5),
        (100, 100, 5),
        (100, 100, 8),
        (40, 7, 3),
    ] {
        let weights = weights(players, most);
        let quota = weights.iter().sum::<u64>() * tenths / 10;
        let game = WeightedGame::new(quota, &weights).unwrap();
        let exact = game.shapley_shubik(&Budget::default()).unwrap();
        let near = game.approximate(&Budget::default()).unwrap();
        for (player, value) in near.values.iter().enumerate() {
            let off = (value - exact.member(player).unwrap().to_f64().unwrap()).abs();
            assert!(off <= near.error, "{players} players, {off} > {}", near.error);
            assert!(off < 1e-12, "{players} players, {off}");
        }
        assert!(near.error < 1e-9, "{}", near.error);
    }
}

/// `measures.md`, section 3.5: the limits that are to be met within the default budget.
#[test]
fn the_stated_limits_are_within_the_budget() {
    let mut five_hundred = weights(500, 39);
    let rest = 10_000 - five_hundred.iter().skip(1).sum::<u64>();
    five_hundred[0] = rest;
    let counts = WeightedGame::new(5_001, &five_hundred)
        .unwrap()
        .counts(&Budget::default())
        .unwrap();
    assert!(counts.winning() < &(BigUint::one() << 499_u32));
    let hundred = vec![100; 100];
    let index = WeightedGame::new(5_001, &hundred)
        .unwrap()
        .shapley_shubik(&Budget::default())
        .unwrap();
    assert_eq!(index.member(99), Some(&exact("1/100")));
}

#[test]
fn blocs_of_a_weighted_game() {
    let game = WeightedGame::new(12, &[4, 4, 4, 2, 2, 1]).unwrap();
    // The three largest decide everything; nobody decides nothing; a player alone, as by Banzhaf.
    let budget = Budget::default();
    assert_eq!(game.decisiveness(&[0, 1, 2], &budget), Ok(exact("1")));
    assert_eq!(game.decisiveness(&[], &budget), Ok(exact("0")));
    assert_eq!(game.decisiveness(&[0, 1, 2, 3, 4, 5], &budget), Ok(exact("1")));
    let counts = game.counts(&budget).unwrap();
    for player in 0..6 {
        assert_eq!(game.decisiveness(&[player], &budget).ok(), counts.banzhaf(player));
    }
}

#[test]
fn ten_thousand_players_are_refused() {
    let game = WeightedGame::new(5_001, &vec![1; 10_000]).unwrap();
    let error = game.counts(&Budget::default()).unwrap_err();
    assert_eq!(
        error,
        PowerError::TooManyPlayers {
            players: 10_000,
            limit: 4_096
        }
    );
    assert_eq!(game.shapley_shubik(&Budget::default()), Err(error));
    assert!(matches!(
        game.approximate(&Budget::default()),
        Err(PowerError::TooManySteps { .. })
    ));
}
