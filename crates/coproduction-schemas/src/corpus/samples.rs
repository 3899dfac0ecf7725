//! Good documents, made from a schema: for every definition and every shape of a choice, one that has all its fields.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Map, Value};

use crate::walk;

/// A good document, and where in it the definition stands that it was made for.
pub(super) struct Sample<'a> {
    pub(super) document: Value,
    pub(super) at: Vec<String>,
    /// The shape that it was made for.
    shape: &'a Value,
}

impl<'a> Sample<'a> {
    /// The name of the definition of a field; of a list, or a list of lists, that of its items.
    pub(super) fn definition_of(&self, field: &str) -> Option<&'a str> {
        let mut field = self.shape.get("properties")?.get(field)?;
        while let Some(items) = field.get("items") {
            field = items;
        }
        field.get("$ref").and_then(walk::name_of)
    }

    /// The words that a field lists by itself, or its examples.
    pub(super) fn words_of(&self, field: &str) -> Option<&'a Value> {
        let field = self.shape.get("properties")?.get(field)?;
        field.get("enum").or_else(|| field.get("examples"))
    }

    /// The shape's fields without those that it does not ask for, but for one.
    pub(super) fn with_alone(&self, field: &str, fields: &Map<String, Value>) -> Map<String, Value> {
        let asked = names(self.shape.get("required"));
        let mut fields = fields.clone();
        fields.retain(|name, _| name == field || asked.contains(&name.as_str()));
        fields
    }
}

/// One sample for every definition that is an object, and for each shape of one that is a choice.
pub(super) fn of(schema: &Value) -> Vec<Sample<'_>> {
    let maker = Maker { schema };
    maker
        .places()
        .into_iter()
        .flat_map(|(at, definition)| {
            let shapes = definition.get("oneOf").and_then(Value::as_array);
            let shapes: Vec<&Value> =
                shapes.map_or_else(|| vec![definition], |shapes| shapes.iter().collect());
            shapes.into_iter().map(move |shape| Sample {
                document: maker.around(&at, maker.full(shape)),
                at: at.clone(),
                shape,
            })
        })
        .collect()
}

#[derive(Clone, Copy)]
struct Maker<'a> {
    schema: &'a Value,
}

impl<'a> Maker<'a> {
    /// The nearest place of every object or choice, from the root.
    fn places(self) -> Vec<(Vec<String>, &'a Value)> {
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut places = vec![(Vec::new(), self.schema)];
        let mut queue = VecDeque::from([(Vec::<String>::new(), self.schema)]);
        while let Some((at, schema)) = queue.pop_front() {
            for (step, inner) in steps(schema) {
                let name = inner.get("$ref").and_then(walk::name_of);
                if name.is_some_and(|name| found.contains_key(name)) {
                    continue;
                }
                let mut there = at.clone();
                there.push(step);
                let target = self.resolved(inner);
                if let Some(name) = name {
                    found.insert(name, there.clone());
                    if !steps(target).is_empty() || target.get("oneOf").is_some() {
                        places.push((there.clone(), target));
                    }
                }
                queue.push_back((there, target));
            }
        }
        places
    }

    fn resolved(self, mut schema: &'a Value) -> &'a Value {
        while let Some(name) = schema.get("$ref").and_then(walk::name_of) {
            let Some(definition) = self.schema.get("$defs").and_then(|all| all.get(name)) else {
                break;
            };
            schema = definition;
        }
        schema
    }

    /// The least that a schema asks for.
    fn least(self, schema: &'a Value) -> Value {
        self.made(schema, 0)
    }

    /// The same with every field there is, each with the least that it asks for, and each list with an item.
    fn full(self, schema: &'a Value) -> Value {
        self.made(schema, 1)
    }

    fn made(self, schema: &'a Value, levels: u8) -> Value {
        // What a field gives as its example says more than what its definition does.
        if let Some(own) = schema.pointer("/examples/0") {
            return own.clone();
        }
        let schema = self.resolved(schema);
        if let Some(word) = schema.get("const") {
            return word.clone();
        }
        for choice in ["enum", "examples"] {
            if let Some(first) = schema
                .get(choice)
                .and_then(Value::as_array)
                .and_then(|all| all.first())
            {
                return first.clone();
            }
        }
        let is_object = schema.get("properties").is_some();
        let choice = schema
            .get("oneOf")
            .or_else(|| schema.get("anyOf").filter(|_| !is_object));
        if let Some(first) = choice.and_then(Value::as_array).and_then(|shapes| shapes.first()) {
            return self.made(first, levels);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("object") => self.object(schema, levels),
            Some("array") => {
                let asked = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
                let count = asked.max(u64::from(levels));
                let item = schema.get("items").map(|items| self.made(items, 0));
                (0..count).filter_map(|_| item.clone()).collect()
            }
            Some("integer") => {
                let least = schema.get("minimum").and_then(Value::as_u64).unwrap_or(0);
                let most = schema.get("maximum").and_then(Value::as_u64).unwrap_or(u64::MAX);
                (least + u64::from(levels)).min(most).into()
            }
            Some("boolean") => true.into(),
            Some("string") => "x".into(),
            _ => 1.into(),
        }
    }

    fn object(self, schema: &'a Value, levels: u8) -> Value {
        let asked = names(schema.get("required"));
        let one_of = alternatives(schema.get("anyOf"));
        let never = alternatives(schema.pointer("/not/anyOf"));
        // Of the fields that never stand together, the first gives way to the others.
        let gives_way = |name: &str| never.iter().any(|together| together.first() == Some(&name));
        let mut members = Map::new();
        let fields = schema.get("properties").and_then(Value::as_object);
        for (name, field) in fields.into_iter().flatten() {
            let is_asked = asked.contains(&name.as_str());
            let is_first = one_of.first().is_some_and(|first| first.contains(&name.as_str()));
            let is_wanted = match levels {
                0 => is_asked || is_first,
                _ => is_asked || !gives_way(name),
            };
            if is_wanted {
                members.insert(name.clone(), self.field(field, levels));
            }
        }
        if let (Some(names), Some(values)) = (schema.get("propertyNames"), schema.get("additionalProperties"))
            && levels > 0
            && let Value::String(name) = self.least(names)
        {
            members.insert(name, self.least(values));
        }
        Value::Object(members)
    }

    /// A field of an object: a list with one item where everything is wanted.
    fn field(self, field: &'a Value, levels: u8) -> Value {
        let is_list = self
            .resolved(field)
            .get("type")
            .is_some_and(|kind| kind == "array");
        self.made(field, if is_list { levels } else { 0 })
    }

    /// The least document that has a value at a place.
    fn around(self, at: &[String], value: Value) -> Value {
        self.wrapped(self.schema, at, value)
    }

    fn wrapped(self, schema: &'a Value, at: &[String], value: Value) -> Value {
        let Some((step, further)) = at.split_first() else {
            return value;
        };
        let schema = self.resolved(schema);
        let shapes = schema
            .get("oneOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        for shape in shapes.chain([schema]) {
            let found = steps(shape).into_iter().find(|(name, _)| name == step);
            let Some((_, inner)) = found else { continue };
            let inner = self.wrapped(inner, further, value);
            if shape.get("items").is_some() {
                return vec![inner].into();
            }
            let mut members = match self.least(shape) {
                Value::Object(members) => members,
                _ => Map::new(),
            };
            // What was put in only so that one of several is there gives way.
            let asked = names(shape.get("required"));
            members.retain(|name, _| asked.contains(&name.as_str()));
            members.insert(step.clone(), inner);
            return Value::Object(members);
        }
        value
    }
}

/// The schemas one step within: those of fields, and of the first item of a list.
fn steps(schema: &Value) -> Vec<(String, &Value)> {
    let shapes = schema
        .get("oneOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let fields = shapes
        .chain([schema])
        .filter_map(|shape| shape.get("properties")?.as_object());
    let fields = fields.flatten().map(|(name, field)| (name.clone(), field));
    // Free JSON holds itself: what is in it has no form.
    let is_list = schema.get("type").is_some_and(|kind| kind == "array");
    let items = schema
        .get("items")
        .filter(|_| is_list)
        .map(|items| ("0".to_owned(), items));
    fields.chain(items).collect()
}

fn names(list: Option<&Value>) -> Vec<&str> {
    let names = list.and_then(Value::as_array).into_iter().flatten();
    names.filter_map(Value::as_str).collect()
}

/// The names that each of several conditions asks for.
fn alternatives(conditions: Option<&Value>) -> Vec<Vec<&str>> {
    let conditions = conditions.and_then(Value::as_array).into_iter().flatten();
    conditions
        .map(|condition| names(condition.get("required")))
        .collect()
}
