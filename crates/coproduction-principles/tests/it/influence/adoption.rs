use serde_json::{Value, json};

use super::{DAY, forget, id, measures, near, record, result, why};

fn proposals(counts: &[(&str, &str, usize)]) -> Vec<Value> {
    let kinds = counts
        .iter()
        .flat_map(|(origin, outcome, n)| std::iter::repeat_n((origin, outcome), *n));
    let decision = |(n, (origin, outcome)): (usize, (&&str, &&str))| json!({ "id": id(3, n), "state": "decided", "origin": origin, "outcome": outcome });
    kinds.enumerate().map(decision).collect()
}

/// The worked record: 5 of 14 and 18 of 24.
fn worked() -> Vec<Value> {
    proposals(&[
        ("lived-experience", "carried", 5),
        ("lived-experience", "not-carried", 9),
        ("professional", "carried", 18),
        ("professional", "not-carried", 6),
        ("jointly", "carried", 3),
        ("accountable-body", "not-carried", 2),
        ("external", "carried", 1),
    ])
}

fn gap(decisions: Vec<Value>) -> Value {
    result(&record(json!({ "decisions": decisions })), "adoption-by-origin")
}

/// The reference on measures, 3.7.
#[test]
fn the_worked_gap() {
    let gap = gap(worked());
    assert_eq!(
        gap["value"]["difference"],
        json!({ "numerator": "-11", "denominator": "28", "approx": -11.0 / 28.0 })
    );
    assert!(near(&gap["test"]["pValue"], 0.036_970_281_804));
    assert!(near(&gap["interval"]["low"], -0.626_137_253_260));
    assert!(near(&gap["interval"]["high"], -0.069_233_260_039));
    assert_eq!((&gap["n"], &gap["verdict"]), (&json!(38), &json!("below")));
}

/// What is open, put off, not decided, carried with changes or without an outcome gives bounds.
#[test]
fn what_is_open_gives_bounds() {
    let changes: [(&str, Value); 5] = [
        ("in-part-or-pending", json!({ "state": "proposed" })),
        ("in-part-or-pending", json!({ "state": "deferred" })),
        (
            "in-part-or-pending",
            json!({ "state": "decided", "outcome": "no-decision" }),
        ),
        (
            "in-part-or-pending",
            json!({ "state": "decided", "outcome": "carried-as-amended" }),
        ),
        ("recording", json!({ "state": "decided" })),
    ];
    for (reason, change) in changes {
        let mut decisions = worked();
        let mut proposal = change.clone();
        proposal["id"] = decisions[0]["id"].clone();
        proposal["origin"] = decisions[0]["origin"].clone();
        decisions[0] = proposal;
        let gap = gap(decisions);
        assert_eq!(why(&gap), ("bounded", reason), "{change}");
        assert_eq!(gap["low"]["livedExperience"]["numerator"], 4);
        assert_eq!(gap["high"]["livedExperience"]["numerator"], 5);
    }
}

#[test]
fn withdrawn_is_not_counted_and_said() {
    let mut decisions = worked();
    decisions.push(json!({ "id": id(3, 90), "state": "withdrawn", "origin": "lived-experience" }));
    let measure = measures(&record(json!({ "decisions": decisions })), DAY)["adoption-by-origin"].clone();
    assert_eq!(measure["result"]["n"], 38);
    assert!(
        measure["explanation"]["en"]
            .as_str()
            .unwrap()
            .ends_with("Withdrawn, and not counted: 1.")
    );
    assert!(
        measure["explanation"]["cy"]
            .as_str()
            .unwrap()
            .ends_with("ni chyfrifwyd: 1.")
    );
}

/// Of 44 proposals 36 have to have an origin on record.
#[test]
fn an_origin_that_is_not_recorded_may_be_either() {
    let mut decisions = worked();
    for decision in decisions.iter_mut().take(8) {
        forget(decision, "origin");
    }
    let measure = measures(&record(json!({ "decisions": decisions })), DAY)["adoption-by-origin"].clone();
    assert_eq!(measure["result"]["n"], 30);
    assert!(
        measure["explanation"]["en"]
            .as_str()
            .unwrap()
            .ends_with("where they came from: 8.")
    );
    forget(&mut decisions[8], "origin");
    let gap = gap(decisions);
    assert_eq!(
        (why(&gap), &gap["n"], &gap["need"]),
        (("not-enough", "recording"), &json!(35), &json!(36))
    );
}

/// Decided after the day, and proposed before it: pending then.
#[test]
fn what_is_decided_later_was_pending() {
    let mut decisions = worked();
    decisions[0]["stages"] = json!({ "proposedOn": "2025-01-01", "decidedOn": "2025-06-01" });
    decisions[1]["stages"] = json!({ "decidedOn": "2025-06-01" });
    let record = record(json!({ "decisions": decisions }));
    let on = |day: &str| measures(&record, day)["adoption-by-origin"]["result"].clone();
    let between = on("2025-03-01");
    assert_eq!(
        between["low"]["livedExperience"],
        json!({ "numerator": 3, "denominator": 13, "of": "proposals" })
    );
    assert_eq!(between["high"]["livedExperience"]["numerator"], 4);
    assert_eq!(on("2025-06-01")["value"]["livedExperience"]["denominator"], 14);
}

#[test]
fn one_side_alone_is_compared_with_nothing() {
    let gap = gap(proposals(&[
        ("lived-experience", "carried", 3),
        ("external", "carried", 3),
    ]));
    assert_eq!(why(&gap), ("not-defined", "one-group"));
}
