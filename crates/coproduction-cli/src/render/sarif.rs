//! SARIF 2.1.0 (OASIS): for editors, code hosts and dashboards.

use std::io::{self, Write};
use std::path::{Component, Path};

use coproduction::core::{Date, Problem};
use coproduction::principles::{self, Finding, Rule, Severity};
use serde_json::{Value, json};

use super::Renderer;
use crate::outcome::{Origin, Outcome, Totals};
use crate::words::Words;

/// The published schema of the format.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One run. Its results are written as they are done, and the codes that were met after them.
pub(super) struct Sarif {
    words: Words,
    as_of: Date,
    /// The codes met so far, in that order.
    codes: Vec<&'static str>,
    begun: bool,
}

impl Sarif {
    pub(super) const fn new(words: Words, as_of: Date) -> Self {
        Self {
            words,
            as_of,
            codes: Vec::new(),
            begun: false,
        }
    }

    fn place_of(&mut self, code: &'static str) -> usize {
        self.codes
            .iter()
            .position(|known| *known == code)
            .unwrap_or_else(|| {
                self.codes.push(code);
                self.codes.len() - 1
            })
    }

    fn result(&mut self, origin: Origin<'_>, problem: &Problem) -> Value {
        let mut physical = json!({ "artifactLocation": { "uri": uri(origin.path) } });
        if let (Some(position), Some(place)) = (problem.position, physical.as_object_mut()) {
            let region = json!({ "startLine": position.line, "startColumn": position.column });
            place.insert("region".to_owned(), region);
        }
        let mut properties = json!({ "pointer": problem.pointer });
        if let (Some(index), Some(bag)) = (origin.index, properties.as_object_mut()) {
            bag.insert("recordIndex".to_owned(), index.into());
        }
        json!({
            "ruleId": problem.code(),
            "ruleIndex": self.place_of(problem.code()),
            "level": "error",
            "message": { "text": problem.message().in_language(self.words.lang()) },
            "locations": [{
                "physicalLocation": physical,
                "logicalLocations": [{ "fullyQualifiedName": problem.pointer }],
            }],
            "properties": properties,
        })
    }
}

impl Sarif {
    /// A finding, whatever it concludes: SARIF has a kind for each outcome.
    fn finding(&mut self, origin: Origin<'_>, finding: &Finding) -> Value {
        let (kind, level) = match (finding.outcome, finding.severity) {
            (principles::Outcome::NotMet, Severity::Error) => ("fail", "error"),
            (principles::Outcome::NotMet, Severity::Warning) => ("fail", "warning"),
            (principles::Outcome::NotMet, _) => ("fail", "note"),
            (principles::Outcome::Met, _) => ("pass", "none"),
            (principles::Outcome::NotEvidenced, _) => ("open", "none"),
            _ => ("notApplicable", "none"),
        };
        let mut physical = json!({ "artifactLocation": { "uri": uri(origin.path) } });
        if let (Some(line), Some(place)) = (origin.line, physical.as_object_mut()) {
            place.insert("region".to_owned(), json!({ "startLine": line }));
        }
        let places = finding
            .pointers
            .iter()
            .map(|pointer| json!({ "fullyQualifiedName": pointer }));
        let mut properties = json!({
            "outcome": finding.outcome,
            "severity": finding.severity,
            "basis": finding.basis,
            "bound": finding.bound,
            "pointers": finding.pointers,
        });
        if let (Some(index), Some(bag)) = (origin.index, properties.as_object_mut()) {
            bag.insert("recordIndex".to_owned(), index.into());
        }
        json!({
            "ruleId": finding.rule.code,
            "ruleIndex": self.place_of(finding.rule.code),
            "kind": kind,
            "level": level,
            "message": { "text": finding.message.in_language(self.words.lang()) },
            "locations": [{ "physicalLocation": physical, "logicalLocations": places.collect::<Vec<_>>() }],
            "properties": properties,
        })
    }

    /// What a code stands for: a rule, or a problem.
    fn descriptor(&self, code: &'static str) -> Value {
        let lang = self.words.lang();
        let Some(rule) = Rule::find(code) else {
            return json!({ "id": code, "shortDescription": { "text": self.words.title_of(code) } });
        };
        json!({
            "id": code,
            "name": rule.slug,
            "shortDescription": { "text": rule.title.in_language(lang) },
            "fullDescription": { "text": rule.checks.in_language(lang) },
            "help": { "text": rule.to_meet.in_language(lang) },
        })
    }
}

impl Renderer for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"columnKind":"unicodeCodePoints","language":"{}","results":["#,
            self.words.locale()
        )
    }

    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        let mut results = Vec::new();
        for problem in outcome.problems() {
            results.push(self.result(outcome.origin, problem));
        }
        for finding in outcome.findings() {
            results.push(self.finding(outcome.origin, finding));
        }
        for result in results {
            out.write_all(if self.begun { b",\n" } else { b"\n" })?;
            self.begun = true;
            serde_json::to_writer(&mut *out, &result).map_err(io::Error::from)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, totals: Totals) -> io::Result<()> {
        let rules: Vec<Value> = self.codes.iter().map(|code| self.descriptor(code)).collect();
        let tool = json!({ "driver": {
            "name": "coproduction",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "language": self.words.locale(),
            "rules": rules,
        }});
        let invocations = json!([{ "executionSuccessful": !totals.incomplete }]);
        let properties = json!({ "asOf": self.as_of, "records": totals.records });
        writeln!(
            out,
            "],\n\"tool\":{tool},\n\"invocations\":{invocations},\n\"properties\":{properties}}}]}}"
        )
    }
}

/// The place of a file as a URI reference: relative as it was given, or `file:` where it is absolute and not
/// below the working directory. Standard input is `-`.
fn uri(path: Option<&Path>) -> String {
    let Some(path) = path else {
        return "-".to_owned();
    };
    let here = std::env::current_dir().unwrap_or_default();
    let path = path.strip_prefix(&here).unwrap_or(path);
    let mut uri = String::new();
    for component in path.components() {
        match component {
            // The root's own slash comes with the next step.
            Component::RootDir => {
                if uri.is_empty() {
                    uri.push_str("file://");
                }
                continue;
            }
            Component::Prefix(_) => uri.push_str("file://"),
            Component::CurDir => continue,
            Component::ParentDir | Component::Normal(_) => {}
        }
        if !uri.is_empty() {
            uri.push('/');
        }
        encode(component.as_os_str().as_encoded_bytes(), &mut uri);
    }
    uri
}

/// Writes a step of a path with everything but RFC 3986's unreserved characters percent-encoded.
fn encode(step: &[u8], uri: &mut String) {
    for byte in step {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(*byte));
            }
            _ => {
                let digit = |half: u8| char::from_digit(half.into(), 16).map(|c| c.to_ascii_uppercase());
                uri.push('%');
                uri.extend(digit(byte >> 4));
                uri.extend(digit(byte & 0xF));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri_reference() {
        let of = |path| uri(Some(Path::new(path)));
        assert_eq!(of("records/gynae.json"), "records/gynae.json");
        assert_eq!(of("./a b/c:ô%.json"), "a%20b/c%3A%C3%B4%25.json");
        assert_eq!(of("../x.json"), "../x.json");
        assert_eq!(of("/nowhere/x.json"), "file:///nowhere/x.json");
        assert_eq!(uri(None), "-");
    }
}
