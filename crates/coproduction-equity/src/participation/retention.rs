//! Who stays: leavers in the time that was at risk.

use coproduction_core::Message;
use coproduction_core::measure::{
    Band, Interval, Measure, MeasureResult, Measured, Test, TestMethod, Verdict, Why,
};
use coproduction_core::statistics::{Exact, StatisticsError, rates};

use crate::numbers::{decimal, in_percent};
use crate::{EquityError, EquityPolicy};

/// How many of a side left, and how many months its members have been members, all together. Months before recording started do
/// not count: whoever left then was not seen leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnover {
    /// How many left before their term was over.
    pub leavers: u64,
    /// How many months all members of the side were members, summed up.
    pub person_months: u64,
}

/// How fast people with lived experience leave beside professionals.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TurnoverRatio {
    /// Leavers per person-month of people with lived experience over those of professionals; absent where no professional left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Exact>,
    /// Leavers with lived experience per person-month.
    pub lived_experience: Exact,
    /// Leavers among professionals per person-month.
    pub professionals: Exact,
    /// The chance of what was seen, and of everything at most as likely, if the two rates were equal.
    pub p_value: Exact,
}

/// How fast people with lived experience leave beside professionals: the ratio of the two rates, with its exact interval given
/// how many left in all. Its verdict is against a ratio of 1. Few leave a forum: *cannot tell* is common, even of a large
/// ratio.
///
/// *Not defined* where nobody left, or a side has no months on record.
///
/// ```
/// use coproduction_core::measure::Verdict;
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::{Turnover, retention};
/// let (lived, others) = (Turnover { leavers: 3, person_months: 50 }, Turnover { leavers: 1, person_months: 96 });
/// let measure = retention(lived, others, &EquityPolicy::default())?;
/// // Nearly six times as fast, and still it cannot be told.
/// assert_eq!(measure.result.verdict(), Some(Verdict::CannotTell));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) for more leavers than the exact test can count through;
/// [`NotFinite`](StatisticsError::NotFinite) for months beyond 64 bits.
pub fn retention(
    lived_experience: Turnover,
    professionals: Turnover,
    policy: &EquityPolicy,
) -> Result<Measure<TurnoverRatio>, EquityError> {
    let (result, explanation) = conclude(lived_experience, professionals, policy)?;
    Ok(Measure::new("retention", result, explanation))
}

fn conclude(
    lived: Turnover,
    others: Turnover,
    policy: &EquityPolicy,
) -> Result<(MeasureResult<TurnoverRatio>, Message), EquityError> {
    let leavers = lived
        .leavers
        .checked_add(others.leavers)
        .ok_or(StatisticsError::NotFinite)?;
    let months = (lived.person_months, others.person_months);
    let why = match months {
        (0, 0) => Some(Why::NothingCounted),
        (0, _) | (_, 0) => Some(Why::OneGroup),
        _ => (leavers == 0).then_some(Why::NothingCounted),
    };
    if let Some(why) = why {
        return Ok((MeasureResult::NotDefined { why }, why.message()));
    }
    let rates = rates::ratio(
        (lived.leavers, months.0),
        (others.leavers, months.1),
        policy.confidence,
    )?;
    let one = Band::point(&Exact::one()).ok_or(StatisticsError::NotFinite)?;
    let explanation = explain(
        lived,
        others,
        rates.ratio.as_ref(),
        &rates.interval,
        one.verdict(&rates.interval),
    );
    let test = Test::new(
        TestMethod::ConditionalBinomial,
        rates.p_value.to_f64().ok_or(StatisticsError::NotFinite)?,
    );
    let value = TurnoverRatio {
        ratio: rates.ratio,
        lived_experience: Exact::ratio(lived.leavers, months.0)?,
        professionals: Exact::ratio(others.leavers, months.1)?,
        p_value: rates.p_value,
    };
    let mut measured = Measured::new(value, leavers).against(rates.interval, one);
    measured.test = test;
    Ok((MeasureResult::Measured(measured), explanation))
}

fn explain(
    lived: Turnover,
    others: Turnover,
    ratio: Option<&Exact>,
    interval: &Interval,
    verdict: Verdict,
) -> Message {
    let Turnover {
        leavers,
        person_months,
    } = lived;
    let (other_leavers, other_months) = (others.leavers, others.person_months);
    let (en_lies, cy_lies) = in_percent(interval);
    let (en_ratio, cy_ratio) = ratio.map_or_else(Default::default, |ratio| {
        let times = decimal(ratio);
        (
            format!(" The one rate over the other: {times} (interval: {en_lies})."),
            format!(" Y naill gyfradd dros y llall: {times} (cyfwng: {cy_lies})."),
        )
    });
    let (en, cy) = match verdict {
        Verdict::Below => (
            "People with lived experience leave less fast than professionals.",
            "Mae pobl â phrofiad byw'n gadael yn arafach na gweithwyr proffesiynol.",
        ),
        Verdict::Above => (
            "People with lived experience leave faster than professionals.",
            "Mae pobl â phrofiad byw'n gadael yn gyflymach na gweithwyr proffesiynol.",
        ),
        _ => (
            "Whether people with lived experience leave faster than professionals cannot be told: what is on record could be chance.",
            "Ni ellir dweud a yw pobl â phrofiad byw'n gadael yn gyflymach na gweithwyr proffesiynol: gallai'r hyn sydd ar gofnod fod yn hap.",
        ),
    };
    Message::new(
        format!(
            "{en} Left before their term was over: people with lived experience {leavers}, professionals {other_leavers}. Months of membership \
             counted: people with lived experience {person_months}, professionals {other_months}.{en_ratio}"
        ),
        format!(
            "{cy} Y rhai a adawodd cyn i'w tymor ddod i ben: pobl â phrofiad byw {leavers}, gweithwyr proffesiynol {other_leavers}. Misoedd o aelodaeth \
             a gyfrifwyd: pobl â phrofiad byw {person_months}, gweithwyr proffesiynol {other_months}.{cy_ratio}"
        ),
    )
}
