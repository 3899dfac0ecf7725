//! From which size on the absence of a group says anything.

use coproduction_core::statistics::StatisticsError;
use num_bigint::BigUint;
use num_rational::BigRational;

use crate::{EquityError, EquityPolicy, ReferenceShare};

/// The largest forum that is looked at.
const LARGEST: u64 = 2_000;

/// The fewest members of whom, drawn blindly, none is of the group with a chance of no more than the level: in a smaller forum
/// its absence is not unusual, and proves nothing. `None` if 2,000 are not enough, as of a group of no one.
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// # use coproduction_equity::{EquityPolicy, ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::size_for_absence;
/// # let source = Citation::new(Bilingual::both(Text::parse("Annual Population Survey 2018-2020")?));
/// # let about = ReferenceAbout::new(source, "2020".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let one_in_twenty = ReferenceShare::new(1, 20, about)?;
/// assert_eq!(size_for_absence(&one_in_twenty, &EquityPolicy::default())?, Some(59));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// None of its own: a share that exists has an answer.
pub fn size_for_absence(
    reference: &ReferenceShare,
    policy: &EquityPolicy,
) -> Result<Option<u64>, EquityError> {
    let others = reference
        .whole()
        .checked_sub(reference.part())
        .ok_or(StatisticsError::PartExceedsWhole)?;
    let share = BigRational::new(others.into(), reference.whole().into());
    let alpha = policy.confidence.alpha();
    let level = &alpha.to_rational();
    // none / all is the chance of nobody among so many; compared with the level by multiplying crosswise.
    let (other, everybody) = (share.numer().magnitude(), share.denom().magnitude());
    let mut none = level.denom().magnitude().clone();
    let mut all: BigUint = level.numer().magnitude().clone();
    for size in 1..=LARGEST {
        none *= other;
        all *= everybody;
        if none <= all {
            return Ok(Some(size));
        }
    }
    Ok(None)
}
