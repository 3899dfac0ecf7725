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
            /// Whether one person chairs, several chair together, the chair rotates, or none is required.
            kind: ChairingKind,
        }
        lists {
            /// The constituencies that the chair, or each co-chair, comes from; an empty list says that none is named.
            constituencies: ConstituencyId,
        }
    }
}

coproduction_core::choice! {
    /// How long a term of membership is, or that no fixed term is required.
    pub enum TermLength {
        /// The terms of reference say that no fixed term is required.
        NoneRequired = "none-required" {},
        /// A term lasts a number of months.
        Months = "months" {
            /// How many months a term lasts: a whole number of at least 1.
            months: NonZeroU16,
        },
    }
}

coproduction_core::choice! {
    /// How many terms one member may serve, or that there is no limit.
    pub enum TermLimit {
        /// The terms of reference say that there is no limit.
        NoneRequired = "none-required" {},
        /// A member may serve a number of terms, and no more.
        AtMost = "at-most" {
            /// How many terms a member may serve at the most: a whole number of at least 1.
            terms: NonZeroU16,
        },
    }
}

coproduction_core::choice! {
    /// How what the forum says reaches the body that is accountable.
    pub enum ReportingRoute {
        /// The terms of reference say that no way of reporting is required.
        NoneRequired = "none-required" {},
        /// The forum reports: to which body, by which way and how often, as far as that is recorded.
        Reports = "reports" {
            /// The body that the reports reach, by its id in this record.
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
        /// The terms of reference say that no review is required.
        NoneRequired = "none-required" {},
        /// The terms of reference are to be reviewed by a day.
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
            /// The members who agreed this version, by their ids; an empty list says that none did.
            members: MemberId,
            /// The organisations that agreed this version, by their ids; an empty list says that none did.
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
            /// The id of this version: a UUID, used for no other, by which decisions refer to it.
            id: TermsId,
        }
        optional {
            /// What this version is called, such as `2` or `March 2026`.
            version: Text,
            /// When it was adopted; it is in force until a later one is.
            adopted: PartialDate,
            /// By when this version is to be reviewed, or that no review is required.
            review: Review,
            /// The purpose it states, where it is another than the forum's.
            purpose: Bilingual,
            /// How many people must be there, in all and of each constituency.
            quorum: Quorum,
            /// What must be so for a proposal to be carried.
            decision_rule: DecisionRule,
            /// How the forum is chaired, and from which constituencies.
            chairing: Chairing,
            /// How long a term of membership is, or that no fixed term is required.
            term: TermLength,
            /// How many terms one member may serve, or that there is no limit.
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
            /// Which members and organisations agreed this version.
            agreed_by: Agreement,
            /// The document of this record that holds the full text, by its id.
            document: DocumentId,
        }
        lists {
            /// The seats that this version constitutes, vacant or not.
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
