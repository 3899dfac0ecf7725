//! The run of `rollup`: from tallies to what they come to together.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::ExitCode;

use coproduction::principles::tally::{LineProblem, Restricted, Tally, read};

use crate::args::{Format, RollupArgs, RollupFormat};
use crate::check::{COULD_NOT_RUN, note};
use crate::one_record::{is_stdin, shown};
use crate::render::rollup::{csv, json, text};
use crate::sources::Source;
use crate::tally::Target;
use crate::words::Words;

/// Rolls up what the arguments name, and says with which status to exit.
pub(crate) fn run(args: &RollupArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let merged = match merged(args, words) {
        Ok(merged) => merged,
        Err(status) => return status.into(),
    };
    // Small counts of people are not shown, whatever else may be read.
    let (tally, held_back) = merged.open();
    let target = Target {
        output: args.target.output.as_deref(),
        csvw: args.target.csvw.as_deref(),
        is_csv: args.format == RollupFormat::Csv,
    };
    let format = match args.format {
        RollupFormat::Text => Format::Text,
        RollupFormat::Json | RollupFormat::Csv => Format::Json,
    };
    let sources: Vec<_> = args.files.iter().map(|file| Ok(Source::of(file))).collect();
    let mut output = match target.open(&sources, format, words) {
        Ok(output) => output,
        Err(stop) => return stop.report(),
    };
    let result = match args.format {
        RollupFormat::Text => text(&mut output, words, &tally, held_back),
        RollupFormat::Json => json(&mut output, &tally, held_back),
        RollupFormat::Csv => {
            if held_back {
                note(&words.held_back());
            }
            csv(&mut output, &tally)
        }
    };
    match target.finish(result, output, words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.report(),
    }
}

/// The tallies of every file together. Where any has a problem, all of them are noted.
fn merged(args: &RollupArgs, words: Words) -> Result<Tally, u8> {
    let restricted = if args.restricted {
        Restricted::Allowed
    } else {
        Restricted::Refused
    };
    let (mut tally, mut status) = (Tally::new(), 0);
    for file in &args.files {
        let name = shown(file, words);
        match opened(file).and_then(|mut input| read(&mut *input, restricted)) {
            Err(error) => {
                note(&words.cannot_read(&name, &error));
                status = COULD_NOT_RUN;
            }
            Ok(Err(problems)) => {
                for problem in problems {
                    wrong(&name, problem, words);
                }
                status = status.max(1);
            }
            Ok(Ok(more)) => match std::mem::take(&mut tally).merge(&more) {
                Ok(sum) => tally = sum,
                Err(fault) => {
                    note(&format!(
                        "{name}: {} [{}]",
                        words.of(&fault.message()),
                        fault.code()
                    ));
                    status = status.max(1);
                }
            },
        }
    }
    if status == 0 {
        return Ok(tally);
    }
    note(words.not_merged_at_all());
    Err(status)
}

fn opened(file: &Path) -> io::Result<Box<dyn BufRead>> {
    Ok(if is_stdin(file) {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::new(File::open(file)?))
    })
}

fn wrong(name: &str, problem: LineProblem, words: Words) {
    let (line, fault) = (words.line(problem.line), problem.fault);
    note(&format!(
        "{name}: {line}: {} [{}]",
        words.of(&fault.message()),
        fault.code()
    ));
}
