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
        /// One member, who has agreed that this is recorded.
        Member = "member" {
            /// The member who spoke, by the member's id.
            member: MemberId,
            /// The day on which the member agreed that their speaking is recorded.
            agreed_on: Date,
        },
        /// All the people of one constituency together; nobody is told apart.
        Constituency = "constituency" {
            /// The constituency whose people spoke, by its short name.
            constituency: ConstituencyId,
        },
    }
}

coproduction_core::model! {
    /// How much a member or a constituency spoke.
    pub struct Speaking {
        required {
            /// Whose speaking is counted: a constituency's, or a member's who has agreed.
            speaker: Speaker,
            /// How much, as a whole number of what `unit` says: seconds, minutes or turns.
            amount: u32,
            /// What `amount` counts: seconds, minutes or turns.
            unit: SpeakingUnit,
        }
    }
}
