//! The rules of which a report has no finding: those that the policy does not apply, and those withheld from a publication.

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
    assessment
        .switched_off
        .iter()
        .try_for_each(|off| switched_off(out, words, off))
}

/// A rule with its weight, since when it is not applied, and why.
fn switched_off(out: &mut dyn Write, words: Words, off: &SwitchedOff) -> io::Result<()> {
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
        words.not_applied(off.since, reason.unwrap_or_default()),
    )
}
