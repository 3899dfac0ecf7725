//! The list `census-2021-ethnic-group`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::CENSUS_FORM;

/// The ethnic groups of Census 2021: five broad groups and the nineteen within them. Labels as the forms for Wales word them.
pub static CENSUS_2021_ETHNIC_GROUP: KnownCodeList = KnownCodeList {
    name: "census-2021-ethnic-group",
    version: "2021",
    title_en: "Ethnic group",
    title_cy: Some("Grŵp ethnig"),
    characteristic: Characteristic::Race,
    answers: Answers::One,
    source: &CENSUS_FORM,
    categories: &[
        subtotal("white", "White")
            .cy("Gwyn")
            .ons("ethnic_group_tb_6a-004"),
        leaf(
            "white-british",
            "Welsh, English, Scottish, Northern Irish or British",
        )
        .cy("Cymreig, Seisnig, Albanaidd, Gwyddelig Gogledd Iwerddon neu Brydeinig")
        .under("white")
        .ons("ethnic_group_tb_20b-013"),
        leaf("white-irish", "Irish")
            .cy("Gwyddelig")
            .under("white")
            .ons("ethnic_group_tb_20b-014"),
        leaf("gypsy-or-irish-traveller", "Gypsy or Irish Traveller")
            .cy("Sipsi neu Deithiwr Gwyddelig")
            .under("white")
            .ons("ethnic_group_tb_20b-015"),
        leaf("roma", "Roma")
            .cy("Roma")
            .under("white")
            .ons("ethnic_group_tb_20b-016"),
        leaf("white-other", "Any other White background")
            .cy("Unrhyw gefndir Gwyn arall")
            .under("white")
            .ons("ethnic_group_tb_20b-017"),
        subtotal("mixed", "Mixed or Multiple ethnic groups")
            .cy("Grwpiau Cymysg neu Amlethnig")
            .ons("ethnic_group_tb_6a-003"),
        leaf("white-and-black-caribbean", "White and Black Caribbean")
            .cy("Gwyn a Du Caribïaidd")
            .under("mixed")
            .ons("ethnic_group_tb_20b-011"),
        leaf("white-and-black-african", "White and Black African")
            .cy("Gwyn a Du Affricanaidd")
            .under("mixed")
            .ons("ethnic_group_tb_20b-010"),
        leaf("white-and-asian", "White and Asian")
            .cy("Gwyn ac Asiaidd")
            .under("mixed")
            .ons("ethnic_group_tb_20b-009"),
        leaf("mixed-other", "Any other Mixed or Multiple background")
            .cy("Unrhyw gefndir Cymysg neu Amlethnig arall")
            .under("mixed")
            .ons("ethnic_group_tb_20b-012"),
        subtotal("asian", "Asian, Asian Welsh or Asian British")
            .cy("Asiaidd, Asiaidd Cymreig neu Asiaidd Prydeinig")
            .ons("ethnic_group_tb_6a-001"),
        leaf("indian", "Indian")
            .cy("Indiaidd")
            .under("asian")
            .ons("ethnic_group_tb_20b-003"),
        leaf("pakistani", "Pakistani")
            .cy("Pacistanaidd")
            .under("asian")
            .ons("ethnic_group_tb_20b-004"),
        leaf("bangladeshi", "Bangladeshi")
            .cy("Bangladeshaidd")
            .under("asian")
            .ons("ethnic_group_tb_20b-001"),
        leaf("chinese", "Chinese")
            .cy("Tsieineaidd")
            .under("asian")
            .ons("ethnic_group_tb_20b-002"),
        leaf("asian-other", "Any other Asian background")
            .cy("Unrhyw gefndir Asiaidd arall")
            .under("asian")
            .ons("ethnic_group_tb_20b-005"),
        subtotal("black", "Black, Black Welsh, Black British, Caribbean or African")
            .cy("Du, Du Cymreig, Du Prydeinig, Caribïaidd neu Affricanaidd")
            .ons("ethnic_group_tb_6a-002"),
        leaf("caribbean", "Caribbean")
            .cy("Caribïaidd")
            .under("black")
            .ons("ethnic_group_tb_20b-007"),
        leaf("african", "African")
            .cy("Affricanaidd")
            .under("black")
            .ons("ethnic_group_tb_20b-006"),
        leaf(
            "black-other",
            "Any other Black, Black British or Caribbean background",
        )
        .cy("Unrhyw gefndir Du, Du Prydeinig neu Garibïaidd arall")
        .under("black")
        .ons("ethnic_group_tb_20b-008"),
        subtotal("other", "Other ethnic group")
            .cy("Grŵp ethnig arall")
            .ons("ethnic_group_tb_6a-005"),
        leaf("arab", "Arab")
            .cy("Arabaidd")
            .under("other")
            .ons("ethnic_group_tb_20b-018"),
        leaf("any-other", "Any other ethnic group")
            .cy("Unrhyw grŵp ethnig arall")
            .under("other")
            .ons("ethnic_group_tb_20b-019"),
    ],
};
