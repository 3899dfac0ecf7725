//! The tests of the JSON Schema Test Suite for the formats that ours are narrower than.
//!
//! Nothing that it rejects is accepted; what it allows and we refuse is listed here, each with its reason: every value has one written form.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where it stands"
)]

use coproduction_core::Form;
use serde_json::Value;

const BEFORE_1900: &str = "days are from 1900 to 2199";
const LEAP_SECOND: &str = "a leap second is no second of the calendars that records are kept by";
const SMALL_LETTERS: &str = "T and Z are capitals: one written form";
const DIGITS: &str = "no more than nine digits of a second: what is finer would be cut off";
const BRACKETS: &str = "no addresses of machines in brackets: what is cited has a name";
const CAPITALS: &str = "ids are in small letters: two spellings would be two ids";

/// What the suite allows and we refuse.
const REFUSED: &[(&str, &str)] = &[
    ("0400-02-29", BEFORE_1900),
    ("0001-01-01", BEFORE_1900),
    ("1582-10-10", BEFORE_1900),
    ("1998-12-31T23:59:60Z", LEAP_SECOND),
    ("1998-12-31T15:59:60.123-08:00", LEAP_SECOND),
    ("1963-06-19t08:30:06.283185z", SMALL_LETTERS),
    ("1985-04-12T00:59:59.999999999999999Z", DIGITS),
    ("2EB8AA08-AA98-11EA-B4AA-73B441D16380", CAPITALS),
    ("2eb8aa08-AA98-11ea-B4Aa-73B441D16380", CAPITALS),
    ("ldap://[2001:db8::7]/c=GB?objectClass?one", BRACKETS),
];

/// Every string of a file of the suite, and whether it allows it.
fn strings(suite: &str) -> Vec<(String, bool)> {
    let groups: Vec<Value> = serde_json::from_str(suite).unwrap();
    let tests = groups.iter().flat_map(|group| group["tests"].as_array().unwrap());
    tests
        .filter_map(|test| Some((test["data"].as_str()?.to_owned(), test["valid"].as_bool()?)))
        .collect()
}

#[test]
fn what_the_suite_rejects_is_refused_and_what_it_allows_is_taken_but_for_those_listed() {
    let (mut tried, mut refused) = (0, Vec::new());
    for (form, suite) in [
        (Form::Date, include_str!("data/json-schema-test-suite/date.json")),
        (
            Form::DateTime,
            include_str!("data/json-schema-test-suite/date-time.json"),
        ),
        (Form::Id, include_str!("data/json-schema-test-suite/uuid.json")),
        (Form::Uri, include_str!("data/json-schema-test-suite/uri.json")),
    ] {
        for (text, is_allowed) in strings(suite) {
            tried += 1;
            match (is_allowed, form.admits(&text)) {
                (false, true) => panic!("{form:?}: {text:?} is accepted, and the suite rejects it"),
                (true, false) => refused.push(text),
                _ => {}
            }
        }
    }
    let listed: Vec<&str> = REFUSED.iter().map(|(text, _)| *text).collect();
    assert_eq!(refused, listed);
    assert_eq!(
        tried, 164,
        "the suite has 188 tests; the others are of no strings"
    );
}
