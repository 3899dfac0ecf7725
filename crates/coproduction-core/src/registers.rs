//! The registers of Welsh health: dated, each with its source.
//!
//! A code is looked up on the day it is used on: areas and boards change.
//!
//! ```
//! use coproduction_core::registers::{self, Standing};
//! let day = "2023-05-01".parse()?;
//! assert!(matches!(registers::gss(&"W11000023".parse()?).standing(day), Standing::InUse));
//! // Abertawe Bro Morgannwg ended when Bridgend moved to Cwm Taf Morgannwg.
//! let Standing::Ended { successor, .. } = registers::gss(&"W11000026".parse()?).standing(day) else { panic!() };
//! assert_eq!(successor, Some("W11000031"));
//! # Ok::<(), coproduction_core::FormError>(())
//! ```

mod bank_holidays;
mod bodies;
mod health_boards;
mod local_authorities;
mod specialties;

pub use bank_holidays::{is_bank_holiday, is_working_day, working_day_after, working_days_until};
pub use bodies::{NHS_BODIES, NhsBody};
pub use health_boards::{HEALTH_BOARDS, HealthBoard};
pub use local_authorities::{LOCAL_AUTHORITIES, LocalAuthority};
pub use specialties::{SPECIALTIES, Specialty};

use crate::{Date, GssCode, OdsCode};

/// A code as its register has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The register lists every code of this kind, and this is not one.
    NotListed,
    /// No register of this library covers codes of this kind.
    NotCovered,
    /// The code is listed.
    Listed {
        /// The day it came into use, where that is recorded; `YYYY-MM-DD`.
        from: Option<&'static str>,
        /// The last day it was in use, if it has ended; `YYYY-MM-DD`.
        to: Option<&'static str>,
        /// The code that took its place.
        successor: Option<&'static str>,
    },
}

/// Whether a code was in use on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was in use, as far as the register says.
    InUse,
    /// It had ended.
    Ended {
        /// The last day it was in use.
        on: Date,
        /// The code that took its place, if there is one.
        successor: Option<&'static str>,
    },
    /// It was not in use yet.
    NotYet,
    /// It is not in the register that should list it.
    NotListed,
    /// No register of this library covers it.
    NotCovered,
}

impl Entry {
    /// Whether the code was in use on the day.
    pub fn standing(self, day: Date) -> Standing {
        let (from, to, successor) = match self {
            Self::NotListed => return Standing::NotListed,
            Self::NotCovered => return Standing::NotCovered,
            Self::Listed { from, to, successor } => (from, to, successor),
        };
        let read = |text: Option<&str>| text.and_then(|t| Date::parse(t).ok());
        match (read(from), read(to)) {
            (_, Some(to)) if day > to => Standing::Ended { on: to, successor },
            (Some(from), _) if day < from => Standing::NotYet,
            _ => Standing::InUse,
        }
    }
}

/// Codes of local authorities that have been replaced; by which day is not recorded here.
const UNDATED: &[&str] = &["W06000007", "W06000017"];

/// Looks up a code of the Government Statistical Service: the health boards (`W11`) and the local
/// authorities (`W06`) of Wales.
pub fn gss(code: &GssCode) -> Entry {
    let text = code.as_str();
    if text.starts_with("W11") {
        HEALTH_BOARDS
            .iter()
            .find(|b| b.gss == text)
            .map_or(Entry::NotListed, HealthBoard::entry)
    } else if UNDATED.contains(&text) {
        Entry::NotCovered
    } else if text.starts_with("W06") {
        LOCAL_AUTHORITIES
            .iter()
            .find(|a| a.gss == text)
            .map_or(Entry::NotListed, |_| Entry::Listed {
                from: None,
                to: None,
                successor: None,
            })
    } else {
        Entry::NotCovered
    }
}

/// The health board with an ODS code, if it is one of the seven.
pub fn health_board(code: &OdsCode) -> Option<&'static HealthBoard> {
    HEALTH_BOARDS
        .iter()
        .find(|board| board.ods == Some(code.as_str()))
}
