//! The months before the day in which a pattern is looked for.

use coproduction_core::Date;
use coproduction_events::EngagementEvent;

use super::{Span, View, took_place};

impl View<'_> {
    /// The day so many months before that of the view: what is looked at comes after it. `None` where there is no such day.
    pub(crate) fn look_back(&self) -> Option<Date> {
        self.day.minus_months(self.policy.look_back_months().get().into())
    }

    /// Whether an event took place by the day of the view and had not ended by an earlier one; not known where its dates leave that
    /// open.
    pub(crate) fn took_place_since(&self, event: &EngagementEvent, since: Date) -> Option<bool> {
        let ended = Span::close_of(event).map(|close| {
            if close.earliest > since {
                Some(true)
            } else if close.latest <= since {
                Some(false)
            } else {
                None
            }
        });
        match (took_place(event, self.day), ended.flatten()) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (held, after) => held.and(after),
        }
    }
}
