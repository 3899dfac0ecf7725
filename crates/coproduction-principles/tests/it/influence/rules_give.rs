//! What the forum's own rules give, beside what was done.

use serde_json::{Value, json};

use super::contested::voted;
use super::{id, measures, near, record};

fn half(kind: &Value) -> Value {
    let mut rule = json!({ "share": { "numerator": 1, "denominator": 2 }, "of": "cast", "moreThan": true });
    for (name, value) in kind.as_object().unwrap() {
        rule[name] = value.clone();
    }
    rule
}

fn majority() -> Value {
    half(&json!({ "kind": "majority" }))
}

fn two_majorities() -> Value {
    half(&json!({ "kind": "each-constituency", "constituencies": ["lived", "staff"] }))
}

fn version(n: usize, adopted: &str, rule: &Value) -> Value {
    let seat =
        |n, constituency, places| json!({ "id": id(8, n), "constituency": constituency, "places": places });
    json!({
        "id": id(7, n), "adopted": adopted,
        "seats": [seat(1, "lived", 6), seat(2, "staff", 10)],
        "decisionRule": rule
    })
}

/// Twelve decisions that people with lived experience were for and professionals against, two of them carried; under these versions.
fn decided_under(versions: &[Value]) -> Value {
    let outcome = |n| if n < 2 { "carried" } else { "not-carried" };
    let decisions: Vec<Value> = (0..12).map(|n| voted(n, (4, 1), (2, 5), outcome(n))).collect();
    let mut record = record(json!({ "decisions": decisions }));
    record["forum"]["terms"] = json!(versions);
    record
}

fn compared_with_rules(record: &Value) -> Option<Value> {
    let of = |measure: &Value| measure["measure"] == "contested-adopted-beside-rules";
    let all = measures(record, super::DAY);
    all.into_values()
        .find(of)
        .map(|measure| measure["result"].clone())
}

/// The reference on measures, 3.7: a majority of 6 and 10 gives 795/4246.
#[test]
fn the_record_is_compared_with_what_the_rules_give() {
    let found = compared_with_rules(&decided_under(&[version(1, "2024-01-01", &majority())])).unwrap();
    assert_eq!(found["value"]["numerator"], 2);
    assert!(
        found["test"]["pValue"].as_f64().unwrap() > 0.05,
        "2 of 12 is what 795 of 4246 gives"
    );
    // What the board does with the result is another question than what the forum's votes give.
    let with_board = json!({ "kind": "all-of", "rules": [majority(), { "kind": "advisory" }] });
    let same = compared_with_rules(&decided_under(&[version(1, "2024-01-01", &with_board)])).unwrap();
    assert_eq!(same, found);
}

#[test]
fn it_is_not_compared_where_the_rules_are_not_known_or_not_the_same() {
    let (old, new) = (
        version(1, "2024-01-01", &majority()),
        version(2, "2025-01-01", &two_majorities()),
    );
    let advice = version(1, "2024-01-01", &json!({ "kind": "advisory" }));
    for versions in [vec![], vec![advice], vec![version(1, "2025-03", &majority())]] {
        assert_eq!(compared_with_rules(&decided_under(&versions)), None);
    }
    // All were taken under the second.
    let second = compared_with_rules(&decided_under(&[old.clone(), new.clone()])).unwrap();
    let mut record = decided_under(&[old, new]);
    assert_eq!(second["n"], 12);
    record["decisions"][0]["terms"] = json!(id(7, 1));
    assert_eq!(compared_with_rules(&record), None);
}

/// 18 of 24 accepted, and one of 6 + 10 under a majority has 6435/32768: 19305/131072.
#[test]
fn what_deference_leaves_of_the_power_that_the_rules_give() {
    let answered = |n: usize| {
        let mut decision = voted(n, (4, 1), (5, 2), "carried");
        let status = if n < 18 { "accepted" } else { "not-accepted" };
        decision["bodyResponses"] = json!([{ "status": status, "on": "2025-04-01" }]);
        decision
    };
    let mut record = record(json!({ "decisions": (0..24).map(answered).collect::<Vec<_>>() }));
    record["forum"]["terms"] = json!([version(1, "2024-01-01", &majority())]);
    let found = &measures(&record, super::DAY)["effective-power"]["result"];
    assert!(
        near(&found["interval"]["low"], 0.104_648_715_711)
            && near(&found["interval"]["high"], 0.177_188_257_295)
    );
    // A proposal that nobody can carry has no power to leave.
    record["forum"]["terms"] = json!([version(1, "2024-01-01", &json!({ "kind": "none-required" }))]);
    assert!(!measures(&record, super::DAY).contains_key("effective-power"));
}
