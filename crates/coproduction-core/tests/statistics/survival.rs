//! How long answers take, against worked values.

use crate::support::*;

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

/// By hand, from the definition of the estimator with late entry: at risk on a day is who was followed before it and not over before it.
/// Of `(since, days)` `(0, 5)`, `(0, 8, open)`, `(3, 6)` and `(6, 10)`: on day 5 three of four, on day 6 the first is gone and the last
/// not there yet, on day 10 one. Counting all from the beginning would give 3/4 and 1/2.
#[test]
fn what_began_before_anybody_looked_enters_late() {
    let mut curve: Curve = [Spell::ended(5), Spell::open(8)].into_iter().collect();
    curve.add_late(3, Spell::ended(6), 1);
    curve.add_late(6, Spell::ended(10), 1);
    let steps: Vec<_> = curve.steps().map(|step| (step.day, step.at_risk)).collect();
    assert_eq!(steps, [(5, 3), (6, 2), (8, 2), (10, 1)]);
    assert_eq!(curve.still_open(5), Some(exact(2, 3)));
    assert_eq!(curve.still_open(9), Some(exact(1, 3)));
    assert_eq!((curve.median(), curve.spells()), (Some(6), (4, 3)));
    assert_eq!((curve.at_risk(0), curve.at_risk(6), curve.at_risk(7)), (2, 2, 2));
    assert!(!curve.runs_out());
    // Greenwood: (1/3)^2 (1/(3 2) + 1/(2 1)).
    near(curve.variance(9).unwrap().unwrap(), 2.0 / 27.0);

    // Whatever was over before it was looked at was never seen.
    let before = curve.clone();
    curve.add_late(4, Spell::ended(4), 7);
    assert_eq!(curve, before);
    // And where all who were seen had ended before others were, the curve says nothing of those.
    let mut gap: Curve = [Spell::ended(2)].into_iter().collect();
    gap.add_late(3, Spell::open(9), 5);
    assert!(gap.runs_out());
}
