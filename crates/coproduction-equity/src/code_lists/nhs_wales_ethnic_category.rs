//! The list `nhs-wales-ethnic-category`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, not_stated};
use super::sources::UK_CORE;

/// The ethnic categories of the NHS Wales Data Dictionary, by the letters that it gives them.
///
/// There is no C and no Roma. `B` is Gypsy or Irish Traveller here; in the list of the NHS in England, `B` is Irish. The source is in
/// English; a Welsh label stands where the Census forms for Wales have the same words.
pub static NHS_WALES_ETHNIC_CATEGORY: KnownCodeList = KnownCodeList {
    name: "nhs-wales-ethnic-category",
    version: "1.1.1",
    title_en: "UK Core Ethnic Category Wales",
    title_cy: None,
    characteristic: Characteristic::Race,
    answers: Answers::One,
    source: &UK_CORE,
    categories: &[
        leaf(
            "A",
            "Any White Background, including Welsh, English, Scottish, Northern Irish, Irish, British",
        ),
        leaf("B", "Gypsy or Irish Traveller").cy("Sipsi neu Deithiwr Gwyddelig"),
        leaf("D", "White and Black Caribbean").cy("Gwyn a Du Caribïaidd"),
        leaf("E", "White and Black African").cy("Gwyn a Du Affricanaidd"),
        leaf("F", "White and Asian").cy("Gwyn ac Asiaidd"),
        leaf("G", "Any other mixed background / multiple ethnic background"),
        leaf("H", "Indian").cy("Indiaidd"),
        leaf("J", "Pakistani").cy("Pacistanaidd"),
        leaf("K", "Bangladeshi").cy("Bangladeshaidd"),
        leaf("L", "Any other Asian background").cy("Unrhyw gefndir Asiaidd arall"),
        leaf("M", "Caribbean").cy("Caribïaidd"),
        leaf("N", "African").cy("Affricanaidd"),
        leaf("P", "Any other Black background"),
        leaf("R", "Chinese").cy("Tsieineaidd"),
        leaf("S", "Any other ethnic group").cy("Unrhyw grŵp ethnig arall"),
        leaf("T", "Arab").cy("Arabaidd"),
        not_stated("Z", "Not stated"),
    ],
};
