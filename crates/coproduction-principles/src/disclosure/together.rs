//! What two published tables tell together that neither tells alone.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::{Code, ReturnId};
use coproduction_equity::PublishedTable;
use coproduction_equity::disclosure::{DisclosureProfile, KnownProfile};

use super::{codes, keeps_its_secrets};

/// What two tables tell together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Together {
    /// Nothing that the record shows.
    Nothing,
    /// They differ by few people, and the record does not show whether the others are in both.
    NotKnown,
    /// A small count.
    Small,
}

/// Whose people two tables count, by the returns that they come from.
enum People {
    /// The same.
    Same,
    /// The second counts all that the first does, and others besides.
    More,
    /// The other way round.
    Fewer,
    /// Others, or only some of the same.
    Others,
    NotKnown,
}

impl People {
    fn of(one: &PublishedTable, other: &PublishedTable) -> Self {
        let [one, other] = [one, other]
            .map(|table| -> BTreeSet<ReturnId> { table.returns.iter().flatten().copied().collect() });
        if one.is_empty() || other.is_empty() {
            return Self::NotKnown;
        }
        match (one.is_subset(&other), other.is_subset(&one)) {
            (true, true) => Self::Same,
            (true, false) => Self::More,
            (false, true) => Self::Fewer,
            (false, false) => Self::Others,
        }
    }
}

/// What two tables by one list tell together of a small count. Figures that are rounded, or may be, are not taken from each other.
pub(crate) fn together(
    one: &PublishedTable,
    other: &PublishedTable,
    profile: &DisclosureProfile,
) -> Together {
    let is_by_one_list = one.characteristic == other.characteristic
        && one.code_list == other.code_list
        && one.second == other.second;
    if !is_by_one_list || [one, other].into_iter().any(may_be_rounded) {
        return Together::Nothing;
    }
    let is_small = |people: u32| profile.hides(people.into());
    let taken = |less, more| match Rest::of(less, more) {
        Some(rest) if rest.figures().any(is_small) => Together::Small,
        _ => Together::Nothing,
    };
    match People::of(one, other) {
        People::Others => Together::Nothing,
        People::More => taken(one, other),
        People::Fewer => taken(other, one),
        people => match Rest::of(one, other).or_else(|| Rest::of(other, one)) {
            // That a count was put right is not told from somebody who answered late.
            Some(rest) if is_small(rest.whole()) => Together::NotKnown,
            Some(rest) if matches!(people, People::Same) && rest.figures().all(|people| people == 0) => {
                opened(one, other, profile)
            }
            _ => Together::Nothing,
        },
    }
}

/// What one table counts besides another, where it counts fewer of nothing that both show.
struct Rest {
    cells: Vec<u32>,
    total: Option<u32>,
}

impl Rest {
    fn of(less: &PublishedTable, more: &PublishedTable) -> Option<Self> {
        let shown = less.cells.iter().flatten();
        let shown: BTreeMap<(&Code, Option<&Code>), u32> = shown
            .filter_map(|cell| Some((codes(cell), cell.people?)))
            .collect();
        let of_both = more.cells.iter().flatten().filter_map(|cell| {
            let less = shown.get(&codes(cell))?;
            Some(cell.people?.checked_sub(*less))
        });
        let total = match less.total.zip(more.total) {
            Some((less, more)) => Some(more.checked_sub(less)?),
            None => None,
        };
        Some(Self {
            cells: of_both.collect::<Option<_>>()?,
            total,
        })
    }

    fn figures(&self) -> impl Iterator<Item = u32> {
        self.cells.iter().copied().chain(self.total)
    }

    /// How many people there are besides, by the totals, or else by the counts that both show.
    fn whole(&self) -> u32 {
        let of_cells = || {
            self.cells
                .iter()
                .fold(0_u32, |sum, cell| sum.saturating_add(*cell))
        };
        self.total.unwrap_or_else(of_cells)
    }
}

/// What two tables of the same people tell where each shows what the other does not.
fn opened(one: &PublishedTable, other: &PublishedTable, profile: &DisclosureProfile) -> Together {
    let mut both = one.clone();
    both.total = one.total.or(other.total);
    let cells = both.cells.get_or_insert_default();
    for cell in other.cells.iter().flatten() {
        match cells.iter_mut().find(|of_one| codes(of_one) == codes(cell)) {
            Some(of_one) => of_one.people = of_one.people.or(cell.people),
            None => cells.push(cell.clone()),
        }
    }
    match keeps_its_secrets(&both, profile) {
        Some(false) => Together::Small,
        _ => Together::Nothing,
    }
}

/// Whether a table was made by a profile that rounds, or by one that is not known.
fn may_be_rounded(table: &PublishedTable) -> bool {
    let named = table.disclosure_profile.as_ref();
    named.is_some_and(|name| {
        KnownProfile::find(name.as_str()).is_none_or(|profile| profile.rounding_base.is_some())
    })
}
