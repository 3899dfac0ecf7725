//! How many proposals it would take.

use coproduction_core::statistics::hypergeometric::{self, TwoByTwo};
use coproduction_core::statistics::{Exact, StatisticsError};

/// The furthest that is looked for how many more proposals it would take. At the highest confidence that can be written, 60 are
/// already enough.
const FURTHEST: u64 = 100;

/// How many more proposals it would take until some outcome could show something, if all of them came at one board. Of one board
/// alone this is the least there is; of several, spread over them it might be fewer.
pub(super) fn lacking(tables: &[TwoByTwo], level: &Exact) -> Result<u64, StatisticsError> {
    for more in 1..FURTHEST {
        for (place, table) in tables.iter().enumerate() {
            for extended in extensions(*table, more, tables.len() == 1)? {
                let mut others: Vec<TwoByTwo> = tables.to_vec();
                if let Some(slot) = others.get_mut(place) {
                    *slot = extended;
                }
                let chance = hypergeometric::stratified(&others)?;
                if &chance.least_p_value() <= level {
                    return Ok(more);
                }
            }
        }
    }
    Ok(FURTHEST)
}

/// The table with so many more proposals, shared out between the two sides in every way: with every number of them adopted, or with
/// all or none of each side's.
fn extensions(table: TwoByTwo, more: u64, thorough: bool) -> Result<Vec<TwoByTwo>, StatisticsError> {
    let ((x1, n1), (x2, n2)) = (table.first(), table.second());
    let mut extended = Vec::new();
    for lived in 0..=more {
        let professional = more - lived;
        let adopted = if thorough {
            // Only how many are adopted in all matters to what can be shown.
            (0..=more)
                .map(|all| (all.min(lived), all.saturating_sub(lived)))
                .collect()
        } else {
            vec![(0, 0), (lived, 0), (0, professional), (lived, professional)]
        };
        for (ours, theirs) in adopted {
            extended.push(TwoByTwo::new(
                x1.saturating_add(ours),
                n1.saturating_add(lived),
                x2.saturating_add(theirs),
                n2.saturating_add(professional),
            )?);
        }
    }
    Ok(extended)
}
