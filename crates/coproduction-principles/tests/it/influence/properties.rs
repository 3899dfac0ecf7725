//! What holds of the measures of any record.

use coproduction_principles::{Policy, influence::influence};
use coproduction_record::strategies;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::contested::voted;
use super::{DAY, id, measures, record};
use crate::properties::day;

/// Whether every number is one that JSON can hold, every share between 0 and 1, and every interval in its order.
pub(crate) fn is_sound(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            let number = |name: &str| members.get(name).and_then(Value::as_f64);
            let in_order = number("low")
                .zip(number("high"))
                .is_none_or(|(low, high)| low <= high);
            let is_part = number("numerator")
                .zip(number("denominator"))
                .is_none_or(|(part, whole)| 0.0 <= part && part <= whole);
            // A float that is not finite is written as null.
            in_order
                && is_part
                && members
                    .values()
                    .all(|member| !member.is_null() && is_sound(member))
        }
        Value::Array(items) => items.iter().all(is_sound),
        _ => true,
    }
}

/// A record of decisions with votes, origins and answers, and of contributions with replies.
fn eventful() -> impl Strategy<Value = Value> {
    let outcome = prop::sample::select(vec![
        "carried",
        "carried-as-amended",
        "not-carried",
        "no-decision",
    ]);
    let origin = prop::sample::select(vec!["lived-experience", "professional", "jointly"]);
    let status = prop::sample::select(vec![
        "accepted",
        "accepted-in-part",
        "not-accepted",
        "awaited",
        "deferred",
    ]);
    let decision = (
        (0_u32..3, 0_u32..3),
        (0_u32..3, 0_u32..3),
        outcome,
        origin,
        prop::option::of(status),
    );
    let contribution = (1_u32..28, prop::option::of(1_u32..28), any::<bool>());
    (
        prop::collection::vec(decision, 0..24),
        prop::collection::vec(contribution, 0..12),
    )
        .prop_map(|(decisions, said)| {
            let decisions =
                decisions
                    .into_iter()
                    .enumerate()
                    .map(|(n, (lived, staff, outcome, origin, status))| {
                        let mut decision = voted(n, lived, staff, outcome);
                        decision["origin"] = json!(origin);
                        if let Some(status) = status {
                            decision["bodyResponses"] = json!([{ "status": status }]);
                        }
                        decision
                    });
            let replies = said
                .iter()
                .enumerate()
                .filter_map(|(n, (_, told, acknowledged))| {
                    let mut reply = json!({
                        "id": id(6, n), "answers": { "contributions": [id(5, n)] },
                        "told": [{ "language": "cy", "on": format!("2025-04-{:02}", (*told)?) }],
                    });
                    if *acknowledged {
                        reply["acknowledgedOn"] = json!("2025-03-28");
                    }
                    Some(reply)
                });
            let contributions = said
                .iter()
                .enumerate()
                .map(|(n, (on, ..))| json!({ "id": id(5, n), "on": format!("2025-03-{on:02}") }));
            record(json!({
                "decisions": decisions.collect::<Vec<_>>(),
                "contributions": contributions.collect::<Vec<_>>(),
                "replies": replies.collect::<Vec<_>>(),
                "members": (0..6).map(|n| json!({ "id": id(8, n) })).collect::<Vec<_>>(),
            }))
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_record_has_sound_measures(record in strategies::valid_record(), as_of in day()) {
        let record = record.check().unwrap();
        for figure in influence(&record, &Policy::default(), as_of).figures() {
            let written = serde_json::to_value(&figure).unwrap();
            prop_assert!(is_sound(&written), "{written}");
            prop_assert!(figure.explanation().en != figure.explanation().cy);
        }
    }

    /// The order in which things are recorded says nothing.
    #[test]
    fn order_changes_nothing((record, shuffled) in eventful().prop_flat_map(|record| {
        let lists = ["decisions", "contributions", "replies", "members"];
        let shuffles = lists.map(|name| Just(record[name].as_array().unwrap().clone()).prop_shuffle());
        (Just(record), shuffles).prop_map(move |(record, shuffled)| {
            let mut other = record.clone();
            for (name, list) in lists.iter().zip(shuffled) {
                other[*name] = Value::Array(list);
            }
            (record, other)
        })
    })) {
        let seen = measures(&record, DAY);
        prop_assert!(seen.values().all(is_sound));
        prop_assert_eq!(measures(&shuffled, DAY), seen);
    }
}
