//! What the parts of a record say together: the checks that no schema can make.
//!
//! Each room looks at one thing. Where precision or silence leaves something open, nothing is concluded.

mod attendance;
mod codes;
mod contradictions;
mod counts;
mod dates;
mod fields;
mod references;
mod repeats;
mod seats;

use coproduction_core::{Fault, Pointer, Problem};

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
    fn report(&mut self, fault: Fault, pointer: Pointer) {
        self.0.push(Problem::new(fault, pointer));
    }
}

/// The items of a list with their places.
fn items<'r, T>(
    list: Option<&'r Vec<T>>,
    around: &Pointer,
    name: &str,
) -> impl Iterator<Item = (&'r T, Pointer)> + use<'r, T> {
    let place = around.member(name);
    list.into_iter()
        .flatten()
        .enumerate()
        .map(move |(index, item)| (item, place.item(index)))
}
