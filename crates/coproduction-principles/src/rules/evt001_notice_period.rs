//! EVT001: people hear of an event in time.

use coproduction_core::Date;
use coproduction_events::{EngagementEvent, Invitation, Invitee};
use coproduction_record::Collection;

use crate::catalogue::{GUNNING_TIME, NATIONAL_PRINCIPLE_3};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{
    AskedLead, Notices, Sorted, Span, View, deadline, is_gathering, met_at, place, took_place, was_for_nobody,
};
use crate::{Basis, Phrase, Policy, Rule, Severity};

const BELOW_OWN_TERMS: Weight = Weight::new(Severity::Error, Basis::OwnTerms);

pub(crate) static RULE: Rule = Rule {
    code: "EVT001",
    slug: "notice-period",
    title: Phrase::new("Notice in time", "Hysbysiad mewn pryd"),
    checks: Phrase::new(
        "Whether notice of each event that people come to, in a place or online, was given early enough: for a meeting by the days that the terms of \
         reference then asked for, otherwise by the days of the policy. The day of the event counts, the day of the notice does not; where notice \
         was given in several languages, the first counts. Events that were called off, and those still to come, are left out.",
        "A roddwyd hysbysiad yn ddigon cynnar o bob digwyddiad y mae pobl yn dod iddo, wyneb yn wyneb neu ar-lein: ar gyfer cyfarfod yn ôl y \
         dyddiau y gofynnai'r cylch gorchwyl amdanynt ar y pryd, fel arall yn ôl dyddiau'r polisi. Mae diwrnod y digwyddiad yn cyfrif, nid \
         diwrnod yr hysbysiad; lle rhoddwyd hysbysiad mewn sawl iaith, y cyntaf sy'n cyfrif. Gadewir allan ddigwyddiadau a ohiriwyd neu a \
         ganslwyd, a'r rhai sydd eto i ddod.",
    ),
    why: Phrase::new(
        "Short notice shuts out those who care for somebody, work shifts or need support to come.",
        "Mae hysbysiad byr yn cau allan y rhai sy'n gofalu am rywun, sy'n gweithio shifftiau neu y mae arnynt angen cymorth i ddod.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[Otherwise::new(
        BELOW_OWN_TERMS,
        Phrase::new(
            "where the notice of a meeting was shorter than the forum's own terms of reference ask for",
            "lle'r oedd yr hysbysiad o gyfarfod yn fyrrach na'r hyn y mae cylch gorchwyl y fforwm ei hun yn gofyn amdano",
        ),
    )],
    provisions: &[&NATIONAL_PRINCIPLE_3, &GUNNING_TIME],
    parameters: &[Parameter {
        name: "noticeDays",
        means: Phrase::new(
            "the days of notice, where the terms of reference do not settle it, in calendar days",
            "nifer y dyddiau o hysbysiad, lle nad yw'r cylch gorchwyl yn pennu hynny, mewn dyddiau calendr",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.notice_days().get().into(),
    }],
    limits: Phrase::new(
        "It sees when notice was given, not whether it arrived or could be read; Welsh given later than \
         English is for another rule. A published notice counts for everybody, unless it is addressed to \
         nobody who takes part. Surveys, consultations and discussions over time need no notice. The terms of \
         reference bind meetings alone; where they say that a meeting needs no notice, it is left out, and where they say nothing, the policy's days are \
         looked for. Working days can be counted from 2012 to 2028. Somebody who joined \
         too late to be given notice is left out; so is an event to which nobody was invited, but for a meeting that was held: members may have been told of it in another way, and that is taken as not known.",
        "Mae'n gweld pryd y rhoddwyd hysbysiad, nid a gyrhaeddodd neu a ellid ei ddarllen; mater i reol arall \
         yw Cymraeg a roddwyd yn hwyrach na Saesneg. Mae hysbysiad a gyhoeddwyd yn cyfrif i bawb, oni bai nad \
         yw wedi'i gyfeirio at neb sy'n cymryd rhan. Nid oes angen hysbysiad ar gyfer arolygon, \
         ymgynghoriadau na thrafodaethau dros amser. Dim ond cyfarfodydd y mae'r cylch gorchwyl yn eu rhwymo; lle mae'n dweud nad oes angen hysbysiad o gyfarfod, gadewir y cyfarfod allan, a lle nad yw'n dweud dim, \
         ceisir dyddiau'r polisi. \
         Gellir cyfrif dyddiau gwaith o 2012 i 2028. Gadewir allan rywun a ymunodd yn rhy hwyr i gael \
         hysbysiad; felly hefyd ddigwyddiad na wahoddwyd neb iddo, ac eithrio cyfarfod a gynhaliwyd: gall yr aelodau fod wedi cael gwybod amdano mewn ffordd arall, a chymerir nad yw'n hysbys.",
    ),
    to_meet: Phrase::new(
        "Fix dates early, and give notice of each event by the days that the terms of reference ask for, or else those of the policy.",
        "Pennwch ddyddiadau'n gynnar, a rhowch hysbysiad o bob digwyddiad yn ôl y dyddiau y mae'r cylch gorchwyl yn gofyn amdanynt, neu fel arall rai'r polisi.",
    ),
    to_record: Phrase::new(
        "For each event, whom it was announced to and on what day, language by language.",
        "Ar gyfer pob digwyddiad, i bwy y rhoddwyd gwybod amdano ac ar ba ddiwrnod, fesul iaith.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT001"),
    check,
};

messages! {
    none_needed
        en: "There was no event of which people needed notice.",
        cy: "Nid oedd digwyddiad yr oedd angen hysbysiad ohono.";
    below_own_terms[short, all, open, own]
        en: "Events with short notice: {short} of {all} (not on record: {open}); shorter than the forum's own terms of reference ask: {own}.",
        cy: "Digwyddiadau â hysbysiad byr: {short} o {all} (nid yw ar gofnod: {open}); byrrach nag y mae cylch gorchwyl y fforwm ei hun yn gofyn: {own}.";
    short[short, all, open, days]
        en: "Events with short notice: {short} of {all} (not on record: {open}); days looked for: {days}.",
        cy: "Digwyddiadau â hysbysiad byr: {short} o {all} (nid yw ar gofnod: {open}); dyddiau a geisir: {days}.";
    not_known[open, all, good]
        en: "Events of which the record does not show whether notice was in time: {open} of {all}; in time: {good}.",
        cy: "Digwyddiadau nad yw'r cofnod yn dangos a oedd yr hysbysiad mewn pryd: {open} o {all}; mewn pryd: {good}.";
    in_time[all]
        en: {
            one: "Notice of the one event was in time.",
            other: "Notice of all {all} events was in time."
        },
        cy: {
            zero: "Nid oedd digwyddiad i roi hysbysiad ohono.",
            one: "Roedd yr hysbysiad o'r unig ddigwyddiad mewn pryd.",
            two: "Roedd yr hysbysiad o'r ddau ddigwyddiad mewn pryd.",
            few: "Roedd yr hysbysiad o bob un o'r tri digwyddiad mewn pryd.",
            many: "Roedd yr hysbysiad o bob un o'r chwe digwyddiad mewn pryd.",
            other: "Roedd yr hysbysiad o bob un o'r {all} digwyddiad mewn pryd."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let published = Notices::of(view);
    let mut found = Found::default();
    for (index, event) in events.iter().enumerate() {
        let took_place = took_place(event, view.day);
        if !is_gathering(event) || took_place == Some(false) || was_for_nobody(event, view.day) {
            continue;
        }
        let at = place(Collection::Events, index);
        let at = match (&event.invitations, published.place(event.id)) {
            (Some(invitations), document) if document.is_none() || !invitations.is_empty() => {
                at.member("invitations")
            }
            (_, Some(document)) => document,
            (_, None) => at,
        };
        let (notice, by_own_terms) = judge(view, event, published.first(event.id));
        match notice {
            Notice::NotOwed => {}
            Notice::InTime => found.sorted.add(Some(true), at),
            Notice::Short if met_at(event, view.day) == Some(true) => {
                found.below_own_terms += usize::from(by_own_terms);
                found.sorted.add(Some(false), at);
            }
            // What was still planned, as far as is recorded, may have been called off; what has neither kind nor hour may be a survey.
            Notice::Short | Notice::NotKnown => found.sorted.add(None, at),
        }
    }
    found.conclude(view)
}

/// What is found of the events.
#[derive(Default)]
struct Found {
    sorted: Sorted,
    below_own_terms: usize,
}

impl Found {
    fn conclude(self, view: &View<'_>) -> Conclusion {
        let (all, own) = (self.sorted.len(), self.below_own_terms);
        let (good, open) = (self.sorted.good.len(), self.sorted.unknown.len());
        if all == 0 {
            let none = Conclusion::not_applicable(say::none_needed());
            return view.none_of(Collection::Events, none);
        }
        if !self.sorted.bad.is_empty() {
            let (short, days) = (self.sorted.bad.len(), view.policy.notice_days());
            return if own > 0 {
                Conclusion::not_met(say::below_own_terms(short, all, open, own)).weighing(BELOW_OWN_TERMS)
            } else {
                Conclusion::not_met(say::short(short, all, open, days))
            }
            .at(self.sorted.bad);
        }
        if open > 0 {
            return Conclusion::not_evidenced(say::not_known(open, all, good)).at(self.sorted.unknown);
        }
        Conclusion::met(say::in_time(all)).at(self.sorted.good)
    }
}

/// How the notice of one event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notice {
    InTime,
    Short,
    NotKnown,
    /// Nobody was invited who could have been given notice, or the terms of reference ask for none.
    NotOwed,
}

/// Judges by every version of the terms of reference that may have been in force; where they differ, nothing is known. Says too
/// whether it was they that asked for the notice.
fn judge(view: &View<'_>, event: &EngagementEvent, published: Option<Date>) -> (Notice, bool) {
    let Some(span) = Span::start_of(event) else {
        return (Notice::NotKnown, false);
    };
    let (terms, days) = (view.terms_on(span.earliest), view.policy.notice_days());
    let asked = terms
        .into_iter()
        .flat_map(|terms| AskedLead::each_of(event, terms, |terms| terms.notice.as_ref(), days));
    let verdicts = asked.map(|asked| {
        asked.map_or((Notice::NotOwed, false), |asked| {
            (in_time(view, event, published, span, asked), asked.by_own_terms)
        })
    });
    let agreed = verdicts.reduce(|(one, by_one), (other, by_other)| {
        let notice = if one == other { one } else { Notice::NotKnown };
        (notice, by_one && by_other)
    });
    agreed.unwrap_or((Notice::NotKnown, false))
}

/// Whether everybody who was invited, and could have been given it, had notice in time.
fn in_time(
    view: &View<'_>,
    event: &EngagementEvent,
    published: Option<Date>,
    span: Span,
    asked: AskedLead,
) -> Notice {
    // Those who met without an invitation may have been told in another way.
    let Some(invitations) = event.invitations.as_ref().filter(|all| !all.is_empty()) else {
        return published.map_or(Notice::NotKnown, |given| is_in_time(given, span, asked));
    };
    let mut all = Notice::NotOwed;
    for invitation in invitations {
        let given = match &invitation.notices {
            None => published,
            Some(notices) => notices.iter().map(|notice| notice.on).chain(published).min(),
        };
        let notice = match given {
            // An empty list says that no notice was given.
            None if invitation.notices.is_some() => Notice::Short,
            None => Notice::NotKnown,
            Some(given) => is_in_time(given, span, asked),
        };
        all = match (all, notice) {
            (_, Notice::Short) if joined_too_late(view, invitation, span, asked) => all,
            (_, Notice::Short) => return Notice::Short,
            (_, Notice::NotKnown) | (Notice::NotKnown, _) => Notice::NotKnown,
            (_, notice) => notice,
        };
    }
    all
}

fn is_in_time(given: Date, span: Span, asked: AskedLead) -> Notice {
    match asked.is_kept(given, span) {
        Some(true) => Notice::InTime,
        Some(false) => Notice::Short,
        None => Notice::NotKnown,
    }
}

/// Whether somebody was not yet a member when notice was due.
fn joined_too_late(view: &View<'_>, invitation: &Invitation, span: Span, asked: AskedLead) -> bool {
    let Invitee::Member { member } = &invitation.to else {
        return false;
    };
    // A notice on the day of joining would have come too late.
    let due = |joined: Date| deadline(asked.days, asked.counting, joined);
    let joined = view.joined_by(*member, span.earliest);
    joined.and_then(due).is_some_and(|due| due > span.earliest)
}
