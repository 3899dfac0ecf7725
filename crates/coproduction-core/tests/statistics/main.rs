//! The statistics against worked values, and what has to hold of them whatever the counts.
//!
//! "The reference" is the project's own reference on measures; its values were computed twice, in exact fractions or with `SciPy`.
//! What was computed once more with numbers of 30 or 40 digits (mpmath) says so.

#![cfg(feature = "statistics")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::float_cmp,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::wildcard_imports,
    reason = "a test may stop where it stands, and checks ends of intervals"
)]

mod exact_tests;
mod intervals;
mod properties;
mod support;
mod survival;
mod wire;
