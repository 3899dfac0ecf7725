//! GOV004: people with lived experience are not in the minority.

use coproduction_core::Side;
use coproduction_decisions::DecisionRule;
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{ARNSTEIN_PLACATION, COPRODUCTION_VALUE_4};
use crate::finding::Conclusion;
use crate::parameters::NO_SOURCE;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Held, View, beside};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV004",
    slug: "lived-experience-share",
    title: Phrase::new("Not in the minority", "Nid yn y lleiafrif"),
    checks: Phrase::new(
        "Whether people with lived experience made up at least such a share of those who held seats on the day, and where some of them had no vote and others had, of those who had one; where the terms of reference let some votes weigh more than others, by what they weigh too.",
        "A oedd pobl â phrofiad byw yn cyfrif am o leiaf y fath gyfran o'r rhai a oedd yn dal seddi ar y diwrnod dan sylw, a lle nad oedd gan rai ohonynt bleidlais ac eraill â phleidlais, o'r rhai â phleidlais; lle mae'r cylch gorchwyl yn gadael i rai pleidleisiau bwyso mwy nag eraill, yn ôl eu pwysau hefyd.",
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
        "It counts people who hold seats, not who came or who was heard. Fewer people whose votes weigh more are fewer people. A vote of a seat without a weight, beside others that have one, weighs one; where nothing can be decided \
         without people with lived experience, by consensus, consent or in each constituency, weights are not looked at. A seat of which it is not on record that it has no vote may have one. Whoever is on record as there for their work in the services alone counts among the others, as in GOV003; whoever brings lived experience to a seat of another side leaves it open, unless they hold it as one who has it. Everybody else counts against them, people who are neither with lived experience \
         nor professionals too. Somebody who holds two seats counts once, and on the side of lived experience if one of them is. It is not applied while the forum is paused.",
        "Mae'n cyfrif pobl sy'n dal seddi, nid pwy ddaeth na phwy a gafodd ei glywed. Mae llai o bobl â phleidleisiau sy'n pwyso mwy yn llai o bobl. Mae pleidlais sedd heb bwysau, wrth ymyl eraill sydd â phwysau, yn pwyso un; lle na ellir penderfynu dim \
         heb bobl â phrofiad byw, drwy gonsensws, cydsyniad neu ym mhob etholaeth, nid edrychir ar bwysau. Gall sedd nad yw ar gofnod nad oes ganddi bleidlais fod ag un. Mae rhywun sydd ar gofnod fel un sydd yno oherwydd ei waith yn y gwasanaethau yn unig yn cyfrif ymhlith y lleill, fel yn GOV003; mae rhywun sy'n dod â phrofiad byw i sedd ochr arall yn gadael hynny'n agored, oni bai ei fod yn ei dal yn rhinwedd hynny. Mae pawb arall yn cyfrif ar yr ochr arall, gan gynnwys pobl nad \
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
    weights[day, people, of, lived, all, share]
        en: "Members with lived experience on {day}: {people} of {of}. By what the terms of reference let a vote weigh, theirs come to {lived} of {all}; the share looked for: {share}.",
        cy: "Aelodau â phrofiad byw ar {day}: {people} o {of}. Yn ôl y pwysau y mae'r cylch gorchwyl yn ei roi i bleidlais, eu pleidleisiau hwy yw {lived} o {all}; y gyfran a ddisgwylir: {share}.";
    weights_open[day, people, of]
        en: "Members with lived experience on {day}: {people} of {of}. Some votes weigh more than others, and the record leaves it open what theirs come to.",
        cy: "Aelodau â phrofiad byw ar {day}: {people} o {of}. Mae rhai pleidleisiau'n pwyso mwy nag eraill, ac mae'r cofnod yn gadael yn agored faint yw eu pleidleisiau hwy.";
    in_other_seats[others, day, lived, rest, share]
        en: {
            one: "On {day} one person in a seat of another side was on record with lived experience too, and not what they held it as. Members for certain, with lived experience: {lived}; others: {rest}; the share looked for: {share}.",
            other: "On {day} {others} people in seats of other sides were on record with lived experience too, and not what they held them as. Members for certain, with lived experience: {lived}; others: {rest}; the share looked for: {share}."
        },
        cy: {
            zero: "Ar {day} nid oedd neb mewn sedd ochr arall ar gofnod â phrofiad byw hefyd. Aelodau sydd yn bendant â phrofiad byw: {lived}; eraill: {rest}; y gyfran a ddisgwylir: {share}.",
            one: "Ar {day} roedd un person mewn sedd ochr arall ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'i daliai ynddi. Aelodau sydd yn bendant â phrofiad byw: {lived}; eraill: {rest}; y gyfran a ddisgwylir: {share}.",
            two: "Ar {day} roedd dau berson mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau sydd yn bendant â phrofiad byw: {lived}; eraill: {rest}; y gyfran a ddisgwylir: {share}.",
            few: "Ar {day} roedd tri pherson mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau sydd yn bendant â phrofiad byw: {lived}; eraill: {rest}; y gyfran a ddisgwylir: {share}.",
            many: "Ar {day} roedd chwe pherson mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau sydd yn bendant â phrofiad byw: {lived}; eraill: {rest}; y gyfran a ddisgwylir: {share}.",
            other: "Ar {day} roedd {others} person mewn seddi ochrau eraill ar gofnod â phrofiad byw hefyd, heb gofnod o'r rhinwedd y'u dalient ynddi. Aelodau sydd yn bendant â phrofiad byw: {lived}; eraill: {rest}; y gyfran a ddisgwylir: {share}."
        };
    open[day, lived, others, share]
        en: "Members for certain on {day}, with lived experience: {lived}; others: {others}; the share looked for: {share}. The dates leave the rest open.",
        cy: "Aelodau sydd ar {day} yn bendant â phrofiad byw: {lived}; eraill: {others}; y gyfran a ddisgwylir: {share}. Mae'r dyddiadau'n gadael y gweddill yn agored.";
    not_whole[day, lived, others, share]
        en: "Members for certain on {day}, with lived experience: {lived}; others: {others}; the share looked for: {share}. The record says that it does not hold all memberships.",
        cy: "Aelodau sydd ar {day} yn bendant â phrofiad byw: {lived}; eraill: {others}; y gyfran a ddisgwylir: {share}. Mae'r cofnod yn dweud nad yw'n cynnwys pob aelodaeth.";
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
    let memberships = [Collection::Memberships.place()];
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
        by_votes(view, &count, of_least).at(places)
    } else if beside(most, of_most, share).is_lt() {
        Conclusion::not_met(say::share(day, most, of_most, share)).at(places)
    } else if count.in_other_seats > 0 {
        let said = say::in_other_seats(count.in_other_seats, day, count.lived, count.others, share);
        Conclusion::not_evidenced(said).at(places)
    } else {
        Conclusion::not_evidenced(say::open(day, count.lived, count.others, share)).at(places)
    }
}

/// What their votes come to, where people with lived experience hold enough seats.
fn by_votes(view: &View<'_>, count: &Count, people: usize) -> Conclusion {
    let (day, share, votes) = (view.day, view.policy.lived_experience_share(), &count.votes);
    let (least, most) = (votes.lived, votes.lived + votes.perhaps_lived);
    let (known, all) = (most + votes.others, least + votes.others + votes.perhaps_others);
    let is_equal = votes.without == 0 && !count.is_weighted;
    let said = |lived: usize, of: usize| {
        if count.is_weighted {
            say::weights(day, count.lived, people, lived, of, share)
        } else {
            say::votes(day, lived, of, share)
        }
    };
    if is_equal || all == 0 || (least > 0 && beside(least, all, share).is_ge()) {
        Conclusion::met(if count.is_weighted && all > 0 {
            said(least, all)
        } else {
            say::share(day, count.lived, people, share)
        })
    } else if votes.others > 0 && beside(most, known, share).is_lt() {
        Conclusion::not_met(said(most, known))
    } else if count.is_weighted {
        Conclusion::not_evidenced(say::weights_open(day, count.lived, people))
    } else {
        Conclusion::not_evidenced(say::votes_open(day, votes.without, count.lived))
    }
}

/// The votes of those who may have one, each as one or by its weight, as far as is recorded.
#[derive(Default)]
struct Votes {
    /// Of those who have lived experience for certain.
    lived: usize,
    perhaps_lived: usize,
    /// Of those who have none, and are on record as with a vote.
    others: usize,
    perhaps_others: usize,
    /// How many of those who have lived experience for certain are without a vote.
    without: usize,
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
    /// Who bring lived experience to a seat of another side.
    in_other_seats: usize,
    /// Whether some of their votes weigh more than others, under a rule that counts votes.
    is_weighted: bool,
    votes: Votes,
}

impl Count {
    fn of(view: &View<'_>, held: &[Held<'_>]) -> Self {
        let mut by_member = held.to_vec();
        by_member.sort_by_key(|held| held.membership.member);
        let mut count = Self {
            is_weighted: is_weighted(view, held),
            ..Self::default()
        };
        for seats in by_member.chunk_by(|one, next| one.membership.member == next.membership.member) {
            count.add(view, seats);
        }
        count
    }

    /// Adds somebody by the seats that they hold.
    fn add(&mut self, view: &View<'_>, seats: &[Held<'_>]) {
        let is_weighted = self.is_weighted;
        // What the votes of one person come to, in the seats of which this is so.
        let weight = |is_so: &dyn Fn(&Held<'_>) -> bool| {
            let seats = seats
                .iter()
                .filter(|seat| seat.may_vote != Some(false) && is_so(seat));
            let weights = seats.map(|seat| seat.weight.filter(|_| is_weighted).unwrap_or(1));
            weights
                .max()
                .map_or(0, |weight| usize::try_from(weight).unwrap_or(usize::MAX))
        };
        let is_lived = |seat: &Held<'_>| view.sits_with_lived_experience(seat) == Some(true);
        if seats.iter().any(|seat| seat.is_certain && is_lived(seat)) {
            self.lived += 1;
            let votes = weight(&|_| true);
            self.votes.lived += votes;
            self.votes.without += usize::from(votes == 0);
            return;
        }
        let lived: Vec<_> = seats
            .iter()
            .map(|seat| view.sits_with_lived_experience(seat))
            .collect();
        let may_be_lived = lived.iter().any(|lived| *lived != Some(false));
        let is_certain = seats.iter().any(|seat| seat.is_certain);
        // Of a seat of lived experience alone, the holder has it or is no member.
        let has_another = lived.iter().any(|lived| *lived != Some(true));
        self.in_other_seats += usize::from(lived.contains(&None));
        self.perhaps_lived += usize::from(may_be_lived);
        self.others += usize::from(is_certain && !may_be_lived);
        self.perhaps_others += usize::from(has_another && (may_be_lived || !is_certain));
        // A weight says that there is a vote.
        let has_vote = |seat: &Held<'_>| {
            let is_on_record = seat.may_vote == Some(true) || (is_weighted && seat.weight.is_some());
            seat.is_certain && is_on_record
        };
        let known = if may_be_lived { 0 } else { weight(&has_vote) };
        self.votes.others += known;
        self.votes.perhaps_lived += if may_be_lived { weight(&|_| true) } else { 0 };
        self.votes.perhaps_others += if has_another { weight(&|_| true) - known } else { 0 };
    }
}

/// Whether the votes of some seats weigh more than those of others, and the forum decides by counting votes, as far as is recorded.
fn is_weighted(view: &View<'_>, held: &[Held<'_>]) -> bool {
    let mut weights = held
        .iter()
        .filter(|seat| seat.may_vote != Some(false))
        .map(|seat| seat.weight.unwrap_or(1));
    let first = weights.next();
    let terms = view.latest_terms_on(view.day).terms();
    let rule = terms.and_then(|terms| terms.decision_rule.as_ref());
    weights.any(|weight| Some(weight) != first) && !rule.is_some_and(|rule| needs_them(view, rule))
}

/// Whether nothing is decided without the people with lived experience, whatever the others' votes weigh.
fn needs_them(view: &View<'_>, rule: &DecisionRule) -> bool {
    match rule {
        DecisionRule::Consensus {} | DecisionRule::Consent { .. } => true,
        DecisionRule::EachConstituency { constituencies, .. } => constituencies
            .iter()
            .any(|constituency| view.side(constituency) == Side::LivedExperience),
        DecisionRule::ChairsCastingVote { rule } => needs_them(view, rule),
        DecisionRule::AllOf { rules } => rules.iter().any(|rule| needs_them(view, rule)),
        DecisionRule::AnyOf { rules } => !rules.is_empty() && rules.iter().all(|rule| needs_them(view, rule)),
        _ => false,
    }
}
