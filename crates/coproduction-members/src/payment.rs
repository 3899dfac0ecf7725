//! The facts of payment for time and of costs.

use crate::MemberId;
use coproduction_core::{Date, EventId, Period};

coproduction_core::vocabulary! {
    /// Whether payment for time was offered.
    pub enum PaymentOffer {
        /// It was offered.
        Offered = "offered",
        /// It was not offered.
        NotOffered = "not-offered",
    }
}

coproduction_core::vocabulary! {
    /// What the member answered to the offer. Why is never recorded: it may touch on benefits or tax.
    pub enum PaymentResponse {
        /// Accepted.
        Accepted = "accepted",
        /// Declined.
        Declined = "declined",
    }
}

coproduction_core::vocabulary! {
    /// A kind of cost of taking part.
    pub enum CostKind {
        /// Travel.
        Travel = "travel",
        /// Care for somebody, children included.
        Care = "care",
        /// Food and drink.
        Subsistence = "subsistence",
        /// A place to stay.
        Accommodation = "accommodation",
        /// Telephone and internet.
        Data = "data",
        /// Another kind. What it was is not asked: it may tell of a need.
        Other = "other",
    }
}

coproduction_core::vocabulary! {
    /// Whether a cost was covered.
    pub enum CostState {
        /// It was paid or paid back.
        Covered = "covered",
        /// It was not.
        NotCovered = "not-covered",
        /// That is not recorded.
        NotRecorded = "not-recorded",
    }
}

coproduction_core::model! {
    /// Whether one kind of cost of taking part was covered. No sum of money is recorded.
    pub struct CostFact {
        required {
            /// Which kind of cost it is, such as travel or care for somebody.
            kind: CostKind,
            /// Whether the cost was covered. Silence is not a no: `not-recorded` can be said.
            state: CostState,
        }
    }
}

coproduction_core::model! {
    /// The facts of payment to one member, for an event or for a period. No sum of money is recorded.
    pub struct Payment {
        required {
            /// The member whose payment it is, by the member's id.
            member: MemberId,
        }
        optional {
            /// The event of this record that the payment is for, by its id.
            event: EventId,
            /// The period it is for, where it is not for one event.
            period: Period,
            /// Whether payment for the member's time was offered. Absent, it is not recorded.
            offer: PaymentOffer,
            /// The day on which payment was offered.
            offered_on: Date,
            /// Whether the member accepted or declined the offer. Why is never recorded.
            response: PaymentResponse,
            /// The day on which payment was claimed.
            claimed_on: Date,
            /// The day on which payment was made. Absent, it is not recorded that it was.
            paid_on: Date,
            /// Whether the member was left out of pocket.
            out_of_pocket: bool,
        }
        lists {
            /// Whether costs of taking part were covered, kind by kind; an empty list says that there were none.
            costs: CostFact,
        }
    }
}
