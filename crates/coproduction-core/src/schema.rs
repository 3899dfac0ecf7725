//! JSON Schemas that say exactly what the library reads.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::Value;

use crate::Form;

/// The exact schema of a type, in dialect 2020-12.
///
/// It accepts what the library reads and refuses what it refuses, but for what JSON Schema cannot say:
/// duplicate members, lone surrogates, and what the parts of a record say together.
pub fn exact<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .with_transform(NoNull)
        .with_transform(WholeNumbers)
        .with_transform(FirstParagraph)
        .into_generator()
        .into_root_schema_for::<T>();
    title_definitions(&mut schema);
    schema.into()
}

/// The schema of a text with a form. Patterns carry the contract: `format` binds nobody by default.
pub fn form(form: Form) -> Schema {
    let (least, greatest) = form.length();
    json_schema!({
        "description": capital(&form.describe().en),
        "type": "string",
        "pattern": form.pattern(),
        "minLength": least,
        "maxLength": greatest,
        "examples": [form.example()],
    })
}

/// The schema of a closed vocabulary, from its documentation and that of its words.
#[doc(hidden)]
pub fn vocabulary(doc: &str, words: &[(&str, &str)]) -> Schema {
    let meanings: Vec<String> = words
        .iter()
        .map(|(word, doc)| format!("`{word}`: {}", one_line(doc)))
        .collect();
    let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    json_schema!({
        "description": format!("{} {}", one_line(doc), meanings.join(" ")),
        "type": "string",
        "enum": names,
    })
}

fn one_line(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| {
        c.to_uppercase().chain(chars).chain(['.']).collect()
    })
}

/// `null` is refused everywhere: an optional field is left out.
#[derive(Debug, Clone)]
struct NoNull;

impl Transform for NoNull {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|t| t != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".into(), only);
            }
        }
        if let Some(Value::Array(options)) = schema.get_mut("anyOf") {
            let before = options.len();
            options.retain(|o| o.get("type").is_none_or(|t| t != "null"));
            if options.len() < before
                && let [Value::Object(only)] = options.as_slice()
            {
                let only = only.clone();
                schema.remove("anyOf");
                for (keyword, value) in only {
                    schema.insert(keyword, value);
                }
            }
        }
        transform_subschemas(self, schema);
    }
}

/// Bounds for whole numbers, from the formats by which schemars tells their Rust types; the formats
/// themselves mean nothing outside Rust, and those of other numbers are taken away too.
#[derive(Debug, Clone)]
struct WholeNumbers;

impl Transform for WholeNumbers {
    fn transform(&mut self, schema: &mut Schema) {
        let range = match schema.get("format").and_then(Value::as_str) {
            Some("uint8") => Some((0, i64::from(u8::MAX))),
            Some("uint16") => Some((0, i64::from(u16::MAX))),
            Some("uint32") => Some((0, i64::from(u32::MAX))),
            Some("uint64" | "uint") => Some((0, 9_007_199_254_740_991)),
            _ => None,
        };
        if schema.get("format").is_some_and(|format| format == "double") {
            schema.remove("format");
        }
        if let Some((least, greatest)) = range {
            schema.remove("format");
            if schema.get("minimum").is_none() {
                schema.insert("minimum".into(), least.into());
            }
            if schema.get("maximum").is_none() {
                schema.insert("maximum".into(), greatest.into());
            }
        }
        transform_subschemas(self, schema);
    }
}

/// Descriptions for readers of schemas: the first paragraph of the Rust documentation, without its code
/// and links.
#[derive(Debug, Clone)]
struct FirstParagraph;

impl Transform for FirstParagraph {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::String(text)) = schema.get("description") {
            let first = text.split("\n\n").next().unwrap_or_default();
            let plain = one_line(first);
            schema.insert("description".into(), plain.into());
        }
        transform_subschemas(self, schema);
    }
}

/// Code generators name a type by its title.
fn title_definitions(schema: &mut Schema) {
    if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
        for (name, definition) in definitions {
            if let Value::Object(definition) = definition {
                definition.insert("title".into(), name.clone().into());
            }
        }
    }
}
