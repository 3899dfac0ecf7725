//! Who comes to meetings.

use std::collections::BTreeMap;

use coproduction_core::Side;
use coproduction_core::measure::{Measure, Proportion};
use coproduction_equity::participation::{AttendanceGap, PersonAttendance, attendance_gap};
use coproduction_equity::representation::lone_voice_meetings;
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_members::MemberId;

use super::meetings::Meetings;
use super::{count, on_record};

pub(super) fn gap(
    meetings: &Meetings<'_>,
    policy: &EquityPolicy,
) -> Result<Measure<AttendanceGap>, EquityError> {
    let mut people: BTreeMap<MemberId, BTreeMap<Side, (u32, u32)>> = BTreeMap::new();
    for meeting in &meetings.known {
        for (member, side, came) in meeting.holders() {
            let (attended, possible) = people.entry(member).or_default().entry(side).or_default();
            *attended = attended.saturating_add(came.into());
            *possible = possible.saturating_add(1);
        }
    }
    let of = |side: Side| {
        // Whoever changed sides is of neither.
        let theirs = people.values().filter(|sides| sides.len() == 1);
        let theirs = theirs.filter_map(|sides| sides.get(&side));
        theirs
            .map(|(attended, possible)| PersonAttendance::new(*attended, *possible))
            .collect::<Result<Vec<_>, _>>()
    };
    let mut measure = attendance_gap(&of(Side::LivedExperience)?, &of(Side::Professional)?, policy)?;
    on_record(
        &mut measure,
        (count(&meetings.known), meetings.all()),
        (
            "Meetings whose attendance is on record in full",
            "Cyfarfodydd y mae eu presenoldeb ar gofnod yn llawn",
        ),
    );
    meetings.scope.say(&mut measure);
    Ok(measure)
}

pub(super) fn lone_voice(meetings: &Meetings<'_>) -> Result<Measure<Proportion>, EquityError> {
    let open = usize::try_from(meetings.left_out).unwrap_or(usize::MAX);
    let known = meetings
        .known
        .iter()
        .map(super::meetings::Meeting::with_lived_experience);
    let present: Vec<Option<u64>> = known.chain(std::iter::repeat_n(None, open)).collect();
    let mut measure = lone_voice_meetings(&present)?;
    meetings.scope.say(&mut measure);
    Ok(measure)
}
