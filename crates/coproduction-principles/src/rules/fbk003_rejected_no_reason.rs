//! FBK003: whoever is refused is told why.

use coproduction_record::Collection;

use crate::catalogue::{GUNNING_CONSIDERATION, NATIONAL_PRINCIPLE_9};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, place, refusal};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "FBK003",
    slug: "rejected-no-reason",
    title: Phrase::new("Reasons given", "Rhoi rhesymau"),
    checks: Phrase::new(
        "Whether each reply whose last status is that something is not taken up gives a reason.",
        "A yw pob ateb y mae ei statws diwethaf yn dweud nad yw rhywbeth yn cael ei fabwysiadu yn rhoi rheswm.",
    ),
    why: Phrase::new(
        "The reason is the respect: it shows that what was said was weighed.",
        "Parch yw rhoi rheswm: mae'n dangos bod yr hyn a ddywedwyd wedi'i bwyso a'i fesur.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&GUNNING_CONSIDERATION, &NATIONAL_PRINCIPLE_9],
    parameters: &[],
    limits: Phrase::new(
        "It looks at replies: what the accountable body refuses of a decision is not looked at. It sees that a reason is there, not whether it is a good one; a refusal of which no reason is recorded counts as one without. A reason given with an earlier refusal of the same reply counts. Where \
         something is taken up in part, no reason is looked for.",
        "Mae'n edrych ar atebion: nid edrychir ar yr hyn y mae'r corff atebol yn ei wrthod o benderfyniad. Mae'n gweld bod rheswm yno, nid a yw'n un da; mae gwrthodiad na chofnodwyd rheswm drosto yn cyfrif fel un heb reswm. Mae rheswm a roddwyd gyda gwrthodiad cynharach yn yr un ateb yn cyfrif. Lle mae rhywbeth yn \
         cael ei fabwysiadu'n rhannol, ni chwilir am reswm.",
    ),
    to_meet: Phrase::new(
        "Give a reason with every refusal, in words that whoever made the suggestion would use.",
        "Rhowch reswm gyda phob gwrthodiad, mewn geiriau y byddai pwy bynnag a wnaeth yr awgrym yn eu defnyddio.",
    ),
    to_record: Phrase::new(
        "The replies with their statuses and, where something is not taken up, the reason.",
        "Yr atebion gyda'u statws a, lle nad yw rhywbeth yn cael ei fabwysiadu, y rheswm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("FBK003"),
    check,
};

messages! {
    without_reason[without, all]
        en: "Refusals with no reason on record: {without} of {all}.",
        cy: "Gwrthodiadau heb reswm ar gofnod: {without} o {all}.";
    no_status[silent, all]
        en: "Replies of which no status is recorded: {silent} of {all}.",
        cy: "Atebion na chofnodwyd eu statws: {silent} o {all}.";
    with_reason[all]
        en: "Refusals with a reason: {all} of {all}.",
        cy: "Gwrthodiadau â rheswm: {all} o {all}.";
    none_refused
        en: "No reply on record refuses anything.",
        cy: "Nid oes ateb ar gofnod yn gwrthod dim.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(replies) = &view.record.replies else {
        return Conclusion::not_evidenced(shared::no_replies());
    };
    let mut refusals = Sorted::default();
    let mut silent = Vec::new();
    for (index, reply) in replies.iter().enumerate() {
        if reply.statuses.is_none() {
            silent.push(place(Collection::Replies, index));
        }
        if let Some((last, has_reason)) = refusal(reply, view.day) {
            let at = place(Collection::Replies, index).member("statuses").item(last);
            refusals.add(Some(has_reason), at);
        }
    }
    let all = refusals.len();
    if !refusals.bad.is_empty() {
        return Conclusion::not_met(say::without_reason(refusals.bad.len(), all)).at(refusals.bad);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::no_status(silent.len(), replies.len())).at(silent);
    }
    if all > 0 {
        return Conclusion::met(say::with_reason(all)).at(refusals.good);
    }
    view.none_of(
        Collection::Replies,
        Conclusion::not_applicable(say::none_refused()),
    )
}
