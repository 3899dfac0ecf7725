//! Silence is never held against anybody: a field that is taken out of a record can make it less sure, and not worse.

use std::collections::BTreeSet;

use coproduction_core::strict;
use coproduction_principles::{Assessment, Outcome, Policy, assess};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

/// Where leaving a field out does say something.
const MEANT: &[&str] = &[
    // That Llais was sent no outcome, or given no reasons, is what the rule looks for: only where the decision is past, and no later word
    // or document to Llais is on record.
    "DEC013 /decisions/llais/outcomeSentOn",
    "DEC013 /decisions/llais/refusal/reasons",
    // A claim that is not paid is what the rule looks for.
    "PAY002 /payments/paidOn",
    // A record that does not say up to when it was kept speaks of the day that is asked for.
    "GOV001 /recordedTo",
    // A record that does not say that its documents are kept in part has them all.
    "GOV007 /coverage",
    "LRN001 /recordedTo",
    // That the period of a notice ended without a stop is what the rule looks for.
    "SAF003 /monitoringReturns/handling/stopNotices/stoppedOn",
];

fn shipped(name: &str) -> Value {
    let path = format!("{}/../../examples/records/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn assessed(document: &Value) -> Option<Assessment> {
    // Without the second look, which would explain why a document is refused.
    let record: ForumRecord = strict::from_slice(document.to_string().as_bytes()).ok()?;
    let record = record.check().ok()?;
    Some(assess(&record, &policy(), "2026-06-30".parse().unwrap()))
}

/// One under which every rule applies.
fn policy() -> Policy {
    let numbers = ["2", "4", "22", "22A", "26", "27", "29", "36", "37", "38"];
    let standards: Vec<Value> = numbers.iter().map(|number| json!({ "number": number })).collect();
    let policy =
        json!({ "format": "coproduction/policy/v1", "welshLanguageStandards": { "standards": standards } });
    Policy::from_json(policy.to_string().as_bytes()).unwrap()
}

fn unmet(assessment: &Assessment) -> BTreeSet<&'static str> {
    assessment
        .with(Outcome::NotMet)
        .map(|finding| finding.rule.code)
        .collect()
}

/// The place of every field of an object, with its name.
fn fields(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                found.push((at.to_owned(), name.clone()));
                fields(
                    member,
                    &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")),
                    found,
                );
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                fields(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn no_field_that_is_taken_out_makes_a_rule_unmet() {
    let mut tried = 0;
    let mut worse = Vec::new();
    let mut meant = BTreeSet::new();
    for name in [
        "fictional-llais-y-dyffryn.json",
        "fictional-fforwm-y-castell.json",
    ] {
        let whole = shipped(name);
        let before = unmet(&assessed(&whole).unwrap());
        let mut places = Vec::new();
        fields(&whole, "", &mut places);
        for (at, field) in places {
            let mut less = whole.clone();
            less.pointer_mut(&at)
                .unwrap()
                .as_object_mut()
                .unwrap()
                .remove(&field);
            let Some(after) = assessed(&less) else { continue };
            tried += 1;
            for code in unmet(&after).difference(&before) {
                let general: Vec<&str> = at
                    .split('/')
                    .filter(|step| step.parse::<usize>().is_err())
                    .collect();
                let general = format!("{code} {}/{field}", general.join("/"));
                if MEANT.contains(&general.as_str()) {
                    meant.insert(general);
                } else {
                    worse.push(format!("{general} ({name} {at})"));
                }
            }
        }
    }
    assert!(worse.is_empty(), "{worse:#?}");
    assert_eq!(meant.len(), MEANT.len(), "met: {meant:?}");
    assert!(tried > 1000, "{tried}");
}
