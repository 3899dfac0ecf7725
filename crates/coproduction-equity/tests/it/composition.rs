//! Whole forums: the reference on measures, sections 2.2 to 2.4, and rows 3 and 4 of its table.

use crate::support::*;
use coproduction_equity::representation::{OutcomeOrder, composition_test, coverage, seats_to_change};

const TENTHS: [u64; 4] = [1, 2, 3, 4];

/// Section 2.2, "Exact multinomial", ordered by probability; ordered by chi-square the first would be 0.053575456142.
#[test]
fn the_exact_multinomial_test() {
    let test = |people: &[u64], parts: &[u64]| {
        let measure = composition_test(&composition(people, parts)).unwrap();
        value(&measure).clone()
    };
    let first = test(&[12, 4, 0], &[2, 1, 1]);
    nearly(&first.p_value, 0.027_157_932_520);
    assert_eq!((first.order, first.outcomes), (OutcomeOrder::ByProbability, 153));
    nearly(&test(&[1, 2, 4, 9], &TENTHS).p_value, 0.741_752_993_382);
    // Section 2.2: how many outcomes there are.
    assert_eq!(test(&[4, 3, 3, 3, 3], &[1; 5]).outcomes, 4_845);
    // In integers of a census, however large its counts.
    let census = [763_912_u64, 621_579, 1_044_311, 677_692];
    let large = composition_test(&composition(&[8, 6, 10, 6], &census)).unwrap();
    assert!(value(&large).p_value > exact(9, 10) && value(&large).p_value <= Exact::one());
    // A group that the population does not have.
    assert_eq!(test(&[3, 1, 0], &[4, 0, 6]).p_value, Exact::zero());
    assert_eq!(test(&[3, 0, 0], &[4, 0, 6]).outcomes, 4);
    assert_eq!(test(&[7], &[10]).p_value, Exact::one());
    // Someone who did not say: nothing is tested.
    let open = composition(&[12, 4, 0], &[2, 1, 1]).undisclosed(2).unwrap();
    let expected = MeasureResult::NotEnough {
        n: 16,
        need: 18,
        why: Why::Undisclosed,
    };
    assert_eq!(composition_test(&open).unwrap().result, expected);
}

/// Section 2.2: 10,295,472 outcomes are counted, and more than 20 million refused.
#[test]
fn the_limit_of_the_multinomial_test() {
    let thirty = composition(&[4, 4, 4, 4, 4, 4, 3, 3], &[10, 12, 9, 11, 13, 8, 7, 10]);
    assert_eq!(value(&composition_test(&thirty).unwrap()).outcomes, 10_295_472);
    let forty = composition(&[5; 8], &[10, 12, 9, 11, 13, 8, 7, 10]);
    let limit = 20_000_000;
    match composition_test(&forty) {
        Err(EquityError::Statistics(StatisticsError::TooLarge { work, limit: at })) => {
            assert!(work == 62_891_499 && at == limit);
        }
        other => panic!("{other:?}"),
    }
    // Few groups of very many: the weights themselves are too large.
    let many = composition(&[1_000, 1_000, 1_000], &[999_983, 999_979, 999_961]);
    assert_eq!(code(composition_test(&many)), "exact-too-large");
}

/// Section 2.2, "Index of dissimilarity" and "Seats to change", and row 3.
#[test]
fn seats_and_dissimilarity() {
    let look = |people: &[u64]| value(&seats_to_change(&composition(people, &TENTHS)).unwrap()).clone();
    let even = look(&[1, 2, 4, 9]);
    assert_eq!(
        (even.seats, even.target_seats.as_slice(), even.tied),
        (3, [2, 3, 5, 6].as_slice(), false)
    );
    assert_eq!(even.dissimilarity, exact(1_625, 10_000));
    nearly(even.by_chance.as_ref().unwrap(), 0.166_400_175_917);
    nearly(even.adjusted.as_ref().unwrap(), -0.004_678_714_900);
    assert_eq!(look(&[2, 3, 5, 6]).dissimilarity, exact(375, 10_000));
    assert_eq!(look(&[2, 3, 5, 6]).seats, 0);
    let uneven = look(&[16, 0, 0, 0]);
    assert_eq!((uneven.dissimilarity, uneven.seats), (exact(9, 10), 14));
    nearly(uneven.adjusted.as_ref().unwrap(), 0.880_038_362_400);
    let measure = seats_to_change(&composition(&[1, 2, 4, 9], &TENTHS)).unwrap();
    assert!(
        measure.explanation.en.contains("reference population: 3 of 16.")
            && measure.explanation.en.contains("it would be 17% on average")
    );
}

/// Section 2.2: the order of ties is declared, and a target of no seat is said.
#[test]
fn ties_and_targets_of_none() {
    let tie = seats_to_change(&composition(&[2, 1], &[1, 1])).unwrap();
    assert_eq!(
        (value(&tie).target_seats.as_slice(), value(&tie).tied),
        ([2, 1].as_slice(), true)
    );
    // Of the same remainder, to the larger group: 0.5 of 3.5, and of 1.5.
    let larger = seats_to_change(&composition(&[1, 4], &[3, 7])).unwrap();
    assert_eq!(
        (value(&larger).target_seats.as_slice(), value(&larger).tied),
        ([1, 4].as_slice(), true)
    );
    let none = seats_to_change(&composition(&[4, 0], &[99, 1])).unwrap();
    assert_eq!((value(&none).seats, value(&none).groups_without_target), (0, 1));
}

/// Section 2.3: bounds of the index where some did not say.
#[test]
fn dissimilarity_with_undisclosed_answers() {
    let open = composition(&[1, 1, 3, 7], &TENTHS).undisclosed(4).unwrap();
    let (low, high) = ends_of(&seats_to_change(&open).unwrap());
    assert_eq!(low.dissimilarity, exact(5, 100));
    assert_eq!(high.dissimilarity, exact(2_875, 10_000));
    assert_eq!(
        (low.seats, high.seats, low.target_seats),
        (1, 5, vec![2, 3, 5, 6])
    );
}

/// Section 2.4, "Voice coverage", and row 4.
#[test]
fn coverage_and_its_chance() {
    let parts = [55, 20, 12, 8, 5];
    let measure = coverage(&composition(&[9, 4, 2, 1, 0], &parts)).unwrap();
    let covered = value(&measure);
    assert_eq!((&covered.share, covered.absent_groups), (&exact(95, 100), 1));
    nearly(covered.by_chance.as_ref().unwrap(), 0.935_770_684_005);
    let open = composition(&[9, 4, 2, 0, 0], &parts).undisclosed(1).unwrap();
    let (low, high) = ends_of(&coverage(&open).unwrap());
    assert_eq!((low.share, low.absent_groups), (exact(87, 100), 2));
    assert_eq!((high.share, high.absent_groups), (exact(95, 100), 1));
}
