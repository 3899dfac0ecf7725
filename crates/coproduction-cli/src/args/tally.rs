//! The flags of `tally` and `rollup`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use coproduction::core::Date;
use coproduction::principles::tally::ServiceCode;

use super::{Language, MOST_BYTES, PowerFormat};

/// The flags of `tally`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction tally forum.json
  coproduction tally --format csv --output tallies.csv --csvw tallies.csv-metadata.json records/

Exit status:
  0  every record was tallied
  1  a record has problems, and is left out: coproduction check shows them
  2  it could not run, or not on everything: a wrong flag, a file that is missing or cannot be read")]
pub(crate) struct TallyArgs {
    /// Records: JSON, a JSON list of records, NDJSON (one record a line), a directory of those, or - for standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The day that the records are looked at from [default: today]; a record that was kept to an earlier day is looked at
    /// from that.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: Option<Date>,

    /// How to write the tallies.
    #[arg(long, value_enum, default_value_t = TallyFormat::Ndjson)]
    pub(crate) format: TallyFormat,

    /// Write restricted rows too: small counts of people, from equality monitoring. They are not for publication.
    #[arg(long)]
    pub(crate) restricted: bool,

    /// The language of what is said on standard error.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,

    /// Where the result goes.
    #[command(flatten)]
    pub(crate) target: TallyTarget,

    /// The most bytes that one record may have.
    #[arg(long, value_name = "N", default_value_t = MOST_BYTES)]
    pub(crate) max_bytes: NonZeroUsize,
}

/// The flags of `rollup`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction rollup betsi.ndjson powys.csv
  coproduction rollup --format csv --output wales.csv tallies.ndjson
  coproduction rollup --restricted --profile acro-10 --ledger 2025.json --format json --output 2026.json tallies.ndjson

Exit status:
  0  the tallies were merged, and what they come to was said
  1  a line of a tally is wrong: nothing is merged, and every such line is named on standard error
  2  it could not run: a wrong flag, a file that is missing or cannot be read")]
pub(crate) struct RollupArgs {
    /// Tallies, as NDJSON or CSV, in any mix; - for standard input.
    #[arg(required = true, value_name = "TALLY")]
    pub(crate) files: Vec<PathBuf>,

    /// How to write the result.
    #[arg(long, value_enum, default_value_t = RollupFormat::Text)]
    pub(crate) format: RollupFormat,

    /// A service of which it is said which boards have a forum about it, also where none of the tallies has one. It can be given more than
    /// once; every service that a forum tallied is about is there in any case. 502 is gynaecology.
    #[arg(
        long,
        value_name = "SYSTEM/CODE",
        default_value = "nhs-wales-main-specialty/502"
    )]
    pub(crate) service: Vec<ServiceCode>,

    /// Read restricted rows too: small counts of people, from equality monitoring. Shown are tables that are protected as a whole; CSV and
    /// NDJSON have none of them.
    #[arg(long)]
    pub(crate) restricted: bool,

    /// What monitoring is protected by: the name of a known profile, or a JSON file with one of your own [default: threshold-5]. The same
    /// counts by two profiles are two releases: the second needs the first as its ledger.
    #[arg(long, value_name = "NAME|FILE", requires = "restricted")]
    pub(crate) profile: Option<PathBuf>,

    /// What was published before, to be held against: the JSON of an earlier roll-up, or a list of certificates. It can be given
    /// more than once, and is only read.
    #[arg(long, value_name = "FILE", requires = "restricted")]
    pub(crate) ledger: Vec<PathBuf>,

    /// The language of the text; JSON has both.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,

    /// Where the result goes.
    #[command(flatten)]
    pub(crate) target: TallyTarget,
}

/// The flags of `verify`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction verify 2026.json
  coproduction verify 2025.json 2026.json

Each certificate is checked by itself, and held against those before it, in the order they are given.

Exit status:
  0  every certificate holds
  1  one does not
  2  it could not run: a wrong flag, a file that cannot be read, or no certificate in any")]
pub(crate) struct VerifyArgs {
    /// The JSON of a roll-up, a list of certificates, or - for standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to write the result.
    #[arg(long, value_enum, default_value_t = PowerFormat::Text)]
    pub(crate) format: PowerFormat,

    /// The language of the text; JSON has both.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,
}

/// Where tallies, or what they come to, are written.
#[derive(Debug, Args)]
pub(crate) struct TallyTarget {
    /// Write the result to this file, complete or not at all, instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Write the metadata of the CSV to this file (CSV on the Web): its columns in English and Welsh; needs --output and
    /// --format csv.
    #[arg(long, value_name = "FILE", requires = "output")]
    pub(crate) csvw: Option<PathBuf>,
}

/// How tallies are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TallyFormat {
    /// One JSON object a line for each count.
    Ndjson,
    /// One line for each count, under the names of the columns.
    Csv,
}

/// How a roll-up is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RollupFormat {
    /// For people.
    Text,
    /// One JSON object.
    Json,
    /// The merged tally, which can be rolled up again.
    Csv,
    /// The same, one JSON object a line for each count.
    Ndjson,
}
