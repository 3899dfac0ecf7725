//! Attendance by people who were members then, or are marked as guests.

use std::collections::HashMap;

use coproduction_core::{Date, Fault, Pointer};
use coproduction_events::{AttendingAs, EngagementEvent};
use coproduction_members::{MemberId, Membership};

use super::{Found, items};
use crate::{Collection, Completeness, ForumRecord};

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    // Where memberships are not recorded, or not all of them, nobody's absence from them says anything.
    let Some(memberships) = &record.memberships else {
        return;
    };
    let mut by_member: HashMap<MemberId, Vec<&Membership>> = HashMap::new();
    for membership in memberships {
        by_member.entry(membership.member).or_default().push(membership);
    }
    for (event, at) in items(record.events.as_ref(), &Pointer::root(), "events") {
        let Some((first, last)) = days(event).filter(|days| all_kept(record, *days)) else {
            continue;
        };
        for (attendance, at) in items(event.attendance.as_ref(), &at, "attendance") {
            let as_member = matches!(attendance.attending_as, None | Some(AttendingAs::Member))
                && attendance.state.took_part() == Some(true);
            let held = by_member.get(&attendance.member);
            if as_member && !held.is_some_and(|held| held.iter().any(|m| m.may_touch(first, last))) {
                found.report(Fault::NotAMemberThen { on: first }, at.member("member"));
            }
        }
    }
}

/// The first and the last day of an event.
fn days(event: &EngagementEvent) -> Option<(Date, Date)> {
    let first = event.day()?;
    let ends = event.ends.map(coproduction_core::DateTime::date);
    let closes = event.window.as_ref().and_then(|window| window.closes_on);
    Some((first, ends.max(closes).map_or(first, |last| last.max(first))))
}

/// Whether every membership of those days is in the record, as far as the record declares.
fn all_kept(record: &ForumRecord, (first, last): (Date, Date)) -> bool {
    let mut declared = record.coverage_of(Collection::Memberships).peekable();
    declared.peek().is_none()
        || declared.any(|coverage| {
            coverage.completeness == Completeness::Complete
                && coverage.from.is_none_or(|from| from <= first)
                && coverage.to.is_none_or(|to| last <= to)
        })
}
