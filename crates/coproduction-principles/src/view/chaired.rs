//! Who chaired the meetings of a forum.

use coproduction_core::{Date, Pointer};
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_members::{MemberId, Role};
use coproduction_record::Collection;

use super::{Held, Recent, Span, View, any_known, place, took_place};

/// Whether an office is that of a chair, alone or with others.
pub(crate) const fn is_chair(role: Role) -> bool {
    matches!(role, Role::Chair | Role::CoChair)
}

/// The meetings of a forum by whether somebody with lived experience chaired.
#[derive(Debug, Default)]
pub(crate) struct Chaired {
    pub(crate) by_lived_experience: Vec<Pointer>,
    pub(crate) by_others: Vec<Pointer>,
    /// Whether there are, or may be, meetings of which that is not on record.
    pub(crate) is_open: bool,
}

impl View<'_> {
    /// The meetings that took place, in some months where they are given.
    pub(crate) fn chaired(&self, months: Option<Recent>) -> Chaired {
        let mut chaired = Chaired {
            is_open: !self.is_whole(Collection::Events, self.day),
            ..Chaired::default()
        };
        let is_then = |event: &EngagementEvent| {
            months.is_none_or(|months| {
                let was_then = Span::start_of(event).and_then(|span| months.has_span(span));
                was_then != Some(false)
            })
        };
        for (at, event) in self.perhaps_meetings().filter(|(_, event)| is_then(event)) {
            if event.kind.is_some() && took_place(event, self.day) == Some(true) {
                chaired.add(self.was_chaired_by_lived_experience(event), at);
            }
        }
        chaired
    }

    /// The meetings that others chaired while these people with lived experience held the office; none where somebody with lived experience
    /// chaired one of them, or may have.
    pub(crate) fn passed_over(&self, chairs: &[MemberId]) -> Vec<Pointer> {
        let mut chaired = Chaired::default();
        for (at, event) in self.perhaps_meetings() {
            let Some(day) = event.day() else {
                return Vec::new();
            };
            if !chairs.iter().any(|member| self.chairs_on(*member, day)) {
                continue;
            }
            match self.was_chaired_by_lived_experience(event) {
                Some(false) => {}
                _ => return Vec::new(),
            }
            let has_chair = event.chaired_by.as_ref().is_some_and(|chairs| !chairs.is_empty());
            if event.kind.is_some() && took_place(event, self.day) == Some(true) && has_chair {
                chaired.by_others.push(at);
            }
        }
        chaired.by_others
    }

    /// The memberships with which somebody with lived experience has held the office, by the day, for certain.
    pub(crate) fn have_chaired(&self) -> Vec<Pointer> {
        let mut found = Vec::new();
        for membership in self.record.memberships.iter().flatten() {
            let roles = membership
                .roles
                .iter()
                .flatten()
                .filter(|held| is_chair(held.role));
            let begun = roles.filter_map(|held| Some(held.from?.latest()));
            for day in begun.filter(|day| *day <= self.day) {
                let held = self.held_by(membership.member, day);
                let theirs = held.filter(|held| held.membership.id == membership.id && self.is_theirs(held));
                found.extend(theirs.map(|held| held.place()));
            }
        }
        found
    }

    /// Whether a member with lived experience held the office on a day, for certain.
    fn chairs_on(&self, member: MemberId, day: Date) -> bool {
        self.held_by(member, day)
            .filter(|held| self.is_theirs(held))
            .any(|held| {
                let mut roles = held.roles_on(day);
                roles.any(|(_, office, is_certain)| {
                    is_certain && office.from.is_some() && is_chair(office.role)
                })
            })
    }

    /// What took place by the day, or may have, and was a meeting, or may have been.
    fn perhaps_meetings(&self) -> impl Iterator<Item = (Pointer, &EngagementEvent)> {
        let events = self.record.events.iter().flatten().enumerate();
        let perhaps = events.filter(|(_, event)| {
            matches!(event.kind, None | Some(EventKind::Meeting))
                && took_place(event, self.day) != Some(false)
        });
        perhaps.map(|(index, event)| (place(Collection::Events, index).member("chairedBy"), event))
    }

    fn was_chaired_by_lived_experience(&self, event: &EngagementEvent) -> Option<bool> {
        let (day, chairs) = event.day().zip(event.chaired_by.as_ref())?;
        let is_whole = self.is_whole(Collection::Memberships, day);
        let found = any_known(
            chairs
                .iter()
                .map(|member| self.has_lived_experience(*member, day)),
        );
        found.filter(|found| *found || is_whole)
    }

    /// Whether a seat is held as somebody with lived experience, for certain.
    fn is_theirs(&self, held: &Held<'_>) -> bool {
        held.is_certain && self.sits_with_lived_experience(held) == Some(true)
    }
}

impl Chaired {
    fn add(&mut self, by_lived_experience: Option<bool>, at: Pointer) {
        match by_lived_experience {
            Some(true) => self.by_lived_experience.push(at),
            Some(false) => self.by_others.push(at),
            None => self.is_open = true,
        }
    }
}
