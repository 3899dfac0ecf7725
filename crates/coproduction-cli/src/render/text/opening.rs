//! What an assessment opens with: the first questions about a forum, the counts, and what to do first.

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::principles::{Assessment, Basis, Finding, Outcome, SetThreshold, Severity};

use super::HEADING;
use super::findings::ORDER;
use crate::render::lines::wrapped;
use crate::words::Words;

/// Where nothing is an error: for how many warnings, or else notices, it is said what to do.
const FIRST: usize = 3;

/// Writes who sits, who decides, who was involved first and who was answered.
pub(super) fn in_short(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    for answer in &assessment.in_short {
        let (question, says) = (
            words.question(answer.question),
            answer.says.in_language(words.lang()),
        );
        let code = answer.rule;
        wrapped(out, "  - ", "    ", format_args!("{question}: {says} ({code})"))?;
    }
    Ok(())
}

/// The day, how many findings there are of each outcome and, of those not met, of each severity; and of how many rules there is none.
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
    writeln!(out)?;
    let of = |severity| {
        let those = unmet(assessment).into_iter();
        those.filter(|finding| finding.severity == severity).count()
    };
    let (errors, warnings, notices) = (of(Severity::Error), of(Severity::Warning), of(Severity::Notice));
    if errors + warnings + notices > 0 {
        wrapped(
            out,
            "  ",
            "  ",
            words.not_met_by_weight(errors, warnings, notices),
        )?;
    }
    if !assessment.switched_off.is_empty() {
        wrapped(
            out,
            "  ",
            "  ",
            words.how_many_switched_off(assessment.switched_off.len()),
        )?;
    }
    if !assessment.switched_off_later.is_empty() {
        let count = assessment.switched_off_later.len();
        wrapped(out, "  ", "  ", words.how_many_switched_off_later(count))?;
    }
    if !assessment.withheld.is_empty() {
        wrapped(
            out,
            "  ",
            "  ",
            words.how_many_withheld(assessment.withheld.len()),
        )?;
    }
    thresholds(out, words, &assessment.set_thresholds)
}

/// What the policy sets to something else than the default, with the rules that use it.
fn thresholds(out: &mut dyn Write, words: Words, set: &[SetThreshold]) -> io::Result<()> {
    if set.is_empty() {
        return Ok(());
    }
    wrapped(out, "  ", "  ", words.how_many_thresholds(set.len()))?;
    for threshold in set {
        let rules = threshold.rules.join(", ");
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!("{rules}: {}", words.threshold(threshold)),
        )?;
    }
    Ok(())
}

/// What to do: about every error; where there is none about the first warnings, and where there is none of these about the first notices. How many
/// warnings there are besides is said, since all of them are listed next.
pub(super) fn first(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    let of = |severity| {
        let those = unmet(assessment).into_iter();
        those
            .filter(|finding| finding.severity == severity)
            .collect::<Vec<_>>()
    };
    let mut warnings = of(Severity::Warning);
    let mut advised = of(Severity::Error);
    if advised.is_empty() {
        advised = warnings.drain(..FIRST.min(warnings.len())).collect();
    }
    if advised.is_empty() {
        advised = of(Severity::Notice);
        advised.truncate(FIRST);
    }
    if advised.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.what_to_do())?;
    for finding in &advised {
        let text = finding.rule.to_meet.in_language(words.lang());
        wrapped(out, &format!("    {}  ", finding.rule.code), "            ", text)?;
    }
    if warnings.is_empty() {
        return Ok(());
    }
    wrapped(out, "    ", "    ", words.then_the_warnings(warnings.len()))
}

/// A finding by its code and its title alone.
pub(super) fn title(out: &mut dyn Write, words: Words, finding: &Finding) -> io::Result<()> {
    let title = finding.rule.title.in_language(words.lang());
    wrapped(
        out,
        &format!("    {}  ", finding.rule.code),
        "            ",
        title,
    )
}

/// What is not met, the heaviest first; of these what rests on the law, and then in the order of the rulebook.
pub(super) fn unmet(assessment: &Assessment) -> Vec<&Finding> {
    let mut unmet: Vec<&Finding> = assessment.with(Outcome::NotMet).collect();
    unmet.sort_by_key(|finding| (finding.severity, finding.basis != Basis::Law));
    unmet
}
