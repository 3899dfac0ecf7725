//! How much of the population has anybody of its group in the forum.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::{Exact, StatisticsError, binomial};

use super::{Composition, words};
use crate::EquityError;
use crate::numbers::{affordable, percent};

/// How much of the population has anybody of its group in the forum.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "PopulationCoverage")
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Coverage {
    /// The shares of all groups of which somebody is a member, together: from 0 to 1.
    pub share: Exact,
    /// Of how many groups nobody is a member. Which they are is not said here: to be the only one of a group is disclosing too.
    pub absent_groups: u64,
    /// What the share would be on average over blind draws of as many members. Absent where it would take too long to compute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_chance: Option<Exact>,
}

/// How much of the population has anybody of its group in the forum. Exact; nothing is estimated.
///
/// *Bounded* where some did not say: at the least they are of groups that are there, at the most each is of the largest group
/// that is not.
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// # use coproduction_equity::{ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::{Composition, coverage};
/// # let source = Citation::new(Bilingual::both(Text::parse("Census 2021")?));
/// # let about = ReferenceAbout::new(source, "2021-03-21".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let share = |part| ReferenceShare::new(part, 10, about.clone());
/// let measure = coverage(&Composition::new([(9, share(6)?), (3, share(3)?), (0, share(1)?)])?)?;
/// assert_eq!(measure.result.measured().map(|m| m.value.share.to_string()).as_deref(), Some("9/10"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// None of its own: a [`Composition`] that exists can be looked at.
pub fn coverage(composition: &Composition) -> Result<Measure<Coverage>, EquityError> {
    let mut present = Exact::zero();
    let mut absent = Vec::new();
    for pair in composition.shares() {
        match pair? {
            (0, share) => absent.push(share),
            (_, share) => present = present + share,
        }
    }
    // From the largest on, as they would count if somebody who did not say were of them.
    absent.sort_by(|one, other| other.cmp(one));
    let by_chance = by_chance(composition)?;
    let value = |also: usize| {
        let more = absent
            .iter()
            .take(also)
            .fold(Exact::zero(), |sum, share| &sum + share);
        let left = absent.len().saturating_sub(also);
        Coverage {
            share: &present + &more,
            absent_groups: u64::try_from(left).unwrap_or(u64::MAX),
            by_chance: by_chance.clone(),
        }
    };
    let (low, n) = (value(0), composition.members());
    let (result, explanation) = if composition.not_said() == 0 {
        let explanation = explain(&low);
        (MeasureResult::Measured(Measured::new(low, n)), explanation)
    } else {
        let high = value(usize::try_from(composition.not_said()).unwrap_or(usize::MAX));
        let explanation = between(composition.not_said(), &low, &high);
        let why = Why::Undisclosed;
        (MeasureResult::Bounded { low, high, why }, explanation)
    };
    let explanation = words::with_estimate(explanation, composition.about());
    Ok(Measure::new("coverage", result, explanation))
}

fn by_chance(composition: &Composition) -> Result<Option<Exact>, StatisticsError> {
    let mut sum = Exact::zero();
    for pair in composition.shares() {
        let (_, share) = pair?;
        let Some(drawn) = affordable(binomial::distribution(composition.members(), &share))? else {
            return Ok(None);
        };
        sum = sum + &share * &(&Exact::one() - &drawn.exactly(0));
    }
    Ok(Some(sum))
}

fn explain(value: &Coverage) -> Message {
    let (share, absent) = (percent(&value.share), value.absent_groups);
    let (en, cy) = value.by_chance.as_ref().map_or_else(Default::default, |chance| {
        let chance = percent(chance);
        (
            format!(" Under a blind draw of as many members it would be {chance}% on average."),
            format!(" O dynnu'r un nifer o aelodau'n ddall, {chance}% fyddai ar gyfartaledd."),
        )
    });
    Message::new(
        format!(
            "{share}% of the reference population are of a group that has a member. Groups without one: {absent}.{en}"
        ),
        format!(
            "Mae {share}% o'r boblogaeth gyfeirio o grŵp sydd ag aelod. Grwpiau heb yr un: {absent}.{cy}"
        ),
    )
}

fn between(not_said: u64, low: &Coverage, high: &Coverage) -> Message {
    let (low, high) = (percent(&low.share), percent(&high.share));
    if low == high {
        return Message::new(
            format!(
                "{low}% of the reference population are of a group that has a member, whatever those are who did not say: {not_said}."
            ),
            format!(
                "Mae {low}% o'r boblogaeth gyfeirio o grŵp sydd ag aelod, beth bynnag yw'r rhai na ddywedodd: {not_said}."
            ),
        );
    }
    Message::new(
        format!(
            "Between {low}% and {high}% of the reference population are of a group that has a member; did not say: {not_said}."
        ),
        format!(
            "Mae o leiaf {low}% ac ar y mwyaf {high}% o'r boblogaeth gyfeirio o grŵp sydd ag aelod; heb ddweud: {not_said}."
        ),
    )
}
