//! Each outcome that a rule declares is reached by its own small record.

use coproduction_principles::{Example, Outcome, Policy, RULES, Reach, Rule, assess};
use coproduction_record::ForumRecord;

/// What a rule concludes of an example.
fn finding(rule: &Rule, example: Example) -> coproduction_principles::Finding {
    let record =
        ForumRecord::from_json(example.record).unwrap_or_else(|problems| panic!("{}: {problems}", rule.code));
    let assessment = assess(
        &record,
        &example.policy().unwrap(),
        Example::AS_OF.parse().unwrap(),
    );
    assessment
        .findings
        .into_iter()
        .find(|finding| finding.rule == rule)
        .unwrap()
}

#[test]
fn every_example_has_its_outcome() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for outcome in Outcome::ALL {
            if let Reach::Example(example) = rule.outcomes.of(*outcome) {
                let found = finding(rule, example);
                if found.outcome != *outcome {
                    wrong.push(format!(
                        "{} {outcome}: {} ({})",
                        rule.code, found.outcome, found.message.en
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_not_reached_has_a_reason() {
    for rule in RULES {
        for outcome in Outcome::ALL {
            match rule.outcomes.of(*outcome) {
                Reach::Never(reason) => {
                    assert!(!reason.en.is_empty() && !reason.cy.is_empty(), "{}", rule.code);
                }
                Reach::Example(_) => {}
                other => panic!("{other:?}"),
            }
        }
    }
}

/// What is concluded rests on places that are there; what is not met or met rests on at least one.
#[test]
fn findings_point_into_the_record() {
    for rule in RULES {
        for outcome in Outcome::ALL {
            let Reach::Example(example) = rule.outcomes.of(*outcome) else {
                continue;
            };
            let document: serde_json::Value = serde_json::from_str(example.record).unwrap();
            let found = finding(rule, example);
            for pointer in &found.pointers {
                let there = document.pointer(pointer.as_str()).is_some();
                assert!(there, "{} {outcome}: {pointer}", rule.code);
            }
            if matches!(outcome, Outcome::Met | Outcome::NotMet) {
                assert!(
                    !found.pointers.is_empty(),
                    "{} {outcome} rests on nothing",
                    rule.code
                );
            }
        }
    }
}

/// A record that has nothing but the forum is not found wanting, and nothing is claimed of it.
#[test]
fn silence_concludes_nothing() {
    let text = r#"{"format":"coproduction/forum-record/v1","forum":{"id":"e0000000-0000-4000-8000-000000000001","name":{"both":"Llais"}}}"#;
    let record = ForumRecord::from_json(text).unwrap();
    for finding in assess(&record, &Policy::default(), Example::AS_OF.parse().unwrap()).findings {
        let concluded = matches!(finding.outcome, Outcome::Met | Outcome::NotMet);
        assert!(!concluded, "{}", finding.rule.code);
    }
}
