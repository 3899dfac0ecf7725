//! Lines for people: wrapped, and lists after their labels.

use std::fmt::Display;
use std::io::{self, Write};

use coproduction::core::Pointer;

use crate::words::{Plain, Words};

/// How many characters a line may have.
const WIDTH: usize = 92;

/// How many places are shown in one list; the formats for programs have them all.
const PLACES: usize = 3;

/// Writes a list after its label, unless there is nothing in it.
pub(super) fn list<T: AsRef<str>>(
    out: &mut dyn Write,
    indent: &str,
    label: &str,
    items: &[T],
) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    let next = format!("{indent}  ");
    wrapped(out, indent, &next, format_args!("{label}{}", items.join(", ")))
}

/// Writes a text in lines of at most [`WIDTH`] characters, broken between words.
pub(super) fn wrapped(out: &mut dyn Write, first: &str, next: &str, text: impl Display) -> io::Result<()> {
    let text = Plain(&text.to_string()).to_string();
    let mut line = first.to_owned();
    let mut width = first.chars().count();
    let mut is_empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if !is_empty && width + 1 + length > WIDTH {
            writeln!(out, "{line}")?;
            next.clone_into(&mut line);
            width = next.chars().count();
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
        is_empty = false;
    }
    writeln!(out, "{line}")
}

/// The first places, and how many more there are.
pub(super) fn places(words: Words, pointers: &[Pointer]) -> String {
    let shown: Vec<&str> = pointers.iter().take(PLACES).map(Pointer::as_str).collect();
    let shown = shown.join(", ");
    match pointers.len().checked_sub(PLACES) {
        Some(more) if more > 0 => words.and_more(&shown, more),
        _ => shown,
    }
}
