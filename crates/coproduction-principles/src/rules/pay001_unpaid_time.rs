//! PAY001: people's time is offered payment.

use coproduction_core::{Date, Pointer};
use coproduction_members::{Capacity, MemberId, Payment, PaymentOffer};
use coproduction_record::Collection;
use smallvec::SmallVec;

use crate::by_id::HashMap;
use crate::catalogue::{HCRW_EXPENSES_AND_TIME, NIHR_PAYMENT_OFFER, NIHR_RECIPROCITY};
use crate::finding::Conclusion;
use crate::parameters::PAYMENT_DAYS;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Payments, Session, Sorted, View, is_gathering, minutes, place, took_place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "PAY001",
    slug: "unpaid-time",
    title: Phrase::new("Payment offered for time", "Cynnig tâl am amser"),
    checks: Phrase::new(
        "Whether payment was offered to each member with lived experience for each event that they took part in and that lasted as long as the \
         policy says: for the event, or for a time that it falls in, and no later than so many days after it. Shorter events of one day are taken together. An offer that was declined counts as one that was accepted does. Days with less time than that, and \
         members who are not there with lived experience, as GOV003 sees it, are left out.",
        "A gynigiwyd tâl i bob aelod â phrofiad byw am bob digwyddiad y cymerodd ran ynddo ac a barhaodd cyhyd ag y mae'r polisi'n ei ddweud: am y \
         digwyddiad, neu am gyfnod y mae'n disgyn ynddo, a hynny heb fod yn hwyrach na hyn a hyn o ddyddiau ar ei ôl. Cymerir digwyddiadau byrrach o'r un diwrnod gyda'i gilydd. Mae cynnig a wrthodwyd yn cyfrif yn yr un modd ag un a dderbyniwyd. Gadewir allan ddiwrnodau â llai o amser na hynny, \
         ac aelodau nad ydynt yno â phrofiad byw, fel y mae GOV003 yn ei weld.",
    ),
    why: Phrase::new(
        "Professionals are paid to be in the room. Whoever is not gives something and gets nothing, and many cannot afford to.",
        "Telir gweithwyr proffesiynol am fod yn yr ystafell. Mae pwy bynnag na thelir yn rhoi heb gael dim, ac ni all llawer fforddio hynny.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NIHR_RECIPROCITY, &HCRW_EXPENSES_AND_TIME, &NIHR_PAYMENT_OFFER],
    parameters: &[
        Parameter {
            name: "paidMinutes",
            means: Phrase::new(
                "from how many minutes on an event is work to be paid for",
                "o faint o funudau ymlaen y mae digwyddiad yn waith i dalu amdano",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| policy.paid_minutes().get().into(),
        },
        PAYMENT_DAYS,
    ],
    limits: Phrase::new(
        "It sees that payment was offered, not how much, and never asks why somebody declined. Only members who are named among those who came are \
         looked at: payments to guests and to the public cannot be recorded, so that guests with lived experience leave it open. Events that are too short to be paid for are added up on one day and not over days; an offer for one of them is an offer for all. It does not see time for reading and travelling, nor for what is done by post, in a survey or in a discussion online. Whoever acts for an \
         organisation may be paid by it for coming: that nothing was offered is not held against anybody. An offer of which the day is not on record counts.",
        "Mae'n gweld y cynigiwyd tâl, nid faint, ac nid yw byth yn gofyn pam y gwrthododd rhywun. Dim ond aelodau a enwir ymhlith y rhai a ddaeth yr edrychir \
         arnynt: ni ellir cofnodi taliadau i westeion ac i'r cyhoedd, felly mae gwesteion â phrofiad byw yn ei adael yn agored. Caiff digwyddiadau sy'n rhy fyr i dalu amdanynt eu hadio o fewn diwrnod ac nid dros ddyddiau; mae cynnig am un ohonynt yn gynnig am bob un. Nid yw'n gweld amser darllen a theithio, nac amser ar gyfer yr hyn a wneir drwy'r post, mewn arolwg neu mewn trafodaeth ar-lein. Gall pwy bynnag sy'n gweithredu dros \
         sefydliad gael tâl ganddo am ddod: ni ddelir yn erbyn neb na chynigiwyd dim. Mae cynnig nad yw ei ddiwrnod ar gofnod yn cyfrif.",
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
    late[late, all, open, days]
        en: {
            one: "Payment for one attendance by a member with lived experience was offered late; attendances: {all} (not on record: {open}); days after the event that are in time: {days}.",
            other: "Payment for {late} attendances by members with lived experience was offered late; attendances: {all} (not on record: {open}); days after the event that are in time: {days}."
        },
        cy: {
            zero: "Ni chynigiwyd tâl yn hwyr am unrhyw bresenoldeb gan aelod â phrofiad byw; achosion o gymryd rhan: {all} (nid yw ar gofnod: {open}); dyddiau ar ôl y digwyddiad sydd mewn pryd: {days}.",
            one: "Cynigiwyd tâl yn hwyr am un presenoldeb gan aelod â phrofiad byw; achosion o gymryd rhan: {all} (nid yw ar gofnod: {open}); dyddiau ar ôl y digwyddiad sydd mewn pryd: {days}.",
            two: "Cynigiwyd tâl yn hwyr am ddau bresenoldeb gan aelodau â phrofiad byw; achosion o gymryd rhan: {all} (nid yw ar gofnod: {open}); dyddiau ar ôl y digwyddiad sydd mewn pryd: {days}.",
            few: "Cynigiwyd tâl yn hwyr am dri phresenoldeb gan aelodau â phrofiad byw; achosion o gymryd rhan: {all} (nid yw ar gofnod: {open}); dyddiau ar ôl y digwyddiad sydd mewn pryd: {days}.",
            many: "Cynigiwyd tâl yn hwyr am chwe phresenoldeb gan aelodau â phrofiad byw; achosion o gymryd rhan: {all} (nid yw ar gofnod: {open}); dyddiau ar ôl y digwyddiad sydd mewn pryd: {days}.",
            other: "Cynigiwyd tâl yn hwyr am {late} presenoldeb gan aelodau â phrofiad byw; achosion o gymryd rhan: {all} (nid yw ar gofnod: {open}); dyddiau ar ôl y digwyddiad sydd mewn pryd: {days}."
        };
    guests[guests, good]
        en: {
            one: "One guest with lived experience took part, and the record has no place for payments to guests; attendances by members with an offer: {good}.",
            other: "Guests with lived experience took part {guests} times, and the record has no place for payments to guests; attendances by members with an offer: {good}."
        },
        cy: {
            zero: "Ni chymerodd unrhyw westai â phrofiad byw ran; achosion o aelodau'n cymryd rhan â chynnig: {good}.",
            one: "Cymerodd un gwestai â phrofiad byw ran, ac nid oes lle yn y cofnod i daliadau i westeion; achosion o aelodau'n cymryd rhan â chynnig: {good}.",
            two: "Cymerodd gwesteion â phrofiad byw ran ddwywaith, ac nid oes lle yn y cofnod i daliadau i westeion; achosion o aelodau'n cymryd rhan â chynnig: {good}.",
            few: "Cymerodd gwesteion â phrofiad byw ran deirgwaith, ac nid oes lle yn y cofnod i daliadau i westeion; achosion o aelodau'n cymryd rhan â chynnig: {good}.",
            many: "Cymerodd gwesteion â phrofiad byw ran chwe gwaith, ac nid oes lle yn y cofnod i daliadau i westeion; achosion o aelodau'n cymryd rhan â chynnig: {good}.",
            other: "Cymerodd gwesteion â phrofiad byw ran {guests} gwaith, ac nid oes lle yn y cofnod i daliadau i westeion; achosion o aelodau'n cymryd rhan â chynnig: {good}."
        };
    open[open, all, good]
        en: "Attendances of which it is not on record whether payment was to be offered, and was: {open} of {all}; offered: {good}.",
        cy: "Achosion o gymryd rhan nad yw ar gofnod a oedd tâl i'w gynnig, ac a wnaed hynny: {open} o {all}; cynigiwyd: {good}.";
    silent[silent, good]
        en: "Events of which it is not on record which members came, or on what day: {silent}; attendances with an offer: {good}.",
        cy: "Digwyddiadau nad yw ar gofnod pa aelodau a ddaeth iddynt, neu ar ba ddiwrnod: {silent}; achosion o gymryd rhan â chynnig: {good}.";
    offered[all]
        en: {
            one: "Payment was offered for the one attendance by a member with lived experience.",
            other: "Payment was offered for all {all} attendances by members with lived experience."
        },
        cy: {
            zero: "Ni chymerodd unrhyw aelod â phrofiad byw ran.",
            one: "Cynigiwyd tâl am yr unig bresenoldeb gan aelod â phrofiad byw.",
            two: "Cynigiwyd tâl am y ddau bresenoldeb gan aelodau â phrofiad byw.",
            few: "Cynigiwyd tâl am bob un o'r tri phresenoldeb gan aelodau â phrofiad byw.",
            many: "Cynigiwyd tâl am bob un o'r chwe phresenoldeb gan aelodau â phrofiad byw.",
            other: "Cynigiwyd tâl am bob un o'r {all} presenoldeb gan aelodau â phrofiad byw."
        };
    none
        en: "No member with lived experience took part in an event that people came to, long enough to be paid for.",
        cy: "Ni chymerodd unrhyw aelod â phrofiad byw ran mewn digwyddiad y daeth pobl iddo, digon hir i dalu amdano.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() {
        return Conclusion::not_evidenced(shared::no_events());
    }
    let (payments, sessions) = (view.payments(), view.sessions());
    let is_short = |session: &Session<'_>| session.minutes.is_some_and(|minutes| minutes < enough(view));
    let mut by_day: HashMap<(MemberId, Date), Vec<&Session<'_>>> = HashMap::default();
    for session in sessions.all.iter().filter(|session| is_short(session)) {
        let of_the_day = by_day.entry((session.member, session.day)).or_default();
        of_the_day.push(session);
    }
    let mut found = Found::default();
    for session in &sessions.all {
        let alone = [session];
        let is_short = is_short(session);
        let of_the_day = by_day.get(&(session.member, session.day));
        // Several that are short alone are looked at together.
        let together = of_the_day.filter(|_| is_short).map_or(&alone[..], Vec::as_slice);
        let is_enough = |certain: bool| {
            let sessions = together.iter().copied();
            Session::minutes_together(sessions.filter(|one| one.is_certain || !certain)) >= enough(view)
        };
        if is_short && !is_enough(false) {
            continue;
        }
        let is_certain = session.is_certain
            && session.minutes.is_some()
            && is_enough(true)
            && !may_be_paid_elsewhere(view, session);
        let offers = together.iter().map(|one| offer(view, payments, one));
        let offer = offers.fold(Offer::NotMade, Offer::better);
        let of_session = payments.for_session(session).next();
        let at = of_session.map(|(index, _)| place(Collection::Payments, index));
        let at = at.unwrap_or_else(|| session.place());
        match offer {
            Offer::Late if is_certain => found.late.push(at),
            Offer::InTime => found.sorted.add(Some(true), at),
            Offer::NotMade if is_certain => found.sorted.add(Some(false), at),
            _ => found.sorted.add(None, at),
        }
    }
    conclude(view, found, sessions.silent(), guests(view))
}

/// What is found of the sessions.
#[derive(Default)]
struct Found {
    sorted: Sorted,
    /// Those of which payment was offered, and too late.
    late: Vec<Pointer>,
}

/// From how many minutes on an event is to be paid for.
fn enough(view: &View<'_>) -> i64 {
    view.policy.paid_minutes().get().into()
}

/// The attendances of guests with lived experience at events that were long enough.
fn guests(view: &View<'_>) -> Vec<Pointer> {
    let mut found = Vec::new();
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        let is_short = minutes(event).is_some_and(|minutes| minutes < enough(view));
        if is_short || !is_gathering(event) || took_place(event, view.day) != Some(true) {
            continue;
        }
        let guests = event.guests.iter().flatten().enumerate();
        let theirs = guests.filter(|(_, guest)| view.is_lived_experience_guest(guest));
        let at = place(Collection::Events, index).member("guests");
        found.extend(theirs.map(|(number, _)| at.item(number)));
    }
    found
}

/// Whether an organisation may pay somebody for coming: whoever acts for one, or sits for the voluntary sector.
fn may_be_paid_elsewhere(view: &View<'_>, session: &Session<'_>) -> bool {
    let member = view.record.member(session.member);
    member.is_some_and(|member| member.acts_for.is_some())
        || view.held_by(session.member, session.day).any(|held| {
            held.membership.acts_for.is_some() || held.membership.held_as == Some(Capacity::ThirdSector)
        })
}

/// Whether payment was offered for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    InTime,
    Late,
    NotMade,
    NotKnown,
}

impl Offer {
    /// The better known of two offers for a time: one that was made, whenever that was, before one that was not.
    fn better(self, other: Self) -> Self {
        let first = [Self::InTime, Self::NotKnown, Self::Late];
        let found = first.into_iter().find(|one| [self, other].contains(one));
        found.unwrap_or(Self::NotMade)
    }
}

fn offer(view: &View<'_>, payments: &Payments<'_>, session: &Session<'_>) -> Offer {
    let last = session.day.plus_days(view.policy.payment_days().get().into());
    let offers = payments.for_session(session);
    let offers: SmallVec<[_; 4]> = offers.map(|(_, payment)| offer_of(view, payment, last)).collect();
    if offers.contains(&Offer::InTime) {
        return Offer::InTime;
    }
    if offers.contains(&Offer::NotKnown) || payments.has_unplaced(session.member) {
        return Offer::NotKnown;
    }
    if offers.contains(&Offer::Late) {
        return Offer::Late;
    }
    let is_whole = view.record.payments.is_some() && view.is_whole(Collection::Payments, session.day);
    if offers.is_empty() && !is_whole {
        Offer::NotKnown
    } else {
        Offer::NotMade
    }
}

/// Whether a payment is on record as offered, by the last day that is in time. Whatever was answered, claimed or paid had been offered.
fn offer_of(view: &View<'_>, payment: &Payment, last: Option<Date>) -> Offer {
    let by_then = |day: Option<Date>| day.is_some_and(|day| day <= view.day);
    let was_taken = payment.response.is_some() || by_then(payment.claimed_on) || by_then(payment.paid_on);
    match payment.offer {
        Some(PaymentOffer::NotOffered) if !was_taken => Offer::NotMade,
        None if !was_taken => Offer::NotKnown,
        _ => {
            let days = [payment.offered_on, payment.claimed_on, payment.paid_on];
            let first = days
                .into_iter()
                .flatten()
                .min()
                .filter(|_| payment.offered_on.is_some());
            if first.zip(last).is_some_and(|(offered, last)| last < offered) {
                Offer::Late
            } else {
                Offer::InTime
            }
        }
    }
}

fn conclude(view: &View<'_>, found: Found, silent: Vec<Pointer>, guests: Vec<Pointer>) -> Conclusion {
    let Found { sorted, late } = found;
    let (all, good, open) = (sorted.len() + late.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::not_offered(sorted.bad.len(), all, open)).at(sorted.bad);
    }
    if !late.is_empty() {
        let days = view.policy.payment_days();
        return Conclusion::not_met(say::late(late.len(), all, open, days)).at(late);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::silent(silent.len(), good)).at(silent);
    }
    if !guests.is_empty() {
        return Conclusion::not_evidenced(say::guests(guests.len(), good)).at(guests);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::offered(all)).at(sorted.good)
}
