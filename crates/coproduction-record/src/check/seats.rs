//! Seats that more people hold at once than they have places.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use coproduction_core::{Date, Fault, PartialDate, Pointer, SeatId};
use coproduction_forums::TermsOfReference;

use super::{Found, items};
use crate::ForumRecord;

/// The days on which a membership certainly holds its seat.
struct Holding {
    from: Date,
    /// `None` where it has not ended, as far as is recorded.
    to: Option<Date>,
    at: Pointer,
}

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let mut holders: BTreeMap<SeatId, Vec<Holding>> = BTreeMap::new();
    for (membership, at) in items(record.memberships.as_ref(), &Pointer::root(), "memberships") {
        let to = membership.ended.map(PartialDate::earliest);
        if let Some(from) = membership
            .from
            .map(PartialDate::latest)
            .filter(|from| to.is_none_or(|to| *from <= to))
        {
            holders
                .entry(membership.seat)
                .or_default()
                .push(Holding { from, to, at });
        }
    }
    for (seat, mut held) in holders {
        held.sort_by_key(|holding| holding.from);
        overfull(record, seat, &held, found);
    }
}

/// Reports each time that a seat comes to have more holders than places: when somebody takes it, or when a version
/// of the terms of reference gives it fewer places. A seat may be handed on within a day.
fn overfull(record: &ForumRecord, seat: SeatId, held: &[Holding], found: &mut Found) {
    let adopted = record
        .forum
        .terms
        .iter()
        .flatten()
        .filter_map(|terms| terms.adopted)
        .map(PartialDate::latest);
    let days: BTreeSet<Date> = held.iter().map(|holding| holding.from).chain(adopted).collect();
    let mut coming = held.iter().peekable();
    let mut ends: BinaryHeap<Reverse<Date>> = BinaryHeap::new();
    let (mut without_end, mut was_overfull, mut newest) = (0_u64, false, None);
    for day in days {
        while ends.peek().is_some_and(|Reverse(end)| *end <= day) {
            ends.pop();
        }
        let places = places(record, seat, day);
        let holders = |ends: &BinaryHeap<_>, without_end| without_end + ends.len() as u64;
        let mut is_overfull = places.is_some_and(|places| holders(&ends, without_end) > places);
        if !is_overfull {
            was_overfull = false;
        }
        while let Some(holding) = coming.next_if(|holding| holding.from <= day) {
            match holding.to {
                Some(end) => ends.push(Reverse(end)),
                None => without_end += 1,
            }
            if !is_overfull {
                newest = Some(&holding.at);
            }
            is_overfull = places.is_some_and(|places| holders(&ends, without_end) > places);
        }
        if let (true, false, Some(places), Some(at)) = (is_overfull, was_overfull, places, newest) {
            let held = holders(&ends, without_end);
            found.report(
                Fault::SeatOverfull {
                    held,
                    places,
                    on: day,
                },
                at.clone(),
            );
        }
        was_overfull = is_overfull;
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
