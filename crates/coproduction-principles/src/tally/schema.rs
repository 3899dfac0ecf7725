//! What a row of a tally looks like as JSON, made from the words that reading takes.

mod titles;
mod words;

use std::borrow::Cow;

use coproduction_core::registers::HEALTH_BOARDS;
use coproduction_core::{Characteristic, Form, Side};
use coproduction_decisions::influence::Adoption;
use coproduction_equity::code_lists::KnownCodeList;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::{Board, COLUMNS, Counted, LARGEST, TallyFormat};
use crate::Phrase;
use crate::thread::BreakCode;

/// A row of a tally, for its schema alone: rows are read by [`read`](super::read) and written by [`ndjson`](super::ndjson).
///
/// The schema accepts what is read from one line, restricted rows too. A key that is there twice, and a line longer than any row, it
/// cannot see.
///
/// ```
/// use coproduction_principles::tally::TallyRow;
/// let schema = coproduction_core::schema::exact::<TallyRow>();
/// assert_eq!(schema["title"], "TallyRow");
/// assert!(schema["oneOf"].as_array().is_some_and(|shapes| shapes.len() > 12));
/// ```
#[derive(Debug)]
pub enum TallyRow {}

impl JsonSchema for TallyRow {
    fn schema_name() -> Cow<'static, str> {
        "TallyRow".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let shapes: Vec<Value> = Counted::ALL
            .iter()
            .flat_map(|counted| shapes_of(*counted, generator))
            .collect();
        json_schema!({
            "description": "A row of a tally: how much was counted of something, of the forums of one board. A tally is one row on each line (NDJSON); rows of the same board, measure, category and bucket add up.",
            "oneOf": shapes,
        })
    }
}

impl JsonSchema for Board {
    fn schema_name() -> Cow<'static, str> {
        "Board".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = coproduction_core::schema::form(Form::OdsCode);
        let says = "The code of a board: its ODS code, or its GSS code where it has no other. A health board of Wales is always named by its ODS code, so that one board has one name.";
        schema.insert("description".into(), says.into());
        let boards = HEALTH_BOARDS.iter().filter(|board| board.ods.is_some());
        let named_otherwise: Vec<&str> = boards.map(|board| board.gss).collect();
        schema.insert("not".into(), json!({ "enum": named_otherwise }));
        schema
    }
}

/// Which part of what is counted a shape is of, where it has several; its categories; and the buckets that go with them.
type Shape = (Option<Phrase>, Value, Value);

/// The shapes of the rows of one kind: each has its categories, with the buckets that go with them.
fn shapes_of(counted: Counted, generator: &mut SchemaGenerator) -> Vec<Value> {
    let pairs: Vec<Shape> = match counted {
        Counted::Acknowledgements | Counted::Answers => {
            vec![
                (Some(titles::WAITS), words::waits(), words::days()),
                (Some(titles::LEFT_OUT), words::left_out(), words::why_left_out()),
            ]
        }
        Counted::BodyAnswers => vec![(None, words::no_category(), words::body_answers())],
        Counted::Breaks => {
            let mut codes = Value::from(generator.subschema_for::<BreakCode>());
            describe(
                &mut codes,
                "In which way a thread of what was said, decided and done breaks off.",
            );
            vec![(None, codes, words::found())]
        }
        Counted::Decisions => {
            let outcomes = words::with::<Adoption>(generator, &[words::NOT_ON_RECORD]);
            vec![(None, words::positions(), outcomes)]
        }
        Counted::Forums => vec![(None, words::life(generator), words::no_bucket())],
        Counted::Monitoring => monitoring(),
        Counted::Promises => vec![(None, words::no_category(), words::promises())],
        Counted::Proposals => vec![
            (
                Some(titles::OF_THE_SIDES),
                words::proposing_sides(),
                words::uptake(),
            ),
            (
                Some(titles::OF_OTHERS),
                words::other_proposals(),
                words::proposed(),
            ),
            (Some(titles::WITHDRAWN), words::no_category(), words::withdrawn()),
        ],
        Counted::Records => vec![(None, words::kinds_of_record(), words::recorded())],
        Counted::Seats => {
            let mut sides = Value::from(generator.subschema_for::<Side>());
            describe(&mut sides, "The side that the constituency of the places is on.");
            vec![(None, sides, words::places())]
        }
        Counted::Services => vec![(None, words::life(generator), words::services())],
    };
    let rows = pairs.into_iter().map(|(part, category, bucket)| {
        let mut shape = row(counted, &category, &bucket, generator);
        titles::entitle(&mut shape, counted, part);
        shape
    });
    rows.collect()
}

/// A characteristic has its own lists, and each list its own codes.
fn monitoring() -> Vec<Shape> {
    let asked = Characteristic::ALL.iter().filter_map(|characteristic| {
        let lists: Vec<&KnownCodeList> = KnownCodeList::of(*characteristic).collect();
        let bucket = words::answers(&lists)?;
        let title = titles::characteristic(*characteristic);
        Some((Some(title), words::asked(*characteristic), bucket))
    });
    asked.collect()
}

fn row(counted: Counted, category: &Value, bucket: &Value, generator: &mut SchemaGenerator) -> Value {
    let required: Vec<&str> = COLUMNS.into_iter().filter(|column| *column != "board").collect();
    let mut format = Value::from(generator.subschema_for::<TallyFormat>());
    describe(
        &mut format,
        "The format of a row and its version: always this one text.",
    );
    let mut board = Value::from(generator.subschema_for::<Board>());
    describe(
        &mut board,
        "The accountable board; absent where it is not on record.",
    );
    let is_restricted = counted.is_restricted();
    let largest = if is_restricted {
        u64::from(u32::MAX)
    } else {
        LARGEST
    };
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": {
            "format": format,
            "board": board,
            "measure": {
                "type": "string",
                "const": counted,
                "description": format!("`{counted}`: {}, board by board.", counted.says().en),
            },
            "category": category,
            "bucket": bucket,
            "restricted": {
                "type": "boolean",
                "const": is_restricted,
                "description": "Whether the count is a small count of people, and not for publication: true of `monitoring`, false of everything else.",
            },
            "count": {
                "type": "integer",
                "minimum": 0,
                "maximum": largest,
                "description": "How much was counted of this category and bucket: a whole number of at least 0.",
            },
        },
    })
}

fn describe(schema: &mut Value, says: &str) {
    if let Value::Object(members) = schema {
        members.insert("description".into(), says.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::shapes;

    #[test]
    fn every_column_is_a_field_and_every_kind_has_a_shape() {
        let schema = coproduction_core::schema::exact::<TallyRow>();
        let shapes = schema["oneOf"].as_array().unwrap();
        for counted in Counted::ALL {
            let of: Vec<_> = shapes
                .iter()
                .filter(|shape| shape["properties"]["measure"]["const"] == counted.as_str())
                .collect();
            assert!(!of.is_empty(), "{counted}");
            for shape in of {
                let mut fields: Vec<&str> = shape["properties"]
                    .as_object()
                    .unwrap()
                    .keys()
                    .map(String::as_str)
                    .collect();
                let mut columns = COLUMNS.to_vec();
                fields.sort_unstable();
                columns.sort_unstable();
                assert_eq!(fields, columns);
            }
        }
    }

    #[test]
    fn every_shape_has_a_title_of_its_own_in_both_languages() {
        let schema = coproduction_core::schema::exact::<TallyRow>();
        let shapes = schema["oneOf"].as_array().unwrap();
        for keyword in ["title", "$comment"] {
            let mut titles: Vec<&str> = shapes
                .iter()
                .map(|shape| shape[keyword].as_str().unwrap())
                .collect();
            assert!(keyword == "title" || titles.iter().all(|title| title.starts_with("cy: ")));
            titles.sort_unstable();
            titles.dedup();
            assert_eq!(titles.len(), shapes.len(), "{keyword}");
        }
        assert!(
            shapes
                .iter()
                .any(|shape| shape["title"] == "Answers to equality monitoring: disability")
        );
    }

    /// The words listed are those that reading takes: each category with each bucket of its shape.
    #[test]
    fn every_word_of_a_shape_is_read() {
        let schema = coproduction_core::schema::exact::<TallyRow>();
        for shape in schema["oneOf"].as_array().unwrap() {
            let fields = &shape["properties"];
            let counted: Counted = fields["measure"]["const"].as_str().unwrap().parse().unwrap();
            for category in listed(&fields["category"]) {
                for bucket in listed(&fields["bucket"]) {
                    assert_eq!(
                        shapes::check(counted, &category, &bucket),
                        Ok(()),
                        "{counted} {category} {bucket}"
                    );
                }
            }
        }
    }

    fn listed(field: &Value) -> Vec<String> {
        let lists = [&field["enum"], &field["examples"]];
        let listed = lists.into_iter().filter_map(Value::as_array).flatten();
        let words: Vec<String> = listed
            .chain([&field["const"]])
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        assert!(!words.is_empty() || field["$ref"].is_string(), "{field}");
        words
    }
}
