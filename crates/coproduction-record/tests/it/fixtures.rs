//! Documents that the tests start from.

use serde_json::{Value, json};

/// Ids by number, so that tests read well.
pub(crate) fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The least that a record can be.
pub(crate) fn least() -> Value {
    json!({
        "format": "coproduction/forum-record/v1",
        "forum": { "id": id(1), "name": { "both": "Llais Llan" } },
    })
}

/// The least record with some more fields.
pub(crate) fn with(more: Value) -> Value {
    let mut document = least();
    merge(&mut document, more);
    document
}

fn merge(into: &mut Value, more: Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            for (name, value) in more {
                merge(into.entry(name).or_insert(Value::Null), value);
            }
        }
        (into, more) => *into = more,
    }
}
