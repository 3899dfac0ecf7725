//! What was answered, and when the contributors were told.

use std::collections::HashMap;

use coproduction_core::{ContributionId, Date, EventId};
use coproduction_events::{DocumentKind, Reply};

use super::View;

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
    contributions: HashMap<ContributionId, Answer>,
    events: HashMap<EventId, Answer>,
    /// Whether there are replies of which it is not recorded what they answer.
    pub(crate) has_unplaced: bool,
}

impl Answers {
    /// Every answer that was there on the day of the view.
    pub(crate) fn of(view: &View<'_>) -> Self {
        let mut answers = Self::default();
        for reply in view.record.replies.iter().flatten() {
            let answered = &reply.answers;
            answers.has_unplaced |= answered.contributions.is_none() && answered.events.is_none();
            if let Some(answer) = of_reply(reply, view.day) {
                answers.add(
                    reply.answers.contributions.as_ref(),
                    reply.answers.events.as_ref(),
                    answer,
                );
            }
        }
        for document in view.record.documents.iter().flatten() {
            if let (DocumentKind::Feedback, Some(concerns)) = (document.kind, &document.concerns) {
                let languages = || document.available.iter().flatten();
                let first = languages().filter_map(|language| language.on).min();
                let answer = match first {
                    Some(day) if day <= view.day => Answer::Told(day),
                    Some(_) => continue,
                    None if document.available.as_ref().is_some_and(Vec::is_empty) => continue,
                    None => Answer::Undated,
                };
                answers.add(concerns.contributions.as_ref(), concerns.events.as_ref(), answer);
            }
        }
        answers
    }

    fn add(
        &mut self,
        contributions: Option<&Vec<ContributionId>>,
        events: Option<&Vec<EventId>>,
        answer: Answer,
    ) {
        for id in contributions.into_iter().flatten() {
            let known = self.contributions.entry(*id).or_insert(answer);
            *known = known.best(answer);
        }
        for id in events.into_iter().flatten() {
            let known = self.events.entry(*id).or_insert(answer);
            *known = known.best(answer);
        }
    }

    /// The answer to a contribution.
    pub(crate) fn to_contribution(&self, id: ContributionId) -> Option<Answer> {
        self.contributions.get(&id).copied()
    }

    /// The answer to everything that was said at an event.
    pub(crate) fn to_event(&self, id: EventId) -> Option<Answer> {
        self.events.get(&id).copied()
    }
}

/// What a reply says of when the contributors were told. One that says that nobody was told is no answer to them.
fn of_reply(reply: &Reply, day: Date) -> Option<Answer> {
    let Some(told) = &reply.told else {
        let statuses = reply.statuses.as_deref().unwrap_or_default();
        let later =
            !statuses.is_empty() && statuses.iter().all(|status| status.on.is_some_and(|on| on > day));
        return (!later).then_some(Answer::Undated);
    };
    let first = told.iter().map(|told| told.on).filter(|on| *on <= day).min();
    first.map(Answer::Told)
}
