//! How long people stay.

use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::survival::Curve;
use coproduction_core::{Message, Side};

use crate::{EquityError, EquityPolicy};

/// How long the members of one side stay, in months.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StayTime {
    /// How many stays were followed, for any time.
    pub stays: u64,
    /// How many of them ended before their term was over. Over the stays, this is *not* the share that leaves: most are not over yet.
    pub left: u64,
    /// The first month by which at least half had left; absent if that was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<u32>,
    /// The lower end of the interval of that month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_low: Option<u32>,
    /// The upper end; absent if it was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_high: Option<u32>,
    /// The longest that anybody was followed, in months from the beginning of the stay.
    pub followed: u32,
}

/// How long the members of one side stay: the Kaplan-Meier median of the months until somebody leaves before the term is over. Whoever is
/// still there, or whose term ended, counts for as long as they were there. Whoever came before the record began enters
/// [late](Curve::add_late).
///
/// *Not defined* of no stays. *Not enough evidence* where all who were followed so early had left while others are followed only
/// later: then `n` were followed, and one more is needed.
///
/// ```
/// use coproduction_core::Side;
/// use coproduction_core::statistics::survival::{Curve, Spell};
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::stay_time;
/// let mut stays: Curve = [Spell::ended(5), Spell::open(8)].into_iter().collect();
/// // These two were members for three and for six months before the record begins.
/// stays.add_late(3, Spell::ended(6), 1);
/// stays.add_late(6, Spell::ended(10), 1);
/// let time = stay_time(&stays, Side::LivedExperience, &EquityPolicy::default())?;
/// assert_eq!(time.result.measured().and_then(|measured| measured.value.median), Some(6));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](coproduction_core::statistics::StatisticsError::TooLarge) beyond 2^32 stays.
pub fn stay_time(stays: &Curve, side: Side, policy: &EquityPolicy) -> Result<Measure<StayTime>, EquityError> {
    let name = "stay-time";
    let Some(last) = stays.steps().last() else {
        let why = Why::NothingCounted;
        return Ok(Measure::new(
            name,
            MeasureResult::NotDefined { why },
            why.message(),
        ));
    };
    if stays.runs_out() {
        let emptied = stays.steps().find(|step| step.ended == step.at_risk);
        let n = emptied.map_or(0, |step| step.at_risk);
        let (need, why) = (n.saturating_add(1), Why::TooFew);
        return Ok(Measure::new(
            name,
            MeasureResult::NotEnough { n, need, why },
            runs_out(side),
        ));
    }
    let (all, left) = stays.spells();
    let (median_low, median_high) = stays.median_interval(policy.confidence)?;
    let value = StayTime {
        stays: all,
        left,
        median: stays.median(),
        median_low,
        median_high,
        followed: last.day,
    };
    let explanation = explain(side, &value);
    Ok(Measure::new(
        name,
        MeasureResult::Measured(Measured::new(value, all)),
        explanation,
    ))
}

fn runs_out(side: Side) -> Message {
    let (en, cy) = whom(side);
    Message::new(
        format!(
            "{en}: all who were followed from early on had left, and others are followed only from later on, so that how long people stay cannot be told."
        ),
        format!(
            "{cy}: roedd pawb a ddilynwyd o'r dechrau wedi gadael, a dim ond yn ddiweddarach y dilynir eraill, felly ni ellir dweud pa mor hir y mae pobl yn aros."
        ),
    )
}

fn explain(side: Side, value: &StayTime) -> Message {
    let (en, cy) = whom(side);
    let (all, left, followed) = (value.stays, value.left, value.followed);
    let plain = match value.median {
        None if left == 0 => Message::new(
            "nobody left before their term was over, in the time that is on record.",
            "ni adawodd neb cyn i'w dymor ddod i ben, yn yr amser sydd ar gofnod.",
        ),
        None => Message::new(
            "fewer than half left before their term was over, in the time that is on record.",
            "gadawodd llai na hanner cyn i'w tymor ddod i ben, yn yr amser sydd ar gofnod.",
        ),
        Some(median) => {
            let low = value.median_low.unwrap_or(median);
            let (en_high, cy_high) = value.median_high.map_or_else(
                || (" or more".to_owned(), " neu fwy".to_owned()),
                |high| (format!(" to {high}"), format!(" i {high}")),
            );
            Message::new(
                format!(
                    "half had left, before their term was over, by month {median} (interval: {low}{en_high})."
                ),
                format!(
                    "roedd hanner wedi gadael, cyn i'w tymor ddod i ben, erbyn mis {median} (cyfwng: {low}{cy_high})."
                ),
            )
        }
    };
    Message::new(
        format!(
            "{en}: {} Stays followed: {all}; of them left: {left}. The longest that anybody was followed, in months: {followed}.",
            plain.en
        ),
        format!(
            "{cy}: {} Cyfnodau aelodaeth a ddilynwyd: {all}; wedi gadael: {left}. Yr hwyaf y dilynwyd unrhyw un, mewn misoedd: \
             {followed}.",
            plain.cy
        ),
    )
}

const fn whom(side: Side) -> (&'static str, &'static str) {
    match side {
        Side::LivedExperience => ("People with lived experience", "Pobl â phrofiad byw"),
        Side::Professional => ("Professionals", "Gweithwyr proffesiynol"),
        _ => ("Others", "Eraill"),
    }
}
