//! How a result is written.

pub(crate) mod decisions;
pub(crate) mod json;
mod lines;
pub(crate) mod power;
mod published;
pub(crate) mod rollup;
pub(crate) mod rule;
mod sarif;
mod text;

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::principles::{Audience, Policy};

use crate::args::Format;
use crate::outcome::{Outcome, Totals};
use crate::words::Words;

/// Writes a result, record by record.
///
/// Errors are those of writing, nothing else.
pub(crate) trait Renderer {
    /// Writes what comes before the first record.
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()>;
    /// Writes what came of a record.
    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()>;
    /// Writes what comes after the last record.
    fn end(&mut self, out: &mut dyn Write, totals: Totals) -> io::Result<()>;
}

/// The renderer of a format; the text names the file of the policy, if one was given, and JSON has the whole of it.
pub(crate) fn renderer(
    format: Format,
    words: Words,
    as_of: Date,
    policy: &Policy,
    policy_file: Option<String>,
    audience: Audience,
) -> Box<dyn Renderer> {
    match format {
        Format::Text => Box::new(text::Text::new(words, as_of, policy_file)),
        Format::Json => Box::new(json::Json::new(as_of, policy, audience)),
        Format::Ndjson => Box::new(json::Ndjson::new(as_of, policy, audience)),
        Format::Sarif => Box::new(sarif::Sarif::new(words, as_of)),
    }
}
