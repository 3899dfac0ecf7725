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
//!     .cells([MonitoringCell::new("yes".parse()?, 7), MonitoringCell::new("no".parse()?, 12)])
//!     .missing(MissingAnswers::new().prefer_not_to_say(2).not_asked(4));
//! // A value and "prefer not to say" are answers; "not asked" is not.
//! assert_eq!(table.answers(), 21);
//! # Ok::<(), coproduction_core::FormError>(())
//! ```

mod handling;
mod published;
mod reference;
mod returns;
mod table;

pub use handling::{Handling, ReturnUse, StopNotice};
pub use published::{PublishedCell, PublishedTable};
pub use reference::{ReferenceAbout, ReferenceError, ReferenceShare, Universe};
pub use returns::{MonitoredGroup, MonitoringReturn};
pub use table::{CodeList, MissingAnswers, MonitoringCell, MonitoringTable, SecondWay};
