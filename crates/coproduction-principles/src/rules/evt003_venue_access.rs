//! EVT003: the place can be reached and used by everybody.

use coproduction_core::Pointer;
use coproduction_events::{AccessKind, AccessProvision, EngagementEvent, EventMode, ProvisionState};
use coproduction_record::Collection;

use crate::catalogue::{EQUALITY_ACT_ADJUSTMENTS, HIW_TRANSPORT, NATIONAL_PRINCIPLE_6};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, is_gathering, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

/// What is looked for of a place.
const LOOKED_FOR: [AccessKind; 4] = [
    AccessKind::StepFree,
    AccessKind::AccessibleToilets,
    AccessKind::HearingLoop,
    AccessKind::Transport,
];

pub(crate) static RULE: Rule = Rule {
    code: "EVT003",
    slug: "venue-access",
    title: Phrase::new("A place that everybody can use", "Lle y gall pawb ei ddefnyddio"),
    checks: Phrase::new(
        "Whether each event that people came to in a place, also where others joined from a distance, was step-free, had accessible toilets and a \
         hearing loop, and could be reached by public transport or by transport that was arranged: not met where the record says that one of them \
         was not available, met where it says that all were there. Events that were called off or are still to come are left out.",
        "A oedd pob digwyddiad y daeth pobl iddo wyneb yn wyneb, gan gynnwys lle'r ymunodd eraill o bell, yn ddi-risiau, â thoiledau hygyrch a dolen glyw, \
         ac a ellid ei gyrraedd ar drafnidiaeth gyhoeddus neu gludiant a drefnwyd: nis bodlonir lle mae'r cofnod yn dweud nad oedd un ohonynt ar gael, \
         fe'i bodlonir lle mae'n dweud bod y cyfan yno. Gadewir allan ddigwyddiadau a ohiriwyd neu a ganslwyd neu sydd eto i ddod.",
    ),
    why: Phrase::new(
        "Whoever cannot get to the place, or into it, cannot take part; and people who are not told stay at home.",
        "Ni all pwy bynnag na all gyrraedd y lle, neu fynd i mewn iddo, gymryd rhan; ac mae pobl na ddywedir wrthynt yn aros gartref.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&EQUALITY_ACT_ADJUSTMENTS, &NATIONAL_PRINCIPLE_6, &HIW_TRANSPORT],
    parameters: &[],
    limits: Phrase::new(
        "That these four are looked for is our choice: the Act asks for what is reasonable, and names none of them. It sees what the record says of the \
         place, not the place. What people asked for is for another rule (EVT005). Something else may stand for one of the four, as captions for a \
         loop: it does not see that.",
        "Ein dewis ni yw chwilio am y pedwar peth hyn: mae'r Ddeddf yn gofyn am yr hyn sy'n rhesymol, ac nid yw'n enwi'r un ohonynt. Mae'n gweld yr hyn y \
         mae'r cofnod yn ei ddweud am y lle, nid y lle ei hun. Mater i reol arall (EVT005) yw'r hyn y gofynnodd pobl amdano. Gall rhywbeth arall sefyll dros un \
         o'r pedwar, megis capsiynau yn lle dolen: nid yw'n gweld hynny.",
    ),
    to_meet: Phrase::new(
        "Choose places that are step-free, with accessible toilets and a hearing loop, and that people can reach without a car, or arrange transport.",
        "Dewiswch leoedd di-risiau, â thoiledau hygyrch a dolen glyw, y gall pobl eu cyrraedd heb gar, neu trefnwch gludiant.",
    ),
    to_record: Phrase::new(
        "For each event in a place, whether each of these was provided or not available; an empty list says that nothing was.",
        "Ar gyfer pob digwyddiad wyneb yn wyneb, a oedd pob un o'r rhain wedi'i ddarparu neu heb fod ar gael; mae rhestr wag yn dweud na ddarparwyd dim.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT003"),
    check,
};

messages! {
    lacking[lacking, all, open]
        en: "Events in a place that lacked something looked for: {lacking} of {all} (not on record: {open}).",
        cy: "Digwyddiadau mewn lle heb rywbeth a geisir: {lacking} o {all} (nid yw ar gofnod: {open}).";
    open[open, all, good]
        en: "Events of which it is not on record that the place had everything looked for: {open} of {all}; with everything: {good}.",
        cy: "Digwyddiadau nad yw ar gofnod bod gan y lle bopeth a geisir: {open} o {all}; â phopeth: {good}.";
    all_there[all]
        en: {
            one: "The one event in a place had everything looked for.",
            other: "All {all} events in a place had everything looked for."
        },
        cy: {
            zero: "Nid oedd digwyddiad mewn lle.",
            one: "Roedd gan yr unig ddigwyddiad mewn lle bopeth a geisir.",
            two: "Roedd gan y ddau ddigwyddiad mewn lle bopeth a geisir.",
            few: "Roedd gan bob un o'r tri digwyddiad mewn lle bopeth a geisir.",
            many: "Roedd gan bob un o'r chwe digwyddiad mewn lle bopeth a geisir.",
            other: "Roedd gan bob un o'r {all} digwyddiad mewn lle bopeth a geisir."
        };
    none
        en: "There was no event that people came to in a place.",
        cy: "Nid oedd digwyddiad y daeth pobl iddo wyneb yn wyneb.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut sorted = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        let took_place = took_place(event, view.day);
        let is_elsewhere = matches!(event.mode, Some(EventMode::Online | EventMode::Correspondence));
        if !is_gathering(event) || is_elsewhere || took_place == Some(false) {
            continue;
        }
        // What was not held, or not in a place, as far as is recorded, is not held against anybody.
        let is_certain = took_place == Some(true) && event.mode.is_some();
        let is_good = has_all(event).filter(|good| *good || is_certain);
        sorted.add(is_good, at(event, place(Collection::Events, index)));
    }
    conclude(view, sorted)
}

/// Whether everything looked for was there: not so where the record says of one that it was not.
fn has_all(event: &EngagementEvent) -> Option<bool> {
    let access = event.access.as_ref()?;
    if access.is_empty() {
        return Some(false);
    }
    let state = |kind: &AccessKind| access.iter().find(|one| one.kind == *kind).map(|one| one.state);
    let lacks =
        |one: &AccessProvision| one.state == ProvisionState::NotAvailable && LOOKED_FOR.contains(&one.kind);
    if access.iter().any(lacks) {
        return Some(false);
    }
    let all = LOOKED_FOR
        .iter()
        .all(|kind| state(kind) == Some(ProvisionState::Provided));
    all.then_some(true)
}

/// Where an event says so.
fn at(event: &EngagementEvent, event_at: Pointer) -> Pointer {
    if event.access.is_some() {
        event_at.member("access")
    } else {
        event_at
    }
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::lacking(sorted.bad.len(), all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::all_there(all)).at(sorted.good)
}
