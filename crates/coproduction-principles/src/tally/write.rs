//! Writing a tally, row by row.

use std::io::{self, Write};

use super::{COLUMNS, Counted, Key, Tally, TallyFormat};

/// A row as it is written.
#[derive(serde::Serialize)]
struct Row<'a> {
    format: TallyFormat,
    #[serde(skip_serializing_if = "Option::is_none")]
    board: Option<&'a str>,
    measure: Counted,
    category: &'a str,
    bucket: &'a str,
    restricted: bool,
    count: u64,
}

impl<'a> Row<'a> {
    fn of((key, count): (&'a Key, u64)) -> Self {
        Self {
            format: TallyFormat::V1,
            board: key.board().map(super::Board::as_str),
            measure: key.counted(),
            category: key.category(),
            bucket: key.bucket(),
            restricted: key.counted().is_restricted(),
            count,
        }
    }
}

/// Writes a tally as NDJSON: one JSON object a line.
///
/// # Errors
/// Those of the writer.
pub fn ndjson(out: &mut dyn Write, tally: &Tally) -> io::Result<()> {
    for row in tally.rows().map(Row::of) {
        serde_json::to_writer(&mut *out, &row)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes a tally as CSV, with or without the line of its [`COLUMNS`]. No field needs quotation marks.
///
/// # Errors
/// Those of the writer.
pub fn csv(out: &mut dyn Write, tally: &Tally, header: bool) -> io::Result<()> {
    if header {
        writeln!(out, "{}", COLUMNS.join(","))?;
    }
    for row in tally.rows().map(Row::of) {
        let Row {
            format,
            board,
            measure,
            category,
            bucket,
            restricted,
            count,
        } = row;
        let board = board.unwrap_or_default();
        writeln!(
            out,
            "{format},{board},{measure},{category},{bucket},{restricted},{count}"
        )?;
    }
    Ok(())
}
