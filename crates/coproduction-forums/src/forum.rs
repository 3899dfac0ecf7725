//! The forum itself.

use coproduction_core::{
    Bilingual, Citation, Coded, Constituency, Extensions, ForumId, OrganisationId, PartialDate, PlaceArea,
    Uri,
};

use crate::{Evaluation, LifeStage, TermsOfReference};

coproduction_core::vocabulary! {
    /// What an organisation is to the forum, beside the one that is accountable for it.
    pub enum PartnerRole {
        /// Helped to set it up.
        Founder = "founder",
        /// Gives it a home.
        Host = "host",
        /// Supports it.
        Supporter = "supporter",
    }
}

coproduction_core::model! {
    /// An organisation that works with the forum.
    pub struct Partner {
        required {
            /// The organisation.
            organisation: OrganisationId,
            /// What it is to the forum.
            role: PartnerRole,
        }
        optional {
            /// When it began to work with the forum.
            from: PartialDate,
            /// When it ceased to work with the forum.
            to: PartialDate,
        }
    }
}

coproduction_core::model! {
    /// A service that the forum is about.
    pub struct Service {
        optional {
            /// Its name.
            name: Bilingual,
            /// Its specialty, with the system of the code.
            specialty: Coded,
        }
    }
}

coproduction_core::vocabulary! {
    /// What the forum's work belongs to. The Welsh Language Standards do not reach research.
    pub enum ForumScope {
        /// The delivery of services.
        Service = "service",
        /// Research.
        Research = "research",
    }
}

coproduction_core::model! {
    /// What somebody has published about the forum as good practice.
    pub struct Recognition {
        required {
            /// The publication.
            citation: Citation,
        }
        optional {
            /// What it says, in short.
            summary: Bilingual,
        }
    }
}

coproduction_core::model! {
    /// A forum in which people with lived experience and professionals meet to design, deliver and
    /// evaluate services.
    pub struct Forum {
        required {
            /// Identifies the forum.
            id: ForumId,
            /// Its name.
            name: Bilingual,
        }
        optional {
            /// What it is for.
            purpose: Bilingual,
            /// The organisation that is accountable for the services and answers the forum.
            accountable: OrganisationId,
            /// The unit within it, such as a directorate.
            unit: OrganisationId,
            /// The area it is for.
            area: PlaceArea,
            /// Its website.
            website: Uri,
            /// Local additions, by URI.
            extensions: Extensions,
        }
        lists {
            /// The organisations that work with it.
            partners: Partner,
            /// The services it is about.
            services: Service,
            /// What its work belongs to.
            scopes: ForumScope,
            /// The stages of its life, in order.
            life: LifeStage,
            /// The groups that hold its seats.
            constituencies: Constituency,
            /// Its terms of reference, version by version.
            terms: TermsOfReference,
            /// What others have published about it.
            recognitions: Recognition,
            /// Its evaluations.
            evaluations: Evaluation,
        }
    }
}
