use serde_json::{Value, json};

use super::{forum, held, measured, meeting, result, words};
use crate::influence::{coverage, forget, id, near, why};
use coproduction_principles::Policy;

/// The reference on measures, 2.6: of six meetings each.
const LIVED: [usize; 6] = [3, 3, 4, 4, 3, 4];
const STAFF: [usize; 10] = [6, 5, 5, 6, 5, 4, 5, 6, 5, 5];

fn worked() -> Value {
    let mut record = forum(6, 10);
    let attended: Vec<usize> = LIVED.iter().chain(&STAFF).copied().collect();
    let meetings = (0..6).map(|n| {
        let came = attended.iter().enumerate().filter(|(_, attended)| n < **attended);
        meeting(n + 1, came.map(|(member, _)| member))
    });
    record["events"] = meetings.collect();
    record
}

#[test]
fn the_worked_forum() {
    let gap = result(&worked(), "attendance-gap");
    let share = |side: &str| {
        (
            gap["value"][side]["numerator"].clone(),
            gap["value"][side]["denominator"].clone(),
        )
    };
    assert_eq!(share("livedExperience"), (json!(21), json!(36)));
    assert_eq!(share("professionals"), (json!(52), json!(60)));
    assert_eq!(
        gap["value"]["asFar"],
        json!({ "numerator": "1", "denominator": "2002", "approx": 1.0 / 2002.0 })
    );
    assert!(near(&gap["interval"]["low"], -0.456_965_922_987));
    assert!(near(&gap["interval"]["high"], -0.102_132_842_931));
    assert_eq!(gap["verdict"], "below");
    assert_eq!(
        result(&worked(), "lone-voice-meetings")["value"]["numerator"],
        2,
        "at the last two nobody was"
    );
}

/// A meeting counts for whoever held a seat on its day.
#[test]
fn only_meetings_that_somebody_could_attend_count() {
    let possible =
        |record: &Value| result(record, "attendance-gap")["value"]["livedExperience"]["denominator"].clone();
    let mut record = worked();
    record["memberships"][0]["from"] = json!("2024-03-01");
    record["events"][0]["attendance"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    record["events"][1]["attendance"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    assert_eq!(possible(&record), 34);
    // Of a year alone it is open when.
    record["memberships"][0]["from"] = json!("2024");
    assert_eq!(possible(&record), 30);
    // Whoever sits on both sides is of neither.
    let mut both = worked();
    let mut second = held(0, 1);
    second["id"] = json!(id(9, 99));
    both["memberships"].as_array_mut().unwrap().push(second);
    assert_eq!(possible(&both), 30);
}

#[test]
fn what_is_not_on_record_is_left_out_and_said() {
    let mut record = worked();
    record["events"][0]["attendance"][0]["state"] = json!("not-recorded");
    assert_eq!(
        result(&record, "attendance-gap")["value"]["livedExperience"]["denominator"],
        30
    );
    let text = words(&record, "attendance-gap");
    assert!(
        text.ends_with("Meetings whose attendance is on record in full: 5 of 6."),
        "{text}"
    );
    let lone = result(&record, "lone-voice-meetings");
    assert_eq!(
        (why(&lone), &lone["high"]["numerator"]),
        (("bounded", "recording"), &json!(3))
    );
    forget(&mut record["events"][1], "attendance");
    assert_eq!(
        why(&result(&record, "attendance-gap")),
        ("not-enough", "recording")
    );
    // A meeting that was not held is none.
    let mut called_off = worked();
    called_off["events"][0]["status"] = json!("cancelled");
    forget(&mut called_off["events"][0], "attendance");
    assert_eq!(
        result(&called_off, "attendance-gap")["value"]["livedExperience"]["denominator"],
        30
    );
}

#[test]
fn only_days_of_which_the_record_holds_everything_count() {
    let mut record = worked();
    record["coverage"] = json!([
        coverage("events", "partial", "2024-01-01", Some("2024-02-29")),
        coverage("events", "complete", "2024-03-01", None),
    ]);
    assert_eq!(
        result(&record, "attendance-gap")["value"]["livedExperience"]["denominator"],
        24
    );
    assert!(words(&record, "attendance-gap").ends_with("holds everything are counted."));
}

/// Seats are structure: however few, they are shown.
#[test]
fn the_class_of_the_seats() {
    let class = |record: &Value, name: &str| {
        let result = result(record, name);
        (
            result["value"]["class"].clone(),
            result["value"]["share"]["numerator"].clone(),
        )
    };
    let token = forum(1, 9);
    assert_eq!(
        class(&token, "seat-class-by-terms"),
        (json!("critical-mass"), json!(20))
    );
    assert_eq!(class(&token, "seat-class-held"), (json!("token"), json!(1)));
    // A place without a number, or a holder without certainty, leaves it open.
    let mut open = token.clone();
    forget(&mut open["forum"]["terms"][0]["seats"][0], "places");
    assert_eq!(
        why(&result(&open, "seat-class-by-terms")),
        ("not-defined", "not-recorded")
    );
    let mut open = token.clone();
    open["memberships"][0]["ended"] = json!("2026");
    assert_eq!(
        why(&result(&open, "seat-class-held")),
        ("not-defined", "not-recorded")
    );
    let mut both = token.clone();
    let mut second = held(1, 0);
    second["id"] = json!(id(9, 99));
    both["memberships"].as_array_mut().unwrap().push(second);
    assert_eq!(why(&result(&both, "seat-class-held")), ("bounded", "undisclosed"));
    let early = measured(&token, &Policy::default(), "2022-06-30");
    assert_eq!(
        why(&early["seat-class-held"]["result"]),
        ("not-defined", "nothing-counted")
    );
}
