//! How a result is written.

pub(crate) mod decisions;
mod json;
mod lines;
pub(crate) mod power;
mod published;
pub(crate) mod rollup;
pub(crate) mod rule;
mod sarif;
mod text;

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::principles::catalogue::PROVISIONS;
use coproduction::principles::{Audience, Policy};

use crate::args::{By, CheckArgs, Format};
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

/// From which side the text for people shows the findings.
pub(crate) enum View {
    /// By what they conclude, with everything else that there is to say.
    Outcome,
    /// By the families of rules.
    Family,
    /// By principle.
    Principle,
    /// By the law.
    Law,
    /// Those of the provisions whose ids begin with this one, with every place.
    Provision(String),
}

impl View {
    /// The view that is asked for, or why there is none.
    pub(crate) fn of(args: &CheckArgs, words: Words) -> Result<Self, String> {
        let is_text = args.format == Format::Text;
        match (args.by, &args.provision) {
            (None | Some(By::Outcome), None) => Ok(Self::Outcome),
            (Some(By::Family), None) if is_text => Ok(Self::Family),
            (Some(By::Principle), None) if is_text => Ok(Self::Principle),
            (Some(By::Law), None) if is_text => Ok(Self::Law),
            (None | Some(By::Principle | By::Law), Some(id)) if is_text => {
                let is_known = PROVISIONS.iter().any(|provision| provision.is_within(id));
                is_known
                    .then(|| Self::Provision(id.clone()))
                    .ok_or_else(|| words.no_such_provision(id))
            }
            _ => Err(words.views_are_text().to_owned()),
        }
    }
}

/// What was asked for, which a result repeats.
pub(crate) struct Asked<'a> {
    pub(crate) as_of: Date,
    pub(crate) policy: &'a Policy,
    /// The name of the policy's file, where one was given.
    pub(crate) policy_file: Option<String>,
    pub(crate) audience: Audience,
    /// The profile of disclosure control, where one was named.
    pub(crate) profile: Option<&'a DisclosureProfile>,
}

/// The renderer of a format; the text names the file of the policy, if one was given, and JSON has the whole of it.
pub(crate) fn renderer(format: Format, words: Words, view: View, asked: Asked<'_>) -> Box<dyn Renderer> {
    match format {
        Format::Text => Box::new(text::Text::new(words, view, asked)),
        Format::Json => Box::new(json::Json::new(&asked)),
        Format::Ndjson => Box::new(json::Ndjson::new(&asked)),
        Format::Sarif => Box::new(sarif::Sarif::new(words, asked.as_of)),
    }
}
