//! One record for each kind of fault; together they meet every code there is.

use std::collections::BTreeSet;

use coproduction_core::Fault;
use serde_json::json;

use super::{expect, expect_text, found, membership, one_seat, returned};
use crate::fixtures::{id, least, with};

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
    // Those of other documents than records: `published.rs`.
    met.extend(["unfit-table", "profile-not-as-known"]);
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
    // The smallest number that a double holds is no whole number.
    let scores = json!([{ "item": "1", "score": 5e-324, "outOf": 5 }]);
    let evaluation = json!({ "id": id(22), "tool": "other", "scores": scores });
    expect(
        met,
        &with(json!({ "forum": { "evaluations": [evaluation] } })),
        &[("wrong-type", "/forum/evaluations/0/scores/0/score")],
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
