//! The thread of a record, for people and for programs.

use coproduction::principles::thread::BreakCode;
use serde_json::{Value, json};

use crate::support::{BAD, GOOD, Place, Ran, finished, shipped};

const SHARING: &str = "fictional-llais-y-dyffryn.json";
const HOLDING: &str = "fictional-fforwm-y-castell.json";

fn place() -> Place {
    Place::with(&[
        ("sharing.json", &shipped(SHARING)),
        ("holding.json", &shipped(HOLDING)),
        ("bad.json", BAD),
        ("good.json", GOOD),
    ])
}

fn decisions(args: &[&str]) -> Ran {
    place().run(&[&["decisions", "--as-of", "2026-06-30"], args].concat())
}

/// Every line without its indentation, joined, so that the width of a line does not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(ran: &Ran, parts: &[&str]) {
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let text = flat(&ran.out);
    for part in parts {
        assert!(text.contains(part), "{part}\n{}", ran.out);
    }
    assert!(ran.out.lines().count() < 85, "{}", ran.out);
    assert!(
        ran.out.lines().all(|line| line.chars().count() <= 110),
        "{}",
        ran.out
    );
}

#[test]
fn a_co_chair_reads_what_came_of_what_was_said() {
    says(
        &decisions(&["sharing.json"]),
        &[
            "sharing.json: Voice of the Vale As the record was kept, up to 2025-06-30. Decisions: 3",
            "Should every patient get a leaflet about waiting times? /decisions/0 Decided on 2024-09-17. Outcome, as recorded: carried. \
             Validly taken: yes; quorum: yes (there 11, needed 7: at least 1/2 (places: 14); lived-experience 6, needed 4; professionals 3, needed 2); \
             carried, by the rule: yes (lived-experience 6, needed 4: more than 1/2 (votes for and against: 6); professionals 3, needed 2: more than 1/2 (votes for and against: 3)); the record agrees: yes.",
            "Informed by: contributions: 4 (lived experience: 4, through their event alone: 2); events: 3; replies: 1; documents: 1; recommendations: 1",
            "What followed: accountable body: accepted (2024-10-08); commitments: 1 (kept: 1, with evidence of what changed: 1); contributors: told (2024-09-24)",
            "Not decided. State: put off. Outcome, as recorded: nothing was decided.",
            "lived experience professionals others all said 0 0 0 0 answered 0 0 1 1",
            "something changed 6 1 0 7 So far only because their whole event was named, and not they themselves: 1.",
            "Answers: taken up: 5; taken up in part: 1; not taken up, with a reason: 1; passed to another body: 1 Contributors: told: 8",
            "Where the thread breaks off: nowhere that the record shows",
        ],
    );
    says(
        &decisions(&["holding.json"]),
        &[
            "The record does not hold all of these: contributions. Where the thread ends there,",
            "Informed by: nothing that people had said, as the record says; said only after it was taken: 2",
            "commitments: 1 (not kept: 1, with evidence of what changed: 0); contributors: not told",
            "Validly taken: no; quorum: no (there 7, needed 8); carried, by the rule: yes (for 12, needed 7: more than 1/2 (votes for and against: 13)); the record agrees: yes. Dissent kept: 1; with its reason: 1.",
            "Validly taken: yes; quorum: yes (there 8-9, needed 8); carried, by the rule: yes (for 8, needed 9: more than 1/2 (votes for and against: 16)); the record agrees: yes. It was tied, and the chair's casting vote settled it.",
            "Informed by: not on record What followed: not on record",
            "Answers: none: 1; not taken up, no reason on record: 3 Contributors: not told: 3",
            "Where the thread breaks off: 12 1 Something was said that calls for an answer, the time for one has passed, and none is on record. [not-answered] /contributions/3 3 ",
        ],
    );
}

#[test]
fn welsh_is_as_whole_as_english() {
    says(
        &decisions(&["--lang", "cy", "sharing.json"]),
        &[
            "sharing.json: Llais y Dyffryn Fel y cadwyd y cofnod, hyd 2025-06-30. Penderfyniadau: 3",
            "A ddylai pob claf gael taflen am amseroedd aros? /decisions/0 Penderfynwyd ar 2024-09-17.",
            "profiad byw gweithwyr proffesiynol eraill cyfan dywedwyd 0 0 0 0 atebwyd 0 0 1 1",
            "A wnaed yn ddilys: ie; cworwm: ie (yn bresennol 11, angen 7: o leiaf 1/2 (lleoedd: 14)",
            "Lle mae'r trywydd yn torri: nid yw'r cofnod yn dangos yr un man",
        ],
    );
    let english = decisions(&["holding.json"]);
    let welsh = decisions(&["--lang", "cy", "holding.json"]);
    says(
        &welsh,
        &[
            "Nid yw'r cofnod yn cynnwys pob un o'r rhain: cyfraniadau.",
            "[not-answered]",
        ],
    );
    let same: Vec<_> = welsh
        .out
        .lines()
        .filter(|line| line.trim().contains(' ') && english.out.lines().any(|other| other == *line))
        .filter(|line| !line.contains('/'))
        .collect();
    assert_eq!(same, Vec::<&str>::new());
}

#[test]
fn a_day_before_shows_what_was_so_then() {
    let ran = place().run(&["decisions", "--as-of", "2024-09-17", "sharing.json"]);
    // The second is taken, and the third put off, at a meeting that is still to come.
    let (second, third) = (
        "/decisions/1 Not decided. Informed by: ",
        "/decisions/2 Not decided. Informed by: ",
    );
    says(&ran, &["As it stood on 2024-09-17. Decisions: 3", second, third]);
}

#[test]
fn what_is_not_recorded_is_not_nought() {
    let ran = decisions(&["good.json"]);
    says(
        &ran,
        &[
            "Not recorded: contributions, replies, decisions, commitments. Where the thread ends there,",
            "Decisions: not on record What was said, and how far it came: not on record",
        ],
    );
    assert!(!ran.out.contains(": 0"), "{}", ran.out);
}

#[test]
fn json_has_the_whole_thread() {
    let result = decisions(&["--format", "json", "holding.json"]).json();
    let members: Vec<_> = result.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = [
        "format",
        "asOf",
        "forum",
        "day",
        "notKnown",
        "decisions",
        "contributions",
        "breaks",
        "taken",
    ];
    expected.sort_unstable();
    assert_eq!(members, expected);
    assert_eq!(result["format"], "coproduction/decisions/v1");
    assert_eq!(
        (&result["asOf"], &result["day"]),
        (&json!("2026-06-30"), &json!("2025-05-31"))
    );
    assert_eq!(
        result["notKnown"],
        json!([{ "collection": "contributions", "why": "not-whole" }])
    );
    assert_eq!(
        result["contributions"][1],
        json!({
            "contribution": "ca570000-0009-4000-8000-000000000002",
            "pointer": "/contributions/1",
            "side": "lived-experience",
            "on": "2024-09-04",
            "stage": "answered",
            "byEventOnly": false,
            "fate": "not-taken-up-no-reason",
            "answeredBy": [{ "reply": "ca570000-0010-4000-8000-000000000001", "way": "named" }],
            "told": "not-told",
            "informed": [],
            "commitments": []
        })
    );
    let document: Value = serde_json::from_str(&shipped(HOLDING)).unwrap();
    let breaks = result["breaks"].as_array().unwrap();
    assert_eq!(breaks.len(), 12);
    for found in breaks {
        assert!(found["code"].as_str().unwrap().parse::<BreakCode>().is_ok());
        for pointer in found["pointers"].as_array().unwrap() {
            assert!(document.pointer(pointer.as_str().unwrap()).is_some(), "{pointer}");
        }
    }
    // Both languages are in it, so that --lang changes nothing.
    assert_eq!(
        decisions(&["--format", "json", "--lang", "cy", "holding.json"]).json(),
        result
    );
}

/// Beside the forum's name and the questions that it published, nothing that anybody wrote.
#[test]
fn no_free_text_and_no_member_is_in_it() {
    for (file, name) in [("sharing.json", SHARING), ("holding.json", HOLDING)] {
        let document: Value = serde_json::from_str(&shipped(name)).unwrap();
        let mut private = Vec::new();
        texts(&document, &mut private);
        let members = document["members"].as_array().unwrap();
        private.extend(
            members
                .iter()
                .map(|member| member["id"].as_str().unwrap().to_owned()),
        );
        assert!(private.len() > 30, "{}", private.len());
        for args in [&[file][..], &["--format", "json", file]] {
            let out = decisions(args).out;
            for text in &private {
                assert!(!out.contains(text), "{text}\n{out}");
            }
        }
    }
}

/// Every text that somebody wrote, and everything that was promised, seen or decided in words.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let is_written = matches!(name.as_str(), "text" | "what" | "outcomeText" | "office" | "note");
                for text in [member.as_str(), member["en"].as_str(), member["cy"].as_str()] {
                    found.extend(text.filter(|_| is_written).map(str::to_owned));
                }
                texts(member, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        _ => {}
    }
}

#[test]
fn a_long_question_is_cut_between_words() {
    let question = "word ".repeat(40);
    let mut document: Value = serde_json::from_str(GOOD).unwrap();
    document["decisions"] = json!([{
        "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a19", "question": { "en": question.trim() }
    }]);
    let place = Place::with(&[("long.json", &document.to_string())]);
    let ran = place.run(&["decisions", "long.json"]);
    says(
        &ran,
        &["word word… /decisions/0 Whether it was decided is not recorded."],
    );
}

#[test]
fn a_record_with_problems_is_1_and_leads_to_the_check() {
    let ran = decisions(&["bad.json"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
    assert!(
        ran.err
            .contains("Problems: 4. To see them: coproduction check bad.json"),
        "{}",
        ran.err
    );
    let welsh = decisions(&["--lang", "cy", "bad.json"]);
    assert!(welsh.err.contains("Problemau: 4."), "{}", welsh.err);
}

#[test]
fn what_could_not_run_is_2() {
    for (args, part) in [
        (&["missing.json"][..], "there is no such file."),
        (&["--lang", "cy", "missing.json"], "nid oes ffeil o'r fath."),
        (&["--format", "sarif", "good.json"], "sarif"),
        (&["--as-of", "2024-02-30", "good.json"], "2024-02-30"),
        (&[], "FILE"),
    ] {
        let ran = place().run(&[&["decisions"], args].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains(part), "{}", ran.err);
    }
}

#[test]
fn standard_input_is_a_record_too() {
    let place = place();
    let mut command = place.command(&["decisions", "--as-of", "2026-06-30", "-"]);
    command.stdin(std::fs::File::open(place.path("sharing.json")).unwrap());
    let ran = finished(command);
    let text = ran.out.replacen("standard input", "sharing.json", 1);
    assert_eq!((ran.status, text), (Some(0), decisions(&["sharing.json"]).out));
}
