//! Which tables of monitoring are counted, so that nobody counts twice.

use coproduction_principles::Policy;
use coproduction_principles::tally::{Counted, LeftOut, left_out};
use coproduction_record::ForumRecord;
use serde_json::{Value, json};

use super::{drawn, forum, rows};

fn carers(none: u32, carer: u32, no_value: u32) -> Value {
    json!({
        "characteristic": "unpaid-care", "codeList": { "name": "census-2021-unpaid-care" },
        "cells": [{ "code": "none", "people": none }, { "code": "carer", "people": carer }],
        "missing": { "preferNotToSay": no_value },
    })
}

/// A return, by its last digit and the day its questions were offered.
fn returned(id: u8, day: &str, tables: &[Value]) -> Value {
    let mut one = json!({ "id": format!("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6b{id:02}"), "group": "members", "tables": tables });
    if !day.is_empty() {
        one["offeredOn"] = json!(day);
    }
    one
}

fn with(returns: Value) -> Value {
    let mut record = forum(&json!({}));
    record["monitoringReturns"] = returns;
    record
}

fn monitoring(returns: Value) -> Vec<String> {
    rows(&drawn(&with(returns)), Counted::Monitoring)
}

#[test]
fn of_two_years_the_later_counts() {
    let (first, second) = (carers(11, 3, 6), carers(12, 3, 7));
    let wanted = [
        "- members/unpaid-care census-2021-unpaid-care/carer 3",
        "- members/unpaid-care census-2021-unpaid-care/none 12",
        "- members/unpaid-care census-2021-unpaid-care:prefer-not-to-say 7",
    ];
    let of = |day: &str| returned(1, day, std::slice::from_ref(&first));
    let later = || returned(2, "2025-05-01", std::slice::from_ref(&second));
    for returns in [
        json!([of("2024-05-01"), later()]),
        json!([later(), of("2024-05-01")]),
        json!([later(), of("")]),
        // After the day of the tally.
        json!([later(), of("2026-07-01")]),
    ] {
        assert_eq!(monitoring(returns), wanted);
    }
    // A question that the later return did not ask keeps its answers.
    let sex = json!({ "characteristic": "sex", "codeList": { "name": "census-2021-sex" }, "cells": [{ "code": "female", "people": 9 }] });
    let both = monitoring(json!([returned(1, "2024-05-01", &[first.clone(), sex]), later()]));
    assert_eq!(both.len(), 4);
    assert_eq!(both[0], "- members/sex census-2021-sex/female 9");
    assert_eq!(both[1..], wanted);
}

#[test]
fn what_is_left_out_is_counted_by_the_reason() {
    let mut own = carers(5, 5, 5);
    own["codeList"] = json!({ "name": "own" });
    let mut version = carers(5, 5, 5);
    version["codeList"]["version"] = json!("another");
    let two = json!({
        "characteristic": "sex", "codeList": { "name": "census-2021-sex" },
        "second": { "characteristic": "unpaid-care", "codeList": { "name": "census-2021-unpaid-care" } },
        "cells": [{ "code": "female", "secondCode": "none", "people": 3 }],
    });
    let mut of_one = returned(3, "2025-06-01", &[carers(2, 1, 1)]);
    of_one["constituency"] = json!("un");
    let mut record = with(json!([
        returned(1, "2024-05-01", &[carers(11, 3, 6), own, two]),
        returned(2, "2025-05-01", &[carers(12, 3, 7), version]),
        of_one,
    ]));
    record["forum"]["constituencies"] =
        json!([{ "id": "un", "name": { "both": "Un" }, "side": "lived-experience" }]);
    assert_eq!(rows(&drawn(&record), Counted::Monitoring).len(), 3);
    let record = ForumRecord::from_json(&record.to_string()).unwrap();
    let found = left_out(&record, &Policy::default(), "2026-06-30".parse().unwrap());
    let wanted = [
        (LeftOut::Earlier, 1),
        (LeftOut::OfSome, 1),
        (LeftOut::TwoWays, 1),
        (LeftOut::UnknownList, 2),
    ];
    assert_eq!(found.into_iter().collect::<Vec<_>>(), wanted);
}

/// Of a group that is counted with its parts the parts are written, so that whoever adds up lines counts nobody twice.
#[test]
fn each_person_stands_in_one_row() {
    let cells = |cells: &[(&str, u32)]| {
        let cells = cells
            .iter()
            .map(|(code, people)| json!({ "code": code, "people": people }));
        json!({
            "characteristic": "disability", "codeList": { "name": "census-2021-disability" },
            "cells": cells.collect::<Vec<_>>(), "missing": { "preferNotToSay": 1 },
        })
    };
    let (lot, little) = (("limited-a-lot", 7), ("limited-a-little", 6));
    let of = |table: Value| monitoring(json!([returned(1, "2024-05-01", &[table])]));
    let fine = of(cells(&[("disabled", 13), lot, little, ("not-disabled", 12)]));
    assert_eq!(fine, of(cells(&[lot, little, ("not-disabled", 12)])));
    assert_eq!(fine.len(), 4);
    assert_eq!(of(cells(&[("disabled", 13), ("not-disabled", 12)])).len(), 3);
}

/// Nobody can say which of the two is so.
#[test]
fn a_table_that_contradicts_itself_is_left_out() {
    let table = json!({
        "characteristic": "disability", "codeList": { "name": "census-2021-disability" },
        "cells": [{ "code": "disabled", "people": 12 }, { "code": "limited-a-lot", "people": 5 }],
    });
    let document = with(json!([returned(1, "2024-05-01", &[table])]));
    let Ok(record) = ForumRecord::from_json(&document.to_string()) else {
        return;
    };
    let found = left_out(&record, &Policy::default(), "2026-06-30".parse().unwrap());
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        [(LeftOut::DoesNotAddUp, 1)]
    );
    assert!(rows(&drawn(&document), Counted::Monitoring).is_empty());
}
