//! What the command says beside the library's own messages, always in Welsh and English.
//!
//! No translator has checked the Welsh yet. It uses whole sentences, and lists and numbers after a colon, so
//! that nothing has to mutate or take a plural.

mod decisions;
mod faults;
mod findings;
mod labels;
mod measures;
mod notes;
mod pages;
mod power;
mod published;
mod rollup;
mod translator;
mod validity;
mod views;

use std::fmt;

use coproduction::core::Lang;

pub(crate) use labels::{Area, Part, capitalised};
pub(crate) use pages::Heading;
pub(crate) use power::{Column, FlagFault, at_attendance, blocs, no_terms, predicates, when_opposed};

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(Lang);

impl Words {
    /// The words of a language.
    pub(crate) const fn new(lang: Lang) -> Self {
        Self(lang)
    }

    /// The language.
    pub(crate) const fn lang(self) -> Lang {
        self.0
    }

    /// The language as BCP 47 has it.
    pub(crate) const fn locale(self) -> &'static str {
        self.pick("en-GB", "cy-GB")
    }

    /// Whether this is Welsh, which no translator has checked.
    pub(crate) const fn unchecked(self) -> Option<&'static str> {
        match self.0 {
            Lang::Cy => Some("Nid yw'r Gymraeg hon wedi'i gwirio gan gyfieithydd eto."),
            _ => None,
        }
    }

    const fn pick(self, en: &'static str, cy: &'static str) -> &'static str {
        match self.0 {
            Lang::Cy => cy,
            _ => en,
        }
    }

    fn say(self, en: String, cy: String) -> String {
        match self.0 {
            Lang::Cy => cy,
            _ => en,
        }
    }
}

/// A text without characters that could steer a terminal or turn the direction of writing.
pub(crate) struct Plain<'a>(pub(crate) &'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '\t' | '\n' | '\r' => f.write_str(" ")?,
                '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => f.write_str("\u{FFFD}")?,
                c if c.is_control() => f.write_str("\u{FFFD}")?,
                c => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}
