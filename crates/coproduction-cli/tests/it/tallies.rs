//! `tally` and `rollup`, run as their users run them.

use std::path::Path;

use crate::support::{BAD, GOOD, Place, Ran, shipped};

const HEADER: &str = "format,board,measure,category,bucket,restricted,count\n";
const DAY: [&str; 2] = ["--as-of", "2026-06-30"];

fn tally(place: &Place, args: &[&str]) -> Ran {
    place.run(&[&["tally"][..], &DAY, args].concat())
}

fn records() -> Place {
    Place::with(&[
        ("vale.json", &shipped("fictional-llais-y-dyffryn.json")),
        ("castle.json", &shipped("fictional-fforwm-y-castell.json")),
        ("voices.json", &shipped("north-wales-gynae-voices.json")),
    ])
}

/// The tallies that are shipped are those that the command draws.
#[test]
fn the_examples_are_what_the_command_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/tallies");
    let shipped = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    let place = records();
    let written = |name: &str| std::fs::read_to_string(place.path(name)).unwrap();
    assert_eq!(
        tally(&place, &["vale.json"]).out,
        shipped("llais-y-dyffryn.ndjson")
    );
    let args = [
        "castle.json",
        "--format",
        "csv",
        "--output",
        "fforwm-y-castell.csv",
        "--csvw",
        "metadata.json",
    ];
    assert_eq!(tally(&place, &args).status, Some(0));
    assert_eq!(written("fforwm-y-castell.csv"), shipped("fforwm-y-castell.csv"));
    assert_eq!(
        written("metadata.json"),
        shipped("fforwm-y-castell.csv-metadata.json")
    );
    let voices = tally(&place, &["voices.json", "--format", "csv"]);
    assert_eq!(voices.out, shipped("north-wales-gynae-voices.csv"));
}

#[test]
fn every_way_of_sending_tallies_rolls_up_alike() {
    let place = records();
    for (name, args) in [
        ("all.ndjson", &["vale.json", "castle.json", "voices.json"][..]),
        ("one.csv", &["vale.json", "--format", "csv"]),
        ("two.ndjson", &["voices.json", "castle.json"]),
    ] {
        assert_eq!(
            tally(&place, &[args, &["--output", name]].concat()).status,
            Some(0)
        );
    }
    let rolled = |format: &str, files: &[&str]| {
        let ran = place.run(&[&["rollup", "--format", format], files].concat());
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
        ran.out
    };
    for format in ["text", "json", "csv", "ndjson"] {
        let at_once = rolled(format, &["all.ndjson"]);
        assert_eq!(rolled(format, &["two.ndjson", "one.csv"]), at_once);
        std::fs::write(
            place.path("merged.csv"),
            rolled("csv", &["one.csv", "two.ndjson"]),
        )
        .unwrap();
        assert_eq!(rolled(format, &["merged.csv"]), at_once);
        std::fs::write(place.path("merged.ndjson"), rolled("ndjson", &["all.ndjson"])).unwrap();
        assert_eq!(rolled(format, &["merged.ndjson"]), at_once);
    }
    let json: serde_json::Value = serde_json::from_str(&rolled("json", &["all.ndjson"])).unwrap();
    assert_eq!(json["format"], "coproduction/rollup/v1");
    assert_eq!(
        json["forums"],
        serde_json::json!({ "active": 2, "not-recorded": 1 })
    );
    assert_eq!(json["proposals"][0]["board"], "E99999998");
    assert_eq!(json["services"][0]["boards"][0]["presence"], "not-known");
    let measures = json["measures"].as_array().unwrap().iter();
    let names: Vec<_> = measures
        .map(|figure| figure["measure"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "contested-adopted",
            "contested-stopped",
            "adoption-by-origin",
            "deference",
            "overrides",
            "acknowledgement",
            "loop-closure",
            "promises-kept",
        ]
    );
    let welsh = place.run(&["rollup", "--lang", "cy", "all.ndjson"]);
    assert!(welsh.out.contains("Fforymau a gyfrifwyd: 3"), "{}", welsh.out);
}

#[test]
fn a_record_with_problems_is_named_and_the_others_come_out() {
    let place = Place::with(&[("bad.json", BAD), ("good.json", GOOD)]);
    let ran = tally(&place, &["bad.json", "good.json"]);
    assert_eq!(ran.status, Some(1));
    assert_eq!(ran.lines().len(), tally(&place, &["good.json"]).lines().len());
    assert!(
        ran.err
            .contains("bad.json: this record has problems, and is not tallied. Problems: 4."),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("line 3, column 20") && ran.err.contains("[wrong-form]"),
        "{}",
        ran.err
    );
    // What is wrong is never repeated.
    assert!(!ran.err.contains("5F1C"), "{}", ran.err);
    let missing = tally(&place, &["nowhere.json", "good.json"]);
    assert_eq!(
        (missing.status, missing.out),
        (Some(2), tally(&place, &["good.json"]).out)
    );
}

#[test]
fn a_wrong_tally_leaves_nothing_half_written() {
    let row = "coproduction/tally/v1,7A1,forums,active,all,false,";
    let place = Place::with(&[
        ("good.csv", &format!("{HEADER}{row}1\n")),
        (
            "bad.csv",
            &format!("{HEADER}{row}-1\n{row}1\n{}\n", row.replace("v1", "v2") + "1"),
        ),
        ("old.csv", "before"),
    ]);
    let ran = place.run(&[
        "rollup", "--output", "old.csv", "--format", "csv", "good.csv", "bad.csv",
    ]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
    assert!(
        ran.err.contains("bad.csv: line 2:") && ran.err.contains("[wrong-count]"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("bad.csv: line 4:") && ran.err.contains("[unknown-format]"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("nothing was rolled up"));
    assert_eq!(std::fs::read_to_string(place.path("old.csv")).unwrap(), "before");
    assert_eq!(place.names(), ["bad.csv", "good.csv", "old.csv"]);
    assert_eq!(place.run(&["rollup", "good.csv", "nowhere.csv"]).status, Some(2));
}

#[test]
fn restricted_rows_are_written_and_read_where_asked_and_never_shown_as_they_are() {
    let record = r#"{"format":"coproduction/forum-record/v1",
        "forum":{"id":"7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10","name":{"both":"Llais"}},
        "monitoringReturns":[{"id":"7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a11","group":"members","tables":[
            {"characteristic":"disability","codeList":{"name":"census-2021-disability"},"cells":[{"code":"disabled","people":3},{"code":"not-disabled","people":12}]}]}]}"#;
    let place = Place::with(&[("forum.json", record)]);
    assert!(!tally(&place, &["forum.json"]).out.contains("monitoring"));
    let open = tally(&place, &["--restricted", "--output", "all.ndjson", "forum.json"]);
    assert_eq!(open.status, Some(0));
    assert!(
        std::fs::read_to_string(place.path("all.ndjson"))
            .unwrap()
            .contains("\"restricted\":true")
    );

    let refused = place.run(&["rollup", "all.ndjson"]);
    assert_eq!((refused.status, refused.out.as_str()), (Some(1), ""));
    assert!(
        refused.err.contains("[restricted-not-allowed]"),
        "{}",
        refused.err
    );
    for format in ["text", "json", "csv", "ndjson"] {
        let ran = place.run(&["rollup", "--restricted", "--format", format, "all.ndjson"]);
        assert_eq!(ran.status, Some(0));
        let is_tally = ["csv", "ndjson"].contains(&format);
        assert_eq!(ran.out.contains("census-2021"), !is_tally, "{}", ran.out);
        assert_eq!(ran.out.contains("hidden"), !is_tally, "{}", ran.out);
        assert_eq!(ran.err.contains("protected as a whole"), is_tally, "{}", ran.err);
    }
}

/// Which boards have no forum about gynaecology is a question also where none was tallied.
#[test]
fn a_service_is_asked_about_whether_or_not_any_forum_is_about_it() {
    let place = Place::with(&[(
        "tally.csv",
        &format!("{HEADER}coproduction/tally/v1,7A1,services,active,nhs-wales-main-specialty/430,false,1\n"),
    )]);
    let services = |args: &[&str]| -> Vec<String> {
        let ran = place.run(&[&["rollup", "--format", "json"], args, &["tally.csv"]].concat());
        let services = ran.json()["services"].as_array().unwrap().clone();
        services
            .iter()
            .map(|one| {
                one["service"]
                    .as_str()
                    .unwrap()
                    .replace("nhs-wales-main-specialty/", "")
            })
            .collect()
    };
    assert_eq!(services(&[]), ["430", "502"]);
    assert_eq!(
        services(&["--service", "nhs-wales-main-specialty/501"]),
        ["430", "501"]
    );
    let text = place.run(&["rollup", "tally.csv"]);
    assert!(text.out.contains("502 (Gynaecology)"), "{}", text.out);
    let wrong = place.run(&["rollup", "--service", "gynaecology", "tally.csv"]);
    assert_eq!((wrong.status, wrong.out.as_str()), (Some(2), ""));
}

#[test]
fn monitoring_that_is_left_out_is_said() {
    let record = r#"{"format":"coproduction/forum-record/v1",
        "forum":{"id":"7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10","name":{"both":"Llais"}},
        "monitoringReturns":[{"id":"7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a11","group":"members","tables":[
            {"characteristic":"disability","codeList":{"name":"own"},"cells":[{"code":"disabled","people":3}]},
            {"characteristic":"sex","codeList":{"name":"own"},"cells":[{"code":"female","people":3}]}]}]}"#;
    let place = Place::with(&[("forum.json", record)]);
    assert_eq!(tally(&place, &["forum.json"]).err, "");
    let ran = tally(&place, &["--restricted", "forum.json"]);
    assert_eq!(ran.status, Some(0));
    assert!(
        ran.err
            .contains("forum.json: tables of monitoring that are left out: 2. Their code list"),
        "{}",
        ran.err
    );
    let welsh = tally(&place, &["--restricted", "--lang", "cy", "forum.json"]);
    assert!(
        welsh.err.contains("tablau monitro a adawyd allan: 2."),
        "{}",
        welsh.err
    );
}

#[test]
fn a_result_takes_the_place_of_nothing_that_is_read() {
    let place = Place::with(&[("good.json", GOOD), ("tally.csv", HEADER)]);
    for args in [
        &["tally", "good.json", "--output", "good.json"][..],
        &[
            "tally",
            "good.json",
            "--format",
            "csv",
            "--output",
            "a.csv",
            "--csvw",
            "good.json",
        ],
        &[
            "tally",
            "good.json",
            "--format",
            "csv",
            "--output",
            "a.csv",
            "--csvw",
            "a.csv",
        ],
        &["tally", "good.json", "--output", "a.csv", "--csvw", "b.json"],
        &["rollup", "tally.csv", "--output", "tally.csv"],
    ] {
        let ran = place.run(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!ran.err.is_empty());
    }
    assert_eq!(std::fs::read_to_string(place.path("good.json")).unwrap(), GOOD);
    assert_eq!(place.names(), ["good.json", "tally.csv"]);
}
