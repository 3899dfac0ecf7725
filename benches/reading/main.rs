//! How fast a register of records is read and checked, beside `serde_json` into plain structs of the same fields.
//!
//! `cargo bench --bench reading` prints the time of each on the same bytes, and with it their ratio. The aim: reading and
//! checking take no longer than four thirds of the plain structs' time. Targets are printed, never asserted.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints, and stops where its input is wrong"
)]
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod plain;
mod register;

use std::hint::black_box;
use std::time::{Duration, Instant};

use coproduction::core::strict;
use coproduction::record::{Checked, ForumRecord, Layout, Reader};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Each variant on the same register, a line at a time.
fn reading(c: &mut Criterion) {
    let register = register::lines(4_000_000);
    let lines: Vec<&[u8]> = register
        .split(|b| *b == b'\n')
        .filter(|line| !line.is_empty())
        .collect();
    let mut group = c.benchmark_group("register of 4 MB");
    group
        .throughput(Throughput::Bytes(register.len() as u64))
        .sample_size(20);
    group.bench_function("serde_json, plain structs", |b| {
        b.iter(|| each(&lines, plain::read));
    });
    group.bench_function("read", |b| b.iter(|| each(&lines, read)));
    group.bench_function("read and check", |b| b.iter(|| each(&lines, check)));
    group.bench_function("read and check, as a stream", |b| {
        b.iter(|| {
            for outcome in Reader::new().records(&register[..], Layout::Lines) {
                black_box(outcome.expect("in memory"));
            }
        });
    });
    group.finish();
    ratio(&lines);
}

fn each<T>(lines: &[&[u8]], read: fn(&[u8]) -> T) {
    for line in lines {
        black_box(read(line));
    }
}

fn read(line: &[u8]) -> ForumRecord {
    strict::from_slice(line).expect("good")
}

fn check(line: &[u8]) -> Checked<ForumRecord> {
    Reader::new().check_slice(line).expect("good")
}

/// The ratio of the fastest of interleaved runs: what a shared machine disturbs least.
fn ratio(lines: &[&[u8]]) {
    let (mut plain, mut ours) = (Duration::MAX, Duration::MAX);
    for _ in 0..9 {
        let start = Instant::now();
        each(lines, plain::read);
        plain = plain.min(start.elapsed());
        let start = Instant::now();
        each(lines, check);
        ours = ours.min(start.elapsed());
    }
    let percent = 100 * plain.as_micros() / ours.as_micros().max(1);
    println!("read and check: {percent} % of the speed of serde_json into plain structs; aim: 75 %");
}

criterion_group!(benches, reading);
criterion_main!(benches);
