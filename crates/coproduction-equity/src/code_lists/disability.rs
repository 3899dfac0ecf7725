//! The list `census-2021-disability`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::CENSUS_METADATA;

/// Disability as Census 2021 derives it from two questions: a long-term condition, and whether day-to-day activities are limited.
pub static CENSUS_2021_DISABILITY: KnownCodeList = KnownCodeList {
    name: "census-2021-disability",
    version: "2021",
    title_en: "Disability",
    title_cy: Some("Anabledd"),
    characteristic: Characteristic::Disability,
    answers: Answers::One,
    source: &CENSUS_METADATA,
    categories: &[
        subtotal("disabled", "Disabled under the Equality Act")
            .cy("Yn anabl o dan y Ddeddf Cydraddoldeb")
            .ons("disability_3a-001"),
        leaf("limited-a-lot", "Day-to-day activities limited a lot")
            .cy("Ydy, yn fawr")
            .under("disabled")
            .ons("disability-001"),
        leaf("limited-a-little", "Day-to-day activities limited a little")
            .cy("Ydy, ychydig")
            .under("disabled")
            .ons("disability-002"),
        subtotal("not-disabled", "Not disabled under the Equality Act")
            .cy("Ddim yn anabl o dan y Ddeddf Cydraddoldeb")
            .ons("disability_3a-002"),
        leaf(
            "condition-not-limiting",
            "Has long term physical or mental health condition but day-to-day activities are not limited",
        )
        .under("not-disabled")
        .ons("disability-003"),
        leaf(
            "no-condition",
            "No long term physical or mental health conditions",
        )
        .under("not-disabled")
        .ons("disability-004"),
    ],
};
