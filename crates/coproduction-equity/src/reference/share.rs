//! A share of a reference population, with everything that it needs to mean something.

use coproduction_core::{Bilingual, Citation, PartialDate, PlaceArea};

use super::ReferenceError;

coproduction_core::vocabulary! {
    /// Who is counted in a reference population.
    pub enum Universe {
        /// Everybody who usually lives there.
        UsualResidents = "usual-residents",
        /// Everybody of three years and over.
        ThreeAndOver = "three-and-over",
        /// Everybody of five years and over.
        FiveAndOver = "five-and-over",
        /// Everybody of sixteen years and over.
        SixteenAndOver = "sixteen-and-over",
        /// Households, and not people.
        Households = "households",
        /// Those who use the service.
        ServiceUsers = "service-users",
        /// Another population, which the description says.
        Other = "other",
    }
}

coproduction_core::model! {
    /// What a reference population is: who published it, who is counted, when and where.
    pub struct ReferenceAbout {
        required {
            /// The publication that the figures come from.
            source: Citation,
            /// The day or year to which the figures refer.
            as_of: PartialDate,
            /// Which people are counted: everybody, those of some ages, or another population.
            universe: Universe,
            /// The area whose people are counted.
            area: PlaceArea,
        }
        optional {
            /// The population in words: women of 16 to 64, users of a clinic.
            description: Bilingual,
            /// The words that the licence asks to be shown wherever the figures are.
            attribution: Bilingual,
            /// Whether the figures are estimates from a sample, and not a count.
            estimate: bool,
        }
    }
}

/// A share of a reference population. A bare number is none: where it is from, what day it speaks of, who is counted and where are
/// part of it.
///
/// ```
/// use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// use coproduction_equity::{ReferenceAbout, ReferenceShare, Universe};
///
/// let source = Citation::new(Bilingual::both(Text::parse("Census 2021, TS038")?));
/// let about = ReferenceAbout::new(source, "2021-03-21".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let share = ReferenceShare::new(246, 1_000, about)?;
/// assert_eq!((share.part(), share.whole()), (246, 1_000));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceShare {
    /// How many people of the population are of the group.
    part: u64,
    /// How many there are in all; never nought.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    whole: u64,
    /// Which population it is a share of, and where the figures are from.
    about: ReferenceAbout,
}

impl ReferenceShare {
    /// So many of a whole.
    ///
    /// # Errors
    /// [`ReferenceError::NobodyToShare`] of a whole of nobody; [`ReferenceError::PartAboveWhole`].
    pub fn new(part: u64, whole: u64, about: ReferenceAbout) -> Result<Self, ReferenceError> {
        if whole == 0 {
            Err(ReferenceError::NobodyToShare)
        } else if part > whole {
            Err(ReferenceError::PartAboveWhole)
        } else {
            Ok(Self { part, whole, about })
        }
    }

    /// How many are of the group.
    pub const fn part(&self) -> u64 {
        self.part
    }

    /// How many there are in all; never nought.
    pub const fn whole(&self) -> u64 {
        self.whole
    }

    /// What it is a share of.
    pub const fn about(&self) -> &ReferenceAbout {
        &self.about
    }
}
