//! A policy says what it sets, and nothing unknown.

use std::path::Path;

use coproduction_core::schema;
use coproduction_principles::{MEASURE_PARAMETERS, POLICY_SCHEMA, Policy, RULES, Reach, Rule, assess};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

#[test]
fn the_embedded_schema_is_what_the_types_give() {
    let generated = serde_json::to_string_pretty(&schema::exact::<Policy>()).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/policy.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &generated).unwrap();
        return;
    }
    assert!(
        POLICY_SCHEMA == generated,
        "schema/policy.json is not what the types give: run `UPDATE=1 cargo test -p coproduction-principles --test it policy`"
    );
}

#[test]
fn every_threshold_belongs_to_one_rule_or_to_the_measures_and_every_parameter_is_a_threshold() {
    let written_out = serde_json::to_value(Policy::default().written_out()).unwrap();
    let mut thresholds: Vec<(String, Value)> = written_out["thresholds"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let parameters = RULES
        .iter()
        .flat_map(|rule| rule.parameters)
        .chain(MEASURE_PARAMETERS);
    let mut declared: Vec<(String, Value)> = parameters
        .map(|parameter| (parameter.name.to_owned(), parameter.value(&Policy::default())))
        .collect();
    thresholds.sort_by(|a, b| a.0.cmp(&b.0));
    declared.sort_by(|a, b| a.0.cmp(&b.0));
    // Several rules may share a threshold.
    declared.dedup();
    assert_eq!(thresholds, declared);
}

#[test]
fn a_rule_is_switched_off_with_a_reason_by_a_code_that_is_known() {
    let policy = |off: &str| {
        let text = format!(r#"{{ "format": "coproduction/policy/v1", "switchedOff": [{off}] }}"#);
        Policy::from_json(text.as_bytes())
    };
    assert!(
        policy(r#"{ "rule": "GOV005", "reason": { "en": "The chair is the board's by law." } }"#).is_ok()
    );
    let found = |off: &str| {
        let problems = policy(off).unwrap_err();
        problems
            .iter()
            .map(|p| format!("{} {}", p.code(), p.pointer.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(r#"{ "rule": "GOV005" }"#), ["missing-field /switchedOff/0"]);
    let reason = r#""reason": { "en": "No." }"#;
    let twice = format!(
        r#"{{ "rule": "GOV005", {reason} }}, {{ "rule": "gov005", {reason} }}, {{ "rule": "GOV005", {reason} }}"#
    );
    assert_eq!(
        found(&twice),
        [
            "unknown-word /switchedOff/1/rule",
            "repeated-entry /switchedOff/2/rule"
        ]
    );
}

/// A reason that says nothing would stand in every report.
#[test]
fn a_reason_without_a_letter_is_none() {
    let found = |reason: &str| {
        let off = format!(r#"[{{ "rule": "GOV005", "reason": {reason} }}]"#);
        let text = format!(r#"{{ "format": "coproduction/policy/v1", "switchedOff": {off} }}"#);
        let problems = Policy::from_json(text.as_bytes()).err();
        problems
            .iter()
            .flat_map(|problems| problems.iter())
            .map(|p| format!("{} {}", p.code(), p.pointer.as_str()))
            .collect::<Vec<_>>()
    };
    let at = |side: &str| format!("wrong-form /switchedOff/0/reason/{side}");
    assert_eq!(found(r#"{ "both": "-" }"#), [at("both")]);
    assert_eq!(found(r#"{ "cy": "Dim cadeirydd.", "en": "..." }"#), [at("en")]);
    assert_eq!(found(r#"{ "cy": "?", "en": "12" }"#), [at("cy"), at("en")]);
    assert_eq!(found(r#"{ "en": "No chair" }"#), Vec::<String>::new());
}

#[test]
fn a_number_that_no_standard_has_is_a_problem_at_its_place() {
    let notice = |numbers: &[&str]| {
        let standards = numbers
            .iter()
            .map(|number| format!(r#"{{ "number": "{number}" }}"#));
        let standards = standards.collect::<Vec<_>>().join(", ");
        let notice = format!(r#"{{ "standards": [{standards}] }}"#);
        let text = format!(r#"{{ "format": "coproduction/policy/v1", "welshLanguageStandards": {notice} }}"#);
        Policy::from_json(text.as_bytes())
    };
    assert!(
        notice(&[
            "1", "2", "4", "7", "22", "22A", "22B", "22C", "22CH", "29", "38", "121"
        ])
        .is_ok()
    );
    let problems = notice(&["22a", "22A", "222Z", "9999", "22Z"]).unwrap_err();
    let found: Vec<_> = problems.iter().map(|p| (p.code(), p.pointer.as_str())).collect();
    let place = |at: usize| format!("/welshLanguageStandards/standards/{at}/number");
    let places = [0, 2, 3, 4].map(place);
    assert_eq!(
        found,
        places.each_ref().map(|place| ("wrong-form", place.as_str()))
    );
    let message = problems.iter().next().unwrap().message();
    assert!(
        message.en.contains("22CH") && message.cy.contains("22CH"),
        "{message:?}"
    );
}

#[test]
fn a_policy_round_trips() {
    let text = Policy::default().written_out().to_json();
    let read = Policy::from_json(text.as_bytes()).unwrap();
    assert_eq!(read, Policy::default().written_out());
    assert_eq!(read.to_json(), text);
}

#[test]
fn every_problem_of_a_policy_is_found_at_its_place() {
    let text = r#"{
  "format": "coproduction/policy/v1",
  "banner": {},
  "thresholds": {
    "noticeDays": 0,
    "feedbackDays": "60",
    "vacantPlaces": { "numerator": 3, "denominator": 2 }
  }
}"#;
    let problems = Policy::from_json(text.as_bytes()).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|p| (p.code(), p.pointer.as_str().to_owned(), p.position.unwrap().line))
        .collect();
    assert_eq!(
        found,
        [
            ("unknown-field", "/banner".to_owned(), 3),
            ("out-of-range", "/thresholds/noticeDays".to_owned(), 5),
            ("wrong-type", "/thresholds/feedbackDays".to_owned(), 6),
            ("fraction-over-one", "/thresholds/vacantPlaces".to_owned(), 7),
        ]
    );
    for broken in ["", "{", "[]", "null", "{\"format\": \"coproduction/policy/v2\"}"] {
        assert!(Policy::from_json(broken.as_bytes()).is_err(), "{broken:?}");
    }
}

#[test]
fn a_threshold_that_is_set_is_used() {
    let text = r#"{ "format": "coproduction/policy/v1", "thresholds": { "noticeDays": 21 } }"#;
    let policy = Policy::from_json(text.as_bytes()).unwrap();
    assert_eq!(policy.notice_days().get(), 21);
    assert_eq!(policy.feedback_days().get(), 60, "the default");
}

/// What is long overdue is overdue: it is held to what is set, and to the default where nothing is.
#[test]
fn nothing_is_long_overdue_before_it_is_due() {
    let found = |thresholds: &str| {
        let text = format!(r#"{{ "format": "coproduction/policy/v1", "thresholds": {{ {thresholds} }} }}"#);
        let problems = Policy::from_json(text.as_bytes()).err();
        let problems = problems.iter().flatten().map(|problem| {
            let message = problem.message().en;
            (
                problem.pointer.as_str().to_owned(),
                message.contains("at least") || message.contains("or more"),
            )
        });
        problems.collect::<Vec<_>>()
    };
    let at = || vec![("/thresholds/longOverdueDays".to_owned(), true)];
    assert_eq!(found(r#""feedbackDays": 90, "longOverdueDays": 89"#), at());
    assert_eq!(found(r#""longOverdueDays": 59"#), at());
    assert_eq!(found(r#""longOverdueDays": 60"#), []);
    assert_eq!(found(r#""feedbackDays": 90, "longOverdueDays": 90"#), []);
    // Nobody set the other.
    assert_eq!(found(r#""feedbackDays": 400"#), []);
    // That feedbackDays is out of range is said once.
    let both = found(r#""feedbackDays": 5000, "longOverdueDays": 400"#);
    assert_eq!(both.len(), 1, "{both:?}");
}

/// A number beyond any use, and a share that asks for nothing or allows everything, would leave a rule that looks at nothing.
#[test]
fn no_threshold_can_ask_for_nothing() {
    let found = |name: &str, value: &str| {
        let text =
            format!(r#"{{ "format": "coproduction/policy/v1", "thresholds": {{ "{name}": {value} }} }}"#);
        match Policy::from_json(text.as_bytes()) {
            Ok(_) => None,
            Err(problems) => {
                let found = problems
                    .iter()
                    .map(|p| format!("{} {}", p.code(), p.pointer.as_str()));
                let found = found.collect::<Vec<_>>().join(", ");
                Some(found.replace(&format!("/thresholds/{name}"), "at"))
            }
        }
    };
    let share = |name: &str, numerator: u32, denominator: u32| {
        found(
            name,
            &format!(r#"{{ "numerator": {numerator}, "denominator": {denominator} }}"#),
        )
    };
    let out_of_range = |at: &str| Some(format!("out-of-range {at}"));
    let schema: Value = serde_json::from_str(POLICY_SCHEMA).unwrap();
    let fields = schema["$defs"]["Thresholds"]["properties"].as_object().unwrap();
    let (mut asked, mut allowed, mut either) = (Vec::new(), Vec::new(), Vec::new());
    for (name, field) in fields {
        if field["type"] == "integer" {
            let [least, greatest] = ["minimum", "maximum"].map(|bound| field[bound].as_u64().unwrap());
            assert_eq!(found(name, &greatest.to_string()), None, "{name}");
            // One day alone is less than the days in which people are told.
            let too_soon = (name == "longOverdueDays").then(|| "out-of-range at".to_owned());
            assert_eq!(found(name, &least.to_string()), too_soon, "{name}");
            assert_eq!(
                found(name, &(greatest + 1).to_string()),
                out_of_range("at"),
                "{name}"
            );
            let most = match name.as_str() {
                // Who shows nothing of fewer than ever so many keeps everybody safe.
                "disclosureThreshold" => 65_535,
                name if name.ends_with("Days") => 3_660,
                name if name.ends_with("Months") => 120,
                "paidMinutes" => 1_440,
                "professionalsForEach" => 100,
                "groupAnswers" | "welshResponses" => 10_000,
                _ => 1_000,
            };
            assert_eq!(greatest, most, "{name}");
            continue;
        }
        assert_eq!(share(name, 1, 3), None, "{name}");
        assert_eq!(
            share(name, 4, 3),
            Some("fraction-over-one at".to_owned()),
            "{name}"
        );
        match (share(name, 0, 7), share(name, 7, 7)) {
            (Some(problem), None) => {
                assert_eq!(problem, "out-of-range at/numerator", "{name}");
                asked.push(name.as_str());
            }
            (None, Some(problem)) => {
                assert_eq!(problem, "out-of-range at/denominator", "{name}");
                allowed.push(name.as_str());
            }
            (None, None) => either.push(name.as_str()),
            both => panic!("{name}: {both:?}"),
        }
        let has_no_none = field["$ref"] == "#/$defs/SomeShare";
        assert_eq!(has_no_none, asked.contains(&name.as_str()), "{name}");
    }
    let smallest = [
        "answerRate",
        "busiestShare",
        "firstTimeShare",
        "groupFloor",
        "livedExperienceShare",
        "welshResponseShare",
    ];
    assert_eq!(asked, smallest);
    let largest = [
        "busiestAttendances",
        "holidayShare",
        "lowLevelShare",
        "termEndsShare",
        "vacantPlaces",
    ];
    assert_eq!(allowed, largest);
    // To provide for Welsh whoever wishes for it asks for the most.
    assert_eq!(either, ["welshWishShare"]);
}

#[test]
fn an_assessment_lists_what_a_policy_sets_otherwise() {
    let listed = |thresholds: &str| {
        let text = format!(r#"{{ "format": "coproduction/policy/v1", "thresholds": {thresholds} }}"#);
        let policy = Policy::from_json(text.as_bytes()).unwrap();
        let Reach::Example(example) = Rule::find("GOV003").unwrap().outcomes.met else {
            panic!()
        };
        let record = ForumRecord::from_json(example.record).unwrap();
        let assessment = assess(&record, &policy, "2026-06-30".parse().unwrap());
        serde_json::to_value(&assessment).unwrap()["setThresholds"].clone()
    };
    let set = listed(
        r#"{ "livedExperienceShare": { "numerator": 1, "denominator": 100 }, "groupFloor": { "numerator": 2, "denominator": 4 },
            "noticeDays": 14, "lookBackMonths": 24, "disclosureThreshold": 10 }"#,
    );
    assert_eq!(
        set,
        json!([
            {
                "threshold": "livedExperienceShare",
                "value": { "numerator": 1, "denominator": 100 },
                "default": { "numerator": 1, "denominator": 2 },
                "rules": ["GOV004"]
            },
            {
                "threshold": "lookBackMonths", "value": 24, "default": 12,
                "rules": ["GOV005", "GOV007", "REP003", "REP005", "EVT009", "DEC015", "LRN001"]
            },
            { "threshold": "disclosureThreshold", "value": 10, "default": 5, "rules": ["SAF004"] }
        ])
    );
    assert_eq!(listed("{}"), json!([]));
    assert!(Policy::default().written_out().set_thresholds().is_empty());
    // Each has words for what it is.
    let all = Policy::default().written_out();
    let all = serde_json::to_value(all).unwrap();
    for name in all["thresholds"].as_object().unwrap().keys() {
        let value = if all["thresholds"][name].is_object() {
            r#"{ "numerator": 7, "denominator": 23 }"#
        } else {
            "77"
        };
        let text =
            format!(r#"{{ "format": "coproduction/policy/v1", "thresholds": {{ "{name}": {value} }} }}"#);
        let set = Policy::from_json(text.as_bytes()).unwrap().set_thresholds();
        assert_eq!(set.len(), 1, "{name}");
        assert_eq!(
            set[0].parameter().map(|parameter| parameter.name),
            Some(name.as_str())
        );
    }
}
