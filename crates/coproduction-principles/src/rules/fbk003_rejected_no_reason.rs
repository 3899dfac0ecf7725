//! FBK003: whoever is refused is told why.

use coproduction_decisions::DecisionRule;
use coproduction_record::Collection;

use crate::catalogue::{GUNNING_CONSIDERATION, NATIONAL_PRINCIPLE_9};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{InForce, Sitting, Sorted, View, place, refusal};
use crate::{Basis, Phrase, Rule, Severity};

const OWN_TERMS: Weight = Weight::new(Severity::Error, Basis::OwnTerms);

pub(crate) static RULE: Rule = Rule {
    code: "FBK003",
    slug: "rejected-no-reason",
    title: Phrase::new("Reasons given", "Rhoi rhesymau"),
    checks: Phrase::new(
        "Whether each reply whose last status is that something is not taken up gives a reason, and each last answer of the accountable body that does not accept a decision.",
        "A yw pob ateb y mae ei statws diwethaf yn dweud nad yw rhywbeth yn cael ei fabwysiadu yn rhoi rheswm, a phob ateb olaf gan y corff atebol nad yw'n derbyn penderfyniad.",
    ),
    why: Phrase::new(
        "The reason is the respect: it shows that what was said was weighed.",
        "Parch yw rhoi rheswm: mae'n dangos bod yr hyn a ddywedwyd wedi'i bwyso a'i fesur.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[Otherwise::new(
        OWN_TERMS,
        Phrase::new(
            "where the forum's own terms of reference asked the accountable body for reasons for one of those decisions",
            "lle'r oedd cylch gorchwyl y fforwm ei hun yn gofyn i'r corff atebol am resymau dros un o'r penderfyniadau hynny",
        ),
    )],
    provisions: &[&GUNNING_CONSIDERATION, &NATIONAL_PRINCIPLE_9],
    parameters: &[],
    limits: Phrase::new(
        "It sees that a reason is there, not whether it is a good one, nor whether it is one at all: \"No reason.\", \"n/a\" or \"none\" counts as a reason. A refusal of which no reason is recorded counts as one without. A reason given with an earlier refusal of the same reply, or of the same decision, counts. Where \
         those who said it were told in a document, or the body's answer is one, the reason may be there: that is taken as not known. Where something is taken up, or accepted, in part, no reason is \
         looked for. What the forum itself voted down is not looked at, nor is a body other than the accountable one.",
        "Mae'n gweld bod rheswm yno, nid a yw'n un da, nac a yw'n rheswm o gwbl: mae \"Dim rheswm.\", \"n/a\" neu \"dim\" yn cyfrif fel rheswm. Mae gwrthodiad na chofnodwyd rheswm drosto yn cyfrif fel un heb reswm. Mae rheswm a roddwyd gyda gwrthodiad cynharach yn yr un ateb, neu o'r un penderfyniad, yn cyfrif. Lle \
         dywedwyd wrth y rhai a gyfrannodd mewn dogfen, neu lle mae ateb y corff yn ddogfen, gall y rheswm fod yno: cymerir nad yw'n hysbys. Lle mae rhywbeth yn cael ei fabwysiadu, neu ei dderbyn, yn rhannol, ni \
         chwilir am reswm. Nid edrychir ar yr hyn a wrthododd y fforwm ei hun drwy bleidlais, nac ar gorff heblaw'r un atebol.",
    ),
    to_meet: Phrase::new(
        "Give a reason with every refusal, in words that whoever made the suggestion would use.",
        "Rhowch reswm gyda phob gwrthodiad, mewn geiriau y byddai pwy bynnag a wnaeth yr awgrym yn eu defnyddio.",
    ),
    to_record: Phrase::new(
        "The replies with their statuses, the answers of the accountable body to decisions and, where something is refused, the reason.",
        "Yr atebion gyda'u statws, atebion y corff atebol i benderfyniadau a, lle gwrthodir rhywbeth, y rheswm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("FBK003"),
    check,
};

messages! {
    without_reason[without, all]
        en: { one: "One refusal of {all} has no reason on record.", other: "{without} refusals of {all} have no reason on record." },
        cy: {
            zero: "Nid oes yr un gwrthodiad o {all} heb reswm ar gofnod.",
            one: "Mae un gwrthodiad o {all} heb reswm ar gofnod.",
            two: "Mae dau wrthodiad o {all} heb reswm ar gofnod.",
            few: "Mae tri gwrthodiad o {all} heb reswm ar gofnod.",
            many: "Mae chwe gwrthodiad o {all} heb reswm ar gofnod.",
            other: "Mae {without} gwrthodiad o {all} heb reswm ar gofnod."
        };
    by_own_terms[own]
        en: {
            one: "The forum's own terms of reference ask the body to give reasons for one of these.",
            other: "The forum's own terms of reference ask the body to give reasons for {own} of these."
        },
        cy: {
            zero: "Nid yw cylch gorchwyl y fforwm ei hun yn gofyn i'r corff roi rhesymau dros yr un o'r rhain.",
            one: "Mae cylch gorchwyl y fforwm ei hun yn gofyn i'r corff roi rhesymau dros un o'r rhain.",
            two: "Mae cylch gorchwyl y fforwm ei hun yn gofyn i'r corff roi rhesymau dros ddau o'r rhain.",
            few: "Mae cylch gorchwyl y fforwm ei hun yn gofyn i'r corff roi rhesymau dros dri o'r rhain.",
            many: "Mae cylch gorchwyl y fforwm ei hun yn gofyn i'r corff roi rhesymau dros chwech o'r rhain.",
            other: "Mae cylch gorchwyl y fforwm ei hun yn gofyn i'r corff roi rhesymau dros {own} o'r rhain."
        };
    perhaps_elsewhere[open, all]
        en: {
            one: "For one refusal of {all}, the record names a document that may hold the reason, and no reason.",
            other: "For {open} refusals of {all}, the record names documents that may hold the reasons, and no reasons."
        },
        cy: {
            zero: "Nid oes yr un gwrthodiad o {all} lle gallai'r rheswm fod mewn dogfen yn unig.",
            one: "Ar gyfer un gwrthodiad o {all}, mae'r cofnod yn enwi dogfen a all gynnwys y rheswm, heb reswm.",
            two: "Ar gyfer dau wrthodiad o {all}, mae'r cofnod yn enwi dogfennau a all gynnwys y rhesymau, heb resymau.",
            few: "Ar gyfer tri gwrthodiad o {all}, mae'r cofnod yn enwi dogfennau a all gynnwys y rhesymau, heb resymau.",
            many: "Ar gyfer chwe gwrthodiad o {all}, mae'r cofnod yn enwi dogfennau a all gynnwys y rhesymau, heb resymau.",
            other: "Ar gyfer {open} gwrthodiad o {all}, mae'r cofnod yn enwi dogfennau a all gynnwys y rhesymau, heb resymau."
        };
    no_status[silent, all]
        en: { one: "No status is recorded for one reply of {all}.", other: "No status is recorded for {silent} replies of {all}." },
        cy: {
            zero: "Nid oes yr un ateb o {all} heb statws wedi'i gofnodi.",
            one: "Ni chofnodwyd statws ar gyfer un ateb o {all}.",
            two: "Ni chofnodwyd statws ar gyfer dau ateb o {all}.",
            few: "Ni chofnodwyd statws ar gyfer tri ateb o {all}.",
            many: "Ni chofnodwyd statws ar gyfer chwe ateb o {all}.",
            other: "Ni chofnodwyd statws ar gyfer {silent} ateb o {all}."
        };
    with_reason[all]
        en: { one: "One refusal is on record, with a reason.", other: "{all} refusals are on record, each with a reason." },
        cy: {
            zero: "Nid oes gwrthodiad ar gofnod.",
            one: "Mae un gwrthodiad ar gofnod, gyda rheswm.",
            two: "Mae dau wrthodiad ar gofnod, y ddau gyda rheswm.",
            few: "Mae tri gwrthodiad ar gofnod, pob un gyda rheswm.",
            many: "Mae chwe gwrthodiad ar gofnod, pob un gyda rheswm.",
            other: "Mae {all} gwrthodiad ar gofnod, pob un gyda rheswm."
        };
    none_refused
        en: "No reply on record refuses anything, and no answer of the accountable body refuses a decision.",
        cy: "Nid oes ateb ar gofnod yn gwrthod dim, ac nid oes ateb gan y corff atebol yn gwrthod penderfyniad.";
}

fn check(view: &View<'_>) -> Conclusion {
    let mut refusals = Sorted::default();
    let mut silent = Vec::new();
    for (index, reply) in view.record.replies.iter().flatten().enumerate() {
        let at = place(Collection::Replies, index);
        if reply.statuses.is_none() {
            silent.push(at.clone());
        }
        if let Some((last, has_reason)) = refusal(reply, view.day) {
            refusals.add(has_reason, at.entry("statuses", last));
        }
    }
    let own = add_of_body(view, &mut refusals);
    let n = refusals.numbers();
    if n.bad > 0 {
        let said = say::without_reason(n.bad, n.all).and_if(own, say::by_own_terms);
        let not_met = Conclusion::not_met(said).at(refusals.bad);
        return if own > 0 {
            not_met.weighing(OWN_TERMS)
        } else {
            not_met
        };
    }
    if n.open > 0 {
        return Conclusion::not_evidenced(say::perhaps_elsewhere(n.open, n.all)).at(refusals.unknown);
    }
    let Some(replies) = &view.record.replies else {
        return Conclusion::not_evidenced(shared::no_replies());
    };
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::no_status(silent.len(), replies.len())).at(silent);
    }
    if n.all > 0 {
        return Conclusion::met(say::with_reason(n.all)).at(refusals.good);
    }
    view.none_of(Collection::Replies, view.no_decision(say::none_refused()))
}

/// Adds the decisions that the accountable body refused, and counts those without a reason for which the forum's own terms of reference ask
/// for one.
fn add_of_body(view: &View<'_>, refusals: &mut Sorted) -> usize {
    let mut own = 0;
    for (index, decision) in view.record.decisions.iter().flatten().enumerate() {
        let sitting = view.sitting(decision);
        let is_later = sitting.day.is_some_and(|day| day > view.day);
        if let Some((last, has_reason)) = view.refusal_of(decision).filter(|_| !is_later) {
            own += usize::from(has_reason == Some(false) && asks_the_body(view, sitting));
            let at = place(Collection::Decisions, index).member("bodyResponses");
            refusals.add(has_reason, at.item(last));
        }
    }
    own
}

/// Whether every version of the terms of reference that may have been in force for a decision asks the accountable body for reasons.
fn asks_the_body<'a>(view: &View<'a>, sitting: Sitting<'a>) -> bool {
    let asks = |version: InForce<'_>| {
        let terms = version.terms()?;
        Some(asks_reasons(view, terms.decision_rule.as_ref()?))
    };
    view.terms_of(sitting)
        .into_iter()
        .all(|version| asks(version) == Some(true))
}

fn asks_reasons(view: &View<'_>, rule: &DecisionRule) -> bool {
    match rule {
        DecisionRule::Advisory {
            decided_by,
            reasons_required,
        } => {
            let is_body = decided_by.is_none() || *decided_by == view.record.forum.accountable;
            is_body && *reasons_required == Some(true)
        }
        DecisionRule::ChairsCastingVote { rule } => asks_reasons(view, rule),
        DecisionRule::AllOf { rules } => rules.iter().any(|rule| asks_reasons(view, rule)),
        DecisionRule::AnyOf { rules } => {
            !rules.is_empty() && rules.iter().all(|rule| asks_reasons(view, rule))
        }
        _ => false,
    }
}
