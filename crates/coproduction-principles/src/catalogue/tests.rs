//! A provision in force, or not.

use super::*;

static SOURCE: Source = Source {
    id: "source",
    title: Phrase::new("Source", "Ffynhonnell"),
    welsh_title_official: false,
    kind: SourceKind::Act,
    from: Some(declare::day("2018")),
    from_memory: false,
    uri: None,
};

fn is_in_force(from: Option<&'static str>, until: Option<&'static str>, day: &str) -> bool {
    let provision = Provision {
        id: "source/part",
        source: &SOURCE,
        part: Phrase::new("part", "rhan"),
        says: Phrase::new("something", "rhywbeth"),
        seen: Seen::Text,
        force: Force::Duty,
        from: from.map(declare::day),
        from_memory: false,
        until: until.map(declare::day),
        scope: Scope::Anybody,
    };
    provision.in_force_on(day.parse().unwrap())
}

#[test]
fn its_own_day_goes_before_that_of_the_source() {
    assert!(is_in_force(None, None, "2018-01-01"));
    assert!(!is_in_force(None, None, "2017-12-31"));
    assert!(!is_in_force(Some("2023-04-01"), None, "2023-03-31"));
    assert!(is_in_force(Some("2023-04-01"), None, "2023-04-01"));
    assert!(
        is_in_force(Some("2017"), None, "2017-06-30"),
        "also where it is earlier"
    );
}

#[test]
fn an_open_month_or_year_counts_from_its_first_day_to_its_last() {
    assert!(!is_in_force(Some("2020-03"), None, "2020-02-29"));
    assert!(is_in_force(Some("2020-03"), None, "2020-03-01"));
    for (until, last, next) in [
        ("2022", "2022-12-31", "2023-01-01"),
        ("2022-02", "2022-02-28", "2022-03-01"),
        ("2022-02-10", "2022-02-10", "2022-02-11"),
    ] {
        assert!(is_in_force(None, Some(until), last), "{until}");
        assert!(!is_in_force(None, Some(until), next), "{until}");
    }
}
