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
mod references;
mod repeats;
mod seats;

use coproduction_core::{Fault, Problem};

use self::at::At;

use crate::ForumRecord;

/// Everything that is wrong with a record.
pub(crate) fn problems(record: &ForumRecord) -> Vec<Problem> {
    let mut found = Found::default();
    fields::check(record, &mut found);
    references::check(record, &mut found);
    repeats::check(record, &mut found);
    dates::check(record, &mut found);
    counts::check(record, &mut found);
    seats::check(record, &mut found);
    attendance::check(record, &mut found);
    codes::check(record, &mut found);
    contradictions::check(record, &mut found);
    found.0
}

/// The problems found so far.
#[derive(Debug, Default)]
struct Found(Vec<Problem>);

impl Found {
    fn report(&mut self, fault: Fault, at: At<'_>) {
        self.0.push(Problem::new(fault, at.pointer()));
    }
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
