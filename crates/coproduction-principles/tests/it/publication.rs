//! A report for publication: structure is shown, and conduct where enough people stand behind it.

use std::collections::BTreeMap;

use coproduction_equity::disclosure::KnownProfile;
use coproduction_principles::{
    Assessment, Audience, Outcome, Policy, Topic, assess_for, assess_for_publication,
};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

use crate::influence::{DAY, id, record};

/// A forum with so many members on each side since 2024, who met three times; the first of each side came, and speaking is counted.
fn forum(lived: usize, staff: usize) -> Value {
    let all = lived + staff;
    let seat = |n: usize| usize::from(n >= lived);
    let mut forum = record(json!({
        "members": (0..all).map(|n| json!({ "id": id(8, n) })).collect::<Vec<_>>(),
        "memberships": (0..all)
            .map(|n| json!({ "id": id(9, n), "member": id(8, n), "seat": id(11, seat(n)), "from": "2024-01-01" }))
            .collect::<Vec<_>>(),
    }));
    forum["forum"]["terms"] = json!([{
        "id": id(10, 1),
        "adopted": "2023-01-01",
        "seats": [
            { "id": id(11, 0), "constituency": "lived", "places": 20 },
            { "id": id(11, 1), "constituency": "staff", "places": 20 },
        ],
    }]);
    forum["events"] = (1..=3)
        .map(|month| {
            let came = (0..all).map(|n| json!({ "member": id(8, n), "state": "present" }));
            let spoke = (0..all).map(|n| {
                json!({ "speaker": { "kind": "member", "member": id(8, n), "agreedOn": "2024-01-01" }, "unit": "minutes", "amount": n + 1 })
            });
            json!({
                "id": id(12, month), "kind": "meeting", "status": "held", "on": format!("2024-{month:02}-10"),
                "attendance": came.collect::<Vec<_>>(), "speaking": spoke.collect::<Vec<_>>(), "chairedBy": [id(8, 0)],
            })
        })
        .collect();
    forum
}

fn report(document: &Value, audience: Audience) -> Assessment {
    let record =
        ForumRecord::from_json(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"));
    let report = assess_for(&record, &Policy::default(), DAY.parse().unwrap(), audience);
    assert_eq!(report.audience, audience);
    report
}

fn kinds(document: &Value, audience: Audience) -> BTreeMap<&'static str, &'static str> {
    report(document, audience)
        .measures
        .iter()
        .map(|figure| (figure.name(), figure.kind()))
        .collect()
}

#[test]
fn of_few_people_structure_is_published_and_conduct_is_not() {
    let few = forum(4, 12);
    let (own, open) = (kinds(&few, Audience::Forum), kinds(&few, Audience::Publication));
    for name in ["seat-class-by-terms", "seat-class-held"] {
        assert_eq!((own[name], open[name]), ("measured", "measured"), "{name}");
    }
    assert_eq!(
        (own["lone-voice-meetings"], open["lone-voice-meetings"]),
        ("measured", "withheld")
    );
    for name in ["attendance-gap", "voice-ratio", "voice-gini", "voice-theil"] {
        assert_ne!(open[name], "measured", "{name}");
    }
    // There is nothing of these to hold back.
    assert_eq!(open["days-to-payment"], "not-defined");
}

#[test]
fn of_enough_people_conduct_is_published() {
    let open = kinds(&forum(9, 12), Audience::Publication);
    for name in ["seat-class-held", "attendance-gap", "voice-ratio", "voice-gini"] {
        assert_eq!(open[name], "measured", "{name}");
    }
}

/// A meeting with one lone voice, or none, is about whoever came, however many sit on the side: it is the same whether there was one or not.
#[test]
fn lone_voices_are_never_published() {
    let came = |lived: usize| {
        let mut forum = forum(9, 12);
        for part in ["attendance", "speaking"] {
            let lines = forum["events"][0][part].as_array_mut().unwrap();
            *lines = lines[9 - lived..].to_vec();
        }
        forum
    };
    let name = "lone-voice-meetings";
    let figure = |lived| {
        let measures = report(&came(lived), Audience::Publication).measures;
        let figure = measures.into_iter().find(|figure| figure.name() == name).unwrap();
        serde_json::to_value(figure).unwrap()
    };
    assert_eq!(both(&came(9), name), ("measured", "withheld"));
    for lived in 0..9 {
        assert_eq!(figure(lived), figure(9), "{lived}");
    }
}

#[test]
fn who_chaired_cannot_be_had_by_subtraction() {
    let many = forum(9, 12);
    let (own, open) = (kinds(&many, Audience::Forum), kinds(&many, Audience::Publication));
    let without = "voice-ratio-without-chairs";
    assert_eq!((own[without], open[without]), ("measured", "withheld"));
}

#[test]
fn sides_that_are_not_on_record_are_taken_for_few() {
    let mut forum = forum(9, 12);
    // Who held a seat at the meetings is on record, and not who holds one now.
    forum["coverage"] = json!([
        { "collection": "memberships", "completeness": "complete", "from": "2023-01-01", "to": "2024-12-31" },
    ]);
    let (own, open) = (
        kinds(&forum, Audience::Forum),
        kinds(&forum, Audience::Publication),
    );
    let name = "attendance-gap";
    assert_eq!((own[name], open[name]), ("measured", "withheld"));
}

/// How many answered a survey in Welsh, or wish to use it, is about few people where few do.
#[test]
fn small_numbers_of_welsh_speakers_are_not_published() {
    let answered = |welsh: u32| {
        let mut forum = forum(9, 12);
        forum["forum"]["area"] = json!({ "gssCode": "W11000023" });
        let events = forum["events"].as_array_mut().unwrap();
        events.push(json!({
            "id": id(12, 9), "kind": "survey", "status": "held", "window": { "opensOn": "2024-02-01", "closesOn": "2024-03-01" },
            "survey": { "responses": 200, "byLanguage": [
                { "language": "cy", "responses": welsh }, { "language": "en", "responses": 200 - welsh },
            ] },
        }));
        forum
    };
    let own = |welsh| {
        let findings = report(&answered(welsh), Audience::Forum).findings.into_iter();
        let mut found = findings.filter(|finding| finding.rule.code == "LNG007");
        found.next().unwrap().outcome
    };
    assert_eq!((own(0), own(100)), (Outcome::NotMet, Outcome::Met));
    let open = |welsh| serde_json::to_value(report(&answered(welsh), Audience::Publication)).unwrap();
    let first = open(0);
    assert!([1, 2, 3, 4, 100].into_iter().all(|welsh| open(welsh) == first));
    assert!(first["withheld"].as_array().unwrap().contains(&json!("LNG007")));
}

/// What the forum sees of a measure and what is published, of two large sides.
fn both(document: &Value, name: &str) -> (&'static str, &'static str) {
    (
        kinds(document, Audience::Forum)[name],
        kinds(document, Audience::Publication)[name],
    )
}

/// So many of nine people with lived experience stepped down after some months, and others came; nine are there today.
fn with_leavers(leavers: usize) -> Value {
    let mut forum = forum(9 + leavers, 12);
    for n in 0..leavers {
        forum["memberships"][n]["ended"] = json!("2024-09-10");
        forum["memberships"][n]["endReason"] = json!("stepped-down");
    }
    forum
}

#[test]
fn who_left_is_published_by_how_many_did() {
    let name = "stay-time-lived-experience";
    for few in 1..5 {
        assert_eq!(both(&with_leavers(few), name), ("measured", "withheld"), "{few}");
        assert_eq!(both(&with_leavers(few), "retention").1, "withheld");
    }
    assert_eq!(both(&with_leavers(5), name), ("measured", "measured"));
    // None left, and that is said.
    assert_eq!(both(&with_leavers(0), name).1, "measured");
}

#[test]
fn requests_are_never_published_since_all_may_be_of_one_person() {
    let asked = |met: usize, unmet: usize| {
        let mut forum = forum(9, 12);
        let request =
            |outcome: &str| json!({ "kind": "transport", "outcome": outcome, "confirmedOn": "2024-01-02" });
        let requests = (0..met).map(|_| request("arranged"));
        let requests = requests.chain((0..unmet).map(|_| request("not-arranged")));
        forum["events"][0]["accessRequests"] = requests.collect();
        forum
    };
    let figure = |document: &Value| {
        let measures = report(document, Audience::Publication).measures.into_iter();
        let mut figures = measures.filter(|figure| figure.name() == "access-met");
        serde_json::to_value(figures.next().unwrap()).unwrap()
    };
    for (met, unmet) in [(1, 0), (0, 1), (9, 1), (1, 9), (4, 0), (9, 0), (9, 5)] {
        let asked = asked(met, unmet);
        let kinds = both(&asked, "access-met");
        assert_eq!(kinds.1, "withheld", "{met} {unmet}");
        assert_ne!(kinds.0, "withheld", "{met} {unmet}");
        assert_eq!(figure(&asked), figure(&self::asked_once()), "{met} {unmet}");
    }
}

fn asked_once() -> Value {
    let mut forum = forum(9, 12);
    forum["events"][0]["accessRequests"] =
        json!([{ "kind": "transport", "outcome": "arranged", "confirmedOn": "2024-01-02" }]);
    forum
}

#[test]
fn payments_are_published_by_how_many_people_they_are_about() {
    let paid = |payments: usize, people: usize, late: usize| {
        let mut forum = forum(9, 12);
        let payment = |n: usize| {
            let on = if n < late { "2024-04-01" } else { "2024-01-20" };
            json!({ "member": id(8, n % people), "event": id(12, 1), "offer": "offered", "response": "accepted", "paidOn": on })
        };
        forum["payments"] = (0..payments).map(payment).collect();
        forum
    };
    for (payments, people, late) in [(1, 1, 0), (20, 4, 0), (9, 9, 1), (9, 9, 8)] {
        let kinds = both(&paid(payments, people, late), "days-to-payment");
        assert_eq!(kinds, ("measured", "withheld"), "{payments} {people} {late}");
    }
    assert_eq!(both(&paid(9, 9, 0), "days-to-payment"), ("measured", "measured"));
    // Nor do those count who declined, or whose payments are not among those that were due.
    let mut one = paid(9, 1, 0);
    let declined = (1..9).map(
        |n| json!({ "member": id(8, n), "event": id(12, 1), "offer": "offered", "response": "declined" }),
    );
    one["payments"].as_array_mut().unwrap().extend(declined);
    assert_eq!(both(&one, "days-to-payment"), ("measured", "withheld"));
    // As many late payments as may be shown, all of one person.
    let mut late = paid(20, 9, 0);
    for payment in late["payments"].as_array_mut().unwrap().iter_mut().step_by(9) {
        payment["paidOn"] = json!("2024-04-01");
    }
    let of_one = json!({ "member": id(8, 0), "event": id(12, 2), "offer": "offered", "response": "accepted", "paidOn": "2024-05-01" });
    for _ in 0..3 {
        late["payments"].as_array_mut().unwrap().push(of_one.clone());
    }
    assert_eq!(both(&late, "days-to-payment"), ("measured", "withheld"));
}

/// All with lived experience but one joined after the meetings: what is said of them would be of one.
#[test]
fn meetings_are_published_by_how_many_could_come() {
    let mut forum = forum(9, 12);
    for n in 1..9 {
        forum["memberships"][n]["from"] = json!("2025-05-01");
    }
    for event in forum["events"].as_array_mut().unwrap() {
        for part in ["attendance", "speaking"] {
            let lines = event[part].as_array_mut().unwrap();
            *lines = lines
                .iter()
                .take(1)
                .chain(lines.iter().skip(9))
                .cloned()
                .collect();
        }
    }
    assert_eq!(both(&forum, "lone-voice-meetings"), ("measured", "withheld"));
    for name in ["attendance-gap", "voice-ratio", "voice-gini"] {
        assert_eq!(both(&forum, name).1, "withheld", "{name}");
    }
}

#[test]
fn absences_of_few_are_not_had_by_subtraction() {
    let mut by_person = forum(9, 12);
    for part in ["attendance", "speaking"] {
        by_person["events"][0][part].as_array_mut().unwrap().remove(0);
    }
    assert_eq!(both(&by_person, "attendance-gap"), ("measured", "withheld"));
    // Two meetings of three had everybody there, and are those of which speaking is counted: of them there is nothing to tell.
    assert_eq!(both(&by_person, "voice-ratio").1, "measured");
    for event in by_person["events"].as_array_mut().unwrap() {
        for part in ["attendance", "speaking"] {
            let lines = event[part].as_array_mut().unwrap();
            lines.retain(|line| {
                let member = line.get("member").unwrap_or(&line["speaker"]["member"]);
                *member != json!(id(8, 0))
            });
        }
    }
    for name in [
        "voice-ratio",
        "voice-gini",
        "voice-theil",
        "voice-ratio-without-chairs",
    ] {
        assert_eq!(both(&by_person, name).1, "withheld", "{name}");
    }

    let by_side = |away: &[(usize, usize)]| {
        let mut forum = forum(9, 12);
        for (month, event) in forum["events"].as_array_mut().unwrap().iter_mut().enumerate() {
            let line = |side: &str, amount: u32| json!({ "speaker": { "kind": "constituency", "constituency": side }, "unit": "minutes", "amount": amount });
            event["speaking"] = json!([line("lived", 20), line("staff", 30)]);
            let attendance = event["attendance"].as_array_mut().unwrap();
            attendance.retain(|line| {
                !away
                    .iter()
                    .any(|(of, who)| *of == month && line["member"] == json!(id(8, *who)))
            });
        }
        both(&forum, "voice-ratio-of-sides")
    };
    assert_eq!(by_side(&[]), ("measured", "measured"));
    let everywhere = |people: usize| (0..3).flat_map(move |month| (0..people).map(move |who| (month, who)));
    for away in 1..4 {
        let away: Vec<_> = everywhere(1).take(away).collect();
        assert_eq!(by_side(&away), ("measured", "withheld"), "{away:?}");
    }
    // Six absences, and two people who never came: how many came at all says so.
    assert_eq!(
        by_side(&everywhere(2).collect::<Vec<_>>()),
        ("measured", "withheld")
    );
    // Six absences of six people.
    let apart: Vec<_> = (0..6).map(|who| (who % 3, who)).collect();
    assert_eq!(by_side(&apart), ("measured", "measured"));
}

/// That one request was met, or was not, would be about somebody: whatever it is, the report is the same.
#[test]
fn a_finding_of_conduct_is_withheld_whatever_it_concludes() {
    let asked = |outcome: &str| {
        let mut forum = forum(9, 12);
        forum["events"][0]["accessRequests"] =
            json!([{ "kind": "transport", "outcome": outcome, "confirmedOn": "2024-01-02" }]);
        forum["events"][1]["accessRequests"] = json!([]);
        forum["events"][2]["accessRequests"] = json!([]);
        forum
    };
    let outcome = |document: &Value| {
        let findings = report(document, Audience::Forum).findings.into_iter();
        let mut of_needs = findings.filter(|finding| finding.rule.code == "EVT005");
        of_needs.next().unwrap().outcome
    };
    let (met, not_met) = (asked("arranged"), asked("not-arranged"));
    assert_eq!(
        (outcome(&met), outcome(&not_met)),
        (Outcome::Met, Outcome::NotMet)
    );
    let open = |document: &Value| serde_json::to_value(report(document, Audience::Publication)).unwrap();
    let published = open(&met);
    assert_eq!(published, open(&not_met));
    assert!(
        published["withheld"]
            .as_array()
            .unwrap()
            .contains(&json!("EVT005"))
    );
    // That nobody asked for anything, or that nothing is on record of it, would tell something too: the same rules are withheld of every record.
    let mut nobody = forum(9, 12);
    for event in nobody["events"].as_array_mut().unwrap() {
        event["accessRequests"] = json!([]);
    }
    let withheld = |document: &Value| {
        let report = report(document, Audience::Publication);
        report.withheld.iter().map(|rule| rule.code).collect::<Vec<_>>()
    };
    assert_eq!(withheld(&nobody), withheld(&met));
    assert_eq!(withheld(&forum(9, 12)), withheld(&met));
    assert!(
        ["PAY002", "LNG004", "EVT005", "REP001"]
            .iter()
            .all(|code| withheld(&met).contains(code))
    );
}

/// Of one person with lived experience, that nobody with lived experience was among those who decided is that one's absence. Of many it is not.
#[test]
fn who_decided_and_who_chaired_is_withheld_of_a_side_of_few() {
    let decided = |lived: usize, staff: usize, came: bool| {
        let mut forum = forum(lived, staff);
        forum["decisions"] = json!([{
            "id": id(14, 1), "state": "decided", "decidedBy": "accountable-body", "takenIn": "meeting", "meeting": id(12, 1),
            "stages": { "decidedOn": "2024-01-10" }, "outcome": "carried",
        }]);
        if !came {
            forum["events"][0]["attendance"]
                .as_array_mut()
                .unwrap()
                .drain(..lived);
        }
        forum["events"][0]["chairedBy"] = json!([id(8, lived)]);
        forum
    };
    let shown = |document: &Value| {
        let findings = report(document, Audience::Publication).findings;
        let codes = ["GOV005", "EVT006", "DEC016"];
        codes.map(|code| findings.iter().any(|finding| finding.rule.code == code))
    };
    for came in [true, false] {
        assert_eq!(shown(&decided(1, 12, came)), [false; 3]);
        assert_eq!(shown(&decided(4, 12, came)), [false; 3]);
        // Nor of the other side.
        assert_eq!(shown(&decided(9, 2, came)), [false; 3]);
        assert_eq!(shown(&decided(9, 12, came)), [true; 3]);
    }
    // Its answer to the first questions is not given either.
    let small = report(&decided(1, 12, false), Audience::Publication);
    let first_line = small
        .in_short
        .iter()
        .find(|answer| answer.rule == "DEC016")
        .unwrap();
    assert!(first_line.outcome.is_none(), "{}", first_line.says.en);
    assert!(!first_line.says.en.contains("nobody"), "{}", first_line.says.en);
}

#[test]
fn no_place_in_a_list_is_published_but_those_of_the_forum() {
    let document = forum(9, 12);
    let places = |audience| {
        let findings = report(&document, audience).findings;
        let places = findings.iter().flat_map(|finding| &finding.pointers);
        places.map(|place| place.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert!(places(Audience::Forum).contains(&"/memberships/0".to_owned()));
    let open = places(Audience::Publication);
    assert!(
        open.iter().any(|place| place.starts_with("/forum/terms/0")),
        "{open:?}"
    );
    for place in open {
        let in_a_list = place.contains(|c: char| c.is_ascii_digit());
        assert!(!in_a_list || place.starts_with("/forum/"), "{place}");
    }
}

/// A profile with a higher threshold withholds more, and so do hidden zeros and rounding.
#[test]
fn a_profile_of_disclosure_control_is_kept_to() {
    let kind = |document: &Value, profile: &str, name: &str| {
        let record = ForumRecord::from_json(&document.to_string()).unwrap();
        let profile = KnownProfile::find(profile).unwrap().profile().unwrap();
        let report = assess_for_publication(&record, &Policy::default(), DAY.parse().unwrap(), &profile);
        let mut figures = report.measures.iter();
        figures.find(|figure| figure.name() == name).unwrap().kind()
    };
    let (seven, twelve) = (forum(7, 12), forum(12, 12));
    let gap = "attendance-gap";
    assert_eq!(kind(&seven, "threshold-5", gap), "measured");
    assert_eq!(kind(&seven, "threshold-8", gap), "withheld");
    assert_eq!(kind(&twelve, "threshold-8", gap), "measured");
    // Nobody left: that is shown where zeros are.
    let stay = "stay-time-lived-experience";
    assert_eq!(kind(&twelve, "threshold-8", stay), "measured");
    assert_eq!(kind(&twelve, "acro-10", stay), "withheld");
    // What would have to be rounded is not shown; structure is.
    let rounded = "nhs-england-secondary-care";
    assert_eq!(kind(&twelve, rounded, gap), "withheld");
    assert_eq!(kind(&twelve, rounded, "seat-class-held"), "measured");
}

/// A forum's own report shows a characteristic that may be shown. Published, it could be taken from a roll-up of two forums.
#[test]
fn monitoring_is_published_by_roll_ups_alone() {
    let mut forum = forum(9, 12);
    forum["forum"]["area"] = json!({ "gssCode": "W11000023" });
    let told = |forum: &mut Value, disabled: u32| {
        forum["monitoringReturns"] = json!([{
            "id": id(13, 1), "group": "members", "collected": { "to": "2024-03-01" },
            "tables": [{
                "characteristic": "disability", "codeList": { "name": "census-2021-disability" },
                "cells": [{ "code": "disabled", "people": disabled }, { "code": "not-disabled", "people": 40 }],
                "missing": { "preferNotToSay": 0 },
            }],
        }]);
        let written = |audience| {
            let report = report(forum, audience);
            let of_monitoring = report
                .measures
                .iter()
                .filter(|figure| figure.topic == Topic::Representation);
            let figures = of_monitoring.map(|figure| serde_json::to_value(figure).unwrap());
            figures.collect::<Vec<_>>()
        };
        (written(Audience::Forum), written(Audience::Publication))
    };
    let (own, open) = told(&mut forum, 12);
    assert!(
        own.iter().any(|figure| figure["result"]["kind"] == "measured"),
        "{own:?}"
    );
    assert_eq!(open.len(), 1);
    assert_eq!(
        open[0]["result"],
        json!({ "kind": "withheld", "why": "pooled-only" })
    );
    // The same, whatever they answered: also where too few did for the forum itself.
    assert!(open == told(&mut forum, 30).1 && open == told(&mut forum, 2).1);
    // And so is the whole report: no rule on monitoring says anything, whatever it concludes.
    forum["monitoringReturns"][0]["offered"] = json!(90);
    let mut whole = |disabled: u32| {
        forum["monitoringReturns"][0]["tables"][0]["cells"][0]["people"] = json!(disabled);
        serde_json::to_value(report(&forum, Audience::Publication)).unwrap()
    };
    let first = whole(0);
    assert!(
        [1, 4, 5, 20, 41]
            .into_iter()
            .all(|disabled| whole(disabled) == first)
    );
    for code in ["REP001", "REP002", "REP004"] {
        assert!(
            first["withheld"].as_array().unwrap().contains(&json!(code)),
            "{code}"
        );
    }
}

/// That nothing is on record is a reason of its own, and no small number.
#[test]
fn a_reason_in_which_nobody_is_counted_is_kept() {
    let mut few = forum(4, 12);
    for event in few["events"].as_array_mut().unwrap().iter_mut().take(2) {
        event.as_object_mut().unwrap().remove("attendance");
    }
    assert_eq!(both(&few, "attendance-gap"), ("not-enough", "not-enough"));
    assert_eq!(both(&few, "days-to-payment"), ("not-defined", "not-defined"));
}
