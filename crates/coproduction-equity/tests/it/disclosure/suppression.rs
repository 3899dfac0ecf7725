//! Hiding what has to be hidden, and what protects it (section 4.2 and 8).

use super::audits::{MOST, completions};
use super::{codes, intervals, profile, random, table};
use coproduction_equity::disclosure::{
    Audit, Budget, CountTable, DisclosureError, DisclosureProfile, Protection, ReleasedFigure, ReleasedTable,
    Withheld, protect,
};

fn protected(counts: &[Vec<u32>], profile: &DisclosureProfile) -> Protection {
    let (height, width) = (counts.len(), counts[0].len());
    let table = CountTable::new(codes('r', height), codes('c', width), counts.to_vec()).unwrap();
    protect(&table, profile, &Budget::default()).unwrap()
}

/// Counts with their totals.
fn with_totals(counts: &[Vec<u32>]) -> Vec<Vec<u64>> {
    let close = |row: &Vec<u64>| {
        row.iter()
            .copied()
            .chain([row.iter().sum()])
            .collect::<Vec<u64>>()
    };
    let mut all: Vec<Vec<u64>> = counts
        .iter()
        .map(|row| row.iter().map(|people| u64::from(*people)).collect())
        .collect();
    let foot = (0..counts[0].len())
        .map(|column| all.iter().map(|row| row[column]).sum())
        .collect();
    all.push(foot);
    all.iter().map(close).collect()
}

/// What a released table may not fail, whatever was in it.
fn is_safe(counts: &[Vec<u32>], released: &ReleasedTable, profile: &DisclosureProfile) -> Audit {
    let truth = with_totals(counts);
    let audit = Audit::new(released, profile).unwrap().unwrap();
    assert!(audit.holds());
    for (figures, row) in released.figures().iter().zip(&truth) {
        for (figure, people) in figures.iter().zip(row) {
            if let ReleasedFigure::Shown(shown) = figure {
                assert!(!profile.hides(*people), "{counts:?}");
                assert_eq!(*shown, profile.rounded(*people));
            }
        }
    }
    let smallest = u64::from(!profile.hides(0));
    for cell in audit.hidden() {
        let people = truth[cell.row][cell.column];
        assert!(cell.low <= people && cell.high.is_none_or(|high| people <= high));
        if profile.hides(people) {
            let high = cell.high.unwrap_or(u64::MAX);
            assert!(
                cell.low <= smallest && high >= u64::from(profile.threshold) - 1,
                "{counts:?}"
            );
        }
    }
    audit
}

/// The table of 4 by 4 with a threshold of 5: the least that can be hidden besides is what is.
#[test]
fn a_cycle_of_four_is_found() {
    let counts = table(&[
        &[20, 3, 15, 12],
        &[8, 25, 7, 10],
        &[30, 9, 2, 14],
        &[11, 13, 16, 22],
    ]);
    let protection = protect(&counts, &profile("threshold-5"), &Budget::default()).unwrap();
    let audit = protection.audit().unwrap();
    let places: Vec<_> = audit
        .hidden()
        .iter()
        .map(|cell| (cell.row, cell.column))
        .collect();
    assert_eq!(places, [(0, 1), (0, 2), (2, 1), (2, 2)]);
    assert_eq!(intervals(audit), [(1, 12), (6, 17), (0, 11), (0, 11)]);
    assert_eq!(
        protect(&counts, &profile("threshold-5"), &Budget::default()).unwrap(),
        protection
    );
}

#[test]
fn nothing_to_hide_hides_nothing() {
    let counts = vec![vec![20, 13], vec![0, 25]];
    assert_eq!(
        protected(&counts, &profile("threshold-5"))
            .table()
            .unwrap()
            .hidden(),
        0
    );
    // Where a count of nobody is sensitive, it is hidden, and what protects it.
    assert!(
        protected(&counts, &profile("acro-10"))
            .table()
            .is_none_or(|table| table.hidden() >= 4)
    );
}

#[test]
fn tables_of_one_way() {
    let counts = CountTable::one_way(codes('c', 4), vec![2, 30, 11, 40]).unwrap();
    let protection = protect(&counts, &profile("threshold-5"), &Budget::default()).unwrap();
    let text = serde_json::to_string(protection.table().unwrap()).unwrap();
    assert_eq!(
        text,
        r#"{"rows":[],"columns":["c1","c2","c3","c4"],"figures":[["hidden",30,"hidden",40,83]]}"#
    );
    assert_eq!(intervals(protection.audit().unwrap()), [(0, 13), (0, 13)]);
}

#[test]
fn it_fails_closed() {
    let counts = table(&[
        &[20, 3, 15, 12],
        &[8, 25, 7, 10],
        &[30, 9, 2, 14],
        &[11, 13, 16, 22],
    ]);
    let spent = protect(&counts, &profile("threshold-5"), &Budget::default().steps(3)).unwrap();
    assert_eq!(spent, Protection::Withheld(Withheld::NotProtected));
    assert!(spent.table().is_none() && spent.audit().is_none());
    assert!(!format!("{}{spent:?}", Withheld::NotProtected.message().en).contains(char::is_numeric));
    let small = Budget::default().figures(24);
    assert_eq!(
        protect(&counts, &profile("threshold-5"), &small),
        Err(DisclosureError::TooLarge)
    );
    let mut unusable = profile("threshold-5");
    unusable.rounding_base = Some(11);
    assert_eq!(
        protect(&counts, &unusable, &Budget::default()),
        Err(DisclosureError::UnusableProfile)
    );
    // Rounded, each of the four is told: 7, 7, 7, 7 are shown as 5, 5, 5, 5 of 30.
    let mut five = profile("threshold-5");
    five.rounding_base = Some(5);
    let sevens = CountTable::one_way(codes('c', 4), vec![7; 4]).unwrap();
    assert_eq!(
        protect(&sevens, &five, &Budget::default()).unwrap(),
        Protection::Withheld(Withheld::NotProtected)
    );
}

/// Thousands of tables up to 8 by 8, by every profile: whoever looks at what is released tells no small count.
#[test]
fn nobody_narrows_a_small_count() {
    let mut number = random(1);
    let (mut released, mut tables) = (0, 0);
    for name in [
        "threshold-5",
        "threshold-8",
        "nhs-england-secondary-care",
        "acro-10",
    ] {
        let profile = profile(name);
        for _ in 0..1_000 {
            let (height, width) = (1 + number(8), 1 + number(8));
            let most = [6, 20, 60, 200][usize::try_from(number(4)).unwrap()];
            let counts: Vec<Vec<u32>> = (0..height)
                .map(|_| (0..width).map(|_| number(most)).collect())
                .collect();
            tables += 1;
            if let Some(table) = protected(&counts, &profile).table() {
                released += 1;
                is_safe(&counts, table, &profile);
            }
        }
    }
    assert!(released * 10 >= tables * 9, "{released} of {tables}");
}

/// The same of 2,000 tiny tables, against everything that could stand in the gaps.
#[test]
fn nobody_narrows_by_trying_everything() {
    let mut number = random(2);
    let mut three = profile("threshold-5");
    three.threshold = 3;
    let mut tried = 0;
    while tried < 2_000 {
        let (height, width) = (1 + number(2), 1 + number(3));
        let counts: Vec<Vec<u32>> = (0..height)
            .map(|_| (0..width).map(|_| number(5)).collect())
            .collect();
        let truth = with_totals(&counts);
        let protection = protected(&counts, &three);
        let cells = |audit: &Audit| {
            audit
                .hidden()
                .iter()
                .filter(|cell| cell.row < counts.len() && cell.column < counts[0].len())
                .count()
        };
        let Some(table) = protection
            .table()
            .filter(|_| protection.audit().is_some_and(|audit| cells(audit) < 5))
        else {
            continue;
        };
        tried += 1;
        let ends = completions(table, &three);
        for cell in is_safe(&counts, table, &three).hidden() {
            let (low, high) = ends[cell.row][cell.column];
            assert!(!(1..3).contains(&truth[cell.row][cell.column]) || (low <= 1 && high >= 2));
            assert!(cell.low == low && cell.high.is_none_or(|most| most == high || high >= MOST));
        }
    }
}

/// The order of rows and columns is no matter of safety.
#[test]
fn turned_tables_are_as_safe() {
    let mut number = random(3);
    let five = profile("threshold-5");
    for _ in 0..200 {
        let counts: Vec<Vec<u32>> = (0..4).map(|_| (0..5).map(|_| number(30)).collect()).collect();
        let mut upside_down = counts.clone();
        upside_down.reverse();
        let turned: Vec<Vec<u32>> = (0..5)
            .map(|column| counts.iter().map(|row| row[column]).collect())
            .collect();
        for counts in [upside_down, turned] {
            if let Some(table) = protected(&counts, &five).table() {
                is_safe(&counts, table, &five);
            }
        }
    }
}
