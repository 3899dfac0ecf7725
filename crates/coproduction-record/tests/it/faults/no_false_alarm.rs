//! What is good, possible or not recorded is no problem; and a fault brings no others that are not there.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{expect, found, membership, one_seat, returned};
use crate::fixtures::{id, least, with};

#[test]
fn a_record_with_the_least_in_it_has_no_problem() {
    assert_eq!(found(least().to_string().as_bytes()), []);
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
