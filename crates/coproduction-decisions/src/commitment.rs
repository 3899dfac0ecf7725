//! Commitments: what was promised, by whom, by when, and what changed.

use coproduction_core::{
    Bilingual, CommitmentId, Date, DecisionId, DocumentId, OrganisationId, RecommendationId, ReplyId,
};
use coproduction_members::MemberId;

coproduction_core::vocabulary! {
    /// How far a commitment has come.
    pub enum CommitmentState {
        /// Nothing has been done yet.
        Open = "open",
        /// Work on it has begun.
        InProgress = "in-progress",
        /// It has been kept.
        Kept = "kept",
        /// A part of it has been kept.
        KeptInPart = "kept-in-part",
        /// It has not been kept and will not be.
        NotKept = "not-kept",
        /// It has been withdrawn.
        Withdrawn = "withdrawn",
    }
}

coproduction_core::model! {
    /// One state of a commitment, with its date. A later one is another entry: none is overwritten.
    pub struct CommitmentStatus {
        required {
            /// The state.
            state: CommitmentState,
        }
        optional {
            /// When it was reached.
            on: Date,
        }
    }
}

coproduction_core::model! {
    /// Who has to keep a commitment: an organisation, an office in it, or a member. No name is needed.
    pub struct Owner {
        optional {
            /// The organisation.
            organisation: OrganisationId,
            /// The office in it.
            office: Bilingual,
            /// The member.
            member: MemberId,
        }
    }
}

coproduction_core::model! {
    /// Evidence of what changed.
    pub struct Evidence {
        required {
            /// What changed.
            what: Bilingual,
        }
        optional {
            /// When the change was seen.
            on: Date,
            /// The document that shows it.
            document: DocumentId,
        }
    }
}

coproduction_core::model! {
    /// An action that was promised.
    pub struct Commitment {
        required {
            /// Identifies the commitment.
            id: CommitmentId,
        }
        optional {
            /// What was promised.
            text: Bilingual,
            /// The decision that it carries out.
            decision: DecisionId,
            /// The reply that it carries out.
            reply: ReplyId,
            /// Who has to keep it.
            owner: Owner,
            /// When it was made.
            made_on: Date,
            /// When it is due.
            due_on: Date,
        }
        lists {
            /// How far it has come, state by state, in order.
            states: CommitmentStatus,
            /// Evidence of what changed.
            evidence: Evidence,
            /// The recommendations of published reports that it answers.
            answers: RecommendationId,
        }
    }
}
