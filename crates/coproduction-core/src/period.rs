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

impl HistoricPeriod {
    /// Whether it may include the day: false only where the dates rule it out.
    pub fn may_include(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.earliest() <= day) && self.to.is_none_or(|to| day <= to.latest())
    }

    /// Whether it certainly includes the day; an end that is not recorded is taken as not reached.
    pub fn includes(&self, day: Date) -> bool {
        self.from.is_some_and(|from| from.latest() <= day) && self.to.is_none_or(|to| day <= to.earliest())
    }
}
