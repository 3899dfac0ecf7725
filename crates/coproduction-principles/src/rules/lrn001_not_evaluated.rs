//! LRN001: the forum is evaluated, and people with lived experience judge with the others.

use coproduction_core::Side;
use coproduction_forums::{Evaluation, EvaluationTool, LifeState};

use crate::catalogue::{
    COPRODUCTION_AUDIT_TOOL, NATIONAL_PRINCIPLE_10, PEIRS_TOOL, PPEET_TOOL, UK_STANDARDS_IMPACT,
    UK_STANDARDS_SUPPORT,
};
use crate::finding::Conclusion;
use crate::parameters::LOOK_BACK;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{Recent, Sorted, View, of_forum};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "LRN001",
    slug: "not-evaluated",
    title: Phrase::new("Evaluated together", "Gwerthuso gyda'n gilydd"),
    checks: Phrase::new(
        "Whether an evaluation of the forum by a published tool is on record from the months before the day, scored by people with lived experience alone or with others.",
        "A oes gwerthusiad o'r fforwm, gydag offeryn cyhoeddedig, ar gofnod o'r misoedd cyn y diwrnod dan sylw, wedi'i sgorio gan bobl â phrofiad byw ar eu pennau eu hunain neu gydag eraill.",
    ),
    why: Phrase::new(
        "What is not judged together is not learnt from together.",
        "Ni ddysgir gyda'n gilydd o'r hyn na chaiff ei farnu gyda'n gilydd.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &UK_STANDARDS_SUPPORT,
        &UK_STANDARDS_IMPACT,
        &COPRODUCTION_AUDIT_TOOL,
        &PPEET_TOOL,
        &PEIRS_TOOL,
        &NATIONAL_PRINCIPLE_10,
    ],
    parameters: &[LOOK_BACK],
    limits: Phrase::new(
        "It sees that there was an evaluation and who scored it, not what it found or what came of it. An evaluation by a tool of the forum's own is left open where people with lived experience scored it. PPEET and PEIRS-22 ask those who \
         took part, so that they count where it is not recorded who answered. It is not applied while the forum is paused, and holds nothing against a forum that has been at work for a shorter time.",
        "Mae'n gweld y bu gwerthusiad a phwy a'i sgoriodd, nid yr hyn a ganfu na'r hyn a ddaeth ohono. Gadewir yn agored werthusiad gydag offeryn y fforwm ei hun os pobl â phrofiad byw a'i sgoriodd. Mae PPEET a PEIRS-22 yn holi'r rhai a \
         gymerodd ran, felly maent yn cyfrif lle na chofnodwyd pwy a atebodd. Ni chaiff ei chymhwyso tra bo'r fforwm wedi'i oedi, ac nid yw'n dal dim yn erbyn fforwm sydd wedi bod yn gweithio am gyfnod byrrach.",
    ),
    to_meet: Phrase::new(
        "Evaluate the forum once a year, with people with lived experience scoring too, and share what was learnt.",
        "Gwerthuswch y fforwm unwaith y flwyddyn, gyda phobl â phrofiad byw yn sgorio hefyd, a rhannwch yr hyn a ddysgwyd.",
    ),
    to_record: Phrase::new(
        "Each evaluation with its tool, when it was made and which constituencies scored it; an empty list says that there was none.",
        "Pob gwerthusiad gyda'i offeryn, pryd y'i gwnaed a pha etholaethau a'i sgoriodd; mae rhestr wag yn dweud na fu un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LRN001"),
    check,
};

messages! {
    not_recorded
        en: "No evaluations are recorded.",
        cy: "Ni chofnodwyd unrhyw werthusiadau.";
    evaluated[months, evaluations, day]
        en: {
            one: "Evaluations that people with lived experience scored, in the month to {day}: {evaluations}.",
            other: "Evaluations that people with lived experience scored, in the {months} months to {day}: {evaluations}."
        },
        cy: {
            zero: "Gwerthusiadau a sgoriwyd gan bobl â phrofiad byw, yn y {months} mis hyd at {day}: {evaluations}.",
            one: "Gwerthusiadau a sgoriwyd gan bobl â phrofiad byw, yn y mis hyd at {day}: {evaluations}.",
            two: "Gwerthusiadau a sgoriwyd gan bobl â phrofiad byw, yn y ddau fis hyd at {day}: {evaluations}.",
            few: "Gwerthusiadau a sgoriwyd gan bobl â phrofiad byw, yn y tri mis hyd at {day}: {evaluations}.",
            many: "Gwerthusiadau a sgoriwyd gan bobl â phrofiad byw, yn y chwe mis hyd at {day}: {evaluations}.",
            other: "Gwerthusiadau a sgoriwyd gan bobl â phrofiad byw, yn y {months} mis hyd at {day}: {evaluations}."
        };
    open[evaluations]
        en: "Evaluations of which it is not on record when they were made or who scored them, or whose tool is the forum's own: {evaluations}.",
        cy: "Gwerthusiadau nad yw ar gofnod pryd y'u gwnaed neu pwy a'u sgoriodd, neu y mae eu hofferyn yn un y fforwm ei hun: {evaluations}.";
    without_them[months, evaluations, day]
        en: {
            one: "Evaluations in the month to {day} that people with lived experience scored: 0 of {evaluations}.",
            other: "Evaluations in the {months} months to {day} that people with lived experience scored: 0 of {evaluations}."
        },
        cy: {
            zero: "Gwerthusiadau yn y {months} mis hyd at {day} a sgoriwyd gan bobl â phrofiad byw: 0 o {evaluations}.",
            one: "Gwerthusiadau yn y mis hyd at {day} a sgoriwyd gan bobl â phrofiad byw: 0 o {evaluations}.",
            two: "Gwerthusiadau yn y ddau fis hyd at {day} a sgoriwyd gan bobl â phrofiad byw: 0 o {evaluations}.",
            few: "Gwerthusiadau yn y tri mis hyd at {day} a sgoriwyd gan bobl â phrofiad byw: 0 o {evaluations}.",
            many: "Gwerthusiadau yn y chwe mis hyd at {day} a sgoriwyd gan bobl â phrofiad byw: 0 o {evaluations}.",
            other: "Gwerthusiadau yn y {months} mis hyd at {day} a sgoriwyd gan bobl â phrofiad byw: 0 o {evaluations}."
        };
    nothing[months, day]
        en: {
            one: "The record has no evaluation in the month to {day}.",
            other: "The record has no evaluation in the {months} months to {day}."
        },
        cy: {
            zero: "Nid oes gwerthusiad yn y cofnod o'r {months} mis hyd at {day}.",
            one: "Nid oes gwerthusiad yn y cofnod o'r mis hyd at {day}.",
            two: "Nid oes gwerthusiad yn y cofnod o'r ddau fis hyd at {day}.",
            few: "Nid oes gwerthusiad yn y cofnod o'r tri mis hyd at {day}.",
            many: "Nid oes gwerthusiad yn y cofnod o'r chwe mis hyd at {day}.",
            other: "Nid oes gwerthusiad yn y cofnod o'r {months} mis hyd at {day}."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || evaluations(view),
    )
}

fn evaluations(view: &View<'_>) -> Conclusion {
    let Some(evaluations) = &view.record.forum.evaluations else {
        return Conclusion::not_evidenced(say::not_recorded());
    };
    let recent = view.recent();
    let (months, day) = (recent.months, view.day);
    let place = of_forum("evaluations");
    let mut found = Sorted::default();
    for (index, evaluation) in evaluations.iter().enumerate() {
        let was_made = made(evaluation, recent);
        if was_made == Some(false) {
            continue;
        }
        match (was_made, counts(view, evaluation)) {
            // One that does not count is nothing to wait for, whenever it was made.
            (None, Some(false)) => {}
            (None, _) => found.add(None, place.item(index)),
            (_, counts) => found.add(counts, place.item(index)),
        }
    }
    if !found.good.is_empty() {
        return Conclusion::met(say::evaluated(months, found.good.len(), day)).at(found.good);
    }
    if !found.unknown.is_empty() {
        return Conclusion::not_evidenced(say::open(found.unknown.len())).at(found.unknown);
    }
    let unmet = if found.bad.is_empty() {
        Conclusion::not_met(say::nothing(months, day)).at([place])
    } else {
        Conclusion::not_met(say::without_them(months, found.bad.len(), day)).at(found.bad)
    };
    view.lacking_in(recent, unmet)
}

fn made(evaluation: &Evaluation, recent: Recent) -> Option<bool> {
    evaluation.made.and_then(|made| recent.has(made))
}

fn has_constituency_of_theirs(view: &View<'_>) -> bool {
    let mut all = view.record.forum.constituencies.iter().flatten();
    all.any(|one| one.side == Side::LivedExperience)
}

/// Whether an evaluation is by a published tool, and people with lived experience scored it.
fn counts(view: &View<'_>, evaluation: &Evaluation) -> Option<bool> {
    let is_lived = |constituency| view.side(constituency) == Side::LivedExperience;
    let mut of_scores = evaluation
        .scores
        .iter()
        .flatten()
        .filter_map(|score| score.constituency.as_ref());
    let by_them = match &evaluation.scored_by {
        Some(by) if by.iter().any(is_lived) => Some(true),
        _ if of_scores.any(is_lived) => Some(true),
        // Where the forum has no constituency of theirs, that one of another scored it says nothing of them.
        Some(by) => Some(false).filter(|_| by.is_empty() || has_constituency_of_theirs(view)),
        None => None,
    };
    match (evaluation.tool, by_them) {
        (_, Some(false)) => Some(false),
        (EvaluationTool::Other, _) => None,
        (EvaluationTool::Ppeet | EvaluationTool::Peirs22, None) => Some(true),
        (_, by_them) => by_them,
    }
}
