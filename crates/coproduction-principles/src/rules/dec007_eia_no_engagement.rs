//! DEC007: those whom an equality impact assessment is about have a part in it.

use coproduction_core::Characteristic;
use coproduction_decisions::{ImpactAssessment, RepresentingBody};
use coproduction_record::Collection;

use crate::catalogue::{EQUALITY_REGULATIONS_5_2_A, EQUALITY_REGULATIONS_8_3_A};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Assessed, FORUMS_OWN, Judged, View, any_known, certainly, owes_assessment};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC007",
    slug: "eia-no-engagement",
    title: Phrase::new(
        "Assessed together with those it is about",
        "Asesu ar y cyd â'r rhai dan sylw",
    ),
    checks: Phrase::new(
        "Whether each decision with an equality or an integrated impact assessment names, with one of them, at least one body or group that took part and that represents people who share a protected characteristic. \
         Decisions still to be taken, and those without such an assessment, are left out.",
        "A yw pob penderfyniad ag asesiad effaith ar gydraddoldeb, neu un integredig, yn enwi gydag un ohonynt o leiaf un corff neu grŵp a gymerodd ran ac sy'n cynrychioli pobl sy'n rhannu nodwedd warchodedig. Gadewir allan \
         benderfyniadau sydd eto i'w gwneud, a rhai heb asesiad effaith o'r fath.",
    ),
    why: Phrase::new(
        "What a change will mean for people is best known to those people; the regulations ask for them by name.",
        "Y bobl eu hunain sy'n gwybod orau beth fydd newid yn ei olygu iddynt; mae'r rheoliadau yn gofyn yn benodol am eu cynnwys.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[FORUMS_OWN],
    provisions: &[&EQUALITY_REGULATIONS_8_3_A, &EQUALITY_REGULATIONS_5_2_A],
    parameters: &[],
    limits: Phrase::new(
        "It sees who is named, and not how they were involved, whether they have an interest, or whether all those whom the change touches are among them. Whoever took part in the decision and not in the assessment is not seen. \
         The Welsh language, unpaid care and deprivation are not protected characteristics. Where whom a body represents is not recorded, or the bodies are not listed, that is not known. An integrated assessment is taken to look at equality.",
        "Mae'n gweld pwy a enwir, nid sut y cawsant eu cynnwys, a oes ganddynt fuddiant, nac a yw pawb y mae'r newid yn effeithio arnynt yn eu plith. Ni welir pwy a gymerodd ran yn y penderfyniad ac nid yn yr asesiad effaith. Nid yw'r Gymraeg, gofal di-dâl \
         nac amddifadedd yn nodweddion gwarchodedig. Lle na chofnodwyd pwy y mae corff yn eu cynrychioli, neu lle na restrwyd y cyrff, nid yw hynny'n hysbys. Cymerir bod asesiad integredig yn edrych ar gydraddoldeb.",
    ),
    to_meet: Phrase::new(
        "Make the assessment with people who represent those it is about, and name the bodies or groups in it.",
        "Gwnewch yr asesiad effaith gyda phobl sy'n cynrychioli'r rhai dan sylw, ac enwch y cyrff neu'r grwpiau ynddo.",
    ),
    to_record: Phrase::new(
        "With each equality impact assessment, the bodies that took part in it, empty where there was none, and the characteristics shared by those whom each represents.",
        "Gyda phob asesiad o'r effaith ar gydraddoldeb, y cyrff a gymerodd ran ynddo, yn wag lle na fu un, a'r nodweddion y mae'r rhai y mae pob un yn eu cynrychioli yn eu rhannu.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC007"),
    check,
};

messages! {
    alone[alone, all, open]
        en: "Decisions whose equality impact assessments name nobody on record who represents people with a protected characteristic: {alone} of {all} (not on record: {open}).",
        cy: "Penderfyniadau nad yw eu hasesiadau o'r effaith ar gydraddoldeb yn enwi neb ar gofnod sy'n cynrychioli pobl â nodwedd warchodedig: {alone} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Decisions of whose equality impact assessments the record does not show who took part: {open} of {all}; with those they are about: {good}.",
        cy: "Penderfyniadau nad yw'r cofnod yn dangos pwy a gymerodd ran yn eu hasesiadau o'r effaith ar gydraddoldeb: {open} o {all}; gyda'r rhai dan sylw: {good}.";
    together[all]
        en: "Decisions whose equality impact assessments name those who represent people with a protected characteristic: {all} of {all}.",
        cy: "Penderfyniadau y mae eu hasesiadau o'r effaith ar gydraddoldeb yn enwi rhai sy'n cynrychioli pobl â nodwedd warchodedig: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let (mut judged, mut silent) = (Judged::default(), Vec::new());
    for taken in &Assessed::of(view).taken {
        let (decision, at) = (taken.decision(), taken.place());
        let mut assessments = view.equality_assessments(decision).peekable();
        if assessments.peek().is_some() {
            let has_part = any_known(assessments.map(has_part));
            judged.add(
                certainly(has_part, taken.is_certain),
                decision,
                at.member("assessments"),
            );
        } else if decision.assessments.is_none() && owes_assessment(decision) != Some(false) {
            judged.add(None, decision, at);
        } else if decision.assessments.is_none() {
            silent.push(at);
        }
    }
    let sorted = &judged.sorted;
    let (all, good, alone, open) = (
        sorted.len(),
        sorted.good.len(),
        sorted.bad.len(),
        sorted.unknown.len(),
    );
    let none = if silent.is_empty() {
        view.none_of(
            Collection::Decisions,
            Conclusion::not_applicable(shared::none_assessed()),
        )
    } else {
        Conclusion::not_evidenced(shared::assessments_not_listed(silent.len())).at(silent)
    };
    judged.conclude(
        say::together(all),
        say::alone(alone, all, open),
        say::not_known(open, all, good),
        none,
    )
}

/// Whether those whom an assessment is about have a part in it.
fn has_part(assessment: &ImpactAssessment) -> Option<bool> {
    any_known(assessment.bodies.as_ref()?.iter().map(represents))
}

/// Whether a body represents people who share a protected characteristic.
fn represents(body: &RepresentingBody) -> Option<bool> {
    let is_protected = |characteristic: &Characteristic| {
        matches!(
            characteristic,
            Characteristic::Age
                | Characteristic::Disability
                | Characteristic::GenderReassignment
                | Characteristic::MarriageAndCivilPartnership
                | Characteristic::PregnancyAndMaternity
                | Characteristic::Race
                | Characteristic::ReligionOrBelief
                | Characteristic::Sex
                | Characteristic::SexualOrientation
        )
    };
    let shared = body.represents.as_ref()?;
    Some(shared.iter().any(is_protected))
}
