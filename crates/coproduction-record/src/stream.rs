//! Many records from one source: one a line (NDJSON), in a list, or a single one.
//!
//! No more than one record is in memory at a time.

use std::io::{self, BufRead, Read};

use coproduction_core::{Fault, Pointer, Position, Problem, Problems};

use crate::{Checked, ForumRecord, Reader};

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
    line: usize,
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
    /// let failed = records.map(|record| record.unwrap().1.unwrap_err().iter().count());
    /// assert_eq!(failed.collect::<Vec<_>>(), [1, 2]);
    /// ```
    pub fn records<R: BufRead>(&self, source: R, layout: Layout) -> Records<R> {
        Records {
            source,
            reader: self.clone(),
            layout,
            line: 1,
            index: 0,
            begun: false,
            done: false,
        }
    }

    /// How records seem to lie in a source, from its first bytes: a list starts with `[`; lines are told by
    /// a first line that is an object from `{` to `}`, with another `{` on a line after it.
    pub fn layout_of(&self, first_bytes: &[u8]) -> Layout {
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
type Outcome = (Source, Result<Checked<ForumRecord>, Problems>);

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
    fn place(&mut self, line: usize) -> Source {
        let source = Source {
            line,
            index: self.index,
        };
        self.index += 1;
        source
    }

    fn document(&mut self) -> io::Result<Outcome> {
        let limit = one_more(self.reader.limit());
        let mut bytes = Vec::new();
        self.source.by_ref().take(limit).read_to_end(&mut bytes)?;
        Ok((self.place(1), self.reader.check_slice(&bytes)))
    }

    fn next_line(&mut self) -> io::Result<Option<Outcome>> {
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            let read = self
                .source
                .by_ref()
                .take(one_more(self.reader.limit()))
                .read_until(b'\n', &mut bytes)?;
            if read == 0 {
                return Ok(None);
            }
            let line = self.line;
            self.line += 1;
            if bytes.len() > self.reader.limit() && bytes.last() != Some(&b'\n') {
                skip_line(&mut self.source)?;
                return Ok(Some((self.place(line), Err(self.reader.too_large(line)))));
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some((
                    self.place(line),
                    self.reader.check_at(bytes.trim_ascii_end(), line),
                )));
            }
        }
    }

    fn next_of_list(&mut self) -> io::Result<Option<Outcome>> {
        let mut list = List {
            source: &mut self.source,
            line: &mut self.line,
            limit: self.reader.limit(),
        };
        let item = if self.begun {
            list.after_item()?
        } else {
            list.opening()?
        };
        self.begun = true;
        Ok(match item {
            Item::End => None,
            Item::Bytes { line, bytes } => Some((self.place(line), self.reader.check_at(&bytes, line))),
            Item::TooLarge { line } => Some((self.place(line), Err(self.reader.too_large(line)))),
            Item::Broken { line } => {
                self.done = true;
                let mut problem = Problem::new(Fault::Syntax, Pointer::root());
                problem.position = Some(Position { line, column: 1 });
                Some((self.place(line), Err(problem.into())))
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

/// An item of a list as it lies in the text.
enum Item {
    Bytes { line: usize, bytes: Vec<u8> },
    TooLarge { line: usize },
    Broken { line: usize },
    End,
}

/// Cuts a JSON list into its items by following strings and brackets, without reading what they say.
struct List<'l, R> {
    source: &'l mut R,
    line: &'l mut usize,
    limit: usize,
}

impl<R: BufRead> List<'_, R> {
    fn opening(&mut self) -> io::Result<Item> {
        match self.solid()? {
            Some(b'[') => match self.solid()? {
                Some(b']') => self.closing(),
                Some(first) => self.item(first),
                None => Ok(Item::Broken { line: *self.line }),
            },
            _ => Ok(Item::Broken { line: *self.line }),
        }
    }

    fn after_item(&mut self) -> io::Result<Item> {
        match self.solid()? {
            Some(b']') => self.closing(),
            Some(b',') => match self.solid()? {
                Some(first) => self.item(first),
                None => Ok(Item::Broken { line: *self.line }),
            },
            _ => Ok(Item::Broken { line: *self.line }),
        }
    }

    /// After the list nothing may come.
    fn closing(&mut self) -> io::Result<Item> {
        Ok(match self.solid()? {
            None => Item::End,
            Some(_) => Item::Broken { line: *self.line },
        })
    }

    /// The item that starts with a byte, up to the comma or bracket that ends it, which is left.
    fn item(&mut self, first: u8) -> io::Result<Item> {
        let line = *self.line;
        let mut bytes = Vec::new();
        let mut size = 0_usize;
        let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
        let mut next = Some(first);
        while let Some(byte) = next {
            size += 1;
            if size <= self.limit {
                bytes.push(byte);
            }
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                b'{' | b'[' if !in_text => depth += 1,
                b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
                _ => {}
            }
            let ends = depth == 0 && !in_text && matches!(self.peek()?, None | Some(b',' | b']'));
            next = if ends { None } else { self.take()? };
        }
        Ok(if size > self.limit {
            Item::TooLarge { line }
        } else {
            Item::Bytes { line, bytes }
        })
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.source.fill_buf()?.first().copied())
    }

    fn take(&mut self) -> io::Result<Option<u8>> {
        let byte = self.peek()?;
        if let Some(byte) = byte {
            self.source.consume(1);
            *self.line += usize::from(byte == b'\n');
        }
        Ok(byte)
    }

    /// The next byte that is not white space.
    fn solid(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.take()? {
                Some(b' ' | b'\t' | b'\n' | b'\r') => {}
                other => return Ok(other),
            }
        }
    }
}
