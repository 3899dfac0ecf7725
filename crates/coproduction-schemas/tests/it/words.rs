//! Whoever reads a schema is told what everything is, in both languages, and nothing of Rust.

use coproduction_schemas::{DOCUMENTS, Dialect};
use serde_json::Value;

/// Every definition, and the schema itself, with its name.
fn definitions(schema: &Value) -> Vec<(&str, &Value)> {
    let root = (schema["title"].as_str().unwrap(), schema);
    let definitions = schema["$defs"].as_object().into_iter().flatten();
    definitions
        .map(|(name, definition)| (name.as_str(), definition))
        .chain([root])
        .collect()
}

/// Every field of a definition, with its name.
fn fields(definition: &Value) -> Vec<(&str, &Value)> {
    let shapes = definition["oneOf"]
        .as_array()
        .into_iter()
        .flatten()
        .chain([definition]);
    let fields = shapes
        .filter_map(|shape| shape["properties"].as_object())
        .flatten();
    fields.map(|(name, field)| (name.as_str(), field)).collect()
}

#[test]
fn everything_has_a_title_in_both_languages_and_a_description() {
    let mut lacking = Vec::new();
    for document in DOCUMENTS {
        let schema = document.schema(Dialect::Draft202012);
        for (name, definition) in definitions(&schema) {
            for (field, value) in [("", definition)].into_iter().chain(fields(definition)) {
                let place = format!("{}: {name}.{field}", document.name);
                let says = |keyword: &str| value[keyword].as_str().unwrap_or_default();
                if says("title").is_empty() || !says("$comment").starts_with("cy: ") {
                    lacking.push(format!(
                        "{place} has no title in both languages: write it in data/titles.json"
                    ));
                }
                let description = says("description");
                if !description.ends_with(['.', '!', '?', ')']) || description.contains('\n') {
                    lacking.push(format!(
                        "{place} has no description of one paragraph: {description:?}"
                    ));
                }
                for word in [
                    "`Option`", "`None`", "`Some`", "`Vec`", "::", "[`", "struct", "enum ",
                ] {
                    if description.contains(word) {
                        lacking.push(format!("{place} names {word}"));
                    }
                }
            }
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn every_word_of_a_list_is_described() {
    for document in DOCUMENTS {
        let schema = document.schema(Dialect::Draft202012);
        for (name, definition) in definitions(&schema) {
            let description = definition["description"].as_str().unwrap();
            for word in definition["enum"].as_array().into_iter().flatten() {
                let word = word.as_str().unwrap();
                assert!(
                    description.contains(&format!("`{word}`: ")),
                    "{name}: {word} is not described"
                );
            }
        }
    }
}

#[test]
fn a_schema_says_what_it_cannot_say() {
    for document in DOCUMENTS {
        for dialect in Dialect::ALL {
            let schema = document.schema(*dialect);
            let comment = schema["$comment"].as_str().unwrap();
            for code in document.beyond() {
                assert!(comment.contains(code), "{} in {dialect}: {code}", document.name);
            }
            let id = format!("urn:coproduction:schema:v1:{dialect}:{}", document.name);
            assert_eq!(schema["$id"], id.as_str());
        }
    }
}

/// Generators name types by titles: those of the domain, and each once.
#[test]
fn the_dialect_for_generators_has_no_titles_but_those_of_types_and_no_keyword_they_stumble_over() {
    for document in DOCUMENTS {
        let schema = document.schema(Dialect::Codegen);
        let text = schema.to_string();
        for keyword in [
            "$defs",
            "oneOf",
            "anyOf",
            "patternProperties",
            "propertyNames",
            "maxLength",
            "format",
            "const",
        ] {
            let keyword = format!("\"{keyword}\":");
            let fields = text.matches(&keyword).count();
            // `format` is a field of some documents too: a schema, and no text.
            let is_field = keyword == "\"format\":" && !text.contains("\"format\":\"");
            assert!(fields == 0 || is_field, "{} has {keyword}", document.name);
        }
        let definitions = &schema["definitions"];
        for (name, definition) in definitions.as_object().into_iter().flatten() {
            assert_eq!(definition["title"], name.as_str());
            for (field, value) in fields(definition) {
                // Words that stand in a field itself become a type, and need a name of their own.
                let title = value.get("title").and_then(Value::as_str);
                assert_eq!(title.is_some(), value.get("enum").is_some(), "{name}.{field}");
                assert!(
                    title.is_none_or(|title| definitions.get(title).is_none()),
                    "{name}.{field}"
                );
                let list = value.get("allOf").and_then(Value::as_array);
                assert!(list.is_none_or(|list| list.len() == 1 && list[0].get("$ref").is_some()));
            }
        }
        assert!(!document.schema(Dialect::Flat).to_string().contains("$ref"));
    }
}
