//! Monitoring, code lists and reference populations; and the measures of equity: worked values, refusals, and what has to hold
//! of every one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "a test may stop where it stands, and compares floats with exact values"
)]

mod census;
mod code_lists;
mod composition;
mod counts;
mod disclosure;
mod mapping;
mod participation;
mod populations;
mod properties;
mod refusals;
mod representation;
mod support;
mod themes;
