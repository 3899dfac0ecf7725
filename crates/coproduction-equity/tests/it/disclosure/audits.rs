//! What anybody can tell: the oracles of section 4.2, and every completion of small tables.

use super::{codes, intervals, profile, table};
use coproduction_equity::disclosure::{
    Audit, CountTable, DisclosureProfile, Feasible, Line, ReleasedFigure, ReleasedTable,
};
use proptest::prelude::*;

fn audit(table: &ReleasedTable, name: &str) -> Audit {
    Audit::new(table, &profile(name)).unwrap().unwrap()
}

fn read(text: &str) -> ReleasedTable {
    serde_json::from_str(text).unwrap()
}

/// A pattern from the tests of sdcTable: each row and column has two gaps, and 47 is told all the same.
#[test]
fn two_gaps_do_not_protect() {
    let counts = table(&[
        &[30, 47, 64, 89],
        &[90, 124, 5, 31],
        &[92, 100, 59, 85],
        &[800, 991, 651, 685],
    ]);
    let hidden = [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 2),
        (2, 1),
        (2, 3),
        (3, 1),
        (3, 3),
    ];
    let released = ReleasedTable::of(&counts, &profile("acro-10"), |row, column| {
        hidden.contains(&(row, column))
    });
    let expected = [
        (25, 94),
        (47, 47),
        (0, 69),
        (26, 95),
        (0, 69),
        (0, 185),
        (0, 185),
        (906, 1091),
        (585, 770),
    ];
    assert_eq!(intervals(&audit(&released, "acro-10")), expected);
}

/// The table of 4 by 4 with a threshold of 5.
#[test]
fn a_cycle_of_four_protects() {
    let counts = table(&[
        &[20, 3, 15, 12],
        &[8, 25, 7, 10],
        &[30, 9, 2, 14],
        &[11, 13, 16, 22],
    ]);
    let cycle = [(0, 1), (0, 2), (2, 1), (2, 2)];
    let released = ReleasedTable::of(&counts, &profile("threshold-5"), |row, column| {
        cycle.contains(&(row, column))
    });
    let audit = audit(&released, "threshold-5");
    assert_eq!(intervals(&audit), [(1, 12), (6, 17), (0, 11), (0, 11)]);
    assert!(audit.holds());
}

/// 5, 5, 5, 5 and a total of 30 are each exactly 7; four of 10 and a total of 50, each exactly 12.
#[test]
fn rounding_is_undone() {
    let mut five = profile("threshold-5");
    five.rounding_base = Some(5);
    let text = r#"{"rows":[],"columns":["a","b","c","d"],"figures":[[5,5,5,5,30]]}"#;
    let exactly = |audit: &Audit| {
        audit
            .rounded()
            .iter()
            .map(|cell| (cell.low, cell.high))
            .collect::<Vec<_>>()
    };
    let rounded = Audit::new(&read(text), &five).unwrap().unwrap();
    assert_eq!(
        exactly(&rounded),
        [[(7, Some(7)); 4].as_slice(), &[(28, Some(28))]].concat()
    );
    assert!(!rounded.holds());
    let text = r#"{"rows":[],"columns":["a","b","c","d"],"figures":[[10,10,10,10,50]]}"#;
    let rounded = audit(&read(text), "nhs-england-secondary-care");
    assert_eq!(
        exactly(&rounded),
        [[(12, Some(12)); 4].as_slice(), &[(48, Some(48))]].concat()
    );
    assert!(!rounded.holds());
    let text = r#"{"rows":[],"columns":["a","b","c","d"],"figures":[[10,10,10,10,40]]}"#;
    assert!(audit(&read(text), "nhs-england-secondary-care").holds());
    // One more hidden: 50 is at most 52 and the three at least 24.
    let text = r#"{"rows":[],"columns":["a","b","c","d"],"figures":[[10,10,10,"hidden",50]]}"#;
    assert_eq!(
        intervals(&audit(&read(text), "nhs-england-secondary-care")),
        [(12, 28)]
    );
}

#[test]
fn what_cannot_be_is_no_audit() {
    for text in [
        r#"{"rows":[],"columns":["a","b"],"figures":[[6,6,13]]}"#,
        r#"{"rows":[],"columns":["a","b"],"figures":[["hidden",14,13]]}"#,
        // Shown below the threshold.
        r#"{"rows":[],"columns":["a","b"],"figures":[[4,9,13]]}"#,
    ] {
        assert_eq!(
            Audit::new(&read(text), &profile("threshold-5")).unwrap(),
            None,
            "{text}"
        );
    }
    // Not a multiple of the base.
    let text = r#"{"rows":[],"columns":["a","b"],"figures":[[11,20,30]]}"#;
    assert_eq!(
        Audit::new(&read(text), &profile("nhs-england-secondary-care")).unwrap(),
        None
    );
    // Zero is small where zeros are.
    let text = r#"{"rows":[],"columns":["a","b"],"figures":[[0,20,20]]}"#;
    assert_eq!(Audit::new(&read(text), &profile("acro-10")).unwrap(), None);
}

#[test]
fn one_value_alone_is_flagged() {
    let counts = table(&[&[0, 30], &[12, 40]]);
    let released = ReleasedTable::of(&counts, &profile("threshold-5"), |_, _| false);
    let flagged = audit(&released, "threshold-5");
    assert_eq!(flagged.one_value(), [Line::Row(0), Line::Column(0)]);
    assert!(flagged.holds());
    // Nothing shown bounds them.
    let none = ReleasedTable::of(&counts, &profile("threshold-5"), |_, _| true);
    let hidden = audit(&none, "threshold-5");
    assert!(hidden.one_value().is_empty() && hidden.holds());
    assert!(
        hidden
            .hidden()
            .iter()
            .all(|cell| (cell.low, cell.high) == (0, None))
    );
}

/// The most of any one count in the completions that are tried.
pub(super) const MOST: u64 = 12;

/// Tries every completion, and gives the ends of each figure over those that agree with what is published.
pub(super) fn completions(table: &ReleasedTable, profile: &DisclosureProfile) -> Vec<Vec<(u64, u64)>> {
    let figures = table.figures();
    let all = vec![vec![0; figures[0].len()]; figures.len()];
    let mut ends = vec![vec![(u64::MAX, 0); figures[0].len()]; figures.len()];
    complete(&figures, profile, 0, all, &mut ends);
    ends
}

/// Fills a cell with everything that it can be, and so on with the next; a row that does not agree with its total is left.
fn complete(
    figures: &[Vec<ReleasedFigure>],
    profile: &DisclosureProfile,
    at: usize,
    mut all: Vec<Vec<u64>>,
    ends: &mut [Vec<(u64, u64)>],
) {
    let agrees = |(figure, people): (&ReleasedFigure, &u64)| match figure {
        ReleasedFigure::Shown(shown) => profile.rounded(*people) == *shown && !profile.hides(*people),
        _ => true,
    };
    // A table of one way is one row alone.
    let (height, width) = ((figures.len() - 1).max(1), figures[0].len() - 1);
    let (row, column) = (at / width, at % width);
    if column == 0 && row > 0 {
        all[row - 1][width] = all[row - 1][..width].iter().sum();
        if !agrees((&figures[row - 1][width], &all[row - 1][width])) {
            return;
        }
    }
    if row < height {
        for people in (0..=MOST).filter(|people| agrees((&figures[row][column], people))) {
            all[row][column] = people;
            complete(figures, profile, at + 1, all.clone(), ends);
        }
        return;
    }
    if figures.len() > 1 {
        for column in 0..=width {
            all[height][column] = all[..height].iter().map(|row| row[column]).sum();
        }
    }
    if figures.iter().flatten().zip(all.iter().flatten()).all(agrees) {
        for (end, people) in ends.iter_mut().flatten().zip(all.iter().flatten()) {
            *end = (end.0.min(*people), end.1.max(*people));
        }
    }
}

/// Each interval ends where completions end, or nothing bounds it.
fn is_exact<'a>(
    cells: impl IntoIterator<Item = &'a Feasible>,
    ends: &[Vec<(u64, u64)>],
) -> Result<(), TestCaseError> {
    for cell in cells {
        let (low, high) = ends[cell.row][cell.column];
        prop_assert_eq!(cell.low, low);
        match cell.high {
            Some(most) => prop_assert_eq!(most, high),
            None => prop_assert!(high >= MOST),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Every end of an interval is reached by a completion, and none goes beyond.
    #[test]
    fn intervals_are_those_of_all_completions(
        height in 1_usize..3,
        width in 1_usize..4,
        counts in proptest::collection::vec((0_u32..2).prop_map(|half| half * 2), 6),
        hidden in proptest::collection::vec(any::<bool>(), 12),
    ) {
        let counts: Vec<Vec<u32>> = counts.chunks(width).take(height).map(<[u32]>::to_vec).collect();
        prop_assume!(counts.iter().all(|row| row.len() == width));
        let counts = CountTable::new(codes('r', height), codes('c', width), counts).unwrap();
        // Two may be shown, so that small counts have small totals.
        let mut one = profile("threshold-5");
        one.threshold = 2;
        let few = |row: usize, column: usize| row < height && column < width && row * width + column > 3;
        let released = ReleasedTable::of(&counts, &one, |row, column| !few(row, column) && hidden[row * (width + 1) + column]);
        let seen = Audit::new(&released, &one).unwrap().unwrap();
        is_exact(seen.hidden(), &completions(&released, &one))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    /// The same of rounded figures, some of them hidden.
    #[test]
    fn rounded_intervals_are_those_of_all_completions(
        counts in proptest::collection::vec(2_u32..5, 4),
        hidden in proptest::collection::vec(any::<bool>(), 9),
        height in 1_usize..3,
    ) {
        let counts: Vec<Vec<u32>> = counts.chunks(2).take(height).map(<[u32]>::to_vec).collect();
        let counts = CountTable::new(codes('r', height), codes('c', 2), counts).unwrap();
        let mut three = profile("threshold-5");
        (three.threshold, three.rounding_base) = (2, Some(3));
        // The total is shown, so that all is bounded within what is tried.
        let released = ReleasedTable::of(&counts, &three, |row, column| {
            (row < height || column < 2) && hidden[row * 3 + column] && row + column > 0
        });
        let seen = Audit::new(&released, &three).unwrap().unwrap();
        let total = seen.rounded().last().and_then(|cell| cell.high).unwrap();
        prop_assume!(total <= MOST);
        is_exact(seen.rounded().iter().chain(seen.hidden()), &completions(&released, &three))?;
    }
}
