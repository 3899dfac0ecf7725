//! Impact assessments of a decision.

use coproduction_core::{Characteristic, Date, DocumentId, OrganisationId, Uri, WrittenText};

coproduction_core::vocabulary! {
    /// What an assessment looks at.
    pub enum AssessmentKind {
        /// Equality: Equality Act 2010 (Statutory Duties) (Wales) Regulations 2011, regulation 8.
        Equality = "equality",
        /// Socio-economic disadvantage: Equality Act 2010, section 1.
        SocioEconomic = "socio-economic",
        /// The Welsh language.
        WelshLanguage = "welsh-language",
        /// Health.
        Health = "health",
        /// Data protection.
        DataProtection = "data-protection",
        /// Quality.
        Quality = "quality",
        /// Children's rights.
        ChildrensRights = "childrens-rights",
        /// Several at once, in one integrated assessment.
        Integrated = "integrated",
        /// Another kind.
        Other = "other",
    }
}

coproduction_core::model! {
    /// A body that took part in an assessment, and whom it represents.
    pub struct RepresentingBody {
        optional {
            /// The body that took part, by its id in this record.
            organisation: OrganisationId,
            /// The interest of the body in the proposal, in its own words.
            interest: WrittenText,
        }
        lists {
            /// The people it represents, by the characteristics they share.
            represents: Characteristic,
        }
    }
}

coproduction_core::model! {
    /// An assessment of the likely impact of a proposal.
    pub struct ImpactAssessment {
        required {
            /// What the assessment looks at: equality, the Welsh language, health and so on.
            kind: AssessmentKind,
        }
        optional {
            /// The day on which the assessment was made.
            on: Date,
            /// Whether the likely impact was found to be substantial.
            substantial: bool,
            /// The day on which the assessment was published.
            published_on: Date,
            /// The document of this record that holds the assessment, by its id.
            document: DocumentId,
            /// The web address or other URI at which the assessment can be read.
            uri: Uri,
        }
        lists {
            /// The bodies that took part in the assessment, and whom they represent; an empty list says that none did.
            bodies: RepresentingBody,
        }
    }
}
