//! SARIF, judged by the published schema.

use coproduction::principles::{RULES, Rule};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{BAD, BAD_PLACES, GOOD, Place, Ran, example};

/// The schema that OASIS published: see `tests/data/SOURCE.txt`.
const SCHEMA: &str = include_str!("../data/sarif-schema-2.1.0.json");

/// The schema as a judge. The pattern of a language has a stray bracket, which only ECMAScript without its
/// `u` flag reads as itself; escaped, it says the same to every reader.
fn judge() -> Validator {
    let stray = "{2}]?$";
    assert_eq!(
        SCHEMA.matches(stray).count(),
        2,
        "a newer schema may no longer need this"
    );
    let schema = SCHEMA.replace(stray, r"{2}\\]?$");
    jsonschema::draft7::options()
        .should_validate_formats(true)
        .build(&serde_json::from_str(&schema).unwrap())
        .unwrap()
}

/// The results that are problems, and not findings of a rule.
fn problems(sarif: &Value) -> Vec<Value> {
    let results = sarif["runs"][0]["results"].as_array().unwrap().iter();
    let problems = results.filter(|result| Rule::find(result["ruleId"].as_str().unwrap()).is_none());
    problems.cloned().collect()
}

fn valid(ran: &Ran) -> Value {
    let judge = judge();
    let sarif = ran.json();
    let errors: Vec<_> = judge
        .iter_errors(&sarif)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    sarif
}

#[test]
fn the_schema_is_a_real_judge() {
    assert!(!judge().is_valid(&json!({ "version": "2.1.0", "runs": [{ "results": [] }] })));
}

#[test]
fn every_problem_is_a_result_with_its_place() {
    let list = format!("[{GOOD},\n{{\"format\": 1}}]");
    let place = Place::with(&[("a b/côr.json", BAD), ("list.json", &list), ("good.json", GOOD)]);
    let ran = place.check(&[
        "--format",
        "sarif",
        "--as-of",
        "2024-01-01",
        "a b/côr.json",
        "list.json",
        "good.json",
    ]);
    assert_eq!(ran.status, Some(1));
    let sarif = valid(&ran);
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    let results = problems(&sarif);
    assert_eq!(results.len(), BAD_PLACES.len() + 2);
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for (result, (code, pointer, line, column)) in results.iter().zip(BAD_PLACES) {
        assert_eq!(
            (&result["ruleId"], &result["level"]),
            (&json!(code), &json!("error"))
        );
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[rule]["id"], code);
        let location = &result["locations"][0];
        assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], pointer);
        assert_eq!(
            location["physicalLocation"],
            json!({
                "artifactLocation": { "uri": "a%20b/c%C3%B4r.json" },
                "region": { "startLine": line, "startColumn": column },
            })
        );
    }
    assert_eq!(results[4]["properties"]["recordIndex"], 1);
    let codes = rules.iter().map(|rule| rule["id"].as_str().unwrap());
    let codes: Vec<_> = codes.filter(|code| Rule::find(code).is_none()).collect();
    assert_eq!(
        codes,
        [
            "wrong-form",
            "null",
            "unknown-field",
            "missing-field",
            "wrong-type"
        ]
    );
}

#[test]
fn nothing_wrong_and_nothing_readable_are_valid_too() {
    let unmet = example("EVT001", "not-met");
    let place = Place::with(&[("good.json", GOOD), ("unmet.json", &unmet)]);
    let sarif = valid(&place.check(&["--format", "sarif", "good.json", "unmet.json"]));
    assert_eq!(problems(&sarif), Vec::<Value>::new());
    assert_eq!(
        sarif["runs"][0]["results"].as_array().map(Vec::len),
        Some(2 * RULES.len()),
        "two records"
    );
    let sarif = valid(&place.check(&["--format", "sarif", "missing.json"]));
    assert_eq!(sarif["runs"][0]["invocations"][0]["executionSuccessful"], false);
    valid(&place.check_piped(&["--format", "sarif", "-"], &["no JSON"]));
}

#[test]
fn messages_are_in_the_language_asked_for() {
    let place = Place::with(&[("bad.json", BAD)]);
    let english = valid(&place.check(&["--format", "sarif", "bad.json"]));
    let welsh = valid(&place.check(&["--format", "sarif", "--lang", "cy", "bad.json"]));
    let texts = |sarif: &Value| -> Vec<String> {
        let run = &sarif["runs"][0];
        let results = run["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| &r["message"]["text"]);
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        results
            .chain(rules.iter().map(|r| &r["shortDescription"]["text"]))
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    };
    for (en, cy) in texts(&english).iter().zip(texts(&welsh)) {
        assert!(!cy.is_empty() && *en != cy, "{en}");
    }
}
