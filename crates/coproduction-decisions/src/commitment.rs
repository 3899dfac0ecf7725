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
            /// How far the commitment had come by then: begun, kept, withdrawn and so on.
            state: CommitmentState,
        }
        optional {
            /// The day from which the commitment was in this state.
            on: Date,
        }
    }
}

coproduction_core::model! {
    /// Who has to keep a commitment: an organisation, an office in it, or a member. No name is needed.
    pub struct Owner {
        optional {
            /// The organisation that has to keep it, by its id in this record.
            organisation: OrganisationId,
            /// The office that has to keep it, such as *director of nursing*: never a person's name.
            office: Bilingual,
            /// The member of the forum who has to keep it, by the member's id.
            member: MemberId,
        }
    }
}

coproduction_core::model! {
    /// Something that shows what changed, and when that was seen.
    pub struct Evidence {
        required {
            /// What changed, in words for people to read.
            what: Bilingual,
        }
        optional {
            /// The day on which the change was seen.
            on: Date,
            /// The document of this record that shows the change, by its id.
            document: DocumentId,
        }
    }
}

coproduction_core::model! {
    /// An action that somebody promised: who has to keep it, by when, and how far it has come.
    pub struct Commitment {
        required {
            /// The id of the commitment: a UUID, used for no other, by which the rest of the record refers to it.
            id: CommitmentId,
        }
        optional {
            /// What was promised, in words for people to read.
            text: Bilingual,
            /// The decision of this record that it carries out, by its id.
            decision: DecisionId,
            /// The reply of this record that it carries out, by its id.
            reply: ReplyId,
            /// Who has to keep it: an organisation, an office in it, or a member.
            owner: Owner,
            /// The day on which the promise was made.
            made_on: Date,
            /// The day by which it is to be kept. Absent, no such day is recorded.
            due_on: Date,
        }
        lists {
            /// How far it has come, state by state, in order.
            states: CommitmentStatus,
            /// What shows that something changed because of it; an empty list says that there is no evidence.
            evidence: Evidence,
            /// The recommendations of published reports that it answers.
            answers: RecommendationId,
        }
    }
}
