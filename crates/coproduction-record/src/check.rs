//! What the parts of a record say together: the checks that no schema can make.
//!
//! Each room looks at one thing. Where precision or silence leaves something open, nothing is concluded.

mod at;
mod attendance;
mod codes;
mod contradictions;
mod counts;
mod dates;
mod fields;
mod ids;
mod monitoring;
mod references;
mod repeats;
mod seats;

use coproduction_core::{Fault, Problem};

use self::at::At;

use crate::ForumRecord;
use crate::index::Index;

/// Everything that is wrong with a record, and where its things are; where something is wrong with its ids, only some.
pub(crate) fn look(record: &ForumRecord) -> (Vec<Problem>, Index) {
    let mut found = Found::default();
    fields::check(record, &mut found);
    let index = ids::check(record, &mut found);
    repeats::check(record, &mut found);
    dates::check(record, &mut found);
    counts::check(record, &mut found);
    monitoring::check(record, &mut found);
    seats::check(record, &mut found);
    attendance::check(record, &mut found);
    codes::check(record, &mut found);
    contradictions::check(record, &mut found);
    (found.0, index)
}

/// The problems found so far.
#[derive(Debug, Default)]
struct Found(Vec<Problem>);

impl Found {
    fn report(&mut self, fault: Fault, at: At<'_>) {
        self.0.push(Problem::new(fault, at.pointer()));
    }
}

/// Whether no item stands twice. Puts the items in order.
fn all_differ<T: Ord>(items: &mut [T]) -> bool {
    items.sort_unstable();
    items.windows(2).all(|pair| !matches!(pair, [a, b] if a == b))
}

/// The items of a list with their places.
fn items<'r, 'p, T>(
    list: Option<&'r Vec<T>>,
    around: &'p At<'p>,
    name: &'p str,
) -> impl Iterator<Item = (&'r T, At<'p>)> + use<'r, 'p, T> {
    list.into_iter()
        .flatten()
        .enumerate()
        .map(move |(index, item)| (item, At::Item(around, name, index)))
}
