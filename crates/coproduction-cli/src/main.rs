//! The `coproduction` command: checks the records of co-production forums.

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
