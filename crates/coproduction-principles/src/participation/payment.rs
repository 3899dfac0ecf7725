//! How long people wait for their payment.

use coproduction_core::Date;
use coproduction_core::measure::Measure;
use coproduction_core::statistics::survival::Spell;
use coproduction_equity::participation::{PaymentTime, days_to_payment};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_members::{Payment, PaymentOffer, PaymentResponse};
use coproduction_record::Collection;

use super::on_record;
use crate::scope::Scope;
use crate::view::{Span, View, took_place};

/// Within how many days payment is looked for. Nobody published it.
const TARGET_DAYS: u32 = 30;

pub(super) fn days(view: &View<'_>, policy: &EquityPolicy) -> Result<Measure<PaymentTime>, EquityError> {
    let mut scope = Scope {
        recorded: view.record.payments.is_some(),
        whole: view.is_whole(Collection::Payments, view.day),
    };
    let (mut waits, mut open) = (Vec::new(), 0_u64);
    for payment in view.record.payments.iter().flatten() {
        match wait(view, payment) {
            Wait::For(spell) => waits.push(spell),
            Wait::NotKnown => open += 1,
            Wait::NotWhole => scope.whole = false,
            Wait::NotDue => {}
        }
    }
    let known = super::count(&waits);
    let mut measure = days_to_payment(waits, TARGET_DAYS, policy)?;
    on_record(
        &mut measure,
        (known, known.saturating_add(open)),
        (
            "Payments that were due, with their days on record",
            "Taliadau a oedd yn ddyledus, â'u diwrnodau ar gofnod",
        ),
    );
    scope.say(&mut measure);
    Ok(measure)
}

enum Wait {
    For(Spell),
    /// It was not offered, was declined, or is for what is still to come.
    NotDue,
    NotKnown,
    NotWhole,
}

fn wait(view: &View<'_>, payment: &Payment) -> Wait {
    let paid = payment.paid_on.filter(|paid| *paid <= view.day);
    let declined = payment.response == Some(PaymentResponse::Declined);
    if paid.is_none() && (declined || payment.offer == Some(PaymentOffer::NotOffered)) {
        return Wait::NotDue;
    }
    let is_due = paid.or(payment.claimed_on).is_some() || payment.response == Some(PaymentResponse::Accepted);
    let Some(since) = earned(view, payment) else {
        return Wait::NotKnown;
    };
    let Some(since) = since.filter(|since| *since <= view.day) else {
        return Wait::NotDue;
    };
    if !view.is_whole(Collection::Payments, since) {
        return Wait::NotWhole;
    }
    let until = |day: Date| u32::try_from(since.days_until(day)).unwrap_or(0);
    match paid {
        _ if !is_due => Wait::NotKnown,
        Some(paid) => Wait::For(Spell::ended(until(paid))),
        None if view.is_whole_since(Collection::Payments, since) => Wait::For(Spell::open(until(view.day))),
        None => Wait::NotKnown,
    }
}

/// The last day of what it is for: `Some(None)` where that was not held.
#[expect(
    clippy::option_option,
    reason = "not known, and known that there is none, are two answers"
)]
fn earned(view: &View<'_>, payment: &Payment) -> Option<Option<Date>> {
    let Some(event) = payment.event else {
        return payment.period.as_ref().and_then(|period| period.to).map(Some);
    };
    let event = view.record.event(event)?;
    match took_place(event, view.day) {
        Some(false) => Some(None),
        Some(true) => {
            let span = Span::close_of(event)?;
            (span.earliest == span.latest).then_some(Some(span.earliest))
        }
        None => None,
    }
}
