//! Exact tests, against worked values, and what they refuse.

use crate::support::*;

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
    // By all outcomes, one by one.
    for p in [
        exact(1, 2),
        exact(1, 3),
        exact(2, 3),
        exact(9, 10),
        exact(1, 7),
        exact(1, 50),
    ] {
        for alpha in [exact(1, 20), exact(1, 100), exact(1, 1000)] {
            let shows = |n: &u64| binomial::distribution(*n, &p).unwrap().least_p_value() <= alpha;
            let fewest = (1..=100).find(shows);
            assert_eq!(binomial::fewest_trials(&p, &alpha), Ok(fewest), "{p} at {alpha}");
        }
    }
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
