//! The run of `tally`: from records to their tallies, one after the other.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use coproduction::core::{Date, Problems};
use coproduction::principles::Policy;
use coproduction::principles::tally::{Tally, csv, csvw, left_out, ndjson, tally};
use coproduction::record::{Checked, ForumRecord, Layout, Reader};

use crate::args::{Format, TallyArgs, TallyFormat};
use crate::check::{COULD_NOT_RUN, described, name_of, note, today};
use crate::one_record::Stop;
use crate::output::Output;
use crate::sources::{self, Failure, Found, Source};
use crate::words::Words;

/// Tallies what the arguments name, and says with which status to exit.
pub(crate) fn run(args: &TallyArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let Some(as_of) = args.as_of.or_else(today) else {
        note(words.clock());
        return COULD_NOT_RUN.into();
    };
    let sources = sources::expand(&args.files);
    let target = Target {
        output: args.target.output.as_deref(),
        csvw: args.target.csvw.as_deref(),
        is_csv: args.format == TallyFormat::Csv,
    };
    let mut output = match target.open(&sources, Format::Ndjson, words) {
        Ok(output) => output,
        Err(stop) => return stop.report(),
    };
    let mut run = Run {
        args,
        as_of,
        words,
        has_header: false,
        with_problems: false,
        incomplete: false,
    };
    let result = run.all(sources, &mut output);
    if let Err(stop) = target.finish(result, output, words) {
        return stop.report();
    }
    match (run.incomplete, run.with_problems) {
        (true, _) => COULD_NOT_RUN.into(),
        (_, true) => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

/// Where tallies go, and the metadata of a CSV.
pub(crate) struct Target<'a> {
    pub(crate) output: Option<&'a Path>,
    pub(crate) csvw: Option<&'a Path>,
    pub(crate) is_csv: bool,
}

impl Target<'_> {
    /// Opens the output, unless it or the metadata would take the place of what is read, or of one another.
    pub(crate) fn open(&self, read: &[Found], format: Format, words: Words) -> Result<Output, Stop> {
        if self.csvw.is_some() && !self.is_csv {
            return Err(Stop::of_run(words.csvw_needs_csv().to_owned()));
        }
        for target in self.output.into_iter().chain(self.csvw) {
            if sources::contain(read, target) {
                return Err(Stop::of_run(words.output_is_read(&name_of(target))));
            }
        }
        if self.output.is_some() && self.output == self.csvw {
            return Err(Stop::of_run(words.csvw_is_output().to_owned()));
        }
        match self.output {
            None => Ok(Output::stdout(format)),
            Some(target) => Output::file(target, format)
                .map_err(|error| Stop::of_run(words.cannot_write(Some(&name_of(target)), &error))),
        }
    }

    /// Puts what was written in its place, and the metadata beside it.
    pub(crate) fn finish(&self, result: io::Result<()>, output: Output, words: Words) -> Result<(), Stop> {
        let cannot = |target: Option<&Path>, error: &io::Error| {
            Stop::of_run(words.cannot_write(target.map(name_of).as_deref(), error))
        };
        match result.and_then(|()| output.finish()) {
            // Whoever reads has read enough.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                return Err(cannot(self.output, &error));
            }
            _ => {}
        }
        let (Some(metadata), Some(table)) = (self.csvw, self.output) else {
            return Ok(());
        };
        let url = table.file_name().unwrap_or_default().to_string_lossy();
        let written = Output::file(metadata, Format::Json).and_then(|mut output| {
            serde_json::to_writer_pretty(&mut output, &csvw(&url))?;
            output.write_all(b"\n")?;
            output.finish()
        });
        written.map_err(|error| cannot(Some(metadata), &error))
    }
}

/// One run over all sources.
struct Run<'a> {
    args: &'a TallyArgs,
    as_of: Date,
    words: Words,
    /// Whether the names of the columns are written.
    has_header: bool,
    with_problems: bool,
    incomplete: bool,
}

impl Run<'_> {
    /// Errors are those of writing; what cannot be read is noted and passed over.
    fn all(&mut self, sources: Vec<Found>, output: &mut Output) -> io::Result<()> {
        for found in sources {
            match found {
                Ok(source) => self.one(&source, output)?,
                Err(Failure::Unreadable(path, error)) => {
                    self.cannot(&self.words.cannot_read(&name_of(&path), &error));
                }
                Err(Failure::NoFiles(path)) => self.cannot(&self.words.no_files_in(&name_of(&path))),
            }
        }
        self.write(&Tally::new(), output)?;
        output.flush()
    }

    fn one(&mut self, source: &Source, output: &mut Output) -> io::Result<()> {
        let name = source
            .path()
            .map_or_else(|| self.words.standard_input().to_owned(), name_of);
        let limit = self.args.max_bytes.get();
        let reader = Reader::new().max_bytes(limit);
        let (input, layout) = match source.open(&reader, limit) {
            Ok(opened) => opened,
            Err(error) => {
                self.cannot(&self.words.cannot_read(&name, &error));
                return Ok(());
            }
        };
        let mut records = 0;
        for item in reader.records(input, layout) {
            let read = match item {
                Ok(read) => read,
                Err(error) => {
                    self.cannot(&self.words.cannot_read(&name, &error));
                    return Ok(());
                }
            };
            records += 1;
            let place = if layout == Layout::Document {
                name.clone()
            } else {
                format!("{name}, {}", self.words.nth_record(read.source.index + 1))
            };
            match read.result {
                Ok(record) => self.record(&record, &place, output)?,
                Err(problems) => self.problems(&problems, &place),
            }
        }
        if records == 0 {
            note(&self.words.no_records_in(&name));
        }
        Ok(())
    }

    fn record(&mut self, record: &Checked<ForumRecord>, place: &str, output: &mut Output) -> io::Result<()> {
        let tally = match tally(record, &Policy::default(), self.as_of) {
            Ok(tally) if self.args.restricted => {
                for (why, tables) in left_out(record, &Policy::default(), self.as_of) {
                    note(&self.words.left_out(place, tables, why));
                }
                tally
            }
            Ok(tally) => tally.open().0,
            Err(fault) => {
                note(&format!(
                    "{place}: {} [{}]",
                    self.words.of(&fault.message()),
                    fault.code()
                ));
                self.with_problems = true;
                return Ok(());
            }
        };
        self.write(&tally, output)
    }

    fn write(&mut self, tally: &Tally, output: &mut Output) -> io::Result<()> {
        match self.args.format {
            TallyFormat::Ndjson => ndjson(output, tally),
            TallyFormat::Csv => {
                let header = !std::mem::replace(&mut self.has_header, true);
                csv(output, tally, header)
            }
        }
    }

    fn problems(&mut self, problems: &Problems, place: &str) {
        self.with_problems = true;
        note(&self.words.not_tallied(place, problems.iter().count()));
        for problem in problems {
            note(&format!("{place}: {}", described(problem, self.words)));
        }
    }

    fn cannot(&mut self, message: &str) {
        note(message);
        self.incomplete = true;
    }
}
