//! What the rules of each version give, and what changes from one to the next.

use coproduction::core::{Bilingual, Date, ForumId, Fraction, Message, PartialDate, Text};
use coproduction::decisions::influence::DeJure;
use coproduction::decisions::power::{AtAttendance, Budget, Game, Power, PowerError, Row, compare};
use coproduction::forums::{DraftError, Drafted, TermsOfReference};
use coproduction::principles::{ObservedAttendance, observed_attendance};
use coproduction::record::{Checked, ForumRecord};

/// What came of it all.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) versions: Vec<Version>,
    /// What changes from each version to the next; as many as there are versions, less one.
    pub(crate) changes: Vec<Result<Vec<Row>, Reason>>,
    /// Whether the result is worth something only with every version computed.
    needs_all: bool,
}

/// A version of the terms of reference, and what its rules give.
#[derive(Debug)]
pub(crate) struct Version {
    /// The forum; none for a draft made of flags.
    pub(crate) forum: Option<(ForumId, Bilingual)>,
    pub(crate) name: Option<Text>,
    pub(crate) adopted: Option<PartialDate>,
    pub(crate) outcome: Result<Figures, Reason>,
}

/// What the rules of a version give.
#[derive(Debug)]
pub(crate) struct Figures {
    pub(crate) drafted: Drafted,
    pub(crate) power: Power,
    /// What they give when the two sides disagree; nothing where there are no two sides.
    pub(crate) when_opposed: Result<Option<DeJure>, PowerError>,
    /// What they give at the attendance on record, where that was looked at.
    pub(crate) attended: Option<Attended>,
}

/// What the rules give at the attendance on record.
#[derive(Debug)]
pub(crate) struct Attended {
    pub(crate) observed: ObservedAttendance,
    /// The attendance of each kind, and what it gives; nothing where there were too few meetings.
    pub(crate) at: Option<(Vec<Fraction>, Result<AtAttendance, PowerError>)>,
}

/// Why a version has no figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The record has no terms of reference.
    NoTerms,
    /// They do not say enough, or their rules make no game.
    Draft(DraftError),
}

impl Reason {
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::NoTerms => "terms-not-recorded",
            Self::Draft(error) => error.code(),
        }
    }

    pub(crate) fn message(&self) -> Message {
        match self {
            Self::NoTerms => crate::words::no_terms(),
            Self::Draft(error) => error.message(),
        }
    }
}

impl serde::Serialize for Reason {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut reason = serializer.serialize_struct("Reason", 2)?;
        reason.serialize_field("code", self.code())?;
        reason.serialize_field("message", &self.message())?;
        reason.end()
    }
}

impl<E: Into<DraftError>> From<E> for Reason {
    fn from(error: E) -> Self {
        Self::Draft(error.into())
    }
}

impl Report {
    /// Whether there is what was asked for.
    pub(crate) fn is_usable(&self) -> bool {
        let mut usable = self.versions.iter().map(|version| version.outcome.is_ok());
        if self.needs_all {
            usable.all(|usable| usable)
        } else {
            usable.any(|usable| usable)
        }
    }

    /// Why the first version has no figures, where it has none.
    pub(crate) fn error(&self) -> Option<(&'static str, Message)> {
        let error = self.versions.first()?.outcome.as_ref().err()?;
        Some((error.code(), error.message()))
    }
}

/// Each version of a record, the oldest first, with the attendance at its meetings.
pub(super) fn of_record(record: &Checked<ForumRecord>, as_of: Date, budget: &Budget) -> Report {
    let ordered = ordered(record);
    let mut versions: Vec<Version> = ordered
        .iter()
        .map(|(place, terms)| {
            let mut version = version(record, terms, budget);
            if let Ok(figures) = &mut version.outcome {
                let body = &figures.drafted.draft.body;
                let observed = observed_attendance(record, *place, body, as_of);
                figures.attended = Some(attended(observed, &figures.drafted, budget));
            }
            version
        })
        .collect();
    if versions.is_empty() {
        versions.push(without_terms(record));
    }
    Report {
        changes: changes(&versions, budget),
        versions,
        needs_all: false,
    }
}

/// The latest version of each of two records.
pub(super) fn compared(records: &[Checked<ForumRecord>; 2], budget: &Budget) -> Report {
    let latest = |record: &Checked<ForumRecord>| match ordered(record).last() {
        Some((_, terms)) => version(record, terms, budget),
        None => without_terms(record),
    };
    let versions: Vec<Version> = records.iter().map(latest).collect();
    Report {
        changes: changes(&versions, budget),
        versions,
        needs_all: true,
    }
}

/// A draft made of flags.
pub(super) fn of_draft(record: &Checked<ForumRecord>, budget: &Budget) -> Report {
    let drafts = record.forum.terms.iter().flatten();
    let versions = drafts.map(|terms| Version {
        forum: None,
        ..version(record, terms, budget)
    });
    Report {
        versions: versions.collect(),
        changes: Vec::new(),
        needs_all: true,
    }
}

/// The versions by their day of adoption, each with its place in the record; as they are recorded where a day is missing.
fn ordered(record: &Checked<ForumRecord>) -> Vec<(usize, &TermsOfReference)> {
    let mut versions: Vec<_> = record.forum.terms.iter().flatten().enumerate().collect();
    if versions.iter().all(|(_, terms)| terms.adopted.is_some()) {
        versions.sort_by_key(|(_, terms)| terms.adopted.map(PartialDate::earliest));
    }
    versions
}

fn version(record: &Checked<ForumRecord>, terms: &TermsOfReference, budget: &Budget) -> Version {
    Version {
        forum: Some((record.forum.id, record.forum.name.clone())),
        name: terms.version.clone(),
        adopted: terms.adopted,
        outcome: figures(record, terms, budget),
    }
}

fn without_terms(record: &Checked<ForumRecord>) -> Version {
    Version {
        forum: Some((record.forum.id, record.forum.name.clone())),
        name: None,
        adopted: None,
        outcome: Err(Reason::NoTerms),
    }
}

fn figures(
    record: &Checked<ForumRecord>,
    terms: &TermsOfReference,
    budget: &Budget,
) -> Result<Figures, Reason> {
    let drafted = record.forum.draft(terms)?;
    let power = drafted.draft.power(budget)?;
    let game = Game::new(&drafted.draft.body, &drafted.draft.rule)?;
    Ok(Figures {
        when_opposed: game.when_opposed(budget),
        drafted,
        power,
        attended: None,
    })
}

fn attended(observed: ObservedAttendance, drafted: &Drafted, budget: &Budget) -> Attended {
    let draft = &drafted.draft;
    let at = observed.by_kind(&draft.body).map(|each| {
        let game = Game::new(&draft.body, &draft.rule);
        let at = game.and_then(|game| game.at_attendance(draft.quorum.as_ref(), &each, budget));
        (each, at)
    });
    Attended { observed, at }
}

fn changes(versions: &[Version], budget: &Budget) -> Vec<Result<Vec<Row>, Reason>> {
    let pairs = versions.iter().zip(versions.iter().skip(1));
    pairs
        .map(|(before, after)| {
            let draft = |of: &Version| match &of.outcome {
                Ok(figures) => Ok(figures.drafted.draft.clone()),
                Err(reason) => Err(reason.clone()),
            };
            Ok(compare(&draft(before)?, &draft(after)?, budget)?)
        })
        .collect()
}
