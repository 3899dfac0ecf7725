//! How many figures are hidden besides those that have to be, beside the fewest that an exact solver found.
//!
//! `tests/fewest/fewest.py` made the tables and their optima once, and says how.

use std::collections::BTreeMap;

use super::{codes, profile};
use coproduction_equity::disclosure::{Audit, Budget, CountTable, ReleasedFigure, ReleasedTable, protect};

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Solved {
    /// About how many of a hundred cells are small.
    small: u32,
    /// A least choice by the rule of this library, row by row with the totals last.
    fewest: Vec<usize>,
    /// How many by a rule that protects small counts alone.
    fewest_of_small: usize,
    counts: Vec<Vec<u32>>,
}

/// How many are hidden besides, and the fewest that would do.
struct Besides {
    ours: usize,
    fewest: usize,
}

impl Besides {
    fn ratio(&self) -> f64 {
        let few = |many: usize| f64::from(u32::try_from(many).unwrap());
        // Where none has to be, none is.
        few(self.ours) / few(self.fewest.max(1))
    }
}

fn mean(tables: &[Besides]) -> f64 {
    tables.iter().map(Besides::ratio).sum::<f64>() / f64::from(u32::try_from(tables.len()).unwrap())
}

/// At most 1.3 times the fewest, on average over 60 tables of each density.
#[test]
fn few_more_are_hidden_than_have_to_be() {
    let solved: Vec<Solved> = serde_json::from_str(include_str!("../../fewest/tables.json")).unwrap();
    let five = profile("threshold-5");
    let mut densities: BTreeMap<u32, Vec<Besides>> = BTreeMap::new();
    for table in solved {
        let (height, width) = (table.counts.len(), table.counts[0].len());
        assert!((5..=7).contains(&height) && (5..=8).contains(&width));
        let counts = CountTable::new(codes('r', height), codes('c', width), table.counts).unwrap();
        let whole = ReleasedTable::of(&counts, &five, |_, _| false).figures();
        let is_small = |row: usize, column: usize| matches!(whole[row][column], ReleasedFigure::Shown(people) if five.hides(people));
        let protection = protect(&counts, &five, &Budget::default()).unwrap();
        let small = (0..=height).map(|row| (0..=width).filter(|column| is_small(row, *column)).count());
        let besides = Besides {
            ours: protection.table().unwrap().hidden() - small.sum::<usize>(),
            fewest: table.fewest.len(),
        };
        // What the solver chose is protected, and nothing protected is less.
        let chosen = ReleasedTable::of(&counts, &five, |row, column| {
            is_small(row, column) || table.fewest.contains(&(row * (width + 1) + column))
        });
        assert!(Audit::new(&chosen, &five).unwrap().unwrap().holds());
        assert!(besides.ours >= besides.fewest && besides.fewest >= table.fewest_of_small);
        assert!(besides.fewest > 0 || besides.ours == 0);
        densities.entry(table.small).or_default().push(besides);
    }
    assert_eq!(densities.keys().copied().collect::<Vec<_>>(), [8, 15, 30]);
    for (small, tables) in densities {
        let worst = tables.iter().map(Besides::ratio).fold(0.0, f64::max);
        let least = tables
            .iter()
            .filter(|besides| besides.ours == besides.fewest)
            .count();
        let (all, mean) = (tables.len(), mean(&tables));
        println!(
            "{small}% small: {mean:.3} times the fewest on average, {worst:.2} at worst, the fewest in {least} of {all} tables"
        );
        assert_eq!(all, 60);
        assert!(mean <= 1.3);
    }
}
