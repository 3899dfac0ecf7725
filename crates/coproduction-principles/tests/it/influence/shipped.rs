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
                "measured: Called for an answer: 9. Acknowledged within 2 working days: about 67% (interval: 38% to 92%). Half by day 1. \
                 Still followed by then: 3; take the share with care.",
            ),
            (
                "adoption-by-origin",
                "not-defined: Proposals of people with lived experience: 1; of professionals: 0. There is nothing to compare one side \
                 with.",
            ),
            (
                "contested-adopted",
                "not-enough: Decisions that people with lived experience were for and professionals against: 0. With fewer than 6 no \
                 outcome whatever could show anything.",
            ),
            (
                "contested-stopped",
                "not-enough: Decisions that people with lived experience were against and professionals for: 0. With fewer than 6 no \
                 outcome whatever could show anything.",
            ),
            (
                "deference",
                "measured: The accountable body accepted 2 of 2 of what the forum had carried (interval: 16% to 100%).",
            ),
            (
                "loop-closure",
                "measured: Called for an answer: 9. Answered within 30 working days: about 100% (no interval can be given). Half by day 16.",
            ),
            (
                "overrides",
                "measured: None of 2 was overridden. That is compatible with up to 78% being overridden in the long run.",
            ),
            (
                "promises-kept",
                "measured: Promises kept by their day: 9 of 9 (interval: 66% to 100%).",
            ),
        ],
    );
}

#[test]
fn the_tokenistic_forum() {
    let contested = |en: &str| {
        format!(
            "not-enough: Decisions that people with lived experience were {en}: 0. With fewer than 6 no outcome whatever could show anything."
        )
    };
    let adopted = contested("for and professionals against");
    let stopped = contested("against and professionals for");
    assert_shows(
        "fictional-fforwm-y-castell",
        &[
            (
                "acknowledgement",
                "measured: Called for an answer: 1. Acknowledged within 2 working days: about 0% (no interval can be given). Half was not reached. Still followed \
                 by then: 1; take the share with care. Only days of which the record holds everything are counted.",
            ),
            (
                "adoption-by-origin",
                "not-defined: Proposals of people with lived experience: 0; of professionals: 2. There is nothing to compare one side \
                 with.",
            ),
            // The accountable body decides everything else alone: that leaves one decision, of which the patients stayed out.
            ("contested-adopted", &adopted),
            ("contested-stopped", &stopped),
            (
                "deference",
                "measured: The accountable body accepted 1 of 1 of what the forum had carried (interval: 2% to 100%).",
            ),
            (
                "effective-power",
                "measured: The rules give a power of 11%; as often as the accountable body followed the forum, that leaves 11% \
                 (interval: 0% to 11%). The power is that of one vote with lived experience, by absolute Banzhaf.",
            ),
            (
                "loop-closure",
                "measured: Called for an answer: 1. Answered within 30 working days: about 0% (no interval can be given). Half was not reached. Still followed by \
                 then: 1; take the share with care. Only days of which the record holds everything are counted.",
            ),
            (
                "overrides",
                "measured: None of 1 was overridden. That is compatible with up to 95% being overridden in the long run.",
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
