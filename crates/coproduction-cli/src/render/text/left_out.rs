//! What a policy sets, and the rules of which a report has no finding: those that the policy does not apply, and those withheld from a publication; and
//! those that it will not apply later.

use std::io::{self, Write};

use coproduction::core::Text;
use coproduction::principles::{Assessment, Rule, SwitchedOff};

use super::opening::About;
use super::{HEADING, opening};
use crate::render::lines::wrapped;
use crate::words::Words;

/// Writes the lists, where there is anything in them, and what the policy sets, unless the opening has said all of it.
pub(super) fn write(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    about: &About<'_>,
) -> io::Result<()> {
    let set = about.thresholds(assessment);
    if opening::first_thresholds(&set).len() < set.len() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.thresholds())?;
        opening::thresholds(out, words, &set)?;
    }
    let withheld: Vec<_> = assessment
        .withheld
        .iter()
        .filter(|rule| about.rule(rule))
        .collect();
    if !withheld.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.withheld())?;
    }
    for rule in withheld {
        let family = rule.family().name().in_language(words.lang());
        let title = rule.title.in_language(words.lang());
        wrapped(
            out,
            &format!("    {}  ", rule.code),
            "            ",
            format_args!("{family}: {title}"),
        )?;
    }
    let of = |off: &&SwitchedOff| about.code(off.rule.as_str());
    let off: Vec<_> = assessment.switched_off.iter().filter(of).collect();
    if !off.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.switched_off())?;
    }
    for off in off {
        switched_off(out, words, off, |reason| words.not_applied(off.since, reason))?;
    }
    let later: Vec<_> = assessment.switched_off_later.iter().filter(of).collect();
    if !later.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.switched_off_later())?;
    }
    for (off, since) in later.into_iter().filter_map(|off| Some((off, off.since?))) {
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
