//! The second look at a document that could not be read: every fault of its shape, in one go.
//!
//! It follows the schema beside the document. The schema is made from the types, and uses few
//! keywords (a test lists them), so this is no general validator: it knows what a `kind` chooses, names
//! the nearest known word, and leaves a mended value behind for the checks that follow.

use std::collections::HashSet;
use std::sync::LazyLock;

use coproduction_core::{Bounds, Fault, Form, JsonType, Pointer};
use serde_json::{Map, Number, Value};

use crate::locate::{Content, Node};
use crate::mend::{Mended, form_of, one_of_values, required, resolve};
use crate::text::MOST_PROBLEMS;

/// What an absent keyword says.
static NOTHING: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
static ANYTHING: Value = Value::Null;

/// A fault with its place in the document and in the text.
pub(crate) struct Found {
    pub(crate) fault: Fault,
    pub(crate) pointer: Pointer,
    pub(crate) offset: usize,
}

/// What the second look found.
pub(crate) struct Explained {
    /// Every fault of the shape.
    pub(crate) found: Vec<Found>,
    /// The document without what is wrong, if it is an object.
    pub(crate) value: Option<Value>,
    /// What was left out or stood in for.
    pub(crate) mended: Mended,
}

/// Looks at a document again, for every fault of its shape.
pub(crate) fn explain(document: &Node, schema: &'static Value) -> Explained {
    let definitions = schema.get("$defs").and_then(Value::as_object).unwrap_or(&NOTHING);
    let mut look = Look {
        definitions,
        found: Vec::new(),
        mended: Mended::default(),
    };
    // Where there is more to say than is listed, the rest is not looked at.
    let value = look
        .value(document, schema, &Pointer::root())
        .filter(|_| look.found.len() <= MOST_PROBLEMS);
    Explained {
        found: look.found,
        value,
        mended: look.mended,
    }
}

struct Look {
    definitions: &'static Map<String, Value>,
    found: Vec<Found>,
    mended: Mended,
}

impl Look {
    fn report(&mut self, fault: Fault, pointer: &Pointer, offset: usize) {
        // One more than is listed, so that it is seen that there are more.
        if self.found.len() > MOST_PROBLEMS {
            return;
        }
        self.found.push(Found {
            fault,
            pointer: pointer.clone(),
            offset,
        });
    }

    /// Looks at one value. `None` where it cannot be used.
    fn value(&mut self, node: &Node, schema: &'static Value, at: &Pointer) -> Option<Value> {
        let schema = resolve(schema, self.definitions);
        if let Some(options) = schema.get("oneOf").and_then(Value::as_array) {
            return self.choice(node, options, at);
        }
        if let Some(options) = one_of_values(schema) {
            let options = || options.iter().map(|option| resolve(option, self.definitions));
            let meant = options().find(|option| is_of_type(node, option));
            let meant = meant.or_else(|| options().next());
            return meant.and_then(|meant| self.value(node, meant, at));
        }
        match (&node.content, types(schema).as_slice()) {
            (Content::Scalar(Some(Value::Null)), _) => self.refuse(Fault::Null, node, at),
            // Free JSON of local additions.
            (_, [_, _, ..]) => self.free(node, at),
            (Content::Object(members), [JsonType::Object]) => Some(self.object(members, schema, node, at)),
            (Content::List(items), [JsonType::List]) => self.list(items, schema, node, at),
            (Content::Scalar(Some(Value::String(text))), [JsonType::Text]) => {
                self.text(text, schema, node, at)
            }
            (Content::Scalar(Some(Value::Bool(yes))), [JsonType::Boolean]) => Some((*yes).into()),
            (Content::Scalar(Some(Value::Number(number))), [JsonType::Integer]) => {
                self.integer(number, schema, node, at)
            }
            (Content::Scalar(None), [JsonType::Integer]) => {
                self.refuse(Fault::OutOfRange { range: range(schema) }, node, at)
            }
            (_, expected) => {
                let expected = expected.first().copied().unwrap_or(JsonType::NotNull);
                self.refuse(Fault::WrongType { expected }, node, at)
            }
        }
    }

    fn refuse(&mut self, fault: Fault, node: &Node, at: &Pointer) -> Option<Value> {
        self.report(fault, at, node.offset);
        None
    }

    fn object(
        &mut self,
        members: &[(String, Node)],
        schema: &'static Value,
        node: &Node,
        at: &Pointer,
    ) -> Value {
        let properties = schema
            .get("properties")
            .and_then(Value::as_object)
            .unwrap_or(&NOTHING);
        let mut kept = Map::new();
        let mut seen: HashSet<&str> = HashSet::new();
        for (name, value) in members {
            if self.found.len() > MOST_PROBLEMS {
                break;
            }
            let here = at.member(name);
            if !seen.insert(name) {
                self.report(Fault::DuplicateMember, &here, value.offset);
                if let Some(property) = properties.get(name) {
                    // It is looked at for its own faults, and not used.
                    self.value(value, property, &here);
                }
                self.mended.lost(&here, Some(value));
                continue;
            }
            let looked = match properties.get(name) {
                Some(property) => self.value(value, property, &here),
                None => self.addition(name, value, schema, properties, &here),
            };
            match looked {
                Some(looked) => {
                    kept.insert(name.clone(), looked);
                }
                None => self.mended.lost(&here, Some(value)),
            }
        }
        for name in required(schema) {
            if !seen.contains(name) {
                self.report(
                    Fault::MissingField {
                        field: name.to_owned(),
                    },
                    at,
                    node.offset,
                );
            }
        }
        self.sides(&seen, schema, node, at);
        self.complete(kept, schema, at)
    }

    /// A member that the schema does not name: a local addition, or a mistake.
    fn addition(
        &mut self,
        name: &str,
        value: &Node,
        schema: &'static Value,
        properties: &'static Map<String, Value>,
        here: &Pointer,
    ) -> Option<Value> {
        let (Some(names), Some(additions)) = (
            schema.get("propertyNames"),
            schema.get("additionalProperties").filter(|a| a.is_object()),
        ) else {
            let nearest = nearest(name, properties.keys().map(String::as_str));
            if let (Some(meant), Some(around)) = (&nearest, here.parent()) {
                self.mended.touch(&around.member(meant));
            }
            return self.refuse(Fault::UnknownField { nearest }, value, here);
        };
        let names = resolve(names, self.definitions);
        if form_of(names).is_some_and(|form| !form.admits(name)) {
            return self.refuse(Fault::WrongForm { form: Form::Uri }, value, here);
        }
        self.value(value, additions, here)
    }

    /// The conditions between the fields of a bilingual text.
    fn sides(&mut self, seen: &HashSet<&str>, schema: &'static Value, node: &Node, at: &Pointer) {
        let all = |option: &Value| required(option).all(|name| seen.contains(name));
        let options = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
        let any = options(schema.get("anyOf"));
        let never = options(schema.get("not").and_then(|not| not.get("anyOf")));
        let needs = schema.get("dependentRequired").and_then(Value::as_object);
        let lonely = needs.into_iter().flatten().any(|(field, others)| {
            let others = others.as_array().into_iter().flatten().filter_map(Value::as_str);
            seen.contains(field.as_str()) && others.into_iter().any(|o| !seen.contains(&o))
        });
        if (!any.is_empty() && !any.iter().any(all)) || never.iter().any(all) || lonely {
            self.report(Fault::TextSides, at, node.offset);
        }
    }

    /// Puts in what must be there and is not, and takes out what cannot stand.
    fn complete(&mut self, mut kept: Map<String, Value>, schema: &'static Value, at: &Pointer) -> Value {
        let properties = schema.get("properties").cloned().unwrap_or_default();
        let missing: Vec<String> = required(schema)
            .filter(|name| !kept.contains_key(*name))
            .map(str::to_owned)
            .collect();
        for name in missing {
            let here = at.member(&name);
            let property = properties.get(&name).cloned().unwrap_or_default();
            let stand_in = self.mended.stand_in(&property, self.definitions, &here);
            self.mended.lost(&here, None);
            kept.insert(name, stand_in);
        }
        if schema.get("anyOf").is_some() {
            let broken = kept.contains_key("both") && (kept.contains_key("cy") || kept.contains_key("en"))
                || !["both", "cy", "en"].iter().any(|side| kept.contains_key(*side))
                || kept.contains_key("cyOrigin") && !kept.contains_key("cy")
                || kept.contains_key("enOrigin") && !kept.contains_key("en");
            if broken {
                self.mended.lost(at, None);
                return self.mended.stand_in(schema, self.definitions, at);
            }
        }
        Value::Object(kept)
    }

    fn list(&mut self, items: &[Node], schema: &'static Value, node: &Node, at: &Pointer) -> Option<Value> {
        let item_schema = schema.get("items").unwrap_or(&ANYTHING);
        let mut kept = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            if self.found.len() > MOST_PROBLEMS {
                return None;
            }
            let here = at.item(index);
            let looked = self.value(item, item_schema, &here).unwrap_or_else(|| {
                // The place is kept, so that the places of the others stay true.
                self.mended.lost(&here, Some(item));
                self.mended.stand_in(item_schema, self.definitions, &here)
            });
            kept.push(looked);
        }
        let length = bounds(schema, "minItems", "maxItems");
        if fits(items.len() as u64, length) {
            Some(kept.into())
        } else {
            self.refuse(Fault::WrongLength { length }, node, at)
        }
    }

    fn text(&mut self, text: &str, schema: &'static Value, node: &Node, at: &Pointer) -> Option<Value> {
        let words = schema.get("enum").and_then(Value::as_array);
        if let Some(words) = words {
            let known: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
            if known.contains(&text) {
                return Some(text.into());
            }
            let nearest = nearest(text, known.iter().copied());
            let known = known.into_iter().map(str::to_owned).collect();
            return self.refuse(Fault::UnknownWord { nearest, known }, node, at);
        }
        match form_of(schema) {
            Some(form) if !form.admits(text) => self.refuse(Fault::WrongForm { form }, node, at),
            _ => Some(text.into()),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "only a number without a fraction, of at most 2^53, is cast"
    )]
    fn integer(
        &mut self,
        number: &Number,
        schema: &'static Value,
        node: &Node,
        at: &Pointer,
    ) -> Option<Value> {
        let whole = number.as_i64().or_else(|| {
            number
                .as_f64()
                .filter(|n| n.fract().abs() <= 0.0 && n.abs() < 9e15)
                .map(|n| n as i64)
        });
        let range = range(schema);
        match whole {
            Some(whole) if u64::try_from(whole).is_ok_and(|n| fits(n, range)) => Some(whole.into()),
            None if number.as_f64().is_some_and(|n| n.fract().abs() > 0.0) => self.refuse(
                Fault::WrongType {
                    expected: JsonType::Integer,
                },
                node,
                at,
            ),
            _ => self.refuse(Fault::OutOfRange { range }, node, at),
        }
    }

    /// A choice between shapes: the one that `kind` names is looked at, and no other.
    fn choice(&mut self, node: &Node, options: &'static [Value], at: &Pointer) -> Option<Value> {
        let members = match &node.content {
            Content::Object(members) => members,
            Content::Scalar(Some(Value::Null)) => return self.refuse(Fault::Null, node, at),
            _ => {
                return self.refuse(
                    Fault::WrongType {
                        expected: JsonType::Object,
                    },
                    node,
                    at,
                );
            }
        };
        let word = |option: &Value| {
            option
                .get("properties")?
                .get("kind")?
                .get("const")?
                .as_str()
                .map(str::to_owned)
        };
        let words: Vec<String> = options.iter().filter_map(word).collect();
        if words.is_empty() {
            // Shapes that are told apart by the names of their fields.
            let has = |option: &&Value| {
                let mut asked = required(option);
                asked.any(|field| members.iter().any(|(name, _)| name == field))
            };
            let meant = options.iter().find(has).or_else(|| options.first());
            return meant.map(|meant| self.object(members, meant, node, at));
        }
        let Some((_, kind)) = members.iter().find(|(name, _)| name == "kind") else {
            self.report(
                Fault::MissingField {
                    field: "kind".to_owned(),
                },
                at,
                node.offset,
            );
            self.of_any_shape(members, options, at);
            return None;
        };
        let here = at.member("kind");
        let looked = match &kind.content {
            Content::Scalar(Some(Value::String(text))) => {
                if let Some(option) = options.iter().find(|o| word(o).as_ref() == Some(text)) {
                    return Some(self.object(members, option, node, at));
                }
                let nearest = nearest(text, words.iter().map(String::as_str));
                self.refuse(
                    Fault::UnknownWord {
                        nearest,
                        known: words,
                    },
                    kind,
                    &here,
                )
            }
            Content::Scalar(Some(Value::Null)) => self.refuse(Fault::Null, kind, &here),
            _ => self.refuse(
                Fault::WrongType {
                    expected: JsonType::Text,
                },
                kind,
                &here,
            ),
        };
        self.of_any_shape(members, options, at);
        looked
    }

    /// Where it is not known which shape is meant, each field is looked at as the first shape has it that does.
    fn of_any_shape(&mut self, members: &[(String, Node)], options: &'static [Value], at: &Pointer) {
        let properties = || options.iter().filter_map(|o| o.get("properties")?.as_object());
        for (name, value) in members.iter().filter(|(name, _)| name != "kind") {
            let here = at.member(name);
            if let Some(property) = properties().find_map(|known| known.get(name)) {
                self.value(value, property, &here);
            } else {
                let known = properties().flat_map(|known| known.keys().map(String::as_str));
                self.report(
                    Fault::UnknownField {
                        nearest: nearest(name, known),
                    },
                    &here,
                    value.offset,
                );
            }
        }
    }

    /// Free JSON: anything but null, duplicates and numbers beyond 2^53.
    fn free(&mut self, node: &Node, at: &Pointer) -> Option<Value> {
        const RANGE: Bounds = Bounds {
            least: None,
            greatest: Some(9_007_199_254_740_991),
        };
        match &node.content {
            Content::Object(members) => {
                let mut kept = Map::new();
                let mut seen: HashSet<&str> = HashSet::new();
                for (name, value) in members {
                    let here = at.member(name);
                    if !seen.insert(name) {
                        self.report(Fault::DuplicateMember, &here, value.offset);
                    }
                    if let Some(looked) = self.value_or_null(value, &here) {
                        kept.insert(name.clone(), looked);
                    }
                }
                Some(Value::Object(kept))
            }
            Content::List(items) => Some(
                items
                    .iter()
                    .enumerate()
                    .filter_map(|(i, n)| self.value_or_null(n, &at.item(i)))
                    .collect(),
            ),
            Content::Scalar(Some(Value::Number(n)))
                if n.as_f64().is_none_or(|n| n.abs() > 9_007_199_254_740_991.0) =>
            {
                self.refuse(Fault::OutOfRange { range: RANGE }, node, at)
            }
            Content::Scalar(Some(value)) => Some(value.clone()),
            Content::Scalar(None) => self.refuse(Fault::OutOfRange { range: RANGE }, node, at),
        }
    }

    fn value_or_null(&mut self, node: &Node, at: &Pointer) -> Option<Value> {
        match node.content {
            Content::Scalar(Some(Value::Null)) => self.refuse(Fault::Null, node, at),
            _ => self.free(node, at),
        }
    }
}

/// Whether a value has the one type of a schema, whatever else is wrong with it.
fn is_of_type(node: &Node, schema: &Value) -> bool {
    matches!(
        (&node.content, types(schema).as_slice()),
        (Content::Object(_), [JsonType::Object])
            | (Content::List(_), [JsonType::List])
            | (Content::Scalar(Some(Value::String(_))), [JsonType::Text])
            | (Content::Scalar(Some(Value::Bool(_))), [JsonType::Boolean])
            | (
                Content::Scalar(Some(Value::Number(_)) | None),
                [JsonType::Integer]
            )
    )
}

fn types(schema: &Value) -> Vec<JsonType> {
    let read = |v: &Value| v.as_str().and_then(|word| word.parse().ok());
    match schema.get("type") {
        Some(Value::Array(list)) => list.iter().filter_map(read).collect(),
        Some(one) => read(one).into_iter().collect(),
        None => vec![JsonType::Object],
    }
}

fn range(schema: &Value) -> Bounds {
    bounds(schema, "minimum", "maximum")
}

fn bounds(schema: &Value, least: &str, greatest: &str) -> Bounds {
    let read = |keyword| schema.get(keyword).and_then(Value::as_u64);
    Bounds {
        least: read(least),
        greatest: read(greatest),
    }
}

fn fits(number: u64, bounds: Bounds) -> bool {
    bounds.least.is_none_or(|least| least <= number)
        && bounds.greatest.is_none_or(|greatest| number <= greatest)
}

/// The known word that is nearest to a text, if one is near enough to be meant.
fn nearest<'w>(text: &str, known: impl Iterator<Item = &'w str>) -> Option<String> {
    // No known word is nearly as long; comparing takes the product of both lengths.
    if text.len() > 100 {
        return None;
    }
    let simple = |word: &str| word.to_lowercase().replace(['_', ' '], "-");
    let text = simple(text);
    known
        .map(|word| (strsim::damerau_levenshtein(&text, &simple(word)), word))
        .filter(|(distance, word)| *distance <= (word.chars().count().max(3) / 3))
        .min()
        .map(|(_, word)| word.to_owned())
}
