//! Seats and shares: the reference on measures, sections 2.1, 2.3 and 2.4, and rows 1, 2 and 4 of its table.

use crate::support::*;
use coproduction_core::Characteristic;
use coproduction_core::measure::Confidence;
use coproduction_equity::representation::{
    Attainable, Composition, GroupCount, SeatClass, applicant_draw, coverage, disclosure_bounds,
    lone_voice_meetings, seat_class, seat_ratio, size_for_absence,
};
use coproduction_equity::{CodeList, Counts, MonitoringCell, MonitoringTable};

/// Section 2.1, the table, its first row, and row 1.
#[test]
fn two_of_sixteen_where_four_would_match() {
    let record = seat_ratio(group(2, 0, 16), &share(246, 1_000), &policy()).unwrap();
    let ratio = measured(&record.ratio);
    assert_eq!(ratio.value, exact(125, 246));
    nearly(&ratio.value, 0.508_130_081_301);
    let interval = ratio.interval.unwrap();
    assert_eq!(interval.method(), IntervalMethod::ClopperPearson);
    ends(&interval, 0.063_063_430_144, 1.558_846_491_257);
    let display = record.display.unwrap();
    assert_eq!(display.method(), IntervalMethod::Wilson);
    ends(&display, 0.142_184_909_525, 1.464_342_571_779);
    assert_eq!((ratio.verdict, ratio.n), (Some(Verdict::CannotTell), 16));
    let seats = value(&record.seats);
    assert_eq!(seats.gap, Exact::zero() - exact(1_936, 1_000));
    assert_eq!(seats.attainable, Some(Attainable { least: 4, most: 4 }));
    nearly(seats.chance.as_ref().unwrap(), 0.207_276_184_114);
    assert!(
        record
            .ratio
            .explanation
            .en
            .contains("51% of what would match it (interval: 6% to 156%)")
    );
    assert!(
        record
            .seats
            .explanation
            .en
            .contains("fewer of this group than would match its share of the reference population: 2 of 16 who answered, where 3 or 4 (3.9) would.")
    );
    // The reference travels with the figure.
    assert_eq!(record.reference, share(246, 1_000));
}

/// Section 2.1, the second row: Wilson's interval lies below the band, and does not decide.
#[test]
fn none_of_sixteen() {
    let record = seat_ratio(group(0, 0, 16), &share(246, 1_000), &policy()).unwrap();
    let ratio = measured(&record.ratio);
    assert_eq!(ratio.value, Exact::zero());
    ends(&ratio.interval.unwrap(), 0.0, 0.837_021_195_967);
    ends(&record.display.unwrap(), 0.0, 0.787_023_091_603);
    assert_eq!(ratio.verdict, Some(Verdict::CannotTell));
    let seats = value(&record.seats);
    assert_eq!(seats.gap, Exact::zero() - exact(3_936, 1_000));
    nearly(seats.chance.as_ref().unwrap(), 0.010_912_934_132);
    // With another body's whole record the same absence can be told.
    let pooled = seat_ratio(group(0, 0, 40), &share(246, 1_000), &policy()).unwrap();
    assert_eq!(pooled.ratio.result.verdict(), Some(Verdict::Below));
    let many = seat_ratio(group(400, 0, 1_600), &share(246, 1_000), &policy()).unwrap();
    assert_eq!(many.ratio.result.verdict(), Some(Verdict::Within));
    let most = seat_ratio(group(12, 0, 16), &share(246, 1_000), &policy()).unwrap();
    assert_eq!(most.ratio.result.verdict(), Some(Verdict::Above));
}

/// Section 2.1, the last two rows: no number of people lies within the band. With a wider band the same figures are measured.
#[test]
fn a_group_too_small_for_a_ratio() {
    let five = share(5, 100);
    for (x, gap, chance) in [
        (1, exact(1, 5), 0.810_759_652_780),
        (0, Exact::zero() - exact(4, 5), 0.440_126_668_652),
    ] {
        let record = seat_ratio(group(x, 0, 16), &five, &policy()).unwrap();
        let expected = MeasureResult::NotEnough {
            n: 16,
            need: 17,
            why: Why::TooFew,
        };
        assert_eq!((&record.ratio.result, record.display), (&expected, None));
        let seats = value(&record.seats);
        assert_eq!((&seats.gap, seats.attainable), (&gap, None));
        nearly(seats.chance.as_ref().unwrap(), chance);
    }
    // 1 of 17 is within the band: 20/17.
    let enough = seat_ratio(group(1, 0, 17), &five, &policy()).unwrap();
    assert_eq!(*value(&enough.ratio), exact(20, 17));

    let wide = policy().band(ParityBand::new(fraction(1, 2), fraction(3, 2)).unwrap());
    let one = seat_ratio(group(1, 0, 16), &five, &wide).unwrap();
    assert_eq!(*value(&one.ratio), exact(5, 4));
    ends(
        &measured(&one.ratio).interval.unwrap(),
        0.031_622_234_455,
        6.046_414_768_691,
    );
    ends(&one.display.unwrap(), 0.222_386_895_293, 5.665_747_514_060);
    let none = seat_ratio(group(0, 0, 16), &five, &wide).unwrap();
    ends(&measured(&none.ratio).interval.unwrap(), 0.0, 4.118_144_284_156);
    ends(&none.display.unwrap(), 0.0, 3.872_153_610_689);
}

/// Finding 5: a band is attainable for certain only where n times the share is at least 2.5.
#[test]
fn the_size_that_is_needed_is_the_least() {
    for part in [1, 3, 5, 8, 13, 21] {
        let p = share(part, 100);
        for n in 1..60 {
            let record = seat_ratio(group(0, 0, n), &p, &policy()).unwrap();
            // By whole numbers: 0.8 <= 100 k / (n part) <= 1.2.
            let fits = |n: u64| (0..=n).any(|k| 4 * n * part <= 500 * k && 500 * k <= 6 * n * part);
            match record.ratio.result {
                MeasureResult::NotEnough { need, .. } => {
                    assert!(!fits(n));
                    assert_eq!(Some(need), (n + 1..10_000).find(|n| fits(*n)));
                }
                _ => assert!(fits(n)),
            }
            assert!(fits(n) || 2 * n * part < 500, "{n} {part}");
        }
    }
}

/// Section 2.1: a draw from those who applied.
#[test]
fn a_draw_from_applicants() {
    let chance = |x| value(&applicant_draw(group(x, 0, 8), group(12, 0, 40)).unwrap()).clone();
    assert_eq!(chance(1), exact(2_691, 11_951));
    nearly(&chance(1), 0.225_169_441_888);
    nearly(&chance(0), 0.040_415_028_031);
    // Whatever those who did not say are, the chance lies between the bounds.
    let (low, high) = ends_of(&applicant_draw(group(1, 1, 8), group(12, 3, 40)).unwrap());
    for appointed in 1..=2 {
        for applied in 12..=15 {
            let complete = applicant_draw(group(appointed, 0, 8), group(applied, 0, 40)).unwrap();
            assert!(&low <= value(&complete) && value(&complete) <= &high);
        }
    }
}

/// Sections 2.1 and 2.4: from which size on absence is unusual. The last is disabled and not White, if the two were
/// independent.
#[test]
fn absence_of_a_small_group_proves_nothing() {
    let size = |part, whole| size_for_absence(&share(part, whole), &policy()).unwrap();
    assert_eq!(size(246, 1_000), Some(11));
    assert_eq!(size(5, 100), Some(59));
    assert_eq!(size(62, 1_000), Some(47));
    assert_eq!(size(178, 1_000), Some(16));
    assert_eq!(size(123, 10_000), Some(243));
    assert_eq!((size(0, 10), size(1, 100_000), size(1, 1)), (None, None, Some(1)));
    // A chance of exactly the level is unusual: one half three times, at one in eight.
    let eighth = policy().confidence(Confidence::new(fraction(7, 8)).unwrap());
    assert_eq!(size_for_absence(&share(1, 2), &eighth).unwrap(), Some(3));
    // The chance of at least one there, and how many are expected: 0.1968.
    let both = seat_ratio(group(0, 0, 16), &share(123, 10_000), &policy()).unwrap();
    nearly(
        value(&both.seats).chance.as_ref().unwrap(),
        1.0 - 0.179_646_830_627,
    );
    assert_eq!(value(&both.seats).expected, exact(1_968, 10_000));
}

/// Section 2.3 and row 2: undisclosed answers give bounds, and never the figure of those who answered.
#[test]
fn three_who_did_not_say() {
    let disabled = share(246, 1_000);
    let bounds = disclosure_bounds(group(2, 3, 16), &disabled, &policy()).unwrap();
    let (low, high) = ends_of(&bounds.ratio);
    nearly(&low, 0.508_130_081_301);
    nearly(&high, 1.270_325_203_252);
    assert_eq!(bounds.verdict, Some(Verdict::CannotTell));
    assert_eq!(bounds.undisclosed.part(), 3);
    // The complete-case figure, 0.625390869293, is nowhere.
    let written = serde_json::to_string(&bounds).unwrap();
    assert!(!written.contains("0.62") && !bounds.ratio.explanation.en.contains("63%"));
    // Both functions say the same.
    let record = seat_ratio(group(2, 3, 16), &disabled, &policy()).unwrap();
    assert_eq!(record.ratio.result, bounds.ratio.result);
    let (fewest, most) = ends_of(&record.seats);
    assert_eq!((fewest.people.part(), most.people.part()), (2, 5));

    let outer = disclosure_bounds(group(2, 4, 16), &share(216, 1_000), &policy()).unwrap();
    ends(&outer.interval.unwrap(), 0.071_822_239_886, 2.989_138_452_305);

    let told = disclosure_bounds(group(2, 0, 16), &disabled, &policy()).unwrap();
    assert_eq!(*value(&told.ratio), exact(125, 246));
    // Even if all three are of the group, there are too few of them.
    let below = disclosure_bounds(group(2, 3, 200), &disabled, &policy()).unwrap();
    assert_eq!(below.verdict, Some(Verdict::Below));
    let small = disclosure_bounds(group(0, 1, 16), &share(5, 100), &policy()).unwrap();
    assert_eq!((small.ratio.result.kind(), small.verdict), ("not-enough", None));
}

/// Domain, 2.1: a share of nothing is no reference; an estimate is said to be one.
#[test]
fn references() {
    let nobody = seat_ratio(group(0, 0, 16), &share(0, 10), &policy()).unwrap();
    let why = Why::NoReference;
    assert_eq!(nobody.ratio.result, MeasureResult::NotDefined { why });
    let bounds = disclosure_bounds(group(0, 2, 16), &share(0, 10), &policy()).unwrap();
    assert_eq!(bounds.ratio.result, MeasureResult::NotDefined { why });
    let estimate = ReferenceShare::new(246, 1_000, about().estimate(true)).unwrap();
    let record = seat_ratio(group(2, 0, 16), &estimate, &policy()).unwrap();
    assert!(record.ratio.explanation.en.ends_with("is itself an estimate."));
    assert!(record.ratio.explanation.cy.contains("Amcangyfrif"));
    let half = ReferenceShare::new(1, 2, about().estimate(true)).unwrap();
    let halves = [(3, half.clone()), (3, half)];
    let covered = coverage(&Composition::new(halves).unwrap()).unwrap();
    assert!(covered.explanation.en.ends_with("is itself an estimate."));
}

/// Section 2.4 and row 4: 2 of 16 is 0.125, a token; the ends of the classes belong to the class above, but for the half.
#[test]
fn tokens_and_majorities() {
    let class = |x, n| value(&seat_class(group(x, 0, n), &policy()).unwrap()).class;
    assert_eq!(class(2, 16), SeatClass::Token);
    assert_eq!(
        (class(149, 1_000), class(15, 100)),
        (SeatClass::Token, SeatClass::Minority)
    );
    assert_eq!(
        (class(349, 1_000), class(35, 100)),
        (SeatClass::Minority, SeatClass::CriticalMass)
    );
    assert_eq!(
        (class(8, 16), class(9, 16)),
        (SeatClass::CriticalMass, SeatClass::Majority)
    );
    let measure = seat_class(group(2, 0, 16), &policy()).unwrap();
    assert!(
        measure.explanation.en.contains("below the 15%") && measure.explanation.en.contains("decision rule")
    );
    let (low, high) = ends_of(&seat_class(group(2, 4, 16), &policy()).unwrap());
    assert_eq!(
        (low.class, high.class),
        (SeatClass::Token, SeatClass::CriticalMass)
    );
    let other = SeatClasses::new(fraction(1, 10), fraction(1, 5), fraction(1, 2)).unwrap();
    let lenient = seat_class(group(2, 0, 16), &policy().classes(other)).unwrap();
    assert_eq!(value(&lenient).class, SeatClass::Minority);
}

/// Section 2.4: a count. A meeting of which nothing is recorded is not one of nobody.
#[test]
fn lone_voices() {
    let known = lone_voice_meetings(&[Some(3), Some(1), Some(0), Some(2)]).unwrap();
    assert_eq!((value(&known).part(), value(&known).whole()), (2, 4));
    assert!(
        measured(&known).interval.is_none()
            && known
                .explanation
                .en
                .ends_with("was present: 2 of 4. Meetings with nobody: 1.")
    );
    // What is nought is not said as a number.
    let said = |present: &[Option<u64>]| lone_voice_meetings(present).unwrap().explanation.en;
    assert_eq!(
        said(&[Some(3), Some(2)]),
        "More than one person with lived experience was present at every meeting. Meetings: 2."
    );
    assert_eq!(
        said(&[Some(3), Some(1)]),
        "At one meeting only one person with lived experience was present: 1 of 2."
    );
    assert!(said(&[Some(1)]).starts_with("At every meeting only one"));
    assert!(said(&[Some(1), Some(1), Some(2)]).starts_with("At some meetings only one"));
    let (low, high) = ends_of(&lone_voice_meetings(&[Some(3), Some(1), None]).unwrap());
    assert_eq!((low.part(), high.part(), high.whole()), (1, 2, 3));
    let none = lone_voice_meetings(&[]).unwrap();
    let why = Why::NothingCounted;
    assert_eq!(none.result, MeasureResult::NotDefined { why });
}

/// The verdict comes from the whole interval at the confidence that is asked for.
#[test]
fn confidence_moves_the_verdict() {
    let looser = policy().confidence(Confidence::new(fraction(80, 100)).unwrap());
    let record = seat_ratio(group(0, 0, 16), &share(246, 1_000), &looser).unwrap();
    assert_eq!(record.ratio.result.verdict(), Some(Verdict::Below));
}

/// Whatever those are who did not say, it is one number, and no range.
#[test]
fn ends_that_are_the_same_are_said_once() {
    let both = Composition::new([(6, share(50, 100)), (6, share(50, 100))])
        .unwrap()
        .undisclosed(1)
        .unwrap();
    let said = coverage(&both).unwrap().explanation;
    assert!(
        said.en.starts_with("100% of the reference population") && !said.en.contains("Between"),
        "{}",
        said.en
    );
    assert!(said.cy.starts_with("Mae 100%"), "{}", said.cy);
}

/// What is logged of counts says nothing of them.
#[test]
fn counts_are_not_debugged() {
    let count = GroupCount::new(7, 31).unwrap().undisclosed(3).unwrap();
    let list = CodeList::new("census-2021-disability".parse().unwrap());
    let cells = [
        MonitoringCell::new("disabled".parse().unwrap(), 7),
        MonitoringCell::new("not-disabled".parse().unwrap(), 31),
    ];
    let counts = Counts::of(&MonitoringTable::new(Characteristic::Disability, list).cells(cells)).unwrap();
    for debugged in [format!("{count:?}"), format!("{counts:?}")] {
        assert!(
            !debugged.contains(|letter: char| letter.is_ascii_digit()),
            "{debugged}"
        );
    }
}
