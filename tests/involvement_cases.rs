//! The example that turns involvement cases into records, on the committed excerpt of three cases.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::path::Path;

use coproduction::record::Reader;

#[path = "../examples/involvement_cases/convert.rs"]
mod convert;
#[path = "../examples/involvement_cases/source.rs"]
mod source;

use convert::{Case, Source};
use source::{BODY, Entry, FILE, Place, Why};

const MENTAL_HEALTH: &str = "adolescent-mental-health-participatory-mapping-for-future-data-collaboration";
const CLINICS: &str = "data-governance-clinics";
const CENSUS: &str = "uk-census-2021-outputs-consultation";

fn excerpt() -> Source {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/connected-by-data");
    let source = Source::read(&root).unwrap();
    assert!(source.unread.is_empty(), "{:?}", source.unread);
    source
}

fn cases(source: &Source) -> Vec<Case> {
    source.convert().into_iter().collect::<Result<_, _>>().unwrap()
}

fn case(source: &Source, slug: &str) -> Case {
    cases(source).into_iter().find(|case| case.slug == slug).unwrap()
}

/// What is left of a field of a case, its components and its organisations.
fn left(case: &Case, folder: &str, field: &str) -> Vec<Why> {
    let of_field = |place: &Place| place.folder == folder && place.field == field;
    let left = case.account.left.iter().filter(|(place, _)| of_field(place));
    left.map(|(_, why)| why.clone()).collect()
}

#[test]
fn every_record_is_without_problem_and_reads_as_it_was_written() {
    let cases = cases(&excerpt());
    assert_eq!(cases.len(), 3);
    for case in cases {
        assert_eq!(case.record.problems(), [], "{}", case.slug);
        let read = Reader::new()
            .check_slice(case.record.to_json().as_bytes())
            .unwrap();
        assert_eq!(*read, case.record, "{}", case.slug);
    }
}

#[test]
fn records_hold_what_the_source_states() {
    let source = excerpt();
    // Slug, events (of the three components of the first, one is a desk review), organisations, documents, life.
    let expected = [
        (MENTAL_HEALTH, 2, 3, 1, "active 2020, closed 2020"),
        (CLINICS, 1, 1, 1, "active 2019, closed 2021"),
        (CENSUS, 1, 1, 0, "active 2021, closed 2021"),
    ];
    for (slug, events, organisations, documents, life) in expected {
        let record = case(&source, slug).record;
        assert_eq!(record.events.as_ref().map_or(0, Vec::len), events, "{slug}");
        assert_eq!(
            record.organisations.map_or(0, |list| list.len()),
            organisations,
            "{slug}"
        );
        assert_eq!(record.documents.map_or(0, |list| list.len()), documents, "{slug}");
        let stages = record.forum.life.iter().flatten();
        let stages = stages.map(|stage| format!("{} {}", stage.state, stage.from.unwrap()));
        assert_eq!(stages.collect::<Vec<_>>().join(", "), life, "{slug}");
        // No component of the source is dated, so no event is.
        assert!(
            record.events.iter().flatten().all(|event| event.day().is_none()),
            "{slug}"
        );
        // What the source does not speak of is not recorded, which is not the same as none.
        assert!(record.members.is_none() && record.decisions.is_none() && record.contributions.is_none());
    }
}

#[test]
fn an_event_has_its_words_and_no_others() {
    let case = case(&excerpt(), CENSUS);
    let events = serde_json::to_value(&case.record.events).unwrap();
    let id = case.record.events.unwrap().first().unwrap().id;
    let expected = serde_json::json!([{
        "id": id.to_string(),
        "title": { "en": "ONS Census 2021 outputs consultation" },
        "kind": "consultation",
        "mode": "online",
        "openToPublic": true,
    }]);
    assert_eq!(events, expected);
}

#[test]
fn what_is_not_carried_over_is_listed_with_the_reason() {
    let source = excerpt();
    let census = case(&source, CENSUS);
    assert_eq!(
        left(&census, "_pdg-components", "number_of_participants"),
        [Why::SideNotStated]
    );
    assert_eq!(
        left(&census, "_pdg-components", "ladder_of_participation"),
        [Why::NotAClaim]
    );
    assert_eq!(left(&census, "_pdg-cases", "whats_changed"), [Why::Prose]);
    assert_eq!(left(&census, "_pdg-cases", "location_link"), [Why::SaidUnknown]);
    assert_eq!(left(&census, "_pdg-cases", "start_year"), []);
    let clinics = case(&source, CLINICS);
    assert_eq!(
        left(&clinics, "_pdg-cases", "initiative_status"),
        [Why::NoWord("piloted".to_owned())]
    );
    assert_eq!(left(&clinics, "_pdg-cases", "whats_changed"), [Why::SaidUnknown]);
    assert_eq!(left(&clinics, "_pdg-components", "modality_tag"), [Why::Several]);
    let mental_health = case(&source, MENTAL_HEALTH);
    assert_eq!(left(&mental_health, "_pdg-components", FILE), [Why::NoEvent]);
}

/// Nothing is lost in silence: every field of every file is carried over or listed, alone or with its whole file.
#[test]
fn every_field_is_accounted_for() {
    let source = excerpt();
    let mut accounted: BTreeSet<Place> = BTreeSet::new();
    for case in cases(&source) {
        accounted.extend(case.account.carried);
        accounted.extend(case.account.left.into_iter().map(|(place, _)| place));
    }
    let without_case = source.without_case();
    let alone = "public-dialogue-on-location-data-ethics-participant-led-research";
    let its_case = Why::NotThere("public-dialogue-on-location-data-ethics".to_owned());
    assert_eq!(
        without_case,
        [(source.components.get(alone).unwrap().place(FILE), its_case)]
    );
    let files = [&source.cases, &source.components, &source.organisations];
    let mut fields = 0;
    for entry in files
        .into_iter()
        .flat_map(|folder| folder.values())
        .filter(|entry| entry.slug != alone)
    {
        for field in entry.fields.keys() {
            fields += 1;
            let known = [FILE, field]
                .iter()
                .any(|part| accounted.contains(&entry.place(part)));
            assert!(known, "{} {field}", entry.path());
        }
    }
    assert!(fields > 200, "{fields}");
}

/// Prose may name people, and nobody has looked through it: none of it is in a record.
#[test]
fn no_prose_is_in_a_record() {
    let source = excerpt();
    let prose = |entry: &Entry| -> Vec<String> {
        let fields = [
            "description",
            "summary",
            "recruitment",
            "background_information_described",
            BODY,
        ];
        fields
            .iter()
            .flat_map(|field| entry.values(field))
            .cloned()
            .collect()
    };
    let files = [&source.cases, &source.components, &source.organisations];
    let prose: Vec<String> = files
        .into_iter()
        .flat_map(|folder| folder.values())
        .flat_map(prose)
        .collect();
    assert!(prose.len() > 20, "{}", prose.len());
    for case in cases(&source) {
        let json: serde_json::Value = serde_json::from_str(&case.record.to_json()).unwrap();
        let mut texts = Vec::new();
        collect(&json, &mut texts);
        for text in texts.iter().filter(|text| !text.trim().is_empty()) {
            assert!(!prose.iter().any(|prose| prose == text), "{text}");
        }
    }
}

/// Every text of a JSON value.
fn collect<'v>(value: &'v serde_json::Value, texts: &mut Vec<&'v str>) {
    match value {
        serde_json::Value::String(text) => texts.push(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        serde_json::Value::Object(fields) => fields.values().for_each(|item| collect(item, texts)),
        _ => {}
    }
}

#[test]
fn ids_are_the_same_every_time() {
    let ids = |source: &Source| -> Vec<String> {
        cases(source)
            .iter()
            .map(|case| case.record.forum.id.to_string())
            .collect()
    };
    assert_eq!(ids(&excerpt()), ids(&excerpt()));
    assert_eq!(
        ids(&excerpt()).first().map(String::as_str),
        Some("ceb179fd-e926-870b-bd27-ac8480da1ac5")
    );
}
