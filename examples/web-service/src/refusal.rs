//! What is refused, as RFC 9457 has it.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use coproduction::core::{Problem, Problems};
use serde::Serialize;

/// A request that is refused, with the reason and every problem of its record.
#[derive(Debug, Serialize)]
pub(crate) struct Refusal {
    /// One of the [types](Self::TYPES).
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Problem>,
}

/// What a refusal that says no more than its status is of: the word that RFC 9457 has for it.
const OF_STATUS: &str = "about:blank";
/// What the refusal of a record with problems is of.
const OF_RECORD: &str = "urn:coproduction:problem:record";

impl Refusal {
    /// Every type of refusal.
    pub(crate) const TYPES: [&str; 2] = [OF_STATUS, OF_RECORD];

    /// A refusal that says no more than its status and a sentence.
    pub(crate) fn plain(status: StatusCode, detail: &'static str) -> Self {
        Self {
            kind: OF_STATUS,
            title: status.canonical_reason().unwrap_or("Refused"),
            status: status.as_u16(),
            detail,
            problems: Vec::new(),
        }
    }

    /// A record with problems.
    pub(crate) fn of_record(problems: Problems) -> Self {
        Self {
            kind: OF_RECORD,
            title: "The record has problems",
            status: StatusCode::UNPROCESSABLE_ENTITY.as_u16(),
            detail: "Each problem has its place in the record and says what to do about it.",
            problems: problems.into_iter().collect(),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, Json(self)).into_response()
    }
}
