//! A population by the groups of one characteristic.

use coproduction_core::{Characteristic, Code};

use super::{ReferenceAbout, ReferenceError, ReferenceShare};
use crate::nested::Nested;
use crate::{Answers, CategoryKind, CodeList, KnownCodeList};

coproduction_core::vocabulary! {
    /// How the cells of a reference population add up, subtotals apart.
    pub enum CellsSum {
        /// To the total: everybody is in one cell.
        ToTotal = "to-total",
        /// Below the total: nobody is in two cells, and some are in none.
        BelowTotal = "below-total",
        /// Not at all: some people are in several cells.
        Overlapping = "overlapping",
    }
}

coproduction_core::model! {
    /// How many people of a reference population are of one group.
    pub struct ReferenceCell {
        required {
            /// The code of the group, out of the `codeList` of the population.
            code: Code,
            /// How many people are of the group; households, where those are what is counted.
            people: u64,
        }
        optional {
            /// The code of the subtotal that the group is part of, out of the same code list. It is read only where the
            /// library does not know that list.
            part_of: Code,
            /// Of how many, where that is not the total of the population: each table of a census has a total of its own.
            out_of: u64,
        }
    }
}

coproduction_core::model! {
    /// A population by the groups of one characteristic: from a census, or a board's own.
    ///
    /// A board may give its own as JSON; [`check`](Self::check) says whether it holds together, and no share is given while it does not.
    ///
    /// ```
    /// use coproduction_equity::{ReferenceError, ReferencePopulation};
    ///
    /// let json = r#"{
    ///   "characteristic": "age",
    ///   "codeList": { "name": "oedran-lleol" },
    ///   "about": {
    ///     "source": { "title": { "en": "Users of the clinic" } }, "asOf": "2025", "universe": "service-users", "area": {}
    ///   },
    ///   "total": 400,
    ///   "cells": [{ "code": "under-50", "people": 246 }, { "code": "50-and-over", "people": 154 }]
    /// }"#;
    /// let clinic: ReferencePopulation = serde_json::from_str(json)?;
    /// let share = clinic.share(&"under-50".parse()?)?;
    /// assert_eq!((share.part(), share.whole()), (246, 400));
    /// // Of another group nothing is known: that is not nought.
    /// assert_eq!(clinic.share(&"under-20".parse()?), Err(ReferenceError::NoSuchGroup));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct ReferencePopulation {
        required {
            /// The characteristic by which the people are grouped, such as `age`.
            characteristic: Characteristic,
            /// The list, with its version, that the codes of the groups are of.
            code_list: CodeList,
            /// Who published it, who is counted, when and where.
            about: ReferenceAbout,
            /// How many people there are in all: a whole number.
            #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
            total: u64,
        }
        optional {
            /// How the cells add up. Where it is not said, the code list says whether they overlap; otherwise they add up to the total.
            cells_sum: CellsSum,
        }
        lists {
            /// How many are of each group. A group that has no cell is not known, and not nought.
            cells: ReferenceCell,
        }
    }
}

impl ReferencePopulation {
    /// Whether the numbers hold together: codes of the list, none twice, no part above its whole, and sums as declared.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), ReferenceError> {
        self.nested().map(drop)
    }

    /// The share of a group, of everybody: whoever stated no answer is in the whole.
    ///
    /// A group without a cell is the sum of its parts, where each of them has one.
    ///
    /// # Errors
    /// What [`check`](Self::check) finds; [`ReferenceError::NoSuchGroup`]; [`ReferenceError::NobodyToShare`] of a population of nobody.
    pub fn share(&self, group: &Code) -> Result<ReferenceShare, ReferenceError> {
        let nested = self.nested()?;
        let people = nested.count(group.as_str()).ok_or(ReferenceError::NoSuchGroup)?;
        let cell = self.cells.iter().flatten().find(|cell| cell.code == *group);
        let whole = cell.and_then(|cell| cell.out_of).unwrap_or(self.total);
        ReferenceShare::new(people, whole, self.about.clone())
    }

    /// The share of a group among those who stated an answer.
    ///
    /// # Errors
    /// As [`share`](Self::share); [`ReferenceError::StatedNotKnown`] where the list has a code for *not stated* that no cell counts,
    /// or the list is not known; [`ReferenceError::NoSuchGroup`] of that code itself.
    pub fn share_of_stated(&self, group: &Code) -> Result<ReferenceShare, ReferenceError> {
        let of_all = self.share(group)?;
        let list = KnownCodeList::find(&self.code_list).ok_or(ReferenceError::StatedNotKnown)?;
        let nested = self.nested()?;
        let mut stated = of_all.whole();
        for category in list.categories {
            if category.kind == CategoryKind::NotStated {
                if category.code == group.as_str() {
                    return Err(ReferenceError::NoSuchGroup);
                }
                let silent = nested
                    .count(category.code)
                    .ok_or(ReferenceError::StatedNotKnown)?;
                stated = stated.saturating_sub(silent);
            }
        }
        ReferenceShare::new(of_all.part(), stated, self.about.clone())
    }

    /// The counts as they nest, checked.
    fn nested(&self) -> Result<Nested<'_>, ReferenceError> {
        let list = KnownCodeList::find(&self.code_list);
        let mut nested = Nested::of(list);
        for cell in self.cells.iter().flatten() {
            let code = cell.code.as_str();
            if list.is_some_and(|list| list.category(code).is_none()) {
                return Err(ReferenceError::NotOnList);
            }
            if cell.people > cell.out_of.unwrap_or(self.total) {
                return Err(ReferenceError::PartAboveWhole);
            }
            if !nested.add(code, cell.people) {
                return Err(ReferenceError::RepeatedCell);
            }
            if let (None, Some(whole)) = (list, &cell.part_of) {
                nested.nest(code, whole.as_str());
            }
        }
        let sum = self.cells_sum.unwrap_or(match list {
            Some(list) if list.answers == Answers::Several => CellsSum::Overlapping,
            _ => CellsSum::ToTotal,
        });
        if sum != CellsSum::Overlapping {
            adds_up(nested.total(), self.total, sum)?;
            for (code, people) in nested.counted() {
                if let Some(parts) = nested.parts(code) {
                    adds_up(parts, people, sum)?;
                }
            }
        }
        Ok(nested)
    }
}

fn adds_up(parts: u64, whole: u64, sum: CellsSum) -> Result<(), ReferenceError> {
    if parts > whole {
        Err(ReferenceError::PartAboveWhole)
    } else if parts < whole && sum == CellsSum::ToTotal {
        Err(ReferenceError::SumsDiffer)
    } else {
        Ok(())
    }
}
