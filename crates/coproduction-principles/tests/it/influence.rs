//! The measures of influence, drawn out of records.

#![allow(
    clippy::float_arithmetic,
    clippy::needless_pass_by_value,
    reason = "the ends of intervals are compared to so many digits; `json!` gives values"
)]

mod adoption;
mod closing;
mod contested;
mod deference;
pub(crate) mod properties;
mod rules_give;
mod shipped;

use std::collections::BTreeMap;

use coproduction_principles::{Policy, influence::influence};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

pub(crate) const DAY: &str = "2026-06-30";

pub(crate) fn id(kind: u32, n: usize) -> String {
    format!("{kind:08x}-0000-4000-8000-{n:012x}")
}

/// A record of a forum with a constituency of each side, and these parts.
pub(crate) fn record(parts: Value) -> Value {
    let mut record = json!({
        "format": "coproduction/forum-record/v1",
        "forum": {
            "id": id(1, 1),
            "name": { "both": "Llais Prawf" },
            "accountable": id(2, 1),
            "constituencies": [
                { "id": "lived", "side": "lived-experience", "name": { "both": "A" } },
                { "id": "staff", "side": "professional", "name": { "both": "B" } },
                { "id": "managers", "side": "professional", "name": { "both": "C" } },
                { "id": "voluntary", "side": "other", "name": { "both": "D" } },
            ],
        },
        "organisations": [
            { "id": id(2, 1), "name": { "both": "Bwrdd" } },
            { "id": id(2, 2), "name": { "both": "Arall" } },
        ],
    });
    let Value::Object(parts) = parts else {
        panic!("parts are an object")
    };
    for (name, part) in parts {
        record[name] = part;
    }
    record
}

/// Every measure of a record on a day, by its name, as it is written.
fn measures(record: &Value, as_of: &str) -> BTreeMap<String, Value> {
    let record = ForumRecord::from_json(&record.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let figures = influence(&record, &Policy::default(), as_of.parse().unwrap()).figures();
    let named = figures.iter().map(|figure| {
        let written = serde_json::to_value(figure).unwrap();
        assert_eq!(
            (written["measure"].as_str(), written["result"]["kind"].as_str()),
            (Some(figure.name()), Some(figure.kind()))
        );
        assert_ne!(figure.explanation().en, figure.explanation().cy);
        (figure.name().to_owned(), written)
    });
    named.collect()
}

/// The result of one measure.
fn result(record: &Value, measure: &str) -> Value {
    measures(record, DAY)[measure]["result"].clone()
}

/// Takes a field out.
pub(crate) fn forget(of: &mut Value, field: &str) {
    of.as_object_mut().unwrap().remove(field).unwrap();
}

/// What a result that has no value says: its kind and why.
pub(crate) fn why(result: &Value) -> (&str, &str) {
    (result["kind"].as_str().unwrap(), result["why"].as_str().unwrap())
}

pub(crate) fn near(value: &Value, expected: f64) -> bool {
    (value.as_f64().unwrap() - expected).abs() < 1e-11
}

pub(crate) fn coverage(collection: &str, completeness: &str, from: &str, to: Option<&str>) -> Value {
    let mut coverage = json!({ "collection": collection, "completeness": completeness, "from": from });
    if let Some(to) = to {
        coverage["to"] = json!(to);
    }
    coverage
}
