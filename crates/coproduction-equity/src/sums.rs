//! What the cells of a table add up to.

use crate::nested::Nested;
use crate::{Answers, CategoryKind, KnownCodeList, MonitoringTable};

impl MonitoringTable {
    /// n: how many people answered, with a value or with "prefer not to say".
    ///
    /// Of a list that the library knows, a subtotal is not added to its parts; of any other, every cell is added. Where one person may give
    /// several answers, this counts answers and not people. [`Counts`](crate::Counts) is stricter.
    pub fn answers(&self) -> u64 {
        let missing = self.missing.as_ref();
        let declined = missing.and_then(|missing| missing.prefer_not_to_say);
        let all = || {
            self.cells
                .iter()
                .flatten()
                .map(|cell| u64::from(cell.people))
                .sum()
        };
        let values = self.nested().map_or_else(all, |(nested, not_stated)| {
            nested.total().saturating_add(not_stated)
        });
        values.saturating_add(u64::from(declined.unwrap_or_default()))
    }

    /// At least how many people answered, where the cells can be added up: by one characteristic, on a list that the library knows, of which
    /// one person gives one answer. `None` where they cannot, or a code is not on the list or stands twice.
    pub fn people_answering(&self) -> Option<u64> {
        self.nested().map(|_| self.answers())
    }

    /// The places in `cells` of subtotals that count fewer people than their parts do together.
    ///
    /// ```
    /// use coproduction_core::Characteristic;
    /// use coproduction_equity::{CodeList, MonitoringCell, MonitoringTable};
    ///
    /// let list = CodeList::new("census-2021-ethnic-group".parse()?);
    /// let cell = |code: &str, people| Ok::<_, coproduction_core::FormError>(MonitoringCell::new(code.parse()?, people));
    /// let table = MonitoringTable::new(Characteristic::Race, list)
    ///     .cells([cell("asian", 5)?, cell("indian", 4)?, cell("chinese", 3)?]);
    /// assert_eq!(table.overfull_subtotals(), [0]);
    /// # Ok::<(), coproduction_core::FormError>(())
    /// ```
    pub fn overfull_subtotals(&self) -> Vec<usize> {
        let Some((nested, _)) = self.nested() else {
            return Vec::new();
        };
        let cells = self.cells.iter().flatten().enumerate();
        cells
            .filter(|(_, cell)| {
                let parts = nested.parts(cell.code.as_str());
                parts.is_some_and(|parts| parts > u64::from(cell.people))
            })
            .map(|(place, _)| place)
            .collect()
    }

    /// The cells as they nest, and how many stand under a code for *not stated*; only where they are people that can be added up.
    fn nested(&self) -> Option<(Nested<'_>, u64)> {
        let list = KnownCodeList::find(&self.code_list).filter(|list| list.answers == Answers::One)?;
        let mut nested = Nested::of(Some(list));
        let mut not_stated: u64 = 0;
        for cell in self.cells.iter().flatten() {
            let code = cell.code.as_str();
            let one_way = self.second.is_none() && cell.second_code.is_none();
            let kind = list.category(code).filter(|_| one_way)?.kind;
            if kind == CategoryKind::NotStated {
                not_stated = not_stated.saturating_add(u64::from(cell.people));
            } else if !nested.add(code, u64::from(cell.people)) {
                return None;
            }
        }
        Some((nested, not_stated))
    }
}
