//! The bank holidays of England and Wales, which are those of Wales, from 2012 to 2028.
//!
//! From GOV.UK's own calendar (`alphagov/frontend`, `lib/data/bank-holidays.json` of 2026-08-21, last updated 2025-11-24, for 2019
//! to 2028; `alphagov/calendars` of 2020-05-04 for the years before), Crown copyright, MIT licence. A year that is not listed is
//! not guessed: holidays are moved and added, as in 2022 and 2023.

use std::num::NonZeroU16;
use std::sync::LazyLock;

use chrono::{Datelike, Weekday};

use crate::Date;

/// The first and last year of the list.
const YEARS: std::ops::RangeInclusive<i32> = 2012..=2028;

/// Each bank holiday, a year on a line.
const HOLIDAYS: &str = "\
2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26
2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26 2013-12-25 2013-12-26
2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28
2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27
2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28
2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
";

/// The same in order, read once.
static DAYS: LazyLock<Vec<Date>> = LazyLock::new(|| {
    HOLIDAYS
        .split_ascii_whitespace()
        .filter_map(|day| Date::parse(day).ok())
        .collect()
});

/// For each day of these years, how many working days lie before it; and last of all, how many there are.
static BEFORE: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut before = vec![0];
    let (mut day, mut count) = (FIRST, 0);
    while let Some(is_working) = is_working_day(day) {
        count += u32::from(is_working);
        before.push(count);
        let Some(next) = day.plus_days(1) else { break };
        day = next;
    }
    before
});

/// The first day of the list.
const FIRST: Date = match Date::parse("2012-01-01") {
    Ok(day) => day,
    Err(_) => panic!("no day"),
};

/// How many working days there are after a day, up to another, that one included; 0 where it is no later. `None` where one of the days
/// that would be counted is outside the years of the list.
///
/// ```
/// use coproduction_core::registers::working_days_until;
/// // From a Friday to the Tuesday after the bank holiday of the coronation.
/// assert_eq!(working_days_until("2023-05-05".parse()?, "2023-05-09".parse()?), Some(1));
/// assert_eq!(working_days_until("2040-05-05".parse()?, "2040-05-09".parse()?), None);
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
pub fn working_days_until(day: Date, last: Date) -> Option<u32> {
    if last <= day {
        return Some(0);
    }
    let first = place(day.plus_days(1)?)?;
    Some(BEFORE.get(place(last)? + 1)? - BEFORE.get(first)?)
}

/// The day by whose end so many working days have passed since another. `None` where days outside the years of the list would have to be counted.
///
/// ```
/// use std::num::NonZeroU16;
/// use coproduction_core::registers::working_day_after;
/// let two = NonZeroU16::MIN.saturating_add(1);
/// assert_eq!(working_day_after("2023-05-05".parse()?, two), Some("2023-05-10".parse()?));
/// assert_eq!(working_day_after("2040-05-05".parse()?, two), None);
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
pub fn working_day_after(day: Date, count: NonZeroU16) -> Option<Date> {
    let first = place(day.plus_days(1)?)?;
    let wanted = BEFORE.get(first)? + u32::from(count.get());
    // The first day by whose end there have been so many.
    let end = BEFORE.partition_point(|count| *count < wanted);
    let found = u32::try_from(end.checked_sub(1)?).ok()?;
    (end < BEFORE.len()).then(|| FIRST.plus_days(found))?
}

/// The place of a day among those of the list.
fn place(day: Date) -> Option<usize> {
    let place = usize::try_from(FIRST.days_until(day)).ok()?;
    (place + 1 < BEFORE.len()).then_some(place)
}

/// Whether a day is a bank holiday in Wales. `None` outside the years of the list.
///
/// ```
/// use coproduction_core::registers::is_bank_holiday;
/// assert_eq!(is_bank_holiday("2023-05-08".parse()?), Some(true)); // the coronation
/// assert_eq!(is_bank_holiday("2023-05-07".parse()?), Some(false)); // a Sunday
/// assert_eq!(is_bank_holiday("2040-05-09".parse()?), None);
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
pub fn is_bank_holiday(day: Date) -> Option<bool> {
    let is_listed = YEARS.contains(&day.to_chrono().year());
    is_listed.then(|| DAYS.binary_search(&day).is_ok())
}

/// Whether a day is a working day in Wales: Monday to Friday and no bank holiday. `None` outside the years of the list.
///
/// ```
/// use coproduction_core::registers::is_working_day;
/// assert_eq!(is_working_day("2023-05-08".parse()?), Some(false)); // the coronation
/// assert_eq!(is_working_day("2023-05-09".parse()?), Some(true));
/// assert_eq!(is_working_day("2040-05-09".parse()?), None);
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
pub fn is_working_day(day: Date) -> Option<bool> {
    let calendar = day.to_chrono();
    if !YEARS.contains(&calendar.year()) {
        return None;
    }
    let weekend = matches!(calendar.weekday(), Weekday::Sat | Weekday::Sun);
    Some(!weekend && DAYS.binary_search(&day).is_err())
}
