//! The registers hold together.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use coproduction_core::registers::{
    self, Entry, HEALTH_BOARDS, LOCAL_AUTHORITIES, NHS_BODIES, SPECIALTIES, Standing,
};
use coproduction_core::{Code, Date, GssCode, OdsCode};

#[test]
fn there_are_seven_boards_and_each_code_has_its_form() {
    let today: Vec<_> = HEALTH_BOARDS.iter().filter(|board| board.to.is_none()).collect();
    assert_eq!(today.len(), 7);
    for board in HEALTH_BOARDS {
        assert!(GssCode::parse(board.gss).is_ok());
        assert!(board.ods.is_none_or(|ods| OdsCode::parse(ods).is_ok()));
        assert!(
            [board.from, board.to]
                .iter()
                .flatten()
                .all(|day| Date::parse(day).is_ok())
        );
        let successor = board
            .successor
            .map(|code| HEALTH_BOARDS.iter().find(|b| b.gss == code).unwrap());
        assert!(successor.is_none_or(|next| next.to.is_none()));
    }
    let codes: BTreeSet<_> = today.iter().map(|board| board.ods.unwrap()).collect();
    assert_eq!(
        codes.into_iter().collect::<Vec<_>>(),
        ["7A1", "7A2", "7A3", "7A4", "7A5", "7A6", "7A7"]
    );
}

/// One public list swaps the two.
#[test]
fn swansea_bay_is_7a3_and_powys_7a7() {
    let name = |code: &str| registers::health_board(&code.parse().unwrap()).unwrap().en;
    assert_eq!(name("7A3"), "Swansea Bay University Health Board");
    assert_eq!(name("7A7"), "Powys Teaching Health Board");
}

#[test]
fn there_are_twenty_two_authorities_each_in_a_board_of_today() {
    assert_eq!(LOCAL_AUTHORITIES.len(), 22);
    for authority in LOCAL_AUTHORITIES {
        let board = HEALTH_BOARDS
            .iter()
            .find(|board| board.gss == authority.health_board)
            .unwrap();
        assert!(board.to.is_none());
    }
}

#[test]
fn a_code_stands_by_the_day_it_is_used_on() {
    let on = |code: &str, day: &str| registers::gss(&code.parse().unwrap()).standing(day.parse().unwrap());
    assert_eq!(on("W11000027", "2019-03-31"), Standing::InUse);
    assert_eq!(
        on("W11000027", "2019-04-01"),
        Standing::Ended {
            on: "2019-03-31".parse().unwrap(),
            successor: Some("W11000030")
        }
    );
    assert_eq!(on("W11000030", "2019-03-31"), Standing::NotYet);
    assert_eq!(on("W11000030", "2019-04-01"), Standing::InUse);
    assert_eq!(on("W06000099", "2024-01-01"), Standing::NotListed);
    assert_eq!(registers::gss(&"E09000001".parse().unwrap()), Entry::NotCovered);
}

#[test]
fn other_bodies_and_specialties_have_codes_of_their_form_and_no_guessed_ones() {
    let codes: BTreeSet<_> = NHS_BODIES.iter().filter_map(|body| body.ods).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["RQF", "RT4", "RYT"]);
    assert!(
        NHS_BODIES
            .iter()
            .filter_map(|body| body.ods)
            .all(|code| OdsCode::parse(code).is_ok())
    );
    assert!(
        NHS_BODIES
            .iter()
            .filter_map(|body| body.from)
            .all(|day| Date::parse(day).is_ok())
    );
    assert!(
        SPECIALTIES
            .iter()
            .all(|specialty| Code::parse(specialty.code).is_ok())
    );
    assert!(
        SPECIALTIES
            .iter()
            .any(|specialty| (specialty.code, specialty.en) == ("5601", "Midwifery"))
    );
}

#[test]
fn working_days_leave_out_weekends_and_bank_holidays() {
    let working = |day: &str| registers::is_working_day(day.parse().unwrap());
    // The years in which holidays were moved or added: 2012, 2020, 2022 and 2023.
    for holiday in [
        "2012-06-05",
        "2020-05-08",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-08",
    ] {
        assert_eq!(working(holiday), Some(false), "{holiday}");
    }
    assert_eq!(working("2020-05-04"), Some(true), "moved to the 8th");
    assert_eq!(working("2026-11-21"), Some(false), "a Saturday");
    assert_eq!(working("2026-11-23"), Some(true), "a Monday");
    assert_eq!((working("2011-12-30"), working("2029-01-02")), (None, None));
    // Every year of the list has its eight or more, none of them on a weekend.
    for year in 2012..=2028 {
        let first: Date = format!("{year}-01-01").parse().unwrap();
        let days = (0..365).map(|n| first.plus_days(n).unwrap());
        let weekdays = days.clone().filter(|day| {
            let weekday = chrono::Datelike::weekday(&day.to_chrono());
            weekday != chrono::Weekday::Sat && weekday != chrono::Weekday::Sun
        });
        let holidays = weekdays.count() - days.filter(|d| working(&d.to_string()) == Some(true)).count();
        assert!((8..=10).contains(&holidays), "{year}: {holidays}");
    }
}

/// Day by day, from every day of two months around a year's end and to the ends of the list.
#[test]
fn working_days_are_counted_as_one_by_one() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    for from in [
        "2011-12-30",
        "2011-12-31",
        "2012-01-01",
        "2022-12-20",
        "2028-12-28",
        "2028-12-31",
    ] {
        let mut from = date(from);
        for _ in 0..20 {
            let (mut day, mut count) = (from, Some(0_u32));
            assert_eq!(registers::working_days_until(from, from), Some(0));
            for _ in 0..40 {
                day = day.plus_days(1).unwrap();
                let is_working = registers::is_working_day(day);
                count = count.zip(is_working).map(|(count, one)| count + u32::from(one));
                assert_eq!(registers::working_days_until(from, day), count, "{from} {day}");
                let nth = count.and_then(|count| NonZeroU16::new(u16::try_from(count).unwrap()));
                if let Some(nth) = nth.filter(|_| is_working == Some(true)) {
                    assert_eq!(registers::working_day_after(from, nth), Some(day), "{from} {nth}");
                }
            }
            from = from.plus_days(1).unwrap();
        }
    }
    // 252 working days a year, or one or two more.
    let all = registers::working_days_until(date("2011-12-31"), date("2028-12-31")).unwrap();
    assert!((17 * 252..17 * 255).contains(&all), "{all}");
    assert_eq!(
        registers::working_day_after(date("2028-12-01"), NonZeroU16::MAX),
        None
    );
    assert_eq!(
        registers::working_days_until(date("2024-01-02"), date("2024-01-01")),
        Some(0)
    );
}
