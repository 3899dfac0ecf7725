//! Whom the law binds, and from when: a finding weighs what is known to bind the accountable body then.

use coproduction_principles::{Basis, Bound, Finding, Outcome, Policy, Reach, Rule, Severity, assess};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

const BODY: &str = "e0ff0000-0000-4000-8000-000000000009";

/// The example in which a rule is not met, with another accountable body.
fn unmet(code: &str, body: &Value) -> Value {
    let Reach::Example(example) = Rule::find(code).unwrap().outcomes.not_met else {
        panic!("{code}")
    };
    let mut document: Value = serde_json::from_str(example.record).unwrap();
    let mut organisations = document["organisations"].as_array().cloned().unwrap_or_default();
    let mut body = body.clone();
    body["id"] = json!(BODY);
    body["name"] = json!({ "both": "Corff" });
    organisations.push(body);
    document["organisations"] = json!(organisations);
    document["forum"]["accountable"] = json!(BODY);
    document
}

fn found(code: &str, document: &Value) -> Finding {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let assessment = assess(&record, &Policy::default(), "2026-06-30".parse().unwrap());
    let mut findings = assessment.findings.into_iter();
    findings.find(|finding| finding.rule.code == code).unwrap()
}

fn of(code: &str, body: &Value) -> (Outcome, Severity, Basis, Bound) {
    let finding = found(code, &unmet(code, body));
    (finding.outcome, finding.severity, finding.basis, finding.bound)
}

const LAW: [&str; 6] = ["DEC001", "DEC003", "DEC005", "DEC006", "DEC007", "DEC008"];
const OTHERS: [&str; 4] = ["DEC009", "DEC010", "DEC011", "DEC012"];

#[test]
fn a_local_health_board_is_bound_however_it_is_recorded() {
    for body in [
        json!({ "kind": "health-board" }),
        json!({ "odsCode": "7A7" }),
        json!({ "gssCode": "W11000023", "kind": "other" }),
    ] {
        for code in LAW.into_iter().chain(["DEC013", "LNG008", "EVT005"]) {
            let finding = of(code, &body);
            assert_eq!(
                finding,
                (Outcome::NotMet, Severity::Error, Basis::Law, Bound::Binds),
                "{code} {body}"
            );
        }
    }
}

#[test]
fn a_unit_of_a_board_is_bound_as_the_board_is() {
    let mut document = unmet(
        "DEC006",
        &json!({ "partOf": "e0ff0000-0000-4000-8000-000000000008" }),
    );
    let board = json!({ "id": "e0ff0000-0000-4000-8000-000000000008", "name": { "both": "Bwrdd" }, "kind": "health-board" });
    document["organisations"].as_array_mut().unwrap().push(board);
    assert_eq!(found("DEC006", &document).severity, Severity::Error);
}

#[test]
fn of_a_charity_or_a_business_nothing_of_it_is_asked() {
    for kind in ["third-sector", "community-group", "business", "professional-body"] {
        for code in LAW
            .into_iter()
            .chain(OTHERS)
            .chain(["DEC013", "LNG008"])
            .filter(|code| *code != "DEC003")
        {
            let (outcome, _, _, bound) = of(code, &json!({ "kind": kind }));
            assert_eq!(
                (outcome, bound),
                (Outcome::NotApplicable, Bound::DoesNotBind),
                "{code} {kind}"
            );
        }
        // What remains is a principle that anybody can take on.
        let finding = of("DEC003", &json!({ "kind": kind }));
        assert_eq!(
            finding,
            (Outcome::NotMet, Severity::Warning, Basis::Choice, Bound::Binds)
        );
        let finding = of("EVT005", &json!({ "kind": kind }));
        assert_eq!(
            finding.1,
            Severity::Error,
            "services are for disabled people, whoever provides them"
        );
    }
}

#[test]
fn where_the_body_is_not_known_the_law_bears_a_warning() {
    for body in [json!({}), json!({ "gssCode": "W06000015" })] {
        for code in LAW {
            let finding = of(code, &body);
            assert_eq!(
                finding,
                (Outcome::NotMet, Severity::Warning, Basis::Law, Bound::NotKnown),
                "{code} {body}"
            );
        }
    }
    // What rests on a choice weighs as it did, and says so too.
    assert_eq!(
        of("DEC010", &json!({})),
        (Outcome::NotMet, Severity::Notice, Basis::Choice, Bound::NotKnown)
    );
    assert_eq!(
        of("DEC009", &json!({})),
        (
            Outcome::NotMet,
            Severity::Warning,
            Basis::Guidance,
            Bound::NotKnown
        )
    );
}

#[test]
fn an_english_trust_has_its_own_law_and_not_that_of_wales() {
    // By its code, by that of the trust, or by the area of the forum.
    let bristol = |code: &str| {
        let mut document = unmet(code, &json!({ "kind": "nhs-trust" }));
        document["forum"]["area"] = json!({ "gssCode": "E06000023" });
        found(code, &document)
    };
    for code in OTHERS.into_iter().chain(["DEC007", "DEC008", "DEC013", "LNG008"]) {
        for body in [
            json!({ "kind": "nhs-trust", "odsCode": "RYV" }),
            json!({ "kind": "nhs-trust", "gssCode": "E40000003" }),
        ] {
            assert_eq!(of(code, &body).0, Outcome::NotApplicable, "{code} {body}");
        }
        assert_eq!(bristol(code).outcome, Outcome::NotApplicable, "{code}");
    }
    // It is a public authority: what is fair where people are consulted, and due regard, are asked of it too.
    for (code, severity) in [
        ("DEC001", Severity::Warning),
        ("DEC003", Severity::Error),
        ("DEC005", Severity::Warning),
        ("DEC006", Severity::Warning),
    ] {
        let finding = bristol(code);
        assert_eq!(
            (finding.severity, finding.basis),
            (severity, Basis::Law),
            "{code}"
        );
        assert!(
            finding
                .provisions
                .iter()
                .all(|provision| !provision.id.starts_with("nhs-wales"))
        );
    }
}

#[test]
fn a_trust_and_a_council_in_wales_are_bound_by_what_names_them() {
    let trust = json!({ "odsCode": "RQF" });
    let council = json!({ "kind": "local-authority", "gssCode": "W06000015" });
    for body in [&trust, &council] {
        assert_eq!(of("DEC013", body).1, Severity::Error, "Llais speaks to both");
        assert_eq!(of("LNG008", body).1, Severity::Error, "both make plans");
        assert_eq!(of("DEC010", body).3, Bound::Binds);
        assert_eq!(
            of("DEC006", body).3,
            Bound::NotKnown,
            "of the list only boards were seen"
        );
    }
    assert_eq!(
        of("DEC010", &json!({ "odsCode": "RT4" })).3,
        Bound::NotKnown,
        "it was added to the list"
    );
    assert_eq!(of("DEC011", &trust).0, Outcome::NotMet);
    assert_eq!(
        of("DEC011", &council).0,
        Outcome::NotApplicable,
        "standards of the NHS"
    );
    // What is left of guidance for NHS bodies is a choice.
    assert_eq!(of("DEC012", &trust).2, Basis::Guidance);
    assert_eq!(of("DEC012", &council).2, Basis::Choice);
}

#[test]
fn what_was_before_the_law_is_not_judged_by_it() {
    let on = |day: &str| {
        let event = json!({ "id": "e0050000-0000-4000-8000-000000000001", "kind": "meeting", "status": "held", "on": day,
            "accessRequests": [{ "kind": "braille", "outcome": "not-arranged" }] });
        let record = json!({ "format": "coproduction/forum-record/v1", "forum": { "id": "e0000000-0000-4000-8000-000000000001",
            "name": { "both": "Llais" } }, "events": [event] });
        found("EVT005", &record)
    };
    let before = on("2010-09-30");
    assert_eq!(before.outcome, Outcome::NotApplicable);
    assert!(
        before.message.en.contains("not in force then"),
        "{}",
        before.message.en
    );
    let first = on("2010-10-01");
    assert_eq!(
        (first.outcome, first.severity, first.basis),
        (Outcome::NotMet, Severity::Error, Basis::Law)
    );
    // Nor is it evidence of standards that came later.
    assert!(
        first
            .provisions
            .iter()
            .all(|provision| provision.id == "equality-act-2010/ss20-29"),
        "{:?}",
        first.provisions
    );
}

#[test]
fn law_of_which_nothing_was_seen_is_said_to_be_so() {
    let Reach::Example(example) = Rule::find("SAF001").unwrap().outcomes.not_met else {
        panic!()
    };
    let document: Value = serde_json::from_str(example.record).unwrap();
    let finding = found("SAF001", &document);
    assert_eq!(
        finding.rests_on_unseen_law(),
        finding.severity == Severity::Notice
    );
    let error = found("DEC006", &unmet("DEC006", &json!({ "kind": "health-board" })));
    assert!(!error.rests_on_unseen_law());
}
