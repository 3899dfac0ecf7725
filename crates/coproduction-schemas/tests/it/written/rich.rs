//! Records with enough in them for every measure to have a value.

use serde_json::{Value, json};

fn id(kind: u32, n: usize) -> String {
    format!("{kind:08x}-0000-4000-8000-{n:012x}")
}

/// A forum in the area of Betsi Cadwaladr with 6 seats of people with lived experience and 10 of staff, all of them held, under a majority.
fn forum() -> Value {
    let side = |n: usize| usize::from(n >= 6);
    let held =
        |n| json!({ "id": id(9, n), "member": id(8, n), "seat": id(11, side(n)), "from": "2024-01-01" });
    json!({
        "format": "coproduction/forum-record/v1",
        "forum": {
            "id": id(1, 1),
            "name": { "both": "Llais Prawf" },
            "accountable": id(2, 1),
            "area": { "gssCode": "W11000023" },
            "constituencies": [
                { "id": "lived", "side": "lived-experience" },
                { "id": "staff", "side": "professional" },
            ],
            "terms": [{
                "id": id(10, 1),
                "adopted": "2023-01-01",
                "seats": [
                    { "id": id(11, 0), "constituency": "lived", "places": 6 },
                    { "id": id(11, 1), "constituency": "staff", "places": 10 },
                ],
                "decisionRule": {
                    "kind": "majority", "share": { "numerator": 1, "denominator": 2 }, "of": "cast", "moreThan": true,
                },
            }],
        },
        "organisations": [{ "id": id(2, 1), "name": { "both": "Bwrdd" } }],
        "members": (0..16).map(|n| json!({ "id": id(8, n) })).collect::<Vec<_>>(),
        "memberships": (0..16).map(held).collect::<Vec<_>>(),
    })
}

fn with(name: &str, part: Value) -> Value {
    let mut record = forum();
    record[name] = part;
    record
}

/// A return about 40 members of a larger forum, of whom so many gave no answer.
fn monitoring(silent: u32) -> Value {
    let mut record = with(
        "monitoringReturns",
        json!([{
            "id": id(13, 1), "group": "members", "collected": { "from": "2026-01-01", "to": "2026-02-28" },
            "tables": [{
                "characteristic": "disability", "codeList": { "name": "census-2021-disability" },
                "cells": [{ "code": "disabled", "people": 16 }, { "code": "not-disabled", "people": 24 }],
                "missing": { "preferNotToSay": silent },
            }],
        }]),
    );
    for list in ["members", "memberships"] {
        drop(record.as_object_mut().unwrap().remove(list));
    }
    drop(record["forum"].as_object_mut().unwrap().remove("terms"));
    record
}

/// A meeting at which everybody spoke.
fn speaking() -> Value {
    let came = (0..16).map(|n| json!({ "member": id(8, n), "state": "present" }));
    let spoke = (0..16).map(|n| {
        let speaker = json!({ "kind": "member", "member": id(8, n), "agreedOn": "2024-01-01" });
        json!({ "speaker": speaker, "amount": n + 1, "unit": "minutes" })
    });
    let event = json!({
        "id": id(12, 1), "kind": "meeting", "status": "held", "on": "2024-03-10",
        "attendance": came.collect::<Vec<_>>(), "speaking": spoke.collect::<Vec<_>>(), "chairedBy": [id(8, 15)],
    });
    with("events", json!([event]))
}

/// Proposals of both sides, of which staff had more adopted.
fn proposals() -> Value {
    let proposal = |n: usize| {
        let (origin, adopted) = if n < 14 {
            ("lived-experience", n < 5)
        } else {
            ("professional", n < 32)
        };
        let outcome = if adopted { "carried" } else { "not-carried" };
        json!({ "id": id(3, n), "state": "decided", "origin": origin, "outcome": outcome })
    };
    with("decisions", (0..38).map(proposal).collect())
}

/// Decisions on which the sides were against each other: one side for twelve, the other for twelve more.
fn votes() -> Value {
    let line = |constituency: &str, option: &str| json!({ "constituency": constituency, "option": option, "people": 4 });
    let decision = |n: usize| {
        let (lived, staff) = if n < 12 {
            ("for", "against")
        } else {
            ("against", "for")
        };
        json!({
            "id": id(3, n), "state": "decided", "decidedBy": "forum", "stages": { "decidedOn": "2025-03-04" },
            "outcome": if n.is_multiple_of(6) { "carried" } else { "not-carried" },
            "count": { "lines": [line("lived", lived), line("staff", staff)] },
        })
    };
    with("decisions", (0..24).map(decision).collect())
}

/// All of them, each with its name.
pub(super) fn records() -> Vec<(&'static str, Value)> {
    vec![
        ("monitoring", monitoring(0)),
        ("monitoring with silence", monitoring(10)),
        ("speaking", speaking()),
        ("proposals", proposals()),
        ("votes", votes()),
    ]
}
