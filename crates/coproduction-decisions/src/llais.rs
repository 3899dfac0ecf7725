//! Dealings with Llais, the Citizen Voice Body: Health and Social Care (Quality and Engagement) (Wales)
//! Act 2020, sections 15 to 20.

use coproduction_core::{Date, DocumentId, WrittenText};

coproduction_core::vocabulary! {
    /// What kind of contact it was. Sections are those of the Health and Social Care (Quality and Engagement) (Wales)
    /// Act 2020.
    pub enum LlaisContactKind {
        /// The organisation told Llais about a proposal.
        Told = "told",
        /// Llais made a representation: section 15.
        Representation = "representation",
        /// Llais asked for information: section 18.
        InformationRequest = "information-request",
        /// Another contact.
        Other = "other",
    }
}

coproduction_core::model! {
    /// A refusal of information to Llais, with its reasons: the Health and Social Care (Quality and Engagement) (Wales)
    /// Act 2020, section 18(4), asks for them in writing.
    pub struct LlaisRefusal {
        optional {
            /// When it was refused.
            on: Date,
            /// The reasons given in writing.
            reasons: WrittenText,
        }
    }
}

coproduction_core::model! {
    /// A contact with Llais about a decision.
    pub struct LlaisContact {
        required {
            /// What kind of contact it was.
            kind: LlaisContactKind,
        }
        optional {
            /// When it was sent or received.
            on: Date,
            /// What was said in it, in short.
            summary: WrittenText,
            /// When the outcome was sent back to Llais.
            outcome_sent_on: Date,
            /// The refusal, where information was refused.
            refusal: LlaisRefusal,
            /// The document that was sent or received.
            document: DocumentId,
        }
    }
}
