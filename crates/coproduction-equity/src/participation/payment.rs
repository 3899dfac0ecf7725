//! How long people wait for their payment.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::survival::{Curve, Spell};
use coproduction_core::statistics::{Exact, intervals};

use crate::numbers::{in_percent, percent};
use crate::{EquityError, EquityPolicy};

/// How long people waited until they were paid, from the payments that fell due.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PaymentTime {
    /// Within how many days payment was looked for.
    pub target_days: u32,
    /// The share that was paid by then: one less the Kaplan-Meier estimate, exactly.
    pub paid_by_target: Exact,
    /// The first day by which at least half were paid; absent if that was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<u32>,
    /// How many payments were due in all.
    pub due: u64,
    /// How many of them have been paid. Over those due, this is *not* the rate of payment: some have not had their time yet.
    pub paid: u64,
}

/// How long people wait for their payment, from the day it was due: paid after so many days, or still open after so many. Slow
/// payment is a named barrier (Health and Care Research Wales, NIHR and HRA 2023); the target is the caller's. A payment that
/// was offered and declined is a choice, and belongs to none of this.
///
/// The interval is that of the share paid by the target (Greenwood's on the log-log scale); it is absent where none or all are.
/// *Not defined* where nothing was due; *not enough evidence* where nothing has been followed until the target: then `n` and
/// `need` are days.
///
/// ```
/// use coproduction_core::statistics::survival::Spell;
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::days_to_payment;
/// let waits = [Spell::ended(5), Spell::ended(12), Spell::open(20), Spell::ended(28)];
/// let time = days_to_payment(waits, 14, &EquityPolicy::default())?;
/// assert_eq!(time.result.measured().map(|m| m.value.paid_by_target.to_string()).as_deref(), Some("1/2"));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](coproduction_core::statistics::StatisticsError::TooLarge) beyond 2^32 payments.
pub fn days_to_payment(
    waits: impl IntoIterator<Item = Spell>,
    target_days: u32,
    policy: &EquityPolicy,
) -> Result<Measure<PaymentTime>, EquityError> {
    let name = "days-to-payment";
    let curve: Curve = waits.into_iter().collect();
    let Some(followed) = curve.followed() else {
        let why = Why::NothingCounted;
        return Ok(Measure::new(
            name,
            MeasureResult::NotDefined { why },
            why.message(),
        ));
    };
    let Some(still_open) = curve.still_open(target_days) else {
        let result = MeasureResult::NotEnough {
            n: followed.into(),
            need: target_days.into(),
            why: Why::FollowUp,
        };
        let explanation = Message::new(
            format!(
                "No payment has been waited for as long as is looked for yet. Days looked for: {target_days}; the longest so far: {followed}."
            ),
            format!(
                "Nid oes neb wedi aros am daliad gyhyd ag yr edrychir amdano eto. Diwrnodau yr edrychir amdanynt: {target_days}; yr hwyaf \
                 hyd yma: {followed}."
            ),
        );
        return Ok(Measure::new(name, result, explanation));
    };
    let (due, paid) = curve.spells();
    let value = PaymentTime {
        target_days,
        paid_by_target: Exact::one() - still_open,
        median: curve.median(),
        due,
        paid,
    };
    let interval = curve.interval(target_days, policy.confidence)?;
    let interval = interval.map(|open| intervals::complement(&open)).transpose()?;
    let explanation = explain(&value, interval.as_ref().map(in_percent));
    let mut measured = Measured::new(value, due);
    measured.interval = interval;
    Ok(Measure::new(name, MeasureResult::Measured(measured), explanation))
}

fn explain(value: &PaymentTime, lies: Option<(String, String)>) -> Message {
    let (due, days, share) = (value.due, value.target_days, percent(&value.paid_by_target));
    // Of all and of none no interval can be given; and none is needed to say so.
    if value.paid_by_target == Exact::one() && value.paid == due {
        return half(
            value,
            &format!(
                "Every payment that was due was made in time. Payments: {due}; days looked for: {days}."
            ),
            &format!(
                "Gwnaed pob taliad a oedd yn ddyledus mewn pryd. Taliadau: {due}; diwrnodau yr edrychir amdanynt: {days}."
            ),
        );
    }
    if value.paid_by_target == Exact::zero() {
        return half(
            value,
            &format!(
                "No payment that was due is on record as made in time. Payments: {due}; days looked for: {days}."
            ),
            &format!(
                "Nid yw ar gofnod bod yr un taliad a oedd yn ddyledus wedi'i wneud mewn pryd. Taliadau: {due}; diwrnodau yr edrychir amdanynt: {days}."
            ),
        );
    }
    let (en_lies, cy_lies) = match lies {
        Some((en, cy)) => (format!("; interval: {en}"), format!("; cyfwng: {cy}")),
        None => (
            "; no interval can be given".to_owned(),
            "; ni ellir rhoi cyfwng".to_owned(),
        ),
    };
    half(
        value,
        &format!(
            "Not every payment that was due was made in time: about {share}% were. Payments: {due}; days looked for: {days}{en_lies}."
        ),
        &format!(
            "Ni wnaed pob taliad a oedd yn ddyledus mewn pryd: gwnaed tua {share}%. Taliadau: {due}; diwrnodau yr edrychir amdanynt: \
             {days}{cy_lies}."
        ),
    )
}

/// Says after it by which day half were paid.
fn half(value: &PaymentTime, en: &str, cy: &str) -> Message {
    let (en_half, cy_half) = value.median.map_or_else(
        || {
            (
                "Half have not been paid in the time that is on record.".to_owned(),
                "Nid yw hanner wedi'u talu yn yr amser sydd ar gofnod.".to_owned(),
            )
        },
        |median| {
            (
                format!("Half were paid by day {median}."),
                format!("Roedd hanner wedi'u talu erbyn diwrnod {median}."),
            )
        },
    );
    Message::new(format!("{en} {en_half}"), format!("{cy} {cy_half}"))
}
