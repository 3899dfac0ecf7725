//! Which table of monitoring, and which population, are looked at.

use std::collections::BTreeMap;

use coproduction_core::Characteristic;
use coproduction_equity::{KnownCodeList, MonitoredGroup, MonitoringTable, ReferencePopulation, census_2021};

use crate::view::View;

/// A table of the members, with the list of its codes and the population of the area by the same list.
pub(super) struct Compared<'a> {
    pub(super) table: &'a MonitoringTable,
    pub(super) list: &'static KnownCodeList,
    pub(super) population: ReferencePopulation,
    /// Whether the return has another table of the same list: which of the two stands is open.
    pub(super) is_repeated: bool,
}

/// For each characteristic of the latest return about all members, what its table is compared with; `None` where nothing is the same list.
pub(super) fn compared<'a>(view: &View<'a>) -> Option<BTreeMap<Characteristic, Option<Compared<'a>>>> {
    let area = view.census_area();
    let (_, returned) = view.latest_return(MonitoredGroup::Members)?;
    let mut found = BTreeMap::new();
    for table in returned
        .tables
        .iter()
        .flatten()
        .filter(|table| table.second.is_none())
    {
        let compared = KnownCodeList::find(&table.code_list).and_then(|list| {
            let population = census_2021(area.as_ref()?, list)?;
            Some(Compared {
                table,
                list,
                population,
                is_repeated: false,
            })
        });
        let known: &mut Option<Compared<'_>> = found.entry(table.characteristic).or_insert(None);
        // Of several lists of one characteristic, the first by name: two would give more away than either.
        match (known, compared) {
            (Some(known), Some(new)) if known.list.name == new.list.name => known.is_repeated = true,
            (Some(known), Some(new)) if known.list.name < new.list.name => {}
            (known, Some(new)) => *known = Some(new),
            (_, None) => {}
        }
    }
    Some(found)
}
