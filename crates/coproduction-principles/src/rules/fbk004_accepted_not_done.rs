//! FBK004: what is accepted becomes somebody's task.

use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_5, UK_STANDARDS_IMPACT};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Actions, Sorted, View, accepted, place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "FBK004",
    slug: "accepted-not-done",
    title: Phrase::new(
        "What is accepted has an owner and a date",
        "Perchennog a dyddiad i'r hyn a fabwysiedir",
    ),
    checks: Phrase::new(
        "Whether each reply that has said for longer than the days of the policy that something is taken up, wholly or in part, led to an action \
         with an owner and a date, or to one that has been done: an action that carries out the reply, or a decision that the reply reports or that \
         rests on what it answers. An action that was given up does not count. Younger replies without an action, and those that answer \
         questions alone, are left out.",
        "A arweiniodd pob ateb sydd wedi dweud ers mwy na dyddiau'r polisi fod rhywbeth yn cael ei fabwysiadu, yn llawn neu'n rhannol, at gam gweithredu â \
         pherchennog a dyddiad, neu at un sydd wedi'i gyflawni: cam sy'n gweithredu'r ateb, neu benderfyniad y mae'r ateb yn adrodd arno neu sy'n seiliedig ar \
         yr hyn y mae'n ei ateb. Nid yw cam y rhoddwyd y gorau iddo yn cyfrif. Gadewir allan atebion iau heb gam gweithredu, a'r rhai sy'n \
         ateb cwestiynau'n unig.",
    ),
    why: Phrase::new(
        "A yes that nobody has to carry out is a promise that nobody keeps.",
        "Mae cytundeb nad oes neb yn gorfod ei weithredu yn addewid nad oes neb yn ei gadw.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&COPRODUCTION_VALUE_5, &UK_STANDARDS_IMPACT],
    parameters: &[Parameter {
        name: "actionDays",
        means: Phrase::new(
            "the calendar days after which what was accepted has an action, with an owner and a date",
            "nifer y dyddiau calendr y mae gan yr hyn a fabwysiadwyd gam gweithredu ar eu hôl, â pherchennog a dyddiad",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.action_days().get().into(),
    }],
    limits: Phrase::new(
        "It sees that there is an action, not whether it is the right one, nor whether it is late. An action whose owner or date is not on record counts as \
         one without, unless it has been done. Where a decision rests on what was accepted and no action is on record, it concludes nothing: the \
         decision may be all that was needed. One action may stand for several replies.",
        "Mae'n gweld bod cam gweithredu, nid ai'r un iawn ydyw, na a yw'n hwyr. Mae cam nad yw ei berchennog neu ei ddyddiad ar gofnod yn cyfrif fel un hebddo, \
         oni bai ei fod wedi'i gyflawni. Lle mae penderfyniad yn seiliedig ar yr hyn a fabwysiadwyd ac nad oes cam ar gofnod, nid yw'n dod i gasgliad: \
         efallai mai'r penderfyniad oedd y cyfan yr oedd ei angen. Gall un cam sefyll dros sawl ateb.",
    ),
    to_meet: Phrase::new(
        "With every yes, say who will do what by when, and come back to it at the meetings.",
        "Gyda phob cytundeb, dywedwch pwy fydd yn gwneud beth erbyn pryd, a dychwelwch ato yn y cyfarfodydd.",
    ),
    to_record: Phrase::new(
        "The replies with their statuses, and the commitments that carry them out, each with its owner, its date and how far it has come.",
        "Yr atebion gyda'u statws, a'r ymrwymiadau sy'n eu gweithredu, pob un gyda'i berchennog, ei ddyddiad a pha mor bell y mae wedi dod.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("FBK004"),
    check,
};

messages! {
    without[without, all, open, days]
        en: {
            one: "One reply of {all} accepted something, without an action that has an owner and a date (not on record: {open}); days looked for: {days}.",
            other: "{without} replies of {all} accepted something, without an action that has an owner and a date (not on record: {open}); days looked for: {days}."
        },
        cy: {
            zero: "Nid oes yr un ateb o {all} a fabwysiadodd rywbeth heb gam gweithredu â pherchennog a dyddiad (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.",
            one: "Mabwysiadodd un ateb o {all} rywbeth, heb gam gweithredu â pherchennog a dyddiad (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.",
            two: "Mabwysiadodd dau ateb o {all} rywbeth, heb gam gweithredu â pherchennog a dyddiad (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.",
            few: "Mabwysiadodd tri ateb o {all} rywbeth, heb gam gweithredu â pherchennog a dyddiad (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.",
            many: "Mabwysiadodd chwe ateb o {all} rywbeth, heb gam gweithredu â pherchennog a dyddiad (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.",
            other: "Mabwysiadodd {without} ateb o {all} rywbeth, heb gam gweithredu â pherchennog a dyddiad (nid yw ar gofnod: {open}); dyddiau a geisir: {days}."
        };
    open[open, all, good]
        en: "Replies of which it is not on record whether something was accepted, or what came of it: {open} of {all}; with an action: {good}.",
        cy: "Atebion nad yw ar gofnod a fabwysiadwyd rhywbeth, neu beth a ddaeth o hynny: {open} o {all}; â cham gweithredu: {good}.";
    with_action[all]
        en: "Replies that accepted something, with an action that has an owner and a date or has been done: {all} of {all}.",
        cy: "Atebion a fabwysiadodd rywbeth, â cham gweithredu sydd â pherchennog a dyddiad neu sydd wedi'i gyflawni: {all} o {all}.";
    not_due[young]
        en: "Nothing was accepted long enough ago; younger replies without an action: {young}.",
        cy: "Ni fabwysiadwyd dim yn ddigon hir yn ôl; atebion iau heb gam gweithredu: {young}.";
    none
        en: "Nothing was accepted that calls for an action.",
        cy: "Ni fabwysiadwyd dim sy'n galw am gam gweithredu.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(replies) = &view.record.replies else {
        return Conclusion::not_evidenced(shared::no_replies());
    };
    let actions = Actions::of(view);
    let mut sorted = Sorted::default();
    let mut young = 0_usize;
    for (index, reply) in replies.iter().enumerate() {
        let at = place(Collection::Replies, index);
        let asks_for_action = view.answers_more_than_questions(reply);
        if asks_for_action == Some(false) {
            continue;
        }
        if reply.statuses.is_none() {
            sorted.add(None, at);
            continue;
        }
        let Some((last, since)) = accepted(reply, view.day) else {
            continue;
        };
        let is_old =
            since.map(|since| since.days_until(view.day) > i64::from(view.policy.action_days().get()));
        let has_action = actions.came_of(view, reply);
        if has_action != Some(true) && is_old == Some(false) {
            young += 1;
            continue;
        }
        // What has no day, or may answer a question, is not held against anybody.
        let is_certain = is_old == Some(true) && asks_for_action == Some(true);
        let is_good = has_action.filter(|has_action| *has_action || is_certain);
        sorted.add(is_good, at.entry("statuses", last));
    }
    conclude(view, sorted, young)
}

fn conclude(view: &View<'_>, sorted: Sorted, young: usize) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        let days = view.policy.action_days();
        return Conclusion::not_met(say::without(sorted.bad.len(), all, open, days)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::with_action(all)).at(sorted.good);
    }
    if young > 0 {
        return Conclusion::not_applicable(say::not_due(young));
    }
    view.none_of(Collection::Replies, Conclusion::not_applicable(say::none()))
}
