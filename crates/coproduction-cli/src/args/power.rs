//! The flags of `power`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use coproduction::core::{Date, Side};

use super::{Format, Language};

/// The flags of `power`.
///
/// Numbers and shares are taken as texts: what is wrong with them is said in the language asked for, with a code.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  coproduction power forum.json
  coproduction power --compare now.json draft.json
  coproduction power --lived 6 --professional 10 --rule two-majorities
  coproduction power --lived 6 --professional 10 --rule casting-vote --chair professional

A draft of terms of reference is a record with nothing but a forum and its terms.

Exit status:
  0  what was asked for has been said
  1  the record has problems (see `coproduction check`), or none of its terms of reference say enough
  2  a wrong flag, or a file that is missing or cannot be read")]
pub(crate) struct PowerArgs {
    /// A record: each version of its terms of reference is looked at, and what changes from one to the next; - for standard
    /// input.
    #[arg(value_name = "FILE", conflicts_with_all = ["compare", "lived", "professional", "other", "rule"])]
    pub(crate) file: Option<PathBuf>,

    /// Two records: what changes from the latest terms of reference of the first to those of the second.
    #[arg(long, num_args = 2, value_names = ["BEFORE", "AFTER"], conflicts_with_all = ["lived", "professional", "other", "rule"])]
    pub(crate) compare: Vec<PathBuf>,

    /// The day up to which meetings are looked at, for attendance [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: Option<Date>,

    /// How to write the result.
    #[arg(long, value_enum, default_value_t = PowerFormat::Text)]
    pub(crate) format: PowerFormat,

    /// The language of the text; JSON has both.
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,

    /// Write the result to this file, complete or not at all, instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// How many steps one figure may take, about a nanosecond each; what takes more is not computed, and says so [default:
    /// 2000000000].
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) budget: Option<String>,

    // Last, so that the heading of its help is that of its flags alone.
    #[command(flatten)]
    pub(crate) draft: DraftArgs,
}

/// A draft made of flags: seats and a rule.
#[derive(Debug, Args)]
#[command(next_help_heading = "A draft without a record")]
pub(crate) struct DraftArgs {
    /// How many people with lived experience vote.
    #[arg(long, value_name = "N", allow_hyphen_values = true, requires = "rule")]
    pub(crate) lived: Option<String>,

    /// How many professionals vote.
    #[arg(long, value_name = "N", allow_hyphen_values = true, requires = "rule")]
    pub(crate) professional: Option<String>,

    /// How many vote who are neither.
    #[arg(long, value_name = "N", allow_hyphen_values = true, requires = "rule")]
    pub(crate) other: Option<String>,

    /// How they decide.
    #[arg(long, value_enum, value_name = "NAME")]
    pub(crate) rule: Option<RuleName>,

    /// The share that a majority needs at least, such as 2/3 [default: more than 1/2].
    #[arg(long, value_name = "A/B", allow_hyphen_values = true, requires = "rule")]
    pub(crate) share: Option<String>,

    /// The share must be exceeded, and not just reached.
    #[arg(long, requires = "share")]
    pub(crate) more_than: bool,

    /// What the share is a share of; while everybody is there and votes, that is all one.
    #[arg(long, value_enum, value_name = "BASE", requires = "rule")]
    pub(crate) of: Option<Base>,

    /// Which side the chair is one of.
    #[arg(long, value_enum, value_name = "SIDE", requires = "rule")]
    pub(crate) chair: Option<SideName>,

    /// Two co-chairs: one with lived experience and one professional.
    #[arg(long, conflicts_with = "chair", requires = "rule")]
    pub(crate) co_chairs: bool,

    /// Who rules on whether an objection stands; for consent.
    #[arg(long, value_enum, value_name = "WHO", requires = "rule")]
    pub(crate) adjudicator: Option<AdjudicatorName>,

    /// How many people a meeting needs.
    #[arg(long, value_name = "N", allow_hyphen_values = true, requires = "rule")]
    pub(crate) quorum: Option<String>,

    /// How many people with lived experience a meeting needs.
    #[arg(long, value_name = "N", allow_hyphen_values = true, requires = "rule")]
    pub(crate) quorum_lived: Option<String>,
}

/// How the figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PowerFormat {
    /// For people.
    Text,
    /// One JSON object, with every figure as an exact fraction.
    Json,
}

impl From<PowerFormat> for Format {
    fn from(format: PowerFormat) -> Self {
        match format {
            PowerFormat::Text => Self::Text,
            PowerFormat::Json => Self::Json,
        }
    }
}

/// A decision rule by its short name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RuleName {
    /// More than half vote for it, or the share given.
    Majority,
    /// At least two thirds vote for it.
    TwoThirds,
    /// At least three quarters vote for it.
    ThreeQuarters,
    /// A majority of those with lived experience and a majority of the professionals.
    TwoMajorities,
    /// Everybody agrees.
    Consensus,
    /// Nobody has a reasoned objection that stands; needs --adjudicator.
    Consent,
    /// A majority, and the chair decides where it is tied; needs --chair.
    CastingVote,
    /// Both co-chairs agree; needs --co-chairs.
    CoChairsAgree,
    /// The forum advises, and the board decides.
    BoardDecides,
    /// A majority of the forum, and the board as well.
    MajorityAndBoard,
}

/// What a share is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Base {
    /// The votes cast.
    Cast,
    /// The votes for and against.
    Valid,
    /// The people present.
    Present,
    /// The people who may vote.
    Eligible,
    /// The places constituted.
    Constituted,
}

/// A side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SideName {
    /// People with lived experience.
    Lived,
    /// Professionals.
    Professional,
    /// Those who are neither.
    Other,
}

impl From<SideName> for Side {
    fn from(side: SideName) -> Self {
        match side {
            SideName::Lived => Self::LivedExperience,
            SideName::Professional => Self::Professional,
            SideName::Other => Self::Other,
        }
    }
}

/// Who rules on objections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AdjudicatorName {
    /// The meeting itself.
    Meeting,
    /// The chair; needs --chair.
    Chair,
    /// The co-chairs together; needs --co-chairs.
    CoChairs,
    /// The people with lived experience.
    LivedExperience,
    /// The accountable body.
    AccountableBody,
    /// Somebody independent.
    Independent,
    /// Whoever objects: an objection stands until it is withdrawn.
    Objector,
}
