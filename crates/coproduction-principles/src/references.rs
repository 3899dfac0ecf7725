//! The reference populations that a board gives in its policy: whether they hold together.

use std::collections::BTreeMap;

use coproduction_core::{Bounds, Fault, Pointer, Problem};
use coproduction_equity::{KnownCodeList, ReferenceError, ReferencePopulation};

/// Everything that is wrong with them, each at its place. A population is whole numbers of people with their source, day and universe: what
/// is no such number has no place in its form, and is a problem before this.
pub(crate) fn problems(references: &[ReferencePopulation]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut lists: BTreeMap<String, Pointer> = BTreeMap::new();
    for (place, reference) in references.iter().enumerate() {
        let at = Pointer::root().entry("references", place);
        let list = &reference.code_list;
        if let Some(first) = lists.get(list.name.as_str()) {
            // Which of two populations the members stand beside would be anybody's guess.
            let first = first.clone();
            problems.push(Problem::new(Fault::RepeatedEntry { first }, at.clone()));
        } else {
            lists.insert(list.name.as_str().to_owned(), at.clone());
        }
        let known = KnownCodeList::find(list);
        if known.is_some_and(|known| known.characteristic != reference.characteristic) {
            let (field, with) = ("characteristic", "codeList");
            problems.push(Problem::new(Fault::Contradiction { field, with }, at.clone()));
        }
        let of_cells = cells(reference, known, &at);
        if of_cells.is_empty() {
            problems.extend(whole(reference, at));
        }
        problems.extend(of_cells);
    }
    problems
}

/// What is wrong with single cells.
fn cells(
    reference: &ReferencePopulation,
    known: Option<&'static KnownCodeList>,
    at: &Pointer,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut codes: BTreeMap<&str, Pointer> = BTreeMap::new();
    for (place, cell) in reference.cells.iter().flatten().enumerate() {
        let at = at.entry("cells", place);
        let code = cell.code.as_str();
        if let Some(known) = known.filter(|known| known.category(code).is_none()) {
            let fault = Fault::CodeNotOnList {
                list: known.name,
                elsewhere: known.elsewhere(code).map(|other| other.name),
            };
            problems.push(Problem::new(fault, at.member("code")));
        }
        if let Some(first) = codes.insert(code, at.clone()) {
            problems.push(Problem::new(Fault::RepeatedEntry { first }, at.clone()));
        }
        let whole = if cell.out_of.is_some() { "outOf" } else { "total" };
        if cell.people > cell.out_of.unwrap_or(reference.total) {
            let part = "people";
            problems.push(Problem::new(
                Fault::MoreThanWhole { part, whole },
                at.member(part),
            ));
        }
    }
    problems
}

/// What is wrong with the cells together.
fn whole(reference: &ReferencePopulation, at: Pointer) -> Option<Problem> {
    if reference.total == 0 {
        let range = Bounds {
            least: Some(1),
            greatest: None,
        };
        return Some(Problem::new(Fault::OutOfRange { range }, at.member("total")));
    }
    let (cells, total) = ("cells", "total");
    let fault = match reference.check().err()? {
        ReferenceError::PartAboveWhole => Fault::MoreThanWhole {
            part: cells,
            whole: total,
        },
        _ => Fault::Contradiction {
            field: cells,
            with: total,
        },
    };
    Some(Problem::new(fault, at))
}

/// The board's population by the list that a table names.
pub(crate) fn given<'a>(
    references: &'a [ReferencePopulation],
    list: &coproduction_equity::CodeList,
) -> Option<&'a ReferencePopulation> {
    references.iter().find(|reference| {
        let of = &reference.code_list;
        let versions = of.version.as_ref().zip(list.version.as_ref());
        of.name == list.name && versions.is_none_or(|(one, other)| one == other)
    })
}
