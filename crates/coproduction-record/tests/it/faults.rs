//! Every fault: found, at its place, with its code, all in one run.

mod every_code;
mod no_false_alarm;
mod published;
mod together;

use std::collections::BTreeSet;

use coproduction_record::Reader;
use serde_json::{Value, json};

use crate::fixtures::{id, with};

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
