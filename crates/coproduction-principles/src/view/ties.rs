//! What is tied to what, looked up once.

use std::collections::BTreeMap;

use coproduction_core::{CommitmentId, ContributionId, Date, DecisionId, EventId, ReplyId};
use coproduction_decisions::{Commitment, Decision};
use coproduction_events::{Contribution, EngagementEvent, Reply};
use coproduction_record::{Checked, Collection, ForumRecord};

use super::{Span, View, said_at, took_place, was_there};
use crate::by_id::HashMap;

coproduction_core::vocabulary! {
    /// How a contribution is tied to something, from the closest to the loosest.
    pub enum Way {
        /// It is named.
        Named = "named",
        /// A reply that names it is.
        Reply = "reply",
        /// The event at which it was made is, or a reply to everything that was said there.
        Event = "event",
    }
}

/// A contribution that was there by the day.
pub(crate) struct TiedContribution<'a> {
    /// Its place in the record.
    pub(crate) place: usize,
    pub(crate) contribution: &'a Contribution,
    /// The event at which it was made.
    pub(crate) event: Option<&'a EngagementEvent>,
    /// When it was made: on its day, or not before its event began.
    pub(crate) on: Option<Date>,
}

impl TiedContribution<'_> {
    /// Whether it was made by the day on which a decision was taken. What was made later at an event that had begun by then is
    /// neither: the decision rests on what had been said there, and nobody claims more.
    fn was_in_time(&self, way: Way, taken: Date) -> Option<bool> {
        let had_begun =
            |event: &EngagementEvent| Span::start_of(event).is_none_or(|began| began.earliest <= taken);
        match self.on {
            Some(on) if on > taken && way == Way::Event && self.event.is_some_and(had_begun) => None,
            on => Some(on.is_none_or(|on| on <= taken)),
        }
    }
}

/// A decision that was there by the day.
pub(crate) struct TiedDecision<'a> {
    /// Its place in the record.
    pub(crate) place: usize,
    pub(crate) decision: &'a Decision,
    /// The day on which it was decided, or came before its meeting; it may be after the day.
    pub(crate) on: Option<Date>,
    /// Whether it had been decided by the day.
    pub(crate) decided: Option<bool>,
    /// The contributions that it was informed by, in the order of the record, by the closest way.
    pub(crate) informed_by: BTreeMap<usize, Way>,
    /// Those that are tied to it and were made after it was taken.
    pub(crate) too_late: Vec<usize>,
}

/// Everything that was there by the day of a view, by what it refers to. Numbers are places in these lists.
pub(crate) struct Ties<'a> {
    pub(crate) said: Vec<TiedContribution<'a>>,
    pub(crate) taken: Vec<TiedDecision<'a>>,
    pub(crate) replies: Vec<&'a Reply>,
    /// The commitments, with their places in the record.
    pub(crate) commitments: Vec<(usize, &'a Commitment)>,
    pub(crate) replies_to: HashMap<ContributionId, Vec<usize>>,
    pub(crate) replies_to_event: HashMap<EventId, Vec<usize>>,
    pub(crate) replies_naming: HashMap<DecisionId, Vec<usize>>,
    pub(crate) commitments_of: HashMap<DecisionId, Vec<usize>>,
    pub(crate) commitments_of_reply: HashMap<ReplyId, Vec<usize>>,
    /// The decisions that each contribution informed.
    pub(crate) informs: Vec<Vec<(usize, Way)>>,
    /// The decisions that had been taken before each contribution that is tied to them was made.
    pub(crate) too_late_for: Vec<Vec<usize>>,
    said_by_id: HashMap<ContributionId, usize>,
    said_at: HashMap<EventId, Vec<usize>>,
    /// The events that list each decision, and the place of each event, by their places in the record.
    listing: HashMap<DecisionId, Vec<usize>>,
    events: HashMap<EventId, usize>,
}

impl<'a> Ties<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let record = view.record;
        let contributions = record.contributions.iter().flatten().enumerate();
        let said: Vec<_> = contributions
            .filter_map(|(place, one)| said(view, place, one))
            .collect();
        let there = |reply: &&Reply| was_there(reply, view.day);
        let replies: Vec<&Reply> = record.replies.iter().flatten().filter(there).collect();
        let commitments = record.commitments.iter().flatten().enumerate();
        let mut ties = Self {
            informs: said.iter().map(|_| Vec::new()).collect(),
            too_late_for: said.iter().map(|_| Vec::new()).collect(),
            said,
            taken: Vec::new(),
            replies,
            commitments: commitments.filter(|(_, one)| was_made(one, view.day)).collect(),
            replies_to: HashMap::default(),
            replies_to_event: HashMap::default(),
            replies_naming: HashMap::default(),
            commitments_of: HashMap::default(),
            commitments_of_reply: HashMap::default(),
            said_by_id: HashMap::default(),
            said_at: HashMap::default(),
            listing: HashMap::default(),
            events: HashMap::default(),
        };
        ties.note(view);
        for (place, decision) in record.decisions.iter().flatten().enumerate() {
            ties.tie(view, place, decision);
        }
        ties
    }

    fn note(&mut self, view: &View<'a>) {
        for (number, said) in self.said.iter().enumerate() {
            self.said_by_id.insert(said.contribution.id, number);
            if let Some(event) = said.event {
                self.said_at.entry(event.id).or_default().push(number);
            }
        }
        for (place, event) in view.record.events.iter().flatten().enumerate() {
            self.events.insert(event.id, place);
            for decision in event.decisions.iter().flatten() {
                self.listing.entry(*decision).or_default().push(place);
            }
        }
        for (number, reply) in self.replies.iter().enumerate() {
            for id in reply.answers.contributions.iter().flatten() {
                self.replies_to.entry(*id).or_default().push(number);
            }
            for id in reply.answers.events.iter().flatten() {
                self.replies_to_event.entry(*id).or_default().push(number);
            }
            if let Some(id) = reply.decision {
                self.replies_naming.entry(id).or_default().push(number);
            }
        }
        for (number, (_, commitment)) in self.commitments.iter().enumerate() {
            if let Some(id) = commitment.decision {
                self.commitments_of.entry(id).or_default().push(number);
            }
            if let Some(id) = commitment.reply {
                self.commitments_of_reply.entry(id).or_default().push(number);
            }
        }
    }

    /// Adds a decision with the contributions that are tied to it.
    fn tie(&mut self, view: &View<'a>, place: usize, decision: &'a Decision) {
        let Some((on, decided)) = view.stands(decision) else {
            return;
        };
        let number = self.taken.len();
        let (mut informed_by, mut too_late) = (BTreeMap::new(), Vec::new());
        let taken_on = on.filter(|_| decided != Some(false));
        for (said, way) in self.ties(view, decision) {
            let made = self.said.get(said);
            match made
                .zip(taken_on)
                .map_or(Some(true), |(made, on)| made.was_in_time(way, on))
            {
                Some(true) => {
                    informed_by.insert(said, way);
                    if let Some(informs) = self.informs.get_mut(said) {
                        informs.push((number, way));
                    }
                }
                Some(false) => {
                    too_late.push(said);
                    if let Some(late) = self.too_late_for.get_mut(said) {
                        late.push(number);
                    }
                }
                None => {}
            }
        }
        self.taken.push(TiedDecision {
            place,
            decision,
            on,
            decided,
            informed_by,
            too_late,
        });
    }

    /// The contributions that a decision, or a reply that reports it, names in any way, each by the closest.
    fn ties(&self, view: &View<'a>, decision: &Decision) -> BTreeMap<usize, Way> {
        let mut ties = BTreeMap::new();
        let mut tie = |ids: Option<&Vec<ContributionId>>, events: Option<&Vec<EventId>>, named: Way| {
            let own = ids.into_iter().flatten().filter_map(|id| self.said_by_id.get(id));
            let said_at = events.into_iter().flatten().filter_map(|id| self.said_at.get(id));
            let there = said_at.flatten().map(|said| (*said, Way::Event));
            for (said, way) in own.map(|said| (*said, named)).chain(there) {
                let closest = ties.entry(said).or_insert(way);
                *closest = way.min(*closest);
            }
        };
        let links = decision.informed_by.as_ref();
        if let Some(links) = links {
            tie(links.contributions.as_ref(), links.events.as_ref(), Way::Named);
        }
        let informing = links
            .and_then(|links| links.replies.as_ref())
            .into_iter()
            .flatten();
        let informing = informing.filter_map(|id| view.record.reply(*id));
        let informing = informing.filter(|reply| was_there(reply, view.day));
        for reply in informing.chain(self.naming(decision.id)) {
            let answers = &reply.answers;
            tie(
                answers.contributions.as_ref(),
                answers.events.as_ref(),
                Way::Reply,
            );
        }
        ties
    }

    /// The events that a decision is tied to, by their places in the record: those that list it, and those that it names as what
    /// informed it; with whether it names them.
    pub(crate) fn events_of(
        &self,
        view: &View<'a>,
        decision: &Decision,
    ) -> BTreeMap<usize, (&'a EngagementEvent, bool)> {
        let links = decision.informed_by.as_ref();
        let named = links
            .and_then(|links| links.events.as_ref())
            .into_iter()
            .flatten();
        let named = named
            .filter_map(|id| self.events.get(id))
            .map(|place| (*place, true));
        let events = view.record.events.as_deref().unwrap_or_default();
        numbers(self.listing.get(&decision.id))
            .map(|place| (place, false))
            .chain(named)
            .filter_map(|(place, is_named)| Some((place, (events.get(place)?, is_named))))
            .collect()
    }

    /// The replies that report a decision.
    pub(crate) fn naming(&self, decision: DecisionId) -> impl Iterator<Item = &'a Reply> {
        numbers(self.replies_naming.get(&decision)).filter_map(|number| self.replies.get(number).copied())
    }
}

impl View<'_> {
    /// Whether a collection is recorded and holds everything from one day to that of the view, as far as can be seen from both.
    pub(crate) fn holds_since(&self, collection: Collection, since: Option<Date>) -> bool {
        is_recorded(self.record, collection)
            && self.is_whole(collection, self.day)
            && since.is_none_or(|since| self.is_whole(collection, since))
    }

    /// Whether a decision was there by the day.
    pub(crate) fn has_decision(&self, id: DecisionId) -> bool {
        let decision = self.record.decision(id);
        decision.is_some_and(|decision| self.stands(decision).is_some())
    }

    /// Whether a commitment had been made by the day.
    pub(crate) fn has_commitment(&self, id: CommitmentId) -> bool {
        let commitment = self.record.commitment(id);
        commitment.is_some_and(|commitment| was_made(commitment, self.day))
    }
}

/// The numbers of an entry; none where there is no entry.
pub(crate) fn numbers(entry: Option<&Vec<usize>>) -> impl Iterator<Item = usize> {
    entry.into_iter().flatten().copied()
}

/// Whether a collection that the thread runs through is recorded.
pub(crate) fn is_recorded(record: &Checked<ForumRecord>, collection: Collection) -> bool {
    match collection {
        Collection::Contributions => record.contributions.is_some(),
        Collection::Replies => record.replies.is_some(),
        Collection::Decisions => record.decisions.is_some(),
        Collection::Commitments => record.commitments.is_some(),
        _ => false,
    }
}

/// A contribution with when and where it was made, unless that was after the day.
fn said<'a>(view: &View<'a>, place: usize, contribution: &'a Contribution) -> Option<TiedContribution<'a>> {
    let event = said_at(view.record, contribution);
    let began = event.and_then(Span::start_of).map(|span| span.earliest);
    let on = contribution.on.or(began);
    on.is_none_or(|on| on <= view.day).then_some(TiedContribution {
        place,
        contribution,
        event,
        on,
    })
}

/// Whether a commitment had been made by a day, as far as is recorded.
fn was_made(commitment: &Commitment, day: Date) -> bool {
    let first = commitment.states.iter().flatten().find_map(|state| state.on);
    commitment.made_on.or(first).is_none_or(|made| made <= day)
}

/// Whether an event had begun by the day, as far as is recorded.
pub(crate) fn had_begun(view: &View<'_>, event: EventId) -> bool {
    let event = view.record.event(event);
    event.is_none_or(|event| took_place(event, view.day) != Some(false))
}
