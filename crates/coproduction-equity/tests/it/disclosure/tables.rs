//! What a table may be, and what is refused.

use super::{codes, profile, table};
use coproduction_core::{Characteristic, Code};
use coproduction_equity::disclosure::{Audit, CountTable, DisclosureError, ReleasedTable};
use coproduction_equity::{CodeList, MonitoringCell, MonitoringTable, SecondWay};

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn list(name: &str) -> CodeList {
    CodeList::new(code(name))
}

fn monitoring(name: &str, cells: &[(&str, u32)]) -> MonitoringTable {
    let cells = cells
        .iter()
        .map(|(answer, people)| MonitoringCell::new(code(answer), *people));
    MonitoringTable::new(Characteristic::Disability, list(name)).cells(cells)
}

#[test]
fn refusals_have_codes_and_both_languages() {
    let new = |rows, columns, counts: &[&[u32]]| {
        CountTable::new(rows, columns, counts.iter().map(|row| row.to_vec()).collect()).err()
    };
    assert_eq!(new(vec![], codes('c', 1), &[]), Some(DisclosureError::NoCells));
    assert_eq!(new(codes('r', 1), vec![], &[&[]]), Some(DisclosureError::NoCells));
    assert_eq!(
        new(codes('r', 2), codes('c', 2), &[&[1, 2], &[3]]),
        Some(DisclosureError::Ragged)
    );
    assert_eq!(
        new(codes('r', 1), codes('c', 2), &[&[1, 2], &[3, 4]]),
        Some(DisclosureError::Ragged)
    );
    let twice = vec![code("a"), code("a")];
    assert_eq!(
        new(codes('r', 1), twice, &[&[1, 2]]),
        Some(DisclosureError::RepeatedCode)
    );
    let cells = |cells: &[&[&str]]| {
        let cells = cells
            .iter()
            .map(|codes| (codes.iter().map(|text| code(text)).collect(), 6));
        CountTable::from_cells(cells).err()
    };
    assert_eq!(cells(&[&["a", "b", "c"]]), Some(DisclosureError::NotTwoWays));
    assert_eq!(cells(&[&[]]), Some(DisclosureError::NotTwoWays));
    assert_eq!(cells(&[&["a", "b"], &["a"]]), Some(DisclosureError::NotTwoWays));
    assert_eq!(cells(&[]), Some(DisclosureError::NoCells));
    assert_eq!(
        cells(&[&["a", "b"], &["a", "b"]]),
        Some(DisclosureError::RepeatedCode)
    );
    // A cell that is not given is not zero.
    assert_eq!(
        cells(&[&["a", "b"], &["a", "c"], &["d", "b"]]),
        Some(DisclosureError::Ragged)
    );
    for code in DisclosureError::CODES {
        assert_eq!(
            DisclosureError::CODES
                .iter()
                .filter(|other| *other == code)
                .count(),
            1
        );
    }
    let message = DisclosureError::DiffersByFew.message();
    assert!(!message.cy.is_empty() && message.en == DisclosureError::DiffersByFew.to_string());
}

#[test]
fn totals_have_to_be_the_sums() {
    let counts = table(&[&[3, 20], &[9, 41]]);
    assert!(counts.clone().with_totals(&[23, 50], &[12, 61], 73).is_ok());
    for (rows, columns, all) in [
        ([23, 49], [12, 61], 73),
        ([23, 50], [12, 60], 73),
        ([23, 50], [12, 61], 74),
    ] {
        assert_eq!(
            counts.clone().with_totals(&rows, &columns, all),
            Err(DisclosureError::SumsDiffer)
        );
    }
    assert_eq!(
        counts.with_totals(&[23], &[12, 61], 73),
        Err(DisclosureError::SumsDiffer)
    );
    let one = CountTable::one_way(codes('c', 2), vec![3, 20]).unwrap();
    assert!(one.with_totals(&[23], &[3, 20], 23).is_ok());
}

#[test]
fn tables_of_a_return() {
    let of = |table: &MonitoringTable| CountTable::of(table).err();
    let good = monitoring("own", &[("yes", 9), ("no", 30)]);
    let counts = CountTable::of(&good).unwrap();
    assert!(counts.rows().is_empty() && counts.columns() == [code("yes"), code("no")]);
    let released = ReleasedTable::of(&counts, &profile("threshold-5"), |_, _| false);
    assert_eq!(
        serde_json::to_string(&released).unwrap(),
        r#"{"rows":[],"columns":["yes","no"],"figures":[[9,30,39]]}"#
    );
    let nested = monitoring(
        "census-2021-disability",
        &[("disabled", 9), ("limited-a-lot", 5), ("no-condition", 30)],
    );
    assert_eq!(of(&nested), Some(DisclosureError::Overlapping));
    let apart = monitoring("census-2021-disability", &[("disabled", 9), ("no-condition", 30)]);
    assert_eq!(of(&apart), None);
    let none = MonitoringTable::new(Characteristic::Disability, list("own"));
    assert_eq!(of(&none), Some(DisclosureError::NoCells));
    // It says two ways, and has one.
    let second = SecondWay::new(Characteristic::Age, list("own-age"));
    assert_eq!(
        of(&good.second(second.clone())),
        Some(DisclosureError::NotTwoWays)
    );
    let two = [
        ("yes", "old", 9),
        ("yes", "young", 8),
        ("no", "old", 7),
        ("no", "young", 6),
    ];
    let cells = two.map(|(a, b, people)| MonitoringCell::new(code(a), people).second_code(code(b)));
    let two = MonitoringTable::new(Characteristic::Disability, list("own")).cells(cells);
    assert_eq!(
        CountTable::of(&two.clone().second(second)).unwrap().rows().len(),
        2
    );
    assert_eq!(of(&two), Some(DisclosureError::NotTwoWays));
}

#[test]
fn what_holds_hidden_counts_does_not_print_them() {
    let counts = table(&[&[3, 777], &[9, 41]]);
    assert!(!format!("{counts:?}").contains(['3', '7', '9']));
}

#[test]
fn written_tables_are_checked() {
    let read = |text: &str| serde_json::from_str::<ReleasedTable>(text);
    assert!(read(r#"{"rows":["a"],"columns":["b"],"figures":[[6,6],[6,6]]}"#).is_ok());
    for bad in [
        r#"{"rows":["a"],"columns":["b"],"figures":[[6,6]]}"#,
        r#"{"rows":["a"],"columns":["b"],"figures":[[6,6],[6]]}"#,
        r#"{"rows":["a","a"],"columns":["b"],"figures":[[6,6],[6,6],[12,12]]}"#,
        r#"{"rows":[],"columns":[],"figures":[[6]]}"#,
        r#"{"rows":[],"columns":["b"],"figures":[[6,"primary"]]}"#,
        r#"{"rows":[],"columns":["b"],"figures":[[6,-1]]}"#,
        r#"{"rows":[],"columns":["b"],"figures":[[6,1125899906842624]]}"#,
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
    // Whole numbers in all their spellings, as everywhere.
    for good in ["15.0", "1.5e1", "15e0", "150e-1", "15"] {
        let text = format!(r#"{{"rows":[],"columns":["b"],"figures":[[{good},{good}]]}}"#);
        let whole = r#"{"rows":[],"columns":["b"],"figures":[[15,15]]}"#;
        assert_eq!(read(&text).unwrap(), read(whole).unwrap(), "{good}");
        let strictly = coproduction_core::strict::from_slice::<ReleasedTable>(text.as_bytes());
        assert_eq!(strictly.unwrap(), read(whole).unwrap(), "{good}");
    }
    for bad in [
        "15.5",
        "-1.0",
        "1e300",
        "9007199254740993",
        "\"Hidden\"",
        "null",
        "true",
        "[15]",
        "{}",
        "\"15\"",
    ] {
        let text = format!(r#"{{"rows":[],"columns":["b"],"figures":[[{bad},15]]}}"#);
        assert!(read(&text).is_err(), "{bad}");
        assert!(
            coproduction_core::strict::from_slice::<ReleasedTable>(text.as_bytes()).is_err(),
            "{bad}"
        );
    }
    let mut unusable = profile("threshold-5");
    unusable.threshold = 1;
    let table = read(r#"{"rows":[],"columns":["b"],"figures":[[6,6]]}"#).unwrap();
    assert_eq!(
        Audit::new(&table, &unusable),
        Err(DisclosureError::UnusableProfile)
    );
}
