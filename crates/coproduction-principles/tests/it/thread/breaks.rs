//! Each break, and its absence.

use coproduction_principles::thread::BreakCode::{
    self, CommitmentNotFollowedUp, CommitmentNotKept, CommitmentOverdue, CommitmentWithdrawn,
    DecisionNothingFollowed, HeardTooLate, InformedByNone, InformedByNotRecorded, KeptNoEvidence,
    NotAnswered, NotTold, RefusedNoReason, TakenUpNothingFollowed,
};
use serde_json::{Value, json};

use super::{DAY, codes, follow, record, set, unbroken, with};

#[track_caller]
fn breaks(collections: Value, expected: &[BreakCode]) {
    assert_eq!(codes(collections, DAY), expected);
}

#[test]
fn a_whole_thread_has_none() {
    let thread = follow(&record(unbroken()), DAY);
    assert_eq!((thread.breaks.len(), thread.not_known.len()), (0, 0));
}

#[test]
fn an_answer_is_owed_once_its_time_has_passed() {
    let mut said = with("/replies", json!([]));
    set(&mut said, "/decisions", json!([]));
    set(&mut said, "/commitments", json!([]));
    breaks(said.clone(), &[NotAnswered]);
    // Sixty days, unless the forum promised others; the last of them still counts.
    assert_eq!(codes(said.clone(), "2024-04-01"), []);
    assert_eq!(codes(said.clone(), "2024-04-02"), [NotAnswered]);
    set(&mut said, "/contributions/0/replyExpected", json!(false));
    breaks(said, &[]);
}

#[test]
fn what_the_forum_promised_comes_before_the_policy() {
    let mut document = record(with("/replies", json!([])));
    document["forum"]["terms"] = json!([{
        "id": "00000000-0000-4000-8000-000000000009", "adopted": "2023-01-01",
        "responsePromise": { "kind": "days", "days": 10, "counting": "calendar" }
    }]);
    let found = |day| {
        follow(&document, day)
            .breaks
            .iter()
            .any(|found| found.code == NotAnswered)
    };
    assert!(!found("2024-02-11") && found("2024-02-12"));
}

#[test]
fn an_answer_nobody_was_told_of_is_not_an_answer_nobody_recorded() {
    breaks(with("/replies/0/told", json!([])), &[NotTold]);
    breaks(
        with(
            "/replies/0/told",
            json!([{ "language": "en", "on": "2025-07-01" }]),
        ),
        &[NotTold],
    );
    // That it is not recorded whether they were told says nothing against anybody.
    breaks(with("/replies/0/told", Value::Null), &[]);
}

#[test]
fn nobody_informs_what_was_decided_before() {
    let late = |day: &str| codes(with("/decisions/0/stages/decidedOn", json!(day)), DAY);
    assert_eq!(late("2024-02-01"), [], "on the day itself");
    assert_eq!(late("2024-01-31"), [HeardTooLate]);
    let mut through_a_reply = with("/decisions/0/stages/decidedOn", json!("2024-01-31"));
    set(
        &mut through_a_reply,
        "/decisions/0/informedBy",
        json!({ "contributions": [], "events": [] }),
    );
    breaks(through_a_reply.clone(), &[TakenUpNothingFollowed, InformedByNone]);
    set(&mut through_a_reply, "/replies/0/decision", json!("d1"));
    breaks(through_a_reply.clone(), &[HeardTooLate, InformedByNone]);
    // A decision that it did inform carries the thread on.
    let mut both = through_a_reply.clone();
    let other = json!({ "id": "d2", "state": "proposed", "informedBy": { "contributions": ["c1"] } });
    both["decisions"].as_array_mut().unwrap().push(other);
    breaks(both, &[InformedByNone]);
    // Without its day, nobody can say.
    set(&mut through_a_reply, "/decisions/0/stages", Value::Null);
    breaks(through_a_reply, &[]);
}

#[test]
fn a_refusal_has_a_reason() {
    let refused = |status: Value| with("/replies/0/statuses", json!([status]));
    breaks(refused(json!({ "status": "not-taken-up" })), &[RefusedNoReason]);
    let reason = json!({ "language": "en", "text": "The room is too small." });
    breaks(
        refused(json!({ "status": "not-taken-up", "reason": reason })),
        &[],
    );
    breaks(refused(json!({ "status": "considering" })), &[]);
    // The document in which people were told may hold it.
    let mut elsewhere = refused(json!({ "status": "not-taken-up" }));
    set(&mut elsewhere, "/replies/0/told/0/document", json!("d9"));
    set(
        &mut elsewhere,
        "/documents",
        json!([{ "id": "d9", "kind": "other" }]),
    );
    breaks(elsewhere, &[]);
}

#[test]
fn what_is_taken_up_leads_somewhere() {
    let mut alone = with("/decisions", json!([]));
    set(&mut alone, "/commitments", json!([]));
    breaks(alone.clone(), &[TakenUpNothingFollowed]);
    let mut promised = alone.clone();
    set(
        &mut promised,
        "/commitments",
        json!([{ "id": "m1", "reply": "r1" }]),
    );
    breaks(promised, &[]);
    // A promise made before it was said did not come of it.
    let mut before = alone.clone();
    set(
        &mut before,
        "/commitments",
        json!([{ "id": "m1", "reply": "r1", "madeOn": "2024-01-01" }]),
    );
    breaks(before, &[TakenUpNothingFollowed]);
    // A collection that is not recorded, or not whole, may hold what followed.
    for collection in ["decisions", "commitments"] {
        let mut unknown = alone.clone();
        set(&mut unknown, &format!("/{collection}"), Value::Null);
        breaks(unknown, &[]);
        let mut partial = alone.clone();
        partial["coverage"] = json!([{ "collection": collection, "completeness": "partial" }]);
        breaks(partial, &[]);
    }
}

#[test]
fn what_is_carried_is_promised_or_answered() {
    let mut alone = with("/commitments", json!([]));
    set(
        &mut alone,
        "/decisions/0/bodyResponses",
        json!([{ "status": "awaited" }]),
    );
    breaks(alone.clone(), &[DecisionNothingFollowed]);
    for (place, value) in [
        ("/commitments", json!([{ "id": "m1", "decision": "d1" }])),
        ("/commitments", Value::Null),
        (
            "/decisions/0/bodyResponses",
            json!([{ "status": "not-accepted" }]),
        ),
        ("/decisions/0/outcome", json!("not-carried")),
        ("/decisions/0/decidedBy", json!("accountable-body")),
        ("/decisions/0/subject", json!("internal")),
    ] {
        let mut other = alone.clone();
        set(&mut other, place, value.clone());
        assert_eq!(codes(other, DAY), [], "{place} {value}");
    }
    // An answer that is still to come is none.
    set(
        &mut alone,
        "/decisions/0/bodyResponses",
        json!([{ "status": "accepted", "on": "2025-07-01" }]),
    );
    breaks(alone, &[DecisionNothingFollowed]);
}

#[test]
fn commitments_are_kept_by_their_day_with_evidence() {
    let states = |states: Value| codes(with("/commitments/0/states", states), DAY);
    let state = |state: &str| states(json!([{ "state": state, "on": "2024-06-20" }]));
    assert_eq!(state("kept"), []);
    assert_eq!(state("not-kept"), [CommitmentNotKept]);
    assert_eq!(state("withdrawn"), [CommitmentWithdrawn]);
    for word in ["open", "in-progress", "kept-in-part"] {
        assert_eq!(state(word), [CommitmentOverdue], "{word}");
    }
    assert_eq!(states(Value::Null), [CommitmentNotFollowedUp]);

    let mut open = with("/commitments/0/states", json!([{ "state": "open" }]));
    assert_eq!(codes(open.clone(), "2024-07-01"), [], "on the day itself");
    assert_eq!(codes(open.clone(), "2024-07-02"), [CommitmentOverdue]);
    set(&mut open, "/commitments/0/dueOn", Value::Null);
    breaks(open, &[]);

    breaks(with("/commitments/0/evidence", json!([])), &[KeptNoEvidence]);
    breaks(with("/commitments/0/evidence", Value::Null), &[KeptNoEvidence]);
    assert_eq!(codes(unbroken(), "2024-08-31"), [KeptNoEvidence], "not seen yet");
    assert_eq!(codes(unbroken(), "2024-09-01"), []);

    // What is missing from a collection that is not whole is not known; what is there is.
    let partial = |state: &str| {
        let mut partial = with("/commitments/0/states", json!([{ "state": state }]));
        set(&mut partial, "/commitments/0/evidence", Value::Null);
        partial["coverage"] = json!([{ "collection": "commitments", "completeness": "partial" }]);
        codes(partial, DAY)
    };
    assert_eq!(
        (partial("open"), partial("kept"), partial("withdrawn")),
        (vec![], vec![], vec![CommitmentWithdrawn])
    );
}

#[test]
fn none_is_not_the_same_as_not_recorded() {
    let considered = |place: &str, value: Value| {
        let mut collections = with(place, value);
        set(
            &mut collections,
            "/replies/0/statuses/0/status",
            json!("considering"),
        );
        collections
    };
    let informed = |links: Value| codes(considered("/decisions/0/informedBy", links), DAY);
    assert_eq!(
        informed(json!({ "contributions": [], "events": [] })),
        [InformedByNone]
    );
    assert_eq!(informed(Value::Null), [InformedByNotRecorded]);
    assert_eq!(informed(json!({})), [InformedByNotRecorded]);
    assert_eq!(
        informed(json!({ "contributions": [] })),
        [InformedByNotRecorded],
        "of events nothing is said"
    );
    assert_eq!(informed(json!({ "contributions": [], "events": ["e1"] })), []);

    // What a body decided, it need not have recorded here; that nothing informed it is said all the same.
    let mut body = considered("/decisions/0/decidedBy", json!("accountable-body"));
    set(&mut body, "/decisions/0/informedBy", Value::Null);
    breaks(body.clone(), &[]);
    set(
        &mut body,
        "/decisions/0/informedBy",
        json!({ "contributions": [], "events": [] }),
    );
    breaks(body.clone(), &[InformedByNone]);
    set(&mut body, "/decisions/0/state", json!("deferred"));
    set(&mut body, "/decisions/0/outcome", json!("no-decision"));
    set(&mut body, "/decisions/0/stages", Value::Null);
    breaks(body, &[]);
}

#[test]
fn each_says_so_in_both_languages_and_points_into_the_record() {
    for code in BreakCode::ALL {
        let says = code.says();
        assert!(
            says.en.ends_with('.') && says.cy.ends_with('.') && says.en != says.cy,
            "{code}"
        );
    }
    let late = record(with("/decisions/0/stages/decidedOn", json!("2024-01-31")));
    let found = &follow(&late, DAY).breaks[0];
    assert_eq!(
        serde_json::to_value(found).unwrap(),
        json!({
            "code": "heard-too-late",
            "pointers": ["/contributions/0", "/decisions/0"],
            "message": { "cy": HeardTooLate.says().cy, "en": HeardTooLate.says().en }
        })
    );
}
