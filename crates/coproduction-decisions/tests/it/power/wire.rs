//! Results as other programs read them.

use coproduction_core::Message;
use coproduction_decisions::power::{Budget, Draft, Game, PowerError, compare};
use serde_json::{Value, json, to_value};

use super::bodies::{advisory, board, body, double_majority, fraction, lived, majority, office, staff};

fn share(numerator: &str, denominator: &str, approx: f64) -> Value {
    json!({ "numerator": numerator, "denominator": denominator, "approx": approx })
}

#[test]
fn power_on_the_wire() {
    let forum = body([lived(6), staff(10), staff(0)]);
    let power = Draft::new(forum, majority()).power(&Budget::default()).unwrap();
    let wire = to_value(&power).unwrap();
    assert_eq!(
        wire["predicates"]["professional"],
        json!({ "pass": true, "block": true })
    );
    assert_eq!(wire["predicates"]["fewestLivedExperienceYes"], 0);
    assert_eq!(
        wire["predicates"]["fewestLivedExperienceNoesToBlock"],
        Value::Null
    );
    assert_eq!(
        wire["sides"][0],
        json!({
            "side": "lived-experience",
            "independent": share("957", "1024", 0.934_570_312_5),
            "opposed": share("0", "1", 0.0),
            "shapleyShare": share("3", "8", 0.375),
            "seatShare": share("3", "8", 0.375),
        })
    );
    assert_eq!(
        (&wire["counts"]["voters"], &wire["counts"]["winning"]),
        (&json!(16), &json!("26333"))
    );
    assert_eq!(wire["counts"]["kinds"][0]["swings"], "6435");
    assert_eq!(wire["counts"]["kinds"][1]["banzhaf"]["denominator"], "32768");
    assert_eq!(wire["counts"]["kinds"][2], Value::Null);
    assert_eq!(wire["shapleyShubik"]["members"][0], share("1", "16", 0.0625));
}

#[test]
fn what_is_not_computed_says_why() {
    let forum = body([lived(6), staff(10)]);
    let small = Budget {
        states: 30,
        steps: 1_000,
    };
    let power = Draft::new(forum, double_majority()).power(&small).unwrap();
    let wire = to_value(&power).unwrap();
    assert_eq!(wire["counts"]["notComputed"]["code"], "power-too-many-states");
    let message: Message = PowerError::NoChair.message();
    assert_eq!(
        to_value(PowerError::NoChair).unwrap(),
        json!({ "code": "power-no-chair", "message": { "cy": message.cy, "en": message.en } })
    );
}

#[test]
fn rulings_and_overrides_on_the_wire() {
    let forum = body([lived(6), staff(10), board()]);
    let power = Draft::new(forum, advisory()).power(&Budget::default()).unwrap();
    assert_eq!(
        to_value(&power.predicates.overrides).unwrap(),
        json!([{ "decidedBy": null, "reasonsRequired": true, "pass": true, "block": true }])
    );
    let forum = body([
        lived(6),
        staff(9),
        office(coproduction_decisions::power::Role::Chair),
    ]);
    let consent = coproduction_decisions::DecisionRule::Consent {
        adjudicator: Some(coproduction_decisions::Adjudicator::Chair),
    };
    let power = Draft::new(forum, consent).power(&Budget::default()).unwrap();
    assert_eq!(
        to_value(&power.predicates.rulings).unwrap(),
        json!([{
            "adjudicator": "chair",
            "sides": ["professional"],
            "livedExperienceUpholds": false,
            "professionalUpholds": true,
        }])
    );
}

#[test]
fn changes_on_the_wire() {
    let forum = body([lived(6), staff(10)]);
    let drafts = [majority(), double_majority()].map(|rule| Draft::new(forum.clone(), rule));
    let rows = compare(&drafts[0], &drafts[1], &Budget::default()).unwrap();
    let wire = to_value(&rows).unwrap();
    assert_eq!(wire[0]["measure"], "fewest-lived-experience-yes");
    assert_eq!(
        wire[0]["whom"],
        json!({ "kind": "side", "of": "lived-experience" })
    );
    assert_eq!(
        (&wire[0]["before"], &wire[0]["after"], &wire[0]["change"]),
        (
            &json!({ "kind": "people", "value": 0 }),
            &json!({ "kind": "people", "value": 4 }),
            &json!("more")
        )
    );
    let of = |measure: &str| {
        let rows = wire.as_array().unwrap();
        rows.iter().find(|row| row["measure"] == measure).unwrap().clone()
    };
    assert_eq!(
        of("banzhaf")["whom"],
        json!({ "kind": "kind", "of": { "constituency": "patients", "role": "member", "weight": 1 } })
    );
    assert_eq!(of("act")["whom"], json!({ "kind": "body" }));
    assert_eq!(of("act")["after"]["value"]["numerator"], "2123");
    assert_eq!(
        of("meeting-without-lived-experience")["before"],
        json!({ "kind": "not-recorded" })
    );
    assert!(wire[0]["sentence"]["cy"].is_string() && wire[0]["sentence"]["en"].is_string());
}

#[test]
fn power_at_an_attendance_on_the_wire() {
    let game = Game::new(&body([lived(1), staff(1), staff(0)]), &majority()).unwrap();
    let half = fraction(1, 2);
    let at = game.at_attendance(None, &[half; 3], &Budget::default()).unwrap();
    let wire = to_value(&at).unwrap();
    assert_eq!(wire["quorate"], share("3", "4", 0.75));
    assert_eq!(wire["members"][2], Value::Null);
    assert!(wire["members"][0]["noShowParadox"]["approx"].is_number());
}
