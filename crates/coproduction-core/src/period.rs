//! Spans of time, both ends included.

use crate::{Date, PartialDate};

crate::model! {
    /// A span of days, both ends included. An absent end is not recorded.
    pub struct Period {
        optional {
            /// The first day.
            from: Date,
            /// The last day.
            to: Date,
        }
    }
}

crate::model! {
    /// A span of history, both ends included, of which the days may not be known.
    pub struct HistoricPeriod {
        optional {
            /// When it began.
            from: PartialDate,
            /// When it ended; absent where it has not ended, as far as is recorded.
            to: PartialDate,
        }
    }
}
