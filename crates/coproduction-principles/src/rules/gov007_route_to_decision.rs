//! GOV007: what the forum says reaches those who decide.

use std::num::NonZeroU16;

use coproduction_core::{OrganisationId, Pointer};
use coproduction_decisions::{BodyResponseStatus, DecidedBy, Decision, DecisionSubject};
use coproduction_events::{Audience, Author, Document, DocumentKind};
use coproduction_forums::{LifeState, ReportingRoute};
use coproduction_record::Collection;

use crate::catalogue::{MATERNITY_VOICES_ACCOUNTABLE, NHS_WALES_ACT_183_C, UK_STANDARDS_IMPACT};
use crate::finding::Conclusion;
use crate::parameters::LOOK_BACK;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{InForce, Recent, Sorted, View, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV007",
    slug: "route-to-decision",
    title: Phrase::new("A way to those who decide", "Llwybr at y rhai sy'n penderfynu"),
    checks: Phrase::new(
        "Whether the accountable body is named, and something of the forum reached it in the months before the day: a report, an engagement report or minutes addressed to it, or a decision \
         that it answered. Where the terms of reference ask for a report less often than that, their months are looked at.",
        "A yw'r corff atebol wedi'i enwi, ac a gyrhaeddodd rhywbeth gan y fforwm ato yn y misoedd cyn y diwrnod dan sylw: adroddiad, adroddiad ymgysylltu neu gofnodion wedi'u cyfeirio \
         ato, neu benderfyniad yr atebodd. Lle mae'r cylch gorchwyl yn gofyn am adroddiad yn llai aml na hynny, ei fisoedd ef yr edrychir arnynt.",
    ),
    why: Phrase::new(
        "A forum that nobody has to hear cannot change anything.",
        "Ni all fforwm nad oes rhaid i neb ei glywed newid dim.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &NHS_WALES_ACT_183_C,
        &UK_STANDARDS_IMPACT,
        &MATERNITY_VOICES_ACCOUNTABLE,
    ],
    parameters: &[LOOK_BACK],
    limits: Phrase::new(
        "It sees that something was sent, not that it was read or weighed; what reached the body by word of mouth, or by people who sit in both, it does not see. The day of a document \
         is the first on which it was available. A document or decision of the accountable body itself does not count, and a document by another organisation is left open. It is not applied while the forum is paused, \
         and holds nothing against a forum that has been at work for a shorter time.",
        "Mae'n gweld bod rhywbeth wedi'i anfon, nid ei fod wedi'i ddarllen na'i bwyso a'i fesur; nid yw'n gweld yr hyn a gyrhaeddodd y corff ar lafar, neu drwy bobl sy'n eistedd yn y ddau. \
         Diwrnod dogfen yw'r cyntaf yr oedd ar gael. Nid yw dogfen na phenderfyniad gan y corff atebol ei hun yn cyfrif, a gadewir yn agored ddogfen gan sefydliad arall. Ni chaiff ei chymhwyso tra bo'r fforwm wedi'i \
         oedi, ac nid yw'n dal dim yn erbyn fforwm sydd wedi bod yn gweithio am gyfnod byrrach.",
    ),
    to_meet: Phrase::new(
        "Agree which body hears the forum, report to it at least once a year, and ask it to answer.",
        "Cytunwch pa gorff sy'n clywed y fforwm, adroddwch iddo o leiaf unwaith y flwyddyn, a gofynnwch iddo ateb.",
    ),
    to_record: Phrase::new(
        "The accountable body, and the reports to it as documents with their audience and the day they were sent; the body's answers with the decisions they answer.",
        "Y corff atebol, a'r adroddiadau iddo fel dogfennau gyda'u cynulleidfa a'r diwrnod yr anfonwyd nhw; atebion y corff gyda'r penderfyniadau y maent yn eu hateb.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV007"),
    check,
};

messages! {
    not_named
        en: "The body that is accountable, or that the forum reports to, is not recorded.",
        cy: "Ni chofnodwyd y corff sy'n atebol, neu y mae'r fforwm yn adrodd iddo.";
    reached[months, reports, day]
        en: {
            one: "Reports to the accountable body and decisions that it answered, in the month to {day}: {reports}.",
            other: "Reports to the accountable body and decisions that it answered, in the {months} months to {day}: {reports}."
        },
        cy: {
            zero: "Adroddiadau i'r corff atebol a phenderfyniadau yr atebodd, yn y {months} mis hyd at {day}: {reports}.",
            one: "Adroddiadau i'r corff atebol a phenderfyniadau yr atebodd, yn y mis hyd at {day}: {reports}.",
            two: "Adroddiadau i'r corff atebol a phenderfyniadau yr atebodd, yn y ddau fis hyd at {day}: {reports}.",
            few: "Adroddiadau i'r corff atebol a phenderfyniadau yr atebodd, yn y tri mis hyd at {day}: {reports}.",
            many: "Adroddiadau i'r corff atebol a phenderfyniadau yr atebodd, yn y chwe mis hyd at {day}: {reports}.",
            other: "Adroddiadau i'r corff atebol a phenderfyniadau yr atebodd, yn y {months} mis hyd at {day}: {reports}."
        };
    open[months, reports, day]
        en: {
            one: "Documents and decisions that may have reached the accountable body in the month to {day}: {reports}. Their audience, author or day, or what the body answered, is not recorded.",
            other: "Documents and decisions that may have reached the accountable body in the {months} months to {day}: {reports}. Their audience, author or day, or what the body answered, is not recorded."
        },
        cy: {
            zero: "Dogfennau a phenderfyniadau a allai fod wedi cyrraedd y corff atebol yn y {months} mis hyd at {day}: {reports}. Ni chofnodwyd eu cynulleidfa, eu hawdur neu eu diwrnod, neu'r hyn a atebodd y corff.",
            one: "Dogfennau a phenderfyniadau a allai fod wedi cyrraedd y corff atebol yn y mis hyd at {day}: {reports}. Ni chofnodwyd eu cynulleidfa, eu hawdur neu eu diwrnod, neu'r hyn a atebodd y corff.",
            two: "Dogfennau a phenderfyniadau a allai fod wedi cyrraedd y corff atebol yn y ddau fis hyd at {day}: {reports}. Ni chofnodwyd eu cynulleidfa, eu hawdur neu eu diwrnod, neu'r hyn a atebodd y corff.",
            few: "Dogfennau a phenderfyniadau a allai fod wedi cyrraedd y corff atebol yn y tri mis hyd at {day}: {reports}. Ni chofnodwyd eu cynulleidfa, eu hawdur neu eu diwrnod, neu'r hyn a atebodd y corff.",
            many: "Dogfennau a phenderfyniadau a allai fod wedi cyrraedd y corff atebol yn y chwe mis hyd at {day}: {reports}. Ni chofnodwyd eu cynulleidfa, eu hawdur neu eu diwrnod, neu'r hyn a atebodd y corff.",
            other: "Dogfennau a phenderfyniadau a allai fod wedi cyrraedd y corff atebol yn y {months} mis hyd at {day}: {reports}. Ni chofnodwyd eu cynulleidfa, eu hawdur neu eu diwrnod, neu'r hyn a atebodd y corff."
        };
    nothing[months, day]
        en: {
            one: "No report to the accountable body is on record in the month to {day}, and no decision that it answered.",
            other: "No report to the accountable body is on record in the {months} months to {day}, and no decision that it answered."
        },
        cy: {
            zero: "Nid oes adroddiad i'r corff atebol ar gofnod yn y {months} mis hyd at {day}, na phenderfyniad yr atebodd.",
            one: "Nid oes adroddiad i'r corff atebol ar gofnod yn y mis hyd at {day}, na phenderfyniad yr atebodd.",
            two: "Nid oes adroddiad i'r corff atebol ar gofnod yn y ddau fis hyd at {day}, na phenderfyniad yr atebodd.",
            few: "Nid oes adroddiad i'r corff atebol ar gofnod yn y tri mis hyd at {day}, na phenderfyniad yr atebodd.",
            many: "Nid oes adroddiad i'r corff atebol ar gofnod yn y chwe mis hyd at {day}, na phenderfyniad yr atebodd.",
            other: "Nid oes adroddiad i'r corff atebol ar gofnod yn y {months} mis hyd at {day}, na phenderfyniad yr atebodd."
        };
    not_recorded[months, day]
        en: {
            one: "That anything of the forum reached the accountable body in the month to {day} is not recorded, and the record does not hold every document and decision of that time.",
            other: "That anything of the forum reached the accountable body in the {months} months to {day} is not recorded, and the record does not hold every document and decision of that time."
        },
        cy: {
            zero: "Ni chofnodwyd bod dim gan y fforwm wedi cyrraedd y corff atebol yn y {months} mis hyd at {day}, ac nid yw'r cofnod yn cynnwys pob dogfen a phenderfyniad o'r cyfnod hwnnw.",
            one: "Ni chofnodwyd bod dim gan y fforwm wedi cyrraedd y corff atebol yn y mis hyd at {day}, ac nid yw'r cofnod yn cynnwys pob dogfen a phenderfyniad o'r cyfnod hwnnw.",
            two: "Ni chofnodwyd bod dim gan y fforwm wedi cyrraedd y corff atebol yn y ddau fis hyd at {day}, ac nid yw'r cofnod yn cynnwys pob dogfen a phenderfyniad o'r cyfnod hwnnw.",
            few: "Ni chofnodwyd bod dim gan y fforwm wedi cyrraedd y corff atebol yn y tri mis hyd at {day}, ac nid yw'r cofnod yn cynnwys pob dogfen a phenderfyniad o'r cyfnod hwnnw.",
            many: "Ni chofnodwyd bod dim gan y fforwm wedi cyrraedd y corff atebol yn y chwe mis hyd at {day}, ac nid yw'r cofnod yn cynnwys pob dogfen a phenderfyniad o'r cyfnod hwnnw.",
            other: "Ni chofnodwyd bod dim gan y fforwm wedi cyrraedd y corff atebol yn y {months} mis hyd at {day}, ac nid yw'r cofnod yn cynnwys pob dogfen a phenderfyniad o'r cyfnod hwnnw."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || reports(view),
    )
}

fn reports(view: &View<'_>) -> Conclusion {
    let bodies: Vec<OrganisationId> = view
        .record
        .forum
        .accountable
        .into_iter()
        .chain(routes(view).1)
        .collect();
    if bodies.is_empty() {
        return Conclusion::not_evidenced(say::not_named()).at([Pointer::root().member("forum")]);
    }
    let recent = view.last_months(routes(view).0.max(view.policy.look_back_months()));
    let (months, day) = (recent.months, view.day);
    let mut found = Sorted::default();
    for (index, document) in view.record.documents.iter().flatten().enumerate() {
        let is_report = is_report(view, document, &bodies, recent);
        if is_report != Some(false) {
            found.add(is_report, place(Collection::Documents, index));
        }
    }
    for (index, decision) in view.record.decisions.iter().flatten().enumerate() {
        let has_reached = has_reached(view, decision, recent);
        if has_reached != Some(false) {
            found.add(has_reached, place(Collection::Decisions, index));
        }
    }
    if !found.good.is_empty() {
        return Conclusion::met(say::reached(months, found.good.len(), day)).at(found.good);
    }
    if !found.unknown.is_empty() {
        return Conclusion::not_evidenced(say::open(months, found.unknown.len(), day)).at(found.unknown);
    }
    let is_whole =
        |is_recorded: bool, collection| is_recorded && view.is_whole_since(collection, recent.from);
    let everything = is_whole(view.record.documents.is_some(), Collection::Documents)
        && is_whole(view.record.decisions.is_some(), Collection::Decisions);
    if !everything {
        return Conclusion::not_evidenced(say::not_recorded(months, day));
    }
    let unmet = Conclusion::not_met(say::nothing(months, day));
    view.lacking_in(recent, unmet.at([Collection::Documents.place()]))
}

/// Whether a decision reached the body, which answered it in these months; its own, and those on the forum's own working, are not for it.
fn has_reached(view: &View<'_>, decision: &Decision, recent: Recent) -> Option<bool> {
    let is_its_own = decision.decided_by == Some(DecidedBy::AccountableBody);
    if is_its_own || decision.subject == Some(DecisionSubject::Internal) {
        return Some(false);
    }
    decision.body_responses.as_ref()?;
    let answers = || {
        view.body_answers(decision)
            .filter(|(_, answer)| answer.status != BodyResponseStatus::Awaited)
            .map(|(on, _)| on.and_then(|on| recent.has(on)))
    };
    if answers().any(|answered| answered == Some(true)) {
        // Without a word on who decided, it may be the body's own.
        decision.decided_by.map(|_| true)
    } else {
        answers().all(|answered| answered == Some(false)).then_some(false)
    }
}

/// After how many months, at most, the terms of reference ask for a report, and to whom, of every version that may be in force.
fn routes(view: &View<'_>) -> (NonZeroU16, Vec<OrganisationId>) {
    let (mut months, mut bodies) = (NonZeroU16::MIN, Vec::new());
    for terms in view.terms_on(view.day).into_iter().filter_map(InForce::terms) {
        if let Some(ReportingRoute::Reports { to, every_months, .. }) = &terms.route {
            months = months.max(every_months.unwrap_or(NonZeroU16::MIN));
            bodies.extend(*to);
        }
    }
    (months, bodies)
}

/// Whether a document is a report to one of these bodies, of these months.
fn is_report(
    view: &View<'_>,
    document: &Document,
    bodies: &[OrganisationId],
    recent: Recent,
) -> Option<bool> {
    let is_of_a_kind = matches!(
        document.kind,
        DocumentKind::Report | DocumentKind::EngagementReport | DocumentKind::Minutes
    );
    let by_the_forum = match &document.author {
        Some(Author::Organisation { organisation }) => {
            let is_of_a_body = |id: &OrganisationId| bodies.contains(id);
            let within = view
                .record
                .organisation(*organisation)
                .and_then(|unit| unit.part_of);
            let theirs = is_of_a_body(organisation) || within.is_some_and(|body| is_of_a_body(&body));
            theirs.then_some(false)
        }
        _ => Some(true),
    };
    let to_them = document
        .audiences
        .as_ref()
        .map(|audiences| audiences.contains(&Audience::AccountableBody));
    let in_time = document.available.as_ref().and_then(|available| {
        let days = available.iter().map(|language| language.on);
        let first = days.clone().flatten().min().and_then(|first| recent.has(first));
        let is_open = first != Some(true) && days.clone().any(|on| on.is_none());
        (!is_open).then_some(first == Some(true))
    });
    let parts = [Some(is_of_a_kind), by_the_forum, to_them, in_time];
    if parts.contains(&Some(false)) {
        Some(false)
    } else {
        parts.iter().all(|part| *part == Some(true)).then_some(true)
    }
}
