//! Power.

mod attendance;
mod bodies;
mod disagreement;
mod faults;
mod properties;
mod published;
mod rules;
mod sums;
mod weighted;
mod what_if;
mod wire;
