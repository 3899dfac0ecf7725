//! How fast tables are audited and protected, beside the targets; and how many more cells are hidden than have to be.
//!
//! `cargo bench --bench disclosure` prints the time of each and its target. Targets are printed, never asserted.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "a benchmark prints averages, and stops where its input is wrong"
)]
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use coproduction::equity::disclosure::{
    Audit, Budget, CountTable, DisclosureProfile, KnownProfile, ReleasedFigure, ReleasedTable, protect,
};
use criterion::{Criterion, criterion_group};

fn profile(name: &str) -> DisclosureProfile {
    let known = KnownProfile::find(name).expect("known");
    known.profile().expect("good")
}

/// Numbers below a bound, always the same.
fn random(mut state: u64) -> impl FnMut(u32) -> u32 {
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(below)).expect("below the bound")
    }
}

/// Counts up to 99, about so many of a hundred of them from 1 to 4.
fn counts(size: usize, small: u32, seed: u64) -> Vec<Vec<u32>> {
    let mut number = random(seed);
    let mut count = |_| {
        if number(100) < small {
            1 + number(4)
        } else {
            5 + number(95)
        }
    };
    (0..size).map(|_| (0..size).map(&mut count).collect()).collect()
}

fn table(counts: Vec<Vec<u32>>) -> CountTable {
    let codes = |letter: char| {
        let code = |at: usize| format!("{letter}{at}").parse().expect("a code");
        (0..counts.len()).map(code).collect()
    };
    CountTable::new(codes('r'), codes('c'), counts).expect("good")
}

/// A table with about so many of a hundred cells hidden, whichever they are, and no total.
fn gaps(size: usize, hidden: u32) -> ReleasedTable {
    let mut number = random(7);
    let marks: Vec<bool> = (0..size * size).map(|_| number(100) < hidden).collect();
    ReleasedTable::of(
        &table(counts(size, 0, 1)),
        &profile("threshold-5"),
        |row, column| row < size && column < size && marks.get(row * size + column) == Some(&true),
    )
}

fn disclosure(c: &mut Criterion) {
    let profile = profile("threshold-5");
    let mut group = c.benchmark_group("disclosure");
    let small = gaps(8, 30);
    group.bench_function("audit of 8 by 8, 30% hidden", |b| {
        b.iter(|| Audit::new(&small, &profile));
    });
    let eight = table(counts(8, 10, 2));
    group.bench_function("protection of 8 by 8, 10% small", |b| {
        b.iter(|| protect(&eight, &profile, &Budget::default()));
    });
    group.sample_size(10);
    for hidden in [10, 30] {
        let large = gaps(50, hidden);
        group.bench_function(format!("audit of 50 by 50, {hidden}% hidden"), |b| {
            b.iter(|| Audit::new(&large, &profile));
        });
    }
    group.finish();
    targets();
    extra();
    beside_the_fewest();
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
    let profile = profile("threshold-5");
    for (size, runs, target) in [(8, 1_000, "1 ms"), (50, 10, "100 ms")] {
        for hidden in [10, 30] {
            let gaps = gaps(size, hidden);
            let time = shortest(runs, || Audit::new(&gaps, &profile));
            let (cells, all) = (gaps.hidden(), size * size);
            println!("audit of {size} by {size}, {cells} of {all} cells hidden: {time:?}; target: {target}");
        }
    }
    for (size, runs) in [(8, 100), (50, 3)] {
        let table = table(counts(size, 10, 3));
        let time = shortest(runs, || protect(&table, &profile, &Budget::default()));
        println!("protection of {size} by {size}, 10% of the cells from 1 to 4: {time:?}; no target");
    }
}

/// How many figures are hidden besides those that have to be, on average over random tables.
fn extra() {
    for (name, size, small) in [
        ("threshold-5", 4, 10),
        ("threshold-5", 8, 10),
        ("threshold-5", 8, 30),
        ("nhs-england-secondary-care", 8, 10),
        ("acro-10", 8, 10),
    ] {
        let profile = profile(name);
        let (mut extra, mut primary, mut released) = (0_usize, 0_usize, 0_u32);
        for seed in 0..200 {
            let counts = counts(size, small, seed);
            let few = small_figures(&counts, &profile);
            let protection = protect(&table(counts), &profile, &Budget::default()).expect("good");
            if let Some(table) = protection.table() {
                primary += few;
                extra += table.hidden().saturating_sub(few);
                released += 1;
            }
        }
        let (primary, extra) = (
            primary as f64 / f64::from(released),
            extra as f64 / f64::from(released),
        );
        println!(
            "{name}, 200 tables of {size} by {size}, {small}% from 1 to 4: {primary:.1} figures small and {extra:.1} more hidden on \
             average; {} withheld",
            200 - released
        );
    }
}

/// How many counts and totals have to be hidden by themselves.
fn small_figures(counts: &[Vec<u32>], profile: &DisclosureProfile) -> usize {
    let sum = |sum: u64, people: &u32| sum + u64::from(*people);
    let rows = counts.iter().map(|row| row.iter().fold(0, sum));
    let columns = (0..counts.len()).map(|at| counts.iter().filter_map(|row| row.get(at)).fold(0, sum));
    let all = counts.iter().flatten().fold(0, sum);
    let cells = counts.iter().flatten().map(|people| u64::from(*people));
    let figures = cells.chain(rows).chain(columns).chain([all]);
    figures.filter(|people| profile.hides(*people)).count()
}

/// How many more than the fewest that would do, found by trying all.
fn beside_the_fewest() {
    let profile = profile("threshold-5");
    let (mut tables, mut ours, mut fewest, mut best) = (0_u32, 0_usize, 0_usize, 0_u32);
    for seed in 0..100 {
        let counts = table(counts(4, 12, 1_000 + seed));
        let protection = protect(&counts, &profile, &Budget::default()).expect("good");
        let Some(released) = protection.table() else {
            continue;
        };
        let whole = ReleasedTable::of(&counts, &profile, |_, _| false).figures();
        let (small, other): (Vec<_>, Vec<_>) = (0..25).partition(|at| is_small(&whole, *at, &profile));
        let extra = released.hidden() - small.len();
        let fewer =
            (0..extra).find(|many| any_protects(&counts, &profile, &mut small.clone(), &other, *many));
        tables += u32::from(extra > 0);
        best += u32::from(extra > 0 && fewer.is_none());
        ours += extra;
        fewest += fewer.unwrap_or(extra);
    }
    println!(
        "{tables} tables of 4 by 4, 12% from 1 to 4, that need more hidden: {ours} more in all, where {fewest} are the fewest; the \
         fewest in {best} of them"
    );
}

fn is_small(whole: &[Vec<ReleasedFigure>], at: usize, profile: &DisclosureProfile) -> bool {
    let figure = whole.get(at / 5).and_then(|row| row.get(at % 5));
    matches!(figure, Some(ReleasedFigure::Shown(people)) if profile.hides(*people))
}

/// Whether hiding so many of the others protects the table.
fn any_protects(
    counts: &CountTable,
    profile: &DisclosureProfile,
    hidden: &mut Vec<usize>,
    others: &[usize],
    many: usize,
) -> bool {
    if many == 0 {
        let released = ReleasedTable::of(counts, profile, |row, column| {
            hidden.contains(&(row * 5 + column))
        });
        let audit = Audit::new(&released, profile).expect("usable");
        return audit.is_some_and(|audit| audit.holds());
    }
    (0..others.len()).any(|at| {
        let Some((first, rest)) = others.get(at..).and_then(<[usize]>::split_first) else {
            return false;
        };
        hidden.push(*first);
        let protects = any_protects(counts, profile, hidden, rest, many - 1);
        hidden.pop();
        protects
    })
}

criterion_group!(benches, disclosure);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
}
