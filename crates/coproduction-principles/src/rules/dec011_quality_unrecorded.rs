//! DEC011: decisions about services name the domains of quality that they address.

use coproduction_decisions::{AssessmentKind, Decision, DecisionSubject};

use crate::catalogue::{NHS_WALES_ACT_12A, QUALITY_STANDARDS_DOMAINS};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Taken, View};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC011",
    slug: "quality-unrecorded",
    title: Phrase::new(
        "Quality named in decisions about services",
        "Enwi ansawdd mewn penderfyniadau am wasanaethau",
    ),
    checks: Phrase::new(
        "Whether each decision from 1 April 2023 on that is about changing, designing or delivering a service names at least one of the six \
         domains of quality.",
        "A yw pob penderfyniad o 1 Ebrill 2023 ymlaen sy'n ymwneud â newid, dylunio neu ddarparu gwasanaeth yn enwi o leiaf un o'r chwe pharth \
         ansawdd.",
    ),
    why: Phrase::new(
        "Quality includes what people experience; the domains say which part of it a decision is meant to make better.",
        "Mae ansawdd yn cynnwys yr hyn y mae pobl yn ei brofi; mae'r parthau'n dweud pa ran ohono y bwriedir i benderfyniad ei gwella.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NHS_WALES_ACT_12A, &QUALITY_STANDARDS_DOMAINS],
    parameters: &[],
    limits: Phrase::new(
        "It sees which domains are named, not whether quality got better; one is enough. That a decision names them is a choice of this \
         rulebook: no text that was seen asks for it. Where none is named but an assessment of quality, or an integrated one, is listed, \
         nothing is concluded. Decisions about policy, information or training are not looked at. A decision that was not carried is.",
        "Mae'n gweld pa barthau a enwir, nid a wellodd yr ansawdd; mae un yn ddigon. Dewis y rheolau hyn yw bod penderfyniad yn eu henwi: nid oes \
         testun a welwyd yn gofyn am hynny. Lle nad enwir yr un, ond bod asesiad o ansawdd neu asesiad integredig wedi'i restru, ni ddeuir i \
         gasgliad. Nid edrychir ar benderfyniadau am bolisi, gwybodaeth na hyfforddiant. Edrychir ar benderfyniad na chafodd ei dderbyn.",
    ),
    to_meet: Phrase::new(
        "Ask of each decision about a service what it does to safety, time, effect, efficiency, equity and being treated as a person, and name the domains it serves.",
        "Gofynnwch am bob penderfyniad ynghylch gwasanaeth beth y mae'n ei wneud i ddiogelwch, amser, effaith, effeithlonrwydd, tegwch a chael eich trin fel person, ac enwch y parthau y mae'n eu gwasanaethu.",
    ),
    to_record: Phrase::new(
        "What each decision is about, and the domains of quality that it addresses; an empty list says that it addresses none.",
        "Pwnc pob penderfyniad, a'r parthau ansawdd y mae'n ymdrin â hwy; mae rhestr wag yn dweud nad yw'n ymdrin â'r un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC011"),
    check,
};

messages! {
    none_about_services
        en: "No decision about a service was taken while the duty of quality was in force.",
        cy: "Ni wnaed unrhyw benderfyniad am wasanaeth tra oedd y ddyletswydd ansawdd mewn grym.";
    without[without, all, open]
        en: "Decisions about services that name no domain of quality: {without} of {all} (not on record: {open}).",
        cy: "Penderfyniadau am wasanaethau nad ydynt yn enwi unrhyw barth ansawdd: {without} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Decisions of which it is not on record whether they are about a service, or which domains of quality they address: {open} of {all}; with at least one: {good}.",
        cy: "Penderfyniadau nad yw ar gofnod a ydynt am wasanaeth, neu â pha barthau ansawdd y maent yn ymdrin: {open} o {all}; gydag o leiaf un: {good}.";
    with[all]
        en: "Decisions about services that name at least one domain of quality: {all} of {all}.",
        cy: "Penderfyniadau am wasanaethau sy'n enwi o leiaf un parth ansawdd: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let sorted = view.sort_taken(&NHS_WALES_ACT_12A, is_about_a_service, names_domains);
    let n = sorted.numbers();
    sorted.conclude(
        say::with(n.all),
        say::without(n.bad, n.all, n.open),
        say::not_known(n.open, n.all, n.good),
        view.no_decision(say::none_about_services()),
    )
}

fn is_about_a_service(decision: &Decision) -> Option<bool> {
    let subject = decision.subject?;
    Some(matches!(
        subject,
        DecisionSubject::ServiceChange | DecisionSubject::ServiceDelivery
    ))
}

fn names_domains(taken: &Taken<'_>) -> Option<bool> {
    let decision = taken.decision();
    let is_named = !decision.quality_domains.as_ref()?.is_empty();
    let mut assessments = decision.assessments.iter().flatten();
    let looks_at_quality =
        assessments.any(|one| matches!(one.kind, AssessmentKind::Quality | AssessmentKind::Integrated));
    Some(is_named).filter(|is_named| *is_named || !looks_at_quality)
}
