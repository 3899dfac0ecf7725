//! What the rules conclude of a record, for people: what to act on first.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use coproduction::core::Date;
use coproduction::principles::{Assessment, Finding, Outcome, Severity};

use super::opening::About;
use super::{BAD, GOOD, HEADING, PLACE, QUIET, left_out, opening};
use crate::render::lines::{places, wrapped};
use crate::words::Words;

const CAUTION: Style = AnsiColor::Yellow.on_default().bold();

/// The outcomes in the order in which somebody would act on them.
pub(super) const ORDER: [Outcome; 4] = [
    Outcome::NotMet,
    Outcome::Met,
    Outcome::NotEvidenced,
    Outcome::NotApplicable,
];

/// Writes the findings: what the record shows in short, how many there are of each outcome, what to do first, what is not met in full, and
/// of the others which rules they are of.
pub(super) fn write(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    as_of: Date,
) -> io::Result<()> {
    opening::in_short(out, words, assessment)?;
    opening::counts(out, words, assessment, as_of, &About::Everything)?;
    if assessment
        .with(Outcome::NotMet)
        .chain(assessment.with(Outcome::Met))
        .next()
        .is_none()
    {
        writeln!(out)?;
        wrapped(out, "  ", "  ", words.says_too_little())?;
    }
    opening::first(out, words, assessment)?;
    for outcome in ORDER {
        group(out, words, outcome, assessment)?;
    }
    writeln!(out)?;
    wrapped(out, "  ", "  ", words.in_full())?;
    left_out::write(out, words, assessment, &About::Everything)
}

fn group(out: &mut dyn Write, words: Words, outcome: Outcome, assessment: &Assessment) -> io::Result<()> {
    let findings = match outcome {
        Outcome::NotMet => opening::unmet(assessment),
        other => assessment.with(other).collect(),
    };
    if findings.is_empty() {
        return Ok(());
    }
    let style = match outcome {
        Outcome::NotMet => BAD,
        Outcome::Met => GOOD,
        _ => HEADING,
    };
    writeln!(out, "\n  {style}{}{style:#}", words.outcome(outcome))?;
    if let Some(means) = words.neither(outcome) {
        wrapped(out, "    ", "    ", means)?;
    }
    for finding in findings {
        if outcome == Outcome::NotMet {
            let is_said = assessment
                .in_short
                .iter()
                .any(|answer| answer.rule == finding.rule.code);
            one(out, words, finding, is_said)?;
        } else {
            opening::title(out, words, finding)?;
        }
    }
    Ok(())
}

/// A finding that is not met, with its weight, what it rests on, and where; and in words, unless the opening has said it.
fn one(out: &mut dyn Write, words: Words, finding: &Finding, is_said: bool) -> io::Result<()> {
    let (rule, lang) = (finding.rule, words.lang());
    let message = if is_said {
        words.said_above()
    } else {
        finding.message.in_language(lang)
    };
    let title = rule.title.in_language(lang);
    let style = match finding.severity {
        Severity::Error => BAD,
        Severity::Warning => CAUTION,
        _ => QUIET,
    };
    let severity = words.severity(finding.severity);
    let basis = words.rests_on(finding);
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
