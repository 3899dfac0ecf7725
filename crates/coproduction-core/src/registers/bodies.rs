//! NHS trusts, special health authorities and the Citizen Voice Body of Wales.
//!
//! ODS codes and names of the trusts: Public Health Wales' list of NHS Wales organisations (MIT licence, 2022); the
//! names of the ambulance trust and of Digital Health and Care Wales as used in the Senedd in 2025. What is not known,
//! such as the ODS codes of the special health authorities, is absent.

use crate::OrganisationKind;

/// A body of the NHS in Wales that is not a health board, or Llais.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NhsBody {
    /// What kind of body it is.
    pub kind: OrganisationKind,
    /// Its ODS code, where it is known.
    pub ods: Option<&'static str>,
    /// Its name in English.
    pub en: &'static str,
    /// Its name in Welsh, where it is known.
    pub cy: Option<&'static str>,
    /// The first day it existed under this name, where that is recorded; `YYYY-MM-DD`.
    pub from: Option<&'static str>,
}

const fn trust(ods: &'static str, en: &'static str, cy: &'static str) -> NhsBody {
    NhsBody {
        kind: OrganisationKind::NhsTrust,
        ods: Some(ods),
        en,
        cy: Some(cy),
        from: None,
    }
}

/// The three trusts, the two special health authorities, and Llais.
pub static NHS_BODIES: &[NhsBody] = &[
    trust(
        "RQF",
        "Velindre University NHS Trust",
        "Ymddiriedolaeth GIG Prifysgol Felindre",
    ),
    trust(
        "RYT",
        "Public Health Wales NHS Trust",
        "Ymddiriedolaeth GIG Iechyd Cyhoeddus Cymru",
    ),
    trust(
        "RT4",
        "Welsh Ambulance Services University NHS Trust",
        "Ymddiriedolaeth Brifysgol GIG Gwasanaethau Ambiwlans Cymru",
    ),
    NhsBody {
        kind: OrganisationKind::SpecialHealthAuthority,
        ods: None,
        en: "Digital Health and Care Wales",
        cy: Some("Iechyd a Gofal Digidol Cymru"),
        from: None,
    },
    NhsBody {
        kind: OrganisationKind::SpecialHealthAuthority,
        ods: None,
        en: "Health Education and Improvement Wales",
        cy: None,
        from: None,
    },
    NhsBody {
        kind: OrganisationKind::CitizenVoiceBody,
        ods: None,
        en: "Llais",
        cy: Some("Llais"),
        from: Some("2023-04-01"),
    },
];
