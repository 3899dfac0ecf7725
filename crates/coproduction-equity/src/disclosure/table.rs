//! A table of one or two ways with its totals, before anything is hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use coproduction_core::Code;

use super::DisclosureError;
use super::grid::Grid;
use crate::{Answers, CodeList, KnownCodeList, MonitoringTable};

/// Counts of people by two characteristics, or by one, with the total of each row, of each column and of all.
///
/// A table of one characteristic is one row without a code. It holds counts that may not be shown, so it is
/// not serialisable, and its `Debug` prints its size alone.
///
/// ```
/// use coproduction_equity::disclosure::{CountTable, DisclosureError};
///
/// let codes = |codes: &[&str]| codes.iter().map(|code| code.parse()).collect::<Result<Vec<_>, _>>();
/// let table = CountTable::new(codes(&["north", "south"])?, codes(&["carer", "none"])?, vec![vec![3, 20], vec![9, 41]])?;
/// assert_eq!((table.rows().len(), table.columns().len()), (2, 2));
/// assert_eq!(format!("{table:?}"), "CountTable { rows: 2, columns: 2, .. }");
/// // A table of three characteristics is not a network, and its hidden counts could not be audited.
/// let three = [(codes(&["north", "carer", "woman"])?, 4)];
/// assert_eq!(CountTable::from_cells(three).err(), Some(DisclosureError::NotTwoWays));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct CountTable {
    rows: Vec<Code>,
    columns: Vec<Code>,
    figures: Grid<u64>,
}

impl fmt::Debug for CountTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CountTable")
            .field("rows", &self.rows.len())
            .field("columns", &self.columns.len())
            .finish_non_exhaustive()
    }
}

impl CountTable {
    /// A table by its rows; the totals are added up.
    ///
    /// # Errors
    /// [`DisclosureError::NoCells`] without a row or a column, [`Ragged`](DisclosureError::Ragged) if a row does not have a count for
    /// each column, [`RepeatedCode`](DisclosureError::RepeatedCode).
    pub fn new(rows: Vec<Code>, columns: Vec<Code>, counts: Vec<Vec<u32>>) -> Result<Self, DisclosureError> {
        if rows.is_empty() {
            return Err(DisclosureError::NoCells);
        }
        Self::add_up(rows, columns, counts)
    }

    /// A table of no rows by their codes has one without.
    fn add_up(rows: Vec<Code>, columns: Vec<Code>, counts: Vec<Vec<u32>>) -> Result<Self, DisclosureError> {
        if columns.is_empty() {
            return Err(DisclosureError::NoCells);
        }
        if counts.len() != rows.len().max(1) || counts.iter().any(|row| row.len() != columns.len()) {
            return Err(DisclosureError::Ragged);
        }
        for codes in [&rows, &columns] {
            if codes.iter().collect::<BTreeSet<_>>().len() != codes.len() {
                return Err(DisclosureError::RepeatedCode);
            }
        }
        let mut figures = Vec::new();
        let mut totals = vec![0_u64; columns.len()];
        for row in counts {
            let row: Vec<u64> = row.into_iter().map(u64::from).collect();
            for (total, people) in totals.iter_mut().zip(&row) {
                *total += people;
            }
            figures.extend(&row);
            figures.push(row.iter().sum());
        }
        figures.extend(&totals);
        figures.push(totals.iter().sum());
        let figures = Grid::new(columns.len() + 1, figures);
        Ok(Self {
            rows,
            columns,
            figures,
        })
    }

    /// A table of one characteristic: one row.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn one_way(codes: Vec<Code>, counts: Vec<u32>) -> Result<Self, DisclosureError> {
        Self::add_up(Vec::new(), codes, vec![counts])
    }

    /// A table by its cells, each with one code or two.
    ///
    /// # Errors
    /// As [`new`](Self::new); [`NotTwoWays`](DisclosureError::NotTwoWays) if a cell has no code or more than two, or if some have
    /// one and some two.
    pub fn from_cells(cells: impl IntoIterator<Item = (Vec<Code>, u32)>) -> Result<Self, DisclosureError> {
        let (mut rows, mut columns): (Vec<Code>, Vec<Code>) = (Vec::new(), Vec::new());
        let mut counts = BTreeMap::new();
        let mut ways = None;
        for (codes, people) in cells {
            let (row, column) = match <[Code; 2]>::try_from(codes) {
                Ok([row, column]) => (Some(row), column),
                Err(codes) => match <[Code; 1]>::try_from(codes) {
                    Ok([column]) => (None, column),
                    Err(_) => return Err(DisclosureError::NotTwoWays),
                },
            };
            if *ways.get_or_insert(row.is_some()) != row.is_some() {
                return Err(DisclosureError::NotTwoWays);
            }
            for (code, codes) in [(row.as_ref(), &mut rows), (Some(&column), &mut columns)] {
                if let Some(code) = code.filter(|code| !codes.contains(code)) {
                    codes.push(code.clone());
                }
            }
            if counts.insert((row, column), people).is_some() {
                return Err(DisclosureError::RepeatedCode);
            }
        }
        let row_of = |row: Option<Code>| {
            let people = |column: &Code| counts.get(&(row.clone(), column.clone())).copied();
            columns.iter().map(people).collect::<Option<Vec<_>>>()
        };
        if ways == Some(true) {
            let counts: Option<_> = rows.iter().cloned().map(|row| row_of(Some(row))).collect();
            let counts = counts.ok_or(DisclosureError::Ragged)?;
            Self::new(rows, columns, counts)
        } else {
            let counts = row_of(None).ok_or(DisclosureError::Ragged)?;
            Self::one_way(columns, counts)
        }
    }

    /// The table of a monitoring return: its cells as they are recorded, without those who gave no value.
    ///
    /// # Errors
    /// As [`from_cells`](Self::from_cells); [`Overlapping`](DisclosureError::Overlapping) if a code is part of another, or if one
    /// person may give several answers.
    pub fn of(table: &MonitoringTable) -> Result<Self, DisclosureError> {
        let cells = table.cells.as_ref().ok_or(DisclosureError::NoCells)?;
        let firsts: BTreeSet<&Code> = cells.iter().map(|cell| &cell.code).collect();
        let seconds: BTreeSet<&Code> = cells
            .iter()
            .filter_map(|cell| cell.second_code.as_ref())
            .collect();
        let second_list = table.second.as_ref().map(|second| &second.code_list);
        if overlap(&table.code_list, &firsts) || second_list.is_some_and(|list| overlap(list, &seconds)) {
            return Err(DisclosureError::Overlapping);
        }
        if table.second.is_some() != cells.iter().any(|cell| cell.second_code.is_some()) {
            return Err(DisclosureError::NotTwoWays);
        }
        Self::from_cells(cells.iter().map(|cell| {
            let codes = [Some(cell.code.clone()), cell.second_code.clone()];
            (codes.into_iter().flatten().collect(), cell.people)
        }))
    }

    /// The same table, if these are its totals.
    ///
    /// # Errors
    /// [`DisclosureError::SumsDiffer`] if they are not.
    pub fn with_totals(self, rows: &[u64], columns: &[u64], all: u64) -> Result<Self, DisclosureError> {
        let last = self.figures.width();
        let sums = (1..).zip(self.figures.values()).filter(|(at, _)| at % last == 0);
        let totals = sums.map(|(_, total)| total);
        let foot = self
            .figures
            .values()
            .skip(self.rows.len().max(1) * last)
            .take(last - 1);
        if totals.eq(rows.iter().chain([&all])) && foot.eq(columns) {
            Ok(self)
        } else {
            Err(DisclosureError::SumsDiffer)
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

    /// The counts with their totals, a row and a column more than there are codes.
    pub(super) const fn figures(&self) -> &Grid<u64> {
        &self.figures
    }
}

fn overlap(named: &CodeList, codes: &BTreeSet<&Code>) -> bool {
    let Some(list) = KnownCodeList::find(named) else {
        return false;
    };
    let is_part = |code: &Code| {
        let parent = list.category(code.as_str()).and_then(|category| category.parent);
        let around = parent.and_then(|parent| list.category(parent));
        around.is_some_and(|around| codes.iter().any(|other| list.is_within(around, other.as_str())))
    };
    list.answers == Answers::Several || codes.iter().any(|code| is_part(code))
}
