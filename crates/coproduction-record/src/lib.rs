//! A forum's record, from bytes to a checked value.
//!
//! One [`ForumRecord`] holds everything about one forum. Reading finds every fault of a document in one
//! go, each with a stable code, its place, and what to do in Welsh and English. Rules and measures take
//! nothing but a [`Checked`] record.
//!
//! ```
//! use coproduction_record::Reader;
//!
//! let text = br#"{
//!   "format": "coproduction/forum-record/v1",
//!   "forum": { "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10", "name": { "both": "Llais Llan" } },
//!   "members": [ { "id": "5F1C" } ],
//!   "evnts": []
//! }"#;
//! let problems = Reader::new().check_slice(text).unwrap_err();
//! let found: Vec<_> = problems.iter().map(|p| (p.code(), p.pointer.as_str())).collect();
//! assert_eq!(found, [("wrong-form", "/members/0/id"), ("unknown-field", "/evnts")]);
//! ```

mod check;
mod checked;
mod document;
mod explain;
mod holdings;
mod index;
mod list;
mod locate;
mod mend;
mod read;
mod record;
#[cfg(feature = "proptest")]
pub mod strategies;
mod stream;
mod text;
mod walk;

pub use checked::Checked;
pub use document::Document;
pub use holdings::{Holding, Holdings, Kept};
pub use read::{ForumHeading, ReadError, Reader};
pub use record::{Change, Collection, Completeness, Coverage, ForumRecord, RecordFormat};
pub use stream::{Layout, Outcome, Records, Source};

/// The JSON Schema of a record (dialect 2020-12), as it is embedded in the reader.
pub const SCHEMA: &str = include_str!("../schema/forum-record.json");

/// The JSON Schema of a profile of disclosure control.
pub const PROFILE_SCHEMA: &str = include_str!("../schema/disclosure-profile.json");

/// The JSON Schema of the tables that have been published, with their certificates.
pub const LEDGER_SCHEMA: &str = include_str!("../schema/ledger.json");
