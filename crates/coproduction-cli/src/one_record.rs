//! One record, out of a file or standard input; or why there is no result.

use std::path::Path;
use std::process::ExitCode;

use coproduction::record::{Checked, ForumRecord, Reader};

use crate::check::{COULD_NOT_RUN, name_of, note};
use crate::sources::Source;
use crate::words::Words;

/// Why there is no result.
pub(crate) struct Stop {
    message: String,
    status: u8,
}

impl Stop {
    /// A record with problems.
    const fn of_record(message: String) -> Self {
        Self { message, status: 1 }
    }

    /// A wrong flag, or something that cannot be read or written.
    pub(crate) const fn of_run(message: String) -> Self {
        Self {
            message,
            status: COULD_NOT_RUN,
        }
    }

    /// Says why, and with which status to exit.
    pub(crate) fn report(&self) -> ExitCode {
        note(&self.message);
        self.status.into()
    }
}

/// Whether a name stands for standard input.
pub(crate) fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The name of a source, as it is shown.
pub(crate) fn shown(file: &Path, words: Words) -> String {
    if is_stdin(file) {
        words.standard_input().to_owned()
    } else {
        name_of(file)
    }
}

/// The one record of a source, without problems.
pub(crate) fn read(file: &Path, words: Words) -> Result<Checked<ForumRecord>, Stop> {
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
    first.result.map_err(|problems| {
        let count = problems.iter().count();
        Stop::of_record(words.record_has_problems(&name, &name_of(file), count))
    })
}
