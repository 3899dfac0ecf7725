//! What an assessment opens with: the first questions about a forum, the counts, and what to do first.

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::principles::{Assessment, Basis, Finding, Outcome, Severity};

use super::HEADING;
use super::findings::ORDER;
use crate::render::lines::wrapped;
use crate::words::Words;

/// Where nothing is an error or a warning: for how many notices it is said what to do.
const NOTICES: usize = 3;

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
    if !assessment.withheld.is_empty() {
        wrapped(
            out,
            "  ",
            "  ",
            words.how_many_withheld(assessment.withheld.len()),
        )?;
    }
    Ok(())
}

/// What to do: about every error, and then which warnings come next; about notices only where there is nothing else.
pub(super) fn first(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    let of = |severity| {
        let those = unmet(assessment).into_iter();
        those
            .filter(|finding| finding.severity == severity)
            .collect::<Vec<_>>()
    };
    let (mut advised, warnings) = (of(Severity::Error), of(Severity::Warning));
    if advised.is_empty() && warnings.is_empty() {
        advised = of(Severity::Notice);
        advised.truncate(NOTICES);
    }
    if advised.is_empty() && warnings.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.what_to_do())?;
    for finding in &advised {
        let text = finding.rule.to_meet.in_language(words.lang());
        wrapped(out, &format!("    {}  ", finding.rule.code), "            ", text)?;
    }
    if !advised.is_empty() && !warnings.is_empty() {
        writeln!(out, "    {}", words.then_the_warnings())?;
    }
    warnings.iter().try_for_each(|finding| title(out, words, finding))
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
