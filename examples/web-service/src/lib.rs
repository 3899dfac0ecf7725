//! The service that everybody writes first: a record comes in, its assessment goes out.
//!
//! | request | answer |
//! |---|---|
//! | `POST /assessments?asOf=2026-06-30` with a record | 200 with the assessment, or 422 with every problem |
//! | `GET /schemas` | the names of all schemas |
//! | `GET /schemas/{dialect}/{document}` | a schema |
//! | `GET /openapi.json` | this service, described for programs |
//!
//! What is refused is refused as RFC 9457 has it: `application/problem+json`, without a value of the record.

mod assessments;
mod openapi;
mod refusal;
mod schemas;

use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use tower_http::timeout::TimeoutLayer;

pub use openapi::description;
use refusal::Refusal;

/// What a service takes before it refuses.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most bytes of a record.
    pub bytes: usize,
    /// The longest that a request may take.
    pub time: Duration,
}

impl Default for Limits {
    /// 8 MiB and ten seconds.
    fn default() -> Self {
        Self {
            bytes: 8 * 1024 * 1024,
            time: Duration::from_secs(10),
        }
    }
}

/// The service.
pub fn service(limits: Limits) -> Router {
    Router::new()
        .route("/assessments", post(assessments::assess_sent))
        .route("/schemas", get(schemas::all))
        .route("/schemas/{dialect}/{document}", get(schemas::one))
        .route("/openapi.json", get(async || Json(description())))
        .fallback(async || Refusal::plain(StatusCode::NOT_FOUND, "There is nothing here."))
        .method_not_allowed_fallback(async || {
            Refusal::plain(StatusCode::METHOD_NOT_ALLOWED, "This is not how it is asked.")
        })
        .layer(DefaultBodyLimit::max(limits.bytes))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            limits.time,
        ))
}
