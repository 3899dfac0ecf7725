//! A day.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{Form, FormError};

/// A day of the Gregorian calendar, written `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31.
///
/// ```
/// use coproduction_core::Date;
/// let day: Date = "2024-02-29".parse()?;
/// assert!(day < "2024-03-01".parse()?);
/// assert!("2023-02-29".parse::<Date>().is_err());
/// assert!("2024-3-1".parse::<Date>().is_err());
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Anything else, a day that does not exist, or a year outside 1900 to 2199.
    pub const fn parse(text: &str) -> Result<Self, FormError> {
        // `NaiveDate` reads unpadded, signed and spaced dates too; one day has one spelling here.
        if let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes()
            && let Some(year) = number(&[*y1, *y2, *y3, *y4])
            && let Some(month) = number(&[*m1, *m2])
            && let Some(day) = number(&[*d1, *d2])
            && let Some(date) = Self::from_parts(year, month, day)
        {
            return Ok(date);
        }
        Err(FormError(Form::Date))
    }

    pub(crate) const fn from_parts(year: u32, month: u32, day: u32) -> Option<Self> {
        if year < 1900 || year > 2199 {
            return None;
        }
        match NaiveDate::from_ymd_opt(year.cast_signed(), month, day) {
            Some(day) => Some(Self(day)),
            None => None,
        }
    }

    /// How many days later the other day is; negative where it is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.0.signed_duration_since(self.0).num_days()
    }

    /// The day so many days later; `None` beyond 2199.
    pub fn plus_days(self, days: u32) -> Option<Self> {
        let day = self.0.checked_add_days(Days::new(days.into()))?;
        Self::try_from(day).ok()
    }

    /// The same day so many months later, or the last of that month; `None` beyond 2199.
    pub fn plus_months(self, months: u32) -> Option<Self> {
        let day = self.0.checked_add_months(Months::new(months))?;
        Self::try_from(day).ok()
    }

    /// The same day so many months earlier, or the last of that month; the first day of 1900 where that is later.
    ///
    /// ```
    /// use coproduction_core::Date;
    /// let day: Date = "2026-03-31".parse()?;
    /// assert_eq!(day.minus_months(12).to_string(), "2025-03-31");
    /// assert_eq!(day.minus_months(1).to_string(), "2026-02-28");
    /// assert_eq!(day.minus_months(12 * 200).to_string(), "1900-01-01");
    /// # Ok::<(), coproduction_core::FormError>(())
    /// ```
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        let day = self.0.checked_sub_months(Months::new(months));
        let day = day.and_then(|day| Self::try_from(day).ok());
        day.or_else(|| Self::from_parts(1900, 1, 1)).unwrap_or(self)
    }

    /// Its month, counted from January of year 0: the difference of two is how many months lie between them.
    ///
    /// ```
    /// use coproduction_core::Date;
    /// let (new_year, march) = ("2025-01-01".parse::<Date>()?, "2026-03-31".parse::<Date>()?);
    /// assert_eq!(march.month_number() - new_year.month_number(), 14);
    /// # Ok::<(), coproduction_core::FormError>(())
    /// ```
    pub fn month_number(self) -> u32 {
        self.0.year_ce().1 * 12 + self.0.month0()
    }

    /// The day as chrono has it.
    pub const fn to_chrono(self) -> NaiveDate {
        self.0
    }
}

/// A number of ASCII digits alone.
pub(crate) const fn number(mut digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    let mut number = 0_u32;
    while let [digit, rest @ ..] = digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + (*digit - b'0') as u32;
        digits = rest;
    }
    Some(number)
}

impl TryFrom<NaiveDate> for Date {
    type Error = FormError;
    /// # Errors
    /// A year outside 1900 to 2199.
    fn try_from(day: NaiveDate) -> Result<Self, FormError> {
        if (1900..=2199).contains(&day.year()) {
            Ok(Self(day))
        } else {
            Err(FormError(Form::Date))
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

crate::written_form!(@shown Date, Date);
