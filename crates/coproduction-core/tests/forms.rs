//! The check of each written form and its pattern say the same.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use coproduction_core::{Date, DateTime, Form, PartialDate};
use proptest::prelude::*;
use regex::Regex;

/// What the pattern and the length say of a text.
fn pattern_admits(form: Form, text: &str) -> bool {
    let (least, greatest) = form.length();
    let length = text.chars().count();
    (least..=greatest).contains(&length) && Regex::new(form.pattern()).unwrap().is_match(text)
}

#[test]
fn the_example_of_each_form_has_it() {
    for form in Form::ALL {
        assert!(form.admits(form.example()), "{form:?}");
        assert!(pattern_admits(*form, form.example()), "{form:?}");
        let described = form.describe();
        assert!(!described.en.is_empty() && described.en != described.cy);
    }
}

/// Texts near the forms: an example with a few characters changed, and pieces of dates and times.
fn near() -> impl Strategy<Value = String> {
    let example = proptest::sample::select(Form::ALL.to_vec()).prop_map(|form| form.example().to_owned());
    let character = proptest::sample::select(
        "0123456789abfzAFWZ-:+.TtZz/#%_ \n\u{0}\u{7f}\u{85}\u{feff}ŷ٣"
            .chars()
            .collect::<Vec<_>>(),
    );
    let changes = proptest::collection::vec((any::<prop::sample::Index>(), character, 0_u8..3), 0..3);
    let edited = (example, changes).prop_map(|(text, changes)| {
        let mut letters: Vec<char> = text.chars().collect();
        for (at, letter, how) in changes {
            let at = at.index(letters.len() + 1).min(letters.len());
            match how {
                0 => letters.insert(at, letter),
                1 if at < letters.len() => drop(letters.remove(at)),
                _ if at < letters.len() => letters[at] = letter,
                _ => {}
            }
        }
        letters.into_iter().collect()
    });
    let date = "(1[89]|2[0-2])[0-9]{2}(-[0-1][0-9](-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,10})?(Z|[+-][01][0-9]:[0-6][0-9]))?)?)?";
    prop_oneof![edited, date, "[ -~ŵŷ\u{0}-\u{20}]{0,12}"]
}

#[test]
fn a_standard_has_a_number_of_the_regulations_and_a_letter_of_the_welsh_alphabet() {
    let wanted = Regex::new(Form::StandardNumber.pattern()).unwrap();
    let letters = ["", "A", "C", "CH", "K", "Z", "a", "ch", "AB", "DD", " ", "-", "Ŵ"];
    for number in [
        "", "0", "01", "1", "9", "10", "99", "100", "121", "122", "222", "9999", "٣",
    ] {
        for letter in letters {
            let text = format!("{number}{letter}");
            let good = ["1", "9", "10", "99", "100", "121"].contains(&number)
                && ["", "A", "C", "CH", "DD"].contains(&letter);
            assert_eq!(Form::StandardNumber.admits(&text), good, "{text}");
            assert_eq!(wanted.is_match(&text), good, "{text}");
        }
    }
}

#[test]
fn a_reason_has_a_letter() {
    for none in ["-", "…", "12.", "--- ??"] {
        assert!(Form::Text.admits(none) && !Form::Reason.admits(none), "{none}");
    }
    assert!(Form::Reason.admits("Nid yw'n berthnasol.") && !Form::Reason.admits("a\u{0}"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn the_check_and_the_pattern_agree(text in near()) {
        for form in Form::ALL {
            prop_assert_eq!(form.admits(&text), pattern_admits(*form, &text), "{:?} on {:?}", form, &text);
        }
    }

    /// What is read is written as it was.
    #[test]
    fn dates_and_times_are_written_as_they_were_read(text in near()) {
        if let Ok(day) = text.parse::<Date>() {
            prop_assert_eq!(day.to_string(), &*text);
        }
        if let Ok(part) = text.parse::<PartialDate>() {
            prop_assert_eq!(part.to_string(), &*text);
            prop_assert!(part.earliest() <= part.latest());
        }
        if let Ok(moment) = text.parse::<DateTime>() {
            prop_assert_eq!(moment.to_string(), &*text);
            prop_assert_eq!(moment.utc(), chrono::DateTime::parse_from_rfc3339(&text).unwrap());
        }
    }

    /// Order is concluded where precision allows it, and never both ways.
    #[test]
    fn partial_dates_are_ordered_only_where_certain(a in "20(19|20)(-0[1-3](-0[1-9])?)?", b in "20(19|20)(-0[1-3](-0[1-9])?)?") {
        let (a, b): (PartialDate, PartialDate) = (a.parse().unwrap(), b.parse().unwrap());
        prop_assert!(!(a.is_before(b) && b.is_before(a)));
        prop_assert_eq!(a.is_before(b), a.latest() < b.earliest());
        prop_assert!(!a.is_before(a));
    }
}

/// Every day of the calendar, against chrono.
#[test]
fn every_day_from_1900_to_2199_is_read_and_no_other() {
    let day = Regex::new(Form::Date.pattern()).unwrap();
    for year in 1899..=2200 {
        for month in 0..=13 {
            for date in 0..=32 {
                let text = format!("{year:04}-{month:02}-{date:02}");
                let real = chrono::NaiveDate::from_ymd_opt(year, month, date).is_some()
                    && (1900..=2199).contains(&year);
                assert_eq!(text.parse::<Date>().is_ok(), real, "{text}");
                assert_eq!(day.is_match(&text), real, "{text}");
            }
        }
    }
}
