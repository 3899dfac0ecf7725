//! PAY001: people's time is offered payment.

use coproduction_core::{Date, Pointer};
use coproduction_events::EngagementEvent;
use coproduction_members::{Payment, PaymentOffer};
use coproduction_record::Collection;

use crate::catalogue::{HCRW_EXPENSES_AND_TIME, NIHR_PAYMENT_OFFER, NIHR_RECIPROCITY};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Payments, Session, Sorted, View, place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "PAY001",
    slug: "unpaid-time",
    title: Phrase::new("Payment offered for time", "Cynnig tâl am amser"),
    checks: Phrase::new(
        "Whether payment was offered to each member with lived experience for each event that they took part in and that lasted as long as the \
         policy says: for the event, or for a time that it falls in. An offer that was declined counts as one that was accepted does. Shorter events, and \
         members who hold other seats, are left out.",
        "A gynigiwyd tâl i bob aelod â phrofiad byw am bob digwyddiad y cymerodd ran ynddo ac a barhaodd cyhyd ag y mae'r polisi'n ei ddweud: am y \
         digwyddiad, neu am gyfnod y mae'n disgyn ynddo. Mae cynnig a wrthodwyd yn cyfrif yn yr un modd ag un a dderbyniwyd. Gadewir allan ddigwyddiadau byrrach, \
         ac aelodau sy'n dal seddi eraill.",
    ),
    why: Phrase::new(
        "Professionals are paid to be in the room. Whoever is not gives something and gets nothing, and many cannot afford to.",
        "Telir gweithwyr proffesiynol am fod yn yr ystafell. Mae pwy bynnag na thelir yn rhoi heb gael dim, ac ni all llawer fforddio hynny.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NIHR_RECIPROCITY, &HCRW_EXPENSES_AND_TIME, &NIHR_PAYMENT_OFFER],
    parameters: &[Parameter {
        name: "paidMinutes",
        means: Phrase::new(
            "from how many minutes on an event is work to be paid for",
            "o faint o funudau ymlaen y mae digwyddiad yn waith i dalu amdano",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.paid_minutes().get().into(),
    }],
    limits: Phrase::new(
        "It sees that payment was offered, not how much nor when, and never asks why somebody declined. Only members who are named among those who came are \
         looked at: payments to guests and to the public cannot be recorded. It does not see time for reading and travelling. Whoever is paid a salary \
         for coming and holds a seat for lived experience is looked at all the same.",
        "Mae'n gweld y cynigiwyd tâl, nid faint na phryd, ac nid yw byth yn gofyn pam y gwrthododd rhywun. Dim ond aelodau a enwir ymhlith y rhai a ddaeth yr edrychir \
         arnynt: ni ellir cofnodi taliadau i westeion ac i'r cyhoedd. Nid yw'n gweld amser darllen a theithio. Edrychir yr un fath ar bwy bynnag sy'n cael \
         cyflog am ddod ac sy'n dal sedd ar gyfer profiad byw.",
    ),
    to_meet: Phrase::new(
        "Offer payment for every session before it, with advice on benefits, and take a no without asking why.",
        "Cynigiwch dâl am bob sesiwn cyn iddi gael ei chynnal, gyda chyngor ar fudd-daliadau, a derbyniwch wrthodiad heb ofyn pam.",
    ),
    to_record: Phrase::new(
        "When each event began and ended, which members came, and for each of them whether payment was offered.",
        "Pryd y dechreuodd ac y gorffennodd pob digwyddiad, pa aelodau a ddaeth, ac ar gyfer pob un ohonynt a gynigiwyd tâl.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("PAY001"),
    check,
};

messages! {
    not_offered[without, all, open]
        en: "Attendances by members with lived experience without an offer of payment on record: {without} of {all} (not on record: {open}).",
        cy: "Achosion o aelodau â phrofiad byw yn cymryd rhan heb gynnig tâl ar gofnod: {without} o {all} (nid yw ar gofnod: {open}).";
    open[open, all, good]
        en: "Attendances of which it is not on record whether payment was to be offered, and was: {open} of {all}; offered: {good}.",
        cy: "Achosion o gymryd rhan nad yw ar gofnod a oedd tâl i'w gynnig, ac a wnaed hynny: {open} o {all}; cynigiwyd: {good}.";
    silent[silent, good]
        en: "Events of which it is not on record which members came: {silent}; attendances with an offer: {good}.",
        cy: "Digwyddiadau nad yw ar gofnod pa aelodau a ddaeth iddynt: {silent}; achosion o gymryd rhan â chynnig: {good}.";
    offered[all]
        en: "Attendances by members with lived experience with an offer of payment: {all} of {all}.",
        cy: "Achosion o aelodau â phrofiad byw yn cymryd rhan â chynnig tâl: {all} o {all}.";
    none
        en: "No member with lived experience took part in an event long enough to be paid for.",
        cy: "Ni chymerodd unrhyw aelod â phrofiad byw ran mewn digwyddiad digon hir i dalu amdano.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() {
        return Conclusion::not_evidenced(shared::no_events());
    }
    let payments = Payments::of(view);
    let sessions = view.sessions();
    let mut sorted = Sorted::default();
    for session in &sessions.all {
        let minutes = minutes(session.event);
        let enough = i64::from(view.policy.paid_minutes().get());
        if minutes.is_some_and(|minutes| minutes < enough) {
            continue;
        }
        let is_certain = session.is_certain && minutes.is_some();
        let was_offered = was_offered(view, &payments, session).filter(|offered| *offered || is_certain);
        let of_session = payments.for_session(session).next();
        let at = of_session.map(|(index, _)| place(Collection::Payments, index));
        sorted.add(was_offered, at.unwrap_or_else(|| session.place.clone()));
    }
    conclude(view, sorted, sessions.silent)
}

/// How long an event lasted.
fn minutes(event: &EngagementEvent) -> Option<i64> {
    let (starts, ends) = event.starts.zip(event.ends)?;
    Some((ends.utc() - starts.utc()).num_minutes())
}

/// Whether payment was offered for a session.
fn was_offered(view: &View<'_>, payments: &Payments<'_>, session: &Session<'_>) -> Option<bool> {
    let offers: Vec<_> = payments
        .for_session(session)
        .map(|(_, payment)| is_offer(view, payment))
        .collect();
    if offers.contains(&Some(true)) {
        return Some(true);
    }
    if offers.contains(&None) || payments.has_unplaced(session.member) {
        return None;
    }
    let is_whole = view.record.payments.is_some() && view.is_whole(Collection::Payments, session.day);
    (!offers.is_empty() || is_whole).then_some(false)
}

/// Whether a payment is on record as offered. Whatever was answered, claimed or paid had been offered.
fn is_offer(view: &View<'_>, payment: &Payment) -> Option<bool> {
    let by_then = |day: Option<Date>| day.is_some_and(|day| day <= view.day);
    let was_taken = payment.response.is_some() || by_then(payment.claimed_on) || by_then(payment.paid_on);
    match payment.offer {
        Some(PaymentOffer::NotOffered) if !was_taken => Some(false),
        None if !was_taken => None,
        _ => Some(true),
    }
}

fn conclude(view: &View<'_>, sorted: Sorted, silent: Vec<Pointer>) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::not_offered(sorted.bad.len(), all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::silent(silent.len(), good)).at(silent);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::offered(all)).at(sorted.good)
}
