//! Whether the decisions of whole records were validly taken.

#![allow(clippy::needless_pass_by_value, reason = "`json!` gives values")]

use coproduction_core::Date;
use coproduction_decisions::validity::{Asks, Holds, Reason};
use coproduction_principles::{DecisionTaken, decisions_taken};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

fn day() -> Date {
    "2026-06-30".parse().unwrap()
}

fn taken(record: &str) -> Vec<DecisionTaken> {
    decisions_taken(&ForumRecord::from_json(record).unwrap(), day())
}

fn shipped(name: &str) -> Vec<DecisionTaken> {
    let path = format!("{}/../../examples/records/{name}", env!("CARGO_MANIFEST_DIR"));
    taken(&std::fs::read_to_string(path).unwrap())
}

fn id(kind: u8, number: u8) -> String {
    format!("00000000-00{kind:02}-4000-8000-0000000000{number:02}")
}

/// Two patients and three staff; half of those who could vote make a quorum, with a patient; more than half of the votes decide.
fn forum(decision: &Value) -> Value {
    let half = json!({ "numerator": 1, "denominator": 2 });
    let seat = |number, constituency, places| json!({ "id": id(3, number), "constituency": constituency, "places": places });
    let members: Vec<Value> = (1..=5).map(|number| json!({ "id": id(4, number) })).collect();
    let memberships: Vec<Value> = (1..=5)
        .map(|number| {
            let seat = if number <= 2 { 1 } else { 2 };
            json!({ "id": id(5, number), "member": id(4, number), "seat": id(3, seat), "from": "2025-01-01" })
        })
        .collect();
    let mut record = json!({
        "format": "coproduction/forum-record/v1",
        "forum": {
            "id": id(1, 1),
            "name": { "cy": "Llais Llan", "en": "Llan Voices" },
            "constituencies": [
                { "id": "patients", "side": "lived-experience" },
                { "id": "staff", "side": "professional" }
            ],
            "terms": [{
                "id": id(2, 1),
                "adopted": "2025-01-01",
                "seats": [seat(1, "patients", 2), seat(2, "staff", 4)],
                "quorum": {
                    "overall": { "kind": "share", "share": half, "of": "eligible" },
                    "constituencies": [{ "constituency": "patients", "requirement": { "kind": "at-least", "people": 1 } }]
                },
                "decisionRule": { "kind": "majority", "share": half, "of": "valid", "moreThan": true }
            }]
        },
        "members": members,
        "memberships": memberships,
        "decisions": [{
            "id": id(6, 1),
            "state": "decided",
            "takenIn": "meeting",
            "stages": { "decidedOn": "2026-03-03" }
        }]
    });
    let fields = decision.as_object().unwrap().clone();
    record["decisions"][0].as_object_mut().unwrap().extend(fields);
    record
}

fn one(decision: Value) -> DecisionTaken {
    let mut taken = taken(&forum(&decision).to_string());
    assert_eq!(taken.len(), 1);
    taken.remove(0)
}

fn members(numbers: &[u8]) -> Vec<String> {
    numbers.iter().map(|number| id(4, *number)).collect()
}

fn votes(in_favour: u32, against: u32) -> Value {
    json!({ "lines": [{ "option": "for", "people": in_favour }, { "option": "against", "people": against }] })
}

#[test]
fn it_rests_on_the_terms_in_force_and_on_who_was_there() {
    let found = one(json!({
        "present": members(&[1, 3, 4]), "recused": [], "count": votes(2, 1), "outcome": "carried"
    }));
    assert_eq!(found.terms.unwrap().to_string(), id(2, 1));
    let validity = &found.validity;
    assert_eq!(
        (validity.valid, validity.quorum.holds, validity.carried.holds),
        (Holds::Yes, Holds::Yes, Holds::Yes)
    );
    let overall = validity.quorum.parts[0].numbers.unwrap();
    assert_eq!((overall.counted.known(), overall.needed), (Some(3), Some(3)));
    assert_eq!(overall.base.unwrap().number.known(), Some(5));
}

#[test]
fn who_stood_back_is_neither_there_nor_could_vote() {
    // Of three there, one stood back: two of the four who could vote are half of them.
    let found = one(json!({
        "present": members(&[1, 3, 4]), "recused": members(&[4]), "count": votes(2, 0), "outcome": "carried"
    }));
    let overall = found.validity.quorum.parts[0].numbers.unwrap();
    assert_eq!((overall.counted.known(), overall.needed), (Some(2), Some(2)));
    assert_eq!(overall.base.unwrap().number.known(), Some(4));
    // Numbers do not say whether those who stood back are among them.
    let found = one(json!({
        "present": members(&[1, 3, 4]), "recused": members(&[4]),
        "electorate": { "kind": "counts", "counts": [
            { "constituency": "patients", "people": 2 }, { "constituency": "staff", "people": 3 }
        ] }
    }));
    let base = found.validity.quorum.parts[0]
        .numbers
        .unwrap()
        .base
        .unwrap()
        .number;
    assert_eq!((base.least(), base.most()), (4, Some(5)));
    assert_eq!(found.validity.quorum.holds, Holds::NotKnown);
}

#[test]
fn an_electorate_that_was_frozen_comes_before_the_memberships() {
    let frozen = members(&[1, 2, 3, 4]);
    let found = one(json!({
        "present": members(&[1, 3]), "electorate": { "kind": "members", "members": frozen }
    }));
    let overall = found.validity.quorum.parts[0].numbers.unwrap();
    assert_eq!(
        (overall.base.unwrap().number.known(), found.validity.quorum.holds),
        (Some(4), Holds::Yes)
    );
}

#[test]
fn a_quorum_of_a_constituency_is_asked_of_those_there() {
    let found = one(json!({ "present": members(&[3, 4, 5]), "count": votes(3, 0), "outcome": "carried" }));
    let parts = &found.validity.quorum.parts;
    assert_eq!((parts[0].holds, parts[1].holds), (Holds::Yes, Holds::No));
    assert_eq!(
        (found.validity.valid, found.validity.carried.holds),
        (Holds::No, Holds::Yes)
    );
}

#[test]
fn an_outcome_that_the_votes_do_not_give_is_said() {
    let found = one(json!({ "present": members(&[1, 3, 4, 5]), "count": votes(2, 2), "outcome": "carried" }));
    assert_eq!(
        (found.validity.agrees, found.validity.valid),
        (Holds::No, Holds::No)
    );
}

#[test]
fn what_is_left_open_stays_open() {
    for absent in ["outcome", "count", "present"] {
        let mut whole = json!({
            "present": members(&[1, 3, 4]), "count": votes(2, 1), "outcome": "carried", "recused": []
        });
        whole.as_object_mut().unwrap().remove(absent);
        let found = one(whole);
        assert_eq!(found.validity.valid, Holds::NotKnown, "without {absent}");
    }
    // By correspondence no quorum is asked, and the votes tell.
    let found = one(json!({ "takenIn": "correspondence", "count": votes(2, 1), "outcome": "carried" }));
    assert_eq!(found.validity.quorum.reason, Some(Reason::ByCorrespondence));
    assert_eq!(found.validity.valid, Holds::Yes);
    // Nothing had been adopted by then, or it is open which version it was.
    let found = one(json!({ "stages": { "decidedOn": "2024-12-31" } }));
    assert_eq!(
        (found.terms, found.validity.carried.reason),
        (None, Some(Reason::NoTermsAdopted))
    );
    let mut record =
        forum(&json!({ "present": members(&[1, 3, 4]), "count": votes(2, 1), "outcome": "carried" }));
    let mut other = record["forum"]["terms"][0].clone();
    other["id"] = json!(id(2, 2));
    other["adopted"] = json!("2026-03");
    other["quorum"]["overall"] = json!({ "kind": "at-least", "people": 5 });
    record["forum"]["terms"].as_array_mut().unwrap().push(other);
    let found = &taken(&record.to_string())[0];
    assert_eq!(
        (found.terms, found.validity.quorum.reason),
        (None, Some(Reason::TermsOpen))
    );
    // Where the decision names the version, it is that one.
    record["decisions"][0]["terms"] = json!(id(2, 1));
    assert_eq!(taken(&record.to_string())[0].validity.valid, Holds::Yes);
}

#[test]
fn only_what_had_been_decided_by_the_day_is_looked_at() {
    for decision in [
        json!({ "state": "proposed" }),
        json!({ "outcome": "no-decision" }),
        json!({ "stages": { "decidedOn": "2026-07-01" } }),
    ] {
        assert!(taken(&forum(&decision).to_string()).is_empty());
    }
}

#[test]
fn the_forum_that_shares_power_decided_validly() {
    let taken = shipped("fictional-llais-y-dyffryn.json");
    let found: Vec<_> = taken
        .iter()
        .map(|taken| {
            (
                taken.validity.valid,
                taken.validity.quorum.holds,
                taken.validity.carried.holds,
            )
        })
        .collect();
    assert_eq!(found, [(Holds::Yes, Holds::Yes, Holds::Yes); 2]);
    assert_eq!(taken[1].validity.dissents.unwrap().with_reason, 1);
}

#[test]
fn a_vote_weighs_what_the_seat_does() {
    // One of two patients and three of three staff, whose seats weigh 1 and 3: 4 for, 6 against.
    let lines = json!({ "lines": [
        { "constituency": "patients", "option": "for", "people": 1 },
        { "constituency": "staff", "option": "for", "people": 1 },
        { "constituency": "staff", "option": "against", "people": 2 }
    ] });
    let mut record =
        forum(&json!({ "present": members(&[1, 3, 4, 5]), "count": lines, "outcome": "not-carried" }));
    let plain = &taken(&record.to_string())[0].validity.carried;
    assert_eq!(plain.numbers.unwrap().counted.known(), Some(2));
    let seats = &mut record["forum"]["terms"][0]["seats"];
    seats[0]["weight"] = json!(1);
    seats[1]["weight"] = json!(3);
    let weighed = &taken(&record.to_string())[0].validity;
    assert_eq!(weighed.carried.numbers.unwrap().counted.known(), Some(4));
    assert_eq!((weighed.carried.holds, weighed.valid), (Holds::No, Holds::Yes));
    // Votes of which nobody knows whose they were could weigh anything.
    let mut unknown = record.clone();
    unknown["decisions"][0]["count"] = votes(3, 1);
    assert_eq!(
        taken(&unknown.to_string())[0].validity.carried.reason,
        Some(Reason::MixedUnits)
    );
    // Two seats of the staff with different weights: whose votes they were is not recorded.
    let mut other = record["forum"]["terms"][0]["seats"][1].clone();
    other["id"] = json!(id(3, 3));
    other["weight"] = json!(2);
    record["forum"]["terms"][0]["seats"]
        .as_array_mut()
        .unwrap()
        .push(other);
    assert_eq!(
        taken(&record.to_string())[0].validity.carried.reason,
        Some(Reason::MixedUnits)
    );
}

#[test]
fn a_version_that_came_later_was_not_in_force() {
    let found =
        one(json!({ "terms": id(2, 1), "stages": { "decidedOn": "2024-12-31" }, "count": votes(2, 1) }));
    assert_eq!(
        (found.terms, found.validity.carried.reason),
        (None, Some(Reason::TermsLater))
    );
}

#[test]
fn what_two_versions_both_come_to_is_said() {
    let mut record =
        forum(&json!({ "present": members(&[1, 3, 4]), "count": votes(2, 1), "outcome": "carried" }));
    let mut other = record["forum"]["terms"][0].clone();
    other["id"] = json!(id(2, 2));
    other["adopted"] = json!("2026-03");
    other["quorum"]["overall"] = json!({ "kind": "at-least", "people": 2 });
    record["forum"]["terms"].as_array_mut().unwrap().push(other);
    let found = &taken(&record.to_string())[0];
    assert_eq!((found.terms, found.validity.valid), (None, Holds::Yes));
    assert_eq!(
        (found.validity.quorum.holds, found.validity.quorum.reason),
        (Holds::Yes, Some(Reason::TermsOpen))
    );
    assert_eq!(found.validity.carried.reason, None, "the same under both");
}

#[test]
fn what_the_body_answered_after_the_day_is_not_seen() {
    let half = json!({ "numerator": 1, "denominator": 2 });
    let rule = json!({ "kind": "all-of", "rules": [
        { "kind": "majority", "share": half, "of": "valid", "moreThan": true }, { "kind": "advisory" }
    ] });
    let on = |day: &str| {
        let answer = json!([{ "status": "accepted", "on": day }]);
        let decision = json!({ "present": members(&[1, 3, 4]), "count": votes(2, 1), "outcome": "carried", "bodyResponses": answer });
        let mut record = forum(&decision);
        record["forum"]["terms"][0]["decisionRule"] = rule.clone();
        taken(&record.to_string())[0].validity.carried.holds
    };
    assert_eq!(
        (on("2026-06-30"), on("2026-07-01")),
        (Holds::Yes, Holds::NotKnown)
    );
}

#[test]
fn what_was_ruled_after_the_day_is_not_seen() {
    let objection = json!({
        "raisedOn": "2026-03-03", "upheld": false, "ruledBy": "meeting", "ruledOn": "2026-04-20"
    });
    let mut record =
        forum(&json!({ "present": members(&[1, 3, 4]), "objections": [objection], "outcome": "carried" }));
    record["forum"]["terms"][0]["decisionRule"] = json!({ "kind": "consent", "adjudicator": "meeting" });
    let on = |day: &str| {
        let record = ForumRecord::from_json(&record.to_string()).unwrap();
        decisions_taken(&record, day.parse().unwrap())[0]
            .validity
            .carried
            .holds
    };
    assert_eq!(
        (on("2026-04-19"), on("2026-04-20")),
        (Holds::NotKnown, Holds::Yes)
    );
}

/// A field that is not recorded makes no decision invalid that was not.
#[test]
fn silence_is_held_against_no_decision() {
    fn fields(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    found.push((at.to_owned(), name.clone()));
                    let escaped = name.replace('~', "~0").replace('/', "~1");
                    fields(member, &format!("{at}/{escaped}"), found);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    fields(item, &format!("{at}/{index}"), found);
                }
            }
            _ => {}
        }
    }
    let path = format!(
        "{}/../../examples/records/fictional-llais-y-dyffryn.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let whole: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut found = Vec::new();
    for part in ["forum", "decisions"] {
        fields(&whole[part], &format!("/{part}"), &mut found);
    }
    let mut looked_at = 0;
    for (parent, name) in found {
        let mut without = whole.clone();
        without
            .pointer_mut(&parent)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .remove(&name);
        let Ok(record) = ForumRecord::from_json(&without.to_string()) else {
            continue;
        };
        looked_at += 1;
        for taken in decisions_taken(&record, day()) {
            assert_ne!(taken.validity.valid, Holds::No, "without {parent}/{name}");
        }
    }
    assert!(looked_at > 100, "{looked_at}");
}

#[test]
fn the_tokenistic_forum_did_not() {
    let taken = shipped("fictional-fforwm-y-castell.json");
    let found: Vec<_> = taken
        .iter()
        .map(|taken| {
            (
                taken.validity.valid,
                taken.validity.quorum.holds,
                taken.validity.carried.holds,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (Holds::No, Holds::No, Holds::Yes),
            (Holds::No, Holds::No, Holds::Yes),
            (Holds::NotKnown, Holds::NotAsked, Holds::NotKnown),
            (Holds::Yes, Holds::Yes, Holds::Yes)
        ]
    );
    // Of the last, eight were for and eight against by the weights of the seats, and the chair settled it.
    let carried = &taken[3].validity.carried;
    assert_eq!(carried.asks, Asks::AllOf);
    let casting = &carried.parts[0];
    assert_eq!(
        (casting.holds, casting.reason),
        (Holds::Yes, Some(Reason::CastingVote))
    );
    assert_eq!(casting.parts[0].numbers.unwrap().counted.known(), Some(8));
}
