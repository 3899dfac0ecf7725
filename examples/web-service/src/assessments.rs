//! `POST /assessments`: a record comes in, its assessment goes out.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use chrono::Local;
use coproduction::core::Date;
use coproduction::principles::{Assessment, Policy, assess};
use coproduction::record::Reader;
use tokio::sync::Semaphore;

use crate::refusal::Refusal;

/// What may be asked.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Asked {
    /// The day that the record is looked at from; today where none is asked for.
    as_of: Option<String>,
}

/// The assessment of the record that was sent.
pub(crate) async fn assess_sent(
    State(assessors): State<Arc<Semaphore>>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Assessment>, Refusal> {
    let Query(asked) = asked
        .map_err(|_| Refusal::plain(StatusCode::BAD_REQUEST, "Only asOf can be asked, as YYYY-MM-DD."))?;
    let today = || Local::now().date_naive().to_string();
    let as_of: Date =
        asked.as_of.unwrap_or_else(today).parse().map_err(|_| {
            Refusal::plain(StatusCode::BAD_REQUEST, "asOf is no day: write it as YYYY-MM-DD.")
        })?;
    if !is_json(&headers) {
        let says = "Send the record as application/json.";
        return Err(Refusal::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, says));
    }
    let body = body.map_err(|rejected| match rejected.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::plain(
            StatusCode::PAYLOAD_TOO_LARGE,
            "The record is larger than this service takes.",
        ),
        status => Refusal::plain(status, "The record did not arrive whole."),
    })?;
    let failed = || {
        let says = "The record could not be assessed.";
        Refusal::plain(StatusCode::INTERNAL_SERVER_ERROR, says)
    };
    let assessor = assessors.acquire_owned().await.map_err(|_| failed())?;
    // A record takes milliseconds; a large one is not to hold up the others.
    let assessed = tokio::task::spawn_blocking(move || {
        // Nothing stops it once it has begun: it counts until it has ended.
        let _assessor = assessor;
        let record = Reader::new().check_slice(&body).map_err(Refusal::of_record)?;
        Ok(Json(assess(&record, &Policy::default(), as_of)))
    });
    assessed.await.unwrap_or_else(|_| Err(failed()))
}

fn is_json(headers: &HeaderMap) -> bool {
    let sent = headers
        .get(header::CONTENT_TYPE)
        .and_then(|sent| sent.to_str().ok());
    sent.is_some_and(|sent| {
        let kind = sent.split(';').next().unwrap_or_default().trim();
        kind.eq_ignore_ascii_case("application/json")
    })
}
