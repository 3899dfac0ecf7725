//! The list `census-2021-age`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::CENSUS_METADATA;

/// Age in bands of five years, within wider bands that Census 2021 uses too.
pub static CENSUS_2021_AGE: KnownCodeList = KnownCodeList {
    name: "census-2021-age",
    version: "2021",
    title_en: "Age",
    title_cy: Some("Oedran"),
    characteristic: Characteristic::Age,
    answers: Answers::One,
    source: &CENSUS_METADATA,
    categories: &[
        subtotal("0-14", "Aged 14 years and under").ons("resident_age_8c-001"),
        leaf("0-4", "Aged 4 years and under")
            .under("0-14")
            .ons("resident_age_11a-001"),
        leaf("5-9", "Aged 5 to 9 years")
            .under("0-14")
            .ons("resident_age_11a-002"),
        leaf("10-14", "Aged 10 to 14 years").under("0-14"),
        subtotal("15-24", "Aged 15 to 24 years").ons("resident_age_8c-002"),
        leaf("15-19", "Aged 15 to 19 years").under("15-24"),
        leaf("20-24", "Aged 20 to 24 years")
            .under("15-24")
            .ons("resident_age_11a-005"),
        subtotal("25-34", "Aged 25 to 34 years").ons("resident_age_8c-003"),
        leaf("25-29", "Aged 25 to 29 years").under("25-34"),
        leaf("30-34", "Aged 30 to 34 years").under("25-34"),
        subtotal("35-44", "Aged 35 to 44 years").ons("resident_age_8c-004"),
        leaf("35-39", "Aged 35 to 39 years").under("35-44"),
        leaf("40-44", "Aged 40 to 44 years").under("35-44"),
        subtotal("45-54", "Aged 45 to 54 years").ons("resident_age_8c-005"),
        leaf("45-49", "Aged 45 to 49 years").under("45-54"),
        leaf("50-54", "Aged 50 to 54 years").under("45-54"),
        subtotal("55-64", "Aged 55 to 64 years").ons("resident_age_8c-006"),
        leaf("55-59", "Aged 55 to 59 years").under("55-64"),
        leaf("60-64", "Aged 60 to 64 years").under("55-64"),
        subtotal("65-plus", "Aged 65 years and over").ons("resident_age_3a-003"),
        subtotal("65-74", "Aged 65 to 74 years")
            .under("65-plus")
            .ons("resident_age_8c-007"),
        leaf("65-69", "Aged 65 to 69 years").under("65-74"),
        leaf("70-74", "Aged 70 to 74 years").under("65-74"),
        subtotal("75-plus", "Aged 75 years and over")
            .under("65-plus")
            .ons("resident_age_8c-008"),
        leaf("75-79", "Aged 75 to 79 years").under("75-plus"),
        leaf("80-84", "Aged 80 to 84 years").under("75-plus"),
        leaf("85-plus", "Aged 85 years and over")
            .under("75-plus")
            .ons("resident_age_11a-011"),
    ],
};
