//! Texts.

crate::lexical! {
    /// A text of 1 to 10,000 characters, not blank, without control characters but tab and line ends.
    pub struct Text(Text);
}

crate::lexical! {
    /// An absolute URI in ASCII, such as a web address: `https://example.org/minutes/1`.
    pub struct Uri(Uri);
}

crate::lexical! {
    /// A language: `cy`, `en`, `bfi` (British Sign Language), by BCP 47 with at most a script and a region.
    pub struct LanguageTag(LanguageTag);
}

impl LanguageTag {
    /// Whether the language is Welsh, in whatever script or region.
    pub fn is_welsh(&self) -> bool {
        self.is("cy")
    }

    /// Whether the language is English, in whatever script or region.
    pub fn is_english(&self) -> bool {
        self.is("en")
    }

    fn is(&self, language: &str) -> bool {
        self.as_str().split('-').next() == Some(language)
    }
}

crate::model! {
    /// What one person wrote or said, in the language they used. There is no duty to translate it.
    pub struct WrittenText {
        required {
            /// The words as they were written or said, in that language.
            text: Text,
        }
        optional {
            /// The language that the words are in, such as `cy` or `en`.
            language: LanguageTag,
        }
    }
}
