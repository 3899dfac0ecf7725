//! The service, asked over HTTP.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop where it stands"
)]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use coproduction_web_service::{Limits, service};
use serde_json::Value;
use tokio::net::TcpListener;
use ureq::http::Response;

const RECORD: &str = include_str!("../../records/north-wales-gynae-voices.json");

/// A service of its own for each test; its address.
fn started(limits: Limits) -> String {
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            send.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, service(limits)).await.unwrap();
        });
    });
    format!("http://{}", receive.recv().unwrap())
}

struct Answer {
    status: u16,
    kind: String,
    body: Value,
}

fn answer(response: Response<ureq::Body>) -> Answer {
    let (parts, mut body) = response.into_parts();
    let kind = parts
        .headers
        .get("content-type")
        .map(|kind| kind.to_str().unwrap().to_owned());
    let text = body.read_to_string().unwrap();
    Answer {
        status: parts.status.as_u16(),
        kind: kind.unwrap_or_default(),
        body: serde_json::from_str(&text).unwrap_or(Value::Null),
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(60)))
        .build()
        .into()
}

fn post(url: &str, kind: &str, body: &str) -> Answer {
    answer(agent().post(url).content_type(kind).send(body).unwrap())
}

fn get(url: &str) -> Answer {
    answer(agent().get(url).call().unwrap())
}

#[test]
fn a_record_is_answered_with_its_assessment() {
    let at = started(Limits::default());
    let found = post(
        &format!("{at}/assessments?asOf=2026-06-30"),
        "application/json; charset=utf-8",
        RECORD,
    );
    assert_eq!((found.status, found.kind.as_str()), (200, "application/json"));
    assert_eq!(found.body["day"], "2026-06-30");
    assert_eq!(found.body["findings"].as_array().unwrap().len(), 61);
}

#[test]
fn a_record_with_problems_is_answered_with_every_one_of_them() {
    let at = started(Limits::default());
    let record =
        r#"{"format":"coproduction/forum-record/v1","forum":{"id":"7A","name":{"both":"Côr"}},"évnts":[]}"#;
    let found = post(&format!("{at}/assessments"), "application/json", record);
    assert_eq!(
        (found.status, found.kind.as_str()),
        (422, "application/problem+json")
    );
    assert_eq!(
        (&found.body["status"], &found.body["type"]),
        (&422.into(), &"urn:coproduction:problem:record".into())
    );
    let problems = found.body["problems"].as_array().unwrap();
    let codes: Vec<(&str, &str)> = problems
        .iter()
        .map(|problem| {
            (
                problem["code"].as_str().unwrap(),
                problem["pointer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(codes, [("wrong-form", "/forum/id"), ("unknown-field", "/évnts")]);
    assert!(
        !found.body.to_string().contains("Côr"),
        "a value of the record is told"
    );
}

#[test]
fn what_cannot_be_taken_is_refused_with_its_reason() {
    let at = started(Limits {
        bytes: 1024,
        ..Limits::default()
    });
    let large = format!("\"{}\"", "x".repeat(5000));
    for (url, kind, body, status) in [
        ("/assessments", "application/json", large.as_str(), 413),
        ("/assessments", "text/plain", "{}", 415),
        ("/assessments?asOf=2026-02-30", "application/json", "{}", 400),
        ("/assessments?as_of=2026-02-28", "application/json", "{}", 400),
        ("/assessments", "application/json", "", 422),
        ("/nothing", "application/json", "{}", 404),
        ("/schemas", "application/json", "{}", 405),
    ] {
        let found = post(&format!("{at}{url}"), kind, body);
        assert_eq!(
            (found.status, found.kind.as_str()),
            (status, "application/problem+json"),
            "{url}"
        );
        assert!(found.body["detail"].is_string());
    }
}

/// A request of a record that never arrives whole.
fn begun(at: &str) -> TcpStream {
    let mut stream = TcpStream::connect(at.strip_prefix("http://").unwrap()).unwrap();
    let begun = b"POST /assessments HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
    stream.write_all(begun).unwrap();
    stream
}

#[test]
fn a_request_that_takes_too_long_is_given_up() {
    let at = started(Limits {
        time: Duration::from_millis(20),
        ..Limits::default()
    });
    let mut answer = String::new();
    let _ = begun(&at).read_to_string(&mut answer);
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(
        answer.contains("content-type: application/problem+json"),
        "{answer}"
    );
    assert!(answer.contains("\"status\":408,"), "{answer}");
}

#[test]
fn no_more_records_are_assessed_at_once_than_may_be() {
    let at = started(Limits {
        assessed: 0,
        time: Duration::from_millis(300),
        ..Limits::default()
    });
    let waited = post(&format!("{at}/assessments"), "application/json", RECORD);
    assert_eq!((waited.status, &waited.body["status"]), (408, &408.into()));
}

/// What is refused gives its place back, and so does what is answered.
#[test]
fn no_more_requests_are_under_way_than_may_be() {
    let at = started(Limits {
        requests: 1,
        ..Limits::default()
    });
    let url = format!("{at}/schemas");
    let asked = || (0..200).map(|_| get(&url));
    assert!(asked().take(3).all(|found| found.status == 200));
    let sending = begun(&at);
    let refused = asked().find(|found| found.status != 200).unwrap();
    assert_eq!(
        (refused.status, refused.kind.as_str()),
        (503, "application/problem+json")
    );
    drop(sending);
    assert!(asked().any(|found| found.status == 200));
}

#[test]
fn every_schema_is_served() {
    let at = started(Limits::default());
    let all = get(&format!("{at}/schemas"));
    let paths = all.body.as_array().unwrap();
    assert_eq!(paths.len(), 4 * coproduction_schemas::DOCUMENTS.len());
    for path in paths {
        let found = get(&format!("{at}{}", path.as_str().unwrap()));
        assert_eq!(
            (found.status, found.kind.as_str()),
            (200, "application/schema+json")
        );
        assert!(found.body["$id"].is_string());
    }
    for (path, status) in [("2020-12/nothing", 404), ("%FF/x", 400)] {
        let found = get(&format!("{at}/schemas/{path}"));
        assert_eq!(
            (found.status, found.kind.as_str()),
            (status, "application/problem+json"),
            "{path}"
        );
    }
}

/// Every reference of the description leads to something.
#[test]
fn the_description_leads_nowhere_that_is_not_there() {
    let at = started(Limits::default());
    let found = get(&format!("{at}/openapi.json"));
    assert_eq!((found.status, &found.body["openapi"]), (200, &"3.1.1".into()));
    let mut references = Vec::new();
    collect(&found.body, &mut references);
    assert!(references.len() > 400, "{}", references.len());
    for reference in references {
        let place = reference.strip_prefix('#').unwrap();
        assert!(found.body.pointer(place).is_some(), "{reference}");
    }
}

/// What a program is told of an answer is what it gets: every path, every status, and every type of refusal.
#[test]
fn the_description_names_every_answer() {
    let at = started(Limits {
        bytes: RECORD.len(),
        ..Limits::default()
    });
    let described = get(&format!("{at}/openapi.json")).body;
    let of = |path: &str, method: &str, status: u16| {
        let answer = &described["paths"][path][method]["responses"][status.to_string().as_str()];
        let kinds = answer["content"].as_object();
        let kinds = kinds.unwrap_or_else(|| panic!("{method} {path}: {status} is not described"));
        kinds.keys().next().unwrap().clone()
    };
    let large = format!("{RECORD} ");
    let types = &described["components"]["schemas"]["Refusal"]["properties"]["type"]["enum"];
    for (query, kind, body) in [
        ("", "application/json", RECORD),
        ("?asOf=never", "application/json", RECORD),
        ("", "application/json", &large),
        ("", "text/plain", RECORD),
        ("", "application/json", "{}"),
    ] {
        let found = post(&format!("{at}/assessments{query}"), kind, body);
        assert_eq!(of("/assessments", "post", found.status), found.kind);
        let is_described = types.as_array().unwrap().contains(&found.body["type"]);
        assert!(found.status == 200 || is_described, "{}", found.body["type"]);
    }
    let schema = "/schemas/{dialect}/{document}";
    for (path, asked) in [
        ("/schemas", "/schemas"),
        ("/openapi.json", "/openapi.json"),
        (schema, "/schemas/flat/tally"),
        (schema, "/schemas/flat/nothing"),
        (schema, "/schemas/%FF/tally"),
    ] {
        let found = get(&format!("{at}{asked}"));
        assert_eq!(of(path, "get", found.status), found.kind);
    }
    for (path, methods) in described["paths"].as_object().unwrap() {
        let method = methods.as_object().unwrap().keys().next().unwrap();
        for status in [408, 503] {
            assert_eq!(of(path, method, status), "application/problem+json");
        }
    }
    assert_eq!(of("/assessments", "post", 500), "application/problem+json");
}

/// Two schemas that have a definition of one name would otherwise overwrite each other.
#[test]
fn a_component_is_what_every_schema_has_by_its_name() {
    let components = &coproduction_web_service::description()["components"]["schemas"];
    for name in ["forum-record", "assessment"] {
        let document = coproduction_schemas::Document::named(name).unwrap();
        let schema = document.schema(coproduction_schemas::Dialect::Draft202012);
        let text = schema["$defs"]
            .to_string()
            .replace("#/$defs/", "#/components/schemas/");
        let definitions: Value = serde_json::from_str(&text).unwrap();
        for (definition, says) in definitions.as_object().unwrap() {
            assert_eq!(&components[definition], says, "{name}: {definition}");
        }
        let root = &components[schema["title"].as_str().unwrap()];
        assert_eq!(root["description"], schema["description"]);
    }
}

fn collect<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            references.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|value| collect(value, references));
        }
        Value::Array(items) => items.iter().for_each(|value| collect(value, references)),
        _ => {}
    }
}
