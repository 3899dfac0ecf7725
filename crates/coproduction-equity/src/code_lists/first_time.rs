//! The list `first-time-participation`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf};
use super::sources::OURS;

/// Whether it is the first time that somebody takes part in anything of the kind. All of it is ours: nobody published such a list. There is
/// no population to compare with, unless a board has one.
pub static FIRST_TIME_PARTICIPATION: KnownCodeList = KnownCodeList {
    name: "first-time-participation",
    version: "1",
    title_en: "First-time participation",
    title_cy: None,
    characteristic: Characteristic::FirstTimeParticipation,
    answers: Answers::One,
    source: &OURS,
    categories: &[
        leaf("first-time", "Takes part for the first time"),
        leaf("taken-part-before", "Has taken part before"),
    ],
};
