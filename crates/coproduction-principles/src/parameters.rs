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
