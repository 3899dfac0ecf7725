//! The run of `rollup`: from tallies to what they come to together.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::ExitCode;

use coproduction::equity::disclosure::{Budget, Ledger};
use coproduction::principles::tally::{LineProblem, Restricted, Tally, TallyFault, protected, read};

use crate::args::{Format, RollupArgs, RollupFormat};
use crate::check::{COULD_NOT_RUN, note};
use crate::one_record::{is_stdin, shown};
use crate::releases;
use crate::render::rollup::{Monitoring, csv, json, ndjson, text};
use crate::sources::Source;
use crate::tally::Target;
use crate::words::Words;

/// Rolls up what the arguments name, and says with which status to exit.
pub(crate) fn run(args: &RollupArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    let is_tally = matches!(args.format, RollupFormat::Csv | RollupFormat::Ndjson);
    if is_tally && (args.profile.is_some() || !args.ledger.is_empty()) {
        note(words.no_tables_in_a_tally());
        return COULD_NOT_RUN.into();
    }
    let merged = match merged(args, words) {
        Ok(merged) => merged,
        Err(status) => return status.into(),
    };
    let monitoring = if is_tally || !args.restricted {
        None
    } else {
        match monitoring(args, &merged, words) {
            Some(monitoring) => Some(monitoring),
            None => return COULD_NOT_RUN.into(),
        }
    };
    // Small counts of people are shown in protected tables alone.
    let (tally, held_back) = merged.open();
    let target = Target {
        output: args.target.output.as_deref(),
        csvw: args.target.csvw.as_deref(),
        is_csv: args.format == RollupFormat::Csv,
    };
    let format = match args.format {
        RollupFormat::Text => Format::Text,
        RollupFormat::Json | RollupFormat::Csv => Format::Json,
        RollupFormat::Ndjson => Format::Ndjson,
    };
    let read = args.files.iter().chain(&args.ledger).chain(&args.profile);
    let sources: Vec<_> = read.map(|file| Ok(Source::of(file))).collect();
    let mut output = match target.open(&sources, format, words) {
        Ok(output) => output,
        Err(stop) => return stop.report(),
    };
    if is_tally && held_back {
        note(&words.held_back());
    }
    let result = match args.format {
        RollupFormat::Text => text(&mut output, words, &tally, &args.service, monitoring.as_ref()),
        RollupFormat::Json => json(&mut output, &tally, &args.service, monitoring.as_ref()),
        RollupFormat::Csv => csv(&mut output, &tally),
        RollupFormat::Ndjson => ndjson(&mut output, &tally),
    };
    match target.finish(result, output, words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.report(),
    }
}

/// The monitoring of a tally as it may be published. Where the profile or the ledger cannot be used, why is noted.
fn monitoring(args: &RollupArgs, tally: &Tally, words: Words) -> Option<Monitoring> {
    let known = Path::new("threshold-5");
    let profile = releases::profile(args.profile.as_deref().unwrap_or(known), words);
    let ledgers: Vec<_> = args.ledger.iter().map(|file| ledger(file, words)).collect();
    let ledgers: Option<Vec<Ledger>> = ledgers.into_iter().collect();
    let (profile, ledgers) = (profile?, ledgers?);
    let ledger = Ledger::new().releases(ledgers.into_iter().filter_map(|ledger| ledger.releases).flatten());
    match protected(tally, &profile, &ledger, &Budget::default()) {
        Ok(published) => Some(Monitoring { profile, published }),
        Err(error) => {
            note(words.of(&error.message()));
            None
        }
    }
}

/// What was published before. A file that says nothing of that is no ledger; why is noted.
fn ledger(file: &Path, words: Words) -> Option<Ledger> {
    let ledger = releases::read(file, words)?;
    let releases = ledger.releases.as_deref();
    if releases.is_none_or(<[_]>::is_empty) {
        note(&words.no_certificates_in(&shown(file, words)));
    }
    releases.is_some().then_some(ledger)
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
            Ok(Ok(more)) if more.rows().next().is_none() => note(&words.no_rows_in(&name)),
            Ok(Ok(more)) => match std::mem::take(&mut tally).merge(&more) {
                Ok(sum) => tally = sum,
                Err(fault) => {
                    note(&format!("{name}: {}", described(fault, words)));
                    status = status.max(1);
                }
            },
        }
    }
    if let Err(fault) = tally.check_people() {
        note(&described(fault, words));
        status = status.max(1);
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
    let line = words.line(problem.line);
    note(&format!("{name}: {line}: {}", described(problem.fault, words)));
}

fn described(fault: TallyFault, words: Words) -> String {
    format!("{} [{}]", words.of(&fault.message()), fault.code())
}
