//! GOV009: the seats are held.

use coproduction_core::{Pointer, Side};
use coproduction_forums::{LifeState, Seat, TermsOfReference};
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::View;
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV009",
    slug: "vacant-places",
    title: Phrase::new("No empty seats", "Dim seddi gwag"),
    checks: Phrase::new(
        "Whether the places that the terms of reference constitute were held on the day, but for the share that the policy allows.",
        "A oedd y lleoedd y mae'r cylch gorchwyl yn eu sefydlu wedi'u llenwi ar y diwrnod dan sylw, ac eithrio'r gyfran y mae'r polisi'n ei \
         chaniatáu.",
    ),
    why: Phrase::new(
        "An empty seat is a voice that the forum decided to have and does not hear.",
        "Mae sedd wag yn llais y penderfynodd y fforwm ei gael ac nad yw'n ei glywed.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&UK_STANDARDS_GOVERNANCE, &COPRODUCTION_VALUE_4],
    parameters: &[Parameter {
        name: "vacantPlaces",
        means: Phrase::new(
            "the share of all places that may be vacant, as a fraction",
            "y gyfran o'r holl leoedd a gaiff fod yn wag, fel ffracsiwn",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| serde_json::to_value(policy.vacant_places()).unwrap_or_default(),
    }],
    limits: Phrase::new(
        "It counts places and holders, not how long a place has been vacant. A seat of which the places are \
         not recorded has at least one. A membership that was due to end counts until an end is recorded. It \
         is not applied while the forum is paused.",
        "Mae'n cyfrif lleoedd a deiliaid, nid am faint y bu lle'n wag. Mae gan sedd na chofnodwyd ei lleoedd \
         o leiaf un lle. Mae aelodaeth a oedd i fod i ddod i ben yn cyfrif nes y cofnodir iddi ddod i ben. Ni \
         chaiff ei chymhwyso tra bo'r fforwm wedi'i oedi.",
    ),
    to_meet: Phrase::new(
        "Fill the vacant places, those for lived experience first, or change the terms of reference to what the forum now wants.",
        "Llenwch y lleoedd gwag, y rhai ar gyfer profiad byw yn gyntaf, neu newidiwch y cylch gorchwyl i adlewyrchu'r hyn y mae'r fforwm yn ei ddymuno bellach.",
    ),
    to_record: Phrase::new(
        "The seats with their places, and the memberships that hold them.",
        "Y seddi a'u lleoedd, a'r aelodaethau sy'n eu dal.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV009"),
    check,
};

messages! {
    vacant[day, vacant, all, lived, of_lived]
        en: "Vacant on {day}: {vacant} of {all} places; of those for lived experience: {lived} of {of_lived}.",
        cy: "Lleoedd gwag ar {day}: {vacant} o {all}; o'r rhai ar gyfer profiad byw: {lived} o {of_lived}.";
    uncounted[seats]
        en: "Seats of which it is not recorded how many places they stand for: {seats}.",
        cy: "Seddi na chofnodwyd faint o leoedd sydd ynddynt: {seats}.";
    open[day, open, all]
        en: "Places of which it is not on record that they were held on {day}: {open} of {all}.",
        cy: "Lleoedd nad yw ar gofnod eu bod wedi'u llenwi ar {day}: {open} o {all}.";
    held[day, held, all]
        en: "Held on {day}: {held} of {all} places.",
        cy: "Lleoedd wedi'u llenwi ar {day}: {held} o {all}.";
    held_as_allowed[day, held, all, allowed]
        en: "Held on {day}: {held} of {all} places. The policy allows a vacant share of {allowed}.",
        cy: "Lleoedd wedi'u llenwi ar {day}: {held} o {all}. Mae'r polisi'n caniatáu cyfran wag o {allowed}.";
    no_seats_recorded
        en: "The seats of the forum are not recorded.",
        cy: "Ni chofnodwyd seddi'r fforwm.";
    no_seats
        en: "No seats are constituted that could be vacant (see GOV001).",
        cy: "Ni sefydlwyd seddi a allai fod yn wag (gweler GOV001).";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || {
            view.by_terms(seats_not_recorded, no_seats, |terms, place| {
                of_version(view, terms, place)
            })
        },
    )
}

fn of_version(view: &View<'_>, terms: &TermsOfReference, place: Pointer) -> Conclusion {
    let seats = match terms.seats.as_deref() {
        None => return seats_not_recorded(place),
        Some([]) => return no_seats().at([place.member("seats")]),
        Some(seats) => seats,
    };
    let place = place.member("seats");
    if view.record.memberships.is_none() {
        return Conclusion::not_evidenced(shared::no_memberships()).at([place]);
    }
    Count::of(view, seats, &place).conclude(view, place)
}

/// Places, and how they stand.
#[derive(Default)]
struct Count {
    places: u128,
    of_lived_experience: u128,
    vacant: u128,
    vacant_of_lived_experience: u128,
    where_vacant: Vec<Pointer>,
    /// Places that are not certain to be held.
    open: u128,
    /// Seats of which the places are not recorded.
    uncounted: u128,
}

impl Count {
    fn of(view: &View<'_>, seats: &[Seat], place: &Pointer) -> Self {
        let is_whole = view.is_whole(Collection::Memberships, view.day);
        let mut count = Self::default();
        for of_seat in view.places_of(seats) {
            let is_lived = of_seat.side == Side::LivedExperience;
            let places = u128::from(of_seat.places());
            let vacant = places.saturating_sub(of_seat.perhaps_held.into());
            count.places += places;
            count.of_lived_experience += if is_lived { places } else { 0 };
            // Where the memberships are not complete, somebody may hold the place whom the record does not have.
            if is_whole && vacant > 0 {
                count.vacant += vacant;
                count.vacant_of_lived_experience += if is_lived { vacant } else { 0 };
                count.where_vacant.push(place.item(of_seat.index));
            }
            count.open += places.saturating_sub(of_seat.held.into());
            count.uncounted += u128::from(of_seat.seat.places.is_none());
        }
        count
    }

    fn conclude(self, view: &View<'_>, seats: Pointer) -> Conclusion {
        let allowed = view.policy.vacant_places();
        let (numerator, denominator) = (
            u128::from(allowed.numerator),
            u128::from(allowed.denominator.get()),
        );
        let is_more = |vacant: u128| vacant * denominator > numerator * self.places;
        let (day, all) = (view.day, self.places);
        if is_more(self.vacant) {
            let (vacant, lived, of_lived) = (
                self.vacant,
                self.vacant_of_lived_experience,
                self.of_lived_experience,
            );
            return Conclusion::not_met(say::vacant(day, vacant, all, lived, of_lived)).at(self.where_vacant);
        }
        if self.uncounted > 0 {
            return Conclusion::not_evidenced(say::uncounted(self.uncounted)).at([seats]);
        }
        if is_more(self.open) {
            return Conclusion::not_evidenced(say::open(day, self.open, all)).at([seats]);
        }
        let held = all - self.open;
        if numerator == 0 {
            Conclusion::met(say::held(day, held, all))
        } else {
            Conclusion::met(say::held_as_allowed(day, held, all, allowed))
        }
        .at([seats])
    }
}

fn seats_not_recorded(place: Pointer) -> Conclusion {
    Conclusion::not_evidenced(say::no_seats_recorded()).at([place])
}

fn no_seats() -> Conclusion {
    Conclusion::not_applicable(say::no_seats())
}
