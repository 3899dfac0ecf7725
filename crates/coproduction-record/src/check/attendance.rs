//! Attendance by people who were members then, or are marked as guests.

use coproduction_core::{Date, DateTime, Fault};
use coproduction_events::{AttendingAs, EngagementEvent};
use coproduction_members::{MemberId, Membership};

use super::{At, Found, items};
use crate::{Collection, Completeness, Coverage, ForumRecord};

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    // Where memberships are not recorded, or not all of them, nobody's absence from them says anything.
    let Some(memberships) = &record.memberships else {
        return;
    };
    let mut by_member: Vec<(MemberId, &Membership)> = memberships.iter().map(|m| (m.member, m)).collect();
    by_member.sort_by_key(|(member, _)| *member);
    for (event, at) in items(record.events.as_ref(), &At::Root, "events") {
        let Some((first, last)) = days(event).filter(|days| all_kept(record, *days)) else {
            continue;
        };
        for (attendance, at) in items(event.attendance.as_ref(), &at, "attendance") {
            let as_member = matches!(attendance.attending_as, None | Some(AttendingAs::Member))
                && attendance.state.took_part() == Some(true);
            let start = by_member.partition_point(|(member, _)| *member < attendance.member);
            let mut held = by_member
                .iter()
                .skip(start)
                .take_while(|(member, _)| *member == attendance.member);
            if as_member && !held.any(|(_, m)| may_be_of(m, first, last)) {
                found.report(Fault::NotAMemberThen { on: first }, at.member("member"));
            }
        }
    }
}

/// The first and the last day of an event.
fn days(event: &EngagementEvent) -> Option<(Date, Date)> {
    let window = event.window.as_ref();
    let starts = [
        event.starts.map(DateTime::date),
        event.on,
        window.and_then(|w| w.opens_on),
    ];
    let ends = [
        event.starts.map(DateTime::latest_date),
        event.ends.map(DateTime::latest_date),
        event.on,
        window.and_then(|w| w.closes_on),
    ];
    let first = starts.into_iter().flatten().min()?;
    Some((first, ends.into_iter().flatten().fold(first, Date::max)))
}

/// Whether every membership of those days is in the record, as far as the record declares.
fn all_kept(record: &ForumRecord, (first, last): (Date, Date)) -> bool {
    let declared = || record.coverage_of(Collection::Memberships);
    let complete = |coverage: &Coverage| coverage.completeness == Completeness::Complete;
    let covers = |c: &Coverage| c.from.is_none_or(|from| from <= first) && c.to.is_none_or(|to| last <= to);
    let meets = |c: &Coverage| c.from.is_none_or(|from| from <= last) && c.to.is_none_or(|to| first <= to);
    declared().next().is_none()
        || declared().any(|c| complete(c) && covers(c)) && !declared().any(|c| !complete(c) && meets(c))
}

/// Whether a membership may be of one of the days. One whose own dates are out of order may be of any.
fn may_be_of(membership: &Membership, first: Date, last: Date) -> bool {
    let muddled = membership
        .from
        .zip(membership.ended)
        .is_some_and(|(from, ended)| ended.is_before(from));
    muddled || membership.may_touch(first, last)
}
