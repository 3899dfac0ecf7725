//! The list `census-2021-unpaid-care`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::CENSUS_FORM;

/// Unpaid care as Census 2021 asked for it, of everybody of five and over, by hours a week. The group `carer` is ours: everybody who gives any.
/// The Welsh is that of somebody who answers for themselves.
pub static CENSUS_2021_UNPAID_CARE: KnownCodeList = KnownCodeList {
    name: "census-2021-unpaid-care",
    version: "2021",
    title_en: "Unpaid care",
    title_cy: Some("Gofal di-dâl"),
    characteristic: Characteristic::UnpaidCare,
    answers: Answers::One,
    source: &CENSUS_FORM,
    categories: &[
        leaf("none", "No").cy("Nac ydw").ons("is_carer-001"),
        subtotal("carer", "Provides unpaid care"),
        subtotal("up-to-19-hours", "Provides 19 or less hours unpaid care a week")
            .under("carer")
            .ons("is_carer_5a-002"),
        leaf("up-to-9-hours", "Yes, 9 hours a week or less")
            .cy("Ydw, 9 awr neu lai yr wythnos")
            .under("up-to-19-hours")
            .ons("is_carer-002"),
        leaf("10-to-19-hours", "Yes, 10 to 19 hours a week")
            .cy("Ydw, 10 i 19 awr yr wythnos")
            .under("up-to-19-hours")
            .ons("is_carer-003"),
        subtotal("20-to-49-hours", "Provides 20 to 49 hours unpaid care a week")
            .under("carer")
            .ons("is_carer_5a-003"),
        leaf("20-to-34-hours", "Yes, 20 to 34 hours a week")
            .cy("Ydw, 20 i 34 awr yr wythnos")
            .under("20-to-49-hours")
            .ons("is_carer-004"),
        leaf("35-to-49-hours", "Yes, 35 to 49 hours a week")
            .cy("Ydw, 35 i 49 awr yr wythnos")
            .under("20-to-49-hours")
            .ons("is_carer-005"),
        leaf("50-hours-or-more", "Yes, 50 or more hours a week")
            .cy("Ydw, 50 awr neu fwy yr wythnos")
            .under("carer")
            .ons("is_carer-006"),
    ],
};
