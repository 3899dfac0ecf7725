//! How monitoring returns are handled.

use coproduction_core::Date;

coproduction_core::vocabulary! {
    /// What returns are used for.
    pub enum ReturnUse {
        /// To keep equality under review.
        EqualityReview = "equality-review",
        /// To report in aggregate.
        AggregateReporting = "aggregate-reporting",
        /// To select or contact individuals, which the condition does not allow: Data Protection Act
        /// 2018, Schedule 1, paragraph 8(3).
        IndividualSelection = "individual-selection",
        /// Another use.
        Other = "other",
    }
}

coproduction_core::model! {
    /// Notices by individuals that processing of their data stop: Data Protection Act 2018, Schedule 1,
    /// paragraph 8(5). They are counted, never named.
    #[derive(validator::Validate)]
    pub struct StopNotice {
        required {
            /// The day on which the notices were received.
            on: Date,
            /// How many notices were received that day: a whole number of at least 1.
            #[validate(range(min = 1))]
            notices: u32,
        }
        optional {
            /// The day by which the processing had to stop.
            stop_by: Date,
            /// The day on which the processing stopped. Absent, it is not recorded.
            stopped_on: Date,
        }
    }
}

coproduction_core::model! {
    /// How a return is handled, as its holder declares.
    pub struct Handling {
        optional {
            /// Whether it is held apart from anything that names a member.
            held_apart: bool,
        }
        lists {
            /// What the return is used for, by its holder's own declaration.
            used_for: ReturnUse,
            /// The notices to stop; an empty list says that there were none.
            stop_notices: StopNotice,
        }
    }
}
