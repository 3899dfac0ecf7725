//! What calls for an answer: what people said, and events that gather views.

use coproduction_core::{EventId, Pointer};
use coproduction_events::{Contribution, EngagementEvent};
use coproduction_record::Collection;

#[cfg(feature = "measures")]
use super::Answers;
use super::own_decisions::OwnDecisions;
use super::{Answer, Debt, Span, Standing, View, gathers_views, place, took_place, was_called_off};
use crate::by_id::HashMap;

/// An answer that is owed, to a contribution or to everybody at an event, with what is recorded of it.
///
/// Where contributions to an event are recorded one by one, each stands for itself, whatever was answered: what counts as one does
/// not hang on how soon it was answered.
pub(crate) struct Owed {
    pub(crate) debt: Debt,
    pub(crate) answer: Option<Answer>,
    /// Whether everybody who is owed it decided it themselves: they need nobody to tell them.
    pub(crate) by_themselves: Option<bool>,
    to: To,
}

/// What an answer is owed to, by its place in its list.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(
    not(feature = "measures"),
    allow(dead_code, reason = "the measures alone ask for the event")
)]
enum To {
    /// A contribution, and the event that took place at which it was made.
    Contribution { index: usize, event: Option<usize> },
    /// Everybody at an event.
    Event(usize),
}

impl Owed {
    /// How it stands on the day of the view.
    pub(crate) fn standing(&self, view: &View<'_>) -> Standing {
        self.debt.standing(view, self.answer)
    }

    /// What it is owed to: a contribution or an event.
    #[cfg(feature = "measures")]
    pub(crate) fn collection(&self) -> Collection {
        match self.to {
            To::Contribution { .. } => Collection::Contributions,
            To::Event(_) => Collection::Events,
        }
    }

    /// The place of what it is owed to.
    pub(crate) fn place(&self) -> Pointer {
        match self.to {
            To::Contribution { index, .. } => place(Collection::Contributions, index),
            To::Event(index) => place(Collection::Events, index),
        }
    }

    /// What of other answers is to the same.
    #[cfg(feature = "measures")]
    pub(crate) fn answer_among(&self, view: &View<'_>, answers: &Answers) -> Option<Answer> {
        let event = |index: usize| view.record.events.as_ref()?.get(index);
        match self.to {
            To::Contribution { index, event: at } => {
                let contribution = view.record.contributions.as_ref()?.get(index)?;
                answers.to_contribution(contribution, at.and_then(event))
            }
            To::Event(index) => answers.to_event(event(index)?),
        }
    }
}

/// Every answer that is owed.
pub(super) fn all(view: &View<'_>) -> Vec<Owed> {
    let (mut owed, own) = (Vec::new(), OwnDecisions::of(view));
    let mut said_at: HashMap<EventId, Vec<(usize, &Contribution)>> = HashMap::default();
    for (index, contribution) in view.record.contributions.iter().flatten().enumerate() {
        if contribution.on.is_some_and(|on| on > view.day) {
            continue;
        }
        match contribution.event {
            Some(event) => said_at.entry(event).or_default().push((index, contribution)),
            None => owed.extend(to_contribution(view, index, contribution)),
        }
    }
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        let said = said_at.get(&event.id).map(Vec::as_slice).unwrap_or_default();
        if was_called_off(event) {
            // What was said towards an event that was not held calls for an answer all the same.
            let alone =
                |(index, contribution): &(usize, &Contribution)| to_contribution(view, *index, contribution);
            owed.extend(said.iter().filter_map(alone));
        } else {
            to_event(view, own.is_of(event.id), (index, event), said, &mut owed);
        }
    }
    owed
}

/// What is owed to a contribution that was made at no event that took place.
fn to_contribution(view: &View<'_>, index: usize, contribution: &Contribution) -> Option<Owed> {
    let answers = view.answers();
    Some(Owed {
        debt: Debt::for_contribution(view, contribution, None)?,
        answer: answers.to_contribution(contribution, None),
        by_themselves: Some(false),
        to: To::Contribution { index, event: None },
    })
}

/// Adds what is owed to those at an event, with what was said at it.
fn to_event(
    view: &View<'_>,
    by_themselves: Option<bool>,
    (index, event): (usize, &EngagementEvent),
    said: &[(usize, &Contribution)],
    owed: &mut Vec<Owed>,
) {
    let expecting = || {
        said.iter()
            .filter(|(_, contribution)| contribution.reply_expected != Some(false))
    };
    let none_expects = expecting().next().is_none();
    let responses = event.survey.as_ref().and_then(|survey| survey.responses);
    let nothing_to_answer = responses == Some(0) || (none_expects && !said.is_empty());
    let took_place = took_place(event, view.day);
    let is_asked = gathers_views(event) && !nothing_to_answer && took_place == Some(true);
    if took_place == Some(false) || (none_expects && !is_asked) {
        return;
    }
    let answers = view.answers();
    let new = |to, answer, perhaps| Owed {
        debt: Debt::since(view, Span::close_of(event), perhaps),
        answer,
        by_themselves,
        to,
    };
    // Replies to some do not tell those whose answers are not recorded one by one.
    let more_answered =
        responses.is_some_and(|responses| usize::try_from(responses).is_ok_and(|n| n > said.len()));
    if none_expects || more_answered {
        let perhaps = answers.perhaps.to_event(event);
        owed.push(new(To::Event(index), answers.to_event(event), perhaps));
        return;
    }
    owed.extend(expecting().map(|(said, contribution)| {
        let answer = answers.to_contribution(contribution, Some(event));
        let perhaps = answers.perhaps.to_contribution(contribution, Some(event));
        let to = To::Contribution {
            index: *said,
            event: Some(index),
        };
        new(to, answer, perhaps)
    }));
}

/// Whether the record says what people said, so that nothing owed means that nothing was said.
pub(crate) fn records_what_was_said(view: &View<'_>) -> bool {
    let nothing_said = view.record.contributions.as_ref().is_some_and(Vec::is_empty);
    let no_events = view.record.events.as_ref().is_some_and(Vec::is_empty);
    (view.record.contributions.is_some() || no_events) && (view.record.events.is_some() || !nothing_said)
}
