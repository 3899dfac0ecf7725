//! The rulebook holds together, and each rule concludes as it says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod attendance;
mod bound;
mod edges;
mod examples;
mod in_short;
mod influence;
mod participation;
mod pivot;
mod policy;
mod properties;
mod publication;
mod references;
mod representation;
mod rulebook;
mod silence;
mod tally;
mod themes;
mod thread;
mod together;
mod validity;
