//! The run of `schema`: the JSON Schemas, and documents to hold a reader against.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use coproduction_schemas::{DOCUMENTS, Dialect, Document, corpus, files};

use crate::args::{Format, SchemaArgs};
use crate::check::{COULD_NOT_RUN, name_of, note};
use crate::output::Output;
use crate::words::{Plain, Words};

/// Writes what the arguments ask for, and says with which status to exit.
pub(crate) fn run(args: &SchemaArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let document = match args.document.as_deref().map(|name| (name, Document::named(name))) {
        None => None,
        Some((_, Some(document))) => Some(document),
        Some((name, None)) => {
            note(&words.no_such_document(
                &Plain(name).to_string(),
                DOCUMENTS.iter().map(|document| document.name),
            ));
            return COULD_NOT_RUN.into();
        }
    };
    if let Some(document) = document.filter(|document| args.cases && !document.is_read()) {
        note(&words.no_cases(document.name));
        return COULD_NOT_RUN.into();
    }
    if let Some(folder) = &args.out {
        return match published(folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err((path, error)) => {
                note(&words.cannot_write(Some(&path), &error));
                COULD_NOT_RUN.into()
            }
        };
    }
    let mut output = Output::stdout(Format::Json);
    let written = match document {
        Some(document) if args.cases => cases(&mut output, document),
        Some(document) => schema(&mut output, document, args.dialect.into()),
        None if args.cases => DOCUMENTS
            .iter()
            .try_for_each(|document| cases(&mut output, document)),
        None => DOCUMENTS
            .iter()
            .try_for_each(|document| writeln!(output, "{}", document.name)),
    };
    match written.and_then(|()| output.finish()) {
        // Whoever reads has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            note(&words.cannot_write(None, &error));
            COULD_NOT_RUN.into()
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Writes every schema to its place in a folder; the path that could not be written, if there is one.
fn published(folder: &Path) -> Result<(), (String, io::Error)> {
    for file in files() {
        let path = folder.join(&file.path);
        let write = || {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            let mut output = Output::file(&path, Format::Json)?;
            output.write_all(file.text.as_bytes())?;
            output.finish()
        };
        write().map_err(|error| (name_of(&path), error))?;
    }
    Ok(())
}

fn schema(output: &mut Output, document: &Document, dialect: Dialect) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &document.schema(dialect))?;
    writeln!(output)
}

/// Writes every case of a document, one a line.
fn cases(output: &mut Output, document: &'static Document) -> io::Result<()> {
    corpus::of(document).iter().try_for_each(|case| {
        serde_json::to_writer(&mut *output, case)?;
        writeln!(output)
    })
}
