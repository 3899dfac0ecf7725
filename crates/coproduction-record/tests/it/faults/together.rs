//! Many faults at once, beside each other and at their places; and what is said of them.

use std::collections::BTreeSet;

use coproduction_core::{Fault, Lang};
use coproduction_record::Reader;
use serde_json::{Value, json};

use super::{expect, expect_text, found, membership, one_seat, returned};
use crate::fixtures::{id, with};

/// More problems than are listed: what is listed is bounded, and that there are more is said.
#[test]
fn a_text_with_very_many_faults_lists_a_bounded_number() {
    for item in ["null", "\"\\ud800\""] {
        let list = vec![item; 20_000].join(",");
        let text = with(json!({ "guests": [] }))
            .to_string()
            .replace("\"guests\":[]", &format!("\"guests\":[{list}]"));
        let found = found(text.as_bytes());
        assert_eq!(found.len(), 10_001);
        assert_eq!(found.last().unwrap().0, "more-problems");
    }
}

/// At least one public list swaps the codes of Powys and Swansea Bay.
#[test]
fn the_codes_of_a_health_board_are_those_of_one_board() {
    let board = |ods: &str, gss: &str| {
        with(json!({ "organisations": [
            { "id": id(60), "name": { "both": "B" }, "kind": "health-board", "odsCode": ods, "gssCode": gss },
        ] }))
        .to_string()
    };
    assert_eq!(found(board("7A3", "W11000031").as_bytes()), []);
    assert_eq!(found(board("7A7", "W11000024").as_bytes()), []);
    for (ods, code) in [("7A7", "contradiction"), ("7A9", "unknown-code")] {
        assert_eq!(
            found(board(ods, "W11000031").as_bytes()),
            [(code, "/organisations/0/odsCode".to_owned())]
        );
    }
}

#[test]
fn votes_cannot_exceed_the_electorate_overall_or_in_a_constituency() {
    let document = |electorate: Value| {
        with(json!({
            "forum": { "constituencies": [
                { "id": "patients", "side": "lived-experience" }, { "id": "staff", "side": "professional" },
            ] },
            "members": [{ "id": id(10) }, { "id": id(11) }],
            "decisions": [{ "id": id(30), "electorate": electorate, "count": { "lines": [
                { "option": "for", "people": 2, "constituency": "patients" },
                { "option": "against", "people": 2, "constituency": "patients" },
                { "option": "for", "people": 1, "constituency": "staff" },
            ] } }],
        }))
    };
    let counts = json!({ "kind": "counts", "counts": [
        { "constituency": "patients", "people": 3 }, { "constituency": "staff", "people": 5 },
    ] });
    assert_eq!(
        found(document(counts).to_string().as_bytes()),
        [("more-than-whole", "/decisions/0/count/lines/0/people".to_owned())]
    );
    let members = json!({ "kind": "members", "members": [id(10), id(11)] });
    assert_eq!(
        found(document(members).to_string().as_bytes()),
        [("more-than-whole", "/decisions/0/count".to_owned())]
    );
}

/// The letter says nothing without its list, and the message says which list has it.
#[test]
fn a_code_of_another_list_is_told() {
    let broken = returned("census-2021-ethnic-group", 9, &[("B", 1)]).to_string();
    let problems = Reader::new().check_slice(broken.as_bytes()).unwrap_err();
    let message = problems.iter().next().unwrap().message();
    for lang in [Lang::En, Lang::Cy] {
        assert!(message.in_language(lang).contains("`nhs-wales-ethnic-category`"));
    }
}

/// Faults of every layer at once: of the text, of the shape, of references, of dates, of counts.
#[test]
fn faults_of_every_layer_are_found_in_one_run() {
    let document = one_seat(json!({
        "memberships": [
            { "id": "NOT-AN-ID", "member": id(10), "seat": id(98), "from": "2023", "ended": "2022" },
            { "id": id(12), "member": id(97), "seat": id(20), "form": "2023" },
        ],
        "events": [
            "not an event",
            { "id": id(51), "starts": "2024-01-01T10:00:00Z", "ends": "2024-01-01T09:00:00Z", "mode": "zoom",
              "survey": { "responses": 2, "byLanguage": [{ "language": "cy", "responses": 3 }] }, "chairedBy": [id(10), id(10), id(96)] },
        ],
        "contributions": [{ "id": id(40), "event": id(51), "kind": "veiw" }],
    }));
    let text = document.to_string().replace("Llais Llan", "Llais \\udfff");
    let mut met = BTreeSet::new();
    expect_text(
        &mut met,
        &text,
        &[
            ("lone-surrogate", "/forum/name/both"),
            ("wrong-form", "/memberships/0/id"),
            ("dangling-reference", "/memberships/0/seat"),
            ("dates-out-of-order", "/memberships/0/ended"),
            ("dangling-reference", "/memberships/1/member"),
            ("unknown-field", "/memberships/1/form"),
            ("wrong-type", "/events/0"),
            ("dates-out-of-order", "/events/1/ends"),
            ("unknown-word", "/events/1/mode"),
            ("more-than-whole", "/events/1/survey/byLanguage"),
            ("repeated-entry", "/events/1/chairedBy/1"),
            ("dangling-reference", "/events/1/chairedBy/2"),
            ("unknown-word", "/contributions/0/kind"),
        ],
    );
}

/// A fault beside another is found all the same.
#[test]
fn a_fault_does_not_hide_its_neighbours() {
    let mut met = BTreeSet::new();
    let mut role = membership(11, 20, "2023");
    role["roles"] = json!([{ "role": "chiar" }]);
    let event = json!([{ "id": id(50), "on": "2020-01-01", "attendance": [{ "member": id(10), "state": "present" }] }]);
    expect(
        &mut met,
        &one_seat(json!({ "memberships": [role], "events": event })),
        &[
            ("unknown-word", "/memberships/0/roles/0/role"),
            ("not-a-member-then", "/events/0/attendance/0/member"),
        ],
    );
    expect(
        &mut met,
        &with(
            json!({ "forum": { "terms": [{ "id": id(21), "notice": { "days": 0, "counting": "workin" } }] } }),
        ),
        &[
            ("missing-field", "/forum/terms/0/notice"),
            ("out-of-range", "/forum/terms/0/notice/days"),
            ("unknown-word", "/forum/terms/0/notice/counting"),
        ],
    );
    let text = with(json!({ "members": [] }))
        .to_string()
        .replace("\"members\":[]", "\"members\":[],\"members\":[{\"id\":null}]");
    expect_text(
        &mut met,
        &text,
        &[("duplicate-member", "/members"), ("null", "/members/0/id")],
    );
    // Half a character in a name, after a value: it is the object's.
    let text = with(json!({ "members": [{ "id": id(10) }] }))
        .to_string()
        .replace("\"members\"", "\"x\\ud800\":1,\"members\"");
    expect_text(&mut met, &text, &[("lone-surrogate", "")]);
}

#[test]
fn problems_have_lines_and_columns_counted_in_characters() {
    let text = "{\n  \"format\": \"coproduction/forum-record/v1\",\n  \"forum\": { \"id\": \"00000000-0000-4000-8000-000000000001\",\n    \"name\": { \"both\": \"Tŷ Ŵyn\" }, \"wesbite\": 1 }\n}";
    let problems = Reader::new().check_slice(text.as_bytes()).unwrap_err();
    let problem = problems.iter().next().unwrap();
    let position = problem.position.unwrap();
    assert_eq!((position.line, position.column), (4, 46));
    assert!(matches!(&problem.fault, Fault::UnknownField { nearest: Some(near) } if near == "website"));
}

/// The nearest known word is named, and the word that was given is not repeated.
#[test]
fn messages_say_what_to_do_in_both_languages_and_repeat_no_value() {
    let text = with(json!({
        "members": [{ "id": "Siân Gwenllïan Owen" }],
        "events": [{ "id": id(50), "mode": "in-persn", "starts": "Siân Gwenllïan Owen", "kind": "Siân Gwenllïan Owen" }],
    }))
    .to_string();
    let problems = Reader::new().check_slice(text.as_bytes()).unwrap_err();
    assert_eq!(problems.iter().count(), 4);
    for problem in &problems {
        let message = problem.message();
        assert!(message.en.len() > 20 && message.cy.len() > 20, "{message:?}");
        assert_ne!(message.en, message.cy);
        let said = format!(
            "{problem:?} {problem} {message:?} {}",
            serde_json::to_string(problem).unwrap()
        );
        assert!(!said.contains("Owen") && !said.contains("in-persn"), "{said}");
    }
    let mode = problems
        .iter()
        .find(|p| p.pointer.as_str() == "/events/0/mode")
        .unwrap();
    assert!(
        mode.message()
            .in_language(Lang::En)
            .contains("Did you mean `in-person`?")
    );
    assert!(
        mode.message()
            .in_language(Lang::Cy)
            .contains("Ai `in-person` oedd")
    );
}

#[test]
fn an_integer_may_be_spelled_as_a_number_without_fraction_and_is_written_plainly() {
    let survey = |n: &str| {
        with(json!({ "events": [{ "id": id(50), "survey": { "responses": 7 } }] }))
            .to_string()
            .replace("\"responses\":7", &format!("\"responses\":{n}"))
    };
    for (spelling, written) in [("1.0", "1"), ("1e3", "1000"), ("-0", "0"), ("10e-1", "1")] {
        let record = Reader::new().check_slice(survey(spelling).as_bytes()).unwrap();
        assert!(
            record.to_json().contains(&format!("\"responses\": {written}\n")),
            "{spelling}"
        );
    }
    for refused in ["1.5", "-1", "4294967296", "1e400", "\"1\""] {
        assert!(
            Reader::new().check_slice(survey(refused).as_bytes()).is_err(),
            "{refused}"
        );
    }
}
