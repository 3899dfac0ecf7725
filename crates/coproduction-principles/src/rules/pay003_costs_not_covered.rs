//! PAY003: nobody is worse off for taking part.

use coproduction_core::Pointer;
use coproduction_members::{CostState, Payment};
use coproduction_record::Collection;

use crate::catalogue::{
    HCRW_EXPENSES_AND_TIME, NATIONAL_PRINCIPLE_6, NIHR_PAYMENT_NOT_WORSE_OFF, UK_STANDARDS_INCLUSIVE,
};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, Span, View, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "PAY003",
    slug: "costs-not-covered",
    title: Phrase::new("Costs covered", "Talu costau"),
    checks: Phrase::new(
        "Whether the costs of taking part were covered for members with lived experience, for each event that they took part in or each time that a \
         payment is for: not met where the record says of a cost, be it travel, care, data or another, that it was not covered, or that somebody was \
         left out of pocket. Members who hold other seats are left out.",
        "A dalwyd costau cymryd rhan i aelodau â phrofiad byw, ar gyfer pob digwyddiad y cymerasant ran ynddo neu bob cyfnod y mae taliad ar ei gyfer: nis \
         bodlonir lle mae'r cofnod yn dweud am gost, boed yn deithio, yn ofal, yn ddata neu'n un arall, nas talwyd, neu fod rhywun wedi'i adael ar ei golled. Gadewir \
         allan aelodau sy'n dal seddi eraill.",
    ),
    why: Phrase::new(
        "Whoever has to pay to take part, or to find somebody to care for their family, soon stays away.",
        "Bydd pwy bynnag sy'n gorfod talu i gymryd rhan, neu ddod o hyd i rywun i ofalu am ei deulu, yn cadw draw cyn hir.",
    ),
    severity: Severity::Warning,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &NIHR_PAYMENT_NOT_WORSE_OFF,
        &HCRW_EXPENSES_AND_TIME,
        &UK_STANDARDS_INCLUSIVE,
        &NATIONAL_PRINCIPLE_6,
    ],
    parameters: &[],
    limits: Phrase::new(
        "It sees what is recorded of costs, not what they were, nor costs that nobody named. Guests and the public cannot be recorded. That people are not \
         left worse off is said by guidance on research; for other involvement it is an example.",
        "Mae'n gweld yr hyn a gofnodwyd am gostau, nid beth oeddent, na chostau na soniodd neb amdanynt. Ni ellir cofnodi gwesteion na'r cyhoedd. Canllawiau ar \
         ymchwil sy'n dweud na ddylid gadael pobl yn waeth eu byd; ar gyfer cynnwys pobl mewn ffyrdd eraill, enghraifft ydyw.",
    ),
    to_meet: Phrase::new(
        "Pay for travel, care and data beforehand or on the day, and ask whether anybody was left out of pocket.",
        "Talwch am deithio, gofal a data ymlaen llaw neu ar y diwrnod, a gofynnwch a adawyd rhywun ar ei golled.",
    ),
    to_record: Phrase::new(
        "For each member and event, whether costs were covered, by kind, and whether the member was left out of pocket.",
        "Ar gyfer pob aelod a digwyddiad, a dalwyd costau, fesul math, ac a adawyd yr aelod ar ei golled.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("PAY003"),
    check,
};

messages! {
    not_covered[without, pocket, all, open]
        en: "Records of costs where one was not covered or somebody was left out of pocket: {without} of {all} (not on record: {open}); left out of pocket: {pocket}.",
        cy: "Cofnodion o gostau lle nas talwyd un ohonynt neu lle gadawyd rhywun ar ei golled: {without} o {all} (nid yw ar gofnod: {open}); gadawyd ar ei golled: {pocket}.";
    open[open, all, good]
        en: "Attendances and payments of which it is not on record whether costs were covered: {open} of {all}; covered: {good}.",
        cy: "Achosion o gymryd rhan a thaliadau nad yw ar gofnod a dalwyd y costau: {open} o {all}; talwyd: {good}.";
    silent[silent, good]
        en: "Events of which it is not on record which members came, or on what day: {silent}; records of costs that were covered: {good}.",
        cy: "Digwyddiadau nad yw ar gofnod pa aelodau a ddaeth iddynt, neu ar ba ddiwrnod: {silent}; cofnodion o gostau a dalwyd: {good}.";
    covered[all]
        en: "Records of costs of members with lived experience where nobody was left out of pocket: {all} of {all}.",
        cy: "Cofnodion o gostau aelodau â phrofiad byw lle na adawyd neb ar ei golled: {all} o {all}.";
    none
        en: "No member with lived experience is on record as having come to an event or had a cost.",
        cy: "Nid oes aelod â phrofiad byw ar gofnod fel un a ddaeth i ddigwyddiad neu a gafodd gost.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(all) = &view.record.payments else {
        return Conclusion::not_evidenced(shared::no_payments());
    };
    let mut sorted = Sorted::default();
    let mut pocket = 0_usize;
    for (index, payment) in all.iter().enumerate() {
        let is_theirs = view.is_for_lived_experience(payment);
        if is_theirs == Some(false) || is_later(view, payment) || !speaks_of_costs(payment) {
            continue;
        }
        // Of somebody whose seats are not recorded nothing is held against anybody.
        let is_covered = is_covered(payment).filter(|covered| *covered || is_theirs == Some(true));
        pocket += usize::from(is_covered == Some(false) && payment.out_of_pocket == Some(true));
        sorted.add(is_covered, place(Collection::Payments, index));
    }
    let (payments, sessions) = (view.payments(), view.sessions());
    for session in &sessions.all {
        if !payments
            .for_session(session)
            .any(|(_, payment)| speaks_of_costs(payment))
        {
            sorted.add(None, session.place());
        }
    }
    conclude(view, sorted, pocket, sessions.silent())
}

/// Whether a payment is for what came after the day.
fn is_later(view: &View<'_>, payment: &Payment) -> bool {
    let event = payment.event.and_then(|event| view.record.event(event));
    let began = event.and_then(Span::start_of).map(|span| span.earliest);
    let from = payment.period.as_ref().and_then(|period| period.from);
    [began, from, payment.offered_on]
        .into_iter()
        .flatten()
        .any(|day| day > view.day)
}

/// Whether anything is recorded of costs.
fn speaks_of_costs(payment: &Payment) -> bool {
    payment.out_of_pocket.is_some() || payment.costs.as_ref().is_some_and(|costs| !costs.is_empty())
}

/// Whether nobody was left out of pocket, and no cost without cover.
fn is_covered(payment: &Payment) -> Option<bool> {
    let states = || payment.costs.iter().flatten().map(|cost| cost.state);
    let one_was_not = states().any(|state| state == CostState::NotCovered);
    if one_was_not || payment.out_of_pocket == Some(true) {
        return Some(false);
    }
    let all_were = states().all(|state| state == CostState::Covered);
    (all_were || payment.out_of_pocket == Some(false)).then_some(true)
}

fn conclude(view: &View<'_>, sorted: Sorted, pocket: usize, silent: Vec<Pointer>) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::not_covered(sorted.bad.len(), pocket, all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::silent(silent.len(), good)).at(silent);
    }
    if all == 0 {
        let none = Conclusion::not_applicable(say::none());
        return view.none_of(Collection::Payments, view.none_of(Collection::Events, none));
    }
    Conclusion::met(say::covered(all)).at(sorted.good)
}
