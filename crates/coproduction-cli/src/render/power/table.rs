//! Tables of figures, each column under its name.

use std::io::{self, Write};

use anstyle::Style;
use coproduction::core::Fraction;
use coproduction::core::statistics::Exact;
use coproduction::decisions::power::{AtAttendance, BigRational, Kind, PowerError, percent};

use crate::power::Figures;
use crate::words::{Column, Words};

const HEADING: Style = Style::new().bold();

/// What each side has.
pub(super) fn sides(out: &mut dyn Write, words: Words, figures: &Figures) -> io::Result<()> {
    let computed = |share: &Result<BigRational, PowerError>| match share {
        Ok(share) => shown(words, Some(share)),
        Err(_) => words.no_figure().to_owned(),
    };
    let rows = figures.power.sides.iter().map(|of| {
        let cells = vec![
            shown(words, of.seat_share.as_ref()),
            computed(&of.shapley_share),
            computed(&of.independent),
            shown(words, Some(&of.opposed)),
        ];
        (words.side(of.side).to_owned(), cells)
    });
    let columns = [Column::Seats, Column::Power, Column::Independent, Column::Opposed];
    table(
        out,
        words,
        words.figures_of_sides(),
        &columns,
        &rows.collect::<Vec<_>>(),
    )
}

/// What one vote of each kind has, and how much can pass at all.
pub(super) fn votes(out: &mut dyn Write, words: Words, figures: &Figures) -> io::Result<()> {
    let counts = match &figures.power.counts {
        Ok(counts) => counts,
        Err(error) => {
            writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.figures_of_votes())?;
            let message = error.message();
            let why = format!(
                "{}{} [{}]",
                words.not_computed(),
                words.of(&message),
                error.code()
            );
            return super::wrapped(out, "    ", "    ", &why);
        }
    };
    let rows = kinds(figures).map(|(place, kind)| {
        let cells = vec![
            kind.voters.to_string(),
            shown(words, counts.banzhaf(place).as_ref()),
            shown(words, counts.prevent(place).as_ref()),
            shown(words, counts.initiate(place).as_ref()),
        ];
        (words.kind(kind), cells)
    });
    let columns = [Column::Voters, Column::Banzhaf, Column::Prevent, Column::Initiate];
    let rows: Vec<_> = rows.collect();
    table(out, words, words.figures_of_votes(), &columns, &rows)?;
    let act = shown(words, Some(&counts.act()));
    super::wrapped(out, "    ", "    ", words.act(&act))
}

/// What one member of each kind has at an attendance.
pub(super) fn attendance(
    out: &mut dyn Write,
    words: Words,
    figures: &Figures,
    each: &[Fraction],
    at: &AtAttendance,
) -> io::Result<()> {
    let rows = kinds(figures).filter_map(|(place, kind)| {
        let member = at.members.get(place)?.as_ref()?;
        let came = Exact::from(*each.get(place)?);
        let cells = vec![
            shown(words, Some(&came.to_rational())),
            shown(words, Some(&member.vote_power)),
            shown(words, Some(&member.presence_power)),
            shown(words, Some(&member.no_show_paradox)),
        ];
        Some((words.kind(kind), cells))
    });
    let columns = [Column::Came, Column::Vote, Column::Presence, Column::Paradox];
    let rows: Vec<_> = rows.collect();
    table(out, words, words.figures_of_coming(), &columns, &rows)
}

/// The kinds that have somebody, with their places.
fn kinds(figures: &Figures) -> impl Iterator<Item = (usize, &Kind)> {
    let kinds = figures.drafted.draft.body.kinds().iter().enumerate();
    kinds.filter(|(_, kind)| kind.voters > 0)
}

fn shown(words: Words, share: Option<&BigRational>) -> String {
    share.map_or_else(
        || words.no_figure().to_owned(),
        |share| words.of(&percent(share)).to_owned(),
    )
}

fn table(
    out: &mut dyn Write,
    words: Words,
    heading: &str,
    columns: &[Column],
    rows: &[(String, Vec<String>)],
) -> io::Result<()> {
    let names: Vec<&str> = columns.iter().map(|column| words.column(*column)).collect();
    let width = |text: &str| text.chars().count();
    let first = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let widths: Vec<usize> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let cells = rows.iter().filter_map(|(_, cells)| cells.get(place));
            cells
                .map(|cell| width(cell))
                .chain([width(name)])
                .max()
                .unwrap_or(0)
        })
        .collect();
    writeln!(out, "\n  {HEADING}{heading}{HEADING:#}")?;
    write!(out, "    {:first$}", "")?;
    for (name, width) in names.iter().zip(&widths) {
        write!(out, "  {name:>width$}")?;
    }
    writeln!(out)?;
    for (name, cells) in rows {
        write!(out, "    {name:first$}")?;
        for (cell, width) in cells.iter().zip(&widths) {
            write!(out, "  {cell:>width$}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
