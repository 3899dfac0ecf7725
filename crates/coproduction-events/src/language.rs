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
            /// The language that was provided for, such as `cy` or `bfi`.
            language: LanguageTag,
            /// In what way the language was provided for, such as simultaneous translation.
            kind: LanguageProvisionKind,
            /// Whether it was there on the day. Silence is not a no: `not-recorded` can be said.
            state: ProvisionState,
        }
    }
}
