//! GOV002: people with lived experience agreed the terms of reference.

use coproduction_core::{PartialDate, Pointer, Side};
use coproduction_forums::{LifeState, TermsOfReference};
use coproduction_members::MemberId;

use crate::catalogue::{COPRODUCTION_VALUE_4, NIHR_SHARING_POWER};
use crate::finding::Conclusion;
use crate::parameters::NO_SOURCE;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::View;
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV002",
    slug: "terms-co-agreed",
    title: Phrase::new("Rules agreed together", "Cytuno ar y rheolau gyda'n gilydd"),
    checks: Phrase::new(
        "Whether at least so many people with lived experience are on record among those who agreed the terms of reference in force on the day.",
        "A oes o leiaf hyn a hyn o bobl â phrofiad byw ar gofnod ymhlith y rhai a gytunodd ar y cylch gorchwyl a oedd mewn grym ar y diwrnod dan sylw.",
    ),
    why: Phrase::new(
        "Rules that are written without people fix the power before they come.",
        "Mae rheolau a ysgrifennir heb bobl yn pennu lle mae'r grym cyn iddynt ddod.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NIHR_SHARING_POWER, &COPRODUCTION_VALUE_4],
    parameters: &[Parameter {
        name: "coAgreedMembers",
        means: Phrase::new(
            "the fewest people with lived experience among those who agreed, in people",
            "y nifer lleiaf o bobl â phrofiad byw ymhlith y rhai a gytunodd (nifer y bobl)",
        ),
        basis: Basis::Choice,
        source: NO_SOURCE,
        value: |policy: &Policy| policy.co_agreed_members().get().into(),
    }],
    limits: Phrase::new(
        "It sees who is on record as having agreed, not who wrote the terms or could have changed them. Whoever held a seat on the day of adoption counts by it, as in GOV003; of somebody who held none then, the side is that of all the seats they have held. People who agreed without ever holding a seat are left open.",
        "Mae'n gweld pwy sydd ar gofnod fel rhai a gytunodd, nid pwy a ysgrifennodd y cylch gorchwyl na phwy a allai fod wedi'i newid. Mae pwy bynnag a oedd yn dal sedd ar \
         y diwrnod mabwysiadu yn cyfrif yn ôl y sedd honno, fel yn GOV003; yn achos rhywun nad oedd yn dal sedd bryd hynny, ei ochr yw ochr yr holl seddi a ddaliodd. Gadewir yn agored bobl a gytunodd \
         heb ddal sedd erioed.",
    ),
    to_meet: Phrase::new(
        "Work through the terms of reference with people with lived experience, and adopt them together.",
        "Ewch drwy'r cylch gorchwyl gyda phobl â phrofiad byw, a'i fabwysiadu gyda'ch gilydd.",
    ),
    to_record: Phrase::new(
        "The members who agreed each version of the terms of reference, by an id without a name.",
        "Yr aelodau a gytunodd ar bob fersiwn o'r cylch gorchwyl, yn ôl dynodydd heb enw.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV002"),
    check,
};

messages! {
    not_recorded
        en: "Who agreed the terms of reference is not recorded.",
        cy: "Ni chofnodwyd pwy a gytunodd ar y cylch gorchwyl.";
    agreed[people, least]
        en: "People with lived experience on record as having agreed the terms of reference: {people}; the least looked for: {least}.",
        cy: "Pobl â phrofiad byw ar gofnod fel rhai a gytunodd ar y cylch gorchwyl: {people}; y nifer lleiaf a ddisgwylir: {least}.";
    open[people, perhaps, least]
        en: "People with lived experience who agreed the terms of reference for certain: {people}; perhaps: {perhaps}; the least looked for: {least}.",
        cy: "Pobl â phrofiad byw a gytunodd ar y cylch gorchwyl yn bendant: {people}; o bosibl: {perhaps}; y nifer lleiaf a ddisgwylir: {least}.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(&[LifeState::Proposed, LifeState::Closed], || {
        view.by_terms(
            |place| Conclusion::not_evidenced(say::not_recorded()).at([place]),
            || Conclusion::not_applicable(shared::none_adopted()),
            |terms, place| of_version(view, terms, &place),
        )
    })
}

fn of_version(view: &View<'_>, terms: &TermsOfReference, place: &Pointer) -> Conclusion {
    let agreed = terms.agreed_by.as_ref().and_then(|by| by.members.as_ref());
    let Some(agreed) = agreed else {
        return Conclusion::not_evidenced(say::not_recorded()).at([place.clone()]);
    };
    let place = place.member("agreedBy").member("members");
    let (mut certain, mut perhaps) = (0_usize, 0_usize);
    for member in agreed {
        match had_lived_experience(view, *member, terms.adopted) {
            Some(true) => certain += 1,
            Some(false) => {}
            None => perhaps += 1,
        }
    }
    let least = view.policy.co_agreed_members();
    let needed = usize::from(least.get());
    if certain >= needed {
        Conclusion::met(say::agreed(certain, least)).at([place])
    } else if certain + perhaps < needed {
        Conclusion::not_met(say::agreed(certain, least)).at([place])
    } else {
        Conclusion::not_evidenced(say::open(certain, perhaps, least)).at([place])
    }
}

/// Whether somebody stood on the side of lived experience when the terms were adopted: on each day that this may have been.
fn had_lived_experience(view: &View<'_>, member: MemberId, adopted: Option<PartialDate>) -> Option<bool> {
    let days = adopted.map_or([view.day; 2], |on| [on.earliest(), on.latest()]);
    let [first, last] = days.map(|day| view.was_of(member, Side::LivedExperience, day));
    first.filter(|first| last == Some(*first))
}
