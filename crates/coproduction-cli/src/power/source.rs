//! One record, out of a file or standard input.

use std::path::Path;

use coproduction::record::{Checked, ForumRecord, Reader};

use super::{Stop, shown};
use crate::sources::Source;
use crate::words::Words;

/// Whether a name stands for standard input.
pub(super) fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The one record of a source, without problems.
pub(super) fn record(file: &Path, words: Words) -> Result<Checked<ForumRecord>, Stop> {
    let name = shown(file, words);
    let unreadable = |error| Stop::of_run(words.cannot_read(&name, &error));
    let reader = Reader::new();
    let (input, layout) = Source::of(file)
        .open(&reader, Reader::DEFAULT_MAX_BYTES)
        .map_err(unreadable)?;
    let mut records = reader.records(input, layout);
    let not_one = || Stop::of_run(words.not_one_record(&name));
    let first = records.next().ok_or_else(not_one)?.map_err(unreadable)?;
    if records.next().is_some() {
        return Err(not_one());
    }
    first
        .result
        .map_err(|problems| Stop::of_record(words.record_has_problems(&name, problems.iter().count())))
}
