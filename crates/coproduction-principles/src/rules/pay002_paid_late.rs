//! PAY002: claims are paid soon.

use coproduction_members::{Payment, PaymentOffer, PaymentResponse};
use coproduction_record::Collection;

use crate::catalogue::{NIHR_CENTRES_PAID, PAYMENT_GUIDE_SLOW_PAYMENT, REYNOLDS_CLAIMING};
use crate::finding::Conclusion;
use crate::parameters::PAYMENT_DAYS;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, Span, View, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "PAY002",
    slug: "paid-late",
    title: Phrase::new("Claims paid in time", "Talu hawliadau mewn pryd"),
    checks: Phrase::new(
        "Whether each claim by somebody with lived experience was paid within the days of the policy, counted from the day after the claim. A claim that \
         is not paid and is older than that is not met. Where no claim is on record, payment within those days of the event it is for counts. Payment \
         that was declined, or not offered, and claims that are not due yet are left out.",
        "A dalwyd pob hawliad gan rywun â phrofiad byw o fewn dyddiau'r polisi, gan gyfrif o'r diwrnod ar ôl yr hawliad. Nis bodlonir gan hawliad nas talwyd \
         ac sy'n hŷn na hynny. Lle nad oes hawliad ar gofnod, mae taliad o fewn y dyddiau hynny i'r digwyddiad y mae amdano yn cyfrif. Gadewir allan dâl a \
         wrthodwyd neu nas cynigiwyd, a hawliadau nad ydynt yn ddyledus eto.",
    ),
    why: Phrase::new(
        "Slow payment shuts out those who cannot wait for it.",
        "Mae talu'n araf yn cau allan y rhai na allant aros amdano.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &PAYMENT_GUIDE_SLOW_PAYMENT,
        &NIHR_CENTRES_PAID,
        &REYNOLDS_CLAIMING,
    ],
    parameters: &[PAYMENT_DAYS],
    limits: Phrase::new(
        "It sees when payment was claimed and made, not how much, nor whether the claim was complete. A claim without a day of payment on record \
         counts as not paid, where the payments are said to be whole or nothing is said of that. People whose seats are not on record are not held \
         against anybody.",
        "Mae'n gweld pryd yr hawliwyd ac y gwnaed y taliad, nid faint, na a oedd yr hawliad yn gyflawn. Mae hawliad heb ddiwrnod talu ar gofnod yn cyfrif fel \
         un nas talwyd, lle dywedir bod y taliadau'n gyflawn neu lle na ddywedir dim am hynny. Nid yw pobl nad yw eu seddi ar gofnod yn cael eu dal yn \
         erbyn neb.",
    ),
    to_meet: Phrase::new(
        "Pay claims within the days of the policy, or at the event itself, and tell people when to expect their money.",
        "Talwch hawliadau o fewn dyddiau'r polisi, neu yn y digwyddiad ei hun, a dywedwch wrth bobl pryd i ddisgwyl eu harian.",
    ),
    to_record: Phrase::new(
        "For each payment the day of the claim and the day on which it was paid, or that it was declined.",
        "Ar gyfer pob taliad, diwrnod yr hawliad a'r diwrnod y'i talwyd, neu ei fod wedi'i wrthod.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("PAY002"),
    check,
};

messages! {
    late[late, unpaid, all, open, days]
        en: "Claims due: {all} (not on record: {open}). Paid late: {late}; not paid: {unpaid}; days looked for: {days}.",
        cy: "Hawliadau dyledus: {all} (nid yw ar gofnod: {open}). Talwyd yn hwyr: {late}; heb eu talu: {unpaid}; dyddiau a geisir: {days}.";
    open[open, all, good]
        en: "Payments of which it is not on record whether they were claimed and paid in time: {open} of {all}; in time: {good}.",
        cy: "Taliadau nad yw ar gofnod a gawsant eu hawlio a'u talu mewn pryd: {open} o {all}; mewn pryd: {good}.";
    in_time[all]
        en: "Payments made in time: {all} of {all}.",
        cy: "Taliadau a wnaed mewn pryd: {all} o {all}.";
    none
        en: "No claim by anybody with lived experience was due.",
        cy: "Nid oedd hawliad gan neb â phrofiad byw yn ddyledus.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(payments) = &view.record.payments else {
        return Conclusion::not_evidenced(shared::no_payments());
    };
    let mut sorted = Sorted::default();
    let (mut late, mut unpaid) = (0_usize, 0_usize);
    for (index, payment) in payments.iter().enumerate() {
        let is_theirs = view.is_for_lived_experience(payment);
        if is_theirs == Some(false) {
            continue;
        }
        let paid = match standing(view, payment) {
            Paid::NotDue => continue,
            paid if is_theirs.is_none() && paid != Paid::InTime => Paid::NotKnown,
            paid => paid,
        };
        late += usize::from(paid == Paid::Late);
        unpaid += usize::from(paid == Paid::Unpaid);
        let is_good = match paid {
            Paid::InTime => Some(true),
            Paid::Late | Paid::Unpaid => Some(false),
            Paid::NotDue | Paid::NotKnown => None,
        };
        sorted.add(is_good, place(Collection::Payments, index));
    }
    conclude(view, sorted, late, unpaid)
}

/// How a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paid {
    InTime,
    Late,
    Unpaid,
    NotKnown,
    /// There was nothing to pay, or not yet.
    NotDue,
}

fn standing(view: &View<'_>, payment: &Payment) -> Paid {
    let days = i64::from(view.policy.payment_days().get());
    let by_then = |day: &_| *day <= view.day;
    let paid = payment.paid_on.filter(by_then);
    let was_declined = payment.response == Some(PaymentResponse::Declined);
    let is_later = [payment.offered_on, payment.claimed_on]
        .into_iter()
        .flatten()
        .any(|on| on > view.day);
    if paid.is_none() && (was_declined || is_later || payment.offer == Some(PaymentOffer::NotOffered)) {
        return Paid::NotDue;
    }
    let event = payment.event.and_then(|event| view.record.event(event));
    match (payment.claimed_on, paid) {
        (Some(claimed), Some(paid)) if claimed.days_until(paid) <= days => Paid::InTime,
        (Some(_), Some(_)) => Paid::Late,
        (Some(claimed), None) if claimed.days_until(view.day) <= days => Paid::NotDue,
        (Some(claimed), None) => {
            let is_whole = [claimed, view.day]
                .into_iter()
                .all(|day| view.is_whole(Collection::Payments, day));
            if is_whole { Paid::Unpaid } else { Paid::NotKnown }
        }
        (None, Some(paid)) => {
            // Nobody claims long before what it is for.
            let since = event.and_then(Span::close_of).map(|span| span.earliest);
            let is_soon = since.is_some_and(|since| since.days_until(paid) <= days);
            if is_soon { Paid::InTime } else { Paid::NotKnown }
        }
        (None, None) if event.is_some_and(|event| took_place(event, view.day) == Some(false)) => Paid::NotDue,
        (None, None) => Paid::NotKnown,
    }
}

fn conclude(view: &View<'_>, sorted: Sorted, late: usize, unpaid: usize) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        let days = view.policy.payment_days();
        return Conclusion::not_met(say::late(late, unpaid, all, open, days)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all == 0 {
        return view.none_of(Collection::Payments, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::in_time(all)).at(sorted.good)
}
