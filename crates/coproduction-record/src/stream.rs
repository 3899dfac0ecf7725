//! Many records from one source: one a line (NDJSON), in a list, or a single one.
//!
//! No more than one record is in memory at a time.

use std::io::{self, BufRead, Read};

use coproduction_core::{Fault, Pointer, Position, Problem, Problems};

use crate::list::{Item, List};
use crate::read::heading;
use crate::{Checked, ForumHeading, ForumRecord, Reader};

/// How records lie in a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// One record.
    Document,
    /// One record a line; empty lines are passed over.
    Lines,
    /// A JSON list of records.
    List,
}

/// Where in a source a record lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The line on which it starts, counted from 1.
    pub line: usize,
    /// Its place among the records, counted from 0.
    pub index: usize,
}

/// The records of a source, one by one. A record with problems costs that record and no other.
#[derive(Debug)]
pub struct Records<R> {
    source: R,
    reader: Reader,
    layout: Layout,
    at: Position,
    index: usize,
    begun: bool,
    done: bool,
}

impl Reader {
    /// The records of a source, checked one by one.
    ///
    /// ```
    /// use coproduction_record::{Layout, Reader};
    /// let lines = b"{\"broken\": \n\n{\"format\": 2}\n";
    /// let records = Reader::new().records(&lines[..], Layout::Lines);
    /// let failed = records.map(|record| record.unwrap().result.unwrap_err().iter().count());
    /// assert_eq!(failed.collect::<Vec<_>>(), [1, 2]);
    /// ```
    pub fn records<R: BufRead>(&self, source: R, layout: Layout) -> Records<R> {
        Records {
            source,
            reader: self.clone(),
            layout,
            at: Position { line: 1, column: 1 },
            index: 0,
            begun: false,
            done: false,
        }
    }

    /// How records seem to lie in a source, from its first bytes: a list starts with `[`; lines are told by
    /// a first line that is an object from `{` to `}`, with another `{` on a line after it. Where the first
    /// of many lines is broken this cannot be told: name the layout instead.
    pub fn layout_of(&self, first_bytes: &[u8]) -> Layout {
        let first_bytes = first_bytes
            .strip_prefix("\u{FEFF}".as_bytes())
            .unwrap_or(first_bytes);
        let mut lines = first_bytes
            .split(|b| *b == b'\n')
            .map(<[u8]>::trim_ascii)
            .filter(|l| !l.is_empty());
        match lines.next() {
            Some([b'[', ..]) => Layout::List,
            Some([b'{', .., b'}']) if lines.next().is_some_and(|l| l.starts_with(b"{")) => Layout::Lines,
            _ => Layout::Document,
        }
    }
}

/// What comes of one record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// Where the record lies.
    pub source: Source,
    /// How many bytes of it were kept: of one that is too large, one more than the reader takes at the most, and none where it was
    /// passed over.
    pub bytes: usize,
    /// Whose record it is, where that much can be read.
    pub forum: Option<ForumHeading>,
    /// The record, or every problem.
    pub result: Result<Checked<ForumRecord>, Problems>,
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = io::Result<Outcome>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let next = match self.layout {
            Layout::Document => {
                self.done = true;
                self.document().map(Some)
            }
            Layout::Lines => self.next_line(),
            Layout::List => self.next_of_list(),
        };
        if !matches!(next, Ok(Some(_))) {
            self.done = true;
        }
        next.transpose()
    }
}

impl<R: BufRead> Records<R> {
    /// What comes of the text of one record.
    fn read(&mut self, bytes: &[u8], start: Position) -> Outcome {
        let result = self.reader.check_at(bytes, start);
        let forum = match &result {
            Ok(record) => Some(ForumHeading::of(record)),
            Err(_) if bytes.len() > self.reader.limit() => None,
            Err(_) => heading(bytes),
        };
        Outcome {
            source: self.next_source(start),
            bytes: bytes.len(),
            forum,
            result,
        }
    }

    fn refused(&mut self, start: Position, problems: Problems) -> Outcome {
        Outcome {
            source: self.next_source(start),
            bytes: 0,
            forum: None,
            result: Err(problems),
        }
    }

    fn fault(&mut self, fault: Fault, at: Position) -> Outcome {
        let mut problem = Problem::new(fault, Pointer::root());
        problem.position = Some(at);
        self.refused(at, problem.into())
    }

    fn next_source(&mut self, start: Position) -> Source {
        let source = Source {
            line: start.line,
            index: self.index,
        };
        self.index += 1;
        source
    }

    fn document(&mut self) -> io::Result<Outcome> {
        let limit = one_more(self.reader.limit());
        let mut bytes = Vec::new();
        self.source.by_ref().take(limit).read_to_end(&mut bytes)?;
        Ok(self.read(&bytes, Position { line: 1, column: 1 }))
    }

    fn next_line(&mut self) -> io::Result<Option<Outcome>> {
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            // One line end may follow a record of the greatest size.
            let most = one_more(self.reader.limit()).saturating_add(1);
            let read = self.source.by_ref().take(most).read_until(b'\n', &mut bytes)?;
            if read == 0 {
                return Ok(None);
            }
            let start = self.at;
            self.at.line += 1;
            if bytes.len() > self.reader.limit() + 1 && bytes.last() != Some(&b'\n') {
                skip_line(&mut self.source)?;
                return Ok(Some(self.refused(start, self.reader.too_large(start))));
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(self.read(bytes.trim_ascii_end(), start)));
            }
        }
    }

    fn next_of_list(&mut self) -> io::Result<Option<Outcome>> {
        let mut list = List::new(&mut self.source, &mut self.at, self.reader.limit());
        let item = if self.begun {
            list.after_item()?
        } else {
            list.opening()?
        };
        self.begun = true;
        Ok(match item {
            Item::End => None,
            Item::Bytes { start, bytes } => Some(self.read(&bytes, start)),
            Item::Cut { start, bytes } => {
                self.done = true;
                Some(self.read(&bytes, start))
            }
            Item::TooLarge { start } => Some(self.refused(start, self.reader.too_large(start))),
            Item::Broken { at } => {
                self.done = true;
                Some(self.fault(Fault::Syntax, at))
            }
            Item::Mark { at } => {
                // The list itself is still to come.
                self.begun = false;
                Some(self.fault(Fault::ByteOrderMark, at))
            }
        })
    }
}

fn one_more(limit: usize) -> u64 {
    u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1)
}

fn skip_line(source: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = source.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let (end, length) = (buffer.iter().position(|b| *b == b'\n'), buffer.len());
        source.consume(end.map_or(length, |at| at + 1));
        if end.is_some() {
            return Ok(());
        }
    }
}
