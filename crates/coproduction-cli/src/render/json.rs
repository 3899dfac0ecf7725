//! For programs: one JSON object, or one a line.

use std::io::{self, Write};

use coproduction::core::{Bilingual, Date, ForumId, Problem};
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::principles::catalogue::PROVISIONS;
use coproduction::principles::{
    Audience, Figure, Finding, Force, InShort, Phrase, Policy, Provision, RULES, Seen, SetThreshold,
    SourceKind,
};
use coproduction::record::{ForumRecord, Holdings, Kept};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::{Asked, Renderer};
use crate::outcome::{Outcome, Totals};

/// The name and version of the result's format.
const FORMAT: &str = "coproduction/check/v1";
/// The name and version of the rulebook that the findings come from.
pub(crate) const RULEBOOK: &str = "coproduction/rules/v1";

/// One JSON object: its records are written as they are done.
pub(super) struct Json {
    as_of: Date,
    policy: Policy,
    audience: Audience,
    profile: Option<DisclosureProfile>,
    begun: bool,
}

impl Json {
    pub(super) fn new(asked: &Asked<'_>) -> Self {
        Self {
            as_of: asked.as_of,
            policy: asked.policy.clone().written_out(),
            audience: asked.audience,
            profile: asked.profile.cloned(),
            begun: false,
        }
    }
}

impl Renderer for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let policy = serde_json::to_string(&self.policy).map_err(io::Error::from)?;
        let set = serde_json::to_string(&self.policy.set_thresholds()).map_err(io::Error::from)?;
        let provisions = serde_json::to_string(&Cited::all()).map_err(io::Error::from)?;
        let profile = match &self.profile {
            Some(profile) => {
                let profile = serde_json::to_string(profile).map_err(io::Error::from)?;
                format!(r#""profile":{profile},"#)
            }
            None => String::new(),
        };
        write!(
            out,
            r#"{{"format":"{FORMAT}","asOf":"{}","rulebook":"{RULEBOOK}","audience":"{}",{profile}"policy":{policy},"setThresholds":{set},"provisions":{provisions},"records":["#,
            self.as_of, self.audience
        )
    }

    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        serde_json::to_writer(out, &Record::of(outcome)).map_err(io::Error::from)
    }

    fn end(&mut self, out: &mut dyn Write, _: Totals) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]}\n" } else { b"]}\n" })
    }
}

/// A provision that findings name, with what a program needs to tell principles from law.
#[derive(serde::Serialize)]
struct Cited {
    id: &'static str,
    /// The title of its source.
    title: Phrase,
    part: Phrase,
    kind: SourceKind,
    force: Force,
    seen: Seen,
}

impl Cited {
    /// Those of all rules, in the order of the catalogue.
    fn all() -> Vec<Self> {
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

/// One JSON object a line.
pub(super) struct Ndjson {
    as_of: Date,
    policy: Policy,
    audience: Audience,
    profile: Option<DisclosureProfile>,
}

impl Ndjson {
    pub(super) fn new(asked: &Asked<'_>) -> Self {
        Self {
            as_of: asked.as_of,
            policy: asked.policy.clone().written_out(),
            audience: asked.audience,
            profile: asked.profile.cloned(),
        }
    }
}

/// A record that stands alone, so that it carries what the whole result says once.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Alone<'a> {
    format: &'static str,
    as_of: Date,
    rulebook: &'static str,
    audience: Audience,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a DisclosureProfile>,
    policy: &'a Policy,
    set_thresholds: Vec<SetThreshold>,
    #[serde(flatten)]
    record: Record<'a>,
}

impl Renderer for Ndjson {
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        let alone = Alone {
            format: FORMAT,
            as_of: self.as_of,
            rulebook: RULEBOOK,
            audience: self.audience,
            profile: self.profile.as_ref(),
            policy: &self.policy,
            set_thresholds: self.policy.set_thresholds(),
            record: Record::of(outcome),
        };
        serde_json::to_writer(&mut *out, &alone).map_err(io::Error::from)?;
        out.write_all(b"\n")
    }

    fn end(&mut self, _: &mut dyn Write, _: Totals) -> io::Result<()> {
        Ok(())
    }
}

/// What came of one record. Where it has problems, there are no holdings: they are not known.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Record<'a> {
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    forum: Option<Named<'a>>,
    problems: &'a [Problem],
    #[serde(skip_serializing_if = "Option::is_none")]
    holdings: Option<Held>,
    /// The last day that the findings speak of.
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Date>,
    /// What somebody asks first; nothing where the record has problems.
    in_short: &'a [InShort],
    /// What each rule concludes; nothing where the record has problems.
    findings: &'a [Finding],
    /// The codes of the rules whose findings are withheld; left out of a report that is not for publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<Vec<&'static str>>,
    /// What the record shows of influence, participation and representation; nothing where it has problems.
    measures: &'a [Figure],
}

/// The forum that a record is about.
#[derive(serde::Serialize)]
pub(super) struct Named<'a> {
    pub(super) id: ForumId,
    pub(super) name: &'a Bilingual,
}

impl<'a> Record<'a> {
    fn of(outcome: &'a Outcome<'_>) -> Self {
        let assessment = outcome.assessment.as_ref();
        let public = assessment.filter(|assessment| assessment.audience == Audience::Publication);
        // How many were paid or said something would be no more than what is withheld.
        let record = outcome.record().filter(|_| public.is_none());
        let withheld = public.map(|public| public.withheld.iter().map(|rule| rule.code).collect());
        Self {
            source: outcome.origin.name,
            line: outcome.origin.line,
            index: outcome.origin.index,
            forum: outcome.forum.as_ref().map(|forum| Named {
                id: forum.id,
                name: &forum.name,
            }),
            problems: outcome.problems(),
            holdings: record.map(Held::by),
            day: assessment.map(|found| found.day),
            in_short: assessment.map_or(&[], |found| &found.in_short),
            findings: outcome.findings(),
            withheld,
            measures: outcome.measures(),
        }
    }
}

/// How each collection stands: a number, `"none"` or `"not-recorded"`.
struct Held(Holdings);

impl Held {
    fn by(record: &ForumRecord) -> Self {
        Self(Holdings::of(record))
    }
}

impl Serialize for Held {
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
