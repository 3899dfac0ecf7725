//! The Local Health Boards of Wales.
//!
//! ODS codes and names: Public Health Wales' list of NHS Wales organisations (MIT licence), confirmed by two other
//! sets. GSS codes and their ends: Office for National Statistics, in monthly figures by board
//! that change codes between March and April 2019 (Open Government Licence v3.0). One public list swaps
//! 7A3 and 7A7: Swansea Bay is 7A3.

use super::Entry;

/// A Local Health Board, or the code of one that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HealthBoard {
    /// Its GSS code.
    pub gss: &'static str,
    /// Its ODS code, where it is known for this body.
    pub ods: Option<&'static str>,
    /// Its name in English.
    pub en: &'static str,
    /// Its name in Welsh.
    pub cy: Option<&'static str>,
    /// The first day the GSS code was in use, where that is recorded; `YYYY-MM-DD`.
    pub from: Option<&'static str>,
    /// The last day the GSS code was in use; `YYYY-MM-DD`.
    pub to: Option<&'static str>,
    /// The GSS code that took its place.
    pub successor: Option<&'static str>,
}

impl HealthBoard {
    pub(super) const fn entry(&self) -> Entry {
        Entry::Listed {
            from: self.from,
            to: self.to,
            successor: self.successor,
        }
    }
}

const fn board(gss: &'static str, ods: &'static str, en: &'static str, cy: &'static str) -> HealthBoard {
    HealthBoard {
        gss,
        ods: Some(ods),
        en,
        cy: Some(cy),
        from: None,
        to: None,
        successor: None,
    }
}

const fn ended(gss: &'static str, en: &'static str, successor: &'static str) -> HealthBoard {
    HealthBoard {
        gss,
        ods: None,
        en,
        cy: None,
        from: None,
        to: Some("2019-03-31"),
        successor: Some(successor),
    }
}

/// The seven boards, and the two codes that ended on 31 March 2019 when Bridgend moved.
pub static HEALTH_BOARDS: &[HealthBoard] = &[
    board(
        "W11000023",
        "7A1",
        "Betsi Cadwaladr University Health Board",
        "Bwrdd Iechyd Prifysgol Betsi Cadwaladr",
    ),
    board(
        "W11000024",
        "7A7",
        "Powys Teaching Health Board",
        "Bwrdd Iechyd Addysgu Powys",
    ),
    board(
        "W11000025",
        "7A2",
        "Hywel Dda University Health Board",
        "Bwrdd Iechyd Prifysgol Hywel Dda",
    ),
    ended(
        "W11000026",
        "Abertawe Bro Morgannwg University Health Board",
        "W11000031",
    ),
    ended("W11000027", "Cwm Taf University Health Board", "W11000030"),
    board(
        "W11000028",
        "7A6",
        "Aneurin Bevan University Health Board",
        "Bwrdd Iechyd Prifysgol Aneurin Bevan",
    ),
    board(
        "W11000029",
        "7A4",
        "Cardiff and Vale University Health Board",
        "Bwrdd Iechyd Prifysgol Caerdydd a'r Fro",
    ),
    HealthBoard {
        from: Some("2019-04-01"),
        ..board(
            "W11000030",
            "7A5",
            "Cwm Taf Morgannwg University Health Board",
            "Bwrdd Iechyd Prifysgol Cwm Taf Morgannwg",
        )
    },
    HealthBoard {
        from: Some("2019-04-01"),
        ..board(
            "W11000031",
            "7A3",
            "Swansea Bay University Health Board",
            "Bwrdd Iechyd Prifysgol Bae Abertawe",
        )
    },
];
