//! Going through a schema.

use serde_json::{Map, Value};

/// Calls a function with a schema and, after it, with every schema in it.
pub(crate) fn each(schema: &mut Value, change: &mut impl FnMut(&mut Map<String, Value>)) {
    let Value::Object(members) = schema else { return };
    change(members);
    inner(members, &mut |schema| each(schema, change));
}

/// Calls a function with every schema that stands directly in a schema.
pub(crate) fn inner(members: &mut Map<String, Value>, visit: &mut dyn FnMut(&mut Value)) {
    for (keyword, value) in members {
        match (keyword.as_str(), value) {
            ("properties" | "$defs" | "definitions", Value::Object(schemas)) => {
                schemas.values_mut().for_each(&mut *visit);
            }
            ("oneOf" | "anyOf" | "allOf", Value::Array(schemas)) => {
                schemas.iter_mut().for_each(&mut *visit);
            }
            ("items" | "additionalProperties" | "propertyNames" | "not", schema) => visit(schema),
            _ => {}
        }
    }
}

/// The name that a `$ref` leads to.
pub(crate) fn name_of(reference: &Value) -> Option<&str> {
    reference.as_str()?.rsplit_once('/').map(|(_, name)| name)
}
