//! A date of which only the year, or the year and month, may be known.

use std::fmt;

use chrono::{Datelike, Days, Months};

use crate::date::number;
use crate::{Date, Form, FormError};

/// A year, a month or a day, for history: `2022`, `2022-07` or `2022-07-01`.
///
/// Two partial dates are ordered only where their precision allows it:
///
/// ```
/// use coproduction_core::PartialDate;
/// let year: PartialDate = "2022".parse()?;
/// let month: PartialDate = "2022-07".parse()?;
/// assert!(!year.is_before(month) && !month.is_before(year)); // nothing can be concluded
/// assert!(month.is_before("2023".parse()?));
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
///
/// There is deliberately no `Ord`: sorting would conclude what is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year is known; the day stands for its first.
    #[doc(hidden)]
    Year(Date),
    /// The year and month are known; the day stands for its first.
    #[doc(hidden)]
    Month(Date),
    /// The day is known.
    Day(Date),
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Anything else, a date that does not exist, or a year outside 1900 to 2199.
    pub const fn parse(text: &str) -> Result<Self, FormError> {
        let date = match text.as_bytes() {
            year @ [_, _, _, _] => match number(year) {
                Some(year) => Date::from_parts(year, 1, 1),
                None => None,
            },
            [y1, y2, y3, y4, b'-', m1, m2] => match (number(&[*y1, *y2, *y3, *y4]), number(&[*m1, *m2])) {
                (Some(year), Some(month)) => Date::from_parts(year, month, 1),
                _ => None,
            },
            _ => match Date::parse(text) {
                Ok(day) => Some(day),
                Err(_) => None,
            },
        };
        match (date, text.len()) {
            (Some(first), 4) => Ok(Self::Year(first)),
            (Some(first), 7) => Ok(Self::Month(first)),
            (Some(day), _) => Ok(Self::Day(day)),
            (None, _) => Err(FormError(Form::PartialDate)),
        }
    }

    /// The first day it can be.
    pub const fn earliest(self) -> Date {
        match self {
            Self::Year(day) | Self::Month(day) | Self::Day(day) => day,
        }
    }

    /// The last day it can be.
    pub fn latest(self) -> Date {
        let (first, months) = match self {
            Self::Year(first) => (first, 12),
            Self::Month(first) => (first, 1),
            Self::Day(day) => return day,
        };
        first
            .to_chrono()
            .checked_add_months(Months::new(months))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .and_then(|last| Date::try_from(last).ok())
            .unwrap_or(first)
    }

    /// Whether it is certainly earlier than the other.
    pub fn is_before(self, other: Self) -> bool {
        self.latest() < other.earliest()
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.earliest().to_chrono();
        match self {
            Self::Year(_) => write!(f, "{:04}", day.year()),
            Self::Month(_) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Self::Day(day) => day.fmt(f),
        }
    }
}

crate::written_form!(@shown PartialDate, PartialDate);
