//! What the rules look at: a checked record with a policy, as it stood on a day.
//!
//! What several rules ask is answered here, once: which terms of reference were in force, who held a seat, what was
//! answered when. Nothing is concluded that dates or silence leave open.

mod access;
mod actions;
mod advice;
mod answers;
mod assessments;
mod attended;
mod authorities;
mod bodies;
mod capacities;
mod chaired;
mod claims;
mod compared;
mod consultations;
mod days;
mod debts;
mod decided;
mod events;
mod filed;
mod issued;
mod kept;
mod known;
mod leads;
mod lived;
mod notices;
mod owed;
mod own_decisions;
mod papers;
mod parity;
mod people;
mod places;
mod populations;
mod reach;
mod recent;
mod replies;
mod returns;
mod room;
mod services;
mod sessions;
mod shares;
mod special_category;
mod standards;
mod succession;
mod taken;
mod terms;
mod ties;
mod voices;
mod when_decided;

use coproduction_core::{ConstituencyId, Date, PartialDate, Pointer, SeatId, Side};
use coproduction_forums::Seat;
use coproduction_members::MemberId;
use coproduction_record::{Checked, Collection, Completeness, ForumRecord};

pub(crate) use access::asked_needs;
pub(crate) use actions::{Actions, accepted};
pub(crate) use answers::{Answer, Answers};
pub(crate) use assessments::{Assessed, owes_assessment};
#[cfg(feature = "measures")]
pub(crate) use attended::came;
pub(crate) use authorities::authorities_of;
pub(crate) use chaired::is_chair;
pub(crate) use claims::is_claim;
#[cfg(feature = "measures")]
pub(crate) use compared::{Compared, Looked, Shown};
pub(crate) use consultations::{Consultation, Information, was_open};
pub(crate) use days::{day_of_decision, day_of_event};
pub(crate) use debts::{Debt, Standing};
pub(crate) use decided::Taken;
pub(crate) use events::{
    Span, gathers_views, is_gathering, met_at, said_at, took_place, was_called_off, was_for_nobody,
};
pub(crate) use filed::Filed;
pub(crate) use issued::Issued;
use kept::Kept;
pub(crate) use known::{all_known, any_known};
pub(crate) use leads::{AskedLead, deadline};
pub(crate) use lived::nobody_came;
pub(crate) use notices::{NoticeLanguages, Notices, reaches_people, was_out};
#[cfg(feature = "measures")]
pub(crate) use owed::Owed;
pub(crate) use owed::records_what_was_said;
pub(crate) use papers::{Paper, Papers};
pub(crate) use parity::{Parity, parity};
pub(crate) use people::Held;
pub(crate) use reach::GroupReach;
pub(crate) use recent::Recent;
pub(crate) use replies::{by_then, refusal, was_there};
#[cfg(feature = "measures")]
pub(crate) use returns::answered_on;
pub(crate) use returns::offered_on;
pub(crate) use room::Room;
pub(crate) use services::{FORUMS_OWN, Judged, certainly, is_about_services};
pub(crate) use sessions::{Payments, Session, minutes};
pub(crate) use shares::beside;
pub(crate) use special_category::is_special_category;
pub(crate) use standards::{Standards, invited, is_public};
pub(crate) use succession::{Succession, end_of_term};
pub(crate) use taken::{Sitting, own_day, stage_days, was_decided};
pub(crate) use terms::InForce;
#[cfg(feature = "measures")]
pub(crate) use terms::Life;
pub use ties::Way;
pub(crate) use ties::{TiedContribution, TiedDecision, Ties, had_begun, is_recorded, numbers};

pub(crate) use voices::Person;
pub(crate) use when_decided::present_when_decided;

use crate::Policy;
use crate::by_id::HashMap;
use crate::finding::Conclusion;
use crate::shared::say;
use crate::template::Said;

/// A record, a policy and a day.
pub(crate) struct View<'a> {
    pub(crate) record: &'a Checked<ForumRecord>,
    pub(crate) policy: &'a Policy,
    /// The last day that can be spoken of: the day asked for, or the one that the record was kept to where that is earlier.
    pub(crate) day: Date,
    /// The constituencies with their sides, sorted.
    sides: Vec<(&'a ConstituencyId, Side)>,
    /// The seats, each as the versions of the terms of reference have it, in their order.
    seats: Vec<Vec<SeatAs<'a>>>,
    /// Which of these each membership is of.
    seat_of: Vec<Option<usize>>,
    /// The members with the places of their memberships, sorted.
    memberships_of: Vec<(MemberId, usize)>,
    kept: Kept<'a>,
}

/// A seat as a version of the terms of reference has it.
struct SeatAs<'a> {
    version: usize,
    seat: &'a Seat,
    side: Side,
}

impl<'a> View<'a> {
    pub(crate) fn new(record: &'a Checked<ForumRecord>, policy: &'a Policy, as_of: Date) -> Self {
        let constituencies = record.forum.constituencies.iter().flatten();
        let mut sides: Vec<_> = constituencies
            .map(|constituency| (&constituency.id, constituency.side))
            .collect();
        sides.sort_unstable_by_key(|(id, _)| *id);
        let (mut seats, mut number_of) = (Vec::<Vec<SeatAs<'_>>>::new(), HashMap::<SeatId, usize>::default());
        for (version, terms) in record.forum.terms.iter().flatten().enumerate() {
            for seat in terms.seats.iter().flatten() {
                let number = *number_of.entry(seat.id).or_insert(seats.len());
                seats.resize_with(seats.len().max(number + 1), Vec::new);
                let side = side_of(&sides, &seat.constituency);
                if let Some(known) = seats.get_mut(number) {
                    known.push(SeatAs { version, seat, side });
                }
            }
        }
        let memberships = record.memberships.iter().flatten();
        let seat_of = memberships.map(|membership| number_of.get(&membership.seat).copied());
        let memberships = record.memberships.iter().flatten().enumerate();
        let mut memberships_of: Vec<_> = memberships
            .map(|(index, membership)| (membership.member, index))
            .collect();
        memberships_of.sort_unstable();
        Self {
            record,
            policy,
            day: record.recorded_to.map_or(as_of, |kept| kept.min(as_of)),
            sides,
            seats,
            seat_of: seat_of.collect(),
            memberships_of,
            kept: Kept::default(),
        }
    }

    /// The side of a constituency; every constituency of a checked record has one.
    pub(crate) fn side(&self, constituency: &ConstituencyId) -> Side {
        side_of(&self.sides, constituency)
    }

    /// How many constituencies the forum has.
    pub(crate) fn constituencies(&self) -> usize {
        self.sides.len()
    }

    /// Whether a collection holds everything of a day, as far as the record declares: what is not in it was not.
    pub(crate) fn is_whole(&self, collection: Collection, day: Date) -> bool {
        let mut periods = self.record.coverage_of(collection).peekable();
        let undeclared = periods.peek().is_none();
        undeclared
            || periods
                .filter(|period| {
                    period.from.is_none_or(|from| from <= day) && period.to.is_none_or(|to| day <= to)
                })
                .any(|period| period.completeness == Completeness::Complete)
    }

    /// The same of every day from one to that of the view. Of days before the forum began there is nothing to hold.
    pub(crate) fn is_whole_since(&self, collection: Collection, from: Date) -> bool {
        let from = self
            .born()
            .map_or(from, |born| born.clamp(from, self.day.max(from)));
        // It can only change where a period begins or has ended.
        let periods = self.record.coverage_of(collection);
        let changes = periods.flat_map(|period| [period.from, period.to.and_then(|to| to.plus_days(1))]);
        let within = changes.flatten().filter(|day| from < *day && *day < self.day);
        within
            .chain([from, self.day])
            .all(|day| self.is_whole(collection, day))
    }

    /// The first day on which the forum may have been there, where the start of each stage of its life is recorded.
    fn born(&self) -> Option<Date> {
        let stages = self.record.forum.life.as_deref().unwrap_or_default();
        let begun: Option<Vec<_>> = stages.iter().map(|stage| stage.from).collect();
        begun?.into_iter().map(PartialDate::earliest).min()
    }

    /// Concludes that a question does not arise where there is nothing of a kind; where the record declares that it does not
    /// hold everything of it, that is not known.
    pub(crate) fn none_of(&self, collection: Collection, none: Conclusion) -> Conclusion {
        if self.is_whole(collection, self.day) {
            return none;
        }
        Conclusion::not_evidenced(say::not_whole()).at([Pointer::root().member("coverage")])
    }

    /// Concludes that everything of a kind is good; where the record declares that it does not hold everything of it, that is not known.
    pub(crate) fn met_where_whole(&self, collection: Collection, met: Conclusion) -> Conclusion {
        if self.is_whole(collection, self.day) {
            return met;
        }
        Conclusion::not_evidenced(say::good_in_part()).at([Pointer::root().member("coverage")])
    }
}

fn side_of(sides: &[(&ConstituencyId, Side)], constituency: &ConstituencyId) -> Side {
    let place = sides.binary_search_by_key(&constituency, |(id, _)| *id);
    let known = place.ok().and_then(|place| sides.get(place));
    known.map_or(Side::Other, |(_, side)| *side)
}

/// The place of an entry of a collection.
pub(crate) fn place(collection: Collection, index: usize) -> Pointer {
    collection.entry(index)
}

/// The place of something of the forum.
pub(crate) fn of_forum(field: &str) -> Pointer {
    Pointer::root().member("forum").member(field)
}

/// As many places as most rules find.
const FEW: usize = 8;

/// Places sorted by what the record says of them.
#[derive(Debug, Default)]
pub(crate) struct Sorted {
    pub(crate) good: Vec<Pointer>,
    pub(crate) bad: Vec<Pointer>,
    pub(crate) unknown: Vec<Pointer>,
}

impl Sorted {
    /// Adds a place: good, bad, or not known.
    pub(crate) fn add(&mut self, is_good: Option<bool>, place: Pointer) {
        let places = match is_good {
            Some(true) => &mut self.good,
            Some(false) => &mut self.bad,
            None => &mut self.unknown,
        };
        if places.is_empty() {
            places.reserve(FEW);
        }
        places.push(place);
    }

    /// The same of something that is asked for, for certain or perhaps: where it may not be, nothing is held against it, and where it is
    /// not, it is left out.
    pub(crate) fn add_where(&mut self, is_asked: Option<bool>, is_good: Option<bool>, place: Pointer) {
        match is_asked {
            Some(true) => self.add(is_good, place),
            None => self.add(is_good.filter(|good| *good), place),
            Some(false) => {}
        }
    }

    /// How many places there are.
    pub(crate) fn len(&self) -> usize {
        self.good.len() + self.bad.len() + self.unknown.len()
    }

    /// Concludes: one that is bad is enough, all have to be good; with nothing to look at, the question does not arise.
    pub(crate) fn conclude(
        self,
        met: Said,
        not_met: Said,
        not_evidenced: Said,
        none: Conclusion,
    ) -> Conclusion {
        if !self.bad.is_empty() {
            Conclusion::not_met(not_met).at(self.bad)
        } else if !self.unknown.is_empty() {
            Conclusion::not_evidenced(not_evidenced).at(self.unknown)
        } else if !self.good.is_empty() {
            Conclusion::met(met).at(self.good)
        } else {
            none
        }
    }
}
