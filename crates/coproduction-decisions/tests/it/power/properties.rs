//! What holds of every game: project reference `measures.md`, section 8.

use coproduction_core::Side;
use coproduction_decisions::power::{
    Body, Budget, Counts, EnumeratedGame, Game, Kind, ShapleyShubik, TypeGame, WeightedGame,
};
use coproduction_decisions::{DecisionRule, ThresholdBase};
use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::{One as _, Zero as _};
use proptest::prelude::*;

use super::bodies::{body, fraction};

fn budget() -> Budget {
    Budget::default()
}

fn kind(name: &str, side: Side, voters: u32, weight: u32) -> Kind {
    Kind::new(name.parse().unwrap(), side, voters).weight(weight)
}

/// Up to eleven people of four kinds, each with its weight.
pub(super) fn bodies() -> impl Strategy<Value = Body> {
    let sizes = (1..4_u32, 1..4_u32, 0..3_u32, 0..2_u32);
    let weights = (1..4_u32, 1..4_u32, 1..3_u32, 1..6_u32);
    (sizes, weights).prop_map(|((a, b, c, d), (wa, wb, wc, wd))| {
        body([
            kind("patients", Side::LivedExperience, a, wa),
            kind("staff", Side::Professional, b, wb),
            kind("carers", Side::LivedExperience, c, wc),
            kind("staff", Side::Professional, d, wd),
        ])
    })
}

fn thresholds() -> impl Strategy<Value = DecisionRule> {
    let share =
        || (1..=6_u32, any::<bool>()).prop_map(|(sixths, more)| (fraction(sixths, 6), more && sixths < 6));
    prop_oneof![
        share().prop_map(|(share, more_than)| DecisionRule::Majority {
            share,
            of: ThresholdBase::Cast,
            more_than
        }),
        (
            share(),
            prop::sample::subsequence(vec!["patients", "staff"], 1..=2)
        )
            .prop_map(|((share, more_than), names)| {
                DecisionRule::EachConstituency {
                    constituencies: names.iter().map(|name| name.parse().unwrap()).collect(),
                    share,
                    of: ThresholdBase::Present,
                    more_than,
                }
            }),
        Just(DecisionRule::Consensus {}),
        Just(DecisionRule::Consent {
            adjudicator: Some(coproduction_decisions::Adjudicator::LivedExperience)
        }),
    ]
}

/// Monotone rules of all sorts: thresholds, and all of or any of them.
pub(super) fn rules() -> impl Strategy<Value = DecisionRule> {
    thresholds().prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|rules| DecisionRule::AllOf { rules }),
            prop::collection::vec(inner, 1..4).prop_map(|rules| DecisionRule::AnyOf { rules }),
        ]
    })
}

/// The kind of each person, in order.
fn people(body: &Body) -> Vec<usize> {
    let kinds = body.kinds().iter().enumerate();
    kinds
        .flat_map(|(place, kind)| std::iter::repeat_n(place, usize::try_from(kind.voters).unwrap()))
        .collect()
}

/// How many of each kind vote yes in a coalition.
fn yes_votes(coalition: u64, people: &[usize], kinds: usize) -> Vec<u32> {
    let mut yes = vec![0; kinds];
    for (person, kind) in people.iter().enumerate() {
        if coalition >> person & 1 == 1 {
            yes[*kind] += 1;
        }
    }
    yes
}

/// Every coalition of persons, one by one.
fn by_person(game: &Game) -> (EnumeratedGame, Vec<usize>) {
    let people = people(game.body());
    let kinds = game.body().kinds().len();
    let passes = |coalition| game.passes(&yes_votes(coalition, &people, kinds)).unwrap();
    (
        EnumeratedGame::new(people.len(), passes, &budget()).unwrap(),
        people,
    )
}

fn same(game: &Game, counts: &Counts, index: &ShapleyShubik) {
    let (persons, people) = by_person(game);
    let (all, shares) = (persons.counts(), persons.shapley_shubik());
    assert_eq!(counts.winning(), all.winning());
    for (person, kind) in people.iter().enumerate() {
        assert_eq!(counts.swings(*kind), all.swings(person));
        assert_eq!(index.member(*kind), shares.member(person));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_method_gives_one_answer(body in bodies(), rule in rules()) {
        let game = Game::new(&body, &rule).unwrap();
        let counts = game.counts(&budget()).unwrap();
        let index = game.shapley_shubik(&budget()).unwrap();
        same(&game, &counts, &index);
        // By kinds.
        let types = game.type_game(&budget()).unwrap();
        prop_assert_eq!(&types.counts(), &counts);
        prop_assert_eq!(&types.shapley_shubik(), &index);
        let kinds = body.kinds().len();
        for bloc in 0..1_usize << kinds {
            let bloc: Vec<usize> = (0..kinds).filter(|kind| bloc >> kind & 1 == 1).collect();
            let decides = game.decisiveness(&bloc, &budget()).ok();
            prop_assert_eq!(decides, types.decisiveness(&bloc));
            prop_assert_eq!(Some(game.opposed(&bloc)), types.opposed(&bloc));
        }
    }

    #[test]
    fn weighted_games_are_type_games(weights in prop::collection::vec(1..9_u64, 1..12), part in 1..=100_u64) {
        let total: u64 = weights.iter().sum();
        let quota = (total * part).div_ceil(100);
        let game = WeightedGame::new(quota, &weights).unwrap();
        let passes = |yes: u64| {
            let votes = weights.iter().enumerate().filter(|(player, _)| yes >> player & 1 == 1);
            votes.map(|(_, weight)| weight).sum::<u64>() >= quota
        };
        let all = EnumeratedGame::new(weights.len(), passes, &budget()).unwrap();
        let types = TypeGame::new(&vec![1; weights.len()], |yes| {
            yes.iter().zip(&weights).map(|(yes, weight)| u64::from(*yes) * weight).sum::<u64>() >= quota
        }, &budget()).unwrap();
        let counts = game.counts(&budget()).unwrap();
        prop_assert_eq!(&counts, &all.counts());
        prop_assert_eq!(&counts, &types.counts());
        let index = game.shapley_shubik(&budget()).unwrap();
        prop_assert_eq!(&index, &all.shapley_shubik());
        prop_assert_eq!(&index, &types.shapley_shubik());
        let bloc: Vec<usize> = (0..weights.len()).step_by(2).collect();
        prop_assert_eq!(game.decisiveness(&bloc, &budget()).ok(), types.decisiveness(&bloc));
        let near = game.approximate(&budget()).unwrap();
        for (player, value) in near.values.iter().enumerate() {
            let exact = num_traits::ToPrimitive::to_f64(index.member(player).unwrap()).unwrap();
            prop_assert!((value - exact).abs() <= near.error && near.error < 1e-10);
        }
    }

    /// Efficiency: both indices add up to 1 over members; those without a swing have nothing.
    #[test]
    fn shares_add_up_to_one(body in bodies(), rule in rules()) {
        let game = Game::new(&body, &rule).unwrap();
        let everybody: Vec<usize> = (0..body.kinds().len()).collect();
        let counts = game.counts(&budget()).unwrap();
        let index = game.shapley_shubik(&budget()).unwrap();
        prop_assert_eq!(counts.share(&everybody), Some(BigRational::one()));
        prop_assert_eq!(index.share(&everybody), BigRational::one());
        for kind in everybody {
            let null = counts.swings(kind).is_none_or(BigUint::is_zero);
            prop_assert_eq!(null, index.member(kind).is_none_or(BigRational::is_zero));
        }
    }

    /// Yes and no change places: Banzhaf and Shapley–Shubik stay, preventing and initiating change places.
    #[test]
    fn the_dual_game(body in bodies(), rule in rules()) {
        let game = Game::new(&body, &rule).unwrap();
        let sizes: Vec<u32> = body.kinds().iter().map(|kind| kind.voters).collect();
        let dual = TypeGame::new(&sizes, |yes| {
            let no: Vec<u32> = sizes.iter().zip(yes).map(|(all, yes)| all - yes).collect();
            !game.passes(&no).unwrap()
        }, &budget()).unwrap();
        let (here, there) = (game.counts(&budget()).unwrap(), dual.counts());
        for kind in 0..sizes.len() {
            prop_assert_eq!(here.banzhaf(kind), there.banzhaf(kind));
            prop_assert_eq!(here.prevent(kind), there.initiate(kind));
            prop_assert_eq!(here.initiate(kind), there.prevent(kind));
        }
        prop_assert_eq!(game.shapley_shubik(&budget()).unwrap(), dual.shapley_shubik());
        prop_assert_eq!(here.winning().clone(), there.losing());
    }

    /// Members are interchangeable: the order of kinds, and taking a kind apart, changes nothing for anybody.
    #[test]
    fn the_order_of_members_changes_nothing(body in bodies(), rule in rules()) {
        let game = Game::new(&body, &rule).unwrap();
        let (counts, index) = (game.counts(&budget()).unwrap(), game.shapley_shubik(&budget()).unwrap());
        let mut apart = Vec::new();
        let mut came_from = Vec::new();
        for (place, kind) in body.kinds().iter().enumerate().rev() {
            for _ in 0..kind.voters {
                apart.push(Kind::new(kind.constituency.clone(), kind.side, 1).weight(kind.weight));
                came_from.push(place);
            }
        }
        let apart = Game::new(&super::bodies::body(apart), &rule).unwrap();
        let (each, shares) = (apart.counts(&budget()).unwrap(), apart.shapley_shubik(&budget()).unwrap());
        for (person, kind) in came_from.iter().enumerate() {
            prop_assert_eq!(each.swings(person), counts.swings(*kind));
            prop_assert_eq!(shares.member(person), index.member(*kind));
        }
    }

    /// Somebody whose vote never counts changes nothing for the others.
    #[test]
    fn a_null_player_changes_nothing(body in bodies(), rule in rules()) {
        let mut kinds = body.kinds().to_vec();
        kinds.push(super::bodies::board());
        let with = Game::new(&super::bodies::body(kinds), &rule).unwrap();
        let without = Game::new(&body, &rule).unwrap();
        let (more, fewer) = (with.counts(&budget()).unwrap(), without.counts(&budget()).unwrap());
        let null = body.kinds().len();
        prop_assert_eq!(more.banzhaf(null), Some(BigRational::zero()));
        prop_assert_eq!(more.act(), fewer.act());
        let index = with.shapley_shubik(&budget()).unwrap();
        let before = without.shapley_shubik(&budget()).unwrap();
        for kind in 0..null {
            prop_assert_eq!(more.banzhaf(kind), fewer.banzhaf(kind));
            prop_assert_eq!(index.member(kind), before.member(kind));
        }
    }

    /// What is said of sides agrees with looking at every coalition.
    #[test]
    fn predicates_agree_with_enumeration(body in bodies(), rule in rules()) {
        let game = Game::new(&body, &rule).unwrap();
        let people = people(&body);
        let kinds = body.kinds().len();
        let lived: u64 = people.iter().enumerate()
            .filter(|(_, kind)| body.kinds()[**kind].side == Side::LivedExperience)
            .map(|(person, _)| 1 << person).sum();
        let all = (1_u64 << people.len()) - 1;
        let passes = |coalition: u64| game.passes(&yes_votes(coalition, &people, kinds)).unwrap();
        let predicates = game.predicates(None, &budget()).unwrap();
        let alone = predicates.lived_experience.unwrap();
        prop_assert_eq!((alone.pass, alone.block), (passes(lived), !passes(all & !lived)));
        let alone = predicates.professional.unwrap();
        prop_assert_eq!((alone.pass, alone.block), (passes(all & !lived), !passes(lived)));
        let coalitions = || 0..=all;
        let fewest = coalitions().filter(|c| passes(*c)).map(|c| (c & lived).count_ones()).min();
        prop_assert_eq!(Some(predicates.fewest_lived_experience_yes), fewest);
        let noes = coalitions().filter(|c| c | lived == all && !passes(*c)).map(|c| (all & !c).count_ones()).min();
        prop_assert_eq!(predicates.fewest_lived_experience_noes_to_block, noes);
    }
}
