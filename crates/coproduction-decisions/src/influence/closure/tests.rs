#![allow(
    clippy::float_arithmetic,
    reason = "the ends of intervals are compared to so many digits"
)]

use super::*;

const TARGET: Target = Target {
    days: 30,
    unit: DayUnit::Calendar,
    looked_for: LookedFor::Answer,
};

fn look(curve: &Curve, target: Target) -> Measure<Closure> {
    loop_closure(curve, target, 60, &EvidencePolicy::default()).unwrap()
}

/// The reference on measures, 3.7 and row 18: twelve questions, seven of them answered.
#[test]
fn the_worked_curve() {
    let ended = [5, 12, 12, 28, 30, 45, 60].map(Spell::ended);
    let curve: Curve = ended
        .into_iter()
        .chain([20, 41, 60, 90, 120].map(Spell::open))
        .collect();
    let measure = look(&curve, TARGET);
    let measured = measure.result.measured().unwrap();
    let closure = &measured.value;
    assert_eq!(closure.answered_by_target, Exact::ratio(7, 16).unwrap());
    assert_eq!(
        (closure.median, closure.median_low, closure.median_high),
        (Some(45), Some(12), None)
    );
    assert_eq!(closure.mean_to_horizon, Some(Exact::ratio(479, 12).unwrap()));
    assert_eq!(
        (
            closure.at_risk,
            closure.few_at_risk,
            closure.asked,
            closure.answered
        ),
        (7, true, 12, 7)
    );
    let steps: Vec<_> = closure
        .steps
        .iter()
        .map(|step| (step.day, step.at_risk, step.ended, step.open))
        .collect();
    assert_eq!((steps[0], steps[8]), ((5, 12, 1, 0), (90, 2, 0, 1)));
    let interval = measured.interval.unwrap();
    assert!((interval.low() - (1.0 - 0.790_991_758_910)).abs() < 1e-11);
    assert!((interval.high().unwrap() - (1.0 - 0.243_680_982_605)).abs() < 1e-11);
    assert_eq!(
        measure.explanation.en,
        "About 44% of what called for an answer was answered in time (days: 30). Called for an answer: 12 (interval of the share: 21% to \
         76%). Half were answered by day 45. Still waiting by then: 7; take the share with care."
    );
    assert!(
        measure
            .explanation
            .cy
            .contains("tua 44% o'r hyn a oedd yn galw am ateb mewn pryd (diwrnodau: 30).")
    );
}

#[test]
fn at_its_ends() {
    let why = Why::NothingCounted;
    assert_eq!(
        look(&Curve::default(), TARGET).result,
        MeasureResult::NotDefined { why }
    );

    let recent: Curve = [Spell::ended(3), Spell::open(10)].into_iter().collect();
    let early = MeasureResult::NotEnough {
        n: 10,
        need: 30,
        why: Why::FollowUp,
    };
    assert_eq!(look(&recent, TARGET).result, early);

    let all_open: Curve = vec![Spell::open(60); 12].into_iter().collect();
    let measure = look(&all_open, TARGET);
    let measured = measure.result.measured().unwrap();
    assert_eq!(
        (&measured.value.answered_by_target, measured.interval),
        (&Exact::zero(), None)
    );
    assert_eq!((measured.value.median, measured.value.few_at_risk), (None, false));
    assert!(measure.explanation.en.contains("Half have not been answered"));

    let all_answered: Curve = vec![Spell::ended(1); 12].into_iter().collect();
    let measure = look(&all_answered, TARGET);
    assert_eq!(
        measure.result.measured().unwrap().value.answered_by_target,
        Exact::one()
    );
}

/// Around the coronation: Monday 8 May 2023 was a bank holiday.
#[test]
fn working_days() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let wait = |asked, answered: Option<&str>, until| {
        spell(day(asked), answered.map(day), day(until), DayUnit::Working)
    };
    assert_eq!(
        wait("2023-05-04", Some("2023-05-09"), "2023-06-01"),
        Ok(Some(Spell::ended(2)))
    );
    assert_eq!(
        wait("2023-05-06", Some("2023-05-08"), "2023-06-01"),
        Ok(Some(Spell::ended(0)))
    );
    assert_eq!(
        wait("2023-05-04", Some("2023-05-04"), "2023-06-01"),
        Ok(Some(Spell::ended(0)))
    );
    // What came after the day that is looked from is not seen.
    assert_eq!(
        wait("2023-05-04", Some("2023-05-09"), "2023-05-08"),
        Ok(Some(Spell::open(1)))
    );
    assert_eq!(wait("2023-05-10", None, "2023-05-09"), Ok(None));
    assert_eq!(
        wait("2023-05-09", Some("2023-05-04"), "2023-06-01"),
        Err(SpellError::AnsweredBeforeAsked)
    );
    assert_eq!(
        wait("2040-05-01", None, "2040-05-09"),
        Err(SpellError::NoCalendar)
    );
}
