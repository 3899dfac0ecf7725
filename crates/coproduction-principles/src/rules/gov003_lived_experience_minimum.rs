//! GOV003: nobody with lived experience sits alone.

use std::collections::BTreeSet;

use coproduction_core::{Pointer, Side};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{ARNSTEIN_PLACATION, NICE_TWO_LAY_MEMBERS, UK_STANDARDS_INCLUSIVE};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Held, View};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV003",
    slug: "lived-experience-minimum",
    title: Phrase::new(
        "Not alone at the table",
        "Nid ar eu pennau eu hunain wrth y bwrdd",
    ),
    checks: Phrase::new(
        "Whether at least so many people held seats of a constituency on the side of lived experience on the day.",
        "A oedd o leiaf hyn a hyn o bobl yn dal seddi etholaeth ar ochr profiad byw ar y diwrnod dan sylw.",
    ),
    why: Phrase::new(
        "A lone member is a token, easily outvoted and easily unheard.",
        "Presenoldeb symbolaidd yn unig yw aelod ar ei ben ei hun: mae'n hawdd ei drechu mewn pleidlais ac yn hawdd ei anwybyddu.",
    ),
    severity: Severity::Warning,
    basis: Basis::Guidance,
    otherwise: &[],
    provisions: &[
        &NICE_TWO_LAY_MEMBERS,
        &UK_STANDARDS_INCLUSIVE,
        &ARNSTEIN_PLACATION,
    ],
    parameters: &[Parameter {
        name: "livedExperienceMembers",
        means: Phrase::new(
            "the fewest members with lived experience, in people",
            "y nifer lleiaf o aelodau â phrofiad byw (nifer y bobl)",
        ),
        basis: Basis::Guidance,
        source: Phrase::new(
            "NICE asks for at least two lay members of its committees.",
            "Mae NICE yn gofyn am o leiaf ddau aelod lleyg ar ei bwyllgorau.",
        ),
        value: |policy: &Policy| policy.lived_experience_members().get().into(),
    }],
    limits: Phrase::new(
        "Two of many can still be a token: it says nothing of their share, of who came, or of who was heard. \
         The side is that of the seat's constituency, as the terms of reference in force name it. Somebody \
         who holds two seats counts once. A membership without dates counts as held, and one that was due to \
         end as not ended until an end is recorded. It is not applied while the forum is paused.",
        "Gall dau o blith llawer fod yn bresenoldeb symbolaidd o hyd: nid yw'n dweud dim am eu cyfran, pwy \
         ddaeth, na phwy a gafodd ei glywed. Ochr etholaeth y sedd yw'r ochr, fel y mae'r cylch gorchwyl mewn \
         grym yn ei henwi. Mae rhywun sy'n dal dwy sedd yn cyfrif unwaith. Mae aelodaeth heb ddyddiadau yn \
         cyfrif fel un a ddelir, ac un a oedd i fod i ddod i ben fel un nad yw wedi dod i ben nes y cofnodir \
         hynny. Ni chaiff ei chymhwyso tra bo'r fforwm wedi'i oedi.",
    ),
    to_meet: Phrase::new(
        "Fill the seats for people with lived experience, and support those who hold them to stay.",
        "Llenwch y seddi ar gyfer pobl â phrofiad byw, a chefnogwch y rhai sy'n eu dal i aros.",
    ),
    to_record: Phrase::new(
        "The members, by an id without a name, and the seat that each has held since when.",
        "Yr aelodau, yn ôl dynodydd heb enw, a'r sedd y mae pob un wedi'i dal ac ers pryd.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV003"),
    check,
};

messages! {
    members[day, people, least]
        en: "Members with lived experience on {day}: {people}; the least looked for: {least}.",
        cy: "Aelodau â phrofiad byw ar {day}: {people}; y nifer lleiaf a ddisgwylir: {least}.";
    members_open[day, certain, least]
        en: "Members with lived experience for certain on {day}: {certain}; the least looked for: {least}. The dates, or the completeness of the memberships, leave the rest open.",
        cy: "Aelodau â phrofiad byw yn bendant ar {day}: {certain}; y nifer lleiaf a ddisgwylir: {least}. Mae'r dyddiadau, neu'r cwestiwn a yw'r aelodaethau'n gyflawn, yn gadael y gweddill yn ansicr.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || members(view),
    )
}

fn members(view: &View<'_>) -> Conclusion {
    let least = usize::from(view.policy.lived_experience_members().get());
    let day = view.day;
    let held: Vec<_> = view
        .held_on(day)
        .filter(|held| held.side == Side::LivedExperience)
        .collect();
    let people = |certain: bool| {
        let those = held.iter().filter(|held| held.is_certain || !certain);
        those
            .map(|held| held.membership.member)
            .collect::<BTreeSet<_>>()
            .len()
    };
    let (certain, possible) = (people(true), people(false));
    if certain >= least {
        return Conclusion::met(say::members(day, certain, least))
            .at(held.iter().filter(|held| held.is_certain).map(Held::place));
    }
    let memberships = Pointer::root().member(Collection::Memberships.field());
    if view.record.memberships.is_none() {
        return Conclusion::not_evidenced(shared::no_memberships());
    }
    if possible >= least || !view.is_whole(Collection::Memberships, day) {
        return Conclusion::not_evidenced(say::members_open(day, certain, least)).at([memberships]);
    }
    let places: Vec<_> = held.iter().map(Held::place).collect();
    Conclusion::not_met(say::members(day, possible, least)).at(if places.is_empty() {
        vec![memberships]
    } else {
        places
    })
}
