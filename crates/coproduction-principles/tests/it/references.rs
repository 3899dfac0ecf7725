//! A board's own reference population: read strictly, and used in place of the Census.

#![allow(
    clippy::float_arithmetic,
    reason = "exact fractions are compared to so many digits"
)]

use coproduction_principles::{Policy, representation::representation};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

use crate::influence::{DAY, id, near, record, why};

/// The clinic's users by four groups of its own: 1, 2, 3 and 4 of 10, as in the reference on measures, 2.2.
fn clinic() -> Value {
    let cells = [("a", 100), ("b", 200), ("c", 300), ("d", 400)];
    json!({
        "characteristic": "age",
        "codeList": { "name": "oedran-lleol" },
        "about": {
            "source": { "title": { "en": "Users of the clinic" } }, "asOf": "2025", "universe": "service-users", "area": {},
        },
        "total": 1000,
        "cells": cells.map(|(code, people)| json!({ "code": code, "people": people })),
    })
}

fn policy(references: &[Value], threshold: u16) -> Value {
    json!({
        "format": "coproduction/policy/v1", "references": references, "thresholds": { "disclosureThreshold": threshold },
    })
}

fn returned(people: [u32; 4]) -> Value {
    let cells = ["a", "b", "c", "d"].into_iter().zip(people);
    let cells: Vec<_> = cells
        .map(|(code, people)| json!({ "code": code, "people": people }))
        .collect();
    record(json!({ "monitoringReturns": [{
        "id": id(13, 1), "group": "members", "collected": { "from": "2026-01-01", "to": "2026-02-28" },
        "tables": [{
            "characteristic": "age", "codeList": { "name": "oedran-lleol" }, "cells": cells, "missing": { "preferNotToSay": 0 },
        }],
    }] }))
}

fn figures(record: &Value, policy: &Value) -> Vec<Value> {
    let record = ForumRecord::from_json(&record.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let policy =
        Policy::from_json(policy.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}"));
    let figures = representation(&record, &policy, DAY.parse().unwrap()).figures();
    figures
        .iter()
        .map(|figure| serde_json::to_value(figure).unwrap())
        .collect()
}

fn ratio(of: &Value) -> Value {
    let part = |field: &str| of[field].as_str().unwrap().parse::<f64>().unwrap();
    json!(part("numerator") / part("denominator"))
}

/// The reference on measures, 2.2: [2, 3, 5, 6] has its target, D is 0.0375, and a blind draw of sixteen is 0.166400175917 off.
#[test]
fn the_worked_forum_beside_the_users_of_a_clinic() {
    let shown = figures(&returned([2, 3, 5, 6]), &policy(&[clinic()], 2));
    let named = |name: &str| shown.iter().find(|figure| figure["measure"] == name).unwrap();
    let value = &named("seats-to-change")["result"]["value"];
    assert_eq!(
        (&value["seats"], &value["targetSeats"]),
        (&json!(0), &json!([2, 3, 5, 6]))
    );
    assert!(near(&ratio(&value["dissimilarity"]), 0.0375));
    assert!((ratio(&value["byChance"]).as_f64().unwrap() - 0.166_400_175_917).abs() < 1e-9);
    assert_eq!(named("composition-test")["result"]["value"]["outcomes"], 969);
    assert_eq!(
        named("coverage")["result"]["value"]["share"],
        json!({ "numerator": "1", "denominator": "1", "approx": 1.0 / 1.0 })
    );
    let text = named("seats-to-change")["explanation"]["en"].as_str().unwrap();
    assert!(
        text.starts_with("The board's own list oedran-lleol: Seats that would have")
            && text.contains("reference population: 0 of 16.")
            && text.ends_with("Reference population: the board's own, of 2025: users of the service."),
        "{text}"
    );
    assert_eq!(shown[0]["reference"]["about"]["universe"], "service-users");
    assert_eq!(
        (&shown[0]["group"], &shown[0]["reference"]["part"]),
        (&json!("a"), &json!(100))
    );
}

/// The gate is the same, whoever gave the population; and a board's population says nothing of a list that it does not have.
#[test]
fn what_is_given_passes_the_same_gate() {
    let withheld = |people, threshold| {
        let shown = figures(&returned(people), &policy(&[clinic()], threshold));
        shown.iter().all(|figure| figure["result"]["kind"] == "withheld")
    };
    assert!(withheld([2, 3, 5, 6], 5) && withheld([1, 2, 4, 9], 2) && !withheld([2, 2, 4, 9], 2));
    let none = figures(
        &returned([2, 3, 5, 6]),
        &json!({ "format": "coproduction/policy/v1" }),
    );
    assert_eq!(why(&none[0]["result"]), ("not-defined", "no-reference"));
    let mut narrower = clinic();
    narrower["cells"].as_array_mut().unwrap().pop();
    narrower["total"] = json!(600);
    let other = figures(&returned([2, 3, 5, 6]), &policy(&[narrower], 2));
    assert_eq!(why(&other[0]["result"]), ("not-defined", "no-reference"));
}

/// By a list that the library knows, a board's own comes before the Census.
#[test]
fn what_is_given_comes_before_the_census() {
    let mut record = record(json!({ "monitoringReturns": [{
        "id": id(13, 1), "group": "members", "collected": { "from": "2026-01-01", "to": "2026-02-28" },
        "tables": [{
            "characteristic": "deprivation", "codeList": { "name": "wimd-2019-area" }, "missing": { "preferNotToSay": 0 },
            "cells": [{ "code": "fifth-1", "people": 10 }, { "code": "tenth-3", "people": 20 }, { "code": "tenth-10", "people": 10 }],
        }],
    }] }));
    record["forum"]["area"] = json!({ "gssCode": "W11000023" });
    let none = figures(&record, &json!({ "format": "coproduction/policy/v1" }));
    assert_eq!(why(&none[0]["result"]), ("not-defined", "no-reference"));
    let mut residents = clinic();
    residents["characteristic"] = json!("deprivation");
    residents["codeList"] = json!({ "name": "wimd-2019-area" });
    residents["cells"] = (1..=5)
        .map(|fifth| json!({ "code": format!("fifth-{fifth}"), "people": 200 }))
        .collect();
    let shown = figures(&record, &policy(&[residents], 5));
    let seats: Vec<_> = shown
        .iter()
        .filter(|figure| figure["measure"] == "seats")
        .collect();
    let people: Vec<_> = seats
        .iter()
        .map(|figure| figure["result"]["value"]["people"]["numerator"].as_u64().unwrap())
        .collect();
    assert_eq!(people, [10, 20, 0, 0, 10]);
    let change = shown
        .iter()
        .find(|figure| figure["measure"] == "seats-to-change")
        .unwrap();
    assert_eq!(change["result"]["value"]["seats"], 16);
}

type Change = fn(&mut Value);

/// Everything that is wrong, each at its place; and a bare number is no reference.
#[test]
fn what_does_not_hold_together_is_a_problem() {
    let found = |change: &dyn Fn(&mut Value)| {
        let mut reference = clinic();
        change(&mut reference);
        let text = policy(&[reference], 5).to_string();
        let problems = Policy::from_json(text.as_bytes()).unwrap_err();
        let found = problems.iter().map(|problem| {
            assert!(problem.position.is_some());
            (problem.code(), problem.pointer.as_str().to_owned())
        });
        found.collect::<Vec<_>>()
    };
    let at = |place: &str| format!("/references/0{place}");
    let cases: [(Change, &str, &str); 11] = [
        (
            |of| of["cells"][0]["people"] = json!(0.246),
            "wrong-type",
            "/cells/0/people",
        ),
        (
            |of| of["cells"][0]["people"] = json!(-100),
            "out-of-range",
            "/cells/0/people",
        ),
        (|of| *of = json!(0.246), "wrong-type", ""),
        (|of| of["cells"][0]["people"] = json!(101), "more-than-whole", ""),
        (|of| of["cells"][0]["people"] = json!(99), "contradiction", ""),
        (
            |of| of["cells"][0]["people"] = json!(1001),
            "more-than-whole",
            "/cells/0/people",
        ),
        (
            |of| of["cells"][1]["code"] = json!("a"),
            "repeated-entry",
            "/cells/1",
        ),
        (
            |of| drop(of.as_object_mut().unwrap().remove("about")),
            "missing-field",
            "",
        ),
        (|of| of["share"] = json!(1), "unknown-field", "/share"),
        (
            |of| {
                of["characteristic"] = json!("sex");
                of["codeList"]["name"] = json!("census-2021-sex");
                of["total"] = json!(20);
                of["cells"] = json!([{ "code": "female", "people": 10 }, { "code": "x", "people": 10 }]);
            },
            "code-not-on-list",
            "/cells/1/code",
        ),
        (
            |of| {
                of["total"] = json!(0);
                of["cells"] = json!([]);
            },
            "out-of-range",
            "/total",
        ),
    ];
    for (change, code, place) in cases {
        let found = found(&change);
        assert!(found.contains(&(code, at(place))), "{code} at {place}: {found:?}");
    }
    let of_another = |of: &mut Value| {
        of["codeList"]["name"] = json!("census-2021-sex");
        of["cells"] = json!([{ "code": "female", "people": 500 }, { "code": "male", "people": 500 }]);
    };
    assert_eq!(found(&of_another), [("contradiction", at(""))]);
    let twice = policy(&[clinic(), clinic()], 5).to_string();
    let problems = Policy::from_json(twice.as_bytes()).unwrap_err();
    let codes: Vec<_> = problems
        .iter()
        .map(|problem| (problem.code(), problem.pointer.as_str()))
        .collect();
    assert_eq!(codes, [("repeated-entry", "/references/1")]);
    // And what holds together is written as it was read.
    let text = policy(&[clinic()], 5).to_string();
    let read = Policy::from_json(text.as_bytes()).unwrap();
    assert_eq!(Policy::from_json(read.to_json().as_bytes()).unwrap(), read);
    assert_eq!(read.clone().written_out().references, read.references);
}
