//! DEC005: what people said is on record where it is decided.

use coproduction_core::{Date, Links, Side};
use coproduction_decisions::Decision;
use coproduction_events::{Document, DocumentKind};
use coproduction_record::Collection;

use crate::catalogue::{GUNNING_CONSIDERATION, NHS_WALES_ACT_183_C};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{
    FORUMS_OWN, Information, Judged, TiedDecision, View, Way, any_known, certainly, is_about_services, place,
    was_out,
};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC005",
    slug: "no-consideration-record",
    title: Phrase::new(
        "What was said, weighed where it is decided",
        "Pwyso a mesur yr hyn a ddywedwyd wrth benderfynu",
    ),
    checks: Phrase::new(
        "Whether each decision about services rests, on record, on what people said: on a report of an engagement that was out by its day, and that it names, that concerns it, or that concerns an event which it \
         names; or on contributions, made by then, that it names or that a reply named with it answers. Decisions on the forum's own working and on research are left out.",
        "A yw pob penderfyniad am wasanaethau yn seiliedig, yn ôl y cofnod, ar yr hyn a ddywedodd pobl: ar adroddiad ymgysylltu a oedd ar gael erbyn ei ddiwrnod, ac y mae'n ei enwi, sy'n ymwneud ag ef, neu sy'n ymwneud â \
         digwyddiad y mae'n ei enwi; neu ar gyfraniadau, a wnaed erbyn hynny, y mae'n eu henwi neu y mae ateb a enwir gydag ef yn eu hateb. Gadewir allan benderfyniadau ar waith y fforwm ei hun ac ar ymchwil.",
    ),
    why: Phrase::new(
        "Without it nobody can show that what people said was taken into account, or even known.",
        "Hebddo, ni all neb ddangos bod yr hyn a ddywedodd pobl wedi'i ystyried, na'i fod yn hysbys hyd yn oed.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[FORUMS_OWN],
    provisions: &[&GUNNING_CONSIDERATION, &NHS_WALES_ACT_183_C],
    parameters: &[],
    limits: Phrase::new(
        "The duty of the Act is one to make arrangements: one decision on record is not a breach of it. It sees that something is named, and not whether it was read, weighed or followed; a reason to decide otherwise is as good. \
         That an event is named does not say what was said at it. A report is dated by the day on which it was available; those who decided may have had it before. What professionals said does not count. Only a decision that says it \
         was informed by none, or that names a report which came later, is found wanting.",
        "Dyletswydd i wneud trefniadau yw dyletswydd y Ddeddf: nid yw un penderfyniad ar gofnod yn doriad ohoni. Mae'n gweld bod rhywbeth wedi'i enwi, nid a gafodd ei ddarllen, ei bwyso neu ei ddilyn; mae rheswm dros benderfynu fel arall cystal. \
         Nid yw enwi digwyddiad yn dweud beth a ddywedwyd ynddo. Dyddiad adroddiad yw'r diwrnod yr oedd ar gael; gallai'r rhai a benderfynodd fod wedi'i weld cyn hynny. Nid yw'r hyn a ddywedodd gweithwyr proffesiynol yn cyfrif. Dim ond penderfyniad sy'n dweud nad \
         oedd dim o'r fath yn sail iddo, neu sy'n enwi adroddiad a ddaeth yn ddiweddarach, a gaiff ei farnu'n ddiffygiol.",
    ),
    to_meet: Phrase::new(
        "Put a report of what people said before those who decide, and say in the decision what was made of it.",
        "Rhowch adroddiad ar yr hyn a ddywedodd pobl gerbron y rhai sy'n penderfynu, a dywedwch yn y penderfyniad beth a wnaed ohono.",
    ),
    to_record: Phrase::new(
        "With each decision, the reports, events and contributions that informed it; with each report, from what day it was available.",
        "Gyda phob penderfyniad, yr adroddiadau, y digwyddiadau a'r cyfraniadau a fu'n sail iddo; gyda phob adroddiad, o ba ddiwrnod yr oedd ar gael.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC005"),
    check,
};

messages! {
    without[without, all, open]
        en: {
            one: "One decision about services, of {all}, rests on record on nothing that people had said by then (not on record: {open}).",
            other: "{without} decisions about services, of {all}, rest on record on nothing that people had said by then (not on record: {open})."
        },
        cy: {
            zero: "Yn ôl y cofnod, nid oes yr un penderfyniad am wasanaethau, o {all}, nad yw'n seiliedig ar ddim yr oedd pobl wedi'i ddweud erbyn hynny (nid yw ar gofnod: {open}).",
            one: "Yn ôl y cofnod, nid yw un penderfyniad am wasanaethau, o {all}, yn seiliedig ar ddim yr oedd pobl wedi'i ddweud erbyn hynny (nid yw ar gofnod: {open}).",
            two: "Yn ôl y cofnod, nid yw dau benderfyniad am wasanaethau, o {all}, yn seiliedig ar ddim yr oedd pobl wedi'i ddweud erbyn hynny (nid yw ar gofnod: {open}).",
            few: "Yn ôl y cofnod, nid yw tri phenderfyniad am wasanaethau, o {all}, yn seiliedig ar ddim yr oedd pobl wedi'i ddweud erbyn hynny (nid yw ar gofnod: {open}).",
            many: "Yn ôl y cofnod, nid yw chwe phenderfyniad am wasanaethau, o {all}, yn seiliedig ar ddim yr oedd pobl wedi'i ddweud erbyn hynny (nid yw ar gofnod: {open}).",
            other: "Yn ôl y cofnod, nid yw {without} penderfyniad am wasanaethau, o {all}, yn seiliedig ar ddim yr oedd pobl wedi'i ddweud erbyn hynny (nid yw ar gofnod: {open})."
        };
    not_known[open, all, good]
        en: "Decisions about services of which the record does not show whether they rest on what people said: {open} of {all}; resting on it: {good}.",
        cy: "Penderfyniadau am wasanaethau nad yw'r cofnod yn dangos a ydynt yn seiliedig ar yr hyn a ddywedodd pobl: {open} o {all}; yn seiliedig arno: {good}.";
    weighed[all]
        en: {
            one: "One decision about services was taken, and it rests on what people said.",
            other: "{all} decisions about services were taken, and each rests on what people said."
        },
        cy: {
            zero: "Ni wnaed unrhyw benderfyniad am wasanaethau sy'n seiliedig ar yr hyn a ddywedodd pobl.",
            one: "Gwnaed un penderfyniad am wasanaethau, ac mae'n seiliedig ar yr hyn a ddywedodd pobl.",
            two: "Gwnaed dau benderfyniad am wasanaethau, ac mae'r ddau yn seiliedig ar yr hyn a ddywedodd pobl.",
            few: "Gwnaed tri phenderfyniad am wasanaethau, ac mae pob un yn seiliedig ar yr hyn a ddywedodd pobl.",
            many: "Gwnaed chwe phenderfyniad am wasanaethau, ac mae pob un yn seiliedig ar yr hyn a ddywedodd pobl.",
            other: "Gwnaed {all} penderfyniad am wasanaethau, ac mae pob un yn seiliedig ar yr hyn a ddywedodd pobl."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let mut judged = Judged::default();
    for taken in &view.ties().taken {
        let is_about_services = is_about_services(taken.decision);
        if taken.decided == Some(false) || is_about_services == Some(false) {
            continue;
        }
        let is_certain = taken.decided == Some(true) && is_about_services == Some(true);
        let rests = taken.on.and_then(|day| rests(view, taken, day));
        let mut at = place(Collection::Decisions, taken.place);
        if taken.decision.informed_by.is_some() {
            at = at.member("informedBy");
        }
        judged.add(certainly(rests, is_certain), taken.decision, at);
    }
    let n = judged.sorted.numbers();
    judged.conclude(
        say::weighed(n.all),
        say::without(n.bad, n.all, n.open),
        say::not_known(n.open, n.all, n.good),
        view.no_decision(shared::no_decision_on_services()),
    )
}

/// Whether a decision rests on what people had said by its day.
fn rests(view: &View<'_>, taken: &TiedDecision<'_>, day: Date) -> Option<bool> {
    let reports = reports(view.information(), taken.decision).map(|report| was_out(report, day));
    let named = taken.informed_by.iter().filter(|(_, way)| **way != Way::Event);
    let voices = named.filter_map(|(said, _)| {
        let said = view.ties().said.get(*said)?;
        let of = said.contribution.constituency.as_ref();
        match of.map(|of| view.side(of)) {
            Some(Side::Professional) => None,
            // Whose it was, or when, may not be recorded.
            side => Some(side.and(said.on).map(|_| true)),
        }
    });
    let rests = any_known(reports.chain(voices));
    let links = taken.decision.informed_by.as_ref();
    let is_wanting = links.is_some_and(|links| says_none(links) || names_report(view, links));
    certainly(rests, is_wanting)
}

/// The reports of engagements that a decision names, that concern it, or that concern an event which it names.
fn reports<'a>(information: &Information<'a>, decision: &Decision) -> impl Iterator<Item = &'a Document> {
    let links = decision.informed_by.as_ref();
    let events = links
        .and_then(|links| links.events.as_ref())
        .into_iter()
        .flatten();
    let of_events = events.flat_map(|event| information.on_event(*event));
    let all = information.on_decision(decision.id).chain(of_events);
    all.filter(|document| document.kind == DocumentKind::EngagementReport)
}

/// Whether a decision says that no contribution informed it, and either no event or, by the documents that it names, no report;
/// whatever counts among them has been seen before.
fn says_none(links: &Links) -> bool {
    let no_event = links.events.as_ref().is_some_and(Vec::is_empty);
    links.contributions.is_some() && (no_event || links.documents.is_some())
}

/// Whether a decision names a report of an engagement.
fn names_report(view: &View<'_>, links: &Links) -> bool {
    let mut named = links
        .documents
        .iter()
        .flatten()
        .filter_map(|id| view.record.document(*id));
    named.any(|document| document.kind == DocumentKind::EngagementReport)
}
