//! What a report opens with: four questions, answered by rules.

use coproduction_principles::{FirstQuestion, Outcome, Policy, RULES, Reach, Rule, assess};
use coproduction_record::ForumRecord;

fn opening(record: &str, policy: &Policy) -> Vec<(FirstQuestion, Option<Outcome>, String)> {
    let record = ForumRecord::from_json(record).unwrap_or_else(|problems| panic!("{problems}"));
    let assessment = assess(&record, policy, "2026-06-30".parse().unwrap());
    let answers = assessment.in_short.into_iter();
    answers
        .map(|answer| (answer.question, answer.outcome, answer.says.en.into_owned()))
        .collect()
}

fn example(code: &str, outcome: Outcome) -> &'static str {
    match Rule::find(code).unwrap().outcomes.of(outcome) {
        Reach::Example(example) => example.record,
        other => panic!("{other:?}"),
    }
}

/// Whatever a rule concludes of its own example, the opening concludes, and repeats its numbers.
#[test]
fn each_question_is_answered_as_its_rule_concludes() {
    for question in FirstQuestion::ALL {
        assert!(RULES.iter().any(|rule| rule.code == question.rule()));
        for outcome in Outcome::ALL {
            let record = example(question.rule(), *outcome);
            let answers = opening(record, &Policy::default());
            let (_, found, says) = answers.iter().find(|(of, _, _)| of == question).unwrap();
            assert_eq!(*found, Some(*outcome), "{question}");
            let record = ForumRecord::from_json(record).unwrap();
            let findings = assess(&record, &Policy::default(), "2026-06-30".parse().unwrap()).findings;
            let finding = findings
                .iter()
                .find(|finding| finding.rule.code == question.rule());
            let numbers = finding.unwrap().message.en.as_ref();
            assert!(says.ends_with(numbers), "{says}");
            let is_plain = match outcome {
                // Who decides is counted first, and the rule says plainly what is not on record.
                Outcome::NotEvidenced if *question == FirstQuestion::WhoDecides => says != numbers,
                Outcome::NotEvidenced => says.contains("This is not on record, or not all of it."),
                Outcome::NotApplicable => true,
                _ => says != numbers,
            };
            assert!(is_plain, "{question} {outcome}: {says}");
        }
    }
}

#[test]
fn whose_decisions_they_are_is_counted_as_they_are_recorded() {
    let record = |decisions: &str| {
        format!(
            r#"{{ "format": "coproduction/forum-record/v1", "forum": {{ "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10",
            "name": {{ "both": "Llais" }} }}, "decisions": [{decisions}] }}"#
        )
    };
    let decision = |n: u8, by: &str, on: &str| {
        format!(
            r#"{{ "id": "0f0000aa-0000-4000-8000-00000000000{n}", {by} "stages": {{ "decidedOn": "{on}" }} }}"#
        )
    };
    let all = [
        decision(1, r#""decidedBy": "accountable-body","#, "2025-01-01"),
        decision(2, r#""decidedBy": "jointly","#, "2025-01-01"),
        decision(3, r#""decidedBy": "forum","#, "2025-01-01"),
        decision(4, "", "2025-01-01"),
        // Not taken yet on the day.
        decision(5, r#""decidedBy": "forum","#, "2026-07-01"),
    ];
    let whose = |decisions: &str| opening(&record(decisions), &Policy::default())[1].2.clone();
    let says = whose(&all.join(", "));
    let wanted = "Decisions taken, or that may have been: 4. By the accountable body alone: 1; by the forum, alone or together with it: 2. Whose they were is not on record: 1.";
    assert!(says.starts_with(wanted), "{says}");
    assert!(!whose("").contains("By the accountable body"), "none was taken");
}

/// Who decides comes first, then the decisions, then what is not on record of them.
#[test]
fn advice_is_told_before_the_decisions_are_counted() {
    let record = r#"{ "format": "coproduction/forum-record/v1", "forum": { "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10",
        "name": { "both": "Llais" }, "terms": [{ "id": "0f0000aa-0000-4000-8000-000000000009", "adopted": "2024-01-01",
        "decisionRule": { "kind": "advisory" } }] }, "decisions": [{ "id": "0f0000aa-0000-4000-8000-000000000001",
        "decidedBy": "forum", "stages": { "decidedOn": "2025-01-01" } }] }"#;
    let says = &opening(record, &Policy::default())[1].2;
    let wanted = "By its terms of reference the forum advises, and another body decides. \
        Decisions taken, or that may have been: 1. By the accountable body alone: 0; by the forum, alone or together with it: 1. \
        Of the one decision, the record does not show";
    assert!(says.starts_with(wanted), "{says}");
    assert_eq!(says.matches("the forum advises").count(), 1, "{says}");
}

#[test]
fn what_a_policy_does_not_look_at_is_said_to_be_so() {
    let off = r#"{ "format": "coproduction/policy/v1", "switchedOff": [{ "rule": "GOV004", "reason": { "en": "By law." } }] }"#;
    let policy = Policy::from_json(off.as_bytes()).unwrap();
    let answers = opening(example("GOV004", Outcome::Met), &policy);
    assert_eq!(
        answers[0],
        (
            FirstQuestion::WhoSits,
            None,
            "This report does not look at it, for the policy does not apply the rule. Its reason: By law."
                .to_owned()
        )
    );
    let later = off.replace(
        r#""rule": "GOV004""#,
        r#""rule": "GOV004", "since": "2026-07-01""#,
    );
    let policy = Policy::from_json(later.as_bytes()).unwrap();
    let answers = opening(example("GOV004", Outcome::Met), &policy);
    assert_eq!(answers[0].1, Some(Outcome::Met), "not yet");
}

#[test]
fn a_forum_that_only_advises_is_said_to() {
    let with = |terms: &str| {
        let record = format!(
            r#"{{ "format": "coproduction/forum-record/v1", "forum": {{ "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10",
            "name": {{ "both": "Llais" }}, "terms": [{terms}] }}, "decisions": [] }}"#
        );
        let says = opening(&record, &Policy::default())[1].2.clone();
        says.contains("the forum advises, and another body decides")
    };
    let terms = |n: u8, adopted: &str, rule: &str| {
        format!(
            r#"{{ "id": "0f0000aa-0000-4000-8000-00000000000{n}", "adopted": "{adopted}", "decisionRule": {rule} }}"#
        )
    };
    let (advice, consensus) = (r#"{ "kind": "advisory" }"#, r#"{ "kind": "consensus" }"#);
    let any = format!(r#"{{ "kind": "any-of", "rules": [{advice}, {consensus}] }}"#);
    assert!(with(&terms(1, "2025-01-01", advice)));
    for other in [consensus, &any, r#"{ "kind": "any-of", "rules": [] }"#] {
        assert!(!with(&terms(1, "2025-01-01", other)), "{other}");
    }
    assert!(!with(
        r#"{ "id": "0f0000aa-0000-4000-8000-000000000001", "adopted": "2025-01-01" }"#
    ));
    assert!(!with(""), "no terms of reference");
    // Either may be in force.
    let both = [terms(1, "2026-06", advice), terms(2, "2026-06", consensus)].join(", ");
    assert!(!with(&both));
}
