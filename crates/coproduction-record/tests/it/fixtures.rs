//! Documents that the tests start from.

use coproduction_core::strategies;
use coproduction_record::ForumRecord;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
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

/// Documents of one field beside the least record, made from the schema: small, and together of every type.
pub(crate) fn small_documents(seed: u8, of_each: usize) -> Vec<Value> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let records = strategies::documents::<ForumRecord>();
    let mut documents = Vec::new();
    let fields: Vec<String> = {
        let schema: Value = serde_json::from_str(coproduction_record::SCHEMA).unwrap();
        schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .filter(|k| *k != "format")
            .cloned()
            .collect()
    };
    for field in fields {
        let mut made = 0;
        while made < of_each {
            let record = records.new_tree(&mut runner).unwrap().current();
            let Some(value) = record
                .get(&field)
                .filter(|v| v.as_array().is_none_or(|a| !a.is_empty()))
            else {
                continue;
            };
            let value = match value {
                Value::Array(items) => json!([items[0]]),
                other => other.clone(),
            };
            let mut document = least();
            document[&field] = value;
            documents.push(document);
            made += 1;
        }
    }
    documents
}
