//! Stand-ins for what could not be read, so that the rest of a broken record can still be checked.
//!
//! They never leave the reader: the record is refused all the same.

use std::collections::BTreeSet;

use coproduction_core::{Fault, Form, Pointer, Problem};
use serde_json::{Map, Value};

/// What was left out or stood in for, by place.
#[derive(Debug, Default)]
pub(crate) struct Mended {
    touched: Vec<Pointer>,
    numbers: Vec<Pointer>,
    lost_ids: BTreeSet<String>,
    next_id: u64,
}

impl Mended {
    /// Notes that the value at a place was not used, and which ids went with it.
    pub(crate) fn lost(&mut self, pointer: &Pointer, content: Option<&crate::locate::Node>) {
        self.touched.push(pointer.clone());
        if let Some(node) = content {
            self.collect_ids(node);
        }
    }

    fn collect_ids(&mut self, node: &crate::locate::Node) {
        use crate::locate::Content;
        match &node.content {
            Content::Object(members) => {
                for (name, value) in members {
                    if let ("id", Content::Scalar(Some(Value::String(id)))) = (name.as_str(), &value.content)
                    {
                        self.lost_ids.insert(id.clone());
                    }
                    self.collect_ids(value);
                }
            }
            Content::List(items) => items.iter().for_each(|item| self.collect_ids(item)),
            Content::Scalar(_) => {}
        }
    }

    /// A value that the schema accepts, with what must be there and nothing else.
    pub(crate) fn stand_in(
        &mut self,
        schema: &Value,
        definitions: &Map<String, Value>,
        at: &Pointer,
    ) -> Value {
        let schema = resolve(schema, definitions);
        if let Some(value) = schema.get("const") {
            return value.clone();
        }
        if let Some(first) = schema.get("enum").and_then(|words| words.get(0)) {
            return first.clone();
        }
        if let Some(first) = schema.get("oneOf").and_then(|options| options.get(0)) {
            return self.stand_in(first, definitions, at);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => self.text(schema),
            Some("integer") => {
                self.numbers.push(at.clone());
                schema.get("minimum").cloned().unwrap_or_else(|| 0.into())
            }
            Some("boolean") => false.into(),
            Some("array") => {
                let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
                let item = schema.get("items").cloned().unwrap_or_default();
                (0..least)
                    .map(|_| self.stand_in(&item, definitions, at))
                    .collect()
            }
            _ => {
                let mut members = Map::new();
                for name in required(schema).chain(first_of_any(schema)) {
                    let property = schema
                        .get("properties")
                        .and_then(|p| p.get(name))
                        .unwrap_or(&Value::Null);
                    members.insert(
                        name.to_owned(),
                        self.stand_in(property, definitions, &at.member(name)),
                    );
                }
                Value::Object(members)
            }
        }
    }

    fn text(&mut self, schema: &Value) -> Value {
        let form = form_of(schema);
        if form == Some(Form::Id) {
            // Ids that stand in are all different, so that none is a duplicate.
            self.next_id += 1;
            return format!("00000000-0000-0000-ffff-{:012x}", self.next_id).into();
        }
        form.map_or("x", Form::example).into()
    }

    /// Whether a problem may only come from what was left out or stood in for.
    pub(crate) fn explains(&self, problem: &Problem, value: &Value) -> bool {
        let place = problem.pointer.as_str();
        let within = |outer: &Pointer| {
            place
                .strip_prefix(outer.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if self.touched.iter().any(within) {
            return true;
        }
        match &problem.fault {
            Fault::DanglingReference { .. } => value
                .pointer(place)
                .and_then(Value::as_str)
                .is_some_and(|id| self.lost_ids.contains(id)),
            Fault::NotAMemberThen { .. } => self.touched_below("/memberships"),
            Fault::NeedsField { field } => self
                .touched
                .iter()
                .any(|t| same_item(t, &problem.pointer) && t.steps().last().as_deref() == Some(*field)),
            Fault::MoreThanWhole { .. } => self.numbers.iter().any(|n| same_item(n, &problem.pointer)),
            _ => false,
        }
    }

    fn touched_below(&self, place: &str) -> bool {
        self.touched.iter().any(|t| t.as_str().starts_with(place))
    }
}

/// Whether two places are within the same item of a collection of the record.
fn same_item(a: &Pointer, b: &Pointer) -> bool {
    a.steps().take(2).eq(b.steps().take(2))
}

/// The schema that a `$ref` stands for.
pub(crate) fn resolve<'s>(schema: &'s Value, definitions: &'s Map<String, Value>) -> &'s Value {
    let name = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|r| r.strip_prefix("#/$defs/"));
    name.and_then(|name| definitions.get(name)).unwrap_or(schema)
}

/// The names that an object must have.
pub(crate) fn required(schema: &Value) -> impl Iterator<Item = &str> {
    schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn first_of_any(schema: &Value) -> impl Iterator<Item = &str> {
    schema
        .get("anyOf")
        .and_then(|any| any.get(0))
        .into_iter()
        .flat_map(required)
}

/// The form that a schema's pattern stands for.
pub(crate) fn form_of(schema: &Value) -> Option<Form> {
    let pattern = schema.get("pattern")?.as_str()?;
    Form::ALL.iter().copied().find(|form| form.pattern() == pattern)
}
