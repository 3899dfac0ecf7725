//! Who comes: the attendance of a council, by member.

use std::collections::BTreeMap;
use std::path::Path;

use coproduction::equity::EquityPolicy;
use coproduction::equity::participation::{PersonAttendance, attendance_gap};

use crate::source::{Outcome, line, rows};

/// How many sessions a member is listed for, and at how many of them they were there.
#[derive(Default)]
struct Member {
    attended: u32,
    listed: u32,
}

/// The attendance of members who were there for part of the time, beside that of those who were for all of it.
pub(crate) fn report(folder: &Path, policy: &EquityPolicy) -> Outcome<String> {
    let mut members: BTreeMap<String, Member> = BTreeMap::new();
    for row in rows(&folder.join("toronto_council_attendance/cleaned_data.csv"))? {
        let member = members.entry(row.word("name")?.to_owned()).or_default();
        member.listed += 1;
        match row.word("present")? {
            "Yes" => member.attended += 1,
            "No" => {}
            // Whatever is not recorded must not become an absence.
            other => return Err(format!("neither present nor absent: {other:?}").into()),
        }
    }

    // A session has a row for each person who was then a member: nobody is absent from what they could not attend.
    let all = members.values().map(|member| member.listed).max().unwrap_or(0);
    let listed: u32 = members.values().map(|member| member.listed).sum();
    let (mut part, mut whole) = (Vec::new(), Vec::new());
    for member in members.values() {
        let side = if member.listed < all {
            &mut part
        } else {
            &mut whole
        };
        side.push(PersonAttendance::new(member.attended, member.listed)?);
    }
    let gap = attendance_gap(&part, &whole, policy)?;

    let mut absences: Vec<u32> = members.values().map(|of| of.listed - of.attended).collect();
    absences.sort_unstable_by(|one, other| other.cmp(one));
    let missed: u32 = absences.iter().sum();
    let mut so_far = 0;
    let before_half = absences.iter().take_while(|absences| {
        so_far += **absences;
        so_far * 2 < missed
    });
    let half = before_half.count() + usize::from(missed > 0);

    let (people, some, every) = (members.len(), part.len(), whole.len());
    Ok(format!(
        "Attendance: Toronto City Council, {people} members, {listed} attendances that there could have been\n  \
         Members of part of the time (A, {some} people) beside members of all {all} sessions (B, {every} people). For \"people with\n  \
         lived experience\" read A, for \"professionals\" B. Who came late or left early is no side of a forum.\n\
         {}  absences: half of them are of {half} members. (n = {people} members, {missed} absences)\n",
        line(&gap)
    ))
}
