//! The schema for generators of code: draft-07 in the shapes that they turn into whole classes.
//!
//! It accepts all that the exact schema accepts. What it leaves out, and why: forms between fields, sizes of lists (they become tuples in
//! TypeScript), lengths of texts (C# and Java count halves of some characters, and would refuse good texts), patterns of names (they become empty classes in C# and Java), and choices between shapes, which become one object with a
//! field for each shape.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::DRAFT_07;
use crate::walk;

type Members = Map<String, Value>;

/// The schema for generators.
pub(super) fn of(exact: &Value) -> Value {
    let mut schema = exact.clone();
    let exact = match schema.as_object_mut().and_then(|root| root.remove("$defs")) {
        Some(Value::Object(definitions)) => definitions,
        _ => Members::new(),
    };
    let mut definitions = exact.clone();
    for definition in definitions.values_mut().chain([&mut schema]) {
        one_object(definition, &exact);
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
    root.insert("definitions".into(), Value::Object(definitions));
    root.insert("$schema".into(), DRAFT_07.into());
    walk::each(&mut schema, &mut |schema| simplify(schema, &scalars));
    title_definitions_alone(&mut schema);
    title_words(&mut schema);
    keep_what_is_used(&mut schema);
    schema
}

/// Whether a definition is a plain value without a list of words: it needs no class.
fn is_scalar(definition: &Value) -> bool {
    let is_value = match definition.get("type") {
        Some(Value::String(kind)) => kind != "object",
        Some(Value::Array(_)) => true,
        _ => false,
    };
    is_value && definition.get("enum").is_none()
}

/// Makes one object of a choice between shapes, and one value of a choice between values.
fn one_object(definition: &mut Value, definitions: &Members) {
    let Value::Object(members) = definition else {
        return;
    };
    let choice = members.remove("oneOf").or_else(|| {
        // Conditions between fields stand beside `properties`; a choice between values does not.
        let is_choice = !members.contains_key("properties");
        is_choice.then(|| members.remove("anyOf")).flatten()
    });
    let Some(Value::Array(options)) = choice else {
        return;
    };
    let options = options.iter().filter_map(Value::as_object);
    let options: Vec<&Members> = options.map(|option| resolved(option, definitions)).collect();
    if options.iter().all(|option| option.contains_key("properties")) {
        members.extend(merged(&options, definitions));
    } else {
        let kinds: BTreeSet<&str> = options.iter().map(|option| kind_of(option)).collect();
        members.insert("type".into(), kinds.into_iter().collect());
    }
}

/// The type of one of several values.
fn kind_of(option: &Members) -> &str {
    option.get("type").and_then(Value::as_str).unwrap_or("string")
}

/// The definition that a reference leads to, or the schema itself.
fn resolved<'a>(schema: &'a Members, definitions: &'a Members) -> &'a Members {
    let name = schema.get("$ref").and_then(walk::name_of);
    let definition = name.and_then(|name| definitions.get(name)?.as_object());
    definition.unwrap_or(schema)
}

/// One object with the fields of all shapes, and what all of them ask for.
fn merged(shapes: &[&Members], definitions: &Members) -> Members {
    let mut properties = Members::new();
    let mut required: Option<BTreeSet<&str>> = None;
    for shape in shapes {
        let asked: BTreeSet<&str> = names(shape.get("required")).collect();
        required = Some(match required {
            None => asked,
            Some(before) => before.intersection(&asked).copied().collect(),
        });
        for (name, property) in shape
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            match properties.get_mut(name) {
                None => {
                    properties.insert(name.clone(), property.clone());
                }
                Some(known) => join(known, property, definitions),
            }
        }
    }
    let mut merged = Members::new();
    merged.insert("type".into(), "object".into());
    merged.insert("additionalProperties".into(), false.into());
    merged.insert("properties".into(), Value::Object(properties));
    merged.insert(
        "required".into(),
        required.unwrap_or_default().into_iter().collect(),
    );
    merged
}

fn names(list: Option<&Value>) -> impl Iterator<Item = &str> {
    list.and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// Makes a field that two shapes have accept what either accepts.
fn join(known: &mut Value, other: &Value, definitions: &Members) {
    let (Value::Object(known), Value::Object(other)) = (known, other) else {
        return;
    };
    let kind = kind_of_both(known, other, definitions);
    let words = |schema: &Members| -> Option<Vec<Value>> {
        let words = schema.get("enum").and_then(Value::as_array).cloned();
        words.or_else(|| Some(vec![schema.get("const")?.clone()]))
    };
    let all = words(known).zip(words(other)).map(|(mut all, more)| {
        let new: Vec<Value> = more.into_iter().filter(|word| !all.contains(word)).collect();
        all.extend(new);
        all
    });
    known.remove("const");
    known.remove("enum");
    // What one has and the other has otherwise is asked of neither.
    let differs = |keyword: &String, value: &Value| {
        let is_bound = !matches!(keyword.as_str(), "description" | "title" | "$comment" | "enum");
        is_bound && other.get(keyword) != Some(value)
    };
    known.retain(|keyword, value| !differs(keyword, value));
    if let Some(all) = all {
        known.insert("enum".into(), Value::Array(all));
    }
    if let Some(kind) = kind.filter(|_| !known.contains_key("$ref")) {
        known.insert("type".into(), kind);
    }
    let told = known
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let more = other
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if !told.contains(more) {
        let both = if told.is_empty() {
            more.to_owned()
        } else {
            format!("{told} Or: {more}")
        };
        known.insert("description".into(), both.into());
    }
}

/// The type that two fields share; none where they are of different types, for which generators would make up a name.
fn kind_of_both(known: &Members, other: &Members, definitions: &Members) -> Option<Value> {
    let kind = |schema| resolved(schema, definitions).get("type")?.as_str();
    match (kind(known)?, kind(other)?) {
        ("number" | "integer", "number") | ("number", "integer") => Some("number".into()),
        (one, another) => (one == another).then(|| one.into()),
    }
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
