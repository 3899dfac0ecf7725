//! What is wrong with a tally is said line by line, all at once.

use coproduction_principles::tally::{Board, Counted, Key, Restricted, TallyFault, read};
use serde_json::{Value, json};

use super::{HEADER, read_text};

fn problems_of(text: &[u8], restricted: Restricted) -> Vec<(usize, &'static str)> {
    let problems = read(&mut &*text, restricted).unwrap().unwrap_err();
    for problem in &problems {
        let message = problem.fault.message();
        assert_ne!(message.en, message.cy);
    }
    problems
        .iter()
        .map(|problem| (problem.line, problem.fault.code()))
        .collect()
}

fn problems(text: &str) -> Vec<(usize, &'static str)> {
    problems_of(text.as_bytes(), Restricted::Refused)
}

fn row() -> Value {
    json!({
        "format": "coproduction/tally/v1", "board": "7A1", "measure": "forums", "category": "active", "bucket": "all",
        "restricted": false, "count": 2,
    })
}

fn with(field: &str, value: Value) -> String {
    let mut row = row();
    row[field] = value;
    format!("{row}\n")
}

#[test]
fn every_line_is_looked_at() {
    let text = [
        with("count", json!(2)),
        with("count", json!(-1)),
        with("count", json!(9_007_199_254_740_992_u64)),
        with("count", json!(1.5)),
        with("count", json!("2")),
        with("measure", json!("Forums")),
        with("category", json!("asleep")),
        with("bucket", json!("502")),
        with("format", json!("coproduction/tally/v2")),
        with("board", json!("Betsi")),
        with("board", json!("W11000023")),
        with("restricted", json!(true)),
        with("name", json!("Mair")),
        with("count", json!(1.0)),
    ]
    .concat();
    assert_eq!(
        problems(&text),
        [
            (2, "wrong-count"),
            (3, "wrong-count"),
            (4, "wrong-count"),
            (5, "wrong-count"),
            (6, "unknown-measure"),
            (7, "unknown-category"),
            (8, "unknown-bucket"),
            (9, "unknown-format"),
            (10, "wrong-board"),
            (11, "wrong-board"),
            (12, "wrong-class"),
            (13, "unknown-field"),
        ]
    );
}

#[test]
fn several_things_wrong_with_one_line_are_all_said() {
    let line = r#"{"format":"v1","format":"v1","measure":"forums","category":"x","bucket":"y","count":-1}"#;
    let found = problems(line);
    assert_eq!(
        found,
        [
            (1, "repeated-field"),
            (1, "missing-field"),
            (1, "unknown-format"),
            (1, "unknown-category"),
            (1, "wrong-count"),
        ]
    );
}

#[test]
fn csv_is_read_as_it_is_written_elsewhere() {
    // A mark of byte order, lines that end as on Windows, quotation marks, columns in another order.
    let text = "\u{FEFF}board,format,\"measure\",category,bucket,count,restricted\r\n\
                \"7A1\",coproduction/tally/v1,forums,active,all,2,false\r\n\r\n,coproduction/tally/v1,forums,active,all,1,false";
    let tally = read_text(text);
    assert_eq!(tally.sum(Counted::Forums, "active", "all"), 3);
    assert_eq!(tally.boards(), [None, Some(&Board::parse("7A1").unwrap())]);
    assert_eq!(read_text(HEADER).rows().count(), 0);
    assert_eq!(read_text("").rows().count(), 0);

    let row = "coproduction/tally/v1,7A1,forums,active,all,false,";
    let text = format!("{HEADER}{row}2,3\n{row}-2\n{row}\"2\n{row}2.0\n{row}yes\n{row}\n");
    let codes: Vec<_> = problems(&text).into_iter().map(|(_, code)| code).collect();
    assert_eq!(
        codes,
        [
            "wrong-columns",
            "wrong-count",
            "wrong-columns",
            "wrong-count",
            "wrong-count",
            "wrong-count"
        ]
    );
    assert_eq!(problems("board,count\n7A1,2\n7A1,2\n"), [(1, "wrong-header")]);
}

#[test]
fn what_is_no_tally_is_said_and_left() {
    assert_eq!(problems("{\n  \"format\": 1\n}\n"), [(1, "not-json")]);
    assert_eq!(
        problems(&format!("{}[1]\n{{\n", with("count", json!(1)))),
        [(2, "not-json"), (3, "not-json")]
    );
    let long = format!("{HEADER}{}\n", "x".repeat(10_000));
    assert_eq!(problems(&long), [(2, "line-too-long")]);
    let mut latin = HEADER.as_bytes().to_vec();
    latin.extend(b"coproduction/tally/v1,\xF4,forums,active,all,false,1\n");
    assert_eq!(problems_of(&latin, Restricted::Refused), [(2, "not-utf-8")]);
    let endless = format!("{}{}", with("count", json!(1)), "[]\n".repeat(5000));
    let found = problems(&endless);
    assert_eq!((found.len(), found.last().unwrap().1), (101, "too-many-problems"));
}

#[test]
fn restricted_rows_are_read_only_where_they_may_be() {
    let row = "coproduction/tally/v1,7A1,monitoring,members/sex,census-2021-sex:not-asked,true,2\n";
    let text = format!("{HEADER}{row}");
    assert_eq!(problems(&text), [(2, "restricted-not-allowed")]);
    assert_eq!(read_text(&text).rows().count(), 1);
    let open = text.replace("true", "false");
    assert_eq!(
        problems_of(open.as_bytes(), Restricted::Allowed),
        [(2, "wrong-class")]
    );
}

#[test]
fn a_sum_that_is_too_large_is_a_problem_of_its_line() {
    let largest = with("count", json!(9_007_199_254_740_991_u64));
    assert_eq!(
        problems(&format!("{largest}{}", with("count", json!(1)))),
        [(2, "too-large")]
    );
    let key = Key::new(None, Counted::Answers, "ended", "031");
    assert_eq!(key, Err(TallyFault::UnknownBucket));
}

#[test]
fn a_code_list_is_of_one_characteristic_and_people_can_be_counted() {
    let row = |asked: &str, answer: &str, count: u64| {
        format!("coproduction/tally/v1,7A1,monitoring,members/{asked},{answer},true,{count}\n")
    };
    let rows = [
        row("unpaid-care", "census-2021-sex/female", 5),
        row("unpaid-care", "census-2021-unpaid-care/sometimes", 5),
        row("unpaid-care", "own/carer", 5),
        row("sex", "census-2021-unpaid-care:not-asked", 5),
        row("sex", "census-2021-sex/female", 4_294_967_296),
        row("sex", "census-2021-sex/male", 4_294_967_295),
    ];
    let text = format!("{HEADER}{}", rows.concat());
    assert_eq!(
        problems_of(text.as_bytes(), Restricted::Allowed),
        [
            (2, "unknown-bucket"),
            (3, "unknown-bucket"),
            (4, "unknown-bucket"),
            (5, "unknown-bucket"),
            (6, "too-many-people"),
        ]
    );
}

/// A line holds so many, and two together do not.
#[test]
fn people_are_few_enough_together_too() {
    let row = |board: &str, count: u64| {
        format!(
            "coproduction/tally/v1,{board},monitoring,members/disability,census-2021-disability/disabled,true,{count}\n"
        )
    };
    let most = u64::from(u32::MAX);
    let of = |second: String| read_text(&format!("{HEADER}{}{second}", row("7A1", most - 1))).check_people();
    assert_eq!(of(row("7A1", 1)), Ok(()));
    assert_eq!(of(row("7A1", 2)), Err(TallyFault::TooManyPeople));
    assert_eq!(of(row("7A2", 2)), Err(TallyFault::TooManyPeople));
    assert_eq!(of(row("7A2", 2).replace("members", "applicants")), Ok(()));
}
