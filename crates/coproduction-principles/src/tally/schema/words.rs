//! The categories and buckets of each kind of row, with what they mean.

use coproduction_core::{Characteristic, CodeSystem, Side};
use coproduction_decisions::influence::BlocPosition;
use coproduction_equity::MonitoredGroup;
use coproduction_equity::code_lists::KnownCodeList;
use coproduction_forums::LifeState;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use crate::tally::shapes;

/// A word with what it means.
type Word = (&'static str, &'static str);

pub(super) const NOT_ON_RECORD: Word = (shapes::NOT_RECORDED, "Nothing of it is on record.");

/// A whole number that fits in 32 bits.
const DAY: &str = concat!(
    "^(?:0|[1-9][0-9]{0,8}|[1-3][0-9]{9}|4[01][0-9]{8}|42[0-8][0-9]{7}|429[0-3][0-9]{6}|4294[0-8][0-9]{5}",
    "|42949[0-5][0-9]{4}|429496[0-6][0-9]{3}|4294967[01][0-9]{2}|42949672[0-8][0-9]|429496729[0-5])$"
);

/// One of several words.
fn one_of(doc: &str, words: &[Word]) -> Value {
    coproduction_core::schema::vocabulary(doc, words).into()
}

/// One of several words, each with its meaning in the same place of the other list.
fn meaning<const N: usize>(doc: &str, words: [&'static str; N], meanings: [&'static str; N]) -> Value {
    let words: Vec<Word> = words.into_iter().zip(meanings).collect();
    one_of(doc, &words)
}

/// The only word there is.
fn only(word: &str, doc: &str) -> Value {
    json!({ "type": "string", "const": word, "description": doc })
}

/// A text made of several words.
fn made_up(doc: &str, pattern: &str, examples: &[impl serde::Serialize]) -> Value {
    json!({ "type": "string", "pattern": pattern, "examples": examples, "description": doc })
}

/// One of the words of a vocabulary, or of these besides.
pub(super) fn with<T: JsonSchema>(generator: &mut SchemaGenerator, more: &[Word]) -> Value {
    let mut schema = Value::from(T::json_schema(generator));
    for (word, meaning) in more {
        if let Some(Value::Array(words)) = schema.get_mut("enum") {
            words.push((*word).into());
        }
        if let Some(Value::String(description)) = schema.get_mut("description") {
            *description = format!("{description} `{word}`: {meaning}");
        }
    }
    schema
}

/// The words as a choice in a pattern.
fn any(words: &[&str]) -> String {
    let escaped: Vec<String> = words.iter().map(|word| word.replace('.', "\\.")).collect();
    format!("(?:{})", escaped.join("|"))
}

pub(super) fn no_category() -> Value {
    only(
        shapes::ALL,
        "The only category there is: what is counted here is not divided further.",
    )
}

pub(super) fn no_bucket() -> Value {
    only(
        shapes::ALL,
        "The only bucket there is: what is counted here is not divided further.",
    )
}

pub(super) fn waits() -> Value {
    let meanings = [
        "It had come by the day.",
        "It had not come when it was last looked for.",
    ];
    meaning("How a wait ended.", [shapes::ENDED, shapes::OPEN], meanings)
}

pub(super) fn days() -> Value {
    let says = "How many working days passed until it came, or had passed without: a whole number up to 4294967295, as a text.";
    made_up(says, DAY, &["30", "0", "4294967295"])
}

pub(super) fn left_out() -> Value {
    only(
        shapes::LEFT_OUT,
        "The wait is left out of the curve of waits, for the reason that the bucket gives.",
    )
}

pub(super) fn why_left_out() -> Value {
    let meanings = [
        "The dates leave it open how long the wait was.",
        "A day lies outside the years of which the bank holidays are known.",
    ];
    meaning(
        "Why it is left out.",
        [shapes::NOT_KNOWN, shapes::NO_CALENDAR],
        meanings,
    )
}

pub(super) fn body_answers() -> Value {
    let meanings = [
        "It accepted.",
        "It accepted in part.",
        "It did not accept.",
        "Its answer was awaited.",
        "What it answered is not on record.",
    ];
    meaning(
        "The last answer of the accountable body.",
        shapes::BODY_ANSWERS,
        meanings,
    )
}

pub(super) fn promises() -> Value {
    let meanings = [
        "The answer came by the day that was promised.",
        "It did not.",
        "The day had not come yet.",
        "The record leaves it open.",
    ];
    meaning("What came of a promise.", shapes::PROMISES, meanings)
}

pub(super) fn uptake() -> Value {
    let meanings = [
        "It was adopted.",
        "It was adopted in part.",
        "It was not adopted.",
        "It was not decided yet.",
        "What came of it is not on record.",
    ];
    meaning("What came of a proposal.", shapes::UPTAKE, meanings)
}

pub(super) fn found() -> Value {
    only(shapes::FOUND, "A thread was found to break off in this way.")
}

pub(super) fn positions() -> Value {
    let words: Vec<&str> = BlocPosition::ALL
        .iter()
        .map(|position| position.as_str())
        .collect();
    let position = any(&[words.as_slice(), &[shapes::NOT_RECORDED]].concat());
    let says = format!(
        "Where the majority of people with lived experience stood and, after the stroke, that of professionals: {} or {}.",
        words.join(", "),
        shapes::NOT_RECORDED
    );
    made_up(
        &says,
        &format!("^{position}/{position}$"),
        &["for/against", "divided/not-recorded"],
    )
}

pub(super) fn life(generator: &mut SchemaGenerator) -> Value {
    let more = [
        (shapes::NOT_BEGUN, "No stage of its life had begun."),
        (shapes::NOT_KNOWN, "The dates leave its stage open."),
        NOT_ON_RECORD,
    ];
    with::<LifeState>(generator, &more)
}

pub(super) fn services() -> Value {
    let systems = CodeSystem::ALL.iter().map(|system| system.as_str());
    let systems: Vec<&str> = systems.filter(|system| *system != shapes::OTHER).collect();
    let pattern = format!(
        "^(?:{}|{}|{}/[A-Za-z0-9](?:[A-Za-z0-9._-]{{0,38}}[A-Za-z0-9])?)$",
        shapes::OTHER,
        shapes::NOT_RECORDED,
        any(&systems)
    );
    let says = format!(
        "The service: a coding system ({}), a stroke and a code of it; `{}` where its code is of another system, `{}` where it has none.",
        systems.join(", "),
        shapes::OTHER,
        shapes::NOT_RECORDED
    );
    made_up(
        &says,
        &pattern,
        &[
            "nhs-wales-main-specialty/502",
            shapes::OTHER,
            shapes::NOT_RECORDED,
        ],
    )
}

pub(super) fn proposing_sides() -> Value {
    let sides = Side::ALL.iter().filter(|side| **side != Side::Other);
    let sides: Vec<&str> = sides.map(|side| side.as_str()).collect();
    json!({
        "type": "string",
        "enum": sides,
        "description": "The side that the proposal came from: people with lived experience, or professionals.",
    })
}

pub(super) fn other_proposals() -> Value {
    let meanings = [
        "It came from neither side.",
        "Where it came from is not on record.",
    ];
    meaning(
        "Where the proposal came from.",
        [shapes::OTHERS, shapes::NOT_RECORDED],
        meanings,
    )
}

pub(super) fn proposed() -> Value {
    only(
        shapes::PROPOSED,
        "It was proposed: what came of it is not counted.",
    )
}

pub(super) fn withdrawn() -> Value {
    only(
        shapes::WITHDRAWN,
        "The proposal was withdrawn. Where it came from is not counted.",
    )
}

pub(super) fn kinds_of_record() -> Value {
    let of_thread = shapes::OF_THREAD.map(|collection| format!("thread-{collection}"));
    let mut words = vec![shapes::OF_DECISIONS, shapes::OF_ANSWERS, shapes::OF_SEATS];
    words.extend(of_thread.iter().map(String::as_str));
    json!({
        "type": "string",
        "enum": words,
        "description": format!(
            "What the record holds: `{}`: decisions that were taken; `{}`: what calls for an answer; `{}`: seats; `thread-` and a list of the record: what threads run through.",
            shapes::OF_DECISIONS,
            shapes::OF_ANSWERS,
            shapes::OF_SEATS
        ),
    })
}

pub(super) fn recorded() -> Value {
    let words = [
        shapes::RECORDED,
        shapes::NOT_RECORDED,
        shapes::WHOLE,
        shapes::NOT_WHOLE,
    ];
    let meanings = [
        "It holds some of it.",
        "It holds none of it.",
        "It holds all of it.",
        "It does not hold all of it.",
    ];
    meaning(
        "Each record counts twice: by whether it holds anything of the kind, and by whether it holds all of it.",
        words,
        meanings,
    )
}

pub(super) fn places() -> Value {
    let words = [shapes::HELD, shapes::VACANT, shapes::NOT_KNOWN, shapes::UNCOUNTED];
    let meanings = [
        "Somebody holds it.",
        "Nobody holds it.",
        "The dates leave it open whether somebody does.",
        "A seat of which the number of places is not on record.",
    ];
    meaning("Whether a place is held.", words, meanings)
}

/// Whom a question was put to, and which characteristic it asked about.
pub(super) fn asked(characteristic: Characteristic) -> Value {
    let groups: Vec<&str> = MonitoredGroup::ALL.iter().map(|group| group.as_str()).collect();
    let pattern = format!("^{}/{characteristic}$", any(&groups));
    let says = format!(
        "Whom the question was offered to ({}) and, after the stroke, the characteristic that it asked about.",
        groups.join(", ")
    );
    let examples: Vec<String> = groups
        .iter()
        .map(|group| format!("{group}/{characteristic}"))
        .collect();
    made_up(&says, &pattern, &examples)
}

/// An answer on one of these lists, or why there is none; nothing where there are no lists.
pub(super) fn answers(lists: &[&KnownCodeList]) -> Option<Value> {
    let given = lists.iter().map(|list| {
        let codes: Vec<&str> = list.categories.iter().map(|category| category.code).collect();
        format!("{}/{}", list.name, any(&codes))
    });
    let given: Vec<String> = given.collect();
    let names: Vec<&str> = lists.iter().map(|list| list.name).collect();
    let examples = lists.iter().filter_map(|list| {
        let first = list.categories.first()?;
        Some([
            format!("{}/{}", list.name, first.code),
            format!("{}:{}", list.name, shapes::NOT_KNOWN),
        ])
    });
    let examples: Vec<String> = examples.flatten().collect();
    let pattern = format!(
        "^(?:{}|{}:{})$",
        given.join("|"),
        any(&names),
        any(&shapes::MISSING)
    );
    let says = format!(
        "The answer: a code list, a stroke and a code of it; or a code list, a colon and why there is no answer ({}).",
        shapes::MISSING.join(", ")
    );
    (!examples.is_empty()).then(|| made_up(&says, &pattern, &examples))
}
