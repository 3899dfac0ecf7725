//! DEC012: Llais is told of a change to a service before it is decided.

use std::iter::once;

use coproduction_decisions::{Decision, DecisionSubject};

use crate::catalogue::{CHANGE_GUIDANCE, QUALITY_ENGAGEMENT_ACT_17, QUALITY_ENGAGEMENT_ACT_20};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Taken, View, any_known};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC012",
    slug: "llais-not-told",
    title: Phrase::new(
        "Llais told of changes to services",
        "Dweud wrth Llais am newidiadau i wasanaethau",
    ),
    checks: Phrase::new(
        "Whether there was any contact with Llais about each change to a service that was decided from 5 May 2023 on, by the day of the \
         decision: Llais was told, made a representation, asked for information, wrote a document about it, or was sent one.",
        "A fu unrhyw gysylltiad â Llais am bob newid i wasanaeth y penderfynwyd arno o 5 Mai 2023 ymlaen, erbyn diwrnod y penderfyniad: \
         dywedwyd wrth Llais, gwnaeth Llais sylwadau, gofynnodd am wybodaeth, ysgrifennodd ddogfen amdano, neu anfonwyd un ato.",
    ),
    why: Phrase::new(
        "Llais speaks for the public; it can only do so about a change that it hears of while there is still something to say.",
        "Mae Llais yn siarad dros y cyhoedd; dim ond am newid y mae'n clywed amdano tra bo rhywbeth i'w ddweud o hyd y gall wneud hynny.",
    ),
    severity: Severity::Warning,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &CHANGE_GUIDANCE,
        &QUALITY_ENGAGEMENT_ACT_20,
        &QUALITY_ENGAGEMENT_ACT_17,
    ],
    parameters: &[],
    limits: Phrase::new(
        "Any contact on record counts, also one that Llais began; it does not see whether Llais was told enough, or in time to say something. No \
         text that was seen says how or when Llais is told. Llais may have heard as a partner, a member or a guest, which is not looked at. A \
         contact after the day of the decision does not count, also where the change was urgent. A change that was not carried is looked at \
         too.",
        "Mae unrhyw gysylltiad ar gofnod yn cyfrif, hefyd un a ddechreuwyd gan Llais; nid yw'n gweld a ddywedwyd digon wrth Llais, nac mewn pryd \
         iddo ddweud rhywbeth. Nid oes testun a welwyd yn dweud sut na phryd y dywedir wrth Llais. Gall Llais fod wedi clywed fel partner, aelod neu \
         westai, ac nid edrychir ar hynny. Nid yw cysylltiad ar ôl diwrnod y penderfyniad yn cyfrif, hyd yn oed lle'r oedd y newid yn un brys. \
         Edrychir hefyd ar newid na chafodd ei dderbyn.",
    ),
    to_meet: Phrase::new(
        "Tell Llais of a change to a service as soon as it is proposed, and ask what it has heard from people.",
        "Dywedwch wrth Llais am newid i wasanaeth cyn gynted ag y caiff ei gynnig, a gofynnwch beth y mae wedi'i glywed gan bobl.",
    ),
    to_record: Phrase::new(
        "What each decision is about and when it was taken, and the contacts with Llais with their dates; an empty list says that there were none.",
        "Pwnc pob penderfyniad a phryd y'i gwnaed, a'r cysylltiadau â Llais gyda'u dyddiadau; mae rhestr wag yn dweud na fu'r un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC012"),
    check,
};

messages! {
    none_changed
        en: "No change to a service was decided while the guidance was there.",
        cy: "Ni phenderfynwyd ar unrhyw newid i wasanaeth tra oedd y canllawiau yno.";
    without[without, all, open]
        en: "Changes to services with no contact with Llais on record by the day they were decided: {without} of {all} (not on record either way: {open}).",
        cy: "Newidiadau i wasanaethau heb gysylltiad â Llais ar gofnod erbyn y diwrnod y penderfynwyd arnynt: {without} o {all} (nid yw ar gofnod y naill ffordd na'r llall: {open}).";
    not_known[open, all, good]
        en: "Decisions of which it is not on record whether they change a service, or whether Llais knew by then: {open} of {all}; with a contact: {good}.",
        cy: "Penderfyniadau nad yw ar gofnod a ydynt yn newid gwasanaeth, neu a wyddai Llais erbyn hynny: {open} o {all}; gyda chysylltiad: {good}.";
    with[all]
        en: "Changes to services with a contact with Llais by the day they were decided: {all} of {all}.",
        cy: "Newidiadau i wasanaethau gyda chysylltiad â Llais erbyn y diwrnod y penderfynwyd arnynt: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let sorted = view.sort_taken(&CHANGE_GUIDANCE, changes_a_service, |taken| knew(view, taken));
    let n = sorted.numbers();
    sorted.conclude(
        say::with(n.all),
        say::without(n.bad, n.all, n.open),
        say::not_known(n.open, n.all, n.good),
        view.no_decision(say::none_changed()),
    )
}

fn changes_a_service(decision: &Decision) -> Option<bool> {
    Some(decision.subject? == DecisionSubject::ServiceChange)
}

/// Whether Llais knew of it by the day it was decided; a list of contacts holds all that there were.
fn knew(view: &View<'_>, taken: &Taken<'_>) -> Option<bool> {
    let (decision, filed) = (taken.decision(), view.filed());
    let contacts = decision.llais.iter().flatten();
    let contacts = contacts.map(|contact| taken.had(contact.on));
    let letters = filed
        .to_llais(decision.id)
        .chain(filed.by_llais(view, decision.id));
    let letters = letters.map(|document| taken.had_document(document));
    let others = decision.llais.as_ref().map(|_| false);
    any_known(contacts.chain(letters).chain(once(others)))
}
