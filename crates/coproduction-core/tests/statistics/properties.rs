//! What holds whatever the counts.

use num_rational::BigRational;

use crate::support::*;

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

    /// Late entry is its definition, day by day; from the first day on it is no late entry; and curves with it merge like any.
    #[test]
    fn late_entry_is_its_definition(spells in prop::collection::vec((0_u32..6, 0_u32..12, any::<bool>()), 0..12), cut in 0_usize..12) {
        let (mut all, mut one, mut other) = (Curve::default(), Curve::default(), Curve::default());
        for (place, (since, days, ended)) in spells.iter().enumerate() {
            let spell = Spell { days: *days, ended: *ended };
            all.add_late(*since, spell, 1);
            (if place < cut { &mut one } else { &mut other }).add_late(*since, spell, 1);
        }
        let seen: Vec<_> = spells.iter().filter(|(since, days, _)| *since == 0 || days > since).collect();
        let mut share = Exact::one();
        for step in all.steps() {
            let at_risk = seen.iter().filter(|(since, days, _)| (*since == 0 || *since < step.day) && *days >= step.day);
            let at_risk = u64::try_from(at_risk.count()).unwrap();
            prop_assert_eq!((step.at_risk, all.at_risk(step.day)), (at_risk, at_risk));
            share = &share * &exact(at_risk - step.ended, at_risk);
            prop_assert_eq!(all.still_open(step.day), Some(share.clone()));
        }
        prop_assert_eq!(one.merge(&other), all);
        let at_once: Curve = spells.iter().map(|(_, days, ended)| Spell { days: *days, ended: *ended }).collect();
        let mut from_first = Curve::default();
        for (_, days, ended) in &spells {
            from_first.add_late(0, Spell { days: *days, ended: *ended }, 1);
        }
        prop_assert_eq!(at_once, from_first);
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

/// The common divisor of nothing and the least `i64` is no `i64`.
#[test]
fn nothing_can_be_divided_by_the_least_of_numbers() {
    let least = Exact::from(BigRational::new(i64::MIN.into(), 3.into()));
    assert_eq!(Exact::zero().over(&least), Ok(Exact::zero()));
    let whole = least.clone() - Exact::one();
    assert_eq!(whole.over(&whole), Ok(Exact::one()));
    assert_eq!(whole.over(&Exact::one()), Ok(whole));
}
