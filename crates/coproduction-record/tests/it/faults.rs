//! Every fault: found, at its place, with its code, all in one run.

use std::collections::BTreeSet;

use coproduction_core::{Fault, Lang};
use coproduction_record::Reader;
use serde_json::{Value, json};

use crate::fixtures::{id, least, with};

/// The codes and places of everything that is wrong with a text.
fn found(text: &[u8]) -> Vec<(&'static str, String)> {
    match Reader::new().max_bytes(200_000).check_slice(text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|p| (p.code(), p.pointer.to_string()))
            .collect(),
    }
}

/// Checks that a document has these problems and no others, and notes their codes.
fn expect(met: &mut BTreeSet<&'static str>, document: &Value, wanted: &[(&str, &str)]) {
    expect_text(met, &document.to_string(), wanted);
}

fn expect_text(met: &mut BTreeSet<&'static str>, text: &str, wanted: &[(&str, &str)]) {
    let mut found = found(text.as_bytes());
    met.extend(found.iter().map(|(code, _)| *code));
    found.sort();
    let mut wanted: Vec<_> = wanted
        .iter()
        .map(|(code, place)| (*code, (*place).to_owned()))
        .collect();
    wanted.sort();
    assert_eq!(found, wanted, "{text}");
}

fn membership(number: u32, seat: u32, from: &str) -> Value {
    json!({ "id": id(number), "member": id(10), "seat": id(seat), "from": from })
}

#[test]
fn a_record_with_the_least_in_it_has_no_problem() {
    assert_eq!(found(least().to_string().as_bytes()), []);
}

/// One record for each kind of fault; together they meet every code there is.
#[test]
fn every_code_is_met_at_its_place() {
    let mut met = BTreeSet::new();
    text_faults(&mut met);
    shape_faults(&mut met);
    reference_faults(&mut met);
    date_and_count_faults(&mut met);
    people_faults(&mut met);
    monitoring_faults(&mut met);
    met.insert("more-problems");
    // The reader and the schema agree, so that nothing is left unexplained: `agreement.rs`.
    met.insert(Fault::Shape.code());
    let unmet: Vec<_> = Fault::CODES.iter().filter(|code| !met.contains(*code)).collect();
    assert!(unmet.is_empty(), "{unmet:?}");
}

fn text_faults(met: &mut BTreeSet<&'static str>) {
    expect_text(met, " \n", &[("empty", "")]);
    expect_text(met, "{\"format\": ", &[("syntax", "")]);
    let good = least().to_string();
    expect_text(met, &format!("{good} {good}"), &[("trailing", "")]);
    expect_text(met, &format!("\u{FEFF}{good}"), &[("byte-order-mark", "")]);
    expect_text(
        met,
        &good.replace("Llais", "\\ud800"),
        &[("lone-surrogate", "/forum/name/both")],
    );
    expect_text(
        met,
        &good.replace("\"both\":", "\"both\":\"x\",\"both\":"),
        &[("duplicate-member", "/forum/name/both")],
    );
    expect_text(met, &"[".repeat(100_000), &[("too-deep", "")]);
    expect_text(met, &"x".repeat(200_001), &[("too-large", "")]);
    let mut bytes = good.into_bytes();
    let at = bytes.windows(5).position(|w| w == b"Llais").unwrap();
    bytes[at] = 0xFF;
    assert_eq!(found(&bytes), [("not-utf8", "/forum/name/both".to_owned())]);
    met.insert("not-utf8");
}

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

fn shape_faults(met: &mut BTreeSet<&'static str>) {
    expect(met, &json!([]), &[("wrong-type", "")]);
    expect(met, &with(json!({ "members": null })), &[("null", "/members")]);
    expect(met, &with(json!({ "evnts": [] })), &[("unknown-field", "/evnts")]);
    expect(
        met,
        &with(json!({ "format": "coproduction/forum-record/v9" })),
        &[("unknown-word", "/format")],
    );
    expect(
        met,
        &json!({ "format": "coproduction/forum-record/v1" }),
        &[("missing-field", "")],
    );
    expect(
        met,
        &with(json!({ "members": [{ "id": "X" }] })),
        &[("wrong-form", "/members/0/id")],
    );
    expect(
        met,
        &with(json!({ "forum": { "purpose": {} } })),
        &[("text-sides", "/forum/purpose")],
    );
    expect(
        met,
        &with(json!({ "forum": { "name": { "cy": "Llais" } } })),
        &[("text-sides", "/forum/name")],
    );
    let seat = json!({ "id": id(20), "constituency": "patients", "places": 0 });
    let constituency = json!({ "id": "patients", "side": "lived-experience" });
    let terms = json!({ "id": id(21), "seats": [seat] });
    expect(
        met,
        &with(json!({ "forum": { "constituencies": [constituency], "terms": [terms] } })),
        &[("out-of-range", "/forum/terms/0/seats/0/places")],
    );
    expect(
        met,
        &with(json!({ "decisions": [{ "id": id(30), "count": { "lines": [] } }] })),
        &[("wrong-length", "/decisions/0/count/lines")],
    );
}

fn reference_faults(met: &mut BTreeSet<&'static str>) {
    expect(
        met,
        &with(json!({ "members": [{ "id": id(1) }] })),
        &[("duplicate-id", "/members/0/id")],
    );
    expect(
        met,
        &with(json!({ "members": [{ "id": id(10), "capacities": ["clinical", "clinical"] }] })),
        &[("repeated-entry", "/members/0/capacities/1")],
    );
    expect(
        met,
        &with(json!({ "forum": { "accountable": id(99) } })),
        &[("dangling-reference", "/forum/accountable")],
    );
    expect(
        met,
        &with(json!({ "members": [{ "id": id(10) }], "forum": { "accountable": id(10) } })),
        &[("wrong-kind", "/forum/accountable")],
    );
    expect(
        met,
        &with(json!({ "contributions": [{ "id": id(40), "constituency": "patients" }] })),
        &[("dangling-reference", "/contributions/0/constituency")],
    );
}

fn date_and_count_faults(met: &mut BTreeSet<&'static str>) {
    expect(
        met,
        &with(
            json!({ "events": [{ "id": id(50), "window": { "opensOn": "2024-02-02", "closesOn": "2024-02-01" } }] }),
        ),
        &[("dates-out-of-order", "/events/0/window/closesOn")],
    );
    let states = json!([{ "state": "kept", "on": "2024-02-02" }, { "state": "open" }, { "state": "open", "on": "2024-01-01" }]);
    expect(
        met,
        &with(json!({ "commitments": [{ "id": id(70), "states": states }] })),
        &[("out-of-sequence", "/commitments/0/states/2/on")],
    );
    expect(
        met,
        &with(
            json!({ "events": [{ "id": id(50), "survey": { "responses": 5, "byLanguage": [{ "language": "cy", "responses": 6 }] } }] }),
        ),
        &[("more-than-whole", "/events/0/survey/byLanguage")],
    );
    let share =
        json!({ "kind": "share", "share": { "numerator": 3, "denominator": 2 }, "of": "constituted" });
    expect(
        met,
        &with(json!({ "forum": { "terms": [{ "id": id(21), "quorum": { "overall": share } }] } })),
        &[("fraction-over-one", "/forum/terms/0/quorum/overall/share")],
    );
    expect(
        met,
        &with(json!({ "events": [{ "id": id(50), "status": "held", "cancellationReason": "no-quorum" }] })),
        &[("contradiction", "/events/0/cancellationReason")],
    );
    expect(
        met,
        &with(json!({ "events": [{ "id": id(50), "cancellationReason": "no-quorum" }] })),
        &[("needs-field", "/events/0/cancellationReason")],
    );
    expect(
        met,
        &with(json!({ "forum": { "area": { "gssCode": "W11000099" } } })),
        &[("unknown-code", "/forum/area/gssCode")],
    );
    expect(
        met,
        &with(json!({ "recordedTo": "2024-01-01", "forum": { "area": { "gssCode": "W11000026" } } })),
        &[("code-out-of-use", "/forum/area/gssCode")],
    );
    // Abertawe Bro Morgannwg ended in 2019: a forum that began afterwards cannot be for it.
    expect(
        met,
        &with(json!({ "forum": {
            "life": [{ "state": "active", "from": "2022" }],
            "area": { "gssCode": "W11000026" },
        } })),
        &[("code-out-of-use", "/forum/area/gssCode")],
    );
}

/// A forum with one seat of one place, and one member.
fn one_seat(mut more: Value) -> Value {
    let mut document = with(json!({
        "forum": {
            "constituencies": [{ "id": "patients", "side": "lived-experience" }],
            "terms": [{
                "id": id(21),
                "adopted": "2022",
                "seats": [{ "id": id(20), "constituency": "patients", "places": 1 }],
            }],
        },
        "members": [{ "id": id(10) }],
    }));
    for (name, value) in more.as_object_mut().unwrap() {
        document[name] = value.take();
    }
    document
}

fn people_faults(met: &mut BTreeSet<&'static str>) {
    let mut second = membership(12, 20, "2023-06");
    second["member"] = json!(id(14));
    let two = one_seat(json!({
        "members": [{ "id": id(10) }, { "id": id(14) }],
        "memberships": [membership(11, 20, "2023-01"), second],
    }));
    expect(met, &two, &[("seat-overfull", "/memberships/1")]);
    let early = json!([{
        "id": id(50), "on": "2022-12-31", "attendance": [{ "member": id(10), "state": "present" }],
    }]);
    let document = one_seat(json!({ "memberships": [membership(11, 20, "2023-01")], "events": early }));
    expect(
        met,
        &document,
        &[("not-a-member-then", "/events/0/attendance/0/member")],
    );
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
fn nothing_is_concluded_from_what_is_not_recorded_or_not_precise() {
    let quiet = |document: Value| assert_eq!(found(document.to_string().as_bytes()), [], "{document}");
    let attended = |as_what: Value| {
        let mut attendance = json!({ "member": id(10), "state": "present" });
        if !as_what.is_null() {
            attendance["attendingAs"] = as_what;
        }
        json!([{ "id": id(50), "on": "2022-12-31", "attendance": [attendance] }])
    };
    // No memberships recorded; a partial log of them; a year that may reach back; a guest.
    quiet(one_seat(json!({ "events": attended(Value::Null) })));
    quiet(one_seat(json!({
        "coverage": [{ "collection": "memberships", "completeness": "partial" }],
        "memberships": [], "events": attended(Value::Null),
    })));
    quiet(one_seat(
        json!({ "memberships": [membership(11, 20, "2022")], "events": attended(Value::Null) }),
    ));
    quiet(one_seat(
        json!({ "memberships": [], "events": attended(json!("guest")) }),
    ));
    // One left in a year in which another came: they may not have held the seat at once.
    let mut first = membership(11, 20, "2022-03");
    first["ended"] = json!("2023");
    quiet(one_seat(
        json!({ "memberships": [first, membership(12, 20, "2023-06")] }),
    ));
    // An end in the year of the beginning.
    let mut short = membership(11, 20, "2022-06");
    short["ended"] = json!("2022");
    quiet(one_seat(json!({ "memberships": [short] })));
    // One hands the seat on to another within a day.
    let mut first = membership(11, 20, "2022-03-01");
    first["ended"] = json!("2023-03-01");
    quiet(one_seat(
        json!({ "memberships": [first, membership(12, 20, "2023-03-01")] }),
    ));
    // An event of several days, a member who joined in its course, and one who did not come.
    let event = json!({ "id": id(50), "window": { "opensOn": "2023-01-01", "closesOn": "2023-01-31" },
        "attendance": [{ "member": id(10), "state": "remote" }] });
    quiet(one_seat(
        json!({ "memberships": [membership(11, 20, "2023-01-20")], "events": [event] }),
    ));
    let event =
        json!({ "id": id(50), "on": "2022-01-01", "attendance": [{ "member": id(10), "state": "absent" }] });
    quiet(one_seat(
        json!({ "memberships": [membership(11, 20, "2023-01-20")], "events": [event] }),
    ));
    // Votes by nobody's count, an electorate not recorded.
    let count = json!({ "lines": [{ "option": "for", "people": 900 }] });
    quiet(with(json!({ "decisions": [{ "id": id(30), "count": count }] })));
}

#[test]
fn a_seat_keeps_its_id_across_versions_but_not_within_one() {
    let seat = json!({ "id": id(20), "constituency": "patients", "places": 1 });
    let versions = |first: Value, second: Value| {
        with(json!({ "forum": {
            "constituencies": [{ "id": "patients", "side": "lived-experience" }],
            "terms": [{ "id": id(21), "seats": first }, { "id": id(22), "seats": second }],
        } }))
    };
    let across = versions(json!([seat]), json!([seat]));
    assert_eq!(found(across.to_string().as_bytes()), []);
    let within = versions(json!([seat, seat]), json!([]));
    assert_eq!(
        found(within.to_string().as_bytes()),
        [("duplicate-id", "/forum/terms/0/seats/1/id".to_owned())]
    );
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

fn returned(list: &str, answered: u32, cells: &[(&str, u32)]) -> Value {
    let cells: Vec<_> = cells
        .iter()
        .map(|(code, people)| json!({ "code": code, "people": people }))
        .collect();
    with(json!({ "monitoringReturns": [{
        "id": id(90), "group": "applicants", "answered": answered,
        "tables": [{
            "characteristic": "race", "codeList": { "name": list }, "cells": cells, "missing": { "preferNotToSay": 2 },
        }],
    }] }))
}

/// Of a list that is known the codes are looked up, and the cells added up.
fn monitoring_faults(met: &mut BTreeSet<&'static str>) {
    const CENSUS: &str = "census-2021-ethnic-group";
    let table = "/monitoringReturns/0/tables/0";
    let code = &*format!("{table}/cells/0/code");
    expect(
        met,
        &returned(CENSUS, 9, &[("A", 1)]),
        &[("code-not-on-list", code)],
    );
    // A list of the board's own, or another version, is no fault, whatever its codes; nor is what it cannot be known to add up to.
    expect(met, &returned("rhestr-leol", 9, &[("A", 9), ("indian", 9)]), &[]);
    let mut another = returned(CENSUS, 9, &[("A", 1)]);
    another["monitoringReturns"][0]["tables"][0]["codeList"]["version"] = "2031".into();
    expect(met, &another, &[]);
    // Seven gave a value, two preferred not to say: nine.
    let seven = [("white", 4), ("roma", 1), ("asian", 3)];
    expect(met, &returned(CENSUS, 9, &seven), &[]);
    expect(
        met,
        &returned(CENSUS, 8, &seven),
        &[("more-than-whole", &format!("{table}/cells"))],
    );
    expect(
        met,
        &returned(CENSUS, 1, &[]),
        &[("more-than-whole", &format!("{table}/missing/preferNotToSay"))],
    );
    expect(
        met,
        &returned(CENSUS, 9, &[("asian", 3), ("indian", 4)]),
        &[("more-than-whole", &format!("{table}/cells/0/people"))],
    );
    expect(
        met,
        &returned("census-2021-sex", 9, &[("female", 4)]),
        &[("contradiction", &format!("{table}/codeList"))],
    );
    let published = json!({ "publishedTables": [{
        "characteristic": "race", "codeList": { "name": CENSUS },
        "second": { "characteristic": "age", "codeList": { "name": "census-2021-age" } },
        "cells": [{ "code": "roma", "secondCode": "0-4" }, { "code": "white", "secondCode": "0-3" }],
    }] });
    expect(
        met,
        &with(published),
        &[("code-not-on-list", "/publishedTables/0/cells/1/secondCode")],
    );
}

/// What cannot be known to be of a list is not held against it.
#[test]
fn a_code_is_not_held_against_a_list_whose_version_was_lost() {
    let mut broken = returned("census-2021-ethnic-group", 1, &[("A", 1), ("white", 1)]);
    broken["monitoringReturns"][0]["tables"][0]["codeList"]["version"] = 7.into();
    assert_eq!(
        found(broken.to_string().as_bytes()),
        [(
            "wrong-type",
            "/monitoringReturns/0/tables/0/codeList/version".to_owned()
        )]
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

/// What could not be read is not held against the rest.
#[test]
fn a_fault_does_not_bring_others_that_are_not_there() {
    let mut met = BTreeSet::new();
    // The member is refused for its misspelt field's value, and is still there to be referred to.
    expect(
        &mut met,
        &one_seat(json!({
            "members": [{ "id": id(10), "capacities": "clinical" }],
            "memberships": [membership(11, 20, "2022")],
        })),
        &[("wrong-type", "/members/0/capacities")],
    );
    // The whole collection is of the wrong type: its ids may be in it.
    expect(
        &mut met,
        &one_seat(json!({ "members": { "id": id(10) }, "memberships": [membership(11, 20, "2022")] })),
        &[("wrong-type", "/members")],
    );
    // A membership that cannot be read may be the one that covers the day.
    expect(
        &mut met,
        &one_seat(json!({
            "memberships": [{ "id": id(11), "member": 10, "seat": id(20), "from": "2022" }],
            "events": [{ "id": id(50), "on": "2023-01-01", "attendance": [{ "member": id(10), "state": "present" }] }],
        })),
        &[("wrong-type", "/memberships/0/member")],
    );
}

/// A word that stands in for one that could not be read brings no conclusion of its own.
#[test]
fn a_stand_in_brings_no_problem() {
    let mut met = BTreeSet::new();
    let mut only = |document: &Value, wanted: (&str, &str)| expect(&mut met, document, &[wanted]);
    let life = json!([{ "state": "closd", "closureReason": "merged" }]);
    only(
        &with(json!({ "forum": { "life": life } })),
        ("unknown-word", "/forum/life/0/state"),
    );
    let access =
        json!([{ "kind": "step-free", "state": "provided" }, { "kind": "lift", "state": "provided" }]);
    only(
        &with(json!({ "events": [{ "id": id(50), "access": access }] })),
        ("unknown-word", "/events/0/access/1/kind"),
    );
    let mut early = membership(11, 20, "2019");
    early["ended"] = json!("May 2020");
    let mut next = membership(12, 20, "2021");
    next["member"] = json!(id(14));
    let members = json!([{ "id": id(10) }, { "id": id(14) }]);
    let two = one_seat(json!({ "members": members, "memberships": [early, next] }));
    only(&two, ("wrong-form", "/memberships/0/ended"));
    let lost = with(json!({ "members": null, "payments": [{ "member": id(10) }, { "member": id(11) }] }));
    only(&lost, ("null", "/members"));
    let upper = with(
        json!({ "members": [{ "id": "{AAAAAAAA-0000-4000-8000-000000000010}" }],
        "payments": [{ "member": "aaaaaaaa-0000-4000-8000-000000000010" }] }),
    );
    only(&upper, ("wrong-form", "/members/0/id"));
    let mut misspelt = membership(11, 20, "2019");
    misspelt["endd"] = json!("2020");
    misspelt["endReason"] = json!("stepped-down");
    let mut next = membership(12, 20, "2021");
    next["member"] = json!(id(14));
    let two = one_seat(json!({ "members": members, "memberships": [misspelt, next] }));
    only(&two, ("unknown-field", "/memberships/0/endd"));
    let no_seats = with(json!({ "forum": { "terms": [{ "id": id(21), "seats": null }] },
        "members": [{ "id": id(10) }], "memberships": [membership(11, 20, "2021")] }));
    only(&no_seats, ("null", "/forum/terms/0/seats"));
    let coverage = json!([{ "collection": "memberships", "completeness": "partil" }]);
    let event = json!([{ "id": id(50), "on": "2020-01-01", "attendance": [{ "member": id(10), "state": "present" }] }]);
    only(
        &one_seat(json!({ "coverage": coverage, "memberships": [], "events": event })),
        ("unknown-word", "/coverage/0/completeness"),
    );
}

/// Good records in unusual shapes, each of which once brought a false alarm.
#[test]
fn what_is_possible_is_no_problem() {
    let quiet = |document: Value| assert_eq!(found(document.to_string().as_bytes()), [], "{document}");
    let held = |number: u32, member: u32, from: &str, ended: &str| {
        let mut holding = json!({ "id": id(number), "member": id(member), "seat": id(20), "from": from });
        if !ended.is_empty() {
            holding["ended"] = json!(ended);
        }
        holding
    };
    let three = json!([{ "id": id(10) }, { "id": id(13) }, { "id": id(14) }]);
    // Renewed by its holder before the first term had ended; handed on twice within a day.
    quiet(one_seat(
        json!({ "memberships": [held(11, 10, "2022-01-01", ""), held(12, 10, "2023-01-01", "")] }),
    ));
    quiet(one_seat(json!({ "members": three, "memberships": [
        held(11, 10, "2022-01-01", "2023-06-30"), held(12, 13, "2023-06-30", "2023-06-30"), held(15, 14, "2023-06-30", ""),
    ] })));
    // A successor named before the record ends, who comes after it.
    quiet(one_seat(
        json!({ "recordedTo": "2024-06-30", "members": three, "memberships": [
        held(11, 10, "2022-01-01", ""), held(12, 13, "2025-01-01", ""),
    ] }),
    ));
    // A log that was not kept at first; one that was incomplete for a while.
    quiet(with(
        json!({ "events": [{ "id": id(50), "on": "2021-01-01" }], "coverage": [
        { "collection": "events", "completeness": "not-kept", "to": "2019-12-31" },
        { "collection": "events", "completeness": "complete", "from": "2020-01-01" },
    ] }),
    ));
    let attended =
        json!([{ "id": id(50), "on": "2022-07-01", "attendance": [{ "member": id(10), "state": "late" }] }]);
    quiet(one_seat(
        json!({ "memberships": [], "events": attended, "coverage": [
        { "collection": "memberships", "completeness": "complete" },
        { "collection": "memberships", "completeness": "partial", "from": "2022-06-01", "to": "2022-08-01" },
    ] }),
    ));
    // Reopened after it had closed; a code that came into use after the last event.
    quiet(with(
        json!({ "recordedTo": "2024-01-01", "forum": { "area": { "gssCode": "W11000031" },
        "life": [{ "state": "closed", "from": "2018-01-01" }, { "state": "active", "from": "2020" }] } }),
    ));
    quiet(with(
        json!({ "events": [{ "id": id(50), "on": "2015-01-01" }], "organisations": [
        { "id": id(60), "name": { "both": "B" }, "gssCode": "W11000031", "used": { "from": "2019-04-01" } },
    ] }),
    ));
    // A board by its code of before 2019, with the ODS code that outlived it.
    quiet(with(
        json!({ "organisations": [{ "id": id(60), "name": { "both": "B" }, "kind": "health-board",
        "odsCode": "7A3", "gssCode": "W11000026", "used": { "to": "2019-03-31" } }] }),
    ));
    // Dated on its closing day, and attended before; just after midnight in Wales, in summer.
    let event = json!([{ "id": id(50), "on": "2023-06-01", "window": { "opensOn": "2023-05-01", "closesOn": "2023-06-01" },
        "attendance": [{ "member": id(10), "state": "remote" }] }]);
    quiet(one_seat(
        json!({ "memberships": [held(11, 10, "2022-01-01", "2023-05-15")], "events": event }),
    ));
    quiet(with(
        json!({ "events": [{ "id": id(50), "starts": "2023-06-30T23:30:00Z", "on": "2023-07-01" }] }),
    ));
    quiet(with(
        json!({ "decisions": [{ "id": id(30), "state": "withdrawn", "outcome": "no-decision" }] }),
    ));
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
