//! A report of many records, as `coproduction check --format json` writes it.

use coproduction_core::{Bilingual, Date, ForumId, Problem};
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_record::{ForumRecord, Holdings, Kept};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::catalogue::PROVISIONS;
use crate::{
    Audience, Figure, Finding, Force, InShort, Phrase, Policy, Provision, RULES, Seen, SetThreshold,
    SourceKind,
};

coproduction_core::vocabulary! {
    /// The format of a report of the command `check`, with its version.
    pub enum ReportFormat {
        /// Version 1.
        V1 = "coproduction/check/v1",
    }
}

coproduction_core::vocabulary! {
    /// The rulebook that findings come from, with its version.
    pub enum RulebookFormat {
        /// Version 1.
        V1 = "coproduction/rules/v1",
    }
}

/// What the command `check` says of one or many records with `--format json`. It is written, never read. With `--format ndjson` each line is one
/// of its `records`, with the fields of the report before those of the record: all of them but `provisions` and `records`.
#[derive(Debug, Clone, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct CheckReport<'a> {
    /// The name of the format of the report, with its version.
    pub format: ReportFormat,
    /// The day from which the records are looked at, which is asked for or today.
    pub as_of: Date,
    /// The rulebook that the findings come from, with its version.
    pub rulebook: RulebookFormat,
    /// Whom the report may be shown to: the forum itself, or everybody.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReportAudience"))]
    pub audience: Audience,
    /// The disclosure profile that was asked for; absent where none was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<&'a DisclosureProfile>,
    /// The policy that the rules were applied by, with every threshold written out.
    pub policy: &'a Policy,
    /// The thresholds that the policy sets to something else than their defaults, in the order of a policy.
    pub set_thresholds: Vec<SetThreshold>,
    /// What the findings name: every part of a law, of guidance or of a standard that any rule cites.
    pub provisions: Vec<CitedProvision>,
    /// What came of each record, in the order in which they were read.
    pub records: Vec<CheckedRecord<'a>>,
}

/// A part of a law, of guidance or of a standard that a rule cites, with what a program needs to tell principles from law.
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct CitedProvision {
    /// The short name by which findings name it.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*)?$"))
    )]
    pub id: &'static str,
    /// The title of its source, in both languages.
    #[cfg_attr(feature = "schema", schemars(with = "coproduction_core::Message"))]
    pub title: Phrase,
    /// Which part of the source it is, such as a section.
    #[cfg_attr(feature = "schema", schemars(with = "coproduction_core::Message"))]
    pub part: Phrase,
    /// What kind of source it is from, such as an Act or guidance.
    pub kind: SourceKind,
    /// How far it binds a local health board.
    pub force: Force,
    /// What was seen of its text by whoever wrote the rulebook.
    pub seen: Seen,
}

impl CitedProvision {
    /// Those of all rules, in the order of the catalogue.
    pub fn all() -> Vec<Self> {
        let is_cited = |provision: &&&Provision| {
            let cited = RULES.iter().flat_map(|rule| rule.provisions);
            cited.map(|cited| cited.id).any(|id| id == provision.id)
        };
        let cited = |provision: &&'static Provision| Self {
            id: provision.id,
            title: provision.source.title,
            part: provision.part,
            kind: provision.source.kind,
            force: provision.force,
            seen: provision.seen,
        };
        PROVISIONS.iter().filter(is_cited).map(cited).collect()
    }
}

/// What came of one record. Where it has problems, nothing is concluded of it.
#[derive(Debug, Clone, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct CheckedRecord<'a> {
    /// The name of the file that it was read from; `-` for standard input.
    pub source: &'a str,
    /// The line on which it starts, counted from 1, where a source has a record on each line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Its place among the records of its source, counted from 0, where a source has more than one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
    /// The forum that it is about; absent where that cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forum: Option<NamedForum<'a>>,
    /// Everything that is wrong with it, in the order of the places; empty where nothing is.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::WrittenProblem>"))]
    pub problems: &'a [Problem],
    /// How each of its lists stands; absent where it has problems, and in a report for publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holdings: Option<HeldLists>,
    /// The last day that the findings speak of; absent where it has problems.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// What somebody asks first of a forum; empty where it has problems.
    pub in_short: &'a [InShort],
    /// What each rule concludes of the record; empty where it has problems.
    pub findings: &'a [Finding],
    /// The codes of the rules whose findings are withheld; absent but in a report for publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<crate::schema::RuleCode>>"))]
    pub withheld: Option<Vec<&'static str>>,
    /// What it shows of influence, participation and representation; empty where it has problems.
    pub measures: &'a [Figure],
}

/// The forum that a record is about, by its id and its name.
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct NamedForum<'a> {
    /// The id of the forum, by which records are told apart.
    pub id: ForumId,
    /// The name of the forum, in the languages that it is recorded in.
    pub name: &'a Bilingual,
}

/// How each list of a record stands: a number, `"none"` or `"not-recorded"`.
#[derive(Debug, Clone)]
pub struct HeldLists(Holdings);

impl HeldLists {
    /// Those of a record.
    pub fn of(record: &ForumRecord) -> Self {
        Self(Holdings::of(record))
    }
}

impl Serialize for HeldLists {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for holding in &self.0 {
            map.serialize_key(holding.collection.field())?;
            match holding.kept {
                Kept::NotRecorded => map.serialize_value("not-recorded")?,
                Kept::Empty => map.serialize_value("none")?,
                Kept::Entries(count) => map.serialize_value(&count)?,
            }
        }
        map.end()
    }
}
