//! A table as it is published: some figures hidden, all with the same mark.

use std::fmt;

use coproduction_core::Code;
use coproduction_core::strict::Strict;
use serde::Deserialize;
use serde::de::{Deserializer, Error, IntoDeserializer as _, Visitor};

use super::grid::Grid;
use super::network::MOST_PEOPLE;
use super::{CountTable, DisclosureError, DisclosureProfile};

coproduction_core::vocabulary! {
    /// The mark of a figure that is not shown. There is one alone: a second, for figures hidden to protect others, would say of the
    /// rest that they are small.
    pub enum HiddenMark {
        /// Hidden.
        Hidden = "hidden",
    }
}

/// One figure of a table as it is published: a number of people, or the mark that it is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum ReleasedFigure {
    /// So many people, rounded where the profile rounds.
    Shown(#[cfg_attr(feature = "schema", schemars(range(max = 1_125_899_906_842_623_u64)))] u64),
    /// The figure is hidden: it is not told how many people there are.
    Hidden(HiddenMark),
}

struct FigureVisitor;

impl Visitor<'_> for FigureVisitor {
    type Value = ReleasedFigure;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number or `hidden`")
    }
    fn visit_u64<E: Error>(self, people: u64) -> Result<ReleasedFigure, E> {
        u64::deserialize(Strict(people.into_deserializer())).map(ReleasedFigure::Shown)
    }
    /// A whole number may be written with a point or an exponent, here as for every other count.
    fn visit_f64<E: Error>(self, people: f64) -> Result<ReleasedFigure, E> {
        u64::deserialize(Strict(people.into_deserializer())).map(ReleasedFigure::Shown)
    }
    fn visit_str<E: Error>(self, mark: &str) -> Result<ReleasedFigure, E> {
        let mark = mark.parse().map_err(E::custom)?;
        Ok(ReleasedFigure::Hidden(mark))
    }
}

impl<'de> Deserialize<'de> for ReleasedFigure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FigureVisitor)
    }
}

/// A table as it is published. It holds nothing of what is hidden.
///
/// In JSON each row of figures ends with its total, and the last row is that of totals; a table of one way is one row alone.
///
/// ```
/// use coproduction_equity::disclosure::ReleasedTable;
///
/// let text = r#"{"rows":[],"columns":["carer","none","not-known"],"figures":[["hidden",12,"hidden",25]]}"#;
/// let table: ReleasedTable = serde_json::from_str(text)?;
/// assert_eq!(table.hidden(), 2);
/// assert_eq!(serde_json::to_string(&table)?, text);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct ReleasedTable {
    rows: Vec<Code>,
    columns: Vec<Code>,
    shown: Grid<Option<u64>>,
}

/// A table as it is published, with its totals. No code is there twice, and every row has a figure for each column and its total.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Written {
    /// The codes of the rows; none of a table of one way.
    rows: Vec<Code>,
    /// The codes of the columns, from left to right. The total has no code.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    columns: Vec<Code>,
    /// The figures, row by row with its total, and a row of totals unless the table is of one way.
    figures: Vec<Vec<ReleasedFigure>>,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ReleasedTable {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ReleasedTable".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = Written::json_schema(generator);
        let example = schemars::json_schema!({
            "examples": [{ "rows": [], "columns": ["carer", "none"], "figures": [["hidden", 12, 25]] }]
        });
        for (keyword, value) in example.as_object().into_iter().flatten() {
            schema.insert(keyword.clone(), value.clone());
        }
        schema
    }
}

impl ReleasedTable {
    /// A table with some figures hidden and the others rounded as the profile does: which are hidden is taken as given, and not
    /// whether they may be shown. `hidden` is asked with the places of row and column from 0, the totals last.
    pub fn of(
        table: &CountTable,
        profile: &DisclosureProfile,
        hidden: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let figures = table.figures();
        let one_way = table.rows().is_empty();
        let show = |(at, people): (usize, &u64)| {
            let (row, column) = figures.place(at);
            // The totals of a table of one row are that row again, and not published twice.
            let row = if one_way { 0 } else { row };
            (!hidden(row, column)).then(|| profile.rounded(*people))
        };
        let shown = (0..).zip(figures.values()).map(show).collect();
        Self {
            rows: table.rows().to_vec(),
            columns: table.columns().to_vec(),
            shown: Grid::new(figures.width(), shown),
        }
    }

    /// The codes of its rows; none of a table of one way.
    pub fn rows(&self) -> &[Code] {
        &self.rows
    }

    /// The codes of its columns.
    pub fn columns(&self) -> &[Code] {
        &self.columns
    }

    /// The figures as they are published, row by row, each with its total, and last the totals unless the table is of one way.
    pub fn figures(&self) -> Vec<Vec<ReleasedFigure>> {
        let figures: Vec<ReleasedFigure> = self.shown.values().map(|shown| figure(*shown)).collect();
        let rows = figures.chunks(self.shown.width()).take(self.lines());
        rows.map(<[ReleasedFigure]>::to_vec).collect()
    }

    /// How many figures are hidden, totals among them.
    pub fn hidden(&self) -> usize {
        let published = self.shown.values().take(self.lines() * self.shown.width());
        published.filter(|shown| shown.is_none()).count()
    }

    /// How many rows are published.
    pub(super) fn lines(&self) -> usize {
        if self.rows.is_empty() {
            1
        } else {
            self.rows.len() + 1
        }
    }

    pub(super) const fn shown(&self) -> &Grid<Option<u64>> {
        &self.shown
    }
}

const fn figure(shown: Option<u64>) -> ReleasedFigure {
    match shown {
        Some(people) => ReleasedFigure::Shown(people),
        None => ReleasedFigure::Hidden(HiddenMark::Hidden),
    }
}

impl From<ReleasedTable> for Written {
    fn from(table: ReleasedTable) -> Self {
        Self {
            figures: table.figures(),
            rows: table.rows,
            columns: table.columns,
        }
    }
}

impl TryFrom<Written> for ReleasedTable {
    type Error = DisclosureError;
    fn try_from(written: Written) -> Result<Self, DisclosureError> {
        let width = written.columns.len() + 1;
        let one_way = written.rows.is_empty();
        let lines = if one_way { 1 } else { written.rows.len() + 1 };
        if width == 1 {
            return Err(DisclosureError::NoCells);
        }
        if written.figures.len() != lines || written.figures.iter().any(|row| row.len() != width) {
            return Err(DisclosureError::Ragged);
        }
        for codes in [&written.rows, &written.columns] {
            if codes.iter().collect::<std::collections::BTreeSet<_>>().len() != codes.len() {
                return Err(DisclosureError::RepeatedCode);
            }
        }
        let mut shown: Vec<Option<u64>> = Vec::new();
        for figure in written.figures.iter().flatten() {
            shown.push(match figure {
                ReleasedFigure::Shown(people) if *people >= MOST_PEOPLE => {
                    return Err(DisclosureError::TooLarge);
                }
                ReleasedFigure::Shown(people) => Some(*people),
                ReleasedFigure::Hidden(_) => None,
            });
        }
        if one_way {
            shown.extend_from_within(..);
        }
        Ok(Self {
            rows: written.rows,
            columns: written.columns,
            shown: Grid::new(width, shown),
        })
    }
}
