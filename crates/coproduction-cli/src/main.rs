//! The `coproduction` command: checks the records of co-production forums, explains the rules, and says who can decide what.
//!
//! ```console
//! $ coproduction check examples/records/north-wales-gynae-voices.json
//! examples/records/north-wales-gynae-voices.json: North Wales Gynae Voices
//!   As it stood on 2026-06-30.  Not met: 0.  Met: 0.  Not on record: 10.  Does not apply: 0.
//! ```

mod args;
mod check;
mod decisions;
mod one_record;
mod outcome;
mod output;
mod power;
mod releases;
mod render;
mod returned;
mod rollup;
mod rules;
mod schema;
mod sources;
mod tally;
mod texts;
mod verify;
mod words;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match args::Cli::parse().command {
        args::Command::Check(args) => check::run(&args),
        args::Command::Power(args) => power::run(&args),
        args::Command::Rules(args) => rules::run(&args),
        args::Command::Decisions(args) => decisions::run(&args),
        args::Command::Tally(args) => tally::run(&args),
        args::Command::Rollup(args) => rollup::run(&args),
        args::Command::Verify(args) => verify::run(&args),
        args::Command::Schema(args) => schema::run(&args),
    }
}
