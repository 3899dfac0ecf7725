//! GOV003: nobody with lived experience sits alone.

use std::collections::BTreeSet;

use coproduction_core::Side;
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
        "Whether at least so many people held seats of a constituency on the side of lived experience on the day. Whoever is on record as there for \
         their work in the services alone does not count.",
        "A oedd o leiaf hyn a hyn o bobl yn dal seddi etholaeth ar ochr profiad byw ar y diwrnod dan sylw. Nid yw'n cyfrif rhywun sydd ar gofnod fel un \
         sydd yno oherwydd ei waith yn y gwasanaethau yn unig.",
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
        "A forum of two people, one of each side, is counted as any other; a policy may ask for one. Two of many can still be a token: it says nothing of their share, of who came, or of who was heard. \
         The side is that of the seat's constituency, as the terms of reference in force name it; only where the \
         capacity in which it is held, or else everything that its holder brings, is on record as clinical, \
         managerial or other staff, do they not count: they may have experience that is not on record. Whoever holds a seat of another side as one with lived experience counts; \
         whoever only brings it there leaves it open. Seats \
         without a vote count, and it says how many there are. Somebody who holds two seats counts once. A \
         membership without dates counts as held, and one that was due to end as not ended until an end is recorded. It is not applied while the forum is paused.",
        "Cyfrifir fforwm o ddau berson, un o bob ochr, fel unrhyw fforwm arall; caiff polisi ofyn am un. Gall dau o blith llawer fod yn bresenoldeb symbolaidd o hyd: nid yw'n dweud dim am eu cyfran, pwy \
         ddaeth, na phwy a gafodd ei glywed. Ochr etholaeth y sedd yw'r ochr, fel y mae'r cylch gorchwyl mewn \
         grym yn ei henwi; dim ond lle mae'r rhinwedd y'i delir ynddi, neu fel arall bopeth y mae ei deiliad yn ei \
         gynnig, ar gofnod fel staff clinigol, rheolaethol neu arall, nad yw'n cyfrif: efallai fod ganddo brofiad \
         nad yw ar gofnod. Mae rhywun sy'n dal sedd ochr arall yn rhinwedd profiad byw yn cyfrif; mae rhywun sydd ond yn dod â phrofiad byw iddi yn gadael \
         hynny'n agored. Mae seddi heb bleidlais yn cyfrif, a dywedir faint sydd. Mae rhywun sy'n dal dwy \
         sedd yn cyfrif unwaith. Mae aelodaeth heb ddyddiadau yn cyfrif fel un a ddelir, ac un a oedd i fod i ddod i ben fel un nad yw wedi dod i ben nes y cofnodir \
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
    beside_staff[staff, day, people, least]
        en: {
            one: "On {day} one person in a seat for lived experience was on record as clinical, managerial or other staff alone. Other members with lived experience: {people}; the least looked for: {least}.",
            other: "On {day} {staff} people in seats for lived experience were on record as clinical, managerial or other staff alone. Other members with lived experience: {people}; the least looked for: {least}."
        },
        cy: {
            zero: "Ar {day} nid oedd neb mewn sedd ar gyfer profiad byw ar gofnod fel staff clinigol, rheolaethol neu arall yn unig. Aelodau eraill â phrofiad byw: {people}; y nifer lleiaf a ddisgwylir: {least}.",
            one: "Ar {day} roedd un person mewn sedd ar gyfer profiad byw ar gofnod fel staff clinigol, rheolaethol neu arall yn unig. Aelodau eraill â phrofiad byw: {people}; y nifer lleiaf a ddisgwylir: {least}.",
            two: "Ar {day} roedd dau berson mewn seddi ar gyfer profiad byw ar gofnod fel staff clinigol, rheolaethol neu arall yn unig. Aelodau eraill â phrofiad byw: {people}; y nifer lleiaf a ddisgwylir: {least}.",
            few: "Ar {day} roedd tri pherson mewn seddi ar gyfer profiad byw ar gofnod fel staff clinigol, rheolaethol neu arall yn unig. Aelodau eraill â phrofiad byw: {people}; y nifer lleiaf a ddisgwylir: {least}.",
            many: "Ar {day} roedd chwe pherson mewn seddi ar gyfer profiad byw ar gofnod fel staff clinigol, rheolaethol neu arall yn unig. Aelodau eraill â phrofiad byw: {people}; y nifer lleiaf a ddisgwylir: {least}.",
            other: "Ar {day} roedd {staff} person mewn seddi ar gyfer profiad byw ar gofnod fel staff clinigol, rheolaethol neu arall yn unig. Aelodau eraill â phrofiad byw: {people}; y nifer lleiaf a ddisgwylir: {least}."
        };
    in_other_seats[others, day, certain, least]
        en: {
            one: "On {day} one person in a seat of another side was on record with lived experience too, and not what they held it as. Members with lived experience for certain: {certain}; the least looked for: {least}.",
            other: "On {day} {others} people in seats of other sides were on record with lived experience too, and not what they held them as. Members with lived experience for certain: {certain}; the least looked for: {least}."
        },
        cy: {
            zero: "Ar {day} nid oedd neb mewn sedd ochr arall ar gofnod â phrofiad byw hefyd. Aelodau â phrofiad byw yn bendant: {certain}; y nifer lleiaf a ddisgwylir: {least}.",
            one: "Ar {day} roedd un person mewn sedd ochr arall ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'i daliai ynddi. Aelodau â phrofiad byw yn bendant: {certain}; y nifer lleiaf a ddisgwylir: {least}.",
            two: "Ar {day} roedd dau berson mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau â phrofiad byw yn bendant: {certain}; y nifer lleiaf a ddisgwylir: {least}.",
            few: "Ar {day} roedd tri pherson mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau â phrofiad byw yn bendant: {certain}; y nifer lleiaf a ddisgwylir: {least}.",
            many: "Ar {day} roedd chwe pherson mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau â phrofiad byw yn bendant: {certain}; y nifer lleiaf a ddisgwylir: {least}.",
            other: "Ar {day} roedd {others} person mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau â phrofiad byw yn bendant: {certain}; y nifer lleiaf a ddisgwylir: {least}."
        };
    without_a_vote[day, people, without, least]
        en: "Members with lived experience on {day}: {people}; of these in seats without a vote: {without}; the least looked for: {least}.",
        cy: "Aelodau â phrofiad byw ar {day}: {people}; o'r rhain mewn seddi heb bleidlais: {without}; y nifer lleiaf a ddisgwylir: {least}.";
    members_open[day, certain, least]
        en: "Members with lived experience for certain on {day}: {certain}; the least looked for: {least}. The dates leave the rest open.",
        cy: "Aelodau â phrofiad byw yn bendant ar {day}: {certain}; y nifer lleiaf a ddisgwylir: {least}. Mae'r dyddiadau'n gadael y gweddill yn ansicr.";
    not_whole[day, certain, least]
        en: "Members with lived experience for certain on {day}: {certain}; the least looked for: {least}. The record says that it does not hold all memberships.",
        cy: "Aelodau â phrofiad byw yn bendant ar {day}: {certain}; y nifer lleiaf a ddisgwylir: {least}. Mae'r cofnod yn dweud nad yw'n cynnwys pob aelodaeth.";
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
    let (mut held, mut for_work, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for one in view.held_on(day) {
        match view.sits_with_lived_experience(&one) {
            Some(true) => held.push(one),
            Some(false) if one.side == Side::LivedExperience => for_work.push(one),
            Some(false) => {}
            None => others.push(one),
        }
    }
    let (certain, possible) = (people(held.iter().filter(|held| held.is_certain)), people(&held));
    if certain >= least {
        let silent = held
            .iter()
            .filter(|held| held.is_certain && held.may_vote == Some(false));
        let said = match people(silent) {
            0 => say::members(day, certain, least),
            without => say::without_a_vote(day, certain, without, least),
        };
        return Conclusion::met(said).at(held.iter().filter(|held| held.is_certain).map(Held::place));
    }
    let memberships = Collection::Memberships.place();
    if view.record.memberships.is_none() {
        return Conclusion::not_evidenced(shared::no_memberships());
    }
    if !view.is_whole(Collection::Memberships, day) {
        return Conclusion::not_evidenced(say::not_whole(day, certain, least)).at([memberships]);
    }
    if possible >= least {
        return Conclusion::not_evidenced(say::members_open(day, certain, least)).at([memberships]);
    }
    if people(held.iter().chain(&others)) >= least {
        let said = say::in_other_seats(people(&others), day, certain, least);
        return Conclusion::not_evidenced(said).at(others.iter().map(Held::place));
    }
    let said = match people(&for_work) {
        0 => say::members(day, possible, least),
        staff => say::beside_staff(staff, day, possible, least),
    };
    let places: Vec<_> = held.iter().chain(&for_work).map(Held::place).collect();
    Conclusion::not_met(said).at(if places.is_empty() {
        vec![memberships]
    } else {
        places
    })
}

/// How many people hold some seats, each once.
fn people<'h, 'a: 'h>(held: impl IntoIterator<Item = &'h Held<'a>>) -> usize {
    let members: BTreeSet<_> = held.into_iter().map(|held| held.membership.member).collect();
    members.len()
}
