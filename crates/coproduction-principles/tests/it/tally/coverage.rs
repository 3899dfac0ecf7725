//! What is drawn of forums, places and monitoring, and which boards have a forum.

use coproduction_principles::tally::{Board, Counted, Presence, ServiceCode, Tally, coverage};
use serde_json::{Value, json};

use super::{HEADER, drawn, forum, read_text, rows};

fn services(rows: &[&str]) -> Tally {
    let rows = rows
        .iter()
        .map(|row| format!("coproduction/tally/v1,{row},false,1\n"));
    read_text(&format!("{HEADER}{}", rows.collect::<String>()))
}

#[test]
fn a_board_without_a_forum_on_record_is_not_one_without_a_forum() {
    let tally = services(&[
        "7A1,services,active,nhs-wales-main-specialty/502",
        "7A2,services,paused,nhs-wales-main-specialty/502",
        "7A3,services,not-recorded,nhs-wales-main-specialty/502",
        "7A4,services,active,not-recorded",
        "7A5,services,active,nhs-wales-main-specialty/501",
        "7A6,services,closed,not-recorded",
        "RQF,services,active,other",
        ",services,active,nhs-wales-main-specialty/502",
    ]);
    let found = coverage(&tally, &[]);
    let services: Vec<_> = found.iter().map(|one| one.service.as_str()).collect();
    assert_eq!(
        services,
        ["nhs-wales-main-specialty/501", "nhs-wales-main-specialty/502"]
    );
    let gynaecology: Vec<_> = found[1]
        .boards
        .iter()
        .map(|(board, presence)| (board.as_str(), *presence))
        .collect();
    assert_eq!(
        gynaecology,
        [
            ("7A1", Presence::Active),
            ("7A2", Presence::NotActive),
            ("7A3", Presence::NotKnown),
            // It may be about gynaecology.
            ("7A4", Presence::NotKnown),
            ("7A5", Presence::NoneTallied),
            ("7A6", Presence::NoneTallied),
            ("7A7", Presence::NoTally),
            ("RQF", Presence::NotKnown),
        ]
    );
    assert_eq!((found[0].of_no_board, found[1].of_no_board), (0, 1));
}

/// What nobody tallied is a question too, and is asked once.
#[test]
fn a_service_that_is_asked_about_is_there() {
    let tally = services(&["7A1,services,active,nhs-wales-main-specialty/501"]);
    let asked = |codes: &[&str]| {
        let codes: Vec<ServiceCode> = codes.iter().map(|code| code.parse().unwrap()).collect();
        coverage(&tally, &codes)
    };
    let found = asked(&["nhs-wales-main-specialty/502", "nhs-wales-main-specialty/501"]);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].service, "nhs-wales-main-specialty/502");
    let of = |board: usize| (found[1].boards[board].0.as_str(), found[1].boards[board].1);
    assert_eq!(of(0), ("7A1", Presence::NoneTallied));
    assert_eq!(of(1), ("7A2", Presence::NoTally));
    for wrong in [
        "502",
        "not-recorded",
        "other",
        "other/502",
        "nhs-wales-main-specialty/",
    ] {
        assert!(wrong.parse::<ServiceCode>().is_err(), "{wrong}");
    }
}

#[test]
fn a_board_has_one_name() {
    let accountable = |organisations: Value| {
        let mut record = forum(&json!({ "accountable": "7a0c4a52-0000-4000-8000-000000000001" }));
        record["organisations"] = organisations;
        let tally = drawn(&record);
        tally.boards().first().copied().flatten().map(ToString::to_string)
    };
    let unit = |codes: Value| {
        let mut board = json!({ "id": "7a0c4a52-0000-4000-8000-000000000002", "name": { "both": "Bwrdd" } });
        for (name, code) in codes.as_object().unwrap() {
            board[name] = code.clone();
        }
        json!([
            { "id": "7a0c4a52-0000-4000-8000-000000000001", "name": { "both": "Uned" }, "partOf": board["id"] },
            board,
        ])
    };
    let named = |codes| accountable(unit(codes));
    assert_eq!(named(json!({ "gssCode": "W11000023" })).as_deref(), Some("7A1"));
    assert_eq!(
        named(json!({ "odsCode": "7A1", "gssCode": "W11000023" })).as_deref(),
        Some("7A1")
    );
    assert_eq!(
        named(json!({ "gssCode": "W06000003" })).as_deref(),
        Some("W06000003")
    );
    assert_eq!(named(json!({})), None);
    assert!(Board::parse("W11000023").is_err() && Board::parse("7a1").is_err());
    assert_eq!(
        Board::parse("7A7").unwrap().name().unwrap().0,
        "Powys Teaching Health Board"
    );
}

#[test]
fn the_life_and_the_services_of_a_forum() {
    let life = |parts: Value| rows(&drawn(&forum(&parts)), Counted::Services);
    assert_eq!(life(json!({})), ["- not-recorded not-recorded 1"]);
    assert_eq!(
        life(json!({ "life": [{ "state": "active", "from": "2027" }] })),
        ["- not-begun not-recorded 1"]
    );
    // It may or may not have closed by the last day of June.
    let perhaps = json!([{ "state": "active", "from": "2020" }, { "state": "closed", "from": "2026" }]);
    assert_eq!(life(json!({ "life": perhaps })), ["- not-known not-recorded 1"]);
    let coded = |system: &str, code: &str| {
        let mut specialty = json!({ "system": system, "code": code });
        if system == "other" {
            specialty["systemUri"] = json!("https://example.org/codes");
        }
        json!({ "specialty": specialty })
    };
    let services = json!([
        coded("nhs-wales-main-specialty", "502"),
        coded("nhs-wales-main-specialty", "502"),
        coded("other", "secret"),
        {},
    ]);
    assert_eq!(
        life(json!({ "life": [{ "state": "active" }], "services": services })),
        [
            "- active nhs-wales-main-specialty/502 1",
            "- active not-recorded 1",
            "- active other 1",
        ]
    );
}

fn seated(life: &str, memberships: Value) -> Value {
    let mut record = forum(&json!({
        "life": [{ "state": life }],
        "constituencies": [{ "id": "lived", "side": "lived-experience" }, { "id": "staff", "side": "professional" }],
        "terms": [{ "id": "7a0c4a52-0000-4000-8000-000000000001", "seats": [
            { "id": "7a0c4a52-0000-4000-8000-000000000002", "constituency": "lived", "places": 3 },
            { "id": "7a0c4a52-0000-4000-8000-000000000003", "constituency": "staff" },
        ] }],
    }));
    if !memberships.is_null() {
        record["members"] = json!([{ "id": "7a0c4a52-0000-4000-8000-000000000004" }]);
        record["memberships"] = memberships;
    }
    record
}

#[test]
fn places_are_held_vacant_or_not_known() {
    let held = json!([{
        "id": "7a0c4a52-0000-4000-8000-000000000005", "member": "7a0c4a52-0000-4000-8000-000000000004",
        "seat": "7a0c4a52-0000-4000-8000-000000000002", "from": "2024-01-01",
    }]);
    let of = |record: &Value| rows(&drawn(record), Counted::Seats);
    assert_eq!(
        of(&seated("active", held.clone())),
        [
            "- lived-experience held 1",
            "- lived-experience vacant 2",
            "- professional seats-without-places 1",
            "- professional vacant 1",
        ]
    );
    // Who holds them is not recorded: none is vacant.
    assert_eq!(
        of(&seated("active", Value::Null)),
        [
            "- lived-experience not-known 3",
            "- professional not-known 1",
            "- professional seats-without-places 1",
        ]
    );
    assert!(of(&seated("closed", held.clone())).is_empty());
    let mut partial = seated("active", held);
    partial["coverage"] = json!([{ "collection": "memberships", "completeness": "partial" }]);
    assert_eq!(
        of(&partial)[..2],
        ["- lived-experience held 1", "- lived-experience not-known 2"]
    );
}

#[test]
fn monitoring_is_restricted_and_of_known_lists_alone() {
    let table = |list: &str, code: &str| {
        json!({
            "characteristic": "disability", "codeList": { "name": list },
            "cells": [{ "code": code, "people": 3 }], "missing": { "notAsked": 2 },
        })
    };
    let mut record = forum(&json!({}));
    let tables = [
        table("census-2021-disability", "limited-a-lot"),
        table("local-list", "x"),
    ];
    record["monitoringReturns"] = json!([
        { "id": "7a0c4a52-0000-4000-8000-000000000001", "group": "members", "tables": tables },
        { "id": "7a0c4a52-0000-4000-8000-000000000002", "group": "members", "offeredOn": "2026-07-01", "tables": tables },
    ]);
    let tally = drawn(&record);
    assert_eq!(
        rows(&tally, Counted::Monitoring),
        [
            "- members/disability census-2021-disability/limited-a-lot 3",
            "- members/disability census-2021-disability:not-asked 2",
        ]
    );
    let (open, held_back) = tally.open();
    assert_eq!((rows(&open, Counted::Monitoring).len(), held_back), (0, true));
}
