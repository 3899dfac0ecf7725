//! Who comes, who speaks, and what all groups support: the measures of participation on real data.
//!
//! ```sh
//! cargo run --features measures --example who_takes_part [FOLDER]
//! ```
//!
//! The folder holds `toronto_council_attendance/cleaned_data.csv` and, under `polis/`, one folder for each conversation as
//! Polis exports it. Without one it is the excerpt in `examples/data/toronto-and-polis`, whose `SOURCE.txt` names the licences.
//! No name of a person and no text of a comment is printed.
//!
//! Neither source has people with lived experience and professionals, the two sides that the library's sentences speak of. The
//! sides here are what the data itself gives, and each part says how to read the sentences. What came of the whole data, and
//! which figures were counted again without the library, is in `docs/guides/who-is-heard.md`.

#![allow(clippy::print_stdout, reason = "an example prints")]

mod attendance;
mod conversation;
mod source;

use std::env;
use std::path::{Path, PathBuf};

use coproduction::equity::EquityPolicy;
use source::Outcome;

fn main() -> Outcome<()> {
    let excerpt = || Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/toronto-and-polis");
    let folder = env::args_os().nth(1).map_or_else(excerpt, PathBuf::from);
    let policy = EquityPolicy::default();
    print!("{}", attendance::report(&folder, &policy)?);
    print!("{}", conversation::reports(&folder, &policy)?);
    Ok(())
}
