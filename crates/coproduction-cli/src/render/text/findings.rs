//! What the rules conclude of a record, for people: what to act on first.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use coproduction::core::Date;
use coproduction::principles::{Assessment, Finding, Outcome, Severity};

use super::{BAD, GOOD, HEADING, PLACE, QUIET};
use crate::render::lines::{places, wrapped};
use crate::words::{Plain, Words};

const CAUTION: Style = AnsiColor::Yellow.on_default().bold();

/// For how many of the findings that are not met it is said what to do; `rules CODE` says it for each.
const ADVICE: usize = 3;

/// The outcomes in the order in which somebody would act on them.
pub(super) const ORDER: [Outcome; 4] = [
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
    counts(out, words, assessment, as_of)?;
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
    advice(out, words, assessment)?;
    switched_off(out, words, assessment)
}

/// The day, and how many findings there are of each outcome.
pub(super) fn counts(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    as_of: Date,
) -> io::Result<()> {
    write!(out, "  {}", words.as_it_stood(assessment.day, as_of))?;
    for outcome in ORDER {
        let count = assessment.with(outcome).count();
        write!(out, "  {}: {count}.", words.outcome(outcome))?;
    }
    writeln!(out)
}

/// The rules that the policy does not apply, each with its reason.
pub(super) fn switched_off(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    if assessment.switched_off.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.switched_off())?;
    for rule in &assessment.switched_off {
        let reason = rule
            .reason
            .in_or_other(words.lang())
            .map(coproduction::core::Text::as_str)
            .unwrap_or_default();
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!("{}: {}", rule.rule, Plain(reason)),
        )?;
    }
    Ok(())
}

/// What to do about the heaviest of what is not met.
fn advice(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    let unmet = unmet(assessment);
    if unmet.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.what_to_do())?;
    for finding in unmet.into_iter().take(ADVICE) {
        let text = finding.rule.to_meet.in_language(words.lang());
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!("{text} ({})", finding.rule.code),
        )?;
    }
    Ok(())
}

/// What is not met, the heaviest first, and then in the order of the rulebook.
fn unmet(assessment: &Assessment) -> Vec<&Finding> {
    let mut unmet: Vec<&Finding> = assessment.with(Outcome::NotMet).collect();
    unmet.sort_by_key(|finding| finding.severity);
    unmet
}

fn group(out: &mut dyn Write, words: Words, outcome: Outcome, assessment: &Assessment) -> io::Result<()> {
    let findings = match outcome {
        Outcome::NotMet => unmet(assessment),
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
