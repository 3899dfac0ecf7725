//! What each schema cannot say is on its list, and what is on its list can be had.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use coproduction_core::{Fault, Problem, Problems};
use coproduction_equity::disclosure::{DisclosureProfile, Ledger};
use coproduction_principles::Policy;
use coproduction_principles::tally::{self, Restricted};
use coproduction_record::Reader;
use coproduction_schemas::corpus::{self, Outside};
use coproduction_schemas::{BEFORE_SCHEMAS, DOCUMENTS, Dialect, Document};
use serde_json::{Value, json};

type Codes = BTreeSet<&'static str>;

fn of(problems: Result<(), Problems>) -> Codes {
    let problems = problems.err();
    problems.iter().flatten().map(Problem::code).collect()
}

/// The codes of everything that the library finds in a document.
fn codes(name: &str, text: &str) -> Codes {
    let reader = Reader::new();
    match name {
        "forum-record" => of(reader.check_slice(text.as_bytes()).map(drop)),
        "policy" => of(Policy::from_json(text.as_bytes()).map(drop)),
        "disclosure-profile" => of(reader
            .read_document::<DisclosureProfile>(text.as_bytes())
            .map(drop)),
        "certificate" => codes("ledger", &format!("{{\"releases\":[{text}]}}")),
        "ledger" => of(reader.read_document::<Ledger>(text.as_bytes()).map(drop)),
        "tally" => {
            let problems = tally::read(&mut text.as_bytes(), Restricted::Refused)
                .unwrap()
                .err();
            problems
                .iter()
                .flatten()
                .map(|problem| problem.fault.code())
                .collect()
        }
        other => panic!("{other}"),
    }
}

fn record(more: &Value) -> String {
    let mut record = json!({
        "format": "coproduction/forum-record/v1",
        "forum": { "id": "00000001-0000-4000-8000-000000000001", "name": { "both": "Llais Llan" } },
    });
    for (at, value) in more.as_object().unwrap() {
        let (around, name) = at.rsplit_once('/').unwrap();
        record.pointer_mut(around).unwrap()[name] = value.clone();
    }
    record.to_string()
}

fn table(figures: &Value, base: u32) -> Value {
    let list = json!({ "name": "own" });
    json!({
        "subject": { "characteristic": "disability", "codeList": list },
        "profile": { "name": "own", "version": "1", "threshold": 5, "zeros": "shown", "roundingBase": base },
        "table": { "rows": [], "columns": ["yes", "no"], "figures": figures },
    })
}

/// Documents that a schema takes, which have between them every code of its list.
fn refused(name: &str) -> Vec<String> {
    let row = |measure: &str, category: &str, bucket: &str, count: u64| {
        let restricted = measure == "monitoring";
        json!({
            "format": "coproduction/tally/v1", "measure": measure, "category": category, "bucket": bucket,
            "restricted": restricted, "count": count,
        })
    };
    let reference = |total: u32, code: &str, list: &str| {
        json!({
            "characteristic": "age", "codeList": { "name": list }, "total": total,
            "about": { "source": { "title": { "en": "Users" } }, "asOf": "2025", "universe": "service-users", "area": {} },
            "cells": [{ "code": code, "people": 100 }],
        })
    };
    let policy =
        |field: &str, value: Value| json!({ "format": "coproduction/policy/v1", field: value }).to_string();
    let off = |code: &str| json!({ "rule": code, "reason": { "en": "Not ours." } });
    let of_line = |figures: Value, base| table(&json!([figures]), base);
    let unfit = [
        of_line(json!([12, 25]), 5),
        of_line(json!([12, 25, 37, 74]), 5),
        table(&json!([]), 5),
        table(&json!([[12, 25, 37], [12, 25, 37]]), 5),
        of_line(json!([12, 25, 37]), 11),
    ];
    match name {
        "forum-record" => {
            let folder =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/integrators/examples/invalid");
            let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let texts = files.filter_map(|path| fs::read_to_string(path).ok());
            let share = json!({ "kind": "share", "share": { "numerator": 3, "denominator": 2 }, "of": "constituted" });
            let published = json!([{
                "characteristic": "race", "codeList": { "name": "census-2021-ethnic-group" }, "cells": [{ "code": "A" }],
            }]);
            let terms =
                json!([{ "id": "00000001-0000-4000-8000-000000000002", "quorum": { "overall": share } }]);
            let more = [
                record(&json!({ "/forum/terms": terms })),
                record(&json!({ "/publishedTables": published })),
            ];
            texts
                .filter(|text| text.contains("forum-record/v1"))
                .chain(more)
                .collect()
        }
        "policy" => vec![
            policy("switchedOff", json!([off("GOV999")])),
            policy("switchedOff", json!([off("GOV001"), off("GOV001")])),
            policy(
                "thresholds",
                json!({ "livedExperienceShare": { "numerator": 3, "denominator": 2 } }),
            ),
            policy(
                "thresholds",
                json!({ "vacantPlaces": { "numerator": 1, "denominator": 1 } }),
            ),
            policy("references", json!([reference(10, "a", "own")])),
            policy("references", json!([reference(100, "a", "census-2021-sex")])),
        ],
        "disclosure-profile" => vec![
            r#"{"name":"own","version":"1","threshold":5,"zeros":"shown","roundingBase":11}"#.to_owned(),
            r#"{"name":"threshold-5","version":"1","threshold":2,"zeros":"shown"}"#.to_owned(),
        ],
        "certificate" => unfit.iter().map(Value::to_string).collect(),
        "ledger" => unfit
            .iter()
            .map(|table| json!({ "releases": [table] }).to_string())
            .collect(),
        "tally" => {
            let most = row("forums", "active", "all", 9_007_199_254_740_991);
            vec![
                format!("{most}\n{most}"),
                row(
                    "monitoring",
                    "members/disability",
                    "census-2021-disability/disabled",
                    3,
                )
                .to_string(),
                row(
                    "monitoring",
                    "members/disability",
                    "census-2021-disability/disabled",
                    4_294_967_295,
                )
                .to_string(),
            ]
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_code_of_a_list_can_be_had_by_a_document_that_the_schema_takes() {
    for document in DOCUMENTS.iter().filter(|document| document.is_read()) {
        let schema = document.schema(Dialect::Draft202012);
        let judge = jsonschema::validator_for(&schema).unwrap();
        let is_taken = |text: &str| {
            let mut lines = if document.is_by_line() {
                text.lines().collect()
            } else {
                vec![text]
            }
            .into_iter();
            lines.all(|line| serde_json::from_str(line).is_ok_and(|value| judge.is_valid(&value)))
        };
        let mut had = Codes::new();
        for text in refused(document.name).iter().filter(|text| is_taken(text)) {
            had.extend(codes(document.name, text));
        }
        // People of one question are added up over rows that may be read alone.
        if document.name == "tally" {
            let rows = refused("tally").swap_remove(2);
            let read = tally::read(&mut format!("{rows}\n{rows}").as_bytes(), Restricted::Allowed);
            let people = read.unwrap().unwrap().check_people();
            had.insert(people.unwrap_err().code());
        }
        had.retain(|code| !BEFORE_SCHEMAS.contains(code) || document.beyond().contains(code));
        assert_eq!(
            had,
            document.beyond().iter().copied().collect(),
            "{}",
            document.name
        );
    }
}

/// Over the whole corpus: what the schema takes is read, or refused with codes of the list alone.
#[test]
fn what_a_schema_takes_is_refused_for_what_is_on_its_list_and_nothing_else() {
    for document in DOCUMENTS.iter().filter(|document| document.is_read()) {
        let schema = document.schema(Dialect::Draft202012);
        let judge = jsonschema::validator_for(&schema).unwrap();
        for case in corpus::of(document) {
            let is_accepted = || serde_json::from_str(&case.text).is_ok_and(|value| judge.is_valid(&value));
            let is_of_parts = matches!(case.outside, Some(Outside::NoTable | Outside::UnknownRule));
            if !case.taken {
                assert!(
                    !codes(document.name, &case.text).contains("shape"),
                    "{}: {} at {}",
                    document.name,
                    case.edit,
                    case.at
                );
            }
            if case.taken || is_of_parts && is_accepted() {
                let found = codes(document.name, &case.text);
                let off: Vec<_> = found
                    .iter()
                    .filter(|code| !document.beyond().contains(code))
                    .collect();
                assert!(
                    off.is_empty(),
                    "{}: {} at {}: {off:?}",
                    document.name,
                    case.edit,
                    case.at
                );
                assert!(
                    case.taken || !found.is_empty(),
                    "{}: {} at {}",
                    document.name,
                    case.edit,
                    case.at
                );
            }
        }
    }
}

/// In the first case the rule is in the rulebook, and its reason has a letter.
#[test]
fn the_first_case_of_a_policy_is_a_good_one() {
    let first = corpus::of(Document::named("policy").unwrap()).swap_remove(0);
    assert!(first.taken && first.outside.is_none() && first.text.contains("GOV001"));
    // The cells of its population do not add up to the total: that is what its parts say together, and on the list.
    assert_eq!(codes("policy", &first.text), Codes::from(["contradiction"]));
}

#[test]
fn a_reason_without_a_letter_is_refused_by_the_schema_as_by_the_library() {
    let policy = Document::named("policy").unwrap();
    let judge = jsonschema::validator_for(&policy.schema(Dialect::Draft07)).unwrap();
    for (reason, is_good) in [
        (json!({ "en": "123" }), false),
        (json!({ "both": "-" }), false),
        (json!({ "cy": "Nid yw'n berthnasol.", "en": "…" }), false),
        (json!({ "cy": "Nid yw'n berthnasol." }), true),
    ] {
        let value = json!({
            "format": "coproduction/policy/v1", "switchedOff": [{ "rule": "GOV001", "reason": reason }],
        });
        let text = value.to_string();
        assert_eq!(judge.is_valid(&value), is_good, "{text}");
        assert_eq!(policy.takes(text.as_bytes()), is_good, "{text}");
        let expected = if is_good {
            Codes::new()
        } else {
            Codes::from(["wrong-form"])
        };
        assert_eq!(codes("policy", &text), expected, "{text}");
    }
}

/// A problem is of the text, of the shape, or of what the parts say together.
#[test]
fn every_code_of_a_problem_is_found_by_a_schema_before_it_or_beyond_it() {
    let of_shape = [
        "more-problems",
        "shape",
        "wrong-type",
        "null",
        "unknown-field",
        "unknown-word",
        "missing-field",
        "wrong-form",
        "out-of-range",
        "wrong-length",
        "text-sides",
    ];
    let by_pointer = DOCUMENTS.iter().filter(|document| !document.is_by_line());
    let beyond = by_pointer.flat_map(|document| document.beyond().iter().copied());
    let all: Codes = BEFORE_SCHEMAS
        .iter()
        .copied()
        .chain(of_shape)
        .chain(beyond)
        .collect();
    assert_eq!(all, Fault::CODES.iter().copied().collect());
}
