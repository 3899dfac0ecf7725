//! The terms of reference of records.

use serde_json::{Value, json};

use super::{flat, fraction, has, power, six_and_ten};
use crate::support::{BAD, GOOD, Place, Ran, finished, shipped};

const CASTELL: &str = "fictional-fforwm-y-castell.json";
const DYFFRYN: &str = "fictional-llais-y-dyffryn.json";
const LATER: [&str; 2] = ["--as-of", "2025-12-31"];

/// A run over a record of the repository's examples.
fn of(record: &str, args: &[&str]) -> Ran {
    let place = Place::with(&[("record.json", &shipped(record))]);
    place.run(&[&["power", "record.json"], &LATER[..], args].concat())
}

/// One version that has no rule, and one that leaves everything to the professionals.
#[test]
fn the_castle_forum() {
    let ran = of(CASTELL, &[]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    has(
        &ran,
        &[
            "The Castle Forum. Terms of reference: A. Adopted: 2023-04.",
            "[power-no-rule]",
            "Terms of reference: B. Adopted: 2024-02-01.",
            "As written, the professionals can pass anything without a single vote of somebody with lived experience.",
            "A meeting can be valid with nobody with lived experience in the room.",
            "A body outside the forum can stop what everybody in the forum wants.",
            "It need not give reasons.",
            "At the attendance on record (meetings: 4)",
            "At that attendance about one meeting in 3 would not be valid.",
            "The chair is taken to hold one of the voting seats",
            "What changes: from A to B What changes cannot be said",
        ],
    );
    let welsh = of(CASTELL, &["--lang", "cy"]);
    has(
        &welsh,
        &[
            "Cylch gorchwyl: B. Mabwysiadwyd: 2024-02-01.",
            "gall y gweithwyr proffesiynol dderbyn unrhyw beth heb yr un bleidlais gan rywun â phrofiad byw.",
            "Gall cyfarfod fod yn ddilys heb neb â phrofiad byw yn yr ystafell.",
            "Yn ôl y presenoldeb hwnnw ni fyddai tuag un cyfarfod o bob 3 yn ddilys.",
        ],
    );
}

#[test]
fn the_voice_of_the_vale() {
    let ran = of(DYFFRYN, &[]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    has(
        &ran,
        &[
            "Terms of reference: 1. Adopted: 2023-02-01.",
            "Objections: each of the two sides can make one stand, so that consent is a veto for both.",
            "Not enough meetings with their attendance on record to say what it gives. Meetings: 0; needed: 3.",
            "A meeting is not valid without somebody with lived experience.",
            "What changes: from 1 to 2",
            "the fewest who must be in favour of any decision: 1 before, 4 after.",
            "Professionals: share of all who have a say: 50.0% before, 35.7% after.",
        ],
    );
    assert!(flat(&ran.out).find("reference: 1.") < flat(&ran.out).find("reference: 2."));
    let welsh = of(DYFFRYN, &["--lang", "cy"]);
    has(
        &welsh,
        &[
            "Beth sy'n newid: o: 1; i: 2",
            "mae cydsyniad yn feto i'r ddwy.",
            "Dim digon o gyfarfodydd",
        ],
    );
}

#[test]
fn a_record_for_programs() {
    let ran = of(DYFFRYN, &["--format", "json"]);
    assert!(ran.out.starts_with("{\n  \"format\": \"coproduction/power/v1\""));
    let result = ran.json();
    let [first, second] = [0, 1].map(|place| result["versions"][place].clone());
    assert_eq!(
        (
            &second["version"],
            &second["adopted"],
            &second["forum"]["name"]["en"]
        ),
        (&json!("2"), &json!("2024-03-05"), &json!("Voice of the Vale"))
    );
    assert_eq!(second["rule"]["kind"], "all-of");
    assert_eq!(
        second["quorum"]["constituencies"][0]["constituency"],
        "lived-experience"
    );
    assert_eq!(
        (
            &second["kinds"][2]["constituency"],
            &second["kinds"][2]["side"],
            &second["kinds"][2]["voters"]
        ),
        (&json!("voluntary"), &json!("other"), &json!(2))
    );
    assert_eq!(fraction(&second["kinds"][2]["banzhaf"]), "0/1");
    assert_eq!(second["assumptions"][0]["code"], "assumed-co-chairs-vote");
    assert!(second["sentences"][0]["cy"].is_string() && second["sentences"][0]["en"].is_string());
    assert_eq!(
        (&first["attendance"]["meetings"], &first["attendance"]["power"]),
        (&json!(0), &Value::Null)
    );
    assert_eq!(
        second["attendance"]["constituencies"][0],
        json!({ "constituency": "lived-experience", "tookPart": 19, "of": 21 })
    );
    assert!(
        second["attendance"]["power"]["quorate"]["approx"]
            .as_f64()
            .unwrap()
            > 0.9
    );
    let change = &result["changes"][0];
    assert_eq!((&change["from"], &change["to"]), (&json!(0), &json!(1)));
    assert_eq!(change["rows"][0]["change"], "more");
    assert_eq!(
        change["rows"][0]["after"],
        json!({ "kind": "people", "value": 4 })
    );

    let castell = of(CASTELL, &["--format", "json"]).json();
    assert_eq!(castell["versions"][0]["notComputed"]["code"], "power-no-rule");
    assert_eq!(castell["changes"][0]["notComputed"]["code"], "power-no-rule");
}

/// No member, and nothing that somebody wrote but the names of forums and versions.
#[test]
fn nothing_of_a_member_is_printed() {
    for record in [CASTELL, DYFFRYN] {
        let whole: Value = serde_json::from_str(&shipped(record)).unwrap();
        let members = whole["members"].as_array().unwrap();
        for format in ["text", "json"] {
            let ran = of(record, &["--format", format]);
            for member in members {
                assert!(!ran.out.contains(member["id"].as_str().unwrap()));
            }
        }
    }
}

/// Two drafts: records with a forum and its terms, and nothing else.
#[test]
fn two_records_compared() {
    let draft = |rule: &str| {
        let args = six_and_ten(rule, &["--format", "json"]);
        let version = power(&args).json()["versions"][0].clone();
        let kinds = version["kinds"].as_array().unwrap().clone();
        let id = |last: usize| format!("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a1{last}");
        let seats = kinds.iter().enumerate().map(|(place, kind)| {
            json!({ "id": id(place), "constituency": kind["constituency"], "places": kind["places"] })
        });
        let constituencies = kinds
            .iter()
            .map(|kind| json!({ "id": kind["constituency"], "side": kind["side"] }));
        json!({
            "format": "coproduction/forum-record/v1",
            "forum": {
                "id": id(9),
                "name": { "en": "A draft" },
                "constituencies": constituencies.collect::<Vec<_>>(),
                "terms": [{ "id": id(8), "seats": seats.collect::<Vec<_>>(), "decisionRule": version["rule"] }],
            },
        })
        .to_string()
    };
    let (now, then) = (draft("majority"), draft("two-majorities"));
    let place = Place::with(&[("now.json", &now), ("then.json", &then), ("silent.json", GOOD)]);
    let ran = place.run(&["power", "--compare", "now.json", "then.json"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    has(
        &ran,
        &[
            "A draft. Terms of reference: without a name. Day of adoption: not recorded.",
            "What changes: from version 1 to version 2",
            "The professionals could pass a proposal that nobody else is in favour of, and no longer can.",
            "The people with lived experience could not stop a proposal that everybody else is in favour of, and now can.",
        ],
    );
    assert!(!ran.out.contains("attendance on record"));
    let same = place.run(&["power", "--compare", "now.json", "now.json"]);
    has(&same, &["Nothing changes in what each side can do."]);
    let silent = place.run(&["power", "--compare", "now.json", "silent.json"]);
    assert_eq!(silent.status, Some(1));
    has(&silent, &["[terms-not-recorded]"]);
    let twice = place.run(&["power", "--compare", "-", "-"]);
    assert_eq!(twice.status, Some(2));
    assert!(twice.err.contains("[flag-standard-input-twice]"));
}

#[test]
fn records_that_cannot_be_used() {
    let many = format!("[{GOOD},{GOOD}]");
    let place = Place::with(&[
        ("bad.json", BAD),
        ("good.json", GOOD),
        ("many.json", &many),
        ("d/x.txt", ""),
    ]);
    let bad = place.run(&["power", "bad.json"]);
    assert_eq!((bad.status, bad.out.as_str()), (Some(1), ""));
    assert!(
        bad.err.contains("Problems: 4") && bad.err.contains("coproduction check"),
        "{}",
        bad.err
    );
    let welsh = place.run(&["power", "bad.json", "--lang", "cy"]);
    assert!(welsh.err.contains("Problemau: 4"));
    let silent = place.run(&["power", "good.json"]);
    assert_eq!(silent.status, Some(1));
    has(
        &silent,
        &["No terms of reference are recorded.", "[terms-not-recorded]"],
    );
    for (file, status, said) in [
        ("many.json", 2, "[not-one-record]"),
        ("missing.json", 2, "there is no such file"),
        ("d", 2, "cannot be read"),
    ] {
        let ran = place.run(&["power", file]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(status), ""), "{file}");
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

/// A rule or places that are not recorded, a constituency without a seat: each is said where it stands.
#[test]
fn terms_that_do_not_say_enough() {
    let mut record: Value = serde_json::from_str(&shipped(DYFFRYN)).unwrap();
    let terms = record["forum"]["terms"].as_array_mut().unwrap();
    terms[0].as_object_mut().unwrap().remove("decisionRule");
    let seats = terms[1]["seats"].as_array_mut().unwrap();
    seats[2].as_object_mut().unwrap().remove("places");
    let place = Place::with(&[("record.json", &record.to_string())]);
    let ran = place.run(&["power", "record.json"]);
    assert_eq!(ran.status, Some(1), "{}", ran.err);
    has(
        &ran,
        &["[draft-rule-not-recorded]", "[draft-places-not-recorded]"],
    );

    // A constituency that is listed and has no seat.
    let whole: Value = serde_json::from_str(&shipped(DYFFRYN)).unwrap();
    let forum = &whole["forum"];
    let mut terms = json!({ "id": forum["terms"][1]["id"] });
    for part in ["seats", "quorum", "decisionRule", "chairing"] {
        terms[part] = forum["terms"][1][part].clone();
    }
    terms["seats"].as_array_mut().unwrap().pop();
    terms["decisionRule"]["rules"][0]["constituencies"] = json!(["voluntary"]);
    for seat in terms["seats"].as_array_mut().unwrap() {
        seat.as_object_mut().unwrap().remove("area");
    }
    let mut draft = json!({ "format": whole["format"], "forum": { "terms": [terms] } });
    for part in ["id", "name", "constituencies"] {
        draft["forum"][part] = forum[part].clone();
    }
    let place = Place::with(&[("draft.json", &draft.to_string())]);
    let ran = place.run(&["power", "draft.json", "--format", "json"]);
    assert_eq!(ran.status, Some(1), "{}", ran.err);
    assert_eq!(
        ran.json()["versions"][0]["notComputed"]["code"],
        "power-unknown-constituency"
    );
}

#[test]
fn a_result_goes_to_a_file_and_a_record_comes_through_a_pipe() {
    let place = Place::with(&[("record.json", &shipped(CASTELL))]);
    let ran = place.run(&[
        "power",
        "record.json",
        "--output",
        "power.json",
        "--format",
        "json",
    ]);
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.as_str()),
        (Some(0), "", "")
    );
    assert_eq!(place.names(), ["power.json", "record.json"]);
    let over = place.run(&["power", "record.json", "--output", "record.json"]);
    assert_eq!(over.status, Some(2));
    assert!(over.err.contains("this file is read"));

    let mut command = place.command(&["power", "-", "--as-of", "2025-12-31", "--format", "json"]);
    command.stdin(std::fs::File::open(place.path("record.json")).unwrap());
    let piped = finished(command);
    assert_eq!(
        (piped.status, piped.json()),
        (Some(0), of(CASTELL, &["--format", "json"]).json())
    );
}
