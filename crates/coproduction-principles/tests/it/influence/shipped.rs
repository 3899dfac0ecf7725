//! The two fictional forums, and the real one.

use std::collections::BTreeMap;

use serde_json::Value;

use super::measures;

fn shown(name: &str) -> BTreeMap<String, String> {
    let path = format!(
        "{}/../../examples/records/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let record: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let words = |measure: &Value| {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        format!(
            "{}: {}",
            text(&measure["result"]["kind"]),
            text(&measure["explanation"]["en"])
        )
    };
    let measures = measures(&record, "2026-06-30");
    measures
        .iter()
        .map(|(name, measure)| (name.clone(), words(measure)))
        .collect()
}

fn assert_shows(name: &str, expected: &[(&str, &str)]) {
    let expected = expected
        .iter()
        .map(|(name, words)| ((*name).to_owned(), (*words).to_owned()));
    assert_eq!(shown(name), expected.collect());
}

#[test]
fn the_forum_that_shares_power() {
    assert_shows(
        "fictional-llais-y-dyffryn",
        &[
            (
                "acknowledgement",
                "measured: About 67% of what called for an answer was acknowledged in time (working days: 2). Called for an answer: 9 (interval of the share: 38% to 92%). Half were acknowledged by day 1. Still waiting by then: 3; take the share with care.",
            ),
            (
                "adoption-by-origin",
                "not-defined: Whose proposals are adopted more often cannot be told. There is nothing to compare one side with. Proposals of people with lived experience: 1; of professionals: 0.",
            ),
            (
                "contested-adopted",
                "not-enough: Who gets their way where people with lived experience are for something and professionals against it cannot be told yet. Such decisions on record: 0; the least needed: 6, since with fewer any outcome could be chance.",
            ),
            (
                "contested-stopped",
                "not-enough: Who gets their way where people with lived experience are against something and professionals for it cannot be told yet. Such decisions on record: 0; the least needed: 6, since with fewer any outcome could be chance.",
            ),
            (
                "deference",
                "measured: The accountable body has given too few answers to tell how often it follows the forum. Accepted: 2 of 2.",
            ),
            (
                "loop-closure",
                "measured: Everything that called for an answer was answered in time (working days: 30). Called for an answer: 9 (no interval can be given). Half were answered by day 16.",
            ),
            (
                "overrides",
                "measured: The accountable body has given too few answers to tell how often it follows the forum. Accepted: 2 of 2.",
            ),
            (
                "promises-kept",
                "measured: Every promise of an answer was kept by its day. Kept: 9 of 9 (interval of the share: 66% to 100%).",
            ),
        ],
    );
}

#[test]
fn the_tokenistic_forum() {
    let contested = |en: &str| {
        format!(
            "not-enough: Who gets their way where people with lived experience are {en} cannot be told yet. Such decisions on record: 0; the least needed: 6, since with fewer any outcome could be chance."
        )
    };
    let adopted = contested("for something and professionals against it");
    let stopped = contested("against something and professionals for it");
    assert_shows(
        "fictional-fforwm-y-castell",
        &[
            (
                "acknowledgement",
                "measured: Nothing that called for an answer is on record as acknowledged in time (working days: 2). Called for an answer: 1 (no interval can be given). Still waiting by then: 1; take the share with care. Only days of which the record holds everything are counted. What was said on other days is left out, also where an answer to it is due.",
            ),
            (
                "adoption-by-origin",
                "not-defined: Whose proposals are adopted more often cannot be told. There is nothing to compare one side with. Proposals of people with lived experience: 0; of professionals: 2.",
            ),
            // The accountable body decides everything else alone: that leaves one decision, of which the patients stayed out.
            ("contested-adopted", &adopted),
            ("contested-stopped", &stopped),
            (
                "deference",
                "measured: The accountable body has given too few answers to tell how often it follows the forum. Accepted: 1 of 1.",
            ),
            (
                "effective-power",
                "measured: By the rules, one vote with lived experience settles what the forum decides in about 11 of every 100 ways in which the others may vote. The rules alone give a power of 11%. As often as the accountable body accepted what the forum put to it, a power of 11% is left (interval: 0% to 11%). The power is absolute Banzhaf.",
            ),
            (
                "loop-closure",
                "measured: Nothing that called for an answer is on record as answered in time (working days: 30). Called for an answer: 1 (no interval can be given). Still waiting by then: 1; take the share with care. Only days of which the record holds everything are counted. What was said on other days is left out, also where an answer to it is due.",
            ),
            (
                "overrides",
                "measured: The accountable body has given too few answers to tell how often it follows the forum. Accepted: 1 of 1.",
            ),
            (
                "promises-kept",
                "not-defined: The record says that it does not hold everything of this kind.",
            ),
        ],
    );
}

/// Of the real forum nothing is on record that a measure could count.
#[test]
fn nothing_is_concluded_of_gynae_voices() {
    let shown = shown("north-wales-gynae-voices");
    assert_eq!(shown.len(), 7);
    assert!(
        shown
            .values()
            .all(|words| words == "not-defined: Nothing of it is on record."),
        "{shown:?}"
    );
}
