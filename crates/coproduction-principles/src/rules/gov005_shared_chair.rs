//! GOV005: somebody with lived experience chairs, or chairs together with others.

use coproduction_core::{Pointer, Side};
use coproduction_events::EventKind;
use coproduction_forums::{ChairingKind, LifeState};
use coproduction_members::Role;
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, NIHR_SHARING_POWER};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{self, View, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV005",
    slug: "shared-chair",
    title: Phrase::new("A chair with lived experience", "Cadeirydd â phrofiad byw"),
    checks: Phrase::new(
        "Whether somebody who held a seat on the side of lived experience was chair or co-chair on the day.",
        "A oedd rhywun a oedd yn dal sedd ar ochr profiad byw yn gadeirydd neu'n gyd-gadeirydd ar y diwrnod dan sylw.",
    ),
    why: Phrase::new(
        "Whoever sets the agenda has power over what can be decided.",
        "Mae gan bwy bynnag sy'n gosod yr agenda rym dros yr hyn y gellir ei benderfynu.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NIHR_SHARING_POWER, &COPRODUCTION_VALUE_4],
    parameters: &[],
    limits: Phrase::new(
        "It sees who holds the office, not who speaks or sets the agenda. A vice-chair does not count, nor \
         does a guest who chairs. Where the chair rotates, and nobody holds the office, who chaired the \
         forum's meetings is looked at instead, however long ago. It is not applied while the forum is \
         paused.",
        "Mae'n gweld pwy sy'n dal y swydd, nid pwy sy'n siarad nac yn gosod yr agenda. Nid yw is-gadeirydd yn \
         cyfrif, na gwestai sy'n cadeirio. Lle mae'r gadeiryddiaeth yn cylchdroi, a neb yn dal y swydd, \
         edrychir yn hytrach ar bwy a gadeiriodd gyfarfodydd y fforwm, waeth faint yn ôl. Ni chaiff ei \
         chymhwyso tra bo'r fforwm wedi'i oedi.",
    ),
    to_meet: Phrase::new(
        "Let people with lived experience choose a chair or co-chair from among them, and support and pay that person for the work.",
        "Gadewch i bobl â phrofiad byw ddewis cadeirydd neu gyd-gadeirydd o'u plith, a chefnogwch a thalwch y person hwnnw am y gwaith.",
    ),
    to_record: Phrase::new(
        "Who chairs: the office held with a membership, and since when.",
        "Pwy sy'n cadeirio: y swydd a ddelir gydag aelodaeth, ac ers pryd.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("GOV005"),
    check,
};

messages! {
    chairs
        en: "Somebody with lived experience chairs, alone or together with others.",
        cy: "Mae rhywun â phrofiad byw yn cadeirio, ar ei ben ei hun neu gydag eraill.";
    chairs_open
        en: "The dates leave it open whether somebody with lived experience chaired on the day.",
        cy: "Mae'r dyddiadau'n gadael yn agored a oedd rhywun â phrofiad byw yn cadeirio ar y diwrnod.";
    one_of_two
        en: "One co-chair is on record, without lived experience; who chairs with them is not.",
        cy: "Mae un cyd-gadeirydd ar gofnod, heb brofiad byw; nid oes cofnod o'r rhai sy'n cyd-gadeirio.";
    not_whole
        en: "No chair on record has lived experience, but the memberships are not recorded completely.",
        cy: "Nid oes gan unrhyw gadeirydd ar gofnod brofiad byw, ond nid yw'r aelodaethau wedi'u cofnodi'n gyflawn.";
    nobody_chairs_with[chairs]
        en: "Chairs or co-chairs on record: {chairs}; with lived experience: 0.",
        cy: "Cadeiryddion neu gyd-gadeiryddion ar gofnod: {chairs}; â phrofiad byw: 0.";
    none_required
        en: "The terms of reference say that nobody need chair.",
        cy: "Mae'r cylch gorchwyl yn dweud nad oes angen i neb gadeirio.";
    no_office
        en: "The record says that nobody holds the office of chair or co-chair.",
        cy: "Mae'r cofnod yn dweud nad oes neb yn dal swydd cadeirydd na chyd-gadeirydd.";
    office_not_recorded
        en: "The terms of reference name a chair, but who holds the office is not recorded.",
        cy: "Mae'r cylch gorchwyl yn enwi cadeirydd, ond ni chofnodwyd pwy sy'n dal y swydd.";
    not_recorded
        en: "Who chairs is not recorded.",
        cy: "Ni chofnodwyd pwy sy'n cadeirio.";
    has_chaired
        en: "The chair rotates, and people with lived experience have chaired.",
        cy: "Mae'r gadeiryddiaeth yn cylchdroi, ac mae pobl â phrofiad byw wedi cadeirio.";
    rotation_open
        en: "The chair rotates; that somebody with lived experience has chaired is not recorded.",
        cy: "Mae'r gadeiryddiaeth yn cylchdroi; ni chofnodwyd bod rhywun â phrofiad byw wedi cadeirio.";
    has_not_chaired
        en: "The chair rotates, and nobody with lived experience has chaired a meeting.",
        cy: "Mae'r gadeiryddiaeth yn cylchdroi, ac nid oes neb â phrofiad byw wedi cadeirio cyfarfod.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || {
            let chairs = chairs(view);
            if chairs.is_empty() {
                unheld(view)
            } else {
                held(view, &chairs)
            }
        },
    )
}

/// Where somebody is recorded as holding the office.
fn held(view: &View<'_>, chairs: &[Chair]) -> Conclusion {
    let with = |certain: bool| {
        let those = chairs.iter().filter(|chair| chair.has_lived_experience);
        those.filter(move |chair| chair.is_certain || !certain)
    };
    if with(true).next().is_some() {
        return Conclusion::met(say::chairs()).at(with(true).map(|chair| chair.place.clone()));
    }
    let places = chairs.iter().map(|chair| chair.place.clone());
    if with(false).next().is_some() {
        return Conclusion::not_evidenced(say::chairs_open()).at(places);
    }
    if matches!(chairs, [chair] if chair.is_one_of_several) && !every_office_is_recorded(view) {
        return Conclusion::not_evidenced(say::one_of_two()).at(places);
    }
    if !view.is_whole(Collection::Memberships, view.day) {
        return Conclusion::not_evidenced(say::not_whole()).at(places);
    }
    Conclusion::not_met(say::nobody_chairs_with(chairs.len())).at(places)
}

/// Somebody who chairs, or may.
struct Chair {
    has_lived_experience: bool,
    is_certain: bool,
    /// Whether the office is one that is held together with somebody else.
    is_one_of_several: bool,
    place: Pointer,
}

fn chairs(view: &View<'_>) -> Vec<Chair> {
    let mut chairs = Vec::new();
    for held in view.held_on(view.day) {
        for (index, role, certain) in held.roles_on(view.day) {
            if matches!(role.role, Role::Chair | Role::CoChair) {
                // Whoever holds two seats is on both sides.
                let seats = || view.held_by(held.membership.member, view.day);
                let mut lived = seats()
                    .filter(|seat| seat.side == Side::LivedExperience)
                    .peekable();
                chairs.push(Chair {
                    has_lived_experience: lived.peek().is_some(),
                    is_certain: certain && held.is_certain && lived.any(|seat| seat.is_certain),
                    is_one_of_several: role.role == Role::CoChair,
                    place: held.place().member("roles").item(index),
                });
            }
        }
    }
    chairs
}

/// Whether it is recorded of every membership which offices it has, none included.
fn every_office_is_recorded(view: &View<'_>) -> bool {
    view.record.memberships.is_some()
        && view.is_whole(Collection::Memberships, view.day)
        && view.held_on(view.day).all(|held| held.membership.roles.is_some())
}

/// Where nobody is recorded as holding the office.
fn unheld(view: &View<'_>) -> Conclusion {
    let terms = view.latest_terms_on(view.day).version();
    let chairing =
        terms.and_then(|(terms, place)| Some((terms.chairing.as_ref()?.kind, place.member("chairing"))));
    match chairing {
        Some((ChairingKind::NoneRequired, place)) => {
            Conclusion::not_applicable(say::none_required()).at([place])
        }
        Some((ChairingKind::Rotating, place)) => rotating(view, place),
        _ if every_office_is_recorded(view) => Conclusion::not_met(say::no_office())
            .at([Pointer::root().member(Collection::Memberships.field())]),
        Some((_, place)) => Conclusion::not_evidenced(say::office_not_recorded()).at([place]),
        None => Conclusion::not_evidenced(say::not_recorded()),
    }
}

/// Where the chair rotates: whether anybody with lived experience chaired one of the meetings.
fn rotating(view: &View<'_>, terms: Pointer) -> Conclusion {
    let mut chaired = Vec::new();
    let mut shared = Vec::new();
    let mut is_open = view.record.memberships.is_none();
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        if event.kind != Some(EventKind::Meeting) || took_place(event, view.day) != Some(true) {
            continue;
        }
        let (Some(day), Some(chairs)) = (event.day(), &event.chaired_by) else {
            is_open = true;
            continue;
        };
        let place = view::place(Collection::Events, index).member("chairedBy");
        is_open |= !view.is_whole(Collection::Memberships, day);
        let held = chairs.iter().flat_map(|member| view.held_by(*member, day));
        for held in held.filter(|held| held.side == Side::LivedExperience) {
            if held.is_certain {
                shared.push(place.clone());
            } else {
                is_open = true;
            }
        }
        chaired.push(place);
    }
    if !shared.is_empty() {
        return Conclusion::met(say::has_chaired()).at(shared);
    }
    if is_open || chaired.is_empty() || !view.is_whole(Collection::Events, view.day) {
        return Conclusion::not_evidenced(say::rotation_open()).at([terms]);
    }
    Conclusion::not_met(say::has_not_chaired()).at(chaired)
}
