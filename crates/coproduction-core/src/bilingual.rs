//! Text in Welsh and English, neither first.

use crate::{Lang, Text};

crate::vocabulary! {
    /// How one side of a bilingual text came to be.
    pub enum TextOrigin {
        /// Written in this language.
        Written = "written",
        /// Translated by a person.
        HumanTranslation = "human-translation",
        /// Translated by a person and checked by another.
        HumanTranslationChecked = "human-translation-checked",
        /// Translated by a machine; nobody has checked it.
        MachineTranslation = "machine-translation",
        /// Translated by a machine and checked by a person.
        MachineTranslationChecked = "machine-translation-checked",
    }
}

/// A text in Welsh, in English, or in both; or one text that is the same in both.
///
/// Neither language is first, and one is enough: that the other is missing is for a rule to say. That a
/// text is the same in both languages is said (`{"both": "Llais"}`), never inferred.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// let name = Bilingual::both(Text::parse("Llais")?);
/// assert_eq!(name.cy().map(Text::as_str), Some("Llais"));
/// let english_only = Bilingual::in_english(Text::parse("Minutes")?);
/// assert_eq!(english_only.cy(), None);
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Sides")]
pub struct Bilingual(Content);

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
enum Content {
    Both { both: Text },
    Sides(Sides),
}

/// A text in Welsh, in English or in both; or one text that is the same in both. Give `cy`, `en` or the two of them, or
/// `both` alone; `cyOrigin` only beside `cy`, and `enOrigin` only beside `en`.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(
    rename = "Bilingual",
    extend("anyOf" = [{"required": ["cy"]}, {"required": ["en"]}, {"required": ["both"]}]),
    extend("not" = {"anyOf": [{"required": ["both", "cy"]}, {"required": ["both", "en"]}]}),
    extend("dependentRequired" = {"cyOrigin": ["cy"], "enOrigin": ["en"]}),
))]
struct Sides {
    /// The text that is the same in Welsh and English; then neither `cy` nor `en` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    both: Option<Text>,
    /// The text in Welsh, where the two languages have texts of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cy: Option<Text>,
    /// The text in English, where the two languages have texts of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    en: Option<Text>,
    /// How the Welsh text came to be: written in Welsh, or translated by a person or a machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cy_origin: Option<TextOrigin>,
    /// How the English text came to be: written in English, or translated by a person or a machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    en_origin: Option<TextOrigin>,
}

impl Bilingual {
    /// A text with its two sides.
    pub fn new(cy: Text, en: Text) -> Self {
        Self(Content::Sides(Sides {
            cy: Some(cy),
            en: Some(en),
            ..Sides::default()
        }))
    }

    /// One text that is the same in both languages, on purpose: a name, for one.
    pub fn both(text: Text) -> Self {
        Self(Content::Both { both: text })
    }

    /// A text that is recorded in Welsh only.
    pub fn in_welsh(cy: Text) -> Self {
        Self(Content::Sides(Sides {
            cy: Some(cy),
            ..Sides::default()
        }))
    }

    /// A text that is recorded in English only.
    pub fn in_english(en: Text) -> Self {
        Self(Content::Sides(Sides {
            en: Some(en),
            ..Sides::default()
        }))
    }

    /// The same text, saying how its sides came to be. An origin of a side that is not there is dropped.
    #[must_use]
    pub fn with_origins(mut self, cy: Option<TextOrigin>, en: Option<TextOrigin>) -> Self {
        if let Content::Sides(sides) = &mut self.0 {
            sides.cy_origin = cy.filter(|_| sides.cy.is_some());
            sides.en_origin = en.filter(|_| sides.en.is_some());
        }
        self
    }

    /// The Welsh, if there is any.
    pub const fn cy(&self) -> Option<&Text> {
        match &self.0 {
            Content::Both { both } => Some(both),
            Content::Sides(sides) => sides.cy.as_ref(),
        }
    }

    /// The English, if there is any.
    pub const fn en(&self) -> Option<&Text> {
        match &self.0 {
            Content::Both { both } => Some(both),
            Content::Sides(sides) => sides.en.as_ref(),
        }
    }

    /// How the Welsh came to be, if it is recorded.
    pub const fn cy_origin(&self) -> Option<TextOrigin> {
        match &self.0 {
            Content::Both { .. } => None,
            Content::Sides(sides) => sides.cy_origin,
        }
    }

    /// How the English came to be, if it is recorded.
    pub const fn en_origin(&self) -> Option<TextOrigin> {
        match &self.0 {
            Content::Both { .. } => None,
            Content::Sides(sides) => sides.en_origin,
        }
    }

    /// Whether it is said to be the same in both languages.
    pub const fn is_same_in_both(&self) -> bool {
        matches!(self.0, Content::Both { .. })
    }

    /// The text in a language, or in the other where that is all there is.
    pub fn in_or_other(&self, lang: Lang) -> Option<&Text> {
        match lang {
            Lang::Cy => self.cy().or(self.en()),
            Lang::En => self.en().or(self.cy()),
        }
    }
}

/// A bilingual text was given no side, or `both` beside a side, or an origin without its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected `cy`, `en` or both of them, or `both` alone; an origin only beside its text")]
struct SidesError;

impl TryFrom<Sides> for Bilingual {
    type Error = SidesError;
    fn try_from(sides: Sides) -> Result<Self, SidesError> {
        let origins_stand = sides.cy_origin.is_none_or(|_| sides.cy.is_some())
            && sides.en_origin.is_none_or(|_| sides.en.is_some());
        match sides {
            Sides {
                both: Some(text),
                cy: None,
                en: None,
                ..
            } if origins_stand => Ok(Self::both(text)),
            Sides {
                both: None,
                ref cy,
                ref en,
                ..
            } if origins_stand && (cy.is_some() || en.is_some()) => Ok(Self(Content::Sides(sides))),
            _ => Err(SidesError),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Bilingual {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bilingual".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Sides::json_schema(generator)
    }
}
