//! Who took part, one by one.

use coproduction_core::{Date, PartialDate, Side};
use coproduction_events::{AttendingAs, EngagementEvent, EventKind};
use coproduction_forums::LifeState;
use coproduction_members::{GuestId, MemberId};
use coproduction_record::Collection;

use super::capacities::is_of_work;
use super::{Span, View};

/// Somebody who takes part in events, across which they are known by an opaque id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    Member(MemberId),
    Guest(GuestId),
}

/// Those who took part in an event and did not merely observe, professionals apart.
#[derive(Debug, Default)]
pub(crate) struct TookPart {
    pub(crate) people: Vec<Person>,
    /// Whether these are all, as far as the record says.
    pub(crate) are_all: bool,
}

impl View<'_> {
    /// Those who took part in an event.
    pub(crate) fn took_part(&self, event: &EngagementEvent) -> TookPart {
        let day = Span::start_of(event).map_or(self.day, |span| span.earliest);
        let mut found = TookPart {
            people: Vec::new(),
            are_all: event.attendance.is_some() && self.knows_guests(event) && !has_people_without_id(event),
        };
        for attendance in event.attendance.iter().flatten() {
            if attendance.attending_as != Some(AttendingAs::Observer) {
                let is_professional = || self.was_of(attendance.member, Side::Professional, day);
                found.add(
                    Person::Member(attendance.member),
                    attendance.state.took_part(),
                    is_professional,
                );
            }
        }
        for attendance in event.guests.iter().flatten() {
            if attendance.observer != Some(true) {
                let is_professional = || self.is_professional_guest(attendance.guest);
                found.add(
                    Person::Guest(attendance.guest),
                    attendance.state.took_part(),
                    is_professional,
                );
            }
        }
        found
    }

    /// Whether the guests of an event are on record: its list, or that the forum never had any.
    fn knows_guests(&self, event: &EngagementEvent) -> bool {
        let never_any = self.record.guests.as_ref().is_some_and(Vec::is_empty);
        event.guests.is_some() || (never_any && self.is_whole(Collection::Guests, self.day))
    }

    fn is_professional_guest(&self, guest: GuestId) -> Option<bool> {
        let guest = self.record.guest(guest)?;
        if let Some(constituency) = &guest.constituency {
            return Some(self.side(constituency) == Side::Professional);
        }
        Some(
            guest
                .capacities
                .as_ref()?
                .iter()
                .any(|capacity| is_of_work(*capacity)),
        )
    }

    /// The first day of the forum's work, where that is on record; otherwise the first of all days.
    pub(crate) fn began(&self) -> Date {
        let stages = self.record.forum.life.iter().flatten();
        let mut active = stages.filter(|stage| stage.state == LifeState::Active);
        let first = active.next().and_then(|stage| stage.from);
        first.map_or_else(|| self.day.minus_months(u32::MAX), PartialDate::earliest)
    }
}

impl TookPart {
    fn add(&mut self, person: Person, came: Option<bool>, is_professional: impl Fn() -> Option<bool>) {
        match (came, came.and_then(|_| is_professional())) {
            (Some(false), _) | (Some(true), Some(true)) => {}
            (Some(true), Some(false)) => self.people.push(person),
            _ => self.are_all = false,
        }
    }
}

/// Whether people took part who have no id: those who were counted, or who answered a survey.
fn has_people_without_id(event: &EngagementEvent) -> bool {
    let counted = event.head_counts.iter().flatten().any(|line| line.people > 0);
    let responses = event.survey.as_ref().and_then(|survey| survey.responses);
    let is_anonymous = matches!(
        event.kind,
        Some(EventKind::Survey | EventKind::Consultation | EventKind::OnlineDiscussion)
    );
    counted || responses.is_some_and(|responses| responses > 0) || (is_anonymous && responses.is_none())
}
