//! Spans of time, both ends included.

use crate::{Date, PartialDate};

crate::model! {
    /// A span of days, both ends included. An absent end is not recorded.
    pub struct Period {
        optional {
            /// The first day of the span. Absent, it is not recorded.
            from: Date,
            /// The last day of the span. Absent, it is not recorded.
            to: Date,
        }
    }
}

crate::model! {
    /// A span of history, both ends included, of which the days may not be known.
    pub struct HistoricPeriod {
        optional {
            /// The day, month or year in which it began.
            from: PartialDate,
            /// When it ended; absent where it has not ended, as far as is recorded.
            to: PartialDate,
        }
    }
}
