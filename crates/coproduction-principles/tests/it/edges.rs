//! The edges of each rule: its examples with one thing changed, as `tests/edges/CODE.json` lists them.
//!
//! An edge starts from a rule's example (`from`), takes away what stands at the places of `remove`, puts what is in `set` at its places (`-`
//! at the end of a list adds to it), and names the outcome, and where it matters the severity, the places, the provisions and a part of the English.

use std::path::Path;

use coproduction_principles::{Example, Outcome, Policy, RULES, Reach, Rule, assess};
use coproduction_record::ForumRecord;
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Edge {
    /// What it shows.
    says: String,
    /// The example that it starts from.
    from: Outcome,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: Map<String, Value>,
    /// Merged into the example's policy, or the default one: a merge patch.
    #[serde(default)]
    policy: Value,
    #[serde(default = "default_day")]
    as_of: String,
    outcome: Outcome,
    severity: Option<String>,
    pointers: Option<Vec<String>>,
    /// What it is evidence of, where that is not all that the rule rests on.
    provisions: Option<Vec<String>>,
    en: Option<String>,
}

fn default_day() -> String {
    Example::AS_OF.to_owned()
}

/// The value that holds a place, with the last part of the place.
fn holder<'a>(document: &'a mut Value, place: &str) -> (&'a mut Value, String) {
    let (parent, last) = place
        .rsplit_once('/')
        .unwrap_or_else(|| panic!("no place: {place}"));
    let holder = document
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("nothing at {parent}"));
    (holder, last.replace("~1", "/").replace("~0", "~"))
}

fn put(document: &mut Value, place: &str, value: Value) {
    match holder(document, place) {
        (Value::Array(list), name) if name == "-" => list.push(value),
        (Value::Array(list), name) => list[name.parse::<usize>().unwrap()] = value,
        (Value::Object(object), name) => drop(object.insert(name, value)),
        _ => panic!("nothing can be put at {place}"),
    }
}

fn take(document: &mut Value, place: &str) {
    let taken = match holder(document, place) {
        (Value::Array(list), name) => Some(list.remove(name.parse().unwrap())),
        (Value::Object(object), name) => object.remove(&name),
        _ => None,
    };
    assert!(taken.is_some(), "there is nothing to remove at {place}");
}

fn merge(onto: &mut Value, patch: &Value) {
    let (Value::Object(onto), Value::Object(patch)) = (&mut *onto, patch) else {
        *onto = patch.clone();
        return;
    };
    for (name, value) in patch {
        if value.is_null() {
            onto.remove(name);
        } else {
            merge(onto.entry(name.clone()).or_insert(json!({})), value);
        }
    }
}

/// What is wrong with an edge of a rule.
fn wrong(rule: &'static Rule, edge: &Edge) -> Option<String> {
    let Reach::Example(example) = rule.outcomes.of(edge.from) else {
        return Some("starts from an outcome without an example".to_owned());
    };
    let mut document: Value = serde_json::from_str(example.record).unwrap();
    // From the last, so that a place in a list is still what it was.
    for place in edge.remove.iter().rev() {
        take(&mut document, place);
    }
    for (place, value) in &edge.set {
        put(&mut document, place, value.clone());
    }
    let mut policy = serde_json::to_value(example.policy().unwrap()).unwrap();
    if edge.policy.is_object() {
        merge(&mut policy, &edge.policy);
    }
    let policy =
        Policy::from_json(policy.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let record = match ForumRecord::from_json(&document.to_string()) {
        Ok(record) => record,
        Err(problems) => {
            return Some(format!(
                "{:?}",
                problems
                    .iter()
                    .map(|p| (p.code(), p.pointer.as_str()))
                    .collect::<Vec<_>>()
            ));
        }
    };
    let assessment = assess(&record, &policy, edge.as_of.parse().unwrap());
    let found = assessment.findings.iter().find(|finding| finding.rule == rule)?;
    let places: Vec<&str> = found
        .pointers
        .iter()
        .map(coproduction_core::Pointer::as_str)
        .collect();
    let holds = found.outcome == edge.outcome
        && edge
            .severity
            .as_ref()
            .is_none_or(|severity| *severity == found.severity.to_string())
        && edge.pointers.as_ref().is_none_or(|pointers| *pointers == places)
        && edge.provisions.as_ref().is_none_or(|ids| {
            ids.iter()
                .eq(found.provisions.iter().map(|provision| provision.id))
        })
        && edge
            .en
            .as_ref()
            .is_none_or(|part| found.message.en.contains(part));
    (!holds).then(|| {
        format!(
            "{} ({}) at {places:?}: {}",
            found.outcome, found.severity, found.message.en
        )
    })
}

#[test]
fn every_edge_concludes_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/edges");
    let mut failed = Vec::new();
    let mut edges = 0;
    for rule in RULES {
        let Ok(text) = std::fs::read_to_string(folder.join(format!("{}.json", rule.code))) else {
            continue;
        };
        let list: Vec<Edge> =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", rule.code));
        for edge in &list {
            edges += 1;
            if let Some(wrong) = wrong(rule, edge) {
                failed.push(format!("{}: {}: {wrong}", rule.code, edge.says));
            }
        }
    }
    println!("{edges} edges");
    assert!(failed.is_empty(), "{failed:#?}");
}
