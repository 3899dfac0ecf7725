//! What the accountable body answered.

use coproduction_core::{Date, DocumentId, OrganisationId, WrittenText};

coproduction_core::vocabulary! {
    /// What the accountable body made of a decision.
    pub enum BodyResponseStatus {
        /// It has not answered yet, and has been asked.
        Awaited = "awaited",
        /// It accepts the decision.
        Accepted = "accepted",
        /// It accepts a part of it.
        AcceptedInPart = "accepted-in-part",
        /// It does not accept it.
        NotAccepted = "not-accepted",
        /// It has put its answer off.
        Deferred = "deferred",
    }
}

coproduction_core::model! {
    /// An answer of the accountable body. A later answer is another entry: none is overwritten.
    pub struct BodyResponse {
        required {
            /// What the body made of the decision: whether it accepts it, has put it off, or has yet to answer.
            status: BodyResponseStatus,
        }
        optional {
            /// When it answered; where the answer is awaited, when it was asked.
            on: Date,
            /// The reason that the body gave for its answer, in the language it was given in.
            reason: WrittenText,
            /// The body, where it is not the forum's accountable organisation.
            organisation: OrganisationId,
            /// The document of this record in which the body gives its answer, by its id.
            document: DocumentId,
        }
    }
}
