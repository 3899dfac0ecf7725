//! Voice, attendance, staying and access: the reference on measures, sections 2.5 to 2.8, and rows 5 to 9 of its table.

use crate::support::*;
use coproduction_core::statistics::survival::{Curve, Spell};
use coproduction_core::{Message, Side};
use coproduction_equity::participation::{
    Chairs, PersonAttendance, Requests, SpeechAmounts, SpeechUnit, Turnover, access_met, attendance_gap,
    days_to_payment, family, retention, stay_time, voice_inequality, voice_ratio,
};

const LIVED: [u64; 6] = [1, 2, 2, 3, 4, 6];
const PROFESSIONAL: [u64; 10] = [3, 5, 6, 7, 8, 8, 9, 10, 12, 14];

fn speech(lived: &[u64], professional: &[u64]) -> SpeechAmounts {
    let sides = (lived.to_vec(), professional.to_vec());
    SpeechAmounts::new(sides.0, sides.1, SpeechUnit::Turns, Chairs::LeftOut).unwrap()
}

/// Section 2.5 and row 5.
#[test]
fn the_worked_voice_ratio() {
    let measure = voice_ratio(&speech(&LIVED, &PROFESSIONAL), &policy()).unwrap();
    let voice = measured(&measure);
    assert_eq!(voice.value.ratio, exact(12, 25));
    assert_eq!(voice.value.as_little, Some(exact(1, 616)));
    assert_eq!(voice.value.as_far, Some(exact(3, 616)));
    let test = voice.test.unwrap();
    assert_eq!(test.method(), TestMethod::ExactPermutation);
    near(test.p_value(), 0.004_870_129_870);
    // No method gives an interval, and so there is no verdict.
    assert_eq!((voice.interval, voice.verdict, voice.n), (None, None, 16));
    assert_eq!((voice.value.speaking.part(), voice.value.present.part()), (18, 6));
    let said = &measure.explanation;
    assert!(
        said.en
            .contains("38% of those present (6 of 16) and had 18% of the speaking (18 of 100")
            && said.en.contains("unlikely to be chance")
    );
    assert!(said.en.contains("chair are left out") && said.cy.contains("phrofiad byw"));
    let written = serde_json::to_value(&measure).unwrap();
    assert_eq!(written["result"]["value"]["unit"], "turns");
    assert_eq!(written["result"]["value"]["ratio"]["denominator"], "25");
}

/// Section 2.5: one person of a side needs 20 people, two need 7, three need 6 before anything can be shown.
#[test]
fn too_few_people_to_show_anything() {
    let open = policy().minimum_group(1);
    for (side, people) in [(1, 20), (2, 7), (3, 6)] {
        let at = |all: usize| voice_ratio(&speech(&vec![1; side], &vec![2; all - side]), &open).unwrap();
        let n = u64::try_from(people - 1).unwrap();
        let expected = MeasureResult::NotEnough {
            n,
            need: n + 1,
            why: Why::CannotShow,
        };
        assert_eq!(at(people - 1).result, expected);
        assert_eq!(at(people).result.kind(), "measured");
        assert_eq!(at(5).result.kind(), "not-enough");
    }
    // Of one professional alone it is the same.
    let alone = voice_ratio(&speech(&[1; 5], &[2]), &open).unwrap();
    assert!(matches!(
        alone.result,
        MeasureResult::NotEnough { n: 6, need: 7, .. }
    ));
}

/// Finding 9 and section 4.2: nothing of a side of too few people, and the sentence gives nothing away.
#[test]
fn small_sides_are_withheld() {
    let of_four = voice_ratio(&speech(&LIVED[..4], &PROFESSIONAL), &policy()).unwrap();
    let other_four = voice_ratio(&speech(&PROFESSIONAL, &[77, 1, 2, 3]), &policy()).unwrap();
    let why = Why::SmallGroup;
    assert_eq!(of_four.result, MeasureResult::Withheld { why });
    assert_eq!(of_four, other_four);
    assert_eq!(of_four.explanation, why.message());
    let theil = voice_inequality(&speech(&LIVED[..4], &PROFESSIONAL), &policy()).unwrap();
    assert_eq!(
        (theil.theil.result.kind(), theil.gini.result.kind()),
        ("withheld", "measured")
    );
    let few = voice_inequality(&speech(&[1, 2], &[3]), &policy()).unwrap();
    assert_eq!(few.gini.result.kind(), "withheld");
}

#[test]
fn nothing_to_compare() {
    let undefined = |lived: &[u64], others: &[u64]| match voice_ratio(&speech(lived, others), &policy())
        .unwrap()
        .result
    {
        MeasureResult::NotDefined { why } => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(undefined(&[0; 6], &[0; 10]), Why::NothingCounted);
    assert_eq!(undefined(&[], &PROFESSIONAL), Why::OneGroup);
    assert_eq!(undefined(&LIVED, &[]), Why::OneGroup);
}

/// Words by the thousand: the ratio stands, the test that would take too long is left out.
#[test]
fn amounts_too_large_for_the_test() {
    let thousand = |amounts: &[u64]| amounts.iter().map(|amount| amount * 100_000).collect::<Vec<_>>();
    let measure = voice_ratio(&speech(&thousand(&LIVED), &thousand(&PROFESSIONAL)), &policy()).unwrap();
    let voice = measured(&measure);
    assert_eq!(
        (&voice.value.ratio, &voice.value.as_far, voice.test),
        (&exact(12, 25), &None, None)
    );
    assert!(!measure.explanation.en.contains("chance"));
}

/// Section 2.5 and row 6: Gini's coefficient, corrected, and Theil's index.
#[test]
fn inequality_of_voice() {
    let gini = |lived: &[u64], others: &[u64]| {
        let voice = voice_inequality(&speech(lived, others), &policy()).unwrap();
        value(&voice.gini).clone()
    };
    assert_eq!(gini(&[0, 1, 2, 3, 4, 10], &[]), exact(3, 5));
    assert_eq!(gini(&LIVED, &PROFESSIONAL), exact(352, 1_000));
    assert_eq!(gini(&[7; 6], &[]), Exact::zero());
    assert_eq!(gini(&[0, 0, 0, 0], &[9]), Exact::one());

    let voice = voice_inequality(&speech(&LIVED, &PROFESSIONAL), &policy()).unwrap();
    let theil = value(&voice.theil);
    near(theil.total, 0.176_585_869_651_047_74);
    near(theil.between, 0.090_558_754_713_519_7);
    near(theil.between_share.unwrap(), 0.512_831_263_863_146_8);
    // The normalised entropy of the same section is one less the index over the logarithm of the number of people.
    near(1.0 - theil.total / 16_f64.ln(), 0.936_310_110_390_842);
    assert!(voice.theil.explanation.en.starts_with("51% of the unevenness"));

    let even = voice_inequality(&speech(&[4; 6], &[4; 6]), &policy()).unwrap();
    assert_eq!(
        (value(&even.theil).total, value(&even.theil).between_share),
        (0.0, None)
    );
    let silent = voice_inequality(&speech(&[0; 6], &[0; 6]), &policy()).unwrap();
    let why = Why::NothingCounted;
    assert_eq!(silent.gini.result, MeasureResult::NotDefined { why });
    let one = voice_inequality(&speech(&[3], &[]), &policy()).unwrap();
    assert_eq!(
        (one.gini.result.kind(), one.theil.result.kind()),
        ("not-defined", "not-defined")
    );
    let side = voice_inequality(&speech(&LIVED, &[]), &policy()).unwrap();
    let why = Why::OneGroup;
    assert_eq!(side.theil.result, MeasureResult::NotDefined { why });
}

fn meetings(attended: &[u32], possible: u32) -> Vec<PersonAttendance> {
    let of = |attended: &u32| PersonAttendance::new(*attended, possible).unwrap();
    attended.iter().map(of).collect()
}

/// Section 2.6 and row 7.
#[test]
fn the_worked_attendance_gap() {
    let (lived, others) = (
        meetings(&[3, 3, 4, 4, 3, 4], 6),
        meetings(&[6, 5, 5, 6, 5, 4, 5, 6, 5, 5], 6),
    );
    let measure = attendance_gap(&lived, &others, &policy()).unwrap();
    let gap = measured(&measure);
    assert_eq!(gap.value.difference, Exact::zero() - exact(17, 60));
    assert_eq!(
        (gap.value.lived_experience.part(), gap.value.professionals.part()),
        (21, 52)
    );
    ends(&gap.interval.unwrap(), -0.456_965_922_987, -0.102_132_842_931);
    assert_eq!(gap.value.as_far, Some(exact(1, 2_002)));
    assert_eq!((gap.verdict, gap.n), (Some(Verdict::Below), 16));
    assert!(measure.explanation.en.contains("58%") && measure.explanation.en.contains("87%"));
    // Whoever could attend nothing changes nothing.
    let with_new = [lived.clone(), meetings(&[0], 0)].concat();
    assert_eq!(attendance_gap(&with_new, &others, &policy()).unwrap(), measure);
}

/// A council of 28 whose members could attend different numbers of sessions (City of Toronto, Open Government Licence – Toronto):
/// the sums are many, and the ways few. Of 98,280 ways to choose five, 17,534 are as far, as counted outside this library.
#[test]
fn people_who_could_attend_different_numbers_of_meetings() {
    let of = |(attended, possible)| PersonAttendance::new(attended, possible).unwrap();
    let part = [(23, 23), (44, 52), (49, 49), (73, 74), (80, 103)].map(of);
    let whole = [
        95, 101, 110, 113, 113, 113, 114, 114, 114, 114, 115, 116, 117, 117, 118, 118, 118, 118, 119, 119,
        120, 120, 120,
    ];
    let whole = meetings(&whole, 120);
    let far = exact(8_767, 49_140);
    for (one, other) in [(&part[..], &whole[..]), (&whole, &part)] {
        let measure = attendance_gap(one, other, &policy()).unwrap();
        let gap = measured(&measure);
        assert_eq!(gap.value.as_far.as_ref(), Some(&far));
        assert_eq!(gap.verdict, Some(Verdict::CannotTell));
        assert!(measure.explanation.en.contains("could be chance"));
    }
    // With twenty on either side the ways are too many as well: then it is not said that it was tested.
    let many: Vec<_> = (0..40_u32)
        .map(|person| of((900 + person * person * 37 % 613, 2_000 + person * 7_919 % 9_973)))
        .collect();
    let measure = attendance_gap(&many[..20], &many[20..], &policy()).unwrap();
    assert_eq!(
        (&measured(&measure).value.as_far, measured(&measure).test),
        (&None, None)
    );
    assert!(
        measure.explanation.en.contains("was not tested") && measure.explanation.cy.contains("Ni phrofwyd")
    );
}

/// One person's attendances hang together: Newcombe's interval alone would find a gap where one person was away.
#[test]
fn one_absentee_is_no_gap() {
    let (lived, others) = (meetings(&[0, 20, 20, 20, 20], 20), meetings(&[20; 10], 20));
    let measure = attendance_gap(&lived, &others, &policy()).unwrap();
    let gap = measured(&measure);
    assert!(gap.interval.unwrap().high().unwrap() < 0.0);
    assert_eq!(gap.value.as_far, Some(exact(1, 3)));
    assert_eq!(gap.verdict, Some(Verdict::CannotTell));
    assert!(measure.explanation.en.contains("could be chance"));
}

/// Section 2.6 and row 8: six-fold, and still it cannot be told.
#[test]
fn the_worked_turnover() {
    let side = |leavers, person_months| Turnover {
        leavers,
        person_months,
    };
    let look = |lived, others| retention(lived, others, &policy()).unwrap();
    let measure = look(side(3, 50), side(1, 96));
    let ratio = measured(&measure);
    assert_eq!(ratio.value.ratio, Some(exact(576, 100)));
    let interval = ratio.interval.unwrap();
    assert_eq!(interval.method(), IntervalMethod::ExactRateRatio);
    near(interval.low(), 0.462_490_037_432);
    assert!((interval.high().unwrap() - 302.384_809_487_637).abs() < 1e-7);
    assert_eq!(ratio.value.p_value, exact(3_390_625, 28_398_241));
    assert_eq!((ratio.verdict, ratio.n), (Some(Verdict::CannotTell), 4));
    assert!(
        measure
            .explanation
            .en
            .contains("The one rate over the other: 5.8 (interval")
            && measure.explanation.en.contains("could be chance")
    );

    assert_eq!(
        look(side(30, 50), side(1, 96)).result.verdict(),
        Some(Verdict::Above)
    );
    assert_eq!(
        look(side(0, 500), side(20, 96)).result.verdict(),
        Some(Verdict::Below)
    );
    let none_left = look(side(3, 50), side(0, 96));
    let none = measured(&none_left);
    assert_eq!(
        (none.value.ratio.clone(), none.interval.unwrap().high()),
        (None, None)
    );
    let undefined = |lived, others| match look(lived, others).result {
        MeasureResult::NotDefined { why } => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(undefined(side(0, 50), side(0, 96)), Why::NothingCounted);
    assert_eq!(undefined(side(1, 50), side(0, 0)), Why::OneGroup);
    assert_eq!(undefined(side(0, 0), side(0, 0)), Why::NothingCounted);
}

/// Section 2.7 and row 9; the interval of Clopper and Pearson of the same is tested where intervals are.
#[test]
fn requests_that_were_met() {
    let measure = access_met(Requests::asked(11, 9).unwrap(), &policy()).unwrap();
    let met = measured(&measure);
    assert_eq!((met.value.part(), met.value.whole(), met.verdict), (9, 11, None));
    let interval = met.interval.unwrap();
    assert_eq!(interval.method(), IntervalMethod::Wilson);
    ends(&interval, 0.523_019_438_039, 0.948_632_310_254);
    assert!(
        measure
            .explanation
            .en
            .contains("look at each. Requests that were not met: 2 of 11")
    );

    let all = access_met(Requests::asked(4, 4).unwrap(), &policy()).unwrap();
    assert!(all.explanation.en.contains("was provided. Requests met: 4 of 4"));

    // Never asked is not "no need", and an open one is neither met nor unmet.
    let kind = |requests| access_met(requests, &policy()).unwrap().result;
    let (never, nothing) = (Why::NotAsked, Why::NothingCounted);
    assert_eq!(
        kind(Requests::never_asked()),
        MeasureResult::NotDefined { why: never }
    );
    assert_eq!(
        kind(Requests::asked(0, 0).unwrap()),
        MeasureResult::NotDefined { why: nothing }
    );
    let open = Requests::asked(11, 9).unwrap().open(1).unwrap();
    let (low, high) = ends_of(&access_met(open, &policy()).unwrap());
    assert_eq!((low.part(), high.part()), (9, 10));
    // One that is certainly unmet is said, whatever is open of others.
    let said = |requests| access_met(requests, &policy()).unwrap().explanation.en;
    assert!(said(open).contains("Requests that were not met: 1 of 11; met in part, or not known: 1."));
    let may_be_all = Requests::asked(11, 9).unwrap().open(2).unwrap();
    assert!(said(may_be_all).contains("is not known. Requests met: 9 of 11; met in part, or not known: 2."));
}

/// Section 2.7: days to payment, by the curve of the reference, 3.7 (S(30) = 9/16, its interval, and a median of 45).
#[test]
fn days_until_paid() {
    let ended = [5, 12, 12, 28, 30, 45, 60].map(Spell::ended);
    let waits = ended.into_iter().chain([20, 41, 60, 90, 120].map(Spell::open));
    let measure = days_to_payment(waits, 30, &policy()).unwrap();
    let paid = measured(&measure);
    assert_eq!(paid.value.paid_by_target, exact(7, 16));
    assert_eq!(
        (paid.value.median, paid.value.due, paid.value.paid),
        (Some(45), 12, 7)
    );
    let interval = paid.interval.unwrap();
    assert_eq!(interval.method(), IntervalMethod::LogLogGreenwood);
    ends(&interval, 1.0 - 0.790_991_758_910, 1.0 - 0.243_680_982_605);
    assert!(
        measure
            .explanation
            .en
            .contains("made in time: about 44% were. Payments: 12; days looked for: 30")
    );
    // All open: nothing is known beyond what was followed.
    let early = days_to_payment([Spell::open(3), Spell::open(9)], 30, &policy()).unwrap();
    let expected = MeasureResult::NotEnough {
        n: 9,
        need: 30,
        why: Why::FollowUp,
    };
    assert_eq!(early.result, expected);
    let unpaid = days_to_payment([Spell::open(40), Spell::open(40)], 30, &policy()).unwrap();
    assert_eq!(
        (&value(&unpaid).paid_by_target, value(&unpaid).median),
        (&Exact::zero(), None)
    );
    assert_eq!(
        days_to_payment([], 30, &policy()).unwrap().result.kind(),
        "not-defined"
    );
}

/// Section 2.8: Holm within one table. A measure without a test is no member of the family.
#[test]
fn a_family_of_tests() {
    let with = |p| {
        let test = Test::new(TestMethod::ExactPermutation, p).unwrap();
        let result = MeasureResult::Measured(Measured::new((), 16).test(test));
        Measure::new("voice-ratio", result, Message::new("", ""))
    };
    let why = Why::SmallGroup;
    let withheld = Measure::new("voice-ratio", MeasureResult::Withheld { why }, why.message());
    let p = [0.039, 0.004, 0.2, 0.011, 0.041];
    let mut table: Vec<_> = p.map(with).into();
    table.insert(2, withheld);
    let adjusted = family(&table).unwrap();
    assert_eq!(adjusted.len(), 6);
    assert_eq!(adjusted[2], None);
    let expected = [0.117, 0.02, 0.2, 0.044, 0.117];
    for ((of, raw), holm) in adjusted.iter().flatten().zip(p).zip(expected) {
        assert_eq!((of.measure, of.p_value), ("voice-ratio", raw));
        near(of.adjusted, holm);
    }
    assert_eq!(family::<()>(&[]), Ok(Vec::new()));
}

/// By hand: late entry at 3 and 6 leaves 3 and 2 at risk on 5 and 6, so that 2/3 and then 1/3 are left.
#[test]
fn how_long_people_stay() {
    let mut stays: Curve = [Spell::ended(5), Spell::open(8)].into_iter().collect();
    stays.add_late(3, Spell::ended(6), 1);
    stays.add_late(6, Spell::ended(10), 1);
    let look = |stays: &Curve| stay_time(stays, Side::Professional, &policy()).unwrap();
    let measure = look(&stays);
    let time = value(&measure);
    assert_eq!(
        (time.stays, time.left, time.median, time.followed),
        (4, 3, Some(6), 10)
    );
    assert!(
        measure
            .explanation
            .en
            .starts_with("Professionals: half had left, before their term was over, by month 6 (interval: ")
    );
    assert_ne!(measure.explanation.en, measure.explanation.cy);
    // Nobody left: half was not reached, and that is a result.
    let open: Curve = [Spell::open(8), Spell::open(9)].into_iter().collect();
    assert_eq!((value(&look(&open)).median, value(&look(&open)).left), (None, 0));
    assert!(look(&open).explanation.en.contains("nobody left"));
    let why = Why::NothingCounted;
    assert_eq!(look(&Curve::default()).result, MeasureResult::NotDefined { why });
    let mut gap: Curve = [Spell::ended(2)].into_iter().collect();
    gap.add_late(3, Spell::open(9), 5);
    let (n, need, why) = (1, 2, Why::TooFew);
    assert_eq!(look(&gap).result, MeasureResult::NotEnough { n, need, why });
}

#[test]
fn all_and_none_paid_are_said_without_an_interval() {
    let said = |waits: &[Spell]| {
        days_to_payment(waits.iter().copied(), 30, &policy())
            .unwrap()
            .explanation
            .en
    };
    assert!(
        said(&[Spell::ended(5); 9])
            .starts_with("Every payment that was due was made in time. Payments: 9; days looked for: 30.")
    );
    assert!(
        said(&[Spell::open(40); 9])
            .starts_with("No payment that was due is on record as made in time. Payments: 9;")
    );
    assert!(said(&[Spell::ended(5), Spell::ended(40)]).contains("about 50% were. Payments: 2;"));
}
