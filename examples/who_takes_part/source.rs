//! Rows of CSV files, by the names of their columns.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use coproduction::core::measure::{Measure, MeasureResult};

/// What came of it, or what was wrong with the data.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// One row: what stands under the name of each column.
pub(crate) struct Row(BTreeMap<String, String>);

/// All rows of a file.
pub(crate) fn rows(path: &Path) -> Outcome<Vec<Row>> {
    let mut reader = csv::Reader::from_path(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let rows = reader.deserialize().map(|row| Ok(Row(row?)));
    rows.collect()
}

impl Row {
    /// What stands in a column, if the file has it.
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(String::as_str)
    }

    /// What stands in a column that there must be.
    pub(crate) fn word(&self, column: &str) -> Outcome<&str> {
        Ok(self.get(column).ok_or_else(|| format!("no column {column}"))?)
    }

    /// The count in a column that there must be.
    pub(crate) fn count(&self, column: &str) -> Outcome<u64> {
        Ok(self.word(column)?.parse()?)
    }
}

/// A measure as a line: the library's own sentence, how many it rests on, and its exact test where it has one.
pub(crate) fn line<T>(measure: &Measure<T>) -> String {
    let sentence = &measure.explanation.en;
    let MeasureResult::Measured(measured) = &measure.result else {
        return format!("  {}: {sentence}\n", measure.measure);
    };
    let test = measured
        .test
        .map_or(String::new(), |test| format!(", exact p = {:.4}", test.p_value()));
    format!("  {}: {sentence} (n = {}{test})\n", measure.measure, measured.n)
}
