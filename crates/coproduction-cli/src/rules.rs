//! The run of `rules`: the rulebook, or one rule explained.

use std::io::{self, Write};
use std::process::ExitCode;

use coproduction::principles::report::RulebookFormat;
use coproduction::principles::{Family, RULES, Reach, Rule};

use crate::args::{RulesArgs, RulesFormat, Wanted};
use crate::check::{COULD_NOT_RUN, note};
use crate::render;
use crate::returned;
use crate::texts::{self, Handed};
use crate::words::{Plain, Words};

/// Writes what the arguments ask for, and says with which status to exit.
pub(crate) fn run(args: &RulesArgs) -> ExitCode {
    let words = Words::new(args.lang.into());
    if let Some(file) = &args.returned {
        return returned::run(file, args.format, words);
    }
    let rules: &[&'static Rule] = match args.code.as_deref().map(Rule::find) {
        None => RULES,
        Some(Some(rule)) => &[rule],
        Some(None) => {
            let code = args.code.as_deref().unwrap_or_default();
            note(&words.no_such_rule(&Plain(code).to_string()));
            return COULD_NOT_RUN.into();
        }
    };
    let mut text = Vec::new();
    let written = match (rules, args.example, args.format) {
        ([rule], Some(wanted), _) => match example(rule, wanted, words) {
            Ok(json) => text.write_all(json.as_bytes()),
            Err(message) => {
                note(&message);
                return COULD_NOT_RUN.into();
            }
        },
        (_, _, RulesFormat::Json) => json(&mut text, rules),
        ([rule], _, RulesFormat::Text) if args.code.is_some() => render::rule::page(&mut text, words, rule),
        (_, _, RulesFormat::Text) => render::rule::list(&mut text, words),
    };
    match written.and_then(|()| io::stdout().lock().write_all(&text)) {
        // Whoever reads has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            note(&words.cannot_write(None, &error));
            COULD_NOT_RUN.into()
        }
        _ => ExitCode::SUCCESS,
    }
}

/// The record that is a rule's example of an outcome, or the policy of its examples, or why there is none.
fn example(rule: &Rule, wanted: Wanted, words: Words) -> Result<&'static str, String> {
    let Wanted::Record(outcome) = wanted else {
        return rule
            .example_policy()
            .ok_or_else(|| words.no_example_policy(rule.code));
    };
    match rule.outcomes.of(outcome) {
        Reach::Example(example) => Ok(example.record),
        Reach::Never(reason) => Err(words.never_reached(rule.code, reason.in_language(words.lang()))),
        _ => Err(words.no_such_rule(rule.code)),
    }
}

/// The rulebook as it is written for programs, and for translators.
#[derive(serde::Serialize)]
struct Rulebook {
    format: &'static str,
    rules: Vec<Listed>,
    /// The texts that belong to no one rule.
    texts: Vec<Handed>,
}

/// A rule with its texts.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    #[serde(flatten)]
    rule: &'static Rule,
    family: Family,
    welsh_checked: bool,
    texts: Vec<Handed>,
}

fn json(out: &mut Vec<u8>, rules: &[&'static Rule]) -> io::Result<()> {
    let listed = |rule: &&'static Rule| Listed {
        rule,
        family: rule.family(),
        welsh_checked: rule.is_welsh_checked(),
        texts: texts::of_rule(rule),
    };
    let result = Rulebook {
        format: RulebookFormat::V1.as_str(),
        rules: rules.iter().map(listed).collect(),
        texts: texts::common(),
    };
    serde_json::to_writer_pretty(&mut *out, &result).map_err(io::Error::from)?;
    out.write_all(b"\n")
}
