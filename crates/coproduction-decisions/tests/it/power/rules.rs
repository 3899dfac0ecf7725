//! The reference table of rules: project reference `measures.md`, section 3.3, computed exactly there by other means; and
//! rows 10 to 13 of its section 7.

use coproduction_core::Side;
use coproduction_decisions::ThresholdBase::{Cast, Constituted, Eligible, Present, Valid};
use coproduction_decisions::power::{Body, Budget, Game, Kind, Role};
use coproduction_decisions::{Adjudicator, DecisionRule};
use num_rational::BigRational;

use super::bodies::{
    advisory, board, body, casting_vote, double_majority, exact, lived, majority, majority_and_one, office,
    share, staff,
};

/// One row: the figures by kind, in the order of the body's kinds.
struct Row {
    body: Body,
    rule: DecisionRule,
    winning: u32,
    swings: &'static [u32],
    shapley_lived: &'static str,
    banzhaf_lived: &'static str,
    act: &'static str,
    blocs: &'static [&'static str],
    /// Professionals pass, block; lived experience passes, blocks.
    alone: [bool; 4],
    fewest: u32,
}

#[allow(clippy::too_many_lines, reason = "one entry for each row of the table")]
fn table() -> Vec<Row> {
    let six_ten = || body([lived(6), staff(10)]);
    let row = |body, rule| Row {
        body,
        rule,
        winning: 26333,
        swings: &[6435, 6435],
        shapley_lived: "3/8",
        banzhaf_lived: "3/8",
        act: "26333/65536",
        blocs: &["957/1024", "1"],
        alone: [true, true, false, false],
        fewest: 0,
    };
    let veto = [false, true, false, true];
    vec![
        row(six_ten(), majority()),
        Row {
            winning: 6885,
            swings: &[3003, 3003],
            act: "6885/65536",
            blocs: &["319/512", "63/64"],
            alone: veto,
            fewest: 1,
            ..row(six_ten(), share(2, 3, false))
        },
        Row {
            winning: 2517,
            swings: &[1365, 1365],
            act: "2517/65536",
            blocs: &["193/512", "57/64"],
            alone: veto,
            fewest: 2,
            ..row(six_ten(), share(3, 4, false))
        },
        Row {
            winning: 1,
            swings: &[1, 1],
            act: "1/65536",
            blocs: &["1/1024", "1/64"],
            alone: veto,
            fewest: 6,
            ..row(six_ten(), DecisionRule::Consensus {})
        },
        Row {
            winning: 8492,
            swings: &[3860, 2772],
            shapley_lived: "157/286",
            banzhaf_lived: "193/424",
            act: "2123/16384",
            blocs: &["193/512", "11/32"],
            alone: veto,
            fewest: 4,
            ..row(six_ten(), double_majority())
        },
        Row {
            winning: 26322,
            swings: &[6446, 6426],
            shapley_lived: "215/572",
            banzhaf_lived: "3223/8578",
            act: "13161/32768",
            blocs: &["121/128", "63/64"],
            alone: veto,
            fewest: 1,
            ..row(six_ten(), majority_and_one())
        },
        Row {
            winning: 32768,
            swings: &[6006, 6006, 12870],
            shapley_lived: "7/20",
            banzhaf_lived: "7/20",
            act: "1/2",
            blocs: &["465/512", "1", "6435/16384"],
            ..row(body([lived(6), staff(9), office(Role::Chair)]), casting_vote())
        },
        Row {
            winning: 65536,
            swings: &[0, 0, 65536],
            shapley_lived: "0",
            banzhaf_lived: "0",
            act: "1/2",
            blocs: &["0", "0", "1"],
            ..row(body([lived(6), staff(10), board()]), advisory())
        },
        Row {
            winning: 26333,
            swings: &[6435, 6435, 26333],
            shapley_lived: "27/136",
            banzhaf_lived: "38610/129293",
            act: "26333/131072",
            blocs: &["957/2048", "1/2", "26333/65536"],
            ..row(
                body([lived(6), staff(10), board()]),
                DecisionRule::AllOf {
                    rules: vec![majority(), advisory()],
                },
            )
        },
        Row {
            shapley_lived: "1/2",
            banzhaf_lived: "1/2",
            blocs: &["255/256", "255/256"],
            alone: veto,
            fewest: 1,
            ..row(body([lived(8), staff(8)]), majority())
        },
        Row {
            shapley_lived: "1/8",
            banzhaf_lived: "1/8",
            blocs: &["6435/16384", "1"],
            ..row(body([lived(2), staff(14)]), majority())
        },
    ]
}

#[test]
fn every_row_of_the_reference_table() {
    let budget = Budget::default();
    for row in table() {
        let name = format!("{:?}", row.rule);
        let game = Game::new(&row.body, &row.rule).unwrap();
        let counts = game.counts(&budget).unwrap();
        assert_eq!(*counts.winning(), row.winning.into(), "{name}");
        for (kind, swings) in row.swings.iter().enumerate() {
            assert_eq!(*counts.swings(kind).unwrap(), (*swings).into(), "{name}");
        }
        assert_eq!(counts.act(), exact(row.act), "{name}");
        assert_eq!(counts.share(&[0]).unwrap(), exact(row.banzhaf_lived), "{name}");
        let index = game.shapley_shubik(&budget).unwrap();
        assert_eq!(index.share(&[0]), exact(row.shapley_lived), "{name}");
        for (kind, bloc) in row.blocs.iter().enumerate() {
            assert_eq!(
                game.decisiveness(&[kind], &budget).unwrap(),
                exact(bloc),
                "{name}"
            );
        }
        let professional = game.alone(Side::Professional).unwrap();
        let lived = game.alone(Side::LivedExperience).unwrap();
        let alone = [professional.pass, professional.block, lived.pass, lived.block];
        assert_eq!(alone, row.alone, "{name}");
        assert_eq!(
            game.predicates(None, &budget)
                .unwrap()
                .fewest_lived_experience_yes,
            row.fewest,
            "{name}"
        );
    }
}

/// `measures.md`, section 0, finding 1: each member has the same index, and one side decides alone.
#[test]
fn individual_indices_do_not_see_tokenism() {
    let game = Game::new(&body([lived(2), staff(14)]), &majority()).unwrap();
    let counts = game.counts(&Budget::default()).unwrap();
    assert_eq!(counts.banzhaf(0), Some(exact("6435/32768")));
    assert_eq!(counts.banzhaf(0), counts.banzhaf(1));
    let index = game.shapley_shubik(&Budget::default()).unwrap();
    assert_eq!(
        (index.member(0), index.member(1)),
        (Some(&exact("1/16")), Some(&exact("1/16")))
    );
    let (professional, lived) = (
        game.alone(Side::Professional).unwrap(),
        game.alone(Side::LivedExperience).unwrap(),
    );
    assert!(professional.pass && professional.block && !lived.pass && !lived.block);
}

/// `measures.md`, section 7, row 11: double 6+10: 965/8192 v 693/8192; bloc 193/512; majority: 957/1024 independent, 0
/// opposed.
#[test]
fn decisiveness_at_both_ends() {
    let budget = Budget::default();
    let double = Game::new(&body([lived(6), staff(10)]), &double_majority()).unwrap();
    let counts = double.counts(&budget).unwrap();
    assert_eq!(counts.banzhaf(0), Some(exact("965/8192")));
    assert_eq!(counts.banzhaf(1), Some(exact("693/8192")));
    assert_eq!(double.decisiveness(&[0], &budget), Ok(exact("193/512")));
    assert_eq!(double.opposed(&[0]), exact("1/2"));
    let simple = Game::new(&body([lived(6), staff(10)]), &majority()).unwrap();
    assert_eq!(simple.decisiveness(&[0], &budget), Ok(exact("957/1024")));
    assert_eq!(simple.opposed(&[0]), exact("0"));
    assert_eq!(simple.opposed(&[1]), exact("1"));
}

/// `measures.md`, section 7, row 12: 157/286 against 3/8, a ratio of 1.463869463869.
#[test]
fn share_of_power_beside_share_of_seats() {
    let game = Game::new(&body([lived(6), staff(10)]), &double_majority()).unwrap();
    let index = game.shapley_shubik(&Budget::default()).unwrap();
    assert_eq!(index.share(&[0]), exact("157/286"));
    assert_eq!(index.seat_share(&[0]), Some(exact("3/8")));
    assert_eq!(
        index.share(&[0]) / index.seat_share(&[0]).unwrap(),
        exact("628/429")
    );
    assert!((628.0_f64 / 429.0 - 1.463_869_463_869).abs() < 1e-12);
}

/// `measures.md`, section 7, row 13: prevent 5/11, initiate 965/14261, act 2123/16384. And section 0, finding 4: a veto
/// is not initiative.
#[test]
fn stopping_is_easier_than_starting() {
    let game = Game::new(&body([lived(6), staff(10)]), &double_majority()).unwrap();
    let counts = game.counts(&Budget::default()).unwrap();
    assert_eq!(counts.prevent(0), Some(exact("5/11")));
    assert_eq!(counts.initiate(0), Some(exact("965/14261")));
    assert_eq!(counts.act(), exact("2123/16384"));
    assert!(!game.passes_alone(&[0]) && game.blocks_alone(&[0]));
}

/// `measures.md`, section 0, finding 3: "at least one vote in favour" hardly moves the share.
#[test]
fn one_vote_in_favour_is_nearly_empty() {
    let share = |rule: &DecisionRule| -> BigRational {
        let game = Game::new(&body([lived(6), staff(10)]), rule).unwrap();
        game.shapley_shubik(&Budget::default()).unwrap().share(&[0])
    };
    assert_eq!(share(&majority()), exact("3/8"));
    assert_eq!(share(&majority_and_one()), exact("215/572"));
    assert_eq!(share(&double_majority()), exact("157/286"));
}

/// `measures.md`, section 3.1: the closed form of a double majority.
#[test]
fn double_majority_by_its_closed_form() {
    fn choose(n: u64, k: u64) -> u64 {
        (0..k).fold(1, |ways, i| ways * (n - i) / (i + 1))
    }
    for (n1, n2) in [(1_u32, 1_u32), (3, 8), (6, 10), (7, 7), (12, 5)] {
        let (q1, q2) = (n1 / 2 + 1, n2 / 2 + 1);
        let game = Game::new(&body([lived(n1), staff(n2)]), &double_majority()).unwrap();
        let counts = game.counts(&Budget::default()).unwrap();
        let tail: u64 = (q2..=n2).map(|y| choose(n2.into(), y.into())).sum();
        let swings = choose(u64::from(n1) - 1, u64::from(q1) - 1) * tail;
        assert_eq!(*counts.swings(0).unwrap(), swings.into(), "{n1} + {n2}");
    }
}

/// `measures.md`, section 3.2: under consent, who rules on objections holds the veto on the veto.
#[test]
fn consent_is_as_strong_as_its_adjudicator() {
    let co_chair = |side| {
        Kind::one(
            if side == Side::LivedExperience {
                "patients"
            } else {
                "staff"
            }
            .parse()
            .unwrap(),
            side,
            Role::CoChair,
        )
    };
    let outside = Kind::one("independent".parse().unwrap(), Side::Other, Role::Independent);
    let forum = body([
        lived(5),
        co_chair(Side::LivedExperience),
        staff(8),
        co_chair(Side::Professional),
        office(Role::Chair),
        board(),
        outside,
    ]);
    let blocks = |adjudicator| {
        let rule = DecisionRule::Consent {
            adjudicator: Some(adjudicator),
        };
        let game = Game::new(&forum, &rule).unwrap();
        game.alone(Side::LivedExperience).unwrap().block
    };
    for (adjudicator, lived_experience_blocks) in [
        (Adjudicator::Chair, false),
        (Adjudicator::Meeting, false),
        (Adjudicator::AccountableBody, false),
        (Adjudicator::Independent, false),
        (Adjudicator::CoChairs, true),
        (Adjudicator::LivedExperience, true),
        (Adjudicator::Objector, true),
    ] {
        assert_eq!(blocks(adjudicator), lived_experience_blocks, "{adjudicator}");
    }
}

/// A share of the places constituted counts vacant places.
#[test]
fn vacant_places_raise_the_bar() {
    let rule = |of| DecisionRule::Majority {
        share: super::bodies::fraction(1, 2),
        of,
        more_than: true,
    };
    let forum = body([lived(3).places(6), staff(10)]);
    let fewest = |of| {
        let game = Game::new(&forum, &rule(of)).unwrap();
        game.predicates(None, &Budget::default())
            .unwrap()
            .fewest_lived_experience_yes
    };
    for of in [Cast, Valid, Present, Eligible, Constituted] {
        assert_eq!(fewest(of), 0);
    }
    let alone = |of| {
        Game::new(&body([lived(1).places(9), staff(8)]), &rule(of))
            .unwrap()
            .passes_alone(&[1])
    };
    assert!(alone(Cast) && !alone(Constituted));
}
