//! The schema for generators of code: draft-07 in the shapes that they turn into whole classes.
//!
//! It accepts all that the exact schema accepts. What it leaves out, and why: forms between fields, sizes of lists (they become tuples in
//! TypeScript), lengths of texts (C# and Java count halves of some characters, and would refuse good texts), patterns of names (they become empty classes in C# and Java), and choices between shapes, which become one object with a
//! field for each shape.

mod shapes;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::DRAFT_07;
use crate::walk;
use shapes::Shapes;

type Members = Map<String, Value>;

/// The schema for generators.
pub(super) fn of(exact: &Value) -> Value {
    let mut schema = exact.clone();
    let exact = match schema.as_object_mut().and_then(|root| root.remove("$defs")) {
        Some(Value::Object(definitions)) => definitions,
        _ => Members::new(),
    };
    let mut definitions = exact.clone();
    let mut shapes = Shapes::of(&exact);
    for definition in definitions.values_mut().chain([&mut schema]) {
        shapes.one_object(definition);
    }
    let Value::Object(root) = &mut schema else {
        return schema;
    };
    let scalars: Members = definitions
        .iter()
        .filter(|(_, definition)| is_scalar(definition))
        .map(|(name, definition)| (name.clone(), definition.clone()))
        .collect();
    definitions.retain(|name, _| !scalars.contains_key(name));
    definitions.extend(shapes.made());
    root.insert("definitions".into(), Value::Object(definitions));
    root.insert("$schema".into(), DRAFT_07.into());
    walk::each(&mut schema, &mut |schema| simplify(schema, &scalars));
    title_definitions_alone(&mut schema);
    title_words(&mut schema);
    keep_what_is_used(&mut schema);
    schema
}

/// Whether a definition is a plain value of one kind without a list of words, or any value: it needs no class. One of two kinds does, and
/// generators would make up a name for it.
fn is_scalar(definition: &Value) -> bool {
    let is_value = match definition.get("type") {
        Some(Value::String(kind)) => kind != "object",
        Some(Value::Array(kinds)) => kinds.len() > 2,
        _ => false,
    };
    is_value && definition.get("enum").is_none()
}

/// One schema without what generators stumble over.
fn simplify(schema: &mut Members, scalars: &Members) {
    let scalar = schema
        .get("$ref")
        .and_then(walk::name_of)
        .and_then(|name| scalars.get(name));
    if let Some(Value::Object(scalar)) = scalar {
        schema.remove("$ref");
        for (keyword, value) in scalar {
            let is_word = matches!(keyword.as_str(), "title" | "$comment");
            if !is_word && !schema.contains_key(keyword) {
                schema.insert(keyword.clone(), value.clone());
            }
        }
    }
    if let Some(reference) = schema.get_mut("$ref")
        && let Some(name) = walk::name_of(reference)
    {
        *reference = format!("#/definitions/{name}").into();
    }
    if let Some(word) = schema.remove("const") {
        schema.insert("enum".into(), json!([word]));
    }
    if schema.get("type").is_some_and(|kind| kind == "boolean") {
        schema.remove("enum");
    }
    if schema.get("additionalProperties").is_some_and(Value::is_object) {
        schema.insert("additionalProperties".into(), true.into());
    }
    if schema.get("type").is_some_and(Value::is_array) {
        // Any value, or one of several kinds: what holds for one of them is asked of none.
        let several = schema.get("type").and_then(Value::as_array).map_or(0, Vec::len);
        if several > 2 {
            schema.remove("type");
        }
        for keyword in ["minimum", "maximum", "items", "additionalProperties"] {
            schema.remove(keyword);
        }
    }
    // A pattern ends the text twice over in the exact schemas; one way is all that many engines know.
    if let Some(Value::String(pattern)) = schema.get_mut("pattern")
        && let Some(plain) = pattern.strip_suffix(crate::words::NOTHING_AFTER)
    {
        *pattern = plain.to_owned();
    }
    for keyword in [
        "anyOf",
        "not",
        "dependentRequired",
        "propertyNames",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "examples",
    ] {
        schema.remove(keyword);
    }
}

/// Takes the titles from everything but definitions: generators name types by them.
fn title_definitions_alone(schema: &mut Value) {
    walk::each(schema, &mut |schema| {
        let Some(Value::Object(properties)) = schema.get_mut("properties") else {
            return;
        };
        for property in properties.values_mut() {
            walk::each(property, &mut |schema| {
                schema.remove("title");
            });
        }
    });
}

/// Titles the words that stand in a field itself, such as `SpeakerKind`: generators number what has no name.
fn title_words(schema: &mut Value) {
    let root = schema.get("title").and_then(Value::as_str);
    let root = root.unwrap_or_default().to_owned();
    title_words_of(&root, schema);
    let definitions = schema.get_mut("definitions").and_then(Value::as_object_mut);
    for (owner, definition) in definitions.into_iter().flatten() {
        title_words_of(owner, definition);
    }
}

fn title_words_of(owner: &str, definition: &mut Value) {
    let fields = definition.get_mut("properties").and_then(Value::as_object_mut);
    for (name, field) in fields.into_iter().flatten() {
        let Value::Object(field) = field else { continue };
        let mut letters = name.chars();
        if let (true, Some(first)) = (field.contains_key("enum"), letters.next()) {
            let title = format!("{owner}{}{}", first.to_ascii_uppercase(), letters.as_str());
            field.insert("title".into(), title.into());
        }
    }
}

/// Drops the definitions that nothing refers to any longer.
fn keep_what_is_used(schema: &mut Value) {
    loop {
        let mut used = BTreeSet::new();
        walk::each(schema, &mut |schema| {
            if let Some(name) = schema.get("$ref").and_then(walk::name_of) {
                used.insert(name.to_owned());
            }
        });
        let Some(Value::Object(definitions)) = schema.get_mut("definitions") else {
            return;
        };
        let before = definitions.len();
        definitions.retain(|name, _| used.contains(name));
        if definitions.len() == before {
            return;
        }
    }
}
