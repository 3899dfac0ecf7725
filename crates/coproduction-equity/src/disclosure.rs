//! Publishing counts so that nobody in a small group can be told from them.
//!
//! A rule of disclosure control is data, a [`DisclosureProfile`]: a board's own is read from JSON, and the published ones are
//! [`KnownProfile`]s. **No Welsh rule was found**: which profile holds is for the board's lead on information governance to say.
//!
//! A [`CountTable`] is protected by [`protect`]: small counts are hidden, and others with the same mark, until an [`Audit`] of what would
//! be published finds that nobody can narrow them; otherwise the whole table is withheld. A [`Certificate`] says what is published, so
//! that anybody can run the audit again, and a [`Ledger`] holds it against what was published before.
//!
//! ```
//! use coproduction_core::Characteristic;
//! use coproduction_equity::disclosure::{Budget, Certificate, CountTable, KnownProfile, Ledger, protect};
//! use coproduction_equity::{CodeList, MonitoringCell, MonitoringTable, SecondWay};
//!
//! // Deprivation by age, pooled over boards.
//! let counts = [[20, 3, 15, 12], [8, 25, 7, 10], [30, 9, 2, 14], [11, 13, 16, 22]];
//! let mut cells = Vec::new();
//! for (quarter, row) in ["q1", "q2", "q3", "q4"].into_iter().zip(counts) {
//!     for (age, people) in ["16-24", "25-49", "50-64", "65-up"].into_iter().zip(row) {
//!         cells.push(MonitoringCell::new(quarter.parse()?, people).second_code(age.parse()?));
//!     }
//! }
//! let age = SecondWay::new(Characteristic::Age, CodeList::new("own-age".parse()?));
//! let monitoring = MonitoringTable::new(Characteristic::Deprivation, CodeList::new("own-quarters".parse()?)).second(age).cells(cells);
//!
//! let profile = KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
//! let protection = protect(&CountTable::of(&monitoring)?, &profile, &Budget::default())?;
//! let certificate = Certificate::of(&protection, &profile, (&monitoring).into()).ok_or("withheld")?;
//! let published = serde_json::to_string(&certificate.table)?;
//! assert!(published.contains(r#"[20,"hidden","hidden",12,50],[8,25,7,10,50],[30,"hidden","hidden",14,55]"#));
//! // From 1 to 12, as far as anybody can tell: it could be 1, 2, 3 or 4.
//! let first = protection.audit().and_then(|audit| audit.hidden().first().copied()).ok_or("none hidden")?;
//! assert_eq!((first.low, first.high), (1, Some(12)));
//! // Nothing was published before.
//! assert_eq!(Ledger::new().releases([]).admits(&certificate, &Budget::default()), Ok(()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Against whom this protects, and against whom it does not, is in the project's decision 9, *Publishing safely*: it does not protect from
//! somebody who knows some of the answers, nor from what was published and is not in the ledger.

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
pub use certificate::{Certificate, CertificateFault, NO_VALUE, TableSubject};
pub use error::DisclosureError;
pub use ledger::Ledger;
pub use profile::{DisclosureProfile, KNOWN_PROFILES, KnownProfile, Zeros};
pub use released::{HiddenMark, ReleasedFigure, ReleasedTable};
pub use suppress::{Budget, Protection, Withheld, protect};
pub use table::CountTable;
