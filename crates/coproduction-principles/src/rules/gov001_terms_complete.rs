//! GOV001: the forum has stated rules.

use coproduction_core::{Date, Pointer};
use coproduction_decisions::QuorumRequirement;
use coproduction_forums::{LifeState, Review, TermsOfReference};

use crate::catalogue::{NATIONAL_PRINCIPLE_3, UK_STANDARDS_GOVERNANCE};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, Parameter, examples};
use crate::template::{Said, messages};
use crate::view::View;
use crate::{Basis, Phrase, Policy, Rule, Severity};

const OVERDUE: Weight = Weight::new(Severity::Notice, Basis::Choice);

pub(crate) static RULE: Rule = Rule {
    code: "GOV001",
    slug: "terms-complete",
    title: Phrase::new("Stated rules", "Rheolau wedi'u nodi"),
    checks: Phrase::new(
        "Whether terms of reference have been adopted that state the purpose, the seats, a quorum, the chairing, the length of a \
         term and a review date. That nobody chairs, or that terms of office have no fixed length, is an answer; that there is no \
         quorum or no review date is the lack of one.",
        "A fabwysiadwyd cylch gorchwyl sy'n nodi'r diben, y seddi, cworwm, y trefniant cadeirio, hyd tymor a dyddiad adolygu. Mae \
         dweud nad oes cadeirydd, neu nad oes hyd penodol i dymor, yn ateb; mae dweud nad oes cworwm, neu nad oes dyddiad adolygu, yn golygu bod un \
         ar goll.",
    ),
    why: Phrase::new(
        "Without stated rules there is nothing to hold anyone to.",
        "Heb reolau wedi'u nodi, nid oes dim y gellir disgwyl i neb gadw ato.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[Otherwise::new(
        OVERDUE,
        Phrase::new(
            "where nothing is lacking and only the review is overdue",
            "lle nad oes dim ar goll a dim ond yr adolygiad sy'n hwyr",
        ),
    )],
    provisions: &[&UK_STANDARDS_GOVERNANCE, &NATIONAL_PRINCIPLE_3],
    parameters: &[Parameter {
        name: "reviewGraceMonths",
        means: Phrase::new(
            "for how many months after its review date a version is still taken as looked after",
            "am faint o fisoedd ar ôl ei ddyddiad adolygu y caiff fersiwn ei ystyried yn gyfredol o hyd",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.review_grace_months().into(),
    }],
    limits: Phrase::new(
        "It sees that rules are stated, not whether they are good or kept. A purpose stated for the forum itself counts for its terms of \
         reference.",
        "Mae'n gweld bod rheolau wedi'u nodi, nid a ydynt yn dda nac yn cael eu cadw. Mae diben a nodir ar gyfer y fforwm ei hun yn \
         cyfrif ar gyfer ei gylch gorchwyl.",
    ),
    to_meet: Phrase::new(
        "Adopt terms of reference that state each of these, and review them by the date they name.",
        "Mabwysiadwch gylch gorchwyl sy'n nodi pob un o'r rhain, ac adolygwch ef erbyn y dyddiad a enwir ynddo.",
    ),
    to_record: Phrase::new(
        "The terms of reference: the date of adoption, the purpose, seats, quorum, chairing, length of a term and review date, each as \
         far as it is known.",
        "Y cylch gorchwyl: y dyddiad mabwysiadu, y diben, y seddi, y cworwm, y trefniant cadeirio, hyd tymor a'r dyddiad adolygu, pob un \
         cyn belled ag y mae'n hysbys.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV001"),
    check,
};

messages! {
    no_terms
        en: "No terms of reference are recorded.",
        cy: "Ni chofnodwyd unrhyw gylch gorchwyl.";
    none_adopted
        en: "No terms of reference on record had been adopted by the day.",
        cy: "Nid oedd unrhyw gylch gorchwyl ar gofnod wedi'i fabwysiadu erbyn y diwrnod.";
    lacking[parts]
        en: "The terms of reference have no: {parts}.",
        cy: "Nid yw'r cylch gorchwyl yn cynnwys: {parts}.";
    overdue[due, grace]
        en: "The review was due by {due}; months of grace: {grace}.",
        cy: "Roedd yr adolygiad i fod erbyn {due}; misoedd gras: {grace}.";
    overdue_and_missing[due, grace, parts]
        en: "The review was due by {due}; months of grace: {grace}. Not recorded: {parts}.",
        cy: "Roedd yr adolygiad i fod erbyn {due}; misoedd gras: {grace}. Heb eu cofnodi: {parts}.";
    missing[parts]
        en: "Not recorded of the terms of reference: {parts}.",
        cy: "Heb eu cofnodi o'r cylch gorchwyl: {parts}.";
    stated
        en: "Purpose, seats, quorum, chairing, length of a term and review date are stated, and were adopted.",
        cy: "Mae'r diben, y seddi, y cworwm, y trefniant cadeirio, hyd tymor a'r dyddiad adolygu wedi'u nodi a'u mabwysiadu.";
    stated_in_grace[due, grace]
        en: "Purpose, seats, quorum, chairing, length of a term and review date are stated, and were adopted. The review was due by {due}; months of grace: {grace}, a choice.",
        cy: "Mae'r diben, y seddi, y cworwm, y trefniant cadeirio, hyd tymor a'r dyddiad adolygu wedi'u nodi a'u mabwysiadu. Roedd yr adolygiad i fod erbyn {due}; misoedd gras: {grace}, o ddewis.";
    adopted
        en: "date of adoption",
        cy: "dyddiad mabwysiadu";
    purpose
        en: "purpose",
        cy: "diben";
    seats
        en: "seats",
        cy: "seddi";
    quorum
        en: "quorum",
        cy: "cworwm";
    chairing
        en: "chairing",
        cy: "trefniant cadeirio";
    term
        en: "length of a term",
        cy: "hyd tymor";
    review
        en: "review date",
        cy: "dyddiad adolygu";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(&[LifeState::Proposed, LifeState::Closed], || {
        view.by_terms(not_recorded, none_adopted, |terms, place| {
            of_version(view, terms, &place)
        })
    })
}

fn not_recorded(place: Pointer) -> Conclusion {
    Conclusion::not_evidenced(say::no_terms()).at([place])
}

fn none_adopted() -> Conclusion {
    Conclusion::not_met(say::none_adopted())
}

fn of_version(view: &View<'_>, terms: &TermsOfReference, place: &Pointer) -> Conclusion {
    let parts = parts(view, terms);
    let with = |wanted: Standing| parts.iter().filter(move |part| part.standing == wanted);
    let lacking: Vec<&Part> = with(Standing::Lacking).collect();
    if !lacking.is_empty() {
        let parts = names(&lacking);
        return Conclusion::not_met(say::lacking(parts))
            .at(lacking.iter().map(|part| place.member(part.field)));
    }
    let missing: Vec<&Part> = with(Standing::NotRecorded).collect();
    if let Some(due) = overdue(view, terms) {
        let grace = view.policy.review_grace_months();
        let parts = names(&missing);
        return if missing.is_empty() {
            Conclusion::not_met(say::overdue(due, grace))
        } else {
            Conclusion::not_met(say::overdue_and_missing(due, grace, parts))
        }
        .at([place.member("review")])
        .weighing(OVERDUE);
    }
    if !missing.is_empty() {
        let parts = names(&missing);
        return Conclusion::not_evidenced(say::missing(parts)).at([place.clone()]);
    }
    match in_grace(view, terms) {
        None => Conclusion::met(say::stated()),
        Some((due, grace)) => Conclusion::met(say::stated_in_grace(due, grace)),
    }
    .at([place.clone()])
}

/// Where the review date has passed and the months of grace have not: both.
fn in_grace(view: &View<'_>, terms: &TermsOfReference) -> Option<(Date, u16)> {
    let grace = view.policy.review_grace_months();
    match terms.review {
        Some(Review::By { date }) if date < view.day => Some((date, grace)),
        _ => None,
    }
}

/// What the terms of reference say of a part of themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Stated,
    Lacking,
    NotRecorded,
}

/// A part that the terms of reference should state.
struct Part {
    field: &'static str,
    name: fn() -> Said,
    standing: Standing,
}

fn parts(view: &View<'_>, terms: &TermsOfReference) -> [Part; 7] {
    let recorded = |is_recorded: bool| {
        if is_recorded {
            Standing::Stated
        } else {
            Standing::NotRecorded
        }
    };
    let part = |field, name, standing| Part {
        field,
        name,
        standing,
    };
    let purpose = terms.purpose.is_some() || view.record.forum.purpose.is_some();
    [
        part("adopted", say::adopted, recorded(terms.adopted.is_some())),
        part("purpose", say::purpose, recorded(purpose)),
        part(
            "seats",
            say::seats,
            match terms.seats.as_deref() {
                None => Standing::NotRecorded,
                Some([]) => Standing::Lacking,
                Some(_) => Standing::Stated,
            },
        ),
        part("quorum", say::quorum, quorum(terms)),
        part("chairing", say::chairing, recorded(terms.chairing.is_some())),
        part("term", say::term, recorded(terms.term.is_some())),
        part(
            "review",
            say::review,
            match terms.review {
                None => Standing::NotRecorded,
                Some(Review::By { .. }) => Standing::Stated,
                Some(_) => Standing::Lacking,
            },
        ),
    ]
}

/// A quorum asks for something, says of every part that nothing is asked for, or leaves that open.
fn quorum(terms: &TermsOfReference) -> Standing {
    let Some(quorum) = &terms.quorum else {
        return Standing::NotRecorded;
    };
    let parts = quorum
        .constituencies
        .iter()
        .flatten()
        .map(|part| &part.requirement);
    let mut said = quorum.overall.iter().chain(parts);
    if said.any(asks_for_something) {
        Standing::Stated
    } else if quorum.overall.is_some() && quorum.constituencies.is_some() {
        Standing::Lacking
    } else {
        Standing::NotRecorded
    }
}

/// Whether a requirement asks for anybody: a share of nought does not.
fn asks_for_something(requirement: &QuorumRequirement) -> bool {
    match requirement {
        QuorumRequirement::NoneRequired {} => false,
        QuorumRequirement::Share { share, .. } => share.numerator > 0,
        _ => true,
    }
}

/// The review date, where the months of grace after it were over before the day.
fn overdue(view: &View<'_>, terms: &TermsOfReference) -> Option<Date> {
    let Some(Review::By { date }) = terms.review else {
        return None;
    };
    let end = date.plus_months(view.policy.review_grace_months().into())?;
    (end < view.day).then_some(date)
}

fn names(parts: &[&Part]) -> Vec<Said> {
    parts.iter().map(|part| (part.name)()).collect()
}
