//! What is done to a good document.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Outside;
use super::samples::Sample;
use super::spellings::{FORMS, of_number, of_text};

/// A document with one edit.
pub(super) struct Edited {
    pub(super) at: String,
    pub(super) edit: String,
    pub(super) outside: Option<Outside>,
    pub(super) text: String,
}

/// What stands in for the value that is edited, while the rest is written.
const MARK: &str = "\u{E000}edited\u{E000}";

/// The sample itself, and every edit of the definition that it was made for. The many spellings of texts are tried once for each
/// definition of a text; `spelt` has those that were.
pub(super) fn of(sample: &Sample<'_>, schema: &Value, spelt: &mut BTreeSet<String>) -> Vec<Edited> {
    let steps: Vec<String> = sample.at.iter().map(|name| step(name)).collect();
    let top = pointer(&steps);
    let mut all = edits(&sample.document, &top, &[], false);
    all.insert(0, Edited::json(&top, "none", sample.document.to_string()));
    let Some(Value::Object(fields)) = sample.document.pointer(&top) else {
        return all;
    };
    for (name, value) in fields {
        let at = format!("{top}/{}", step(name));
        let alone = Value::Object(sample.with_alone(name, fields)).to_string();
        all.push(Edited::json(
            &at,
            "alone",
            spliced(&sample.document, &top, &alone),
        ));
        let definition = sample.definition_of(name).unwrap_or(name.as_str());
        let words = schema.pointer(&format!("/$defs/{definition}/enum"));
        let words = words
            .or_else(|| sample.words_of(name))
            .and_then(Value::as_array)
            .map_or(&[] as &[Value], Vec::as_slice);
        let is_new = spelt.insert(definition.to_owned());
        all.extend(within(&sample.document, value, &at, words, is_new));
    }
    all
}

/// Every edit of a value; of a list, also those of the first item of each type, however deep lists stand in lists.
fn within(document: &Value, value: &Value, at: &str, words: &[Value], in_full: bool) -> Vec<Edited> {
    let items = match value.as_array() {
        Some(items) if !items.is_empty() => items,
        _ => return edits(document, at, words, in_full),
    };
    let mut all = edits(document, at, &[], false);
    let mut seen = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let kind = std::mem::discriminant(item);
        if !seen.contains(&kind) {
            seen.push(kind);
            all.extend(within(document, item, &format!("{at}/{place}"), words, in_full));
        }
    }
    all
}

/// The pointer that these steps make.
fn pointer(steps: &[String]) -> String {
    [&[String::new()], steps].concat().join("/")
}

fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

impl Edited {
    fn json(at: &str, edit: &str, text: String) -> Self {
        Self {
            at: at.to_owned(),
            edit: edit.to_owned(),
            outside: None,
            text,
        }
    }
}

/// A value as it is written in place of another, with what was done.
struct Other {
    edit: String,
    text: String,
    outside: Option<Outside>,
}

/// The list that edits are gathered in.
#[derive(Default)]
struct Others(Vec<Other>);

impl Others {
    fn json(&mut self, edit: &str, text: impl Into<String>) {
        self.0.push(Other {
            edit: edit.to_owned(),
            text: text.into(),
            outside: None,
        });
    }

    fn outside(&mut self, edit: &str, why: Outside, text: impl Into<String>) {
        self.json(edit, text);
        if let Some(last) = self.0.last_mut() {
            last.outside = Some(why);
        }
    }
}

/// Every edit of the value at a place, with the words that it may be; `in_full` where a text is to be spelt in every way.
fn edits(document: &Value, at: &str, words: &[Value], in_full: bool) -> Vec<Edited> {
    let Some(value) = document.pointer(at) else {
        return Vec::new();
    };
    let mut others = Others::default();
    of_any(value, &mut others);
    match value {
        Value::Object(members) => of_object(members, &mut others),
        Value::Array(items) => of_list(items, &mut others),
        Value::String(text) => {
            in_short(text, &mut others);
            for word in words {
                others.json(&format!("the word {word}"), word.to_string());
            }
            if in_full {
                spelt_in_full(text, &mut others);
            }
        }
        Value::Bool(is) => others.json("the contrary", (!is).to_string()),
        Value::Number(number) => of_number(&number.to_string(), |edit, text| {
            let is_json = serde_json::from_str::<Value>(text).is_ok();
            if is_json {
                others.json(edit, text);
            } else {
                others.outside(edit, Outside::NotJson, text);
            }
        }),
        Value::Null => {}
    }
    let mut edited: Vec<Edited> = others
        .0
        .into_iter()
        .map(|other| Edited {
            at: at.to_owned(),
            edit: other.edit,
            outside: other.outside,
            text: spliced(document, at, &other.text),
        })
        .collect();
    edited.extend(without(document, at));
    edited
}

/// The document with the value at a place written as this text.
fn spliced(document: &Value, at: &str, text: &str) -> String {
    let mut marked = document.clone();
    if let Some(value) = marked.pointer_mut(at) {
        *value = Value::from(MARK);
    }
    marked.to_string().replacen(&json!(MARK).to_string(), text, 1)
}

/// The document without the value at a place.
fn without(document: &Value, at: &str) -> Option<Edited> {
    let (around, name) = at.rsplit_once('/')?;
    let mut less = document.clone();
    match less.pointer_mut(around)? {
        Value::Object(members) => drop(members.remove(&name.replace("~1", "/").replace("~0", "~"))),
        Value::Array(items) => drop(
            name.parse()
                .ok()
                .filter(|at| *at < items.len())
                .map(|at: usize| items.remove(at)),
        ),
        _ => {}
    }
    Some(Edited::json(at, "missing", less.to_string()))
}

/// A text with every letter written as an escape.
fn escaped(text: &str) -> String {
    let units: Vec<String> = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    units.concat()
}

/// What any value may be written as by mistake.
fn of_any(value: &Value, others: &mut Others) {
    for (edit, text) in [
        ("null", "null"),
        ("true", "true"),
        ("zero", "0"),
        ("a text", "\"x\""),
        ("a list", "[]"),
        ("an object", "{}"),
    ] {
        others.json(edit, text);
    }
    others.json("in a list", format!("[{value}]"));
    others.outside("NaN", Outside::NotJson, "NaN");
    others.outside("a number beyond machines", Outside::NotJson, "1e400");
}

fn of_object(members: &Map<String, Value>, others: &mut Others) {
    let by_position: Vec<&Value> = members.values().collect();
    others.json("by position", json!(by_position).to_string());
    for (edit, name, more) in [
        ("an unknown member", "zzz", json!(1)),
        ("an unknown member that is null", "zzz", Value::Null),
        ("a member without a name", "", json!("x")),
        ("a name in snake case", "claimed_level", json!("x")),
        ("another kind", "kind", json!("majority")),
        ("the kind of nothing", "kind", json!("none-required")),
        ("a text for both languages", "both", json!("Llais")),
        ("a text in Welsh", "cy", json!("Llais")),
        ("where the English comes from", "enOrigin", json!("written")),
    ] {
        let mut with_more = members.clone();
        with_more.insert(name.to_owned(), more);
        others.json(edit, Value::Object(with_more).to_string());
    }
    let written: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("{}:{value}", json!(name)))
        .collect();
    let in_escapes: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("\"{}\":{value}", escaped(name)))
        .collect();
    others.json("names escaped", format!("{{{}}}", in_escapes.join(",")));
    let reversed: Vec<&str> = written.iter().rev().map(String::as_str).collect();
    others.json("the other way round", format!("{{{}}}", reversed.join(",")));
    others.json("with spaces", format!("{{ {} }}", written.join(" ,\r\n\t")));
    if let Some(first) = written.first() {
        let doubled = format!("{{{},{first}}}", written.join(","));
        others.outside("a member twice", Outside::DuplicateMember, doubled);
    }
}

fn of_list(items: &[Value], others: &mut Others) {
    let mut doubled = items.to_vec();
    doubled.extend_from_slice(items);
    others.json("every item twice", Value::from(doubled).to_string());
    let mut with_null = items.to_vec();
    with_null.push(Value::Null);
    others.json("an item that is null", Value::from(with_null).to_string());
    let by_number: Map<String, Value> = (0..)
        .zip(items)
        .map(|(at, item): (u32, _)| (at.to_string(), item.clone()))
        .collect();
    others.json("as an object", Value::Object(by_number).to_string());
}

/// The edits of every text.
fn in_short(text: &str, others: &mut Others) {
    others.json("escaped", format!("\"{}\"", escaped(text)));
    for (edit, edited) in [
        ("empty", String::new()),
        ("blank", " ".to_owned()),
        ("a line end after", format!("{text}\n")),
        ("a space after", format!("{text} ")),
        ("a combining mark after", format!("{text}\u{302}")),
    ] {
        others.json(edit, json!(edited).to_string());
    }
    for other in OTHERS {
        others.json(&format!("written {other:?}"), json!(other).to_string());
    }
}

/// Other good texts: of each form at least one.
const OTHERS: &[&str] = &[
    "Tŷ'r Cyfarfod, llawr 2",
    "2024-02-29",
    "2017-06-24T10:00:00Z",
    "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a11",
    "https://example.org/a",
    "en-GB",
    "2020-01-31",
    "0a1b2c3d-0000-4000-8000-000000000001",
    "another-one",
];

/// Every spelling of a text.
fn spelt_in_full(text: &str, others: &mut Others) {
    others.json("as a member", format!("{{{}:null}}", json!(text)));
    for (edit, edited) in of_text(text) {
        others.json(edit, json!(edited).to_string());
    }
    for form in FORMS {
        others.json(&format!("written {form:?}"), json!(form).to_string());
    }
    others.outside("half of a surrogate pair", Outside::LoneSurrogate, "\"\\ud800\"");
    others.outside(
        "half of a pair after it",
        Outside::LoneSurrogate,
        format!("{}\\udc00\"", json!(text).to_string().trim_end_matches('"')),
    );
}
