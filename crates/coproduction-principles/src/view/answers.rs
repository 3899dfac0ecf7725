//! What was answered, and when the contributors were told.

use coproduction_core::{ContributionId, Date, EventId};
use coproduction_events::{Audience, Contribution, Document, DocumentKind, EngagementEvent, Reply};

use super::{Span, View, reaches_people, was_out};
use crate::by_id::HashMap;

/// What is recorded of the answer to a contribution or an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Those who took part were told, first on this day.
    Told(Date),
    /// There is an answer; whether or when they were told is not recorded.
    Undated,
}

impl Answer {
    /// The better known of two answers: the earlier one, or the one that is dated.
    pub(crate) fn best(self, other: Self) -> Self {
        match (self, other) {
            (Self::Told(a), Self::Told(b)) => Self::Told(a.min(b)),
            (Self::Told(day), Self::Undated) | (Self::Undated, Self::Told(day)) => Self::Told(day),
            (Self::Undated, Self::Undated) => Self::Undated,
        }
    }
}

/// The answers of a record, by what they answer.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    given: Given,
    /// Documents that are not called feedback and may have said what came of it.
    pub(super) perhaps: Given,
    /// Whether there are replies, or feedback, of which it is not recorded what they answer.
    pub(crate) has_unplaced: bool,
}

impl Answers {
    /// Every answer that was there on the day of the view.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut answers = Self::default();
        for reply in view.record.replies.iter().flatten() {
            let answered = &reply.answers;
            answers.has_unplaced |= answered.contributions.is_none() && answered.events.is_none();
            for answer in of_reply(reply, view.day) {
                let given = &mut answers.given;
                given.add(answered.contributions.as_ref(), answered.events.as_ref(), answer);
            }
        }
        for document in view.record.documents.iter().flatten() {
            let answered = match document.kind {
                DocumentKind::Feedback if reaches_people(document) => &mut answers.given,
                _ if may_tell(document) => &mut answers.perhaps,
                _ => continue,
            };
            let Some(concerns) = &document.concerns else {
                let may_be_out = was_out(document, view.day) != Some(false);
                answers.has_unplaced |= document.kind == DocumentKind::Feedback && may_be_out;
                continue;
            };
            for answer in of_document(document, view.day) {
                answered.add(concerns.contributions.as_ref(), concerns.events.as_ref(), answer);
            }
        }
        answers
    }

    /// Every acknowledgement that was there on the day of the view. A reply that does not record one may have had one.
    #[cfg(feature = "measures")]
    pub(crate) fn acknowledged(view: &View<'_>) -> Self {
        let mut answers = Self::default();
        for reply in view.record.replies.iter().flatten() {
            let answered = &reply.answers;
            answers.has_unplaced |= answered.contributions.is_none() && answered.events.is_none();
            let acknowledged = match reply.acknowledged_on {
                Some(on) => Some(Answer::Told(on)).filter(|_| on <= view.day),
                None => Some(Answer::Undated).filter(|_| !is_later(reply, view.day)),
            };
            if let Some(answer) = acknowledged {
                let given = &mut answers.given;
                given.add(answered.contributions.as_ref(), answered.events.as_ref(), answer);
            }
        }
        answers
    }

    /// The answer to a contribution, not before the day it was made: its own, or one to everything that was said at the event
    /// it was made at.
    pub(crate) fn to_contribution(
        &self,
        contribution: &Contribution,
        event: Option<&EngagementEvent>,
    ) -> Option<Answer> {
        self.given.to_contribution(contribution, event)
    }

    /// The answer to everything that was said at an event, not before the event began.
    pub(crate) fn to_event(&self, event: &EngagementEvent) -> Option<Answer> {
        self.given.to_event(event)
    }
}

/// Answers by what they are to.
#[derive(Debug, Default)]
pub(super) struct Given {
    contributions: HashMap<ContributionId, Vec<Answer>>,
    events: HashMap<EventId, Vec<Answer>>,
}

impl Given {
    fn add(
        &mut self,
        contributions: Option<&Vec<ContributionId>>,
        events: Option<&Vec<EventId>>,
        answer: Answer,
    ) {
        for id in contributions.into_iter().flatten() {
            self.contributions.entry(*id).or_default().push(answer);
        }
        for id in events.into_iter().flatten() {
            self.events.entry(*id).or_default().push(answer);
        }
    }

    pub(super) fn to_contribution(
        &self,
        contribution: &Contribution,
        event: Option<&EngagementEvent>,
    ) -> Option<Answer> {
        let began = event.and_then(Span::start_of).map(|span| span.earliest);
        let own = best_since(
            self.contributions.get(&contribution.id),
            contribution.on.or(began),
        );
        let to_all = event.and_then(|event| self.to_event(event));
        own.into_iter().chain(to_all).reduce(Answer::best)
    }

    pub(super) fn to_event(&self, event: &EngagementEvent) -> Option<Answer> {
        let began = Span::start_of(event).map(|span| span.earliest);
        best_since(self.events.get(&event.id), began)
    }
}

/// The best of some answers; nobody is told of what they have not yet said.
fn best_since(answers: Option<&Vec<Answer>>, since: Option<Date>) -> Option<Answer> {
    let answers = answers.into_iter().flatten().copied();
    answers
        .filter(|answer| !matches!((answer, since), (Answer::Told(on), Some(since)) if *on < since))
        .reduce(Answer::best)
}

/// Whether everything that a reply dates lies after a day.
#[cfg(feature = "measures")]
fn is_later(reply: &Reply, day: Date) -> bool {
    let statuses = reply.statuses.iter().flatten().map(|status| status.on);
    let told = reply.told.iter().flatten().map(|told| Some(told.on));
    let mut days = statuses.chain(told).peekable();
    days.peek().is_some() && days.all(|on| on.is_some_and(|on| on > day))
}

/// What a reply says of when the contributors were told. One that says that nobody was told is no answer to them.
fn of_reply(reply: &Reply, day: Date) -> Vec<Answer> {
    let Some(told) = &reply.told else {
        let statuses = reply.statuses.as_deref().unwrap_or_default();
        let is_later =
            !statuses.is_empty() && statuses.iter().all(|status| status.on.is_some_and(|on| on > day));
        return if is_later {
            Vec::new()
        } else {
            vec![Answer::Undated]
        };
    };
    told.iter()
        .map(|told| told.on)
        .filter(|on| *on <= day)
        .map(Answer::Told)
        .collect()
}

/// Whether a document that is not called feedback may say what came of what was said: one that is written afterwards, for those who took
/// part, for everybody, or for whom is not recorded.
fn may_tell(document: &Document) -> bool {
    let is_of_afterwards = matches!(
        document.kind,
        DocumentKind::Minutes
            | DocumentKind::Report
            | DocumentKind::EngagementReport
            | DocumentKind::Plan
            | DocumentKind::Other
    );
    let is_theirs = |audience: &Audience| matches!(audience, Audience::Participants | Audience::Public);
    let audiences = document.audiences.as_ref();
    is_of_afterwards && audiences.is_none_or(|audiences| audiences.iter().any(is_theirs))
}

/// What a document says of when it could be read. One that says that it is not available is no answer.
fn of_document(document: &Document, day: Date) -> Vec<Answer> {
    let Some(available) = &document.available else {
        return vec![Answer::Undated];
    };
    let days = available.iter().map(|language| language.on);
    days.filter(|on| on.is_none_or(|on| on <= day))
        .map(|on| on.map_or(Answer::Undated, Answer::Told))
        .collect()
}
