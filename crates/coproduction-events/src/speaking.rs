//! Who spoke how much. It is counted at the event; it is never taken from a transcript.

use coproduction_core::{ConstituencyId, Date};
use coproduction_members::MemberId;

coproduction_core::vocabulary! {
    /// What was counted.
    pub enum SpeakingUnit {
        /// Seconds.
        Seconds = "seconds",
        /// Minutes.
        Minutes = "minutes",
        /// Times that somebody spoke.
        Turns = "turns",
    }
}

coproduction_core::choice! {
    /// Whose speaking it is: a member's only with the member's agreement.
    pub enum Speaker {
        /// A member who has agreed to it.
        Member = "member" {
            /// The member.
            member: MemberId,
            /// When the member agreed.
            agreed_on: Date,
        },
        /// A constituency.
        Constituency = "constituency" {
            /// The constituency.
            constituency: ConstituencyId,
        },
    }
}

coproduction_core::model! {
    /// How much a member or a constituency spoke.
    pub struct Speaking {
        required {
            /// Whose speaking it is.
            speaker: Speaker,
            /// How much, as a whole number of what `unit` says: seconds, minutes or turns.
            amount: u32,
            /// In what unit.
            unit: SpeakingUnit,
        }
    }
}
