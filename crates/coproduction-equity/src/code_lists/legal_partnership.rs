//! The list `census-2021-legal-partnership`.

use coproduction_core::Characteristic;

use super::list::{Answers, KnownCodeList, leaf, subtotal};
use super::sources::CENSUS_FORM;

/// Marriage and civil partnership as Census 2021 has them, of people of sixteen and over.
pub static CENSUS_2021_LEGAL_PARTNERSHIP: KnownCodeList = KnownCodeList {
    name: "census-2021-legal-partnership",
    version: "2021",
    title_en: "Legal partnership status",
    title_cy: Some("Statws partneriaeth gyfreithiol"),
    characteristic: Characteristic::MarriageAndCivilPartnership,
    answers: Answers::One,
    source: &CENSUS_FORM,
    categories: &[
        leaf(
            "never-married",
            "Never married and never registered a civil partnership",
        )
        .cy("Erioed wedi priodi na chofrestru partneriaeth sifil")
        .ons("legal_partnership_status-001"),
        subtotal(
            "married-or-civil-partnership",
            "Married or in a registered civil partnership",
        )
        .ons("legal_partnership_status_6a-002"),
        subtotal("married", "Married")
            .cy("Priod")
            .under("married-or-civil-partnership"),
        leaf("married-opposite-sex", "Married: Opposite sex")
            .under("married")
            .ons("legal_partnership_status-002"),
        leaf("married-same-sex", "Married: Same sex")
            .under("married")
            .ons("legal_partnership_status-003"),
        subtotal("civil-partnership", "In a registered civil partnership")
            .cy("Mewn partneriaeth sifil gofrestredig")
            .under("married-or-civil-partnership"),
        leaf(
            "civil-partnership-opposite-sex",
            "In a registered civil partnership: Opposite sex",
        )
        .under("civil-partnership")
        .ons("legal_partnership_status-004"),
        leaf(
            "civil-partnership-same-sex",
            "In a registered civil partnership: Same sex",
        )
        .under("civil-partnership")
        .ons("legal_partnership_status-005"),
        subtotal(
            "separated",
            "Separated, but still legally married or still legally in a civil partnership",
        )
        .ons("legal_partnership_status_6a-003"),
        leaf("separated-married", "Separated, but still legally married")
            .cy("Wedi gwahanu, ond yn gyfreithiol yn dal i fod yn briod")
            .under("separated")
            .ons("legal_partnership_status-006"),
        leaf(
            "separated-civil-partnership",
            "Separated, but still legally in a civil partnership",
        )
        .cy("Wedi gwahanu, ond yn gyfreithiol yn dal i fod mewn partneriaeth sifil")
        .under("separated")
        .ons("legal_partnership_status-007"),
        subtotal("divorced-or-dissolved", "Divorced or civil partnership dissolved")
            .ons("legal_partnership_status_6a-004"),
        leaf("divorced", "Divorced")
            .cy("Wedi ysgaru")
            .under("divorced-or-dissolved")
            .ons("legal_partnership_status-008"),
        leaf(
            "civil-partnership-dissolved",
            "Formerly in a civil partnership which is now legally dissolved",
        )
        .cy("Wedi bod mewn partneriaeth sifil sydd bellach wedi’i diddymu’n gyfreithiol")
        .under("divorced-or-dissolved")
        .ons("legal_partnership_status-009"),
        subtotal(
            "widowed-or-surviving",
            "Widowed or surviving civil partnership partner",
        )
        .ons("legal_partnership_status_6a-005"),
        leaf("widowed", "Widowed")
            .cy("Person gweddw")
            .under("widowed-or-surviving")
            .ons("legal_partnership_status-010"),
        leaf(
            "surviving-civil-partner",
            "Surviving partner from a registered civil partnership",
        )
        .cy("Wedi colli partner sifil cofrestredig drwy farwolaeth")
        .under("widowed-or-surviving")
        .ons("legal_partnership_status-011"),
    ],
};
