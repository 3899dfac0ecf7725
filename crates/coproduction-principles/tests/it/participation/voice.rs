use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{forum, meeting, policy, published, result, words};
use crate::influence::{forget, id, near, why};
use coproduction_principles::Policy;

pub(super) fn said(n: usize, amount: u32, unit: &str) -> Value {
    json!({
        "speaker": { "kind": "member", "member": id(8, n), "agreedOn": "2024-01-01" }, "amount": amount, "unit": unit,
    })
}

fn side(constituency: &str, amount: u32) -> Value {
    json!({ "speaker": { "kind": "constituency", "constituency": constituency }, "amount": amount, "unit": "minutes" })
}

/// The reference on measures, 2.5.
const AMOUNTS: [u32; 16] = [1, 2, 2, 3, 4, 6, 3, 5, 6, 7, 8, 8, 9, 10, 12, 14];

fn worked() -> Value {
    let mut record = forum(6, 10);
    let mut event = meeting(3, 0..16);
    let lines = AMOUNTS.iter().enumerate();
    event["speaking"] = lines.map(|(n, amount)| said(n, *amount, "minutes")).collect();
    event["chairedBy"] = json!([id(8, 15)]);
    record["events"] = json!([event]);
    record
}

#[expect(
    clippy::float_arithmetic,
    reason = "the decimal beside an exact fraction is one"
)]
fn text(numerator: u32, denominator: u32) -> Value {
    json!({
        "numerator": numerator.to_string(), "denominator": denominator.to_string(),
        "approx": f64::from(numerator) / f64::from(denominator),
    })
}

#[test]
fn the_worked_forum() {
    let voice = result(&worked(), "voice-ratio");
    assert_eq!(voice["value"]["ratio"], text(12, 25));
    assert_eq!(
        (&voice["value"]["asLittle"], &voice["value"]["asFar"]),
        (&text(1, 616), &text(3, 616))
    );
    assert_eq!(
        (&voice["value"]["unit"], &voice["value"]["chairs"]),
        (&json!("minutes"), &json!("counted"))
    );
    assert_eq!(result(&worked(), "voice-gini")["value"], text(44, 125), "0.352");
    let theil = result(&worked(), "voice-theil")["value"].clone();
    for (field, expected) in [("total", 0.176_585_869_651), ("betweenShare", 0.512_831_263_863)] {
        assert!(near(&theil[field], expected), "{field}");
    }
    // Without the chair, 18 of 86 by 6 of 15.
    let without = result(&worked(), "voice-ratio-without-chairs");
    assert_eq!(without["value"]["ratio"], text(45, 86));
    assert_eq!(without["value"]["chairs"], "left-out");
}

#[test]
fn who_chaired_is_known_or_is_not_left_out() {
    let mut record = worked();
    forget(&mut record["events"][0], "chairedBy");
    assert_eq!(
        why(&result(&record, "voice-ratio-without-chairs")),
        ("not-defined", "not-recorded")
    );
    record["memberships"][15]["roles"] = json!([{ "role": "co-chair" }]);
    assert_eq!(
        result(&record, "voice-ratio-without-chairs")["value"]["ratio"],
        text(45, 86)
    );
}

/// Silence of the record is not silence in the room.
#[test]
fn everybody_who_came_has_a_line_or_nobody_is_counted() {
    let mut record = worked();
    record["events"][0]["speaking"].as_array_mut().unwrap().pop();
    let voice = result(&record, "voice-ratio");
    assert_eq!(
        (why(&voice), &voice["n"]),
        (("not-enough", "recording"), &json!(0))
    );
    // Whoever did not come needs none.
    record["events"][0]["attendance"].as_array_mut().unwrap().pop();
    assert_eq!(result(&record, "voice-ratio")["value"]["ratio"], text(45, 86));
    // Who agreed later had not agreed then.
    record["events"][0]["speaking"][0]["speaker"]["agreedOn"] = json!("2026-07-01");
    assert_eq!(why(&result(&record, "voice-ratio")), ("not-enough", "recording"));
    // Two units are never mixed.
    let mut mixed = worked();
    mixed["events"][0]["speaking"][0]["unit"] = json!("seconds");
    assert_eq!(why(&result(&mixed, "voice-ratio")), ("not-enough", "recording"));
}

/// Whoever was at fewer meetings would seem to say less: only meetings of the same people are added up.
#[test]
fn meetings_of_other_people_are_not_added_up() {
    let mut record = worked();
    let again = |month: usize, people: usize| {
        let mut event = meeting(month, 0..people);
        event["chairedBy"] = json!([]);
        let lines = AMOUNTS.iter().enumerate().take(people);
        event["speaking"] = lines.map(|(n, amount)| said(n, *amount, "minutes")).collect();
        event
    };
    record["events"].as_array_mut().unwrap().push(again(4, 12));
    assert_eq!(result(&record, "voice-ratio")["n"], 12, "of one each, the latest");
    record["events"].as_array_mut().unwrap().push(again(5, 16));
    let voice = result(&record, "voice-ratio")["value"].clone();
    assert_eq!(
        (&voice["speaking"]["numerator"], &voice["speaking"]["denominator"]),
        (&json!(36), &json!(200))
    );
}

#[test]
fn speaking_by_side_is_beside_who_was_there() {
    let mut record = forum(6, 10);
    let mut event = meeting(3, 0..16);
    event["speaking"] = json!([side("lived", 18), side("staff", 82)]);
    record["events"] = json!([event.clone()]);
    let voice = result(&record, "voice-ratio-of-sides");
    assert_eq!(voice["value"]["ratio"], text(12, 25));
    assert!(voice.get("test").is_none());
    assert_eq!(
        why(&result(&record, "voice-ratio")),
        ("not-defined", "not-recorded")
    );
    // A constituency that was there and has no line may have spoken.
    event["speaking"] = json!([side("lived", 18)]);
    record["events"] = json!([event]);
    assert_eq!(
        why(&result(&record, "voice-ratio-of-sides")),
        ("not-enough", "recording")
    );
}

/// Of a side below the threshold nothing is published, whatever they said and however many they are; the forum sees it.
#[test]
fn of_a_small_side_nothing_is_shown() {
    let mut seen = BTreeSet::new();
    for lived in 1..5 {
        for amount in [0, 1, 50] {
            let mut record = forum(lived, 10);
            let mut events = Vec::new();
            for month in 1..5 {
                let mut event = meeting(month, 0..lived + 10);
                let people = (0..lived + 10).map(|n| said(n, if n < lived { amount } else { 3 }, "turns"));
                event["speaking"] = people.collect();
                if month > 2 {
                    event["speaking"] = json!([side("lived", amount), side("staff", 30)]);
                }
                events.push(event);
            }
            record["events"] = json!(events);
            let own = result(&record, "voice-ratio-of-sides");
            assert_ne!(own["kind"], "withheld");
            let measures = published(&record, &Policy::default());
            for name in [
                "attendance-gap",
                "voice-ratio",
                "voice-theil",
                "voice-ratio-of-sides",
            ] {
                let mut measure = measures[name].clone();
                forget(&mut measure, "measure");
                seen.insert(measure.to_string());
            }
        }
    }
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert!(seen.iter().all(|measure| measure.contains("withheld")));
    assert!(words(&forum(3, 3), "voice-ratio").starts_with("Nothing"));
    // A board may ask for more, or for less.
    let of = |threshold| published(&worked(), &policy(threshold))["voice-ratio"]["result"]["kind"].clone();
    assert_eq!((of(6), of(7)), (json!("measured"), json!("withheld")));
}
