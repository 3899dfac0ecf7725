//! Which table of monitoring, and which population, are looked at.

use std::collections::BTreeMap;

use coproduction_core::registers::HEALTH_BOARDS;
use coproduction_core::{Characteristic, GssCode};
use coproduction_equity::{
    CENSUS_2021_AREAS, KnownCodeList, MonitoredGroup, MonitoringReturn, MonitoringTable, ReferencePopulation,
    census_2021,
};

use crate::view::{View, answered_on};

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
    let area = area(view);
    let returned = latest(view)?;
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

/// The latest return about all members, by the last day of its answers, of those not after the day of the view.
fn latest<'a>(view: &View<'a>) -> Option<&'a MonitoringReturn> {
    let returns = view.record.monitoring_returns.iter().flatten();
    let of_all = returns.filter(|returned| {
        returned.group == MonitoredGroup::Members
            && returned.constituency.is_none()
            && returned.event.is_none()
    });
    let dated = of_all.filter_map(|returned| Some((answered_on(returned)?, returned)));
    dated
        .filter(|(day, _)| *day <= view.day)
        .max_by_key(|(day, returned)| (*day, returned.id))
        .map(|(_, returned)| returned)
}

/// The area whose population the forum is compared with: its own, or that of the accountable health board.
fn area(view: &View<'_>) -> Option<GssCode> {
    let has_figures = |code: &&GssCode| CENSUS_2021_AREAS.contains(&code.as_str());
    let own = view
        .record
        .forum
        .area
        .as_ref()
        .and_then(|area| area.gss_code.as_ref());
    if let Some(code) = own.filter(has_figures) {
        return Some(code.clone());
    }
    let board = view.record.organisation(view.record.forum.accountable?)?;
    if let Some(code) = board.gss_code.as_ref().filter(has_figures) {
        return Some(code.clone());
    }
    let ods = board.ods_code.as_ref()?;
    let known = HEALTH_BOARDS
        .iter()
        .find(|known| known.ods == Some(ods.as_str()))?;
    GssCode::parse(known.gss).ok()
}
