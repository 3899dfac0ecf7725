//! The life of a forum.

use coproduction_core::{PartialDate, WrittenText};

coproduction_core::vocabulary! {
    /// A stage in the life of a forum.
    pub enum LifeState {
        /// It has been proposed.
        Proposed = "proposed",
        /// It meets.
        Active = "active",
        /// It does not meet for the time being.
        Paused = "paused",
        /// It has closed.
        Closed = "closed",
    }
}

coproduction_core::vocabulary! {
    /// Why a forum closed.
    pub enum ClosureReason {
        /// Its work was done.
        PurposeMet = "purpose-met",
        /// It became part of another.
        Merged = "merged",
        /// The money ended.
        FundingEnded = "funding-ended",
        /// Too few people took part.
        TooFewMembers = "too-few-members",
        /// The accountable organisation ended it.
        EndedByOrganisation = "ended-by-organisation",
        /// Its members ended it.
        EndedByMembers = "ended-by-members",
        /// Another reason.
        Other = "other",
    }
}

coproduction_core::model! {
    /// A dated stage in the life of a forum.
    pub struct LifeStage {
        required {
            /// The stage.
            state: LifeState,
        }
        optional {
            /// When it began.
            from: PartialDate,
            /// Why the forum closed, where it did.
            closure_reason: ClosureReason,
            /// More about the reason.
            note: WrittenText,
        }
    }
}
