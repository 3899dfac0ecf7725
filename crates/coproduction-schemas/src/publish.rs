//! The schemas as files.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::words::TITLES;
use crate::{DOCUMENTS, Dialect};

/// The version of the formats that the schemas describe.
pub const VERSION: &str = "v1";

/// A file of the published schemas.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// Its path in the folder of its version, with `/` between its parts: `2020-12/forum-record.json`.
    pub path: String,
    /// What is in it, with a line end.
    pub text: String,
}

/// Every file of the folder of this version: each document in each dialect, and the titles in both languages.
pub fn files() -> Vec<File> {
    let schemas = Dialect::ALL.iter().flat_map(|dialect| {
        DOCUMENTS.iter().map(move |document| File {
            path: format!("{dialect}/{}.json", document.name),
            text: written(&document.schema(*dialect)),
        })
    });
    let titles = File {
        path: "titles.json".to_owned(),
        text: written(&titles()),
    };
    schemas.chain([titles]).collect()
}

/// The titles of everything that has one, for programs that show them to people.
fn titles() -> Value {
    let mut fields: BTreeMap<String, &crate::words::Title> = BTreeMap::new();
    for document in DOCUMENTS {
        let schema = document.schema(Dialect::Draft202012);
        let root = schema
            .get("title")
            .and_then(Value::as_str)
            .map(|name| (name, &schema));
        let definitions = schema
            .get("$defs")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        for (name, definition) in definitions
            .map(|(name, definition)| (name.as_str(), definition))
            .chain(root)
        {
            let shapes = definition
                .get("oneOf")
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            let names = shapes
                .chain([definition])
                .filter_map(|shape| shape.get("properties")?.as_object());
            for field in names.flat_map(serde_json::Map::keys) {
                if let Some(title) = TITLES.of(name, field) {
                    fields.insert(format!("{name}.{field}"), title);
                }
            }
        }
    }
    json!({ "status": TITLES.status, "definitions": TITLES.definitions, "fields": fields })
}

fn written(value: &Value) -> String {
    // Every key is a text, so writing cannot fail.
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .unwrap_or_default()
}
