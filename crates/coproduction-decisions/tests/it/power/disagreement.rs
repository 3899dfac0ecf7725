//! What the rules give when the two sides disagree: worked values, and every coalition looked at.

use coproduction_core::Side;
use coproduction_core::statistics::Exact;
use coproduction_decisions::influence::{BlocPosition, DeJure};
use coproduction_decisions::power::{Body, Budget, Game, Kind, PowerError};
use coproduction_decisions::{DecisionRule, ThresholdBase};
use proptest::prelude::*;

use super::bodies::{
    advisory, board, body, casting_vote, double_majority, fraction, lived, majority, office, staff,
};
use super::properties::{bodies, rules};

fn opposed(body: &Body, rule: &DecisionRule) -> Option<DeJure> {
    Game::new(body, rule)
        .unwrap()
        .when_opposed(&Budget::default())
        .unwrap()
}

fn values(body: &Body, rule: &DecisionRule) -> (String, String) {
    let found = opposed(body, rule).unwrap();
    (found.adopted.to_string(), found.stopped.to_string())
}

fn pair(adopted: &str, stopped: &str) -> (String, String) {
    (adopted.to_owned(), stopped.to_owned())
}

/// Project reference `measures.md`, section 3.7.
#[test]
fn worked_values() {
    let forum = body([lived(6), staff(10)]);
    assert_eq!(values(&forum, &majority()), pair("795/4246", "5505/8492"));
    assert_eq!(values(&forum, &double_majority()), pair("0", "1"));
    let equal = body([lived(8), staff(8)]);
    assert_eq!(values(&equal, &majority()), pair("2332/8649", "6317/8649"));
}

/// A board that decides is one head among the professionals.
#[test]
fn a_body_outside_is_a_head_of_its_side() {
    let forum = body([lived(1), staff(2), board()]);
    // Professionals against: at least two noes of three, four ways, in one of which the board says yes.
    assert_eq!(values(&forum, &advisory()), pair("1/4", "1/4"));
}

#[test]
fn without_one_of_the_sides_there_is_no_disagreement() {
    assert_eq!(opposed(&body([staff(4)]), &majority()), None);
    assert_eq!(opposed(&body([lived(4), staff(0)]), &majority()), None);
}

#[test]
fn what_it_may_cost_is_bounded_and_a_rule_has_to_be_monotone() {
    let people = (1..=40_u32).map(|votes| {
        let side = [Side::LivedExperience, Side::Professional][usize::from(votes % 2 == 0)];
        let name = ["patients", "staff"][usize::from(votes % 2 == 0)];
        Kind::new(name.parse().unwrap(), side, 1).weight(votes * votes)
    });
    let game = Game::new(&body(people), &majority()).unwrap();
    let small = Budget {
        states: 1_000,
        ..Budget::default()
    };
    assert!(matches!(
        game.when_opposed(&small),
        Err(PowerError::TooManyStates { limit: 1_000, .. })
    ));
    let small = Budget {
        steps: 1_000,
        ..Budget::default()
    };
    assert!(matches!(
        game.when_opposed(&small),
        Err(PowerError::TooManySteps { limit: 1_000, .. })
    ));

    let forum = body([
        lived(2),
        staff(1),
        office(coproduction_decisions::power::Role::Chair),
    ]);
    let two_thirds = DecisionRule::ChairsCastingVote {
        rule: Box::new(DecisionRule::Majority {
            share: fraction(1, 4),
            of: ThresholdBase::Cast,
            more_than: false,
        }),
    };
    let game = Game::new(&forum, &two_thirds).unwrap();
    assert_eq!(
        game.when_opposed(&Budget::default()),
        Err(PowerError::NotMonotone)
    );
    assert!(opposed(&forum, &casting_vote()).is_some());
}

/// Large bodies keep to whole numbers of any length.
#[test]
fn three_hundred_on_each_side() {
    let forum = body([lived(300), staff(300)]);
    let DeJure { adopted, stopped } = opposed(&forum, &majority()).unwrap();
    // A tie is no majority: it stops.
    assert!(adopted < Exact::ratio(1, 2).unwrap() && stopped > Exact::ratio(1, 2).unwrap());
    assert_eq!(adopted + stopped, Exact::one());
}

/// By every vote that each person could cast.
fn by_every_coalition(game: &Game) -> (Option<Exact>, Option<Exact>) {
    let kinds = game.body().kinds();
    let people: Vec<usize> = kinds
        .iter()
        .enumerate()
        .flat_map(|(place, kind)| std::iter::repeat_n(place, usize::try_from(kind.voters).unwrap()))
        .collect();
    let (mut adopted, mut stopped) = ((0, 0), (0, 0));
    for coalition in 0_u32..1 << people.len() {
        let mut yes = vec![0; kinds.len()];
        let mut heads = [[0_u64; 2]; 3];
        for (person, place) in people.iter().enumerate() {
            let vote = coalition >> person & 1;
            yes[*place] += vote;
            let side = match kinds[*place].side {
                Side::LivedExperience => 0,
                Side::Professional => 1,
                _ => 2,
            };
            heads[side][usize::from(vote == 0)] += 1;
        }
        let position = |side: usize| BlocPosition::of(heads[side][0], heads[side][1]);
        let passes = game.passes(&yes).unwrap();
        match (position(0), position(1)) {
            (BlocPosition::For, BlocPosition::Against) => {
                adopted.0 += u64::from(passes);
                adopted.1 += 1;
            }
            (BlocPosition::Against, BlocPosition::For) => {
                stopped.0 += u64::from(!passes);
                stopped.1 += 1;
            }
            _ => {}
        }
    }
    let share = |(part, whole)| Exact::ratio(part, whole).ok();
    (share(adopted), share(stopped))
}

proptest! {
    #[test]
    fn agrees_with_every_coalition(forum in bodies(), others in 0..3_u32, outside in any::<bool>(), rule in rules()) {
        let mut kinds = forum.kinds().to_vec();
        kinds.push(Kind::new("observers".parse().unwrap(), Side::Other, others).weight(2));
        if outside {
            kinds.push(board());
        }
        let Ok(game) = Game::new(&body(kinds), &rule) else { return Ok(()) };
        let found = game.when_opposed(&Budget::default()).unwrap().unwrap();
        let (adopted, stopped) = by_every_coalition(&game);
        prop_assert_eq!((Some(found.adopted), Some(found.stopped)), (adopted, stopped));
    }
}
