//! Thresholds that several rules share.

use crate::rule::Parameter;
use crate::{Basis, Phrase, Policy};

/// That nobody published a number.
pub(crate) const NO_SOURCE: Phrase =
    Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif.");

/// How many months before the day a pattern is looked for.
pub(crate) const LOOK_BACK: Parameter = Parameter {
    name: "lookBackMonths",
    means: Phrase::new(
        "how many months before the day are looked at",
        "faint o fisoedd cyn y diwrnod yr edrychir arnynt",
    ),
    basis: Basis::Choice,
    source: NO_SOURCE,
    value: |policy: &Policy| policy.look_back_months().get().into(),
};

/// Below which part of its share of the area a group counts as under-reached.
pub(crate) const GROUP_FLOOR: Parameter = Parameter {
    name: "groupFloor",
    means: Phrase::new(
        "the part of its share of the area that a group has to make up, as a fraction",
        "y rhan o'i gyfran o'r ardal y mae'n rhaid i grŵp gyfrif amdani, fel ffracsiwn",
    ),
    basis: Basis::Choice,
    source: NO_SOURCE,
    value: |policy: &Policy| serde_json::to_value(policy.group_floor()).unwrap_or_default(),
};

/// The fewest answers from which a share is looked at.
pub(crate) const GROUP_ANSWERS: Parameter = Parameter {
    name: "groupAnswers",
    means: Phrase::new(
        "the fewest people who answered a question, from which shares are looked at",
        "y nifer lleiaf o bobl a atebodd gwestiwn er mwyn edrych ar gyfrannau",
    ),
    basis: Basis::Choice,
    source: NO_SOURCE,
    value: |policy: &Policy| policy.group_answers().get().into(),
};

/// The fewest people of a group that its share of the area would give.
pub(crate) const GROUP_EXPECTED: Parameter = Parameter {
    name: "groupExpected",
    means: Phrase::new(
        "the fewest people of a group that its share of the area would give, for the group to be looked at",
        "y nifer lleiaf o bobl o grŵp y byddai ei gyfran o'r ardal yn ei roi, er mwyn edrych ar y grŵp",
    ),
    basis: Basis::Choice,
    source: NO_SOURCE,
    value: |policy: &Policy| policy.group_expected().get().into(),
};

/// The part of those who were asked that has to have answered.
pub(crate) const ANSWER_RATE: Parameter = Parameter {
    name: "answerRate",
    means: Phrase::new(
        "the part of those who were offered a question that has to have answered it, as a fraction",
        "y rhan o'r rhai y cynigiwyd cwestiwn iddynt y mae'n rhaid iddi fod wedi'i ateb, fel ffracsiwn",
    ),
    basis: Basis::Choice,
    source: NO_SOURCE,
    value: |policy: &Policy| serde_json::to_value(policy.answer_rate()).unwrap_or_default(),
};

/// Within how many days a claim is paid.
pub(crate) const PAYMENT_DAYS: Parameter = Parameter {
    name: "paymentDays",
    means: Phrase::new(
        "the calendar days from a claim to its payment, and from an event to the last day on which an offer of payment for it is in time",
        "nifer y dyddiau calendr o hawliad hyd at ei dalu, ac o ddigwyddiad hyd at y diwrnod olaf y mae cynnig tâl amdano mewn pryd",
    ),
    basis: Basis::Choice,
    source: Phrase::new(
        "Of paying a claim, two NIHR centres say within 4 weeks, and within 4 to 6 weeks; the number is our choice. No source says how soon payment is to be offered: that the same days are taken for it is our choice too.",
        "O ran talu hawliad, mae dwy ganolfan NIHR yn dweud o fewn 4 wythnos, ac o fewn 4 i 6 wythnos; ein dewis ni yw'r nifer. Nid oes ffynhonnell sy'n dweud pa mor fuan y dylid cynnig tâl: ein dewis ni hefyd yw cymryd yr un dyddiau ar gyfer hynny.",
    ),
    value: |policy: &Policy| policy.payment_days().get().into(),
};
