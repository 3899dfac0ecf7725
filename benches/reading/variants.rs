//! The ways of reading records that are compared, each on the same lines of the same register.

use std::hint::black_box;

use coproduction::core::{Date, strict};
use coproduction::principles::{self, Assessment, Policy};
use coproduction::record::{Checked, ForumRecord, Reader};

use crate::plain;

/// One way of reading records.
pub(crate) struct Variant {
    pub(crate) name: &'static str,
    /// Reads each line, and lets go of what it has read.
    pub(crate) run: fn(&[&[u8]]),
    /// What is aimed at. Aims are printed beside what was measured, and never asserted.
    pub(crate) aim: &'static str,
}

/// What the others are compared with.
pub(crate) const PLAIN: usize = 0;
/// What the rules are compared with.
pub(crate) const CHECK: usize = 3;

pub(crate) const VARIANTS: &[Variant] = &[
    Variant {
        name: "serde_json, plain structs",
        run: |lines| each(lines, |line| done(plain::read(line))),
        aim: "",
    },
    // The library sees once that all bytes are UTF-8, where `serde_json` looks at each text. So could others.
    Variant {
        name: "the same, UTF-8 seen once",
        run: |lines| each(lines, |line| done(plain::read_as_text(line))),
        aim: "",
    },
    Variant {
        name: "read",
        run: |lines| each(lines, |line| done(read(line))),
        aim: "",
    },
    Variant {
        name: "read and check",
        run: |lines| each(lines, |line| done(check(line))),
        aim: "at least 75 % of the speed of plain structs",
    },
    Variant {
        name: "read, check and assess",
        run: |lines| each(lines, |line| done(assess(&check(line)))),
        aim: AIM,
    },
    Variant {
        name: "the same, 16 at a time",
        run: |lines| {
            lines.chunks(BATCH).for_each(|some| {
                let records: Vec<_> = some.iter().map(|line| check(line)).collect();
                done(assess_each(&records));
            });
        },
        aim: AIM,
    },
];

/// How many records the command assesses at once.
pub(crate) const BATCH: usize = 16;

const AIM: &str = "at most 2.00 times read and check: no dearer than it";

fn each(lines: &[&[u8]], run: fn(&[u8])) {
    for line in lines {
        run(line);
    }
}

fn done<T>(read: T) {
    black_box(read);
}

fn read(line: &[u8]) -> ForumRecord {
    strict::from_slice(line).expect("good")
}

pub(crate) fn check(line: &[u8]) -> Checked<ForumRecord> {
    Reader::new().check_slice(line).expect("good")
}

pub(crate) fn assess(record: &Checked<ForumRecord>) -> Assessment {
    principles::assess(record, &Policy::default(), day())
}

pub(crate) fn assess_each(records: &[Checked<ForumRecord>]) -> Vec<Assessment> {
    principles::assess_each(records, &Policy::default(), day())
}

fn day() -> Date {
    "2026-06-30".parse().expect("good")
}
