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
    /// One use of a contribution: the day, and the document, event or other place in which it was used.
    pub struct ConsentedUse {
        required {
            /// The day on which the contribution was used.
            on: Date,
        }
        optional {
            /// The document of this record in which it was used, by its id.
            document: DocumentId,
            /// The event of this record at which it was used, by its id.
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
            /// What the contribution may be used for, where consent is given. Each purpose has an entry of its own.
            purpose: ConsentPurpose,
        }
        optional {
            /// When consent was given; absent where that is not recorded.
            given_on: Date,
            /// When consent was refused; absent where it was not, as far as is recorded.
            refused_on: Date,
            /// The day on which consent was withdrawn. Absent, no withdrawal is recorded.
            withdrawn_on: Date,
        }
        lists {
            /// Each time the contribution was used for this purpose; an empty list says that it was not used.
            uses: ConsentedUse,
        }
    }
}

coproduction_core::model! {
    /// What somebody said or wrote to the forum.
    pub struct Contribution {
        required {
            /// The id of the contribution: a UUID, used for no other, by which replies and decisions refer to it.
            id: ContributionId,
        }
        optional {
            /// Whether it tells of an experience, or is a view, an idea, a concern or a question.
            kind: ContributionKind,
            /// The day on which it was made. Its event may say this too.
            on: Date,
            /// The event of this record at which it was made, by its id.
            event: EventId,
            /// The constituency that the contribution came from, by its short name.
            constituency: ConstituencyId,
            /// The member, where the member wishes to be recorded.
            member: MemberId,
            /// The language in which it was made, such as `cy`, `en` or `bfi`.
            language: LanguageTag,
            /// What was said, in the words and language it was said in, where it is kept.
            text: WrittenText,
            /// Whether a reply is expected. Only `false` says that none is; absent, a reply may be owed.
            reply_expected: bool,
        }
        lists {
            /// Consent to use the contribution, with an entry for each purpose; an empty list says that there is none.
            consents: Consent,
        }
    }
}
