//! Tables that have been published, with their certificates; and the profile that tables are protected by.

use std::io::{self, Read as _};
use std::path::Path;

use coproduction::core::{Pointer, Problems};
use coproduction::equity::disclosure::{DisclosureProfile, KnownProfile, Ledger};
use coproduction::record::Reader;
use serde_json::{Value, json};

use crate::check::{described, name_of, note};
use crate::one_record::{is_stdin, shown};
use crate::words::{Plain, Words};

/// The certificates of a file: a roll-up as JSON, a list of certificates, or a ledger. Where it cannot be used, why is noted.
pub(crate) fn read(file: &Path, words: Words) -> Option<Ledger> {
    let name = shown(file, words);
    let bytes = bytes_of(file)
        .map_err(|error| note(&words.cannot_read(&name, &error)))
        .ok()?;
    let (within, list) = match inner(&bytes) {
        Some((within, list)) => (within, Some(list)),
        None => (bytes, None),
    };
    let result = Reader::new().read_document(&within);
    result
        .map_err(|problems| all_noted(&name, &problems, list, words))
        .ok()
}

/// The profile of a name that is known, or of a file. Where there is none, why is noted.
pub(crate) fn profile(name: &Path, words: Words) -> Option<DisclosureProfile> {
    if let Some(known) = name.to_str().and_then(KnownProfile::find) {
        return known.profile().ok();
    }
    let shown = name_of(name);
    let bytes = match bytes_of(name) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            note(&words.no_such_profile(&shown));
            return None;
        }
        Err(error) => {
            note(&words.cannot_read(&shown, &error));
            return None;
        }
    };
    let result = Reader::new().read_document(&bytes);
    result
        .map_err(|problems| all_noted(&shown, &problems, None, words))
        .ok()
}

fn bytes_of(file: &Path) -> io::Result<Vec<u8>> {
    if is_stdin(file) {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}

/// The ledger within a roll-up, or of a list, and the pointer to the list of its releases in the file. `None` of anything else, which is read
/// as it is.
fn inner(bytes: &[u8]) -> Option<(Vec<u8>, &'static str)> {
    let (releases, list) = match serde_json::from_slice(bytes).ok()? {
        list @ Value::Array(_) => (Some(list), ""),
        Value::Object(mut written) if written.get("format")? == crate::render::rollup::FORMAT => {
            let monitoring = written.get_mut("monitoring");
            let releases = monitoring.and_then(|monitoring| monitoring.get_mut("releases"));
            (releases.map(Value::take), "/monitoring/releases")
        }
        _ => return None,
    };
    let ledger = releases.map_or_else(|| json!({}), |releases| json!({ "releases": releases }));
    Some((serde_json::to_vec(&ledger).ok()?, list))
}

/// Notes every problem, with its place in the file: where the releases were taken out of it, that of their list comes before.
fn all_noted(name: &str, problems: &Problems, list: Option<&str>, words: Words) {
    note(&words.cannot_be_used(name, problems.iter().count()));
    for problem in problems {
        let mut problem = problem.clone();
        if let Some(list) = list {
            problem.position = None;
            if let Some(within) = problem.pointer.as_str().strip_prefix("/releases") {
                problem.pointer = Pointer::from_rfc6901(format!("{list}{within}"));
            }
        }
        note(&format!("{name}: {}", Plain(&described(&problem, words))));
    }
}
