//! Attendance by people who were members then, or are marked as guests.

use std::collections::BTreeMap;

use coproduction_core::{Date, Fault, MemberId, Pointer};
use coproduction_events::AttendingAs;
use coproduction_members::Membership;

use super::{Found, items};
use crate::{Collection, Completeness, ForumRecord};

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    // Where memberships are not recorded, or not all of them, nobody's absence from them says anything.
    let Some(memberships) = &record.memberships else {
        return;
    };
    let declared = record.coverage_of(Collection::Memberships);
    if declared.is_some_and(|c| c.completeness != Completeness::Complete) {
        return;
    }
    let kept_on = |day: Date| {
        declared.is_none_or(|c| {
            c.from.is_none_or(|from| from.latest() <= day) && c.to.is_none_or(|to| day <= to.earliest())
        })
    };
    let mut by_member: BTreeMap<MemberId, Vec<&Membership>> = BTreeMap::new();
    for membership in memberships {
        by_member.entry(membership.member).or_default().push(membership);
    }
    for (event, at) in items(record.events.as_ref(), &Pointer::root(), "events") {
        let Some(on) = event.day().filter(|day| kept_on(*day)) else {
            continue;
        };
        for (attendance, at) in items(event.attendance.as_ref(), &at, "attendance") {
            let as_member = matches!(attendance.attending_as, None | Some(AttendingAs::Member));
            let held = by_member.get(&attendance.member);
            if as_member && !held.is_some_and(|held| held.iter().any(|m| m.may_cover(on))) {
                found.report(Fault::NotAMemberThen { on }, at.member("member"));
            }
        }
    }
}
