//! EVT005: what people need to take part is arranged before the event.

use coproduction_core::Pointer;
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
        "Whether everything that was asked for, for access or communication, was arranged, and confirmed on a day before the event began. Requests \
         that were withdrawn, and events that were called off or are still to come, are left out.",
        "A drefnwyd popeth y gofynnwyd amdano, ar gyfer mynediad neu gyfathrebu, a'i gadarnhau ar ddiwrnod cyn i'r digwyddiad ddechrau. Gadewir \
         allan geisiadau a dynnwyd yn ôl, a digwyddiadau a ohiriwyd neu a ganslwyd neu sydd eto i ddod.",
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
         or confirmed on the day itself, is not taken as met or unmet. It does not see needs that nobody stated, nor who stated one.",
        "Mae'r Ddeddf yn amddiffyn pobl anabl ac yn gofyn am yr hyn sy'n rhesymol; nid yw'r cofnod yn dweud pwy a ofynnodd na beth oedd yn rhesymol, felly gall cais fod y tu allan iddi: edrychwch ar bob achos. Ni chymerir bod rhywbeth a \
         drefnwyd yn rhannol, neu'n wahanol i'r cais, neu a gadarnhawyd ar y diwrnod ei hun, yn diwallu'r angen nac yn methu â'i ddiwallu. Nid yw'n gweld \
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
        en: "Requests not arranged, or confirmed too late: {unmet} of {all}.",
        cy: "Ceisiadau na wnaed trefniadau ar eu cyfer, neu a gadarnhawyd yn rhy hwyr: {unmet} o {all}.";
    not_known[unknown, all]
        en: "Requests of which it is not on record that they were met in time: {unknown} of {all}.",
        cy: "Ceisiadau nad yw ar gofnod eu bod wedi'u bodloni mewn pryd: {unknown} o {all}.";
    silent[events, met, all]
        en: "Events of which it is not on record whether anything was asked for: {events}; requests met: {met} of {all}.",
        cy: "Digwyddiadau nad yw ar gofnod a ofynnwyd am rywbeth: {events}; ceisiadau a fodlonwyd: {met} o {all}.";
    none_asked
        en: "There was no request to meet: nothing was asked for, it was withdrawn, or the event was called off or is still to come.",
        cy: "Nid oedd cais i'w fodloni: ni ofynnwyd am ddim, tynnwyd y cais yn ôl, neu gohiriwyd neu ganslwyd y digwyddiad, neu mae eto i ddod.";
    met[all]
        en: "Requests arranged and confirmed before the event: {all} of {all}.",
        cy: "Ceisiadau y gwnaed trefniadau ar eu cyfer, a'u cadarnhau, cyn y digwyddiad: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() {
        return Conclusion::not_evidenced(shared::no_events());
    }
    let mut requests = Sorted::default();
    let mut silent: Vec<Pointer> = Vec::new();
    for asked in view.asked() {
        let at = place(Collection::Events, asked.index);
        let Some(asked) = asked.requests else {
            silent.push(at);
            continue;
        };
        for (index, is_met) in asked {
            requests.add(is_met, at.member("accessRequests").item(index));
        }
    }
    conclude(view, requests, silent)
}

fn conclude(view: &View<'_>, requests: Sorted, silent: Vec<Pointer>) -> Conclusion {
    let all = requests.len();
    if !requests.bad.is_empty() {
        let unmet = requests.bad.len();
        return Conclusion::not_met(say::unmet(unmet, all)).at(requests.bad);
    }
    if !requests.unknown.is_empty() {
        let unknown = requests.unknown.len();
        return Conclusion::not_evidenced(say::not_known(unknown, all)).at(requests.unknown);
    }
    if !silent.is_empty() {
        let (events, met) = (silent.len(), requests.good.len());
        return Conclusion::not_evidenced(say::silent(events, met, all)).at(silent);
    }
    if all == 0 {
        let none = Conclusion::not_applicable(say::none_asked());
        return view.none_of(Collection::Events, none);
    }
    Conclusion::met(say::met(all)).at(requests.good)
}
