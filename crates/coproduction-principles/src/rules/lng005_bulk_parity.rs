//! LNG005: what goes to many, and documents, are there in Welsh no later than in English.

use coproduction_events::{
    Document, DocumentKind, EngagementEvent, EventKind, Invitation, Invitee, LanguageProvisionKind,
    ProvisionState,
};
use coproduction_record::Collection;

use crate::catalogue::{
    ACTIVE_OFFER, WELSH_LANGUAGE_MEASURE_44, WELSH_STANDARD_4, WELSH_STANDARD_36, WELSH_STANDARD_37,
    WELSH_STANDARD_38,
};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{
    Issued, NoticeLanguages, Parity, Sorted, Span, Standards, View, all_known, invited, parity, place,
    reaches_people, took_place,
};
use crate::{Basis, Phrase, Rule, Severity};

/// One letter to several people.
const LETTERS: [&str; 1] = ["4"];
/// Documents and forms.
const DOCUMENTS: [&str; 3] = ["36", "37", "38"];
const STANDARDS: [&str; 4] = ["4", "36", "37", "38"];

pub(crate) static RULE: Rule = Rule {
    code: "LNG005",
    slug: "bulk-parity",
    title: Phrase::new(
        "Mailings, surveys and documents in both languages at once",
        "Negeseuon, arolygon a dogfennau yn y ddwy iaith yr un pryd",
    ),
    checks: Phrase::new(
        "Whether the Welsh was there no later than the English: of each invitation to a group of more than one person (standard 4), of each form, and of each paper, plan, notice, impact assessment and other document for members, for those who took part or for the public (standards 36 to 38), and of each survey and consultation (any of these). Minutes, feedback and reports are for LNG006. It is looked at where the board's compliance notice, as \
         the policy gives it, imposes one of these standards on the first day that is on record.",
        "A oedd y Gymraeg ar gael heb fod yn hwyrach na'r Saesneg: pob gwahoddiad i grŵp o fwy nag un person (safon 4), pob ffurflen, a phob papur, cynllun, hysbysiad, asesiad effaith a dogfen arall ar gyfer aelodau, y rhai a gymerodd ran neu'r cyhoedd (safonau 36 i 38), a phob arolwg ac ymgynghoriad (unrhyw un o'r rhain). Mater i LNG006 yw cofnodion, adborth ac adroddiadau. Edrychir ar hyn lle mae hysbysiad cydymffurfio'r bwrdd, fel y mae yn y \
         polisi, yn gosod un o'r safonau hyn ar y diwrnod cyntaf sydd ar gofnod.",
    ),
    why: Phrase::new(
        "Welsh that comes later comes when people have already answered in English.",
        "Mae'r Gymraeg a ddaw'n hwyrach yn dod pan fydd pobl eisoes wedi ateb yn Saesneg.",
    ),
    severity: Severity::Notice,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &WELSH_STANDARD_4,
        &WELSH_STANDARD_36,
        &WELSH_STANDARD_37,
        &WELSH_STANDARD_38,
        &WELSH_LANGUAGE_MEASURE_44,
        &ACTIVE_OFFER,
    ],
    parameters: &[],
    limits: Phrase::new(
        "The texts of these standards were not seen, so that it is no more than a notice, whatever they ask. Of mailings, the record holds only the notices of invitations; a survey or a consultation of which it holds neither a notice nor a document leaves it open. A document that another body wrote is left out; where it is not recorded who wrote it, or for whom a document that is no form was, \
         nothing is held against anybody. Which documents these standards reach is our reading: where the two languages are two documents, they are taken as one as in LNG006, and a notice of an event with whatever was sent of it. Of two versions in one language the earlier counts. Where one group was invited in Welsh alone and another in English, each by its language, that is as good. How good the Welsh is, is not seen. Where it is not recorded that the forum's work is for services and not for research, nothing is held against it.",
        "Ni welwyd testunau'r safonau hyn, felly nid yw'n fwy na hysbysiad, beth bynnag y maent yn ei ofyn. O negeseuon torfol, dim ond hysbysiadau gwahoddiadau sydd yn y cofnod; mae arolwg neu ymgynghoriad nad oes ganddo na hysbysiad na dogfen yn y cofnod yn gadael y mater yn agored. Gadewir allan ddogfen a ysgrifennwyd gan gorff arall; lle na chofnodwyd pwy a'i \
         hysgrifennodd, neu ar gyfer pwy yr oedd dogfen nad yw'n ffurflen, ni ddelir dim yn erbyn neb. Ein darlleniad ni yw pa ddogfennau y mae'r safonau hyn yn eu cyrraedd: lle mae'r ddwy iaith yn ddwy ddogfen, fe'u cymerir fel un fel yn LNG006, a hysbysiad o ddigwyddiad gyda beth bynnag a anfonwyd amdano. O ddwy fersiwn mewn un iaith, y gynharaf sy'n cyfrif. Lle gwahoddwyd un grŵp yn Gymraeg yn unig ac un arall yn Saesneg, pob un yn ei iaith, mae hynny cystal. Ni welir pa mor dda yw'r Gymraeg. Lle na chofnodwyd mai ar gyfer gwasanaethau ac nid ymchwil y mae gwaith y fforwm, ni ddelir dim yn ei erbyn.",
    ),
    to_meet: Phrase::new(
        "Hold the English back until the Welsh is ready, and send both together.",
        "Daliwch y Saesneg yn ôl nes bod y Gymraeg yn barod, ac anfonwch y ddwy gyda'i gilydd.",
    ),
    to_record: Phrase::new(
        "For each invitation, survey and document, since when it was there in each language, and of a document who wrote it and for whom; and whether the forum's work is for services or for research.",
        "Ar gyfer pob gwahoddiad, arolwg a dogfen, ers pryd yr oedd ar gael ym mhob iaith, ac yn achos dogfen pwy a'i hysgrifennodd ac ar gyfer pwy; ac ai ar gyfer gwasanaethau ynteu ymchwil y mae gwaith y fforwm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG005", with policy),
    check,
};

messages! {
    not_recorded
        en: "Neither events nor documents are recorded.",
        cy: "Ni chofnodwyd digwyddiadau na dogfennau.";
    not_level[late, all, open]
        en: "Mailings, surveys and documents of which the Welsh came after the English, or not at all: {late} of {all} (not on record: {open}).",
        cy: "Negeseuon, arolygon a dogfennau y daeth eu Cymraeg ar ôl y Saesneg, neu ddim o gwbl: {late} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all]
        en: "Mailings, surveys and documents of which the record does not show that the Welsh was there when the English was, under these standards: {open} of {all}.",
        cy: "Negeseuon, arolygon a dogfennau nad yw'r cofnod yn dangos bod y Gymraeg ar gael pan oedd y Saesneg, o dan y safonau hyn: {open} o {all}.";
    level[all]
        en: "Mailings, surveys and documents of which the Welsh was there when the English was: {all} of {all}.",
        cy: "Negeseuon, arolygon a dogfennau yr oedd eu Cymraeg ar gael pan oedd y Saesneg: {all} o {all}.";
    none
        en: "There was no mailing, survey or document of the forum's own while these standards were imposed.",
        cy: "Nid oedd neges dorfol, arolwg na dogfen gan y fforwm ei hun tra oedd y safonau hyn wedi'u gosod.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.under_standards(&STANDARDS, |standards| with(view, standards))
}

fn with(view: &View<'_>, standards: &Standards<'_>) -> Conclusion {
    if view.record.events.is_none() && view.record.documents.is_none() {
        return Conclusion::not_evidenced(say::not_recorded());
    }
    let mut found = Sorted::default();
    let published = NoticeLanguages::of(view);
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        of_event(view, standards, &published, (index, event), &mut found);
    }
    documents(view, standards, &mut found);
    conclude(view, found)
}

/// Whether an event is answered in writing, by whoever is asked.
fn is_survey(event: &EngagementEvent) -> bool {
    matches!(event.kind, Some(EventKind::Survey | EventKind::Consultation))
}

/// The standards of an invitation to many; none for one person alone, or for the public at a gathering (LNG001).
fn standards_of(event: &EngagementEvent, invitation: &Invitation) -> &'static [&'static str] {
    match invitation.to {
        Invitee::Public {} if is_survey(event) => &STANDARDS,
        Invitee::Group { .. } if invited(invitation) > 1 => {
            if is_survey(event) {
                &STANDARDS
            } else {
                &LETTERS
            }
        }
        _ => &[],
    }
}

fn of_event<'a>(
    view: &View<'a>,
    standards: &Standards<'_>,
    published: &NoticeLanguages<'a>,
    (index, event): (usize, &'a EngagementEvent),
    found: &mut Sorted,
) {
    let at = place(Collection::Events, index);
    let before = found.len();
    for (number, invitation) in event.invitations.iter().flatten().enumerate() {
        let numbers = standards_of(event, invitation);
        let at = at.entry("invitations", number);
        let versions = || published.given(event, invitation);
        let parity = parity(versions(), view.day);
        if numbers.is_empty() || (parity == Parity::Neither && invitation.notices.is_some()) {
            continue;
        }
        let first = versions().filter_map(|(_, on)| on).min();
        let day = first.map(Span::from).or_else(|| Span::start_of(event));
        found.add_where(standards.bind(numbers, day), parity.is_level(), at);
    }
    // That there was none in Welsh needs no day.
    for (number, provision) in event.languages.iter().flatten().enumerate() {
        let none_in_welsh = provision.language.is_welsh()
            && provision.kind == LanguageProvisionKind::Papers
            && provision.state == ProvisionState::NotAvailable;
        if is_survey(event) && none_in_welsh && took_place(event, view.day) == Some(true) {
            let is_bound = standards.bind(&DOCUMENTS, Span::start_of(event));
            found.add_where(is_bound, Some(false), at.entry("languages", number));
        }
    }
    // People were asked something, and the record holds nothing of what they were sent.
    let is_silent = found.len() == before && !has_something_sent(view, published, event);
    if is_silent && is_survey(event) && took_place(event, view.day) == Some(true) {
        found.add_where(standards.bind(&STANDARDS, Span::start_of(event)), None, at);
    }
}

/// Whether the record holds a notice of a survey, or a document that may be of it; a form that concerns nothing may.
fn has_something_sent<'a>(
    view: &View<'a>,
    published: &NoticeLanguages<'a>,
    event: &'a EngagementEvent,
) -> bool {
    let mut invitations = event.invitations.iter().flatten();
    let is_told = invitations.any(|invitation| published.given(event, invitation).next().is_some())
        || published.published(event.id).next().is_some();
    let mut documents = view.record.documents.iter().flatten();
    is_told
        || documents.any(|document| match &document.concerns {
            None => document.kind == DocumentKind::Form,
            Some(concerns) => {
                let mut events = concerns.events.iter().flatten();
                is_looked_for(document) != Some(false) && events.any(|id| *id == event.id)
            }
        })
}

fn documents(view: &View<'_>, standards: &Standards<'_>, found: &mut Sorted) {
    let issued = Issued::of(view);
    for (index, document) in view.record.documents.iter().flatten().enumerate() {
        let parity = issued.parity(index, document);
        let is_left_out =
            issued.is_welsh_of_another(index) || (parity == Parity::Neither && document.available.is_some());
        if is_left_out {
            continue;
        }
        let first = issued.first_day(index, document).map(Span::from);
        let is_asked = [
            is_looked_for(document),
            standards.bind(&DOCUMENTS, first),
            view.is_own(document),
        ];
        found.add_where(
            all_known(is_asked),
            parity.is_level(),
            place(Collection::Documents, index),
        );
    }
}

/// Whether a document is a form, or is for people and not one of those of LNG006.
fn is_looked_for(document: &Document) -> Option<bool> {
    match document.kind {
        DocumentKind::Form => Some(true),
        DocumentKind::Minutes
        | DocumentKind::Feedback
        | DocumentKind::Report
        | DocumentKind::EngagementReport => Some(false),
        _ => document.audiences.as_ref().map(|_| reaches_people(document)),
    }
}

fn conclude(view: &View<'_>, found: Sorted) -> Conclusion {
    let (all, open) = (found.len(), found.unknown.len());
    if !found.bad.is_empty() {
        return Conclusion::not_met(say::not_level(found.bad.len(), all, open)).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all)).at(found.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::level(all)).at(found.good);
    }
    let none = Conclusion::not_applicable(say::none());
    view.none_of(Collection::Events, view.none_of(Collection::Documents, none))
}
