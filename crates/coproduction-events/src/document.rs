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
    /// Who wrote a document.
    pub enum Author {
        /// The forum.
        Forum = "forum" {},
        /// An organisation.
        Organisation = "organisation" {
            /// The organisation.
            organisation: OrganisationId,
        },
    }
}

coproduction_core::model! {
    /// When a document was available in one language.
    pub struct Availability {
        required {
            /// The language.
            language: LanguageTag,
        }
        optional {
            /// From when; absent where it is available and the date is not recorded.
            on: Date,
            /// Where it can be read.
            uri: Uri,
        }
    }
}

coproduction_core::model! {
    /// A document of the forum or of a body that it deals with.
    pub struct Document {
        required {
            /// Identifies the document.
            id: DocumentId,
            /// What it is.
            kind: DocumentKind,
        }
        optional {
            /// Its title.
            title: Bilingual,
            /// Who wrote it.
            author: Author,
            /// What it concerns: things of the same record.
            concerns: Links,
        }
        lists {
            /// To whom it is addressed.
            audiences: Audience,
            /// When it was available, language by language.
            available: Availability,
        }
    }
}
