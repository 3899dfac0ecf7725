//! Intervals, against worked values.

use crate::support::*;

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
