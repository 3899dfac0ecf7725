#![allow(
    clippy::float_arithmetic,
    reason = "the ends of intervals are compared to so many digits"
)]

use super::*;
use coproduction_core::measure::IntervalMethod;

fn policy() -> EvidencePolicy {
    EvidencePolicy::default()
}

/// The reference on measures, 3.7 and row 17.
#[test]
fn the_worked_record() {
    let answers = Answers {
        accepted: 18,
        not_accepted: 6,
        ..Answers::default()
    };
    let power = Exact::ratio(6435, 32_768).unwrap();
    let record = deference(answers, Some(&power), &policy()).unwrap();
    let share = record.deference.result.measured().unwrap();
    assert_eq!((share.value.part(), share.value.whole()), (18, 24));
    let effective = record.effective_power.unwrap();
    let effective = effective.result.measured().unwrap();
    assert_eq!(effective.value, Exact::ratio(19_305, 131_072).unwrap());
    let interval = effective.interval.unwrap();
    assert!((interval.low() - 0.104_648_715_711).abs() < 1e-11);
    assert!((interval.high().unwrap() - 0.177_188_257_295).abs() < 1e-11);
    assert_eq!(interval.method(), IntervalMethod::ClopperPearson);
    assert_eq!(record.overrides, None);
    assert!(record.deference.explanation.en.contains("18 of 24"));
    assert!(record.deference.explanation.cy.contains("18 o 24"));
    let said = |accepted, not_accepted| {
        let answers = Answers {
            accepted,
            not_accepted,
            ..Answers::default()
        };
        deference(answers, None, &policy())
            .unwrap()
            .deference
            .explanation
            .en
    };
    for ((accepted, not_accepted), words) in [
        ((3, 0), "accepted everything"),
        ((0, 3), "accepted nothing"),
        ((2, 1), "accepted some"),
        (
            (2, 0),
            "too few answers to tell how often it follows the forum. Accepted: 2 of 2.",
        ),
        ((0, 1), "Accepted: 0 of 1."),
    ] {
        assert!(said(accepted, not_accepted).contains(words));
    }
}

/// The reference, 3.7: none overridden of so many, one-sided at 95 in 100.
#[test]
fn never_overridden() {
    let limits = [
        (5, 0.450_719_728_347),
        (10, 0.258_865_550_893),
        (20, 0.139_108_340_668),
        (59, 0.049_507_609_888),
    ];
    for (n, limit) in limits {
        let answers = Answers {
            accepted: n,
            ..Answers::default()
        };
        let overrides = deference(answers, None, &policy()).unwrap().overrides.unwrap();
        let measured = overrides.result.measured().unwrap();
        let interval = measured.interval.unwrap();
        assert_eq!((measured.value.part(), interval.low()), (0, 0.0));
        assert!((interval.high().unwrap() - limit).abs() < 1e-11);
        assert_eq!(interval.method(), IntervalMethod::ZeroSeen);
    }
    let five = deference(
        Answers {
            accepted: 5,
            ..Answers::default()
        },
        None,
        &policy(),
    )
    .unwrap();
    assert!(five.overrides.unwrap().explanation.en.contains("up to 45%"));
}

#[test]
fn what_is_open_gives_bounds() {
    let answers = Answers {
        accepted: 6,
        in_part: 2,
        not_accepted: 1,
        awaited: 2,
        not_recorded: 1,
    };
    let half = Exact::ratio(1, 2).unwrap();
    let record = deference(answers, Some(&half), &policy()).unwrap();
    let share = |part| Proportion::new(part, 12, "recommendations").unwrap();
    let why = Why::InPartOrPending;
    assert_eq!(
        record.deference.result,
        MeasureResult::Bounded {
            low: share(6),
            high: share(11),
            why
        }
    );
    let (low, high) = (Exact::ratio(1, 4).unwrap(), Exact::ratio(11, 24).unwrap());
    assert_eq!(
        record.effective_power.unwrap().result,
        MeasureResult::Bounded { low, high, why }
    );
    let unrecorded = Answers {
        accepted: 5,
        not_recorded: 1,
        ..Answers::default()
    };
    let record = deference(unrecorded, None, &policy()).unwrap();
    assert!(matches!(
        record.deference.result,
        MeasureResult::Bounded {
            why: Why::Recording,
            ..
        }
    ));
    assert_eq!(record.overrides, None);
    // One that is awaited may yet be refused: nothing is said of never.
    let all_but_one = Answers {
        accepted: 5,
        awaited: 1,
        ..Answers::default()
    };
    assert_eq!(deference(all_but_one, None, &policy()).unwrap().overrides, None);
}

#[test]
fn nothing_recommended_and_no_probability() {
    let nothing = deference(Answers::default(), Some(&Exact::one()), &policy()).unwrap();
    let why = Why::NothingCounted;
    assert_eq!(nothing.deference.result, MeasureResult::NotDefined { why });
    assert_eq!(
        nothing.effective_power.unwrap().result,
        MeasureResult::NotDefined { why }
    );
    assert_eq!(nothing.overrides, None);
    let more_than_certain = Exact::ratio(3, 2).unwrap();
    let refused = deference(Answers::default(), Some(&more_than_certain), &policy());
    assert_eq!(refused, Err(StatisticsError::NotAProbability));
    let overflow = Answers {
        accepted: u64::MAX,
        awaited: 1,
        ..Answers::default()
    };
    assert_eq!(
        deference(overflow, None, &policy()),
        Err(StatisticsError::NotFinite)
    );
    let very_many = Answers {
        accepted: u64::MAX,
        ..Answers::default()
    };
    assert!(matches!(
        deference(very_many, None, &policy()),
        Err(StatisticsError::TooLarge { .. })
    ));
}
