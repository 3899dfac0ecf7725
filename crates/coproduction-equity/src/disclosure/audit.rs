//! What everybody can tell of what is hidden.

use super::grid::Grid;
use super::network::{Network, Range, UNBOUNDED};
use super::{DisclosureError, DisclosureProfile, ReleasedTable, Zeros};

/// From the least to the most that a figure can be, as far as anybody can tell from what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Feasible {
    /// The place of its row, from 0; the row of totals is last.
    pub row: usize,
    /// The place of its column, from 0; the column of totals is last.
    pub column: usize,
    /// The fewest people that the figure can be.
    pub low: u64,
    /// The most people that the figure can be; absent where nothing published bounds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<u64>,
}

/// What everybody can tell of a published table who knows its profile, that counts add up to totals, and that none is below 0.
///
/// Every value of an interval is reached by some table that agrees with all that is published: the intervals are exact, by largest
/// flows in whole numbers.
///
/// What it holds is drawn from the published table alone, so it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    hidden: Vec<Feasible>,
    rounded: Vec<Feasible>,
    /// How many hidden figures may be told to be small or not, or within less than the small counts.
    narrowed: usize,
    /// How many rounded figures have become known.
    pinned: usize,
    one_value: Vec<Line>,
}

/// A row or a column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Line {
    /// A row of the table, by its place from the top.
    #[cfg_attr(feature = "schema", schemars(title = "row"))]
    Row(
        /// The place of the row, from 0; the row of totals is last.
        usize,
    ),
    /// A column of the table, by its place from the left.
    #[cfg_attr(feature = "schema", schemars(title = "column"))]
    Column(
        /// The place of the column, from 0; the column of totals is last.
        usize,
    ),
}

impl Audit {
    /// Audits a table as it is published.
    ///
    /// ```
    /// use coproduction_equity::disclosure::{Audit, KnownProfile};
    ///
    /// let profile = KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
    /// // Two of three are hidden, which is not enough: together they are 2, so neither can be 3 or 4.
    /// let table = serde_json::from_str(r#"{"rows":[],"columns":["a","b","c"],"figures":[["hidden",12,"hidden",14]]}"#)?;
    /// let audit = Audit::new(&table, &profile)?.ok_or("it does not add up")?;
    /// assert_eq!(audit.hidden().first().map(|cell| (cell.low, cell.high)), Some((0, Some(2))));
    /// assert!(!audit.holds());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// `None` if no counts at all could have been published so: shown figures do not add up, or are none that the profile would
    /// show.
    ///
    /// # Errors
    /// [`DisclosureError::UnusableProfile`].
    pub fn new(table: &ReleasedTable, profile: &DisclosureProfile) -> Result<Option<Self>, DisclosureError> {
        if !profile.is_usable() {
            return Err(DisclosureError::UnusableProfile);
        }
        Ok(known(table, profile).and_then(|known| Self::of(table, profile, &known)))
    }

    /// The same where more is known than the table says.
    pub(super) fn of(
        table: &ReleasedTable,
        profile: &DisclosureProfile,
        known: &Grid<Range>,
    ) -> Option<Self> {
        let ranges = ranges(known)?;
        let mut audit = Self {
            hidden: Vec::new(),
            rounded: Vec::new(),
            narrowed: 0,
            pinned: 0,
            one_value: one_value(&ranges),
        };
        let published = table.lines() * known.width();
        let figures = table.shown().values().zip(known.values()).zip(ranges.values());
        for (at, ((shown, known), range)) in figures.take(published).enumerate() {
            let (row, column) = table.shown().place(at);
            let feasible = Feasible {
                row,
                column,
                low: range.low,
                high: (range.high < UNBOUNDED / 2).then_some(range.high),
            };
            if shown.is_none() {
                audit.narrowed += usize::from(!profile.keeps(*range));
                audit.hidden.push(feasible);
            } else if !known.is_point() {
                audit.pinned += usize::from(range.is_point());
                audit.rounded.push(feasible);
            }
        }
        Some(audit)
    }

    /// The interval of each hidden figure, row by row, totals among them.
    pub fn hidden(&self) -> &[Feasible] {
        &self.hidden
    }

    /// The interval of each figure that is shown rounded, row by row.
    pub fn rounded(&self) -> &[Feasible] {
        &self.rounded
    }

    /// Whether the table is protected: of each hidden figure either every small count is possible or none is, and no rounded figure
    /// has become known. Small counts are those that the profile hides by themselves.
    ///
    /// That none is possible tells of a figure that it was hidden to protect others, which gives nothing away. If only some were
    /// possible, it would have to be trusted that it is not small itself.
    pub const fn holds(&self) -> bool {
        self.narrowed == 0 && self.pinned == 0
    }

    /// The rows and columns with more than one category and people in one alone, as far as anybody can tell: whoever is known to be
    /// of one of them is known to have that characteristic, however many they are. Whether that is sensitive is for people to say.
    pub fn one_value(&self) -> &[Line] {
        &self.one_value
    }
}

impl DisclosureProfile {
    /// The least of the counts that are hidden by themselves.
    pub(super) const fn smallest(&self) -> u64 {
        match self.zeros {
            Zeros::Hidden => 0,
            Zeros::Shown => 1,
        }
    }

    /// Whether all small counts are possible, or none.
    pub(super) fn keeps(&self, range: Range) -> bool {
        let (least, beyond) = (self.smallest(), u64::from(self.threshold));
        let all = range.low <= least && range.high.saturating_add(1) >= beyond;
        all || range.low >= beyond || range.high < least
    }
}

/// What is known of each figure by itself.
pub(super) fn known(table: &ReleasedTable, profile: &DisclosureProfile) -> Option<Grid<Range>> {
    let known: Option<Vec<Range>> = table
        .shown()
        .values()
        .map(|shown| profile.known(*shown))
        .collect();
    Some(Grid::new(table.shown().width(), known?))
}

/// What is known of each once all is taken together.
pub(super) fn ranges(known: &Grid<Range>) -> Option<Grid<Range>> {
    let mut network = Network::of(known)?;
    let ranges = known.values().enumerate().map(|(at, known)| {
        if known.is_point() {
            Some(*known)
        } else {
            network.range(at)
        }
    });
    Some(Grid::new(known.width(), ranges.collect::<Option<_>>()?))
}

fn one_value(ranges: &Grid<Range>) -> Vec<Line> {
    let mut lines = Vec::new();
    let rows = ranges.height();
    let all = (0..rows)
        .map(Line::Row)
        .chain((0..ranges.width()).map(Line::Column));
    for line in all {
        let figures = (0..).zip(ranges.values()).filter(|(at, _)| {
            let (row, column) = ranges.place(*at);
            let (in_row, in_column) = ranges.in_totals(*at);
            // Without its total.
            match line {
                Line::Row(wanted) => row == wanted && !in_column,
                Line::Column(wanted) => column == wanted && !in_row,
            }
        });
        let (empty, others): (Vec<_>, Vec<_>) = figures.partition(|(_, range)| range.high == 0);
        let certainly = others.iter().all(|(_, range)| range.low > 0);
        if !empty.is_empty() && others.len() == 1 && certainly {
            lines.push(line);
        }
    }
    lines
}
