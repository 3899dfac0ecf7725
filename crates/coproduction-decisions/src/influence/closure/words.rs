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
        format!("Nothing has been followed for {days} {en} yet: the longest is {followed}."),
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
    let percent = closure.answered_by_target.percent().unwrap_or_default();
    let (days, asked, at_risk) = (closure.target.days, closure.asked, closure.at_risk);
    let (en_unit, cy_unit) = unit_words(closure.target.unit);
    let (en_what, cy_what) = match closure.target.looked_for {
        LookedFor::Answer => ("Answered", "Atebwyd"),
        LookedFor::Acknowledgement => ("Acknowledged", "Cydnabuwyd"),
    };
    let (en_lies, cy_lies) = match interval.map(in_percent) {
        Some((en, cy)) => (format!(" (interval: {en})"), format!(" (cyfwng: {cy})")),
        None => (
            " (no interval can be given)".to_owned(),
            " (ni ellir rhoi cyfwng)".to_owned(),
        ),
    };
    let (en_half, cy_half) = closure.median.map_or_else(
        || {
            (
                "Half was not reached.".to_owned(),
                "Ni chyrhaeddwyd hanner.".to_owned(),
            )
        },
        |median| {
            (
                format!("Half by day {median}."),
                format!("Hanner erbyn diwrnod {median}."),
            )
        },
    );
    // Where all have ended, nothing is left to be followed.
    let (en_few, cy_few) = if closure.few_at_risk && closure.answered_by_target < Exact::one() {
        (
            format!(" Still followed by then: {at_risk}; take the share with care."),
            format!(" Yn dal i gael eu dilyn erbyn hynny: {at_risk}; byddwch yn ofalus â'r gyfran."),
        )
    } else {
        (String::new(), String::new())
    };
    Message::new(
        format!(
            "Called for an answer: {asked}. {en_what} within {days} {en_unit}: about {percent}%{en_lies}. {en_half}{en_few}"
        ),
        format!(
            "Yn galw am ateb: {asked}. {cy_what} mewn pryd ({cy_unit}: {days}): tua {percent}%{cy_lies}. {cy_half}{cy_few}"
        ),
    )
}
