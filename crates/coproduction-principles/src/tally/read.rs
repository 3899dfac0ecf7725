//! Reading tallies: NDJSON or CSV, with every problem of every line in one go.

use std::io::{self, BufRead, Read as _};

use super::line::{Fields, split};
use super::{COLUMNS, Tally, TallyFault};

/// The most bytes of a line. A row has no more than a few hundred.
const MOST_BYTES: usize = 4096;

/// After so many problems reading stops: a file that is no tally has one on every line.
const MOST_PROBLEMS: usize = 100;

/// Whether restricted rows may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restricted {
    /// Each is a problem.
    Refused,
    /// They are read like others.
    Allowed,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineProblem {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: TallyFault,
}

/// Reads tallies and merges them: NDJSON where the first line begins with `{`, CSV otherwise. A key may be there on any number of
/// lines. Lines without anything on them are passed over; a source without any row is the tally of nothing.
///
/// ```
/// use coproduction_principles::tally::{Counted, Restricted, read};
/// let csv = "format,board,measure,category,bucket,restricted,count\n\
///            coproduction/tally/v1,7A1,forums,active,all,false,2\n\
///            coproduction/tally/v1,7A1,forums,active,all,false,-1\n";
/// let problems = read(&mut csv.as_bytes(), Restricted::Refused)?.unwrap_err();
/// assert_eq!((problems[0].line, problems[0].fault.code()), (3, "wrong-count"));
///
/// let json = r#"{"format":"coproduction/tally/v1","measure":"forums","category":"active","bucket":"all","restricted":false,"count":2}"#;
/// let tally = read(&mut json.as_bytes(), Restricted::Refused)?.map_err(|_| "problems")?;
/// assert_eq!(tally.sum(Counted::Forums, "active", "all"), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Those of the reader; within, every problem in the order of lines, and nothing of the tally.
pub fn read(input: &mut dyn BufRead, restricted: Restricted) -> io::Result<Result<Tally, Vec<LineProblem>>> {
    let (mut tally, mut problems) = (Tally::new(), Vec::new());
    let mut layout = Layout::NotSeen;
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        if (&mut *input).take(most).read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let is_too_long = bytes.len() >= MOST_BYTES && !bytes.ends_with(b"\n");
        let faults = if is_too_long {
            skip_line(input)?;
            vec![TallyFault::LineTooLong]
        } else {
            let read = std::str::from_utf8(&bytes).map_err(|_| vec![TallyFault::NotUtf8]);
            let read = read.and_then(|text| layout.take(text, restricted, &mut tally));
            read.err().unwrap_or_default()
        };
        problems.extend(faults.into_iter().map(|fault| LineProblem { line, fault }));
        if layout == Layout::Unreadable {
            break;
        }
        if problems.len() >= MOST_PROBLEMS {
            let fault = TallyFault::TooMany;
            problems.push(LineProblem { line, fault });
            break;
        }
    }
    Ok(if problems.is_empty() {
        Ok(tally)
    } else {
        Err(problems)
    })
}

/// Passes over what is left of a line.
fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(buffer.len(), |end| end + 1);
        if length == 0 {
            return Ok(());
        }
        input.consume(length);
        if end.is_some() {
            return Ok(());
        }
    }
}

/// How rows are written.
#[derive(PartialEq)]
enum Layout {
    /// Nothing has been read yet.
    NotSeen,
    Lines,
    /// With the names of its columns.
    Csv(Vec<String>),
    /// No tally: no line of it means anything.
    Unreadable,
}

impl Layout {
    fn take(&mut self, line: &str, restricted: Restricted, tally: &mut Tally) -> Result<(), Vec<TallyFault>> {
        let line = line.trim_end_matches(['\n', '\r']);
        let line = if *self == Self::NotSeen {
            // What some programs put before a text.
            line.strip_prefix('\u{FEFF}').unwrap_or(line)
        } else {
            line
        };
        if line.trim().is_empty() {
            return Ok(());
        }
        let one = |fault| vec![fault];
        let fields = match self {
            Self::NotSeen if line.trim() == "{" => {
                // One document over many lines, such as a record: the other lines say no more.
                *self = Self::Unreadable;
                return Err(one(TallyFault::NotJson));
            }
            Self::NotSeen if line.trim_start().starts_with('{') => {
                *self = Self::Lines;
                Fields::of_json(line)
            }
            Self::NotSeen => {
                let header = split(line).unwrap_or_default();
                let mut sorted: Vec<&str> = header.iter().map(String::as_str).collect();
                let mut columns = COLUMNS;
                sorted.sort_unstable();
                columns.sort_unstable();
                if sorted != columns {
                    *self = Self::Unreadable;
                    return Err(one(TallyFault::WrongHeader));
                }
                *self = Self::Csv(header);
                return Ok(());
            }
            Self::Lines => Fields::of_json(line),
            Self::Csv(header) => Fields::of_csv(header, line),
            Self::Unreadable => return Ok(()),
        };
        let (key, count) = fields.map_err(one)?.row(restricted)?;
        tally.add(key, count).map_err(one)
    }
}
