//! How long people wait for their payment.

use std::collections::BTreeSet;

use coproduction_core::Date;
use coproduction_core::measure::Measure;
use coproduction_core::statistics::survival::Spell;
use coproduction_equity::participation::{PaymentTime, days_to_payment};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_members::{MemberId, Payment, PaymentOffer, PaymentResponse};
use coproduction_record::Collection;

use super::on_record;
use crate::scope::Scope;
use crate::view::{Span, View, took_place};

/// Within how many days payment is looked for. Nobody published it.
const TARGET_DAYS: u32 = 30;

/// The payments that were due, and whose they are.
pub(crate) struct Waits {
    scope: Scope,
    known: Vec<(MemberId, Spell)>,
    open: u64,
}

impl Waits {
    pub(crate) fn of(view: &View<'_>) -> Self {
        let mut waits = Self {
            scope: Scope {
                recorded: view.record.payments.is_some(),
                whole: view.is_whole(Collection::Payments, view.day),
            },
            known: Vec::new(),
            open: 0,
        };
        for payment in view.record.payments.iter().flatten() {
            match wait(view, payment) {
                Wait::For(spell) => waits.known.push((payment.member, spell)),
                Wait::NotKnown => waits.open += 1,
                Wait::NotWhole => waits.scope.whole = false,
                Wait::NotDue => {}
            }
        }
        waits
    }

    /// How many people have been paid, and wait; and how many were paid within the days that are looked for, and were not.
    pub(crate) fn people(&self) -> [u64; 4] {
        let is_paid = |spell: &Spell| spell.ended;
        let in_time = |spell: &Spell| spell.ended && spell.days <= TARGET_DAYS;
        let people = |of: &dyn Fn(&Spell) -> bool| {
            let theirs = self.known.iter().filter(|(_, spell)| of(spell));
            let theirs: BTreeSet<MemberId> = theirs.map(|(member, _)| *member).collect();
            u64::try_from(theirs.len()).unwrap_or(u64::MAX)
        };
        [
            people(&is_paid),
            people(&|spell| !is_paid(spell)),
            people(&in_time),
            people(&|spell| !in_time(spell)),
        ]
    }

    /// How long they took.
    pub(super) fn days(self, policy: &EquityPolicy) -> Result<Measure<PaymentTime>, EquityError> {
        let known = super::count(&self.known);
        let spells = self.known.into_iter().map(|(_, spell)| spell);
        let mut measure = days_to_payment(spells, TARGET_DAYS, policy)?;
        on_record(
            &mut measure,
            (known, known.saturating_add(self.open)),
            (
                "Payments that were due, with their days on record",
                "Taliadau a oedd yn ddyledus, â'u diwrnodau ar gofnod",
            ),
        );
        self.scope.say(&mut measure);
        Ok(measure)
    }
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
