//! Publishing counts so that nobody in a small group can be told from them.
//!
//! A rule of disclosure control is data, a [`DisclosureProfile`]: a board's own is read from JSON, and the published ones are
//! [`KnownProfile`]s. **No Welsh rule was found**: which profile holds is for the board's lead on information governance to say.

mod audit;
mod certificate;
mod error;
mod grid;
mod ledger;
mod network;
mod profile;
mod released;
mod rounding;
mod search;
mod suppress;
mod table;

pub use audit::{Audit, Feasible, Line};
pub use certificate::{Certificate, CertificateFault, TableSubject};
pub use error::DisclosureError;
pub use ledger::Ledger;
pub use profile::{DisclosureProfile, KNOWN_PROFILES, KnownProfile, Zeros};
pub use released::{HiddenMark, ReleasedFigure, ReleasedTable};
pub use suppress::{Budget, Protection, Withheld, protect};
pub use table::CountTable;
