//! A report of one forum that may be published.

use coproduction::principles::{Family, Rule};
use serde_json::{Value, json};

use crate::support::{Place, Ran, shipped};

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
    // By its name, and not by where its file lies.
    assert_eq!(text.lines().next(), Some("The Castle Forum"));
    // It says which places it gives, gives no other, and explains none that it does not give.
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat.contains(
            "Places are given only of the forum itself, as in its terms of reference, and of whole lists"
        ),
        "{flat}"
    );
    assert!(
        flat.contains("In a place such as /forum/terms/0, ") && !flat.contains("/members/0"),
        "{flat}"
    );
}

fn castle(more: &[&str]) -> Ran {
    let place = Place::with(&[("castle.json", &shipped("fictional-fforwm-y-castell.json"))]);
    place.check(
        &[
            &["--as-of", "2026-06-30", "--fail-on", "never"],
            more,
            &["castle.json"],
        ]
        .concat(),
    )
}

/// Of a finding that is withheld the rule is named, and nothing says how it was met.
#[test]
fn a_finding_that_is_withheld_is_counted_nowhere_and_not_told() {
    let own = castle(&["--format", "json"]).json();
    let open = castle(&["--format", "json", "--for-publication"]).json();
    let (own, open) = (&own["records"][0], &open["records"][0]);
    let withheld: Vec<&str> = open["withheld"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap())
        .collect();
    assert_eq!(own["withheld"], Value::Null);
    assert!(
        withheld.contains(&"EVT005") && withheld.contains(&"SAF005"),
        "{withheld:?}"
    );
    let codes = |of: &Value| -> Vec<String> {
        let findings = of["findings"].as_array().unwrap().iter();
        findings
            .map(|finding| finding["rule"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut both = codes(open);
    assert!(both.iter().all(|code| !withheld.contains(&code.as_str())));
    both.extend(withheld.iter().map(|code| (*code).to_owned()));
    both.sort();
    let mut all = codes(own);
    all.sort();
    assert_eq!(both, all);
    for (lang, heading, counted) in [
        (
            "en",
            "  Withheld, whatever was concluded",
            "counted nowhere else: ",
        ),
        (
            "cy",
            "  Wedi'u dal yn ôl, beth bynnag oedd y casgliad",
            "na chyfrifir yn unman arall: ",
        ),
    ] {
        for by in ["outcome", "family", "law", "principle"] {
            let ran = castle(&["--for-publication", "--lang", lang, "--by", by]);
            let flat = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(&format!("{counted}{}.", withheld.len())), "{flat}");
            let (before, list) = ran.out.split_once(heading).unwrap();
            for code in &withheld {
                let title = Rule::find(code).unwrap().title;
                let title = if lang == "en" { title.en } else { title.cy };
                // The first screen says of one of its questions that the answer is withheld, and by which rule.
                let is_named = *code != "DEC016" && before.contains(&format!("({code})"));
                assert!(!before.contains(&format!("{code}  ")) && !is_named, "{code} {by}");
                let family = Rule::find(code).unwrap().family().name();
                let family = if lang == "en" { family.en } else { family.cy };
                assert!(
                    list.contains(&format!("    {code}  {family}: {title}")),
                    "{code} {by} {list}"
                );
            }
        }
    }
    assert_eq!(Rule::find("EVT005").unwrap().family(), Family::Events);
}

/// Neither places in lists, nor how much there is of what single people did.
#[test]
fn nothing_in_it_points_at_anybody() {
    let open = castle(&["--format", "json", "--for-publication"]).json();
    let record = &open["records"][0];
    assert_eq!(record["holdings"], Value::Null);
    let pointers = record["findings"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|finding| finding["pointers"].as_array().unwrap());
    let pointers: Vec<&str> = pointers.map(|pointer| pointer.as_str().unwrap()).collect();
    assert!(pointers.contains(&"/forum/terms/1/quorum"), "{pointers:?}");
    assert!(
        pointers
            .iter()
            .all(|pointer| pointer.starts_with("/forum") || !pointer.contains(|c: char| c.is_ascii_digit())),
        "{pointers:?}"
    );
    for args in [
        &["--for-publication"][..],
        &["--for-publication", "--provision", "nhs-wales-act-2006"],
    ] {
        let out = castle(args).out;
        for list in [
            "/events/",
            "/memberships/",
            "/contributions/",
            "/payments/",
            "/publishedTables/",
            "/decisions/",
        ] {
            assert!(!out.contains(list), "{list} {out}");
        }
        assert!(!out.contains("What the whole record holds"), "{out}");
    }
}

/// What is withheld does not tell by the exit status either.
#[test]
fn the_exit_status_is_that_of_what_is_shown() {
    let not_met = crate::support::example("EVT005", "not-met");
    let place = Place::with(&[("forum.json", &not_met)]);
    let args = ["--as-of", "2026-06-30", "forum.json"];
    assert_eq!(place.check(&args).status, Some(1));
    assert_eq!(
        place.check(&[&["--for-publication"], &args[..]].concat()).status,
        Some(0)
    );
}

#[test]
fn a_profile_takes_the_place_of_the_threshold() {
    let own = r#"{ "name": "own", "version": "2", "threshold": 9, "zeros": "hidden" }"#;
    let place = Place::with(&[
        ("castle.json", &shipped("fictional-fforwm-y-castell.json")),
        ("own.json", own),
        (
            "wrong.json",
            r#"{ "name": "own", "version": "2", "threshold": 1, "zeros": "hidden" }"#,
        ),
    ]);
    let check = |more: &[&str]| {
        place.check(
            &[
                &["--as-of", "2026-06-30", "--fail-on", "never"],
                more,
                &["castle.json"],
            ]
            .concat(),
        )
    };
    for (profile, threshold) in [("acro-10", 10), ("own.json", 9)] {
        let ran = check(&["--for-publication", "--profile", profile, "--format", "json"]).json();
        assert_eq!(ran["profile"]["threshold"], threshold);
        assert_eq!(ran["policy"]["thresholds"]["disclosureThreshold"], threshold);
    }
    let lines = check(&["--for-publication", "--profile", "acro-10", "--format", "ndjson"]).lines();
    assert_eq!(lines[0]["profile"]["name"], "acro-10");
    assert_eq!(
        check(&["--for-publication", "--format", "json"]).json()["profile"],
        Value::Null
    );
    let text = check(&["--for-publication", "--profile", "nhs-england-secondary-care"]).out;
    assert!(
        text.contains("Held to nhs-england-secondary-care, version 1."),
        "{text}"
    );
    for (args, part) in [
        (&["--profile", "acro-10"][..], "--for-publication"),
        (&["--for-publication", "--profile", "threshold-6"], "threshold-8"),
        (&["--for-publication", "--profile", "wrong.json"], "out-of-range"),
        (
            &[
                "--for-publication",
                "--profile",
                "own.json",
                "--output",
                "own.json",
            ],
            "own.json",
        ),
    ] {
        let ran = check(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains(part), "{part}: {}", ran.err);
    }
    assert_eq!(std::fs::read_to_string(place.path("own.json")).unwrap(), own);
}
