//! The reader, the schema and the checks, held against each other.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop where it stands"
)]

mod faults;
mod fixtures;
mod properties;
mod schema;
mod streams;
