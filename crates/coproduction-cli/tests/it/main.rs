//! The command, run as its users run it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the exceptions for tests in clippy.toml do not reach helper functions of integration tests"
)]

mod decisions;
mod findings;
mod formats;
mod guides;
mod ledgers;
mod measures;
mod output;
mod pages;
mod policy;
mod power;
mod privacy;
mod publication;
mod published;
mod rules;
mod sarif;
mod schema;
mod sources;
mod status;
mod support;
mod tallies;
mod text;
mod translator;
mod verify;
mod views;
