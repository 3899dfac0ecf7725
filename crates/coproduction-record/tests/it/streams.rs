//! Many records in one source.

use std::io::{self, BufReader, Read};

use coproduction_record::{Layout, Reader};
use serde_json::json;

use crate::fixtures::{least, with};

/// Line and result of each record: the number of problems, or none.
fn outcomes(reader: &Reader, text: &[u8], layout: Layout) -> Vec<(usize, usize)> {
    // A buffer of three bytes, so that nothing rests on a record lying within one.
    reader
        .records(BufReader::with_capacity(3, text), layout)
        .map(|record| {
            let outcome = record.unwrap();
            (
                outcome.source.line,
                outcome
                    .result
                    .map_or_else(|problems| problems.iter().count(), |_| 0),
            )
        })
        .collect()
}

#[test]
fn one_bad_line_costs_that_line() {
    let good = least();
    let bad = with(json!({ "evnts": [], "members": null }));
    let text = format!("{good}\n\n{bad}\r\n{{\"broken\n  {good}");
    assert_eq!(
        outcomes(&Reader::new(), text.as_bytes(), Layout::Lines),
        [(1, 0), (3, 2), (4, 1), (5, 0)]
    );
}

#[test]
fn each_says_how_many_bytes_it_takes() {
    let good = least().to_string();
    let reader = Reader::new().max_bytes(good.len());
    for (text, layout) in [
        (format!("{good}\n{{}}\n"), Layout::Lines),
        (format!("[{good}, {{}}]"), Layout::List),
        (good.clone(), Layout::Document),
    ] {
        let records = reader.records(text.as_bytes(), layout);
        let bytes: Vec<_> = records.map(|record| record.unwrap().bytes).collect();
        assert_eq!(bytes, [good.len(), 2][..bytes.len()], "{layout:?}");
    }
    let too_large = good.replace("Llan", "Llanfair") + "\n";
    let mut records = reader.records(too_large.as_bytes(), Layout::Lines);
    let first = records.next().unwrap().unwrap();
    assert_eq!((first.result.is_err(), first.bytes), (true, 0));
}

#[test]
fn places_in_a_stream_are_places_in_the_file() {
    let text = format!("{}\n{}\n", least(), with(json!({ "evnts": [] })));
    let second = Reader::new()
        .records(text.as_bytes(), Layout::Lines)
        .nth(1)
        .unwrap()
        .unwrap();
    assert_eq!(
        second
            .result
            .unwrap_err()
            .iter()
            .next()
            .unwrap()
            .position
            .unwrap()
            .line,
        2
    );
    let list = format!("[{},\n\n{:#}\n]", least(), with(json!({ "evnts": [] })));
    let second = Reader::new()
        .records(list.as_bytes(), Layout::List)
        .nth(1)
        .unwrap()
        .unwrap();
    let position = second
        .result
        .unwrap_err()
        .iter()
        .next()
        .unwrap()
        .position
        .unwrap();
    let line = list.lines().position(|line| line.contains("evnts")).unwrap() + 1;
    assert_eq!(position.line, line);
}

#[test]
fn a_place_on_the_first_line_of_an_item_counts_from_the_line_of_the_file() {
    let text = format!("[\"ŷ\", {}]", with(json!({ "evnts": [] })));
    let second = Reader::new()
        .records(text.as_bytes(), Layout::List)
        .nth(1)
        .unwrap()
        .unwrap();
    assert_eq!(
        second.forum.as_ref().map(|f| f.name.en().unwrap().as_str()),
        Some("Llais Llan")
    );
    let position = second
        .result
        .unwrap_err()
        .iter()
        .next()
        .unwrap()
        .position
        .unwrap();
    let column = text.chars().count() - text.split("[]").nth(1).unwrap().chars().count() - 1;
    assert_eq!((position.line, position.column), (1, column));
}

#[test]
fn a_list_gives_its_records() {
    let name = with(json!({ "forum": { "name": { "both": "]},{\\\" [" } } }));
    let text = format!(
        " [ {} ,\n {:#}\n , 7, {name} ] \n",
        least(),
        with(json!({ "members": null }))
    );
    let results = outcomes(&Reader::new(), text.as_bytes(), Layout::List);
    assert_eq!(results.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [0, 1, 1, 0]);
    assert_eq!(outcomes(&Reader::new(), b"[]", Layout::List), []);
    for broken in ["[", "[ {} ", "[ {} , ", "[ {} ] x", "{}", "", "[ {} {} ]"] {
        let results = outcomes(&Reader::new(), broken.as_bytes(), Layout::List);
        assert!(results.iter().any(|(_, problems)| *problems > 0), "{broken}");
    }
}

#[test]
fn a_record_that_is_too_large_costs_that_record_in_every_layout() {
    let reader = Reader::new().max_bytes(200);
    let small = least().to_string();
    assert!(small.len() < 200);
    let large = with(json!({ "forum": { "name": { "both": "x".repeat(500) } } })).to_string();
    let lines = format!("{small}\n{large}\n{small}\n");
    assert_eq!(
        outcomes(&reader, lines.as_bytes(), Layout::Lines),
        [(1, 0), (2, 1), (3, 0)]
    );
    let list = format!("[{small},{large},{small}]");
    let counts: Vec<_> = outcomes(&reader, list.as_bytes(), Layout::List)
        .iter()
        .map(|(_, n)| *n)
        .collect();
    assert_eq!(counts, [0, 1, 0]);
    assert_eq!(outcomes(&reader, large.as_bytes(), Layout::Document), [(1, 1)]);
}

/// A source without end: what is read of it is bounded.
#[test]
fn an_endless_record_is_given_up_at_the_limit() {
    let endless = io::repeat(b'[').take(1 << 30);
    let reader = Reader::new().max_bytes(1000);
    let problems = match reader.check_reader(endless) {
        Err(coproduction_record::ReadError::Problems(problems)) => problems,
        other => panic!("{other:?}"),
    };
    assert_eq!(problems.iter().next().unwrap().code(), "too-large");
}

#[test]
fn the_layout_is_told_from_the_first_bytes() {
    let reader = Reader::new();
    let one = least().to_string();
    assert_eq!(reader.layout_of(one.as_bytes()), Layout::Document);
    assert_eq!(
        reader.layout_of(format!("{:#}", least()).as_bytes()),
        Layout::Document
    );
    assert_eq!(
        reader.layout_of(format!("{one}\n{one}\n").as_bytes()),
        Layout::Lines
    );
    assert_eq!(reader.layout_of(format!("\n[{one}]").as_bytes()), Layout::List);
    assert_eq!(reader.layout_of(b""), Layout::Document);
}

#[test]
fn a_source_that_fails_is_an_error_and_not_a_problem() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("gone"))
        }
    }
    let mut records = Reader::new().records(BufReader::new(Broken), Layout::Lines);
    assert!(records.next().unwrap().is_err());
    assert!(records.next().is_none());
}
