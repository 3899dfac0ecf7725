//! Attendance by constituency, for the power at the attendance that there was.

use coproduction_core::{Date, Fraction};
use coproduction_decisions::power::{Budget, Game};
use coproduction_principles::{ObservedAttendance, observed_attendance};
use coproduction_record::{Checked, ForumRecord, strategies};
use proptest::prelude::*;
use serde_json::{Value, json};

const LATER: &str = "2025-12-31";

fn shipped(name: &str) -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/records/");
    serde_json::from_str(&std::fs::read_to_string(format!("{path}{name}.json")).unwrap()).unwrap()
}

fn checked(document: &Value) -> Checked<ForumRecord> {
    let record: ForumRecord = serde_json::from_value(document.clone()).unwrap();
    record.check().unwrap()
}

fn observed(document: &Value, version: usize, as_of: &str) -> ObservedAttendance {
    let record = checked(document);
    let terms = record.forum.terms.as_ref().unwrap();
    let body = record.forum.draft(&terms[version]).unwrap().draft.body;
    observed_attendance(&record, version, &body, as_of.parse().unwrap())
}

fn rates(observed: &ObservedAttendance) -> Vec<(&str, u32, u32)> {
    let known = observed.constituencies.iter();
    known
        .map(|known| (known.constituency.as_str(), known.took_part, known.of))
        .collect()
}

/// Counted by hand from the two fictional records.
#[test]
fn attendance_of_the_fictional_forums() {
    let castell = observed(&shipped("fictional-fforwm-y-castell"), 1, LATER);
    assert_eq!((castell.meetings, castell.left_out), (4, 0));
    assert_eq!(
        rates(&castell),
        [("patients", 3, 12), ("clinicians", 23, 32), ("managers", 6, 16)]
    );
    let dyffryn = observed(&shipped("fictional-llais-y-dyffryn"), 1, LATER);
    assert_eq!((dyffryn.meetings, dyffryn.left_out), (3, 0));
    assert_eq!(
        rates(&dyffryn),
        [
            ("lived-experience", 19, 21),
            ("professionals", 12, 15),
            ("voluntary", 4, 6)
        ]
    );
    // No meeting was held under the versions before.
    let before = observed(&shipped("fictional-fforwm-y-castell"), 0, LATER);
    assert_eq!((before.meetings, before.left_out), (0, 0));
}

/// A body has the attendance of its constituencies; who is outside the forum always has their say.
#[test]
fn the_attendance_of_each_kind() {
    let document = shipped("fictional-fforwm-y-castell");
    let record = checked(&document);
    let draft = record
        .forum
        .draft(&record.forum.terms.as_ref().unwrap()[1])
        .unwrap()
        .draft;
    let castell = observed(&document, 1, LATER);
    let fraction = |part, whole: u32| Fraction::new(part, whole.try_into().unwrap());
    let by_kind = castell.by_kind(&draft.body).unwrap();
    assert_eq!(
        by_kind,
        [
            fraction(3, 12),
            fraction(23, 32),
            fraction(6, 16),
            fraction(23, 32),
            fraction(1, 1)
        ]
    );
    let game = Game::new(&draft.body, &draft.rule).unwrap();
    let at = game.at_attendance(draft.quorum.as_ref(), &by_kind, &Budget::default());
    assert!(at.unwrap().quorate.to_string().contains('/'));

    // Two meetings are not enough.
    let early = observed(&document, 1, "2024-07-01");
    assert_eq!((early.meetings, early.by_kind(&draft.body)), (2, None));
}

/// Silence is not absence: what is open is left out, and said.
#[test]
fn what_is_not_on_record_in_full_is_left_out() {
    type Change = fn(&mut Value);
    let whole = shipped("fictional-fforwm-y-castell");
    let changes: [(&str, Change); 6] = [
        ("no list", |record| {
            record["events"][0].as_object_mut().unwrap().remove("attendance");
        }),
        ("a state that is not recorded", |record| {
            record["events"][0]["attendance"][0]["state"] = json!("not-recorded");
        }),
        ("no day", |record| {
            record["events"][0].as_object_mut().unwrap().remove("starts");
            record["events"][0].as_object_mut().unwrap().remove("ends");
        }),
        ("perhaps not held", |record| {
            record["events"][0]["status"] = json!("planned");
        }),
        ("events that are not all there", |record| {
            record["coverage"]
                .as_array_mut()
                .unwrap()
                .iter_mut()
                .filter(|coverage| coverage["collection"] == "events")
                .for_each(|coverage| coverage["from"] = json!("2024-04-01"));
        }),
        ("a version adopted some time in that year", |record| {
            record["forum"]["terms"][1]["adopted"] = json!("2024-03");
        }),
    ];
    for (what, change) in changes {
        let mut record = whole.clone();
        change(&mut record);
        let found = observed(&record, 1, LATER);
        assert_eq!((found.meetings, found.left_out), (3, 1), "{what}");
        let patients = rates(&found)[0];
        assert!(patients.1 <= 3 && patients.2 == 9, "{what}");
    }
}

/// On the wire there are numbers of constituencies, and nothing of a member.
#[test]
fn attendance_on_the_wire() {
    let castell = observed(&shipped("fictional-fforwm-y-castell"), 1, LATER);
    assert_eq!(
        serde_json::to_value(&castell).unwrap()["constituencies"][0],
        json!({ "constituency": "patients", "tookPart": 3, "of": 12 })
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Of any record there is a draft or a reason for each version, and an attendance that is no more than whole.
    #[test]
    fn any_record_has_drafts_or_reasons(record in strategies::valid_record(), year in 1950_u32..2150) {
        let record = record.check().unwrap();
        let as_of: Date = format!("{year:04}-06-15").parse().unwrap();
        for (version, terms) in record.forum.terms.iter().flatten().enumerate() {
            match record.forum.draft(terms) {
                Ok(drafted) => {
                    let small = Budget { states: 4_096, steps: 1_000_000 };
                    if let Ok(power) = drafted.draft.power(&small) {
                        prop_assert!(serde_json::to_string(&power).is_ok());
                        let game = Game::new(&drafted.draft.body, &drafted.draft.rule).unwrap();
                        if let Ok(Some(opposed)) = game.when_opposed(&small) {
                            prop_assert!(opposed.adopted.is_probability() && opposed.stopped.is_probability());
                        }
                    }
                    let body = drafted.draft.body;
                    let found = observed_attendance(&record, version, &body, as_of);
                    if let Some(each) = found.by_kind(&body) {
                        prop_assert_eq!(each.len(), body.kinds().len());
                        prop_assert!(each.iter().all(|attendance| !attendance.exceeds_one()));
                    }
                }
                Err(error) => prop_assert!(!error.message().cy.is_empty()),
            }
        }
    }
}
