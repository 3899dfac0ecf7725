//! How much the service takes, so that no request, and no crowd of them, holds up the others.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::refusal::Refusal;

/// What a service takes before it refuses.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most bytes of a record.
    pub bytes: usize,
    /// The longest that a request may take.
    pub time: Duration,
    /// How many records are assessed at once; others wait, within their time. What has begun is carried through, also where its request was
    /// given up. A record of 8 MB that is wrong throughout takes some 200 MB while it is looked at.
    pub assessed: usize,
    /// How many requests are answered at once, with those that still send and those that wait; more are refused. So many times
    /// [`bytes`](Self::bytes) is the most memory that records take before they are looked at.
    pub requests: usize,
}

impl Default for Limits {
    /// 8 MiB, ten seconds, four records, and 64 requests.
    fn default() -> Self {
        Self {
            bytes: 8 * 1024 * 1024,
            time: Duration::from_secs(10),
            assessed: 4,
            requests: 64,
        }
    }
}

/// The answer to a request, where there is room for it and it takes no longer than this.
pub(crate) async fn within(
    time: Duration,
    requests: Arc<Semaphore>,
    request: Request,
    next: Next,
) -> Response {
    let Ok(_room) = requests.try_acquire() else {
        let says = "As many requests as this service takes are under way: ask again in a moment.";
        return Refusal::plain(StatusCode::SERVICE_UNAVAILABLE, says).into_response();
    };
    timeout(time, next.run(request)).await.unwrap_or_else(|_| {
        Refusal::plain(StatusCode::REQUEST_TIMEOUT, "It took too long, and is given up.").into_response()
    })
}
