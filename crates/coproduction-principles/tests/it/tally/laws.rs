//! What holds of any tallies.

use coproduction_core::Side;
use coproduction_decisions::influence::BlocPosition;
use coproduction_forums::LifeState;
use coproduction_principles::Policy;
use coproduction_principles::tally::{
    Board, Counted, Key, LARGEST, Restricted, Tally, TallyFault, csv, ndjson, read, tally,
};
use coproduction_principles::thread::BreakCode;
use coproduction_record::strategies;
use proptest::prelude::*;

use crate::properties::day;

fn words<T: Copy + std::fmt::Display>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

/// A key of any kind.
pub(super) fn key() -> impl Strategy<Value = Key> {
    let board = prop::option::of(prop::sample::select(vec!["7A1", "7A7", "RQF", "W11000026"]));
    let of = |counted: Counted, categories: Vec<String>, buckets: &[&str]| {
        let buckets: Vec<_> = buckets.iter().map(|word| (*word).to_owned()).collect();
        (
            Just(counted),
            prop::sample::select(categories),
            prop::sample::select(buckets),
        )
            .boxed()
    };
    let words_of = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let waits = ["0", "1", "2", "29", "30", "31", "200"];
    let sides = words(&[Side::LivedExperience, Side::Professional]);
    let uptake = ["adopted", "in-part", "not-adopted", "pending", "not-recorded"];
    let mut positions = words(BlocPosition::ALL);
    positions.push("not-recorded".to_owned());
    let pairs = positions
        .iter()
        .flat_map(|a| positions.iter().map(move |b| format!("{a}/{b}")));
    let shape = prop_oneof![
        of(Counted::Answers, words_of(&["ended", "open"]), &waits),
        of(Counted::Acknowledgements, words_of(&["ended", "open"]), &waits),
        of(Counted::Answers, words_of(&["left-out"]), &["not-known"]),
        of(
            Counted::BodyAnswers,
            words_of(&["all"]),
            &["accepted", "in-part", "not-accepted", "awaited", "not-recorded"]
        ),
        of(Counted::Breaks, words(BreakCode::ALL), &["found"]),
        of(
            Counted::Decisions,
            pairs.collect(),
            &["adopted", "in-part", "not-adopted", "not-recorded"]
        ),
        of(Counted::Forums, words(LifeState::ALL), &["all"]),
        of(
            Counted::Monitoring,
            words_of(&["members/disability", "applicants/disability"]),
            &[
                "census-2021-disability/limited-a-lot",
                "census-2021-disability:not-asked"
            ]
        ),
        of(
            Counted::Promises,
            words_of(&["all"]),
            &["kept", "not-kept", "pending", "not-recorded"]
        ),
        of(Counted::Proposals, sides.clone(), &uptake),
        of(
            Counted::Proposals,
            words_of(&["others", "not-recorded"]),
            &["proposed"]
        ),
        of(Counted::Proposals, words_of(&["all"]), &["withdrawn"]),
        of(
            Counted::Records,
            words_of(&["decided", "called-for-answer", "thread-replies"]),
            &["recorded", "not-recorded", "whole", "not-whole"]
        ),
        of(
            Counted::Seats,
            sides,
            &["held", "vacant", "not-known", "seats-without-places"]
        ),
        of(
            Counted::Services,
            words(LifeState::ALL),
            &["nhs-wales-main-specialty/502", "other", "not-recorded"]
        ),
    ];
    (board, shape).prop_map(|(board, (counted, category, bucket))| {
        let board = board.map(|code| Board::parse(code).unwrap());
        Key::new(board, counted, &category, &bucket).unwrap()
    })
}

pub(super) fn any_tally(most: u64) -> impl Strategy<Value = Tally> {
    prop::collection::vec((key(), 0..=most), 0..24).prop_map(|rows| {
        let mut tally = Tally::new();
        for (key, count) in rows {
            // A row of people holds no more.
            let of_people = key.counted().is_restricted();
            let count = if of_people {
                count % u64::from(u32::MAX) / 24
            } else {
                count
            };
            tally.add(key, count).unwrap();
        }
        tally
    })
}

fn written(tally: &Tally, as_csv: bool) -> Vec<u8> {
    let mut out = Vec::new();
    if as_csv {
        csv(&mut out, tally, true).unwrap();
    } else {
        ndjson(&mut out, tally).unwrap();
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn merging_is_associative_commutative_and_has_an_identity(
        a in any_tally(LARGEST / 1000), b in any_tally(LARGEST / 1000), c in any_tally(LARGEST / 1000),
    ) {
        let merge = |x: &Tally, y: &Tally| x.clone().merge(y).unwrap();
        prop_assert_eq!(merge(&a, &b), merge(&b, &a));
        prop_assert_eq!(merge(&merge(&a, &b), &c), merge(&a, &merge(&b, &c)));
        prop_assert_eq!(merge(&a, &Tally::new()), a.clone());
        prop_assert_eq!(merge(&Tally::new(), &a), a);
    }

    /// Beyond the largest count there is an error whichever way it is reached, and never a smaller number.
    #[test]
    fn nothing_wraps_round(key in key(), counts in prop::collection::vec(1..=LARGEST, 1..5)) {
        let sum: u128 = counts.iter().map(|count| u128::from(*count)).sum();
        let one = |count: u64| {
            let mut tally = Tally::new();
            tally.add(key.clone(), count).map(|()| tally)
        };
        let merged = counts.iter().try_fold(Tally::new(), |sum, count| sum.merge(&one(*count)?));
        let backwards = counts.iter().rev().try_fold(Tally::new(), |sum, count| one(*count)?.merge(&sum));
        prop_assert_eq!(&merged, &backwards);
        match merged {
            Ok(tally) => prop_assert_eq!(tally.rows().map(|(_, count)| u128::from(count)).sum::<u128>(), sum),
            Err(fault) => {
                prop_assert_eq!(fault, TallyFault::TooLarge);
                prop_assert!(sum > u128::from(LARGEST));
            }
        }
    }

    #[test]
    fn what_was_written_is_read(tally in any_tally(LARGEST / 1000), as_csv in any::<bool>()) {
        let text = written(&tally, as_csv);
        let again = read(&mut text.as_slice(), Restricted::Allowed).unwrap();
        prop_assert_eq!(again.as_ref(), Ok(&tally));
        // Two after each other are their sum; of CSV with one header.
        let mut both = text.clone();
        if as_csv {
            csv(&mut both, &tally, false).unwrap();
        } else {
            both.extend(&text);
        }
        let both = read(&mut both.as_slice(), Restricted::Allowed).unwrap();
        prop_assert_eq!(both, Ok(tally.clone().merge(&tally).unwrap()));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Any record has a tally, of which every row can be read back; and the order of its entries says nothing.
    #[test]
    fn any_record_is_tallied(record in strategies::valid_record(), as_of in day()) {
        let policy = Policy::default();
        let mut turned = record.clone();
        macro_rules! turn {
            ($($list:ident)*) => {$( if let Some(list) = &mut turned.$list { list.reverse(); } )*};
        }
        turn!(
            organisations members memberships guests support_offers payments events documents contributions replies
            decisions commitments recommendations monitoring_returns coverage);
        let drawn = tally(&record.check().unwrap(), &policy, as_of).unwrap();
        prop_assert_eq!(&tally(&turned.check().unwrap(), &policy, as_of).unwrap(), &drawn);
        prop_assert_eq!(drawn.rows_of(Counted::Forums).map(|(_, count)| count).sum::<u64>(), 1);
        for as_csv in [false, true] {
            let again = read(&mut written(&drawn, as_csv).as_slice(), Restricted::Allowed).unwrap();
            prop_assert_eq!(again.as_ref(), Ok(&drawn));
        }
        // Nothing of anybody's is in it but codes of boards.
        let text = String::from_utf8(written(&drawn, false)).unwrap();
        prop_assert!(!text.contains("-4000-8000-"), "{text}");
    }
}

/// The order of rows is that of their words, so that any engine can sort alike.
#[test]
fn words_are_in_order() {
    let words: Vec<_> = Counted::ALL.iter().map(|counted| counted.as_str()).collect();
    assert!(words.is_sorted());
    for counted in Counted::ALL {
        assert_ne!(counted.says().en, counted.says().cy);
        assert_eq!(counted.is_restricted(), *counted == Counted::Monitoring);
    }
}
