//! Who can decide what, by terms of reference and by flags.

mod flags;
mod records;

use serde_json::Value;

use crate::support::{Place, Ran};

pub(crate) fn power(args: &[&str]) -> Ran {
    Place::with(&[]).run(&[&["power"], args].concat())
}

/// The text without its line breaks, so that sentences can be looked for.
pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn has(ran: &Ran, sentences: &[&str]) {
    let text = flat(&ran.out);
    for sentence in sentences {
        assert!(text.contains(sentence), "{sentence}\n{}", ran.out);
    }
}

pub(crate) fn fraction(share: &Value) -> String {
    format!(
        "{}/{}",
        share["numerator"].as_str().unwrap(),
        share["denominator"].as_str().unwrap()
    )
}

pub(crate) fn six_and_ten<'a>(rule: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [
        &["--lived", "6", "--professional", "10", "--rule", rule][..],
        more,
    ]
    .concat()
}
