//! The documents that integrators test their own readers with are as good and as bad as is said of them.

use std::fs;
use std::path::{Path, PathBuf};

use coproduction_core::Problems;
use coproduction_principles::Policy;
use coproduction_record::Reader;
use serde_json::{Value, json};

/// The documents of a folder of `docs/integrators/examples`.
fn documents(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/integrators/examples")
        .join(folder);
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_str().unwrap().ends_with(".problems.json"))
        .collect();
    found.sort();
    found
}

/// Everything that is wrong with a document: a policy where its name says so, else a record.
fn problems(path: &Path) -> Option<Problems> {
    let text = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    if name.starts_with("policy-") {
        Policy::from_json(&text).err()
    } else {
        Reader::new().check_slice(&text).err()
    }
}

#[test]
fn the_valid_documents_have_no_problem() {
    let documents = documents("valid");
    assert!(documents.len() >= 7);
    for path in documents {
        assert_eq!(problems(&path), None, "{}", path.display());
    }
}

#[test]
fn the_invalid_documents_have_the_problems_that_stand_beside_them() {
    let documents = documents("invalid");
    assert!(documents.len() >= 29);
    for path in documents {
        let found = problems(&path).unwrap_or_else(|| panic!("{} has none", path.display()));
        let found: Vec<Value> = found
            .iter()
            .map(|problem| json!({ "code": problem.code(), "pointer": problem.pointer.as_str() }))
            .collect();
        let beside = fs::read(path.with_extension("problems.json")).unwrap();
        let beside: Vec<Value> = serde_json::from_slice(&beside).unwrap();
        assert_eq!(found, beside, "{}", path.display());
    }
}
