//! Themes of a survey: the reference on measures, section 5.

use crate::support::*;
use coproduction_equity::themes::{Rank, Support, Survey, ThemeRecord, borda, themes};

fn support(agrees: u64, seen: u64) -> Support {
    Support::new(agrees, seen).unwrap()
}

fn look(people: &[u64], counts: &[Vec<Support>]) -> Vec<ThemeRecord> {
    let survey = Survey::new(people.to_vec(), counts.to_vec()).unwrap();
    themes(&survey, &policy()).unwrap()
}

fn at(place: u64) -> Option<Rank> {
    look(&[1], &[vec![support(1, 1)]])[0].rank.map(|rank| Rank {
        best: place,
        worst: place,
        ..rank
    })
}

/// What is logged of a survey says nothing of who answered what.
#[test]
fn a_survey_is_not_debugged() {
    let survey = Survey::new([47], [vec![support(13, 29).undisclosed(7).unwrap()]]).unwrap();
    let debugged = format!("{survey:?} {:?}", support(13, 29));
    assert!(
        !debugged.contains(|letter: char| letter.is_ascii_digit()),
        "{debugged}"
    );
}

/// Section 5: (8 of 10)(3 of 9)(5 of 5) is 18/77.
#[test]
fn consensus_across_groups() {
    let record = look(&[10, 9, 5], &[vec![support(8, 10), support(3, 9), support(5, 5)]]).remove(0);
    let consensus = value(&record.consensus);
    assert_eq!((&consensus.product, consensus.groups), (&exact(18, 77), 3));
    nearly(&consensus.product, 0.233_766_233_766);
    near(consensus.root.powi(3), 0.233_766_233_766);
    assert_eq!(*value(&record.lowest), exact(1, 3));
    assert_eq!(
        (value(&record.support).part(), value(&record.support).whole()),
        (16, 24)
    );
    // Thousands of answers that were not drawn: no interval.
    assert!(measured(&record.support).interval.is_none());
    assert!(
        record
            .support
            .explanation
            .en
            .ends_with("Those who answered chose to, and need not stand for everybody.")
    );
}

/// A theme that only a small group puts first is raised by it, unless the group is very small.
#[test]
fn minorities_are_heard() {
    let counts = |last: u64| {
        vec![
            vec![support(90, 100), support(1, last)],
            vec![support(80, 100), support(2, last)],
            vec![support(70, 100), support(3, last)],
            vec![support(10, 100), support(last, last)],
        ]
    };
    let raised: Vec<Vec<u64>> = look(&[100, 10], &counts(10))
        .into_iter()
        .map(|theme| theme.raised_by)
        .collect();
    assert_eq!(raised, [vec![], vec![], vec![], vec![2]]);
    let ranks: Vec<_> = look(&[100, 10], &counts(10))
        .into_iter()
        .map(|theme| theme.groups[1].rank)
        .collect();
    assert_eq!(ranks, [at(4), at(3), at(2), at(1)]);
    assert!(
        look(&[100, 9], &counts(9))
            .iter()
            .all(|theme| theme.raised_by.is_empty())
    );
}

/// Two of a group of a hundred who were asked are as few as a group of two: in a conversation not everybody sees every theme.
#[test]
fn few_who_were_asked_raise_nothing() {
    let raised = |asked: u64| {
        let counts = vec![
            vec![support(30, 40), support(50, 100)],
            vec![support(29, 40), support(50, 100)],
            vec![support(28, 40), support(50, 100)],
            vec![support(0, 40), support(asked, asked)],
        ];
        look(&[40, 100], &counts).remove(3).raised_by
    };
    assert_eq!((raised(2), raised(9), raised(10)), (vec![], vec![], vec![2]));
}

/// What Polis publishes as `group-informed-consensus` of three comments of its open conversation `bg2050-volunteers`
/// (The Computational Democracy Project, CC BY 4.0), and of whom and of how many it is.
#[test]
fn the_consensus_is_that_of_polis() {
    let published = [
        ((50, 56), (6, 7), 0.683_908_045_977_011_4),
        ((50, 55), (4, 7), 0.497_076_023_391_812_83),
        ((31, 39), (4, 8), 0.390_243_902_439_024_4),
    ];
    for ((a, n), (b, m), consensus) in published {
        let record = look(&[100, 8], &[vec![support(a, n), support(b, m)]]).remove(0);
        near(value(&record.consensus).product.to_f64().unwrap(), consensus);
    }
}

/// Themes that are supported alike share the better place, and say so.
#[test]
fn ties_are_declared() {
    let records = look(
        &[10],
        &[[5], [8], [5], [2]].map(|[agrees]| vec![support(agrees, 10)]),
    );
    let ranks: Vec<_> = records.iter().map(|theme| theme.rank.unwrap()).collect();
    let seen: Vec<_> = ranks
        .iter()
        .map(|rank| (rank.best, rank.worst, rank.tied))
        .collect();
    assert_eq!(seen, [(2, 2, true), (1, 1, false), (2, 2, true), (4, 4, false)]);
    // 1 of 2 and 5 of 10 are alike.
    let alike = look(&[10], &[vec![support(1, 2)], vec![support(5, 10)]]);
    assert!(alike.iter().all(|theme| theme.rank.unwrap().tied));
}

/// Undisclosed answers: every way to complete them lies within the bounds of support, rank and consensus.
#[test]
fn bounds_hold_every_completion() {
    let open = [(3, 2), (4, 0), (2, 3), (5, 1)];
    let survey = |counts: [(u64, u64); 4]| {
        counts.map(|(agrees, open)| vec![support(agrees, 10).undisclosed(open).unwrap(), support(6, 12)])
    };
    let bounded = look(&[10, 12], &survey(open));
    let mut places = vec![Vec::new(); 4];
    for code in 0..(3 * 4 * 2) {
        let also = [code % 3, 0, code / 3 % 4, code / 12];
        let complete = [0, 1, 2, 3].map(|theme| (open[theme].0 + also[theme], 0));
        for ((theme, within), places) in look(&[10, 12], &survey(complete))
            .iter()
            .zip(&bounded)
            .zip(&mut places)
        {
            places.push(theme.rank.unwrap().best);
            let (rank, bounds) = (theme.rank.unwrap(), within.rank.unwrap());
            assert!(bounds.best <= rank.best && rank.worst <= bounds.worst);
            if let MeasureResult::Bounded { low, high, .. } = &within.consensus.result {
                let product = &value(&theme.consensus).product;
                assert!(&low.product <= product && product <= &high.product);
                assert!(low.root < high.root);
            }
            for group in &theme.raised_by {
                assert!(within.raised_by.contains(group) || within.may_be_raised_by.contains(group));
            }
            assert!(
                within
                    .raised_by
                    .iter()
                    .all(|group| theme.raised_by.contains(group))
            );
        }
    }
    // And both ends of each place come about.
    for (within, places) in bounded.iter().zip(&places) {
        let rank = within.rank.unwrap();
        assert_eq!(
            (places.iter().min(), places.iter().max()),
            (Some(&rank.best), Some(&rank.worst))
        );
    }
}

/// In the top of its group only if those who did not say agree: it may be raised, and is not yet.
#[test]
fn a_theme_that_may_be_raised() {
    let counts = |agrees: u64, open: u64| {
        let last = support(agrees, 10).undisclosed(open).unwrap();
        vec![
            vec![support(90, 100), support(8, 10)],
            vec![support(80, 100), support(7, 10)],
            vec![support(70, 100), support(6, 10)],
            vec![support(1, 100), last],
        ]
    };
    let raised = |agrees, open| {
        let last = look(&[100, 10], &counts(agrees, open)).remove(3);
        (last.raised_by, last.may_be_raised_by)
    };
    assert_eq!(raised(5, 0), (vec![], vec![]));
    assert_eq!(raised(5, 2), (vec![], vec![2]));
    assert_eq!(raised(7, 2), (vec![2], vec![]));
}

/// Not asked is not nothing: the lowest support is then not known from below, and the consensus is of those asked.
#[test]
fn a_group_that_was_not_asked() {
    let record = look(&[10, 9], &[vec![support(8, 10), support(0, 0)]]).remove(0);
    assert_eq!(value(&record.consensus).groups, 1);
    let (low, high) = ends_of(&record.lowest);
    assert_eq!((low, high), (Exact::zero(), exact(4, 5)));
    assert_eq!((record.groups[1].rank, record.groups[1].least), (None, None));
    let nobody = look(&[10], &[vec![support(0, 0)]]).remove(0);
    let why = Why::NotAsked;
    assert_eq!(nobody.support.result, MeasureResult::NotDefined { why });
    assert_eq!(
        (nobody.consensus.result.kind(), nobody.rank),
        ("not-defined", None)
    );
}

/// Some who answered are in no group: they count among everybody, and in no group's order.
#[test]
fn everybody_is_more_than_the_groups() {
    let survey = Survey::new(
        [10, 10],
        [
            vec![support(9, 10), support(8, 10)],
            vec![support(2, 10), support(3, 10)],
        ],
    )
    .unwrap();
    let records = themes(&survey, &policy()).unwrap();
    assert_eq!(value(&records[0].support).part(), 17);
    let with_others = survey
        .clone()
        .everybody([support(17, 60), support(40, 60)])
        .unwrap();
    let records = themes(&with_others, &policy()).unwrap();
    assert_eq!(
        (
            value(&records[0].support).part(),
            value(&records[0].support).whole()
        ),
        (17, 60)
    );
    assert_eq!((records[0].rank, records[1].rank), (at(2), at(1)));
    assert_eq!(records[0].groups[0].rank, at(1));
    assert_eq!(
        code(survey.clone().everybody([support(17, 60)])),
        "not-every-group"
    );
    for fewer in [support(16, 60), support(17, 19)] {
        assert_eq!(
            code(survey.clone().everybody([fewer, support(40, 60)])),
            "part-exceeds-whole"
        );
    }
}

/// Section 5: 5 ABCD, 4 BCDA, 3 CDBA.
#[test]
fn points_of_rankings() {
    let rankings = [
        (5, vec![0, 1, 2, 3]),
        (4, vec![1, 2, 3, 0]),
        (3, vec![2, 3, 1, 0]),
    ];
    assert_eq!(borda(4, &rankings).unwrap(), [15, 25, 22, 10]);
    assert_eq!(borda(2, &[]).unwrap(), [0, 0]);
    for broken in [vec![0, 1, 2], vec![0, 1, 2, 2], vec![0, 1, 2, 4]] {
        assert_eq!(code(borda(4, &[(1, broken)])), "not-a-ranking");
    }
    assert_eq!(
        code(borda(2, &[(u64::MAX, vec![0, 1]), (1, vec![0, 1])])),
        "not-finite"
    );
    assert_eq!(code(borda(usize::MAX, &[])), "exact-too-large");
}
