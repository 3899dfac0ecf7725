//! Adoption by origin: are proposals of people with lived experience taken up as often as those of professionals?
//!
//! The figure is not adjusted for merit: one side may propose bigger changes. Every explanation says so.

use coproduction_core::Message;
use coproduction_core::measure::{Band, Measure, MeasureResult, Measured, Proportion, Test, TestMethod, Why};
use coproduction_core::statistics::hypergeometric::{self, TwoByTwo};
use coproduction_core::statistics::{Exact, StatisticsError, intervals};

use super::EvidencePolicy;

/// What came of the proposals of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uptake {
    /// How many were adopted.
    pub adopted: u64,
    /// How many were adopted in part.
    pub in_part: u64,
    /// How many were not adopted.
    pub not_adopted: u64,
    /// How many are not decided yet.
    pub pending: u64,
    /// Of how many it is not on record what came of them.
    pub not_recorded: u64,
}

impl Uptake {
    /// So many adopted of so many, with all of them decided and none in part; `None` if more were adopted than proposed.
    pub fn of(adopted: u64, proposed: u64) -> Option<Self> {
        Some(Self {
            adopted,
            not_adopted: proposed.checked_sub(adopted)?,
            ..Self::default()
        })
    }

    fn open(self) -> Option<u64> {
        self.in_part
            .checked_add(self.pending)?
            .checked_add(self.not_recorded)
    }

    /// How many were proposed in all; `None` beyond 64 bits.
    pub fn proposed(self) -> Option<u64> {
        self.adopted
            .checked_add(self.not_adopted)?
            .checked_add(self.open()?)
    }
}

/// What came of the proposals of both sides, in one forum or at one board.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OriginCounts {
    /// Proposals that people with lived experience made.
    pub lived_experience: Uptake,
    /// Proposals that professionals made.
    pub professionals: Uptake,
}

/// How much more often proposals of one side were adopted than those of the other.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AdoptionGap {
    /// The share of proposals of people with lived experience that were adopted, less that of professionals: from -1 to 1. Over
    /// several boards, the differences within each, weighted by how much each can say (Mantel and Haenszel's weights).
    pub difference: Exact,
    /// How many proposals of people with lived experience were adopted, over all boards.
    pub lived_experience: Proportion,
    /// How many proposals of professionals were adopted, over all boards.
    pub professionals: Proportion,
}

/// The gap in adoption between the two sides, in one forum or over several boards.
///
/// One board: Newcombe's interval, its verdict against no difference, and Fisher's exact test. Several: the exact test with each
/// board's own margins kept, so that a difference between boards is never taken for one between the sides; there is no
/// interval then, and so no verdict. *Not defined* where no board has proposals of both sides; *bounded* where some were adopted in
/// part, are not decided or have no outcome on record; *not enough evidence* where, with these numbers, even the most one-sided outcome could be chance:
/// `need` is with how many some outcome could show something: of one board the fewest there are, of several the fewest if all those
/// to come came at one of them.
///
/// ```
/// use coproduction_core::measure::Verdict;
/// use coproduction_decisions::influence::{EvidencePolicy, OriginCounts, Uptake, adoption_by_origin};
/// let counts = OriginCounts {
///     lived_experience: Uptake { adopted: 5, not_adopted: 9, ..Uptake::default() },
///     professionals: Uptake { adopted: 18, not_adopted: 6, ..Uptake::default() },
/// };
/// let gap = adoption_by_origin(&[counts], &EvidencePolicy::default())?;
/// assert_eq!(gap.result.verdict(), Some(Verdict::Below));
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) for more than the exact tests can count through:
/// [`hypergeometric::stratified`].
pub fn adoption_by_origin(
    boards: &[OriginCounts],
    policy: &EvidencePolicy,
) -> Result<Measure<AdoptionGap>, StatisticsError> {
    let sums = Sums::of(boards)?;
    let (result, explanation) = conclude(boards, &sums, policy)?;
    Ok(Measure::new("adoption-by-origin", result, explanation))
}

/// All boards together.
struct Sums {
    lived: (u64, u64),
    professional: (u64, u64),
    open: u64,
    comparable: bool,
}

impl Sums {
    fn of(boards: &[OriginCounts]) -> Result<Self, StatisticsError> {
        let mut sums = Self {
            lived: (0, 0),
            professional: (0, 0),
            open: 0,
            comparable: false,
        };
        let add = |sum: &mut u64, more: Option<u64>| {
            *sum = more
                .and_then(|more| sum.checked_add(more))
                .ok_or(StatisticsError::NotFinite)?;
            Ok(())
        };
        for OriginCounts {
            lived_experience,
            professionals,
        } in boards
        {
            add(&mut sums.lived.0, Some(lived_experience.adopted))?;
            add(&mut sums.lived.1, lived_experience.proposed())?;
            add(&mut sums.professional.0, Some(professionals.adopted))?;
            add(&mut sums.professional.1, professionals.proposed())?;
            add(&mut sums.open, lived_experience.open())?;
            add(&mut sums.open, professionals.open())?;
            sums.comparable |= lived_experience.proposed() > Some(0) && professionals.proposed() > Some(0);
        }
        Ok(sums)
    }
}

fn conclude(
    boards: &[OriginCounts],
    sums: &Sums,
    policy: &EvidencePolicy,
) -> Result<(MeasureResult<AdoptionGap>, Message), StatisticsError> {
    if !sums.comparable {
        let any = sums.lived.1 > 0 || sums.professional.1 > 0;
        let (why, explanation) = if any {
            (Why::OneGroup, words::one_side(sums))
        } else {
            (Why::NothingCounted, Why::NothingCounted.message())
        };
        return Ok((MeasureResult::NotDefined { why }, explanation));
    }
    if sums.open > 0 {
        // At worst what is open goes against lived experience on both sides, at best for it.
        let low = gap(
            boards,
            |lived| Some(lived.adopted),
            |other| other.adopted.checked_add(other.open()?),
        )?;
        let high = gap(
            boards,
            |lived| lived.adopted.checked_add(lived.open()?),
            |other| Some(other.adopted),
        )?;
        let explanation = words::bounded(&low, &high, sums.open);
        let is_pending = |side: Uptake| side.in_part > 0 || side.pending > 0;
        let why = if boards
            .iter()
            .any(|board| is_pending(board.lived_experience) || is_pending(board.professionals))
        {
            Why::InPartOrPending
        } else {
            Why::Recording
        };
        return Ok((MeasureResult::Bounded { low, high, why }, explanation));
    }
    let n = sums
        .lived
        .1
        .checked_add(sums.professional.1)
        .ok_or(StatisticsError::NotFinite)?;
    let tables = tables(boards)?;
    let chance = hypergeometric::stratified(&tables)?;
    let level = policy.confidence.alpha();
    if chance.least_p_value() > level {
        let need = n.saturating_add(needed::lacking(&tables, &level)?);
        let result = MeasureResult::NotEnough {
            n,
            need,
            why: Why::CannotShow,
        };
        return Ok((result, words::cannot_show(sums, need, tables.len())));
    }
    let value = gap(boards, |lived| Some(lived.adopted), |other| Some(other.adopted))?;
    let p_value = chance.at_most_as_likely(sums_of_informative(&tables));
    let could_be_chance = p_value > level;
    let method = if tables.len() == 1 {
        TestMethod::FisherExact
    } else {
        TestMethod::StratifiedExact
    };
    let test = p_value
        .to_f64()
        .and_then(|p| Test::new(method, p))
        .ok_or(StatisticsError::NotFinite)?;
    let (measured, explanation) = if let [only] = tables.as_slice() {
        let ((x1, n1), (x2, n2)) = (only.first(), only.second());
        let interval = intervals::newcombe(x1, n1, x2, n2, policy.confidence)?;
        let band = Band::point(&Exact::zero()).ok_or(StatisticsError::NotFinite)?;
        let explanation = words::one_board(sums, &interval, band.verdict(&interval));
        (Measured::new(value, n).against(interval, band), explanation)
    } else {
        let explanation = words::several_boards(sums, &value, tables.len(), (&test, could_be_chance));
        (Measured::new(value, n), explanation)
    };
    Ok((MeasureResult::Measured(measured.test(test)), explanation))
}

/// The tables of the boards that have proposals of both sides: no other says anything about a difference.
fn tables(boards: &[OriginCounts]) -> Result<Vec<TwoByTwo>, StatisticsError> {
    let mut tables = Vec::new();
    for board in boards {
        let (lived, other) = (board.lived_experience, board.professionals);
        let proposed = lived.proposed().zip(other.proposed());
        let (of_lived, of_other) = proposed.ok_or(StatisticsError::NotFinite)?;
        if of_lived > 0 && of_other > 0 {
            tables.push(TwoByTwo::new(lived.adopted, of_lived, other.adopted, of_other)?);
        }
    }
    Ok(tables)
}

/// How many proposals of people with lived experience were adopted in these tables.
fn sums_of_informative(tables: &[TwoByTwo]) -> u64 {
    tables.iter().map(|table| table.first().0).sum()
}

/// The gap, counting the proposals of each side as its function says.
fn gap(
    boards: &[OriginCounts],
    lived: impl Fn(Uptake) -> Option<u64>,
    professional: impl Fn(Uptake) -> Option<u64>,
) -> Result<AdoptionGap, StatisticsError> {
    let (mut weighted, mut weights) = (Exact::zero(), Exact::zero());
    let (mut ours, mut theirs) = ((0_u64, 0_u64), (0_u64, 0_u64));
    for board in boards {
        let of = |side: Uptake, adopted: Option<u64>| {
            adopted.zip(side.proposed()).ok_or(StatisticsError::NotFinite)
        };
        let (x1, n1) = of(board.lived_experience, lived(board.lived_experience))?;
        let (x2, n2) = of(board.professionals, professional(board.professionals))?;
        // The sums were found to be small enough before.
        ours = (ours.0.saturating_add(x1), ours.1.saturating_add(n1));
        theirs = (theirs.0.saturating_add(x2), theirs.1.saturating_add(n2));
        if n1 > 0 && n2 > 0 {
            let share = Exact::ratio(n2, n1.saturating_add(n2))?;
            let weight = Exact::ratio(n1, 1)? * share;
            let difference = Exact::ratio(x1, n1)? - Exact::ratio(x2, n2)?;
            weighted = weighted + &weight * &difference;
            weights = weights + weight;
        }
    }
    let proportion =
        |(part, whole)| Proportion::new(part, whole, "proposals").ok_or(StatisticsError::DividedByNothing);
    Ok(AdoptionGap {
        difference: weighted.over(&weights)?,
        lived_experience: proportion(ours)?,
        professionals: proportion(theirs)?,
    })
}

mod needed;
#[cfg(test)]
mod tests;
mod words;
