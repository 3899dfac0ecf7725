//! SAF006: where taking part may harm somebody, there is somebody to turn to and a plan.

use coproduction_core::{Date, Pointer};
use coproduction_events::Safeguarding;
use coproduction_members::Role;
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_1, PARTICIPATION_RESPECT};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, Span, View, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "SAF006",
    slug: "support-and-safeguarding",
    title: Phrase::new("Support and safeguarding", "Cymorth a diogelu"),
    checks: Phrase::new(
        "Whether each event with a sensitive topic, or in which people under 18 or adults at risk take part, had somebody who leads on safeguarding, and a plan for support during and after. A lead of the event counts, and so does a \
         member who held that office on the day.",
        "A oedd gan bob digwyddiad â phwnc sensitif, neu y mae pobl dan 18 oed neu oedolion sy'n wynebu risg yn cymryd rhan ynddo, rywun sy'n arwain ar ddiogelu, a chynllun cymorth yn ystod y digwyddiad ac wedyn. Mae arweinydd i'r digwyddiad yn \
         cyfrif, ac felly hefyd aelod a oedd yn dal y swydd honno ar y diwrnod.",
    ),
    why: Phrase::new(
        "Telling of what happened can open it again; nobody should go home alone with that.",
        "Gall adrodd yr hyn a ddigwyddodd ei agor o'r newydd; ni ddylai neb fynd adref ar ei ben ei hun â hynny.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&PARTICIPATION_RESPECT, &COPRODUCTION_VALUE_1],
    parameters: &[],
    limits: Phrase::new(
        "It sees that a lead and a plan are on record, not whether they were any help. That there was no plan is seen where the record says so; that there was no lead cannot be recorded, so that it is never \
         held against an event. What makes an event call for safeguarding is what its organisers say of it. Neither source asks for a lead or a plan in these words.",
        "Mae'n gweld bod arweinydd a chynllun ar gofnod, nid a oeddent o gymorth. Gwelir nad oedd cynllun lle mae'r cofnod yn dweud hynny; ni ellir cofnodi nad oedd arweinydd, felly ni ddelir hynny byth \
         yn erbyn digwyddiad. Yr hyn a ddywed ei drefnwyr amdano sy'n penderfynu a oes angen diogelu mewn digwyddiad. Nid yw'r naill ffynhonnell na'r llall yn gofyn am arweinydd na chynllun yn y geiriau hyn.",
    ),
    to_meet: Phrase::new(
        "Before each such event say who leads on safeguarding, and agree with those who take part what support there is during and after.",
        "Cyn pob digwyddiad o'r fath dywedwch pwy sy'n arwain ar ddiogelu, a chytunwch gyda'r rhai sy'n cymryd rhan pa gymorth sydd ar gael yn ystod y digwyddiad ac wedyn.",
    ),
    to_record: Phrase::new(
        "For each event whether the topic is sensitive and whether people under 18 or adults at risk take part; and where one is so, the office of the lead, never a name, and whether there was a plan.",
        "Ar gyfer pob digwyddiad, a yw'r pwnc yn sensitif ac a yw pobl dan 18 oed neu oedolion sy'n wynebu risg yn cymryd rhan; a lle mae un felly, swydd yr arweinydd, byth enw, ac a oedd cynllun.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("SAF006"),
    check,
};

messages! {
    without_plan[without, all]
        en: {
            one: "One event that called for safeguarding was held without a plan for support; events that called for it: {all}.",
            other: "{without} events that called for safeguarding were held without a plan for support; events that called for it: {all}."
        },
        cy: {
            zero: "Nid oedd digwyddiad yr oedd angen diogelu ynddo ac a gynhaliwyd heb gynllun cymorth; digwyddiadau yr oedd ei angen ynddynt: {all}.",
            one: "Roedd un digwyddiad yr oedd angen diogelu ynddo ac a gynhaliwyd heb gynllun cymorth; digwyddiadau yr oedd ei angen ynddynt: {all}.",
            two: "Roedd dau ddigwyddiad yr oedd angen diogelu ynddynt ac a gynhaliwyd heb gynllun cymorth; digwyddiadau yr oedd ei angen ynddynt: {all}.",
            few: "Roedd tri digwyddiad yr oedd angen diogelu ynddynt ac a gynhaliwyd heb gynllun cymorth; digwyddiadau yr oedd ei angen ynddynt: {all}.",
            many: "Roedd chwe digwyddiad yr oedd angen diogelu ynddynt ac a gynhaliwyd heb gynllun cymorth; digwyddiadau yr oedd ei angen ynddynt: {all}.",
            other: "Roedd {without} digwyddiad yr oedd angen diogelu ynddynt ac a gynhaliwyd heb gynllun cymorth; digwyddiadau yr oedd ei angen ynddynt: {all}."
        };
    not_known[unknown, all]
        en: "Events that called for safeguarding, of which a lead and a plan for support are not both on record: {unknown} of {all}.",
        cy: "Digwyddiadau yr oedd angen diogelu ynddynt ac nad yw arweinydd a chynllun cymorth ill dau ar gofnod ar eu cyfer: {unknown} o {all}.";
    silent[silent, good, all]
        en: "Events of which it is not on record whether they called for safeguarding: {silent}; of those that did, with a lead and a plan: {good} of {all}.",
        cy: "Digwyddiadau nad yw ar gofnod a oedd angen diogelu ynddynt: {silent}; o'r rhai yr oedd ei angen, ag arweinydd a chynllun: {good} o {all}.";
    none_called
        en: "No event called for safeguarding.",
        cy: "Nid oedd angen diogelu mewn unrhyw ddigwyddiad.";
    met[all]
        en: {
            one: "The one event that called for safeguarding had a lead and a plan for support.",
            other: "All {all} events that called for safeguarding had a lead and a plan for support."
        },
        cy: {
            zero: "Nid oedd digwyddiad yr oedd angen diogelu ynddo.",
            one: "Roedd gan yr unig ddigwyddiad yr oedd angen diogelu ynddo arweinydd a chynllun cymorth.",
            two: "Roedd gan y ddau ddigwyddiad yr oedd angen diogelu ynddynt arweinydd a chynllun cymorth.",
            few: "Roedd gan bob un o'r tri digwyddiad yr oedd angen diogelu ynddynt arweinydd a chynllun cymorth.",
            many: "Roedd gan bob un o'r chwe digwyddiad yr oedd angen diogelu ynddynt arweinydd a chynllun cymorth.",
            other: "Roedd gan bob un o'r {all} digwyddiad yr oedd angen diogelu ynddynt arweinydd a chynllun cymorth."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(recorded) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut events = Sorted::default();
    let mut silent = Vec::new();
    for (index, event) in recorded.iter().enumerate() {
        let took_place = took_place(event, view.day);
        if took_place == Some(false) {
            continue;
        }
        let at = place(Collection::Events, index);
        let safeguarding = event.safeguarding.as_ref();
        let Some((safeguarding, is_called_for)) =
            safeguarding.and_then(|said| Some((said, calls_for(said)?)))
        else {
            silent.push(at);
            continue;
        };
        if !is_called_for {
            continue;
        }
        let began = Span::start_of(event).map(|span| span.earliest);
        let has_lead = safeguarding.lead_role.is_some() || began.is_some_and(|day| has_lead_on(view, day));
        let is_safe = match safeguarding.support_plan {
            Some(true) => has_lead.then_some(true),
            // What was not there for an event that may not have been held is not held against it.
            Some(false) => took_place.map(|_| false),
            None => None,
        };
        events.add(is_safe, at.member("safeguarding"));
    }
    conclude(view, events, silent)
}

fn conclude(view: &View<'_>, events: Sorted, silent: Vec<Pointer>) -> Conclusion {
    let all = events.len();
    if !events.bad.is_empty() {
        return Conclusion::not_met(say::without_plan(events.bad.len(), all)).at(events.bad);
    }
    if !events.unknown.is_empty() {
        let unknown = events.unknown.len();
        return Conclusion::not_evidenced(say::not_known(unknown, all)).at(events.unknown);
    }
    if !silent.is_empty() {
        let (open, good) = (silent.len(), events.good.len());
        return Conclusion::not_evidenced(say::silent(open, good, all)).at(silent);
    }
    if all == 0 {
        let none = Conclusion::not_applicable(say::none_called());
        return view.none_of(Collection::Events, none);
    }
    view.met_where_whole(Collection::Events, Conclusion::met(say::met(all)).at(events.good))
}

/// Whether an event calls for safeguarding, where enough of it is on record.
fn calls_for(said: &Safeguarding) -> Option<bool> {
    let signs = [said.sensitive_topic, said.under_18s, said.adults_at_risk];
    if signs.contains(&Some(true)) {
        return Some(true);
    }
    signs.iter().all(Option::is_some).then_some(false)
}

/// Whether a member held the office of safeguarding lead on a day, for certain.
fn has_lead_on(view: &View<'_>, day: Date) -> bool {
    view.held_on(day).filter(|held| held.is_certain).any(|held| {
        let mut roles = held.roles_on(day);
        roles.any(|(_, office, is_certain)| is_certain && office.role == Role::SafeguardingLead)
    })
}
