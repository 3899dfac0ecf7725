//! How many people of each side took part in an event, as far as is recorded.

use coproduction_core::{Date, Side};
use coproduction_decisions::validity::Between;
use coproduction_events::{AttendingAs, EngagementEvent};

use super::{Span, View};

/// How many people of two sides took part in an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) lived_experience: Between,
    pub(crate) professional: Between,
}

impl Room {
    const EMPTY: Self = Self {
        lived_experience: Between::NOBODY,
        professional: Between::NOBODY,
    };

    /// Whether nobody of either side was there, for certain.
    pub(crate) fn is_empty(self) -> bool {
        self.lived_experience == Between::NOBODY && self.professional == Between::NOBODY
    }

    /// The same with somebody more: on these sides, or on one that is not known where there is none.
    fn and_one(self, sides: impl Iterator<Item = Side>, certain: bool) -> Self {
        let (mut theirs, mut ours, mut others) = (false, false, false);
        for side in sides {
            match side {
                Side::LivedExperience => theirs = true,
                Side::Professional => ours = true,
                _ => others = true,
            }
        }
        let is_open = !theirs && !ours && !others;
        let add = |is_of_it: bool, may_be_of_another: bool, of: Between| {
            if is_of_it {
                of.and_one(certain && !may_be_of_another)
            } else if is_open {
                of.and_one(false)
            } else {
                of
            }
        };
        Self {
            lived_experience: add(theirs, ours || others, self.lived_experience),
            professional: add(ours, theirs || others, self.professional),
        }
    }

    /// Those who are named, and those who were counted without a name; some may be both.
    fn or(self, counted: Self) -> Self {
        let both = |named: Between, counted: Between| {
            Between::range(named.least().max(counted.least()), (named + counted).most())
        };
        Self {
            lived_experience: both(self.lived_experience, counted.lived_experience),
            professional: both(self.professional, counted.professional),
        }
    }
}

impl View<'_> {
    /// Who took part in an event, observers left out: members by the seats that they held on its day and what they held them as, guests by the constituency they are
    /// nearest to or what they bring, and head counts. `None` where that, or the day, is not recorded.
    pub(super) fn room_of(&self, event: &EngagementEvent) -> Option<Room> {
        let named = event.attendance.as_ref().and_then(|_| {
            let day = Span::start_of(event).filter(|span| span.earliest == span.latest)?;
            Some(self.named(event, day.earliest))
        });
        let counted = event.head_counts.as_ref().map(|_| self.counted(event));
        match (named, counted) {
            (Some(named), Some(counted)) => Some(named.or(counted)),
            (None, Some(_)) if event.attendance.is_some() => None,
            (named, counted) => named.or(counted),
        }
    }

    fn named(&self, event: &EngagementEvent, day: Date) -> Room {
        let mut room = Room::EMPTY;
        for attendance in event.attendance.iter().flatten() {
            let came = attendance.state.took_part();
            if came == Some(false) || attendance.attending_as == Some(AttendingAs::Observer) {
                continue;
            }
            let held = || self.held_by(attendance.member, day);
            let certain = came == Some(true) && held().any(|held| held.is_certain);
            room = room.and_one(held().flat_map(|held| self.sides_of_holder(&held)), certain);
        }
        for attendance in event.guests.iter().flatten() {
            let came = attendance.state.took_part();
            if came == Some(false) || attendance.observer == Some(true) {
                continue;
            }
            let guest = self.record.guest(attendance.guest);
            let side = guest.and_then(|guest| self.side_of_guest(guest));
            room = room.and_one(side.into_iter(), came == Some(true));
        }
        room
    }

    /// Head counts. A constituency that was not counted is not known, and those who were counted all together may be of any.
    fn counted(&self, event: &EngagementEvent) -> Room {
        let lines = || event.head_counts.iter().flatten();
        let together = lines().find(|line| line.constituency.is_none());
        let unassigned = together.map_or(0, |line| u64::from(line.people));
        let of = |side: Side| {
            let ours =
                lines().filter(|line| line.constituency.as_ref().is_some_and(|of| self.side(of) == side));
            let (lines, people) = ours.fold((0, 0), |(lines, people), line| {
                (lines + 1, people + u64::from(line.people))
            });
            let all = self
                .sides
                .iter()
                .filter(|(_, of)| *of == side)
                .fold(0, |all, _| all + 1);
            let is_bounded = together.is_some() || lines >= all;
            Between::range(people, is_bounded.then_some(people + unassigned))
        };
        Room {
            lived_experience: of(Side::LivedExperience),
            professional: of(Side::Professional),
        }
    }
}
