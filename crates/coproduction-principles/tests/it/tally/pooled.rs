//! What tallies come to is what the records come to together.

use coproduction_core::Side;
use coproduction_core::statistics::survival::{Curve, Spell};
use coproduction_decisions::influence::{
    Adoption, Answers, BlocPosition, DecisionPositions, EvidencePolicy, OriginCounts, Promises, Target,
    Uptake, adoption_by_origin, contested_record, deference, loop_closure, promises_kept,
};
use coproduction_principles::tally::{Board, Counted, Key, Tally, adoption_of_boards, pooled};
use coproduction_principles::{Policy, influence::influence};
use coproduction_record::ForumRecord;
use proptest::prelude::*;
use serde_json::Value;

use super::{drawn, rows};

/// One forum as plain counts, drawn without any tally.
#[derive(Debug, Clone)]
struct Plain {
    board: &'static str,
    positions: Vec<DecisionPositions>,
    origins: OriginCounts,
    answers: Answers,
    promises: Promises,
    spells: Vec<Spell>,
}

fn positions() -> impl Strategy<Value = DecisionPositions> {
    let position = || prop::option::weighted(0.95, prop::sample::select(BlocPosition::ALL));
    let adoption = prop::option::weighted(0.95, prop::sample::select(Adoption::ALL));
    (position(), position(), adoption).prop_map(|(lived, professional, adoption)| {
        let mut positions = DecisionPositions::default();
        positions.lived_experience = lived;
        positions.professionals = professional;
        positions.adoption = adoption;
        positions
    })
}

fn uptake() -> impl Strategy<Value = Uptake> {
    (0_u64..6, 0_u64..6, 0_u64..2).prop_map(|(adopted, not_adopted, pending)| Uptake {
        adopted,
        not_adopted,
        pending,
        ..Uptake::default()
    })
}

fn plain() -> impl Strategy<Value = Plain> {
    let board = prop::sample::select(vec!["7A1", "7A2", "7A3", "7A4"]);
    let spell = (0_u32..70, any::<bool>()).prop_map(|(days, ended)| Spell { days, ended });
    let counts = || (0_u64..5, 0_u64..5, 0_u64..2);
    (
        board,
        prop::collection::vec(positions(), 0..8),
        (uptake(), uptake()),
        (counts(), counts()),
        prop::collection::vec(spell, 0..8),
    )
        .prop_map(
            |(board, positions, (lived_experience, professionals), (a, p), spells)| Plain {
                board,
                positions,
                origins: OriginCounts {
                    lived_experience,
                    professionals,
                },
                answers: Answers {
                    accepted: a.0,
                    not_accepted: a.1,
                    awaited: a.2,
                    ..Answers::default()
                },
                promises: Promises {
                    kept: p.0,
                    not_kept: p.1,
                    pending: p.2,
                    ..Promises::default()
                },
                spells,
            },
        )
}

/// The tally of plain counts, row by row as the format says.
fn tally_of(plain: &Plain) -> Tally {
    let mut tally = Tally::new();
    let mut add = |counted, category: &str, bucket: &str, count| {
        let board = Board::parse(plain.board).unwrap();
        tally
            .add(Key::new(Some(board), counted, category, bucket).unwrap(), count)
            .unwrap();
    };
    let word = |word: Option<&'static str>| word.unwrap_or("not-recorded");
    for one in &plain.positions {
        let category = format!(
            "{}/{}",
            word(one.lived_experience.map(BlocPosition::as_str)),
            word(one.professionals.map(BlocPosition::as_str))
        );
        add(
            Counted::Decisions,
            &category,
            word(one.adoption.map(Adoption::as_str)),
            1,
        );
    }
    for (side, uptake) in [
        (Side::LivedExperience, plain.origins.lived_experience),
        (Side::Professional, plain.origins.professionals),
    ] {
        add(Counted::Proposals, side.as_str(), "adopted", uptake.adopted);
        add(
            Counted::Proposals,
            side.as_str(),
            "not-adopted",
            uptake.not_adopted,
        );
        add(Counted::Proposals, side.as_str(), "pending", uptake.pending);
    }
    add(Counted::BodyAnswers, "all", "accepted", plain.answers.accepted);
    add(
        Counted::BodyAnswers,
        "all",
        "not-accepted",
        plain.answers.not_accepted,
    );
    add(Counted::BodyAnswers, "all", "awaited", plain.answers.awaited);
    add(Counted::Promises, "all", "kept", plain.promises.kept);
    add(Counted::Promises, "all", "not-kept", plain.promises.not_kept);
    add(Counted::Promises, "all", "pending", plain.promises.pending);
    for spell in &plain.spells {
        let category = if spell.ended { "ended" } else { "open" };
        add(Counted::Answers, category, &spell.days.to_string(), 1);
    }
    for kind in ["decided", "called-for-answer"] {
        add(Counted::Records, kind, "recorded", 1);
        add(Counted::Records, kind, "whole", 1);
    }
    tally
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn pooled_is_exactly_that_of_the_union(forums in prop::collection::vec(plain(), 1..7)) {
        let policy = EvidencePolicy::default();
        let merged = forums.iter().fold(Tally::new(), |sum, one| sum.merge(&tally_of(one)).unwrap());
        let found = pooled(&merged);

        let positions: Vec<_> = forums.iter().flat_map(|one| one.positions.clone()).collect();
        prop_assert_eq!(found.contested, contested_record(&positions, None, &policy));

        let sum = |count: fn(&Plain) -> u64| forums.iter().map(count).sum();
        let answers = Answers {
            accepted: sum(|one| one.answers.accepted),
            not_accepted: sum(|one| one.answers.not_accepted),
            awaited: sum(|one| one.answers.awaited),
            ..Answers::default()
        };
        prop_assert_eq!(found.deference, deference(answers, None, &policy));
        let promises = Promises {
            kept: sum(|one| one.promises.kept),
            not_kept: sum(|one| one.promises.not_kept),
            pending: sum(|one| one.promises.pending),
            ..Promises::default()
        };
        prop_assert_eq!(found.promises_kept, promises_kept(promises, &policy));

        // The curve of all spells, and not of curves.
        let curve: Curve = forums.iter().flat_map(|one| one.spells.clone()).collect();
        prop_assert_eq!(found.loop_closure, loop_closure(&curve, Target::ANSWER, 60, &policy));

        // Board by board: forums of one board are added up, boards are not.
        let mut boards: Vec<OriginCounts> = Vec::new();
        for code in ["7A1", "7A2", "7A3", "7A4"] {
            let of_board = || forums.iter().filter(|one| one.board == code);
            let uptake = |side: fn(&Plain) -> Uptake| Uptake {
                adopted: of_board().map(|one| side(one).adopted).sum(),
                not_adopted: of_board().map(|one| side(one).not_adopted).sum(),
                pending: of_board().map(|one| side(one).pending).sum(),
                ..Uptake::default()
            };
            let counts = OriginCounts {
                lived_experience: uptake(|one| one.origins.lived_experience),
                professionals: uptake(|one| one.origins.professionals),
            };
            if counts != OriginCounts::default() {
                boards.push(counts);
            }
        }
        let by_board: Vec<_> = adoption_of_boards(&merged).into_iter().map(|(_, counts)| counts).collect();
        prop_assert_eq!(&by_board, &boards);
        prop_assert_eq!(found.adoption_by_origin, adoption_by_origin(&boards, &policy));
    }
}

fn shipped(name: &str) -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/records/");
    serde_json::from_str(&std::fs::read_to_string(format!("{path}{name}.json")).unwrap()).unwrap()
}

/// The tally of one record comes to what the record comes to, but for what the rules of reference give.
#[test]
fn of_one_record_it_is_that_of_the_record() {
    for name in [
        "fictional-llais-y-dyffryn",
        "fictional-fforwm-y-castell",
        "north-wales-gynae-voices",
    ] {
        let record = shipped(name);
        let found = pooled(&drawn(&record)).figures();
        let record = ForumRecord::from_json(&record.to_string()).unwrap();
        let own = influence(&record, &Policy::default(), "2026-06-30".parse().unwrap()).figures();
        let own: Vec<_> = own
            .into_iter()
            .filter(|figure| !figure.name().ends_with("-beside-rules") && figure.name() != "effective-power")
            .collect();
        assert_eq!(found, own, "{name}");
    }
}

#[test]
fn proposals_of_no_board_are_left_out_and_it_is_said() {
    let mut record = shipped("fictional-fforwm-y-castell");
    record["organisations"][0]
        .as_object_mut()
        .unwrap()
        .remove("gssCode");
    let tally = drawn(&record);
    assert_eq!(rows(&tally, Counted::Proposals)[0], "- others proposed 2");
    let measure = pooled(&tally).adoption_by_origin.unwrap();
    assert_eq!(measure.result.kind(), "not-defined");
    assert!(
        measure
            .explanation
            .en
            .contains("at which board they were made: 4."),
        "{}",
        measure.explanation.en
    );
}
