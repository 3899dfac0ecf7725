//! Tallies: whole numbers drawn from a record, which add up over forums and boards without a single personal fact.
//!
//! A tally is a long table. Each row has a key (a [`Board`], what is counted, and two words) and a count; to merge tallies is to add
//! up the counts of each key. So the order of records says nothing, a tally of tallies is a tally, and any engine that maps lines
//! and sums columns rolls up at any size. Everything that [`pooled`] concludes, it concludes from those sums alone, and by the same
//! functions as [`influence`](crate::influence): the result is exactly that of all the records together.
//!
//! Each person stands in one row of a question, so that forums which asked by finer groups and by wider ones add up.
//! What does not add up is not in it: [`NOT_MERGED`] names it, with the reason.
//!
//! Rows of a [`Counted`] that [is restricted](Counted::is_restricted) are small counts of people. They add up like the others, and
//! are not for publication: [`protected`] alone reads them, and gives tables that may be published.
//!
//! The room is here, and not with the record, since what is counted is worded by the rulebook's own rooms: the breaks of
//! [`thread`](crate::thread), the sides' positions of [`coproduction_decisions::influence`].
//!
//! ```
//! use coproduction_principles::{Policy, tally::{Counted, Tally, pooled, tally}};
//! use coproduction_record::ForumRecord;
//!
//! let record = ForumRecord::from_json(r#"{
//!   "format": "coproduction/forum-record/v1",
//!   "forum": { "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10", "name": { "both": "Llais" }, "life": [{ "state": "active" }] }
//! }"#)?;
//! let one = tally(&record, &Policy::default(), "2026-06-30".parse()?)?;
//! let two = one.clone().merge(&one)?;
//! assert_eq!(two.sum(Counted::Forums, "active", "all"), 2);
//! assert_eq!(one.clone().merge(&Tally::new())?, one);
//! assert!(pooled(&two).figures().iter().all(|figure| figure.is_of_nothing()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod counted;
mod coverage;
mod csvw;
mod draw;
mod fault;
mod influence;
mod key;
mod line;
mod monitoring;
mod not_merged;
mod places;
mod publish;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod shapes;
mod write;

use std::collections::BTreeMap;

pub use coproduction_equity::disclosure::NO_VALUE;
pub use counted::Counted;
pub use coverage::{Presence, ServiceCode, ServiceCoverage, coverage};
pub use csvw::csvw;
pub use draw::tally;
pub use fault::TallyFault;
pub use influence::{adoption_of_boards, pooled};
pub use key::{Board, Key};
pub use monitoring::{LeftOut, left_out};
pub use not_merged::{NOT_MERGED, NotMerged};
pub use publish::{NotPublished, Published, protected};
pub use read::{LineProblem, Restricted, read};
#[cfg(feature = "schema")]
pub use schema::TallyRow;
pub use write::{csv, ndjson};

coproduction_core::vocabulary! {
    /// The format of a row, with its version. Every row carries it.
    pub enum TallyFormat {
        /// Version 1.
        V1 = "coproduction/tally/v1",
    }
}

/// The columns of a row, in their order.
pub const COLUMNS: [&str; 7] = [
    "format",
    "board",
    "measure",
    "category",
    "bucket",
    "restricted",
    "count",
];

/// The largest count: what every reader of JSON holds exactly.
pub const LARGEST: u64 = (1 << 53) - 1;

/// Counts by key. A key that is not there counts nought.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Key, u64>);

/// Without the counts: whatever is logged must say of nobody what they answered.
impl std::fmt::Debug for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tally").finish_non_exhaustive()
    }
}

impl Tally {
    /// The tally of nothing: merged with any other, it gives that other.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Adds to the count of a key.
    ///
    /// # Errors
    /// [`TallyFault::TooLarge`] beyond [`LARGEST`]: nothing wraps round.
    pub fn add(&mut self, key: Key, more: u64) -> Result<(), TallyFault> {
        if more == 0 {
            return Ok(());
        }
        let count = self.0.entry(key).or_default();
        let sum = count.checked_add(more).filter(|sum| *sum <= LARGEST);
        *count = sum.ok_or(TallyFault::TooLarge)?;
        Ok(())
    }

    /// The tally of both: the counts of each key added up. It does not matter which comes first, or which are merged first.
    ///
    /// # Errors
    /// As [`add`](Self::add), where a count would be too large.
    pub fn merge(mut self, other: &Self) -> Result<Self, TallyFault> {
        for (key, count) in &other.0 {
            self.add(key.clone(), *count)?;
        }
        Ok(self)
    }

    /// Every key with its count, in order; none is nought.
    pub fn rows(&self) -> impl Iterator<Item = (&Key, u64)> {
        self.0.iter().map(|(key, count)| (key, *count))
    }

    /// The rows of one kind.
    pub fn rows_of(&self, counted: Counted) -> impl Iterator<Item = (&Key, u64)> {
        self.rows().filter(move |(key, _)| key.counted() == counted)
    }

    /// How much was counted under a category and bucket, over all boards.
    pub fn sum(&self, counted: Counted, category: &str, bucket: &str) -> u64 {
        let rows = self.rows_of(counted);
        let rows = rows.filter(|(key, _)| key.category() == category && key.bucket() == bucket);
        rows.fold(0, |sum, (_, count)| sum.saturating_add(count))
    }

    /// The boards that anything was counted for, in order; `None` is a board that is not on record.
    pub fn boards(&self) -> Vec<Option<&Board>> {
        let mut boards: Vec<_> = self.0.keys().map(Key::board).collect();
        boards.dedup();
        boards
    }

    /// The same without the rows that are restricted, and whether there were any.
    pub fn open(mut self) -> (Self, bool) {
        let all = self.0.len();
        self.0.retain(|key, _| !key.counted().is_restricted());
        let held_back = self.0.len() < all;
        (self, held_back)
    }
}
