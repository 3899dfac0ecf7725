//! Descriptions and titles say more than a name does.

use coproduction_schemas::{DOCUMENTS, Dialect, files};
use serde_json::{Map, Value};

/// Fewer letters than this are no description.
const LEAST: usize = 25;

/// Calls a function with every definition, field and shape of a schema, its place and its own name.
fn each(schema: &Value, place: &str, visit: &mut impl FnMut(&str, &str, &Map<String, Value>)) {
    let name = place.rsplit('/').next().unwrap_or_default();
    let Some(members) = schema.as_object() else {
        return;
    };
    visit(place, name, members);
    for keyword in ["properties", "$defs"] {
        for (name, inner) in members
            .get(keyword)
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            each(inner, &format!("{place}/{name}"), visit);
        }
    }
    // Conditions between fields, such as that one of two is there, are no shapes.
    let is_shape = |option: &Value| {
        ["type", "$ref", "const"]
            .iter()
            .any(|keyword| !option[keyword].is_null())
    };
    for keyword in ["oneOf", "anyOf"] {
        let options = members
            .get(keyword)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        for (at, option) in options.filter(|option| is_shape(option)).enumerate() {
            each(option, &format!("{place}/{at}"), visit);
        }
    }
}

/// Words in small letters, without those that say nothing.
fn words(text: &str) -> Vec<String> {
    let spaced: String = text
        .chars()
        .flat_map(|c| {
            c.is_uppercase()
                .then_some(' ')
                .into_iter()
                .chain(c.to_lowercase())
        })
        .collect();
    let words = spaced.split(|c: char| !c.is_alphanumeric());
    let says_nothing = ["", "the", "its", "a", "an", "of", "it", "is", "this"];
    words
        .filter(|word| !says_nothing.contains(word))
        .map(str::to_owned)
        .collect()
}

fn says_enough(name: &str, description: &str) -> bool {
    description.chars().count() >= LEAST && words(description) != words(name)
}

#[test]
fn a_description_says_more_than_the_name() {
    assert!(!says_enough("kind", "The kind."));
    assert!(!says_enough(
        "replyToContributionsFromOutside",
        "The reply to contributions from outside."
    ));
    assert!(says_enough(
        "kind",
        "Which kind of event it is, such as a meeting."
    ));
    let mut lacking = Vec::new();
    for document in DOCUMENTS {
        each(
            &document.schema(Dialect::Draft202012),
            document.name,
            &mut |place, name, schema| {
                let description = schema
                    .get("description")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                if !says_enough(name, description) {
                    lacking.push(format!("{place}: {description:?}"));
                }
            },
        );
    }
    assert!(
        lacking.is_empty(),
        "{} say too little: {lacking:#?}",
        lacking.len()
    );
}

#[test]
fn every_shape_of_a_choice_has_a_title() {
    for document in DOCUMENTS {
        each(
            &document.schema(Dialect::Draft202012),
            document.name,
            &mut |place, _, schema| {
                let shapes = schema
                    .get("oneOf")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten();
                let untitled = shapes.filter(|shape| shape["title"].as_str().is_none_or(str::is_empty));
                assert_eq!(untitled.count(), 0, "{place} has shapes without a title");
            },
        );
    }
}

/// A title is for people: `AccessKind` is none.
#[test]
fn titles_are_in_both_languages_and_in_words() {
    let files = files();
    let titles = files.iter().find(|file| file.path == "titles.json").unwrap();
    let titles: Value = serde_json::from_str(&titles.text).unwrap();
    for list in ["definitions", "fields"] {
        for (name, title) in titles[list].as_object().unwrap() {
            for language in ["en", "cy"] {
                let text = title[language].as_str().unwrap_or_default();
                let mut pairs = text.chars().zip(text.chars().skip(1));
                let is_run_together = pairs.any(|(one, next)| one.is_lowercase() && next.is_uppercase());
                assert!(
                    !text.is_empty() && !is_run_together,
                    "{name} in {language}: {text:?}"
                );
            }
        }
    }
    assert_eq!(
        titles["definitions"]["AccessKind"]["en"],
        "Kind of access or communication support"
    );
}

/// Whoever stores documents has to know which of them do not say their version.
#[test]
fn the_guide_names_the_kinds_that_have_no_format() {
    let guide = include_str!("../../../../docs/integrators/README.md");
    let line = guide
        .lines()
        .find(|line| line.contains("have no `format`:"))
        .unwrap();
    let (_, named) = line.split_once("have no `format`:").unwrap();
    let (named, _) = named.split_once('.').unwrap();
    let mut named: Vec<&str> = named.split('`').skip(1).step_by(2).collect();
    let mut without: Vec<&str> = DOCUMENTS
        .iter()
        .filter(|document| {
            let mut has_format = false;
            each(
                &document.schema(Dialect::Draft202012),
                "",
                &mut |place, _, schema| {
                    // That of the document itself, or of one of its shapes.
                    let is_whole = place.chars().all(|c| c == '/' || c.is_ascii_digit());
                    has_format |= is_whole
                        && !schema
                            .get("properties")
                            .map_or(&Value::Null, |fields| &fields["format"])
                            .is_null();
                },
            );
            !has_format
        })
        .map(|document| document.name)
        .collect();
    named.sort_unstable();
    without.sort_unstable();
    assert_eq!(named, without);
}
