//! DEC009: strategic decisions have a word on record about socio-economic disadvantage.

use std::iter::once;

use coproduction_decisions::{AssessmentKind, Decision, DecisionSubject};
use coproduction_events::DocumentKind;

use crate::catalogue::{EQUALITY_ACT_SOCIO_ECONOMIC, SOCIO_ECONOMIC_AUDIT_TRAIL};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Filed, Taken, View, any_known};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC009",
    slug: "socio-economic-unrecorded",
    title: Phrase::new(
        "Disadvantage weighed in strategic decisions",
        "Pwyso anfantais mewn penderfyniadau strategol",
    ),
    checks: Phrase::new(
        "Whether each strategic decision from 31 March 2021 on has a note of how socio-economic disadvantage was taken into account, or an \
         assessment of it that was made by the day of the decision.",
        "A oes gan bob penderfyniad strategol o 31 Mawrth 2021 ymlaen nodyn o sut yr ystyriwyd anfantais economaidd-gymdeithasol, neu asesiad \
         ohoni a wnaed erbyn diwrnod y penderfyniad.",
    ),
    why: Phrase::new(
        "Strategic decisions can widen the gap between those who have least and the rest; the guidance asks for an audit trail of how that was weighed.",
        "Gall penderfyniadau strategol ledu'r bwlch rhwng y rhai sydd â'r lleiaf a phawb arall; mae'r canllawiau'n gofyn am drywydd archwilio o sut y pwyswyd hynny.",
    ),
    severity: Severity::Warning,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[&EQUALITY_ACT_SOCIO_ECONOMIC, &SOCIO_ECONOMIC_AUDIT_TRAIL],
    parameters: &[],
    limits: Phrase::new(
        "It sees that something is on record, not whether the regard was due. Whether the duty binds is judged of the accountable body alone. A decision \
         is strategic where the record says so; one about the forum's own working is not, unless it says so. An integrated assessment, or a \
         document that assesses impact and is not listed as an assessment, may look at disadvantage or not, and is not concluded from. \
         The note has no date. A decision that was not carried is looked at too.",
        "Mae'n gweld bod rhywbeth ar gofnod, nid a oedd y sylw'n ddyledus. Am y corff atebol yn unig y bernir a yw'r ddyletswydd yn rhwymo. Mae \
         penderfyniad yn strategol lle mae'r cofnod yn dweud hynny; nid yw un am waith y fforwm ei hun yn strategol oni bai bod y cofnod yn \
         dweud hynny. Gall asesiad integredig, neu ddogfen sy'n asesu effaith ac nad yw wedi'i rhestru'n asesiad, edrych ar anfantais neu \
         beidio, ac ni ddeuir i gasgliad arno. Nid oes dyddiad i'r nodyn. Edrychir hefyd ar benderfyniad na chafodd ei dderbyn.",
    ),
    to_meet: Phrase::new(
        "Before a strategic decision, ask people who live with disadvantage what it would do to them, and write down what was changed for that.",
        "Cyn gwneud penderfyniad strategol, gofynnwch i bobl sy'n byw gydag anfantais beth fyddai'n ei wneud iddynt, ac ysgrifennwch beth a newidiwyd o'r herwydd.",
    ),
    to_record: Phrase::new(
        "Whether each decision is strategic; with those that are, the note on socio-economic disadvantage, and the assessments made with their dates.",
        "A yw pob penderfyniad yn strategol; gyda'r rhai sydd, y nodyn ar anfantais economaidd-gymdeithasol, a'r asesiadau a wnaed gyda'u dyddiadau.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC009"),
    check,
};

messages! {
    none_strategic
        en: "No strategic decision was taken while the duty was in force.",
        cy: "Ni wnaed unrhyw benderfyniad strategol tra oedd y ddyletswydd mewn grym.";
    without[without, all, open]
        en: "Strategic decisions with neither a note nor an assessment of socio-economic disadvantage on record: {without} of {all} (not on record either way: {open}).",
        cy: "Penderfyniadau strategol heb na nodyn nac asesiad o anfantais economaidd-gymdeithasol ar gofnod: {without} o {all} (nid yw ar gofnod y naill ffordd na'r llall: {open}).";
    not_known[open, all, good]
        en: "Decisions of which it is not on record whether they are strategic, or whether socio-economic disadvantage was weighed in time: {open} of {all}; with a word on it: {good}.",
        cy: "Penderfyniadau nad yw ar gofnod a ydynt yn strategol, neu a bwyswyd anfantais economaidd-gymdeithasol mewn pryd: {open} o {all}; gyda gair arni: {good}.";
    with[all]
        en: "Strategic decisions with a note or an assessment of socio-economic disadvantage on record: {all} of {all}.",
        cy: "Penderfyniadau strategol gyda nodyn neu asesiad o anfantais economaidd-gymdeithasol ar gofnod: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let sorted = view.sort_taken(&EQUALITY_ACT_SOCIO_ECONOMIC, is_strategic, |taken| {
        weighs(view.filed(), taken)
    });
    let n = sorted.numbers();
    sorted.conclude(
        say::with(n.all),
        say::without(n.bad, n.all, n.open),
        say::not_known(n.open, n.all, n.good),
        view.no_decision(say::none_strategic()),
    )
}

fn is_strategic(decision: &Decision) -> Option<bool> {
    let is_internal = decision.subject == Some(DecisionSubject::Internal);
    decision.strategic.or_else(|| is_internal.then_some(false))
}

/// Whether the record shows that disadvantage was weighed; a list of assessments holds all that were made.
fn weighs(filed: &Filed<'_>, taken: &Taken<'_>) -> Option<bool> {
    let decision = taken.decision();
    if decision.socio_economic_note.is_some() {
        return Some(true);
    }
    let listed = decision.assessments.as_deref().unwrap_or_default();
    let looked = listed.iter().map(|assessment| match assessment.kind {
        AssessmentKind::SocioEconomic => taken.had(assessment.on),
        AssessmentKind::Integrated | AssessmentKind::Other => perhaps(taken.had(assessment.on)),
        _ => Some(false),
    });
    let papers = filed.on(decision.id).filter(|document| {
        let is_listed = listed
            .iter()
            .any(|assessment| assessment.document == Some(document.id));
        document.kind == DocumentKind::ImpactAssessment && !is_listed
    });
    let papers = papers.map(|document| perhaps(taken.had_document(document)));
    let others = decision.assessments.as_ref().map(|_| false);
    any_known(looked.chain(papers).chain(once(others)))
}

/// Of what may look at disadvantage: whether it is known not to.
fn perhaps(had: Option<bool>) -> Option<bool> {
    had.filter(|had| !had)
}
