//! Declared interests.

use coproduction_core::{Date, OrganisationId, WrittenText};

coproduction_core::vocabulary! {
    /// What kind of interest it is.
    pub enum InterestKind {
        /// Money, gifts or employment.
        Financial = "financial",
        /// Standing in a profession or an organisation, without money.
        Professional = "professional",
        /// A personal matter.
        Personal = "personal",
        /// An interest of somebody close.
        Indirect = "indirect",
    }
}

coproduction_core::model! {
    /// An interest that a member has declared.
    pub struct DeclaredInterest {
        required {
            /// What kind of interest it is.
            kind: InterestKind,
        }
        optional {
            /// What it is, in the member's words.
            nature: WrittenText,
            /// The organisation it concerns.
            organisation: OrganisationId,
            /// When it was declared.
            declared_on: Date,
            /// When it began.
            from: Date,
            /// When it ended.
            to: Date,
        }
    }
}
