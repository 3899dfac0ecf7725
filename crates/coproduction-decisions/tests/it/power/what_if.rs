//! Two drafts beside each other.

use coproduction_core::Side;
use coproduction_decisions::power::{Budget, Change, Draft, Measure, Row, Value, Whom, compare};
use coproduction_decisions::{Adjudicator, ConstituencyQuorum, DecisionRule, Quorum, QuorumRequirement};

use super::bodies::{advisory, board, body, double_majority, exact, lived, majority, staff};

fn at_least(people: u32) -> QuorumRequirement {
    QuorumRequirement::AtLeast {
        people: people.try_into().unwrap(),
    }
}

fn simple() -> Draft {
    let nine = Quorum::new().overall(at_least(9)).constituencies([]);
    Draft::new(body([lived(6), staff(10)]), majority()).quorum(nine)
}

fn double() -> Draft {
    let patients = ConstituencyQuorum::new("patients".parse().unwrap(), at_least(3));
    let quorum = Quorum::new().overall(at_least(9)).constituencies([patients]);
    Draft::new(body([lived(6), staff(10)]), double_majority()).quorum(quorum)
}

fn find(rows: &[Row], measure: Measure, of: impl Fn(&Whom) -> bool) -> &Row {
    rows.iter()
        .find(|row| row.measure == measure && of(&row.whom))
        .unwrap()
}

fn on(side: Side) -> impl Fn(&Whom) -> bool {
    move |whom| *whom == Whom::Side(side)
}

/// The values are those of `measures.md`, sections 3.2 and 3.3, and of rows 10 to 13 of section 7.
#[test]
fn from_a_simple_to_a_double_majority() {
    let rows = compare(&simple(), &double(), &Budget::default()).unwrap();
    let lived = on(Side::LivedExperience);
    let professional = on(Side::Professional);
    let share = |text| Value::Share(exact(text));
    for (row, before, after, change) in [
        (
            find(&rows, Measure::FewestLivedExperienceYes, &lived),
            Value::People(0),
            Value::People(4),
            Change::More,
        ),
        (
            find(&rows, Measure::PassAlone, &professional),
            Value::Flag(true),
            Value::Flag(false),
            Change::Less,
        ),
        (
            find(&rows, Measure::BlockAlone, &lived),
            Value::Flag(false),
            Value::Flag(true),
            Change::More,
        ),
        (
            find(&rows, Measure::PassAlone, &lived),
            Value::Flag(false),
            Value::Flag(false),
            Change::Same,
        ),
        (
            find(&rows, Measure::FewestLivedExperienceNoesToBlock, &lived),
            Value::NoNumber,
            Value::People(3),
            Change::Different,
        ),
        (
            find(&rows, Measure::MeetingWithoutLivedExperience, &lived),
            Value::Flag(true),
            Value::Flag(false),
            Change::Less,
        ),
        (
            find(&rows, Measure::Independent, &lived),
            share("957/1024"),
            share("193/512"),
            Change::Less,
        ),
        (
            find(&rows, Measure::Opposed, &lived),
            share("0"),
            share("1/2"),
            Change::More,
        ),
        (
            find(&rows, Measure::ShapleyShare, &lived),
            share("3/8"),
            share("157/286"),
            Change::More,
        ),
        (
            find(&rows, Measure::SeatShare, &lived),
            share("3/8"),
            share("3/8"),
            Change::Same,
        ),
        (
            find(&rows, Measure::Act, |whom| *whom == Whom::Body),
            share("26333/65536"),
            share("2123/16384"),
            Change::Less,
        ),
    ] {
        assert_eq!(
            (&row.before, &row.after, row.change()),
            (&before, &after, change),
            "{:?}",
            row.measure
        );
    }
    let patients =
        |whom: &Whom| matches!(whom, Whom::Kind { constituency, .. } if constituency.as_str() == "patients");
    let banzhaf = find(&rows, Measure::Banzhaf, patients);
    assert_eq!(
        (&banzhaf.before, &banzhaf.after),
        (&share("6435/32768"), &share("965/8192"))
    );
    assert_eq!(
        banzhaf.sentence().en,
        "patients (members): how often one vote decides (Banzhaf, absolute): 19.6% before, 11.8% after."
    );
    assert_eq!(
        find(&rows, Measure::FewestLivedExperienceYes, &lived)
            .sentence()
            .cy,
        "Pobl â phrofiad byw: y nifer lleiaf y mae rhaid iddynt fod o blaid unrhyw benderfyniad: cynt: 0; wedyn: 4."
    );
}

#[test]
fn every_row_is_said_in_both_languages() {
    let consent = DecisionRule::Consent {
        adjudicator: Some(Adjudicator::Meeting),
    };
    let drafts = [
        simple(),
        double(),
        Draft::new(body([lived(6), staff(10), board()]), advisory()),
        Draft::new(body([lived(3).weight(2), staff(4)]), consent),
    ];
    for before in &drafts {
        for after in &drafts {
            for row in compare(before, after, &Budget::default()).unwrap() {
                let sentence = row.sentence();
                assert!(
                    sentence.en.ends_with('.') && sentence.cy.ends_with('.'),
                    "{sentence:?}"
                );
                assert_ne!(sentence.en, sentence.cy);
                assert!(before != after || row.change() == Change::Same, "{row:?}");
            }
        }
    }
}

#[test]
fn who_is_in_one_draft_only() {
    let rows = compare(
        &simple(),
        &Draft::new(body([lived(6), staff(10), board()]), advisory()),
        &Budget::default(),
    )
    .unwrap();
    let of_board =
        |whom: &Whom| matches!(whom, Whom::Kind { constituency, .. } if constituency.as_str() == "board");
    let row = find(&rows, Measure::Banzhaf, of_board);
    assert_eq!(
        (&row.before, &row.after),
        (&Value::Nobody, &Value::Share(exact("1")))
    );
    let outside = find(&rows, Measure::OutsideDecides, |_| true);
    assert_eq!(
        outside.sentence().en,
        "No body outside the forum could decide otherwise, and now one can."
    );
    let reasons = find(&rows, Measure::ReasonsRequired, |_| true);
    assert_eq!(
        (&reasons.before, &reasons.after),
        (&Value::Nobody, &Value::Flag(true))
    );
}

/// A figure that the budget does not allow is said to be so; the headline stands.
#[test]
fn the_headline_stands_without_the_figures() {
    let tight = Budget {
        states: 30,
        steps: 1_000,
    };
    let rows = compare(&simple(), &double(), &tight).unwrap();
    let lived = on(Side::LivedExperience);
    assert_eq!(find(&rows, Measure::BlockAlone, &lived).after, Value::Flag(true));
    assert!(matches!(
        find(&rows, Measure::Independent, &lived).after,
        Value::NotComputed(_)
    ));
}

/// What is little is not nothing, and what is nearly all is not all.
#[test]
fn a_rounded_share_does_not_say_never_or_always() {
    let simple = Draft::new(body([lived(6), staff(20)]), majority());
    let consensus = Draft::new(body([lived(6), staff(20)]), DecisionRule::Consensus {});
    let rows = compare(&simple, &consensus, &Budget::default()).unwrap();
    let act = find(&rows, Measure::Act, |_| true).sentence();
    assert!(act.en.ends_with("less than 0.1% after."), "{}", act.en);
    assert!(act.cy.ends_with("wedyn: llai na 0.1%."), "{}", act.cy);
    let opposed = find(&rows, Measure::Opposed, on(Side::LivedExperience)).sentence();
    assert!(opposed.en.contains(": 0% before, 50.0% after."), "{}", opposed.en);
}
