//! How much of each constituency came to the meetings under a version of the terms of reference.

use coproduction_core::{ConstituencyId, Date, Fraction};
use coproduction_decisions::power::Body;
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_members::MemberId;
use coproduction_record::{Checked, Collection, ForumRecord};

use crate::Policy;
use crate::by_id::HashSet;
use crate::view::{InForce, Span, View, came, took_place};

/// Attendance at the meetings under one version of the terms of reference, by constituency. No member can be told from it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ObservedAttendance {
    /// How many meetings it is of: those whose attendance is on record in full.
    pub meetings: u32,
    /// How many other meetings were, or may have been, held under the version: their attendance is not on record in full, or it is
    /// open when they were held.
    pub left_out: u32,
    /// Each constituency that has voting seats.
    pub constituencies: Vec<ConstituencyAttendance>,
}

/// How much of one constituency came.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConstituencyAttendance {
    /// The constituency.
    pub constituency: ConstituencyId,
    /// How often a holder of one of its voting seats took part, over all the meetings.
    pub took_part: u32,
    /// How often they could have: its voting seats, vacant or not, times the meetings.
    pub of: u32,
}

impl ObservedAttendance {
    /// Under fewer meetings than this, attendance says nothing: 3, a choice of this library.
    pub const MEETINGS_NEEDED: u32 = 3;

    /// The attendance of each kind of a body, in its order, for
    /// [`Game::at_attendance`](coproduction_decisions::power::Game::at_attendance): that of its constituency. Bodies outside the
    /// forum do not come to meetings, and always have their say. `None` where there are fewer meetings than
    /// [`MEETINGS_NEEDED`](Self::MEETINGS_NEEDED).
    pub fn by_kind(&self, body: &Body) -> Option<Vec<Fraction>> {
        if self.meetings < Self::MEETINGS_NEEDED {
            return None;
        }
        let always = || Fraction::new(1, std::num::NonZeroU32::MIN);
        let of = |constituency: &ConstituencyId| {
            let known = self.constituencies.iter();
            let mut known = known.filter(|known| known.constituency == *constituency);
            known.find_map(|known| {
                Some(Fraction::new(
                    known.took_part.min(known.of),
                    known.of.try_into().ok()?,
                ))
            })
        };
        let kinds = body.kinds().iter();
        kinds
            .map(|kind| {
                if !kind.in_forum() || kind.voters == 0 {
                    return Some(always());
                }
                of(&kind.constituency)
            })
            .collect()
    }
}

/// Attendance at the meetings under a version of the terms of reference, up to a day: by `version`, its place in the list of
/// versions from 0, and `body`, drawn out of that version by [`Forum::draft`](coproduction_forums::Forum::draft).
///
/// A meeting is under a version that was in force on its day; where the dates leave that open, or whether it was held, it is left
/// out. So is one whose list of who attended is not recorded, lacks somebody's state, or may not be complete by the record's own
/// coverage; meetings at which heads were counted without a name are left out. Whoever held a voting seat on the day and took part as a member
/// counts, once in each constituency.
pub fn observed_attendance(
    record: &Checked<ForumRecord>,
    version: usize,
    body: &Body,
    as_of: Date,
) -> ObservedAttendance {
    let policy = Policy::default();
    let view = View::new(record, &policy, as_of);
    let mut constituencies: Vec<ConstituencyAttendance> = Vec::new();
    for kind in body
        .kinds()
        .iter()
        .filter(|kind| kind.in_forum() && kind.voters > 0)
    {
        match constituencies
            .iter_mut()
            .find(|known| known.constituency == kind.constituency)
        {
            Some(known) => known.of = known.of.saturating_add(kind.voters),
            None => constituencies.push(ConstituencyAttendance {
                constituency: kind.constituency.clone(),
                took_part: 0,
                of: kind.voters,
            }),
        }
    }
    let (mut meetings, mut left_out) = (0_u32, 0_u32);
    let events = record.events.iter().flatten();
    for meeting in events.filter(|event| event.kind == Some(EventKind::Meeting)) {
        let under = under(&view, meeting, version);
        if under == Some(false) {
            continue;
        }
        let Some(came) = under.and_then(|_| voters_who_came(&view, meeting)) else {
            left_out = left_out.saturating_add(1);
            continue;
        };
        meetings = meetings.saturating_add(1);
        for constituency in &mut constituencies {
            let theirs = came.iter().filter(|(id, _)| **id == constituency.constituency);
            let people = u32::try_from(theirs.count()).unwrap_or(u32::MAX);
            constituency.took_part = constituency.took_part.saturating_add(people);
        }
    }
    for constituency in &mut constituencies {
        constituency.of = constituency.of.saturating_mul(meetings);
    }
    ObservedAttendance {
        meetings,
        left_out,
        constituencies,
    }
}

/// Whether a meeting was held under a version; `None` where that is open.
fn under(view: &View<'_>, meeting: &EngagementEvent, version: usize) -> Option<bool> {
    let held = took_place(meeting, view.day);
    if held == Some(false) {
        return Some(false);
    }
    let span = Span::start_of(meeting)?;
    let possible = [span.earliest, span.latest].map(|day| {
        let versions = view.terms_on(day);
        let is_it = |found: &InForce<'_>| matches!(found, InForce::Version(_, index) if *index == version);
        (versions.iter().any(is_it), versions.iter().all(is_it))
    });
    match possible {
        [(false, _), (false, _)] => Some(false),
        [(_, true), (_, true)] => held,
        _ => None,
    }
}

/// The holders of voting seats who took part, by constituency; `None` where that is not on record in full.
fn voters_who_came<'a>(
    view: &View<'a>,
    meeting: &EngagementEvent,
) -> Option<HashSet<(&'a ConstituencyId, MemberId)>> {
    let day = Span::start_of(meeting)
        .filter(|span| span.earliest == span.latest)?
        .earliest;
    meeting.attendance.as_ref()?;
    view.record.memberships.as_ref()?;
    // Whoever was counted without a name may have held any seat.
    if meeting.head_counts.is_some() {
        return None;
    }
    if !view.is_whole(Collection::Events, day) || !view.is_whole(Collection::Memberships, day) {
        return None;
    }
    let mut voters = HashSet::default();
    for (member, certain) in came(meeting) {
        for held in view
            .held_by(member, day)
            .filter(|held| held.may_vote != Some(false))
        {
            if !certain || !held.is_certain {
                return None;
            }
            voters.insert((held.constituency, member));
        }
    }
    Some(voters)
}
