//! What the counts of monitoring say together, and whether their codes are on the lists that they name.
//!
//! A list that the library does not know is no fault, and nothing is concluded about its codes.

use coproduction_core::{Characteristic, Code, Fault};
use coproduction_equity::{CodeList, KnownCodeList, MonitoringReturn, MonitoringTable, SecondWay};

use super::counts::part;
use super::{At, Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    for (returned, at) in items(record.monitoring_returns.as_ref(), &root, "monitoringReturns") {
        let asked = stages(returned, &at, found);
        for (table, at) in items(returned.tables.as_ref(), &at, "tables") {
            sums(table, asked, &at, found);
            let lists = lists(
                table.characteristic,
                &table.code_list,
                table.second.as_ref(),
                &at,
                found,
            );
            for (cell, at) in items(table.cells.as_ref(), &at, "cells") {
                codes(lists, &cell.code, cell.second_code.as_ref(), &at, found);
            }
        }
    }
    for (table, at) in items(record.published_tables.as_ref(), &root, "publishedTables") {
        let lists = lists(
            table.characteristic,
            &table.code_list,
            table.second.as_ref(),
            &at,
            found,
        );
        for (cell, at) in items(table.cells.as_ref(), &at, "cells") {
            codes(lists, &cell.code, cell.second_code.as_ref(), &at, found);
        }
    }
}

/// The last stage that is recorded of a return: its field, and how many people.
type Stage = Option<(&'static str, u32)>;

/// Each stage of a return is part of the one before it.
fn stages(returned: &MonitoringReturn, at: &At<'_>, found: &mut Found) -> Stage {
    let stages = [
        ("population", returned.population),
        ("eligible", returned.eligible),
        ("offered", returned.offered),
        ("answered", returned.answered),
    ];
    let mut whole: Stage = None;
    for (name, count) in stages {
        let Some(count) = count else { continue };
        if let Some((whole_name, of)) = whole {
            part(Some(count), name, Some(of), whole_name, at, found);
        }
        whole = Some(whole.filter(|(_, of)| *of < count).unwrap_or((name, count)));
    }
    whole
}

/// The answers to one question are at most those to any, and the parts of a subtotal at most the subtotal.
///
/// Cells are added up only where the list is known, and says which are parts of which and that one person gives one answer.
fn sums(table: &MonitoringTable, asked: Stage, at: &At<'_>, found: &mut Found) {
    if let Some((whole, of)) = asked {
        let mut alone = false;
        for (cell, at) in items(table.cells.as_ref(), at, "cells") {
            part(Some(cell.people), "people", Some(of), whole, &at, found);
            alone |= cell.people > of;
        }
        if let Some(missing) = &table.missing {
            let at = at.member("missing");
            part(
                missing.prefer_not_to_say,
                "preferNotToSay",
                Some(of),
                whole,
                &at,
                found,
            );
            alone |= missing.prefer_not_to_say > Some(of);
        }
        // What is reported of one cell is not reported of the sum again.
        if !alone {
            part(table.people_answering(), "cells", Some(of), whole, at, found);
        }
    }
    for place in table.overfull_subtotals() {
        let cell = At::Item(at, "cells", place);
        let fault = Fault::MoreThanWhole {
            part: "cells",
            whole: "people",
        };
        found.report(fault, cell.member("people"));
    }
}

/// The known lists of a table, of either way.
type Lists = (Option<&'static KnownCodeList>, Option<&'static KnownCodeList>);

fn lists(
    characteristic: Characteristic,
    code_list: &CodeList,
    second: Option<&SecondWay>,
    at: &At<'_>,
    found: &mut Found,
) -> Lists {
    let first = list(characteristic, code_list, at, found);
    let second = second.and_then(|way| list(way.characteristic, &way.code_list, &at.member("second"), found));
    (first, second)
}

/// The list of one way, if it is known. It is of one characteristic.
fn list(
    characteristic: Characteristic,
    named: &CodeList,
    at: &At<'_>,
    found: &mut Found,
) -> Option<&'static KnownCodeList> {
    let list = KnownCodeList::find(named)?;
    if list.characteristic != characteristic {
        found.report(
            Fault::Contradiction {
                field: "codeList",
                with: "characteristic",
            },
            at.member("codeList"),
        );
    }
    Some(list)
}

fn codes((first, second): Lists, code: &Code, second_code: Option<&Code>, at: &At<'_>, found: &mut Found) {
    let ways = [("code", first, Some(code)), ("secondCode", second, second_code)];
    for (field, list, code) in ways {
        if let (Some(list), Some(code)) = (list, code)
            && list.category(code.as_str()).is_none()
        {
            let fault = Fault::CodeNotOnList {
                list: list.name,
                elsewhere: list.elsewhere(code.as_str()).map(|other| other.name),
            };
            found.report(fault, at.member(field));
        }
    }
}
