//! The list `census-2021-welsh-skills`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf};
use super::sources::CENSUS_FORM;

/// Skills in Welsh as Census 2021 asked for them, of everybody of three and over in Wales: each that applies. One person is counted in
/// several, so that the counts do not add up to people. [Another list](super::CENSUS_2021_WELSH_SKILL_COMBINATIONS) has each person once.
pub static CENSUS_2021_WELSH_SKILLS: KnownCodeList = KnownCodeList {
    name: "census-2021-welsh-skills",
    version: "2021",
    title_en: "Welsh language skills",
    title_cy: Some("Sgiliau Cymraeg"),
    characteristic: Characteristic::WelshLanguage,
    answers: Answers::Several,
    source: &CENSUS_FORM,
    categories: &[
        leaf("understand", "Understand spoken Welsh").cy("Deall Cymraeg llafar"),
        leaf("speak", "Speak Welsh")
            .cy("Siarad Cymraeg")
            .ons("welsh_skills_speak-001"),
        leaf("read", "Read Welsh").cy("Darllen Cymraeg"),
        leaf("write", "Write Welsh").cy("Ysgrifennu Cymraeg"),
        leaf("none", "None of these apply")
            .cy("Dim un o’r rhain")
            .ons("welsh_skills_all-008"),
    ],
};
