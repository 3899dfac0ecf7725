//! EVT004: people are asked what they need before they come.

use coproduction_events::EngagementEvent;
use coproduction_record::Collection;

use crate::catalogue::{ACCESSIBLE_INFORMATION, NATIONAL_PRINCIPLE_6};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, asked_needs, is_gathering, place, took_place, was_for_nobody};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "EVT004",
    slug: "needs-asked",
    title: Phrase::new("Needs asked for", "Holi am anghenion"),
    checks: Phrase::new(
        "Whether the invitations to each event that people come to, in a place or online, asked what they need for access and communication. Events to \
         which nobody was invited, but for meetings that were held, those that were called off and those still to come are left out.",
        "A ofynnodd y gwahoddiadau i bob digwyddiad y mae pobl yn dod iddo, wyneb yn wyneb neu ar-lein, beth sydd ei angen arnynt ar gyfer mynediad a \
         chyfathrebu. Gadewir allan ddigwyddiadau na wahoddwyd neb iddynt, ac eithrio cyfarfodydd a gynhaliwyd, rhai a ohiriwyd neu a ganslwyd a'r rhai sydd eto i ddod.",
    ),
    why: Phrase::new(
        "A need has to be asked about before it can be met, and many people will not bring it up themselves.",
        "Rhaid holi am angen cyn y gellir ei ddiwallu, ac ni fydd llawer o bobl yn ei godi eu hunain.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&ACCESSIBLE_INFORMATION, &NATIONAL_PRINCIPLE_6],
    parameters: &[],
    limits: Phrase::new(
        "It sees that the question was asked, not how, nor what was answered (EVT005 looks at that). Where some invitations to an event asked and \
         others did not, the same people may have had both: it concludes nothing; nor does it of a meeting that was held though nobody was invited. Surveys, consultations and discussions over time are not looked at. The \
         standards ask that needs be met; that asking comes first is our reading.",
        "Mae'n gweld bod y cwestiwn wedi'i ofyn, nid sut, na beth a atebwyd (mae EVT005 yn edrych ar hynny). Lle gofynnodd rhai gwahoddiadau i \
         ddigwyddiad ac eraill heb wneud, gall yr un bobl fod wedi cael y ddau: nid yw'n dod i gasgliad, nac am gyfarfod a gynhaliwyd heb wahodd neb iddo. Nid edrychir ar arolygon, ymgynghoriadau na \
         thrafodaethau dros amser. Mae'r safonau'n gofyn am ddiwallu anghenion; ein darlleniad ni yw bod holi yn dod yn gyntaf.",
    ),
    to_meet: Phrase::new(
        "Ask in every invitation what people need to take part, and say by when to answer and to whom.",
        "Gofynnwch ym mhob gwahoddiad beth sydd ei angen ar bobl i gymryd rhan, a dywedwch erbyn pryd i ateb ac wrth bwy.",
    ),
    to_record: Phrase::new(
        "With each invitation, whether it asked about access and communication needs.",
        "Gyda phob gwahoddiad, a oedd yn holi am anghenion mynediad a chyfathrebu.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT004"),
    check,
};

messages! {
    not_asked[without, all, open]
        en: "Events whose invitations did not ask what people need: {without} of {all} (not on record: {open}).",
        cy: "Digwyddiadau na ofynnodd eu gwahoddiadau beth sydd ei angen ar bobl: {without} o {all} (nid yw ar gofnod: {open}).";
    open[open, all, good]
        en: "Events of which it is not on record that everybody invited was asked what they need: {open} of {all}; asked: {good}.",
        cy: "Digwyddiadau nad yw ar gofnod y gofynnwyd i bawb a wahoddwyd beth sydd ei angen arnynt: {open} o {all}; gofynnwyd: {good}.";
    asked[all]
        en: {
            one: "The invitations to the one event asked what people need.",
            other: "The invitations to all {all} events asked what people need."
        },
        cy: {
            zero: "Ni wahoddwyd neb i ddigwyddiad.",
            one: "Gofynnodd y gwahoddiadau i'r unig ddigwyddiad beth sydd ei angen ar bobl.",
            two: "Gofynnodd y gwahoddiadau i'r ddau ddigwyddiad beth sydd ei angen ar bobl.",
            few: "Gofynnodd y gwahoddiadau i bob un o'r tri digwyddiad beth sydd ei angen ar bobl.",
            many: "Gofynnodd y gwahoddiadau i bob un o'r chwe digwyddiad beth sydd ei angen ar bobl.",
            other: "Gofynnodd y gwahoddiadau i bob un o'r {all} digwyddiad beth sydd ei angen ar bobl."
        };
    none
        en: "There was no event to which people were invited to come.",
        cy: "Nid oedd digwyddiad y gwahoddwyd pobl i ddod iddo.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut sorted = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        let took_place = took_place(event, view.day);
        if !is_gathering(event) || took_place == Some(false) || was_for_nobody(event, view.day) {
            continue;
        }
        let at = place(Collection::Events, index);
        let at = if event.invitations.is_some() {
            at.member("invitations")
        } else {
            at
        };
        // What was still planned, as far as is recorded, may have been called off; what has no kind may be a survey.
        let is_certain = took_place == Some(true) && event.kind.is_some();
        let asked = everybody_asked(event).filter(|asked| *asked || is_certain);
        sorted.add(asked, at);
    }
    conclude(view, sorted)
}

/// Whether everybody who was invited was asked: open where one invitation asked and another, perhaps to the same people, did not.
fn everybody_asked(event: &EngagementEvent) -> Option<bool> {
    // Those who met without an invitation may have been asked in another way.
    if event.invitations.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let mut invitations = event.invitations.iter().flatten();
    let all_asked = invitations.all(|invitation| invitation.asked_access_needs == Some(true));
    asked_needs(event).filter(|asked| !*asked || all_asked)
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::not_asked(sorted.bad.len(), all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::asked(all)).at(sorted.good)
}
