//! Obstetrics and gynaecology among the main specialties of NHS Wales.
//!
//! From the code system of UK Core for main specialties in Wales, copied there from the NHS Wales Data Dictionary in October
//! 2022 (Apache-2.0). Midwifery is 5601 in Wales, where the list for the United Kingdom has 560. Welsh names are not in the source.

/// A main specialty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Specialty {
    /// Its code.
    pub code: &'static str,
    /// Its name in English.
    pub en: &'static str,
}

/// The specialties about which forums such as this library's model are held.
pub static SPECIALTIES: &[Specialty] = &[
    Specialty {
        code: "500",
        en: "Obstetrics and Gynaecology",
    },
    Specialty {
        code: "501",
        en: "Obstetrics",
    },
    Specialty {
        code: "502",
        en: "Gynaecology",
    },
    Specialty {
        code: "504",
        en: "Community Sexual and Reproductive Health",
    },
    Specialty {
        code: "5601",
        en: "Midwifery",
    },
];
