//! Faults of the text itself, before it is JSON.

use std::borrow::Cow;

use coproduction_core::{Fault, Position};

/// The deepest nesting that is read; `serde_json` stops there too.
pub(crate) const DEEPEST: usize = 127;

/// A fault of the text and its byte offset.
pub(crate) type TextFault = (Fault, usize);

/// Finds every fault of the text, and gives the text with each replaced by something harmless of the same
/// length, so that the rest of the document can still be looked at: places stay where they are.
pub(crate) fn examine(bytes: &[u8]) -> (Vec<TextFault>, Cow<'_, str>) {
    let mut faults = Vec::new();
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
        faults.push((Fault::NotUtf8 { byte: text.len() }, text.len()));
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
            lone.push(at);
            6
        }
        Some(_) => 6,
        None => 2,
    }
}

/// The code unit of an escape `\uXXXX` at an offset.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let escape = bytes.get(at..at.checked_add(6)?)?;
    let hex = std::str::from_utf8(escape.strip_prefix(b"\\u")?).ok()?;
    hex.bytes()
        .all(|b| b.is_ascii_hexdigit())
        .then(|| u16::from_str_radix(hex, 16).ok())?
}

/// Turns byte offsets into lines and columns.
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    start: Position,
}

impl<'t> Lines<'t> {
    /// The lines of a text that starts at this place of its file.
    pub(crate) fn new(text: &'t str, start: Position) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self { text, starts, start }
    }

    /// The place of an offset.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let line = self
            .starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = self
            .text
            .get(start..end)
            .map_or(0, |before| before.chars().count());
        // Only the first line of the text may start within a line of its file.
        let first = if line == 0 { self.start.column } else { 1 };
        Position {
            line: self.start.line + line,
            column: first + before,
        }
    }

    /// The offset of a place as `serde_json` gives it: line and byte, both from 1.
    pub(crate) fn offset(&self, error: &serde_json::Error) -> usize {
        let start = self
            .starts
            .get(error.line().saturating_sub(1))
            .copied()
            .unwrap_or(self.text.len());
        (start + error.column().saturating_sub(1)).min(self.text.len())
    }
}
