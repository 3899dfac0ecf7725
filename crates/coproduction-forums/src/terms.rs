//! Terms of reference, in dated versions.

use std::num::NonZeroU16;

use coproduction_core::{
    Bilingual, ConstituencyId, Date, DocumentId, OrganisationId, PartialDate, TermsId, Text,
};
use coproduction_decisions::{DecisionRule, Quorum};
use coproduction_members::MemberId;

use crate::{Lead, Seat};

coproduction_core::vocabulary! {
    /// How a forum is chaired.
    pub enum ChairingKind {
        /// No chair is required.
        NoneRequired = "none-required",
        /// One person chairs.
        Single = "single",
        /// Two or more chair together.
        CoChairs = "co-chairs",
        /// The chair rotates.
        Rotating = "rotating",
    }
}

coproduction_core::model! {
    /// How a forum is chaired, and from which constituencies.
    pub struct Chairing {
        required {
            /// How it is chaired.
            kind: ChairingKind,
        }
        lists {
            /// The constituencies that the chair, or each co-chair, comes from; an empty list says that none is named.
            constituencies: ConstituencyId,
        }
    }
}

coproduction_core::choice! {
    /// How long a term is.
    pub enum TermLength {
        /// No fixed term is required.
        NoneRequired = "none-required" {},
        /// So many months.
        Months = "months" {
            /// How many months, at least 1.
            months: NonZeroU16,
        },
    }
}

coproduction_core::choice! {
    /// How many terms somebody may serve.
    pub enum TermLimit {
        /// No limit is required.
        NoneRequired = "none-required" {},
        /// At most so many terms.
        AtMost = "at-most" {
            /// How many terms at the most; at least 1.
            terms: NonZeroU16,
        },
    }
}

coproduction_core::choice! {
    /// How what the forum says reaches the body that is accountable.
    pub enum ReportingRoute {
        /// No route is required.
        NoneRequired = "none-required" {},
        /// The forum reports.
        Reports = "reports" {
            /// The body it reaches.
            #[serde(skip_serializing_if = "Option::is_none")]
            to: Option<OrganisationId>,
            /// By which way: a committee, a board paper.
            #[serde(skip_serializing_if = "Option::is_none")]
            through: Option<Bilingual>,
            /// How often the forum reports, in months, at least 1.
            #[serde(skip_serializing_if = "Option::is_none")]
            every_months: Option<NonZeroU16>,
        },
    }
}

coproduction_core::choice! {
    /// When the terms of reference are to be reviewed.
    pub enum Review {
        /// No review is required.
        NoneRequired = "none-required" {},
        /// By a day.
        By = "by" {
            /// The day by which they are to be reviewed.
            date: Date,
        },
    }
}

coproduction_core::model! {
    /// Who agreed a version of the terms of reference.
    pub struct Agreement {
        lists {
            /// The members who agreed it.
            members: MemberId,
            /// The organisations that agreed it.
            organisations: OrganisationId,
        }
    }
}

coproduction_core::model! {
    /// One version of the terms of reference. Every part may be absent: then it is not recorded. That
    /// nothing is required is said, part by part.
    #[derive(validator::Validate)]
    pub struct TermsOfReference {
        required {
            /// Identifies the version.
            id: TermsId,
        }
        optional {
            /// What the version is called.
            version: Text,
            /// When it was adopted; it is in force until a later one is.
            adopted: PartialDate,
            /// When it is to be reviewed.
            review: Review,
            /// The purpose it states, where it is another than the forum's.
            purpose: Bilingual,
            /// The quorum.
            quorum: Quorum,
            /// How the forum decides.
            decision_rule: DecisionRule,
            /// How it is chaired.
            chairing: Chairing,
            /// How long a term is.
            term: TermLength,
            /// How many terms somebody may serve.
            term_limit: TermLimit,
            /// How long before a meeting notice is given.
            notice: Lead,
            /// How long before a meeting papers are sent.
            papers: Lead,
            /// Within how many days a contribution is answered.
            response_promise: Lead,
            /// How what the forum says reaches the body that is accountable.
            route: ReportingRoute,
            /// How many times a year the forum meets: 1 to 366.
            #[validate(range(min = 1, max = 366))]
            meetings_per_year: u32,
            /// Who agreed it.
            agreed_by: Agreement,
            /// The document that holds their text.
            document: DocumentId,
        }
        lists {
            /// The seats.
            seats: Seat,
        }
    }
}

impl TermsOfReference {
    /// The size of the forum as constituted: the places of all its seats. `None` where the seats, or the
    /// places of one of them, are not recorded.
    pub fn constituted_places(&self) -> Option<u64> {
        self.seats
            .as_ref()?
            .iter()
            .map(|seat| seat.places.map(u64::from))
            .sum()
    }
}
