//! The run of `rules --returned`: a translator's list beside the rulebook. It never overrides what the rulebook says.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use coproduction::principles::CheckedMark;
use serde_json::Value;

use crate::args::RulesFormat;
use crate::check::{COULD_NOT_RUN, name_of, note};
use crate::texts::{self, Handed};
use crate::words::{Plain, Words};

/// A list as it comes back: what else it says is of no interest.
#[derive(serde::Deserialize)]
struct Returned {
    #[serde(default)]
    rules: Vec<OfRule>,
    #[serde(default)]
    texts: Vec<Text>,
}

/// The texts of one rule.
#[derive(serde::Deserialize)]
struct OfRule {
    #[serde(default)]
    texts: Vec<Text>,
}

/// One text: its Welsh, of which English, and whether it was looked at.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Text {
    id: String,
    cy: Value,
    source_hash: String,
    #[serde(default)]
    checked: bool,
}

/// Reads a list, and says with which status to exit.
pub(crate) fn run(file: &Path, format: RulesFormat, words: Words) -> ExitCode {
    let name = name_of(file);
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => return stop(&words.cannot_read(&name, &error)),
    };
    let list = match serde_json::from_slice::<Returned>(&bytes) {
        Ok(list) => list
            .rules
            .into_iter()
            .flat_map(|rule| rule.texts)
            .chain(list.texts)
            .collect::<Vec<_>>(),
        Err(_) => Vec::new(),
    };
    if list.is_empty() {
        return stop(&words.not_a_list(&name));
    }
    let ours = texts::all();
    let ours: BTreeMap<&str, &Handed> = ours.iter().map(|text| (text.id.as_str(), text)).collect();
    let mut marks = kept(&ours);
    let (mut differences, mut checked) = (Vec::new(), 0);
    for text in &list {
        match compare(text, ours.get(text.id.as_str()).copied(), words) {
            Ok(mark) if text.checked => {
                marks.insert(&text.id, mark);
                checked += 1;
            }
            // Whoever sends a text back as it was has not said that it was read.
            Ok(_) => {}
            Err(difference) => differences.push(difference),
        }
    }
    let mut result = Vec::new();
    let written = match format {
        RulesFormat::Json => {
            for difference in &differences {
                note(difference);
            }
            serde_json::to_writer_pretty(&mut result, &marks).map_err(io::Error::from)
        }
        RulesFormat::Text => {
            let said = differences.iter().map(String::as_str);
            let counted = words.can_be_marked(checked, list.len());
            let said: Vec<&str> = said.chain([counted.as_str()]).collect();
            result.write_all(said.join("\n").as_bytes())
        }
    };
    let written = written.and_then(|()| result.write_all(b"\n"));
    match written.and_then(|()| io::stdout().lock().write_all(&result)) {
        // Whoever reads has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => stop(&words.cannot_write(None, &error)),
        _ if differences.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn stop(message: &str) -> ExitCode {
    note(message);
    COULD_NOT_RUN.into()
}

/// The marks that are kept, and still hold.
fn kept<'a>(ours: &BTreeMap<&'a str, &Handed>) -> BTreeMap<&'a str, CheckedMark> {
    let holding = ours.iter().filter(|(_, text)| text.mark_holds());
    holding.map(|(id, text)| (*id, text.mark_of_today())).collect()
}

/// The mark of a text that is the same as ours; otherwise how it differs.
fn compare(theirs: &Text, ours: Option<&Handed>, words: Words) -> Result<CheckedMark, String> {
    let id = Plain(&theirs.id).to_string();
    let Some(ours) = ours else {
        return Err(words.no_such_text(&id));
    };
    if theirs.source_hash != ours.source_hash {
        return Err(words.english_has_changed(&id));
    }
    if theirs.cy != ours.cy {
        let shown = |side: &Value| {
            let text = side.as_str().map_or_else(|| side.to_string(), str::to_owned);
            Plain(&text).to_string()
        };
        return Err(words.welsh_differs(&id, &shown(&ours.cy), &shown(&theirs.cy)));
    }
    Ok(ours.mark_of_today())
}
