//! LNG008: BSL signers are involved in a BSL plan, in the four ways that the Act names.

use coproduction_core::{Date, DecisionId};
use coproduction_decisions::{Decision, DecisionStages, DecisionState, DecisionSubject};
use coproduction_events::{Document, DocumentKind, EngagementEvent};
use coproduction_record::Collection;

use crate::catalogue::BSL_ACT_INVOLVEMENT;
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::{Said, messages};
use crate::view::{Sorted, View, all_known, place, took_place, was_decided};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "LNG008",
    slug: "bsl-plan-involvement",
    title: Phrase::new("Involvement in the BSL plan", "Cynnwys pobl yn y cynllun BSL"),
    checks: Phrase::new(
        "Whether the record of each decision on a BSL plan under the British Sign Language (Wales) Act 2026 shows the four parts of involving people. At the beginning: people were first involved, or an event about it was held, no later than it was proposed. At a formative stage: it was opened for views, or an event about it was held, no \
         later than options were shortlisted. Information: information on the proposal was there no later than it was opened. Time: it was opened, closed on a later day, and decided no earlier than that.",
        "A yw cofnod pob penderfyniad ar gynllun BSL o dan Ddeddf Iaith Arwyddion Prydain (Cymru) 2026 yn dangos pedair rhan cynnwys pobl. Ar y dechrau: cafodd pobl eu cynnwys gyntaf, neu cynhaliwyd digwyddiad amdano, heb fod yn hwyrach na phan gafodd ei gynnig. Ar gam ffurfiannol: fe'i hagorwyd ar gyfer barn, neu cynhaliwyd digwyddiad amdano, heb \
         fod yn hwyrach na phan luniwyd rhestr fer o opsiynau. Gwybodaeth: roedd gwybodaeth am y cynnig ar gael heb fod yn hwyrach na phan agorwyd ef. Amser: fe'i hagorwyd, fe'i caewyd ar ddiwrnod diweddarach, ac fe'i penderfynwyd heb fod yn gynharach na hynny.",
    ),
    why: Phrase::new(
        "The Act names these four parts, so that people who sign shape the plan that is for them.",
        "Mae'r Ddeddf yn enwi'r pedair rhan hyn, fel bod pobl sy'n arwyddo yn llunio'r cynllun sydd ar eu cyfer.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[],
    provisions: &[&BSL_ACT_INVOLVEMENT],
    parameters: &[],
    limits: Phrase::new(
        "The Act gives no days: whether the time was sufficient, or the information, is not judged. Who was involved is not seen; the Act names representatives of BSL signers. A part counts as missed only where dates show it: people first involved after options were shortlisted, or after it was decided; information that came \
         after it was closed; a decision before the day of closing. Nothing is looked for in a plan that is not decided, but what was already missed is said. Plans decided before 28 April 2026, when the Act came into force, are left out, and nothing is held against one that was begun before then. That a decision is on a BSL plan must be on record.",
        "Nid yw'r Ddeddf yn rhoi nifer o ddyddiau: ni fernir a oedd yr amser, na'r wybodaeth, yn ddigonol. Ni welir pwy a gafodd eu cynnwys; mae'r Ddeddf yn enwi cynrychiolwyr arwyddwyr BSL. Dim ond lle mae dyddiadau'n dangos hynny y mae rhan yn cyfrif fel un a gollwyd: pobl a gafodd eu cynnwys gyntaf ar ôl llunio rhestr fer o opsiynau, neu ar ôl penderfynu arno; gwybodaeth a ddaeth \
         ar ôl ei gau; penderfyniad cyn diwrnod y cau. Ni chwilir am ddim mewn cynllun na phenderfynwyd arno, ond dywedir yr hyn a gollwyd eisoes. Gadewir allan gynlluniau y penderfynwyd arnynt cyn 28 Ebrill 2026, pan ddaeth y Ddeddf i rym, ac ni ddelir dim yn erbyn un a ddechreuwyd cyn hynny. Rhaid cofnodi mai ar gynllun BSL y mae penderfyniad.",
    ),
    to_meet: Phrase::new(
        "Ask representatives of people who sign before anything is drafted, again while the draft can still change, with information in BSL and with time to answer.",
        "Gofynnwch i gynrychiolwyr pobl sy'n arwyddo cyn drafftio dim, ac eto tra gall y drafft newid, gyda gwybodaeth mewn BSL a chydag amser i ateb.",
    ),
    to_record: Phrase::new(
        "With the decision: its subject, when it was proposed, people were first involved, options were shortlisted, it was opened and closed for views, and decided; the events about it; and the information on the proposal with its days.",
        "Gyda'r penderfyniad: ei bwnc, pryd y cafodd ei gynnig, y cafodd pobl eu cynnwys gyntaf, y lluniwyd rhestr fer o opsiynau, y'i hagorwyd a'i gau ar gyfer barn, ac y'i penderfynwyd; y digwyddiadau amdano; a'r wybodaeth am y cynnig gyda'i dyddiau.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG008"),
    check,
};

messages! {
    not_in_force
        en: "The British Sign Language (Wales) Act 2026 was not in force on the day.",
        cy: "Nid oedd Deddf Iaith Arwyddion Prydain (Cymru) 2026 mewn grym ar y diwrnod.";
    missed[plans, all, parts]
        en: "BSL plans of which the record shows that a part of involving people was missed: {plans} of {all}. Missed: {parts}.",
        cy: "Cynlluniau BSL y mae'r cofnod yn dangos y collwyd rhan o gynnwys pobl ynddynt: {plans} o {all}. Collwyd: {parts}.";
    not_shown[plans, all, parts]
        en: "BSL plans of which the record does not show every part of involving people: {plans} of {all}. Not shown: {parts}.",
        cy: "Cynlluniau BSL nad yw'r cofnod yn dangos pob rhan o gynnwys pobl ynddynt: {plans} o {all}. Heb eu dangos: {parts}.";
    shown[all]
        en: "BSL plans of which the record shows all four parts of involving people: {all} of {all}.",
        cy: "Cynlluniau BSL y mae'r cofnod yn dangos pob un o bedair rhan cynnwys pobl ynddynt: {all} o {all}.";
    none
        en: "No BSL plan was decided since the Act came into force.",
        cy: "Ni phenderfynwyd ar gynllun BSL ers i'r Ddeddf ddod i rym.";
    beginning
        en: "at the beginning",
        cy: "ar y dechrau";
    formative
        en: "at a formative stage",
        cy: "ar gam ffurfiannol";
    information
        en: "information",
        cy: "gwybodaeth";
    time
        en: "time",
        cy: "amser";
}

fn check(view: &View<'_>) -> Conclusion {
    if !BSL_ACT_INVOLVEMENT.in_force_on(view.day) {
        return Conclusion::not_applicable(say::not_in_force());
    }
    let Some(decisions) = &view.record.decisions else {
        return Conclusion::not_evidenced(shared::no_decisions());
    };
    let mut found = Sorted::default();
    let (mut missed, mut not_shown) = ([false; 4], [false; 4]);
    for (index, decision) in decisions.iter().enumerate() {
        if decision.subject != Some(DecisionSubject::BslPlan)
            || decision.state == Some(DecisionState::Withdrawn)
        {
            continue;
        }
        let plan = Plan::of(view, decision);
        let parts = plan.parts(view, decision.id);
        let all = all_known(parts);
        // Of a plan that is not decided, what is not there yet may still come.
        if plan.is_decided == Some(false) && all.is_none() {
            continue;
        }
        let at = place(Collection::Decisions, index);
        let at = if decision.stages.is_some() {
            at.member("stages")
        } else {
            at
        };
        let is_asked = plan.is_under_the_act();
        found.add_where(is_asked, all, at);
        let is_missed = is_asked == Some(true) && all == Some(false);
        for ((missed, not_shown), part) in missed.iter_mut().zip(&mut not_shown).zip(parts) {
            *missed |= is_missed && part == Some(false);
            *not_shown |= is_asked != Some(false) && part != Some(true);
        }
    }
    conclude(view, found, missed, not_shown)
}

/// The dates of a plan by the day of the view.
struct Plan {
    stages: DecisionStages,
    is_decided: Option<bool>,
}

impl Plan {
    fn of(view: &View<'_>, decision: &Decision) -> Self {
        let mut stages = decision.stages.clone().unwrap_or_else(DecisionStages::new);
        let is_later = |day: &Date| *day > view.day;
        let is_decided = if stages.decided_on.as_ref().is_some_and(is_later) {
            Some(false)
        } else {
            was_decided(decision)
        };
        for day in [
            &mut stages.proposed_on,
            &mut stages.first_involved_on,
            &mut stages.options_shortlisted_on,
            &mut stages.opened_on,
            &mut stages.closed_on,
            &mut stages.decided_on,
        ] {
            *day = day.filter(|day| !is_later(day));
        }
        Self { stages, is_decided }
    }

    /// Whether the Act was in force when it was decided; a plan that is not decided comes under it. Of one that was begun before the Act
    /// that is open.
    fn is_under_the_act(&self) -> Option<bool> {
        let stages = &self.stages;
        let is_before = |on: Date| !BSL_ACT_INVOLVEMENT.in_force_on(on);
        if stages.decided_on.is_some_and(is_before) {
            return Some(false);
        }
        let begun = [
            stages.proposed_on,
            stages.first_involved_on,
            stages.options_shortlisted_on,
            stages.opened_on,
        ];
        let begun_before = begun.into_iter().flatten().any(is_before);
        let is_known = stages.decided_on.is_some() || self.is_decided == Some(false);
        (is_known && !begun_before).then_some(true)
    }

    /// Beginning, formative stage, information, time: whether each was kept, as far as is recorded.
    fn parts(&self, view: &View<'_>, decision: DecisionId) -> [Option<bool>; 4] {
        let stages = &self.stages;
        let is_after = |later: Option<Date>, earlier: Option<Date>| {
            later.zip(earlier).map(|(later, earlier)| later > earlier)
        };
        let sought = stages
            .opened_on
            .into_iter()
            .chain(views_sought(view, decision))
            .min();
        // What the record gives as the first time is only that where nothing that it holds was earlier.
        let first = sought.into_iter().chain(stages.first_involved_on).min();
        let is_late =
            |of: Option<Date>| stages.first_involved_on.is_some() && is_after(first, of) == Some(true);
        let was_by = |day: Option<Date>, by: Option<Date>| (is_after(day, by) == Some(false)).then_some(true);

        let is_too_late = is_late(stages.options_shortlisted_on) || is_late(stages.decided_on);
        let missed = is_too_late.then_some(false);
        let beginning = missed.or_else(|| was_by(first, stages.proposed_on));
        let formative = missed.or_else(|| was_by(sought, stages.options_shortlisted_on));

        let informed = informed(view, decision);
        let closed = stages.closed_on.or(stages.decided_on);
        let is_whole = closed.is_some_and(|closed| view.is_whole(Collection::Documents, closed));
        let uninformed = (is_whole && is_after(informed, closed) == Some(true)).then_some(false);
        let information = uninformed.or_else(|| was_by(informed, stages.opened_on));

        let cut_short = (is_after(stages.closed_on, stages.decided_on) == Some(true)).then_some(false);
        let had_time = (is_after(stages.closed_on, stages.opened_on) == Some(true)).then_some(true);
        [beginning, formative, information, cut_short.or(had_time)]
    }
}

/// The days of events about a decision that were held.
fn views_sought(view: &View<'_>, decision: DecisionId) -> impl Iterator<Item = Date> {
    let events = view.record.events.iter().flatten();
    let about = events.filter(move |event| event.decisions.iter().flatten().any(|of| *of == decision));
    let held = about.filter(|event| took_place(event, view.day) == Some(true));
    held.filter_map(EngagementEvent::day)
}

/// The first day of the information on a proposal; none where one has no date.
fn informed(view: &View<'_>, decision: DecisionId) -> Option<Date> {
    let documents = view.record.documents.iter().flatten();
    let about = |document: &&Document| {
        let decisions = document
            .concerns
            .as_ref()
            .and_then(|concerns| concerns.decisions.as_ref());
        document.kind == DocumentKind::ProposalInformation
            && decisions.is_some_and(|decisions| decisions.contains(&decision))
    };
    let days = documents
        .filter(about)
        .flat_map(|document| match &document.available {
            None => vec![None],
            Some(versions) => versions.iter().map(|version| version.on).collect(),
        });
    let days = days.filter(|on| on.is_none_or(|on| on <= view.day));
    // A day that is not recorded sorts first.
    days.min().flatten()
}

/// The names of some of the parts.
fn named(parts: [bool; 4]) -> Vec<Said> {
    let names = [say::beginning, say::formative, say::information, say::time];
    let wanting = names.iter().zip(parts).filter(|(_, is_wanting)| *is_wanting);
    wanting.map(|(name, _)| name()).collect()
}

fn conclude(view: &View<'_>, found: Sorted, missed: [bool; 4], not_shown: [bool; 4]) -> Conclusion {
    let all = found.len();
    let (plans, open) = (found.bad.len(), found.unknown.len());
    if plans > 0 {
        return Conclusion::not_met(say::missed(plans, all, named(missed))).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_shown(open, all, named(not_shown))).at(found.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::shown(all)).at(found.good);
    }
    view.none_of(Collection::Decisions, Conclusion::not_applicable(say::none()))
}
