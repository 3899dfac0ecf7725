//! How fast power is computed from rules, beside the targets; and, for `peers.py`, the same games with their answers.
//!
//! `cargo bench --features measures --bench power` prints the time of each and its target. Targets are printed, never asserted.
//! `cargo bench --features measures --bench power -- --for-peers` writes the games, the answers and the times as lines of JSON.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints, and stops where its input is wrong"
)]
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod games;

use std::hint::black_box;
use std::time::{Duration, Instant};

use coproduction::core::{Fraction, Side};
use coproduction::decisions::power::{
    BigRational, Body, Budget, Counts, Draft, Game, Kind, ShapleyShubik, TypeGame, as_f64, compare,
};
use coproduction::decisions::{DecisionRule, ThresholdBase};
use criterion::{Criterion, criterion_group};
use games::{Named, council, five_hundred, hundred};

/// Eight and eight, a simple majority.
fn eight_and_eight() -> Counts {
    let game = TypeGame::new(&[8, 8], |yes| yes.iter().sum::<u32>() > 8, &Budget::default());
    game.expect("good").counts()
}

fn body(lived: u32, staff: u32) -> Body {
    Body::new([
        Kind::new("patients".parse().expect("good"), Side::LivedExperience, lived),
        Kind::new("staff".parse().expect("good"), Side::Professional, staff),
    ])
    .expect("good")
}

fn half() -> Fraction {
    Fraction::new(1, 2.try_into().expect("good"))
}

fn simple() -> DecisionRule {
    DecisionRule::Majority {
        share: half(),
        of: ThresholdBase::Cast,
        more_than: true,
    }
}

fn double() -> DecisionRule {
    DecisionRule::EachConstituency {
        constituencies: vec!["patients".parse().expect("good"), "staff".parse().expect("good")],
        share: half(),
        of: ThresholdBase::Cast,
        more_than: true,
    }
}

fn counts(named: &Named) -> Counts {
    named
        .game()
        .counts(&Budget::default())
        .expect("within the budget")
}

fn index(named: &Named) -> ShapleyShubik {
    named
        .game()
        .shapley_shubik(&Budget::default())
        .expect("within the budget")
}

fn power(c: &mut Criterion) {
    let mut group = c.benchmark_group("power");
    group.bench_function("8 + 8, counts", |b| b.iter(eight_and_eight));
    let game = Game::new(&body(8, 8), &double()).expect("good");
    group.bench_function("8 + 8, double majority from its rule, counts", |b| {
        b.iter(|| game.counts(&Budget::default()));
    });
    let drafts = (
        Draft::new(body(6, 10), simple()),
        Draft::new(body(6, 10), double()),
    );
    group.bench_function("6 + 10, two drafts compared", |b| {
        b.iter(|| compare(&drafts.0, &drafts.1, &Budget::default()));
    });
    let game = Game::new(&body(6, 10), &simple()).expect("good");
    let three_quarters = [Fraction::new(3, 4.try_into().expect("good")); 2];
    group.bench_function("6 + 10, at an attendance of three quarters", |b| {
        b.iter(|| game.at_attendance(None, &three_quarters, &Budget::default()));
    });
    group.sample_size(10);
    for named in [council(), hundred()] {
        group.bench_function(format!("{}, Banzhaf", named.name), |b| b.iter(|| counts(&named)));
        group.bench_function(format!("{}, Shapley–Shubik", named.name), |b| {
            b.iter(|| index(&named));
        });
    }
    let named = five_hundred();
    group.bench_function(format!("{}, Banzhaf", named.name), |b| b.iter(|| counts(&named)));
    group.bench_function(format!("{}, Shapley–Shubik approximated", named.name), |b| {
        b.iter(|| named.game().approximate(&Budget::default()));
    });
    group.finish();
    targets();
}

/// The shortest of several runs: what a shared machine disturbs least.
fn shortest<T>(runs: u32, mut run: impl FnMut() -> T) -> Duration {
    let time = |_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..runs).map(time).min().unwrap_or(Duration::MAX)
}

fn targets() {
    let small = shortest(10_000, eight_and_eight);
    println!("8 + 8 type game, made and counted: {small:?}; target: 5 µs");
    let named = five_hundred();
    let large = shortest(20, || counts(&named));
    println!(
        "exact Banzhaf counts of {}: {large:?}; target: 100 ms",
        named.name
    );
    let near = named
        .game()
        .approximate(&Budget::default())
        .expect("within the budget");
    println!(
        "Shapley–Shubik of {}: approximated with an error of {:.1e} at most",
        named.name, near.error
    );
}

/// One line for each game and index: quota, weights, our values and our time.
fn for_peers() {
    for named in [council(), hundred()] {
        let players = named.weights.len();
        let banzhaf = counts(&named);
        // To the normalised index of each player, which is what the others give.
        let time = shortest(20, || {
            let banzhaf = counts(&named);
            values(players, |player| banzhaf.normalised(player))
        });
        line(
            &named,
            "banzhaf",
            time,
            &values(players, |player| banzhaf.normalised(player)),
        );
        let shapley = index(&named);
        let time = shortest(20, || {
            let shapley = index(&named);
            values(players, |player| shapley.member(player).cloned())
        });
        line(
            &named,
            "shapley-shubik",
            time,
            &values(players, |player| shapley.member(player).cloned()),
        );
    }
}

fn line(named: &Named, index: &str, time: Duration, values: &[f64]) {
    let line = serde_json::json!({
        "name": named.name,
        "index": index,
        "quota": named.quota,
        "weights": named.weights,
        "seconds": time.as_secs_f64(),
        "values": values,
    });
    println!("{line}");
}

fn values(players: usize, value: impl Fn(usize) -> Option<BigRational>) -> Vec<f64> {
    let float = |player| as_f64(&value(player).expect("a player"));
    (0..players).map(float).collect()
}

criterion_group!(benches, power);

fn main() {
    if std::env::args().any(|argument| argument == "--for-peers") {
        for_peers();
        return;
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}
