//! What holds of every record, and of every text.

use coproduction_core::strict;
use coproduction_record::{ForumRecord, Holdings, Kept, Reader, strategies};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    /// Read, write, read: equal, and the written form does not change.
    #[test]
    fn a_valid_record_round_trips(record in strategies::valid_record()) {
        let written = record.to_json();
        let read = Reader::new().check_slice(written.as_bytes()).map_err(|p| TestCaseError::fail(p.to_string()))?;
        prop_assert_eq!(&*read, &record);
        prop_assert_eq!(read.to_json(), written);
    }

    /// Absent stays absent, and empty stays empty.
    #[test]
    fn what_is_not_recorded_stays_so(record in strategies::valid_record()) {
        let read: ForumRecord = strict::from_slice(record.to_json().as_bytes()).unwrap();
        for (before, after) in Holdings::of(&record).iter().zip(&Holdings::of(&read)) {
            prop_assert_eq!(before, after);
        }
    }

    /// Every id of a checked record is found by its own look-up.
    #[test]
    fn every_id_resolves(record in strategies::valid_record()) {
        let checked = record.check().unwrap();
        for membership in checked.memberships.iter().flatten() {
            prop_assert_eq!(checked.member(membership.member).map(|m| m.id), Some(membership.member));
        }
        for event in checked.events.iter().flatten() {
            prop_assert_eq!(checked.event(event.id), Some(event));
            for decision in event.decisions.iter().flatten() {
                prop_assert!(checked.decision(*decision).is_some());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// Any bytes at all are refused with a code and a place, without a panic.
    #[test]
    fn any_bytes_fail_cleanly(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let problems = Reader::new().check_slice(&bytes).unwrap_err();
        for problem in &problems {
            prop_assert!(problem.position.is_some());
            prop_assert!(!problem.message().cy.is_empty());
        }
    }

    /// So is anything made of the pieces of JSON.
    #[test]
    fn any_pieces_of_json_fail_cleanly(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "{", "}", "[", "]", ",", ":", "\"", "null", "1", "1e999", "-", "\\u", "d800", "\\", "\"format\"",
                "\"coproduction/forum-record/v1\"", "\"forum\"", "\"id\"", "\"members\"", " ", "\n", "ŷ", "\u{FEFF}",
            ]),
            0..40,
        )
    ) {
        let text = pieces.concat();
        let problems = Reader::new().check_slice(text.as_bytes()).unwrap_err();
        prop_assert!(problems.iter().all(|p| p.position.is_some()));
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// A valid text that is cut, or has one byte changed, is read or refused, without a panic.
    #[test]
    fn a_damaged_record_fails_cleanly(record in strategies::valid_record(), at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = record.to_json().into_bytes();
        let at = at.index(bytes.len());
        let _ = Reader::new().check_slice(&bytes[..at]);
        bytes[at] = byte;
        let _ = Reader::new().check_slice(&bytes);
    }
}

/// The strategy is worth something: over some records, most collections are filled.
#[test]
fn valid_records_are_not_empty() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut entries, mut absent, mut empty) = (0, 0, 0);
    let mut filled = std::collections::BTreeSet::new();
    for _ in 0..40 {
        let record = strategies::valid_record()
            .new_tree(&mut runner)
            .unwrap()
            .current();
        for holding in &Holdings::of(&record) {
            match holding.kept {
                Kept::NotRecorded => absent += 1,
                Kept::Empty => empty += 1,
                Kept::Entries(n) => {
                    entries += n;
                    filled.insert(holding.collection);
                }
            }
        }
    }
    let all: std::collections::BTreeSet<_> = coproduction_record::Collection::ALL.iter().copied().collect();
    assert_eq!(filled, all);
    assert!(
        entries > 100 && absent > 40 && empty > 20,
        "{entries} {absent} {empty}"
    );
}

#[test]
fn every_collection_has_its_entries_at_its_own_place() {
    for collection in coproduction_record::Collection::ALL {
        for index in [0, 31, 32, 500] {
            let place = format!("/{}/{index}", collection.field());
            assert_eq!(collection.entry(index).as_str(), place);
            assert_eq!(collection.place().item(index).as_str(), place);
        }
    }
}
