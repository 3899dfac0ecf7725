//! Turns the involvement cases of Connected by Data into records, checks them, and says what could not be
//! carried over and why.
//!
//! ```sh
//! cargo run --example involvement_cases -- examples/data/connected-by-data [--out FOLDER]
//! ```
//!
//! The source knows cases, not forums: a record stands here for whatever a case describes, a consultation as
//! well as a standing group.

#![allow(clippy::print_stdout, reason = "an example prints")]

mod convert;
mod source;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use convert::{Case, Source};
use coproduction::core::Lang;
use coproduction::record::{Holdings, Kept};
use source::{Place, Why};

fn main() -> Result<(), Box<dyn Error>> {
    let mut folder = None;
    let mut out = None;
    let mut arguments = env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--out" {
            out = Some(PathBuf::from(arguments.next().ok_or("--out needs a folder")?));
        } else {
            folder = Some(PathBuf::from(argument));
        }
    }
    let folder = folder.ok_or("which folder? For instance examples/data/connected-by-data")?;

    let source = Source::read(&folder)?;
    let mut all = Vec::new();
    let (mut cases, mut events, mut problems, mut carried) = (0, 0, 0, 0);
    for case in source.convert() {
        let case = match case {
            Ok(case) => case,
            Err(left) => {
                all.push(left);
                continue;
            }
        };
        problems += show(&case);
        if let Some(out) = &out {
            write(out, &case)?;
        }
        cases += 1;
        events += case.record.events.as_ref().map_or(0, Vec::len);
        carried += case.account.carried.len();
        all.extend(case.account.left);
    }

    let without_case = source.without_case();
    println!(
        "Files that no record could be made of or that belong to no case: {}",
        without_case.len()
    );
    for (place, why) in &without_case {
        println!("  {}/{}.md: {why}", place.folder, place.slug);
    }
    for file in &source.unread {
        println!("  {file}");
    }
    println!("\nAll cases: {cases}, with {events} events and {problems} problems.");
    println!("{carried} fields carried over. Not carried over, by field:");
    list(all.iter());
    Ok(())
}

/// Prints a case, and counts its problems.
fn show(case: &Case) -> usize {
    let name = case.record.forum.name.in_or_other(Lang::En);
    println!("{}", name.map_or(case.slug.as_str(), |name| name.as_str()));
    let mut held = Vec::new();
    for holding in &Holdings::of(&case.record) {
        if let Kept::Entries(entries) = holding.kept {
            held.push(format!("{}: {entries}", holding.collection));
        }
    }
    for stage in case.record.forum.life.iter().flatten() {
        held.push(match stage.from {
            Some(from) => format!("{} from {from}", stage.state),
            None => stage.state.to_string(),
        });
    }
    println!("  Holds: {}", held.join(", "));
    let problems = case.record.problems();
    println!("  Problems: {}", problems.len());
    for problem in &problems {
        println!("    {problem}");
    }
    let (carried, left) = (case.account.carried.len(), &case.account.left);
    println!("  {carried} fields carried over. Not carried over:");
    list(left.iter());
    println!();
    problems.len()
}

/// Prints what is not carried over, field by field, with the number of files.
fn list<'l>(left: impl Iterator<Item = &'l (Place, Why)>) {
    let mut files: BTreeMap<(&str, &str, String), usize> = BTreeMap::new();
    for (place, why) in left {
        let why = match why {
            // In a list by field, what each of them points to would hide the rest.
            Why::NotThere(_) => "points to what is not in the folder".to_owned(),
            why => why.to_string(),
        };
        *files.entry((place.folder, &place.field, why)).or_default() += 1;
    }
    for ((folder, field, why), files) in files {
        println!("    {folder} {field} ({files}): {why}");
    }
}

/// Writes a record to the folder.
fn write(folder: &Path, case: &Case) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(format!("{}.json", case.slug)), case.record.to_json())?;
    Ok(())
}
