//! DEC003: whoever is consulted knows what about, and why.

use coproduction_record::Collection;

use crate::catalogue::{GUNNING_REASONS, NATIONAL_PRINCIPLE_5};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, certainly, place};
use crate::{Basis, Phrase, Rule, Severity};

const NOT_FORMAL: Weight = Weight::new(Severity::Warning, Basis::Choice);

pub(crate) static RULE: Rule = Rule {
    code: "DEC003",
    slug: "information-at-opening",
    title: Phrase::new("Informed from the first day", "Gwybodaeth o'r diwrnod cyntaf"),
    checks: Phrase::new(
        "Whether information on the proposal was out, in any language, on the day on which each consultation opened, or before. Looked at is every consultation, and whatever else is recorded as a formal \
         one. The information is a document of that kind that concerns the consultation or a decision that it is tied to, and is addressed to people who take part or to nobody in particular.",
        "A oedd gwybodaeth am y cynnig ar gael, mewn unrhyw iaith, ar y diwrnod yr agorodd pob ymgynghoriad, neu cyn hynny. Edrychir ar bob ymgynghoriad, ac ar unrhyw beth arall a gofnodwyd yn un ffurfiol. \
         Yr wybodaeth yw dogfen o'r math hwnnw sy'n ymwneud â'r ymgynghoriad neu â phenderfyniad y mae ynghlwm wrtho, ac sydd wedi'i chyfeirio at bobl sy'n cymryd rhan neu heb ei chyfeirio at neb penodol.",
    ),
    why: Phrase::new(
        "Nobody can weigh a proposal without its reasons, its options and what they would mean.",
        "Ni all neb bwyso a mesur cynnig heb ei resymau, ei opsiynau a'r hyn y byddent yn ei olygu.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[Otherwise::new(
        NOT_FORMAL,
        Phrase::new(
            "where none of those consultations is recorded as a formal one",
            "lle na chofnodwyd yr un o'r ymgynghoriadau hynny yn un ffurfiol",
        ),
    )],
    provisions: &[&GUNNING_REASONS, &NATIONAL_PRINCIPLE_5],
    parameters: &[],
    limits: Phrase::new(
        "The courts ask for sufficient reasons; it sees that a document was there, and not whether it gives the reasons, all the options and their impact, or whether it can be understood. What was said in \
         person, or written into the questionnaire itself, is not seen: where a document of another kind was out that may have held it, that is not known. What is missing counts only where the record holds all its \
         documents of that day.",
        "Gofyn am resymau digonol y mae'r llysoedd; mae'n gweld bod dogfen yno, nid a yw'n rhoi'r rhesymau, yr holl opsiynau a'u heffaith, nac a ellir ei deall. Ni welir yr hyn a ddywedwyd wyneb yn wyneb, na'r hyn a \
         ysgrifennwyd yn yr holiadur ei hun: lle'r oedd dogfen o fath arall ar gael a allai fod wedi'i gynnwys, nid yw hynny'n hysbys. Nid yw'r hyn sydd ar goll yn cyfrif oni bai bod y cofnod yn cynnwys ei holl ddogfennau o'r \
         diwrnod hwnnw.",
    ),
    to_meet: Phrase::new(
        "Publish the reasons, the options and what each would mean for whom, and only then open the consultation.",
        "Cyhoeddwch y rhesymau, yr opsiynau a'r hyn y byddai pob un yn ei olygu i bwy, a dim ond wedyn agor yr ymgynghoriad.",
    ),
    to_record: Phrase::new(
        "With each consultation, its first day and its decisions; the information on the proposal as a document, with what it concerns and from what day it was available.",
        "Gyda phob ymgynghoriad, ei ddiwrnod cyntaf a'i benderfyniadau; yr wybodaeth am y cynnig fel dogfen, gyda'r hyn y mae'n ymwneud ag ef ac o ba ddiwrnod yr oedd ar gael.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC003"),
    check,
};

messages! {
    without[without, all, open]
        en: "Consultations that opened with no information on the proposal on record by that day: {without} of {all} (not on record: {open}).",
        cy: "Ymgyngoriadau a agorodd heb wybodaeth am y cynnig ar gofnod erbyn y diwrnod hwnnw: {without} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Consultations of which the record does not show whether information on the proposal was out when they opened: {open} of {all}; with information: {good}.",
        cy: "Ymgyngoriadau nad yw'r cofnod yn dangos a oedd gwybodaeth am y cynnig ar gael pan agorwyd hwy: {open} o {all}; gyda gwybodaeth: {good}.";
    informed[all]
        en: "Consultations that opened with information on the proposal: {all} of {all}.",
        cy: "Ymgyngoriadau a agorodd gyda gwybodaeth am y cynnig: {all} o {all}.";
    none_opened
        en: "No consultation had opened.",
        cy: "Nid oedd unrhyw ymgynghoriad wedi agor.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.events.is_none() {
        return Conclusion::not_evidenced(shared::no_events());
    }
    let information = view.information();
    let (mut sorted, mut is_formal) = (Sorted::default(), false);
    for consultation in view.consultations() {
        let was_out = information.was_out_at(view, consultation.event);
        let is_good = certainly(was_out, consultation.is_certain);
        is_formal |= is_good == Some(false) && consultation.is_formal == Some(true);
        sorted.add(is_good, place(Collection::Events, consultation.place));
    }
    let (all, good, without, open) = (
        sorted.len(),
        sorted.good.len(),
        sorted.bad.len(),
        sorted.unknown.len(),
    );
    let none = view.none_of(Collection::Events, Conclusion::not_applicable(say::none_opened()));
    let conclusion = sorted.conclude(
        say::informed(all),
        say::without(without, all, open),
        say::not_known(open, all, good),
        none,
    );
    if without > 0 && !is_formal {
        conclusion.weighing(NOT_FORMAL)
    } else {
        conclusion
    }
}
