//! The kinds of document that the reader can read, with every fault in one go.

use std::sync::LazyLock;

use coproduction_core::Problem;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::ForumRecord;

/// A kind of document with a schema of its own, so that every fault of one can be found in one go.
pub trait Document: DeserializeOwned {
    /// Its JSON Schema, made from the type by `coproduction_core::schema::exact`.
    fn schema() -> &'static Value;

    /// What is wrong with it that no schema can say.
    fn problems(&self) -> Vec<Problem>;
}

/// The embedded schema, read once, and only where a document is broken.
static SCHEMA: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(crate::SCHEMA).unwrap_or_default());

impl Document for ForumRecord {
    fn schema() -> &'static Value {
        &SCHEMA
    }

    fn problems(&self) -> Vec<Problem> {
        Self::problems(self)
    }
}
