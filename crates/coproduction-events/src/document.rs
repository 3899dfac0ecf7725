//! Documents, and when each was available in which language.

use coproduction_core::{Bilingual, Date, DocumentId, LanguageTag, Links, OrganisationId, Uri};

coproduction_core::vocabulary! {
    /// What a document is.
    pub enum DocumentKind {
        /// A notice of a meeting or an invitation.
        Notice = "notice",
        /// Papers for a meeting.
        Papers = "papers",
        /// Minutes.
        Minutes = "minutes",
        /// A report.
        Report = "report",
        /// A report of an engagement: what was asked and what was said.
        EngagementReport = "engagement-report",
        /// Feedback to those who took part.
        Feedback = "feedback",
        /// A form or questionnaire.
        Form = "form",
        /// Terms of reference.
        TermsOfReference = "terms-of-reference",
        /// An impact assessment.
        ImpactAssessment = "impact-assessment",
        /// Information on a proposal: reasons, options, impact.
        ProposalInformation = "proposal-information",
        /// A plan or policy.
        Plan = "plan",
        /// Another kind.
        Other = "other",
    }
}

coproduction_core::vocabulary! {
    /// To whom a document is addressed.
    pub enum Audience {
        /// The forum's members.
        Members = "members",
        /// Those who took part in what it concerns.
        Participants = "participants",
        /// The accountable body.
        AccountableBody = "accountable-body",
        /// Llais, the Citizen Voice Body.
        CitizenVoiceBody = "citizen-voice-body",
        /// Staff.
        Staff = "staff",
        /// The public.
        Public = "public",
    }
}

coproduction_core::choice! {
    /// Who wrote a document: the forum itself, or an organisation. A person is never named.
    pub enum Author {
        /// The forum itself wrote the document.
        Forum = "forum" {},
        /// An organisation of this record wrote the document.
        Organisation = "organisation" {
            /// The organisation that wrote it, by its id in this record.
            organisation: OrganisationId,
        },
    }
}

coproduction_core::model! {
    /// When a document was available in one language.
    pub struct Availability {
        required {
            /// The language in which the document was available, such as `cy` or `en`.
            language: LanguageTag,
        }
        optional {
            /// From when; absent where it is available and the date is not recorded.
            on: Date,
            /// The web address or other URI at which it can be read in that language.
            uri: Uri,
        }
    }
}

coproduction_core::model! {
    /// A document of the forum or of a body that it deals with.
    pub struct Document {
        required {
            /// The id of the document: a UUID, used for no other, by which the rest of the record refers to it.
            id: DocumentId,
            /// Which kind of document it is, such as minutes, papers for a meeting or a report.
            kind: DocumentKind,
        }
        optional {
            /// The title of the document, in each language in which it has one.
            title: Bilingual,
            /// Who wrote the document: the forum, or an organisation. A person is never named.
            author: Author,
            /// What it concerns: things of the same record.
            concerns: Links,
        }
        lists {
            /// Those whom the document is addressed to; there may be several audiences.
            audiences: Audience,
            /// When it was available, language by language.
            available: Availability,
        }
    }
}
