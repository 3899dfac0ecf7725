//! In what capacity people take part, where it is another than the side of their seat.

use coproduction_core::Side;
use coproduction_events::GuestAttendance;
use coproduction_members::Capacity;

use super::{Held, View};

/// Whether somebody of a capacity takes part as part of their work in the services.
pub(super) const fn is_of_work(capacity: Capacity) -> bool {
    matches!(
        capacity,
        Capacity::Clinical | Capacity::Managerial | Capacity::Staff
    )
}

const fn is_of_life(capacity: Capacity) -> bool {
    matches!(capacity, Capacity::LivedExperience | Capacity::UnpaidCarer)
}

impl View<'_> {
    /// Whether it is on record that whoever holds a seat is there for their work in the services and for nothing else: by the capacity in
    /// which the seat is held, or where that is not recorded, by all that they bring.
    pub(crate) fn is_held_for_work(&self, held: &Held<'_>) -> bool {
        if let Some(capacity) = held.membership.held_as {
            return is_of_work(capacity);
        }
        let member = self.record.member(held.membership.member);
        let brings = member
            .and_then(|member| member.capacities.as_deref())
            .unwrap_or_default();
        !brings.is_empty() && brings.iter().all(|capacity| is_of_work(*capacity))
    }

    /// Whether it is on record that a guest with lived experience took part.
    pub(crate) fn is_lived_experience_guest(&self, attendance: &GuestAttendance) -> bool {
        let guest = self.record.guest(attendance.guest);
        let side = guest
            .and_then(|guest| guest.constituency.as_ref())
            .map(|of| self.side(of));
        let mut brings = guest.iter().flat_map(|guest| guest.capacities.iter().flatten());
        let has_lived_experience = side.map_or_else(
            || brings.any(|capacity| is_of_life(*capacity)),
            |side| side == Side::LivedExperience,
        );
        has_lived_experience
            && attendance.observer != Some(true)
            && attendance.state.took_part() == Some(true)
    }
}
