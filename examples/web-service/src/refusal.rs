//! What is refused, as RFC 9457 has it.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use coproduction::core::{Problem, Problems};
use serde::Serialize;

/// A request that is refused, with the reason and every problem of its record.
#[derive(Debug, Serialize)]
pub(crate) struct Refusal {
    /// What kind of refusal it is: nothing more than its status, or `urn:coproduction:problem:record`.
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Problem>,
}

impl Refusal {
    /// A refusal that says no more than its status and a sentence.
    pub(crate) fn plain(status: StatusCode, detail: &'static str) -> Self {
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Refused"),
            status: status.as_u16(),
            detail,
            problems: Vec::new(),
        }
    }

    /// A record with problems.
    pub(crate) fn of_record(problems: Problems) -> Self {
        Self {
            kind: "urn:coproduction:problem:record",
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
