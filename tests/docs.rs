//! The documentation says what is so.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use std::fs;
use std::path::Path;

use coproduction::core::Fault;
use coproduction::record::{ForumRecord, Reader, SCHEMA};
use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Every path of the table of capabilities is a path of the format.
#[test]
fn the_capabilities_name_fields_that_are_there() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let table = read("docs/capabilities.md");
    let rows: Vec<&str> = table.lines().filter(|line| numbered(line)).collect();
    assert_eq!(rows.len(), 70);
    let mut paths = 0;
    for row in rows {
        let field = row.split('|').nth(4).unwrap();
        for path in field.split('`').skip(1).step_by(2) {
            paths += 1;
            assert!(leads(&schema, path), "no field {path}");
        }
    }
    assert!(paths > 100, "{paths}");
}

fn numbered(line: &str) -> bool {
    line.strip_prefix("| ")
        .is_some_and(|row| row.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a path such as `events[].attendance[].state` leads somewhere in the schema.
fn leads(schema: &Value, path: &str) -> bool {
    let mut places = vec![schema.clone()];
    for step in path.split('.') {
        let (name, is_list) = step.strip_suffix("[]").map_or((step, false), |name| (name, true));
        places = places
            .iter()
            .flat_map(|place| shapes(schema, place))
            .filter_map(|s| s["properties"].get(name).cloned())
            .collect();
        if is_list {
            places = places
                .iter()
                .filter_map(|place| place.get("items").cloned())
                .collect();
        }
    }
    !places.is_empty()
}

/// The object shapes that a schema stands for.
fn shapes(root: &Value, schema: &Value) -> Vec<Value> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return shapes(root, root.pointer(name.trim_start_matches('#')).unwrap());
    }
    match schema.get("oneOf").and_then(Value::as_array) {
        Some(options) => options.clone(),
        None => vec![schema.clone()],
    }
}

#[test]
fn every_code_of_a_problem_is_described() {
    let format = read("docs/format.md");
    for code in Fault::CODES {
        assert!(
            format.contains(&format!("| `{code}` |")),
            "{code} is not in docs/format.md"
        );
    }
}

/// The example records have no problem, and are written as the library writes them, but for white space.
#[test]
fn the_example_records_are_good_and_round_trip() {
    let mut seen = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/records")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let bytes = fs::read(&path).unwrap();
            let record = Reader::new()
                .check_slice(&bytes)
                .unwrap_or_else(|p| panic!("{}: {p}", path.display()));
            let written: Value = serde_json::from_str(&record.to_json()).unwrap();
            assert_eq!(written, serde_json::from_slice::<Value>(&bytes).unwrap());
            let again: &ForumRecord = &record;
            assert_eq!(&*ForumRecord::from_json(&record.to_json()).unwrap(), again);
            seen += 1;
        }
    }
    assert!(seen > 0);
}

/// What has not been published about the forum is not in its record.
#[test]
fn the_record_of_gynae_voices_holds_nothing_unpublished() {
    let record = ForumRecord::from_json(&read("examples/records/north-wales-gynae-voices.json")).unwrap();
    assert!(
        record.forum.terms.is_none() && record.forum.life.is_none() && record.forum.constituencies.is_none()
    );
    assert!(record.members.is_none() && record.events.is_none() && record.decisions.is_none());
    assert_eq!(record.forum.name.cy(), None);
    assert_eq!(record.forum.recognitions.as_ref().unwrap().len(), 2);
}

/// Equality monitoring stands on the core alone, where no id of a person is declared.
#[test]
fn the_equity_crate_cannot_name_a_person() {
    let manifest = read("crates/coproduction-equity/Cargo.toml");
    let ours: Vec<_> = manifest
        .lines()
        .filter(|line| line.starts_with("coproduction-"))
        // For its tests it turns on a feature of its own.
        .filter(|line| !line.starts_with(r#"coproduction-equity = { path = ".","#))
        .collect();
    assert_eq!(ours, ["coproduction-core.workspace = true"]);
    assert_eq!(
        crates_of_ours("coproduction-equity"),
        ["coproduction-core", "coproduction-equity"]
    );
    let people = ["MemberId", "MembershipId", "GuestId"];
    assert!(
        people
            .iter()
            .all(|id| !read("crates/coproduction-core/src/id.rs").contains(&format!("{id} =")))
    );
}

/// The crates of this workspace that a crate is built with, itself among them, by the lock file: through other crates too.
fn crates_of_ours(name: &str) -> Vec<String> {
    let lock = read("Cargo.lock");
    let mut found = vec![name.to_owned()];
    let mut next = 0;
    while next < found.len() {
        let heading = format!("name = \"{}\"\n", found[next]);
        let package = lock
            .split("[[package]]")
            .find(|package| package.contains(&heading))
            .unwrap();
        for line in package.lines().filter(|line| line.starts_with(" \"")) {
            let dependency = line.trim_matches([' ', '"', ',']).split(' ').next().unwrap();
            if !found.iter().any(|one| one == dependency) {
                found.push(dependency.to_owned());
            }
        }
        next += 1;
    }
    found.retain(|one| one.starts_with("coproduction"));
    found.sort();
    found
}
