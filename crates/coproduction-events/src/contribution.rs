//! What people said, and to which uses of it they agreed.

use coproduction_core::{
    Bilingual, ConstituencyId, ContributionId, Date, DocumentId, EventId, LanguageTag, WrittenText,
};
use coproduction_members::MemberId;

coproduction_core::vocabulary! {
    /// What somebody contributed.
    pub enum ContributionKind {
        /// An experience: what happened to somebody.
        Experience = "experience",
        /// A view.
        View = "view",
        /// An idea for doing something otherwise.
        Idea = "idea",
        /// A concern.
        Concern = "concern",
        /// A question.
        Question = "question",
    }
}

coproduction_core::vocabulary! {
    /// What a contribution may be used for.
    pub enum ConsentPurpose {
        /// To inform the forum's work.
        ForumWork = "forum-work",
        /// To be quoted, without a name.
        Quotation = "quotation",
        /// To be told as a story, in a paper or aloud.
        Story = "story",
        /// To be published with an image or recording.
        Image = "image",
        /// To train staff.
        Training = "training",
        /// For research.
        Research = "research",
        /// Another use.
        Other = "other",
    }
}

coproduction_core::model! {
    /// One use of a contribution.
    pub struct ConsentedUse {
        required {
            /// When it was used.
            on: Date,
        }
        optional {
            /// In which document.
            document: DocumentId,
            /// At which event.
            event: EventId,
            /// Where else it was used, in words, where that is neither a document nor an event of the record.
            place: Bilingual,
        }
    }
}

coproduction_core::model! {
    /// Consent to use a contribution for one purpose, its withdrawal, and each use.
    pub struct Consent {
        required {
            /// The purpose.
            purpose: ConsentPurpose,
        }
        optional {
            /// When consent was given; absent where that is not recorded.
            given_on: Date,
            /// When consent was refused; absent where it was not, as far as is recorded.
            refused_on: Date,
            /// When it was withdrawn.
            withdrawn_on: Date,
        }
        lists {
            /// Each use for the purpose.
            uses: ConsentedUse,
        }
    }
}

coproduction_core::model! {
    /// What somebody said or wrote to the forum.
    pub struct Contribution {
        required {
            /// Identifies the contribution.
            id: ContributionId,
        }
        optional {
            /// What it is.
            kind: ContributionKind,
            /// When it was made.
            on: Date,
            /// At which event.
            event: EventId,
            /// The constituency it came from.
            constituency: ConstituencyId,
            /// The member, where the member wishes to be recorded.
            member: MemberId,
            /// The language it was made in.
            language: LanguageTag,
            /// What was said, if it is kept.
            text: WrittenText,
            /// Whether a reply is expected.
            reply_expected: bool,
        }
        lists {
            /// Consent, purpose by purpose.
            consents: Consent,
        }
    }
}
