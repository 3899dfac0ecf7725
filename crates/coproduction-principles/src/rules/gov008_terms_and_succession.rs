//! GOV008: terms of office end, and not all at once.

use coproduction_core::{Date, PartialDate, Pointer};
use coproduction_forums::{LifeState, TermLength, TermLimit, TermsOfReference};
use coproduction_record::Collection;

use crate::by_id::HashMap;
use crate::catalogue::{COPRODUCTION_VALUE_5, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::parameters::NO_SOURCE;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Held, Succession, View, end_of_term};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV008",
    slug: "terms-and-succession",
    title: Phrase::new("Terms that end, one by one", "Tymhorau sy'n dod i ben, fesul un"),
    checks: Phrase::new(
        "Whether every membership held on the day has an end, none goes beyond the number of terms that the terms of reference allow, and no more than such a share of the memberships of people with lived \
         experience ends within any three months.",
        "A oes diwedd i bob aelodaeth a ddelir ar y diwrnod dan sylw, heb fod yr un yn mynd y tu hwnt i nifer y tymhorau y mae'r cylch gorchwyl yn eu caniatáu, a heb fod mwy na'r fath gyfran o aelodaethau pobl \
         â phrofiad byw yn dod i ben o fewn unrhyw dri mis.",
    ),
    why: Phrase::new(
        "Without an end the same faces stay; with one end for all, what they know leaves with them.",
        "Heb ddiwedd mae'r un wynebau'n aros; gydag un diwedd i bawb, mae'r hyn y maent yn ei wybod yn gadael gyda nhw.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&UK_STANDARDS_GOVERNANCE, &COPRODUCTION_VALUE_5],
    parameters: &[Parameter {
        name: "termEndsShare",
        means: Phrase::new(
            "the share of the memberships of people with lived experience that may end within three months, as a fraction",
            "y gyfran o aelodaethau pobl â phrofiad byw a gaiff ddod i ben o fewn tri mis, fel ffracsiwn",
        ),
        basis: Basis::Choice,
        source: NO_SOURCE,
        value: |policy: &Policy| serde_json::to_value(policy.term_ends_share()).unwrap_or_default(),
    }],
    limits: Phrase::new(
        "It does not know who will be renewed: terms that end together count although some may go on. One end alone is no pattern, however few there are. Where a membership has no end of its own, that of the \
         length of a term counts, from the day it began. Whoever is on record as beyond their last term may have left without a record of it.",
        "Nid yw'n gwybod pwy a gaiff dymor arall: mae tymhorau sy'n dod i ben gyda'i gilydd yn cyfrif er y gall rhai barhau. Nid yw un diwedd ar ei ben ei hun yn batrwm, waeth cyn lleied sydd. Lle nad oes gan \
         aelodaeth ei diwedd ei hun, mae diwedd hyd tymor yn cyfrif, o'r diwrnod y dechreuodd. Gall rhywun sydd ar gofnod y tu hwnt i'w dymor olaf fod wedi gadael heb gofnod o hynny.",
    ),
    to_meet: Phrase::new(
        "Give every membership an end, keep to the number of terms, and let the terms of people with lived experience end at different times.",
        "Rhowch ddiwedd i bob aelodaeth, cadwch at nifer y tymhorau, a gadewch i dymhorau pobl â phrofiad byw ddod i ben ar wahanol adegau.",
    ),
    to_record: Phrase::new(
        "For each membership, when it began, which term it is and when it is due to end; in the terms of reference, how long a term is and how many are allowed.",
        "Ar gyfer pob aelodaeth, pryd y dechreuodd, pa dymor ydyw a phryd y mae i fod i ddod i ben; yn y cylch gorchwyl, pa mor hir yw tymor a faint a ganiateir.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV008"),
    check,
};

messages! {
    no_terms
        en: "The terms of reference are not recorded.",
        cy: "Ni chofnodwyd y cylch gorchwyl.";
    endless[endless, all]
        en: "Memberships without an end: {endless} of {all}. The terms of reference say that a term has no fixed length.",
        cy: "Aelodaethau heb ddiwedd: {endless} o {all}. Mae'r cylch gorchwyl yn dweud nad oes hyd penodol i dymor.";
    beyond[beyond, all]
        en: "Memberships beyond the last term that the terms of reference allow: {beyond} of {all}.",
        cy: "Aelodaethau y tu hwnt i'r tymor olaf y mae'r cylch gorchwyl yn ei ganiatáu: {beyond} o {all}.";
    together[ending, lived, day, share]
        en: "Memberships of people with lived experience that end within three months from {day}: {ending} of {lived}; the share that may: {share}.",
        cy: "Aelodaethau pobl â phrofiad byw sy'n dod i ben o fewn tri mis o {day}: {ending} o {lived}; y gyfran a gaiff: {share}.";
    no_end[open, all]
        en: "Memberships of which it is not on record when they end: {open} of {all}.",
        cy: "Aelodaethau nad yw ar gofnod pryd y maent yn dod i ben: {open} o {all}.";
    no_limit
        en: "It is not on record how many terms the terms of reference allow.",
        cy: "Nid yw ar gofnod faint o dymhorau y mae'r cylch gorchwyl yn eu caniatáu.";
    no_number[open, all]
        en: "Memberships of which it is not on record which of the member's terms they are: {open} of {all}.",
        cy: "Aelodaethau nad yw ar gofnod pa un o dymhorau'r aelod ydynt: {open} o {all}.";
    has_passed[open, all]
        en: "Memberships whose end has passed, with no record of what followed: {open} of {all}.",
        cy: "Aelodaethau y mae eu diwedd wedi mynd heibio, heb gofnod o'r hyn a ddilynodd: {open} o {all}.";
    not_certain[open, all]
        en: "Memberships without an end or beyond the last term, of which the dates leave it open whether they are held: {open} of {all}.",
        cy: "Aelodaethau heb ddiwedd neu y tu hwnt i'r tymor olaf, y mae'r dyddiadau'n gadael yn agored a ydynt yn cael eu dal: {open} o {all}.";
    ends_open
        en: "The dates leave it open how many memberships end together.",
        cy: "Mae'r dyddiadau'n gadael yn agored faint o aelodaethau sy'n dod i ben gyda'i gilydd.";
    not_whole
        en: "How many memberships end together is open: the record says that it does not hold them all.",
        cy: "Mae'n agored faint o aelodaethau sy'n dod i ben gyda'i gilydd: mae'r cofnod yn dweud nad yw'n eu cynnwys i gyd.";
    good[all, lived]
        en: "Memberships with an end, none beyond the last term: {all}; of people with lived experience, not ending together: {lived}.",
        cy: "Aelodaethau â diwedd, heb yr un y tu hwnt i'r tymor olaf: {all}; o bobl â phrofiad byw, heb ddod i ben gyda'i gilydd: {lived}.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || {
            view.by_terms(
                |place| Conclusion::not_evidenced(say::no_terms()).at([place]),
                || Conclusion::not_applicable(shared::none_adopted()),
                |terms, _| of_version(view, terms),
            )
        },
    )
}

fn of_version(view: &View<'_>, terms: &TermsOfReference) -> Conclusion {
    if view.record.memberships.is_none() {
        return Conclusion::not_evidenced(shared::no_memberships());
    }
    let memberships = [Collection::Memberships.place()];
    let held = last_of_each(view);
    let is_whole = view.is_whole(Collection::Memberships, view.day);
    if held.is_empty() && is_whole {
        return Conclusion::not_applicable(shared::nobody_seated()).at(memberships);
    }
    let (mut endless, mut beyond, mut good, mut open) = (Vec::new(), Vec::new(), Vec::new(), Open::default());
    for seat in &held {
        let (ends, is_within) = (has_end(seat, terms), is_within(view, seat, terms));
        // What is not certain to be held is not held against anybody.
        endless.extend((seat.is_certain && ends == Some(false)).then(|| seat.place()));
        beyond.extend((seat.is_certain && is_within == Some(false)).then(|| seat.place()));
        if ends == Some(true) && is_within == Some(true) {
            good.push(seat.place());
        } else {
            open.add(seat, terms, ends, is_within);
        }
    }
    let all = held.len();
    if !endless.is_empty() {
        return Conclusion::not_met(say::endless(endless.len(), all)).at(endless);
    }
    if !beyond.is_empty() {
        return Conclusion::not_met(say::beyond(beyond.len(), all)).at(beyond);
    }
    let succession = Succession::of(view, &held, terms);
    if let (Some((first, ending)), true) = (succession.together(view), is_whole) {
        let (lived, share) = (succession.lived, view.policy.term_ends_share());
        return Conclusion::not_met(say::together(ending.len(), lived, first, share)).at(ending);
    }
    if let Some(conclusion) = open.conclude(all) {
        return conclusion;
    }
    if !is_whole {
        return Conclusion::not_evidenced(say::not_whole()).at(memberships);
    }
    if succession.may_be_together(view) {
        return Conclusion::not_evidenced(say::ends_open()).at(memberships);
    }
    Conclusion::met(say::good(all, succession.lived)).at(good)
}

/// The memberships of which it is open whether they are good, by what is not known of them.
#[derive(Default)]
struct Open {
    without_end: Vec<Pointer>,
    without_limit: Vec<Pointer>,
    without_number: Vec<Pointer>,
    passed: Vec<Pointer>,
    not_certain: Vec<Pointer>,
}

impl Open {
    fn add(
        &mut self,
        seat: &Held<'_>,
        terms: &TermsOfReference,
        ends: Option<bool>,
        is_within: Option<bool>,
    ) {
        let those = match (ends, is_within, &terms.term_limit) {
            (None, ..) => &mut self.without_end,
            (_, None, None) => &mut self.without_limit,
            (_, None, _) if seat.membership.term_number.is_none() => &mut self.without_number,
            (_, None, _) => &mut self.passed,
            _ => &mut self.not_certain,
        };
        those.push(seat.place());
    }

    /// One reason at a time.
    fn conclude(self, all: usize) -> Option<Conclusion> {
        let (said, places) = if !self.without_end.is_empty() {
            (say::no_end(self.without_end.len(), all), self.without_end)
        } else if !self.without_limit.is_empty() {
            (say::no_limit(), self.without_limit)
        } else if !self.without_number.is_empty() {
            (
                say::no_number(self.without_number.len(), all),
                self.without_number,
            )
        } else if !self.passed.is_empty() {
            (say::has_passed(self.passed.len(), all), self.passed)
        } else if !self.not_certain.is_empty() {
            (say::not_certain(self.not_certain.len(), all), self.not_certain)
        } else {
            return None;
        };
        Some(Conclusion::not_evidenced(said).at(places))
    }
}

/// The memberships held on the day; of those of one member in one seat, the last.
fn last_of_each<'a>(view: &View<'a>) -> Vec<Held<'a>> {
    let held: Vec<Held<'a>> = view.held_on(view.day).collect();
    let begun = |seat: &Held<'_>| seat.membership.from.map(PartialDate::earliest);
    let whose = |seat: &Held<'_>| (seat.membership.member, seat.membership.seat);
    let mut last: HashMap<_, Option<Date>> = HashMap::default();
    for seat in &held {
        let known = last.entry(whose(seat)).or_default();
        *known = begun(seat).max(*known);
    }
    let is_last = |seat: &Held<'_>| last.get(&whose(seat)) == Some(&begun(seat));
    held.into_iter().filter(is_last).collect()
}

/// Whether a membership has an end, its own or by the length of a term.
fn has_end(seat: &Held<'_>, terms: &TermsOfReference) -> Option<bool> {
    match (seat.membership.due_end, &terms.term) {
        (Some(_), _) | (None, Some(TermLength::Months { .. })) => Some(true),
        (None, Some(TermLength::NoneRequired {})) => Some(false),
        (None, _) => None,
    }
}

/// Whether a membership is within the number of terms, and within its own.
fn is_within(view: &View<'_>, seat: &Held<'_>, terms: &TermsOfReference) -> Option<bool> {
    let has_passed = end_of_term(seat, terms).is_some_and(|(_, last)| last < view.day);
    match &terms.term_limit {
        Some(TermLimit::NoneRequired {}) => Some(true),
        Some(TermLimit::AtMost { terms }) => {
            let (number, most) = (seat.membership.term_number?, u32::from(terms.get()));
            // Another term may have begun without a record of it.
            if number > most || (number == most && has_passed) {
                Some(false)
            } else {
                (!has_passed).then_some(true)
            }
        }
        _ => None,
    }
}
