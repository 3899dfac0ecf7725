//! The flags of `schema`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use coproduction_schemas::Dialect;

use super::Language;

/// The flags of `schema`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction schema
  coproduction schema forum-record --dialect draft-07
  coproduction schema --out docs/schema/v1
  coproduction schema policy --cases > cases.ndjson

Exit status:
  0  done
  2  it could not run: a wrong flag, no such document, a file that cannot be written")]
pub(crate) struct SchemaArgs {
    /// The document whose schema to write; without one, all are listed.
    #[arg(value_name = "DOCUMENT", conflicts_with = "out")]
    pub(crate) document: Option<String>,

    /// How the schema is written.
    #[arg(long, value_enum, default_value_t = DialectName::Exact, requires = "document", conflicts_with_all = ["out", "cases"])]
    pub(crate) dialect: DialectName,

    /// Write every schema in every dialect to this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "cases")]
    pub(crate) out: Option<PathBuf>,

    /// Write documents one edit away from a good one, each with the verdict of the library, as NDJSON: to hold a reader of your own against.
    #[arg(long)]
    pub(crate) cases: bool,

    /// The language of what is said on standard error.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,
}

/// How a schema is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DialectName {
    /// JSON Schema 2020-12: accepts exactly what the library reads.
    #[value(name = "2020-12")]
    Exact,
    /// JSON Schema draft-07: the same verdict on every document.
    #[value(name = "draft-07")]
    Draft07,
    /// Draft-07 for generators of code: every type becomes one whole class; it accepts more.
    Codegen,
    /// The same without any reference, for low-code platforms.
    Flat,
}

impl From<DialectName> for Dialect {
    fn from(name: DialectName) -> Self {
        match name {
            DialectName::Exact => Self::Draft202012,
            DialectName::Draft07 => Self::Draft07,
            DialectName::Codegen => Self::Codegen,
            DialectName::Flat => Self::Flat,
        }
    }
}
