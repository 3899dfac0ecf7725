//! Whatever terms of reference say, there is a draft or a reason.

use coproduction_core::{ConstituencyId, Fraction};
use coproduction_decisions::power::Budget;
use coproduction_decisions::{Adjudicator, DecisionRule, ThresholdBase};
use coproduction_forums::{Chairing, ChairingKind, Seat};
use proptest::prelude::*;

use super::{bare, board_decides, forum, majority, name, seat};

fn rules() -> impl Strategy<Value = DecisionRule> {
    let adjudicator = prop::option::of(prop::sample::select(Adjudicator::ALL));
    let leaf = prop_oneof![
        Just(DecisionRule::NoneRequired {}),
        Just(majority()),
        Just(DecisionRule::Consensus {}),
        Just(DecisionRule::CoChairsAgree {}),
        Just(board_decides()),
        adjudicator.prop_map(|adjudicator| DecisionRule::Consent { adjudicator }),
        prop::collection::vec(constituency(), 0..3).prop_map(|constituencies| {
            DecisionRule::EachConstituency {
                constituencies,
                share: Fraction::new(1, 2.try_into().unwrap()),
                of: ThresholdBase::Constituted,
                more_than: false,
            }
        }),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(|rules| DecisionRule::AllOf { rules }),
            prop::collection::vec(inner.clone(), 0..3).prop_map(|rules| DecisionRule::AnyOf { rules }),
            inner.prop_map(|rule| DecisionRule::ChairsCastingVote { rule: Box::new(rule) }),
        ]
    })
}

fn constituency() -> impl Strategy<Value = ConstituencyId> {
    prop::sample::select(vec!["patients", "staff", "observers", "board", "carers"]).prop_map(name)
}

fn seats() -> impl Strategy<Value = Seat> {
    let places = prop::option::weighted(0.95, prop_oneof![0..5_u32, Just(u32::MAX)]);
    let vote = prop::option::of(any::<bool>());
    let weight = prop::option::of(0..4_u32);
    (constituency(), places, vote, weight).prop_map(|(constituency, places, vote, weight)| {
        let mut seat = seat(constituency.as_str());
        (seat.places, seat.voting_right, seat.weight) = (places, vote, weight);
        seat
    })
}

proptest! {
    /// Whatever terms of reference say, there is a draft or a reason, and the people in it are those who may vote.
    #[test]
    fn there_is_a_draft_or_a_reason(
        seats in prop::option::weighted(0.95, prop::collection::vec(seats(), 0..6)),
        rule in prop::option::weighted(0.95, rules()),
        chairing in prop::option::of((
            prop::sample::select(ChairingKind::ALL),
            prop::option::of(prop::collection::vec(constituency(), 0..4)),
        )),
    ) {
        let mut terms = bare();
        terms.seats = seats;
        terms.decision_rule = rule;
        terms.chairing = chairing.map(|(kind, constituencies)| {
            let mut chairing = Chairing::new(kind);
            chairing.constituencies = constituencies;
            chairing
        });
        match forum().draft(&terms) {
            Ok(drafted) => {
                let seats = terms.seats.iter().flatten();
                let voting = seats.filter(|seat| seat.voting_right != Some(false));
                let voters: u64 = voting.filter_map(|seat| seat.places).map(u64::from).sum();
                prop_assert_eq!(u64::from(drafted.draft.body.forum_voters()), voters);
                let places = drafted.draft.body.kinds().iter().filter(|kind| kind.in_forum());
                let places: u64 = places.map(|kind| u64::from(kind.places)).sum();
                prop_assert_eq!(Some(places), terms.constituted_places());
                // Within a small budget; whether the rule can be met is another question.
                let small = Budget { states: 4_096, steps: 1_000_000 };
                let _ = drafted.draft.power(&small);
            }
            Err(error) => prop_assert!(!error.code().is_empty() && !error.message().cy.is_empty()),
        }
    }
}
