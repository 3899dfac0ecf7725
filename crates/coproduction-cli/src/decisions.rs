//! The run of `decisions`: from one record to its thread.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anstream::AutoStream;
use coproduction::principles::thread::thread;
use coproduction::record::{Checked, ForumRecord, ReadError, Reader};

use crate::args::{DecisionsArgs, DecisionsFormat};
use crate::check::{COULD_NOT_RUN, name_of, note, today};
use crate::render::decisions::{Followed, json, text};
use crate::words::Words;

/// Follows the thread of a record, and says with which status to exit.
pub(crate) fn run(args: &DecisionsArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let Some(as_of) = args.as_of.or_else(today) else {
        note(words.clock());
        return COULD_NOT_RUN.into();
    };
    let (is_stdin, name) = (args.file.as_os_str() == "-", name_of(&args.file));
    let shown = if is_stdin { words.standard_input() } else { &name };
    let record = match read(&args.file, is_stdin) {
        Ok(record) => record,
        Err(ReadError::Io(error)) => {
            note(&words.cannot_read(shown, &error));
            return COULD_NOT_RUN.into();
        }
        Err(ReadError::Problems(problems)) => {
            note(&words.record_has_problems(shown, &name, problems.iter().count()));
            return ExitCode::FAILURE;
        }
        Err(_) => return COULD_NOT_RUN.into(),
    };
    let thread = thread(&record, as_of);
    let followed = Followed {
        source: shown,
        as_of,
        record: &record,
        thread: &thread,
    };
    let mut written = Vec::new();
    let result = match args.format {
        DecisionsFormat::Text => text(&mut written, words, &followed)
            .and_then(|()| AutoStream::auto(io::stdout()).write_all(&written)),
        DecisionsFormat::Json => {
            json(&mut written, &followed).and_then(|()| io::stdout().lock().write_all(&written))
        }
    };
    match result {
        // Whoever reads has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            note(&words.cannot_write(None, &error));
            COULD_NOT_RUN.into()
        }
        _ => ExitCode::SUCCESS,
    }
}

fn read(file: &Path, is_stdin: bool) -> Result<Checked<ForumRecord>, ReadError> {
    let reader = Reader::new();
    if is_stdin {
        reader.check_reader(io::stdin().lock())
    } else {
        reader.check_reader(File::open(file)?)
    }
}
