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
            /// The day on which the information was refused.
            on: Date,
            /// The reasons that were given in writing for the refusal. Absent, it is not recorded whether any were.
            reasons: WrittenText,
        }
    }
}

coproduction_core::model! {
    /// One contact with Llais, the Citizen Voice Body, about a decision: which kind it was, and when.
    pub struct LlaisContact {
        required {
            /// Whether Llais was told of a proposal, made a representation, asked for information, or otherwise.
            kind: LlaisContactKind,
        }
        optional {
            /// The day on which it was sent or received.
            on: Date,
            /// What was said in it, in short, in the language it was said in.
            summary: WrittenText,
            /// When the outcome was sent back to Llais.
            outcome_sent_on: Date,
            /// The refusal, where information was refused.
            refusal: LlaisRefusal,
            /// The document of this record that was sent or received, by its id.
            document: DocumentId,
        }
    }
}
