//! What the rules conclude of a record, for people: what to act on first.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use coproduction::core::{Date, Pointer};
use coproduction::principles::{Assessment, Finding, Outcome, Severity};

use super::{BAD, GOOD, HEADING, PLACE, QUIET};
use crate::render::lines::wrapped;
use crate::words::Words;

const CAUTION: Style = AnsiColor::Yellow.on_default().bold();

/// How many places of a finding are shown; the formats for programs have them all.
const PLACES: usize = 3;

/// The outcomes in the order in which somebody would act on them.
const ORDER: [Outcome; 4] = [
    Outcome::NotMet,
    Outcome::Met,
    Outcome::NotEvidenced,
    Outcome::NotApplicable,
];

/// Writes the findings: how many of each outcome, then each with what it rests on.
pub(super) fn write(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    as_of: Date,
) -> io::Result<()> {
    write!(out, "  {}", words.as_it_stood(assessment.day, as_of))?;
    for outcome in ORDER {
        write!(
            out,
            "  {}: {}.",
            words.outcome(outcome),
            assessment.with(outcome).count()
        )?;
    }
    writeln!(out)?;
    if assessment
        .with(Outcome::NotMet)
        .chain(assessment.with(Outcome::Met))
        .next()
        .is_none()
    {
        writeln!(out)?;
        wrapped(out, "  ", "  ", words.says_too_little())?;
    }
    for outcome in ORDER {
        group(out, words, outcome, assessment)?;
    }
    Ok(())
}

fn group(out: &mut dyn Write, words: Words, outcome: Outcome, assessment: &Assessment) -> io::Result<()> {
    let mut findings: Vec<&Finding> = assessment.with(outcome).collect();
    if findings.is_empty() {
        return Ok(());
    }
    // A stable order: the heaviest first, and then that of the rulebook.
    if outcome == Outcome::NotMet {
        findings.sort_by_key(|finding| finding.severity);
    }
    let style = match outcome {
        Outcome::NotMet => BAD,
        Outcome::Met => GOOD,
        _ => HEADING,
    };
    writeln!(out, "\n  {style}{}{style:#}", words.outcome(outcome))?;
    for finding in findings {
        one(out, words, finding)?;
    }
    Ok(())
}

fn one(out: &mut dyn Write, words: Words, finding: &Finding) -> io::Result<()> {
    let (rule, lang) = (finding.rule, words.lang());
    let message = finding.message.in_language(lang);
    let title = rule.title.in_language(lang);
    if finding.outcome != Outcome::NotMet {
        let places = places(words, &finding.pointers);
        let places = if places.is_empty() {
            places
        } else {
            format!(" ({places})")
        };
        let first = format!("    {}  ", rule.code);
        return wrapped(
            out,
            &first,
            "            ",
            format_args!("{title}: {message}{places}"),
        );
    }
    let style = match finding.severity {
        Severity::Error => BAD,
        Severity::Warning => CAUTION,
        _ => QUIET,
    };
    let (severity, basis) = (words.severity(finding.severity), words.basis(finding.basis));
    writeln!(
        out,
        "    {}  {HEADING}{title}{HEADING:#} {style}({severity}){style:#}  {QUIET}{basis}{QUIET:#}",
        rule.code
    )?;
    wrapped(out, "            ", "            ", message)?;
    let places = places(words, &finding.pointers);
    if places.is_empty() {
        return Ok(());
    }
    write!(out, "{PLACE}")?;
    wrapped(out, "            ", "            ", places)?;
    write!(out, "{PLACE:#}")
}

/// The first places, and how many more there are.
fn places(words: Words, pointers: &[Pointer]) -> String {
    let shown: Vec<&str> = pointers.iter().take(PLACES).map(Pointer::as_str).collect();
    let shown = shown.join(", ");
    match pointers.len().checked_sub(PLACES) {
        Some(more) if more > 0 => words.and_more(&shown, more),
        _ => shown,
    }
}
