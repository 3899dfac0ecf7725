//! Equality monitoring as aggregate counts only.
//!
//! Monitoring answers never meet a member: this crate stands on the core alone and cannot name one. A
//! return counts people by one characteristic, or by two; there is no place for a third.
//!
//! ```
//! use coproduction_core::Characteristic;
//! use coproduction_equity::{CodeList, MissingAnswers, MonitoringCell, MonitoringTable};
//!
//! let table = MonitoringTable::new(Characteristic::UnpaidCare, CodeList::new("census-2021-unpaid-care".parse()?))
//!     .cells([MonitoringCell::new("carer".parse()?, 7), MonitoringCell::new("none".parse()?, 12)])
//!     .missing(MissingAnswers::new().prefer_not_to_say(2).not_asked(4));
//! // A value and "prefer not to say" are answers; "not asked" is not.
//! assert_eq!(table.answers(), 21);
//! # Ok::<(), coproduction_core::FormError>(())
//! ```
//!
//! The ids of members are in another crate, and out of reach here:
//!
//! ```compile_fail,E0432
//! use coproduction_members::MemberId;
//! ```

pub mod code_lists;
mod counts;
pub mod disclosure;
#[cfg(feature = "measures")]
mod error;
mod handling;
mod nested;
#[cfg(feature = "measures")]
mod numbers;
#[cfg(feature = "measures")]
pub mod participation;
#[cfg(feature = "measures")]
mod policy;
mod published;
mod reference;
#[cfg(feature = "measures")]
pub mod representation;
mod returns;
mod sums;
mod table;
#[cfg(feature = "measures")]
pub mod themes;

pub use code_lists::{Answers, Category, CategoryKind, KnownCodeList, ListSource};
pub use counts::{Counts, CountsError};
#[cfg(feature = "measures")]
pub use error::EquityError;
pub use handling::{Handling, ReturnUse, StopNotice};
#[cfg(feature = "measures")]
pub use policy::{EquityPolicy, ParityBand, SeatClasses};
pub use published::{PublishedCell, PublishedTable};
pub use reference::{
    CENSUS_2021_AREAS, CellsSum, ReferenceAbout, ReferenceCell, ReferenceError, ReferencePopulation,
    ReferenceShare, Universe, census_2021,
};
pub use returns::{MonitoredGroup, MonitoringReturn};
pub use table::{CodeList, MissingAnswers, MonitoringCell, MonitoringTable, SecondWay};
