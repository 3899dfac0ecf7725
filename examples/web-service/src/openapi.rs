//! The service described for programs: `OpenAPI` 3.1, from the same schemas.

use coproduction_schemas::{Dialect, Document};
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;

/// The description of the service.
pub fn description() -> Value {
    let mut schemas = Map::new();
    for name in ["forum-record", "assessment"] {
        if let Some(document) = Document::named(name) {
            take(document.schema(Dialect::Draft202012), &mut schemas);
        }
    }
    schemas.insert("Refusal".into(), refusal());
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Assessments of co-production forums",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Takes the record of a forum, and says what it shows of co-production, rule by rule.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": {
            "/assessments": { "post": assessments() },
            "/schemas": { "get": {
                "operationId": "listSchemas",
                "summary": "Where every schema is",
                "responses": responses(
                    answer("The paths.", "application/json", &json!({ "type": "array", "items": { "type": "string" } })),
                    &[],
                ),
            } },
            "/schemas/{dialect}/{document}": { "get": schema_of() },
            "/openapi.json": { "get": {
                "operationId": "getDescription",
                "summary": "This description",
                "responses": responses(
                    answer("The description, as OpenAPI 3.1 has it.", "application/json", &json!({ "type": "object" })),
                    &[],
                ),
            } },
        },
        "components": { "schemas": schemas },
    })
}

fn assessments() -> Value {
    json!({
        "operationId": "assess",
        "summary": "What a record shows, rule by rule",
        "parameters": [{
            "name": "asOf",
            "in": "query",
            "description": "The day that the record is looked at from, as YYYY-MM-DD; today where none is given.",
            "schema": to("Date"),
        }],
        "requestBody": {
            "required": true,
            "content": { "application/json": { "schema": to("ForumRecord") } },
        },
        "responses": responses(answer("The assessment.", "application/json", &to("Assessment")), &[
            ("400", "What is asked cannot be read, or the record does not arrive whole."),
            ("413", "The record is too large."),
            ("415", "The record is not sent as application/json."),
            ("422", "The record has problems: every one is listed."),
            ("500", "The record could not be assessed."),
        ]),
    })
}

fn schema_of() -> Value {
    let part = |name: &str, says: &str, words: Vec<&str>| {
        json!({
            "name": name,
            "in": "path",
            "required": true,
            "description": says,
            "schema": { "type": "string", "enum": words },
        })
    };
    let dialects = Dialect::ALL.iter().map(|dialect| dialect.as_str()).collect();
    let documents = coproduction_schemas::DOCUMENTS
        .iter()
        .map(|document| document.name)
        .collect();
    json!({
        "operationId": "getSchema",
        "summary": "One schema",
        "parameters": [
            part("dialect", "How it is written.", dialects),
            part("document", "What it is of.", documents),
        ],
        "responses": responses(answer("The schema.", "application/schema+json", &json!({ "type": "object" })), &[
            ("400", "The path is not in UTF-8."),
            ("404", "There is no such schema."),
        ]),
    })
}

/// The answer to what is asked, and every refusal: some of its own, and those of all requests.
fn responses(given: Value, refusals: &[(&str, &str)]) -> Value {
    let of_all = [
        ("408", "It took too long."),
        ("503", "Too many requests are under way."),
    ];
    let refused = |says| answer(says, "application/problem+json", &to("Refusal"));
    let refusals = refusals.iter().chain(&of_all);
    let refusals = refusals.map(|(status, says)| ((*status).to_owned(), refused(says)));
    Value::Object([("200".to_owned(), given)].into_iter().chain(refusals).collect())
}

fn answer(says: &str, kind: &str, schema: &Value) -> Value {
    json!({ "description": says, "content": { kind: { "schema": schema } } })
}

fn to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn refusal() -> Value {
    json!({
        "title": "Refusal",
        "description": "Why a request is refused (RFC 9457), with every problem of its record.",
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {
                "type": "string",
                "format": "uri",
                "enum": Refusal::TYPES,
                "description": "What it is of: no more than the status, or the problems of a record.",
            },
            "title": { "type": "string", "description": "The type or the status in words." },
            "status": { "type": "integer", "minimum": 400, "maximum": 599 },
            "detail": { "type": "string", "description": "What to do about it." },
            "problems": { "type": "array", "items": {
                "type": "object",
                "required": ["code", "pointer", "message"],
                "properties": {
                    "code": { "type": "string", "description": "Stable, for programs." },
                    "pointer": { "type": "string", "description": "The place in the record: a JSON Pointer." },
                    "line": { "type": "integer" },
                    "column": { "type": "integer" },
                    "message": {
                        "type": "object",
                        "required": ["cy", "en"],
                        "properties": { "cy": { "type": "string" }, "en": { "type": "string" } },
                    },
                },
            } },
        },
    })
}

/// Takes a schema and its definitions among the components, each under its own name. Two schemas that have a definition of one name have
/// the same there: a test holds it.
fn take(mut schema: Value, components: &mut Map<String, Value>) {
    lead_to_components(&mut schema);
    let Value::Object(root) = &mut schema else { return };
    root.remove("$id");
    root.remove("$schema");
    if let Some(Value::Object(definitions)) = root.remove("$defs") {
        components.extend(definitions);
    }
    if let Some(name) = root.get("title").and_then(Value::as_str).map(str::to_owned) {
        components.insert(name, schema);
    }
}

fn lead_to_components(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref") {
                *reference = reference.replace("#/$defs/", "#/components/schemas/");
            }
            members.values_mut().for_each(lead_to_components);
        }
        Value::Array(items) => items.iter_mut().for_each(lead_to_components),
        _ => {}
    }
}
