//! How far the thread of a contribution runs, and what became of it.

use coproduction_principles::thread::{ContributionThread, Fate, Stage, Telling};
use serde_json::{Value, json};

use super::{DAY, follow, record, set, unbroken, with};

fn first(collections: Value, day: &str) -> ContributionThread {
    follow(&record(collections), day).contributions.remove(0)
}

#[test]
fn a_thread_grows_day_by_day() {
    let stage = |day| {
        let found = first(unbroken(), day);
        (found.stage, found.fate, found.told)
    };
    let taken_up = Fate::TakenUp;
    let told = Some(Telling::Told);
    assert!(follow(&record(unbroken()), "2024-01-31").contributions.is_empty());
    assert_eq!(stage("2024-02-19"), (Stage::Said, Fate::NotAnswered, None));
    assert_eq!(
        stage("2024-02-20"),
        (Stage::Answered, taken_up, Some(Telling::NotTold))
    );
    assert_eq!(stage("2024-03-31"), (Stage::Answered, taken_up, told));
    assert_eq!(stage("2024-04-01"), (Stage::InformedDecision, taken_up, told));
    assert_eq!(stage("2024-04-10"), (Stage::BecamePromise, taken_up, told));
    assert_eq!(
        stage("2024-08-31"),
        (Stage::BecamePromise, taken_up, told),
        "kept, and nothing seen yet"
    );
    assert_eq!(stage("2024-09-01"), (Stage::SomethingChanged, taken_up, told));
}

#[test]
fn the_day_is_the_one_that_the_record_was_kept_to() {
    let mut document = record(unbroken());
    document["recordedTo"] = json!("2024-04-05");
    let thread = follow(&document, DAY);
    assert_eq!(thread.day.to_string(), "2024-04-05");
    assert_eq!(thread.contributions[0].stage, Stage::InformedDecision);
}

#[test]
fn the_fate_is_the_last_status_by_the_day() {
    let fate = |statuses: Value| first(with("/replies/0/statuses", statuses), DAY).fate;
    let one = |status: &str| fate(json!([{ "status": status, "on": "2024-02-20" }]));
    assert_eq!(one("considering"), Fate::Considering);
    assert_eq!(one("taken-up-in-part"), Fate::TakenUpInPart);
    assert_eq!(one("referred"), Fate::Referred);
    assert_eq!(one("not-taken-up"), Fate::NotTakenUpNoReason);
    let reason = json!({ "language": "cy", "text": "Dim lle." });
    assert_eq!(
        fate(json!([{ "status": "not-taken-up", "reason": reason }])),
        Fate::NotTakenUp
    );
    let in_order = json!([{ "status": "considering", "on": "2024-02-20" }, { "status": "taken-up", "on": "2025-07-01" }]);
    assert_eq!(
        fate(in_order),
        Fate::Considering,
        "the later one is still to come"
    );
    assert_eq!(fate(Value::Null), Fate::Answered);
}

#[test]
fn without_an_answer_it_depends_on_what_is_recorded() {
    let fate = |place: &str, value: Value| {
        let mut collections = with("/replies", json!([]));
        set(&mut collections, place, value);
        first(collections, DAY).fate
    };
    assert_eq!(fate("/contributions/0/kind", json!("view")), Fate::NotAnswered);
    assert_eq!(
        fate("/contributions/0/replyExpected", json!(false)),
        Fate::NoReplyExpected
    );
    assert_eq!(fate("/replies", Value::Null), Fate::NotKnown);
    assert_eq!(
        fate("/replies", json!([{ "id": "r1", "answers": {} }])),
        Fate::NotKnown,
        "it may be the answer"
    );
    let partial = json!([{ "collection": "replies", "completeness": "partial" }]);
    assert_eq!(fate("/coverage", partial), Fate::NotKnown);
}

#[test]
fn an_answer_of_its_own_comes_before_one_to_its_event() {
    let mut collections = unbroken();
    let to_all = json!({
        "id": "r2", "answers": { "events": ["e1"] }, "statuses": [{ "status": "not-taken-up", "on": "2024-05-01" }]
    });
    collections["replies"].as_array_mut().unwrap().push(to_all);
    let found = first(collections.clone(), DAY);
    assert_eq!((found.fate, found.answered_by.len()), (Fate::TakenUp, 2));
    set(
        &mut collections,
        "/replies/0/answers",
        json!({ "events": ["e1"] }),
    );
    assert_eq!(
        first(collections, DAY).fate,
        Fate::NotTakenUpNoReason,
        "the later of two to the event"
    );
}

#[test]
fn what_is_refused_is_not_carried_by_the_rest_of_its_event() {
    let mut collections = with("/decisions/0/informedBy", json!({ "events": ["e1"] }));
    let found = first(collections.clone(), DAY);
    assert_eq!(
        (found.stage, found.by_event_only),
        (Stage::SomethingChanged, true)
    );
    for status in ["not-taken-up", "referred"] {
        set(&mut collections, "/replies/0/statuses/0/status", json!(status));
        let found = first(collections.clone(), DAY);
        assert_eq!(
            (found.stage, found.by_event_only, found.commitments.len()),
            (Stage::Answered, false, 0)
        );
        assert_eq!(found.informed.len(), 1, "the tie itself stays");
    }
    // Named by the decision, it informed it, whatever became of it.
    set(
        &mut collections,
        "/decisions/0/informedBy",
        json!({ "contributions": ["c1"] }),
    );
    assert_eq!(first(collections, DAY).stage, Stage::SomethingChanged);
}
