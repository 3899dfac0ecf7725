//! How fast a register of records is read, checked and assessed, beside `serde_json` into plain structs of the same
//! fields, and how much memory that takes.
//!
//! `cargo bench --bench reading` prints all of it in about two minutes: criterion's intervals for a register of 4 MB,
//! then every variant on the same 100 MB in turn, then the memory, then what assessing costs beside reading and checking.
//! `-- comparison`, `-- memory` and `-- assessing` print one part alone; with `--features measures`, the last is of the measures too.
//! Aims are printed, never asserted.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "a benchmark prints rounded numbers, and stops where its input is wrong"
)]

mod assessing;
mod comparison;
mod memory;
mod plain;
mod register;
mod variants;

use std::hint::black_box;

use coproduction::record::{Layout, Reader};
use criterion::{Criterion, Throughput};

use crate::variants::VARIANTS;

fn main() {
    if memory::streamed() {
        return;
    }
    let mut criterion = Criterion::default().configure_from_args();
    intervals(&mut criterion);
    criterion.final_summary();
    // `--bench` comes from cargo; a word that is no part's name is for criterion alone.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part| !arguments.is_empty() && arguments.iter().all(|a| a == "--bench" || a == part);
    if wanted("comparison") || wanted("memory") {
        let register = register::lines(100_000_000);
        if wanted("comparison") {
            comparison::print(&register);
        }
        if wanted("memory") {
            memory::print(&register);
        }
    }
    if wanted("assessing") {
        assessing::print(&register::lines(10_000_000));
    }
}

/// Each variant on 4 MB, with its confidence interval.
fn intervals(criterion: &mut Criterion) {
    let register = register::lines(4_000_000);
    let lines = register::split(&register);
    let mut group = criterion.benchmark_group("register of 4 MB");
    group
        .throughput(Throughput::Bytes(register.len() as u64))
        .sample_size(20);
    for variant in VARIANTS {
        group.bench_function(variant.name, |b| b.iter(|| (variant.run)(&lines)));
    }
    group.bench_function("read and check, as a stream", |b| {
        b.iter(|| {
            for outcome in Reader::new().records(&register[..], Layout::Lines) {
                black_box(outcome.expect("in memory"));
            }
        });
    });
    group.finish();
}
