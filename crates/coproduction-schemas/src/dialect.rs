//! The four dialects, from one source.

mod codegen;
mod draft_07;
mod flat;

use std::fmt;

use serde_json::Value;

use crate::walk;

/// How a schema is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// JSON Schema 2020-12: accepts exactly what the library reads.
    Draft202012,
    /// JSON Schema draft-07: the same verdict on every document.
    Draft07,
    /// Draft-07 for generators of code: accepts all that the exact ones accept, and more, so that every type becomes one whole class.
    Codegen,
    /// The same without any reference, for low-code platforms.
    Flat,
}

impl Dialect {
    /// All four.
    pub const ALL: &[Self] = &[Self::Draft202012, Self::Draft07, Self::Codegen, Self::Flat];

    /// Its name: that of its folder.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft202012 => "2020-12",
            Self::Draft07 => "draft-07",
            Self::Codegen => "codegen",
            Self::Flat => "flat",
        }
    }

    /// The schema in this dialect, from the exact one with its words.
    pub(crate) fn of(self, document: &str, exact: &Value) -> Value {
        let mut schema = match self {
            Self::Draft202012 => exact.clone(),
            Self::Draft07 => draft_07::of(exact),
            Self::Codegen => {
                let mut schema = codegen::of(exact);
                walk::each(&mut schema, &mut draft_07::stand_alone);
                schema
            }
            Self::Flat => flat::of(&codegen::of(exact)),
        };
        if let Value::Object(root) = &mut schema {
            let id = format!("urn:coproduction:schema:{}:{self}:{document}", crate::VERSION);
            root.insert("$id".into(), id.into());
        }
        schema
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The `$schema` of both dialects that are draft-07 in form.
const DRAFT_07: &str = "http://json-schema.org/draft-07/schema#";
