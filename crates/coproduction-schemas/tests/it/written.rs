//! What the library writes and never reads: every assessment keeps to its schema, and the schema declares nothing that is never written.

mod rich;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use coproduction_principles::catalogue::PROVISIONS;
use coproduction_principles::{Audience, Outcome, Policy, RULES, Reach, assess_for};
use coproduction_record::ForumRecord;
use coproduction_schemas::{Dialect, Document, corpus};
use serde_json::{Value, json};

/// The definitions whose fields are all to be met.
const LOOKED_AT: [&str; 5] = ["Assessment", "InShort", "Finding", "Figure", "MeasureResult"];

/// Every record there is to assess: the examples of the rules, with their policies, those of forums, and some with much in them.
fn records() -> Vec<(String, String, Policy)> {
    let reached = RULES.iter().flat_map(|rule| {
        let examples = Outcome::ALL
            .iter()
            .filter_map(|outcome| match rule.outcomes.of(*outcome) {
                Reach::Example(example) => Some((*outcome, example)),
                _ => None,
            });
        examples.map(|(outcome, example)| {
            let name = format!("{} {outcome}", rule.code);
            (name, example.record.to_owned(), example.policy().unwrap())
        })
    });
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/records");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    let of_forums = files.map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        (path.display().to_string(), text, Policy::default())
    });
    let rich = rich::records().into_iter();
    let rich = rich.map(|(name, record)| (name.to_owned(), record.to_string(), Policy::default()));
    reached.chain(of_forums).chain(rich).collect()
}

/// The assessments of all records, for both audiences, each with what it is of.
fn assessments() -> impl Iterator<Item = (String, Value)> {
    records().into_iter().flat_map(|(name, text, policy)| {
        let record = ForumRecord::from_json(&text).unwrap();
        Audience::ALL.iter().map(move |audience| {
            let day = "2026-06-30".parse().unwrap();
            let assessment = assess_for(&record, &policy, day, *audience);
            let name = format!("{name} for {audience}");
            (name, serde_json::to_value(&assessment).unwrap())
        })
    })
}

fn schema(dialect: Dialect) -> Value {
    Document::named("assessment").unwrap().schema(dialect)
}

#[test]
fn every_assessment_keeps_to_the_schema_and_all_of_the_schema_is_met() {
    let exact = schema(Dialect::Draft202012);
    let judges: Vec<_> = Dialect::ALL
        .iter()
        .map(|dialect| (*dialect, jsonschema::validator_for(&schema(*dialect)).unwrap()))
        .collect();
    let mut met = Met {
        schema: &exact,
        all: BTreeSet::new(),
    };
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, assessment) in assessments() {
        count += 1;
        for (dialect, judge) in &judges {
            let errors = judge.iter_errors(&assessment);
            wrong.extend(
                errors.map(|error| format!("{name} in {dialect}: {error} at {}", error.instance_path())),
            );
        }
        met.look("Assessment", &exact, &assessment);
    }
    wrong.truncate(10);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 300, "only {count} assessments");

    let declared = declared(&exact);
    let never: BTreeSet<&str> = declared.difference(&met.all).map(String::as_str).collect();
    assert!(never.is_empty(), "declared, and met in no assessment: {never:?}");
}

/// Every field of the definitions that are looked at, and every name of a measure.
fn declared(schema: &Value) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for name in LOOKED_AT {
        let definition = if name == "Assessment" {
            schema
        } else {
            &schema["$defs"][name]
        };
        let shapes = definition["oneOf"]
            .as_array()
            .into_iter()
            .flatten()
            .chain([definition]);
        for shape in shapes {
            let fields = shape["properties"].as_object().into_iter().flatten();
            let of = shape["properties"]["kind"]["const"].as_str().unwrap_or_default();
            all.extend(fields.map(|(field, _)| format!("{name}.{of}.{field}")));
        }
    }
    let names = schema["$defs"]["MeasureName"]["enum"].as_array().unwrap();
    all.extend(
        names
            .iter()
            .map(|name| format!("measure {}", name.as_str().unwrap())),
    );
    let values = schema["$defs"]["MeasureValue"]["anyOf"].as_array().unwrap();
    all.extend(
        values
            .iter()
            .map(|value| format!("value {}", value["$ref"].as_str().unwrap())),
    );
    all
}

/// What the documents looked at have of what a schema declares.
struct Met<'a> {
    schema: &'a Value,
    all: BTreeSet<String>,
}

impl<'a> Met<'a> {
    fn look(&mut self, name: &str, schema: &'a Value, value: &Value) {
        let target = schema["$ref"]
            .as_str()
            .and_then(|reference| reference.rsplit('/').next());
        if let Some(name) = target {
            return self.look(name, &self.schema["$defs"][name], value);
        }
        if name == "MeasureName" {
            self.all.insert(format!("measure {}", value.as_str().unwrap()));
        }
        if let Some(shapes) = schema["oneOf"].as_array() {
            let shape = shapes
                .iter()
                .find(|shape| shape["properties"]["kind"]["const"] == value["kind"]);
            return self.look(name, shape.unwrap(), value);
        }
        if let Some(options) = schema["anyOf"].as_array().filter(|_| name == "MeasureValue") {
            let definition = |option: &Value| {
                let name = option["$ref"]
                    .as_str()
                    .unwrap()
                    .rsplit('/')
                    .next()
                    .unwrap()
                    .to_owned();
                &self.schema["$defs"][name]
            };
            let fitting: Vec<&Value> = options
                .iter()
                .filter(|option| fits(definition(option), value))
                .collect();
            // The gaps of adoption and of attendance may look alike: the name of the measure says which it is.
            assert!(!fitting.is_empty(), "{value}");
            for option in &fitting {
                self.all
                    .insert(format!("value {}", option["$ref"].as_str().unwrap()));
            }
            return self.look("", fitting[0], value);
        }
        for (field, value) in value.as_object().into_iter().flatten() {
            let of = schema["properties"]["kind"]["const"].as_str().unwrap_or_default();
            self.all.insert(format!("{name}.{of}.{field}"));
            self.look("", &schema["properties"][field], value);
        }
        for item in value.as_array().into_iter().flatten() {
            self.look("", &schema["items"], item);
        }
    }
}

/// Whether a value has the fields of a definition, those that it asks for and no others.
fn fits(definition: &Value, value: &Value) -> bool {
    let fields = value.as_object().unwrap();
    let asked = definition["required"].as_array().unwrap();
    let has_all = asked
        .iter()
        .all(|name| fields.contains_key(name.as_str().unwrap()));
    let numerator = &definition["properties"]["numerator"]["type"];
    let is_of_kind = fields
        .get("numerator")
        .is_none_or(|written| (numerator == "string") == written.is_string());
    has_all
        && is_of_kind
        && fields
            .keys()
            .all(|name| definition["properties"].get(name).is_some())
}

#[test]
fn every_object_is_closed_and_every_name_is_plain() {
    let schema = schema(Dialect::Draft202012);
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        assert!(name.chars().all(|c| c.is_ascii_alphabetic()), "{name}");
        let shapes = definition["oneOf"]
            .as_array()
            .into_iter()
            .flatten()
            .chain([definition]);
        for shape in shapes.filter(|shape| shape["properties"].is_object()) {
            assert_eq!(shape["additionalProperties"], json!(false), "{name}");
        }
    }
    assert_eq!(schema["additionalProperties"], json!(false));
}

#[test]
fn the_codes_of_rules_and_the_names_of_provisions_have_the_form_that_is_declared() {
    let schema = schema(Dialect::Draft202012);
    let fields = &schema["$defs"]["Finding"]["properties"];
    let code = &schema["$defs"]["RuleCode"];
    for rule in RULES {
        assert!(jsonschema::is_valid(code, &json!(rule.code)), "{}", rule.code);
    }
    let provision = &fields["provisions"]["items"];
    for one in PROVISIONS.iter() {
        assert!(jsonschema::is_valid(provision, &json!(one.id)), "{}", one.id);
    }
}

#[test]
fn what_is_only_written_is_taken_from_nobody() {
    let assessment = Document::named("assessment").unwrap();
    assert!(!assessment.is_read() && corpus::of(assessment).is_empty());
    let (_, text) = assessments().next().unwrap();
    assert!(!assessment.takes(text.to_string().as_bytes()));
}

/// Generators get one whole class for a row of a tally, and one for a value.
#[test]
fn the_dialect_for_generators_has_one_object_for_a_row_and_for_a_value() {
    let row = Document::named("tally").unwrap().schema(Dialect::Codegen);
    let fields = &row["properties"];
    assert_eq!(row["type"], "object");
    assert_eq!(fields["measure"]["enum"].as_array().unwrap().len(), 12);
    assert_eq!(fields["measure"]["title"], "TallyRowMeasure");
    assert_eq!(
        (&fields["count"]["type"], &fields["restricted"]["type"]),
        (&json!("integer"), &json!("boolean"))
    );
    assert!(fields["restricted"].get("enum").is_none());
    assert_eq!(
        (&fields["category"]["type"], fields["category"].get("enum")),
        (&json!("string"), None)
    );
    assert_eq!(
        (&fields["bucket"]["type"], fields["bucket"].get("enum")),
        (&json!("string"), None)
    );
    let value = &schema(Dialect::Codegen)["definitions"]["MeasureValue"];
    assert_eq!(value["type"], "object");
    // A whole number of a share, a text of an exact fraction.
    let definitions = &schema(Dialect::Codegen)["definitions"];
    let leads_to = |owner: &str, field: &str| {
        let place = definitions[owner]["properties"][field]["allOf"][0]["$ref"].as_str();
        place.map(str::to_owned)
    };
    let of_either = "ExactFractionOrProportion";
    for (owner, field, name) in [
        ("MeasureValue", "livedExperience", of_either),
        ("MeasureValue", "share", of_either),
        ("MeasureValue", "numerator", "WholeNumberOrText"),
        (of_either, "denominator", "WholeNumberOrText"),
    ] {
        assert_eq!(
            leads_to(owner, field),
            Some(format!("#/definitions/{name}")),
            "{owner}.{field}"
        );
    }
    assert_eq!(
        definitions["WholeNumberOrText"]["type"],
        json!(["integer", "string"])
    );
    assert_eq!(definitions[of_either]["properties"]["approx"]["type"], "number");
}
