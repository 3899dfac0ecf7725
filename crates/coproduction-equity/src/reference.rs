//! Reference populations: the people whom a forum should mirror, and shares of them that say what they are shares of.

mod census;
mod error;
mod population;
mod share;

pub use census::{CENSUS_2021_AREAS, census_2021};
pub use error::ReferenceError;
pub use population::{CellsSum, ReferenceCell, ReferencePopulation};
pub use share::{ReferenceAbout, ReferenceShare, Universe};
