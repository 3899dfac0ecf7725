//! What the rules give: the headline in sentences, then figures, then what they rest on.

mod json;
mod table;

use std::io::{self, Write};

use anstyle::Style;
use coproduction::core::Message;
use coproduction::decisions::power::{Change, Row, Whom};
use coproduction::principles::ObservedAttendance;

use super::lines::wrapped;
use crate::power::{Attended, Figures, Report, Version};
use crate::words::{Plain, Words, at_attendance, blocs, predicates, when_opposed};

pub(crate) use json::write as json;

const HEADING: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();

/// Writes a report for people.
pub(crate) fn text(out: &mut dyn Write, words: Words, report: &Report) -> io::Result<()> {
    for (place, version) in report.versions.iter().enumerate() {
        if place > 0 {
            writeln!(out)?;
        }
        one(out, words, version)?;
    }
    let pairs = report.versions.iter().zip(report.versions.iter().skip(1));
    for (place, (rows, (before, after))) in report.changes.iter().zip(pairs).enumerate() {
        let same = before.name == after.name;
        let name = |version: &Version, place| {
            let own = version.name.as_ref().filter(|_| !same);
            let name = own.map(|name| Plain(name.as_str()).to_string());
            words.nth_version(name.as_deref(), place)
        };
        let heading = words.what_changes(&name(before, place + 1), &name(after, place + 2));
        writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
        match rows {
            Ok(rows) => changed(out, words, rows)?,
            Err(_) => wrapped(out, "  ", "  ", words.no_comparison())?,
        }
    }
    writeln!(out)?;
    if report.versions.iter().any(|version| version.outcome.is_ok()) {
        wrapped(out, "", "", words.rests_on_rules())?;
        wrapped(out, "", "", words.indices_mean())?;
    }
    if let Some(unchecked) = words.unchecked() {
        writeln!(out, "{QUIET}{unchecked}{QUIET:#}")?;
    }
    Ok(())
}

fn one(out: &mut dyn Write, words: Words, version: &Version) -> io::Result<()> {
    let heading = if let Some((_, name)) = &version.forum {
        let forum = name
            .in_or_other(words.lang())
            .map(|name| Plain(name.as_str()).to_string());
        let name = version.name.as_ref().map(|name| Plain(name.as_str()).to_string());
        let adopted = version.adopted.map(|day| day.to_string());
        let is_there = !matches!(version.outcome, Err(crate::power::Reason::NoTerms));
        let version = is_there.then(|| words.version(name.as_deref(), adopted.as_deref()));
        let parts: Vec<_> = forum.into_iter().chain(version).collect();
        parts.join(". ")
    } else {
        words.as_drafted().to_owned()
    };
    writeln!(out, "{HEADING}{heading}{HEADING:#}")?;
    match &version.outcome {
        Ok(figures) => all(out, words, figures),
        Err(reason) => {
            let message = reason.message();
            let why = format!(
                "{}{} [{}]",
                words.not_computed(),
                words.of(&message),
                reason.code()
            );
            wrapped(out, "  ", "  ", &why)
        }
    }
}

/// The sentences of a version, the headline first.
pub(super) fn sentences(figures: &Figures) -> Vec<Message> {
    let mut said = predicates(&figures.power.predicates);
    said.extend(blocs(&figures.power));
    if let Ok(Some(opposed)) = &figures.when_opposed {
        said.extend(when_opposed(opposed));
    }
    said
}

fn all(out: &mut dyn Write, words: Words, figures: &Figures) -> io::Result<()> {
    points(out, words, &sentences(figures))?;
    table::sides(out, words, figures)?;
    table::votes(out, words, figures)?;
    if let Some(attended) = &figures.attended {
        attendance(out, words, figures, attended)?;
    }
    if !figures.drafted.assumptions.is_empty() {
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.assumed())?;
        let assumed = figures.drafted.assumptions.iter();
        let assumed: Vec<Message> = assumed.map(|assumption| assumption.message()).collect();
        points(out, words, &assumed)?;
    }
    Ok(())
}

fn attendance(out: &mut dyn Write, words: Words, figures: &Figures, of: &Attended) -> io::Result<()> {
    let meetings = of.observed.meetings;
    writeln!(
        out,
        "\n  {HEADING}{}{HEADING:#}",
        words.at_attendance_of(meetings)
    )?;
    match &of.at {
        None => {
            let needed = ObservedAttendance::MEETINGS_NEEDED;
            wrapped(out, "    ", "    ", words.too_few_meetings(meetings, needed))?;
        }
        Some((_, Err(error))) => {
            let message = error.message();
            let why = format!(
                "{}{} [{}]",
                words.not_computed(),
                words.of(&message),
                error.code()
            );
            wrapped(out, "    ", "    ", &why)?;
        }
        Some((each, Ok(at))) => {
            points(
                out,
                words,
                &at_attendance(at, figures.drafted.draft.quorum.is_some()),
            )?;
            table::attendance(out, words, figures, each, at)?;
        }
    }
    if of.observed.left_out > 0 {
        wrapped(out, "    ", "    ", words.meetings_left_out(of.observed.left_out))?;
    }
    Ok(())
}

/// What changes, sentence by sentence. What changes for single votes is left to the tables.
fn changed(out: &mut dyn Write, words: Words, rows: &[Row]) -> io::Result<()> {
    let headline = |row: &&Row| !matches!(row.whom, Whom::Kind { .. });
    let changed: Vec<Message> = rows
        .iter()
        .filter(headline)
        .filter(|row| row.change() != Change::Same)
        .map(Row::sentence)
        .collect();
    if changed.is_empty() {
        return wrapped(out, "  ", "  ", words.nothing_changes());
    }
    points(out, words, &changed)
}

fn points(out: &mut dyn Write, words: Words, said: &[Message]) -> io::Result<()> {
    for message in said {
        wrapped(out, "  - ", "    ", words.of(message))?;
    }
    Ok(())
}
