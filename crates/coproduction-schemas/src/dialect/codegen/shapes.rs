//! One object in the place of a choice between shapes, with a field for each field of any of them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::walk;

type Members = Map<String, Value>;

/// Makes choices one, out of the definitions that they choose from.
pub(super) struct Shapes<'a> {
    definitions: &'a Members,
    made: Members,
}

/// A field as one of the shapes has it.
struct Field<'a> {
    shape: &'a Members,
    schema: &'a Members,
}

/// The kinds of plain values, with the words that name a value of one kind or another.
const PLAIN: [(&str, &str); 4] = [
    ("boolean", "Boolean"),
    ("integer", "WholeNumber"),
    ("number", "Number"),
    ("string", "Text"),
];

impl<'a> Shapes<'a> {
    pub(super) fn of(definitions: &'a Members) -> Self {
        let made = Members::new();
        Self { definitions, made }
    }

    /// The definitions of fields that shapes have in common and that hold another kind of value in each.
    pub(super) fn made(self) -> Members {
        self.made
    }

    /// Makes one object of a choice between shapes, and one value of a choice between values.
    pub(super) fn one_object(&mut self, definition: &mut Value) {
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
        let options: Vec<Members> = options.map(|option| self.resolved(option)).collect();
        if options.iter().all(|option| option.contains_key("properties")) {
            members.extend(self.merged(&options));
        } else {
            let mut kinds: BTreeSet<&str> = options
                .iter()
                .map(|option| kind_of(option).unwrap_or("string"))
                .collect();
            // A whole number is any number where it may be a text too: generated code would not take 1.0 for it.
            if kinds.len() > 1 && kinds.remove("integer") {
                kinds.insert("number");
            }
            members.insert("type".into(), kinds.into_iter().collect());
        }
    }

    /// A schema with all that the definition says that it refers to. Its own words go before those of the definition.
    fn resolved(&self, schema: &Members) -> Members {
        let name = schema.get("$ref").and_then(walk::name_of);
        let definition = name.and_then(|name| self.definitions.get(name)?.as_object());
        let mut resolved = definition.cloned().unwrap_or_default();
        resolved.extend(schema.clone());
        resolved.remove("$ref");
        resolved
    }

    /// One object with the fields of all shapes, and what all of them ask for.
    fn merged(&mut self, shapes: &[Members]) -> Members {
        let mut fields: BTreeMap<&str, Vec<Field<'_>>> = BTreeMap::new();
        for shape in shapes {
            let properties = shape.get("properties").and_then(Value::as_object);
            for (name, schema) in properties.into_iter().flatten() {
                if let Value::Object(schema) = schema {
                    fields.entry(name).or_default().push(Field { shape, schema });
                }
            }
        }
        let asks_for = |shape: &Members, name: &str| {
            let asked = shape.get("required").and_then(Value::as_array);
            asked.is_some_and(|asked| asked.iter().any(|asked| asked == name))
        };
        let mut properties = Members::new();
        let mut required = Vec::new();
        for (name, fields) in fields {
            let joined = self.joined(&fields);
            // Java would have two classes of a value of several kinds: one of what is asked for, and one of what is not.
            let refers_to = joined.get("$ref").and_then(walk::name_of);
            let made = refers_to.and_then(|name| self.made.get(name));
            let is_of_one_kind = made.is_none_or(|made| made.get("properties").is_some());
            if is_of_one_kind && shapes.iter().all(|shape| asks_for(shape, name)) {
                required.push(name);
            }
            properties.insert(name.to_owned(), Value::Object(joined));
        }
        let mut merged = Members::new();
        merged.insert("type".into(), "object".into());
        merged.insert("additionalProperties".into(), false.into());
        merged.insert("required".into(), required.into());
        merged.insert("properties".into(), Value::Object(properties));
        merged
    }

    /// One field that accepts what that of any shape accepts.
    fn joined(&mut self, fields: &[Field<'_>]) -> Members {
        let Some((first, others)) = fields.split_first() else {
            return Members::new();
        };
        if others.is_empty() {
            return first.schema.clone();
        }
        let reference = first.schema.get("$ref");
        let is_one = reference.is_some() && others.iter().all(|other| other.schema.get("$ref") == reference);
        let mut joined = if is_one {
            first.schema.clone()
        } else {
            self.any_of(fields)
        };
        for keyword in ["title", "$comment"] {
            match first.schema.get(keyword) {
                Some(words) => joined.insert(keyword.into(), words.clone()),
                None => joined.remove(keyword),
            };
        }
        joined.insert("description".into(), described(fields).into());
        joined
    }

    /// What accepts the values of all of these fields.
    fn any_of(&mut self, fields: &[Field<'_>]) -> Members {
        let names: Option<BTreeSet<&str>> = fields
            .iter()
            .map(|field| walk::name_of(field.schema.get("$ref")?))
            .collect();
        let values: Vec<Members> = fields.iter().map(|field| self.resolved(field.schema)).collect();
        if let Some(names) = names.filter(|_| values.iter().all(|value| value.contains_key("properties"))) {
            return self.one_of_objects(&names);
        }
        let mut joined = what_all_ask_for(&values);
        let kinds: Option<BTreeSet<&str>> = values.iter().map(kind_of).collect();
        let mut kinds = kinds.unwrap_or_default();
        if kinds.contains("number") {
            kinds.remove("integer");
        }
        let words = kinds
            .iter()
            .map(|kind| PLAIN.iter().find(|(plain, _)| plain == kind));
        let words: Option<Vec<&str>> = words.map(|word| word.map(|(_, word)| *word)).collect();
        match (kinds.len(), words) {
            (1, _) => joined.extend(kinds.first().map(|kind| ("type".into(), (*kind).into()))),
            (2.., Some(words)) => {
                let kinds = kinds.iter().copied().collect();
                let says = "A value of one kind or another, by the shape that it stands in.";
                let form = Members::from_iter([("type".into(), kinds), ("description".into(), says.into())]);
                return self.reference_to(words.join("Or"), form);
            }
            // A list or an object: no generator has a type for both.
            _ => {}
        }
        joined
    }

    /// A definition of what is one of several objects.
    fn one_of_objects(&mut self, names: &BTreeSet<&str>) -> Members {
        let definitions = names
            .iter()
            .filter_map(|name| self.definitions.get(*name)?.as_object());
        let definitions: Vec<Members> = definitions.cloned().collect();
        let says = names.iter().zip(&definitions);
        let says = says.map(|(name, definition)| format!(" `{name}`: {}", description(definition)));
        let says = format!("One of these.{}", says.collect::<String>());
        let mut form = self.merged(&definitions);
        form.insert("description".into(), says.into());
        let names: Vec<&str> = names.iter().copied().collect();
        self.reference_to(names.join("Or"), form)
    }

    /// A reference to a definition that is made here.
    fn reference_to(&mut self, name: String, mut form: Members) -> Members {
        let reference = format!("#/$defs/{name}");
        form.insert("title".into(), name.as_str().into());
        self.made.insert(name, Value::Object(form));
        Members::from_iter([("$ref".into(), reference.into())])
    }
}

/// The type of one of several values.
fn kind_of(value: &Members) -> Option<&str> {
    value.get("type")?.as_str()
}

fn description(schema: &Members) -> &str {
    schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The words that a value may be, where these are all that it may be.
fn words(value: &Members) -> Option<Vec<Value>> {
    let words = value.get("enum").and_then(Value::as_array).cloned();
    words.or_else(|| Some(vec![value.get("const")?.clone()]))
}

/// What all of several values are held to: the words of any of them, and what one has and another has otherwise of none.
fn what_all_ask_for(values: &[Members]) -> Members {
    let Some((first, others)) = values.split_first() else {
        return Members::new();
    };
    let mut asked = first.clone();
    asked.retain(|keyword, value| others.iter().all(|other| other.get(keyword) == Some(value)));
    let lists: Option<Vec<Vec<Value>>> = values.iter().map(words).collect();
    if let Some(lists) = lists {
        let mut all = Vec::new();
        for word in lists.into_iter().flatten() {
            if !all.contains(&word) {
                all.push(word);
            }
        }
        asked.remove("const");
        asked.insert("enum".into(), Value::Array(all));
    }
    asked
}

/// What a field is in each of the shapes that have it.
fn described(fields: &[Field<'_>]) -> String {
    let word_of = |field: &Field<'_>| field.schema.get("const")?.as_str().map(str::to_owned);
    let all: Option<BTreeSet<String>> = fields.iter().map(word_of).collect();
    let tells_apart = all.is_some_and(|words| words.len() == fields.len())
        && fields.iter().all(|field| field.shape.contains_key("description"));
    let mut told = String::new();
    if tells_apart {
        told.push_str("Says which of the shapes this is.");
    }
    for field in fields {
        let says = description(if tells_apart { field.shape } else { field.schema });
        let says = match word_of(field) {
            Some(word) if !says.starts_with('`') => format!("`{word}`: {says}"),
            _ => says.to_owned(),
        };
        if told.contains(&says) {
            continue;
        }
        told.push_str(match (told.is_empty(), says.starts_with('`')) {
            (true, _) => "",
            (false, true) => " ",
            (false, false) => " Or: ",
        });
        told.push_str(&says);
    }
    told
}
