//! Themes of a survey: what most people support, and what each group does, without the largest group hiding the others.
//!
//! Pure functions of counts. Themes are coded by people; nothing here reads text. Thousands of answers look precise, and are
//! not: whoever answers has chosen to, so that no interval is given. Where some did not disclose, everything has bounds.
//!
//! ```
//! use coproduction_equity::EquityPolicy;
//! use coproduction_equity::themes::{Support, Survey, themes};
//!
//! // Three groups, of 400, 60 and 12 people. The third puts another theme first.
//! let support = |agrees, seen| Support::new(agrees, seen);
//! let survey = Survey::new([400, 60, 12], [
//!     vec![support(320, 400)?, support(40, 60)?, support(2, 12)?],
//!     vec![support(300, 400)?, support(45, 60)?, support(3, 12)?],
//!     vec![support(280, 400)?, support(30, 60)?, support(1, 12)?],
//!     vec![support(80, 400)?, support(10, 60)?, support(11, 12)?],
//! ])?;
//! let records = themes(&survey, &EquityPolicy::default())?;
//! assert_eq!(records.iter().map(|theme| theme.rank.map(|rank| rank.best)).collect::<Vec<_>>(), [1, 2, 3, 4].map(Some));
//! // It is in no overall top, and one group would never be heard.
//! assert_eq!(records.iter().map(|theme| theme.raised_by.clone()).collect::<Vec<_>>(), [vec![], vec![], vec![], vec![3]]);
//! # Ok::<(), coproduction_equity::EquityError>(())
//! ```

mod borda;
mod consensus;
mod ranks;
mod record;
mod survey;

pub use borda::borda;
pub use consensus::Consensus;
pub use ranks::Rank;
pub use record::{InGroup, ThemeRecord, themes};
pub use survey::{Support, Survey};
