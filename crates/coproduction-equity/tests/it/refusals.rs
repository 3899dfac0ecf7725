//! What cannot be is refused with a code, in both languages; nothing panics and nothing takes for ever.

use crate::support::*;
use coproduction_core::measure::Confidence;
use coproduction_equity::participation::{
    Chairs, PersonAttendance, Requests, SpeechAmounts, SpeechUnit, attendance_gap, voice_ratio,
};
use coproduction_equity::representation::{
    applicant_draw, coverage, disclosure_bounds, seat_ratio, seats_to_change,
};
use coproduction_equity::themes::{Support, Survey};

#[test]
fn more_than_the_whole() {
    let part = "part-exceeds-whole";
    assert_eq!(code(GroupCount::new(17, 16)), part);
    assert_eq!(code(GroupCount::new(2, 16).unwrap().undisclosed(15)), part);
    assert_eq!(code(GroupCount::new(2, 16).unwrap().undisclosed(u64::MAX)), part);
    assert_eq!(code(PersonAttendance::new(7, 6)), part);
    assert_eq!(code(Requests::asked(2, 3)), part);
    assert_eq!(code(Requests::asked(3, 2).unwrap().open(2)), part);
    assert_eq!(code(Support::new(2, 1)), part);
    assert_eq!(code(Support::new(1, 2).unwrap().undisclosed(2)), part);
    assert_eq!(code(Survey::new([3], [vec![Support::new(1, 4).unwrap()]])), part);
    // More appointed than applied; more of the group; fewer others.
    assert_eq!(code(applicant_draw(group(1, 0, 9), group(3, 0, 8))), part);
    assert_eq!(code(applicant_draw(group(4, 0, 6), group(3, 0, 8))), part);
    assert_eq!(code(applicant_draw(group(0, 0, 6), group(3, 0, 8))), part);
}

#[test]
fn nobody() {
    let none = "no-observations";
    assert_eq!(code(GroupCount::new(0, 0)), none);
    assert_eq!(code(Composition::new([])), none);
    assert_eq!(code(Composition::new([(0, share(1, 2)), (0, share(1, 2))])), none);
    assert_eq!(
        code(SpeechAmounts::new([], [], SpeechUnit::Words, Chairs::Counted)),
        none
    );
    assert_eq!(code(Survey::new([0, 0], [])), none);
    assert_eq!(code(Requests::never_asked().open(0)), none);
}

#[test]
fn groups_that_do_not_sum_or_do_not_belong_together() {
    assert_eq!(
        code(Composition::new([(1, share(1, 4)), (1, share(2, 4))])),
        "shares-do-not-sum"
    );
    assert_eq!(
        code(Composition::new([(1, share(3, 4)), (1, share(2, 4))])),
        "shares-do-not-sum"
    );
    assert_eq!(
        code(Composition::new([(1, share(1, 2)), (1, share(2, 4))])),
        "references-differ"
    );
    let elsewhere = ReferenceShare::new(1, 2, about().estimate(true)).unwrap();
    assert_eq!(
        code(Composition::new([(1, share(1, 2)), (1, elsewhere)])),
        "references-differ"
    );
    let one = Support::new(1, 1).unwrap();
    assert_eq!(code(Survey::new([3, 3], [vec![one]])), "not-every-group");
}

#[test]
fn too_large_is_refused_in_time() {
    let large = "exact-too-large";
    assert_eq!(code(Composition::new([(10_001, share(1, 1))])), large);
    assert_eq!(
        code(Composition::new([
            (u64::MAX, share(1, 2)),
            (u64::MAX, share(1, 2))
        ])),
        large
    );
    assert_eq!(
        code(Composition::new((0..101).map(|_| (1, share(1, 101))))),
        large
    );
    assert_eq!(code(composition(&[1], &[1]).undisclosed(u64::MAX)), large);
    assert_eq!(
        code(SpeechAmounts::new(
            [u64::MAX, u64::MAX],
            [],
            SpeechUnit::Words,
            Chairs::Counted
        )),
        large
    );
    assert_eq!(
        code(SpeechAmounts::new(
            vec![1; 10_001],
            [],
            SpeechUnit::Words,
            Chairs::Counted
        )),
        large
    );
    assert_eq!(code(Survey::new([u64::MAX, 1], [])), large);
    assert_eq!(code(Survey::new([1; 101], [])), large);
    let thousands = share(1, 3);
    assert_eq!(
        code(seat_ratio(group(1 << 20, 0, 1 << 21), &thousands, &policy())),
        large
    );
    assert_eq!(
        code(disclosure_bounds(
            group(1 << 20, 1, 1 << 21),
            &thousands,
            &policy()
        )),
        large
    );
    // The largest that are looked at.
    let census: Vec<u64> = (0..100).map(|group| 31_075 + group).collect();
    let forum = composition(&[50; 100], &census).undisclosed(5_000).unwrap();
    assert_eq!(seats_to_change(&forum).unwrap().result.kind(), "bounded");
    assert_eq!(coverage(&forum).unwrap().result.kind(), "bounded");
    // Where only the chance would take too long, it is left out.
    let many = seat_ratio(group(100_000, 0, 400_000), &share(766_123, 3_107_500), &policy()).unwrap();
    assert_eq!(
        (many.ratio.result.verdict(), value(&many.seats).chance.clone()),
        (Some(Verdict::Within), None)
    );
}

/// At the ends of what can be written: nothing panics, and nothing is NaN.
#[test]
fn extremes() {
    let tiny = ReferenceShare::new(1, u64::MAX, about()).unwrap();
    let record = seat_ratio(group(0, 0, 16), &tiny, &policy()).unwrap();
    assert!(matches!(record.ratio.result, MeasureResult::NotEnough { need, .. } if need > 1 << 60));
    let whole = seat_ratio(group(16, 0, 16), &share(7, 7), &policy()).unwrap();
    assert_eq!(*value(&whole.ratio), Exact::one());
    assert_eq!(value(&whole.seats).chance, Some(Exact::one()));
    let narrow = policy().band(ParityBand::new(fraction(u32::MAX - 1, u32::MAX), fraction(1, 1)).unwrap());
    let odd = seat_ratio(
        group(1, 0, 16),
        &share(333_333_333_333, 1_000_000_000_001),
        &narrow,
    )
    .unwrap();
    assert_eq!(odd.ratio.result.kind(), "not-enough");
    // The highest confidence that can be written: with one person of a side, four thousand million people would be needed.
    let highest = policy()
        .minimum_group(0)
        .confidence(Confidence::new(fraction(u32::MAX - 1, u32::MAX)).unwrap());
    for (side, need) in [(1, u64::from(u32::MAX)), (2, 92_683)] {
        let amounts =
            SpeechAmounts::new(vec![1; side], [1; 9], SpeechUnit::Seconds, Chairs::Counted).unwrap();
        let result = voice_ratio(&amounts, &highest).unwrap().result;
        assert!(
            matches!(result, MeasureResult::NotEnough { need: seen, .. } if seen == need),
            "{result:?}"
        );
    }
    let huge = PersonAttendance::new(u32::MAX - 1, u32::MAX).unwrap();
    assert_eq!(
        code(attendance_gap(&[huge; 5], &[huge; 6], &policy())),
        "exact-too-large"
    );
}

/// Bands and classes that cannot be.
#[test]
fn policies() {
    assert_eq!(ParityBand::new(fraction(6, 5), fraction(4, 5)), None);
    assert_eq!(ParityBand::new(fraction(1, 1), fraction(1, 1)), None);
    assert_eq!(ParityBand::new(fraction(11, 10), fraction(12, 10)), None);
    assert_eq!(
        ParityBand::proportional().ends(),
        (fraction(80, 100), fraction(120, 100))
    );
    assert_eq!(
        SeatClasses::new(fraction(1, 2), fraction(1, 3), fraction(1, 2)),
        None
    );
    assert_eq!(
        SeatClasses::new(fraction(1, 4), fraction(1, 3), fraction(3, 2)),
        None
    );
}

/// Every error says what to do, in two languages, under a code of its own.
#[test]
fn errors_are_said_in_both_languages() {
    let own = [
        EquityError::ReferencesDiffer,
        EquityError::SharesDoNotSum,
        EquityError::NotEveryGroup,
        EquityError::NotARanking,
    ];
    assert_eq!(own.map(EquityError::code).as_slice(), EquityError::CODES);
    for error in own.into_iter().chain([StatisticsError::NoObservations.into()]) {
        let message = error.message();
        assert!(message.en.len() > 20 && message.cy.len() > 20 && message.en != message.cy);
        assert_eq!(error.to_string(), message.en);
        assert!(
            !StatisticsError::CODES.contains(&error.code()) || matches!(error, EquityError::Statistics(_))
        );
    }
}
