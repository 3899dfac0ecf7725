//! Records that are assessed together are assessed as each alone.

use coproduction_core::Date;
use coproduction_principles::{Example, Outcome, Policy, RULES, Reach, Rule, assess, assess_each};
use coproduction_record::{Checked, ForumRecord};

/// The record of every example of every rule.
fn examples() -> Vec<Checked<ForumRecord>> {
    let of = |rule: &'static Rule, outcome: Outcome| match rule.outcomes.of(outcome) {
        Reach::Example(example) => Some(ForumRecord::from_json(example.record).unwrap()),
        _ => None,
    };
    RULES
        .iter()
        .flat_map(|rule| Outcome::ALL.iter().filter_map(move |outcome| of(rule, *outcome)))
        .collect()
}

fn day() -> Date {
    Example::AS_OF.parse().unwrap()
}

#[test]
fn each_is_assessed_as_alone() {
    let records = examples();
    let reason = serde_json::json!({ "en": "The board has a rule of its own." });
    let off = serde_json::json!({
        "format": "coproduction/policy/v1",
        "switchedOff": [{ "rule": "GOV001", "reason": reason }, { "rule": "LRN001", "reason": reason }],
    });
    let off = Policy::from_json(off.to_string().as_bytes()).unwrap();
    for policy in [Policy::default(), off] {
        let together = assess_each(&records, &policy, day());
        assert_eq!(together.len(), records.len());
        for (record, assessment) in records.iter().zip(together) {
            assert_eq!(assessment, assess(record, &policy, day()));
        }
    }
}

#[test]
fn of_no_record_there_is_no_assessment() {
    assert!(assess_each([], &Policy::default(), day()).is_empty());
}
