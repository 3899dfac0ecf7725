//! LNG001: an open meeting is announced in Welsh no later than in English.

use coproduction_events::{EngagementEvent, Invitee};
use coproduction_record::Collection;

use crate::catalogue::{ACTIVE_OFFER, WELSH_LANGUAGE_MEASURE_44, WELSH_STANDARD_26, WELSH_STANDARD_27};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{NoticeLanguages, Sorted, Standards, View, all_known, is_public, met_at, parity, place};
use crate::{Basis, Phrase, Rule, Severity};

/// Publicity of public meetings, and invitations to them.
const STANDARDS: [&str; 2] = ["26", "27"];

pub(crate) static RULE: Rule = Rule {
    code: "LNG001",
    slug: "public-meeting-bilingual",
    title: Phrase::new(
        "Open meetings announced in Welsh",
        "Cyhoeddi cyfarfodydd agored yn Gymraeg",
    ),
    checks: Phrase::new(
        "Whether each meeting that is open to the public was announced in Welsh no later than in English: each invitation to a group or to the public, and each notice that was published as a document. It is looked at \
         where the board's compliance notice, as the policy gives it, imposes standard 26 or 27 on the day of the first notice.",
        "A gyhoeddwyd pob cyfarfod sy'n agored i'r cyhoedd yn Gymraeg heb fod yn hwyrach nag yn Saesneg: pob gwahoddiad i grŵp neu i'r cyhoedd, a phob hysbysiad a gyhoeddwyd fel dogfen. Edrychir ar hyn lle mae \
         hysbysiad cydymffurfio'r bwrdd, fel y mae yn y polisi, yn gosod safon 26 neu 27 ar ddiwrnod yr hysbysiad cyntaf.",
    ),
    why: Phrase::new(
        "A meeting that is announced in English first tells Welsh speakers that it is not for them.",
        "Mae cyfarfod a gyhoeddir yn Saesneg yn gyntaf yn dweud wrth siaradwyr Cymraeg nad iddyn nhw y mae.",
    ),
    severity: Severity::Notice,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &WELSH_STANDARD_26,
        &WELSH_STANDARD_27,
        &WELSH_LANGUAGE_MEASURE_44,
        &ACTIVE_OFFER,
    ],
    parameters: &[],
    limits: Phrase::new(
        "The texts of standards 26 and 27 were not seen, so that it is no more than a notice, whatever they ask. It sees dates and languages, not what a notice says or how good its Welsh is. A public event counts as an open \
         meeting, although there are standards of their own for such events. Invitations to single members are left out: they are for LNG004. A Welsh notice that was published as a document counts for every invitation to its event. Where one group was invited in Welsh alone and another in English, each by its language, that is as good. Where it is not \
         recorded that the forum's work is for services and not for research, nothing is held against it.",
        "Ni welwyd testun safonau 26 a 27, felly nid yw'n fwy na hysbysiad, beth bynnag y maent yn ei ofyn. Mae'n gweld dyddiadau ac ieithoedd, nid yr hyn y mae hysbysiad yn ei ddweud na pha mor dda yw ei Gymraeg. Mae \
         digwyddiad cyhoeddus yn cyfrif fel cyfarfod agored, er bod safonau ar wahân ar gyfer digwyddiadau o'r fath. Gadewir allan wahoddiadau i aelodau unigol: mae LNG004 yn ymwneud â'r rheini. Mae hysbysiad Cymraeg a gyhoeddwyd fel dogfen yn cyfrif ar gyfer pob \
         gwahoddiad i'w ddigwyddiad. Lle gwahoddwyd un grŵp yn Gymraeg yn unig ac un arall yn Saesneg, pob un yn ei iaith, mae hynny cystal. Lle na chofnodwyd mai ar gyfer gwasanaethau ac nid ymchwil y mae gwaith y fforwm, ni ddelir dim yn ei erbyn.",
    ),
    to_meet: Phrase::new(
        "Announce every open meeting in both languages on the same day.",
        "Cyhoeddwch bob cyfarfod agored yn y ddwy iaith ar yr un diwrnod.",
    ),
    to_record: Phrase::new(
        "Whether each event is open to the public; its notices, language by language, with their days; and whether the forum's work is for services or for research.",
        "A yw pob digwyddiad yn agored i'r cyhoedd; ei hysbysiadau, fesul iaith, gyda'u dyddiadau; ac ai ar gyfer gwasanaethau ynteu ymchwil y mae gwaith y fforwm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG001", with policy),
    check,
};

messages! {
    english_first[late, all, open]
        en: "Open meetings announced in English first, or in English only: {late} of {all} (not on record: {open}).",
        cy: "Cyfarfodydd agored a gyhoeddwyd yn Saesneg yn gyntaf, neu yn Saesneg yn unig: {late} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all]
        en: "Events of which the record does not show that they were open meetings under these standards, announced in Welsh no later than in English: {open} of {all}.",
        cy: "Digwyddiadau nad yw'r cofnod yn dangos eu bod yn gyfarfodydd agored o dan y safonau hyn, a gyhoeddwyd yn Gymraeg heb fod yn hwyrach nag yn Saesneg: {open} o {all}.";
    bilingual[all]
        en: "Open meetings announced in Welsh no later than in English: {all} of {all}.",
        cy: "Cyfarfodydd agored a gyhoeddwyd yn Gymraeg heb fod yn hwyrach nag yn Saesneg: {all} o {all}.";
    none
        en: "There was no open meeting while these standards were imposed.",
        cy: "Nid oedd cyfarfod agored tra oedd y safonau hyn wedi'u gosod.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.under_standards(&STANDARDS, |standards| with(view, standards))
}

fn with(view: &View<'_>, standards: &Standards<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let published = NoticeLanguages::of(view);
    let mut found = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        let is_bound = standards.bind(&STANDARDS, published.first_day(event));
        let is_public = is_public(event);
        let is_asked = all_known([met_at(event, view.day), is_public, is_bound]);
        // What was announced in both languages is no open meeting for that.
        let is_good = is_public.and_then(|_| is_bilingual(view, event, &published));
        let at = place(Collection::Events, index);
        let at = if event.invitations.is_some() {
            at.member("invitations")
        } else {
            at
        };
        found.add_where(is_asked, is_good, at);
    }
    conclude(view, found)
}

/// Whether an event was announced in Welsh no later than in English, to every group, and to the public.
fn is_bilingual<'a>(
    view: &View<'a>,
    event: &'a EngagementEvent,
    published: &NoticeLanguages<'a>,
) -> Option<bool> {
    let invitations = event.invitations.iter().flatten();
    let mut to_many = invitations
        .filter(|invitation| !matches!(invitation.to, Invitee::Member { .. }))
        .peekable();
    if to_many.peek().is_none() {
        return parity(published.published(event.id), view.day).is_level();
    }
    all_known(to_many.map(|invitation| parity(published.given(event, invitation), view.day).is_level()))
}

fn conclude(view: &View<'_>, found: Sorted) -> Conclusion {
    let (all, open) = (found.len(), found.unknown.len());
    if !found.bad.is_empty() {
        return Conclusion::not_met(say::english_first(found.bad.len(), all, open)).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all)).at(found.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::bilingual(all)).at(found.good);
    }
    view.none_of(Collection::Events, Conclusion::not_applicable(say::none()))
}
