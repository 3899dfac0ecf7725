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
    /// One stage in the life of a forum, and since when it has been in that stage.
    pub struct LifeStage {
        required {
            /// Which stage it is: proposed, active, paused or closed.
            state: LifeState,
        }
        optional {
            /// The day, month or year in which this stage began. It lasts until the next one begins.
            from: PartialDate,
            /// Why the forum closed, where this stage is that it closed.
            closure_reason: ClosureReason,
            /// More about the reason why the forum closed. Never about a person.
            note: WrittenText,
        }
    }
}
