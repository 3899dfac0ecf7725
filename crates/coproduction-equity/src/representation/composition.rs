//! All groups of one characteristic, beside the population.

use coproduction_core::statistics::{Exact, StatisticsError};

use crate::numbers::fraction;
use crate::{EquityError, ReferenceAbout, ReferenceShare};

/// The most members and the most groups that are looked at: more than all forums of Wales together.
const MOST_PEOPLE: u64 = 10_000;
const MOST_GROUPS: u64 = 100;

/// How many members are of each group of one characteristic, and what each group's share of one population is.
///
/// The groups are the whole population: those of no group of interest are a group too. People who are of more than one group
/// have to be counted once. Groups across two characteristics are nearly all empty in a forum: they are not for this.
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// # use coproduction_equity::{ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::Composition;
/// # let source = Citation::new(Bilingual::both(Text::parse("Census 2021")?));
/// # let about = ReferenceAbout::new(source, "2021-03-21".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let share = |part| ReferenceShare::new(part, 10, about.clone());
/// let forum = Composition::new([(1, share(1)?), (2, share(2)?), (4, share(3)?), (9, share(4)?)])?.undisclosed(2)?;
/// assert_eq!((forum.people(), forum.members()), ([1, 2, 4, 9].as_slice(), 18));
/// let refused = Composition::new([(1, share(1)?), (2, share(2)?)]).map_err(|error| error.code());
/// assert_eq!(refused.err(), Some("shares-do-not-sum"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Composition {
    people: Vec<u64>,
    parts: Vec<u64>,
    whole: u64,
    undisclosed: u64,
    about: ReferenceAbout,
}

/// Without the counts: whatever is logged must say of nobody what they answered.
impl std::fmt::Debug for Composition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Composition").finish_non_exhaustive()
    }
}

impl Composition {
    /// The groups with how many members are of each.
    ///
    /// # Errors
    /// [`NoObservations`](StatisticsError::NoObservations) without groups or members;
    /// [`ReferencesDiffer`](EquityError::ReferencesDiffer) if the shares are not of one population, or not of one whole;
    /// [`SharesDoNotSum`](EquityError::SharesDoNotSum); [`TooLarge`](StatisticsError::TooLarge) for more than 10,000 members or
    /// 100 groups.
    pub fn new(groups: impl IntoIterator<Item = (u64, ReferenceShare)>) -> Result<Self, EquityError> {
        let mut groups = groups.into_iter();
        let (first, share) = groups.next().ok_or(StatisticsError::NoObservations)?;
        let mut composition = Self {
            people: vec![first],
            parts: vec![share.part()],
            whole: share.whole(),
            undisclosed: 0,
            about: share.about().clone(),
        };
        for (people, share) in groups {
            if share.whole() != composition.whole || share.about() != &composition.about {
                return Err(EquityError::ReferencesDiffer);
            }
            composition.people.push(people);
            composition.parts.push(share.part());
            within(crate::numbers::count(&composition.people), MOST_GROUPS)?;
        }
        let parts: u128 = composition.parts.iter().map(|part| u128::from(*part)).sum();
        if parts != u128::from(composition.whole) {
            return Err(EquityError::SharesDoNotSum);
        }
        let people = composition
            .people
            .iter()
            .fold(0_u64, |sum, people| sum.saturating_add(*people));
        within(people, MOST_PEOPLE)?;
        if people == 0 {
            return Err(StatisticsError::NoObservations.into());
        }
        Ok(composition)
    }

    /// The same with so many more members who did not say of which group they are.
    ///
    /// # Errors
    /// [`TooLarge`](StatisticsError::TooLarge) if there are then more than 10,000.
    pub fn undisclosed(mut self, undisclosed: u64) -> Result<Self, EquityError> {
        within(self.disclosed().saturating_add(undisclosed), MOST_PEOPLE)?;
        self.undisclosed = undisclosed;
        Ok(self)
    }

    /// How many are of each group, in the order in which the groups were given.
    pub fn people(&self) -> &[u64] {
        &self.people
    }

    /// How many did not say.
    pub const fn not_said(&self) -> u64 {
        self.undisclosed
    }

    /// How many members there are, with those who did not say; at least 1.
    pub fn members(&self) -> u64 {
        self.disclosed() + self.undisclosed
    }

    /// What the groups are compared with.
    pub const fn about(&self) -> &ReferenceAbout {
        &self.about
    }

    /// How many said of which group they are.
    pub(super) fn disclosed(&self) -> u64 {
        self.people.iter().sum()
    }

    /// How many of the population are of each group.
    pub(super) fn parts(&self) -> &[u64] {
        &self.parts
    }

    /// How many the population is.
    pub(super) const fn whole(&self) -> u64 {
        self.whole
    }

    /// The groups with their shares.
    pub(super) fn shares(&self) -> impl Iterator<Item = Result<(u64, Exact), StatisticsError>> {
        let pairs = self.people.iter().zip(&self.parts);
        pairs.map(|(people, part)| Ok((*people, fraction(*part, self.whole)?)))
    }
}

fn within(count: u64, limit: u64) -> Result<(), StatisticsError> {
    if count > limit {
        let (work, limit) = (count.into(), limit.into());
        return Err(StatisticsError::TooLarge { work, limit });
    }
    Ok(())
}
