//! Seats beside the share of a group in the population, and the ratio of the two.

use coproduction_core::measure::{Interval, Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{Exact, StatisticsError, binomial, intervals};

use super::attainable::{attainable, least_size};
use super::{Attainable, GroupCount, words};
use crate::numbers::{affordable, share, whole};
use crate::{EquityError, EquityPolicy, ReferenceShare};

/// The seats of a group beside those that would match its share.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "GroupSeats")
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Seats {
    /// How many of the members are of the group, out of how many.
    pub people: Proportion,
    /// How many would match its share of the reference population: rarely a whole number.
    pub expected: Exact,
    /// How many there are less how many would match: negative where some are missing.
    pub gap: Exact,
    /// The numbers of people that lie within the band of what is proportional; absent where none does, as in a small forum for
    /// a small group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attainable: Option<Attainable>,
    /// The chance of as few or fewer if the members were drawn blindly from the reference population. Absent where it would
    /// take too long to compute: see [`binomial::distribution`].
    #[cfg_attr(
        feature = "schema",
        schemars(
            description = "The chance of as few or fewer if the members were drawn blindly from the reference population. Absent where it would take too long to compute."
        )
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance: Option<Exact>,
}

/// What comes of a group's seats.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SeatRecord {
    /// The group's share of the members over its share of the population (the ratio of participation to prevalence): 1 where
    /// they are the same.
    pub ratio: Measure<Exact>,
    /// Wilson's interval of the ratio, for display; absent where the ratio is not measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<Interval>,
    /// The same in seats: what a small forum should look at.
    pub seats: Measure<Seats>,
    /// What it was compared with.
    pub reference: ReferenceShare,
}

/// The seats of a group beside its share of a reference population.
///
/// The interval of the ratio is Clopper and Pearson's, as if the members had been drawn and recruitment went on like this; the
/// verdict comes from all of it against [`EquityPolicy::band`]. The share of the population is taken as known; where it is an
/// estimate, the sentence says so.
///
/// *Not enough evidence*, for the ratio, where no number of people lies within the band: `need` is the least size of a forum
/// above this one where some number does. *Bounded* where some did not say. *Not defined* where nobody in the population is of
/// the group.
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// # use coproduction_equity::{EquityPolicy, ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::{GroupCount, seat_ratio};
/// # let source = Citation::new(Bilingual::both(Text::parse("Annual Population Survey 2018-2020")?));
/// # let about = ReferenceAbout::new(source, "2020".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let one_in_twenty = ReferenceShare::new(1, 20, about)?;
/// let record = seat_ratio(GroupCount::new(1, 16)?, &one_in_twenty, &EquityPolicy::default())?;
/// // One person would be too many and none too few: seats alone can be spoken of.
/// assert_eq!(record.ratio.result.kind(), "not-enough");
/// let seats = record.seats.result.measured().ok_or("seats")?;
/// assert_eq!((seats.value.gap.to_string(), seats.value.attainable), ("1/5".to_owned(), None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) for more than a million members.
pub fn seat_ratio(
    count: GroupCount,
    reference: &ReferenceShare,
    policy: &EquityPolicy,
) -> Result<SeatRecord, EquityError> {
    let population = share(reference)?;
    let seats = seats(count, &population, policy)?;
    let (result, display) = ratio(count, &population, policy)?;
    let explanation = words::ratio(count, &population, reference, &result, policy);
    Ok(SeatRecord {
        ratio: Measure::new("seat-ratio", result, explanation),
        display,
        seats: Measure::new("seats", seats.0, seats.1),
        reference: reference.clone(),
    })
}

fn seats(
    count: GroupCount,
    population: &Exact,
    policy: &EquityPolicy,
) -> Result<(MeasureResult<Seats>, coproduction_core::Message), EquityError> {
    let drawn = affordable(binomial::distribution(count.of(), population))?;
    let of = |people: u64| {
        let expected = &whole(count.of()) * population;
        Ok::<_, StatisticsError>(Seats {
            people: count.proportion(people, "members")?,
            gap: &whole(people) - &expected,
            expected,
            attainable: attainable(count.of(), population, policy),
            chance: drawn.as_ref().map(|drawn| drawn.at_most(people)),
        })
    };
    let low = of(count.least())?;
    if count.not_said() > 0 {
        let explanation = words::seats_between(count, &low.expected);
        let (high, why) = (of(count.most())?, Why::Undisclosed);
        return Ok((MeasureResult::Bounded { low, high, why }, explanation));
    }
    let explanation = words::seats(count, &low.expected, low.chance.as_ref());
    Ok((
        MeasureResult::Measured(Measured::new(low, count.of())),
        explanation,
    ))
}

fn ratio(
    count: GroupCount,
    population: &Exact,
    policy: &EquityPolicy,
) -> Result<(MeasureResult<Exact>, Option<Interval>), EquityError> {
    if population == &Exact::zero() {
        let why = Why::NoReference;
        return Ok((MeasureResult::NotDefined { why }, None));
    }
    let n = count.of();
    if attainable(n, population, policy).is_none() {
        let (need, why) = (least_size(n, population, policy)?, Why::TooFew);
        return Ok((MeasureResult::NotEnough { n, need, why }, None));
    }
    let (low, high) = count.ratios(population)?;
    if count.not_said() > 0 {
        let why = Why::Undisclosed;
        return Ok((MeasureResult::Bounded { low, high, why }, None));
    }
    let times = Exact::one().over(population)?;
    let of_ratio = |share: &Interval| intervals::scaled(share, &times);
    let certain = of_ratio(&intervals::clopper_pearson(count.least(), n, policy.confidence)?)?;
    let display = of_ratio(&intervals::wilson(count.least(), n, policy.confidence)?)?;
    let measured = Measured::new(low, n).against(certain, policy.band.band()?);
    Ok((MeasureResult::Measured(measured), Some(display)))
}
