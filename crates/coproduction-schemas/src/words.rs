//! What a schema says to people: ids, titles, and the Welsh.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::walk;

/// Ends a text in every engine: `$` alone lets a line end follow in some.
pub(crate) const NOTHING_AFTER: &str = r"(?![\s\S])";

/// The titles of definitions and fields in both languages.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Titles {
    /// Who has checked the Welsh.
    pub(crate) status: String,
    /// Of definitions. A schema has their names for titles, by which generators name types.
    pub(crate) definitions: BTreeMap<String, Title>,
    /// Of fields, by name.
    properties: BTreeMap<String, Title>,
    /// Of the fields of some definitions that need another title.
    exceptions: BTreeMap<String, Title>,
}

/// A title in both languages.
#[derive(Debug, Default, Clone, serde::Deserialize, serde::Serialize)]
pub(crate) struct Title {
    pub(crate) en: String,
    pub(crate) cy: String,
}

/// The titles, as they stand in `data/titles.json`.
pub(crate) static TITLES: LazyLock<Titles> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/titles.json")).unwrap_or_default());

impl Titles {
    /// The title of a field of a definition.
    pub(crate) fn of(&self, definition: &str, field: &str) -> Option<&Title> {
        let own = self.exceptions.get(&format!("{definition}.{field}"));
        own.or_else(|| self.properties.get(field))
    }
}

/// The exact schema with the end of its patterns made plain to every engine, its titles, and what it cannot say.
pub(crate) fn with_words(mut exact: Value, beyond: &[&str]) -> Value {
    walk::each(&mut exact, &mut |schema| {
        if let Some(Value::String(pattern)) = schema.get_mut("pattern") {
            pattern.push_str(NOTHING_AFTER);
        }
    });
    let Value::Object(root) = &mut exact else {
        return exact;
    };
    if let Some(Value::Object(definitions)) = root.get_mut("$defs") {
        for (name, definition) in definitions {
            if let Value::Object(definition) = definition {
                title(name, definition);
            }
        }
    }
    let name = root
        .get("title")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    title(&name, root);
    let welsh = root.get("$comment").and_then(Value::as_str).unwrap_or_default();
    if !beyond.is_empty() {
        let comment = format!(
            "{welsh}\nNo schema can say, and the library checks besides: {}",
            beyond.join(", ")
        );
        root.insert("$comment".into(), comment.into());
    }
    exact
}

/// Gives a definition its Welsh title, and its fields theirs in both languages.
fn title(name: &str, definition: &mut Map<String, Value>) {
    if let Some(title) = TITLES.definitions.get(name) {
        definition.insert("$comment".into(), format!("cy: {}", title.cy).into());
    }
    title_fields(name, definition);
    let shapes = definition.get_mut("oneOf").and_then(Value::as_array_mut);
    for shape in shapes.into_iter().flatten() {
        if let Value::Object(shape) = shape {
            title_fields(name, shape);
        }
    }
}

fn title_fields(owner: &str, shape: &mut Map<String, Value>) {
    let fields = shape.get_mut("properties").and_then(Value::as_object_mut);
    for (name, field) in fields.into_iter().flatten() {
        let Value::Object(field) = field else { continue };
        if let Some(title) = TITLES.of(owner, name) {
            field.insert("title".into(), title.en.as_str().into());
            field.insert("$comment".into(), format!("cy: {}", title.cy).into());
        }
        // The word by which the shapes of a choice are told apart.
        if let Some(word) = field.get("const").filter(|_| !field.contains_key("description")) {
            let says = format!("Says which of the shapes this is: {word}.");
            field.insert("description".into(), says.into());
        }
    }
}
