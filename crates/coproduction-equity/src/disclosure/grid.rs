//! Figures in rows and columns, the totals last.

/// Something for each figure of a table, by rows; the last row and the last column are totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid<T> {
    width: usize,
    values: Vec<T>,
}

impl<T> Grid<T> {
    /// So many in a row, at least 1, row by row.
    pub(super) const fn new(width: usize, values: Vec<T>) -> Self {
        Self { width, values }
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.values.len().checked_div(self.width).unwrap_or_default()
    }

    pub(super) fn values(&self) -> std::slice::Iter<'_, T> {
        self.values.iter()
    }

    /// The row and the column of a figure.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        (
            at.checked_div(self.width).unwrap_or_default(),
            at.checked_rem(self.width).unwrap_or_default(),
        )
    }

    /// Whether it is in the row of totals, and whether in the column of totals.
    pub(super) fn in_totals(&self, at: usize) -> (bool, bool) {
        let (row, column) = self.place(at);
        (row + 1 == self.height(), column + 1 == self.width)
    }
}
