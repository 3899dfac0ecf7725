//! The JSON Schemas of coproduction, for everybody who does not write Rust.
//!
//! Each [`Document`] has a schema in four dialects ([`Dialect`]), all made from the types that the library reads and
//! writes. [`files`] has them as they are published in `docs/schema/v1`, and [`corpus`] has documents one edit away from a good
//! one, to hold a reader against.
//!
//! ```
//! use coproduction_schemas::{DOCUMENTS, Dialect};
//!
//! let record = DOCUMENTS.iter().find(|document| document.name == "forum-record").ok_or("no such document")?;
//! let schema = record.schema(Dialect::Draft07);
//! assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
//! # Ok::<(), &str>(())
//! ```

pub mod corpus;
mod dialect;
mod document;
mod publish;
mod walk;
mod words;

pub use dialect::Dialect;
pub use document::{BEFORE_SCHEMAS, DOCUMENTS, Document};
pub use publish::{File, VERSION, files};
