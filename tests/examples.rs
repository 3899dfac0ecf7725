//! The two fictional records hold one of everything; the example on real data says of its excerpt what it said before.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use coproduction::record::{ForumRecord, Reader, SCHEMA};
use serde_json::Value;

#[cfg(feature = "measures")]
#[path = "../examples/who_takes_part/attendance.rs"]
mod attendance;
#[cfg(feature = "measures")]
#[path = "../examples/who_takes_part/conversation.rs"]
mod conversation;
#[cfg(feature = "measures")]
#[path = "../examples/who_takes_part/source.rs"]
mod source;

const RECORDS: [&str; 2] = [
    "fictional-llais-y-dyffryn.json",
    "fictional-fforwm-y-castell.json",
];

fn read(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/records");
    fs::read_to_string(folder.join(name)).expect(name)
}

#[test]
fn the_fictional_records_have_no_problem_and_round_trip() {
    for name in RECORDS {
        let text = read(name);
        let record = Reader::new()
            .check_slice(text.as_bytes())
            .unwrap_or_else(|problems| panic!("{name}: {problems}"));
        let written = record.to_json();
        let [before, after] = [text.as_str(), written.as_str()].map(serde_json::from_str::<Value>);
        assert_eq!(after.unwrap(), before.unwrap(), "{name}");
        assert_eq!(&*ForumRecord::from_json(&written).unwrap(), &*record, "{name}");
    }
}

/// Every type, every field and every choice of the schema is in one record or the other.
#[test]
fn the_fictional_records_use_every_field_and_every_choice() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let known = known(&schema);
    let mut seen = BTreeSet::new();
    for name in RECORDS {
        let record: Value = serde_json::from_str(&read(name)).unwrap();
        Walk {
            root: &schema,
            seen: &mut seen,
        }
        .visit(&schema, &record, "ForumRecord");
    }
    let missing: Vec<_> = known.difference(&seen).map(String::as_str).collect();
    assert!(missing.is_empty(), "in neither record:\n{}", missing.join("\n"));
    // Whatever was met and not listed would mean that the list is not complete.
    let unlisted: Vec<_> = seen.difference(&known).collect();
    assert!(unlisted.is_empty(), "not in the schema: {unlisted:?}");
    assert!(known.len() > 600, "{}", known.len());
}

/// Every type as `Type`, every field as `Type.field`, every choice as `Type[kind]`.
fn known(schema: &Value) -> BTreeSet<String> {
    let mut known = BTreeSet::from(["ForumRecord".to_owned()]);
    list(schema, "ForumRecord", &mut known);
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        known.insert(name.clone());
        list(definition, name, &mut known);
    }
    known
}

fn list(definition: &Value, name: &str, known: &mut BTreeSet<String>) {
    for field in definition["properties"].as_object().into_iter().flatten() {
        known.insert(format!("{name}.{}", field.0));
    }
    for option in definition["oneOf"].as_array().into_iter().flatten() {
        let name = choice(name, option);
        list(option, &name, known);
        known.insert(name);
    }
}

/// The name of one option of a choice, by its `kind`.
fn choice(name: &str, option: &Value) -> String {
    let kind = option["properties"]["kind"]["const"].as_str().expect(name);
    format!("{name}[{kind}]")
}

/// Walks a schema beside a document, and notes what of the schema the document uses.
struct Walk<'a> {
    root: &'a Value,
    seen: &'a mut BTreeSet<String>,
}

impl Walk<'_> {
    fn visit(&mut self, schema: &Value, value: &Value, name: &str) {
        if let Some(reference) = schema["$ref"].as_str() {
            let target = self.root.pointer(reference.trim_start_matches('#')).unwrap();
            return self.visit(target, value, reference.rsplit('/').next().unwrap());
        }
        if !name.is_empty() {
            self.seen.insert(name.to_owned());
        }
        if let Some(options) = schema["oneOf"].as_array() {
            let option = options
                .iter()
                .find(|option| option["properties"]["kind"]["const"] == value["kind"])
                .expect(name);
            return self.visit(option, value, &choice(name, option));
        }
        for (field, part) in value.as_object().into_iter().flatten() {
            match &schema["properties"][field] {
                Value::Null => self.visit(&schema["additionalProperties"], part, ""),
                property => {
                    self.seen.insert(format!("{name}.{field}"));
                    self.visit(property, part, "");
                }
            }
            // The names of local additions have a type too.
            self.visit(&schema["propertyNames"], &Value::Null, "");
        }
        for item in value.as_array().into_iter().flatten() {
            self.visit(&schema["items"], item, "");
        }
    }
}

/// Rewrite it with `UPDATE=1 cargo test --features measures --test examples`, and read what changed.
#[cfg(feature = "measures")]
#[test]
fn who_takes_part_in_the_excerpt() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/toronto-and-polis");
    let policy = coproduction::equity::EquityPolicy::default();
    let said = [
        attendance::report(&folder, &policy).unwrap(),
        conversation::reports(&folder, &policy).unwrap(),
    ]
    .concat();
    let path = folder.join("output.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &said).unwrap();
    }
    assert_eq!(said, fs::read_to_string(&path).unwrap());
    let nowhere = attendance::report(&folder.join("polis"), &policy).unwrap_err();
    assert!(nowhere.to_string().contains("cleaned_data.csv"), "{nowhere}");
}

/// The excerpt has neither a name nor what anybody wrote, nor what they said of who they are.
#[test]
fn the_excerpt_names_nobody() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/toronto-and-polis");
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let attendance = read("toronto_council_attendance/cleaned_data.csv");
    for row in attendance.lines().skip(1) {
        let (member, rest) = row.split_once(',').unwrap();
        assert!(member.parse::<u8>().is_ok(), "{member}");
        assert!(rest.starts_with("City Council,202"), "{rest}");
    }
    let conversation = "polis/london.youth.policing";
    for file in ["comments.csv", "participants-votes.csv"] {
        let text = read(&format!("{conversation}/{file}"));
        let cells = text.lines().skip(1).flat_map(|row| row.split(','));
        assert!(
            cells
                .into_iter()
                .all(|cell| cell.is_empty() || cell.parse::<i64>().is_ok())
        );
    }
    // The statements that ask people who they are have numbers up to 14.
    let votes = read(&format!("{conversation}/participants-votes.csv"));
    let columns = votes.lines().next().unwrap().split(',').skip(3);
    assert!(
        columns
            .into_iter()
            .all(|comment| comment.parse::<u8>().unwrap() > 14)
    );
}
