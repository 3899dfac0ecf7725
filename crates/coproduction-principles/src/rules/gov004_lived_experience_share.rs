//! GOV004: people with lived experience are not in the minority.

use std::collections::BTreeMap;

use coproduction_core::{Pointer, Side};
use coproduction_forums::LifeState;
use coproduction_members::MemberId;
use coproduction_record::Collection;

use crate::catalogue::{ARNSTEIN_PLACATION, COPRODUCTION_VALUE_4};
use crate::finding::Conclusion;
use crate::parameters::NO_SOURCE;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::{Said, messages};
use crate::view::{Held, View, beside};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV004",
    slug: "lived-experience-share",
    title: Phrase::new("Not in the minority", "Nid yn y lleiafrif"),
    checks: Phrase::new(
        "Whether people with lived experience made up at least such a share of those who held seats on the day, and where some of them had no vote and others had, of those who had one.",
        "A oedd pobl â phrofiad byw yn cyfrif am o leiaf y fath gyfran o'r rhai a oedd yn dal seddi ar y diwrnod dan sylw, a lle nad oedd gan rai ohonynt bleidlais ac eraill â phleidlais, o'r rhai â phleidlais.",
    ),
    why: Phrase::new(
        "Whoever is seated as a small minority can be heard and outvoted.",
        "Gellir clywed y rhai sy'n cael seddi fel lleiafrif bach, a'u trechu mewn pleidlais.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&COPRODUCTION_VALUE_4, &ARNSTEIN_PLACATION],
    parameters: &[Parameter {
        name: "livedExperienceShare",
        means: Phrase::new(
            "the share of the people who hold seats that has lived experience, as a fraction",
            "y gyfran o'r bobl sy'n dal seddi sydd â phrofiad byw, fel ffracsiwn",
        ),
        basis: Basis::Choice,
        source: NO_SOURCE,
        value: |policy: &Policy| serde_json::to_value(policy.lived_experience_share()).unwrap_or_default(),
    }],
    limits: Phrase::new(
        "It counts people who hold seats, not who came or who was heard, nor what a vote weighs. A seat of which it is not on record that it has no vote may have one. Whoever is on record as there for their work in the services alone counts among the others, as in GOV003. Everybody else counts against them, people who are neither with lived experience \
         nor professionals too. Somebody who holds two seats counts once, and on the side of lived experience if one of them is. It is not applied while the forum is paused.",
        "Mae'n cyfrif pobl sy'n dal seddi, nid pwy ddaeth na phwy a gafodd ei glywed, na phwysau pleidlais. Gall sedd nad yw ar gofnod nad oes ganddi bleidlais fod ag un. Mae rhywun sydd ar gofnod fel un sydd yno oherwydd ei waith yn y gwasanaethau yn unig yn cyfrif ymhlith y lleill, fel yn GOV003. Mae pawb arall yn cyfrif ar yr ochr arall, gan gynnwys pobl nad \
         oes ganddynt brofiad byw ac nad ydynt yn weithwyr proffesiynol. Mae rhywun sy'n dal dwy sedd yn cyfrif unwaith, ac ar ochr profiad byw os yw un ohonynt felly. Ni \
         chaiff ei chymhwyso tra bo'r fforwm wedi'i oedi.",
    ),
    to_meet: Phrase::new(
        "Give lived experience at least as many seats as everybody else, and fill them.",
        "Rhowch o leiaf gynifer o seddi i brofiad byw ag i bawb arall, a'u llenwi.",
    ),
    to_record: Phrase::new(
        "The members, by an id without a name, and the seat that each has held since when.",
        "Yr aelodau, yn ôl dynodydd heb enw, a'r sedd y mae pob un wedi'i dal ac ers pryd.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV004"),
    check,
};

messages! {
    share[day, lived, all, share]
        en: "Members with lived experience on {day}: {lived} of {all}; the share looked for: {share}.",
        cy: "Aelodau â phrofiad byw ar {day}: {lived} o {all}; y gyfran a ddisgwylir: {share}.";
    votes[day, lived, all, share]
        en: "Members with a vote on {day}, with lived experience: {lived} of {all}; the share looked for: {share}. Others with lived experience have seats without a vote.",
        cy: "Aelodau â phleidlais ar {day}, â phrofiad byw: {lived} o {all}; y gyfran a ddisgwylir: {share}. Mae gan eraill â phrofiad byw seddi heb bleidlais.";
    votes_open[day, without, lived]
        en: "Members with lived experience on {day} in seats without a vote: {without} of {lived}. Whether enough of the others have none either is not on record.",
        cy: "Aelodau â phrofiad byw ar {day} mewn seddi heb bleidlais: {without} o {lived}. Nid yw ar gofnod a oes digon o'r lleill heb un hefyd.";
    open[day, lived, others, share]
        en: "Members for certain on {day}, with lived experience: {lived}; others: {others}; the share looked for: {share}. The dates leave the rest open.",
        cy: "Aelodau'n bendant ar {day}, â phrofiad byw: {lived}; eraill: {others}; y gyfran a ddisgwylir: {share}. Mae'r dyddiadau'n gadael y gweddill yn agored.";
    not_whole[day, lived, others, share]
        en: "Members for certain on {day}, with lived experience: {lived}; others: {others}; the share looked for: {share}. The record says that it does not hold all memberships.",
        cy: "Aelodau'n bendant ar {day}, â phrofiad byw: {lived}; eraill: {others}; y gyfran a ddisgwylir: {share}. Mae'r cofnod yn dweud nad yw'n cynnwys pob aelodaeth.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || members(view),
    )
}

fn members(view: &View<'_>) -> Conclusion {
    let (day, share) = (view.day, view.policy.lived_experience_share());
    if view.record.memberships.is_none() {
        return Conclusion::not_evidenced(shared::no_memberships());
    }
    let memberships = [Pointer::root().member(Collection::Memberships.field())];
    let held: Vec<_> = view.held_on(day).collect();
    if !view.is_whole(Collection::Memberships, day) {
        let count = Count::of(view, &held);
        return Conclusion::not_evidenced(say::not_whole(day, count.lived, count.others, share))
            .at(memberships);
    }
    if held.is_empty() {
        return Conclusion::not_applicable(shared::nobody_seated()).at(memberships);
    }
    let count = Count::of(view, &held);
    let places = held.iter().map(Held::place);
    let (least, most) = (count.lived, count.lived + count.perhaps_lived);
    let of_least = least + count.others + count.perhaps_others;
    let of_most = most + count.others;
    if of_least > 0 && beside(least, of_least, share).is_ge() {
        by_votes(view, &count, say::share(day, least, of_least, share)).at(places)
    } else if beside(most, of_most, share).is_lt() {
        Conclusion::not_met(say::share(day, most, of_most, share)).at(places)
    } else {
        Conclusion::not_evidenced(say::open(day, count.lived, count.others, share)).at(places)
    }
}

/// What their votes come to, where people with lived experience hold enough seats.
fn by_votes(view: &View<'_>, count: &Count, met: Said) -> Conclusion {
    let (day, share, votes) = (view.day, view.policy.lived_experience_share(), &count.votes);
    let without = count.lived - votes.lived;
    let (least, most) = (votes.lived, votes.lived + votes.perhaps_lived);
    let (known, all) = (most + votes.others, least + votes.others + votes.perhaps_others);
    if without == 0 || all == 0 || (least > 0 && beside(least, all, share).is_ge()) {
        Conclusion::met(met)
    } else if votes.others > 0 && beside(most, known, share).is_lt() {
        Conclusion::not_met(say::votes(day, most, known, share))
    } else {
        Conclusion::not_evidenced(say::votes_open(day, without, count.lived))
    }
}

/// Those of them who may vote, as far as is recorded.
#[derive(Default)]
struct Votes {
    /// Who have lived experience for certain.
    lived: usize,
    perhaps_lived: usize,
    /// Who have none, and are on record as with a vote.
    others: usize,
    perhaps_others: usize,
}

/// People who hold seats, each once.
#[derive(Default)]
struct Count {
    /// Who have lived experience for certain.
    lived: usize,
    /// Who may have it.
    perhaps_lived: usize,
    /// Who hold a seat for certain, and none of lived experience.
    others: usize,
    /// Who may count among the others: those who may hold such a seat, and may have no seat of lived experience.
    perhaps_others: usize,
    votes: Votes,
}

impl Count {
    fn of(view: &View<'_>, held: &[Held<'_>]) -> Self {
        let mut people: BTreeMap<MemberId, Vec<&Held<'_>>> = BTreeMap::new();
        for seat in held {
            people.entry(seat.membership.member).or_default().push(seat);
        }
        let mut count = Self::default();
        let is_lived = |seat: &Held<'_>| seat.side == Side::LivedExperience && !view.is_held_for_work(seat);
        for seats in people.values() {
            let lived = || seats.iter().filter(|seat| is_lived(seat));
            let may_vote = seats.iter().any(|seat| seat.may_vote != Some(false));
            let has_vote = seats
                .iter()
                .any(|seat| seat.is_certain && seat.may_vote == Some(true));
            if lived().any(|seat| seat.is_certain) {
                count.lived += 1;
                count.votes.lived += usize::from(may_vote);
                continue;
            }
            let may_be_lived = lived().next().is_some();
            let is_certain = seats.iter().any(|seat| seat.is_certain);
            count.perhaps_lived += usize::from(may_be_lived);
            count.others += usize::from(is_certain && !may_be_lived);
            // Of a seat of lived experience alone, the holder has it or is no member.
            let has_another = seats.iter().any(|seat| !is_lived(seat));
            count.perhaps_others += usize::from(has_another && (may_be_lived || !is_certain));
            let is_other = is_certain && !may_be_lived && has_vote;
            count.votes.perhaps_lived += usize::from(may_be_lived && may_vote);
            count.votes.others += usize::from(is_other);
            count.votes.perhaps_others += usize::from(has_another && may_vote && !is_other);
        }
        count
    }
}
