//! Days of notice and of promise, counted.

use std::num::NonZeroU16;

use coproduction_core::Date;
use coproduction_core::registers::working_day_after;
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_forums::{DayCount, Lead, TermsOfReference};

use super::{InForce, Span};

/// How many days before an event something was asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AskedLead {
    pub(crate) days: NonZeroU16,
    pub(crate) counting: DayCount,
    /// Whether the forum's own terms of reference asked for it.
    pub(crate) by_own_terms: bool,
}

impl AskedLead {
    /// What a version of the terms of reference asks for before a meeting; before any other event, and where it asks for nothing, the
    /// days of the policy.
    pub(crate) fn of(
        event: &EngagementEvent,
        terms: InForce<'_>,
        own: fn(&TermsOfReference) -> Option<&Lead>,
        policy: NonZeroU16,
    ) -> Self {
        match terms.terms().and_then(own) {
            Some(Lead::Days { days, counting }) if event.kind == Some(EventKind::Meeting) => Self {
                days: *days,
                counting: *counting,
                by_own_terms: true,
            },
            _ => Self {
                days: policy,
                counting: DayCount::Calendar,
                by_own_terms: false,
            },
        }
    }

    /// What may be asked for before an event under a version of the terms of reference: nothing, where they say that a meeting needs none. An
    /// event of which it is not recorded what it was may have been a meeting or not.
    pub(crate) fn each_of(
        event: &EngagementEvent,
        terms: InForce<'_>,
        own: fn(&TermsOfReference) -> Option<&Lead>,
        policy: NonZeroU16,
    ) -> Vec<Option<Self>> {
        let by_policy = Self {
            days: policy,
            counting: DayCount::Calendar,
            by_own_terms: false,
        };
        let of_a_meeting = match terms.terms().and_then(own) {
            Some(Lead::Days { days, counting }) => Some(Self {
                days: *days,
                counting: *counting,
                by_own_terms: true,
            }),
            Some(Lead::NoneRequired {}) => None,
            _ => Some(by_policy),
        };
        match event.kind {
            Some(EventKind::Meeting) => vec![of_a_meeting],
            Some(_) => vec![Some(by_policy)],
            None => vec![of_a_meeting, Some(by_policy)],
        }
    }

    /// Whether something given on a day was in time for an event that began within a span; `None` where that is open.
    pub(crate) fn is_kept(self, given: Date, span: Span) -> Option<bool> {
        let kept = |day| lead_kept(self.days, self.counting, given, day);
        let (earliest, latest) = (kept(span.earliest)?, kept(span.latest)?);
        (earliest == latest).then_some(earliest)
    }
}

/// Whether at least so many days lay between giving and the day itself: the day counts, the day of giving does not.
/// `None` where working days cannot be counted that far.
fn lead_kept(days: NonZeroU16, counting: DayCount, given: Date, day: Date) -> Option<bool> {
    Some(deadline(days, counting, given)? <= day)
}

/// The last day on which something due so many days after another is in time. `None` where working days cannot be
/// counted that far.
pub(crate) fn deadline(days: NonZeroU16, counting: DayCount, after: Date) -> Option<Date> {
    if counting == DayCount::Calendar {
        // Beyond the last day of all nothing is due that can be asked about.
        let last = || Date::parse("2199-12-31").ok();
        return after.plus_days(days.get().into()).or_else(last);
    }
    working_day_after(after, days)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// A promise of more days than there are is not yet due, and no answer to it late.
    #[test]
    fn nothing_is_due_after_the_last_day_of_all() {
        let last = deadline(NonZeroU16::MAX, DayCount::Calendar, date("2025-03-01"));
        assert_eq!(last, Some(date("2199-12-31")));
        let one = deadline(NonZeroU16::MIN, DayCount::Calendar, date("2025-03-01"));
        assert_eq!(one, Some(date("2025-03-02")));
    }

    #[test]
    fn the_day_itself_counts_and_the_day_of_giving_does_not() {
        let fourteen = NonZeroU16::new(14).unwrap();
        let kept = |given, day| lead_kept(fourteen, DayCount::Calendar, date(given), date(day));
        assert_eq!(kept("2025-03-01", "2025-03-15"), Some(true));
        assert_eq!(kept("2025-03-02", "2025-03-15"), Some(false));
        assert_eq!(kept("2025-03-20", "2025-03-15"), Some(false), "given afterwards");
    }

    #[test]
    fn working_days_leave_out_easter() {
        // Thursday to the Thursday after: Good Friday, the weekend and Easter Monday do not count.
        let three = NonZeroU16::new(3).unwrap();
        assert_eq!(
            deadline(three, DayCount::Working, date("2025-04-17")),
            Some(date("2025-04-24"))
        );
        let kept = |given, day| lead_kept(three, DayCount::Working, date(given), date(day));
        assert_eq!(kept("2025-04-17", "2025-04-24"), Some(true));
        assert_eq!(kept("2025-04-17", "2025-04-23"), Some(false));
        assert_eq!(kept("2035-04-17", "2035-04-30"), None, "no calendar that far");
    }
}
