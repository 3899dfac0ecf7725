//! Who can come: the gap in attendance between the two sides.

use std::cmp::Ordering;

use coproduction_core::Message;
use coproduction_core::measure::{
    Band, Interval, Measure, MeasureResult, Measured, Proportion, Test, TestMethod, Verdict,
};
use coproduction_core::statistics::{Exact, StatisticsError, intervals};

use super::permuted::permuted;
use super::shown::refused;
use crate::numbers::{count, in_percent};
use crate::{EquityError, EquityPolicy};

/// How many meetings a person attended, of those they could have: held while they were a member and on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonAttendance {
    pub(super) attended: u32,
    pub(super) possible: u32,
}

impl PersonAttendance {
    /// So many of so many.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole). Of no meetings at all the person is not counted.
    pub const fn new(attended: u32, possible: u32) -> Result<Self, EquityError> {
        if attended > possible {
            return Err(EquityError::Statistics(StatisticsError::PartExceedsWhole));
        }
        Ok(Self { attended, possible })
    }
}

/// The gap in attendance between the two sides.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AttendanceGap {
    /// The rate of people with lived experience less that of professionals: from -1 to 1.
    pub difference: Exact,
    /// How many of the meetings that they could have attended people with lived experience did, all together.
    pub lived_experience: Proportion,
    /// How many of the meetings that they could have attended professionals did, all together.
    pub professionals: Proportion,
    /// The chance of a gap at least as wide, either way, if it had nothing to do with the side. Absent where it would take too
    /// long to compute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_far: Option<Exact>,
}

/// The gap in attendance between the two sides.
///
/// The interval is Newcombe's, and describes: it takes each attendance for itself, where one person's attendances hang
/// together. The test is an exact permutation of the people between the sides; where they could attend different numbers of
/// meetings, it compares how many more each attended than the rate of everybody would give. The verdict, against no gap, comes
/// from the whole interval, and is *cannot tell* also where the test does not bear it out, or would take too long.
///
/// *Not defined*, *withheld* and *not enough evidence* as of [`voice_ratio`](super::voice_ratio).
///
/// ```
/// use coproduction_core::measure::Verdict;
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::{PersonAttendance, attendance_gap};
/// let of_six = |attended: &[u32]| attended.iter().map(|a| PersonAttendance::new(*a, 6)).collect::<Result<Vec<_>, _>>();
/// let (lived, professionals) = (of_six(&[3, 3, 4, 4, 3, 4])?, of_six(&[6, 5, 5, 6, 5, 4, 5, 6, 5, 5])?);
/// let gap = attendance_gap(&lived, &professionals, &EquityPolicy::default())?;
/// assert_eq!(gap.result.verdict(), Some(Verdict::Below));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) for more than 100,000 people, or more than a million attendances of a side.
pub fn attendance_gap(
    lived_experience: &[PersonAttendance],
    professionals: &[PersonAttendance],
    policy: &EquityPolicy,
) -> Result<Measure<AttendanceGap>, EquityError> {
    let (result, explanation) = conclude(&counted(lived_experience), &counted(professionals), policy)?;
    Ok(Measure::new("attendance-gap", result, explanation))
}

fn counted(side: &[PersonAttendance]) -> Vec<PersonAttendance> {
    side.iter()
        .filter(|person| person.possible > 0)
        .copied()
        .collect()
}

fn conclude(
    lived: &[PersonAttendance],
    others: &[PersonAttendance],
    policy: &EquityPolicy,
) -> Result<(MeasureResult<AttendanceGap>, Message), EquityError> {
    let people = count(lived).saturating_add(count(others));
    if let Some(refused) = refused(count(lived), count(others), policy)? {
        return Ok(refused);
    }
    let ((x1, n1), (x2, n2)) = (sums(lived), sums(others));
    let proportion =
        |part, whole| Proportion::new(part, whole, "attendances").ok_or(StatisticsError::PartExceedsWhole);
    let as_far = permuted(lived, others)?;
    let value = AttendanceGap {
        difference: Exact::ratio(x1, n1)? - Exact::ratio(x2, n2)?,
        lived_experience: proportion(x1, n1)?,
        professionals: proportion(x2, n2)?,
        as_far,
    };
    let interval = intervals::newcombe(x1, n1, x2, n2, policy.confidence)?;
    let none = Band::point(&Exact::zero()).ok_or(StatisticsError::NotFinite)?;
    let borne_out = value
        .as_far
        .as_ref()
        .is_some_and(|p| p <= &policy.confidence.alpha());
    let verdict = Some(none.verdict(&interval))
        .filter(|_| borne_out)
        .unwrap_or(Verdict::CannotTell);
    let explanation = explain(&value, &interval, verdict);
    let test = value
        .as_far
        .as_ref()
        .and_then(|p| Test::new(TestMethod::ExactPermutation, p.to_f64()?));
    let mut measured = Measured::new(value, people).interval(interval);
    (measured.test, measured.verdict) = (test, Some(verdict));
    Ok((MeasureResult::Measured(measured), explanation))
}

/// How many meetings a side attended, of those it could have, all together.
pub(super) fn sums(side: &[PersonAttendance]) -> (u64, u64) {
    let both = side
        .iter()
        .map(|person| (u64::from(person.attended), u64::from(person.possible)));
    both.fold((0, 0), |(attended, possible), (a, p)| {
        (attended + a, possible + p)
    })
}

fn explain(value: &AttendanceGap, interval: &Interval, verdict: Verdict) -> Message {
    let of = |share: Proportion| (share.part(), share.whole(), share.percent());
    let ((x1, n1, lived), (x2, n2, others)) = (of(value.lived_experience), of(value.professionals));
    let (en, cy) = in_percent(interval);
    let (en_plain, cy_plain) = plainly(value, verdict);
    Message::new(
        format!(
            "{en_plain} Times that somebody came, of those that they could have: people with lived experience {x1} of {n1} ({lived}%), \
             professionals {x2} of {n2} ({others}%); interval of the difference: {en}."
        ),
        format!(
            "{cy_plain} Y troeon y daeth rhywun, o'r rhai y gallai: pobl â phrofiad byw {x1} o {n1} ({lived}%), gweithwyr proffesiynol \
             {x2} o {n2} ({others}%); cyfwng y gwahaniaeth: {cy}."
        ),
    )
}

/// Who came less, and whether that could be chance.
fn plainly(value: &AttendanceGap, verdict: Verdict) -> (&'static str, &'static str) {
    let was_tested = value.as_far.is_some();
    match (value.difference.cmp(&Exact::zero()), verdict) {
        (Ordering::Less, Verdict::Below) => (
            "People with lived experience came to meetings less often than professionals: look at timing, travel and payment.",
            "Daeth pobl â phrofiad byw i gyfarfodydd yn llai aml na gweithwyr proffesiynol: edrychwch ar amseru, teithio a thalu.",
        ),
        (Ordering::Greater, Verdict::Above) => (
            "People with lived experience came to meetings more often than professionals.",
            "Daeth pobl â phrofiad byw i gyfarfodydd yn amlach na gweithwyr proffesiynol.",
        ),
        (Ordering::Equal, _) => (
            "People with lived experience came to meetings as often as professionals.",
            "Daeth pobl â phrofiad byw i gyfarfodydd mor aml â gweithwyr proffesiynol.",
        ),
        (Ordering::Less, _) if was_tested => (
            "People with lived experience came to meetings less often than professionals, but that could be chance.",
            "Daeth pobl â phrofiad byw i gyfarfodydd yn llai aml na gweithwyr proffesiynol, ond gallai hynny fod yn hap.",
        ),
        (Ordering::Greater, _) if was_tested => (
            "People with lived experience came to meetings more often than professionals, but that could be chance.",
            "Daeth pobl â phrofiad byw i gyfarfodydd yn amlach na gweithwyr proffesiynol, ond gallai hynny fod yn hap.",
        ),
        (Ordering::Less, _) => (
            "People with lived experience came to meetings less often than professionals. Whether that could be chance was not tested: \
             it would take too long.",
            "Daeth pobl â phrofiad byw i gyfarfodydd yn llai aml na gweithwyr proffesiynol. Ni phrofwyd a allai hynny fod yn hap: \
             byddai'n cymryd gormod o amser.",
        ),
        (Ordering::Greater, _) => (
            "People with lived experience came to meetings more often than professionals. Whether that could be chance was not tested: \
             it would take too long.",
            "Daeth pobl â phrofiad byw i gyfarfodydd yn amlach na gweithwyr proffesiynol. Ni phrofwyd a allai hynny fod yn hap: \
             byddai'n cymryd gormod o amser.",
        ),
    }
}
