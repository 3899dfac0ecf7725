//! Runs the command in a directory of its own.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use coproduction_schemas::{Dialect, Document};
use jsonschema::Validator;
use serde_json::Value;
use tempfile::TempDir;

/// A record without problems.
pub(crate) const GOOD: &str = r#"{"format":"coproduction/forum-record/v1","forum":{"id":"7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10","name":{"cy":"Lleisiau'r Cwm","en":"Voices of the Valley"},"partners":[]},"members":[{"id":"5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10"}],"guests":[],"coverage":[{"collection":"payments","completeness":"not-kept"}]}"#;

/// A record with four problems, each on a line of its own; `ô` is one character and two bytes.
pub(crate) const BAD: &str = r#"{
  "format": "coproduction/forum-record/v1",
  "forum": { "id": "7A", "name": { "both": "Côr" } },
  "members": [ { "id": "5F1C" } ],
  "recordedTo": null,
  "évnts": []
}
"#;

/// The places and codes of [`BAD`]: code, pointer, line, column.
pub(crate) const BAD_PLACES: [(&str, &str, u64, u64); 4] = [
    ("wrong-form", "/forum/id", 3, 20),
    ("wrong-form", "/members/0/id", 4, 24),
    ("null", "/recordedTo", 5, 17),
    ("unknown-field", "/évnts", 6, 12),
];

/// A directory to run the command in.
pub(crate) struct Place(TempDir);

/// What the command did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    /// A directory with files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let place = Self(TempDir::new().unwrap());
        for (name, content) in files {
            let path = place.path(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The command, ready to run, with no variable that speaks of colours.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_coproduction"));
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(variable);
        }
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        finished(self.command(args))
    }

    pub(crate) fn check(&self, args: &[&str]) -> Ran {
        self.run(&[&["check"], args].concat())
    }

    /// Runs `check` on what comes through a pipe, part by part.
    pub(crate) fn check_piped(&self, args: &[&str], parts: &[&str]) -> Ran {
        let mut command = self.command(&[&["check"], args].concat());
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        for part in parts {
            input.write_all(part.as_bytes()).unwrap();
            input.flush().unwrap();
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        drop(input);
        Ran::of(&child.wait_with_output().unwrap())
    }
}

/// Runs a command to its end.
pub(crate) fn finished(mut command: Command) -> Ran {
    Ran::of(&command.output().unwrap())
}

impl Ran {
    fn of(output: &std::process::Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// The result as one JSON value; a report of `check` keeps to its schema.
    pub(crate) fn json(&self) -> Value {
        let result: Value = serde_json::from_str(&self.out).unwrap();
        if result["format"] == REPORT {
            keeps_to_its_schema(&result);
        }
        result
    }

    /// The result as one JSON value a line.
    pub(crate) fn lines(&self) -> Vec<Value> {
        let lines = self.out.lines().map(|line| serde_json::from_str(line).unwrap());
        lines.inspect(keeps_to_the_schema_of_a_report).collect()
    }
}

/// The format of a report of `check`.
const REPORT: &str = "coproduction/check/v1";

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = Document::named("check-report")
        .unwrap()
        .schema(Dialect::Draft202012);
    jsonschema::validator_for(&schema).unwrap()
});

fn keeps_to_its_schema(report: &Value) {
    let wrong = SCHEMA.iter_errors(report);
    let wrong: Vec<String> = wrong
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(
        wrong.is_empty(),
        "a report is not what its schema says: {wrong:#?}"
    );
}

/// A line of `check` is a report of one record, told as the schema of a report says: its fields beside those of the record, but for the provisions.
fn keeps_to_the_schema_of_a_report(line: &Value) {
    if line["format"] != REPORT {
        return;
    }
    let mut record = line.as_object().unwrap().clone();
    let mut report = serde_json::Map::new();
    for field in [
        "format",
        "asOf",
        "rulebook",
        "audience",
        "profile",
        "policy",
        "setThresholds",
    ] {
        report.extend(record.remove_entry(field));
    }
    report.insert("provisions".to_owned(), Value::Array(Vec::new()));
    report.insert("records".to_owned(), Value::Array(vec![Value::Object(record)]));
    keeps_to_its_schema(&Value::Object(report));
}

/// A rule's example of an outcome.
pub(crate) fn example(code: &str, outcome: &str) -> String {
    let ran = Place::with(&[]).run(&["rules", code, "--example", outcome]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    ran.out
}

/// A record of the repository's examples.
pub(crate) fn shipped(name: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/records/");
    std::fs::read_to_string(format!("{path}{name}")).unwrap()
}
