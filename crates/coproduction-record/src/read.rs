//! From bytes to a checked record, or to every problem.

use std::collections::BTreeSet;
use std::io::Read;

use coproduction_core::{Bilingual, Fault, ForumId, Pointer, Position, Problem, Problems, strict};

use crate::explain::{Explained, explain};
use crate::locate::{self, Node};
use crate::text::{self, MOST_PROBLEMS, Places};
use crate::{Checked, Document, ForumRecord};

/// Where a text starts that is not part of another.
const START: Position = Position { line: 1, column: 1 };

/// Reads records, within limits that can be set.
///
/// ```
/// use coproduction_record::Reader;
/// let problems = Reader::new().max_bytes(10).check_slice(b"{ \"format\": 1 }").unwrap_err();
/// assert_eq!(problems.iter().next().unwrap().code(), "too-large");
/// ```
#[derive(Debug, Clone)]
pub struct Reader {
    max_bytes: usize,
}

/// A record could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The input could not be read.
    #[error("the input could not be read: {0}")]
    Io(#[from] std::io::Error),
    /// The input was read, and is no record without problems.
    #[error(transparent)]
    Problems(#[from] Problems),
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// The most bytes that one record may have, unless another limit is set: 64 MiB.
    pub const DEFAULT_MAX_BYTES: usize = 64 * 1024 * 1024;

    /// A reader that takes records of at most 64 MiB each.
    pub const fn new() -> Self {
        Self {
            max_bytes: Self::DEFAULT_MAX_BYTES,
        }
    }

    /// The same reader with another limit on the bytes of one record.
    #[must_use]
    pub const fn max_bytes(mut self, limit: usize) -> Self {
        self.max_bytes = limit;
        self
    }

    /// The most bytes that one record may have.
    pub(crate) const fn limit(&self) -> usize {
        self.max_bytes
    }

    /// Reads one record without checking what its parts say together.
    ///
    /// # Errors
    /// Every problem of the text and of the shape, and of what the parts say together where that can
    /// still be seen.
    pub fn read_slice(&self, bytes: &[u8]) -> Result<ForumRecord, Problems> {
        self.read_at(bytes, START)
    }

    /// Reads one record and checks it.
    ///
    /// # Errors
    /// Every problem, in the order of the text.
    pub fn check_slice(&self, bytes: &[u8]) -> Result<Checked<ForumRecord>, Problems> {
        self.check_at(bytes, START)
    }

    /// Reads one record from a source and checks it. No more than the limit is kept in memory.
    ///
    /// # Errors
    /// [`ReadError::Io`] where the source fails, [`ReadError::Problems`] with every problem.
    pub fn check_reader(&self, source: impl Read) -> Result<Checked<ForumRecord>, ReadError> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(self.max_bytes)
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        source.take(limit).read_to_end(&mut bytes)?;
        Ok(self.check_slice(&bytes)?)
    }

    /// Reads one document of another kind than a record, such as a policy.
    ///
    /// # Errors
    /// Every problem, in the order of the text.
    pub fn read_document<T: Document>(&self, bytes: &[u8]) -> Result<T, Problems> {
        let document: T = self.read_at(bytes, START)?;
        match Problems::from_list(document.problems()) {
            Some(problems) => Err(located(problems, bytes, START)),
            None => Ok(document),
        }
    }

    fn read_at<T: Document>(&self, bytes: &[u8], start: Position) -> Result<T, Problems> {
        if bytes.len() > self.max_bytes {
            return Err(self.too_large(start));
        }
        strict::from_slice(bytes).map_err(|error| every_problem::<T>(bytes, start, &error))
    }

    /// Checks a record that starts at this place of its file.
    pub(crate) fn check_at(&self, bytes: &[u8], start: Position) -> Result<Checked<ForumRecord>, Problems> {
        let record: ForumRecord = self.read_at(bytes, start)?;
        record.check().map_err(|problems| located(problems, bytes, start))
    }

    pub(crate) fn too_large(&self, start: Position) -> Problems {
        let mut problem = Problem::new(
            Fault::TooLarge {
                limit: self.max_bytes,
            },
            Pointer::root(),
        );
        problem.position = Some(start);
        problem.into()
    }
}

impl ForumRecord {
    /// Reads and checks one record: see [`Reader`] for limits, streams and lists.
    ///
    /// # Errors
    /// Every problem, in the order of the text.
    pub fn from_json(text: &str) -> Result<Checked<Self>, Problems> {
        Reader::new().check_slice(text.as_bytes())
    }
}

/// Whose record it is, so that a report can say so even where the record has problems.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[non_exhaustive]
pub struct ForumHeading {
    /// The forum's id.
    pub id: ForumId,
    /// The forum's name.
    pub name: Bilingual,
}

impl ForumHeading {
    /// The heading of a record.
    pub fn of(record: &ForumRecord) -> Self {
        Self {
            id: record.forum.id,
            name: record.forum.name.clone(),
        }
    }
}

/// The heading of a record, where that much of it can be read.
pub(crate) fn heading(bytes: &[u8]) -> Option<ForumHeading> {
    #[derive(serde::Deserialize)]
    struct Record {
        forum: ForumHeading,
    }
    serde_json::from_slice(bytes)
        .ok()
        .map(|record: Record| record.forum)
}

/// Adds to each problem its place in the text.
fn located(problems: Problems, bytes: &[u8], start: Position) -> Problems {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return problems;
    };
    let Ok(document) = Node::read(text) else {
        return problems;
    };
    let with_places = problems
        .into_iter()
        .map(|problem| (document.offset_of(&problem.pointer), problem));
    in_order(with_places.collect(), text, false, start)
}

/// Everything that is wrong with a text that could not be read as a record.
fn every_problem<T: Document>(bytes: &[u8], start: Position, error: &serde_json::Error) -> Problems {
    let (faults, clean) = text::examine(bytes);
    let met = |wanted: fn(&Fault) -> bool| faults.iter().any(|(fault, _)| wanted(fault));
    let has_mark = met(|fault| matches!(fault, Fault::ByteOrderMark));
    let done = clean.is_empty()
        || faults.len() > MOST_PROBLEMS
        || met(|fault| matches!(fault, Fault::TooDeep { .. } | Fault::Empty));
    let mut problems: Vec<(usize, Problem)> = faults
        .into_iter()
        .map(|(fault, offset)| (offset, whole(fault)))
        .collect();
    if !done {
        match Node::read(&clean) {
            Ok(document) => {
                let spoilt = name_places(&mut problems, &document);
                problems.extend(locate::end(&clean).map(|at| (at, whole(Fault::Trailing))));
                problems.extend(
                    of_document::<T>(&document)
                        .into_iter()
                        .filter(|(_, p)| !spoilt.contains(&p.pointer)),
                );
                if problems.is_empty() {
                    // The reader refused what the second look accepts: say so, and where.
                    let offset = text::offset_of(error, &clean);
                    problems.push((offset, Problem::new(Fault::Shape, document.spot(offset).value)));
                }
            }
            Err(error) => problems.push((text::offset_of(&error, &clean), whole(Fault::Syntax))),
        }
    }
    in_order(problems, &clean, has_mark, start)
}

/// A problem of the whole document.
fn whole(fault: Fault) -> Problem {
    Problem::new(fault, Pointer::root())
}

/// Faults of the text inside a value, or in a name in it, are that value's. Gives the values and members that are
/// spoilt by them, of which nothing more is to be said.
fn name_places(problems: &mut [(usize, Problem)], document: &Node) -> BTreeSet<Pointer> {
    let mut spoilt = BTreeSet::new();
    for (offset, problem) in problems {
        if problem.fault != Fault::ByteOrderMark {
            let spot = document.spot(*offset);
            problem.pointer = spot.value.clone();
            spoilt.insert(spot.name_of.unwrap_or(spot.value));
        }
    }
    spoilt
}

/// The faults of a document's shape, and of what its parts say together where that can be seen.
fn of_document<T: Document>(document: &Node) -> Vec<(usize, Problem)> {
    let Explained { found, value, mended } = explain(document, T::schema());
    let mut problems: Vec<(usize, Problem)> = found
        .into_iter()
        .map(|f| (f.offset, Problem::new(f.fault, f.pointer)))
        .collect();
    let Some(value) = value else { return problems };
    let further = match strict::from_value::<T>(value.clone()) {
        Ok(read) => read.problems(),
        Err(_) => T::misfits(&value),
    };
    let further = further
        .into_iter()
        .filter(|problem| !mended.explains(problem, &value));
    problems.extend(further.map(|problem| (document.offset_of(&problem.pointer), problem)));
    problems
}

/// The problems in the order of the text, each with its place; not more of them than anybody can use.
fn in_order(mut problems: Vec<(usize, Problem)>, text: &str, has_mark: bool, start: Position) -> Problems {
    problems.sort_by_key(|(offset, _)| *offset);
    if problems.len() > MOST_PROBLEMS {
        problems.truncate(MOST_PROBLEMS);
        problems.push((
            text.len(),
            whole(Fault::MoreProblems {
                listed: MOST_PROBLEMS,
            }),
        ));
    }
    let mut places = Places::new(text, has_mark, start);
    let located = problems.into_iter().map(|(offset, mut problem)| {
        problem.position = Some(places.next(offset));
        problem
    });
    Problems::from_list(located.collect()).unwrap_or_else(|| whole(Fault::Shape).into())
}
