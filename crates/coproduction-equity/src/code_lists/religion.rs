//! The list `census-2021-religion`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, not_stated};
use super::sources::CENSUS_FORM;

/// Religion as Census 2021 asked for it, of everybody, who need not answer. Belief other than religion is not told apart.
pub static CENSUS_2021_RELIGION: KnownCodeList = KnownCodeList {
    name: "census-2021-religion",
    version: "2021",
    title_en: "Religion",
    title_cy: Some("Crefydd"),
    characteristic: Characteristic::ReligionOrBelief,
    answers: Answers::One,
    source: &CENSUS_FORM,
    categories: &[
        leaf("no-religion", "No religion")
            .cy("Dim crefydd")
            .ons("religion_tb-001"),
        leaf("christian", "Christian")
            .cy("Cristnogaeth")
            .ons("religion_tb-002"),
        leaf("buddhist", "Buddhist").cy("Bwdhaeth").ons("religion_tb-003"),
        leaf("hindu", "Hindu").cy("Hindŵaeth").ons("religion_tb-004"),
        leaf("jewish", "Jewish").cy("Iddewiaeth").ons("religion_tb-005"),
        leaf("muslim", "Muslim").cy("Islam").ons("religion_tb-006"),
        leaf("sikh", "Sikh").cy("Siciaeth").ons("religion_tb-007"),
        leaf("other-religion", "Any other religion")
            .cy("Unrhyw grefydd arall")
            .ons("religion_tb-008"),
        not_stated("not-answered", "Not answered").ons("religion_tb-009"),
    ],
};
