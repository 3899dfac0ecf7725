//! The exact schema in draft-07: other names for the same keywords.

use serde_json::{Map, Value, json};

use super::DRAFT_07;
use crate::walk;

/// The exact schema, written in draft-07.
pub(super) fn of(exact: &Value) -> Value {
    let mut schema = exact.clone();
    walk::each(&mut schema, &mut rename);
    if let Value::Object(members) = &mut schema {
        members.insert("$schema".into(), DRAFT_07.into());
    }
    schema
}

fn rename(schema: &mut Map<String, Value>) {
    if let Some(definitions) = schema.remove("$defs") {
        schema.insert("definitions".into(), definitions);
    }
    if let Some(conditions) = schema.remove("dependentRequired") {
        schema.insert("dependencies".into(), conditions);
    }
    let Some(reference) = schema.get_mut("$ref") else {
        return;
    };
    if let Some(name) = walk::name_of(reference) {
        *reference = format!("#/definitions/{name}").into();
    }
    stand_alone(schema);
}

/// Puts a reference that has words beside it into a list of one: draft-07 ignores whatever stands beside a reference.
pub(super) fn stand_alone(schema: &mut Map<String, Value>) {
    if schema.len() > 1
        && let Some(reference) = schema.remove("$ref")
    {
        schema.insert("allOf".into(), json!([{ "$ref": reference }]));
    }
}
