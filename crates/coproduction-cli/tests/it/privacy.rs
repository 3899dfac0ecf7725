//! No value of a record reaches any output but the forum's name and id.

use crate::support::{GOOD, Place};

/// A person's name, where an id, a word, a date, a number or an object should be.
const NAME: &str = "Mair Prydderch";

fn records() -> Vec<String> {
    let name = format!("\"{NAME}\"");
    let head = r#"{"format":"coproduction/forum-record/v1","forum":{"id":"7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10","name":{"both":"Llais"}}"#;
    vec![
        format!(r#"{head},"members":[{{"id":{name}}}]}}"#),
        format!(r#"{head},"members":[{name}]}}"#),
        format!(r#"{head},"members":{name}}}"#),
        format!(r#"{head},"recordedTo":{name}}}"#),
        format!(r#"{head},"coverage":[{{"collection":{name},"completeness":{name}}}]}}"#),
        format!(r#"{head},"memberships":[{{"id":{name},"member":{name},"seat":{name}}}]}}"#),
        format!(r#"{{"format":{name},"forum":{name}}}"#),
        format!(r#"{head},"members":[{{"id":{name}"#),
        format!("{NAME} is no JSON"),
        name,
    ]
}

#[test]
fn a_name_in_the_wrong_place_is_not_repeated() {
    for record in records() {
        let place = Place::with(&[("record.json", &record)]);
        for format in ["text", "json", "ndjson", "sarif"] {
            for lang in ["en", "cy"] {
                let ran = place.check(&["--format", format, "--lang", lang, "record.json"]);
                assert_eq!(ran.status, Some(1), "{record}");
                for part in NAME.split(' ') {
                    assert!(
                        !ran.out.contains(part) && !ran.err.contains(part),
                        "{record}\n{}",
                        ran.out
                    );
                }
            }
        }
    }
}

#[test]
fn a_good_record_keeps_its_content_to_itself() {
    let purpose = format!(r#""partners":[],"purpose":{{"en":"{NAME}"}}"#);
    let place = Place::with(&[("record.json", &GOOD.replace(r#""partners":[]"#, &purpose))]);
    for format in ["text", "json", "ndjson", "sarif"] {
        let ran = place.check(&["--format", format, "record.json"]);
        assert_eq!(ran.status, Some(0));
        assert!(
            !ran.out.contains("Prydderch") && !ran.out.contains("5f1c9a52"),
            "{}",
            ran.out
        );
    }
}
