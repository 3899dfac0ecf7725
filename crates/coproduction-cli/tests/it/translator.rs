//! The list for a translator, and how it comes back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use coproduction::principles::{CheckedMark, RULES, common_texts};
use serde_json::{Value, json};

use crate::support::{Place, Ran};

fn handed_out() -> Value {
    Place::with(&[]).run(&["rules", "--format", "json"]).json()
}

/// Every text of a list by its id.
fn texts(list: &Value) -> BTreeMap<String, Value> {
    let of_rules = list["rules"].as_array().unwrap().iter();
    let of_rules = of_rules.flat_map(|rule| rule["texts"].as_array().unwrap());
    let texts = of_rules.chain(list["texts"].as_array().unwrap());
    texts
        .map(|text| (text["id"].as_str().unwrap().to_owned(), text.clone()))
        .collect()
}

fn returned(list: &Value, args: &[&str]) -> Ran {
    let place = Place::with(&[("list.json", &list.to_string())]);
    place.run(&[&["rules", "--returned", "list.json"], args].concat())
}

#[test]
fn the_list_has_every_text_with_the_hash_of_its_english() {
    let list = handed_out();
    let texts = texts(&list);
    let ids: BTreeSet<String> = RULES
        .iter()
        .flat_map(|rule| rule.texts())
        .chain(common_texts())
        .map(|text| text.id)
        .collect();
    assert_eq!(texts.keys().cloned().collect::<BTreeSet<_>>(), ids);
    // By `printf 'Notice in time' | sha256sum`.
    assert_eq!(
        texts["EVT001/title"]["sourceHash"],
        "760447c7e80bbe58c9d57a2c850624b90c5c0ceafd5c9373e941c94c1ee2f7ea"
    );
    assert_eq!(texts["EVT001/title"]["cy"], "Hysbysiad mewn pryd");
    for (id, text) in &texts {
        assert_eq!(text["checked"], marks().contains_key(id), "{id}");
        let forms = |side: &Value| side.as_object().map_or(1, serde_json::Map::len);
        assert!(
            [(1, 1), (2, 6)].contains(&(forms(&text["en"]), forms(&text["cy"]))),
            "{id}"
        );
    }
}

/// The list with every text looked at.
fn checked(mut list: Value) -> Value {
    let mark = |texts: &mut Value| {
        for text in texts.as_array_mut().unwrap() {
            text["checked"] = json!(true);
        }
    };
    for rule in list["rules"].as_array_mut().unwrap() {
        mark(&mut rule["texts"]);
    }
    mark(&mut list["texts"]);
    list
}

#[test]
fn a_list_that_nobody_looked_at_marks_nothing() {
    let ran = returned(&handed_out(), &["--format", "json"]);
    assert_eq!(ran.status, Some(0));
    let found: BTreeMap<String, CheckedMark> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        found.into_keys().collect::<Vec<_>>(),
        marks().into_keys().collect::<Vec<_>>()
    );
}

#[test]
fn a_list_that_is_checked_and_the_same_marks_every_text() {
    let list = checked(handed_out());
    let all = texts(&list).len();
    let ran = returned(&list, &[]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    assert!(ran.out.ends_with(&format!("{all} of {all}.\n")), "{}", ran.out);
    let ran = returned(&list, &["--format", "json"]);
    let marks: BTreeMap<String, CheckedMark> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(marks.len(), all);
    assert_eq!(stale(&marks), Vec::<String>::new());
}

#[test]
fn a_part_of_the_list_marks_that_part() {
    let title = texts(&checked(handed_out()))["GOV005/title"].clone();
    let ran = returned(&json!({ "texts": [title] }), &["--format", "json"]);
    assert_eq!(ran.status, Some(0));
    let found: BTreeMap<String, CheckedMark> = serde_json::from_str(&ran.out).unwrap();
    let mut expected: BTreeSet<String> = marks().into_keys().collect();
    expected.insert("GOV005/title".to_owned());
    assert_eq!(found.into_keys().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn what_differs_is_shown_and_not_marked() {
    let texts = texts(&checked(handed_out()));
    let (mut welsh, mut english, mut unknown) = (
        texts["GOV005/title"].clone(),
        texts["EVT001/title"].clone(),
        texts["EVT001/why"].clone(),
    );
    welsh["cy"] = json!("Rhywbeth arall\u{1b}[31m");
    english["sourceHash"] = json!("0".repeat(64));
    unknown["id"] = json!("EVT999/title");
    let list = json!({ "rules": [{ "code": "GOV005", "texts": [welsh, texts["GOV005/why"]] }], "texts": [english, unknown] });
    for (lang, says) in [
        (
            "en",
            [
                "GOV005/title: the Welsh differs.",
                "EVT001/title: the English has changed",
                "EVT999/title: there is no text",
                "1 of 4.",
            ],
        ),
        (
            "cy",
            [
                "GOV005/title: mae'r Gymraeg yn wahanol.",
                "EVT001/title: mae'r Saesneg wedi newid",
                "EVT999/title: nid oes testun",
                "1 o 4.",
            ],
        ),
    ] {
        let ran = returned(&list, &["--lang", lang]);
        assert_eq!(ran.status, Some(1));
        assert!(says.iter().all(|part| ran.out.contains(part)), "{}", ran.out);
        let ours = texts["GOV005/title"]["cy"].as_str().unwrap();
        assert!(
            ran.out.contains(ours) && ran.out.contains("Rhywbeth arall"),
            "both sides: {}",
            ran.out
        );
        assert!(!ran.out.contains('\u{1b}'));
    }
    let ran = returned(&list, &["--format", "json"]);
    assert_eq!(ran.status, Some(1));
    assert_eq!(ran.err.matches("coproduction: ").count(), 3, "{}", ran.err);
    let found: BTreeMap<String, CheckedMark> = serde_json::from_str(&ran.out).unwrap();
    assert!(found.contains_key("GOV005/why"));
    assert_eq!(stale(&found), Vec::<String>::new());
    // What was returned is nowhere in what the command says of the rule.
    assert!(
        !Place::with(&[])
            .run(&["rules", "GOV005", "--lang", "cy"])
            .out
            .contains("Rhywbeth arall")
    );
}

#[test]
fn what_is_no_list_is_2() {
    for content in [
        "",
        "[]",
        "{}",
        r#"{"texts":[]}"#,
        r#"{"texts":[{"id":"EVT001/title"}]}"#,
    ] {
        let place = Place::with(&[("list.json", content)]);
        let ran = place.run(&["rules", "--returned", "list.json"]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{content}");
        assert!(ran.err.contains("this is not a list of texts"), "{}", ran.err);
    }
    let place = Place::with(&[]);
    assert_eq!(place.run(&["rules", "--returned", "absent.json"]).status, Some(2));
    assert_eq!(
        place
            .run(&["rules", "GOV005", "--returned", "absent.json"])
            .status,
        Some(2)
    );
}

/// The marks that are kept.
fn marks() -> BTreeMap<String, CheckedMark> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../coproduction-principles/data/welsh-checked.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The marks that are not of a text as it is today.
fn stale(marks: &BTreeMap<String, CheckedMark>) -> Vec<String> {
    let list = checked(handed_out());
    // The list that is handed out comes back, and is marked as it is today.
    let today: BTreeMap<String, CheckedMark> =
        serde_json::from_str(&returned(&list, &["--format", "json"]).out).unwrap();
    let differs = |(id, mark): &(&String, &CheckedMark)| today.get(*id) != Some(*mark);
    marks.iter().filter(differs).map(|(id, _)| id.clone()).collect()
}

#[test]
fn every_mark_is_of_the_text_of_today() {
    assert_eq!(
        stale(&marks()),
        Vec::<String>::new(),
        "these texts have changed since they were checked: take their marks out of data/welsh-checked.json"
    );
    // A mark of another English, of another Welsh, and of no text at all.
    let list = checked(handed_out());
    let mut planted: BTreeMap<String, CheckedMark> =
        serde_json::from_str(&returned(&list, &["--format", "json"]).out).unwrap();
    planted.retain(|id, _| ["EVT001/title", "EVT001/why"].contains(&id.as_str()));
    let mut title = planted["EVT001/title"].clone();
    title.en = "0".repeat(64);
    let mut why = planted["EVT001/why"].clone();
    why.cy = "0".repeat(64);
    planted = BTreeMap::from([
        ("EVT001/title".into(), title.clone()),
        ("EVT001/why".into(), why),
        ("EVT999/title".into(), title),
    ]);
    assert_eq!(stale(&planted), ["EVT001/title", "EVT001/why", "EVT999/title"]);
}
