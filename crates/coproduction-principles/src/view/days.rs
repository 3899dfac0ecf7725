//! The days that a conclusion may speak of.

use coproduction_core::Date;
use coproduction_decisions::Decision;
use coproduction_events::EngagementEvent;
use coproduction_record::{Checked, ForumRecord};

use super::{Span, View};
use crate::Provision;

/// The day on which an event ended or closed.
pub(crate) fn day_of_event(event: &EngagementEvent) -> Option<Date> {
    Span::close_of(event).map(|span| span.latest)
}

/// The day of a decision: its own, or that of the meeting that it names.
pub(crate) fn day_of_decision(record: &Checked<ForumRecord>, decision: &Decision) -> Option<Date> {
    let own = decision.stages.as_ref().and_then(|stages| stages.decided_on);
    own.or_else(|| record.event(decision.meeting?)?.day())
}

impl View<'_> {
    /// The first of all days of its events and decisions.
    pub(super) fn first_of_days(&self) -> Option<Date> {
        let of_events = self.record.events.iter().flatten().filter_map(day_of_event);
        let decisions = self.record.decisions.iter().flatten();
        let of_decisions = decisions.filter_map(|decision| day_of_decision(self.record, decision));
        of_events.chain(of_decisions).min()
    }

    /// Whether provisions were all in force from the first of those days to that of the view.
    pub(crate) fn were_always_in_force(&self, provisions: &[&Provision]) -> bool {
        let first = self.first_day().map_or(self.day, |first| first.min(self.day));
        provisions
            .iter()
            .all(|provision| provision.in_force_on(first) && provision.in_force_on(self.day))
    }
}
