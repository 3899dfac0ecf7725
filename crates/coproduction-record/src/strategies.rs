//! Strategies for valid records, for property tests of your own.
//!
//! ```
//! use coproduction_record::strategies;
//! use proptest::strategy::{Strategy, ValueTree};
//! use proptest::test_runner::TestRunner;
//!
//! let record = strategies::valid_record().new_tree(&mut TestRunner::deterministic()).unwrap().current();
//! assert!(record.check().is_ok());
//! ```

use std::collections::{BTreeSet, HashMap};

use coproduction_core::{EntityKind, Pointer, Problem, strategies, strict};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::ForumRecord;
use crate::walk::{Path, Visitor, walk};

/// Records that pass every check.
///
/// A record is made from the schema; its references are led to things that are there, and what still
/// contradicts something else is taken out.
pub fn valid_record() -> BoxedStrategy<ForumRecord> {
    let required = required_names();
    strategies::valid::<ForumRecord>()
        .prop_filter_map("could not be made consistent", move |record| {
            consistent(&record, &required)
        })
        .boxed()
}

/// The record with its references led to what is there, and without what its checks refuse.
fn consistent(record: &ForumRecord, required: &BTreeSet<String>) -> Option<ForumRecord> {
    let mut document = serde_json::to_value(record).ok()?;
    plant(record, &mut document);
    lead_references(&strict::from_value(document.clone()).ok()?, &mut document);
    // Each round takes out what is wrong, which may leave something else hanging.
    for _ in 0..40 {
        let record: ForumRecord = strict::from_value(document.clone()).ok()?;
        let mut problems = record.problems();
        if problems.is_empty() {
            return Some(record);
        }
        // Later items first, so that the places of earlier ones stay true.
        problems.sort_by_key(|problem| std::cmp::Reverse(order(&problem.pointer)));
        for problem in problems {
            take_out(&mut document, &problem, required);
        }
    }
    None
}

fn order(pointer: &Pointer) -> Vec<(usize, String)> {
    pointer
        .steps()
        .map(|step| (step.parse().unwrap_or(usize::MAX), step))
        .collect()
}

/// Takes out the value at a problem, or the nearest value around it that need not be there.
fn take_out(document: &mut Value, problem: &Problem, required: &BTreeSet<String>) {
    let mut pointer = problem.pointer.clone();
    while let Some(around) = pointer.parent() {
        let name = pointer.steps().last().unwrap_or_default();
        match document.pointer_mut(around.as_str()) {
            Some(Value::Array(items)) => {
                if let Some(index) = name.parse().ok().filter(|i| *i < items.len()) {
                    let _: Value = items.remove(index);
                }
                return;
            }
            Some(Value::Object(members)) if !required.contains(&name) => {
                members.remove(&name);
                return;
            }
            _ => pointer = around,
        }
    }
}

/// Every name that some object of the format must have.
fn required_names() -> BTreeSet<String> {
    fn collect(schema: &Value, names: &mut BTreeSet<String>) {
        match schema {
            Value::Object(members) => {
                for (keyword, value) in members {
                    let required = value
                        .as_array()
                        .filter(|_| keyword == "required")
                        .into_iter()
                        .flatten();
                    names.extend(required.filter_map(Value::as_str).map(str::to_owned));
                    collect(value, names);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names = BTreeSet::new();
    collect(
        &serde_json::from_str(crate::SCHEMA).unwrap_or_default(),
        &mut names,
    );
    names
}

/// Puts in what memberships cannot do without, as a record made at random seldom has it all.
fn plant(record: &ForumRecord, document: &mut Value) {
    if record.memberships.as_ref().is_none_or(Vec::is_empty) {
        return;
    }
    let id = |number: u32| format!("00000000-0000-4000-9000-{number:012}");
    let seat = json!({ "id": id(1), "constituency": "planted", "places": 50 });
    for (list, item) in [
        (
            "/forum/constituencies",
            json!({ "id": "planted", "side": "lived-experience" }),
        ),
        ("/forum/terms", json!({ "id": id(2), "seats": [seat] })),
        ("/members", json!({ "id": id(3) })),
    ] {
        let (around, name) = list.rsplit_once('/').unwrap_or_default();
        let Some(Value::Object(members)) = document.pointer_mut(around) else {
            continue;
        };
        if let Value::Array(items) = members.entry(name).or_insert_with(|| json!([])) {
            items.push(item);
        }
    }
}

/// Leads each reference to something of its kind, where there is any.
fn lead_references(record: &ForumRecord, document: &mut Value) {
    let mut ids = Ids::default();
    walk(record, &mut ids);
    for (number, (pointer, kind)) in ids.references.into_iter().enumerate() {
        let pool = ids
            .given
            .get(kind.as_str())
            .map(Vec::as_slice)
            .unwrap_or_default();
        if let (Some(place), Some(id)) = (
            document.pointer_mut(pointer.as_str()),
            pool.get(number % pool.len().max(1)),
        ) {
            *place = Value::from(id.as_str());
        }
    }
}

#[derive(Default)]
struct Ids {
    given: HashMap<&'static str, Vec<String>>,
    references: Vec<(Pointer, EntityKind)>,
}

impl Ids {
    fn note(&mut self, name: &'static str, text: String, path: &Path<'_>) {
        let Some(kind) = EntityKind::of_type(name) else {
            return;
        };
        if path.gives_id() {
            self.given.entry(kind.as_str()).or_default().push(text);
        } else {
            self.references.push((path.pointer(), kind));
        }
    }
}

impl Visitor for Ids {
    fn text(&mut self, name: Option<&'static str>, text: &str, path: &Path<'_>) {
        if let Some(name) = name {
            self.note(name, text.to_owned(), path);
        }
    }

    fn id(&mut self, name: &'static str, id: uuid::Uuid, path: &Path<'_>) {
        self.note(name, id.to_string(), path);
    }
}
