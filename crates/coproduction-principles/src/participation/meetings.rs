//! The meetings of which it is on record who could come, and who came.

use std::collections::BTreeSet;

use coproduction_core::{ConstituencyId, Date, Side};
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_members::MemberId;
use coproduction_record::Collection;

use crate::scope::Scope;
use crate::view::{Span, View, came, took_place};

/// A meeting with everybody who held a seat on its day.
pub(super) struct Meeting<'a> {
    pub(super) event: &'a EngagementEvent,
    pub(super) day: Date,
    /// The seats that were held, by their holders.
    seats: Vec<Seat<'a>>,
    came: BTreeSet<MemberId>,
}

#[derive(Clone, Copy)]
struct Seat<'a> {
    holder: MemberId,
    constituency: &'a ConstituencyId,
    side: Side,
    is_certain: bool,
}

/// The meetings that were held by the day of the view.
pub(super) struct Meetings<'a> {
    pub(super) known: Vec<Meeting<'a>>,
    /// How many others there were, or may have been: it is open whether they were held or on what day, or their attendance is not on record
    /// in full.
    pub(super) left_out: u64,
    pub(super) scope: Scope,
}

impl<'a> Meetings<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let is_whole = |day| {
            [Collection::Events, Collection::Memberships]
                .into_iter()
                .all(|collection| view.is_whole(collection, day))
        };
        let mut meetings = Self {
            known: Vec::new(),
            left_out: 0,
            scope: Scope {
                recorded: view.record.events.is_some(),
                whole: is_whole(view.day),
            },
        };
        for event in view.record.events.iter().flatten() {
            let held = took_place(event, view.day);
            if event.kind != Some(EventKind::Meeting) || held == Some(false) {
                continue;
            }
            let day = Span::start_of(event).filter(|span| span.earliest == span.latest);
            let day = day.map(|span| span.earliest);
            if day.is_some_and(|day| !is_whole(day)) {
                meetings.scope.whole = false;
                continue;
            }
            match day
                .filter(|_| held == Some(true))
                .and_then(|day| Meeting::of(view, event, day))
            {
                Some(meeting) => meetings.known.push(meeting),
                None => meetings.left_out += 1,
            }
        }
        meetings
    }

    /// The fewest people of either side who held seats at one of them.
    pub(super) fn fewest(&self) -> Option<u64> {
        let of_sides = self.known.iter().flat_map(|meeting| {
            [Side::LivedExperience, Side::Professional].map(|side| {
                let theirs = meeting.holders().filter(|(_, of, _)| *of == side);
                u64::try_from(theirs.count()).unwrap_or(u64::MAX)
            })
        });
        of_sides.min()
    }

    /// How many there are, with those that are left out.
    pub(super) fn all(&self) -> u64 {
        super::count(&self.known).saturating_add(self.left_out)
    }
}

impl<'a> Meeting<'a> {
    fn of(view: &View<'a>, event: &'a EngagementEvent, day: Date) -> Option<Self> {
        event.attendance.as_ref()?;
        view.record.memberships.as_ref()?;
        let mut present = BTreeSet::new();
        for (member, certain) in came(event) {
            if !certain {
                return None;
            }
            present.insert(member);
        }
        let seats = view.held_on(day).map(|held| Seat {
            holder: held.membership.member,
            constituency: held.constituency,
            side: held.side,
            is_certain: held.is_certain,
        });
        let mut seats: Vec<_> = seats.collect();
        seats.sort_by_key(|seat| seat.holder);
        Some(Self {
            event,
            day,
            seats,
            came: present,
        })
    }

    /// Those who held a seat for certain, each with their side and whether they came. Whoever sits on more than one side is of none.
    pub(super) fn holders(&self) -> impl Iterator<Item = (MemberId, Side, bool)> {
        let by_holder = self.seats.chunk_by(|one, next| one.holder == next.holder);
        by_holder.filter_map(|seats| {
            let (holder, side) = (seats.first()?.holder, side(seats)?);
            Some((holder, side, self.came.contains(&holder)))
        })
    }

    /// Those who came, each with their side; `None` where it is open on which side somebody sat.
    pub(super) fn present(&self) -> Option<Vec<(MemberId, Side)>> {
        let seated = self.seated();
        seated
            .map(|(member, seats)| Some((member, side(seats)?)))
            .collect()
    }

    /// Those who came and held a seat, with their seats.
    fn seated(&self) -> impl Iterator<Item = (MemberId, &[Seat<'a>])> {
        let came = self.came.iter();
        let seated = came.map(|member| (*member, self.seats_of(*member)));
        seated.filter(|(_, seats)| !seats.is_empty())
    }

    /// The seats that somebody held.
    fn seats_of(&self, member: MemberId) -> &[Seat<'a>] {
        let start = self.seats.partition_point(|seat| seat.holder < member);
        let from = self.seats.get(start..).unwrap_or_default();
        let end = from.partition_point(|seat| seat.holder == member);
        from.get(..end).unwrap_or_default()
    }

    /// The constituencies of those who came.
    pub(super) fn constituencies(&self) -> impl Iterator<Item = &'a ConstituencyId> {
        let seats = self.came.iter().flat_map(|member| self.seats_of(*member));
        seats.map(|seat| seat.constituency)
    }

    /// How many with lived experience came; `None` where that is open.
    pub(super) fn with_lived_experience(&self) -> Option<u64> {
        self.seated().try_fold(0, |theirs, (_, seats)| {
            let is_theirs = side(seats)? == Side::LivedExperience;
            Some(theirs + u64::from(is_theirs))
        })
    }
}

/// The one side of seats that were held for certain.
fn side(seats: &[Seat<'_>]) -> Option<Side> {
    let first = seats.first()?.side;
    seats
        .iter()
        .all(|seat| seat.is_certain && seat.side == first)
        .then_some(first)
}
