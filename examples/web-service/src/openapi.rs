//! The service described for programs: `OpenAPI` 3.1, from the same schemas.

use coproduction_schemas::{Dialect, Document};
use serde_json::{Map, Value, json};

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
                "responses": { "200": answer("The paths.", "application/json", &json!({
                    "type": "array", "items": { "type": "string" }
                })) },
            } },
            "/schemas/{dialect}/{document}": { "get": schema_of() },
        },
        "components": { "schemas": schemas },
    })
}

fn assessments() -> Value {
    let refused = |says: &str| answer(says, "application/problem+json", &to("Refusal"));
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
        "responses": {
            "200": answer("The assessment.", "application/json", &to("Assessment")),
            "400": refused("What is asked cannot be read."),
            "408": { "description": "It took too long." },
            "413": refused("The record is too large."),
            "415": refused("The record is not sent as application/json."),
            "422": refused("The record has problems: every one is listed."),
        },
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
        "responses": {
            "200": answer("The schema.", "application/schema+json", &json!({ "type": "object" })),
            "404": answer("There is no such schema.", "application/problem+json", &to("Refusal")),
        },
    })
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
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
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

/// Takes a schema and its definitions among the components, each under its own name.
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
