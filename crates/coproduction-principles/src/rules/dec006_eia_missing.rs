//! DEC006: the impact of a proposed policy on equality is assessed.

use crate::catalogue::{EQUALITY_ACT_149, EQUALITY_REGULATIONS_8_1_A};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Assessed, FORUMS_OWN, Judged, View, certainly, owes_assessment};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC006",
    slug: "eia-missing",
    title: Phrase::new("Equality impact assessed", "Asesu'r effaith ar gydraddoldeb"),
    checks: Phrase::new(
        "Whether each decision on a policy or on a change to a service has an assessment of its impact on equality, of its own or within an integrated one. Decisions still to be taken, and those on other subjects, are left out.",
        "A oes gan bob penderfyniad ar bolisi neu ar newid i wasanaeth asesiad o'i effaith ar gydraddoldeb, ar ei ben ei hun neu'n rhan o asesiad integredig. Gadewir allan benderfyniadau sydd eto i'w gwneud, a rhai ar bynciau eraill.",
    ),
    why: Phrase::new(
        "A change that nobody looked at through the eyes of those it touches can shut them out unseen.",
        "Gall newid nad edrychodd neb arno trwy lygaid y rhai y mae'n effeithio arnynt eu cau allan heb i neb sylwi.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[FORUMS_OWN],
    provisions: &[&EQUALITY_REGULATIONS_8_1_A, &EQUALITY_ACT_149],
    parameters: &[],
    limits: Phrase::new(
        "The duty is one to make arrangements: one assessment that is not on record is not a breach of it. It sees that there is one, and not whether it is any good; a short screening counts. An integrated assessment is taken to look \
         at equality. Where the assessments are not listed, or a document may be one, that is not known. Decisions of before 2011 are left out, and so are the ways in which a service is delivered from day to day.",
        "Dyletswydd i wneud trefniadau ydyw: nid yw un asesiad nad yw ar gofnod yn doriad ohoni. Mae'n gweld bod un yno, nid a yw'n un da; mae sgrinio byr yn cyfrif. Cymerir bod asesiad integredig yn edrych ar gydraddoldeb. Lle na restrwyd yr \
         asesiadau effaith, neu lle gallai dogfen fod yn un, nid yw hynny'n hysbys. Gadewir allan benderfyniadau cyn 2011, a'r ffyrdd y caiff gwasanaeth ei ddarparu o ddydd i ddydd.",
    ),
    to_meet: Phrase::new(
        "Assess the impact on equality while the proposal can still change, and put the assessment before those who decide.",
        "Aseswch yr effaith ar gydraddoldeb tra gall y cynnig newid o hyd, a rhowch yr asesiad effaith gerbron y rhai sy'n penderfynu.",
    ),
    to_record: Phrase::new(
        "With each decision, its subject and the list of its impact assessments, empty where there was none.",
        "Gyda phob penderfyniad, ei bwnc a'r rhestr o'i asesiadau effaith, yn wag lle na fu un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC006"),
    check,
};

messages! {
    without[without, all, open]
        en: "Decisions on policies or changes to services with no equality impact assessment on record: {without} of {all} (not on record whether: {open}).",
        cy: "Penderfyniadau ar bolisïau neu newidiadau i wasanaethau heb asesiad o'r effaith ar gydraddoldeb ar gofnod: {without} o {all} (nid yw ar gofnod a oes un: {open}).";
    not_known[open, all, good]
        en: "Decisions of which the record does not show whether an equality impact assessment was needed or made: {open} of {all}; assessed: {good}.",
        cy: "Penderfyniadau nad yw'r cofnod yn dangos a oedd angen asesiad o'r effaith ar gydraddoldeb neu a wnaed un: {open} o {all}; wedi'u hasesu: {good}.";
    assessed[all]
        en: "Decisions on policies or changes to services with an equality impact assessment: {all} of {all}.",
        cy: "Penderfyniadau ar bolisïau neu newidiadau i wasanaethau ag asesiad o'r effaith ar gydraddoldeb: {all} o {all}.";
    none_taken
        en: "No decision on a policy or on a change to a service had been taken.",
        cy: "Nid oedd unrhyw benderfyniad ar bolisi nac ar newid i wasanaeth wedi'i wneud.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let assessed = Assessed::of(view);
    let mut judged = Judged::default();
    for taken in &assessed.taken {
        let is_owed = owes_assessment(taken.decision());
        if is_owed == Some(false) {
            continue;
        }
        let is_assessed = if view.equality_assessments(taken.decision()).next().is_some() {
            Some(true)
        } else {
            let lists_them = taken.decision().assessments.is_some();
            (lists_them && !assessed.has_document(taken.decision())).then_some(false)
        };
        let is_certain = taken.is_certain && is_owed == Some(true);
        let mut at = taken.place();
        if taken.decision().assessments.is_some() {
            at = at.member("assessments");
        }
        judged.add(certainly(is_assessed, is_certain), taken.decision(), at);
    }
    let n = judged.sorted.numbers();
    judged.conclude(
        say::assessed(n.all),
        say::without(n.bad, n.all, n.open),
        say::not_known(n.open, n.all, n.good),
        view.no_decision(say::none_taken()),
    )
}
