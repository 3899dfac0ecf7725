//! `GET /schemas`: the schemas that records and answers are held to.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use coproduction_schemas::{DOCUMENTS, Dialect, Document};
use serde_json::Value;

use crate::refusal::Refusal;

/// Where every schema is.
pub(crate) async fn all() -> Json<Vec<String>> {
    let paths = Dialect::ALL.iter().flat_map(|dialect| {
        DOCUMENTS
            .iter()
            .map(move |document| format!("/schemas/{dialect}/{}", document.name))
    });
    Json(paths.collect())
}

/// One schema.
pub(crate) async fn one(
    asked: Result<Path<(String, String)>, PathRejection>,
) -> Result<impl IntoResponse, Refusal> {
    let Path((dialect, name)) =
        asked.map_err(|_| Refusal::plain(StatusCode::BAD_REQUEST, "The path is not in UTF-8."))?;
    let dialect = Dialect::ALL.iter().find(|known| known.as_str() == dialect);
    let schema: Option<Value> = dialect
        .zip(Document::named(&name))
        .map(|(dialect, document)| document.schema(*dialect));
    let schema = schema.ok_or_else(|| {
        Refusal::plain(
            StatusCode::NOT_FOUND,
            "There is no such schema: /schemas lists them.",
        )
    })?;
    Ok(([(header::CONTENT_TYPE, "application/schema+json")], Json(schema)))
}
