//! EVT005: what people need to take part is arranged before the event.

use coproduction_core::Pointer;
use coproduction_events::AccessRequestOutcome;
use coproduction_record::Collection;

use crate::catalogue::{ACCESSIBLE_INFORMATION, EQUALITY_ACT_ADJUSTMENTS, NATIONAL_PRINCIPLE_6};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "EVT005",
    slug: "needs-met",
    title: Phrase::new("Access needs met", "Diwallu anghenion mynediad"),
    checks: Phrase::new(
        "Whether everything that was asked for, for access or communication, was arranged, confirmed on a day before the event began, and there. An \
         event that was cancelled because a need could not be met is looked at; requests that were withdrawn, and other events that were called off \
         or are still to come, are left out.",
        "A drefnwyd popeth y gofynnwyd amdano, ar gyfer mynediad neu gyfathrebu, a'i gadarnhau ar ddiwrnod cyn i'r digwyddiad ddechrau, ac a oedd yno. \
         Edrychir ar ddigwyddiad a ganslwyd am na ellid diwallu angen; gadewir allan geisiadau a dynnwyd yn ôl, a digwyddiadau eraill a ohiriwyd neu a \
         ganslwyd neu sydd eto i ddod.",
    ),
    why: Phrase::new(
        "A need that was stated and not met shuts somebody out, and everybody can see it.",
        "Mae angen a nodwyd ac na chafodd ei ddiwallu yn cau rhywun allan, a gall pawb weld hynny.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[],
    provisions: &[
        &EQUALITY_ACT_ADJUSTMENTS,
        &ACCESSIBLE_INFORMATION,
        &NATIONAL_PRINCIPLE_6,
    ],
    parameters: &[],
    limits: Phrase::new(
        "The Act protects disabled people and asks for what is reasonable; the record says neither who asked nor what was reasonable, so that a request may lie outside it: look at each case. Something arranged in part, or otherwise than asked, \
         or confirmed on the day itself, or not arranged although the event says that it was there, is not taken as met or unmet; nor is what was asked of an event that was put off, since it can still be met. Of what was arranged, it sees \
         that it was not there only where the event says so of that kind. It does not see needs that nobody stated, nor who stated one.",
        "Mae'r Ddeddf yn amddiffyn pobl anabl ac yn gofyn am yr hyn sy'n rhesymol; nid yw'r cofnod yn dweud pwy a ofynnodd na beth oedd yn rhesymol, felly gall cais fod y tu allan iddi: edrychwch ar bob achos. Ni chymerir bod rhywbeth a \
         drefnwyd yn rhannol, neu'n wahanol i'r cais, neu a gadarnhawyd ar y diwrnod ei hun, neu na chafodd ei drefnu er bod y digwyddiad yn dweud ei fod yno, yn diwallu'r angen nac yn methu â'i ddiwallu; na'r hyn y gofynnwyd amdano ar \
         gyfer digwyddiad a ohiriwyd, gan y gellir ei ddiwallu o hyd. O'r hyn a drefnwyd, dim ond lle mae'r digwyddiad yn dweud hynny am y math hwnnw y mae'n gweld nad oedd yno. Nid yw'n gweld \
         anghenion na nododd neb, na phwy a nododd un.",
    ),
    to_meet: Phrase::new(
        "Ask early what people need, arrange it, and confirm it to whoever asked before the event.",
        "Gofynnwch yn gynnar beth sydd ei angen ar bobl, trefnwch hynny, a'i gadarnhau cyn y digwyddiad i bwy bynnag a ofynnodd.",
    ),
    to_record: Phrase::new(
        "For each event, what was asked for, never by whom, what came of it and when that was confirmed; an empty list says that nothing was asked.",
        "Ar gyfer pob digwyddiad, yr hyn y gofynnwyd amdano, heb fyth nodi gan bwy, yr hyn a ddaeth ohono a phryd y cadarnhawyd hynny; mae rhestr wag yn \
         dweud na ofynnwyd am ddim.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT005"),
    check,
};

messages! {
    unmet[unmet, all]
        en: {
            one: "One request was not met in time; requests looked at: {all}.",
            other: "{unmet} requests were not met in time; requests looked at: {all}."
        },
        cy: {
            zero: "Ni fu cais heb ei fodloni mewn pryd; ceisiadau yr edrychwyd arnynt: {all}.",
            one: "Ni chafodd un cais ei fodloni mewn pryd; ceisiadau yr edrychwyd arnynt: {all}.",
            two: "Ni chafodd dau gais eu bodloni mewn pryd; ceisiadau yr edrychwyd arnynt: {all}.",
            few: "Ni chafodd tri chais eu bodloni mewn pryd; ceisiadau yr edrychwyd arnynt: {all}.",
            many: "Ni chafodd chwe chais eu bodloni mewn pryd; ceisiadau yr edrychwyd arnynt: {all}.",
            other: "Ni chafodd {unmet} cais eu bodloni mewn pryd; ceisiadau yr edrychwyd arnynt: {all}."
        };
    in_part[part, all]
        en: "Requests that were arranged in part, or otherwise than asked, which may or may not have met the need: {part} of {all}.",
        cy: "Ceisiadau y gwnaed trefniadau ar eu cyfer yn rhannol, neu'n wahanol i'r cais, a all fod wedi diwallu'r angen neu beidio: {part} o {all}.";
    cancelled[events]
        en: "Events that were cancelled because a need for access or language could not be met, without a request on record that was not arranged: {events}.",
        cy: "Digwyddiadau a ganslwyd am na ellid diwallu angen mynediad neu iaith, heb gais ar gofnod na chafodd ei drefnu: {events}.";
    not_known[unknown, all]
        en: "Requests of which it is not on record that they were met in time: {unknown} of {all}.",
        cy: "Ceisiadau nad yw ar gofnod eu bod wedi'u bodloni mewn pryd: {unknown} o {all}.";
    silent[events, met, all]
        en: "Events of which it is not on record whether anything was asked for: {events}; requests met: {met} of {all}.",
        cy: "Digwyddiadau nad yw ar gofnod a ofynnwyd am rywbeth: {events}; ceisiadau a fodlonwyd: {met} o {all}.";
    none_asked
        en: "No event that was held had a request to meet.",
        cy: "Nid oedd cais i'w fodloni ar gyfer unrhyw ddigwyddiad a gynhaliwyd.";
    met[all]
        en: {
            one: "The one request that was made was arranged and confirmed before the event.",
            other: "All {all} requests were arranged and confirmed before the event."
        },
        cy: {
            zero: "Ni wnaed cais.",
            one: "Gwnaed trefniadau ar gyfer yr unig gais a wnaed, a'i gadarnhau, cyn y digwyddiad.",
            two: "Gwnaed trefniadau ar gyfer y ddau gais, a'u cadarnhau, cyn y digwyddiad.",
            few: "Gwnaed trefniadau ar gyfer pob un o'r tri chais, a'u cadarnhau, cyn y digwyddiad.",
            many: "Gwnaed trefniadau ar gyfer pob un o'r chwe chais, a'u cadarnhau, cyn y digwyddiad.",
            other: "Gwnaed trefniadau ar gyfer pob un o'r {all} cais, a'u cadarnhau, cyn y digwyddiad."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() {
        return Conclusion::not_evidenced(shared::no_events());
    }
    let (mut requests, mut in_part, mut silent) = (Sorted::default(), Vec::new(), Vec::new());
    for asked in view.asked() {
        let at = place(Collection::Events, asked.index);
        let Some(kept) = asked.requests else {
            silent.push(at);
            continue;
        };
        for (index, is_met) in kept {
            let at = at.entry("accessRequests", index);
            let request = asked.event.access_requests.iter().flatten().nth(index);
            if request.is_some_and(|request| request.outcome == AccessRequestOutcome::ArrangedInPart) {
                in_part.push(at);
            } else {
                requests.add(is_met, at);
            }
        }
    }
    let (mut cancelled, mut unmet) = (Vec::new(), Vec::new());
    for (is_met, at) in view.cancelled_for_access() {
        if is_met.is_some() {
            unmet.push(at);
        } else {
            cancelled.push(at);
        }
    }
    requests.bad.extend(unmet);
    conclude(
        view,
        requests,
        Open {
            in_part,
            cancelled,
            silent,
        },
    )
}

/// What leaves it open whether everything was met.
struct Open {
    /// Requests that were arranged in part or otherwise.
    in_part: Vec<Pointer>,
    /// Events that were cancelled because of a need that no request tells of.
    cancelled: Vec<Pointer>,
    /// Events of which it is not on record whether anything was asked for.
    silent: Vec<Pointer>,
}

fn conclude(view: &View<'_>, requests: Sorted, open: Open) -> Conclusion {
    let all = requests.len() + open.in_part.len();
    if !requests.bad.is_empty() {
        let unmet = requests.bad.len();
        return Conclusion::not_met(say::unmet(unmet, all)).at(requests.bad);
    }
    if !open.cancelled.is_empty() {
        return Conclusion::not_evidenced(say::cancelled(open.cancelled.len())).at(open.cancelled);
    }
    if !requests.unknown.is_empty() {
        let unknown = requests.unknown.len();
        return Conclusion::not_evidenced(say::not_known(unknown, all)).at(requests.unknown);
    }
    if !open.in_part.is_empty() {
        return Conclusion::not_evidenced(say::in_part(open.in_part.len(), all)).at(open.in_part);
    }
    if !open.silent.is_empty() {
        let (events, met) = (open.silent.len(), requests.good.len());
        return Conclusion::not_evidenced(say::silent(events, met, all)).at(open.silent);
    }
    if all == 0 {
        let none = Conclusion::not_applicable(say::none_asked());
        return view.none_of(Collection::Events, none);
    }
    Conclusion::met(say::met(all)).at(requests.good)
}
