//! What was published before, and the profile that tables are protected by.

use crate::published::{carers, releases, rollup};
use crate::support::Place;

#[test]
fn an_earlier_roll_up_is_a_ledger() {
    let place = Place::with(&[("one.csv", &carers(9, 30, 8)), ("two.csv", &carers(10, 30, 8))]);
    let json = ["--format", "json"];
    let first = rollup(
        &place,
        &[&json[..], &["--output", "first.json", "one.csv"]].concat(),
    );
    assert_eq!(first.status, Some(0), "{}", first.err);
    let again = rollup(
        &place,
        &[&json[..], &["--ledger", "first.json", "one.csv"]].concat(),
    );
    assert_eq!(releases(&again).len(), 1);
    let next = rollup(
        &place,
        &[&json[..], &["--ledger", "first.json", "two.csv"]].concat(),
    );
    assert_eq!((next.status, releases(&next).len()), (Some(0), 0));
    assert_eq!(
        next.json()["monitoring"]["withheld"][0]["code"],
        "undoes-earlier-release"
    );
    let text = rollup(&place, &["--ledger", "first.json", "two.csv"]);
    assert!(
        text.out.contains("[undoes-earlier-release]") && !text.out.contains("All: "),
        "{}",
        text.out
    );
    // The result never takes the place of the ledger.
    let kept = std::fs::read_to_string(place.path("first.json")).unwrap();
    let over = rollup(
        &place,
        &["--ledger", "first.json", "--output", "first.json", "two.csv"],
    );
    assert_eq!(over.status, Some(2));
    assert_eq!(std::fs::read_to_string(place.path("first.json")).unwrap(), kept);
}

#[test]
fn every_problem_of_a_profile_or_a_ledger_is_named() {
    let place = Place::with(&[
        ("tally.csv", &carers(9, 30, 8)),
        (
            "wrong.json",
            r#"{ "name": "own", "threshold": "5", "zeroes": "shown" }"#,
        ),
        (
            "one.json",
            r#"{ "name": "own", "version": "1", "threshold": 1, "zeros": "shown" }"#,
        ),
        (
            "own.json",
            r#"{ "name": "own", "version": "1", "threshold": 10, "zeros": "shown", "roundingBase": 5 }"#,
        ),
        (
            "ledger.json",
            r#"{ "releases": [ { "subject": {} } ], "more": 1 }"#,
        ),
        ("list.json", r#"[{ "subject": {} }]"#),
        (
            "rollup.json",
            r#"{ "format": "coproduction/rollup/v1", "monitoring": { "releases": [ {} ] } }"#,
        ),
        (
            "bare.json",
            r#"{ "format": "coproduction/rollup/v1", "monitoring": null }"#,
        ),
        (
            "empty.json",
            r#"{ "format": "coproduction/rollup/v1", "monitoring": { "releases": [] } }"#,
        ),
        (
            "false.json",
            r#"{ "name": "threshold-5", "version": "1", "threshold": 2, "zeros": "shown" }"#,
        ),
    ]);
    let stopped = |args: &[&str], codes: &[&str]| {
        let ran = rollup(&place, &[args, &["tally.csv"]].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
        for code in codes {
            assert!(ran.err.contains(code), "{code}: {}", ran.err);
        }
    };
    stopped(&["--profile", "threshold-6"], &["threshold-6", "acro-10"]);
    stopped(
        &["--profile", "wrong.json"],
        &["wrong-type", "missing-field", "unknown-field"],
    );
    stopped(&["--profile", "one.json"], &["/threshold", "out-of-range"]);
    stopped(
        &["--ledger", "ledger.json"],
        &["/releases/0", "missing-field", "/more", "unknown-field"],
    );
    stopped(&["--ledger", "gone.json"], &["gone.json"]);
    // The place is that in the file.
    stopped(&["--ledger", "list.json"], &[" /0: "]);
    stopped(&["--ledger", "rollup.json"], &[" /monitoring/releases/0: "]);
    // What was rolled up without monitoring says nothing of what was published of it; that all was withheld is something.
    stopped(&["--ledger", "bare.json"], &["bare.json", "--restricted"]);
    stopped(&["--ledger", "empty.json", "--format", "csv"], &["--ledger"]);
    stopped(&["--profile", "acro-10", "--format", "csv"], &["--profile"]);
    stopped(&["--profile", "false.json"], &["version"]);
    let after_none = rollup(&place, &["--ledger", "empty.json", "tally.csv"]);
    assert_eq!(after_none.status, Some(0));
    assert!(after_none.err.contains("empty.json"), "{}", after_none.err);
    let own = rollup(
        &place,
        &["--profile", "own.json", "--format", "json", "tally.csv"],
    );
    assert_eq!(own.status, Some(0), "{}", own.err);
    assert_eq!(own.json()["monitoring"]["profile"]["roundingBase"], 5);
}
