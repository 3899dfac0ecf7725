//! Equality monitoring, code by code: restricted rows. This room sees the returns alone, and nothing of any member.

use coproduction_core::Date;
use coproduction_equity::{KnownCodeList, MonitoringReturn, MonitoringTable};

use super::draw::Drawn;
use super::shapes::MISSING;
use super::{Counted, TallyFault};
use crate::view::answered_on;

/// Counts the answers of every return by the day, code by code as it was recorded. They count answers, not people: whoever
/// answered two returns is in both.
pub(super) fn draw<'a>(
    returns: impl Iterator<Item = &'a MonitoringReturn>,
    day: Date,
    drawn: &mut Drawn,
) -> Result<(), TallyFault> {
    let by_then = |one: &&MonitoringReturn| answered_on(one).is_none_or(|on| on <= day);
    for one in returns.filter(by_then) {
        let tables = one.tables.iter().flatten().filter(|table| table.second.is_none());
        for table in tables {
            if let Some(list) = KnownCodeList::find(&table.code_list) {
                let asked = format!("{}/{}", one.group, table.characteristic);
                of_table(table, list, &asked, drawn)?;
            }
        }
    }
    Ok(())
}

fn of_table(
    table: &MonitoringTable,
    list: &KnownCodeList,
    asked: &str,
    drawn: &mut Drawn,
) -> Result<(), TallyFault> {
    let mut add = |answer: String, count: u32| drawn.add(Counted::Monitoring, asked, &answer, count.into());
    for cell in table.cells.iter().flatten() {
        if list.category(cell.code.as_str()).is_some() {
            add(format!("{}/{}", list.name, cell.code), cell.people)?;
        }
    }
    let Some(missing) = &table.missing else {
        return Ok(());
    };
    let counts = [
        missing.prefer_not_to_say,
        missing.not_asked,
        missing.not_known,
        missing.not_yet_collected,
        missing.withdrawn,
    ];
    for (word, count) in MISSING.into_iter().zip(counts) {
        if let Some(count) = count {
            add(format!("{}:{word}", list.name), count)?;
        }
    }
    Ok(())
}
