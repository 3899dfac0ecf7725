//! Which table of monitoring, and which population, are looked at.

use std::collections::BTreeMap;

use coproduction_core::{Characteristic, Code, GssCode};
use coproduction_equity::code_lists::{
    CENSUS_2021_ETHNIC_GROUP, NHS_WALES_ETHNIC_CATEGORY, NHS_WALES_TO_CENSUS,
};
use coproduction_equity::{
    CategoryKind, Counts, KnownCodeList, MonitoringReturn, MonitoringTable, ReferencePopulation, census_2021,
};

use crate::references;
use crate::view::View;

/// A table with a population by the same list, or by the list of the Census that its letters can be added up to.
pub(crate) struct Compared<'a> {
    /// Which of the return's tables it is.
    pub(crate) place: usize,
    pub(crate) table: &'a MonitoringTable,
    /// The widest groups of the population's list.
    pub(crate) groups: Vec<Code>,
    pub(crate) population: ReferencePopulation,
    /// Whether the population is one that the board gave.
    pub(crate) is_given: bool,
    /// Whether the return has another table of the same list: which of the two stands is open.
    pub(super) is_repeated: bool,
}

impl Compared<'_> {
    /// How many are of each group; `None` where that cannot be told.
    pub(super) fn people(&self, counts: &Counts) -> Option<Vec<u64>> {
        let Some(list) = counts.list() else {
            // A board's own list: the cells are all there are.
            let of_code = |code: &Code| counts.in_group(code).unwrap_or_default();
            return Some(self.groups.iter().map(of_code).collect());
        };
        if self.population.code_list.name.as_str() == list.name {
            return self.groups.iter().map(|code| counts.in_group(code)).collect();
        }
        let mut people: BTreeMap<&str, u64> = self.groups.iter().map(|code| (code.as_str(), 0)).collect();
        for (letter, number) in counts.values() {
            *people.get_mut(broad_group(letter.as_str())?)? += number;
        }
        Some(
            self.groups
                .iter()
                .filter_map(|code| people.get(code.as_str()).copied())
                .collect(),
        )
    }
}

/// The broad group of the Census that holds a letter of NHS Wales.
fn broad_group(letter: &str) -> Option<&'static str> {
    let mapped = NHS_WALES_TO_CENSUS.iter().find(|mapped| mapped.from == letter)?;
    let category = CENSUS_2021_ETHNIC_GROUP.category(mapped.target()?)?;
    Some(category.parent.unwrap_or(category.code))
}

/// For each characteristic of a return, what its table is compared with; `None` where nothing is the same list.
pub(super) fn compared<'a>(
    view: &View<'_>,
    returned: &'a MonitoringReturn,
) -> BTreeMap<Characteristic, Option<Compared<'a>>> {
    let area = view.census_area();
    let mut found = BTreeMap::new();
    let tables = returned.tables.iter().flatten().enumerate();
    for (place, table) in tables.filter(|(_, table)| table.second.is_none()) {
        let compared = beside(view, (place, table), area.as_ref());
        let known: &mut Option<Compared<'_>> = found.entry(table.characteristic).or_insert(None);
        // Of several lists of one characteristic, the first by name: two would give more away than either.
        let name = |compared: &Compared<'_>| compared.table.code_list.name.clone();
        match (known, compared) {
            (Some(known), Some(new)) if name(known) == name(&new) => known.is_repeated = true,
            (Some(known), Some(new)) if name(known) < name(&new) => {}
            (known, Some(new)) => *known = Some(new),
            (_, None) => {}
        }
    }
    found
}

/// A table beside the population by its list: the board's own, else that of Census 2021.
fn beside<'a>(
    view: &View<'_>,
    (place, table): (usize, &'a MonitoringTable),
    area: Option<&GssCode>,
) -> Option<Compared<'a>> {
    let list = KnownCodeList::find(&table.code_list);
    let given = view.policy.references.as_deref().unwrap_or_default();
    let given = references::given(given, &table.code_list)
        .filter(|given| given.characteristic == table.characteristic);
    let (population, list) = match (given, list) {
        (Some(given), list) => (given.clone(), list),
        (None, Some(list)) => {
            let by = of_census(list);
            (census_2021(area?, by)?, Some(by))
        }
        (None, None) => return None,
    };
    let groups = match list {
        Some(list) => widest(list)?,
        None => own(table, &population)?,
    };
    Some(Compared {
        place,
        table,
        groups,
        population,
        is_given: given.is_some(),
        is_repeated: false,
    })
}

/// The list of the Census that the people of a list are compared by. The letters of NHS Wales add up to its broad groups.
fn of_census(list: &'static KnownCodeList) -> &'static KnownCodeList {
    if list.name == NHS_WALES_ETHNIC_CATEGORY.name {
        &CENSUS_2021_ETHNIC_GROUP
    } else {
        list
    }
}

/// The widest groups of a list that is known.
fn widest(list: &KnownCodeList) -> Option<Vec<Code>> {
    let widest = list.categories.iter();
    widest
        .filter(|category| category.parent.is_none() && category.kind != CategoryKind::NotStated)
        .map(|category| Code::parse(category.code).ok())
        .collect()
}

/// The widest groups of a board's own list; `None` where the table counts what the population does not.
fn own(table: &MonitoringTable, population: &ReferencePopulation) -> Option<Vec<Code>> {
    let cells = population.cells.iter().flatten();
    let widest: Vec<Code> = cells
        .filter(|cell| cell.part_of.is_none())
        .map(|cell| cell.code.clone())
        .collect();
    let mut counted = table.cells.iter().flatten();
    counted.all(|cell| widest.contains(&cell.code)).then_some(widest)
}
