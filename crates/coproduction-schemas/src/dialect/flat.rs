//! The schema for generators without any reference: each definition stands wherever it is used.

use serde_json::{Map, Value};

use crate::walk;

/// The schema with every reference replaced by what it leads to. A definition within itself (a decision rule has another to fall back on) is
/// there an object of any form.
pub(super) fn of(codegen: &Value) -> Value {
    let mut schema = codegen.clone();
    let definitions = match &mut schema {
        Value::Object(members) => members.remove("definitions"),
        _ => None,
    };
    if let Some(Value::Object(definitions)) = definitions {
        unfold(&mut schema, &definitions, &mut Vec::new());
    }
    schema
}

/// Puts definitions in the place of references, within those whose names are given; the words beside a reference stay.
fn unfold(schema: &mut Value, definitions: &Map<String, Value>, within: &mut Vec<String>) {
    let Value::Object(members) = schema else { return };
    let name = members
        .remove("$ref")
        .as_ref()
        .and_then(walk::name_of)
        .map(str::to_owned);
    let definition = name
        .as_ref()
        .and_then(|name| definitions.get(name))
        .and_then(Value::as_object);
    if let (Some(name), Some(definition)) = (name, definition) {
        let is_within_itself = within.contains(&name);
        for (keyword, value) in definition {
            let is_form = matches!(
                keyword.as_str(),
                "properties" | "required" | "additionalProperties"
            );
            if !(is_within_itself && is_form) {
                members.entry(keyword.clone()).or_insert_with(|| value.clone());
            }
        }
        within.push(name);
        walk::inner(members, &mut |inner| unfold(inner, definitions, within));
        within.pop();
    } else {
        walk::inner(members, &mut |inner| unfold(inner, definitions, within));
    }
}
