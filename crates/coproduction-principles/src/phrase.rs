//! What the rulebook says, in both languages.

use coproduction_core::{Lang, Message};

/// A text of the rulebook in English and Welsh. One without the other cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Phrase {
    /// The text in Welsh.
    pub cy: &'static str,
    /// The text in English.
    pub en: &'static str,
}

impl Phrase {
    /// A text with its two sides.
    pub const fn new(en: &'static str, cy: &'static str) -> Self {
        Self { cy, en }
    }

    /// The side in a language.
    pub const fn in_language(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Cy => self.cy,
            _ => self.en,
        }
    }
}

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase.en, phrase.cy)
    }
}
