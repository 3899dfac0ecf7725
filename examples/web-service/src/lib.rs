//! The service that everybody writes first: a record comes in, its assessment goes out.
//!
//! | request | answer |
//! |---|---|
//! | `POST /assessments?asOf=2026-06-30` with a record | 200 with the assessment, or 422 with every problem |
//! | `GET /schemas` | the names of all schemas |
//! | `GET /schemas/{dialect}/{document}` | a schema |
//! | `GET /openapi.json` | this service, described for programs |
//!
//! What is refused is refused as RFC 9457 has it: `application/problem+json`, without a value of the record. [`Limits`] says how much it
//! takes.
//!
//! Headers are below this service: hyper reads at most 100 of them and about 400 KB, refuses more by itself, and gives them as long as they
//! take. So does whoever opens many connections and sends nothing. Have a server in front of it that limits both, as it is needed for TLS.

mod assessments;
mod limits;
mod openapi;
mod refusal;
mod schemas;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::routing::{get, post};
use axum::{Json, Router};
use tokio::sync::Semaphore;

pub use limits::Limits;
pub use openapi::description;
use refusal::Refusal;

/// The service.
pub fn service(limits: Limits) -> Router {
    let assessors = Arc::new(Semaphore::new(limits.assessed));
    let requests = Arc::new(Semaphore::new(limits.requests));
    Router::new()
        .route(
            "/assessments",
            post(assessments::assess_sent).with_state(assessors),
        )
        .route("/schemas", get(schemas::all))
        .route("/schemas/{dialect}/{document}", get(schemas::one))
        .route("/openapi.json", get(async || Json(description())))
        .fallback(async || Refusal::plain(StatusCode::NOT_FOUND, "There is nothing here."))
        .method_not_allowed_fallback(async || {
            Refusal::plain(StatusCode::METHOD_NOT_ALLOWED, "This is not how it is asked.")
        })
        .layer(DefaultBodyLimit::max(limits.bytes))
        .layer(from_fn(move |request: Request, next: Next| {
            limits::within(limits.time, requests.clone(), request, next)
        }))
}
