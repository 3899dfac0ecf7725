//! What came of one record, and of all of them.

use std::path::Path;

use coproduction::core::{Problem, Problems};
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
}

impl Outcome<'_> {
    /// The record, where it has no problems.
    pub(crate) fn record(&self) -> Option<&ForumRecord> {
        self.result.as_deref().ok()
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
    /// Whether something could not be read at all.
    pub(crate) incomplete: bool,
}
