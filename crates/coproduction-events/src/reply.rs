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
            /// What became of what was said: looked at, taken up or not, or passed on.
            status: ReplyStatusKind,
        }
        optional {
            /// The day on which this status was given.
            on: Date,
            /// The reason for this status; it is owed where what was said is not taken up.
            reason: WrittenText,
            /// The body that it was passed to, by its id, where the status is `referred`.
            referred_to: OrganisationId,
        }
    }
}

coproduction_core::model! {
    /// That the contributors were told, in one language.
    pub struct Told {
        required {
            /// The language in which they were told, such as `cy` or `en`.
            language: LanguageTag,
            /// The day on which they were told.
            on: Date,
        }
        optional {
            /// The document of this record by which they were told, by its id.
            document: DocumentId,
        }
    }
}

coproduction_core::model! {
    /// What a reply answers: contributions, whole events, or both.
    pub struct Answered {
        lists {
            /// The contributions that are answered one by one, by their ids.
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
            /// The id of the reply: a UUID, used for no other, by which the rest of the record refers to it.
            id: ReplyId,
            /// What it answers: contributions, or whole events.
            answers: Answered,
        }
        optional {
            /// The body that replies, by its id in this record.
            organisation: OrganisationId,
            /// The day on which it was acknowledged that the contributions had been received.
            acknowledged_on: Date,
            /// The decision of this record that the reply tells of, by its id.
            decision: DecisionId,
        }
        lists {
            /// What became of what was said, status by status, in order. A later one does not overwrite an earlier.
            statuses: ReplyStatus,
            /// When the contributors were told of the reply, language by language.
            told: Told,
        }
    }
}
