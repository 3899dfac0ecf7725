//! Seats that more people hold at once than they have places.

use std::collections::BTreeMap;

use coproduction_core::{Date, Fault, PartialDate, Pointer, SeatId};
use coproduction_members::Membership;

use super::{Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let mut holders: BTreeMap<SeatId, Vec<(&Membership, Pointer)>> = BTreeMap::new();
    for (membership, at) in items(record.memberships.as_ref(), &Pointer::root(), "memberships") {
        holders.entry(membership.seat).or_default().push((membership, at));
    }
    for (seat, held) in &holders {
        overfull(record, *seat, held, found);
    }
}

/// Reports the membership with which a seat first has more holders than places. A membership counts on
/// the days that it certainly covers, and no others.
fn overfull(record: &ForumRecord, seat: SeatId, held: &[(&Membership, Pointer)], found: &mut Found) {
    let mut starts: Vec<(Date, &Pointer)> = held
        .iter()
        .filter_map(|(m, at)| Some((m.from?.latest(), at)))
        .collect();
    starts.sort_by_key(|(day, _)| *day);
    for (day, at) in starts {
        let holding = held
            .iter()
            .filter(|(membership, _)| membership.covers(day))
            .count() as u64;
        if let Some(places) = places(record, seat, day)
            && holding > places
        {
            found.report(
                Fault::SeatOverfull {
                    held: holding,
                    places,
                    on: day,
                },
                at.clone(),
            );
            return;
        }
    }
}

/// The places that a seat has on a day, by the terms of reference in force; the most that they may be,
/// where dates leave it open. `None` where that is not recorded.
fn places(record: &ForumRecord, seat: SeatId, day: Date) -> Option<u64> {
    let versions = record.forum.terms.as_deref()?;
    let adopted = |index: usize| versions.get(index).and_then(|terms| terms.adopted);
    let in_force = |index: usize| {
        let begun = adopted(index).is_none_or(|from| from.earliest() <= day);
        let replaced = (0..versions.len()).any(|other| {
            other != index
                && replaces(adopted(index), adopted(other))
                && adopted(other).is_some_and(|d| d.latest() <= day)
        });
        begun && !replaced
    };
    let mut most = None;
    for (_, terms) in versions.iter().enumerate().filter(|(index, _)| in_force(*index)) {
        let Some(seats) = &terms.seats else { return None };
        let places = match seats.iter().find(|s| s.id == seat) {
            Some(seat) => u64::from(seat.places?),
            // A version without the seat gives it no place.
            None => 0,
        };
        most = most.max(Some(places));
    }
    // A seat that no version in force has is for a rule to speak of.
    most.filter(|places| *places > 0)
}

/// Whether a version certainly comes after another.
fn replaces(older: Option<PartialDate>, newer: Option<PartialDate>) -> bool {
    older
        .zip(newer)
        .is_some_and(|(older, newer)| older.is_before(newer))
}
