//! What the organisation answered.

use coproduction_core::{
    ContributionId, Date, DecisionId, DocumentId, EventId, LanguageTag, OrganisationId, ReplyId, WrittenText,
};

coproduction_core::vocabulary! {
    /// What became of a contribution.
    pub enum ReplyStatusKind {
        /// It is being looked at.
        Considering = "considering",
        /// It is taken up.
        TakenUp = "taken-up",
        /// A part of it is taken up.
        TakenUpInPart = "taken-up-in-part",
        /// It is not taken up; a reason is owed.
        NotTakenUp = "not-taken-up",
        /// It has been passed to another body.
        Referred = "referred",
    }
}

coproduction_core::model! {
    /// One status, with its date. A later one is another entry: none is overwritten.
    pub struct ReplyStatus {
        required {
            /// The status.
            status: ReplyStatusKind,
        }
        optional {
            /// When this status was given.
            on: Date,
            /// The reason for this status; it is owed where what was said is not taken up.
            reason: WrittenText,
            /// The body it was passed to.
            referred_to: OrganisationId,
        }
    }
}

coproduction_core::model! {
    /// That the contributors were told, in one language.
    pub struct Told {
        required {
            /// The language.
            language: LanguageTag,
            /// When they were told.
            on: Date,
        }
        optional {
            /// The document in which they were told.
            document: DocumentId,
        }
    }
}

coproduction_core::model! {
    /// What a reply answers: contributions, whole events, or both.
    pub struct Answered {
        lists {
            /// The contributions.
            contributions: ContributionId,
            /// The events, with everything that was said at them.
            events: EventId,
        }
    }
}

coproduction_core::model! {
    /// A reply to contributions, or to everything that was said at an event.
    pub struct Reply {
        required {
            /// Identifies the reply.
            id: ReplyId,
            /// What it answers: contributions, or whole events.
            answers: Answered,
        }
        optional {
            /// The body that replies.
            organisation: OrganisationId,
            /// When receipt was acknowledged.
            acknowledged_on: Date,
            /// The decision that the reply tells of.
            decision: DecisionId,
        }
        lists {
            /// The statuses, in order.
            statuses: ReplyStatus,
            /// When the contributors were told of the reply, language by language.
            told: Told,
        }
    }
}
