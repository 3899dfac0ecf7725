//! Runs the service on the address that is given, or on 127.0.0.1:8080; with `--openapi`, writes its description instead.

use std::error::Error;
use std::io;

use coproduction_web_service::{Limits, description, service};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    if address == "--openapi" {
        serde_json::to_writer_pretty(io::stdout(), &description())?;
        return Ok(());
    }
    let listener = TcpListener::bind(&address).await?;
    axum::serve(listener, service(Limits::default())).await?;
    Ok(())
}
