//! What came of one record, and of all of them.

use std::path::Path;

use coproduction::core::{Problem, Problems};
use coproduction::principles::{self, Assessment, Figure, Finding, Severity};
use coproduction::record::{Checked, ForumHeading, ForumRecord};

/// Where a record came from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin<'a> {
    /// The file; `None` for standard input.
    pub(crate) path: Option<&'a Path>,
    /// The name of the file as it is shown; `-` for standard input.
    pub(crate) name: &'a str,
    /// The line on which the record starts, where a source has more than one record.
    pub(crate) line: Option<usize>,
    /// Its place among the records of the source, counted from 0, where a source has more than one.
    pub(crate) index: Option<usize>,
}

/// What came of one record.
#[derive(Debug)]
pub(crate) struct Outcome<'a> {
    /// Where it came from.
    pub(crate) origin: Origin<'a>,
    /// Whose record it is, where that much can be read.
    pub(crate) forum: Option<ForumHeading>,
    /// The record, or every problem.
    pub(crate) result: Result<Checked<ForumRecord>, Problems>,
    /// What the rules conclude of the record, where it has no problems.
    pub(crate) assessment: Option<Assessment>,
}

impl Outcome<'_> {
    /// The record, where it has no problems.
    pub(crate) fn record(&self) -> Option<&ForumRecord> {
        self.result.as_deref().ok()
    }

    /// What the rules conclude; nothing where the record has problems.
    pub(crate) fn findings(&self) -> &[Finding] {
        self.assessment
            .as_ref()
            .map_or(&[], |assessment| &assessment.findings)
    }

    /// What the record shows of who had influence; nothing where it has problems.
    pub(crate) fn measures(&self) -> &[Figure] {
        self.assessment
            .as_ref()
            .map_or(&[], |assessment| &assessment.measures)
    }

    /// The problems; none where the record could be read.
    pub(crate) fn problems(&self) -> &[Problem] {
        match &self.result {
            Ok(_) => &[],
            Err(problems) => problems.iter().as_slice(),
        }
    }
}

/// What came of all records.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Totals {
    /// How many records there were.
    pub(crate) records: usize,
    /// How many of them have problems.
    pub(crate) with_problems: usize,
    /// How many of them do not meet a rule.
    pub(crate) with_unmet: usize,
    /// The heaviest severity of a rule that is not met.
    pub(crate) heaviest: Option<Severity>,
    /// Whether something could not be read at all.
    pub(crate) incomplete: bool,
}

impl Totals {
    /// Counts one more record.
    pub(crate) fn add(&mut self, outcome: &Outcome<'_>) {
        self.records += 1;
        self.with_problems += usize::from(outcome.result.is_err());
        let unmet = outcome
            .assessment
            .iter()
            .flat_map(|found| found.with(principles::Outcome::NotMet));
        let heaviest = unmet.map(|finding| finding.severity).min();
        self.with_unmet += usize::from(heaviest.is_some());
        self.heaviest = self.heaviest.into_iter().chain(heaviest).min();
    }
}
