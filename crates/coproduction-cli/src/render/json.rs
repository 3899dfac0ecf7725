//! For programs: one JSON object, or one a line.

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::principles::report::{
    CheckReport, CheckedRecord, CitedProvision, HeldLists, NamedForum, ReportFormat, RulebookFormat,
};
use coproduction::principles::{Audience, Policy, SetThreshold};

use super::{Asked, Renderer};
use crate::outcome::{Outcome, Totals};

/// What a result says of all of its records.
struct Head {
    as_of: Date,
    policy: Policy,
    audience: Audience,
    profile: Option<DisclosureProfile>,
}

impl Head {
    fn of(asked: &Asked<'_>) -> Self {
        Self {
            as_of: asked.as_of,
            policy: asked.policy.clone().written_out(),
            audience: asked.audience,
            profile: asked.profile.cloned(),
        }
    }
}

/// One JSON object: its records are written as they are done.
pub(super) struct Json {
    head: Head,
    begun: bool,
}

impl Json {
    pub(super) fn new(asked: &Asked<'_>) -> Self {
        Self {
            head: Head::of(asked),
            begun: false,
        }
    }
}

/// How a result without a record ends.
const END: &str = "]}";

impl Renderer for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let report = CheckReport {
            format: ReportFormat::V1,
            as_of: self.head.as_of,
            rulebook: RulebookFormat::V1,
            audience: self.head.audience,
            profile: self.head.profile.as_ref(),
            policy: &self.head.policy,
            set_thresholds: self.head.policy.set_thresholds(),
            provisions: CitedProvision::all(),
            records: Vec::new(),
        };
        let text = serde_json::to_string(&report).map_err(io::Error::from)?;
        out.write_all(text.strip_suffix(END).unwrap_or(&text).as_bytes())
    }

    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        serde_json::to_writer(out, &record(outcome)).map_err(io::Error::from)
    }

    fn end(&mut self, out: &mut dyn Write, _: Totals) -> io::Result<()> {
        writeln!(out, "{}{END}", if self.begun { "\n" } else { "" })
    }
}

/// One JSON object a line.
pub(super) struct Ndjson(Head);

impl Ndjson {
    pub(super) fn new(asked: &Asked<'_>) -> Self {
        Self(Head::of(asked))
    }
}

/// A record that stands alone, so that it carries what the whole result says once.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Alone<'a> {
    format: ReportFormat,
    as_of: Date,
    rulebook: RulebookFormat,
    audience: Audience,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a DisclosureProfile>,
    policy: &'a Policy,
    set_thresholds: Vec<SetThreshold>,
    #[serde(flatten)]
    record: CheckedRecord<'a>,
}

impl Renderer for Ndjson {
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        let alone = Alone {
            format: ReportFormat::V1,
            as_of: self.0.as_of,
            rulebook: RulebookFormat::V1,
            audience: self.0.audience,
            profile: self.0.profile.as_ref(),
            policy: &self.0.policy,
            set_thresholds: self.0.policy.set_thresholds(),
            record: record(outcome),
        };
        serde_json::to_writer(&mut *out, &alone).map_err(io::Error::from)?;
        out.write_all(b"\n")
    }

    fn end(&mut self, _: &mut dyn Write, _: Totals) -> io::Result<()> {
        Ok(())
    }
}

/// What came of one record. Where it has problems, there are no holdings: they are not known.
fn record<'a>(outcome: &'a Outcome<'_>) -> CheckedRecord<'a> {
    let assessment = outcome.assessment.as_ref();
    let public = assessment.filter(|assessment| assessment.audience == Audience::Publication);
    // How many were paid or said something would be no more than what is withheld.
    let record = outcome.record().filter(|_| public.is_none());
    let withheld = public.map(|public| public.withheld.iter().map(|rule| rule.code).collect());
    CheckedRecord {
        source: outcome.origin.name,
        line: outcome.origin.line,
        index: outcome.origin.index,
        forum: outcome.forum.as_ref().map(|forum| NamedForum {
            id: forum.id,
            name: &forum.name,
        }),
        problems: outcome.problems(),
        holdings: record.map(HeldLists::of),
        day: assessment.map(|found| found.day),
        in_short: assessment.map_or(&[], |found| &found.in_short),
        findings: outcome.findings(),
        withheld,
        measures: outcome.measures(),
    }
}
