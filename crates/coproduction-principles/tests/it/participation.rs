//! The measures of participation, drawn out of records.

#![allow(clippy::needless_pass_by_value, reason = "`json!` gives values")]

mod conduct;
mod room;
mod voice;

use std::collections::BTreeMap;

use coproduction_principles::{Audience, Policy, assess, assess_for, participation::participation};
use coproduction_record::{ForumRecord, strategies};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::influence::properties::is_sound;
use crate::influence::{DAY, id, record};
use crate::properties::day;

/// Two sides of members who hold seats since 2024: members 0 to `lived`, then those of staff.
fn forum(lived: usize, staff: usize) -> Value {
    let mut forum = record(json!({
        "members": (0..lived + staff).map(|n| json!({ "id": id(8, n) })).collect::<Vec<_>>(),
        "memberships": (0..lived + staff).map(|n| held(n, usize::from(n >= lived))).collect::<Vec<_>>(),
    }));
    forum["forum"]["terms"] = json!([{
        "id": id(10, 1),
        "adopted": "2023-01-01",
        "seats": [
            { "id": id(11, 0), "constituency": "lived", "places": 20 },
            { "id": id(11, 1), "constituency": "staff", "places": 20 },
            { "id": id(11, 2), "constituency": "voluntary", "places": 10 },
        ],
    }]);
    forum
}

/// A membership of member `n`, in seat `seat`: 0 of lived experience, 1 of staff, 2 of neither.
fn held(n: usize, seat: usize) -> Value {
    json!({ "id": id(9, n), "member": id(8, n), "seat": id(11, seat), "from": "2024-01-01" })
}

/// A meeting in a month of 2024, to which these members came.
fn meeting(month: usize, came: impl IntoIterator<Item = usize>) -> Value {
    let came = came
        .into_iter()
        .map(|n| json!({ "member": id(8, n), "state": "present" }));
    json!({
        "id": id(12, month), "kind": "meeting", "status": "held", "on": format!("2024-{month:02}-10"),
        "attendance": came.collect::<Vec<_>>(),
    })
}

fn measured(document: &Value, policy: &Policy, as_of: &str) -> BTreeMap<String, Value> {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let figures = participation(&record, policy, as_of.parse().unwrap()).figures();
    figures
        .iter()
        .map(|figure| {
            let written = serde_json::to_value(figure).unwrap();
            assert_eq!(
                (written["measure"].as_str(), written["result"]["kind"].as_str()),
                (Some(figure.name()), Some(figure.kind()))
            );
            (figure.name().to_owned(), written)
        })
        .collect()
}

/// The same as it may be published.
fn published(document: &Value, policy: &Policy) -> BTreeMap<String, Value> {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let report = assess_for(&record, policy, DAY.parse().unwrap(), Audience::Publication);
    let figures = report.measures.iter();
    figures
        .map(|figure| (figure.name().to_owned(), serde_json::to_value(figure).unwrap()))
        .collect()
}

fn result(document: &Value, measure: &str) -> Value {
    measured(document, &Policy::default(), DAY)[measure]["result"].clone()
}

fn words(document: &Value, measure: &str) -> String {
    let measured = measured(document, &Policy::default(), DAY);
    measured[measure]["explanation"]["en"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn policy(threshold: u16) -> Policy {
    let text =
        json!({ "format": "coproduction/policy/v1", "thresholds": { "disclosureThreshold": threshold } });
    Policy::from_json(text.to_string().as_bytes()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_record_has_sound_measures(record in strategies::valid_record(), as_of in day()) {
        let record = record.check().unwrap();
        for figure in assess(&record, &Policy::default(), as_of).measures {
            let written = serde_json::to_value(&figure).unwrap();
            prop_assert!(is_sound(&written), "{written}");
            prop_assert!(figure.explanation().en != figure.explanation().cy);
        }
    }

    /// The order in which things are recorded says nothing.
    #[test]
    fn order_changes_nothing((one, other) in eventful().prop_flat_map(|record| {
        let lists = ["members", "memberships", "events", "payments"];
        let shuffles = lists.map(|name| Just(record[name].as_array().unwrap().clone()).prop_shuffle());
        (Just(record), shuffles).prop_map(move |(record, shuffled)| {
            let mut other = record.clone();
            for (name, list) in lists.iter().zip(shuffled) {
                other[*name] = Value::Array(list);
            }
            (record, other)
        })
    })) {
        let seen = measured(&one, &Policy::default(), DAY);
        prop_assert!(seen.values().all(is_sound));
        prop_assert_eq!(measured(&other, &Policy::default(), DAY), seen);
    }
}

/// A forum with meetings at which any members came and spoke, and with payments.
fn eventful() -> impl Strategy<Value = Value> {
    let came = || prop::collection::btree_map(0_usize..16, 0_u32..20, 1..16);
    (prop::collection::vec((came(), any::<bool>()), 1..6), prop::collection::vec(0_usize..16, 0..8)).prop_map(
        |(meetings, paid)| {
            let mut record = forum(6, 10);
            let months = meetings.len();
            let events = meetings.into_iter().enumerate().map(|(n, (came, of_all))| {
                let mut event = meeting(n + 1, came.keys().copied());
                let lines = came.iter().filter(|(n, _)| of_all || **n % 2 == 0);
                let lines = lines.map(|(n, amount)| voice::said(*n, *amount, "turns"));
                event["speaking"] = lines.collect();
                event
            });
            record["events"] = events.collect();
            let payments = paid.iter().enumerate().map(|(n, member)| {
                json!({
                    "member": id(8, *member), "event": id(12, n % months + 1), "offer": "offered", "response": "accepted",
                    "paidOn": format!("2024-12-{:02}", n + 1),
                })
            });
            record["payments"] = payments.collect();
            record
        },
    )
}
