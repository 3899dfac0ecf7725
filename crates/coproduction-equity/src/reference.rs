//! Reference populations: the people whom a forum should mirror, and shares of them that say what they are shares of.

mod share;

pub use share::{ReferenceAbout, ReferenceError, ReferenceShare, Universe};
