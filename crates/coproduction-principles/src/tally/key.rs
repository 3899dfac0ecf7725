//! What a count is of.

use coproduction_core::registers::{HEALTH_BOARDS, health_board};
use coproduction_core::{GssCode, OdsCode};

use super::{Counted, TallyFault, shapes};

/// The code of an accountable board: its ODS code, or its GSS code where it has no other.
///
/// A health board of Wales is always named by its ODS code, so that one board has one name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Board(Box<str>);

impl Board {
    /// The board with these codes, if it has any.
    pub fn of(ods: Option<&OdsCode>, gss: Option<&GssCode>) -> Option<Self> {
        let of_gss = gss.and_then(|gss| HEALTH_BOARDS.iter().find(|board| board.gss == gss.as_str()));
        let by_gss = of_gss.and_then(|board| board.ods);
        let code = ods.map(OdsCode::as_str).or(by_gss).or(gss.map(GssCode::as_str))?;
        Some(Self(code.into()))
    }

    /// Reads the code of a board.
    ///
    /// # Errors
    /// [`TallyFault::WrongBoard`] where it is no code, or the GSS code of a board that has an ODS code.
    pub fn parse(code: &str) -> Result<Self, TallyFault> {
        let (ods, gss) = (OdsCode::parse(code).ok(), GssCode::parse(code).ok());
        // What has the form of a GSS code is one.
        let board = match gss {
            Some(gss) => Self::of(None, Some(&gss)),
            None => Self::of(ods.as_ref(), None),
        };
        board
            .filter(|board| board.as_str() == code)
            .ok_or(TallyFault::WrongBoard)
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its name in English and Welsh, of one of the seven health boards.
    pub fn name(&self) -> Option<(&'static str, &'static str)> {
        let board = health_board(&OdsCode::parse(&self.0).ok()?)?;
        Some((board.en, board.cy.unwrap_or(board.en)))
    }

    /// The seven health boards of Wales, in the order of their codes.
    pub fn of_wales() -> Vec<Self> {
        let codes = HEALTH_BOARDS.iter().filter_map(|board| board.ods);
        let mut boards: Vec<_> = codes.map(|code| Self(code.into())).collect();
        boards.sort();
        boards
    }
}

impl std::fmt::Display for Board {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a count is of: a board, what is counted, and the category and bucket it is counted under. Rows are in its order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    board: Option<Board>,
    counted: Counted,
    category: Box<str>,
    bucket: Box<str>,
}

impl Key {
    /// A key, where its words are those of what is counted.
    ///
    /// # Errors
    /// [`TallyFault::UnknownCategory`] or [`TallyFault::UnknownBucket`].
    pub fn new(
        board: Option<Board>,
        counted: Counted,
        category: &str,
        bucket: &str,
    ) -> Result<Self, TallyFault> {
        shapes::check(counted, category, bucket)?;
        Ok(Self {
            board,
            counted,
            category: category.into(),
            bucket: bucket.into(),
        })
    }

    /// The board; `None` where it is not on record.
    pub const fn board(&self) -> Option<&Board> {
        self.board.as_ref()
    }

    /// What is counted.
    pub const fn counted(&self) -> Counted {
        self.counted
    }

    /// The category: a side, a stage, a code of a break.
    pub fn category(&self) -> &str {
        &self.category
    }

    /// The bucket: an outcome, a number of days, a service.
    pub fn bucket(&self) -> &str {
        &self.bucket
    }
}
