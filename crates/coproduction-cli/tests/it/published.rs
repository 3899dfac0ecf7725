//! Tables of monitoring that may be published, with their certificates.

use serde_json::{Value, json};

use crate::support::{Place, Ran};

const HEADER: &str = "format,board,measure,category,bucket,restricted,count\n";

fn rows(of: &[(&str, u64)]) -> String {
    let row = |(answer, count): &(&str, u64)| {
        let (list, _) = answer.split_once(['/', ':']).unwrap();
        let question = list.replace("census-2021", "members").replacen('-', "/", 1);
        format!("coproduction/tally/v1,ZZ2,monitoring,{question},{answer},true,{count}\n")
    };
    HEADER.to_owned() + &of.iter().map(row).collect::<String>()
}

/// The counts of one question, as a tally.
pub(crate) fn carers(carers: u64, none: u64, no_value: u64) -> String {
    rows(&[
        ("census-2021-unpaid-care/carer", carers),
        ("census-2021-unpaid-care/none", none),
        ("census-2021-unpaid-care:not-asked", no_value),
    ])
}

pub(crate) fn rollup(place: &Place, args: &[&str]) -> Ran {
    place.run(&[&["rollup", "--restricted"], args].concat())
}

pub(crate) fn releases(ran: &Ran) -> Vec<Value> {
    ran.json()["monitoring"]["releases"].as_array().unwrap().clone()
}

#[test]
fn tables_are_printed_protected_with_their_profile_and_certificates() {
    let place = Place::with(&[("tally.csv", &carers(4, 30, 8))]);
    let text = rollup(&place, &["tally.csv"]);
    assert_eq!((text.status, text.err.as_str()), (Some(0), ""));
    for line in [
        "        No: 30",
        "        Provides unpaid care: hidden",
        "        No value given: hidden",
        "        All: 42",
    ] {
        assert!(
            text.out.lines().any(|printed| printed == line),
            "{line}: {}",
            text.out
        );
    }
    assert!(text.out.contains("threshold-5, version 1"), "{}", text.out);
    let welsh = rollup(&place, &["--lang", "cy", "tally.csv"]);
    assert!(
        welsh.out.contains("Dim gwerth wedi'i roi: cuddiwyd"),
        "{}",
        welsh.out
    );

    let json = rollup(
        &place,
        &["--format", "json", "--profile", "threshold-8", "tally.csv"],
    );
    assert_eq!(json.json()["monitoring"]["profile"]["threshold"], 8);
    let released = releases(&json);
    assert_eq!(released[0]["subject"]["boards"], json!(["ZZ2"]));
    assert_eq!(
        released[0]["table"]["figures"],
        json!([[30, "hidden", "hidden", 42]])
    );
    // Without restricted rows nothing is said of monitoring.
    let none = Place::with(&[("tally.csv", HEADER)]);
    let open = none.run(&["rollup", "--format", "json", "tally.csv"]);
    assert_eq!(open.json()["monitoring"], Value::Null);
}

/// Whatever the small counts are, what is printed leaves each hidden figure every small count or none, in both formats.
#[test]
fn a_reader_of_text_or_json_cannot_tell_a_small_count() {
    // Without a carer all who answered would be of one category, and nothing is published.
    for carers_ in 1..6 {
        for no_value in 0..6 {
            let place = Place::with(&[("tally.csv", &carers(carers_, 21, no_value))]);
            let released = releases(&rollup(&place, &["--format", "json", "tally.csv"]));
            let figures = released[0]["table"]["figures"][0].as_array().unwrap();
            let (total, cells) = figures.split_last().unwrap();
            let hidden = cells.iter().filter(|cell| *cell == "hidden").count();
            let shown: u64 = cells.iter().filter_map(Value::as_u64).sum();
            assert!(
                cells
                    .iter()
                    .filter_map(Value::as_u64)
                    .all(|people| people == 0 || people > 4)
            );
            match total.as_u64() {
                Some(total) => assert!(hidden == 0 || (hidden > 1 && total - shown >= 4), "{figures:?}"),
                None => assert!(hidden > 0, "{figures:?}"),
            }
            // The text says no more.
            let text = rollup(&place, &["tally.csv"]);
            let lines = text.out.lines().filter(|line| line.starts_with("        "));
            let said: Vec<_> = lines
                .map(|line| line.rsplit(": ").next().unwrap().to_owned())
                .collect();
            let wanted: Vec<_> = figures
                .iter()
                .map(|figure| {
                    figure
                        .as_u64()
                        .map_or("hidden".to_owned(), |people| people.to_string())
                })
                .collect();
            assert_eq!(said, wanted, "{}", text.out);
        }
    }
}

/// Wider groups of one forum and finer ones of another are added up, and more people than there are stop the roll-up.
#[test]
fn counts_of_two_depths_add_up_and_too_many_stop_the_roll_up() {
    let disability = |part| {
        rows(&[
            ("census-2021-disability/disabled", 12),
            ("census-2021-disability/limited-a-lot", 5),
            ("census-2021-disability/limited-a-little", part),
            ("census-2021-disability/not-disabled", 20),
        ])
    };
    let place = Place::with(&[
        ("two.csv", &disability(9)),
        ("many.csv", &disability(4_294_967_295)),
        ("empty.csv", HEADER),
    ]);
    let two = rollup(&place, &["--format", "json", "two.csv", "empty.csv"]);
    assert_eq!(two.status, Some(0), "{}", two.err);
    assert_eq!(releases(&two)[0]["table"]["figures"], json!([[26, 20, 0, 46]]));
    assert!(
        two.err.contains("empty.csv: ") && !two.err.contains("two.csv"),
        "{}",
        two.err
    );
    let many = rollup(&place, &["many.csv"]);
    assert_eq!((many.status, many.out.as_str()), (Some(1), ""));
    assert!(many.err.contains("[too-many-people]"), "{}", many.err);
}
