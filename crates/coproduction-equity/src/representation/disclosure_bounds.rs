//! Between which ends the ratio lies, whatever those who did not say would have said.

use coproduction_core::Message;
use coproduction_core::measure::{
    Interval, IntervalMethod, Measure, MeasureResult, Measured, Proportion, Verdict, Why,
};
use coproduction_core::statistics::{Exact, StatisticsError, intervals};

use super::attainable::{attainable, least_size};
use super::{GroupCount, words};
use crate::numbers::{against_band, decimal, in_percent, percent, share, whole};
use crate::{EquityError, EquityPolicy, ReferenceShare};

/// The ratio of a group's share of the members to its share of the population, with those who did not say.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DisclosureBounds {
    /// The ratio if none of those who did not say is of the group, and if all are. Those who answered, alone, would give a
    /// figure in between that rests on nothing.
    pub ratio: Measure<Exact>,
    /// How many did not say.
    pub undisclosed: Proportion,
    /// Both kinds of uncertainty in one: from the lower end of Clopper and Pearson's interval of the least to the upper end of
    /// that of the most. Absent where the ratio is not defined, or no number of people lies within the band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// How all of that interval lies to [`EquityPolicy::band`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What it was compared with.
    pub reference: ReferenceShare,
}

/// Between which ends the ratio lies. *Measured* where everybody said; otherwise, and for other reasons, as in
/// [`seat_ratio`](super::seat_ratio).
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text, measure::Verdict};
/// # use coproduction_equity::{EquityPolicy, ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::{GroupCount, disclosure_bounds};
/// # let source = Citation::new(Bilingual::both(Text::parse("Annual Population Survey 2018-2020")?));
/// # let about = ReferenceAbout::new(source, "2020".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let disabled = ReferenceShare::new(246, 1_000, about)?;
/// let count = GroupCount::new(2, 16)?.undisclosed(3)?;
/// let bounds = disclosure_bounds(count, &disabled, &EquityPolicy::default())?;
/// assert!(bounds.ratio.explanation.en.contains("between 51% and 127%"));
/// assert_eq!(bounds.verdict, Some(Verdict::CannotTell));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) for more than a million members.
pub fn disclosure_bounds(
    count: GroupCount,
    reference: &ReferenceShare,
    policy: &EquityPolicy,
) -> Result<DisclosureBounds, EquityError> {
    let population = share(reference)?;
    let p = decimal(&(&population * &whole(100)));
    let mut outer = None;
    let (result, explanation) = if population == Exact::zero() {
        let why = Why::NoReference;
        (MeasureResult::NotDefined { why }, why.message())
    } else if attainable(count.of(), &population, policy).is_none() {
        let (n, need) = (count.of(), least_size(count.of(), &population, policy)?);
        let explanation = words::out_of_reach(count, &p, need, policy);
        let why = Why::TooFew;
        (MeasureResult::NotEnough { n, need, why }, explanation)
    } else {
        let interval = around(count, &population, policy)?;
        let verdict = policy.band.band()?.verdict(&interval);
        outer = Some((interval, verdict));
        let (low, high) = count.ratios(&population)?;
        if count.not_said() == 0 {
            let explanation = all_said(count, &p, &low, &interval, verdict, policy);
            let measured = Measured::new(low, count.of()).against(interval, policy.band.band()?);
            (MeasureResult::Measured(measured), explanation)
        } else {
            let explanation = words::between(count, &p, &low, &high);
            let why = Why::Undisclosed;
            (MeasureResult::Bounded { low, high, why }, explanation)
        }
    };
    let explanation = words::with_estimate(explanation, reference.about());
    Ok(DisclosureBounds {
        ratio: Measure::new("disclosure-bounds", result, explanation),
        undisclosed: count.proportion(count.not_said(), "members")?,
        interval: outer.map(|(interval, _)| interval),
        verdict: outer.map(|(_, verdict)| verdict),
        reference: reference.clone(),
    })
}

fn around(count: GroupCount, population: &Exact, policy: &EquityPolicy) -> Result<Interval, StatisticsError> {
    let of = |people| intervals::clopper_pearson(people, count.of(), policy.confidence);
    let (low, high) = (of(count.least())?.low(), of(count.most())?.high());
    let high = high.ok_or(StatisticsError::NotFinite)?;
    let share = Interval::new(low, high, IntervalMethod::ClopperPearson, policy.confidence);
    let share = share.ok_or(StatisticsError::NotFinite)?;
    intervals::scaled(&share, &Exact::one().over(population)?)
}

fn all_said(
    count: GroupCount,
    population: &str,
    ratio: &Exact,
    interval: &Interval,
    verdict: Verdict,
    policy: &EquityPolicy,
) -> Message {
    let (x, n, r) = (count.least(), count.of(), percent(ratio));
    let ((en, cy), (en_verdict, cy_verdict)) = (in_percent(interval), against_band(verdict, policy));
    Message::new(
        format!(
            "Everybody who answered said. Of this group: {x} of {n}, and {population}% of the reference population. That is {r}% of what would \
             match it (interval: {en}). {en_verdict}"
        ),
        format!(
            "Dywedodd pawb a atebodd. O'r grŵp hwn: {x} o {n}; o'r boblogaeth gyfeirio: {population}%. Dyna {r}% o'r hyn a fyddai'n cyfateb \
             iddi (cyfwng: {cy}). {cy_verdict}"
        ),
    )
}
