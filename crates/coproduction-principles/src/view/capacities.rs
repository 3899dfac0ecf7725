//! In what capacity people take part, where it is another than the side of their seat.

use coproduction_core::Side;
use coproduction_events::GuestAttendance;
use coproduction_members::{Capacity, Guest};

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

    /// Whether whoever holds a seat has lived experience: by the side of the seat, unless they are there for their work alone. In a seat of
    /// another side somebody does who holds it as one who has it; where that is not recorded and they bring it, that is left open.
    pub(crate) fn sits_with_lived_experience(&self, held: &Held<'_>) -> Option<bool> {
        if held.side == Side::LivedExperience {
            return Some(!self.is_held_for_work(held));
        }
        if let Some(capacity) = held.membership.held_as {
            return Some(is_of_life(capacity));
        }
        let member = self.record.member(held.membership.member);
        let mut brings = member
            .into_iter()
            .flat_map(|member| member.capacities.iter().flatten());
        let brings_it = brings.any(|capacity| is_of_life(*capacity));
        Some(false).filter(|_| !brings_it)
    }

    /// The sides on which whoever holds a seat may count among those who came.
    pub(super) fn sides_of_holder(&self, held: &Held<'_>) -> impl Iterator<Item = Side> + use<> {
        let (side, perhaps) = match self.sits_with_lived_experience(held) {
            Some(true) => (Side::LivedExperience, None),
            Some(false) if held.side == Side::LivedExperience => (Side::Professional, None),
            Some(false) => (held.side, None),
            None => (held.side, Some(Side::LivedExperience)),
        };
        std::iter::once(side).chain(perhaps)
    }

    /// The side that a guest counts on: of the constituency that they are nearest to, or where that is not recorded, of all that they bring.
    pub(super) fn side_of_guest(&self, guest: &Guest) -> Option<Side> {
        if let Some(constituency) = &guest.constituency {
            return Some(self.side(constituency));
        }
        let brings = guest.capacities.as_deref().filter(|brings| !brings.is_empty())?;
        if brings.iter().all(|capacity| is_of_life(*capacity)) {
            return Some(Side::LivedExperience);
        }
        let is_all_work = brings.iter().all(|capacity| is_of_work(*capacity));
        is_all_work.then_some(Side::Professional)
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
