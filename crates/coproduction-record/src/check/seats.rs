//! Seats that more people hold at once than they have places.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use coproduction_core::{Date, Fault, PartialDate, SeatId};
use coproduction_forums::TermsOfReference;
use coproduction_members::MemberId;

use super::{At, Found, items};
use crate::ForumRecord;

/// The days on which a membership certainly holds its seat.
struct Holding<'p> {
    member: MemberId,
    from: Date,
    /// `None` where it has not ended, as far as is recorded.
    to: Option<Date>,
    at: At<'p>,
}

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let mut holders: BTreeMap<SeatId, Vec<Holding<'_>>> = BTreeMap::new();
    for (membership, at) in items(record.memberships.as_ref(), &At::Root, "memberships") {
        let to = membership.ended.map(PartialDate::earliest);
        let from = membership
            .from
            .map(PartialDate::latest)
            .filter(|from| to.is_none_or(|to| *from <= to));
        if let Some(from) = from {
            let holding = Holding {
                member: membership.member,
                from,
                to,
                at,
            };
            holders.entry(membership.seat).or_default().push(holding);
        }
    }
    for (seat, mut held) in holders {
        held.sort_by_key(|holding| holding.from);
        overfull(record, seat, &held, found);
    }
}

/// Reports each time that a seat comes to have more holders than places: when somebody takes it, or when a version
/// of the terms of reference gives it fewer places. A seat may be handed on within a day, and renewed by its holder;
/// what comes after the last day of the record is not looked at.
fn overfull(record: &ForumRecord, seat: SeatId, held: &[Holding<'_>], found: &mut Found) {
    let adopted = record
        .forum
        .terms
        .iter()
        .flatten()
        .filter_map(|terms| terms.adopted)
        .map(PartialDate::latest);
    let recorded = |day: &Date| record.recorded_to.is_none_or(|last| *day <= last);
    let days: BTreeSet<Date> = held
        .iter()
        .map(|holding| holding.from)
        .chain(adopted)
        .filter(recorded)
        .collect();
    let mut coming = held.iter().peekable();
    let mut ends: BinaryHeap<Reverse<(Date, MemberId)>> = BinaryHeap::new();
    let mut holders: BTreeMap<MemberId, u32> = BTreeMap::new();
    let (mut was_overfull, mut newest) = (false, None);
    for day in days {
        while let Some(Reverse((_, member))) = ends.peek().copied().filter(|Reverse((end, _))| *end <= day) {
            ends.pop();
            if let Some(times) = holders.get_mut(&member) {
                *times -= 1;
            }
            holders.retain(|_, times| *times > 0);
        }
        let places = places(record, seat, day);
        let full = |holders: &BTreeMap<_, _>| places.filter(|places| holders.len() as u64 > *places);
        if full(&holders).is_none() {
            was_overfull = false;
        }
        while let Some(holding) = coming.next_if(|holding| holding.from <= day) {
            if holding.to.is_some_and(|end| end <= day) {
                continue;
            }
            if full(&holders).is_none() {
                newest = Some(holding.at);
            }
            *holders.entry(holding.member).or_default() += 1;
            ends.extend(holding.to.map(|end| Reverse((end, holding.member))));
        }
        if let (Some(places), false, Some(at)) = (full(&holders), was_overfull, newest) {
            found.report(
                Fault::SeatOverfull {
                    held: holders.len() as u64,
                    places,
                    on: day,
                },
                at,
            );
        }
        was_overfull = full(&holders).is_some();
    }
}

/// The places that a seat has on a day, by the terms of reference in force; the most that they may be,
/// where dates leave it open. `None` where that is not recorded.
fn places(record: &ForumRecord, seat: SeatId, day: Date) -> Option<u64> {
    let versions = record.forum.terms.as_deref()?;
    // The latest version that had certainly been adopted by the day; it has replaced those before it.
    let latest = versions
        .iter()
        .filter_map(|terms| terms.adopted)
        .filter(|adopted| adopted.latest() <= day)
        .max_by_key(|adopted| adopted.earliest());
    let in_force = |terms: &&TermsOfReference| {
        terms.adopted.is_none_or(|adopted| {
            adopted.earliest() <= day && !latest.is_some_and(|latest| adopted.is_before(latest))
        })
    };
    let mut most = None;
    for terms in versions.iter().filter(in_force) {
        let places = match terms.seats.as_ref()?.iter().find(|s| s.id == seat) {
            Some(seat) => u64::from(seat.places?),
            // A version without the seat gives it no place.
            None => 0,
        };
        most = most.max(Some(places));
    }
    // A seat that no version in force has is for a rule to speak of.
    most.filter(|places| *places > 0)
}
