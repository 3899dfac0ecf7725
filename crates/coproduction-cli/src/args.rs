//! What the command takes: its flags, and their help.

mod power;
mod schema;
mod tally;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use coproduction::core::{Date, Lang};
use coproduction::principles::{Outcome, Severity};
use coproduction::record::Reader;

pub(crate) use power::{AdjudicatorName, DraftArgs, PowerArgs, PowerFormat, RuleName};
pub(crate) use schema::SchemaArgs;
pub(crate) use tally::{RollupArgs, RollupFormat, TallyArgs, TallyFormat, VerifyArgs};

/// The most bytes that one record may have, where nothing else is asked for: 64 MiB.
const MOST_BYTES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(Reader::DEFAULT_MAX_BYTES - 1);

/// Checks the records of co-production forums in Welsh health services.
///
/// It reports what a record shows and what it does not. It does not judge whether the law was kept.
#[derive(Debug, Parser)]
#[command(
    name = "coproduction",
    version,
    arg_required_else_help = true,
    subcommand_required = true,
    after_help = "Examples:\n  coproduction check forum.json\n  coproduction rules GOV003\n  coproduction power forum.json"
)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check forum records: every problem, or what each record shows by every rule.
    ///
    /// A record with problems is not assessed: each problem is shown with its place and what to do about it. For any other,
    /// it says what is met, what is not, what is not on record and what does not apply, and where in the record that rests.
    Check(CheckArgs),
    /// Say what terms of reference give to whom: who can decide alone, who can stop what, and how that changes.
    ///
    /// It looks at the rules alone, and needs no member and no history: a draft is enough.
    Power(Box<PowerArgs>),
    /// List the rules, or explain one: what, why, on what authority, with what limits, and how to make it met.
    Rules(RulesArgs),
    /// Say of each decision of one record whether it was validly taken, and follow the thread: what it was informed by, what became of what people said, and where that
    /// breaks off.
    Decisions(DecisionsArgs),
    /// Draw the tallies of records: whole numbers that add up over forums and boards, without a single personal fact.
    Tally(TallyArgs),
    /// Add up tallies, and say what they come to: over all forums, and board by board.
    Rollup(RollupArgs),
    /// Check the certificates of published tables again, without trust in whoever published them.
    Verify(VerifyArgs),
    /// Write the JSON Schemas of every document, in four dialects, and documents to hold a reader of your own against.
    Schema(SchemaArgs),
}

/// The flags of `check`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction check forum.json
  coproduction check --lang cy records/
  coproduction check --provision nhs-wales-act-2006/s183 forum.json
  cat forums.ndjson | coproduction check --format ndjson -

Exit status:
  0  nothing at or above --fail-on
  1  a problem was found (text that is not JSON counts as one), or a rule of that severity is not met
  2  the check could not run, or not on everything: a wrong flag, a file that is missing or cannot be read")]
pub(crate) struct CheckArgs {
    /// Records to check: JSON, a JSON list of records, NDJSON (one record a line), a directory of those, or
    /// - for standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The day that the records are looked at from [default: today]; a record that was kept to an earlier day is looked at
    /// from that.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: Option<Date>,

    /// A policy: a JSON file with the thresholds of a board. Absent ones have their defaults.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,

    /// Write what may be published: how a side of few people speaks, comes and stays is not shown.
    #[arg(long)]
    pub(crate) for_publication: bool,

    /// By which profile of disclosure control: the name of one that is known, or a JSON file [default: the threshold of the policy].
    #[arg(long, value_name = "NAME", requires = "for_publication")]
    pub(crate) profile: Option<PathBuf>,

    /// What the findings are grouped by, in text [default: outcome].
    #[arg(long, value_enum)]
    pub(crate) by: Option<By>,

    /// Write the evidence on record for these provisions alone, with its places: the id of one, or what ids begin with, such as
    /// nhs-wales-act-2006/s183.
    #[arg(long, value_name = "ID")]
    pub(crate) provision: Option<String>,

    /// How to write the result.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,

    /// The language of the result.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,

    /// The least severity that makes the exit status 1; every problem is an error, and a rule that is not met has its own.
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = FailOn::Error)]
    pub(crate) fail_on: FailOn,

    /// Write the result to this file, complete or not at all, instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// The most bytes that one record may have.
    #[arg(long, value_name = "N", default_value_t = MOST_BYTES)]
    pub(crate) max_bytes: NonZeroUsize,
}

/// The flags of `rules`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction rules
  coproduction rules GOV003
  coproduction rules GOV003 --example not-met | coproduction check -
  coproduction rules --format json > for-a-translator.json
  coproduction rules --returned from-a-translator.json

Exit status:
  0  done
  1  with --returned: a text of the list is not that of the rulebook, and was not marked
  2  it could not run: a wrong flag, no such rule, a file that cannot be read")]
pub(crate) struct RulesArgs {
    /// The code of a rule, such as GOV003; without one, all rules are listed.
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,

    /// How to write the result.
    #[arg(long, value_enum, default_value_t = RulesFormat::Text)]
    pub(crate) format: RulesFormat,

    /// The language of the text; JSON has both.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,

    /// Write the record that is the rule's example of an outcome, or the policy that its examples need, and nothing else.
    #[arg(long, value_name = "OUTCOME", requires = "code", conflicts_with = "format", value_parser = wanted())]
    pub(crate) example: Option<Wanted>,

    /// Read a list of texts that a translator has checked, and say of each that differs from the rulebook how it differs. With
    /// --format json, write the marks of those that are checked.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["code", "example"])]
    pub(crate) returned: Option<PathBuf>,
}

/// What is written of a rule's examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The record of an outcome.
    Record(Outcome),
    /// The policy that they are looked at with.
    Policy,
}

/// The flags of `decisions`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction decisions forum.json
  coproduction decisions --lang cy --as-of 2025-06-30 forum.json

Exit status:
  0  the thread was followed, whether or not it breaks
  1  the record has problems: coproduction check shows them
  2  it could not run: a wrong flag, a file that is missing or cannot be read")]
pub(crate) struct DecisionsArgs {
    /// One record, as JSON, or - for standard input.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    /// The day that the record is looked at from [default: today]; a record that was kept to an earlier day is looked at from
    /// that.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: Option<Date>,

    /// How to write the result.
    #[arg(long, value_enum, default_value_t = DecisionsFormat::Text)]
    pub(crate) format: DecisionsFormat,

    /// The language of the text; JSON has both.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,
}

/// How a thread is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DecisionsFormat {
    /// For people.
    Text,
    /// One JSON object.
    Json,
}

/// The outcomes by their words, and the policy, so that a wrong one is answered with all of them.
fn wanted() -> impl TypedValueParser<Value = Wanted> {
    let words = Outcome::ALL.iter().map(|outcome| outcome.as_str());
    PossibleValuesParser::new(words.chain(["policy"]))
        .map(|word| word.parse().map_or(Wanted::Policy, Wanted::Record))
}

/// How the rules are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    /// For people, as Markdown.
    Text,
    /// One JSON object with everything about each rule.
    Json,
}

/// What findings are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// What they conclude, with the measures and what the record holds.
    Outcome,
    /// What they are about.
    Family,
    /// The principles of co-production and involvement that they are evidence of.
    Principle,
    /// The law that they are evidence of.
    Law,
}

/// How the result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// One JSON object with every record.
    Json,
    /// One JSON object a line for each record, as soon as it is done.
    Ndjson,
    /// SARIF 2.1.0, for editors and code hosts.
    Sarif,
}

/// The language of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// English.
    En,
    /// Welsh, not yet checked by a translator.
    Cy,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Cy => Self::Cy,
        }
    }
}

/// The least severity that makes the exit status 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Notices, warnings and errors.
    Notice,
    /// Nothing.
    Never,
}

impl FailOn {
    /// Whether a rule of a severity that is not met is reason to fail.
    pub(crate) fn is_reached_by(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity <= Severity::Error,
            Self::Warning => severity <= Severity::Warning,
            Self::Notice => true,
            Self::Never => false,
        }
    }
}
