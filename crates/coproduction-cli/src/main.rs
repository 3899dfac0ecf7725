//! The `coproduction` command: checks the records of co-production forums.
//!
//! ```console
//! $ coproduction check examples/records/north-wales-gynae-voices.json
//! examples/records/north-wales-gynae-voices.json: North Wales Gynae Voices
//!   No problems found.
//! ```

mod args;
mod check;
mod outcome;
mod output;
mod render;
mod sources;
mod words;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match args::Cli::parse().command {
        args::Command::Check(args) => check::run(&args),
    }
}
