//! The formats for programs.

use coproduction::principles::{Policy, RULES};
use serde_json::{Value, json};

use crate::support::{BAD, BAD_PLACES, GOOD, Place};

#[test]
fn json_has_the_fields_of_the_contract() {
    let place = Place::with(&[("good.json", GOOD)]);
    let mut result = place
        .check(&["--format", "json", "--as-of", "2024-02-29", "good.json"])
        .json();
    let provisions = result["provisions"].take();
    let holdings = result["records"][0]["holdings"].take();
    let findings = result["records"][0]["findings"].take();
    result["records"][0]["inShort"].take();
    let measures = result["records"][0]["measures"].take();
    assert_eq!(
        result,
        json!({
            "format": "coproduction/check/v1",
            "asOf": "2024-02-29",
            "rulebook": "coproduction/rules/v1",
            "audience": "forum",
            "policy": serde_json::to_value(Policy::default().written_out()).unwrap(),
            "setThresholds": [],
            "provisions": null,
            "records": [{
                "source": "good.json",
                "forum": {
                    "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10",
                    "name": { "cy": "Lleisiau'r Cwm", "en": "Voices of the Valley" },
                },
                "problems": [],
                "holdings": null,
                "day": "2024-02-29",
                "inShort": null,
                "findings": null,
                "measures": null,
            }],
        })
    );
    let findings = findings.as_array().unwrap();
    assert_eq!(findings.len(), RULES.len());
    let provisions = provisions.as_array().unwrap();
    let named = findings
        .iter()
        .flat_map(|finding| finding["provisions"].as_array().unwrap());
    for id in named {
        let one = provisions.iter().find(|provision| provision["id"] == *id);
        assert!(
            one.is_some_and(|one| one["title"]["cy"].is_string() && one["force"].is_string()),
            "{id}"
        );
    }
    let fourth = provisions
        .iter()
        .find(|provision| provision["id"] == "co-production-values/4")
        .unwrap();
    assert_eq!(
        *fourth,
        json!({
            "id": "co-production-values/4",
            "title": { "cy": "Rhwydwaith Cydgynhyrchu Cymru", "en": "Co-production Network for Wales" },
            "part": { "cy": "gwerth 4", "en": "value 4" },
            "kind": "principles",
            "force": "voluntary",
            "seen": "text",
        })
    );
    let first = &findings[0];
    assert_eq!(
        (
            &first["rule"],
            &first["outcome"],
            &first["severity"],
            &first["basis"]
        ),
        (
            &json!("GOV001"),
            &json!("not-evidenced"),
            &json!("warning"),
            &json!("choice")
        )
    );
    assert_eq!(first["pointers"], json!(["/forum"]));
    assert_eq!(
        first["provisions"],
        json!(["uk-standards/governance", "national-principles/3"])
    );
    assert!(first["message"]["cy"].is_string() && first["message"]["en"].is_string());
    let first = &measures[0];
    assert_eq!(
        (&first["measure"], &first["result"]),
        (
            &json!("contested-adopted"),
            &json!({ "kind": "not-defined", "why": "not-recorded" })
        )
    );
    assert!(first["explanation"]["cy"].is_string() && first["explanation"]["en"].is_string());
    assert_eq!(holdings["members"], 1);
    assert_eq!(holdings["guests"], "none");
    assert_eq!(holdings["supportOffers"], "not-recorded");
    assert_eq!(holdings.as_object().unwrap().len(), 16);
}

#[test]
fn json_answers_the_first_questions() {
    let place = Place::with(&[("good.json", GOOD)]);
    let result = place.check(&["--format", "json", "good.json"]).json();
    let answers = result["records"][0]["inShort"].as_array().unwrap();
    let questions: Vec<_> = answers
        .iter()
        .map(|one| one["question"].as_str().unwrap())
        .collect();
    assert_eq!(
        questions,
        ["who-sits", "who-decides", "involved-first", "answered"]
    );
    let first = &answers[0];
    assert_eq!(
        (&first["rule"], &first["outcome"]),
        (&json!("GOV004"), &json!("not-evidenced"))
    );
    assert!(first["says"]["cy"].is_string() && first["says"]["en"].is_string());
}

#[test]
fn every_problem_has_its_place_and_both_languages() {
    let place = Place::with(&[("bad.json", BAD)]);
    let result = place.check(&["--format", "json", "bad.json"]).json();
    let record = &result["records"][0];
    let problems = record["problems"].as_array().unwrap();
    let found: Vec<_> = problems
        .iter()
        .map(|p| {
            (
                p["code"].as_str().unwrap(),
                p["pointer"].as_str().unwrap(),
                p["line"].as_u64().unwrap(),
                p["column"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, BAD_PLACES);
    for problem in problems {
        let (cy, en) = (
            problem["message"]["cy"].as_str(),
            problem["message"]["en"].as_str(),
        );
        assert!(cy.is_some_and(|cy| !cy.is_empty() && Some(cy) != en));
    }
    // What the record holds and shows is not known, and that is not the same as nothing.
    assert_eq!((&record["day"], &record["findings"]), (&Value::Null, &json!([])));
    assert_eq!(record["measures"], json!([]));
    assert_eq!(
        (&record["forum"], &record["holdings"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn one_bad_line_costs_that_line() {
    let lines = format!("{GOOD}\n\n{{\"broken\": \n{GOOD}\n");
    let place = Place::with(&[("many.ndjson", &lines)]);
    let ran = place.check(&["--format", "ndjson", "--as-of", "2024-01-01", "many.ndjson"]);
    assert_eq!(ran.status, Some(1));
    let records = ran.lines();
    let seen: Vec<_> = records
        .iter()
        .map(|r| {
            assert_eq!(
                (&r["format"], &r["asOf"]),
                (&json!("coproduction/check/v1"), &json!("2024-01-01"))
            );
            let codes = r["problems"]
                .as_array()
                .unwrap()
                .iter()
                .map(|p| p["code"].clone());
            (r["line"].clone(), r["index"].clone(), codes.collect::<Vec<_>>())
        })
        .collect();
    let expected = [
        (json!(1), json!(0), vec![]),
        (json!(3), json!(1), vec![json!("syntax")]),
        (json!(4), json!(2), vec![]),
    ];
    assert_eq!(seen, expected);
    assert_eq!(records[1]["problems"][0]["line"], 3);
}

#[test]
fn a_list_is_read_record_by_record() {
    let place = Place::with(&[("list.json", &format!("[\n{GOOD},\n{{}},\n{GOOD}\n]"))]);
    let result = place.check(&["--format", "json", "list.json"]).json();
    let with_problems: Vec<_> = result["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            (
                r["line"].as_u64(),
                r["index"].as_u64(),
                r["problems"] != json!([]),
            )
        })
        .collect();
    let expected = [
        (Some(2), Some(0), false),
        (Some(3), Some(1), true),
        (Some(4), Some(2), false),
    ];
    assert_eq!(with_problems, expected);
}

#[test]
fn no_records_make_an_empty_result() {
    let place = Place::with(&[("none.ndjson", "\n")]);
    let ran = place.check(&["--format", "json", "none.ndjson"]);
    assert_eq!((ran.status, &ran.json()["records"]), (Some(0), &json!([])));
    assert_eq!(
        ran.err,
        "coproduction: none.ndjson: there are no records in it.\n"
    );
    assert_eq!(place.check(&["--format", "ndjson", "none.ndjson"]).out, "");
}

#[test]
fn a_record_can_be_limited_in_size() {
    let place = Place::with(&[("good.json", GOOD)]);
    let result = place.check(&["--format", "json", "--max-bytes", "50", "good.json"]);
    assert_eq!(result.status, Some(1));
    assert_eq!(result.json()["records"][0]["problems"][0]["code"], "too-large");
}

#[test]
fn without_a_day_it_is_today() {
    let place = Place::with(&[("good.json", GOOD)]);
    let result = place.check(&["--format", "json", "good.json"]).json();
    let day = result["asOf"].as_str().unwrap();
    assert!(day > "2025-01-01" && day.len() == 10, "{day}");
}
