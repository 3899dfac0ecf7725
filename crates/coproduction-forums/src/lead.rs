//! Periods of notice and promise.

use std::num::NonZeroU16;

coproduction_core::vocabulary! {
    /// How days are counted.
    pub enum DayCount {
        /// Every day.
        Calendar = "calendar",
        /// Monday to Friday, without the bank holidays of England and Wales.
        Working = "working",
    }
}

coproduction_core::choice! {
    /// A number of days that is required, or that none is. Absent, it is not recorded.
    pub enum Lead {
        /// None is required.
        NoneRequired = "none-required" {},
        /// So many days.
        Days = "days" {
            /// How many days, at least 1, counted as `counting` says.
            days: NonZeroU16,
            /// How they are counted.
            counting: DayCount,
        },
    }
}
