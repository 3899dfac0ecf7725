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
    let (mut some, mut bytes) = (Vec::new(), 0);
    while some.len() < most && bytes < BYTES {
        match records.next() {
            Some(Ok(read)) => {
                bytes += read.bytes;
                some.push(read);
            }
            Some(Err(error)) => return (some, Err(error)),
            None => return (some, Ok(false)),
        }
    }
    (some, Ok(true))
}
