//! The languages of an event.

use coproduction_core::LanguageTag;

use crate::ProvisionState;

coproduction_core::vocabulary! {
    /// How a language was provided for.
    pub enum LanguageProvisionKind {
        /// The event was held in it.
        HeldIn = "held-in",
        /// Simultaneous translation from it.
        SimultaneousTranslation = "simultaneous-translation",
        /// Papers and displayed material in it.
        Papers = "papers",
        /// A separate session in it.
        SeparateSession = "separate-session",
        /// Another way.
        Other = "other",
    }
}

coproduction_core::model! {
    /// How a language was provided for at an event.
    pub struct LanguageProvision {
        required {
            /// The language.
            language: LanguageTag,
            /// How it was provided for.
            kind: LanguageProvisionKind,
            /// Whether it was.
            state: ProvisionState,
        }
    }
}
