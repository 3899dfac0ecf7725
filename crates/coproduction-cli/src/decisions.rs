//! The run of `decisions`: from one record to how its decisions were taken, and its thread.

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::AutoStream;
use coproduction::principles::decisions_taken;
use coproduction::principles::thread::thread;

use crate::args::{DecisionsArgs, DecisionsFormat};
use crate::check::{COULD_NOT_RUN, note, today};
use crate::one_record;
use crate::render::decisions::{Followed, json, text};
use crate::words::Words;

/// Follows the thread of a record, and says with which status to exit.
pub(crate) fn run(args: &DecisionsArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let Some(as_of) = args.as_of.or_else(today) else {
        note(words.clock());
        return COULD_NOT_RUN.into();
    };
    let record = match one_record::read(&args.file, words) {
        Ok(record) => record,
        Err(stop) => return stop.report(),
    };
    let shown = &one_record::shown(&args.file, words);
    let (thread, taken) = (thread(&record, as_of), decisions_taken(&record, as_of));
    let followed = Followed {
        source: shown,
        as_of,
        record: &record,
        thread: &thread,
        taken: &taken,
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
