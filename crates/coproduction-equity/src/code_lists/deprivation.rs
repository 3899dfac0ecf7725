//! The list `wimd-2019-area`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::WIMD;

/// How deprived the small area is in which somebody lives, by the Welsh Index of Multiple Deprivation 2019: tenths of all small areas of
/// Wales in the order of the index, and fifths of two tenths each. The codes and labels are ours.
///
/// It is about the area, and not about the person. A board can work it out from a postcode, and then need not keep the postcode. The
/// library has no reference population for it: what is published counts areas by health board, and areas are no people.
pub static WIMD_2019_AREA: KnownCodeList = KnownCodeList {
    name: "wimd-2019-area",
    version: "2019",
    title_en: "Deprivation of the area of residence",
    title_cy: None,
    characteristic: Characteristic::Deprivation,
    answers: Answers::One,
    source: &WIMD,
    categories: &[
        subtotal("fifth-1", "Most deprived fifth of areas"),
        leaf("tenth-1", "Most deprived tenth of areas").under("fifth-1"),
        leaf("tenth-2", "Second most deprived tenth of areas").under("fifth-1"),
        subtotal("fifth-2", "Second most deprived fifth of areas"),
        leaf("tenth-3", "Third most deprived tenth of areas").under("fifth-2"),
        leaf("tenth-4", "Fourth most deprived tenth of areas").under("fifth-2"),
        subtotal("fifth-3", "Middle fifth of areas"),
        leaf("tenth-5", "Fifth most deprived tenth of areas").under("fifth-3"),
        leaf("tenth-6", "Fifth least deprived tenth of areas").under("fifth-3"),
        subtotal("fifth-4", "Second least deprived fifth of areas"),
        leaf("tenth-7", "Fourth least deprived tenth of areas").under("fifth-4"),
        leaf("tenth-8", "Third least deprived tenth of areas").under("fifth-4"),
        subtotal("fifth-5", "Least deprived fifth of areas"),
        leaf("tenth-9", "Second least deprived tenth of areas").under("fifth-5"),
        leaf("tenth-10", "Least deprived tenth of areas").under("fifth-5"),
    ],
};
