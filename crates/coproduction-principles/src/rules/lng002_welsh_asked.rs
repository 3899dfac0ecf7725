//! LNG002: whoever is invited to a meeting is asked whether they wish to use Welsh.

use coproduction_core::LanguageTag;
use coproduction_events::{EngagementEvent, Invitation, LanguageProvisionKind, ProvisionState};
use coproduction_record::Collection;

use crate::catalogue::{ACTIVE_OFFER, WELSH_LANGUAGE_MEASURE_44, WELSH_STANDARD_22};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{NoticeLanguages, Sorted, Standards, View, all_known, invited, met_at, place};
use crate::{Basis, Phrase, Rule, Severity};

/// Meetings to which more than one person is invited.
const STANDARDS: [&str; 1] = ["22"];

pub(crate) static RULE: Rule = Rule {
    code: "LNG002",
    slug: "welsh-asked",
    title: Phrase::new(
        "Asked whether they wish to use Welsh",
        "Gofyn a ydynt yn dymuno defnyddio'r Gymraeg",
    ),
    checks: Phrase::new(
        "Whether everybody who was invited to a meeting, by themselves or in a group, was asked which language they wish to use there. Meetings to which more than one person was invited, but for those that were held in Welsh alone, are looked at, where the board's compliance \
         notice, as the policy gives it, imposes standard 22 on the day of the first notice.",
        "A ofynnwyd i bawb a wahoddwyd i gyfarfod, ar eu pen eu hunain neu mewn grŵp, pa iaith yr oeddent yn dymuno ei defnyddio yno. Edrychir ar gyfarfodydd y gwahoddwyd mwy nag un person iddynt, ac eithrio'r rhai a gynhaliwyd yn Gymraeg yn unig, lle mae \
         hysbysiad cydymffurfio'r bwrdd, fel y mae yn y polisi, yn gosod safon 22 ar ddiwrnod yr hysbysiad cyntaf.",
    ),
    why: Phrase::new(
        "Many who speak Welsh use English unless they are asked beforehand, and then interpreting can be arranged.",
        "Mae llawer o siaradwyr Cymraeg yn defnyddio'r Saesneg oni ofynnir iddynt ymlaen llaw, ac wedyn gellir trefnu cyfieithu.",
    ),
    severity: Severity::Notice,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[&WELSH_STANDARD_22, &WELSH_LANGUAGE_MEASURE_44, &ACTIVE_OFFER],
    parameters: &[],
    limits: Phrase::new(
        "The text of standard 22 was not seen, so that it is no more than a notice, whatever it asks. Invitations to the public are left out, and meetings of which the record says that they were held in Welsh and in no other language: everybody can use it there. Where fewer were asked than were invited, the wishes of the others may have been known: nothing is concluded from \
         that. Whether it was asked in Welsh is not seen. Where it is not recorded that the forum's work is for services and not for research, nothing is held against it.",
        "Ni welwyd testun safon 22, felly nid yw'n fwy na hysbysiad, beth bynnag y mae'n ei ofyn. Gadewir allan wahoddiadau i'r cyhoedd, a chyfarfodydd y mae'r cofnod yn dweud iddynt gael eu cynnal yn Gymraeg ac mewn dim iaith arall: gall pawb ei defnyddio yno. Lle gofynnwyd i lai o bobl nag a wahoddwyd, efallai fod dymuniadau'r lleill yn hysbys: ni ddeuir i \
         gasgliad o hynny. Ni welir a ofynnwyd yn Gymraeg. Lle na chofnodwyd mai ar gyfer gwasanaethau ac nid ymchwil y mae gwaith y fforwm, ni ddelir dim yn ei erbyn.",
    ),
    to_meet: Phrase::new(
        "Ask in every invitation which language people wish to use at the meeting.",
        "Gofynnwch ym mhob gwahoddiad pa iaith y mae pobl yn dymuno ei defnyddio yn y cyfarfod.",
    ),
    to_record: Phrase::new(
        "For each invitation, whether it asked about language and of how many people; and whether the forum's work is for services or for research.",
        "Ar gyfer pob gwahoddiad, a ofynnodd am iaith ac i faint o bobl; ac ai ar gyfer gwasanaethau ynteu ymchwil y mae gwaith y fforwm.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("LNG002", with policy),
    check,
};

messages! {
    not_asked[unasked, all, open]
        en: "Meetings to which people were invited without being asked about language: {unasked} of {all} (not on record: {open}).",
        cy: "Cyfarfodydd y gwahoddwyd pobl iddynt heb ofyn iddynt am iaith: {unasked} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all]
        en: "Meetings of which the record does not show that everybody invited was asked about language under this standard: {open} of {all}.",
        cy: "Cyfarfodydd nad yw'r cofnod yn dangos y gofynnwyd i bawb a wahoddwyd am iaith o dan y safon hon: {open} o {all}.";
    asked[all]
        en: {
            one: "Everybody invited to the one meeting was asked about language.",
            other: "Everybody invited to the {all} meetings was asked about language."
        },
        cy: {
            zero: "Ni wahoddwyd neb i gyfarfod.",
            one: "Gofynnwyd am iaith i bawb a wahoddwyd i'r unig gyfarfod.",
            two: "Gofynnwyd am iaith i bawb a wahoddwyd i'r ddau gyfarfod.",
            few: "Gofynnwyd am iaith i bawb a wahoddwyd i'r tri chyfarfod.",
            many: "Gofynnwyd am iaith i bawb a wahoddwyd i'r chwe chyfarfod.",
            other: "Gofynnwyd am iaith i bawb a wahoddwyd i'r {all} cyfarfod."
        };
    none
        en: "There was no meeting to which more than one person was invited, other than one held in Welsh alone, while this standard was imposed.",
        cy: "Nid oedd cyfarfod y gwahoddwyd mwy nag un person iddo, heblaw un a gynhaliwyd yn Gymraeg yn unig, tra oedd y safon hon wedi'i gosod.";
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
        let is_asked = all_known([met_at(event, view.day), is_bound]);
        let invitations = event.invitations.as_deref();
        let were_asked = invitations.and_then(|those| all_known(those.iter().map(was_asked)));
        let people = |those: &[Invitation]| those.iter().map(invited).sum::<u64>();
        let is_one_alone = invitations.is_some_and(|those| people(those) <= 1);
        if is_one_alone || (is_in_welsh_alone(event) && were_asked != Some(true)) {
            continue;
        }
        let at = place(Collection::Events, index);
        let at = if invitations.is_some() {
            at.member("invitations")
        } else {
            at
        };
        found.add_where(is_asked, were_asked, at);
    }
    conclude(view, found)
}

/// Whether an event was held in Welsh and in no other language, so that nobody had to ask for it.
fn is_in_welsh_alone(event: &EngagementEvent) -> bool {
    let held = event.languages.iter().flatten().filter(|provision| {
        provision.kind == LanguageProvisionKind::HeldIn && provision.state == ProvisionState::Provided
    });
    let mut languages = held.map(|provision| &provision.language);
    languages.clone().next().is_some() && languages.all(LanguageTag::is_welsh)
}

/// Whether everybody to whom an invitation was addressed was asked.
fn was_asked(invitation: &Invitation) -> Option<bool> {
    let people = invited(invitation);
    match (invitation.asked_language, invitation.language_asked_of) {
        _ if people == 0 => Some(true),
        (Some(false), _) => Some(false),
        (_, Some(asked)) => (u64::from(asked) >= people).then_some(true),
        (asked, None) => asked,
    }
}

fn conclude(view: &View<'_>, found: Sorted) -> Conclusion {
    let (all, open) = (found.len(), found.unknown.len());
    if !found.bad.is_empty() {
        return Conclusion::not_met(say::not_asked(found.bad.len(), all, open)).at(found.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all)).at(found.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::asked(all)).at(found.good);
    }
    view.none_of(Collection::Events, Conclusion::not_applicable(say::none()))
}
