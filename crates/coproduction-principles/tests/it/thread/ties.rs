//! What a decision was informed by, which way, and what followed.

use coproduction_principles::thread::{DecisionThread, OnRecord, Telling, Way};
use serde_json::{Value, json};

use super::{DAY, follow, id, record, set, unbroken, with};

fn first(collections: Value, day: &str) -> DecisionThread {
    follow(&record(collections), day).decisions.remove(0)
}

fn ways(collections: Value) -> Vec<Way> {
    let informed = first(collections, DAY).informed_by;
    informed.contributions.iter().map(|tied| tied.way).collect()
}

#[test]
fn a_contribution_is_tied_by_the_closest_way() {
    let informed = |links: Value| with("/decisions/0/informedBy", links);
    assert_eq!(
        ways(informed(
            json!({ "contributions": ["c1"], "events": ["e1"], "replies": ["r1"] })
        )),
        [Way::Named]
    );
    assert_eq!(
        ways(informed(json!({ "events": ["e1"], "replies": ["r1"] }))),
        [Way::Reply]
    );
    assert_eq!(ways(informed(json!({ "events": ["e1"] }))), [Way::Event]);
    assert_eq!(ways(informed(json!({}))), []);
    let mut reported = informed(json!({}));
    set(&mut reported, "/replies/0/decision", json!("d1"));
    assert_eq!(ways(reported.clone()), [Way::Reply]);
    set(&mut reported, "/replies/0/answers", json!({ "events": ["e1"] }));
    assert_eq!(ways(reported.clone()), [Way::Event]);
    // Nothing was said at an event that was called off.
    set(&mut reported, "/events/0/status", json!("cancelled"));
    assert_eq!(ways(reported), []);
}

#[test]
fn numbers_are_by_side() {
    let mut collections = unbroken();
    collections["contributions"].as_array_mut().unwrap().extend([
        json!({ "id": "c2", "event": "e1", "constituency": "staff" }),
        json!({ "id": "c3", "event": "e1" }),
        // Made later at an event that had begun, which nobody claims; and after the day.
        json!({ "id": "c4", "event": "e1", "constituency": "staff", "on": "2024-04-02" }),
        json!({ "id": "c5", "event": "e1", "constituency": "staff", "on": "2025-07-01" }),
    ]);
    set(
        &mut collections,
        "/decisions/0/informedBy",
        json!({ "events": ["e1"] }),
    );
    let informed = first(collections.clone(), DAY).informed_by;
    let sides = informed.by_side;
    assert_eq!(
        (
            sides.lived_experience,
            sides.professional,
            sides.other,
            sides.not_recorded
        ),
        (1, 1, 0, 1)
    );
    assert_eq!(sides.all(), informed.contributions.len());
    assert_eq!(informed.too_late, []);
    // What began only after it was taken is another matter, and so is what is named.
    let mut later = collections.clone();
    set(&mut later, "/events/0/on", json!("2024-04-02"));
    set(
        &mut later,
        "/contributions",
        json!([{ "id": "c4", "event": "e1" }]),
    );
    set(&mut later, "/replies", json!([]));
    set(&mut later, "/decisions/0/informedBy", json!({ "events": ["e1"] }));
    assert_eq!(
        first(later, DAY).informed_by.too_late,
        [id("c4").parse().unwrap()]
    );
    set(
        &mut collections,
        "/decisions/0/informedBy",
        json!({ "contributions": ["c4"] }),
    );
    assert_eq!(
        first(collections, DAY).informed_by.too_late,
        [id("c4").parse().unwrap()]
    );
}

#[test]
fn recommendations_count_where_they_are_named_or_answered() {
    let mut collections = with("/decisions/0/informedBy", json!({}));
    let source = json!({ "title": { "en": "A report" } });
    let given = |number: u32| format!("00000000-0006-4000-8000-{number:012}");
    set(
        &mut collections,
        "/recommendations",
        json!([{ "id": given(1), "source": source }]),
    );
    assert_eq!(
        first(collections.clone(), DAY).informed_by.recorded,
        OnRecord::NotRecorded
    );
    set(&mut collections, "/decisions/0/answers", json!([given(1)]));
    let informed = first(collections.clone(), DAY).informed_by;
    assert_eq!(
        (informed.recorded, informed.recommendations.len()),
        (OnRecord::Recorded, 1)
    );
    set(
        &mut collections,
        "/decisions/0/informedBy",
        json!({ "recommendations": [given(1)] }),
    );
    assert_eq!(
        first(collections, DAY).informed_by.recommendations.len(),
        1,
        "once"
    );
}

#[test]
fn what_followed_is_as_of_the_day() {
    let state = |day| {
        let found = first(unbroken(), day);
        let commitment = found
            .commitments
            .first()
            .map(|one| (one.state.unwrap().as_str(), one.evidence));
        (
            found.decided,
            found.outcome.is_some(),
            found.body_answer.is_some(),
            commitment,
        )
    };
    assert!(
        follow(&record(unbroken()), "2024-03-31").decisions.is_empty(),
        "nothing of it is older"
    );
    assert_eq!(state("2024-04-01"), (Some(true), true, false, None));
    assert_eq!(
        state("2024-04-10"),
        (Some(true), true, true, Some(("open", OnRecord::None)))
    );
    assert_eq!(
        state("2024-06-20"),
        (Some(true), true, true, Some(("kept", OnRecord::None)))
    );
    assert_eq!(
        state(DAY),
        (Some(true), true, true, Some(("kept", OnRecord::Recorded)))
    );
    let mut proposed = unbroken();
    set(
        &mut proposed,
        "/decisions/0/stages",
        json!({ "proposedOn": "2024-03-01", "decidedOn": "2024-04-01" }),
    );
    let found = first(proposed, "2024-03-31");
    assert_eq!(
        (found.decided, found.outcome, found.state, found.on),
        (Some(false), None, None, None)
    );
}

#[test]
fn what_was_put_off_is_still_open() {
    let mut collections = with("/decisions/0/stages", json!({ "proposedOn": "2024-01-01" }));
    set(&mut collections, "/decisions/0/state", json!("deferred"));
    set(&mut collections, "/decisions/0/outcome", json!("no-decision"));
    set(&mut collections, "/decisions/0/meeting", json!("e1"));
    set(&mut collections, "/contributions/0/on", json!("2024-02-02"));
    let found = first(collections.clone(), "2024-02-02");
    assert!(found.state.is_some() && found.outcome.is_some() && found.on.is_none());
    assert_eq!(found.informed_by.too_late, [], "it may yet be heard");
    let before = first(collections, "2024-01-31");
    assert_eq!(
        (before.decided, before.state, before.outcome),
        (Some(false), None, None)
    );
}

#[test]
fn a_decision_without_a_day_has_that_of_its_meeting() {
    let mut collections = with("/decisions/0/stages", Value::Null);
    assert_eq!(first(collections.clone(), DAY).on, None);
    set(&mut collections, "/decisions/0/meeting", json!("e1"));
    assert_eq!(first(collections, DAY).on, Some("2024-02-01".parse().unwrap()));
}

#[test]
fn contributors_are_told_of_a_decision_once_it_was_taken() {
    let told = |told: Value| {
        let mut collections = with("/replies/0/told", told);
        set(&mut collections, "/replies/0/decision", json!("d1"));
        let found = first(collections, DAY);
        (found.told, found.told_on.map(|on| on.to_string()))
    };
    assert_eq!(first(unbroken(), DAY).told, None, "no reply reports it");
    assert_eq!(told(Value::Null), (Some(Telling::NotRecorded), None));
    assert_eq!(
        told(json!([{ "language": "en", "on": "2024-03-31" }])),
        (Some(Telling::NotTold), None)
    );
    assert_eq!(
        told(json!([{ "language": "en", "on": "2024-05-01" }, { "language": "cy", "on": "2024-04-01" }])),
        (Some(Telling::Told), Some("2024-04-01".to_owned()))
    );
}

#[test]
fn a_commitment_may_carry_out_a_reply_that_reports_the_decision() {
    let mut collections = with("/commitments/0/decision", Value::Null);
    set(&mut collections, "/commitments/0/reply", json!("r1"));
    assert_eq!(first(collections.clone(), DAY).commitments.len(), 0);
    set(&mut collections, "/replies/0/decision", json!("d1"));
    assert_eq!(first(collections, DAY).commitments.len(), 1);
}

#[test]
fn what_informed_a_decision_was_there_by_the_day() {
    let decided = |id: &str, on: &str| json!({ "id": id, "state": "decided", "stages": { "decidedOn": on } });
    let mut main = decided("d1", "2024-04-01");
    main["informedBy"] =
        json!({ "events": ["e1", "e2"], "decisions": ["d2", "d3"], "commitments": ["m1", "m2", "m3"] });
    let collections = json!({
        "events": [
            { "id": "e1", "status": "held", "kind": "workshop", "on": "2024-04-01" },
            { "id": "e2", "status": "held", "kind": "workshop", "on": "2024-04-02" },
        ],
        "decisions": [main, decided("d2", "2024-04-01"), decided("d3", "2024-04-02")],
        "commitments": [
            { "id": "m1", "madeOn": "2024-04-01" },
            { "id": "m2", "madeOn": "2024-04-02" },
            { "id": "m3", "states": [{ "state": "open", "on": "2024-04-02" }] },
        ],
    });
    let informed = |day| {
        let found = first(collections.clone(), day).informed_by;
        (
            found.events.iter().map(ToString::to_string).collect(),
            found.decisions.iter().map(ToString::to_string).collect(),
            found.commitments.iter().map(ToString::to_string).collect(),
        )
    };
    let ids = |names: &[&str]| names.iter().map(|name| id(name)).collect::<Vec<_>>();
    assert_eq!(informed("2024-04-01"), (ids(&["e1"]), ids(&["d2"]), ids(&["m1"])));
    assert_eq!(
        informed("2024-04-02"),
        (ids(&["e1", "e2"]), ids(&["d2", "d3"]), ids(&["m1", "m2", "m3"]))
    );
}
