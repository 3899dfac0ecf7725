//! LNG004: whoever wishes to be written to in Welsh is, and whoever writes in Welsh is answered in it.

use coproduction_core::{Date, LanguageTag, Pointer};
use coproduction_events::{Contribution, Invitee, Notice, Told};
use coproduction_members::{CorrespondenceWish, MemberId};
use coproduction_record::Collection;

use crate::by_id::HashMap;
use crate::catalogue::{ACTIVE_OFFER, WELSH_LANGUAGE_MEASURE_44, WELSH_STANDARD_1, WELSH_STANDARD_2};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{Sorted, Span, Standards, View, all_known, any_known, is_gathering, place, said_at};
use crate::{Basis, Phrase, Rule, Severity};

/// Asking at the first contact, keeping a record, and writing in Welsh from then on.
const WISHES: [&str; 1] = ["2"];
/// Answering in Welsh what was written in Welsh.
const REPLIES: [&str; 1] = ["1"];
const STANDARDS: [&str; 2] = ["1", "2"];

pub(crate) static RULE: Rule = Rule {
    code: "LNG004",
    slug: "preference-honoured",
    title: Phrase::new(
        "Written to in the language they wish",
        "Gohebu yn yr iaith a ddymunir",
    ),
    checks: Phrase::new(
        "Whether it is on record of each member in which language they wish to be written to, and whether those who wish to be written to in Welsh were then invited and answered in Welsh, and those who wrote in Welsh answered in it, in both cases no later than in another language. A member who acts for an organisation need not have a wish on record. It is \
         looked at where the board's compliance notice, as the policy gives it, imposes standard 2 on the day of the first contact, of the invitation or of the reply, or standard 1 on that of the reply.",
        "A gofnodwyd ym mha iaith y mae pob aelod yn dymuno i ni ohebu â nhw, ac a wahoddwyd ac a atebwyd y rhai sy'n dymuno gohebiaeth Gymraeg yn Gymraeg wedi hynny, ac a atebwyd yn Gymraeg y rhai a ysgrifennodd yn Gymraeg, yn y ddau achos heb fod yn hwyrach nag mewn iaith arall. Nid oes angen cofnodi dymuniad aelod sy'n gweithredu dros sefydliad. Edrychir \
         ar hyn lle mae hysbysiad cydymffurfio'r bwrdd, fel y mae yn y polisi, yn gosod safon 2 ar ddiwrnod y cyswllt cyntaf, y gwahoddiad neu'r ateb, neu safon 1 ar ddiwrnod yr ateb.",
    ),
    why: Phrase::new(
        "A wish that was asked for, written down and then passed over is a promise broken.",
        "Mae dymuniad y gofynnwyd amdano, a gofnodwyd ac a anwybyddwyd wedyn yn addewid a dorrwyd.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[],
    provisions: &[
        &WELSH_STANDARD_1,
        &WELSH_STANDARD_2,
        &WELSH_LANGUAGE_MEASURE_44,
        &ACTIVE_OFFER,
    ],
    parameters: &[],
    limits: Phrase::new(
        "Of what is sent to people, the record holds only the notices of invitations, of which only those addressed to one member are looked at, and that people were told what came of what they said: a reply counts as sent to everybody whom it answers. What was said in Welsh at a gathering is no letter; \
         its reply is looked at only for those who wish to be written to in Welsh. A wish that is not on record is not held against anybody: it may be kept elsewhere. An invitation or reply of the day on which \
         the wish was recorded, or where that day is not recorded, is not concluded from. A wish that changed is known only as it is now. Whoever acts for an organisation is looked at like everybody else once they have a wish on record. Where it is not recorded that the \
         forum's work is for services and not for research, nothing is held against it.",
        "O'r hyn a anfonir at bobl, dim ond hysbysiadau gwahoddiadau sydd yn y cofnod, a dim ond y rhai a gyfeiriwyd at un aelod yr edrychir arnynt, ynghyd â'r ffaith y dywedwyd wrth bobl beth a ddaeth o'r hyn a ddywedasant: mae ateb yn cyfrif fel un a anfonwyd at bawb y mae'n eu hateb. Nid llythyr yw'r hyn a ddywedwyd yn Gymraeg mewn digwyddiad y daeth pobl iddo; \
         dim ond i'r rhai sy'n dymuno gohebiaeth Gymraeg yr edrychir ar yr ateb iddo. Ni ddelir dymuniad nad yw ar gofnod yn erbyn neb: efallai ei fod yn cael ei gadw mewn man arall. Ni ddeuir i gasgliad o \
         wahoddiad nac ateb ar y diwrnod y cofnodwyd y dymuniad, na lle na chofnodwyd y diwrnod hwnnw. Dim ond fel y mae yn awr y mae dymuniad a newidiodd yn hysbys. Edrychir ar unrhyw un sy'n gweithredu dros sefydliad fel pawb arall unwaith y mae dymuniad ar gofnod. Lle na chofnodwyd mai ar gyfer \
         gwasanaethau ac nid ymchwil y mae gwaith y fforwm, ni ddelir dim yn ei erbyn.",
    ),
    to_meet: Phrase::new(
        "Ask at the first contact, write the wish down where whoever sends something will see it, and send in Welsh from then on.",
        "Gofynnwch wrth gysylltu gyntaf, cofnodwch y dymuniad lle bydd pwy bynnag sy'n anfon rhywbeth yn ei weld, ac anfonwch yn Gymraeg o hynny ymlaen.",
    ),
    to_record: Phrase::new(
        "For each member, the day of the first contact and the wish with the day it was recorded; for each invitation, its notices language by language; for each contribution its language, and for each reply the languages in which people were told; and whether the forum's work is for services or for research.",
        "Ar gyfer pob aelod, diwrnod y cyswllt cyntaf a'r dymuniad gyda'r diwrnod y'i cofnodwyd; ar gyfer pob gwahoddiad, ei hysbysiadau fesul iaith; ar gyfer pob cyfraniad ei iaith, ac ar gyfer pob ateb yr ieithoedd y dywedwyd wrth bobl ynddynt; ac ai ar gyfer gwasanaethau ynteu ymchwil y mae gwaith y fforwm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG004", with policy),
    check,
};

messages! {
    no_members
        en: "No members are recorded.",
        cy: "Ni chofnodwyd unrhyw aelodau.";
    not_in_welsh[passed_over, all, open]
        en: "Invitations to members who wish to be written to in Welsh, without a Welsh version, or with a later one: {passed_over} of {all} (not on record: {open}).",
        cy: "Gwahoddiadau i aelodau sy'n dymuno gohebiaeth Gymraeg, heb fersiwn Gymraeg, neu gydag un ddiweddarach: {passed_over} o {all} (nid yw ar gofnod: {open}).";
    answered_in_another[others, all, open]
        en: "Replies to people who wrote in Welsh, or who wish to be written to in Welsh, without a Welsh version, or with a later one: {others} of {all} (not on record: {open}).",
        cy: "Atebion i bobl a ysgrifennodd yn Gymraeg, neu sy'n dymuno gohebiaeth Gymraeg, heb fersiwn Gymraeg, neu gydag un ddiweddarach: {others} o {all} (nid yw ar gofnod: {open}).";
    wish_not_known[open, all]
        en: "Members of whom it is not on record in which language they wish to be written to: {open} of {all}.",
        cy: "Aelodau nad yw ar gofnod ym mha iaith y maent yn dymuno cael gohebiaeth: {open} o {all}.";
    sent_not_known[open, all]
        en: "Invitations to members who wish to be written to in Welsh, of which the record does not show that they were in Welsh after that: {open} of {all}.",
        cy: "Gwahoddiadau i aelodau sy'n dymuno gohebiaeth Gymraeg, nad yw'r cofnod yn dangos eu bod yn Gymraeg wedi hynny: {open} o {all}.";
    reply_not_known[open, all]
        en: "Replies to people who wrote in Welsh, or who wish to be written to in Welsh, of which the record does not show that they were in Welsh: {open} of {all}.",
        cy: "Atebion i bobl a ysgrifennodd yn Gymraeg, neu sy'n dymuno gohebiaeth Gymraeg, nad yw'r cofnod yn dangos eu bod yn Gymraeg: {open} o {all}.";
    nothing_sent
        en: "There are members who wish to be written to in Welsh, and nothing that was sent to them alone is on record.",
        cy: "Mae aelodau sy'n dymuno gohebiaeth Gymraeg, ac nid oes dim a anfonwyd atynt hwy yn unig ar gofnod.";
    honoured[all, invitations, replies]
        en: "Members whose wish is on record: {all} of {all}. Invitations in Welsh to those who wish it: {invitations} of {invitations}. Replies in Welsh to those who wrote in it or wish it: {replies} of {replies}.",
        cy: "Aelodau y mae eu dymuniad ar gofnod: {all} o {all}. Gwahoddiadau Cymraeg i'r rhai sy'n dymuno hynny: {invitations} o {invitations}. Atebion Cymraeg i'r rhai a ysgrifennodd yn Gymraeg neu sy'n dymuno hynny: {replies} o {replies}.";
    none
        en: "There was nobody whom the forum first dealt with, who wished to be written to in Welsh, or who wrote in Welsh, while these standards were imposed.",
        cy: "Nid oedd neb y bu'r fforwm yn delio ag ef am y tro cyntaf, a oedd yn dymuno gohebiaeth Gymraeg, neu a ysgrifennodd yn Gymraeg, tra oedd y safonau hyn wedi'u gosod.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.under_standards(&STANDARDS, |standards| with(view, standards))
}

fn with(view: &View<'_>, standards: &Standards<'_>) -> Conclusion {
    let mut wishes = Sorted::default();
    let mut welsh = Wishing::default();
    for (index, member) in view.record.members.iter().flatten().enumerate() {
        if member.first_contact_on.is_some_and(|on| on > view.day) {
            continue;
        }
        let at = place(Collection::Members, index);
        let contact = Span::from(member.first_contact_on.unwrap_or(view.day));
        let is_bound = standards.bind(&WISHES, Some(contact));
        let wish = member.correspondence_language.as_ref();
        if let Some(wish) = wish.filter(|wish| wish.recorded_on.is_none_or(|on| on <= view.day)) {
            let at = at.member("correspondenceLanguage");
            if wish.wish == CorrespondenceWish::Welsh {
                welsh.since.insert(member.id, wish.recorded_on);
                welsh.places.push(at.clone());
            }
            wishes.add_where(is_bound, Some(true), at);
        } else if member.acts_for.is_none() {
            wishes.add_where(is_bound, None, at);
        }
    }
    let sent = Sent {
        invitations: invitations(view, standards, &welsh),
        replies: replies(view, standards, &welsh),
    };
    conclude(view, wishes, welsh, sent)
}

/// What was sent to people who wish for Welsh, or wrote in it.
struct Sent {
    invitations: Sorted,
    replies: Sorted,
}

/// Members who wish to be written to in Welsh.
#[derive(Default)]
struct Wishing {
    /// Since when that is on record.
    since: HashMap<MemberId, Option<Date>>,
    places: Vec<Pointer>,
}

/// The invitations to members who wish to be written to in Welsh.
fn invitations(view: &View<'_>, standards: &Standards<'_>, welsh: &Wishing) -> Sorted {
    let mut sorted = Sorted::default();
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        for (number, invitation) in event.invitations.iter().flatten().enumerate() {
            let Invitee::Member { member } = &invitation.to else {
                continue;
            };
            let Some(since) = welsh.since.get(member) else {
                continue;
            };
            let at = place(Collection::Events, index).entry("invitations", number);
            let Some(notices) = &invitation.notices else {
                sorted.add_where(standards.bind(&WISHES, None), None, at);
                continue;
            };
            let sent = notices.iter().filter(|notice| notice.on <= view.day);
            let sent: Vec<&Notice> = sent
                .filter(|notice| since.is_none_or(|since| notice.on >= since))
                .collect();
            if let Some(first) = sent.iter().map(|notice| notice.on).min() {
                let is_bound = standards.bind(&WISHES, Some(first.into()));
                sorted.add_where(is_bound, is_in_welsh(&sent, *since), at);
            }
        }
    }
    sorted
}

/// Whether one of some notices was in Welsh, and none in another language came before it; what was sent on the day the wish was recorded may
/// have been sent before.
fn is_in_welsh(sent: &[&Notice], since: Option<Date>) -> Option<bool> {
    let is_welsh = |notice: &&&Notice| notice.language.is_welsh();
    let welsh = sent.iter().filter(is_welsh).map(|notice| notice.on).min();
    let came_before = |notice: &&Notice| welsh.is_none_or(|welsh| notice.on < welsh);
    let is_later = |notice: &&Notice| since.is_some_and(|since| notice.on > since);
    if sent.iter().any(|notice| came_before(notice) && is_later(notice)) {
        Some(false)
    } else {
        welsh.map(|_| true)
    }
}

/// The replies to what was written in Welsh, or to members who wish to be written to in Welsh.
fn replies(view: &View<'_>, standards: &Standards<'_>, wishing: &Wishing) -> Sorted {
    let mut sorted = Sorted::default();
    for (index, reply) in view.record.replies.iter().flatten().enumerate() {
        let by_then = |told: &&Told| told.on <= view.day;
        let told = reply.told.as_ref();
        let told: Option<Vec<&Told>> = told.map(|told| told.iter().filter(by_then).collect());
        if told.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        let days: Vec<Date> = told.iter().flatten().map(|told| told.on).collect();
        let first = days.iter().min().copied().map(Span::from);
        let answered = reply.answers.contributions.iter().flatten();
        let answered = answered.filter_map(|id| view.record.contribution(*id));
        let mut calling_for_it: Vec<Date> = Vec::new();
        let asked = answered.map(|contribution| {
            let was_written = Some(is_written_in_welsh(view, contribution));
            let since = contribution.member.and_then(|member| wishing.since.get(&member));
            // What was told before the wish was recorded need not have been in Welsh.
            let calls_for_it = |day: &&Date| {
                was_written == Some(true)
                    || since.is_some_and(|since| since.is_some_and(|since| **day > since))
            };
            calling_for_it.extend(days.iter().filter(calls_for_it).min());
            let was_wished = since.map_or(Some(false), |since| was_after(&days, *since));
            any_known([
                all_known([was_written, standards.bind(&REPLIES, first)]),
                all_known([was_wished, standards.bind(&WISHES, first)]),
            ])
        });
        let asked: Vec<_> = asked.collect();
        let is_asked = any_known(asked);
        let is_good = told.map(|told| {
            let welsh = told.iter().filter_map(|told| told_in_welsh(view, told)).min();
            welsh.is_some_and(|welsh| calling_for_it.iter().all(|day| welsh <= *day))
        });
        sorted.add_where(is_asked, is_good, place(Collection::Replies, index));
    }
    sorted
}

/// Whether something was sent after a wish was recorded; on the day itself it may have been before.
fn was_after(days: &[Date], since: Option<Date>) -> Option<bool> {
    let (since, last) = since.zip(days.iter().max().copied())?;
    (last != since).then_some(last > since)
}

/// Whether something was written, and not said at a gathering, in Welsh.
fn is_written_in_welsh(view: &View<'_>, contribution: &Contribution) -> bool {
    let is_welsh = contribution.language.as_ref().is_some_and(LanguageTag::is_welsh);
    is_welsh && !said_at(view.record, contribution).is_some_and(is_gathering)
}

/// The day on which people were told in Welsh, or in a document that was there in Welsh; where it is not recorded from when, it was there
/// when they were told.
fn told_in_welsh(view: &View<'_>, told: &Told) -> Option<Date> {
    let document = told.document.and_then(|id| view.record.document(id));
    let versions = document
        .iter()
        .flat_map(|document| document.available.iter().flatten());
    let in_welsh = versions.filter(|version| version.language.is_welsh());
    let there = in_welsh.map(|version| version.on.map_or(told.on, |on| on.max(told.on)));
    let said = Some(told.on).filter(|_| told.language.is_welsh());
    there.filter(|on| *on <= view.day).chain(said).min()
}

fn conclude(view: &View<'_>, wishes: Sorted, welsh: Wishing, sent: Sent) -> Conclusion {
    let Sent { invitations, replies } = sent;
    let (members, invited, answered) = (wishes.len(), invitations.len(), replies.len());
    if !invitations.bad.is_empty() {
        let (passed_over, open) = (invitations.bad.len(), invitations.unknown.len());
        return Conclusion::not_met(say::not_in_welsh(passed_over, invited, open)).at(invitations.bad);
    }
    if !replies.bad.is_empty() {
        let (others, open) = (replies.bad.len(), replies.unknown.len());
        return Conclusion::not_met(say::answered_in_another(others, answered, open)).at(replies.bad);
    }
    if view.record.members.is_none() {
        return Conclusion::not_evidenced(say::no_members());
    }
    if !wishes.unknown.is_empty() {
        let open = wishes.unknown.len();
        return Conclusion::not_evidenced(say::wish_not_known(open, members)).at(wishes.unknown);
    }
    if !invitations.unknown.is_empty() {
        let open = invitations.unknown.len();
        return Conclusion::not_evidenced(say::sent_not_known(open, invited)).at(invitations.unknown);
    }
    if !replies.unknown.is_empty() {
        let open = replies.unknown.len();
        return Conclusion::not_evidenced(say::reply_not_known(open, answered)).at(replies.unknown);
    }
    if members + invited + answered == 0 {
        return view.none_of(Collection::Members, Conclusion::not_applicable(say::none()));
    }
    if invited + answered == 0 && !welsh.places.is_empty() {
        return Conclusion::not_evidenced(say::nothing_sent()).at(welsh.places);
    }
    let places = wishes.good.into_iter().chain(invitations.good);
    Conclusion::met(say::honoured(members, invited, answered)).at(places.chain(replies.good))
}
