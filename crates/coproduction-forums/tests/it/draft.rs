//! Drafts drawn out of terms of reference.

mod any;

use coproduction_core::{Bilingual, Constituency, ConstituencyId, Fraction, Side, Text};
use coproduction_decisions::power::{Budget, Kind, PowerError, Role};
use coproduction_decisions::{Adjudicator, DecisionRule, Quorum, QuorumRequirement, ThresholdBase};
use coproduction_forums::{
    Assumption, Chairing, ChairingKind, DraftError, Drafted, Forum, Seat, TermsOfReference,
};

const SIDES: [(&str, Side); 4] = [
    ("patients", Side::LivedExperience),
    ("staff", Side::Professional),
    ("observers", Side::Other),
    ("board", Side::Professional),
];

fn name(name: &str) -> ConstituencyId {
    name.parse().unwrap()
}

fn forum() -> Forum {
    let sides = SIDES.map(|(id, side)| Constituency::new(name(id), side));
    let called = Bilingual::both(Text::parse("Llais Llan").unwrap());
    Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse().unwrap(), called).constituencies(sides)
}

fn seat(constituency: &str) -> Seat {
    Seat::new(
        "9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b12".parse().unwrap(),
        name(constituency),
    )
}

fn majority() -> DecisionRule {
    DecisionRule::Majority {
        share: Fraction::new(1, 2.try_into().unwrap()),
        of: ThresholdBase::Cast,
        more_than: true,
    }
}

fn consent(adjudicator: Adjudicator) -> DecisionRule {
    DecisionRule::Consent {
        adjudicator: Some(adjudicator),
    }
}

fn board_decides() -> DecisionRule {
    DecisionRule::Advisory {
        decided_by: None,
        reasons_required: None,
    }
}

fn bare() -> TermsOfReference {
    TermsOfReference::new("1d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b13".parse().unwrap())
}

/// Six and ten under a rule.
fn terms(rule: DecisionRule) -> TermsOfReference {
    bare()
        .seats([seat("patients").places(6), seat("staff").places(10)])
        .decision_rule(rule)
}

fn chaired(kind: ChairingKind, from: &[&str]) -> Chairing {
    Chairing::new(kind).constituencies(from.iter().map(|id| name(id)))
}

fn drawn(terms: &TermsOfReference) -> Drafted {
    forum().draft(terms).unwrap()
}

/// Each kind as its constituency, role, voters, weight and places.
fn kinds(drafted: &Drafted) -> Vec<(&str, Role, u32, u32, u32)> {
    let kinds = drafted.draft.body.kinds().iter();
    kinds
        .map(|kind: &Kind| {
            let id = kind.constituency.as_str();
            (id, kind.role, kind.voters, kind.weight, kind.places)
        })
        .collect()
}

#[test]
fn seats_alike_are_one_kind_and_the_quorum_comes_along() {
    let quorum = Quorum::new().overall(QuorumRequirement::AtLeast {
        people: 9.try_into().unwrap(),
    });
    let seats = [
        seat("patients").places(4).voting_right(true),
        seat("staff").places(10).voting_right(true).weight(2),
        seat("patients").places(2).voting_right(true).weight(1),
        seat("patients").places(3).voting_right(true).weight(3),
    ];
    let terms = bare()
        .seats(seats)
        .decision_rule(majority())
        .quorum(quorum.clone());
    let drafted = drawn(&terms);
    assert_eq!(
        kinds(&drafted),
        [
            ("patients", Role::Member, 6, 1, 6),
            ("staff", Role::Member, 10, 2, 10),
            ("patients", Role::Member, 3, 3, 3),
        ]
    );
    assert_eq!(drafted.draft.quorum, Some(quorum));
    assert_eq!(drafted.draft.rule, majority());
    // One of the seats does not say its weight.
    assert_eq!(drafted.assumptions, [Assumption::SeatsWeighOne]);
    let silent = drawn(&self::terms(majority()));
    assert_eq!((silent.assumptions, silent.draft.quorum), (vec![], None));
}

/// Somebody without a vote has a place, and a share of the places constituted counts it.
#[test]
fn seats_without_a_vote_are_places_without_voters() {
    let seats = [
        seat("patients").places(6),
        seat("staff").places(3).voting_right(true),
        seat("observers").places(2).voting_right(false),
        seat("staff").places(1).voting_right(false),
    ];
    let drafted = drawn(&bare().seats(seats).decision_rule(majority()));
    assert_eq!(
        kinds(&drafted),
        [
            ("patients", Role::Member, 6, 1, 6),
            ("staff", Role::Member, 3, 1, 4),
            ("observers", Role::Member, 0, 1, 2),
        ]
    );
    assert_eq!(drafted.assumptions, [Assumption::SeatsVote]);
    let power = drafted.draft.power(&Budget::default()).unwrap();
    assert_eq!(power.sides.len(), 2);
}

#[test]
fn a_chair_is_one_of_the_voters_of_the_constituency_named() {
    let casting = DecisionRule::ChairsCastingVote {
        rule: Box::new(majority()),
    };
    let chairing = chaired(ChairingKind::Single, &["staff"]);
    let drafted = drawn(&terms(casting.clone()).chairing(chairing.clone()));
    let expected = [
        ("patients", Role::Member, 6, 1, 6),
        ("staff", Role::Member, 9, 1, 9),
        ("staff", Role::Chair, 1, 1, 1),
    ];
    assert_eq!(kinds(&drafted), expected);
    assert_eq!(drafted.assumptions, [Assumption::ChairVotes]);
    // Project reference `measures.md`, section 3.3: sixteen with a casting vote.
    let power = drafted.draft.power(&Budget::default()).unwrap();
    assert_eq!(power.counts.unwrap().act().to_string(), "1/2");

    // The chair has an office under any rule; it is an assumption only where it matters.
    let drafted = drawn(&terms(majority()).chairing(chairing));
    assert_eq!((kinds(&drafted).len(), drafted.assumptions), (3, vec![]));

    // Nobody named, two named, a chair that rotates, nobody recorded: the rule lacks its chair.
    let lacking = [
        Some(Chairing::new(ChairingKind::Single)),
        Some(chaired(ChairingKind::Single, &["staff", "patients"])),
        Some(chaired(ChairingKind::Single, &["observers"])),
        Some(chaired(ChairingKind::Rotating, &["staff"])),
        None,
    ];
    for chairing in lacking {
        let mut terms = terms(casting.clone());
        terms.chairing = chairing;
        let drafted = drawn(&terms);
        assert_eq!(drafted.draft.power(&Budget::default()), Err(PowerError::NoChair));
        assert_eq!(drafted.assumptions, []);
    }
}

#[test]
fn co_chairs_are_one_of_each_constituency_named() {
    let both = chaired(ChairingKind::CoChairs, &["patients", "staff"]);
    let drafted = drawn(&terms(DecisionRule::CoChairsAgree {}).chairing(both));
    assert_eq!(
        kinds(&drafted)[2..],
        [
            ("patients", Role::CoChair, 1, 1, 1),
            ("staff", Role::CoChair, 1, 1, 1)
        ]
    );
    assert_eq!(drafted.assumptions, [Assumption::CoChairsVote]);
    assert!(drafted.draft.power(&Budget::default()).is_ok());

    let same = chaired(ChairingKind::CoChairs, &["staff", "staff"]);
    let drafted = drawn(&terms(DecisionRule::CoChairsAgree {}).chairing(same));
    assert_eq!(kinds(&drafted)[2..], [("staff", Role::CoChair, 2, 1, 2)]);

    // The last voter of a constituency can be taken, and then there is none left.
    let seats = [seat("patients").places(1), seat("staff").places(3)];
    let both = chaired(ChairingKind::CoChairs, &["patients", "staff", "patients"]);
    let terms = bare().seats(seats).decision_rule(majority()).chairing(both);
    assert_eq!(
        kinds(&drawn(&terms)),
        [
            ("staff", Role::Member, 2, 1, 2),
            ("patients", Role::CoChair, 1, 1, 1),
            ("staff", Role::CoChair, 1, 1, 1),
        ]
    );
}

#[test]
fn a_body_outside_is_added_where_the_rule_gives_it_a_part() {
    let both = DecisionRule::AnyOf {
        rules: vec![
            majority(),
            DecisionRule::AllOf {
                rules: vec![majority(), board_decides()],
            },
        ],
    };
    for rule in [board_decides(), both, consent(Adjudicator::AccountableBody)] {
        let drafted = drawn(&terms(rule));
        assert_eq!(kinds(&drafted)[2..], [("board", Role::DecidingBody, 1, 1, 1)]);
        assert_eq!(drafted.draft.body.kinds()[2].side, Side::Professional);
        assert_eq!(drafted.assumptions, [Assumption::BodyIsProfessional]);
        assert!(drafted.draft.power(&Budget::default()).is_ok());
    }
    // A constituency of that name keeps it.
    let seats = [seat("board").places(2), seat("patients").places(2)];
    let drafted = drawn(&bare().seats(seats).decision_rule(board_decides()));
    assert_eq!(kinds(&drafted)[2], ("board-2", Role::DecidingBody, 1, 1, 1));
}

#[test]
fn somebody_independent_is_on_neither_side() {
    let drafted = drawn(&terms(consent(Adjudicator::Independent)));
    assert_eq!(kinds(&drafted)[2], ("independent", Role::Independent, 1, 1, 1));
    assert_eq!(drafted.draft.body.kinds()[2].side, Side::Other);
    assert_eq!(drafted.assumptions, [Assumption::IndependentIsOnNeitherSide]);
    for adjudicator in [
        Adjudicator::Meeting,
        Adjudicator::Objector,
        Adjudicator::LivedExperience,
    ] {
        assert_eq!(kinds(&drawn(&terms(consent(adjudicator)))).len(), 2);
    }
}

#[test]
fn what_is_not_recorded_is_said_with_a_code() {
    let seats = || [seat("patients").places(6), seat("staff").places(10)];
    let constituency = name("patients");
    let errors = [
        (
            bare().decision_rule(majority()),
            DraftError::SeatsNotRecorded,
            "draft-seats-not-recorded",
        ),
        (
            bare().seats(seats()),
            DraftError::RuleNotRecorded,
            "draft-rule-not-recorded",
        ),
        (
            bare().seats([seat("patients")]).decision_rule(majority()),
            DraftError::PlacesNotRecorded { constituency },
            "draft-places-not-recorded",
        ),
        (
            bare().seats([seat("carers").places(1)]).decision_rule(majority()),
            DraftError::SideNotRecorded {
                constituency: name("carers"),
            },
            "draft-side-not-recorded",
        ),
        (
            bare()
                .seats([seat("staff").places(2).voting_right(false)])
                .decision_rule(majority()),
            DraftError::Body(PowerError::NobodyToVote),
            "power-nobody-to-vote",
        ),
        (
            bare()
                .seats([seat("staff").places(u32::MAX), seat("staff").places(1)])
                .decision_rule(majority()),
            DraftError::Body(PowerError::Overflow),
            "power-overflow",
        ),
    ];
    for (terms, error, code) in errors {
        assert_eq!(forum().draft(&terms), Err(error.clone()));
        assert_eq!(error.code(), code);
        let message = error.message();
        assert!(!message.en.is_empty() && !message.cy.is_empty() && message.en != message.cy);
        let wire = serde_json::to_value(&error).unwrap();
        assert_eq!(
            (&wire["code"], &wire["message"]["cy"]),
            (&code.into(), &message.cy.into())
        );
    }
    let wire = serde_json::to_value(Assumption::ChairVotes).unwrap();
    assert_eq!(wire["code"], "assumed-chair-votes");
    // That no rule is required is recorded; that there is then nothing to compute is said by the game.
    let none = drawn(&terms(DecisionRule::NoneRequired {}));
    assert_eq!(none.draft.power(&Budget::default()), Err(PowerError::NoRule));
}

/// A rule as deep as no text could have it.
#[test]
fn a_rule_of_any_depth_is_looked_through() {
    let mut rule = board_decides();
    for _ in 0..2_000 {
        rule = DecisionRule::AllOf { rules: vec![rule] };
    }
    let drafted = drawn(&terms(rule));
    assert_eq!(drafted.assumptions, [Assumption::BodyIsProfessional]);
    assert!(matches!(
        drafted.draft.power(&Budget::default()),
        Err(PowerError::TooDeep { .. })
    ));
}
