//! What has to hold of every measure: the reference on measures, section 8.

use crate::support::*;
use coproduction_equity::participation::{
    Chairs, PersonAttendance, SpeechAmounts, SpeechUnit, attendance_gap, voice_inequality, voice_ratio,
};
use coproduction_equity::representation::{
    composition_test, coverage, disclosure_bounds, seat_class, seat_ratio, seats_to_change,
};
use proptest::prelude::*;

/// All ways to share out so many people among so many groups.
fn outcomes(people: u64, groups: usize) -> Vec<Vec<u64>> {
    if groups == 1 {
        return vec![vec![people]];
    }
    let with_first = |first: u64| {
        let rest = outcomes(people - first, groups - 1);
        rest.into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (0..=people).flat_map(with_first).collect()
}

fn sum(list: &[u64]) -> u64 {
    list.iter().sum()
}

/// In how many ways an outcome is drawn, times how many there are to draw from.
fn weight(people: &[u64], parts: &[u64]) -> u128 {
    let factorial = |n: u64| (1..=u128::from(n)).product::<u128>();
    let orders = people.iter().fold(factorial(sum(people)), |orders, people| {
        orders / factorial(*people)
    });
    let power = |(people, part): (&u64, &u64)| u128::from(*part).pow(u32::try_from(*people).unwrap());
    orders * people.iter().zip(parts).map(power).product::<u128>()
}

fn dissimilarity(people: &[u64], parts: &[u64]) -> Exact {
    let (n, whole) = (sum(people), sum(parts));
    let apart: u64 = people
        .iter()
        .zip(parts)
        .map(|(x, part)| (x * whole).abs_diff(n * part))
        .sum();
    exact(apart, 2 * n * whole)
}

fn speech(lived: &[u64], others: &[u64]) -> SpeechAmounts {
    let sides = (lived.to_vec(), others.to_vec());
    SpeechAmounts::new(sides.0, sides.1, SpeechUnit::Turns, Chairs::Counted).unwrap()
}

fn groups() -> impl Strategy<Value = (Vec<u64>, Vec<u64>)> {
    (1_usize..5).prop_flat_map(|k| {
        let people = proptest::collection::vec(0_u64..5, k).prop_filter("nobody", |people| sum(people) > 0);
        (people, proptest::collection::vec(1_u64..9, k))
    })
}

proptest! {
    /// Twice the population is the same population.
    #[test]
    fn a_reference_is_a_share(x in 0_u64..20, more in 0_u64..20, part in 0_u64..=50, times in 2_u64..9) {
        let count = group(x, 0, x + more + 1);
        let one = seat_ratio(count, &share(part, 50), &policy()).unwrap();
        let other = seat_ratio(count, &share(part * times, 50 * times), &policy()).unwrap();
        prop_assert_eq!(one.ratio, other.ratio);
        prop_assert_eq!(one.seats, other.seats);
    }

    /// One more of the group never lowers the ratio, an end of its interval, the chance or the class; a larger share never
    /// raises the ratio.
    #[test]
    fn more_people_never_look_like_fewer(x in 0_u64..30, more in 1_u64..30, part in 1_u64..50) {
        let n = x + more;
        let wide = policy().band(ParityBand::new(fraction(0, 1), fraction(50, 1)).unwrap());
        let look = |x, part| seat_ratio(group(x, 0, n), &share(part, 50), &wide).unwrap();
        let (fewer, one_more, larger) = (look(x, part), look(x + 1, part), look(x, part + 1));
        prop_assert!(value(&fewer.ratio) < value(&one_more.ratio));
        prop_assert!(value(&larger.ratio) <= value(&fewer.ratio));
        let ends = |record: &coproduction_equity::representation::SeatRecord| measured(&record.ratio).interval.unwrap();
        prop_assert!(ends(&fewer).low() <= ends(&one_more).low() && ends(&fewer).high() <= ends(&one_more).high());
        let gap = |record: &coproduction_equity::representation::SeatRecord| value(&record.seats).gap.clone();
        prop_assert_eq!(gap(&one_more) - gap(&fewer), Exact::one());
        let class = |x| {
            let class = value(&seat_class(group(x, 0, n), &policy()).unwrap()).class;
            ["token", "minority", "critical-mass", "majority"].iter().position(|word| *word == class.as_str())
        };
        prop_assert!(class(x).unwrap() <= class(x + 1).unwrap());
    }

    /// The bounds hold every completion and the figure of those who answered, are reached, and never narrow with more who did
    /// not say.
    #[test]
    fn bounds_of_the_ratio(x in 0_u64..8, u in 1_u64..=6, others in 1_u64..8, part in 1_u64..=50) {
        let n = x + u + others;
        let wide = policy().band(ParityBand::new(fraction(0, 1), fraction(50, 1)).unwrap());
        let population = share(part, 50);
        let look = |x, u, n| disclosure_bounds(group(x, u, n), &population, &wide).unwrap();
        let bounds = look(x, u, n);
        let (low, high) = ends_of(&bounds.ratio);
        let outer = bounds.interval.unwrap();
        let mut seen = Vec::new();
        for more in 0..=u {
            let complete = look(x + more, 0, n);
            let ratio = value(&complete.ratio).clone();
            prop_assert!(low <= ratio && ratio <= high);
            let interval = complete.interval.unwrap();
            prop_assert!(outer.low() <= interval.low() && interval.high() <= outer.high());
            seen.push(ratio);
        }
        prop_assert!(seen.contains(&low) && seen.contains(&high));
        let answered = value(&look(x, 0, n - u).ratio).clone();
        prop_assert!(low <= answered && answered <= high);
        let (lower, higher) = match look(x, u - 1, n).ratio.result {
            MeasureResult::Bounded { low, high, .. } => (low, high),
            MeasureResult::Measured(measured) => (measured.value.clone(), measured.value),
            other => panic!("{other:?}"),
        };
        prop_assert!(low <= lower && higher <= high);
    }

    /// Against every way in which those who did not say may be of the groups.
    #[test]
    fn bounds_of_a_composition((people, parts) in groups(), u in 1_u64..=6) {
        let open = composition(&people, &parts).undisclosed(u).unwrap();
        let (low, high) = ends_of(&seats_to_change(&open).unwrap());
        let (fewest, most) = ends_of(&coverage(&open).unwrap());
        let (mut indices, mut seats, mut covered) = (Vec::new(), Vec::new(), Vec::new());
        for more in outcomes(u, people.len()) {
            let complete: Vec<u64> = people.iter().zip(&more).map(|(x, more)| x + more).collect();
            let forum = composition(&complete, &parts);
            let changed = seats_to_change(&forum).unwrap();
            prop_assert_eq!(&value(&changed).dissimilarity, &dissimilarity(&complete, &parts));
            indices.push(value(&changed).dissimilarity.clone());
            seats.push(value(&changed).seats);
            covered.push(value(&coverage(&forum).unwrap()).share.clone());
        }
        prop_assert_eq!((indices.iter().min(), indices.iter().max()), (Some(&low.dissimilarity), Some(&high.dissimilarity)));
        prop_assert_eq!((seats.iter().min(), seats.iter().max()), (Some(&low.seats), Some(&high.seats)));
        prop_assert!(covered.iter().all(|share| &fewest.share <= share));
        prop_assert_eq!(covered.iter().max(), Some(&most.share));
    }

    /// The multinomial test, the mean index and the mean coverage, each against every outcome.
    #[test]
    fn tests_of_a_composition((people, parts) in groups()) {
        let forum = composition(&people, &parts);
        let all = outcomes(sum(&people), people.len());
        let seen = weight(&people, &parts);
        let rare: u128 = all.iter().map(|other| weight(other, &parts)).filter(|weight| *weight <= seen).sum();
        let total = u128::from(sum(&parts)).pow(u32::try_from(sum(&people)).unwrap());
        let test = composition_test(&forum).unwrap();
        prop_assert!((value(&test).p_value.to_f64().unwrap() - rare as f64 / total as f64).abs() < 1e-12);
        prop_assert_eq!(usize::try_from(value(&test).outcomes).unwrap(), all.len());
        let mean = |of: &dyn Fn(&[u64]) -> f64| all.iter().map(|other| weight(other, &parts) as f64 / total as f64 * of(other)).sum::<f64>();
        let changed = seats_to_change(&forum).unwrap();
        let index = mean(&|other| dissimilarity(other, &parts).to_f64().unwrap());
        prop_assert!((value(&changed).by_chance.as_ref().unwrap().to_f64().unwrap() - index).abs() < 1e-12);
        let covered = coverage(&forum).unwrap();
        let there = |other: &[u64]| {
            let parts_there: u64 = other.iter().zip(&parts).filter(|(x, _)| **x > 0).map(|(_, part)| part).sum();
            parts_there as f64 / sum(&parts) as f64
        };
        prop_assert!((value(&covered).by_chance.as_ref().unwrap().to_f64().unwrap() - mean(&there)).abs() < 1e-12);
    }

    /// The order of the groups matters to nothing, but for ties; a target fills all seats; the index is a share.
    #[test]
    fn groups_in_another_order((people, parts) in groups()) {
        let forward = seats_to_change(&composition(&people, &parts)).unwrap();
        let reversed = |list: &[u64]| list.iter().rev().copied().collect::<Vec<_>>();
        let backward = seats_to_change(&composition(&reversed(&people), &reversed(&parts))).unwrap();
        let (one, other) = (value(&forward), value(&backward));
        prop_assert_eq!((&one.dissimilarity, &one.by_chance, one.tied), (&other.dissimilarity, &other.by_chance, other.tied));
        if !one.tied {
            prop_assert_eq!(one.seats, other.seats);
            prop_assert_eq!(&one.target_seats, &reversed(&other.target_seats));
        }
        prop_assert_eq!(sum(&one.target_seats), sum(&people));
        prop_assert!(one.dissimilarity.is_probability());
        let tests = [composition(&people, &parts), composition(&reversed(&people), &reversed(&parts))];
        let [p, q] = tests.map(|forum| value(&composition_test(&forum).unwrap()).p_value.clone());
        prop_assert_eq!(p, q);
    }

    /// Speech in another unit, and people in another order: the same. Gini lies between 0 and 1; Theil's parts add up.
    #[test]
    fn inequality_and_voice(lived in proptest::collection::vec(0_u64..9, 5..8), others in proptest::collection::vec(0_u64..9, 5..8), times in 2_u64..5) {
        prop_assume!(sum(&lived) + sum(&others) > 0);
        let scaled = |side: &[u64]| side.iter().rev().map(|amount| amount * times).collect::<Vec<_>>();
        let (one, other) = (speech(&lived, &others), speech(&scaled(&lived), &scaled(&others)));
        let ratios = [&one, &other].map(|amounts| value(&voice_ratio(amounts, &policy()).unwrap()).clone());
        prop_assert_eq!((&ratios[0].ratio, &ratios[0].as_far, &ratios[0].as_little), (&ratios[1].ratio, &ratios[1].as_far, &ratios[1].as_little));
        let [uneven, scaled] = [&one, &other].map(|amounts| voice_inequality(amounts, &policy()).unwrap());
        prop_assert_eq!(value(&uneven.gini), value(&scaled.gini));
        prop_assert!(value(&uneven.gini).is_probability());
        let theil = value(&uneven.theil);
        prop_assert!((theil.total - value(&scaled.theil).total).abs() < 1e-12);
        // Within: each side's index, weighted by its share of the speaking.
        let everything = (sum(&lived) + sum(&others)) as f64;
        let within: f64 = [&lived, &others].iter().map(|side| {
            let all = sum(side) as f64;
            let index: f64 = side.iter().filter(|amount| **amount > 0).map(|amount| {
                let share = *amount as f64 / all;
                share * (share * side.len() as f64).ln()
            }).sum();
            if all > 0.0 { all / everything * index } else { 0.0 }
        }).sum();
        prop_assert!((theil.total - theil.between - within).abs() < 1e-12);
        prop_assert!(theil.between_share.is_none_or(|share| (0.0..=1.0).contains(&share)));
    }

    /// The permutation against every way to choose the people, where they could attend different numbers of meetings.
    #[test]
    fn attendance(people in proptest::collection::vec((0_u32..5, 1_u32..5), 8..10)) {
        let attendance: Vec<_> = people.iter().map(|(attended, more)| PersonAttendance::new(*attended, attended + more).unwrap()).collect();
        let size = 4;
        let open = policy().minimum_group(1);
        let measure = attendance_gap(&attendance[..size], &attendance[size..], &open).unwrap();
        let all: (u32, u32) = people.iter().fold((0, 0), |(a, p), (attended, more)| (a + attended, p + attended + more));
        let beyond = |chosen: u32| -> i64 {
            let of = people.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1);
            of.map(|(_, (a, more))| i64::from(a * all.1) - i64::from((a + more) * all.0)).sum()
        };
        // Over all ways the mean is nothing.
        let seen = beyond((1 << size) - 1).abs();
        let ways: Vec<u32> = (0..1_u32 << people.len()).filter(|chosen| chosen.count_ones() == 4).collect();
        let far = ways.iter().filter(|chosen| beyond(**chosen).abs() >= seen).count();
        let expected = exact(far as u64, ways.len() as u64);
        prop_assert_eq!(value(&measure).as_far.clone(), Some(expected));
    }
}
