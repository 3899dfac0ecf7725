//! Who comes to meetings.

use coproduction_core::Side;
use coproduction_core::measure::{Measure, Proportion};
use coproduction_equity::participation::{AttendanceGap, PersonAttendance, attendance_gap};
use coproduction_equity::representation::lone_voice_meetings;
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_members::MemberId;

use super::meetings::{Meeting, Meetings};
use super::{count, on_record};

pub(super) fn gap(
    meetings: &Meetings<'_>,
    policy: &EquityPolicy,
) -> Result<Measure<AttendanceGap>, EquityError> {
    let holders = meetings.known.iter().flat_map(Meeting::holders);
    let mut possible: Vec<(MemberId, Side, bool)> = holders.collect();
    possible.sort_unstable();
    let of = |side: Side| {
        let people = possible.chunk_by(|(one, ..), (next, ..)| one == next);
        // Whoever changed sides is of neither.
        let theirs = people.filter(|times| times.iter().all(|(_, of, _)| *of == side));
        let times = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        theirs
            .map(|all| {
                let attended = all.iter().filter(|(.., came)| *came).count();
                PersonAttendance::new(times(attended), times(all.len()))
            })
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
