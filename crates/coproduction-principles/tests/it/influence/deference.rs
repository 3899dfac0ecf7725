use serde_json::{Value, json};

use super::{DAY, forget, id, measures, record, result, why};

/// A decision that the forum carried, with these answers to it.
fn carried(n: usize, answers: Value) -> Value {
    json!({
        "id": id(3, n),
        "state": "decided",
        "decidedBy": "forum",
        "outcome": "carried",
        "stages": { "decidedOn": "2025-01-07" },
        "bodyResponses": answers,
    })
}

fn answered(n: usize, status: &str) -> Value {
    carried(n, json!([{ "status": status, "on": "2025-02-04" }]))
}

fn of(decisions: &[Value]) -> Value {
    result(&record(json!({ "decisions": decisions })), "deference")
}

fn bounds(result: &Value) -> (u64, u64, u64) {
    let number = |end: &str, part: &str| result[end][part].as_u64().unwrap();
    (
        number("low", "numerator"),
        number("high", "numerator"),
        number("low", "denominator"),
    )
}

fn worked() -> Vec<Value> {
    (0..24)
        .map(|n| answered(n, if n < 18 { "accepted" } else { "not-accepted" }))
        .collect()
}

/// The reference on measures, 3.7: 18 of 24; and none overridden in 10, which is compatible with 26 in 100.
#[test]
fn the_worked_record() {
    let deference = of(&worked());
    assert_eq!(
        deference["value"],
        json!({ "numerator": 18, "denominator": 24, "of": "recommendations" })
    );
    assert_eq!(deference["interval"]["method"], "clopper-pearson");
    let ten: Vec<Value> = (0..10).map(|n| answered(n, "accepted")).collect();
    let measures = measures(&record(json!({ "decisions": ten })), DAY);
    let high = measures["overrides"]["result"]["interval"]["high"]
        .as_f64()
        .unwrap();
    assert!((high - 0.258_865_550_893).abs() < 1e-11);
}

#[test]
fn the_last_answer_stands() {
    let last = |answers: Value| {
        let mut decisions = worked();
        decisions[0] = carried(0, answers);
        of(&decisions)["value"]["numerator"].clone()
    };
    let (early, late) = ("2025-02-04", "2025-05-06");
    assert_eq!(
        last(json!([{ "status": "not-accepted", "on": early }, { "status": "accepted", "on": late }])),
        18
    );
    assert_eq!(
        last(json!([{ "status": "accepted", "on": late }, { "status": "not-accepted", "on": early }])),
        18
    );
    // Without days, by their order.
    assert_eq!(
        last(json!([{ "status": "accepted" }, { "status": "not-accepted" }])),
        17
    );
    assert_eq!(
        last(json!([{ "status": "not-accepted" }, { "status": "accepted" }])),
        18
    );
    assert_eq!(
        last(json!([{ "status": "accepted", "on": early }, { "status": "not-accepted" }])),
        17
    );
    // On one day, the last of its entries.
    assert_eq!(
        last(json!([{ "status": "accepted", "on": early }, { "status": "not-accepted", "on": early }])),
        17
    );
    // What another body says is not the accountable body's answer.
    let other = json!({ "status": "not-accepted", "on": late, "organisation": id(2, 2) });
    assert_eq!(
        last(json!([{ "status": "accepted", "on": early, "organisation": id(2, 1) }, other])),
        18
    );
}

#[test]
fn a_view_before_the_answer_awaits_it() {
    let mut decisions = worked();
    decisions[0] = carried(
        0,
        json!([{ "status": "awaited", "on": "2025-01-08" }, { "status": "accepted", "on": "2025-02-04" }]),
    );
    let record = record(json!({ "decisions": decisions }));
    let on = |day: &str| measures(&record, day)["deference"]["result"].clone();
    assert_eq!(on("2025-02-04")["kind"], "measured");
    let before = on("2025-02-03");
    assert_eq!(
        (why(&before), bounds(&before)),
        (("bounded", "in-part-or-pending"), (0, 24, 24))
    );
    assert_eq!(why(&on("2025-01-06")), ("not-defined", "nothing-counted"));
}

#[test]
fn what_is_awaited_in_part_or_not_on_record_gives_bounds() {
    for (reason, answers) in [
        ("in-part-or-pending", json!([{ "status": "awaited" }])),
        (
            "in-part-or-pending",
            json!([{ "status": "deferred", "on": "2025-02-04" }]),
        ),
        (
            "in-part-or-pending",
            json!([{ "status": "accepted-in-part", "on": "2025-02-04" }]),
        ),
        ("in-part-or-pending", json!([])),
        ("recording", Value::Null),
    ] {
        let mut decisions = worked();
        decisions[0] = carried(0, answers.clone());
        if answers.is_null() {
            forget(&mut decisions[0], "bodyResponses");
        }
        let deference = of(&decisions);
        assert_eq!(
            (why(&deference), bounds(&deference)),
            (("bounded", reason), (17, 18, 24)),
            "{answers}"
        );
    }
}

#[test]
fn what_was_not_put_to_the_body_is_left_out() {
    let without = |change: Value| {
        let mut decisions = worked();
        let decision = decisions[0].as_object_mut().unwrap();
        decision.remove("bodyResponses");
        let Value::Object(change) = change else { panic!() };
        decision.extend(change);
        let deference = of(&decisions);
        (deference["kind"].clone(), deference["n"].clone())
    };
    let left_out = (json!("measured"), json!(23));
    assert_eq!(without(json!({ "outcome": "not-carried" })), left_out);
    assert_eq!(without(json!({ "decidedBy": "accountable-body" })), left_out);
    assert_eq!(without(json!({ "decidedBy": "jointly" })), left_out);
    assert_eq!(without(json!({ "subject": "internal" })), left_out);
    assert_eq!(
        without(json!({ "state": "deferred", "outcome": "no-decision" })),
        left_out
    );
    assert_eq!(without(json!({ "subject": "policy" })).0, "bounded");
    // With an answer, it was put to it.
    let mut decisions = worked();
    decisions[0]["subject"] = json!("internal");
    decisions[1]["decidedBy"] = json!("jointly");
    assert_eq!(of(&decisions)["n"], 24);
}
