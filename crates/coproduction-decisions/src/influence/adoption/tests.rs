#![allow(
    clippy::float_arithmetic,
    reason = "the ends of intervals are compared to so many digits"
)]

use super::*;
use coproduction_core::Fraction;
use coproduction_core::measure::{Confidence, Verdict};
use std::num::NonZeroU32;

fn board((x1, n1, x2, n2): (u64, u64, u64, u64)) -> OriginCounts {
    OriginCounts {
        lived_experience: Uptake::of(x1, n1).unwrap(),
        professionals: Uptake::of(x2, n2).unwrap(),
    }
}

fn look(boards: &[OriginCounts]) -> MeasureResult<AdoptionGap> {
    adoption_by_origin(boards, &EvidencePolicy::default())
        .unwrap()
        .result
}

/// The reference on measures, 3.7 and row 16.
#[test]
fn the_worked_gap() {
    let result = look(&[board((5, 14, 18, 24))]);
    let measured = result.measured().unwrap();
    assert_eq!(measured.value.difference.to_string(), "-11/28");
    let interval = measured.interval.unwrap();
    assert!((interval.low() + 0.626_137_253_260).abs() < 1e-11);
    assert!((interval.high().unwrap() + 0.069_233_260_039).abs() < 1e-11);
    let test = measured.test.unwrap();
    assert_eq!(test.method(), TestMethod::FisherExact);
    assert!((test.p_value() - 0.036_970_281_804).abs() < 1e-11);
    assert_eq!((measured.verdict, measured.n), (Some(Verdict::Below), 38));
}

const SEVEN: [(u64, u64, u64, u64); 7] = [
    (1, 3, 4, 5),
    (0, 2, 3, 4),
    (2, 4, 5, 6),
    (1, 2, 2, 3),
    (0, 1, 3, 3),
    (1, 2, 4, 5),
    (0, 1, 2, 2),
];

/// The reference, 3.7: seven boards. None alone shows it; together they do (lower tail 2329/529200).
#[test]
fn seven_boards_together() {
    let boards = SEVEN.map(board);
    let result = look(&boards);
    let measured = result.measured().unwrap();
    let test = measured.test.unwrap();
    assert_eq!(
        (test.method(), measured.verdict),
        (TestMethod::StratifiedExact, None)
    );
    let lower_tail = 2329.0 / 529_200.0;
    assert!(lower_tail <= test.p_value() && test.p_value() < 3.0 * lower_tail);
    assert!(measured.value.difference < Exact::zero());
    let all = (measured.value.lived_experience, measured.value.professionals);
    assert_eq!(
        (all.0.part(), all.0.whole(), all.1.part(), all.1.whole()),
        (5, 15, 23, 28)
    );
    for board in boards {
        let alone = look(&[board]);
        assert!(
            alone
                .verdict()
                .is_none_or(|verdict| verdict == Verdict::CannotTell),
            "{alone:?}"
        );
    }
    // A board where one side proposed nothing changes neither the test nor the difference.
    let with_another = look(&[&boards[..], &[board((0, 0, 3, 9))]].concat());
    let with_another = with_another.measured().unwrap();
    assert_eq!(with_another.test.unwrap(), test);
    assert_eq!(with_another.value.difference, measured.value.difference);
}

/// No difference within either board, and a large one if they were simply added up (Simpson's paradox).
#[test]
fn boards_are_never_added_up() {
    let result = look(&[board((1, 2, 10, 20)), board((18, 20, 9, 10))]);
    let measured = result.measured().unwrap();
    assert_eq!(measured.value.difference, Exact::zero());
    assert!(measured.test.unwrap().p_value() > 0.9);
}

/// What is adopted in part or not decided: the bounds hold every way in which it may turn out.
#[test]
fn bounds_hold_every_completion() {
    let lived = Uptake {
        adopted: 2,
        in_part: 1,
        not_adopted: 1,
        pending: 0,
        not_recorded: 1,
    };
    let professionals = Uptake {
        adopted: 3,
        in_part: 2,
        not_adopted: 0,
        ..Uptake::default()
    };
    let open = OriginCounts {
        lived_experience: lived,
        professionals,
    };
    let other = board((1, 4, 2, 3));
    let MeasureResult::Bounded { low, high, why } = look(&[open, other]) else {
        panic!("not bounded")
    };
    assert_eq!(why, Why::InPartOrPending);
    let unrecorded = Uptake {
        adopted: 2,
        not_recorded: 1,
        ..Uptake::default()
    };
    let why = match look(&[OriginCounts {
        lived_experience: unrecorded,
        ..other
    }]) {
        MeasureResult::Bounded { why, .. } => Some(why),
        _ => None,
    };
    assert_eq!(why, Some(Why::Recording));
    let mut seen = Vec::new();
    for ours in 0..=2 {
        for theirs in 0..=2 {
            let complete = [board((2 + ours, 5, 3 + theirs, 5)), other];
            let value = gap(&complete, |side| Some(side.adopted), |side| Some(side.adopted)).unwrap();
            assert!(low.difference <= value.difference && value.difference <= high.difference);
            seen.push(value.difference);
        }
    }
    assert!(seen.contains(&low.difference) && seen.contains(&high.difference));
}

/// With too few nothing can be shown; the need is the fewest of which some outcome could.
#[test]
fn too_few_to_show_anything() {
    let needs = |boards: &[OriginCounts]| match look(boards) {
        MeasureResult::NotEnough {
            n,
            need,
            why: Why::CannotShow,
        } => (n, need),
        other => panic!("{other:?}"),
    };
    // With 3 of one side and 4 of the other, one outcome of 35 is the most one-sided; six, however shared out, are too few.
    assert_eq!(needs(&[board((0, 1, 4, 4))]), (5, 7));
    assert_eq!(needs(&[board((1, 1, 1, 1))]), (2, 7));
    // Everything adopted: the sizes would do, and yet nothing can be shown.
    let (n, need) = needs(&[board((20, 20, 20, 20))]);
    assert!(n == 40 && need > 40, "{need}");
    // Over several boards the chances multiply.
    let (n, need) = needs(&[board((1, 1, 1, 1)), board((0, 1, 1, 1))]);
    assert!(n == 4 && (5..=9).contains(&need), "{need}");

    // At the highest confidence that can be written it is still found, and in time.
    let highest = Fraction::new(u32::MAX - 1, NonZeroU32::MAX);
    let policy = EvidencePolicy::default().confidence(Confidence::new(highest).unwrap());
    for boards in [vec![board((1, 1, 1, 1))], vec![board((1, 1, 1, 1)); 3]] {
        let result = adoption_by_origin(&boards, &policy).unwrap().result;
        let MeasureResult::NotEnough { n, need, .. } = result else {
            panic!("{result:?}")
        };
        assert!(need < n + 60, "{need}");
    }
}

#[test]
fn nothing_to_compare() {
    let undefined = |why| MeasureResult::NotDefined { why };
    assert_eq!(look(&[]), undefined(Why::NothingCounted));
    assert_eq!(look(&[board((0, 0, 0, 0))]), undefined(Why::NothingCounted));
    assert_eq!(look(&[board((1, 2, 0, 0))]), undefined(Why::OneGroup));
    assert_eq!(
        look(&[board((1, 2, 0, 0)), board((0, 0, 3, 4))]),
        undefined(Why::OneGroup)
    );
    assert_eq!(Uptake::of(3, 2), None);
    let overflow = OriginCounts {
        lived_experience: Uptake {
            adopted: u64::MAX,
            pending: 1,
            ..Uptake::default()
        },
        professionals: Uptake::of(1, 2).unwrap(),
    };
    let refused = adoption_by_origin(&[overflow], &EvidencePolicy::default());
    assert_eq!(refused, Err(StatisticsError::NotFinite));
    let very_many = adoption_by_origin(&[board((1 << 40, 1 << 41, 1, 2))], &EvidencePolicy::default());
    assert!(matches!(very_many, Err(StatisticsError::TooLarge { .. })));
}
