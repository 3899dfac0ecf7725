//! With which status the command exits, and when.

use crate::support::{BAD, GOOD, Place, example};

#[test]
fn nothing_wrong_is_0() {
    let ran = Place::with(&[("good.json", GOOD)]).check(&["good.json"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_problem_is_1() {
    let place = Place::with(&[
        ("good.json", GOOD),
        ("bad.json", BAD),
        ("text.json", "no JSON"),
        ("empty.json", ""),
    ]);
    for file in ["bad.json", "text.json", "empty.json"] {
        let ran = place.check(&["good.json", file]);
        assert_eq!((ran.status, ran.err.as_str()), (Some(1), ""), "{file}");
    }
}

#[test]
fn the_severity_to_fail_on_can_be_set() {
    let place = Place::with(&[("good.json", GOOD), ("bad.json", BAD)]);
    for severity in ["error", "warning", "notice"] {
        assert_eq!(place.check(&["--fail-on", severity, "bad.json"]).status, Some(1));
        assert_eq!(place.check(&["--fail-on", severity, "good.json"]).status, Some(0));
    }
    // What is not met has a severity of its own.
    for (rule, least) in [("EVT005", "error"), ("GOV003", "warning"), ("GOV009", "notice")] {
        let record = example(rule, "not-met");
        let place = Place::with(&[("forum.json", &record)]);
        let reached: Vec<_> = ["error", "warning", "notice", "never"]
            .into_iter()
            .filter(|severity| place.check(&["--fail-on", severity, "forum.json"]).status == Some(1))
            .collect();
        assert_eq!(reached.first(), Some(&least), "{rule}");
        assert!(!reached.contains(&"never"));
    }
    assert_eq!(place.check(&["--fail-on", "never", "bad.json"]).status, Some(0));
    assert_eq!(
        place.check(&["--fail-on", "never", "missing.json"]).status,
        Some(2)
    );
}

#[test]
fn what_could_not_run_is_2() {
    let place = Place::with(&[("good.json", GOOD), ("none/readme.txt", "")]);
    let cases: [&[&str]; 9] = [
        &["check"],
        &["check", "--frmat", "json", "good.json"],
        &["check", "--format", "xml", "good.json"],
        &["check", "--as-of", "2024-02-30", "good.json"],
        &["check", "--max-bytes", "0", "good.json"],
        &["check", "missing.json"],
        &["check", "none"],
        &["check", "--output", "nowhere/result.txt", "good.json"],
        &["chekc"],
    ];
    for args in cases {
        let ran = place.run(args);
        assert_eq!((ran.status, ran.err.is_empty()), (Some(2), false), "{args:?}");
    }
}

#[test]
fn a_missing_file_costs_that_file() {
    let place = Place::with(&[("good.json", GOOD), ("bad.json", BAD)]);
    let ran = place.check(&["--format", "json", "good.json", "missing.json", "bad.json"]);
    assert_eq!(ran.status, Some(2));
    assert_eq!(
        ran.err,
        "coproduction: missing.json: cannot be read: there is no such file.\n"
    );
    assert_eq!(ran.json()["records"].as_array().unwrap().len(), 2);
    let welsh = place.check(&["--lang", "cy", "missing.json"]);
    assert_eq!(
        welsh.err,
        "coproduction: missing.json: ni ellir darllen y mewnbwn hwn: nid oes ffeil o'r fath.\n"
    );
}

#[test]
fn help_is_0_and_no_command_is_2() {
    let place = Place::with(&[]);
    for args in [
        &["--help"][..],
        &["--version"],
        &["check", "--help"],
        &["help", "check"],
    ] {
        let ran = place.run(args);
        assert_eq!((ran.status, ran.out.is_empty()), (Some(0), false), "{args:?}");
    }
    let ran = place.run(&[]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("coproduction check forum.json"));
}
