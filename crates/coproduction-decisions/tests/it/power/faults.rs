//! Bad input: a clear error with its code, in both languages; never a panic.

use coproduction_core::Side;
use coproduction_decisions::power::{
    Body, Budget, EnumeratedGame, Game, Kind, PowerError, Role, TypeGame, WeightedGame,
};
use coproduction_decisions::{Adjudicator, DecisionRule, ThresholdBase};

use super::bodies::{
    advisory, board, body, casting_vote, double_majority, fraction, lived, majority, office, share, staff,
};

fn game_of(kinds: Vec<Kind>, rule: &DecisionRule) -> PowerError {
    Game::new(&body(kinds), rule).unwrap_err()
}

/// Each reason, met.
fn every_error() -> Vec<PowerError> {
    let six_ten = || vec![lived(6), staff(10)];
    let budget = Budget::default();
    let consent = |adjudicator| DecisionRule::Consent { adjudicator };
    let other_side = Kind::new("staff".parse().unwrap(), Side::Other, 1);
    let each = |name: &str| DecisionRule::EachConstituency {
        constituencies: vec![name.parse().unwrap()],
        share: fraction(1, 2),
        of: ThresholdBase::Cast,
        more_than: true,
    };
    let deep = (0..100).fold(majority(), |rule, _| DecisionRule::AllOf { rules: vec![rule] });
    let two_thirds_casting = DecisionRule::ChairsCastingVote {
        rule: Box::new(share(2, 3, false)),
    };
    let with_chair = body([lived(6), staff(9), office(Role::Chair)]);
    let non_monotone = Game::new(&with_chair, &two_thirds_casting).unwrap();
    let small = Budget {
        states: 10,
        steps: 10,
    };
    vec![
        Body::new([]).unwrap_err(),
        game_of(vec![lived(0).places(3), staff(10)], &double_majority()),
        game_of(six_ten(), &each("carers")),
        Body::new([staff(3), other_side]).unwrap_err(),
        Body::new([staff(3).places(2)]).unwrap_err(),
        Body::new([staff(3).weight(0)]).unwrap_err(),
        WeightedGame::new(1, &[u64::MAX, 1]).unwrap_err(),
        WeightedGame::new(0, &[1]).unwrap_err(),
        WeightedGame::new(4, &[1, 2]).unwrap_err(),
        game_of(six_ten(), &share(3, 2, false)),
        game_of(six_ten(), &share(0, 1, false)),
        non_monotone.counts(&budget).unwrap_err(),
        game_of(six_ten(), &DecisionRule::NoneRequired {}),
        game_of(six_ten(), &DecisionRule::AllOf { rules: vec![] }),
        game_of(six_ten(), &deep),
        game_of(six_ten(), &casting_vote()),
        Body::new([staff(1), board(), board()]).unwrap_err(),
        game_of(
            vec![lived(6), office(Role::CoChair)],
            &DecisionRule::CoChairsAgree {},
        ),
        game_of(six_ten(), &advisory()),
        game_of(six_ten(), &consent(Some(Adjudicator::Independent))),
        game_of(six_ten(), &consent(None)),
        PowerError::ProbabilityAboveOne,
        PowerError::AttendanceMismatch { kinds: 2, given: 1 },
        EnumeratedGame::new(64, |_| true, &budget).unwrap_err(),
        TypeGame::new(&[6, 10], |_| true, &small).unwrap_err(),
        WeightedGame::new(9, &[1; 16])
            .unwrap()
            .counts(&small)
            .unwrap_err(),
    ]
}

#[test]
fn every_reason_has_its_code_and_both_languages() {
    let errors = every_error();
    let codes: Vec<_> = errors.iter().map(PowerError::code).collect();
    assert_eq!(codes, PowerError::CODES);
    for error in errors {
        let message = error.message();
        assert!(message.en.ends_with('.') && message.cy.ends_with('.'));
        assert_ne!(message.en, message.cy);
        assert!(error.to_string().ends_with(&format!("({})", error.code())));
    }
}

#[test]
fn every_way_in_refuses_what_is_not_a_game() {
    let budget = Budget::default();
    assert_eq!(
        TypeGame::new(&[], |_| true, &budget).unwrap_err(),
        PowerError::NobodyToVote
    );
    assert_eq!(
        TypeGame::new(&[0, 0], |_| true, &budget).unwrap_err(),
        PowerError::NobodyToVote
    );
    assert_eq!(
        TypeGame::new(&[2], |_| true, &budget).unwrap_err(),
        PowerError::AlwaysPasses
    );
    assert_eq!(
        TypeGame::new(&[2], |_| false, &budget).unwrap_err(),
        PowerError::NeverPasses
    );
    assert_eq!(
        EnumeratedGame::new(0, |_| true, &budget).unwrap_err(),
        PowerError::NobodyToVote
    );
    assert_eq!(
        EnumeratedGame::new(3, |_| true, &budget).unwrap_err(),
        PowerError::AlwaysPasses
    );
    assert_eq!(
        EnumeratedGame::new(3, |_| false, &budget).unwrap_err(),
        PowerError::NeverPasses
    );
    assert_eq!(WeightedGame::new(1, &[]).unwrap_err(), PowerError::NobodyToVote);
    assert_eq!(WeightedGame::new(1, &[1, 0]).unwrap_err(), PowerError::ZeroWeight);
    assert_eq!(Body::new([board()]).unwrap_err(), PowerError::NobodyToVote);
    let many = Kind::new("all".parse().unwrap(), Side::Other, u32::MAX);
    assert_eq!(
        Body::new([many.clone(), lived(1)]).unwrap_err(),
        PowerError::Overflow
    );
    // Four thousand million voters of one kind: refused at once, not computed.
    let crowd = Game::new(&body([many]), &majority()).unwrap();
    assert!(matches!(
        crowd.counts(&budget),
        Err(PowerError::TooManyStates { .. } | PowerError::TooManyPlayers { .. })
    ));
}

/// `measures.md`, section 8: the check rejects "exactly k".
#[test]
fn exactly_so_many_is_not_monotone() {
    let budget = Budget::default();
    for k in 1..16_u32 {
        let exactly = |yes: u32| yes == k || yes == 16;
        let by_kind = TypeGame::new(&[6, 10], |yes| exactly(yes.iter().sum()), &budget);
        let by_person = EnumeratedGame::new(16, |yes| exactly(yes.count_ones()), &budget);
        if k < 15 {
            assert_eq!(by_kind.unwrap_err(), PowerError::NotMonotone);
            assert_eq!(by_person.unwrap_err(), PowerError::NotMonotone);
        } else {
            assert!(by_kind.is_ok() && by_person.is_ok());
        }
    }
}

/// A tie under two thirds: with the chair, eight of sixteen would pass and nine fail.
#[test]
fn a_casting_vote_belongs_to_a_simple_majority() {
    let forum = body([lived(6), staff(9), office(Role::Chair)]);
    let casting = |rule| DecisionRule::ChairsCastingVote { rule: Box::new(rule) };
    for rule in [share(2, 3, false), double_majority()] {
        let game = Game::new(&forum, &casting(rule)).unwrap();
        assert_eq!(
            game.counts(&Budget::default()).unwrap_err(),
            PowerError::NotMonotone
        );
        assert_eq!(
            game.shapley_shubik(&Budget::default()).unwrap_err(),
            PowerError::NotMonotone
        );
    }
    // With an odd number there is no tie.
    let odd = body([lived(6), staff(8), office(Role::Chair)]);
    assert!(
        Game::new(&odd, &casting(share(2, 3, false)))
            .unwrap()
            .counts(&Budget::default())
            .is_ok()
    );
}

#[test]
fn votes_that_nobody_has_are_not_votes() {
    let game = Game::new(&body([lived(6), staff(10)]), &majority()).unwrap();
    assert_eq!(game.passes(&[7, 0]), None);
    assert_eq!(game.passes(&[6]), None);
    assert_eq!(game.passes(&[6, 3]), Some(true));
    let types = game.type_game(&Budget::default()).unwrap();
    assert_eq!(types.passes(&[7, 0]), None);
    assert_eq!(types.passes(&[6, 2]), Some(false));
    assert_eq!(types.decisiveness(&[2]), None);
    let counts = types.counts();
    assert!(counts.banzhaf(2).is_none() && counts.swings(9).is_none());
}
