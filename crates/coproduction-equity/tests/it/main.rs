//! Tests of monitoring, code lists and reference populations.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod census;
mod code_lists;
mod counts;
mod mapping;
mod populations;
