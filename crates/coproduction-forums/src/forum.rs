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
            /// The organisation that works with the forum, by its id in this record.
            organisation: OrganisationId,
            /// Whether it helped to set the forum up, gives it a home, or supports it.
            role: PartnerRole,
        }
        optional {
            /// The day, month or year in which it began to work with the forum.
            from: PartialDate,
            /// The day, month or year in which it ceased to work with the forum. Absent, it has not, as far as is recorded.
            to: PartialDate,
        }
    }
}

coproduction_core::model! {
    /// A service that the forum is about, by its name and its specialty.
    pub struct Service {
        optional {
            /// What the service is called, for people to read.
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
            /// The publication in which the forum is named as good practice.
            citation: Citation,
        }
        optional {
            /// What the publication says of the forum, in short.
            summary: Bilingual,
        }
    }
}

coproduction_core::model! {
    /// A forum in which people with lived experience and professionals meet to design, deliver and
    /// evaluate services.
    pub struct Forum {
        required {
            /// The id of the forum: a UUID, by which systems know the forum again.
            id: ForumId,
            /// What the forum calls itself, in Welsh and English where it has a name in both.
            name: Bilingual,
        }
        optional {
            /// What the forum is for, in its own words.
            purpose: Bilingual,
            /// The organisation that is accountable for the services and answers the forum.
            accountable: OrganisationId,
            /// The unit within it, such as a directorate.
            unit: OrganisationId,
            /// The area of Wales whose people the forum is for.
            area: PlaceArea,
            /// The web address at which the forum tells of itself.
            website: Uri,
            /// Local additions to what is said of the forum, each under a URI that its author controls. Never about a person.
            extensions: Extensions,
        }
        lists {
            /// The organisations that work with the forum, beside the accountable one; an empty list says that none does.
            partners: Partner,
            /// The services that the forum is about, such as gynaecology.
            services: Service,
            /// Whether the forum's work belongs to the delivery of services, to research, or to both.
            scopes: ForumScope,
            /// The stages of the forum's life, in order: proposed, active, paused, closed.
            life: LifeStage,
            /// The groups that hold the seats of the forum. Seats, counts and attendance refer to them.
            constituencies: Constituency,
            /// Its terms of reference, version by version.
            terms: TermsOfReference,
            /// What others have published about the forum as good practice; an empty list says that nothing was.
            recognitions: Recognition,
            /// The evaluations of the forum; an empty list says that there were none.
            evaluations: Evaluation,
        }
    }
}
