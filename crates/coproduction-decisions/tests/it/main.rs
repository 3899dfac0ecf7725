//! Power from the rules alone, and whether decisions were validly taken: worked values, and what has to hold of every one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "a test may stop where it stands, and compares floats with exact values"
)]

mod power;
mod validity;
