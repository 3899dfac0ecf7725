//! The schemas are what the types give, and say what the library does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod agreement;
mod beyond;
mod codegen;
mod descriptions;
mod explained;
mod kit;
mod made;
mod patterns;
mod published;
mod words;
mod written;
