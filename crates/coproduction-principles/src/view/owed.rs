//! What calls for an answer: what people said, and events that gather views.

use std::collections::HashMap;

use coproduction_core::{EventId, Pointer};
use coproduction_events::{Contribution, EngagementEvent};
use coproduction_record::Collection;

use super::own_decisions::OwnDecisions;
use super::{Answer, Answers, Debt, Span, Standing, View, gathers_views, place, took_place, was_called_off};

/// An answer that is owed, to a contribution or to everybody at an event, with what is recorded of it.
///
/// Where contributions to an event are recorded one by one, each stands for itself, whatever was answered: what counts as one does
/// not hang on how soon it was answered.
pub(crate) struct Owed {
    pub(crate) debt: Debt,
    pub(crate) answer: Option<Answer>,
    /// Whether everybody who is owed it decided it themselves: they need nobody to tell them.
    pub(crate) by_themselves: Option<bool>,
    /// What it is owed to: a contribution or an event.
    #[cfg(feature = "measures")]
    pub(crate) collection: Collection,
    pub(crate) place: Pointer,
}

impl Owed {
    fn new(debt: Debt, answer: Option<Answer>, collection: Collection, index: usize) -> Self {
        Self {
            debt,
            answer,
            by_themselves: Some(false),
            #[cfg(feature = "measures")]
            collection,
            place: place(collection, index),
        }
    }

    fn by_themselves(self, by_themselves: Option<bool>) -> Self {
        Self {
            by_themselves,
            ..self
        }
    }

    /// How it stands on the day of the view.
    pub(crate) fn standing(&self, view: &View<'_>) -> Standing {
        self.debt.standing(view, self.answer)
    }
}

/// Every answer that is owed, due or not, with the answers that are given. Which they are does not hang on the answers.
pub(crate) fn owed(view: &View<'_>, answers: &Answers) -> Vec<Owed> {
    let (mut owed, own) = (Vec::new(), OwnDecisions::of(view));
    let mut said_at: HashMap<EventId, Vec<(usize, &Contribution)>> = HashMap::new();
    for (index, contribution) in view.record.contributions.iter().flatten().enumerate() {
        if contribution.on.is_some_and(|on| on > view.day) {
            continue;
        }
        match contribution.event {
            Some(event) => said_at.entry(event).or_default().push((index, contribution)),
            None => owed.extend(to_contribution(view, answers, index, contribution)),
        }
    }
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        let said = said_at.get(&event.id).map(Vec::as_slice).unwrap_or_default();
        if was_called_off(event) {
            // What was said towards an event that was not held calls for an answer all the same.
            let alone = |(index, contribution): &(usize, &Contribution)| {
                to_contribution(view, answers, *index, contribution)
            };
            owed.extend(said.iter().filter_map(alone));
        } else {
            let by_themselves = own.is_of(event.id);
            let to_event = to_event(view, answers, index, event, said).into_iter();
            owed.extend(to_event.map(|owed| owed.by_themselves(by_themselves)));
        }
    }
    owed
}

/// What is owed to a contribution that was made at no event that took place.
fn to_contribution(
    view: &View<'_>,
    answers: &Answers,
    index: usize,
    contribution: &Contribution,
) -> Option<Owed> {
    let debt = Debt::for_contribution(view, answers, contribution, None)?;
    let answer = answers.to_contribution(contribution, None);
    Some(Owed::new(debt, answer, Collection::Contributions, index))
}

/// What is owed to those at an event, with what was said at it.
fn to_event(
    view: &View<'_>,
    answers: &Answers,
    index: usize,
    event: &EngagementEvent,
    said: &[(usize, &Contribution)],
) -> Vec<Owed> {
    let expecting: Vec<_> = said
        .iter()
        .filter(|(_, contribution)| contribution.reply_expected != Some(false))
        .collect();
    let responses = event.survey.as_ref().and_then(|survey| survey.responses);
    let nothing_to_answer = responses == Some(0) || (expecting.is_empty() && !said.is_empty());
    let took_place = took_place(event, view.day);
    let is_asked = gathers_views(event) && !nothing_to_answer && took_place == Some(true);
    if took_place == Some(false) || (expecting.is_empty() && !is_asked) {
        return Vec::new();
    }
    let debt = |perhaps| Debt::since(view, answers, Span::close_of(event), perhaps);
    // Replies to some do not tell those whose answers are not recorded one by one.
    let more_answered =
        responses.is_some_and(|responses| usize::try_from(responses).is_ok_and(|n| n > said.len()));
    if expecting.is_empty() || more_answered {
        let (answer, perhaps) = (answers.to_event(event), answers.perhaps.to_event(event));
        return vec![Owed::new(debt(perhaps), answer, Collection::Events, index)];
    }
    let to_each = |(index, contribution): &&(usize, &Contribution)| {
        let answer = answers.to_contribution(contribution, Some(event));
        let perhaps = answers.perhaps.to_contribution(contribution, Some(event));
        Owed::new(debt(perhaps), answer, Collection::Contributions, *index)
    };
    expecting.iter().map(to_each).collect()
}

/// Whether the record says what people said, so that nothing owed means that nothing was said.
pub(crate) fn records_what_was_said(view: &View<'_>) -> bool {
    let nothing_said = view.record.contributions.as_ref().is_some_and(Vec::is_empty);
    let no_events = view.record.events.as_ref().is_some_and(Vec::is_empty);
    (view.record.contributions.is_some() || no_events) && (view.record.events.is_some() || !nothing_said)
}
