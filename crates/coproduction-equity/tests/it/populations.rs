//! Reference populations that a board gives itself.

use coproduction_core::Code;
use coproduction_equity::{ReferenceError, ReferencePopulation};
use serde_json::{Value, json};

fn population(list: &str, total: u64, cells: &Value) -> ReferencePopulation {
    let about = json!({ "source": { "title": { "en": "Register" } }, "asOf": "2025", "universe": "service-users", "area": {} });
    let whole = json!({
        "characteristic": "race", "codeList": { "name": list }, "about": about, "total": total, "cells": cells,
    });
    serde_json::from_value(whole).unwrap()
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

const LIST: &str = "census-2021-ethnic-group";

#[test]
fn it_is_read_and_written_as_json() {
    let read = population(
        "lleol",
        3,
        &json!([{ "code": "a", "people": 3, "partOf": "b", "outOf": 3 }]),
    );
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(written["cells"][0]["partOf"], "b");
    assert_eq!(
        serde_json::from_value::<ReferencePopulation>(written).unwrap(),
        read
    );
}

/// One fault each.
#[test]
fn what_does_not_hold_together_gives_no_share() {
    let cases = [
        (
            LIST,
            json!([{ "code": "white", "people": 101 }]),
            ReferenceError::PartAboveWhole,
        ),
        (
            LIST,
            json!([{ "code": "white", "people": 60 }, { "code": "asian", "people": 41 }]),
            ReferenceError::PartAboveWhole,
        ),
        (
            LIST,
            json!([{ "code": "white", "people": 60 }, { "code": "asian", "people": 39 }]),
            ReferenceError::SumsDiffer,
        ),
        (
            LIST,
            json!([{ "code": "white", "people": 60 }, { "code": "white", "people": 40 }]),
            ReferenceError::RepeatedCell,
        ),
        (
            LIST,
            json!([{ "code": "A", "people": 100 }]),
            ReferenceError::NotOnList,
        ),
        (
            LIST,
            json!([{ "code": "white", "people": 100 }, { "code": "roma", "people": 99 }]),
            ReferenceError::SumsDiffer,
        ),
        (
            "lleol",
            json!([{ "code": "a", "people": 100 }, { "code": "b", "people": 101, "partOf": "a" }]),
            ReferenceError::PartAboveWhole,
        ),
        (
            "lleol",
            json!([{ "code": "a", "people": 60, "partOf": "b" }, { "code": "b", "people": 60, "partOf": "a" }]),
            ReferenceError::SumsDiffer,
        ),
    ];
    for (list, cells, error) in cases {
        let population = population(list, 100, &cells);
        assert_eq!(population.check(), Err(error), "{cells}");
        assert_eq!(population.share(&code("white")), Err(error), "{cells}");
        assert_ne!(error.message().cy, error.message().en);
    }
}

#[test]
fn sums_need_not_be_whole_where_that_is_declared() {
    let cells = json!([{ "code": "white", "people": 60 }, { "code": "roma", "people": 5 }, { "code": "asian", "people": 30 }]);
    let mut some = population(LIST, 100, &cells);
    some.cells_sum = Some("below-total".parse().unwrap());
    assert_eq!(some.check(), Ok(()));
    // Above the total they cannot be.
    some.total = 89;
    assert_eq!(some.check(), Err(ReferenceError::PartAboveWhole));
    some.cells_sum = Some("overlapping".parse().unwrap());
    assert_eq!(some.check(), Ok(()));
}

#[test]
fn a_group_is_the_sum_of_its_parts_where_all_are_known() {
    let cells = json!([
        { "code": "indian", "people": 10 }, { "code": "pakistani", "people": 5 }, { "code": "bangladeshi", "people": 5 },
        { "code": "chinese", "people": 3 }, { "code": "asian-other", "people": 2 }, { "code": "white-british", "people": 75 },
    ]);
    let population = population(LIST, 100, &cells);
    let asian = population.share(&code("asian")).unwrap();
    assert_eq!((asian.part(), asian.whole()), (25, 100));
    // Of the other parts of White nothing is said: that is not nought.
    assert_eq!(population.share(&code("white")), Err(ReferenceError::NoSuchGroup));
    assert_eq!(
        population.share(&code("nonsense")),
        Err(ReferenceError::NoSuchGroup)
    );
}

#[test]
fn a_boards_own_groups_nest_as_it_says() {
    let cells = json!([
        { "code": "north", "people": 6, "partOf": "wales" }, { "code": "south", "people": 3, "partOf": "wales" },
        { "code": "elsewhere", "people": 1 },
    ]);
    let population = population("lleol", 10, &cells);
    assert_eq!(population.share(&code("wales")).unwrap().part(), 9);
    assert_eq!(
        population.share_of_stated(&code("wales")),
        Err(ReferenceError::StatedNotKnown)
    );
}

#[test]
fn a_population_of_nobody_has_no_shares() {
    let nobody = population(LIST, 0, &json!([{ "code": "white", "people": 0 }]));
    assert_eq!(nobody.share(&code("white")), Err(ReferenceError::NobodyToShare));
}
