//! The months before the day of the view, over which a pattern is looked for.

use std::num::NonZeroU16;

use coproduction_core::Date;
use coproduction_record::Collection;

use super::View;

impl View<'_> {
    /// Whether a day lies within so many months before that of the view, or on it.
    pub(crate) fn looks_back_to(&self, day: Date, months: NonZeroU16) -> bool {
        let last = day.plus_months(months.get().into());
        day <= self.day && last.is_none_or(|last| self.day < last)
    }

    /// Whether a collection holds everything of those months, as far as the record declares.
    pub(crate) fn is_whole_for(&self, collection: Collection, months: NonZeroU16) -> bool {
        // It can only change where a period begins or has ended.
        let before = |from: Date| Date::try_from(from.to_chrono().pred_opt()?).ok();
        let periods = self.record.coverage_of(collection);
        let changes = periods.flat_map(|period| {
            let last_before = period.from.and_then(before);
            [
                period.from,
                last_before,
                period.to,
                period.to.and_then(|to| to.plus_days(1)),
            ]
        });
        let within = changes.flatten().filter(|day| self.looks_back_to(*day, months));
        within.chain([self.day]).all(|day| self.is_whole(collection, day))
    }
}
