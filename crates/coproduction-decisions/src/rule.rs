//! Decision rules as data.

use coproduction_core::{ConstituencyId, Fraction, OrganisationId};

coproduction_core::vocabulary! {
    /// What a share is a share of. A threshold without its base says nothing.
    pub enum ThresholdBase {
        /// The votes cast, abstentions included.
        Cast = "cast",
        /// The votes for and against.
        Valid = "valid",
        /// The people present.
        Present = "present",
        /// The people who may vote.
        Eligible = "eligible",
        /// The places that the terms of reference constitute, vacant or not.
        Constituted = "constituted",
    }
}

coproduction_core::vocabulary! {
    /// Who rules on whether an objection stands.
    pub enum Adjudicator {
        /// The meeting itself.
        Meeting = "meeting",
        /// The chair.
        Chair = "chair",
        /// The co-chairs together.
        CoChairs = "co-chairs",
        /// The people with lived experience.
        LivedExperience = "lived-experience",
        /// The accountable body.
        AccountableBody = "accountable-body",
        /// Somebody independent.
        Independent = "independent",
        /// The person who objects: an objection stands until it is withdrawn.
        Objector = "objector",
    }
}

coproduction_core::choice! {
    /// How a forum decides.
    pub enum DecisionRule {
        /// No rule is required: the terms of reference say so.
        NoneRequired = "none-required" {},
        /// A share of a base votes for it.
        Majority = "majority" {
            /// The share that must vote for it.
            share: Fraction,
            /// What it is a share of.
            of: ThresholdBase,
            /// Whether more than the share is asked for; where false, the share itself is enough.
            more_than: bool,
        },
        /// A share of a base votes for it in each of the constituencies.
        EachConstituency = "each-constituency" {
            /// The constituencies that must each vote for it.
            constituencies: Vec<ConstituencyId>,
            /// The share that must vote for it in each.
            share: Fraction,
            /// What it is a share of, within the constituency.
            of: ThresholdBase,
            /// Whether more than the share is asked for; where false, the share itself is enough.
            more_than: bool,
        },
        /// Everybody agrees, or stands aside.
        Consensus = "consensus" {},
        /// Nobody has a reasoned objection that stands.
        Consent = "consent" {
            /// Who rules on whether an objection stands; absent where that is not recorded.
            #[serde(skip_serializing_if = "Option::is_none")]
            adjudicator: Option<Adjudicator>,
        },
        /// Another rule, and the chair decides where it is tied.
        ChairsCastingVote = "chairs-casting-vote" {
            /// The rule that is tried first.
            rule: Box<DecisionRule>,
        },
        /// All co-chairs must agree.
        CoChairsAgree = "co-chairs-agree" {},
        /// The forum advises, and a body decides.
        Advisory = "advisory" {
            /// The organisation that decides; absent where that is not recorded.
            #[serde(skip_serializing_if = "Option::is_none")]
            decided_by: Option<OrganisationId>,
            /// Whether the body must give reasons where it decides otherwise.
            #[serde(skip_serializing_if = "Option::is_none")]
            reasons_required: Option<bool>,
        },
        /// Every one of the rules must be met.
        AllOf = "all-of" {
            /// The rules.
            rules: Vec<DecisionRule>,
        },
        /// One of the rules must be met.
        AnyOf = "any-of" {
            /// The rules.
            rules: Vec<DecisionRule>,
        },
    }
}
