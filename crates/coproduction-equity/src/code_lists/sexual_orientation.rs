//! The list `census-2021-sexual-orientation`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, not_stated, subtotal};
use super::sources::CENSUS_FORM;

/// Sexual orientation as Census 2021 asked for it, of people of sixteen and over, who need not answer.
pub static CENSUS_2021_SEXUAL_ORIENTATION: KnownCodeList = KnownCodeList {
    name: "census-2021-sexual-orientation",
    version: "2021",
    title_en: "Sexual orientation",
    title_cy: Some("Cyfeiriadedd rhywiol"),
    characteristic: Characteristic::SexualOrientation,
    answers: Answers::One,
    source: &CENSUS_FORM,
    categories: &[
        leaf("straight-or-heterosexual", "Straight or Heterosexual")
            .cy("Heterorywiol/Strêt")
            .ons("sexual_orientation_6a-001"),
        subtotal("lgb-plus", "Lesbian, Gay, Bisexual, or Other (LGB+)").ons("sexual_orientation_4a-002"),
        leaf("gay-or-lesbian", "Gay or Lesbian")
            .cy("Hoyw neu Lesbiaidd")
            .under("lgb-plus")
            .ons("sexual_orientation_6a-002"),
        leaf("bisexual", "Bisexual")
            .cy("Deurywiol/Bi")
            .under("lgb-plus")
            .ons("sexual_orientation_6a-003"),
        leaf("other-orientation", "Other sexual orientation")
            .cy("Cyfeiriadedd rhywiol arall")
            .under("lgb-plus")
            .ons("sexual_orientation_6a-004"),
        not_stated("not-answered", "Not answered").ons("sexual_orientation_6a-005"),
    ],
};
