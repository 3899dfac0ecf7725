//! Double and triple thresholds, and large bodies: by sums of votes, where counts of kinds are too many.

use coproduction_core::Side;
use coproduction_decisions::power::{Budget, Game, Kind, PowerError, TypeGame};
use coproduction_decisions::{DecisionRule, ThresholdBase};

use super::bodies::{advisory, board, body, exact, fraction, majority, share};

/// One person with so many votes.
fn one(name: &str, votes: u32) -> Kind {
    let side = if name == "patients" {
        Side::LivedExperience
    } else {
        Side::Professional
    };
    Kind::new(name.parse().unwrap(), side, 1).weight(votes)
}

fn each(names: &[&str], of: u32) -> DecisionRule {
    DecisionRule::EachConstituency {
        constituencies: names.iter().map(|name| name.parse().unwrap()).collect(),
        share: fraction(1, of),
        of: ThresholdBase::Cast,
        more_than: true,
    }
}

fn all_of(rules: impl IntoIterator<Item = DecisionRule>) -> DecisionRule {
    DecisionRule::AllOf {
        rules: rules.into_iter().collect(),
    }
}

/// Fourteen people with votes of their own, on three sides of a triple majority and under two thirds in all: four sums.
#[test]
fn a_triple_majority_of_weighted_people() {
    let names = ["patients", "staff", "third-sector"];
    let forum = body((0..14_u32).map(|person| {
        let name = names[usize::try_from(person % 3).unwrap()];
        one(name, person % 4 + 1)
    }));
    let rule = all_of([each(&names, 2), share(3, 5, false)]);
    let game = Game::new(&forum, &rule).unwrap();
    let budget = Budget::default();
    let counts = game.counts(&budget).unwrap();
    let types = game.type_game(&budget).unwrap();
    assert_eq!(counts, types.counts());
    let index = game
        .shapley_shubik(&Budget {
            steps: 20_000_000_000,
            states: 1 << 28,
        })
        .unwrap();
    assert_eq!(index, types.shapley_shubik());
    for bloc in [vec![0], vec![0, 3, 6], (0..14).step_by(3).collect()] {
        assert_eq!(game.decisiveness(&bloc, &budget).ok(), types.decisiveness(&bloc));
    }
}

/// Sixty people with votes of their own and a board that has to agree: no enumeration could do it.
#[test]
fn sixty_weighted_people_and_a_board() {
    let people = || {
        (0..60_u32).map(|person| {
            one(
                ["patients", "staff"][usize::from(person % 5 > 1)],
                person % 30 + 1,
            )
        })
    };
    let forum = body(people().chain([board()]));
    let budget = Budget::default();
    let both = Game::new(&forum, &all_of([majority(), advisory()]))
        .unwrap()
        .counts(&budget)
        .unwrap();
    let alone = Game::new(&body(people()), &majority()).unwrap();
    let counts = alone.counts(&budget).unwrap();
    // The board halves everybody's power, and has that of the whole forum to act.
    for person in 0..60 {
        assert_eq!(
            both.banzhaf(person),
            counts.banzhaf(person).map(|b| b * exact("1/2"))
        );
    }
    assert_eq!(both.banzhaf(60), Some(counts.act()));
    // A board that is asked nothing changes nothing.
    let asked_nothing = Game::new(&forum, &majority()).unwrap();
    assert_eq!(
        asked_nothing.counts(&budget).unwrap().banzhaf(59),
        counts.banzhaf(59)
    );
    assert_eq!(
        asked_nothing.counts(&budget).unwrap().banzhaf(60),
        Some(exact("0"))
    );
    let index = asked_nothing.shapley_shubik(&budget).unwrap();
    assert_eq!(
        index.member(59),
        alone.shapley_shubik(&budget).unwrap().member(59)
    );
    assert_eq!(index.member(60), Some(&exact("0")));
    let all: Vec<usize> = (0..60).collect();
    assert_eq!(asked_nothing.decisiveness(&all, &budget), Ok(exact("1")));
    assert_eq!(
        Game::new(&forum, &all_of([majority(), advisory()]))
            .unwrap()
            .decisiveness(&all, &budget),
        Ok(exact("1/2"))
    );
}

#[test]
fn what_does_not_fit_the_budget_is_refused_with_its_need() {
    let forum =
        body((0..60_u32).map(|person| one(["patients", "staff"][usize::from(person > 29)], 1_000 + person)));
    let game = Game::new(
        &forum,
        &all_of([each(&["patients", "staff"], 2), share(2, 3, false)]),
    )
    .unwrap();
    let error = game.counts(&Budget::default()).unwrap_err();
    assert!(
        matches!(error, PowerError::TooManyStates { limit: 4_194_304, need } if need > 1_000_000_000),
        "{error}"
    );
}

/// Three hundred on each side, in numbers of six hundred bits.
#[test]
fn three_hundred_on_each_side() {
    let kinds = || {
        [
            Kind::new("patients".parse().unwrap(), Side::LivedExperience, 300),
            super::bodies::staff(300),
        ]
    };
    let game = Game::new(&body(kinds()), &each(&["patients", "staff"], 2)).unwrap();
    let counts = game.counts(&Budget::default()).unwrap();
    let index = game.shapley_shubik(&Budget::default()).unwrap();
    assert_eq!(index.share(&[0]), exact("1/2"));
    assert_eq!(counts.share(&[1]), Some(exact("1/2")));
    let one_kind = TypeGame::new(&[600], |yes| yes >= [301].as_slice(), &Budget::default()).unwrap();
    assert_eq!(one_kind.shapley_shubik().member(0), Some(&exact("1/600")));
}
