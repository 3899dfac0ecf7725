//! Strategies for valid values, made from the schemas: what they make, the library reads.
//!
//! ```
//! use coproduction_core::{Bilingual, strategies};
//! use proptest::strategy::{Strategy, ValueTree};
//! use proptest::test_runner::TestRunner;
//!
//! let texts = strategies::valid::<Bilingual>();
//! let text = texts.new_tree(&mut TestRunner::deterministic()).unwrap().current();
//! assert!(text.cy().is_some() || text.en().is_some());
//! ```

use std::collections::BTreeMap;

use proptest::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{Form, schema, strict};

/// Values of a type, each valid by its own schema. What the parts of a record say together (references,
/// the order of dates) is not looked at.
pub fn valid<T: JsonSchema + DeserializeOwned + std::fmt::Debug + 'static>() -> BoxedStrategy<T> {
    documents::<T>()
        .prop_filter_map("the schema allows what the type refuses", |document| {
            strict::from_value(document).ok()
        })
        .boxed()
}

/// JSON documents that the schema of a type accepts.
pub fn documents<T: JsonSchema>() -> BoxedStrategy<Value> {
    let root = schema::exact::<T>();
    let definitions = root
        .get("$defs")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    Maker {
        definitions,
        made: BTreeMap::new(),
    }
    .make(&root, 0)
}

/// How deep lists and choices may nest before only what must be there is made.
const DEEPEST: u32 = 12;

struct Maker {
    definitions: Map<String, Value>,
    made: BTreeMap<(String, u32), BoxedStrategy<Value>>,
}

impl Maker {
    fn make(&mut self, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
        if let Some(name) = schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|r| r.strip_prefix("#/$defs/"))
        {
            let key = (name.to_owned(), depth);
            if let Some(known) = self.made.get(&key) {
                return known.clone();
            }
            let definition = self.definitions.get(name).cloned().unwrap_or_default();
            let strategy = self.make(&definition, depth);
            self.made.insert(key, strategy.clone());
            return strategy;
        }
        if let Some(value) = schema.get("const") {
            return Just(value.clone()).boxed();
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            return proptest::sample::select(words.clone()).boxed();
        }
        if let Some(options) = schema.get("oneOf").and_then(Value::as_array) {
            let plain: Vec<&Value> = options.iter().filter(|option| stands_alone(option)).collect();
            let fits = if depth < DEEPEST || plain.is_empty() {
                options.iter().collect()
            } else {
                plain
            };
            let options: Vec<_> = fits.into_iter().map(|o| self.make(o, depth + 1)).collect();
            return proptest::strategy::Union::new(options).boxed();
        }
        match schema.get("type") {
            Some(Value::String(kind)) => match kind.as_str() {
                "object" => self.object(schema, depth),
                "array" => self.array(schema, depth),
                "string" => text(schema),
                "integer" => integer(schema),
                "boolean" => any::<bool>().prop_map(Value::from).boxed(),
                _ => Just(Value::from(0)).boxed(),
            },
            // Free JSON of local additions.
            Some(Value::Array(_)) => prop_oneof![
                any::<i32>().prop_map(Value::from),
                any::<bool>().prop_map(Value::from),
                "[ -~ŵŷ]{0,12}".prop_map(Value::from),
                proptest::collection::vec(any::<u8>().prop_map(Value::from), 0..3).prop_map(Value::from),
            ]
            .boxed(),
            _ => Just(Value::Object(Map::new())).boxed(),
        }
    }

    fn object(&mut self, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
        let required: Vec<&str> = schema
            .get("required")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let mut members: Vec<BoxedStrategy<Option<(String, Value)>>> = Vec::new();
        for (name, property) in schema
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let must = required.contains(&name.as_str());
            if !must && depth >= DEEPEST {
                continue;
            }
            let name = name.clone();
            let member = self
                .make(property, depth + 1)
                .prop_map(move |value| (name.clone(), value));
            members.push(if must {
                member.prop_map(Some).boxed()
            } else {
                proptest::option::of(member).boxed()
            });
        }
        let mut additions: BoxedStrategy<Vec<(Value, Value)>> = Just(Vec::new()).boxed();
        if let (Some(names), Some(values)) = (
            schema.get("propertyNames"),
            schema.get("additionalProperties").filter(|a| a.is_object()),
        ) {
            let (names, values) = (self.make(names, depth + 1), self.make(values, depth + 1));
            additions = proptest::collection::vec((names, values), 0..3).boxed();
        }
        let conditions = schema.clone();
        (members, additions)
            .prop_map(move |(members, additions)| {
                let named = additions
                    .into_iter()
                    .filter_map(|(n, v)| n.as_str().map(|n| (n.to_owned(), v.clone())));
                let all = members.into_iter().flatten().chain(named).collect();
                Value::Object(with_conditions(all, &conditions))
            })
            .boxed()
    }

    fn array(&mut self, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
        let least = schema
            .get("minItems")
            .and_then(Value::as_u64)
            .and_then(|n| usize::try_from(n).ok());
        let least = least.unwrap_or(0);
        let items = self.make(schema.get("items").unwrap_or(&Value::Null), depth + 1);
        let most = if depth >= DEEPEST { least } else { least + 2 };
        proptest::collection::vec(items, least..=most)
            .prop_map(Value::from)
            .boxed()
    }
}

/// Whether a shape of a choice asks for nothing but its kind.
fn stands_alone(option: &Value) -> bool {
    option
        .get("required")
        .and_then(Value::as_array)
        .is_some_and(|names| names.len() == 1)
}

/// Mends the few conditions between fields that the schemas state.
fn with_conditions(mut map: Map<String, Value>, schema: &Value) -> Map<String, Value> {
    let names = |value: &Value| -> Vec<String> {
        value
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    };
    let wanted: Vec<Vec<String>> = schema
        .get("anyOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|o| o.get("required").map(names))
        .collect();
    if let Some(first) = wanted.first()
        && !wanted
            .iter()
            .any(|fields| fields.iter().all(|f| map.contains_key(f)))
    {
        for field in first {
            map.insert(field.clone(), Value::from("Testun"));
        }
    }
    let together = schema
        .get("not")
        .and_then(|n| n.get("anyOf"))
        .and_then(Value::as_array);
    for fields in together
        .into_iter()
        .flatten()
        .filter_map(|o| o.get("required").map(names))
    {
        if fields.iter().all(|f| map.contains_key(f))
            && let Some(last) = fields.last()
        {
            map.remove(last);
        }
    }
    let needs = schema.get("dependentRequired").and_then(Value::as_object);
    for (field, others) in needs.into_iter().flatten() {
        if !names(others).iter().all(|o| map.contains_key(o)) {
            map.remove(field);
        }
    }
    map
}

/// Texts that records really hold, and some that strain readers.
const TEXTS: &[&str] = &[
    "Gwell gyda'n gilydd",
    "Tŷ'r Ŵyl, Llŷn",
    "w\u{302}y\u{302}",
    "😀 a\u{10348}",
    "ï½ \"\\/",
    "x",
];

fn text(schema: &Value) -> BoxedStrategy<Value> {
    let pattern = schema
        .get("pattern")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let form = Form::ALL.iter().copied().find(|f| f.pattern() == pattern);
    if form == Some(Form::Text) {
        let free = "[^\\u0000-\\u001F\\u007F]{0,6}[A-Za-zŵŷÂ]".prop_map(Value::from);
        return prop_oneof![3 => proptest::sample::select(TEXTS).prop_map(Value::from), 1 => free].boxed();
    }
    let inner = pattern.trim_start_matches('^').trim_end_matches('$');
    match proptest::string::string_regex(inner) {
        Ok(strategy) => strategy
            .prop_filter("within its length", move |t| form.is_none_or(|f| f.admits(t)))
            .prop_map(Value::from)
            .boxed(),
        Err(_) => Just(Value::from("x")).boxed(),
    }
}

fn integer(schema: &Value) -> BoxedStrategy<Value> {
    let bound = |name: &str, otherwise| schema.get(name).and_then(Value::as_u64).unwrap_or(otherwise);
    let (least, greatest) = (bound("minimum", 0), bound("maximum", u64::from(u32::MAX)));
    let small = least.saturating_add(20).min(greatest);
    prop_oneof![8 => least..=small, 1 => Just(least), 1 => Just(greatest)]
        .prop_map(Value::from)
        .boxed()
}
