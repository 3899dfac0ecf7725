//! Answers that are owed, and how they stand.

use std::num::NonZeroU16;

use coproduction_core::Date;
use coproduction_events::{Contribution, EngagementEvent};
use coproduction_forums::{DayCount, Lead};
use coproduction_record::Collection;

use super::{Answer, Span, View, deadline, took_place};

/// An answer that is owed.
pub(crate) struct Debt {
    /// The day from which it is owed, where that is recorded.
    pub(crate) closed: Option<Span>,
    /// The times that it may be owed within.
    times: Vec<(NonZeroU16, DayCount)>,
    /// Whether the forum's own terms of reference promised it.
    pub(crate) by_own_promise: bool,
    /// Whether a reply is recorded that may be the answer, without what it answers.
    may_be_answered: bool,
    /// What may have told them, without being called feedback.
    perhaps: Option<Answer>,
}

/// How an answer that is owed stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    InTime,
    Late,
    /// There is none, for more than the long time or not.
    Owed {
        long: bool,
    },
    NotDue,
    NotKnown,
}

impl Debt {
    /// What is owed after a day. Where it is open which terms of reference were in force, each of their times is possible, and
    /// none of them a promise unless all are.
    pub(crate) fn since(view: &View<'_>, closed: Option<Span>, perhaps: Option<Answer>) -> Self {
        let versions = closed
            .map(|closed| view.terms_on(closed.earliest))
            .unwrap_or_default();
        let otherwise = (view.policy.feedback_days(), DayCount::Calendar);
        let mut by_own_promise = !versions.is_empty();
        let times = versions.into_iter().map(|version| {
            let terms = version.terms();
            if let Some(Lead::Days { days, counting }) =
                terms.and_then(|terms| terms.response_promise.as_ref())
            {
                return (*days, *counting);
            }
            by_own_promise = false;
            otherwise
        });
        Self {
            closed,
            times: times.collect(),
            by_own_promise,
            may_be_answered: view.answers().has_unplaced,
            perhaps,
        }
    }

    /// Whether there was no answer on any day from one to that of the view, where none is recorded.
    #[cfg(feature = "measures")]
    pub(crate) fn is_unanswered(&self, view: &View<'_>, since: Date) -> bool {
        !self.may_be_answered
            && view.record.replies.is_some()
            && view.is_whole_since(Collection::Replies, since)
    }

    /// What is owed for a contribution, and for the event it was made at, if any; nothing where no reply is expected, or that
    /// event had not taken place.
    pub(crate) fn for_contribution(
        view: &View<'_>,
        contribution: &Contribution,
        event: Option<&EngagementEvent>,
    ) -> Option<Self> {
        let closed = match event {
            Some(event) if took_place(event, view.day) == Some(false) => return None,
            Some(event) => Span::close_of(event),
            None => contribution.on.map(Span::from),
        };
        let perhaps = || view.answers().perhaps.to_contribution(contribution, event);
        (contribution.reply_expected != Some(false)).then(|| Self::since(view, closed, perhaps()))
    }

    /// Whether those who took part may have been told by a day by what is not called feedback.
    fn may_have_been_told(&self, by: Date) -> bool {
        self.perhaps
            .is_some_and(|perhaps| !matches!(perhaps, Answer::Told(on) if by < on))
    }

    /// How it stands, with the answer that is recorded.
    pub(crate) fn standing(&self, view: &View<'_>, answer: Option<Answer>) -> Standing {
        let Some(closed) = self.closed else {
            return Standing::NotKnown;
        };
        let due = |after: Date, of_two: fn(Date, Date) -> Date| {
            let mut days = self
                .times
                .iter()
                .map(|(days, counting)| deadline(*days, *counting, after));
            let first = days.next()??;
            days.try_fold(first, |found, day| Some(of_two(found, day?)))
        };
        let earliest = due(closed.earliest, Date::min);
        let (Some(earliest), Some(latest)) = (earliest, due(closed.latest, Date::max)) else {
            return Standing::NotKnown;
        };
        match answer {
            Some(Answer::Told(told)) if told <= earliest => Standing::InTime,
            _ if view.day <= latest => Standing::NotDue,
            _ if self.may_have_been_told(latest) => Standing::NotKnown,
            Some(Answer::Told(told)) if told > latest => Standing::Late,
            Some(_) => Standing::NotKnown,
            None if self.may_be_answered => Standing::NotKnown,
            None if view.record.replies.is_none() || !view.is_whole(Collection::Replies, latest) => {
                Standing::NotKnown
            }
            None => Standing::Owed {
                long: closed.latest.days_until(view.day) > i64::from(view.policy.long_overdue_days().get()),
            },
        }
    }
}
