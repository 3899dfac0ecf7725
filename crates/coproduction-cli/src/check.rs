//! The run of `check`: from sources to a result and an exit status.

mod batch;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use coproduction::core::{Date, Fault, Problem};
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::principles::{
    Assessment, Audience, Policy, assess_each, assess_for, assess_for_publication,
};
use coproduction::record::{self, Checked, ForumRecord, Layout, Reader};

use crate::args::{CheckArgs, FailOn};
use crate::outcome::{Origin, Outcome, Totals};
use crate::output::Output;
use crate::releases;
use crate::render::{self, Asked, Renderer, View};
use crate::sources::{self, Failure, Found, Source};
use crate::words::{Plain, Words};

/// The check could not run.
pub(crate) const COULD_NOT_RUN: u8 = 2;

/// Checks what the arguments name, and says with which status to exit.
pub(crate) fn run(args: &CheckArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let Some(as_of) = args.as_of.or_else(today) else {
        note(words.clock());
        return COULD_NOT_RUN.into();
    };
    let view = match View::of(args, words) {
        Ok(view) => view,
        Err(message) => {
            note(&message);
            return COULD_NOT_RUN.into();
        }
    };
    let Some(mut policy) = policy(args.policy.as_deref(), words) else {
        return COULD_NOT_RUN.into();
    };
    let mut profile = None;
    if let Some(name) = &args.profile {
        let Some(known) = releases::profile(name, words) else {
            return COULD_NOT_RUN.into();
        };
        policy = policy.protected_by(&known);
        profile = Some(known);
    }
    let audience = if args.for_publication {
        Audience::Publication
    } else {
        Audience::Forum
    };
    let sources = sources::expand(&args.files);
    let mut output = match open(args, &sources, words) {
        Ok(output) => output,
        Err(message) => {
            note(&message);
            return COULD_NOT_RUN.into();
        }
    };
    let mut run = Run {
        renderer: render::renderer(
            args.format,
            words,
            view,
            Asked {
                as_of,
                policy: &policy,
                policy_file: args.policy.as_deref().map(name_of),
                audience,
                profile: profile.as_ref(),
            },
        ),
        reader: Reader::new().max_bytes(args.max_bytes.get()),
        limit: args.max_bytes.get(),
        policy,
        as_of,
        audience,
        profile,
        words,
        totals: Totals::default(),
    };
    match run.all(sources, &mut output).and_then(|()| output.finish()) {
        Ok(()) => {}
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => {
            let target = args.output.as_deref().map(name_of);
            note(&words.cannot_write(target.as_deref(), &error));
            run.totals.incomplete = true;
        }
    }
    status(run.totals, args.fail_on)
}

/// Opens where the result goes, unless that is one of the files to be checked.
fn open(args: &CheckArgs, sources: &[Found], words: Words) -> Result<Output, String> {
    let Some(target) = args.output.as_deref() else {
        return Ok(Output::stdout(args.format));
    };
    let beside = args.policy.iter().chain(&args.profile);
    let beside: Vec<_> = beside.map(|path| Ok(Source::File(path.clone()))).collect();
    if sources::contain(sources, target) || sources::contain(&beside, target) {
        return Err(words.output_is_input(&name_of(target)));
    }
    Output::file(target, args.format).map_err(|error| words.cannot_write(Some(&name_of(target)), &error))
}

/// The policy of a file, or the default one. Where it cannot be used, why is noted.
fn policy(path: Option<&Path>, words: Words) -> Option<Policy> {
    let Some(path) = path else {
        return Some(Policy::default());
    };
    let name = name_of(path);
    let bytes = std::fs::read(path)
        .map_err(|error| note(&words.cannot_read(&name, &error)))
        .ok()?;
    let problems = match Policy::from_json(&bytes) {
        Ok(policy) => return Some(policy),
        Err(problems) => problems,
    };
    note(&words.policy_has_problems(&name, problems.iter().count()));
    for problem in &problems {
        note(&format!("{name}: {}", Plain(&described(problem, words))));
    }
    None
}

/// A problem in one line: where, what, and its code.
pub(crate) fn described(problem: &Problem, words: Words) -> String {
    let at = problem
        .position
        .map(|at| words.position(at.line, at.column))
        .unwrap_or_default();
    let place = match problem.pointer.as_str() {
        "" => words.whole_document(),
        pointer => pointer,
    };
    let message = problem.message();
    let text = match &problem.fault {
        // What these say to do is for a record.
        Fault::Empty
        | Fault::Null
        | Fault::Shape
        | Fault::Trailing
        | Fault::UnknownField { nearest: None } => words.title_of(problem.code()),
        _ => message.in_language(words.lang()),
    };
    format!("{at}: {place}: {text} [{}]", problem.code())
}

/// Today where the command runs. The library itself never asks a clock.
pub(crate) fn today() -> Option<Date> {
    Date::try_from(chrono::Local::now().date_naive()).ok()
}

fn status(totals: Totals, fail_on: FailOn) -> ExitCode {
    if totals.incomplete {
        return COULD_NOT_RUN.into();
    }
    let problems = totals.with_problems > 0 && fail_on != FailOn::Never;
    let unmet = totals
        .heaviest
        .is_some_and(|severity| fail_on.is_reached_by(severity));
    if problems || unmet {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// Says something beside the result.
pub(crate) fn note(message: &str) {
    // Where standard error is closed, nobody wants the note.
    let _ = writeln!(io::stderr().lock(), "coproduction: {message}");
}

/// The name of a file as it is shown, without characters that could steer a terminal.
pub(crate) fn name_of(path: &Path) -> String {
    Plain(&path.to_string_lossy()).to_string()
}

/// One run over all sources.
struct Run {
    renderer: Box<dyn Renderer>,
    reader: Reader,
    /// The most bytes that one record may have.
    limit: usize,
    policy: Policy,
    as_of: Date,
    audience: Audience,
    profile: Option<DisclosureProfile>,
    words: Words,
    totals: Totals,
}

impl Run {
    /// Errors are those of writing; what cannot be read is noted and passed over.
    fn all(&mut self, sources: Vec<Found>, output: &mut Output) -> io::Result<()> {
        self.renderer.begin(output)?;
        for found in sources {
            match found {
                Ok(source) => self.one(&source, output)?,
                Err(Failure::Unreadable(path, error)) => {
                    self.cannot(&self.words.cannot_read(&name_of(&path), &error));
                }
                Err(Failure::NoFiles(path)) => self.cannot(&self.words.no_files_in(&name_of(&path))),
            }
        }
        self.renderer.end(output, self.totals)?;
        output.flush()
    }

    fn one(&mut self, source: &Source, output: &mut Output) -> io::Result<()> {
        let (input, layout) = match source.open(&self.reader, self.limit) {
            Ok(opened) => opened,
            Err(error) => {
                let message = self.words.cannot_read(&self.shown(source), &error);
                self.cannot(&message);
                return Ok(());
            }
        };
        let before = self.totals.records;
        let (mut records, most) = (self.reader.records(input, layout), self.at_once(source));
        loop {
            let (batch, more) = batch::next(&mut records, most);
            self.write(batch, source, layout, output)?;
            match more {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    let message = self.words.cannot_read(&self.shown(source), &error);
                    self.cannot(&message);
                    return Ok(());
                }
            }
        }
        if self.totals.records == before {
            note(&self.words.no_records_in(&self.shown(source)));
        }
        Ok(())
    }

    /// How many records of a source are taken together: what is for publication is assessed one by one anyway.
    fn at_once(&self, source: &Source) -> usize {
        match self.audience {
            Audience::Forum => batch::most(source),
            _ => 1,
        }
    }

    fn write(
        &mut self,
        batch: Vec<record::Outcome>,
        source: &Source,
        layout: Layout,
        output: &mut Output,
    ) -> io::Result<()> {
        let name = source.name();
        let many = layout != Layout::Document;
        let good: Vec<_> = batch
            .iter()
            .filter_map(|read| read.result.as_ref().ok())
            .collect();
        let mut assessments = self.assessments(&good).into_iter();
        for read in batch {
            let is_good = read.result.is_ok();
            let outcome = Outcome {
                origin: Origin {
                    path: source.path(),
                    name: &name,
                    line: many.then_some(read.source.line),
                    index: many.then_some(read.source.index),
                },
                forum: read.forum,
                result: read.result,
                assessment: is_good.then(|| assessments.next()).flatten(),
            };
            self.totals.add(&outcome);
            self.renderer.record(output, &outcome)?;
        }
        output.flush()
    }

    fn assessments(&self, records: &[&Checked<ForumRecord>]) -> Vec<Assessment> {
        let (policy, as_of) = (&self.policy, self.as_of);
        let published = |record: &&_| match &self.profile {
            Some(profile) => assess_for_publication(record, policy, as_of, profile),
            None => assess_for(record, policy, as_of, self.audience),
        };
        match self.audience {
            Audience::Forum => assess_each(records.iter().copied(), policy, as_of),
            _ => records.iter().map(published).collect(),
        }
    }

    fn shown(&self, source: &Source) -> String {
        source
            .path()
            .map_or_else(|| self.words.standard_input().to_owned(), name_of)
    }

    fn cannot(&mut self, message: &str) {
        note(message);
        self.totals.incomplete = true;
    }
}
