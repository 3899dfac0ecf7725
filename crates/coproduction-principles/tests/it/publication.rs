//! A report for publication: structure is shown, and conduct where enough people stand behind it.

use std::collections::BTreeMap;

use coproduction_principles::{Audience, Policy, assess_for};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

use crate::influence::{DAY, id, record};

/// A forum with so many members on each side since 2024, who met three times; the first of each side came, and speaking is counted.
fn forum(lived: usize, staff: usize) -> Value {
    let all = lived + staff;
    let seat = |n: usize| usize::from(n >= lived);
    let mut forum = record(json!({
        "members": (0..all).map(|n| json!({ "id": id(8, n) })).collect::<Vec<_>>(),
        "memberships": (0..all)
            .map(|n| json!({ "id": id(9, n), "member": id(8, n), "seat": id(11, seat(n)), "from": "2024-01-01" }))
            .collect::<Vec<_>>(),
    }));
    forum["forum"]["terms"] = json!([{
        "id": id(10, 1),
        "adopted": "2023-01-01",
        "seats": [
            { "id": id(11, 0), "constituency": "lived", "places": 20 },
            { "id": id(11, 1), "constituency": "staff", "places": 20 },
        ],
    }]);
    forum["events"] = (1..=3)
        .map(|month| {
            let came = (0..all).map(|n| json!({ "member": id(8, n), "state": "present" }));
            let spoke = (0..all).map(|n| {
                json!({ "speaker": { "kind": "member", "member": id(8, n), "agreedOn": "2024-01-01" }, "unit": "minutes", "amount": n + 1 })
            });
            json!({
                "id": id(12, month), "kind": "meeting", "status": "held", "on": format!("2024-{month:02}-10"),
                "attendance": came.collect::<Vec<_>>(), "speaking": spoke.collect::<Vec<_>>(), "chairedBy": [id(8, 0)],
            })
        })
        .collect();
    forum
}

fn kinds(document: &Value, audience: Audience) -> BTreeMap<&'static str, &'static str> {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let report = assess_for(&record, &Policy::default(), DAY.parse().unwrap(), audience);
    assert_eq!(report.audience, audience);
    report
        .measures
        .iter()
        .map(|figure| (figure.name(), figure.kind()))
        .collect()
}

#[test]
fn of_few_people_structure_is_published_and_conduct_is_not() {
    let few = forum(4, 12);
    let (own, open) = (kinds(&few, Audience::Forum), kinds(&few, Audience::Publication));
    for name in ["seat-class-by-terms", "seat-class-held"] {
        assert_eq!((own[name], open[name]), ("measured", "measured"), "{name}");
    }
    assert_eq!(
        (own["lone-voice-meetings"], open["lone-voice-meetings"]),
        ("measured", "withheld")
    );
    for name in ["attendance-gap", "voice-ratio", "voice-gini", "voice-theil"] {
        assert_ne!(open[name], "measured", "{name}");
    }
    // There is nothing of these to hold back.
    assert_eq!(open["days-to-payment"], "not-defined");
}

#[test]
fn of_enough_people_conduct_is_published() {
    let open = kinds(&forum(9, 12), Audience::Publication);
    for name in [
        "seat-class-held",
        "lone-voice-meetings",
        "attendance-gap",
        "voice-ratio",
    ] {
        assert_eq!(open[name], "measured", "{name}");
    }
}

#[test]
fn who_chaired_cannot_be_had_by_subtraction() {
    let many = forum(9, 12);
    let (own, open) = (kinds(&many, Audience::Forum), kinds(&many, Audience::Publication));
    let without = "voice-ratio-without-chairs";
    assert_eq!((own[without], open[without]), ("measured", "withheld"));
}

#[test]
fn sides_that_are_not_on_record_are_taken_for_few() {
    let mut forum = forum(9, 12);
    // Who held a seat at the meetings is on record, and not who holds one now.
    forum["coverage"] = json!([
        { "collection": "memberships", "completeness": "complete", "from": "2023-01-01", "to": "2024-12-31" },
    ]);
    let (own, open) = (
        kinds(&forum, Audience::Forum),
        kinds(&forum, Audience::Publication),
    );
    let name = "lone-voice-meetings";
    assert_eq!((own[name], open[name]), ("measured", "withheld"));
}
