//! A moment, with the local time it was written in.

use std::fmt;

use chrono::{FixedOffset, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};

use crate::date::number;
use crate::{Date, Form, FormError};

/// The seconds of an hour.
const HOUR: i64 = 3_600;
/// The seconds of a day.
const DAY: i64 = 24 * HOUR;

/// A date and time with its offset from UTC: `2022-07-01T18:30:00+01:00` or `2022-07-01T17:30:00Z`.
///
/// The form is RFC 3339 with a capital `T` and `Z`, seconds always written (up to 59: leap seconds are
/// refused), at most nine digits of a fraction, and an offset of at most 14 hours and 59 minutes. It is
/// written as it was read. Equality is of the written form; use [`utc`](Self::utc) to compare moments.
///
/// ```
/// use coproduction_core::DateTime;
/// let evening: DateTime = "2022-07-01T18:30:00+01:00".parse()?;
/// let same: DateTime = "2022-07-01T17:30:00Z".parse()?;
/// assert_ne!(evening, same);
/// assert_eq!(evening.utc(), same.utc());
/// assert_eq!(evening.date().to_string(), "2022-07-01");
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime {
    day: Date,
    time: NaiveTime,
    fraction_digits: u8,
    offset: Offset,
}

/// How far the local time is from UTC, as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Offset {
    Z,
    Hours(FixedOffset),
}

impl DateTime {
    /// Reads one date and time.
    ///
    /// # Errors
    /// Any other form, or a time that does not exist.
    pub fn parse(text: &str) -> Result<Self, FormError> {
        read(text).ok_or(FormError(Form::DateTime))
    }

    /// The moment in UTC.
    pub fn utc(self) -> chrono::DateTime<Utc> {
        Utc.from_utc_datetime(&(self.local() - chrono::TimeDelta::seconds(self.ahead().into())))
    }

    /// The day where it was written.
    pub const fn date(self) -> Date {
        self.day
    }

    /// The latest day that it can be in Wales, where summer time is an hour ahead of UTC: a start written in UTC shortly
    /// before midnight may be of the next day there.
    ///
    /// ```
    /// use coproduction_core::DateTime;
    /// let latest = |time: &str| Ok::<_, coproduction_core::FormError>(time.parse::<DateTime>()?.latest_date().to_string());
    /// assert_eq!(latest("2022-07-01T22:59:59Z")?, "2022-07-01");
    /// assert_eq!(latest("2022-07-01T23:00:00Z")?, "2022-07-02");
    /// assert_eq!(latest("2022-07-01T23:59:59+01:00")?, "2022-07-01");
    /// assert_eq!(latest("2022-12-31T13:00:00-10:00")?, "2023-01-01");
    /// assert_eq!(latest("2022-07-01T00:30:00+14:00")?, "2022-07-01");
    /// assert_eq!(latest("2199-12-31T23:30:00Z")?, "2199-12-31");
    /// # Ok::<(), coproduction_core::FormError>(())
    /// ```
    pub fn latest_date(self) -> Date {
        // Midnight in UTC is at most one day away, whichever way the offset goes.
        let hour_later = i64::from(self.time.num_seconds_from_midnight()) - i64::from(self.ahead()) + HOUR;
        if hour_later < DAY {
            return self.day;
        }
        self.day.plus_days(1).unwrap_or(self.day)
    }

    /// How many seconds the local time is ahead of UTC.
    const fn ahead(self) -> i32 {
        match self.offset {
            Offset::Z => 0,
            Offset::Hours(offset) => offset.local_minus_utc(),
        }
    }

    /// The local date and time, without its offset.
    pub const fn local(self) -> NaiveDateTime {
        self.day.to_chrono().and_time(self.time)
    }
}

fn read(text: &str) -> Option<DateTime> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = Date::parse(day).ok()?;
    let (clock, rest) = rest.split_at_checked(9)?;
    let [b'T', h1, h2, b':', m1, m2, b':', s1, s2] = clock.as_bytes() else {
        return None;
    };
    let (hour, minute, second) = (number(&[*h1, *h2])?, number(&[*m1, *m2])?, number(&[*s1, *s2])?);
    let end = rest.find(['Z', '+', '-'])?;
    let (fraction, offset) = rest.split_at_checked(end)?;
    let (nanos, fraction_digits) = match fraction.strip_prefix('.') {
        None if fraction.is_empty() => (0, 0),
        None => return None,
        Some(digits) => {
            let count = u8::try_from(digits.len()).ok().filter(|n| (1..=9).contains(n))?;
            (
                number(digits.as_bytes())? * 10_u32.pow(9 - u32::from(count)),
                count,
            )
        }
    };
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)?;
    Some(DateTime {
        day,
        time,
        fraction_digits,
        offset: read_offset(offset)?,
    })
}

fn read_offset(text: &str) -> Option<Offset> {
    match text.as_bytes() {
        b"Z" => Some(Offset::Z),
        [sign, h1, h2, b':', m1, m2] => {
            let hours = number(&[*h1, *h2]).filter(|h| *h <= 14)?;
            let minutes = number(&[*m1, *m2]).filter(|m| *m <= 59)?;
            let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
            match sign {
                b'+' => FixedOffset::east_opt(seconds).map(Offset::Hours),
                // RFC 3339 keeps -00:00 for "offset unknown", which is not a time we can compare.
                b'-' if seconds > 0 => FixedOffset::west_opt(seconds).map(Offset::Hours),
                _ => None,
            }
        }
        _ => None,
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.time;
        write!(
            f,
            "{}T{:02}:{:02}:{:02}",
            self.day,
            time.hour(),
            time.minute(),
            time.second()
        )?;
        if self.fraction_digits > 0 {
            let digits = usize::from(self.fraction_digits);
            let value = time.nanosecond() / 10_u32.pow(9 - u32::from(self.fraction_digits));
            write!(f, ".{value:0digits$}")?;
        }
        match self.offset {
            Offset::Z => f.write_str("Z"),
            Offset::Hours(offset) => {
                let seconds = offset.local_minus_utc();
                let minutes = seconds.abs() / 60;
                let sign = if seconds < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

crate::written_form!(@shown DateTime, DateTime);
