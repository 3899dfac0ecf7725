//! The thread: what a decision was informed by, what became of a contribution, and where that breaks off.

mod breaks;
mod records;
mod stages;
mod ties;

use coproduction_principles::thread::{BreakCode, Thread, thread};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

/// The day that small records are looked at from.
const DAY: &str = "2025-06-30";

/// An id by its kind (`c`ontribution, `r`eply, `d`ecision, co`m`mitment, `e`vent) and number.
fn id(name: &str) -> String {
    let (kind, number) = name.split_at(1);
    let kind = match kind {
        "c" => 1,
        "r" => 2,
        "d" => 3,
        "m" => 4,
        _ => 5,
    };
    format!(
        "00000000-000{kind}-4000-8000-{:012}",
        number.parse::<u32>().unwrap()
    )
}

/// A record with two constituencies and these collections; short ids such as `c1` stand for whole ones.
fn record(collections: Value) -> Value {
    let mut record = json!({
        "format": "coproduction/forum-record/v1",
        "forum": {
            "id": "00000000-0000-4000-8000-000000000000",
            "name": { "both": "Llais" },
            "constituencies": [
                { "id": "patients", "side": "lived-experience" },
                { "id": "staff", "side": "professional" }
            ]
        }
    });
    let Value::Object(collections) = whole_ids(collections) else {
        panic!("collections")
    };
    record.as_object_mut().unwrap().extend(collections);
    record
}

fn whole_ids(value: Value) -> Value {
    match value {
        Value::String(text) => {
            let is_short = text.len() > 1
                && text.starts_with(['c', 'r', 'd', 'm', 'e'])
                && text.bytes().skip(1).all(|b| b.is_ascii_digit());
            Value::String(if is_short { id(&text) } else { text })
        }
        Value::Array(items) => items.into_iter().map(whole_ids).collect(),
        Value::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, whole_ids(value)))
            .collect(),
        other => other,
    }
}

fn follow(record: &Value, day: &str) -> Thread {
    let text = record.to_string();
    let record = ForumRecord::from_json(&text).unwrap_or_else(|problems| panic!("{problems}\n{text}"));
    thread(&record, day.parse().unwrap())
}

/// The codes of the breaks of a record with these collections.
fn codes(collections: Value, day: &str) -> Vec<BreakCode> {
    let thread = follow(&record(collections), day);
    thread.breaks.iter().map(|found| found.code).collect()
}

/// A record that breaks nowhere: something said, answered, decided, promised, kept, and seen to have changed.
fn unbroken() -> Value {
    json!({
        "events": [{ "id": "e1", "status": "held", "kind": "listening-session", "on": "2024-02-01" }],
        "contributions": [{ "id": "c1", "on": "2024-02-01", "event": "e1", "constituency": "patients" }],
        "replies": [{
            "id": "r1",
            "answers": { "contributions": ["c1"] },
            "statuses": [{ "status": "taken-up", "on": "2024-02-20" }],
            "told": [{ "language": "en", "on": "2024-03-01" }]
        }],
        "decisions": [{
            "id": "d1",
            "state": "decided",
            "outcome": "carried",
            "decidedBy": "forum",
            "stages": { "decidedOn": "2024-04-01" },
            "informedBy": { "contributions": ["c1"] },
            "bodyResponses": [{ "status": "accepted", "on": "2024-04-10" }]
        }],
        "commitments": [{
            "id": "m1",
            "decision": "d1",
            "madeOn": "2024-04-10",
            "dueOn": "2024-07-01",
            "states": [{ "state": "open", "on": "2024-04-10" }, { "state": "kept", "on": "2024-06-20" }],
            "evidence": [{ "what": { "en": "It opened." }, "on": "2024-09-01" }]
        }]
    })
}

/// [`unbroken`] with the value at a place replaced, or taken out where it is null.
fn with(place: &str, value: Value) -> Value {
    let mut collections = unbroken();
    set(&mut collections, place, value);
    collections
}

fn set(collections: &mut Value, place: &str, value: Value) {
    let (around, name) = place.rsplit_once('/').unwrap();
    let around = collections.pointer_mut(around).unwrap().as_object_mut().unwrap();
    if value.is_null() {
        around.remove(name).unwrap();
    } else {
        around.insert(name.to_owned(), value);
    }
}
