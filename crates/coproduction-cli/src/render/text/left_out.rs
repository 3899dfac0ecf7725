//! The rules of which a report has no finding: those that the policy does not apply, and those withheld from a publication; and those that it will not apply later.

use std::io::{self, Write};

use coproduction::core::Text;
use coproduction::principles::{Assessment, Rule, SwitchedOff};

use super::HEADING;
use crate::render::lines::wrapped;
use crate::words::Words;

/// Writes both lists, where there is anything in them.
pub(super) fn write(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    if !assessment.withheld.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.withheld())?;
    }
    for rule in &assessment.withheld {
        let family = rule.family().name().in_language(words.lang());
        let title = rule.title.in_language(words.lang());
        wrapped(
            out,
            &format!("    {}  ", rule.code),
            "            ",
            format_args!("{family}: {title}"),
        )?;
    }
    if !assessment.switched_off.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.switched_off())?;
    }
    for off in &assessment.switched_off {
        switched_off(out, words, off, |reason| words.not_applied(off.since, reason))?;
    }
    if !assessment.switched_off_later.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.switched_off_later())?;
    }
    for (off, since) in assessment
        .switched_off_later
        .iter()
        .filter_map(|off| Some((off, off.since?)))
    {
        switched_off(out, words, off, |reason| words.not_applied_from(since, reason))?;
    }
    Ok(())
}

/// A rule with its weight, and since when or from when it is not applied, and why.
fn switched_off(
    out: &mut dyn Write,
    words: Words,
    off: &SwitchedOff,
    why: impl Fn(&str) -> String,
) -> io::Result<()> {
    // A policy that was read names no rule that is not there.
    let Some(rule) = Rule::find(off.rule.as_str()) else {
        return Ok(());
    };
    let (title, severity) = (
        rule.title.in_language(words.lang()),
        words.severity(rule.severity),
    );
    wrapped(
        out,
        &format!("    {}  ", rule.code),
        "            ",
        format_args!("{title} ({severity})"),
    )?;
    let reason = off.reason.in_or_other(words.lang()).map(Text::as_str);
    wrapped(
        out,
        "            ",
        "            ",
        why(reason.unwrap_or_default()),
    )
}
