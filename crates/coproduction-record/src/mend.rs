//! Stand-ins for what could not be read, so that the rest of a broken record can still be checked.
//!
//! They never leave the reader: the record is refused all the same.

use std::collections::BTreeSet;

use coproduction_core::{EntityKind, Fault, Form, Pointer, Problem};

use serde_json::{Map, Value};

use crate::locate::{Content, Node};

/// What was left out or stood in for, by place.
#[derive(Debug, Default)]
pub(crate) struct Mended {
    touched: BTreeSet<String>,
    numbers: BTreeSet<String>,
    /// Ids that stood in what was left out, without what is often misspelt in them.
    lost_ids: BTreeSet<String>,
    /// Places of which the ids that stood there are not known.
    blind: BTreeSet<String>,
    next_id: u64,
}

impl Mended {
    /// Notes that the value at a place was not used, and which ids went with it.
    pub(crate) fn lost(&mut self, pointer: &Pointer, content: Option<&Node>) {
        self.touched.insert(pointer.to_string());
        let is_id = pointer.as_str().ends_with("/id");
        match content.map(|node| &node.content) {
            Some(Content::Scalar(Some(Value::String(text)))) if is_id => {
                self.lost_ids.insert(plain(text));
            }
            Some(Content::Object(members)) if !members.is_empty() => self.lost_in(pointer, content),
            Some(Content::List(items)) if !items.is_empty() => self.lost_in(pointer, content),
            _ => {
                self.blind.insert(pointer.to_string());
            }
        }
    }

    fn lost_in(&mut self, pointer: &Pointer, content: Option<&Node>) {
        let before = self.lost_ids.len();
        if let Some(node) = content {
            self.collect_ids(node);
        }
        if self.lost_ids.len() == before {
            self.blind.insert(pointer.to_string());
        }
    }

    fn collect_ids(&mut self, node: &Node) {
        match &node.content {
            Content::Object(members) => {
                for (name, value) in members {
                    if let ("id", Content::Scalar(Some(Value::String(id)))) = (name.as_str(), &value.content)
                    {
                        self.lost_ids.insert(plain(id));
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
                self.numbers.insert(at.to_string());
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
        if form == Some(Form::ConstituencyId) {
            self.next_id += 1;
            return format!("stand-in-{}", self.next_id).into();
        }
        form.map_or("x", Form::example).into()
    }

    /// Whether a problem may only come from what was left out or stood in for.
    pub(crate) fn explains(&self, problem: &Problem, value: &Value) -> bool {
        let place = problem.pointer.as_str();
        if self.touches(place) {
            return true;
        }
        let around = place.rsplit_once('/').map_or("", |(around, _)| around);
        let beside = |field: &str| self.touches(&format!("{around}/{field}"));
        match &problem.fault {
            Fault::DanglingReference { expected } => {
                let id = value.pointer(place).and_then(Value::as_str).map(plain);
                id.is_some_and(|id| self.lost_ids.contains(&id)) || self.is_blind(home(*expected))
            }
            Fault::DuplicateId { first } | Fault::RepeatedEntry { first } => self.touches(first.as_str()),
            Fault::OutOfSequence { after } => self.touches(after.as_str()),
            Fault::DatesOutOfOrder { earlier, later } => beside(earlier) || beside(later),
            Fault::Contradiction { field, with } => beside(field) || beside(with) || beside("collection"),
            Fault::NeedsField { field } => {
                ancestors(place).any(|around| self.touched.contains(&format!("{around}/{field}")))
            }
            Fault::MoreThanWhole { whole, .. } => {
                ancestors(place).any(|around| self.touches(&format!("{around}/{whole}")))
                    || below(&self.numbers, around).next().is_some()
            }
            Fault::SeatOverfull { .. } => {
                self.lost_of("/memberships", &["seat", "from", "ended"])
                    || self.has_touched_in("/forum/terms")
            }
            Fault::NotAMemberThen { .. } => {
                let event = ancestors(place).nth(2).unwrap_or_default();
                self.lost_of("/memberships", &["member", "from", "ended"])
                    || self.has_touched_in("/coverage")
                    || beside("attendingAs")
                    || beside("state")
                    || DATES
                        .iter()
                        .any(|field| self.touches(&format!("{event}/{field}")))
            }
            Fault::CodeOutOfUse { .. } => self.touched.iter().any(|touched| DATES.contains(&last(touched))),
            _ => false,
        }
    }

    /// Whether a place was touched, or something around it or in it.
    fn touches(&self, place: &str) -> bool {
        self.touched.contains(place)
            || ancestors(place).any(|around| self.touched.contains(around))
            || self.has_touched_in(place)
    }

    fn has_touched_in(&self, place: &str) -> bool {
        self.touched.contains(place) || below(&self.touched, place).next().is_some()
    }

    /// Whether one of these fields of a collection's items was lost, or a whole item, or the collection.
    fn lost_of(&self, collection: &str, fields: &[&str]) -> bool {
        let whole = |place: &String| place.matches('/').count() <= 2;
        self.touched.contains(collection)
            || below(&self.touched, collection).any(|place| whole(place) || fields.contains(&last(place)))
    }

    /// Whether ids may have stood in a collection that are not known.
    fn is_blind(&self, collection: &str) -> bool {
        let of_item = |place: &String| {
            place.matches('/').count() == collection.matches('/').count() + 1 || last(place) == "id"
        };
        self.blind.contains(collection)
            || ancestors(collection).any(|around| !around.is_empty() && self.blind.contains(around))
            || below(&self.blind, collection).any(of_item)
    }
}

/// Where things of a kind are given their ids.
fn home(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Forum => "/forum",
        EntityKind::Constituency => "/forum/constituencies",
        EntityKind::Seat | EntityKind::Terms => "/forum/terms",
        EntityKind::Evaluation => "/forum/evaluations",
        EntityKind::Commitment => "/commitments",
        EntityKind::Contribution => "/contributions",
        EntityKind::Decision => "/decisions",
        EntityKind::Document => "/documents",
        EntityKind::Event => "/events",
        EntityKind::Guest => "/guests",
        EntityKind::Member => "/members",
        EntityKind::Membership => "/memberships",
        EntityKind::Organisation => "/organisations",
        EntityKind::Recommendation => "/recommendations",
        EntityKind::Reply => "/replies",
        _ => "/monitoringReturns",
    }
}

/// The fields by which events, terms and organisations are dated.
const DATES: &[&str] = &[
    "starts",
    "ends",
    "on",
    "window",
    "opensOn",
    "closesOn",
    "recordedTo",
    "used",
    "from",
    "to",
    "adopted",
    "state",
];

/// An id without its case, hyphens and braces, which are often what is wrong with it.
fn plain(id: &str) -> String {
    id.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// The last step of a place.
fn last(place: &str) -> &str {
    place.rsplit_once('/').map_or("", |(_, last)| last)
}

/// The places around a place, from the nearest to the whole document.
fn ancestors(place: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(place.rsplit_once('/').map(|(around, _)| around), |place| {
        place.rsplit_once('/').map(|(around, _)| around)
    })
}

/// The places below a place.
fn below<'p>(places: &'p BTreeSet<String>, place: &str) -> impl Iterator<Item = &'p String> {
    let prefix = format!("{place}/");
    places
        .range(prefix.clone()..)
        .take_while(move |below| below.starts_with(&prefix))
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
