//! How far what was said has come, as a small table by side.

use std::io::{self, Write};

use coproduction::core::Side;
use coproduction::principles::thread::{BySide, ContributionThread, Fate, Stage, Telling};

use super::counted;
use crate::render::lines::wrapped;
use crate::words::{Words, capitalised};

/// The sides, and what is not recorded.
pub(super) const SIDES: [Option<Side>; 4] = [
    Some(Side::LivedExperience),
    Some(Side::Professional),
    Some(Side::Other),
    None,
];

/// The number of a side.
pub(super) fn of_side(numbers: BySide, side: Option<Side>) -> usize {
    match side {
        Some(Side::LivedExperience) => numbers.lived_experience,
        Some(Side::Professional) => numbers.professional,
        Some(_) => numbers.other,
        None => numbers.not_recorded,
    }
}

/// Writes the table, and what the answers were.
pub(super) fn write(
    out: &mut dyn Write,
    words: Words,
    contributions: &[ContributionThread],
) -> io::Result<()> {
    if contributions.is_empty() {
        return Ok(());
    }
    let all = tally(contributions, |_| true);
    let sides: Vec<_> = SIDES.into_iter().filter(|side| of_side(all, *side) > 0).collect();
    let rows: Vec<_> = Stage::ALL
        .iter()
        .map(|stage| {
            (
                words.stage(*stage),
                tally(contributions, |one| one.stage == *stage),
            )
        })
        .collect();
    let first = rows
        .iter()
        .map(|(label, _)| label.chars().count())
        .max()
        .unwrap_or(0);
    let label = |side: Option<Side>| words.side_on_record(side);
    write!(out, "    {:first$}", "")?;
    for side in &sides {
        write!(out, "  {}", label(*side))?;
    }
    writeln!(out, "  {}", words.all())?;
    for (stage, numbers) in rows {
        write!(out, "    {stage:first$}")?;
        for side in &sides {
            let width = label(*side).chars().count();
            write!(out, "  {:>width$}", of_side(numbers, *side))?;
        }
        let width = words.all().chars().count();
        writeln!(out, "  {:>width$}", numbers.all())?;
    }
    let by_event = contributions.iter().filter(|one| one.by_event_only).count();
    if by_event > 0 {
        wrapped(out, "    ", "      ", words.by_event_only(by_event))?;
    }
    let fates = Fate::ALL.iter().map(|fate| {
        let count = contributions.iter().filter(|one| one.fate == *fate).count();
        (words.fate(*fate), count)
    });
    line(out, words.as_answered(), &counted(fates))?;
    let tellings = Telling::ALL.iter().map(|telling| {
        let count = contributions
            .iter()
            .filter(|one| one.told == Some(*telling))
            .count();
        (words.telling(*telling), count)
    });
    line(out, &capitalised(words.contributors()), &counted(tellings))
}

fn line(out: &mut dyn Write, label: &str, parts: &[String]) -> io::Result<()> {
    if parts.is_empty() {
        return Ok(());
    }
    wrapped(
        out,
        "    ",
        "      ",
        format_args!("{label}: {}", parts.join("; ")),
    )
}

fn tally(contributions: &[ContributionThread], counts: impl Fn(&ContributionThread) -> bool) -> BySide {
    let mut numbers = BySide::default();
    for one in contributions.iter().filter(|one| counts(one)) {
        numbers.add(one.side);
    }
    numbers
}
