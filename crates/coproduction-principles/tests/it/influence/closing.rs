use coproduction_core::Date;
use coproduction_core::registers::is_working_day;
use serde_json::{Value, json};

use super::{DAY, coverage, forget, id, measures, near, record, result, why};

/// The day so many working days before or after another.
fn working_days(from: &str, days: i32) -> String {
    let (mut day, mut left): (Date, _) = (from.parse().unwrap(), days.abs());
    let step = |day: Date| {
        if days > 0 {
            day.plus_days(1).unwrap()
        } else {
            Date::try_from(day.to_chrono().pred_opt().unwrap()).unwrap()
        }
    };
    while left > 0 {
        // Going back, it is the day that is left behind that counts.
        let next = step(day);
        left -= i32::from(is_working_day(if days > 0 { next } else { day }).unwrap());
        day = next;
    }
    day.to_string()
}

fn said(n: usize, on: &str) -> Value {
    json!({ "id": id(5, n), "on": on })
}

fn told(n: usize, on: &str) -> Value {
    json!({ "id": id(6, n), "answers": { "contributions": [id(5, n)] }, "told": [{ "language": "cy", "on": on }] })
}

fn said_and_told(waits: &[(i32, bool)]) -> Value {
    let (mut contributions, mut replies) = (Vec::new(), Vec::new());
    for (n, (days, answered)) in waits.iter().enumerate() {
        if *answered {
            contributions.push(said(n, "2025-01-07"));
            replies.push(told(n, &working_days("2025-01-07", *days)));
        } else {
            contributions.push(said(n, &working_days(DAY, -days)));
        }
    }
    record(json!({ "contributions": contributions, "replies": replies }))
}

const WORKED: [(i32, bool); 12] = [
    (5, true),
    (12, true),
    (12, true),
    (20, false),
    (28, true),
    (30, true),
    (41, false),
    (45, true),
    (60, false),
    (60, true),
    (90, false),
    (120, false),
];

/// The reference on measures, 3.7 and row 18, in working days.
#[test]
fn the_worked_curve() {
    let closure = result(&said_and_told(&WORKED), "loop-closure");
    let value = &closure["value"];
    assert_eq!(
        value["answeredByTarget"],
        json!({ "numerator": "7", "denominator": "16", "approx": 7.0 / 16.0 })
    );
    assert_eq!(
        (&value["median"], &value["medianLow"], &value["medianHigh"]),
        (&json!(45), &json!(12), &Value::Null)
    );
    assert_eq!(
        value["meanToHorizon"],
        json!({ "numerator": "479", "denominator": "12", "approx": 479.0 / 12.0 })
    );
    assert_eq!(
        (&value["asked"], &value["answered"], &value["atRisk"]),
        (&json!(12), &json!(7), &json!(7))
    );
    assert!(near(&closure["interval"]["low"], 1.0 - 0.790_991_758_910));
    assert!(near(&closure["interval"]["high"], 1.0 - 0.243_680_982_605));
    assert_eq!(
        value["target"],
        json!({ "days": 30, "unit": "working-days", "lookedFor": "answer" })
    );
}

/// To be told in one language is to be told, on its day; the first day counts.
#[test]
fn the_first_day_in_any_language_counts() {
    let mut record = said_and_told(&[(9, true), (40, false)]);
    let first = working_days("2025-01-07", 4);
    record["replies"][0]["told"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "language": "en", "on": first }));
    assert_eq!(result(&record, "loop-closure")["value"]["median"], 4);
}

#[test]
fn a_view_before_the_answer_sees_it_open() {
    let record = said_and_told(&[(40, true)]);
    let on =
        |days: i32| measures(&record, &working_days("2025-01-07", days))["loop-closure"]["result"].clone();
    assert_eq!(on(40)["value"]["answered"], 1);
    assert_eq!(on(39)["value"]["answered"], 0);
    assert_eq!(
        (why(&on(20)), &on(20)["n"], &on(20)["need"]),
        (("not-enough", "follow-up"), &json!(20), &json!(30))
    );
    let before = measures(&record, "2025-01-06")["loop-closure"]["result"].clone();
    assert_eq!(why(&before), ("not-defined", "nothing-counted"));
}

/// What has no day of asking or of answering is left out, and said; where that is more than one in five, nothing is concluded.
#[test]
fn what_has_no_day_is_left_out() {
    let lacking: [fn(&mut Value); 3] = [
        |record| forget(&mut record["contributions"][0], "on"),
        |record| forget(&mut record["replies"][0], "told"),
        // Both days are possible in Wales.
        |record| {
            record["events"] = json!([{ "id": id(4, 1), "kind": "meeting", "status": "held", "starts": "2025-07-01T23:30:00Z" }]);
            record["contributions"][0]["event"] = json!(id(4, 1));
            record["replies"][0]["told"][0]["on"] = json!("2025-07-10");
        },
    ];
    for lack in lacking {
        let mut record = said_and_told(&WORKED);
        lack(&mut record);
        let measure = measures(&record, DAY)["loop-closure"].clone();
        assert_eq!(measure["result"]["value"]["asked"], 11);
        assert!(
            measure["explanation"]["en"]
                .as_str()
                .unwrap()
                .ends_with("not on record: 1."),
            "{measure}"
        );
        let mut few = said_and_told(&WORKED[..4]);
        lack(&mut few);
        let closure = result(&few, "loop-closure");
        assert_eq!(
            (why(&closure), &closure["n"], &closure["need"]),
            (("not-enough", "recording"), &json!(3), &json!(4))
        );
    }
}

/// Silence about replies is no silence towards people.
#[test]
fn nobody_is_taken_as_unanswered_where_replies_may_be_missing() {
    let mut missing = said_and_told(&[(40, false); 6]);
    assert_eq!(result(&missing, "loop-closure")["value"]["answered"], 0);
    // Somewhere in the wait they are not kept in full.
    missing["coverage"] = json!([
        coverage("replies", "complete", "2020-01-01", Some("2026-05-31")),
        coverage("replies", "partial", "2026-06-01", Some("2026-06-02")),
        coverage("replies", "complete", "2026-06-03", None),
    ]);
    assert_eq!(
        why(&result(&missing, "loop-closure")),
        ("not-enough", "recording")
    );
    let mut unplaced = said_and_told(&[(40, false); 6]);
    unplaced["replies"] = json!([{ "id": id(6, 1), "answers": {} }]);
    assert_eq!(
        why(&result(&unplaced, "loop-closure")),
        ("not-enough", "recording")
    );
    let mut silent = said_and_told(&[(40, false); 6]);
    forget(&mut silent, "replies");
    assert_eq!(why(&result(&silent, "loop-closure")), ("not-enough", "recording"));
}

#[test]
fn what_is_said_on_days_that_are_not_whole_is_left_out() {
    let mut record = said_and_told(&WORKED);
    record["coverage"] = json!([coverage("contributions", "partial", "2020-01-01", None)]);
    assert_eq!(
        why(&result(&record, "loop-closure")),
        ("not-defined", "not-whole")
    );
    record["coverage"] = json!([
        coverage("contributions", "complete", "2025-01-01", Some("2025-12-31")),
        coverage("contributions", "partial", "2026-01-01", None),
    ]);
    assert_eq!(result(&record, "loop-closure")["value"]["asked"], 7);
}

/// The bank holidays are known up to 2028: beyond, working days are not guessed.
#[test]
fn without_a_calendar_nothing_is_counted() {
    let record = said_and_told(&[(40, false); 6]);
    let closure = measures(&record, "2029-01-02")["loop-closure"]["result"].clone();
    assert_eq!(why(&closure), ("not-defined", "no-calendar"));
}

#[test]
fn acknowledgement_is_a_day_of_its_own() {
    let mut record = said_and_told(&[(30, true), (30, true), (30, true), (40, false), (40, false)]);
    for (reply, days) in [(0, 1), (1, 2), (2, 3)] {
        record["replies"][reply]["acknowledgedOn"] = json!(working_days("2025-01-07", days));
    }
    let seen = result(&record, "acknowledgement");
    assert_eq!(
        seen["value"]["answeredByTarget"],
        json!({ "numerator": "2", "denominator": "5", "approx": 2.0 / 5.0 })
    );
    assert_eq!(seen["value"]["target"]["lookedFor"], "acknowledgement");
    // A reply that does not say may have been acknowledged.
    forget(&mut record["replies"][0], "acknowledgedOn");
    assert_eq!(result(&record, "acknowledgement")["value"]["asked"], 4);
    forget(&mut record["replies"][1], "acknowledgedOn");
    assert_eq!(
        why(&result(&record, "acknowledgement")),
        ("not-enough", "recording")
    );
}

/// Told before a survey closed: told on day 0. More answered than are recorded one by one, so that it stands for all of them.
#[test]
fn a_survey_waits_from_its_close() {
    let record = record(json!({
        "events": [{
            "id": id(4, 1), "kind": "survey", "status": "held",
            "window": { "opensOn": "2025-01-07", "closesOn": "2025-02-04" }, "survey": { "responses": 90 },
        }],
        "contributions": [],
        "replies": [{
            "id": id(6, 1), "answers": { "events": [id(4, 1)] }, "told": [{ "language": "cy", "on": "2025-01-28" }],
        }],
    }));
    let closure = result(&record, "loop-closure");
    assert_eq!(
        (&closure["value"]["median"], &closure["value"]["asked"]),
        (&json!(0), &json!(1))
    );
    let open = measures(&record, "2025-02-03")["loop-closure"]["result"].clone();
    assert_eq!(
        why(&open),
        ("not-defined", "nothing-counted"),
        "it was still open"
    );
}

fn promised(days: u32) -> Value {
    json!({ "id": id(7, 1), "version": "1", "adopted": "2024-01-01", "responsePromise": { "kind": "days", "days": days, "counting": "working" } })
}

/// Each by the promise of its day, as the rule has it; what no terms of reference promised is no promise.
#[test]
fn promises_are_those_of_the_terms_in_force() {
    let mut record = said_and_told(&[(20, true), (21, true), (20, false), (21, false)]);
    assert_eq!(
        why(&result(&record, "promises-kept")),
        ("not-defined", "nothing-counted")
    );
    record["forum"]["terms"] = json!([promised(20)]);
    let kept = result(&record, "promises-kept");
    assert_eq!(why(&kept), ("bounded", "in-part-or-pending"));
    assert_eq!(
        (
            &kept["low"]["numerator"],
            &kept["high"]["numerator"],
            &kept["low"]["denominator"]
        ),
        (&json!(1), &json!(2), &json!(4))
    );
    record["forum"]["terms"] = json!([promised(19)]);
    let kept = result(&record, "promises-kept");
    assert_eq!((&kept["value"]["numerator"], &kept["n"]), (&json!(0), &json!(4)));
    // Without replies on record it is open whether the last two were answered.
    record["coverage"] = json!([coverage("replies", "complete", "2020-01-01", Some("2025-12-31"))]);
    assert_eq!(why(&result(&record, "promises-kept")), ("bounded", "recording"));
}
