//! The statistics against worked values, and what has to hold of them whatever the counts.
//!
//! "The reference" is the project's own reference on measures; its values were computed twice, in exact fractions or with `SciPy`.
//! What was computed once more with numbers of 30 or 40 digits (mpmath) says so.

#![cfg(feature = "statistics")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test may stop where it stands, and checks ends of intervals"
)]

use coproduction_core::Fraction;
use coproduction_core::measure::{
    Band, Confidence, Interval, IntervalMethod, MeasureResult, Measured, Proportion, Test, TestMethod,
    Verdict, Why,
};
use coproduction_core::statistics::hypergeometric::{self, TwoByTwo};
use coproduction_core::statistics::survival::{Curve, Spell};
use coproduction_core::statistics::{
    Exact, StatisticsError, binomial, intervals, multiplicity, permutation, rates,
};
use proptest::prelude::*;
use std::num::NonZeroU32;

const SURE: Confidence = Confidence::NINETY_FIVE;

fn exact(numerator: u64, denominator: u64) -> Exact {
    Exact::ratio(numerator, denominator).unwrap()
}

#[track_caller]
fn near(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-11, "{actual} is not {expected}");
}

#[track_caller]
fn ends(interval: Result<Interval, StatisticsError>, low: f64, high: f64) {
    let interval = interval.unwrap();
    near(interval.low(), low);
    near(interval.high().unwrap(), high);
}

/// The reference, 2.1, "Base interval oracles", and 2.7.
#[test]
fn intervals_of_a_proportion() {
    use intervals::{clopper_pearson, jeffreys, wilson};
    ends(clopper_pearson(2, 16, SURE), 0.015_513_603_815, 0.383_476_236_849);
    ends(wilson(2, 16, SURE), 0.034_977_487_743, 0.360_228_272_658);
    ends(jeffreys(2, 16, SURE), 0.026_912_790_215, 0.344_175_567_625);
    ends(clopper_pearson(0, 16, SURE), 0.0, 0.205_907_214_208);
    ends(wilson(0, 16, SURE), 0.0, 0.193_607_680_534);
    ends(jeffreys(0, 16, SURE), 0.0, 0.143_184_137_931);
    ends(clopper_pearson(16, 16, SURE), 0.794_092_785_792, 1.0);
    ends(wilson(16, 16, SURE), 0.806_392_319_466, 1.0);
    ends(clopper_pearson(5, 12, SURE), 0.151_652_229_808, 0.723_330_314_318);
    ends(wilson(5, 12, SURE), 0.193_260_313_659, 0.680_488_687_450);
    ends(jeffreys(5, 12, SURE), 0.180_478_694_790, 0.688_059_574_960);
    ends(wilson(9, 11, SURE), 0.523_019_438_039, 0.948_632_310_254);
    ends(clopper_pearson(9, 11, SURE), 0.482_244_147_640, 0.977_168_801_700);
    // The same from the other side of the table of representation ratios: interval of x/n over the share of 0.246.
    let ratio = clopper_pearson(2, 16, SURE).unwrap();
    near(ratio.low() / 0.246, 0.063_063_430_144);
    near(ratio.high().unwrap() / 0.246, 1.558_846_491_257);
    let ratio = wilson(1, 16, SURE).unwrap();
    near(ratio.low() / 0.05, 0.222_386_895_293);
    near(ratio.high().unwrap() / 0.05, 5.665_747_514_060);
}

/// Computed with mpmath, 30 and 40 digits: many observations, few of many, another confidence.
#[test]
fn the_exact_interval_stays_accurate_where_numbers_are_large() {
    use intervals::clopper_pearson;
    ends(
        clopper_pearson(1, 1000, SURE),
        0.000_025_317_487_491_294,
        0.005_558_924_279_826_673,
    );
    ends(
        clopper_pearson(137, 10_000, SURE),
        0.011_514_169_908_710_8,
        0.016_175_380_300_366_9,
    );
    ends(
        clopper_pearson(5_000, 10_000, SURE),
        0.490_151_380_589_980_5,
        0.509_848_619_410_019_5,
    );
    ends(
        clopper_pearson(30_000, 100_000, SURE),
        0.297_160_575_400_564_9,
        0.302_851_028_681_074,
    );
    ends(
        clopper_pearson(500_000, 1_000_000, SURE),
        0.499_019_519_195_311_8,
        0.500_980_480_804_688_2,
    );
    let surer = Confidence::new(Fraction::new(99, NonZeroU32::new(100).unwrap())).unwrap();
    ends(
        clopper_pearson(2, 16, surer),
        0.006_658_398_245_867_51,
        0.462_758_697_652_394,
    );
    assert!(matches!(
        clopper_pearson(1, 1_000_001, SURE),
        Err(StatisticsError::TooLarge { .. })
    ));
}

/// The reference, 2.6 (attendance), 3.7 (adoption by origin and deference).
#[test]
fn intervals_of_a_difference_and_of_none_seen() {
    use intervals::{newcombe, none_seen, scaled};
    ends(
        newcombe(21, 36, 52, 60, SURE),
        -0.456_965_922_987,
        -0.102_132_842_931,
    );
    ends(
        newcombe(5, 14, 18, 24, SURE),
        -0.626_137_253_260,
        -0.069_233_260_039,
    );
    ends(none_seen(5, SURE), 0.0, 0.450_719_728_347);
    ends(none_seen(10, SURE), 0.0, 0.258_865_550_893);
    ends(none_seen(20, SURE), 0.0, 0.139_108_340_668);
    ends(none_seen(59, SURE), 0.0, 0.049_507_609_888);
    let accepted = intervals::clopper_pearson(18, 24, SURE).unwrap();
    ends(
        scaled(&accepted, &exact(6435, 32_768)),
        0.104_648_715_711,
        0.177_188_257_295,
    );
}

/// The reference, 2.6 (turnover).
#[test]
fn ratios_of_rates() {
    let turnover = rates::ratio((3, 50), (1, 96), SURE).unwrap();
    assert_eq!(turnover.ratio, Some(exact(576, 100)));
    assert_eq!(turnover.p_value, exact(3_390_625, 28_398_241));
    near(turnover.interval.low(), 0.462_490_037_432);
    assert!((turnover.interval.high().unwrap() - 302.384_809_487_637).abs() < 1e-8);
    assert_eq!(turnover.interval.method(), IntervalMethod::ExactRateRatio);

    let none_left = rates::ratio((3, 50), (0, 96), SURE).unwrap();
    assert_eq!((none_left.ratio, none_left.interval.high()), (None, None));
    let all_left = rates::ratio((0, 50), (3, 96), SURE).unwrap();
    assert_eq!(
        (all_left.ratio, all_left.interval.low()),
        (Some(Exact::zero()), 0.0)
    );
    assert_eq!(
        rates::ratio((0, 50), (0, 96), SURE),
        Err(StatisticsError::NoObservations)
    );
    assert_eq!(
        rates::ratio((1, 0), (1, 96), SURE),
        Err(StatisticsError::DividedByNothing)
    );
}

/// From the exact tails with mpmath, 30 digits: 3 seen, and none seen (-ln 0.025).
#[test]
fn rates() {
    ends(
        rates::poisson(3, 1, SURE),
        0.618_672_122_895_601,
        8.767_273_069_742_326,
    );
    ends(rates::poisson(0, 1, SURE), 0.0, 3.688_879_454_113_936);
    ends(rates::poisson(0, 10, SURE), 0.0, 0.368_887_945_411_394);
    assert_eq!(rates::poisson(0, 0, SURE), Err(StatisticsError::DividedByNothing));
}

/// The reference, 3.7 and row 15.
#[test]
fn the_binomial_test() {
    let half = exact(1, 2);
    let p = |x, n| binomial::two_sided(x, n, &half).unwrap();
    assert_eq!(p(2, 12), exact(79, 2048));
    assert_eq!(p(3, 12).to_f64(), Some(0.145_996_093_75));
    assert_eq!(p(1, 8).to_f64(), Some(0.070_312_5));
    assert_eq!(p(0, 5).to_f64(), Some(0.0625));
    assert_eq!(p(0, 6), exact(1, 32));
    ends(
        intervals::clopper_pearson(2, 12, SURE),
        0.020_862_525_460,
        0.484_137_748_686,
    );
    assert_eq!(binomial::fewest_trials(&half, &exact(1, 20)), Ok(Some(6)));

    // A rule that can never lead there, or always does: one case otherwise is impossible.
    assert_eq!(binomial::two_sided(0, 4, &Exact::zero()), Ok(Exact::one()));
    assert_eq!(binomial::two_sided(1, 4, &Exact::zero()), Ok(Exact::zero()));
    assert_eq!(binomial::two_sided(4, 4, &Exact::one()), Ok(Exact::one()));
    assert_eq!(binomial::two_sided(3, 4, &Exact::one()), Ok(Exact::zero()));
    assert_eq!(binomial::fewest_trials(&Exact::one(), &exact(1, 20)), Ok(Some(1)));
}

/// The reference, 2.1: the chance under a blind draw, and how many it takes for none to be unusual.
#[test]
fn blind_draws() {
    let below = |x, n, p: &Exact| binomial::distribution(n, p).unwrap().at_most(x).to_f64().unwrap();
    near(below(2, 16, &exact(246, 1000)), 0.207_276_184_114);
    near(below(0, 16, &exact(246, 1000)), 0.010_912_934_132);
    near(below(1, 16, &exact(5, 100)), 0.810_759_652_780);
    near(below(0, 16, &exact(5, 100)), 0.440_126_668_652);
    let first_unusual = |p: Exact| (1..100).find(|n| below(0, *n, &p) <= 0.05);
    assert_eq!(first_unusual(exact(246, 1000)), Some(11));
    assert_eq!(first_unusual(exact(5, 100)), Some(59));
    assert_eq!(first_unusual(exact(62, 1000)), Some(47));
    assert_eq!(first_unusual(exact(178, 1000)), Some(16));

    let pool = hypergeometric::draw(40, 12, 8).unwrap();
    assert_eq!(pool.at_most(1), exact(2691, 11_951));
    near(pool.exactly(0).to_f64().unwrap(), 0.040_415_028_031);
}

/// The reference, 3.7: how many contested decisions it takes to show a true share with a chance of 80 in 100.
#[test]
fn how_many_it_takes() {
    let takes = |percent| {
        let (truth, half) = (exact(percent, 100), exact(1, 2));
        binomial::trials_for_power(&truth, &half, &exact(1, 20), &exact(4, 5), 90).unwrap()
    };
    assert_eq!(
        [10, 20, 25, 30].map(takes),
        [Some(12), Some(23), Some(35), Some(54)]
    );
    assert_eq!(takes(50), None);
}

/// The reference, 2.8.
#[test]
fn looking_again_and_again() {
    let e = |x, n| binomial::e_value(x, n, &exact(1, 2)).unwrap().unwrap();
    assert_eq!(e(0, 6), exact(64, 7));
    assert_eq!(e(0, 8), exact(256, 9));
    assert_eq!(e(1, 12), exact(1024, 39));
    assert_eq!(e(0, 0), Exact::one());
    assert_eq!(binomial::e_value(1, 2, &Exact::zero()), Ok(None));
}

/// The reference, 2.8.
#[test]
fn many_tests_at_once() {
    let p = [4, 11, 39, 41, 200].map(|thousandths| exact(thousandths, 1000));
    let fractions =
        |expected: [u64; 5]| expected.map(|hundred_thousandths| exact(hundred_thousandths, 100_000));
    assert_eq!(
        multiplicity::holm(&p).unwrap(),
        fractions([2000, 4400, 11_700, 11_700, 20_000])
    );
    assert_eq!(
        multiplicity::benjamini_hochberg(&p).unwrap(),
        fractions([2000, 2750, 5125, 5125, 20_000])
    );
    assert_eq!(
        multiplicity::bonferroni(&p).unwrap(),
        fractions([2000, 5500, 19_500, 20_500, 100_000])
    );
    // The order in which they come does not matter.
    let mixed = [3, 0, 4, 1, 2].map(|place: usize| p[place].clone());
    let expected = fractions([11_700, 2000, 20_000, 4400, 11_700]);
    assert_eq!(multiplicity::holm(&mixed).unwrap(), expected);
    assert_eq!(multiplicity::holm(&[]), Ok(Vec::new()));
    assert_eq!(
        multiplicity::holm(&[exact(3, 2)]),
        Err(StatisticsError::NotAProbability)
    );
}

/// The reference, 2.5 (who is heard) and 2.6 (attendance).
#[test]
fn the_permutation_test() {
    let speech = [1, 2, 2, 3, 4, 6, 3, 5, 6, 7, 8, 8, 9, 10, 12, 14];
    let sums = permutation::sums(&speech, 6).unwrap();
    assert_eq!(sums.at_most(18), exact(13, 8008));
    assert_eq!(sums.at_least_as_far(18), exact(39, 8008));
    let attended = [3, 3, 4, 4, 3, 4, 6, 5, 5, 6, 5, 4, 5, 6, 5, 5];
    let sums = permutation::sums(&attended, 6).unwrap();
    assert_eq!(sums.at_least_as_far(21), exact(4, 8008));
    assert_eq!(sums.mean(), exact(73 * 6, 16));

    // The least group in which anything can be shown.
    let shows = |people, size| permutation::least_p_value(people, size).unwrap() <= exact(1, 20);
    assert_eq!((shows(19, 1), shows(20, 1)), (false, true));
    assert_eq!((shows(6, 2), shows(7, 2)), (false, true));
    assert_eq!((shows(5, 3), shows(6, 3)), (false, true));
    assert_eq!(
        permutation::sums(&[1, 2], 3),
        Err(StatisticsError::PartExceedsWhole)
    );
    assert!(matches!(
        permutation::sums(&[u64::MAX, u64::MAX], 1),
        Err(StatisticsError::TooLarge { .. })
    ));
    assert_eq!(permutation::sums(&[], 0).unwrap().at_most(0), Exact::one());
}

/// The reference, 2.6 and 3.7: Fisher's test, and seven boards of which none could show anything alone.
#[test]
fn two_groups_exactly() {
    let p = |x1, n1, x2, n2| hypergeometric::fisher(TwoByTwo::new(x1, n1, x2, n2).unwrap()).unwrap();
    near(p(5, 14, 18, 24).to_f64().unwrap(), 0.036_970_281_804);
    near(p(21, 36, 52, 60).to_f64().unwrap(), 0.002_693_748_222);

    let boards = [
        (1, 3, 4, 5),
        (0, 2, 3, 4),
        (2, 4, 5, 6),
        (1, 2, 2, 3),
        (0, 1, 3, 3),
        (1, 2, 4, 5),
        (0, 1, 2, 2),
    ];
    let boards = boards.map(|(x1, n1, x2, n2)| TwoByTwo::new(x1, n1, x2, n2).unwrap());
    let together = hypergeometric::stratified(&boards).unwrap();
    assert_eq!(together.at_most(5), exact(2329, 529_200));
    for board in boards {
        assert!(hypergeometric::fisher(board).unwrap() > exact(1, 20));
    }
    assert_eq!(
        hypergeometric::stratified(&[]),
        Err(StatisticsError::NoObservations)
    );
    assert_eq!(TwoByTwo::new(2, 1, 0, 0), Err(StatisticsError::PartExceedsWhole));
}

/// The reference, 3.7: the answers to twelve questions, in days. The interval agrees with lifelines 0.30.3, as noted there.
#[test]
fn how_long_answers_take() {
    let curve = answers();
    let open = |day| curve.still_open(day).unwrap();
    let expected = [
        (5, 11, 12),
        (12, 3, 4),
        (28, 21, 32),
        (30, 9, 16),
        (45, 9, 20),
        (60, 27, 80),
    ];
    for (day, numerator, denominator) in expected {
        assert_eq!(open(day), exact(numerator, denominator), "day {day}");
    }
    assert_eq!(open(4), Exact::one());
    near(curve.variance(30).unwrap().unwrap(), 0.021_972_656_25);
    ends(
        Ok(curve.interval(30, SURE).unwrap().unwrap()),
        0.243_680_982_605,
        0.790_991_758_910,
    );
    assert_eq!(curve.median(), Some(45));
    assert_eq!(curve.median_interval(SURE), Ok((Some(12), None)));
    assert_eq!(curve.restricted_mean(60), Some(exact(479, 12)));
    assert_eq!(
        (curve.at_risk(30), curve.at_risk(0), curve.spells()),
        (7, 12, (12, 7))
    );
    // Beyond the last day that anything was followed to, nothing is said.
    assert_eq!((curve.still_open(121), curve.restricted_mean(121)), (None, None));
    assert_eq!(curve.interval(121, SURE), Ok(None));
}

fn answers() -> Curve {
    let ended = [5, 12, 12, 28, 30, 45, 60].map(Spell::ended);
    ended
        .into_iter()
        .chain([20, 41, 60, 90, 120].map(Spell::open))
        .collect()
}

#[test]
fn curves_at_their_ends() {
    let none: Curve = [].into_iter().collect();
    assert_eq!(
        (none.still_open(0), none.median(), none.restricted_mean(0)),
        (None, None, None)
    );
    assert_eq!(none.followed(), None);

    let all_open: Curve = [3, 7, 9].map(Spell::open).into_iter().collect();
    assert_eq!(all_open.still_open(9), Some(Exact::one()));
    assert_eq!((all_open.median(), all_open.interval(9, SURE)), (None, Ok(None)));
    assert_eq!(all_open.median_interval(SURE), Ok((None, None)));
    assert_eq!(all_open.restricted_mean(9), Some(exact(9, 1)));

    let all_ended: Curve = [3, 7, 7, 9].map(Spell::ended).into_iter().collect();
    assert_eq!(all_ended.still_open(8), Some(exact(1, 4)));
    assert_eq!(all_ended.still_open(1000), Some(Exact::zero()));
    assert_eq!(all_ended.restricted_mean(1000), Some(exact(26, 4)));
    assert_eq!(
        (all_ended.median(), all_ended.followed()),
        (Some(7), Some(u32::MAX))
    );

    // On one day what ends comes before what is last seen: half of two.
    let tie: Curve = [Spell::open(4), Spell::ended(4)].into_iter().collect();
    assert_eq!(tie.still_open(4), Some(exact(1, 2)));
    let at_once: Curve = [Spell::ended(0), Spell::ended(2)].into_iter().collect();
    assert_eq!(
        (at_once.still_open(0), at_once.restricted_mean(2)),
        (Some(exact(1, 2)), Some(exact(1, 1)))
    );
}

/// Whatever the true proportion, the exact interval holds it at least as often as it says (the reference, section 8).
#[test]
fn the_exact_interval_covers() {
    for n in 1..=30_u64 {
        let made: Vec<(f64, f64)> = (0..=n)
            .map(|x| intervals::clopper_pearson(x, n, SURE).unwrap())
            .map(|interval| (interval.low(), interval.high().unwrap()))
            .collect();
        // On a grid, and just beside every end, where the coverage is least.
        let beside = made
            .iter()
            .flat_map(|(low, high)| [low - 1e-9, low + 1e-9, high - 1e-9, high + 1e-9]);
        for p in (1..400).map(|step| f64::from(step) / 400.0).chain(beside) {
            if !(0.0..=1.0).contains(&p) {
                continue;
            }
            let mut chance = (1.0 - p).powf(n as f64);
            let mut covered = 0.0;
            for (x, (low, high)) in (0_u64..).zip(&made) {
                if (*low..=*high).contains(&p) {
                    covered += chance;
                }
                chance *= (n - x) as f64 / (x + 1) as f64 * p / (1.0 - p);
            }
            assert!(covered > 0.95 - 1e-9, "n = {n}, p = {p}: {covered}");
        }
    }
}

#[test]
fn what_cannot_be_is_refused() {
    use StatisticsError::{NoObservations, NotAProbability, PartExceedsWhole};
    for interval in [intervals::wilson, intervals::clopper_pearson, intervals::jeffreys] {
        assert_eq!(interval(3, 2, SURE), Err(PartExceedsWhole));
        assert_eq!(interval(0, 0, SURE), Err(NoObservations));
    }
    assert_eq!(intervals::newcombe(0, 0, 1, 2, SURE), Err(NoObservations));
    assert_eq!(intervals::newcombe(1, 2, 3, 2, SURE), Err(PartExceedsWhole));
    assert_eq!(intervals::none_seen(0, SURE), Err(NoObservations));
    assert_eq!(binomial::two_sided(3, 2, &exact(1, 2)), Err(PartExceedsWhole));
    assert_eq!(binomial::two_sided(0, 0, &exact(1, 2)), Err(NoObservations));
    assert_eq!(binomial::two_sided(1, 2, &exact(3, 2)), Err(NotAProbability));
    assert_eq!(hypergeometric::draw(5, 6, 1), Err(PartExceedsWhole));
    assert_eq!(hypergeometric::draw(5, 1, 6), Err(PartExceedsWhole));
    // Too large for the exact way: refused before any of it is done.
    let refused = [
        binomial::two_sided(1, u64::MAX, &exact(1, 2)),
        binomial::e_value(1, 1 << 40, &exact(1, 2)).map(|e| e.unwrap_or_else(Exact::zero)),
        hypergeometric::draw(u64::MAX, 1 << 40, 1 << 39).map(|draw| draw.mean()),
        permutation::least_p_value(u64::MAX, 1 << 40),
    ];
    for refused in refused {
        assert_eq!(refused.unwrap_err().code(), "exact-too-large");
    }
    let codes = [PartExceedsWhole, NoObservations, NotAProbability].map(StatisticsError::code);
    assert!(codes.iter().all(|code| StatisticsError::CODES.contains(code)));
}

#[test]
fn exact_fractions_on_the_wire() {
    let power = Exact::ratio(18, 24).unwrap() * exact(6435, 32_768);
    let wire = serde_json::to_string(&power).unwrap();
    assert_eq!(wire, r#"{"numerator":"19305","denominator":"131072"}"#);
    assert_eq!((power.percent(), exact(1, 200).percent()), (Some(15), Some(1)));
    assert!(!(exact(1, 3) - exact(1, 2)).is_probability());
}

/// Each kind of result, as other programs read it. What is withheld holds nothing that could be shown.
#[test]
fn results_on_the_wire() {
    let (value, interval) = (exact(1, 4), intervals::wilson(4, 16, SURE).unwrap());
    let half = Band::point(&exact(1, 2)).unwrap();
    let test = Test::new(TestMethod::ExactBinomial, 0.25).unwrap();
    let measured = Measured::new(value.clone(), 16)
        .against(interval, half)
        .test(test);
    let wire = serde_json::to_value(MeasureResult::Measured(measured)).unwrap();
    assert_eq!(
        (&wire["kind"], &wire["n"], &wire["verdict"]),
        (&"measured".into(), &16.into(), &"below".into())
    );
    assert_eq!(wire["interval"]["method"], "wilson");
    assert_eq!(
        wire["test"],
        serde_json::json!({ "method": "exact-binomial", "pValue": 0.25 })
    );

    let results = [
        (
            MeasureResult::Bounded {
                low: value.clone(),
                high: Exact::one(),
                why: Why::Undisclosed,
            },
            "bounded",
        ),
        (
            MeasureResult::NotEnough {
                n: 1,
                need: 6,
                why: Why::TooFew,
            },
            "not-enough",
        ),
        (
            MeasureResult::NotDefined {
                why: Why::NoReference,
            },
            "not-defined",
        ),
        (MeasureResult::Withheld { why: Why::SmallGroup }, "withheld"),
    ];
    for (result, kind) in results {
        assert_eq!(result.kind(), kind);
        assert_eq!(serde_json::to_value(&result).unwrap()["kind"], kind);
        assert_eq!(
            (result.verdict(), result.map(|exact| exact.percent()).kind()),
            (None, kind)
        );
    }
    let withheld = MeasureResult::<Exact>::Withheld { why: Why::SmallGroup };
    assert_eq!(format!("{withheld:?}"), "Withheld { why: SmallGroup }");

    // Nothing that is not a number gets in.
    assert_eq!(Test::new(TestMethod::FisherExact, f64::NAN), None);
    assert_eq!(
        Interval::new(0.0, f64::INFINITY, IntervalMethod::Wilson, SURE),
        None
    );
    assert_eq!(Interval::new(1.0, 0.0, IntervalMethod::Wilson, SURE), None);
    assert_eq!(Band::new(f64::NAN, 1.0), None);
    assert_eq!(
        (Proportion::new(0, 0, "members"), Proportion::new(3, 2, "members")),
        (None, None)
    );
    assert_eq!(
        Proportion::new(1, 200, "members").map(|share| share.percent()),
        Some(1)
    );
    for why in Why::ALL {
        let message = why.message();
        assert!(!message.en.is_empty() && !message.cy.is_empty() && message.en != message.cy);
    }
}

#[test]
fn bands_and_verdicts() {
    let zero = Band::point(&Exact::zero()).unwrap();
    let below = intervals::newcombe(5, 14, 18, 24, SURE).unwrap();
    assert_eq!(zero.verdict(&below), Verdict::Below);
    let above = intervals::newcombe(18, 24, 5, 14, SURE).unwrap();
    assert_eq!(zero.verdict(&above), Verdict::Above);
    let either = intervals::newcombe(1, 3, 4, 5, SURE).unwrap();
    assert_eq!(zero.verdict(&either), Verdict::CannotTell);
    let no_upper_end = rates::ratio((3, 50), (0, 96), SURE).unwrap().interval;
    assert_eq!(
        Band::between(&exact(0, 1), &exact(1000, 1))
            .unwrap()
            .verdict(&no_upper_end),
        Verdict::CannotTell
    );
}

/// Every way to choose some of the amounts, by their sums.
fn chosen(amounts: &[u64], size: usize) -> Vec<u64> {
    (0_u32..1 << amounts.len())
        .filter(|choice| choice.count_ones() as usize == size)
        .map(|choice| {
            let taken = amounts
                .iter()
                .enumerate()
                .filter(|(place, _)| choice >> place & 1 == 1);
            taken.map(|(_, amount)| amount).sum()
        })
        .collect()
}

fn spells() -> impl Strategy<Value = Vec<Spell>> {
    let spell = (0_u32..60, any::<bool>()).prop_map(|(days, ended)| Spell { days, ended });
    prop::collection::vec(spell, 0..40)
}

proptest! {
    /// The ends are finite, in order, within 0 and 1, around the value; and the complement has the complementary ends.
    #[test]
    fn intervals_are_in_order(n in 1_u64..2_000, of in 0_u64..=1_000) {
        let x = of * n / 1_000;
        for make in [intervals::wilson, intervals::clopper_pearson, intervals::jeffreys] {
            let (interval, other) = (make(x, n, SURE).unwrap(), make(n - x, n, SURE).unwrap());
            let (low, high) = (interval.low(), interval.high().unwrap());
            let p = x as f64 / n as f64;
            prop_assert!(0.0 <= low && low <= p && p <= high && high <= 1.0);
            prop_assert!((low - (1.0 - other.high().unwrap())).abs() < 1e-12);
            prop_assert!((high - (1.0 - other.low())).abs() < 1e-12);
            prop_assert_eq!(x == 0, low == 0.0);
            prop_assert_eq!(x == n, high == 1.0);
        }
        let tail = intervals::clopper_pearson(x, n, SURE).unwrap();
        prop_assert_eq!(intervals::complement(&tail).unwrap().low(), 1.0 - tail.high().unwrap());
    }

    #[test]
    fn differences_turn_round(n1 in 1_u64..300, n2 in 1_u64..300, a in 0_u64..300, b in 0_u64..300) {
        let (x1, x2) = (a.min(n1), b.min(n2));
        let one = intervals::newcombe(x1, n1, x2, n2, SURE).unwrap();
        let other = intervals::newcombe(x2, n2, x1, n1, SURE).unwrap();
        prop_assert!((one.low() + other.high().unwrap()).abs() < 1e-12);
        prop_assert!(-1.0 <= one.low() && one.high().unwrap() <= 1.0);
    }

    /// The ends of the exact interval are where the exact tails are half of what may be missed.
    #[test]
    fn the_exact_interval_inverts_the_exact_tails(n in 1_u64..60, of in 0_u64..60) {
        let x = of.min(n);
        let interval = intervals::clopper_pearson(x, n, SURE).unwrap();
        let near_float = |p: f64| exact((p * 1e15) as u64, 1_000_000_000_000_000);
        if x > 0 {
            let tail = binomial::distribution(n, &near_float(interval.low())).unwrap().at_least(x);
            prop_assert!((tail.to_f64().unwrap() - 0.025).abs() < 1e-9);
        }
        if x < n {
            let tail = binomial::distribution(n, &near_float(interval.high().unwrap())).unwrap().at_most(x);
            prop_assert!((tail.to_f64().unwrap() - 0.025).abs() < 1e-9);
        }
    }

    /// What a tail and the strict other tail leave out is nothing; what is as likely from both sides has one p-value.
    #[test]
    fn tails_are_whole(n in 1_u64..80, a in 0_u64..=20, of in 0_u64..80) {
        let (p, x) = (exact(a, 20), of.min(n));
        let successes = binomial::distribution(n, &p).unwrap();
        prop_assert_eq!(successes.at_most(x) + successes.at_least(x + 1), Exact::one());
        prop_assert_eq!(successes.mean(), exact(n * a, 20));
        let failures = Exact::one() - p.clone();
        prop_assert_eq!(binomial::two_sided(x, n, &p), binomial::two_sided(n - x, n, &failures));
    }

    /// The table of sums gives what counting every choice gives.
    #[test]
    fn permutation_is_enumeration(amounts in prop::collection::vec(0_u64..30, 1..13), size in 0_usize..13, at in 0_u64..200) {
        let size = size.min(amounts.len());
        let (sums, all) = (permutation::sums(&amounts, size).unwrap(), chosen(&amounts, size));
        let share = |keep: &dyn Fn(u64) -> bool| {
            exact(all.iter().filter(|sum| keep(**sum)).count() as u64, all.len() as u64)
        };
        prop_assert_eq!(sums.at_most(at), share(&|sum| sum <= at));
        prop_assert_eq!(sums.at_most(at) + sums.at_least(at + 1), Exact::one());
        let (people, total) = (amounts.len() as u64, amounts.iter().sum::<u64>());
        let far = |sum: u64| (sum * people).abs_diff(total * size as u64);
        prop_assert_eq!(sums.at_least_as_far(at), share(&|sum| far(sum) >= far(at)));
        prop_assert_eq!(&sums.range(), &(*all.iter().min().unwrap(), *all.iter().max().unwrap()));
    }

    /// Labels handed out over ones and noughts are a draw from a pool; groups can be named either way round.
    #[test]
    fn fisher_is_a_permutation(x1 in 0_u64..9, r1 in 0_u64..9, x2 in 0_u64..9, r2 in 0_u64..9) {
        let table = TwoByTwo::new(x1, x1 + r1, x2, x2 + r2).unwrap();
        let ones = vec![1; (x1 + x2) as usize];
        let people = [ones, vec![0; (r1 + r2) as usize]].concat();
        let sums = permutation::sums(&people, (x1 + r1) as usize).unwrap();
        let drawn = table.distribution().unwrap();
        prop_assert_eq!(drawn.at_most(x1), sums.at_most(x1));
        let turned = TwoByTwo::new(x2, x2 + r2, x1, x1 + r1).unwrap();
        prop_assert_eq!(hypergeometric::fisher(table), hypergeometric::fisher(turned));
        prop_assert_eq!(hypergeometric::stratified(&[table]), Ok(drawn));
    }

    /// Putting tables together is adding up every combination; a table that can say nothing changes nothing.
    #[test]
    fn strata_are_combinations(a in 0_u64..4, b in 0_u64..4, c in 0_u64..4, d in 0_u64..4) {
        let one = TwoByTwo::new(a, 4, b, 5).unwrap();
        let other = TwoByTwo::new(c, 6, d, 3).unwrap();
        let empty = TwoByTwo::new(0, 0, 2, 3).unwrap();
        let together = hypergeometric::stratified(&[one, other]).unwrap();
        let (first, second) = (one.distribution().unwrap(), other.distribution().unwrap());
        let by_hand = (0..=4).fold(Exact::zero(), |sum, x| {
            (a + c).checked_sub(x).map_or(sum.clone(), |rest| sum + first.exactly(x) * second.at_most(rest))
        });
        prop_assert_eq!(together.at_most(a + c), by_hand);
        let with_empty = hypergeometric::stratified(&[empty, one, other]).unwrap();
        prop_assert_eq!(with_empty.at_most_as_likely(a + c), together.at_most_as_likely(a + c));
    }

    /// The curve of two boards is the curve of all their spells, in any order.
    #[test]
    fn curves_merge(one in spells(), other in spells()) {
        let together: Curve = one.iter().chain(&other).copied().collect();
        let (one, other): (Curve, Curve) = (one.into_iter().collect(), other.into_iter().collect());
        prop_assert_eq!(&one.clone().merge(&other), &together);
        prop_assert_eq!(other.merge(&one), together.clone());
        prop_assert_eq!(together.clone().merge(&Curve::default()), together);
    }

    /// Nothing open: the share still open is the plain share, and the mean is the mean.
    #[test]
    fn with_nothing_open_the_curve_counts(days in prop::collection::vec(0_u32..50, 1..40), at in 0_u32..60) {
        let curve: Curve = days.iter().copied().map(Spell::ended).collect();
        let later = days.iter().filter(|day| **day > at).count() as u64;
        prop_assert_eq!(curve.still_open(at), Some(exact(later, days.len() as u64)));
        let cut: u64 = days.iter().map(|day| u64::from(*day.min(&at))).sum();
        prop_assert_eq!(curve.restricted_mean(at), Some(exact(cut, days.len() as u64)));
    }

    /// The curve never rises; its interval holds it; the mean up to a horizon is the area below it.
    #[test]
    fn curves_fall(spells in spells(), horizon in 0_u32..60) {
        let curve: Curve = spells.into_iter().collect();
        let mut area = Exact::zero();
        let mut before = Exact::one();
        for day in 0..horizon {
            let Some(open) = curve.still_open(day) else { break };
            prop_assert!(open <= before && open.is_probability());
            if let Some(interval) = curve.interval(day, SURE).unwrap() {
                let share = open.to_f64().unwrap();
                prop_assert!(0.0 <= interval.low() && interval.low() <= share);
                prop_assert!(share <= interval.high().unwrap() && interval.high().unwrap() <= 1.0);
            }
            area = area + open.clone();
            before = open;
        }
        if let Some(mean) = curve.restricted_mean(horizon) {
            prop_assert_eq!(mean, area);
        }
    }
}
