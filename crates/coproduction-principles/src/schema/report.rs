//! What a report looks like as JSON, where its types do not say so by themselves.

use std::borrow::Cow;

use coproduction_core::{Message, Pointer};
use coproduction_record::Collection;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use crate::report::HeldLists;

/// One thing that is wrong with a record: what, where, and what to do about it. No value of the record is repeated.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Problem")]
#[allow(dead_code, reason = "it is there for its schema alone")]
pub(crate) struct WrittenProblem {
    /// What is wrong, in a word for programs. Its meaning never changes, and new ones may come.
    #[schemars(regex(pattern = "^[a-z0-9]+(?:-[a-z0-9]+)*$"), example = &"missing-field")]
    code: String,
    /// The value that is wrong, or the object that lacks something.
    pointer: Pointer,
    /// The line of the text on which that begins, counted from 1.
    #[schemars(range(min = 1))]
    line: Option<usize>,
    /// The character of that line at which it begins, counted from 1.
    #[schemars(range(min = 1))]
    column: Option<usize>,
    /// What is wrong and what to do about it, in both languages.
    message: Message,
}

impl JsonSchema for HeldLists {
    fn schema_name() -> Cow<'static, str> {
        "HeldLists".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = Map::new();
        for collection in Collection::ALL {
            let mut kept = generator.subschema_for::<HowManyKept>();
            let says = format!("How the list `{}` of the record stands.", collection.field());
            kept.insert("description".into(), says.into());
            properties.insert(collection.field().to_owned(), kept.into());
        }
        let required: Vec<Value> = properties.keys().map(|field| field.as_str().into()).collect();
        json_schema!({
            "description": "How each list of a record stands: how many entries it has, that there was none, or that it is not recorded.",
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
            "required": required,
        })
    }
}

/// How a list stands.
struct HowManyKept;

impl JsonSchema for HowManyKept {
    fn schema_name() -> Cow<'static, str> {
        "HowManyKept".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "How many entries a list has, from 1. `none`: The list is there and empty: there was none. `not-recorded`: The list is not there, which is not the same.",
            "anyOf": [
                {
                    "title": "entries",
                    "description": "How many entries the list has: one or more.",
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 9_007_199_254_740_991_u64,
                },
                {
                    "title": "no entries",
                    "description": "Why it has none. `none`: There was none. `not-recorded`: Nothing says whether there was any.",
                    "type": "string",
                    "enum": ["none", "not-recorded"],
                },
            ],
        })
    }
}
