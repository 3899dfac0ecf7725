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
        /// The terms of reference say that no number of days is required.
        NoneRequired = "none-required" {},
        /// The terms of reference require a number of days.
        Days = "days" {
            /// How many days, at least 1, counted as `counting` says.
            days: NonZeroU16,
            /// Whether every day counts, or working days alone.
            counting: DayCount,
        },
    }
}
