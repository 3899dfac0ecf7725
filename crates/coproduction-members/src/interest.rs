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
    /// An interest that a member has declared: what kind it is, when it was declared, and how long it lasted.
    pub struct DeclaredInterest {
        required {
            /// Whether it is an interest in money, in a profession, in a personal matter, or through somebody close.
            kind: InterestKind,
        }
        optional {
            /// What the interest is, in the member's own words.
            nature: WrittenText,
            /// The organisation of this record that the interest concerns, by its id.
            organisation: OrganisationId,
            /// The day on which the member declared the interest.
            declared_on: Date,
            /// The day on which the interest itself began.
            from: Date,
            /// The day on which the interest ended. Absent, it has not, as far as is recorded.
            to: Date,
        }
    }
}
