//! GOV009: the seats are held.

use coproduction_core::{Message, Pointer, Side};
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::rule::{Outcomes, Parameter, example};
use crate::view::{InForce, View, of_forum};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV009",
    slug: "vacant-places",
    title: Phrase::new("No empty seats", "Dim seddi gwag"),
    checks: Phrase::new(
        "Whether the places that the terms of reference constitute were held on the day, but for the share that the policy allows.",
        "A oedd y lleoedd y mae'r cylch gorchwyl yn eu sefydlu yn cael eu dal ar y diwrnod, ac eithrio'r gyfran y mae'r polisi'n ei \
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
        "It counts places and holders, not how long a place has been vacant. A seat of which the places are not recorded has at least one.",
        "Mae'n cyfrif lleoedd a deiliaid, nid am faint y bu lle'n wag. Mae gan sedd na chofnodwyd ei lleoedd o leiaf un lle.",
    ),
    to_meet: Phrase::new(
        "Fill the vacant places, those for lived experience first, or change the terms of reference to what the forum now wants.",
        "Llenwch y lleoedd gwag, y rhai ar gyfer profiad byw yn gyntaf, neu newidiwch y cylch gorchwyl i'r hyn y mae'r fforwm ei eisiau nawr.",
    ),
    to_record: Phrase::new(
        "The seats with their places, and the memberships that hold them.",
        "Y seddi a'u lleoedd, a'r aelodaethau sy'n eu dal.",
    ),
    welsh_checked: false,
    outcomes: Outcomes::new(
        example!("GOV009", "met"),
        example!("GOV009", "not-met"),
        example!("GOV009", "not-evidenced"),
        example!("GOV009", "not-applicable"),
    ),
    check,
};

fn check(view: &View<'_>) -> Conclusion {
    if let Some((_, place)) = view.resting() {
        return Conclusion::not_applicable(Phrase::new(
            "The forum was not meeting on the day.",
            "Nid oedd y fforwm yn cyfarfod ar y diwrnod.",
        ))
        .at([place]);
    }
    let (seats, place) = match view.terms_on(view.day) {
        InForce::NotRecorded => return seats_not_recorded(Pointer::root().member("forum")),
        InForce::None => return no_seats(of_forum("terms")),
        InForce::Version(terms, index) => {
            let place = of_forum("terms").item(index);
            match terms.seats.as_deref() {
                None => return seats_not_recorded(place),
                Some([]) => return no_seats(place.member("seats")),
                Some(seats) => (seats, place.member("seats")),
            }
        }
    };
    if view.record.memberships.is_none() {
        return Conclusion::not_evidenced(Phrase::new(
            "Who holds the seats is not recorded.",
            "Ni chofnodwyd pwy sy'n dal y seddi.",
        ))
        .at([place]);
    }
    let is_whole = view.is_whole(Collection::Memberships, view.day);
    let mut count = Count::default();
    for (index, seat) in seats.iter().enumerate() {
        let (mut certain, mut possible) = (0, 0);
        for held in view
            .held_on(view.day)
            .filter(|held| held.membership.seat == seat.id)
        {
            possible += 1;
            certain += u64::from(held.is_certain);
        }
        let lived = view.side(&seat.constituency) == Side::LivedExperience;
        let places = seat.places.map_or(certain.max(1), u64::from);
        let vacant = places.saturating_sub(possible);
        count.places += places;
        count.of_lived_experience += if lived { places } else { 0 };
        // Where the memberships are not complete, somebody may hold the place whom the record does not have.
        if is_whole && vacant > 0 {
            count.vacant += vacant;
            count.vacant_of_lived_experience += if lived { vacant } else { 0 };
            count.where_vacant.push(place.item(index));
        }
        count.open += if seat.places.is_none() {
            1
        } else {
            places.saturating_sub(certain)
        };
    }
    count.conclude(view, place)
}

/// Places, and how they stand.
#[derive(Default)]
struct Count {
    places: u64,
    of_lived_experience: u64,
    vacant: u64,
    vacant_of_lived_experience: u64,
    where_vacant: Vec<Pointer>,
    /// Places that are not certain to be held.
    open: u64,
}

impl Count {
    fn conclude(self, view: &View<'_>, seats: Pointer) -> Conclusion {
        let allowed = view.policy.vacant_places();
        let is_more = |vacant: u64| {
            vacant * u64::from(allowed.denominator.get()) > u64::from(allowed.numerator) * self.places
        };
        let day = view.day;
        if is_more(self.vacant) {
            return Conclusion::not_met(Message::new(
                format!(
                    "Vacant on {day}: {} of {} places; of those for lived experience: {} of {}.",
                    self.vacant, self.places, self.vacant_of_lived_experience, self.of_lived_experience
                ),
                format!(
                    "Lleoedd gwag ar {day}: {} o {}; o'r rhai ar gyfer profiad byw: {} o {}.",
                    self.vacant, self.places, self.vacant_of_lived_experience, self.of_lived_experience
                ),
            ))
            .at(self.where_vacant);
        }
        if is_more(self.open) {
            return Conclusion::not_evidenced(Message::new(
                format!(
                    "Places of which it is not on record that they were held on {day}: {} of {}.",
                    self.open, self.places
                ),
                format!(
                    "Lleoedd nad yw ar gofnod eu bod yn cael eu dal ar {day}: {} o {}.",
                    self.open, self.places
                ),
            ))
            .at([seats]);
        }
        Conclusion::met(Message::new(
            format!(
                "Held on {day}: {} of {} places.",
                self.places - self.open,
                self.places
            ),
            format!(
                "Lleoedd a ddelir ar {day}: {} o {}.",
                self.places - self.open,
                self.places
            ),
        ))
        .at([seats])
    }
}

fn seats_not_recorded(place: Pointer) -> Conclusion {
    Conclusion::not_evidenced(Phrase::new(
        "The seats of the forum are not recorded.",
        "Ni chofnodwyd seddi'r fforwm.",
    ))
    .at([place])
}

fn no_seats(place: Pointer) -> Conclusion {
    Conclusion::not_applicable(Phrase::new(
        "No seats are constituted that could be vacant (see GOV001).",
        "Ni sefydlwyd seddi a allai fod yn wag (gweler GOV001).",
    ))
    .at([place])
}
