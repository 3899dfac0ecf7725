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
    /// How a forum decides: what must be so for a proposal to be carried. Rules may hold other rules.
    pub enum DecisionRule {
        /// No rule is required: the terms of reference say so.
        NoneRequired = "none-required" {},
        /// A proposal is carried where a share of a base votes for it: more than half of the votes cast, say.
        Majority = "majority" {
            /// The share that must vote for it, such as one half or two thirds.
            share: Fraction,
            /// What the share is a share of: the votes cast, the people present, and so on.
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
        /// A proposal is carried where everybody agrees or stands aside.
        Consensus = "consensus" {},
        /// Nobody has a reasoned objection that stands.
        Consent = "consent" {
            /// Who rules on whether an objection stands; absent where that is not recorded.
            #[serde(skip_serializing_if = "Option::is_none")]
            adjudicator: Option<Adjudicator>,
        },
        /// Another rule, and the chair decides where it is tied.
        ChairsCastingVote = "chairs-casting-vote" {
            /// The rule that is tried first, before the chair settles a tie.
            rule: Box<DecisionRule>,
        },
        /// A proposal is carried where every one of the co-chairs agrees.
        CoChairsAgree = "co-chairs-agree" {},
        /// The forum gives advice, and a body outside it decides.
        Advisory = "advisory" {
            /// The organisation that decides; absent where that is not recorded.
            #[serde(skip_serializing_if = "Option::is_none")]
            decided_by: Option<OrganisationId>,
            /// Whether the body must give reasons where it decides otherwise.
            #[serde(skip_serializing_if = "Option::is_none")]
            reasons_required: Option<bool>,
        },
        /// A proposal is carried where every one of several rules is met.
        AllOf = "all-of" {
            /// The rules of which every one must be met.
            rules: Vec<DecisionRule>,
        },
        /// A proposal is carried where at least one of several rules is met.
        AnyOf = "any-of" {
            /// The rules of which at least one must be met.
            rules: Vec<DecisionRule>,
        },
    }
}
