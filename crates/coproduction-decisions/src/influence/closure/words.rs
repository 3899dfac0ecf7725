//! What is said about the closing of the loop, in both languages.

use coproduction_core::Message;
use coproduction_core::measure::Interval;
use coproduction_core::statistics::Exact;

use super::super::policy::in_percent;
use super::{Closure, DayUnit, LookedFor, Target};

pub(super) fn too_early(followed: u32, target: Target) -> Message {
    let days = target.days;
    let (en, cy) = unit_words(target.unit);
    Message::new(
        format!("Nothing has been followed for long enough yet ({en}: {days}); the longest: {followed}."),
        format!("Nid oes dim wedi'i ddilyn yn ddigon hir eto ({cy}: {days}); yr hwyaf: {followed}."),
    )
}

/// The name of the unit.
const fn unit_words(unit: DayUnit) -> (&'static str, &'static str) {
    match unit {
        DayUnit::Calendar => ("days", "diwrnodau"),
        DayUnit::Working => ("working days", "diwrnodau gwaith"),
    }
}

pub(super) fn explain(closure: &Closure, interval: Option<&Interval>) -> Message {
    let (asked, at_risk) = (closure.asked, closure.at_risk);
    let plain = plainly(closure);
    let lies = match interval.map(in_percent) {
        Some((en, cy)) => Message::new(
            format!("interval of the share: {en}"),
            format!("cyfwng y gyfran: {cy}"),
        ),
        None => Message::new("no interval can be given", "ni ellir rhoi cyfwng"),
    };
    // One alone has no half.
    let half = if asked > 1 {
        half(closure)
    } else {
        Message::new("", "")
    };
    // Where all have ended, nothing is left to be followed.
    let few = if closure.few_at_risk && closure.answered_by_target < Exact::one() {
        Message::new(
            format!(" Still waiting by then: {at_risk}; take the share with care."),
            format!(" Yn dal i aros erbyn hynny: {at_risk}; byddwch yn ofalus â'r gyfran."),
        )
    } else {
        Message::new("", "")
    };
    Message::new(
        format!(
            "{} Called for an answer: {asked} ({}).{}{}",
            plain.en, lies.en, half.en, few.en
        ),
        format!(
            "{} Yn galw am ateb: {asked} ({}).{}{}",
            plain.cy, lies.cy, half.cy, few.cy
        ),
    )
}

/// How much was answered in time, or acknowledged.
fn plainly(closure: &Closure) -> Message {
    let percent = closure.answered_by_target.percent().unwrap_or_default();
    let days = closure.target.days;
    let (en_unit, cy_unit) = unit_words(closure.target.unit);
    let is_all = closure.answered_by_target == Exact::one() && closure.answered == closure.asked;
    let is_none = closure.answered_by_target == Exact::zero();
    match closure.target.looked_for {
        LookedFor::Answer if is_all => Message::new(
            format!("Everything that called for an answer was answered in time ({en_unit}: {days})."),
            format!("Atebwyd popeth a oedd yn galw am ateb mewn pryd ({cy_unit}: {days})."),
        ),
        LookedFor::Answer if is_none => Message::new(
            format!(
                "Nothing that called for an answer is on record as answered in time ({en_unit}: {days})."
            ),
            format!(
                "Nid yw ar gofnod bod dim a oedd yn galw am ateb wedi'i ateb mewn pryd ({cy_unit}: {days})."
            ),
        ),
        LookedFor::Answer => Message::new(
            format!(
                "About {percent}% of what called for an answer was answered in time ({en_unit}: {days})."
            ),
            format!("Atebwyd tua {percent}% o'r hyn a oedd yn galw am ateb mewn pryd ({cy_unit}: {days})."),
        ),
        LookedFor::Acknowledgement if is_all => Message::new(
            format!("Everything that called for an answer was acknowledged in time ({en_unit}: {days})."),
            format!("Cydnabuwyd popeth a oedd yn galw am ateb mewn pryd ({cy_unit}: {days})."),
        ),
        LookedFor::Acknowledgement if is_none => Message::new(
            format!(
                "Nothing that called for an answer is on record as acknowledged in time ({en_unit}: {days})."
            ),
            format!(
                "Nid yw ar gofnod bod dim a oedd yn galw am ateb wedi'i gydnabod mewn pryd ({cy_unit}: {days})."
            ),
        ),
        LookedFor::Acknowledgement => Message::new(
            format!(
                "About {percent}% of what called for an answer was acknowledged in time ({en_unit}: {days})."
            ),
            format!(
                "Cydnabuwyd tua {percent}% o'r hyn a oedd yn galw am ateb mewn pryd ({cy_unit}: {days})."
            ),
        ),
    }
}

/// By which day half had it.
fn half(closure: &Closure) -> Message {
    match (closure.target.looked_for, closure.median) {
        (LookedFor::Answer, Some(median)) => Message::new(
            format!(" Half were answered by day {median}."),
            format!(" Atebwyd hanner erbyn diwrnod {median}."),
        ),
        (LookedFor::Answer, None) => Message::new(
            " Half have not been answered in the time that is on record.",
            " Nid yw hanner wedi'u hateb yn yr amser sydd ar gofnod.",
        ),
        (LookedFor::Acknowledgement, Some(median)) => Message::new(
            format!(" Half were acknowledged by day {median}."),
            format!(" Cydnabuwyd hanner erbyn diwrnod {median}."),
        ),
        (LookedFor::Acknowledgement, None) => Message::new(
            " Half have not been acknowledged in the time that is on record.",
            " Nid yw hanner wedi'u cydnabod yn yr amser sydd ar gofnod.",
        ),
    }
}
