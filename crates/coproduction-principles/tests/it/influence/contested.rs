use serde_json::{Value, json};

use super::{DAY, coverage, forget, id, measures, near, record, result, why};

/// A decision of the forum with votes of people with lived experience and of professionals, for and against.
pub(super) fn voted(n: usize, lived: (u32, u32), staff: (u32, u32), outcome: &str) -> Value {
    let line = |constituency: &str, option: &str, people: u32| json!({ "constituency": constituency, "option": option, "people": people });
    json!({
        "id": id(3, n),
        "state": "decided",
        "decidedBy": "forum",
        "stages": { "decidedOn": "2025-03-04" },
        "outcome": outcome,
        "count": { "lines": [
            line("lived", "for", lived.0), line("lived", "against", lived.1),
            line("staff", "for", staff.0), line("managers", "against", staff.1),
            line("voluntary", "for", 9),
        ] },
    })
}

/// So many decisions that people with lived experience were for and professionals against, of which so many were carried.
fn for_against(carried: usize, all: usize) -> Vec<Value> {
    let outcome = |n| if n < carried { "carried" } else { "not-carried" };
    (0..all).map(|n| voted(n, (4, 1), (2, 5), outcome(n))).collect()
}

fn decided(decisions: Vec<Value>) -> Value {
    record(json!({ "decisions": decisions }))
}

/// The reference on measures, 3.7: 2 of 12.
#[test]
fn the_worked_record() {
    let record = decided(for_against(2, 12));
    let adopted = result(&record, "contested-adopted");
    assert_eq!(
        adopted["value"],
        json!({ "numerator": 2, "denominator": 12, "of": "contested-decisions" })
    );
    assert!(near(&adopted["test"]["pValue"], 79.0 / 2048.0));
    assert!(near(&adopted["interval"]["low"], 0.020_862_525_460));
    assert!(near(&adopted["interval"]["high"], 0.484_137_748_686));
    assert_eq!(adopted["verdict"], "below");
    let stopped = result(&record, "contested-stopped");
    assert_eq!(
        (&stopped["n"], why(&stopped)),
        (&json!(0), ("not-enough", "too-few"))
    );
}

#[test]
fn the_other_direction_is_not_merged() {
    let mut decisions: Vec<Value> = (0..6).map(|n| voted(n, (0, 3), (3, 0), "not-carried")).collect();
    // Agreement and ties say nothing about power.
    decisions.push(voted(10, (5, 0), (6, 1), "carried"));
    decisions.push(voted(11, (2, 2), (6, 1), "carried"));
    let record = decided(decisions);
    let stopped = result(&record, "contested-stopped");
    assert_eq!(
        (&stopped["value"]["numerator"], &stopped["n"]),
        (&json!(6), &json!(6))
    );
    assert!(near(&stopped["test"]["pValue"], 0.03125));
    assert_eq!(stopped["verdict"], "above");
    assert_eq!(result(&record, "contested-adopted")["n"], 0);
}

/// The majority of a side is that of its people over all its constituencies: 2 of the staff for it, 5 of the managers against.
#[test]
fn sides_are_summed_and_the_others_count_to_neither() {
    let mut decisions = for_against(0, 6);
    assert_eq!(result(&decided(decisions.clone()), "contested-adopted")["n"], 6);
    for decision in &mut decisions {
        decision["count"]["lines"][2]["people"] = json!(6);
    }
    assert_eq!(result(&decided(decisions), "contested-adopted")["n"], 0);
}

#[test]
fn carried_with_changes_is_in_part() {
    let mut decisions = for_against(2, 8);
    decisions[7]["outcome"] = json!("carried-as-amended");
    let adopted = result(&decided(decisions), "contested-adopted");
    assert_eq!(why(&adopted), ("bounded", "in-part-or-pending"));
    assert_eq!(
        (&adopted["low"]["numerator"], &adopted["high"]["numerator"]),
        (&json!(2), &json!(3))
    );
}

/// Of ten decisions eight have to have their positions on record; each way of lacking them counts alike.
#[test]
fn what_is_not_recorded_counts_against_the_gate() {
    let lacking: [fn(&mut Value); 5] = [
        |decision| forget(decision, "count"),
        |decision| forget(decision, "outcome"),
        // A vote that may be anybody's.
        |decision| forget(&mut decision["count"]["lines"][0], "constituency"),
        |decision| drop(decision["count"]["lines"].as_array_mut().unwrap().drain(2..4)),
        |decision| *decision = json!({ "id": decision["id"] }),
    ];
    for lack in lacking {
        let mut decisions = for_against(2, 10);
        lack(&mut decisions[9]);
        lack(&mut decisions[8]);
        let enough = result(&decided(decisions.clone()), "contested-adopted");
        assert_eq!((&enough["kind"], &enough["n"]), (&json!("measured"), &json!(8)));
        lack(&mut decisions[7]);
        let adopted = result(&decided(decisions), "contested-adopted");
        assert_eq!(why(&adopted), ("not-enough", "recording"));
        assert_eq!((&adopted["n"], &adopted["need"]), (&json!(7), &json!(8)));
    }
}

/// An abstention of nobody knows whom moves no majority.
#[test]
fn a_line_that_takes_no_side_needs_no_constituency() {
    let mut decisions = for_against(2, 6);
    for decision in &mut decisions {
        let lines = decision["count"]["lines"].as_array_mut().unwrap();
        lines.push(json!({ "option": "abstain", "people": 3 }));
        lines.push(json!({ "option": "against", "people": 0 }));
    }
    assert_eq!(result(&decided(decisions), "contested-adopted")["n"], 6);
}

#[test]
fn what_the_forum_did_not_decide_is_left_out() {
    let mut decisions = for_against(2, 12);
    decisions[0]["decidedBy"] = json!("accountable-body");
    decisions[1]["decidedBy"] = json!("jointly");
    decisions[2]["outcome"] = json!("no-decision");
    decisions[3]["state"] = json!("deferred");
    let adopted = result(&decided(decisions), "contested-adopted");
    assert_eq!(
        (&adopted["value"]["numerator"], &adopted["n"]),
        (&json!(1), &json!(9))
    );
}

#[test]
fn a_view_before_the_day_sees_less() {
    let mut decisions = for_against(0, 12);
    for decision in &mut decisions[6..] {
        decision["stages"]["decidedOn"] = json!("2026-01-01");
    }
    let record = decided(decisions);
    let n = |day: &str| measures(&record, day)["contested-adopted"]["result"]["n"].clone();
    assert_eq!((n("2025-12-31"), n("2026-01-01")), (json!(6), json!(12)));
    let before = measures(&record, "2025-03-03")["contested-adopted"]["result"].clone();
    assert_eq!(why(&before), ("not-defined", "nothing-counted"));
}

#[test]
fn nothing_recorded_none_and_not_whole_are_three_answers() {
    assert_eq!(
        why(&result(&record(json!({})), "contested-adopted")),
        ("not-defined", "not-recorded")
    );
    assert_eq!(
        why(&result(&decided(vec![]), "contested-adopted")),
        ("not-defined", "nothing-counted")
    );
    let mut partial = decided(for_against(2, 12));
    partial["coverage"] = json!([coverage("decisions", "partial", "2024-01-01", None)]);
    assert_eq!(
        why(&result(&partial, "contested-adopted")),
        ("not-defined", "not-whole")
    );
    // Kept in full for a while: what is of that while is counted.
    partial["coverage"] = json!([
        coverage("decisions", "complete", "2025-01-01", Some("2025-12-31")),
        coverage("decisions", "partial", "2026-01-01", None),
    ]);
    let mut later = voted(20, (4, 0), (0, 4), "not-carried");
    later["stages"]["decidedOn"] = json!("2026-02-03");
    partial["decisions"].as_array_mut().unwrap().push(later);
    let measure = &measures(&partial, DAY)["contested-adopted"];
    assert_eq!(measure["result"]["n"], 12);
    assert!(
        measure["explanation"]["en"]
            .as_str()
            .unwrap()
            .ends_with("the record holds everything are counted.")
    );
}
