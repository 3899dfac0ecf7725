//! What leaves the command for publication: tables with certificates, and reports.

use serde_json::{Value, json};

use crate::support::{Place, Ran, shipped};

const HEADER: &str = "format,board,measure,category,bucket,restricted,count\n";

fn rows(of: &[(&str, u64)]) -> String {
    let row = |(answer, count): &(&str, u64)| {
        let (list, _) = answer.split_once(['/', ':']).unwrap();
        let question = list.replace("census-2021", "members").replacen('-', "/", 1);
        format!("coproduction/tally/v1,ZZ2,monitoring,{question},{answer},true,{count}\n")
    };
    HEADER.to_owned() + &of.iter().map(row).collect::<String>()
}

fn carers(carers: u64, none: u64, no_value: u64) -> String {
    rows(&[
        ("census-2021-unpaid-care/carer", carers),
        ("census-2021-unpaid-care/none", none),
        ("census-2021-unpaid-care:not-asked", no_value),
    ])
}

fn rollup(place: &Place, args: &[&str]) -> Ran {
    place.run(&[&["rollup", "--restricted"], args].concat())
}

fn releases(ran: &Ran) -> Vec<Value> {
    ran.json()["monitoring"]["releases"].as_array().unwrap().clone()
}

#[test]
fn tables_are_printed_protected_with_their_profile_and_certificates() {
    let place = Place::with(&[("tally.csv", &carers(4, 30, 8))]);
    let text = rollup(&place, &["tally.csv"]);
    assert_eq!((text.status, text.err.as_str()), (Some(0), ""));
    for line in [
        "        No: 30",
        "        Provides unpaid care: hidden",
        "        No value given: hidden",
        "        All: 42",
    ] {
        assert!(
            text.out.lines().any(|printed| printed == line),
            "{line}: {}",
            text.out
        );
    }
    assert!(text.out.contains("threshold-5, version 1"), "{}", text.out);
    let welsh = rollup(&place, &["--lang", "cy", "tally.csv"]);
    assert!(
        welsh.out.contains("Dim gwerth wedi'i roi: cuddiwyd"),
        "{}",
        welsh.out
    );

    let json = rollup(
        &place,
        &["--format", "json", "--profile", "threshold-8", "tally.csv"],
    );
    assert_eq!(json.json()["monitoring"]["profile"]["threshold"], 8);
    let released = releases(&json);
    assert_eq!(released[0]["subject"]["boards"], json!(["ZZ2"]));
    assert_eq!(
        released[0]["table"]["figures"],
        json!([[30, "hidden", "hidden", 42]])
    );
    // Without restricted rows nothing is said of monitoring.
    let none = Place::with(&[("tally.csv", HEADER)]);
    let open = none.run(&["rollup", "--format", "json", "tally.csv"]);
    assert_eq!(open.json()["monitoring"], Value::Null);
}

/// Whatever the small counts are, what is printed leaves each hidden figure every small count or none, in both formats.
#[test]
fn a_reader_of_text_or_json_cannot_tell_a_small_count() {
    // Without a carer all who answered would be of one category, and nothing is published.
    for carers_ in 1..6 {
        for no_value in 0..6 {
            let place = Place::with(&[("tally.csv", &carers(carers_, 21, no_value))]);
            let released = releases(&rollup(&place, &["--format", "json", "tally.csv"]));
            let figures = released[0]["table"]["figures"][0].as_array().unwrap();
            let (total, cells) = figures.split_last().unwrap();
            let hidden = cells.iter().filter(|cell| *cell == "hidden").count();
            let shown: u64 = cells.iter().filter_map(Value::as_u64).sum();
            assert!(
                cells
                    .iter()
                    .filter_map(Value::as_u64)
                    .all(|people| people == 0 || people > 4)
            );
            match total.as_u64() {
                Some(total) => assert!(hidden == 0 || (hidden > 1 && total - shown >= 4), "{figures:?}"),
                None => assert!(hidden > 0, "{figures:?}"),
            }
            // The text says no more.
            let text = rollup(&place, &["tally.csv"]);
            let lines = text.out.lines().filter(|line| line.starts_with("        "));
            let said: Vec<_> = lines
                .map(|line| line.rsplit(": ").next().unwrap().to_owned())
                .collect();
            let wanted: Vec<_> = figures
                .iter()
                .map(|figure| {
                    figure
                        .as_u64()
                        .map_or("hidden".to_owned(), |people| people.to_string())
                })
                .collect();
            assert_eq!(said, wanted, "{}", text.out);
        }
    }
}

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

#[test]
fn anybody_can_verify_what_was_published() {
    let place = Place::with(&[
        ("tally.csv", &carers(4, 30, 8)),
        ("none.json", "[]"),
        ("text.json", "{"),
    ]);
    let made = rollup(
        &place,
        &["--format", "json", "--output", "made.json", "tally.csv"],
    );
    assert_eq!(made.status, Some(0), "{}", made.err);
    let good = place.run(&["verify", "made.json"]);
    assert_eq!(good.status, Some(0), "{}{}", good.out, good.err);
    assert!(good.out.contains("1 of 1"), "{}", good.out);
    // By which rule is for the reader to judge.
    assert!(
        good.out
            .contains("threshold-5, version 1: counts from 1 and below 5"),
        "{}",
        good.out
    );
    let welsh = place.run(&["verify", "--lang", "cy", "made.json"]);
    assert!(
        welsh.out.contains("Tystysgrifau sy'n dal: 1 o 1."),
        "{}",
        welsh.out
    );

    // The certificates alone, one of them with a figure that was hidden.
    let document: Value =
        serde_json::from_str(&std::fs::read_to_string(place.path("made.json")).unwrap()).unwrap();
    let mut list = document["monitoring"]["releases"].clone();
    std::fs::write(place.path("list.json"), list.to_string()).unwrap();
    assert_eq!(place.run(&["verify", "list.json"]).status, Some(0));
    list[0]["table"]["figures"][0][1] = json!(4);
    std::fs::write(place.path("told.json"), list.to_string()).unwrap();
    let told = place.run(&["verify", "--format", "json", "list.json", "told.json"]);
    assert_eq!(told.status, Some(1));
    let said = told.json();
    assert_eq!(said["format"], "coproduction/verify/v1");
    assert_eq!(said["certificates"][0]["holds"], true);
    assert_eq!(said["certificates"][1]["code"], "certificate-not-possible");

    for unreadable in ["none.json", "text.json", "gone.json", "tally.csv"] {
        let ran = place.run(&["verify", unreadable]);
        assert_eq!(
            (ran.status, ran.out.as_str()),
            (Some(2), ""),
            "{unreadable}: {}",
            ran.err
        );
    }
}

#[test]
fn a_report_for_publication_says_so_and_holds_conduct_back() {
    let place = Place::with(&[("castle.json", &shipped("fictional-fforwm-y-castell.json"))]);
    let check = |more: &[&str]| {
        let args = [
            &["--as-of", "2026-06-30", "--fail-on", "never"],
            more,
            &["castle.json"],
        ]
        .concat();
        place.check(&args)
    };
    let kind = |ran: &Value, name: &str| {
        let measures = ran["records"][0]["measures"].as_array().unwrap().iter();
        let mut found = measures.filter(|one| one["measure"] == name);
        found.next().unwrap()["result"]["kind"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let own = check(&["--format", "json"]).json();
    let open = check(&["--format", "json", "--for-publication"]).json();
    assert_eq!(
        (&own["audience"], &open["audience"]),
        (&json!("forum"), &json!("publication"))
    );
    for (name, before, after) in [
        ("seat-class-held", "measured", "measured"),
        ("lone-voice-meetings", "measured", "withheld"),
    ] {
        assert_eq!(
            (kind(&own, name), kind(&open, name)),
            (before.to_owned(), after.to_owned())
        );
    }
    let lines = check(&["--format", "ndjson", "--for-publication"]).lines();
    assert_eq!(lines[0]["audience"], "publication");
    let text = check(&["--for-publication"]).out;
    assert!(
        text.contains("For publication: ") && !text.contains("at most one person"),
        "{text}"
    );
}

#[test]
fn counts_that_somebody_has_to_mend_stop_the_roll_up() {
    let disability = |part| {
        rows(&[
            ("census-2021-disability/disabled", 12),
            ("census-2021-disability/limited-a-lot", 5),
            ("census-2021-disability/limited-a-little", part),
            ("census-2021-disability/not-disabled", 20),
        ])
    };
    let place = Place::with(&[
        ("above.csv", &disability(9)),
        ("whole.csv", &disability(7)),
        ("empty.csv", HEADER),
    ]);
    let above = rollup(&place, &["above.csv"]);
    assert_eq!((above.status, above.out.as_str()), (Some(1), ""));
    assert!(
        above
            .err
            .contains("census-2021-disability/disabled. [parts-above-whole]"),
        "{}",
        above.err
    );
    let whole = rollup(&place, &["whole.csv", "empty.csv"]);
    assert_eq!(whole.status, Some(0), "{}", whole.err);
    assert!(
        whole.err.contains("empty.csv: ") && !whole.err.contains("whole.csv"),
        "{}",
        whole.err
    );
}
