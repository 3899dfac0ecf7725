//! The dialect for generators keeps the types that the exact schemas know, and says what each word means.

use coproduction_schemas::{DOCUMENTS, Dialect, Document};
use serde_json::{Map, Value};

/// The schema and its definitions, by name, each with its fields.
fn classes(schema: &Value) -> Vec<(&str, &Map<String, Value>)> {
    let definitions = schema["definitions"].as_object().into_iter().flatten();
    let root = [("", schema)].into_iter();
    let all = root.chain(definitions.map(|(name, definition)| (name.as_str(), definition)));
    all.filter_map(|(name, class)| Some((name, class["properties"].as_object()?)))
        .collect()
}

fn is_typed(value: &Value) -> bool {
    let is_reference = value.pointer("/allOf/0/$ref").or(value.get("$ref")).is_some();
    is_reference || (value.get("type").is_some() && (value["type"] != "array" || is_typed(&value["items"])))
}

/// Without a type, C# and Java have `object`, and TypeScript has a map: a type that is not the value's.
#[test]
fn every_field_has_its_type() {
    for document in DOCUMENTS {
        let schema = document.schema(Dialect::Codegen);
        for (name, fields) in classes(&schema) {
            for (field, value) in fields {
                // A board's own data may be anything.
                let is_anything = field == "extensions";
                assert!(
                    is_anything || is_typed(value),
                    "{}: {name}.{field}: {value}",
                    document.name
                );
                let is_named = value["type"] != "object" || is_anything;
                assert!(is_named, "{}: {name}.{field} is a map of anything", document.name);
            }
        }
    }
}

#[test]
fn the_word_that_tells_shapes_apart_is_described_by_what_each_means() {
    for document in DOCUMENTS {
        let schema = document.schema(Dialect::Codegen);
        for (name, fields) in classes(&schema) {
            for (field, value) in fields {
                let description = value["description"].as_str().unwrap();
                assert!(
                    description.matches("of the shapes").count() <= 1,
                    "{name}.{field}"
                );
                for word in value["enum"].as_array().into_iter().flatten() {
                    let told = format!("`{}`: ", word.as_str().unwrap());
                    let is_only = value["enum"].as_array().unwrap().len() == 1;
                    assert!(is_only || description.contains(&told), "{name}.{field}: {told}");
                }
            }
        }
    }
    let schema = Document::named("assessment").unwrap().schema(Dialect::Codegen);
    let kind = schema["definitions"]["MeasureResult"]["properties"]["kind"]["description"]
        .as_str()
        .unwrap();
    assert!(
        kind.starts_with("Says which of the shapes this is. `measured`: A value"),
        "{kind}"
    );
    assert!(
        kind.ends_with(" `withheld`: There is a value, and it is not shown."),
        "{kind}"
    );
}
