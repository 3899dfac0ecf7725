//! The places of the terms of reference in force, by side.

use coproduction_forums::LifeState;
use coproduction_record::Collection;

use super::draw::Drawn;
use super::shapes::{HELD, NOT_KNOWN, OF_SEATS, UNCOUNTED, VACANT};
use super::{Counted, TallyFault};
use crate::view::{InForce, Life, View};

/// Counts the places of a forum that is at work, as rule GOV009 counts them. Where it is open which terms of reference were in
/// force, the seats are not on record.
pub(super) fn draw(view: &View<'_>, drawn: &mut Drawn) -> Result<(), TallyFault> {
    let rests = match view.life() {
        Life::NotBegun => true,
        Life::In(state) => matches!(state, LifeState::Proposed | LifeState::Paused | LifeState::Closed),
        Life::NotRecorded | Life::NotKnown => false,
    };
    if rests {
        return Ok(());
    }
    let whole = view.is_whole(Collection::Memberships, view.day);
    let knows_holders = view.record.memberships.is_some();
    let seats = match view.terms_on(view.day).as_slice() {
        [InForce::Version(terms, _)] => terms.seats.as_deref(),
        _ => None,
    };
    drawn.record(OF_SEATS, seats.is_some() && knows_holders, whole)?;
    for places in view.places_of(seats.unwrap_or_default()) {
        let (all, side) = (places.places(), places.side.as_str());
        let held = places.held.min(all);
        let vacant = if knows_holders && whole {
            all.saturating_sub(places.perhaps_held)
        } else {
            0
        };
        let not_known = all.saturating_sub(held).saturating_sub(vacant);
        let uncounted = u64::from(places.seat.places.is_none());
        for (bucket, count) in [
            (HELD, held),
            (VACANT, vacant),
            (NOT_KNOWN, not_known),
            (UNCOUNTED, uncounted),
        ] {
            drawn.add(Counted::Seats, side, bucket, count)?;
        }
    }
    Ok(())
}
