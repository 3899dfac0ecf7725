//! The counts of a table as a measure may use them.

use std::collections::BTreeMap;

use coproduction_core::{Code, Message};

use crate::nested::Nested;
use crate::{Answers, CategoryKind, KnownCodeList, MissingAnswers, MonitoringTable};

/// The counts of one characteristic, with values apart from answers that give none, and answers apart from what is no answer.
///
/// Every value is counted once: where a table has a subtotal and its parts, the parts stand. Of a list that the library does not know,
/// each cell is taken as a group of its own that overlaps with no other.
///
/// ```
/// use coproduction_core::Characteristic;
/// use coproduction_equity::{CodeList, Counts, MissingAnswers, MonitoringCell, MonitoringTable};
///
/// let list = CodeList::new("census-2021-disability".parse()?);
/// let table = MonitoringTable::new(Characteristic::Disability, list)
///     .cells([
///         MonitoringCell::new("limited-a-lot".parse()?, 1),
///         MonitoringCell::new("limited-a-little".parse()?, 1),
///         MonitoringCell::new("no-condition".parse()?, 11),
///     ])
///     .missing(MissingAnswers::new().prefer_not_to_say(3).not_asked(4));
/// let counts = Counts::of(&table)?;
/// assert_eq!(counts.in_group(&"disabled".parse()?), Some(2));
/// assert_eq!((counts.n(), counts.disclosed(), counts.undisclosed()), (Some(16), 13, Some(3)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Counts {
    list: Option<&'static KnownCodeList>,
    values: BTreeMap<Code, u64>,
    not_stated: u64,
    missing: MissingAnswers,
}

/// Without the counts: whatever is logged must say of nobody what they answered.
impl std::fmt::Debug for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Counts").finish_non_exhaustive()
    }
}

impl Counts {
    /// Draws the counts from a table of one way.
    ///
    /// # Errors
    /// [`CountsError`], where the cells are not counts of people that add up.
    pub fn of(table: &MonitoringTable) -> Result<Self, CountsError> {
        if table.second.is_some() {
            return Err(CountsError::TwoWays);
        }
        let list = KnownCodeList::find(&table.code_list);
        if list.is_some_and(|list| list.answers == Answers::Several) {
            return Err(CountsError::Overlapping);
        }
        let cells = table.cells.as_ref().ok_or(CountsError::NotRecorded)?;
        let mut nested = Nested::of(list);
        let mut not_stated = 0;
        for cell in cells {
            let (code, people) = (cell.code.as_str(), u64::from(cell.people));
            let category = match list {
                None => None,
                Some(list) => Some(list.category(code).ok_or(CountsError::NotOnList)?),
            };
            if category.is_some_and(|category| category.kind == CategoryKind::NotStated) {
                not_stated = people.saturating_add(not_stated);
            } else if !nested.add(code, people) {
                return Err(CountsError::RepeatedCell);
            }
        }
        let mut values = BTreeMap::new();
        for cell in cells {
            let (code, people) = (cell.code.as_str(), u64::from(cell.people));
            match nested.parts(code) {
                None if nested.has(code) => drop(values.insert(cell.code.clone(), people)),
                Some(parts) if parts != people => return Err(CountsError::PartsDiffer),
                _ => {}
            }
        }
        Ok(Self {
            list,
            values,
            not_stated,
            missing: table.missing.clone().unwrap_or_else(MissingAnswers::new),
        })
    }

    /// How many gave each value, by the finest codes that were counted. They add up to [`disclosed`](Self::disclosed).
    pub fn values(&self) -> impl Iterator<Item = (&Code, u64)> {
        self.values.iter().map(|(code, people)| (code, *people))
    }

    /// How many gave a value.
    pub fn disclosed(&self) -> u64 {
        self.values.values().sum()
    }

    /// How many answered without a value: preferred not to say, or stand under a code for *not stated*. `None` where it is not recorded
    /// how many preferred not to say.
    pub fn undisclosed(&self) -> Option<u64> {
        Some(u64::from(self.missing.prefer_not_to_say?) + self.not_stated)
    }

    /// n: how many answered, with a value or without. `None` where [`undisclosed`](Self::undisclosed) is.
    ///
    /// Whoever was not asked, did not know, is still to be asked or withdrew is not in it.
    pub fn n(&self) -> Option<u64> {
        Some(self.disclosed() + self.undisclosed()?)
    }

    /// How many are of a group, the leaves under a subtotal together: none where no cell has it, as the cells are all there are.
    ///
    /// `None` where it cannot be told: the code is on no list that is known and in no cell, or only a wider group was counted.
    pub fn in_group(&self, code: &Code) -> Option<u64> {
        if let Some(people) = self.values.get(code) {
            return Some(*people);
        }
        let list = self.list?;
        let group = list.category(code.as_str())?;
        let is_wider = |counted: &Code| list.is_within(group, counted.as_str());
        if group.kind == CategoryKind::NotStated || self.values.keys().any(is_wider) {
            return None;
        }
        let within = self.values.iter().filter(|(counted, _)| {
            list.category(counted.as_str())
                .is_some_and(|counted| list.is_within(counted, code.as_str()))
        });
        Some(within.map(|(_, people)| people).sum())
    }

    /// The list that the codes are of, if it is known.
    pub const fn list(&self) -> Option<&'static KnownCodeList> {
        self.list
    }

    /// How many gave no value, and why, as recorded.
    pub const fn missing(&self) -> &MissingAnswers {
        &self.missing
    }
}

/// Why no counts can be drawn from a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CountsError {
    /// The table has two ways: who gave no answer to either question is one number, so that neither can be told.
    TwoWays,
    /// One person gives several answers of the list, so that the cells do not add up to people.
    Overlapping,
    /// No cells are recorded.
    NotRecorded,
    /// A code is not on the list that the table names.
    NotOnList,
    /// A code has two cells.
    RepeatedCell,
    /// The parts of a subtotal are more or fewer than it.
    PartsDiffer,
}

impl CountsError {
    /// The code of this kind. A code is for ever.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TwoWays => "two-ways",
            Self::Overlapping => "overlapping-answers",
            Self::NotRecorded => "cells-not-recorded",
            Self::NotOnList => "code-not-on-list",
            Self::RepeatedCell => "repeated-cell",
            Self::PartsDiffer => "parts-differ",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        let (en, cy) = match self {
            Self::TwoWays => (
                "This table has two characteristics, so it cannot be told how many answered each question. Record a table of one.",
                "Mae dwy nodwedd yn y tabl hwn, felly ni ellir dweud faint a atebodd bob cwestiwn. Cofnodwch dabl ag un nodwedd.",
            ),
            Self::Overlapping => (
                "One person can give several answers of this list, so the counts do not add up to people. Use a list of single answers.",
                "Gall un person roi sawl ateb o'r rhestr hon, felly nid yw'r cyfrifon yn adio i nifer y bobl. Defnyddiwch restr o atebion unigol.",
            ),
            Self::NotRecorded => (
                "This table has no cells. Record the counts, or an empty list if nobody gave a value.",
                "Nid oes celloedd yn y tabl hwn. Cofnodwch y cyfrifon, neu restr wag os na roddodd neb werth.",
            ),
            Self::NotOnList => (
                "A code of this table is not on the code list that it names. Correct the code or the list.",
                "Nid yw un o godau'r tabl hwn ar y rhestr godau a enwir ganddo. Cywirwch y cod neu'r rhestr.",
            ),
            Self::RepeatedCell => (
                "A code of this table has two cells. Keep one of the two.",
                "Mae dwy gell i un o godau'r tabl hwn. Cadwch un o'r ddwy.",
            ),
            Self::PartsDiffer => (
                "The parts of a group do not add up to the group. Correct them, or record the parts alone or the group alone.",
                "Nid yw rhannau grŵp yn adio i'r grŵp. Cywirwch nhw, neu cofnodwch y rhannau yn unig neu'r grŵp yn unig.",
            ),
        };
        Message::new(en, cy)
    }
}

impl std::fmt::Display for CountsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for CountsError {}
