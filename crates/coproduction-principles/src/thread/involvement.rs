//! When people were first involved in a decision, as far as is recorded.

use coproduction_core::{Date, Side};
use coproduction_decisions::{DecidedBy, DecisionOrigin};
use coproduction_events::EventKind;
use coproduction_record::Collection;

use crate::view::{Span, TiedDecision, View, Way, gathers_views, nobody_came, took_place};

/// What is recorded of when people were involved in a decision.
pub(crate) struct Involvement {
    /// The day of their first involvement, where the record states it.
    stated: Option<Date>,
    /// When else they were involved, where that is dated, and whether it is certain that they were.
    others: Vec<(Option<Span>, bool)>,
    /// Whether a formal consultation on it began only after it was taken, so that a stated day alone is not enough.
    is_belied: bool,
    /// Whether the record holds everything of the day of the decision that could show more.
    is_whole: bool,
}

impl Involvement {
    /// Everything that ties people to a decision: the day that it states, the day it was opened for views, what people with lived
    /// experience proposed, events and contributions that it names, events for gathering views that list it, and the day of the decision
    /// itself where they were among those who took it. What professionals said does not count; a meeting that only lists it may have
    /// involved people, and so may an event of which only people without lived experience are on record.
    pub(crate) fn of(view: &View<'_>, taken: &TiedDecision<'_>) -> Self {
        let (ties, decision) = (view.ties(), taken.decision);
        let by_then = |on: &Date| *on <= view.day;
        let stages = decision.stages.as_ref();
        let stated = stages.and_then(|stages| stages.first_involved_on).filter(by_then);
        let (mut others, mut is_belied) = (Vec::new(), false);
        if taken.decided != Some(false) && decision.decided_by != Some(DecidedBy::AccountableBody) {
            let with_them = view.lived_experience_decided(taken.place);
            // A day that the record states says more than that nobody is named.
            if with_them == Some(true) || (with_them.is_none() && stated.is_none()) {
                others.push((taken.on.map(Span::from), with_them == Some(true)));
            }
        }
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
        for (event, is_named) in ties.events_of(view, decision).into_values() {
            let (began, took_place) = (Span::start_of(event), took_place(event, view.day));
            let is_formal = event.window.as_ref().and_then(|window| window.formal) == Some(true);
            let is_after = began.zip(taken.on).is_some_and(|(began, on)| on < began.earliest);
            is_belied |= is_formal && is_after && took_place == Some(true);
            let is_its_meeting = event.kind == Some(EventKind::Meeting)
                && began.is_some_and(|began| Some(began.earliest) == taken.on);
            // What was for nobody, or only for others, is no involvement before the decision.
            let is_before = began.zip(taken.on).is_none_or(|(began, on)| began.earliest <= on);
            if is_before && (nobody_came(event) || view.lived_experience_came(event) == Some(false)) {
                continue;
            }
            if took_place != Some(false) && (is_named || !is_its_meeting) {
                let is_involvement =
                    (is_named || gathers_views(event)) && !(is_before && view.names_only_others(event));
                others.push((began, took_place == Some(true) && is_involvement));
            }
        }
        let named = taken.informed_by.iter();
        let named = named.filter(|(_, way)| **way != Way::Event).map(|(said, _)| said);
        for said in named
            .chain(&taken.too_late)
            .filter_map(|said| ties.said.get(*said))
        {
            let side = said.contribution.constituency.as_ref().map(|of| view.side(of));
            if side != Some(Side::Professional) {
                others.push((said.on.map(Span::from), side.is_some()));
            }
        }
        let day = taken.on.unwrap_or(view.day);
        let holds = |collection| view.is_whole(collection, day);
        Self {
            stated,
            others,
            is_belied,
            is_whole: holds(Collection::Events) && holds(Collection::Contributions),
        }
    }

    /// Whether the record states a day that is in time, and nothing bears it out, while a formal consultation began only after the decision.
    pub(crate) fn is_belied(&self, in_time: impl Fn(Date) -> bool) -> bool {
        self.is_belied && self.stated.is_some_and(&in_time) && !self.is_borne_out(in_time)
    }

    /// Whether anything but the stated day shows for certain that it had begun in time.
    fn is_borne_out(&self, in_time: impl Fn(Date) -> bool) -> bool {
        self.others
            .iter()
            .any(|(span, certain)| *certain && span.is_some_and(|span| in_time(span.latest)))
    }

    /// Whether it had begun in time. Where the stated day says that it had not and something else that it may have, or the other way about,
    /// that is not known; nor where nothing is recorded.
    pub(crate) fn had_begun(&self, in_time: impl Fn(Date) -> bool) -> Option<bool> {
        let mut others = self.others.iter();
        let is_borne_out = self.is_borne_out(&in_time);
        if self.stated.is_some_and(&in_time) {
            return Some(true).filter(|_| is_borne_out || !self.is_belied);
        }
        if self.stated.is_none() && is_borne_out {
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
