//! The list `census-2021-welsh-skill-combinations`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::CENSUS_METADATA;

/// Combinations of skills in Welsh as Census 2021 puts them together: each person is in one. The group `speak` is ours: everybody who can
/// speak Welsh, whatever else they can do.
pub static CENSUS_2021_WELSH_SKILL_COMBINATIONS: KnownCodeList = KnownCodeList {
    name: "census-2021-welsh-skill-combinations",
    version: "2021",
    title_en: "Welsh language skills",
    title_cy: Some("Sgiliau Cymraeg"),
    characteristic: Characteristic::WelshLanguage,
    answers: Answers::One,
    source: &CENSUS_METADATA,
    categories: &[
        subtotal("speak", "Can speak Welsh"),
        leaf("speak-read-write", "Can speak, read and write Welsh")
            .under("speak")
            .ons("welsh_skills_all-001"),
        leaf("speak-only", "Can speak but cannot read or write Welsh")
            .under("speak")
            .ons("welsh_skills_all-002"),
        leaf("speak-read", "Can speak and read but cannot write Welsh")
            .under("speak")
            .ons("welsh_skills_all-003"),
        leaf(
            "speak-other",
            "Can speak and other combinations of skills in Welsh",
        )
        .under("speak")
        .ons("welsh_skills_all-007"),
        leaf("understand-only", "Can understand spoken Welsh only").ons("welsh_skills_all-000"),
        leaf("read-only", "Can read but cannot speak or write Welsh").ons("welsh_skills_all-004"),
        leaf("write-only", "Can write but cannot speak or read Welsh").ons("welsh_skills_all-005"),
        leaf("read-write", "Can read and write but cannot speak Welsh").ons("welsh_skills_all-006"),
        leaf("none", "No skills in Welsh").ons("welsh_skills_all-008"),
    ],
};
