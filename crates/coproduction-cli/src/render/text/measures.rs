//! What the record shows of who had influence, for people: a line for each measure that has something to say.

use std::io::{self, Write};

use coproduction::principles::influence::Figure;

use super::HEADING;
use crate::render::lines::{list, wrapped};
use crate::words::Words;

/// Writes the measures; those with nothing to count share one line.
pub(super) fn write(out: &mut dyn Write, words: Words, measures: &[Figure]) -> io::Result<()> {
    if measures.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.what_decisions_show())?;
    let mut of_nothing = Vec::new();
    let mut last = None;
    for figure in measures {
        if figure.is_of_nothing() {
            let name = words.measure(figure.name());
            if !of_nothing.contains(&name) {
                of_nothing.push(name);
            }
            continue;
        }
        // Both directions of a contest may lack the same.
        let text = figure.explanation().in_language(words.lang());
        if last != Some(text) {
            wrapped(out, "    - ", "      ", text)?;
        }
        last = Some(text);
    }
    list(out, "    ", words.nothing_to_count(), &of_nothing)
}
