//! Quorum: who must be there for a meeting to decide.

use std::num::NonZeroU32;

use coproduction_core::{ConstituencyId, Fraction};

use crate::ThresholdBase;

coproduction_core::choice! {
    /// What a quorum asks for. That nothing is asked for is said, and is not the same as *not recorded*.
    pub enum QuorumRequirement {
        /// None is required.
        NoneRequired = "none-required" {},
        /// At least so many people.
        AtLeast = "at-least" {
            /// How many people at the least: 1 or more.
            people: NonZeroU32,
        },
        /// At least this share of a base.
        Share = "share" {
            /// The share.
            share: Fraction,
            /// What it is a share of.
            of: ThresholdBase,
        },
    }
}

coproduction_core::model! {
    /// What the quorum asks of one constituency.
    pub struct ConstituencyQuorum {
        required {
            /// The constituency.
            constituency: ConstituencyId,
            /// What is asked of it. A share of those eligible, or of the places constituted, is a share of its own; a share of those
            /// present, or of the votes, is a share of everybody's.
            requirement: QuorumRequirement,
        }
    }
}

coproduction_core::model! {
    /// The quorum of a forum: overall, and for each constituency that has one.
    pub struct Quorum {
        optional {
            /// What is asked of the meeting as a whole.
            overall: QuorumRequirement,
        }
        lists {
            /// What is asked of constituencies; an empty list says that nothing is asked of any.
            constituencies: ConstituencyQuorum,
        }
    }
}

coproduction_core::model! {
    /// A number of people of one constituency.
    pub struct ConstituencyCount {
        required {
            /// The constituency.
            constituency: ConstituencyId,
            /// How many people of that constituency: a whole number.
            people: u32,
        }
    }
}
