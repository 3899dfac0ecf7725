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

    /// Notes that the value at a place may have been meant to be there.
    pub(crate) fn touch(&mut self, pointer: &Pointer) {
        self.touched.insert(pointer.to_string());
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
        if let Some(first) = one_of_values(schema).and_then(<[Value]>::first) {
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
        if self.is_in_touched(place) {
            return true;
        }
        let around = place.rsplit_once('/').map_or("", |(around, _)| around);
        let beside = |field: &str| self.touches(&format!("{around}/{field}"));
        let text = |at: &str| value.pointer(at).and_then(Value::as_str);
        match &problem.fault {
            Fault::DanglingReference { expected } => {
                text(place).is_some_and(|id| self.lost_ids.contains(&plain(id)))
                    || self.is_blind(home(*expected))
            }
            Fault::DuplicateId { first } => self.is_in_touched(first.as_str()),
            Fault::RepeatedEntry { first } => [place, first.as_str()]
                .iter()
                .any(|entry| self.is_in_touched(entry) || self.has_fields(entry, KEYS)),
            Fault::OutOfSequence { after } => {
                self.is_in_touched(after.as_str()) || self.has_fields(after.as_str(), &["on", "from"])
            }
            Fault::DatesOutOfOrder { earlier, later } => [*earlier, *later].iter().any(|field| {
                let field = format!("{around}/{field}");
                self.is_in_touched(&field) || self.has_fields(&field, &["on", "date"])
            }),
            Fault::Contradiction { field, with } => beside(field) || beside(with) || beside("collection"),
            Fault::NeedsField { field } => {
                ancestors(place).any(|around| self.touched.contains(&format!("{around}/{field}")))
            }
            Fault::MoreThanWhole { whole, .. } => {
                let sums = ancestors(place).filter(|around| matches!(last(around), "count" | "lines"));
                let wholes = || ancestors(place).map(|around| format!("{around}/{whole}"));
                wholes()
                    .any(|whole| self.is_in_touched(&whole) || below(&self.numbers, &whole).next().is_some())
                    || sums
                        .chain([place])
                        .any(|sum| below(&self.numbers, sum).next().is_some())
                    || self.may_be_of_another_list(place)
            }
            Fault::CodeNotOnList { .. } => self.may_be_of_another_list(place),
            Fault::UnfitTable => self.touches(place),
            Fault::ProfileNotAsKnown => !self.touched.is_empty(),
            Fault::SeatOverfull { .. } => {
                let seat = text(&format!("{place}/seat"));
                self.lost_of("/forum/terms", 3, &["places", "adopted", "seats", "id"], |_| true)
                    || self.lost_of(
                        "/memberships",
                        1,
                        &["seat", "member", "from", "ended"],
                        |membership| {
                            self.touched.contains(&format!("{membership}/seat"))
                                || text(&format!("{membership}/seat")) == seat
                        },
                    )
            }
            Fault::NotAMemberThen { .. } => self.may_have_been_a_member(place, value),
            Fault::CodeOutOfUse { .. } => self.touched.iter().any(|touched| {
                let dates = DATES.contains(&last(touched));
                let of_event = touched.starts_with("/events") && touched.matches('/').count() <= 4 && dates;
                touched == "/recordedTo" || of_event || dates && same_item(touched, place)
            }),
            _ => false,
        }
    }

    /// Whether the code list of a table of monitoring, which is named with its version, may have been another.
    fn may_be_of_another_list(&self, place: &str) -> bool {
        ancestors(place).any(|around| {
            self.touches(&format!("{around}/codeList")) || self.touches(&format!("{around}/second"))
        })
    }

    /// Whether a membership, the event's day or what is declared of memberships may have been lost.
    fn may_have_been_a_member(&self, place: &str, value: &Value) -> bool {
        let text = |at: &str| value.pointer(at).and_then(Value::as_str);
        let attendance = place.rsplit_once('/').map_or("", |(around, _)| around);
        let event = ancestors(place).nth(2).unwrap_or_default();
        let window = format!("{event}/window");
        let member = text(place);
        self.lost_of("/memberships", 1, &["member", "from", "ended"], |membership| {
            self.touched.contains(&format!("{membership}/member"))
                || text(&format!("{membership}/member")) == member
        }) || self.lost_of(
            "/coverage",
            1,
            &["collection", "completeness", "from", "to"],
            |coverage| {
                self.touched.contains(&format!("{coverage}/collection"))
                    || text(&format!("{coverage}/collection")) == Some("memberships")
            },
        ) || self.has_fields(attendance, &["attendingAs", "state", "member"])
            || self.has_fields(event, &["starts", "ends", "on", "window"])
            || self.has_fields(&window, &["opensOn", "closesOn"])
    }

    /// Whether a place was touched, or something around it.
    fn is_in_touched(&self, place: &str) -> bool {
        self.touched.contains(place) || ancestors(place).any(|around| self.touched.contains(around))
    }

    /// Whether a place was touched, or something around it or in it.
    fn touches(&self, place: &str) -> bool {
        self.is_in_touched(place) || below(&self.touched, place).next().is_some()
    }

    /// Whether one of these fields of a value was touched.
    fn has_fields(&self, place: &str, fields: &[&str]) -> bool {
        fields
            .iter()
            .any(|field| self.touched.contains(&format!("{place}/{field}")))
    }

    /// Whether one of these fields, so many steps deep at the most, was lost of an item of a collection that is of
    /// interest; or a whole item, or the collection.
    fn lost_of(
        &self,
        collection: &str,
        deepest: usize,
        fields: &[&str],
        of_interest: impl Fn(&str) -> bool,
    ) -> bool {
        let depth = collection.matches('/').count() + 1;
        self.is_in_touched(collection)
            || below(&self.touched, collection).any(|place| {
                let deeper = place.matches('/').count() - depth;
                let item = ancestors(place).nth(deeper.saturating_sub(1)).unwrap_or(place);
                deeper == 0 || deeper <= deepest && fields.contains(&last(place)) && of_interest(item)
            })
    }

    /// Whether ids may have stood in a collection that are not known.
    fn is_blind(&self, collection: &str) -> bool {
        let of_item = |place: &String| {
            let seats = matches!(last(place), "id" | "seats")
                || ancestors(place).next().is_some_and(|list| last(list) == "seats");
            place.matches('/').count() == collection.matches('/').count() + 1 || seats
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

/// The fields by which entries of a list are told apart.
const KEYS: &[&str] = &[
    "member",
    "guest",
    "constituency",
    "kind",
    "language",
    "collection",
    "option",
    "code",
    "secondCode",
];

/// Whether two places are within the same item of a collection of the record.
fn same_item(a: &str, b: &str) -> bool {
    let item = |place: &str| {
        place
            .splitn(4, '/')
            .take(3)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    item(a) == item(b)
}

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

/// The choice between values of several types, such as a number or a word. Beside a type `anyOf` holds conditions between fields.
pub(crate) fn one_of_values(schema: &Value) -> Option<&[Value]> {
    let options = schema.get("anyOf").filter(|_| schema.get("type").is_none())?;
    options.as_array().map(Vec::as_slice)
}

/// The form that a schema's pattern stands for.
pub(crate) fn form_of(schema: &Value) -> Option<Form> {
    let pattern = schema.get("pattern")?.as_str()?;
    Form::ALL.iter().copied().find(|form| form.pattern() == pattern)
}
