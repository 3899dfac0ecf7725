//! The list `census-2021-sex`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf};
use super::sources::CENSUS_FORM;

/// Sex as Census 2021 asked for it. Gender identity is another question, with [a list of its own](super::CENSUS_2021_GENDER_IDENTITY).
pub static CENSUS_2021_SEX: KnownCodeList = KnownCodeList {
    name: "census-2021-sex",
    version: "2021",
    title_en: "Sex",
    title_cy: Some("Rhyw"),
    characteristic: Characteristic::Sex,
    answers: Answers::One,
    source: &CENSUS_FORM,
    categories: &[
        leaf("female", "Female").cy("Benyw").ons("sex-001"),
        leaf("male", "Male").cy("Gwryw").ons("sex-002"),
    ],
};
