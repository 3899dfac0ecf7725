//! Faults of the text itself, before it is JSON.

use std::borrow::Cow;

use coproduction_core::{Fault, Position};

/// The most problems of one record that are listed: a small text can have very many.
pub(crate) const MOST_PROBLEMS: usize = 10_000;

/// The deepest nesting that is read; `serde_json` stops there too.
pub(crate) const DEEPEST: usize = 127;

/// A fault of the text and its byte offset.
pub(crate) type TextFault = (Fault, usize);

/// Finds every fault of the text, and gives the text with each replaced by something harmless of the same
/// length, so that the rest of the document can still be looked at: places stay where they are.
pub(crate) fn examine(bytes: &[u8]) -> (Vec<TextFault>, Cow<'_, str>) {
    let mut faults = Vec::new();
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        // UTF-16, as spreadsheets save it: every byte of it would be wrong.
        return (vec![(Fault::NotUtf8 { byte: 0 }, 0)], Cow::Borrowed(""));
    }
    let mut text = utf8(bytes, &mut faults);
    if text.starts_with('\u{FEFF}') {
        faults.push((Fault::ByteOrderMark, 0));
        text.to_mut().replace_range(..'\u{FEFF}'.len_utf8(), "   ");
    }
    let lone = scan(text.as_bytes(), &mut faults);
    for at in lone {
        if let Some(end) = at.checked_add(6).filter(|end| text.is_char_boundary(*end)) {
            text.to_mut().replace_range(at..end, "\\uFFFD");
        }
    }
    if text.trim_matches([' ', '\t', '\n', '\r']).is_empty() && faults.is_empty() {
        faults.push((Fault::Empty, 0));
    }
    (faults, text)
}

fn utf8<'b>(bytes: &'b [u8], faults: &mut Vec<TextFault>) -> Cow<'b, str> {
    let Err(first) = std::str::from_utf8(bytes) else {
        return String::from_utf8_lossy(bytes);
    };
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    let mut error = Some(first);
    while let Some(found) = error {
        let (good, bad) = rest.split_at_checked(found.valid_up_to()).unwrap_or((rest, &[]));
        text.push_str(std::str::from_utf8(good).unwrap_or_default());
        if faults.len() <= MOST_PROBLEMS {
            faults.push((Fault::NotUtf8 { byte: text.len() }, text.len()));
        }
        let length = found.error_len().unwrap_or(bad.len()).max(1);
        text.extend(std::iter::repeat_n('?', length.min(bad.len())));
        rest = bad.get(length..).unwrap_or_default();
        error = std::str::from_utf8(rest).err();
    }
    text.push_str(std::str::from_utf8(rest).unwrap_or_default());
    Cow::Owned(text)
}

/// Follows strings and brackets: reports the first bracket that is too deep, and every escape of half a
/// surrogate pair, whose offsets it gives.
fn scan(bytes: &[u8], faults: &mut Vec<TextFault>) -> Vec<usize> {
    let mut lone = Vec::new();
    let mut depth = 0_usize;
    let mut in_text = false;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => in_text = !in_text,
            b'\\' if in_text => {
                at += surrogate_step(bytes, at, &mut lone);
                continue;
            }
            b'[' | b'{' if !in_text => {
                depth += 1;
                if depth == DEEPEST + 1 {
                    faults.push((Fault::TooDeep { limit: DEEPEST }, at));
                    break;
                }
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    faults.extend(lone.iter().map(|at| (Fault::LoneSurrogate, *at)));
    lone
}

/// How far to go on from a backslash in a text.
fn surrogate_step(bytes: &[u8], at: usize, lone: &mut Vec<usize>) -> usize {
    match unit(bytes, at) {
        Some(0xD800..=0xDBFF) if matches!(unit(bytes, at + 6), Some(0xDC00..=0xDFFF)) => 12,
        Some(0xD800..=0xDFFF) => {
            if lone.len() <= MOST_PROBLEMS {
                lone.push(at);
            }
            6
        }
        Some(_) => 6,
        None => 2,
    }
}

/// The code unit of an escape, such as `\u00e9`, at an offset.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let escape = bytes.get(at..at.checked_add(6)?)?;
    let hex = std::str::from_utf8(escape.strip_prefix(b"\\u")?).ok()?;
    hex.bytes()
        .all(|b| b.is_ascii_hexdigit())
        .then(|| u16::from_str_radix(hex, 16).ok())?
}

/// Goes through a text once, from one offset to a later one, counting lines and characters.
pub(crate) struct Places<'t> {
    text: &'t str,
    at: usize,
    position: Position,
}

impl<'t> Places<'t> {
    /// The places of a text that starts at this place of its file.
    pub(crate) fn new(text: &'t str, has_mark: bool, start: Position) -> Self {
        // Where a byte-order mark stood there are now three spaces for its one character.
        let at = if has_mark { 2 } else { 0 };
        Self {
            text,
            at,
            position: start,
        }
    }

    /// The place of an offset that is not before the last one asked for.
    pub(crate) fn next(&mut self, offset: usize) -> Position {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        for c in self.text.get(self.at..end).unwrap_or_default().chars() {
            if c == '\n' {
                self.position = Position {
                    line: self.position.line + 1,
                    column: 1,
                };
            } else {
                self.position.column += 1;
            }
        }
        self.at = self.at.max(end);
        self.position
    }
}

/// The offset of a place as `serde_json` gives it: line and byte, both from 1.
pub(crate) fn offset_of(error: &serde_json::Error, text: &str) -> usize {
    let line = error.line().saturating_sub(1);
    let start = if line == 0 {
        0
    } else {
        text.match_indices('\n')
            .nth(line - 1)
            .map_or(text.len(), |(at, _)| at + 1)
    };
    (start + error.column().saturating_sub(1)).min(text.len())
}
