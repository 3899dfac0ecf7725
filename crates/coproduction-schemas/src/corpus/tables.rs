//! Published tables whose parts do not fit each other.

use std::collections::BTreeSet;

use serde_json::Value;

/// Whether there is a table in a text whose lists are lists, and do not make a table.
pub(super) fn unfit(text: &str) -> bool {
    text.contains("figures") && serde_json::from_str(text).is_ok_and(|document| is_unfit(&document))
}

fn is_unfit(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            let list = |name: &str| members.get(name).and_then(Value::as_array);
            let table = list("rows").zip(list("columns")).zip(list("figures"));
            table.is_some_and(|((rows, columns), figures)| !fit(rows, columns, figures))
                || members.values().any(is_unfit)
        }
        Value::Array(items) => items.iter().any(is_unfit),
        _ => false,
    }
}

/// Every code once; a figure in each line for every column and the total; a line for each row and the totals, or one line alone.
fn fit(rows: &[Value], columns: &[Value], figures: &[Value]) -> bool {
    let once = |codes: &[Value]| {
        let written: BTreeSet<String> = codes.iter().map(Value::to_string).collect();
        written.len() == codes.len()
    };
    let lines = if rows.is_empty() { 1 } else { rows.len() + 1 };
    let is_line = |line: &Value| line.as_array().is_none_or(|line| line.len() == columns.len() + 1);
    once(rows) && once(columns) && figures.len() == lines && figures.iter().all(is_line)
}
