//! The published files are what the types give, and a released version never changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use coproduction_schemas::{VERSION, files};
use sha2::{Digest, Sha256};

const MEND: &str = "run `cargo run -p coproduction-cli -- schema --out docs/schema/v1`";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/schema")
        .join(VERSION)
}

/// Every JSON file of a folder, by its path.
fn on_disk(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(within) = folders.pop() {
        for entry in fs::read_dir(&within).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") {
                let name = path
                    .strip_prefix(folder)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/");
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn the_published_files_are_what_the_types_give() {
    let published = on_disk(&folder());
    let given: BTreeMap<String, String> = files().into_iter().map(|file| (file.path, file.text)).collect();
    for (path, text) in &given {
        assert!(
            published.get(path) == Some(text),
            "docs/schema/{VERSION}/{path} is not what the types give: {MEND}"
        );
    }
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(
        names(&published),
        names(&given),
        "files that no type gives: delete them, or {MEND}"
    );
}

/// The hash that `RELEASED` holds: that of the list that `find . -name '*.json' | LC_ALL=C sort | xargs sha256sum` writes.
fn hash(files: &BTreeMap<String, String>) -> String {
    let mut list = String::new();
    for (path, text) in files {
        writeln!(list, "{}  ./{path}", hex(text)).unwrap();
    }
    hex(&list)
}

fn hex(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// Whether files may be what they are, where `RELEASED` says this or is not there.
fn may_be(files: &BTreeMap<String, String>, released: Option<&str>) -> bool {
    released.is_none_or(|released| released.trim() == hash(files))
}

#[test]
fn a_released_version_never_changes() {
    let released = fs::read_to_string(folder().join("RELEASED")).ok();
    assert!(
        may_be(&on_disk(&folder()), released.as_deref()),
        "version {VERSION} is released, and its schemas never change: what changes belongs to the next version"
    );
}

#[test]
fn one_letter_more_is_another_release() {
    let mut files = on_disk(&folder());
    let released = hash(&files);
    assert!(may_be(&files, Some(&format!("{released}\n"))));
    files.values_mut().next().unwrap().push(' ');
    assert!(!may_be(&files, Some(&released)));
    assert!(may_be(&files, None));
}
