//! Equality monitoring as it may be published, for people.

use std::io::{self, Write};

use coproduction::equity::KnownCodeList;
use coproduction::equity::disclosure::{Certificate, DisclosureProfile, ReleasedFigure};
use coproduction::principles::tally::{NO_VALUE, Published};

use super::lines::wrapped;
use super::text::HEADING;
use crate::words::Words;

/// Writes every table, and of the others why they are withheld.
pub(super) fn write(
    out: &mut dyn Write,
    words: Words,
    published: &Published,
    profile: &DisclosureProfile,
) -> io::Result<()> {
    if published.releases.is_empty() && published.withheld.is_empty() {
        return Ok(());
    }
    let heading = words.heading_monitoring();
    writeln!(out, "\n  {HEADING}{heading}{HEADING:#}")?;
    wrapped(out, "    ", "    ", words.protected_by(profile))?;
    for release in &published.releases {
        wrapped(out, "    - ", "      ", words.subject(&release.subject))?;
        table(out, words, release)?;
    }
    if published
        .releases
        .iter()
        .any(|release| release.table.hidden() > 0)
    {
        wrapped(out, "    ", "    ", words.hidden_means())?;
    }
    for table in &published.withheld {
        let (subject, why) = (words.subject(&table.subject), words.of(&table.why));
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!("{subject}: {why} [{}]", table.code),
        )?;
    }
    Ok(())
}

fn table(out: &mut dyn Write, words: Words, release: &Certificate) -> io::Result<()> {
    let list = KnownCodeList::find(&release.subject.code_list);
    let names = release.table.columns().iter().map(|code| {
        let category = list.and_then(|list| list.category(code.as_str()));
        match category {
            Some(category) => words.either(category.en, category.cy.unwrap_or(category.en)),
            None if code.as_str() == NO_VALUE => words.no_value(),
            None => code.as_str(),
        }
    });
    let figures = release.table.figures().into_iter().flatten();
    for (name, figure) in names.chain([words.everybody()]).zip(figures) {
        let figure = match figure {
            ReleasedFigure::Shown(people) => people.to_string(),
            _ => words.hidden().to_owned(),
        };
        wrapped(out, "        ", "          ", format_args!("{name}: {figure}"))?;
    }
    Ok(())
}
