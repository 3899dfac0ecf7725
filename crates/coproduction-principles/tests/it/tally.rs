//! Tallies: drawn, merged, written, read, and concluded from.

mod coverage;
mod faults;
mod laws;
mod monitoring;
mod pooled;
mod publish;

use coproduction_principles::Policy;
use coproduction_principles::tally::{Counted, Key, Restricted, Tally, read, tally};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

const HEADER: &str = "format,board,measure,category,bucket,restricted,count\n";

fn drawn(record: &Value) -> Tally {
    let record = ForumRecord::from_json(&record.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    tally(&record, &Policy::default(), "2026-06-30".parse().unwrap()).unwrap()
}

fn forum(parts: &Value) -> Value {
    let mut forum = json!({ "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10", "name": { "both": "Llais" } });
    for (name, part) in parts.as_object().unwrap() {
        forum[name] = part.clone();
    }
    json!({ "format": "coproduction/forum-record/v1", "forum": forum })
}

fn read_text(text: &str) -> Tally {
    read(&mut text.as_bytes(), Restricted::Allowed)
        .unwrap()
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The rows of one kind, as `board category bucket count`.
fn rows(tally: &Tally, counted: Counted) -> Vec<String> {
    let row = |(key, count): (&Key, u64)| {
        let board = key.board().map_or("-", |board| board.as_str());
        format!("{board} {} {} {count}", key.category(), key.bucket())
    };
    tally.rows_of(counted).map(row).collect()
}

/// What is logged of a tally says nothing of its counts.
#[test]
fn a_tally_is_not_debugged() {
    let debugged = format!("{:?}", drawn(&forum(&json!({}))));
    assert!(
        !debugged.contains(|letter: char| letter.is_ascii_digit()),
        "{debugged}"
    );
}
