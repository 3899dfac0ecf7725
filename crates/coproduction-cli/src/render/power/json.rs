//! For programs: one JSON object, with every figure as an exact fraction.

use std::io::{self, Write};

use coproduction::core::{Bilingual, ConstituencyId, ForumId, Message, PartialDate, Side, Text};
use coproduction::decisions::power::{
    AtAttendance, Computed, Counts, Kind, Predicates, Role, Row, ShapleyShubik, Share, SidePower,
};
use coproduction::decisions::{DecisionRule, Quorum};
use coproduction::forums::Assumption;
use coproduction::principles::ObservedAttendance;
use serde::Serialize;

use super::sentences;
use crate::power::{Attended, Figures, Reason, Report, Version};
use crate::words::at_attendance;

/// The name and version of the result's format.
const FORMAT: &str = "coproduction/power/v1";

/// Writes a report as one JSON object.
pub(crate) fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let changes = report.changes.iter().enumerate();
    let whole = Whole {
        format: FORMAT,
        versions: report.versions.iter().map(Written::of).collect(),
        changes: changes
            .map(|(place, rows)| Changes {
                from: place,
                to: place + 1,
                rows: rows.as_deref().ok(),
                not_computed: rows.as_ref().err(),
            })
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &whole).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Whole<'a> {
    format: &'static str,
    versions: Vec<Written<'a>>,
    changes: Vec<Changes<'a>>,
}

/// What changes from one version to the next, each by its place in the list.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changes<'a> {
    from: usize,
    to: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<&'a [Row]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_computed: Option<&'a Reason>,
}

/// The forum that a version is of.
#[derive(Serialize)]
struct Named<'a> {
    id: ForumId,
    name: &'a Bilingual,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    forum: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    adopted: Option<PartialDate>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    figures: Option<All<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_computed: Option<&'a Reason>,
}

impl<'a> Written<'a> {
    fn of(version: &'a Version) -> Self {
        let named = |(id, name): &'a (ForumId, Bilingual)| Named { id: *id, name };
        Self {
            forum: version.forum.as_ref().map(named),
            version: version.name.as_ref(),
            adopted: version.adopted,
            figures: version.outcome.as_ref().ok().map(All::of),
            not_computed: version.outcome.as_ref().err(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct All<'a> {
    sentences: Vec<Message>,
    predicates: &'a Predicates,
    sides: &'a [SidePower],
    kinds: Vec<OfKind<'a>>,
    act: Computed<Share>,
    when_opposed: Computed<Option<Opposed>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attendance: Option<Attendance<'a>>,
    rule: &'a DecisionRule,
    quorum: Option<&'a Quorum>,
    assumptions: &'a [Assumption],
}

impl<'a> All<'a> {
    fn of(figures: &'a Figures) -> Self {
        let (draft, power) = (&figures.drafted.draft, &figures.power);
        let (counts, index) = (power.counts.as_ref(), power.shapley_shubik.as_ref());
        let kinds = draft.body.kinds().iter().enumerate();
        let opposed = figures.when_opposed.as_ref().map(|opposed| {
            opposed.as_ref().map(|opposed| Opposed {
                adopted: Share(opposed.adopted.to_rational()),
                stopped: Share(opposed.stopped.to_rational()),
            })
        });
        Self {
            sentences: sentences(figures),
            predicates: &power.predicates,
            sides: &power.sides,
            kinds: kinds
                .map(|(place, kind)| OfKind::of(kind, place, counts.ok(), index.ok()))
                .collect(),
            act: counts.map(|counts| Share(counts.act())).into(),
            when_opposed: opposed.into(),
            attendance: figures
                .attended
                .as_ref()
                .map(|attended| Attendance::of(attended, draft.quorum.is_some())),
            rule: &draft.rule,
            quorum: draft.quorum.as_ref(),
            assumptions: &figures.drafted.assumptions,
        }
    }
}

/// A kind of voters, and the figures of one of its votes: none where there is nobody, or where they were not computed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OfKind<'a> {
    constituency: &'a ConstituencyId,
    side: Side,
    role: Role,
    voters: u32,
    weight: u32,
    places: u32,
    swings: Option<String>,
    banzhaf: Option<Share>,
    normalised: Option<Share>,
    prevent: Option<Share>,
    initiate: Option<Share>,
    shapley_shubik: Option<Share>,
}

impl<'a> OfKind<'a> {
    fn of(kind: &'a Kind, place: usize, counts: Option<&Counts>, index: Option<&ShapleyShubik>) -> Self {
        Self {
            constituency: &kind.constituency,
            side: kind.side,
            role: kind.role,
            voters: kind.voters,
            weight: kind.weight,
            places: kind.places,
            swings: counts.and_then(|of| of.swings(place)).map(ToString::to_string),
            banzhaf: counts.and_then(|of| of.banzhaf(place)).map(Share),
            normalised: counts.and_then(|of| of.normalised(place)).map(Share),
            prevent: counts.and_then(|of| of.prevent(place)).map(Share),
            initiate: counts.and_then(|of| of.initiate(place)).map(Share),
            shapley_shubik: index.and_then(|of| of.member(place)).cloned().map(Share),
        }
    }
}

/// What the rules give when the two sides disagree.
#[derive(Serialize)]
struct Opposed {
    adopted: Share,
    stopped: Share,
}

/// The attendance on record, and what it gives; nothing where there were too few meetings.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Attendance<'a> {
    #[serde(flatten)]
    observed: &'a ObservedAttendance,
    needed: u32,
    sentences: Vec<Message>,
    power: Option<Computed<&'a AtAttendance>>,
}

impl<'a> Attendance<'a> {
    fn of(attended: &'a Attended, has_quorum: bool) -> Self {
        let at = attended.at.as_ref().map(|(_, at)| at.as_ref());
        Self {
            observed: &attended.observed,
            needed: ObservedAttendance::MEETINGS_NEEDED,
            sentences: at
                .and_then(Result::ok)
                .map(|at| at_attendance(at, has_quorum))
                .unwrap_or_default(),
            power: at.map(Computed::from),
        }
    }
}
