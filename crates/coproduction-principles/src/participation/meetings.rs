//! The meetings of which it is on record who could come, and who came.

use std::collections::{BTreeMap, BTreeSet};

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
    holders: BTreeMap<MemberId, Vec<Seat<'a>>>,
    came: BTreeSet<MemberId>,
}

#[derive(Clone, Copy)]
struct Seat<'a> {
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
        let mut holders: BTreeMap<MemberId, Vec<Seat<'a>>> = BTreeMap::new();
        for held in view.held_on(day) {
            holders.entry(held.membership.member).or_default().push(Seat {
                constituency: held.constituency,
                side: held.side,
                is_certain: held.is_certain,
            });
        }
        Some(Self {
            event,
            day,
            holders,
            came: present,
        })
    }

    /// Those who held a seat for certain, each with their side and whether they came. Whoever sits on more than one side is of none.
    pub(super) fn holders(&self) -> impl Iterator<Item = (MemberId, Side, bool)> {
        self.holders.iter().filter_map(|(member, seats)| {
            let side = side(seats)?;
            Some((*member, side, self.came.contains(member)))
        })
    }

    /// Those who came, each with their side; `None` where it is open on which side somebody sat.
    pub(super) fn present(&self) -> Option<Vec<(MemberId, Side)>> {
        let seated = self
            .came
            .iter()
            .filter_map(|member| Some((member, self.holders.get(member)?)));
        seated
            .map(|(member, seats)| Some((*member, side(seats)?)))
            .collect()
    }

    /// The constituencies of those who came.
    pub(super) fn constituencies(&self) -> impl Iterator<Item = &'a ConstituencyId> {
        let seats = self.came.iter().filter_map(|member| self.holders.get(member));
        seats.flatten().map(|seat| seat.constituency)
    }

    /// How many with lived experience came; `None` where that is open.
    pub(super) fn with_lived_experience(&self) -> Option<u64> {
        let present = self.present()?;
        let theirs = present.iter().filter(|(_, side)| *side == Side::LivedExperience);
        u64::try_from(theirs.count()).ok()
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
