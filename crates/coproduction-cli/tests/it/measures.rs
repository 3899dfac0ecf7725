//! What the record shows of who had influence, and of who is in the room, as it is reported.

use crate::support::{BAD, GOOD, Place, shipped};

/// The section of the measures, each item on one line.
fn section(lang: &str, record: &str, heading: &str) -> Vec<String> {
    let place = Place::with(&[("forum.json", record)]);
    let ran = place.check(&["--lang", lang, "--as-of", "2026-06-30", "forum.json"]);
    let lines = ran.out.lines().skip_while(|line| line.trim() != heading).skip(1);
    let mut items: Vec<String> = Vec::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        match items.last_mut() {
            Some(last) if line.starts_with("      ") => *last = format!("{last} {}", line.trim()),
            _ => items.push(line.trim().to_owned()),
        }
    }
    items
}

const ENGLISH: &str = "What the decisions and answers show";
const WELSH: &str = "Beth mae'r penderfyniadau a'r atebion yn ei ddangos";

#[test]
fn each_measure_with_something_to_say_has_a_line() {
    let record = shipped("fictional-llais-y-dyffryn.json");
    let (english, welsh) = (section("en", &record, ENGLISH), section("cy", &record, WELSH));
    assert_eq!((english.len(), welsh.len()), (7, 7), "{english:?} {welsh:?}");
    // What a forum asks first comes first, and what cannot be told comes last.
    assert_eq!(
        english[0],
        "- The accountable body has given too few answers to tell how often it follows the forum. Accepted: 2 of 2."
    );
    assert_eq!(
        english[3],
        "- Every promise of an answer was kept by its day. Kept: 9 of 9 (interval of the share: 66% to 100%)."
    );
    assert_eq!(
        welsh[3],
        "- Cadwyd pob addewid o ateb erbyn ei ddiwrnod. Wedi'u cadw: 9 o 9 (cyfwng y gyfran: 66% i 100%)."
    );
    assert!(
        english[4..].iter().all(|line| line.contains("cannot be told")),
        "{english:?}"
    );
}

#[test]
fn those_with_nothing_to_count_share_one() {
    let record = shipped("north-wales-gynae-voices.json");
    let english = section("en", &record, ENGLISH);
    assert_eq!(
        english,
        [
            "Nothing to count on record for: answers of the accountable body, time until people were told, acknowledgement, \
             promised days of answer, proposals by origin, contested decisions"
        ]
    );
    assert_eq!(section("cy", &record, WELSH).len(), 1);
    let some = section("en", &shipped("fictional-fforwm-y-castell.json"), ENGLISH);
    assert_eq!(some.len(), 8, "{some:?}");
    assert!(some[7].starts_with("Nothing to count on record for: promised days of answer"));
}

const ROOM: &str = "Who is in the room, and who is heard";
const ROOM_IN_WELSH: &str = "Pwy sydd yn yr ystafell, a phwy sy'n cael ei glywed";

#[test]
fn who_is_in_the_room_comes_after() {
    let record = shipped("fictional-llais-y-dyffryn.json");
    let (english, welsh) = (
        section("en", &record, ROOM),
        section("cy", &record, ROOM_IN_WELSH),
    );
    assert_eq!((english.len(), welsh.len()), (13, 13), "{english:?} {welsh:?}");
    assert_eq!(
        english[4],
        "- People with lived experience spoke about as much as their part in the room. They were 54% of those present (19 of 35) and had 52% \
         of the speaking (167 of 321; counted: minutes). It was counted by side and not by person, so that whether it could be chance cannot \
         be tested."
    );
    // What is not enough and what is nothing share the last line.
    assert_eq!(
        english[12],
        "Nothing on record, or not enough to say, for: speaking by person, members beside the population"
    );
}

/// A forum sees of its own people what they did, however few they are.
#[test]
fn conduct_of_few_people_is_in_the_forums_own_report() {
    let record = shipped("fictional-fforwm-y-castell.json");
    let english = section("en", &record, ROOM);
    assert!(
        !english
            .iter()
            .any(|line| line.starts_with("Too few people to show: ")),
        "{english:?}"
    );
    assert_eq!(
        english[1],
        "- People with lived experience among those who hold seats: 2 of 14 (14%). Research finds people treated as tokens where they are so few (Kanter, in Mendelberg, Karpowitz and Oliphant)."
    );
    assert!(
        english.iter().any(|line| line.contains("of the speaking")),
        "{english:?}"
    );
}

/// What is recorded of few people stays in the record, in every format.
#[test]
fn monitoring_of_few_people_is_withheld() {
    let told = |disabled: u32| {
        let table = format!(
            r#"{{ "characteristic": "disability", "codeList": {{ "name": "census-2021-disability" }},
                "cells": [{{ "code": "disabled", "people": {disabled} }}, {{ "code": "not-disabled", "people": 20 }}],
                "missing": {{ "preferNotToSay": 0 }} }}"#
        );
        let returns = format!(
            r#"{{ "monitoringReturns": [{{ "id": "e0030000-0000-4000-8000-000000000001", "group": "members",
                "collected": {{ "to": "2026-01-31" }}, "tables": [{table}] }}],"#
        );
        let record = GOOD.replacen('{', &returns, 1).replacen(
            r#""forum":{"#,
            r#""forum": { "area": { "gssCode": "W11000023" },"#,
            1,
        );
        assert!(record.contains("W11000023"), "{record}");
        let place = Place::with(&[("forum.json", &record)]);
        let all = ["text", "json", "ndjson"].map(|format| {
            let ran = place.check(&["--as-of", "2026-06-30", "--format", format, "forum.json"]);
            format!("{}{}", ran.out, ran.err)
        });
        all.join("\n")
    };
    let (one, four) = (told(1), told(4));
    assert_eq!(one, four);
    assert!(one.contains("Too few people to show: disability"), "{one}");
    let shown = told(6);
    assert!(shown.contains("Of this group: 6 of 26 who answered"));
    // Figures of the Census stand with their source, day and population; and people who answered are no seats.
    let source = "Source: Office for National Statistics, Census 2021, Open Government Licence v3.0";
    assert_eq!(shown.matches(source).count(), 1, "once in the text: {shown}");
    assert!(shown.contains("(2021-03-21): usual residents."), "{shown}");
    assert!(!one.contains(source));
}

/// What is lacking for both directions of a contest is said once.
#[test]
fn nothing_is_said_twice() {
    let id = |n: usize| format!("e0030000-0000-4000-8000-{n:012}");
    let decisions = (0..9).map(|n| {
        format!(r#"{{ "id": "{}", "state": "decided", "decidedBy": "forum", "outcome": "carried", "origin": "external" }}"#, id(n))
    });
    let decisions = decisions.collect::<Vec<_>>().join(",");
    let record = GOOD.replacen('{', &format!(r#"{{ "decisions": [{decisions}],"#), 1);
    let section = section("en", &record, ENGLISH);
    let about_recording = section.iter().filter(|line| line.contains("on record: 0 of 9."));
    assert_eq!(about_recording.count(), 1, "{section:?}");
}

#[test]
fn a_record_with_problems_has_none_and_sarif_has_none() {
    assert_eq!(section("en", BAD, ENGLISH), Vec::<String>::new());
    let place = Place::with(&[("forum.json", &shipped("fictional-llais-y-dyffryn.json"))]);
    let sarif = place.check(&["--format", "sarif", "forum.json"]).out;
    assert!(!sarif.contains("contested") && !sarif.contains("loop-closure"));
}
