//! Whole records: the two fictional ones, and any other.

use std::collections::BTreeMap;

use coproduction_core::Date;
use coproduction_principles::thread::BreakCode::{
    CommitmentNotFollowedUp, CommitmentNotKept, CommitmentOverdue, DecisionNothingFollowed, HeardTooLate,
    InformedByNone, InformedByNotRecorded, KeptNoEvidence, NotAnswered, NotTold, RefusedNoReason,
    TakenUpNothingFollowed,
};
use coproduction_principles::thread::{Fate, Gap, Stage, Thread, thread};
use coproduction_record::{Collection, ForumRecord, strategies};
use proptest::prelude::*;
use serde_json::Value;

use super::follow;

const SHARING: &str = "fictional-llais-y-dyffryn.json";
const HOLDING: &str = "fictional-fforwm-y-castell.json";

fn shipped(name: &str) -> Value {
    let path = format!("{}/../../examples/records/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn numbers<K: Ord>(keys: impl IntoIterator<Item = K>) -> Vec<(K, usize)> {
    let mut found = BTreeMap::new();
    for key in keys {
        *found.entry(key).or_insert(0) += 1;
    }
    found.into_iter().collect()
}

#[test]
fn the_forum_that_shares_power_has_a_whole_thread() {
    let thread = follow(&shipped(SHARING), "2026-06-30");
    assert_eq!(
        (thread.breaks.len(), thread.not_known.len()),
        (0, 0),
        "{:#?}",
        thread.breaks
    );
    let stages = numbers(
        thread
            .contributions
            .iter()
            .map(|one| (one.stage, one.by_event_only)),
    );
    let changed = Stage::SomethingChanged;
    // The bus, which was passed on; the question of the fourth, which only its meeting carries; and the other six.
    assert_eq!(
        stages,
        [
            ((Stage::Answered, false), 1),
            ((changed, false), 6),
            ((changed, true), 1)
        ]
    );
    let fates = numbers(thread.contributions.iter().map(|one| one.fate));
    assert_eq!(
        fates,
        [
            (Fate::TakenUp, 5),
            (Fate::TakenUpInPart, 1),
            (Fate::NotTakenUp, 1),
            (Fate::Referred, 1)
        ]
    );
    let informed = thread.decisions.iter().map(|one| one.informed_by.by_side);
    let informed: Vec<_> = informed
        .map(|by| (by.lived_experience, by.professional, by.other))
        .collect();
    assert_eq!(informed, [(4, 0, 0), (5, 1, 1), (2, 0, 1)]);
    let told: Vec<_> = thread
        .decisions
        .iter()
        .map(|one| one.told_on.map(|on| on.to_string()))
        .collect();
    assert_eq!(
        told,
        [Some("2024-09-24".to_owned()), Some("2025-02-18".to_owned()), None]
    );
}

#[test]
fn the_forum_that_does_not_breaks_where_it_was_made_to() {
    let thread = follow(&shipped(HOLDING), "2026-06-30");
    assert_eq!(
        numbers(thread.breaks.iter().map(|found| found.code)),
        [
            (NotAnswered, 1),
            (NotTold, 3),
            (HeardTooLate, 2),
            (RefusedNoReason, 2),
            (CommitmentNotKept, 1),
            (CommitmentOverdue, 1),
            (InformedByNone, 1),
            (InformedByNotRecorded, 1)
        ]
    );
    assert_eq!(thread.not_known.len(), 1);
    assert_eq!(
        (thread.not_known[0].collection, thread.not_known[0].why),
        (Collection::Contributions, Gap::NotWhole)
    );
    assert!(
        thread
            .contributions
            .iter()
            .all(|one| one.stage <= Stage::Answered)
    );
}

/// A thread with ids for places, and every list sorted.
fn unordered(document: &Value, thread: &Thread) -> Value {
    fn place(document: &Value, pointer: &str) -> Value {
        let steps: Vec<&str> = pointer.split('/').collect();
        let id = &document.pointer(&steps[..3].join("/")).unwrap()["id"];
        Value::String(format!("{id} {}", steps[3..].join("/")))
    }
    fn walk(document: &Value, value: &mut Value) {
        match value {
            Value::String(text) if text.starts_with('/') => *value = place(document, text),
            Value::Array(items) => {
                for item in items.iter_mut() {
                    walk(document, item);
                }
                items.sort_by_key(Value::to_string);
            }
            Value::Object(members) => {
                for member in members.values_mut() {
                    walk(document, member);
                }
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(thread).unwrap();
    walk(document, &mut value);
    value
}

fn permuted(document: &Value, turn: usize) -> Value {
    let mut document = document.clone();
    for name in [
        "events",
        "documents",
        "contributions",
        "replies",
        "decisions",
        "commitments",
    ] {
        if let Some(items) = document.get_mut(name).and_then(Value::as_array_mut) {
            items.reverse();
            let turn = turn % items.len().max(1);
            items.rotate_left(turn);
        }
    }
    document
}

#[test]
fn the_order_of_the_record_is_the_order_of_the_thread_and_nothing_else() {
    for name in [SHARING, HOLDING] {
        let document = shipped(name);
        for day in ["2024-09-20", "2025-01-10", "2026-06-30"] {
            let expected = unordered(&document, &follow(&document, day));
            for turn in 0..5 {
                let other = permuted(&document, turn);
                assert_eq!(
                    unordered(&other, &follow(&other, day)),
                    expected,
                    "{name} {day} {turn}"
                );
            }
        }
    }
}

/// What is taken out of a record is never told against somebody: only what is said to be missing may be new.
#[test]
fn silence_breaks_nothing() {
    let of_silence = [
        RefusedNoReason,
        TakenUpNothingFollowed,
        DecisionNothingFollowed,
        CommitmentNotFollowedUp,
        KeptNoEvidence,
        InformedByNotRecorded,
    ];
    let mut tried = 0;
    for name in [SHARING, HOLDING] {
        let whole = shipped(name);
        let before = follow(&whole, "2026-06-30").breaks.len();
        for collection in [
            "events",
            "documents",
            "contributions",
            "replies",
            "decisions",
            "commitments",
            "coverage",
        ] {
            for place in objects(&whole[collection], &format!("/{collection}")) {
                let fields: Vec<String> = whole
                    .pointer(&place)
                    .unwrap()
                    .as_object()
                    .unwrap()
                    .keys()
                    .cloned()
                    .collect();
                for field in fields {
                    let mut less = whole.clone();
                    less.pointer_mut(&place)
                        .unwrap()
                        .as_object_mut()
                        .unwrap()
                        .remove(&field);
                    let Ok(record) = serde_json::from_value::<ForumRecord>(less)
                        .map_err(drop)
                        .and_then(|record| record.check().map_err(drop))
                    else {
                        continue;
                    };
                    tried += 1;
                    let found = thread(&record, "2026-06-30".parse().unwrap()).breaks;
                    let said = found
                        .iter()
                        .filter(|found| !of_silence.contains(&found.code))
                        .count();
                    assert!(said <= before, "{name} {place}/{field}: {found:#?}");
                }
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

/// The places of all objects in a value.
fn objects(value: &Value, at: &str) -> Vec<String> {
    match value {
        Value::Object(members) => {
            let within = members
                .iter()
                .flat_map(|(name, member)| objects(member, &format!("{at}/{name}")));
            std::iter::once(at.to_owned()).chain(within).collect()
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(index, item)| objects(item, &format!("{at}/{index}")))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn day() -> impl Strategy<Value = Date> {
    (1950_u32..2150, 1_u32..13, 1_u32..29)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}").parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any record has a thread, with each contribution and decision that was there once, in their order.
    #[test]
    fn any_record_has_a_thread(record in strategies::valid_record(), as_of in day()) {
        let record = record.check().unwrap();
        let found = thread(&record, as_of);
        let last: Date = "2199-12-31".parse().unwrap();
        let mut undated = (*record).clone();
        undated.recorded_to = None;
        let undated = undated.check().unwrap();
        let all = thread(&undated, last);
        let ids: Vec<_> = all.contributions.iter().map(|one| one.contribution).collect();
        let given: Vec<_> = record.contributions.iter().flatten().map(|one| one.id).collect();
        prop_assert_eq!(ids, given);
        let ids: Vec<_> = all.decisions.iter().map(|one| one.decision).collect();
        let given: Vec<_> = record.decisions.iter().flatten().map(|one| one.id).collect();
        prop_assert_eq!(ids, given);

        let document = serde_json::to_value(&*record).unwrap();
        let pointers = found.breaks.iter().flat_map(|found| &found.pointers);
        let pointers = pointers.chain(found.contributions.iter().map(|one| &one.pointer));
        for pointer in pointers.chain(found.decisions.iter().map(|one| &one.pointer)) {
            prop_assert!(document.pointer(pointer.as_str()).is_some(), "{pointer}");
        }
        prop_assert!(found.breaks.is_sorted_by_key(|found| found.code));
        prop_assert!(found.decisions.iter().all(|one| one.informed_by.by_side.all() == one.informed_by.contributions.len()));
        prop_assert_eq!(thread(&record, as_of), found);
    }
}
