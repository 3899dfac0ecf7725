//! Counts drawn from tables.

use coproduction_core::Characteristic;
use coproduction_equity::{
    CodeList, Counts, CountsError, MissingAnswers, MonitoringCell, MonitoringTable, SecondWay,
};

fn table(list: &str, cells: &[(&str, u32)]) -> MonitoringTable {
    let cells = cells
        .iter()
        .map(|(code, people)| MonitoringCell::new(code.parse().unwrap(), *people));
    MonitoringTable::new(Characteristic::Race, CodeList::new(list.parse().unwrap()))
        .cells(cells)
        .missing(
            MissingAnswers::new()
                .prefer_not_to_say(2)
                .not_asked(5)
                .not_known(1)
                .withdrawn(1),
        )
}

const CENSUS: &str = "census-2021-ethnic-group";

#[test]
fn values_and_prefer_not_to_say_are_n_and_nothing_else_is() {
    let counts = Counts::of(&table(
        CENSUS,
        &[("white-british", 9), ("indian", 3), ("chinese", 1)],
    ))
    .unwrap();
    assert_eq!(
        (counts.disclosed(), counts.undisclosed(), counts.n()),
        (13, Some(2), Some(15))
    );
    assert_eq!(counts.missing().not_asked, Some(5));
    assert_eq!(counts.values().map(|(_, people)| people).sum::<u64>(), 13);
    let group = |code: &str| counts.in_group(&code.parse().unwrap());
    assert_eq!(
        (group("asian"), group("indian"), group("black"), group("nonsense")),
        (Some(4), Some(3), Some(0), None)
    );
}

/// Where it is not recorded how many preferred not to say, n is not known, and not the values alone.
#[test]
fn n_is_not_known_without_prefer_not_to_say() {
    let silent = {
        let mut t = table(CENSUS, &[("roma", 4)]);
        t.missing = None;
        t
    };
    let counts = Counts::of(&silent).unwrap();
    assert_eq!(
        (counts.disclosed(), counts.undisclosed(), counts.n()),
        (4, None, None)
    );
}

#[test]
fn a_subtotal_is_not_added_to_its_parts() {
    let both = table(
        CENSUS,
        &[("asian", 4), ("indian", 3), ("chinese", 1), ("white", 6)],
    );
    let counts = Counts::of(&both).unwrap();
    assert_eq!(counts.disclosed(), 10);
    assert_eq!(both.answers(), 12);
    assert_eq!(counts.in_group(&"asian".parse().unwrap()), Some(4));
    // White was counted as one: of its parts nothing can be told.
    assert_eq!(counts.in_group(&"white".parse().unwrap()), Some(6));
    assert_eq!(counts.in_group(&"roma".parse().unwrap()), None);
}

#[test]
fn not_stated_is_in_n_and_is_no_value() {
    let counts = Counts::of(&table(
        "nhs-wales-ethnic-category",
        &[("A", 8), ("H", 1), ("Z", 3)],
    ))
    .unwrap();
    assert_eq!(
        (counts.disclosed(), counts.undisclosed(), counts.n()),
        (9, Some(5), Some(14))
    );
    assert_eq!(counts.in_group(&"Z".parse().unwrap()), None);
    assert_eq!(counts.values().count(), 2);
}

#[test]
fn of_an_unknown_list_cells_are_taken_as_they_stand() {
    let counts = Counts::of(&table("rhestr-leol", &[("a", 1), ("b", 2)])).unwrap();
    assert_eq!((counts.list(), counts.n()), (None, Some(5)));
    assert_eq!(counts.in_group(&"b".parse().unwrap()), Some(2));
    assert_eq!(counts.in_group(&"c".parse().unwrap()), None);
}

#[test]
fn what_does_not_add_up_to_people_is_refused() {
    let refused = |table: &MonitoringTable| Counts::of(table).unwrap_err();
    assert_eq!(
        refused(&table("census-2021-welsh-skills", &[("speak", 1)])),
        CountsError::Overlapping
    );
    assert_eq!(refused(&table(CENSUS, &[("B", 1)])), CountsError::NotOnList);
    assert_eq!(
        refused(&table(CENSUS, &[("asian", 3), ("indian", 4)])),
        CountsError::PartsDiffer
    );
    assert_eq!(
        refused(&table(CENSUS, &[("asian", 5), ("indian", 4)])),
        CountsError::PartsDiffer
    );
    assert_eq!(
        refused(&table(CENSUS, &[("roma", 5), ("roma", 4)])),
        CountsError::RepeatedCell
    );
    let silent = {
        let mut t = table(CENSUS, &[]);
        t.cells = None;
        t
    };
    assert_eq!(refused(&silent), CountsError::NotRecorded);
    let age = SecondWay::new(
        Characteristic::Age,
        CodeList::new("census-2021-age".parse().unwrap()),
    );
    assert_eq!(refused(&table(CENSUS, &[]).second(age)), CountsError::TwoWays);
    // No cells is not none: an empty list is.
    assert_eq!(Counts::of(&table(CENSUS, &[])).unwrap().n(), Some(2));
}

#[test]
fn answers_can_be_added_up_where_the_list_says_how() {
    assert_eq!(
        table(CENSUS, &[("asian", 4), ("indian", 3)]).people_answering(),
        Some(6)
    );
    assert_eq!(table("rhestr-leol", &[("a", 4)]).people_answering(), None);
    assert_eq!(
        table("census-2021-welsh-skills", &[("speak", 4), ("read", 3)]).people_answering(),
        None
    );
    assert_eq!(
        table(CENSUS, &[("asian", 2), ("indian", 3), ("white", 1)]).overfull_subtotals(),
        [0]
    );
    assert!(
        table(CENSUS, &[("asian", 3), ("indian", 3)])
            .overfull_subtotals()
            .is_empty()
    );
}
