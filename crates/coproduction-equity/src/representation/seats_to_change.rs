//! How many seats would have to be filled otherwise for the forum to match the population.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::{Exact, StatisticsError};

use super::{Composition, dissimilarity, words};
use crate::EquityError;
use crate::numbers::{count, percent};

/// How many seats would have to be filled otherwise, with the index of dissimilarity.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SeatsToChange {
    /// How many seats are filled from groups that have more than their target.
    pub seats: u64,
    /// How many seats would match each group's share: Hamilton's method of the largest remainders.
    pub target_seats: Vec<u64>,
    /// Whether equal remainders had to be told apart: by the larger group of the population, and then by the one that is listed
    /// first.
    pub tied: bool,
    /// How many groups have a target of no seat. That they have none is then no fault of the forum, and nothing to be content
    /// with: see [`coverage`](super::coverage).
    #[cfg_attr(
        feature = "schema",
        schemars(
            description = "How many groups have a target of no seat. That they have none is then no fault of the forum, and nothing to be content with."
        )
    )]
    pub groups_without_target: u64,
    /// The index of dissimilarity: half the sum of the distances between the groups' shares of the members and of the
    /// population. From 0 to 1.
    pub dissimilarity: Exact,
    /// What the index would be on average over blind draws of as many members: small forums are never even. Absent where it
    /// would take too long to compute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_chance: Option<Exact>,
    /// The index less its average under a blind draw, over one less that: 0 where the forum is as uneven as chance, negative
    /// where it is more even.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Exact>,
}

/// How many seats would have to be filled otherwise for the forum to match the population.
///
/// *Bounded* where some did not say: each number at its least and at its most, which need not come about together.
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// # use coproduction_equity::{ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::{Composition, seats_to_change};
/// # let source = Citation::new(Bilingual::both(Text::parse("Census 2021")?));
/// # let about = ReferenceAbout::new(source, "2021-03-21".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let share = |part| ReferenceShare::new(part, 10, about.clone());
/// let forum = Composition::new([(1, share(1)?), (2, share(2)?), (4, share(3)?), (9, share(4)?)])?;
/// let measure = seats_to_change(&forum)?;
/// let value = &measure.result.measured().ok_or("not measured")?.value;
/// assert_eq!((value.seats, value.target_seats.as_slice()), (3, [2, 3, 5, 6].as_slice()));
/// assert_eq!(value.dissimilarity.to_string(), "13/80");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// None of its own: a [`Composition`] that exists can be looked at.
pub fn seats_to_change(composition: &Composition) -> Result<Measure<SeatsToChange>, EquityError> {
    let target = Target::of(composition)?;
    let by_chance = dissimilarity::by_chance(composition)?;
    let (least, most) = dissimilarity::bounds(composition)?;
    let value = |seats, index: Exact| SeatsToChange {
        seats,
        target_seats: target.seats.clone(),
        tied: target.tied,
        groups_without_target: count(
            &target
                .seats
                .iter()
                .filter(|seats| **seats == 0)
                .collect::<Vec<_>>(),
        ),
        adjusted: by_chance
            .as_ref()
            .and_then(|chance| (&index - chance).over(&(&Exact::one() - chance)).ok()),
        dissimilarity: index,
        by_chance: by_chance.clone(),
    };
    let low = value(target.surplus(composition, None), least);
    let (result, explanation) = if composition.not_said() == 0 {
        let explanation = explain(composition, &low);
        let measured = Measured::new(low, composition.members());
        (MeasureResult::Measured(measured), explanation)
    } else {
        // Of those who did not say, each can still fill a seat that is missing; at worst all are of one group.
        let groups = 0..composition.people().len();
        let worst = groups.map(|group| target.surplus(composition, Some(group))).max();
        let high = value(worst.unwrap_or(low.seats), most);
        let explanation = between(composition, &low, &high);
        let why = Why::Undisclosed;
        (MeasureResult::Bounded { low, high, why }, explanation)
    };
    let explanation = words::with_estimate(explanation, composition.about());
    Ok(Measure::new("seats-to-change", result, explanation))
}

/// The seats that would match.
struct Target {
    seats: Vec<u64>,
    tied: bool,
}

impl Target {
    fn of(composition: &Composition) -> Result<Self, StatisticsError> {
        let (members, whole) = (u128::from(composition.members()), u128::from(composition.whole()));
        let mut seats = Vec::new();
        let mut remainders = Vec::new();
        for (place, part) in composition.parts().iter().enumerate() {
            let quota = members * u128::from(*part);
            let full = quota
                .checked_div(whole)
                .ok_or(StatisticsError::DividedByNothing)?;
            seats.push(u64::try_from(full).map_err(|_| StatisticsError::NotFinite)?);
            remainders.push((quota - full * whole, *part, place));
        }
        let left = composition.members() - seats.iter().sum::<u64>();
        let left = usize::try_from(left).map_err(|_| StatisticsError::NotFinite)?;
        remainders.sort_by(|one, other| (other.0, other.1).cmp(&(one.0, one.1)).then(one.2.cmp(&other.2)));
        let last = left.checked_sub(1).and_then(|last| remainders.get(last));
        let tied = last
            .zip(remainders.get(left))
            .is_some_and(|(last, next)| last.0 == next.0);
        for (_, _, place) in remainders.iter().take(left) {
            if let Some(seats) = seats.get_mut(*place) {
                *seats += 1;
            }
        }
        Ok(Self { seats, tied })
    }

    /// How many seats are filled above the target, if those who did not say are all of one group, or of groups that lack them.
    fn surplus(&self, composition: &Composition, all_of: Option<usize>) -> u64 {
        let pairs = composition.people().iter().zip(&self.seats).enumerate();
        let above = pairs.map(|(place, (people, seats))| {
            let more = if all_of == Some(place) {
                composition.not_said()
            } else {
                0
            };
            (people + more).saturating_sub(*seats)
        });
        above.sum()
    }
}

fn explain(composition: &Composition, value: &SeatsToChange) -> Message {
    let (seats, n, index) = (value.seats, composition.members(), percent(&value.dissimilarity));
    let (en, cy) = value.by_chance.as_ref().map_or_else(Default::default, |chance| {
        let chance = percent(chance);
        (
            format!(
                " Index of dissimilarity: {index}%; for a blind draw of as many it would be {chance}% on average."
            ),
            format!(
                " Mynegai annhebygrwydd: {index}%; o dynnu'r un nifer yn ddall byddai'n {chance}% ar gyfartaledd."
            ),
        )
    });
    Message::new(
        format!(
            "Seats that would have to be filled from other groups to match the reference population: {seats} of {n}.{en}"
        ),
        format!(
            "Seddi y byddai'n rhaid eu llenwi o grwpiau eraill i gyfateb i'r boblogaeth gyfeirio: {seats} o {n}.{cy}"
        ),
    )
}

fn between(composition: &Composition, low: &SeatsToChange, high: &SeatsToChange) -> Message {
    let (n, u) = (composition.members(), composition.not_said());
    let (low, high) = (low.seats, high.seats);
    if low == high {
        return Message::new(
            format!(
                "Seats that would have to be filled from other groups to match the reference population: {low} of {n}, whatever those are \
                 who did not say: {u}."
            ),
            format!(
                "Seddi y byddai'n rhaid eu llenwi o grwpiau eraill i gyfateb i'r boblogaeth gyfeirio: {low} o {n}, beth bynnag yw'r rhai na \
                 ddywedodd: {u}."
            ),
        );
    }
    Message::new(
        format!(
            "Seats that would have to be filled from other groups to match the reference population: between {low} and {high} of {n}; \
             did not say: {u}."
        ),
        format!(
            "Seddi y byddai'n rhaid eu llenwi o grwpiau eraill i gyfateb i'r boblogaeth gyfeirio: o leiaf {low} ac ar y mwyaf {high} o {n}; \
             heb ddweud: {u}."
        ),
    )
}
