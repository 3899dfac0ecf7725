//! The time that members with lived experience gave at events, and the payments that are recorded for it.

use coproduction_core::{Date, Pointer, Side};
use coproduction_events::{AttendingAs, EngagementEvent};
use coproduction_members::{MemberId, Payment};
use coproduction_record::Collection;
use smallvec::SmallVec;

use super::{Span, View, is_gathering, place, took_place};
use crate::by_id::HashMap;

/// An event at which a member with lived experience took part, or may have.
pub(crate) struct Session<'a> {
    pub(crate) event: &'a EngagementEvent,
    pub(crate) member: MemberId,
    pub(crate) day: Date,
    /// Whether it is on record that the event was held, that the member came, and that the seat is one for lived experience.
    pub(crate) is_certain: bool,
    /// How long the event lasted, where that is recorded.
    pub(crate) minutes: Option<i64>,
    /// When the event began and ended, in seconds, where that is recorded.
    hours: Option<(i64, i64)>,
    /// The place of the event in the list, and of the attendance in its own.
    at: (usize, usize),
}

/// How long an event lasted, where that is recorded.
pub(crate) fn minutes(event: &EngagementEvent) -> Option<i64> {
    let (starts, ends) = event.starts.zip(event.ends)?;
    Some((ends.utc() - starts.utc()).num_minutes())
}

/// The sessions of a record.
pub(crate) struct Sessions<'a> {
    pub(crate) all: Vec<Session<'a>>,
    /// The places of the events of which it is not on record which members came, or on what day.
    silent: Vec<usize>,
}

impl<'a> Sessions<'a> {
    /// Every event that people came to, with each member who took part in any standing and held a seat for lived experience. Events that
    /// were open to the public may have had no members.
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut sessions = Self {
            all: Vec::new(),
            silent: Vec::new(),
        };
        for (index, event) in view.record.events.iter().flatten().enumerate() {
            let took_place = took_place(event, view.day);
            if !is_gathering(event) || took_place == Some(false) {
                continue;
            }
            let day = Span::start_of(event).filter(|span| span.earliest == span.latest);
            let (Some(day), Some(attendance)) = (day, &event.attendance) else {
                if event.attendance.is_some() || event.open_to_public != Some(true) {
                    sessions.silent.push(index);
                }
                continue;
            };
            let is_certain = took_place == Some(true) && event.kind.is_some();
            let (minutes, times) = (minutes(event), event.starts.zip(event.ends));
            let hours = times.map(|(starts, ends)| (starts.utc().timestamp(), ends.utc().timestamp()));
            for (number, attendance) in attendance.iter().enumerate() {
                let came = attendance.state.took_part();
                let is_theirs = view.sat_for_lived_experience(attendance.member, day.earliest);
                if came == Some(false) || is_theirs == Some(false) {
                    continue;
                }
                // Whoever came in another standing may not have been a member then.
                let is_member = matches!(attendance.attending_as, None | Some(AttendingAs::Member));
                sessions.all.push(Session {
                    event,
                    member: attendance.member,
                    day: day.earliest,
                    is_certain: is_certain && is_member && came == Some(true) && is_theirs == Some(true),
                    minutes,
                    hours,
                    at: (index, number),
                });
            }
        }
        sessions
    }

    /// The events of which it is not on record which members came, or on what day.
    pub(crate) fn silent(&self) -> Vec<Pointer> {
        let silent = self.silent.iter();
        silent.map(|index| place(Collection::Events, *index)).collect()
    }
}

impl View<'_> {
    /// Whether a member held a seat on a day as somebody with lived experience, and none otherwise.
    fn sat_for_lived_experience(&self, member: MemberId, day: Date) -> Option<bool> {
        let (mut holds_theirs, mut holds_another, mut is_certain) = (false, false, false);
        for held in self.held_by(member, day) {
            let is_theirs = self.sits_with_lived_experience(&held);
            holds_theirs |= is_theirs != Some(false);
            holds_another |= is_theirs != Some(true);
            is_certain |= held.is_certain;
        }
        match (holds_theirs, holds_another) {
            (true, false) => is_certain.then_some(true),
            (true, true) => None,
            (false, true) => Some(false),
            (false, false) => {
                let is_whole =
                    self.record.memberships.is_some() && self.is_whole(Collection::Memberships, day);
                is_whole.then_some(false)
            }
        }
    }
}

impl Session<'_> {
    /// The place of the attendance.
    pub(crate) fn place(&self) -> Pointer {
        let (event, attendance) = self.at;
        place(Collection::Events, event).entry("attendance", attendance)
    }

    /// How many minutes some sessions took together, as far as is recorded; where two were at once, the time counts once.
    pub(crate) fn minutes_together<'s>(sessions: impl Iterator<Item = &'s Session<'s>>) -> i64 {
        let mut hours: SmallVec<[_; 4]> = sessions.filter_map(|session| session.hours).collect();
        hours.sort_unstable();
        let (mut seconds, mut until) = (0, i64::MIN);
        for (starts, ends) in hours {
            seconds += ends.saturating_sub(starts.max(until)).max(0);
            until = until.max(ends);
        }
        seconds / 60
    }
}

/// The payments of a record that were there on its day, by member.
pub(crate) struct Payments<'a>(HashMap<MemberId, Vec<(usize, &'a Payment)>>);

impl<'a> Payments<'a> {
    /// Every payment, but for those offered after the day.
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut payments: HashMap<MemberId, Vec<(usize, &'a Payment)>> = HashMap::default();
        let all = view.record.payments.iter().flatten().enumerate();
        for (index, payment) in all.filter(|(_, payment)| payment.offered_on.is_none_or(|on| on <= view.day))
        {
            payments.entry(payment.member).or_default().push((index, payment));
        }
        Self(payments)
    }

    /// The payments for a session, or for a time that it falls in.
    pub(crate) fn for_session<'s>(
        &'s self,
        session: &'s Session<'_>,
    ) -> impl Iterator<Item = (usize, &'a Payment)> + 's {
        self.to(session.member).filter(|(_, payment)| {
            let covers = payment.period.as_ref().is_some_and(|period| {
                period.from.is_none_or(|from| from <= session.day)
                    && period.to.is_none_or(|to| session.day <= to)
            });
            covers || payment.event == Some(session.event.id)
        })
    }

    /// Whether a member has a payment of which it is not recorded what it is for.
    pub(crate) fn has_unplaced(&self, member: MemberId) -> bool {
        self.to(member)
            .any(|(_, payment)| payment.event.is_none() && payment.period.is_none())
    }

    fn to(&self, member: MemberId) -> impl Iterator<Item = (usize, &'a Payment)> {
        self.0.get(&member).into_iter().flatten().copied()
    }
}

impl View<'_> {
    /// Whether a payment is to somebody who holds, or held, a seat for lived experience; open where their seats are not recorded.
    pub(crate) fn is_for_lived_experience(&self, payment: &Payment) -> Option<bool> {
        let mut sides = self.sides_of(payment.member).peekable();
        sides.peek()?;
        Some(sides.any(|side| side == Side::LivedExperience))
    }
}
