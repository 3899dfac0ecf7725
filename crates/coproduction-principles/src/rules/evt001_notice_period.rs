//! EVT001: people hear of an event in time.

use std::num::NonZeroU16;

use coproduction_core::{Date, Message, PartialDate};
use coproduction_events::{DocumentKind, EngagementEvent, EventKind, Invitation, Invitee};
use coproduction_forums::{DayCount, Lead};
use coproduction_record::Collection;

use crate::catalogue::{GUNNING_TIME, NATIONAL_PRINCIPLE_3};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Outcomes, Parameter, example};
use crate::view::{Sorted, Span, View, deadline, is_gathering, lead_kept, place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

const BELOW_OWN_TERMS: Weight = Weight::new(Severity::Error, Basis::OwnTerms);

pub(crate) static RULE: Rule = Rule {
    code: "EVT001",
    slug: "notice-period",
    title: Phrase::new("Notice in time", "Rhybudd mewn pryd"),
    checks: Phrase::new(
        "Whether notice of each event that people come to, in a place or online, was given early enough: for a meeting by the days that the terms of \
         reference then asked for, otherwise by the days of the policy. The day of the event counts, the day of the notice does not; where notice \
         was given in several languages, the first counts. Events that were called off, and those still to come, are left out.",
        "A roddwyd rhybudd o bob digwyddiad y mae pobl yn dod iddo, mewn lle neu ar-lein, yn ddigon cynnar: ar gyfer cyfarfod yn ôl y \
         dyddiau y gofynnai'r cylch gorchwyl amdanynt ar y pryd, fel arall yn ôl dyddiau'r polisi. Mae diwrnod y digwyddiad yn cyfrif, nid \
         diwrnod y rhybudd; lle rhoddwyd rhybudd mewn sawl iaith, y cyntaf sy'n cyfrif. Gadewir allan ddigwyddiadau a ohiriwyd neu a \
         ganslwyd, a'r rhai sydd eto i ddod.",
    ),
    why: Phrase::new(
        "Short notice shuts out those who care for somebody, work shifts or need support to come.",
        "Mae rhybudd byr yn cau allan y rhai sy'n gofalu am rywun, yn gweithio shifftiau neu angen cymorth i ddod.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[Otherwise::new(
        BELOW_OWN_TERMS,
        Phrase::new(
            "where the notice of a meeting was shorter than the forum's own terms of reference ask for",
            "lle'r oedd y rhybudd o gyfarfod yn fyrrach nag y mae cylch gorchwyl y fforwm ei hun yn gofyn amdano",
        ),
    )],
    provisions: &[&NATIONAL_PRINCIPLE_3, &GUNNING_TIME],
    parameters: &[Parameter {
        name: "noticeDays",
        means: Phrase::new(
            "the days of notice, where the terms of reference ask for none, in calendar days",
            "y dyddiau o rybudd, lle nad yw'r cylch gorchwyl yn gofyn am rai, mewn dyddiau calendr",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.notice_days().get().into(),
    }],
    limits: Phrase::new(
        "It sees when notice was given, not whether it arrived or could be read; Welsh given later than English is for another rule. Working days \
         can be counted from 2012 to 2028. Somebody who joined too late to be given notice is left out.",
        "Mae'n gweld pryd y rhoddwyd rhybudd, nid a gyrhaeddodd neu a ellid ei ddarllen; mater i reol arall yw Cymraeg a roddwyd yn hwyrach \
         na Saesneg. Gellir cyfrif dyddiau gwaith o 2012 i 2028. Gadewir allan rywun a ymunodd yn rhy hwyr i gael rhybudd.",
    ),
    to_meet: Phrase::new(
        "Fix dates early, and give notice of each event at least so many days before.",
        "Pennwch ddyddiadau'n gynnar, a rhowch rybudd o bob digwyddiad o leiaf hyn a hyn o ddyddiau ymlaen llaw.",
    ),
    to_record: Phrase::new(
        "For each event, whom it was announced to and on what day, language by language.",
        "Ar gyfer pob digwyddiad, i bwy y cafodd ei gyhoeddi ac ar ba ddiwrnod, fesul iaith.",
    ),
    welsh_checked: false,
    outcomes: Outcomes::new(
        example!("EVT001", "met"),
        example!("EVT001", "not-met"),
        example!("EVT001", "not-evidenced"),
        example!("EVT001", "not-applicable"),
    ),
    check,
};

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(Phrase::new(
            "No events are recorded.",
            "Ni chofnodwyd unrhyw ddigwyddiadau.",
        ));
    };
    let mut sorted = Sorted::default();
    let mut below_own_terms: usize = 0;
    for (index, event) in events.iter().enumerate() {
        let span = Span::start_of(event);
        let is_past = span.is_none_or(|span| span.earliest <= view.day);
        if !is_gathering(event) || !is_past || event.invitations.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        let asked = asked(view, event, span);
        let in_time = span.and_then(|span| in_time(view, event, span, &asked));
        below_own_terms += usize::from(in_time == Some(false) && asked.by_own_terms);
        sorted.add(in_time, place(Collection::Events, index).member("invitations"));
    }
    conclude(sorted, below_own_terms)
}

fn conclude(sorted: Sorted, below_own_terms: usize) -> Conclusion {
    let all = sorted.len();
    if all == 0 {
        return Conclusion::not_applicable(Phrase::new(
            "There was no event of which people needed notice.",
            "Nid oedd digwyddiad yr oedd angen rhybudd ohono.",
        ));
    }
    if !sorted.bad.is_empty() {
        let short = sorted.bad.len();
        let (en, cy) = if below_own_terms > 0 {
            (
                format!(" Shorter than the forum's own terms of reference ask: {below_own_terms}."),
                format!(" Byrrach nag y mae cylch gorchwyl y fforwm ei hun yn gofyn: {below_own_terms}."),
            )
        } else {
            Default::default()
        };
        let conclusion = Conclusion::not_met(Message::new(
            format!("Events with short notice: {short} of {all}.{en}"),
            format!("Digwyddiadau â rhybudd byr: {short} o {all}.{cy}"),
        ))
        .at(sorted.bad);
        return if below_own_terms > 0 {
            conclusion.weighing(BELOW_OWN_TERMS)
        } else {
            conclusion
        };
    }
    if !sorted.unknown.is_empty() {
        let (unknown, good) = (sorted.unknown.len(), sorted.good.len());
        return Conclusion::not_evidenced(Message::new(
            format!("Events of which it is not on record when notice was given: {unknown} of {all}; in time: {good}."),
            format!("Digwyddiadau nad yw ar gofnod pryd y rhoddwyd rhybudd ohonynt: {unknown} o {all}; mewn pryd: {good}."),
        ))
        .at(sorted.unknown);
    }
    Conclusion::met(Message::new(
        format!("Events with notice in time: {all} of {all}."),
        format!("Digwyddiadau â rhybudd mewn pryd: {all} o {all}."),
    ))
    .at(sorted.good)
}

/// The days of notice that were asked for.
struct Asked {
    days: NonZeroU16,
    counting: DayCount,
    by_own_terms: bool,
}

fn asked(view: &View<'_>, event: &EngagementEvent, span: Option<Span>) -> Asked {
    let terms = span.and_then(|span| view.terms_on(span.earliest).version());
    match terms.and_then(|(terms, _)| terms.notice.as_ref()) {
        Some(Lead::Days { days, counting }) if event.kind == Some(EventKind::Meeting) => Asked {
            days: *days,
            counting: *counting,
            by_own_terms: true,
        },
        _ => Asked {
            days: view.policy.notice_days(),
            counting: DayCount::Calendar,
            by_own_terms: false,
        },
    }
}

/// Whether everybody who was invited had notice in time, as far as is recorded.
fn in_time(view: &View<'_>, event: &EngagementEvent, span: Span, asked: &Asked) -> Option<bool> {
    let documents = view.record.documents.iter().flatten();
    let notices = documents.filter(|document| {
        let events = document
            .concerns
            .as_ref()
            .and_then(|concerns| concerns.events.as_ref());
        document.kind == DocumentKind::Notice && events.is_some_and(|events| events.contains(&event.id))
    });
    let published = notices
        .flat_map(|document| document.available.iter().flatten())
        .filter_map(|notice| notice.on)
        .min();
    let Some(invitations) = &event.invitations else {
        return published.and_then(|given| is_in_time(given, span, asked));
    };
    let mut all = Some(true);
    for invitation in invitations {
        let given = match &invitation.notices {
            None => published,
            Some(notices) => notices.iter().map(|notice| notice.on).chain(published).min(),
        };
        let in_time = match given {
            // An empty list says that no notice was given.
            None if invitation.notices.is_some() => Some(false),
            None => None,
            Some(given) => is_in_time(given, span, asked),
        };
        match in_time {
            Some(false) if joined_too_late(view, invitation, span, asked) => {}
            Some(false) => return Some(false),
            None => all = None,
            Some(true) => {}
        }
    }
    all
}

fn is_in_time(given: Date, span: Span, asked: &Asked) -> Option<bool> {
    let kept = |day| lead_kept(asked.days, asked.counting, given, day);
    let (earliest, latest) = (kept(span.earliest)?, kept(span.latest)?);
    (earliest == latest).then_some(earliest)
}

/// Whether somebody was not yet a member when notice was due.
fn joined_too_late(view: &View<'_>, invitation: &Invitation, span: Span, asked: &Asked) -> bool {
    let Invitee::Member { member } = &invitation.to else {
        return false;
    };
    let memberships = view
        .record
        .memberships
        .iter()
        .flatten()
        .filter(|held| held.member == *member);
    let begun: Option<Vec<Date>> = memberships
        .map(|held| held.from.map(PartialDate::latest))
        .collect();
    let first = begun.and_then(|begun| begun.into_iter().min());
    // A notice on the day of joining would have come too late.
    first.is_some_and(|first| {
        deadline(asked.days, asked.counting, first).is_some_and(|due| due > span.earliest)
    })
}
