//! How uneven speaking is, and how much of that lies between the two sides.

#![allow(
    clippy::float_arithmetic,
    reason = "Theil's index is a sum of logarithms, and no fraction"
)]

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::{Exact, StatisticsError};

use super::SpeechAmounts;
use crate::numbers::{fraction, percent};
use crate::{EquityError, EquityPolicy};

/// How uneven speaking is. There is no threshold: it is for looking at how it changes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VoiceInequality {
    /// Gini's coefficient times n/(n - 1), which corrects it for few people: 0 where all speak as much, 1 where one speaks
    /// alone. It does not say who.
    pub gini: Measure<Exact>,
    /// Theil's index, of which a part lies between the two sides.
    pub theil: Measure<Theil>,
}

/// Theil's index T, with natural logarithms. The only figures that are no fractions: they are as exact as a float.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Theil {
    /// How uneven speaking is between all people: 0 where all speak as much, up to the logarithm of their number.
    pub total: f64,
    /// How uneven it would be if within each side all spoke as much.
    pub between: f64,
    /// The second over the first: how much of the unevenness lies between the sides. Absent where all speak as much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub between_share: Option<f64>,
}

/// How uneven speaking is, and how much of that lies between the two sides.
///
/// *Not defined* of one person alone, or where nobody spoke; for Theil's index, where there is one side alone. *Withheld* where
/// there are fewer people than [`EquityPolicy::minimum_group`], for Theil's index in either side.
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::{Chairs, SpeechAmounts, SpeechUnit, voice_inequality};
/// let amounts = SpeechAmounts::new([0, 1, 2], [3, 4, 10], SpeechUnit::Turns, Chairs::Counted)?;
/// let voice = voice_inequality(&amounts, &EquityPolicy::default())?;
/// assert_eq!(voice.gini.result.measured().map(|m| m.value.to_string()).as_deref(), Some("3/5"));
/// assert_eq!(voice.theil.result.kind(), "withheld");
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// None of its own: amounts that exist can be looked at.
pub fn voice_inequality(
    amounts: &SpeechAmounts,
    policy: &EquityPolicy,
) -> Result<VoiceInequality, EquityError> {
    let (result, explanation) = gini(amounts, policy)?;
    let gini = Measure::new("voice-gini", result, explanation);
    let (result, explanation) = theil(amounts, policy)?;
    let theil = Measure::new("voice-theil", result, explanation);
    Ok(VoiceInequality { gini, theil })
}

/// Why neither can be given.
fn no_value(amounts: &SpeechAmounts, smallest: u64, policy: &EquityPolicy) -> Option<(Why, bool)> {
    if amounts.everybody().all(|amount| amount == 0) {
        Some((Why::NothingCounted, false))
    } else if amounts.people() < 2 {
        Some((Why::TooFew, false))
    } else {
        (smallest < policy.minimum_group).then_some((Why::SmallGroup, true))
    }
}

fn without<T>((why, withheld): (Why, bool)) -> (MeasureResult<T>, Message) {
    let result = if withheld {
        MeasureResult::Withheld { why }
    } else {
        MeasureResult::NotDefined { why }
    };
    (result, why.message())
}

fn gini(
    amounts: &SpeechAmounts,
    policy: &EquityPolicy,
) -> Result<(MeasureResult<Exact>, Message), StatisticsError> {
    let people = amounts.people();
    if let Some(none) = no_value(amounts, people, policy) {
        return Ok(without(none));
    }
    let mut ascending: Vec<u64> = amounts.everybody().collect();
    ascending.sort_unstable();
    // At most 10,000 people and 2^53 in all: far within 128 bits.
    let ranked: i128 = (1..)
        .zip(&ascending)
        .map(|(rank, amount)| rank * i128::from(*amount))
        .sum();
    let all: i128 = ascending.iter().map(|amount| i128::from(*amount)).sum();
    let value = fraction(
        2 * ranked - i128::from(people + 1) * all,
        i128::from(people - 1) * all,
    )?;
    let gini = percent(&value);
    let explanation = Message::new(
        format!(
            "Between {people} people speaking is {gini}% of the way from even (0%) to one person speaking alone (100%). That \
             does not say who speaks."
        ),
        format!(
            "Rhwng {people} o bobl mae'r siarad {gini}% o'r ffordd o fod yn gyfartal (0%) i un person yn siarad ar ei ben ei hun \
             (100%). Nid yw hynny'n dweud pwy sy'n siarad."
        ),
    );
    Ok((MeasureResult::Measured(Measured::new(value, people)), explanation))
}

fn theil(
    amounts: &SpeechAmounts,
    policy: &EquityPolicy,
) -> Result<(MeasureResult<Theil>, Message), StatisticsError> {
    let (people, sides) = (amounts.people(), amounts.sides());
    let smallest = sides.map(|(people, _)| people).into_iter().min().unwrap_or(0);
    if sides.iter().any(|(people, _)| *people == 0) && people > 1 {
        return Ok(without((Why::OneGroup, false)));
    }
    if let Some(none) = no_value(amounts, smallest, policy) {
        return Ok(without(none));
    }
    let everything = sides.iter().map(|(_, spoken)| *spoken).sum();
    let total = sum(amounts.everybody().map(|amount| (1, amount)), people, everything)?;
    let between = sum(sides.into_iter(), people, everything)?;
    let mut all = amounts.everybody();
    let first = all.next();
    let even = all.all(|amount| Some(amount) == first);
    let value = Theil {
        total: if even { 0.0 } else { total },
        between: if even { 0.0 } else { between },
        between_share: (!even).then(|| (between / total).clamp(0.0, 1.0)),
    };
    let explanation = explain(value);
    Ok((MeasureResult::Measured(Measured::new(value, people)), explanation))
}

/// The sum over groups of their share of the speaking times the logarithm of that share over their share of the people.
fn sum(
    groups: impl Iterator<Item = (u64, u64)>,
    people: u64,
    everything: u64,
) -> Result<f64, StatisticsError> {
    let mut sum = 0.0;
    for (of_people, spoken) in groups.filter(|(_, spoken)| *spoken > 0) {
        let share = Exact::ratio(spoken, everything)?;
        let beside = share.over(&Exact::ratio(of_people, people)?)?;
        let (share, beside) = share
            .to_f64()
            .zip(beside.to_f64())
            .ok_or(StatisticsError::NotFinite)?;
        sum += share * beside.ln();
    }
    // Never less than nothing, but for rounding.
    Ok(f64::max(sum, 0.0))
}

fn explain(value: Theil) -> Message {
    value.between_share.map_or_else(
        || Message::new("Everybody spoke as much as anybody else.", "Siaradodd pawb gymaint â'i gilydd."),
        |share| {
            let percent = share * 100.0;
            Message::new(
                format!(
                    "{percent:.0}% of the unevenness in who speaks lies between people with lived experience and professionals, \
                     and the rest within each side."
                ),
                format!(
                    "Mae {percent:.0}% o'r anghyfartaledd o ran pwy sy'n siarad rhwng pobl â phrofiad byw a gweithwyr \
                     proffesiynol, a'r gweddill o fewn pob ochr."
                ),
            )
        },
    )
}
