//! Published games: project reference `measures.md`, section 3.6.

use coproduction_decisions::power::{
    BigRational, Budget, Counts, EnumeratedGame, ShapleyShubik, WeightedGame,
};

use super::bodies::exact;

fn solve(quota: u64, weights: &[u64]) -> (Counts, ShapleyShubik) {
    let game = WeightedGame::new(quota, weights).unwrap();
    let budget = Budget::default();
    (
        game.counts(&budget).unwrap(),
        game.shapley_shubik(&budget).unwrap(),
    )
}

fn swings(counts: &Counts) -> Vec<u64> {
    (0..)
        .map_while(|player| counts.swings(player))
        .map(|s| s.try_into().unwrap())
        .collect()
}

fn each(of: impl Fn(usize) -> Option<BigRational>, expected: &[&str]) {
    for (player, value) in expected.iter().enumerate() {
        assert_eq!(of(player), Some(exact(value)), "player {player}");
    }
}

/// \[51; 50, 49, 1\]: computed two ways in the reference.
#[test]
fn three_shareholders() {
    let (counts, index) = solve(51, &[50, 49, 1]);
    assert_eq!(swings(&counts), [3, 1, 1]);
    each(|p| counts.banzhaf(p), &["3/4", "1/4", "1/4"]);
    each(|p| counts.normalised(p), &["3/5", "1/5", "1/5"]);
    each(|p| index.member(p).cloned(), &["2/3", "1/6", "1/6"]);
    each(|p| counts.prevent(p), &["1", "1/3", "1/3"]);
    each(|p| counts.initiate(p), &["3/5", "1/5", "1/5"]);
    assert_eq!(counts.act(), exact("3/8"));
}

/// \[51; 49, 49, 2\]: a textbook page.
#[test]
fn two_votes_are_worth_forty_nine() {
    assert_eq!(swings(&solve(51, &[49, 49, 2]).0), [2, 2, 2]);
}

/// \[12; 4, 4, 4, 2, 2, 1\]: the Council of the European Economic Community, 1958.
#[test]
fn council_of_1958() {
    let (counts, index) = solve(12, &[4, 4, 4, 2, 2, 1]);
    assert_eq!(swings(&counts), [10, 10, 10, 6, 6, 0]);
    each(
        |p| counts.normalised(p),
        &["5/21", "5/21", "5/21", "1/7", "1/7", "0"],
    );
    each(
        |p| index.member(p).cloned(),
        &["7/30", "7/30", "7/30", "3/20", "3/20", "0"],
    );
    assert_eq!(*counts.winning(), 14_u32.into());
}

/// \[16; 9, 9, 7, 3, 1, 1\]: Nassau County, 1965, the case that Banzhaf wrote about.
#[test]
fn nassau_county_1965() {
    assert_eq!(swings(&solve(16, &[9, 9, 7, 3, 1, 1]).0), [16, 16, 16, 0, 0, 0]);
}

/// \[8; 4, 4, 3, 2, 1, 1\]: the documentation of the package `powerindices`.
#[test]
fn six_players() {
    let (counts, index) = solve(8, &[4, 4, 3, 2, 1, 1]);
    each(|p| counts.banzhaf(p), &["1/2", "1/2", "3/8", "1/8", "1/8", "1/8"]);
    each(
        |p| index.member(p).cloned(),
        &["3/10", "3/10", "1/5", "1/15", "1/15", "1/15"],
    );
}

/// The United Nations Security Council: five permanent members with a veto, nine votes of fifteen.
/// Shapley–Shubik of a permanent member 421/2145, of another 4/2145 (the latter seen published, gonitsora.com).
#[test]
fn security_council() {
    let permanent = |yes: u64| yes & 0b1_1111 == 0b1_1111 && yes.count_ones() >= 9;
    let game = EnumeratedGame::new(15, permanent, &Budget::default()).unwrap();
    let index = game.shapley_shubik();
    assert_eq!(index.member(0), Some(&exact("421/2145")));
    assert_eq!(index.member(14), Some(&exact("4/2145")));
    // The same as weights: [39; 7, 7, 7, 7, 7, 1, ...].
    let weights: Vec<u64> = [7; 5].into_iter().chain([1; 10]).collect();
    let (counts, weighted) = solve(39, &weights);
    assert_eq!(weighted, index);
    assert_eq!(counts, game.counts());
    assert_eq!(swings(&counts)[0], 848);
    assert_eq!(swings(&counts)[14], 84);
}
