//! What holds of any record.

use coproduction_core::Date;
use coproduction_principles::{Policy, RULES, Severity, assess};
use coproduction_record::{Checked, ForumRecord, strategies};
use proptest::prelude::*;

pub(crate) fn day() -> impl Strategy<Value = Date> {
    (1950_u32..2150, 1_u32..13, 1_u32..29)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}").parse().unwrap())
}

fn checked() -> impl Strategy<Value = Checked<ForumRecord>> {
    strategies::valid_record().prop_map(|record| record.check().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every rule concludes of every record, with a weight that it declares and places that are there.
    #[test]
    fn every_rule_concludes_of_every_record(record in checked(), as_of in day()) {
        let assessment = assess(&record, &Policy::default(), as_of);
        prop_assert_eq!(assessment.findings.len(), RULES.len());
        prop_assert!(assessment.day <= as_of);
        let document = serde_json::to_value(&*record).unwrap();
        for finding in &assessment.findings {
            let rule = finding.rule;
            let own = (finding.severity, finding.basis) == (rule.severity, rule.basis);
            let declared = rule.otherwise.iter().map(|other| (other.weight.severity, other.weight.basis));
            // On a day before all that it rests on, a rule weighs no more than a notice; where not all of it binds the body for certain,
            // it weighs less than it says.
            let is_unborne = finding.severity == Severity::Notice && !finding.provisions.iter().any(|provision| provision.is_seen());
            let is_unbound = finding.severity != Severity::Error && finding.severity >= rule.severity;
            let is_declared = declared.into_iter().any(|weight| weight == (finding.severity, finding.basis));
            prop_assert!(own || is_declared || is_unborne || is_unbound, "{}", rule.code);
            for pointer in &finding.pointers {
                let there = document.pointer(pointer.as_str()).is_some();
                prop_assert!(there, "{} {pointer}", rule.code);
            }
            prop_assert!(finding.message.en != finding.message.cy);
        }
        // The same record on the same day gives the same findings.
        prop_assert_eq!(assess(&record, &Policy::default(), as_of), assessment);
    }
}
