//! Records that are assessed together, which takes less time than one by one.

use std::io;
use std::path::Path;

use coproduction::record::Outcome;

use crate::sources::Source;

/// More at once make it no quicker.
const RECORDS: usize = 16;

/// So many bytes are enough at once, or one record that has more.
const BYTES: usize = 1 << 20;

/// How many records of a source are taken at once. What comes through a pipe is not waited for: whoever sends it may want each answer
/// before the next record.
pub(super) fn most(source: &Source) -> usize {
    let is_there = source.path().is_some_and(Path::is_file);
    if is_there { RECORDS } else { 1 }
}

/// The next records, at most so many, and whether there may be more; an error comes after what was read before it.
pub(super) fn next(
    records: &mut impl Iterator<Item = io::Result<Outcome>>,
    most: usize,
) -> (Vec<Outcome>, io::Result<bool>) {
    let (mut batch, mut bytes) = (Vec::new(), 0);
    while batch.len() < most && bytes < BYTES {
        match records.next() {
            Some(Ok(read)) => {
                bytes += read.bytes;
                batch.push(read);
            }
            Some(Err(error)) => return (batch, Err(error)),
            None => return (batch, Ok(false)),
        }
    }
    (batch, Ok(true))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use std::io::ErrorKind;

    use coproduction::record::{Layout, Reader};

    use super::{BYTES, RECORDS, next};

    /// How many records each batch has, and why the last ended.
    fn batches(lines: &str, error: bool) -> (Vec<usize>, Option<ErrorKind>) {
        let read = Reader::new().records(lines.as_bytes(), Layout::Lines);
        let mut records = read.chain(error.then(|| Err(ErrorKind::TimedOut.into())));
        let mut found = Vec::new();
        loop {
            let (batch, more) = next(&mut records, RECORDS);
            found.push(batch.len());
            match more {
                Ok(true) => {}
                Ok(false) => return (found, None),
                Err(error) => return (found, Some(error.kind())),
            }
        }
    }

    #[test]
    fn so_many_are_taken_at_once() {
        assert_eq!(
            batches(&"{}\n".repeat(RECORDS + 3), false),
            (vec![RECORDS, 3], None)
        );
        assert_eq!(batches("", false), (vec![0], None));
    }

    #[test]
    fn what_was_read_before_an_error_is_not_lost() {
        assert_eq!(batches("{}\n{}\n", true), (vec![2], Some(ErrorKind::TimedOut)));
    }

    #[test]
    fn large_ones_are_not_collected() {
        let large = format!("{{{}}}\n", " ".repeat(BYTES / 2)).repeat(3);
        assert_eq!(batches(&large, false), (vec![2, 1], None));
    }
}
