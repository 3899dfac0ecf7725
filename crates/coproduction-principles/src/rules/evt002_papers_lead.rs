//! EVT002: papers are out in time to read them.

use coproduction_events::{EngagementEvent, EventKind};
use coproduction_record::Collection;
use smallvec::SmallVec;

use crate::catalogue::{GUNNING_REASONS, NATIONAL_PRINCIPLE_5};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{AskedLead, Paper, Papers, Sorted, Span, View, is_gathering, place, took_place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

const BELOW_OWN_TERMS: Weight = Weight::new(Severity::Error, Basis::OwnTerms);

pub(crate) static RULE: Rule = Rule {
    code: "EVT002",
    slug: "papers-lead",
    title: Phrase::new("Papers in time", "Papurau mewn pryd"),
    checks: Phrase::new(
        "Whether the papers of each event that people come to were out early enough: for a meeting by the days that the terms of reference then \
         asked for, otherwise by the days of the policy. The day of the event counts, the day on which the papers came out does not; where they \
         came out in several languages, the first counts. Events that were called off, those still to come, and those without papers are left out.",
        "A oedd papurau pob digwyddiad y mae pobl yn dod iddo allan yn ddigon cynnar: ar gyfer cyfarfod yn ôl y dyddiau y gofynnai'r cylch gorchwyl \
         amdanynt ar y pryd, fel arall yn ôl dyddiau'r polisi. Mae diwrnod y digwyddiad yn cyfrif, nid y diwrnod y daeth y papurau allan; lle daethant \
         allan mewn sawl iaith, y gyntaf sy'n cyfrif. Gadewir allan ddigwyddiadau a ohiriwyd neu a ganslwyd, y rhai sydd eto i ddod, a'r rhai heb bapurau.",
    ),
    why: Phrase::new(
        "Without time to read, people come to hear what others have already thought about.",
        "Heb amser i ddarllen, mae pobl yn dod i glywed yr hyn y mae eraill eisoes wedi meddwl amdano.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[Otherwise::new(
        BELOW_OWN_TERMS,
        Phrase::new(
            "where the papers of a meeting were later than the forum's own terms of reference ask for",
            "lle'r oedd papurau cyfarfod yn hwyrach na'r hyn y mae cylch gorchwyl y fforwm ei hun yn gofyn amdano",
        ),
    )],
    provisions: &[&NATIONAL_PRINCIPLE_5, &GUNNING_REASONS],
    parameters: &[Parameter {
        name: "papersDays",
        means: Phrase::new(
            "the days before an event on which its papers are out, where the terms of reference ask for none, in calendar days",
            "nifer y dyddiau cyn digwyddiad y mae ei bapurau allan, lle nad yw'r cylch gorchwyl yn pennu nifer, mewn dyddiau calendr",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.papers_days().get().into(),
    }],
    limits: Phrase::new(
        "It sees when papers were out, not whether they arrived or could be understood; papers in Welsh later than in English are for another \
         rule. Papers that are addressed to nobody who takes part do not count. Where some papers of an event were in time and others late, it \
         concludes nothing: a late one may be a revision, or another format. An event without papers is left out, whether nothing needed \
         preparing or nothing was sent. Working days can be counted from 2012 to 2028.",
        "Mae'n gweld pryd yr oedd papurau allan, nid a gyrhaeddasant neu a ellid eu deall; mater i reol arall yw papurau Cymraeg sy'n hwyrach na'r rhai \
         Saesneg. Nid yw papurau nad ydynt wedi'u cyfeirio at neb sy'n cymryd rhan yn cyfrif. Lle'r oedd rhai o bapurau digwyddiad mewn pryd ac eraill \
         yn hwyr, nid yw'n dod i gasgliad: gall un hwyr fod yn fersiwn ddiwygiedig, neu'n fformat arall. Gadewir allan ddigwyddiad heb bapurau, boed nad \
         oedd angen paratoi dim neu nad anfonwyd dim. Gellir cyfrif dyddiau gwaith o 2012 i 2028.",
    ),
    to_meet: Phrase::new(
        "Send papers by the days that the terms of reference ask for, or else those of the policy; what is not ready waits for the next meeting.",
        "Anfonwch bapurau yn ôl y dyddiau y mae'r cylch gorchwyl yn gofyn amdanynt, neu fel arall rai'r polisi; mae'r hyn nad yw'n barod yn aros am y cyfarfod nesaf.",
    ),
    to_record: Phrase::new(
        "The papers of each event as documents, with the event that they concern and the day on which they were out, language by language.",
        "Papurau pob digwyddiad fel dogfennau, gyda'r digwyddiad y maent yn ymwneud ag ef a'r diwrnod yr oeddent allan, fesul iaith.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT002"),
    check,
};

messages! {
    late[late, all, open, days]
        en: "Events with late papers: {late} of {all} (not on record: {open}); days looked for: {days}.",
        cy: "Digwyddiadau â phapurau hwyr: {late} o {all} (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.";
    later_than_own_terms[late, all, open, own]
        en: "Events with late papers: {late} of {all} (not on record: {open}); later than the forum's own terms of reference ask: {own}.",
        cy: "Digwyddiadau â phapurau hwyr: {late} o {all} (nid yw ar gofnod: {open}); yn hwyrach nag y mae cylch gorchwyl y fforwm ei hun yn gofyn: {own}.";
    open[open, all, good]
        en: "Events of which the record does not show whether the papers were in time: {open} of {all}; in time: {good}.",
        cy: "Digwyddiadau nad yw'r cofnod yn dangos a oedd y papurau mewn pryd: {open} o {all}; mewn pryd: {good}.";
    in_time[all]
        en: {
            one: "The papers of the one event were in time.",
            other: "The papers of all {all} events were in time."
        },
        cy: {
            zero: "Nid oedd papurau i edrych arnynt.",
            one: "Roedd papurau'r unig ddigwyddiad mewn pryd.",
            two: "Roedd papurau'r ddau ddigwyddiad mewn pryd.",
            few: "Roedd papurau pob un o'r tri digwyddiad mewn pryd.",
            many: "Roedd papurau pob un o'r chwe digwyddiad mewn pryd.",
            other: "Roedd papurau pob un o'r {all} digwyddiad mewn pryd."
        };
    none
        en: "There was no event with papers.",
        cy: "Nid oedd digwyddiad â phapurau.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let papers = Papers::of(view);
    let mut sorted = Sorted::default();
    let mut own = 0_usize;
    for (index, event) in events.iter().enumerate() {
        let took_place = took_place(event, view.day);
        if !is_gathering(event) || took_place == Some(false) {
            continue;
        }
        let at = place(Collection::Events, index);
        let of_event = papers.for_event(event.id);
        let Some(first) = of_event.first() else {
            if may_have_had_papers(view, event, &papers) {
                sorted.add(None, at);
            }
            continue;
        };
        let (in_time, by_own_terms) = judge(view, event, of_event);
        // What was still planned, as far as is recorded, may have been called off; what has no kind may be a survey.
        let is_certain = took_place == Some(true) && event.kind.is_some();
        let in_time = in_time.filter(|in_time| *in_time || is_certain);
        own += usize::from(in_time == Some(false) && by_own_terms);
        sorted.add(
            in_time,
            if in_time.is_some() {
                first.place.clone()
            } else {
                at
            },
        );
    }
    conclude(view, sorted, own)
}

/// Whether an event of which the record has no papers may have had some. Only meetings are expected to.
fn may_have_had_papers(view: &View<'_>, event: &EngagementEvent, papers: &Papers) -> bool {
    let day = Span::start_of(event).map_or(view.day, |span| span.earliest);
    let may_be_a_meeting = matches!(event.kind, None | Some(EventKind::Meeting));
    may_be_a_meeting && !papers.has_all(view, day)
}

/// Whether the papers of an event were in time, by every version of the terms of reference that may have been in force; says too whether it
/// was they that asked for it.
fn judge(view: &View<'_>, event: &EngagementEvent, papers: &[Paper]) -> (Option<bool>, bool) {
    let Some(span) = Span::start_of(event) else {
        return (None, false);
    };
    let verdicts = view.terms_on(span.earliest).into_iter().map(|terms| {
        let asked = AskedLead::of(
            event,
            terms,
            |terms| terms.papers.as_ref(),
            view.policy.papers_days(),
        );
        let in_time = agreed(papers.iter().map(|paper| is_in_time(paper, span, asked)));
        (in_time, asked.by_own_terms)
    });
    let (all, by_own_terms): (SmallVec<[_; 2]>, SmallVec<[bool; 2]>) = verdicts.unzip();
    (agreed(all.into_iter()), by_own_terms.into_iter().all(|own| own))
}

/// What all come to; `None` where they differ.
fn agreed(mut verdicts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let first = verdicts.next()?;
    first.filter(|_| verdicts.all(|other| other == first))
}

/// Whether a paper was in time in one language. One that came out on a day that is not recorded may have been.
fn is_in_time(paper: &Paper, span: Span, asked: AskedLead) -> Option<bool> {
    let kept = |out: &Option<_>| out.and_then(|out| asked.is_kept(out, span));
    let languages: SmallVec<[Option<bool>; 4]> = paper.out.iter().map(kept).collect();
    if languages.contains(&Some(true)) {
        return Some(true);
    }
    (!languages.contains(&None)).then_some(false)
}

fn conclude(view: &View<'_>, sorted: Sorted, own: usize) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        let late = sorted.bad.len();
        if own > 0 {
            let conclusion = Conclusion::not_met(say::later_than_own_terms(late, all, open, own));
            return conclusion.at(sorted.bad).weighing(BELOW_OWN_TERMS);
        }
        let days = view.policy.papers_days();
        return Conclusion::not_met(say::late(late, all, open, days)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::in_time(all)).at(sorted.good)
}
