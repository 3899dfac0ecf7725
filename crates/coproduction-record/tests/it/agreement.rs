//! The reader and the schema give the same verdict on documents one edit away from a good one.
//!
//! The list of what JSON Schema cannot say is short: duplicate members and lone surrogates, which are
//! outside its data model, and text that is not JSON at all.

use coproduction_core::Fault;
use coproduction_record::{ForumRecord, Reader, SCHEMA};
use serde_json::{Map, Value, json};

use crate::fixtures::small_documents;

/// Whether the reader takes a text: its shape, lengths and ranges, but not what its parts say together.
fn reader_takes(text: &str) -> bool {
    Reader::new()
        .read_slice(text.as_bytes())
        .is_ok_and(|record: ForumRecord| {
            let shape = |p: &coproduction_core::Problem| {
                matches!(p.fault, Fault::OutOfRange { .. } | Fault::WrongLength { .. })
            };
            !record.problems().iter().any(shape)
        })
}

/// The second look explains every refusal: with a code of its own and a place.
fn is_explained(text: &str) -> Result<(), String> {
    let Err(problems) = Reader::new().check_slice(text.as_bytes()) else {
        return Ok(());
    };
    for problem in &problems {
        if problem.fault == Fault::Shape {
            return Err(format!("unexplained at {}", problem.pointer));
        }
        if problem.position.is_none() {
            return Err(format!("no position for {}", problem.code()));
        }
    }
    Ok(())
}

#[test]
fn the_reader_and_the_schema_agree_on_every_edit() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let plain = jsonschema::draft202012::new(&schema).unwrap();
    let (mut cases, mut accepted) = (0_u32, 0_u32);
    let mut disagreements = Vec::new();
    for document in small_documents(7, 1) {
        assert!(
            plain.is_valid(&document),
            "the schema refuses what was made from it"
        );
        for pointer in pointers(&document) {
            for (label, edited) in edits(&document, &pointer) {
                let Ok(value) = serde_json::from_str::<Value>(&edited) else {
                    assert!(!reader_takes(&edited), "{label} at {pointer} is not JSON");
                    continue;
                };
                cases += 1;
                let (reader, schema) = (reader_takes(&edited), plain.is_valid(&value));
                accepted += u32::from(reader && schema);
                if reader != schema {
                    disagreements.push(format!("{label} at {pointer}: reader {reader}, schema {schema}"));
                }
                if let Err(why) = is_explained(&edited) {
                    disagreements.push(format!("{label} at {pointer}: {why}"));
                }
            }
        }
    }
    println!(
        "{cases} documents, {accepted} accepted by both, {} disagreements",
        disagreements.len()
    );
    disagreements.truncate(40);
    assert!(disagreements.is_empty(), "{disagreements:#?}");
    assert!(cases > 20_000, "only {cases} cases");
    assert!(
        accepted * 20 > cases,
        "only {accepted} of {cases} accepted: the sweep says little"
    );
}

/// The one kind of edit on which they differ, by the nature of JSON Schema.
#[test]
fn a_duplicate_member_is_refused_by_the_reader_alone() {
    for document in small_documents(8, 1) {
        for pointer in pointers(&document) {
            let Some(Value::Object(members)) = document.pointer(&pointer) else {
                continue;
            };
            let Some((name, value)) = members.iter().next() else {
                continue;
            };
            let doubled = format!("{},{}:{}}}", open(members), json!(name), value);
            let edited = spliced(&document, &pointer, &doubled);
            let problems = Reader::new().check_slice(edited.as_bytes()).unwrap_err();
            let wanted = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            assert!(
                problems
                    .iter()
                    .any(|p| p.code() == "duplicate-member" && p.pointer.as_str() == wanted),
                "{wanted}: {problems}"
            );
        }
    }
}

fn open(members: &Map<String, Value>) -> String {
    let text = Value::Object(members.clone()).to_string();
    text[..text.len() - 1].to_owned()
}

/// Every place in a document.
fn pointers(document: &Value) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut at = 0;
    while at < all.len() {
        let pointer = all[at].clone();
        match document.pointer(&pointer) {
            Some(Value::Object(members)) => all.extend(
                members
                    .keys()
                    .map(|name| format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))),
            ),
            Some(Value::Array(items)) => all.extend((0..items.len()).map(|i| format!("{pointer}/{i}"))),
            _ => {}
        }
        at += 1;
    }
    all
}

/// The document with the value at a place written as this text.
fn spliced(document: &Value, pointer: &str, text: &str) -> String {
    const MARK: &str = "\u{E000}mark\u{E000}";
    let mut marked = document.clone();
    *marked.pointer_mut(pointer).unwrap() = Value::from(MARK);
    marked.to_string().replacen(&json!(MARK).to_string(), text, 1)
}

/// Every edit that fits the value at a place, with a label.
fn edits(document: &Value, pointer: &str) -> Vec<(String, String)> {
    let value = document.pointer(pointer).unwrap();
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut add = |label: &str, text: String| texts.push((label.to_owned(), text));
    for (label, text) in [
        ("null", "null"),
        ("true", "true"),
        ("zero", "0"),
        ("one", "1"),
        ("text", "\"x\""),
        ("list", "[]"),
        ("object", "{}"),
        ("infinite", "1e400"),
        ("nan", "NaN"),
    ] {
        add(label, text.to_owned());
    }
    add("in a list", format!("[{value}]"));
    match value {
        Value::Object(members) => of_object(members, &mut add),
        Value::Array(items) => of_list(items, &mut add),
        Value::String(text) => of_text(text, &mut add),
        Value::Number(_) => of_number(value, &mut add),
        _ => {}
    }
    let mut edited: Vec<(String, String)> = texts
        .into_iter()
        .map(|(label, text)| (label, spliced(document, pointer, &text)))
        .collect();
    if let Some((around, name)) = pointer.rsplit_once('/') {
        let mut without = document.clone();
        match without.pointer_mut(around).unwrap() {
            Value::Object(members) => drop(members.remove(&name.replace("~1", "/").replace("~0", "~"))),
            Value::Array(items) => drop(items.remove(name.parse().unwrap())),
            _ => {}
        }
        edited.push(("missing".to_owned(), without.to_string()));
    }
    edited
}

fn of_object(members: &Map<String, Value>, add: &mut impl FnMut(&str, String)) {
    let by_position: Vec<&Value> = members.values().collect();
    add("by position", json!(by_position).to_string());
    for (label, name, more) in [
        ("unknown member", "zzz", json!(1)),
        ("unknown null member", "zzz", Value::Null),
        ("empty name", "", json!("x")),
        ("snake case", "claimed_level", json!("x")),
        ("another kind", "kind", json!("majority")),
        ("kind of none", "kind", json!("none-required")),
        ("both sides", "both", json!("Llais")),
        ("a Welsh side", "cy", json!("Llais")),
        ("an origin", "enOrigin", json!("written")),
    ] {
        let mut more_members = members.clone();
        more_members.insert(name.to_owned(), more);
        add(label, Value::Object(more_members).to_string());
    }
    let mut reversed: Vec<String> = members.iter().map(|(n, v)| format!("{}:{v}", json!(n))).collect();
    reversed.reverse();
    add("reversed", format!("{{{}}}", reversed.join(",")));
}

fn of_list(items: &[Value], add: &mut impl FnMut(&str, String)) {
    let mut doubled = items.to_vec();
    doubled.extend_from_slice(items);
    add("doubled", Value::from(doubled).to_string());
    let mut with_null = items.to_vec();
    with_null.push(Value::Null);
    add("null item", Value::from(with_null).to_string());
    let by_number: Map<String, Value> = items
        .iter()
        .enumerate()
        .map(|(i, v)| (i.to_string(), v.clone()))
        .collect();
    add("as an object", Value::Object(by_number).to_string());
}

fn of_number(value: &Value, add: &mut impl FnMut(&str, String)) {
    for (label, text) in [
        ("with .0", format!("{value}.0")),
        ("with e0", format!("{value}e0")),
        ("ten times", format!("{value}0e-1")),
        ("half", format!("{value}.5")),
        ("negative", format!("-{value}")),
        ("as text", format!("\"{value}\"")),
        ("leading zero", format!("0{value}")),
        ("with +", format!("+{value}")),
    ] {
        add(label, text);
    }
    for text in [
        "-0",
        "-0.0",
        "-1",
        "1e3",
        "1E+3",
        "65535",
        "65536",
        "4294967295",
        "4294967296",
        "9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "18446744073709551615",
        "18446744073709551616",
        "1e20",
        "100.00000000000000001",
        "0.0001",
        "1e-1",
        "10001",
        "1000001",
        "101",
        "1441",
    ] {
        add(text, text.to_owned());
    }
}

fn of_text(text: &str, add: &mut impl FnMut(&str, String)) {
    let write = |text: &str| Value::from(text).to_string();
    add("as a member", format!("{{{}:null}}", write(text)));
    let units: Vec<String> = text.encode_utf16().map(|u| format!("\\u{u:04x}")).collect();
    add("escaped", format!("\"{}\"", units.concat()));
    for (label, edited) in [
        ("empty", String::new()),
        ("blank", " ".to_owned()),
        ("no-break space", "\u{A0}\u{2007}".to_owned()),
        ("zero width", "\u{FEFF}\u{200B}".to_owned()),
        ("next line", "\u{85}".to_owned()),
        ("upper case", text.to_uppercase()),
        ("lower case", text.to_lowercase()),
        ("line end", format!("{text}\n")),
        ("space after", format!("{text} ")),
        ("space before", format!(" {text}")),
        ("nul", format!("{text}\0")),
        ("delete", format!("{text}\u{7F}")),
        ("vertical tab", format!("{text}\u{B}")),
        ("tab", format!("{text}\t")),
        ("combining mark", format!("{text}\u{302}")),
        ("astral", format!("{text}😀")),
        (
            "Arabic digits",
            text.replace(|c: char| c.is_ascii_digit(), "\u{663}"),
        ),
        ("full-width digits", text.replace('0', "\u{FF10}")),
        ("long", "x".repeat(10_000)),
        ("too long", "x".repeat(10_001)),
        ("long astral", "😀".repeat(10_000)),
        ("forty", "x".repeat(40)),
        ("forty-one", "x".repeat(41)),
        ("underscores", text.replace('-', "_")),
        ("unhyphened", text.replace('-', "")),
        ("braced", format!("{{{text}}}")),
        ("urn", format!("urn:uuid:{text}")),
        ("quoted", format!("\"{text}\"")),
    ] {
        add(label, write(&edited));
    }
    for value in FORMS {
        add(value, write(value));
    }
}

/// Spellings of dates, times, codes and addresses, right and wrong.
const FORMS: &[&str] = &[
    "2019-08-17",
    "2019-8-17",
    "+2019-08-17",
    "19-08-17",
    "-2019-08-17",
    "2019 - 08 - 17",
    "12019-08-17",
    "2019-02-29",
    "2020-02-29",
    "1900-02-29",
    "2000-02-29",
    "2100-02-29",
    "1899-12-31",
    "2199-12-31",
    "2200-01-01",
    "2019-13-01",
    "2019-04-31",
    "2019-00-10",
    "2019-01-00",
    "20190817",
    "2019-W33-6",
    "2019-229",
    "2019",
    "2019-08",
    "2019-8",
    "2019-",
    "2019-13",
    "0000",
    "1899",
    "2200",
    "2017-06-24T10:00:00Z",
    "2017-06-24 10:00:00Z",
    "2017-06-24t10:00:00z",
    "2017-06-24T10:00:00",
    "2017-06-24T10:00Z",
    "2017-06-24T10:00:00+0100",
    "2017-06-24T10:00:00+01:00",
    "2017-06-24T10:00:00-01:00",
    "2017-06-24T10:00:00 +01:00",
    "2017-06-24T10:00:00+01",
    "2017-06-24T10:00:00+14:59",
    "2017-06-24T10:00:00+15:00",
    "2017-06-24T10:00:00-00:00",
    "2017-06-24T10:00:00-00:01",
    "2017-06-24T10:00:00+00:00",
    "2017-06-24T10:00:00\u{2212}01:00",
    "2017-06-24T24:00:00Z",
    "2017-06-24T23:59:60Z",
    "2017-06-24T10:60:00Z",
    "2017-06-24T10:00:00.1Z",
    "2017-06-24T10:00:00.123456789Z",
    "2017-06-24T10:00:00.1234567890Z",
    "2017-06-24T10:00:00.Z",
    "2017-06-24T10:00:00,5Z",
    "2017-02-29T10:00:00Z",
    "2017-06-24T10:00:00Z\n",
    "2017-06-24T1:00:00Z",
    "W11000023",
    "w11000023",
    "W1100002",
    "W110000233",
    "X11000023",
    "7A1",
    "7a1",
    "7A",
    "RT4",
    "7A1-X",
    "cy",
    "CY",
    "en-GB",
    "en-gb",
    "cym",
    "c",
    "cy-Latn-GB",
    "cy-latn",
    "en-419",
    "bfi",
    "x-klingon",
    "cy_GB",
    "https://example.org/",
    "HTTPS://example.org/",
    "https://tŷ.cymru/",
    " https://example.org",
    "https:\\\\x",
    "https://example.org/%zz",
    "https://example.org/%C5%B5",
    "https://example.org/a b",
    "https://example.org/#a#b",
    "https://[::1]/",
    "mailto:a@example.org",
    "example.org",
    "//example.org",
    "a:",
    "a:b",
    "ab:c",
    "tag:x,2022:y",
    "urn:nbn:1",
    "https://example.org/#",
    "a-b",
    "a--b",
    "-a",
    "a-",
    "1a",
    "a1",
    "A",
    "a_b",
    "a.b",
    "é",
    "502",
    "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10",
    "5F1C9A52-7C6E-4A51-9D55-0D3F3F1F6A10",
    "5f1c9a527c6e4a519d550d3f3f1f6a10",
    "{5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10}",
    "urn:uuid:5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10",
    "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a1",
    "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a1g",
    "00000000-0000-0000-0000-000000000000",
];
