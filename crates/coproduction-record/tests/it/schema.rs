//! The embedded schema is the one the types give.

use std::collections::BTreeSet;
use std::path::Path;

use coproduction_core::schema;
use coproduction_equity::disclosure::{DisclosureProfile, Ledger};
use coproduction_record::{ForumRecord, LEDGER_SCHEMA, PROFILE_SCHEMA, SCHEMA};
use serde_json::Value;

#[test]
fn the_embedded_schemas_are_what_the_types_give() {
    for (name, schema) in [
        ("forum-record", schema::exact::<ForumRecord>()),
        ("disclosure-profile", schema::exact::<DisclosureProfile>()),
        ("ledger", schema::exact::<Ledger>()),
    ] {
        let generated = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schema/{name}.json"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &generated).unwrap();
            continue;
        }
        let kept = std::fs::read_to_string(&path).unwrap();
        assert!(
            kept == generated,
            "schema/{name}.json is not what the types give: run `UPDATE=1 cargo test -p coproduction-record --test it schema`"
        );
    }
}

/// The second look at a broken document follows the schema, and knows no other keywords than these.
#[test]
fn the_schema_uses_no_keyword_that_the_second_look_does_not_know() {
    const KNOWN: &[&str] = &[
        "$defs",
        "$ref",
        "$schema",
        "additionalProperties",
        "anyOf",
        "const",
        "dependentRequired",
        "description",
        "enum",
        "examples",
        "items",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "not",
        "oneOf",
        "pattern",
        "properties",
        "propertyNames",
        "required",
        "title",
        "type",
    ];
    let mut found = BTreeSet::new();
    for schema in [SCHEMA, PROFILE_SCHEMA, LEDGER_SCHEMA] {
        let schema: Value = serde_json::from_str(schema).unwrap();
        keywords(&schema, &mut found);
    }
    let unknown: Vec<_> = found.iter().filter(|k| !KNOWN.contains(&k.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// `anyOf`, `not` and `dependentRequired` state the sides of a bilingual text and nothing else.
#[test]
fn conditions_between_fields_stand_in_bilingual_texts_alone() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        if name != "Bilingual" {
            let mut found = BTreeSet::new();
            keywords(definition, &mut found);
            for keyword in ["anyOf", "not", "dependentRequired"] {
                assert!(!found.contains(keyword), "{keyword} in {name}");
            }
        }
    }
}

#[test]
fn every_object_is_closed_and_described() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        assert!(definition["description"].is_string(), "{name} has no description");
        assert_eq!(definition["title"], name.as_str());
        assert!(
            !name.ends_with(|c: char| c.is_ascii_digit()),
            "{name} is numbered by the generator"
        );
        if definition["properties"].is_object() {
            assert_eq!(definition["additionalProperties"], false, "{name} is open");
            for (field, property) in definition["properties"].as_object().unwrap() {
                assert!(
                    property["description"].is_string(),
                    "{name}.{field} has no description"
                );
            }
        }
    }
}

fn keywords(schema: &Value, found: &mut BTreeSet<String>) {
    let Value::Object(members) = schema else { return };
    for (keyword, value) in members {
        found.insert(keyword.clone());
        match keyword.as_str() {
            "properties" | "$defs" => value
                .as_object()
                .unwrap()
                .values()
                .for_each(|v| keywords(v, found)),
            "oneOf" | "anyOf" => value.as_array().unwrap().iter().for_each(|v| keywords(v, found)),
            "items" | "additionalProperties" | "propertyNames" | "not" => keywords(value, found),
            _ => {}
        }
    }
}
