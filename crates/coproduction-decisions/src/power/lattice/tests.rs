//! Sums of votes beside counts of kinds.

use std::num::NonZeroU32;

use coproduction_core::{Fraction, Side};

use super::*;
use crate::power::{Body, Kind, Role};
use crate::{DecisionRule, ThresholdBase};

fn rules() -> Vec<DecisionRule> {
    let share = Fraction::new(1, NonZeroU32::MIN.saturating_add(1));
    let of = ThresholdBase::Cast;
    let majority = DecisionRule::Majority {
        share,
        of,
        more_than: true,
    };
    let each = DecisionRule::EachConstituency {
        constituencies: vec!["patients".parse().unwrap(), "staff".parse().unwrap()],
        share,
        of,
        more_than: false,
    };
    let advisory = DecisionRule::Advisory {
        decided_by: None,
        reasons_required: None,
    };
    let casting = DecisionRule::ChairsCastingVote {
        rule: Box::new(majority.clone()),
    };
    let both = |a: &DecisionRule, b: &DecisionRule| vec![a.clone(), b.clone()];
    vec![
        DecisionRule::AllOf {
            rules: both(&majority, &each),
        },
        DecisionRule::AnyOf {
            rules: both(&majority, &advisory),
        },
        DecisionRule::AllOf {
            rules: both(&casting, &each),
        },
        casting,
        each,
        advisory,
    ]
}

/// Sums give what counts of each kind give, whichever of the two would be chosen.
#[test]
fn sums_and_counts_agree() {
    let budget = Budget::default();
    for weights in [[1, 1, 1, 1], [3, 2, 2, 1], [1, 4, 2, 5]] {
        let [a, b, c, d] = weights;
        let patients = |voters| Kind::new("patients".parse().unwrap(), Side::LivedExperience, voters);
        let staff = |voters| Kind::new("staff".parse().unwrap(), Side::Professional, voters);
        let one = |name: &str, role| Kind::one(name.parse().unwrap(), Side::Professional, role);
        let body = Body::new([
            patients(3).weight(a),
            patients(1).weight(b),
            staff(2).weight(c),
            one("staff", Role::Chair).weight(d),
            one("board", Role::DecidingBody),
        ])
        .unwrap();
        for rule in rules() {
            let game = Game::new(&body, &rule).unwrap();
            let types = game.type_game(&budget).unwrap();
            let classes = game.classes(&[]);
            let lattice = Lattice::new(&game, &classes, false, &budget).unwrap();
            let (winning, swings) = lattice.counts(&game).unwrap();
            let counts = types.counts();
            assert_eq!(winning, *counts.winning(), "{rule:?}");
            let sized = Lattice::new(&game, &classes, true, &budget).unwrap();
            let index = types.shapley_shubik();
            let shares = sized.shapley_shubik(&game).unwrap();
            for ((class, swings), share) in classes.iter().zip(&swings).zip(&shares) {
                for &kind in &class.kinds {
                    assert_eq!(counts.swings(kind), Some(swings), "{rule:?}");
                    assert_eq!(index.member(kind), Some(share), "{rule:?}");
                }
            }
            for bloc in [vec![0], vec![0, 1], vec![2, 3, 4], vec![4]] {
                let classes = game.classes(&bloc);
                let lattice = Lattice::new(&game, &classes, false, &budget).unwrap();
                let in_bloc: Vec<bool> = classes.iter().map(|class| class.in_bloc).collect();
                let decided = lattice.decided(&game, &in_bloc).unwrap();
                let free = 8 - bloc.iter().map(|kind| body.kinds()[*kind].voters).sum::<u32>();
                let all = BigUint::from(1_u8) << free;
                let of_sums = crate::power::figures::ratio(decided, all);
                assert_eq!(of_sums, types.decisiveness(&bloc), "{rule:?}");
            }
        }
    }
}
