//! What the library says to people, always in both languages.

use std::borrow::Cow;

crate::vocabulary! {
    /// A language that the library speaks.
    pub enum Lang {
        /// Welsh.
        Cy = "cy",
        /// English.
        En = "en",
    }
}

/// One message in Welsh and English. It never repeats a value of a record.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Message {
    /// The message in Welsh. No translator has checked it yet.
    pub cy: Cow<'static, str>,
    /// The message in English, with the same content as in Welsh.
    pub en: Cow<'static, str>,
}

impl Message {
    /// A message with its two sides.
    pub fn new(en: impl Into<Cow<'static, str>>, cy: impl Into<Cow<'static, str>>) -> Self {
        Self {
            cy: cy.into(),
            en: en.into(),
        }
    }

    /// The side in a language.
    pub fn in_language(&self, lang: Lang) -> &str {
        match lang {
            Lang::Cy => &self.cy,
            Lang::En => &self.en,
        }
    }
}
