//! The months before the day, in which a pattern is looked for.

use std::num::NonZeroU16;

use coproduction_core::{Date, PartialDate, Pointer};
use coproduction_events::EngagementEvent;
use coproduction_forums::LifeState;

use super::{Span, View, of_forum, say, took_place};
use crate::finding::Conclusion;

/// So many months up to the day, both ends within them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recent {
    pub(crate) months: NonZeroU16,
    pub(crate) from: Date,
    to: Date,
}

impl Recent {
    /// Whether a date lies in them; `None` where it may.
    pub(crate) fn has(&self, date: impl Into<PartialDate>) -> Option<bool> {
        let date = date.into();
        self.has_span(Span {
            earliest: date.earliest(),
            latest: date.latest(),
        })
    }

    /// The same of a day that is one of several.
    pub(crate) fn has_span(&self, span: Span) -> Option<bool> {
        if span.latest < self.from || self.to < span.earliest {
            Some(false)
        } else if self.from <= span.earliest && span.latest <= self.to {
            Some(true)
        } else {
            None
        }
    }
}

impl View<'_> {
    /// The months that the policy looks back.
    pub(crate) fn recent(&self) -> Recent {
        self.last_months(self.policy.look_back_months())
    }

    /// So many months up to the day.
    pub(crate) fn last_months(&self, months: NonZeroU16) -> Recent {
        Recent {
            months,
            from: self.day.minus_months(months.get().into()),
            to: self.day,
        }
    }

    /// Whether an event took place by the day of the view and had not ended before these months; not known where its dates leave that open.
    pub(crate) fn took_place_in(&self, event: &EngagementEvent, recent: Recent) -> Option<bool> {
        let ended = Span::close_of(event).map(|close| {
            if close.earliest >= recent.from {
                Some(true)
            } else if close.latest < recent.from {
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

    /// Concludes that something is lacking in these months; nothing is held against a forum that was not at work in all of them.
    pub(crate) fn lacking_in(&self, recent: Recent, conclusion: Conclusion) -> Conclusion {
        match self.was_at_work_since(recent.from) {
            Some(true) => conclusion,
            Some(false) => Conclusion::not_applicable(say::not_yet(recent.months)).at([of_forum("life")]),
            None => Conclusion::not_evidenced(say::since_open(recent.months))
                .at([Pointer::root().member("forum")]),
        }
    }

    /// Whether the forum was at work from one day to that of the view. Where its life is not recorded, it was if anything of it is
    /// as old as that.
    fn was_at_work_since(&self, from: Date) -> Option<bool> {
        let stages = self.record.forum.life.as_deref().unwrap_or_default();
        if stages.is_empty() {
            return self.is_as_old_as(from).then_some(true);
        }
        let Some(first) = stages
            .iter()
            .rposition(|stage| stage.from.is_none_or(|begun| begun.latest() <= from))
        else {
            let is_later = |begun: PartialDate| begun.earliest() > from;
            let all_later = stages.iter().all(|stage| stage.from.is_some_and(is_later));
            return all_later.then_some(false);
        };
        let begun = |stage: &&coproduction_forums::LifeStage| {
            stage.from.is_none_or(|begun| begun.earliest() <= self.day)
        };
        let since: Vec<_> = stages.iter().skip(first).filter(begun).collect();
        if since.iter().all(|stage| stage.state == LifeState::Active) {
            return Some(true);
        }
        // A rest is certain where it began by the day, and what came after it began after the first day.
        let nexts = since.iter().skip(1).map(Some).chain([None]);
        let rested = since.iter().zip(nexts).any(|(stage, next)| {
            stage.state != LifeState::Active
                && stage.from.is_none_or(|begun| begun.latest() <= self.day)
                && next.is_none_or(|next| next.from.is_some_and(|begun| begun.earliest() > from))
        });
        rested.then_some(false)
    }

    /// Whether anything of the forum is on record of a day or earlier.
    fn is_as_old_as(&self, day: Date) -> bool {
        let by_then = |date: Option<PartialDate>| date.is_some_and(|date| date.latest() <= day);
        let record = self.record;
        let mut terms = record.forum.terms.iter().flatten();
        let mut memberships = record.memberships.iter().flatten();
        let mut events = record.events.iter().flatten();
        terms.any(|terms| by_then(terms.adopted))
            || memberships.any(|membership| by_then(membership.from))
            || events.any(|event| {
                took_place(event, day) == Some(true)
                    && Span::start_of(event).is_some_and(|span| span.latest <= day)
            })
    }
}
