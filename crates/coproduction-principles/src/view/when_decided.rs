//! Who was still in the room when something was decided.

use coproduction_core::{Date, DateTime};
use coproduction_events::{Attendance, AttendanceState, EngagementEvent};
use coproduction_members::MemberId;

use super::attended::as_member;

/// The members who took part in a meeting as members and were there when something was decided on a day, and whether that is certain. The
/// record has no hour of a decision: whoever came after the meeting began or left before it ended may have missed it, and whoever had left
/// before the day, or came after it, did.
pub(crate) fn present_when_decided(
    meeting: &EngagementEvent,
    day: Option<Date>,
) -> impl Iterator<Item = (MemberId, bool)> {
    let ended = end_of(meeting);
    let members = meeting.attendance.iter().flatten();
    let members = members.filter(|attendance| as_member(attendance.attending_as));
    members.filter_map(move |attendance| {
        let was_there = was_there(attendance, day, meeting.starts, ended);
        (was_there != Some(false)).then_some((attendance.member, was_there == Some(true)))
    })
}

fn was_there(
    attendance: &Attendance,
    day: Option<Date>,
    began: Option<DateTime>,
    ended: Option<DateTime>,
) -> Option<bool> {
    let (came, left) = (attendance.arrived_at, attendance.left_at);
    let had_gone = day.zip(left).is_some_and(|(day, left)| left.latest_date() < day);
    let came_after = day.zip(came).is_some_and(|(day, came)| day < came.date());
    if !attendance.state.took_part()? || had_gone || came_after {
        return Some(false);
    }
    let from_the_start = match came.zip(began) {
        Some((came, began)) => came.utc() <= began.utc(),
        // Without the hours, only the record's own word says that somebody was late.
        None => attendance.state != AttendanceState::Late,
    };
    let to_the_end = left.is_none_or(|left| ended.is_some_and(|ended| ended.utc() <= left.utc()));
    (from_the_start && to_the_end).then_some(true)
}

/// When a meeting ended: where the record does not say, when the last of those who took part left, if it says so of all of them.
fn end_of(meeting: &EngagementEvent) -> Option<DateTime> {
    let attendance = meeting.attendance.iter().flatten();
    let there = attendance.filter(|attendance| attendance.state.took_part() != Some(false));
    let left: Option<Vec<_>> = there.map(|attendance| attendance.left_at).collect();
    let last = || left?.into_iter().max_by_key(|left| left.utc());
    meeting.ends.or_else(last)
}
