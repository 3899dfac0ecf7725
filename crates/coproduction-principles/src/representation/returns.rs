//! Which table of monitoring, and which population, are looked at.

use std::collections::BTreeMap;

use coproduction_core::{Characteristic, Code, GssCode, Message};
use coproduction_equity::{
    CategoryKind, KnownCodeList, MonitoredGroup, MonitoringTable, ReferencePopulation, census_2021,
};

use crate::references;
use crate::view::View;

/// A table of the members, with the groups of its list and a population by the same list.
pub(super) struct Compared<'a> {
    pub(super) table: &'a MonitoringTable,
    /// The name of the list, in the words of its question where the library knows it.
    pub(super) title: Message,
    /// The widest groups of the list, with their labels.
    pub(super) groups: Vec<(Code, Message)>,
    pub(super) population: ReferencePopulation,
    /// Whether the library knows the list.
    pub(super) is_known: bool,
    /// Whether the population is one that the board gave.
    pub(super) is_given: bool,
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
        let compared = beside(view, table, area.as_ref());
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
    Some(found)
}

/// A table beside the population by its list: the board's own, else that of Census 2021.
fn beside<'a>(view: &View<'a>, table: &'a MonitoringTable, area: Option<&GssCode>) -> Option<Compared<'a>> {
    let list = KnownCodeList::find(&table.code_list);
    let given = view.policy.references.as_deref().unwrap_or_default();
    let given = references::given(given, &table.code_list)
        .filter(|given| given.characteristic == table.characteristic);
    let population = match given {
        Some(given) => given.clone(),
        None => census_2021(area?, list?)?,
    };
    let (title, groups) = match list {
        Some(list) => {
            let title = Message::new(list.title_en, list.title_cy.unwrap_or(list.title_en));
            (title, widest(list)?)
        }
        None => own(table, &population)?,
    };
    Some(Compared {
        table,
        title,
        groups,
        population,
        is_known: list.is_some(),
        is_given: given.is_some(),
        is_repeated: false,
    })
}

/// The widest groups of a list that is known.
fn widest(list: &KnownCodeList) -> Option<Vec<(Code, Message)>> {
    let widest = list.categories.iter();
    let widest =
        widest.filter(|category| category.parent.is_none() && category.kind != CategoryKind::NotStated);
    let labelled = widest.map(|category| {
        let label = Message::new(category.en, category.cy.unwrap_or(category.en));
        Some((Code::parse(category.code).ok()?, label))
    });
    labelled.collect()
}

/// The groups of a board's own list, which are named by their codes; `None` where the table counts what the population does not.
fn own(table: &MonitoringTable, population: &ReferencePopulation) -> Option<(Message, Vec<(Code, Message)>)> {
    let cells = population.cells.iter().flatten();
    let widest: Vec<&Code> = cells
        .filter(|cell| cell.part_of.is_none())
        .map(|cell| &cell.code)
        .collect();
    let mut counted = table.cells.iter().flatten();
    if !counted.all(|cell| widest.contains(&&cell.code)) {
        return None;
    }
    let name = &table.code_list.name;
    let title = Message::new(
        format!("The board's own list {name}"),
        format!("Rhestr {name} y bwrdd ei hun"),
    );
    let labelled = |code: &Code| {
        let label = Message::new(format!("group {code}"), format!("grŵp {code}"));
        (code.clone(), label)
    };
    Some((title, widest.into_iter().map(labelled).collect()))
}
