//! When people were first involved in a decision, as far as is recorded.

use coproduction_core::{Date, Side};
use coproduction_decisions::DecisionOrigin;
use coproduction_events::EventKind;
use coproduction_record::Collection;

use super::Way;
use super::index::{Index, Taken};
use crate::view::{Span, gathers_views, took_place};

/// What is recorded of when people were involved in a decision.
pub(crate) struct Involvement {
    /// The day of their first involvement, where the record states it.
    stated: Option<Date>,
    /// When else they were involved, where that is dated, and whether it is certain that they were.
    others: Vec<(Option<Span>, bool)>,
    /// Whether the record holds everything of the day of the decision that could show more.
    is_whole: bool,
}

impl Involvement {
    /// Everything that ties people to a decision: the day that it states, the day it was opened for views, what people with lived
    /// experience proposed, events and contributions that it names, and events for gathering views that list it. What professionals
    /// said does not count; a meeting that only lists it may have involved people.
    pub(crate) fn of(index: &Index<'_>, taken: &Taken<'_>) -> Self {
        let (view, decision) = (index.view, taken.decision);
        let by_then = |on: &Date| *on <= view.day;
        let stages = decision.stages.as_ref();
        let mut others = Vec::new();
        if let Some(opened) = stages.and_then(|stages| stages.opened_on).filter(by_then) {
            others.push((Some(opened.into()), true));
        }
        let of_people = decision.proposed_by.as_ref();
        let is_theirs = of_people.is_some_and(|proposer| view.side(proposer) == Side::LivedExperience)
            || matches!(
                decision.origin,
                Some(DecisionOrigin::LivedExperience | DecisionOrigin::Jointly)
            );
        if is_theirs {
            let proposed = stages.and_then(|stages| stages.proposed_on);
            others.push((proposed.map(Span::from), proposed.is_some()));
        }
        for (event, is_named) in index.events_of(decision).into_values() {
            let (began, took_place) = (Span::start_of(event), took_place(event, view.day));
            let is_its_meeting = event.kind == Some(EventKind::Meeting)
                && began.is_some_and(|began| Some(began.earliest) == taken.on);
            if took_place != Some(false) && (is_named || !is_its_meeting) {
                let is_involvement = is_named || gathers_views(event);
                others.push((began, took_place == Some(true) && is_involvement));
            }
        }
        let named = taken.informed_by.iter();
        let named = named.filter(|(_, way)| **way != Way::Event).map(|(said, _)| said);
        for said in named
            .chain(&taken.too_late)
            .filter_map(|said| index.said.get(*said))
        {
            let side = said.contribution.constituency.as_ref().map(|of| view.side(of));
            if side != Some(Side::Professional) {
                others.push((said.on.map(Span::from), side.is_some()));
            }
        }
        let day = taken.on.unwrap_or(view.day);
        let holds = |collection| view.is_whole(collection, day);
        Self {
            stated: stages.and_then(|stages| stages.first_involved_on).filter(by_then),
            others,
            is_whole: holds(Collection::Events) && holds(Collection::Contributions),
        }
    }

    /// Whether it had begun in time. Where the stated day says that it had not and something else that it may have, that is not
    /// known; nor where nothing is recorded.
    pub(crate) fn had_begun(&self, in_time: impl Fn(Date) -> bool) -> Option<bool> {
        if self.stated.is_some_and(&in_time) {
            return Some(true);
        }
        let mut others = self.others.iter();
        let is_early = |(span, certain): &(Option<Span>, bool)| {
            *certain && span.is_some_and(|span| in_time(span.latest))
        };
        if self.stated.is_none() && others.clone().any(is_early) {
            return Some(true);
        }
        if others
            .clone()
            .any(|(span, _)| span.is_none_or(|span| in_time(span.earliest)))
        {
            return None;
        }
        let is_late = self.stated.is_some() || (self.is_whole && others.any(|(_, certain)| *certain));
        is_late.then_some(false)
    }
}
