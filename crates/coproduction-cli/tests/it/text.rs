//! The text for people.

use crate::support::{BAD, BAD_PLACES, GOOD, Place, finished};

const UNCHECKED: &str = "Nid yw'r Gymraeg hon wedi'i gwirio gan gyfieithydd eto.";

/// Every line without its indentation, joined, so that the width of a line does not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_good_record_says_what_it_holds_and_what_not() {
    let text = flat(&Place::with(&[("good.json", GOOD)]).check(&["good.json"]).out);
    for part in [
        "good.json: Voices of the Valley - Who sits: This is not on record, or not all of it. ",
        " (FBK001) As it stood on ",
        "Not met: 0. Met: 0. Not on record: 56. Does not apply: 5. The record does not say enough yet",
        "What the whole record holds, whatever the day Holds: 1 member Says there were none: guests Says that nobody keeps these: payments Not recorded: organisations, memberships,",
        "About the forum itself Says there were none: partner organisations Not recorded: purpose, accountable organisation,",
        "- The terms of reference: which seats",
        "It does not mean that there was none.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(
        !text.contains("With problems"),
        "one record needs no summary: {text}"
    );
}

#[test]
fn a_bad_record_says_what_where_and_what_to_do() {
    let text = flat(&Place::with(&[("bad.json", BAD)]).check(&["bad.json"]).out);
    assert!(text.starts_with("bad.json 4 problems The forum line 3, column 20 /forum/id "));
    assert!(text.contains("Did you mean `events`? [unknown-field]"));
    for (code, pointer, line, column) in BAD_PLACES {
        assert!(
            text.contains(&format!("line {line}, column {column} {pointer} ")),
            "{pointer}\n{text}"
        );
        assert!(text.contains(&format!("[{code}]")), "{code}\n{text}");
    }
    assert!(text.contains("entries are counted from 0"));
}

#[test]
fn several_records_end_in_a_summary() {
    let place = Place::with(&[("good.json", GOOD), ("bad.json", BAD)]);
    let ran = place.check(&["bad.json", "good.json"]);
    assert!(
        ran.out
            .ends_with("\nRecords: 2. With problems: 1. With a rule that is not met: 0.\n"),
        "{}",
        ran.out
    );
}

#[test]
fn welsh_is_as_whole_as_english() {
    let place = Place::with(&[("good.json", GOOD), ("bad.json", BAD)]);
    let english = place.check(&["bad.json", "good.json"]);
    let welsh = place.check(&["--lang", "cy", "bad.json", "good.json"]);
    assert_eq!(english.status, welsh.status);
    assert!(welsh.out.ends_with(&format!("{UNCHECKED}\n")) && !english.out.contains(UNCHECKED));
    let text = flat(&welsh.out);
    for part in [
        "Problemau: 4 Y fforwm llinell 3, colofn 20 /forum/id ",
        "good.json: Lleisiau'r Cwm - Pwy yw'r aelodau: Nid yw hyn ar gofnod, neu nid y cyfan ohono. ",
        " (FBK001) Fel yr oedd ar ",
        "Mae'n cynnwys: aelodau: 1 Mae'n dweud nad oedd dim o'r rhain: gwesteion",
        "Cofnodion: 2. Â phroblemau: 1.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // Beside names and places, no line of one language is a line of the other.
    let same: Vec<_> = welsh
        .out
        .lines()
        .filter(|line| line.contains(' ') && english.out.lines().any(|other| other == *line))
        .collect();
    assert_eq!(same, Vec::<&str>::new());
}

#[test]
fn a_name_in_the_other_language_is_better_than_none() {
    let only_welsh = GOOD.replace(r#","en":"Voices of the Valley""#, "");
    let place = Place::with(&[("good.json", &only_welsh)]);
    assert!(
        place
            .check(&["good.json"])
            .out
            .starts_with("good.json: Lleisiau'r Cwm\n")
    );
}

#[test]
fn colours_are_for_terminals() {
    let place = Place::with(&[("bad.json", BAD)]);
    assert!(!place.check(&["bad.json"]).out.contains('\u{1B}'));
    let with = |variables: &[&str]| {
        let mut command = place.command(&["check", "bad.json"]);
        command.envs(variables.iter().map(|name| (name, "1")));
        finished(command).out
    };
    assert!(with(&["CLICOLOR_FORCE"]).contains('\u{1B}'));
    assert!(!with(&["CLICOLOR_FORCE", "NO_COLOR"]).contains('\u{1B}'));
}

#[test]
fn nothing_of_the_input_steers_the_terminal() {
    let hostile = r#"{ "format": "coproduction/forum-record/v1", "\u001b[2J": 1,
        "forum": { "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10", "name": { "both": "L" } } }"#;
    let place = Place::with(&[("bad.json", hostile)]);
    let ran = place.check(&["bad.json", "\u{1B}[2J.json"]);
    assert!(ran.out.contains("unknown-field"));
    assert!(!ran.out.contains('\u{1B}') && !ran.err.contains('\u{1B}'));
}
