//! Quorum: who must be there for a meeting to decide.

use std::num::NonZeroU32;

use coproduction_core::{ConstituencyId, Fraction};

use crate::ThresholdBase;

coproduction_core::choice! {
    /// What a quorum asks for. That nothing is asked for is said, and is not the same as *not recorded*.
    pub enum QuorumRequirement {
        /// The terms of reference say that no quorum is required.
        NoneRequired = "none-required" {},
        /// At least a number of people must be there.
        AtLeast = "at-least" {
            /// How many people at the least: 1 or more.
            people: NonZeroU32,
        },
        /// At least a share of a base must be there: a third of those eligible, say.
        Share = "share" {
            /// The share that must be there at the least, such as one third.
            share: Fraction,
            /// What the share is a share of, such as the people who may vote.
            of: ThresholdBase,
        },
    }
}

coproduction_core::model! {
    /// What the quorum asks of one constituency.
    pub struct ConstituencyQuorum {
        required {
            /// The constituency that the requirement is about, by its short name.
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
    /// How many people there were of one constituency. Nobody is named.
    pub struct ConstituencyCount {
        required {
            /// The constituency whose people are counted, by its short name.
            constituency: ConstituencyId,
            /// How many people of that constituency: a whole number.
            people: u32,
        }
    }
}
