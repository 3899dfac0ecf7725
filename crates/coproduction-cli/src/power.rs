//! The run of `power`: from records or flags to what the rules give.

mod flags;
mod report;

use std::io;
use std::process::ExitCode;

use coproduction::decisions::power::Budget;
use coproduction::record::Reader;

use crate::args::{PowerArgs, PowerFormat};
use crate::check::{name_of, today};
use crate::one_record::{self, Stop, is_stdin};
use crate::output::Output;
use crate::render;
use crate::sources::{self, Source};
use crate::words::{FlagFault, Words};
use flags::FlagError;

pub(crate) use report::{Attended, Figures, Reason, Report, Version};

/// Says what the arguments ask for, and with which status to exit.
pub(crate) fn run(args: &PowerArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    match computed(args, words).and_then(|report| written(args, words, &report).map(|()| report)) {
        Ok(report) if report.is_usable() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(stop) => stop.report(),
    }
}

fn of_flag(error: &FlagError, words: Words) -> Stop {
    Stop::of_run(format!("{} [{}]", words.of(&error.message()), error.code()))
}

fn computed(args: &PowerArgs, words: Words) -> Result<Report, Stop> {
    let by_flag = |error: FlagError| of_flag(&error, words);
    let mut budget = Budget::default();
    if let Some(steps) = &args.budget {
        budget.steps = flags::number("--budget", steps, u64::MAX).map_err(by_flag)?;
    }
    if let Some(file) = &args.file {
        let record = one_record::read(file, words)?;
        let as_of = args
            .as_of
            .or_else(today)
            .ok_or_else(|| Stop::of_run(words.clock().to_owned()))?;
        return Ok(report::of_record(&record, as_of, &budget));
    }
    if let [before, after] = args.compare.as_slice() {
        if is_stdin(before) && is_stdin(after) {
            let twice = FlagError::new("--compare", FlagFault::StandardInputTwice);
            return Err(by_flag(twice));
        }
        let records = [one_record::read(before, words)?, one_record::read(after, words)?];
        return Ok(report::compared(&records, &budget));
    }
    if args.draft.rule.is_none() {
        return Err(by_flag(FlagError::new(
            "coproduction power",
            FlagFault::NothingAsked,
        )));
    }
    let record = flags::record(&args.draft).map_err(by_flag)?;
    let bytes = serde_json::to_vec(&record).unwrap_or_default();
    let record = Reader::new().check_slice(&bytes).map_err(|problems| {
        let first = problems.iter().next();
        let described = first.map(|problem| {
            let message = problem.message();
            format!("{} [{}]", words.of(&message), problem.code())
        });
        Stop::of_run(described.unwrap_or_default())
    })?;
    let report = report::of_draft(&record, &budget);
    match report.error() {
        // Flags that make no game are wrong flags.
        Some((code, message)) => Err(Stop::of_run(format!("{} [{code}]", words.of(&message)))),
        None => Ok(report),
    }
}

fn written(args: &PowerArgs, words: Words, report: &Report) -> Result<(), Stop> {
    let read = args.file.iter().chain(&args.compare);
    let read: Vec<_> = read.map(|file| Ok(Source::of(file))).collect();
    let target = args.output.as_deref();
    let format = args.format.into();
    let cannot = |error: io::Error| Stop::of_run(words.cannot_write(target.map(name_of).as_deref(), &error));
    let mut output = match target {
        None => Output::stdout(format),
        Some(target) if sources::contain(&read, target) => {
            return Err(Stop::of_run(words.output_is_record(&name_of(target))));
        }
        Some(target) => Output::file(target, format).map_err(cannot)?,
    };
    let result = match args.format {
        PowerFormat::Text => render::power::text(&mut output, words, report),
        PowerFormat::Json => render::power::json(&mut output, report),
    };
    match result.and_then(|()| output.finish()) {
        // Whoever reads has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(cannot(error)),
        _ => Ok(()),
    }
}
