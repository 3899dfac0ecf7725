//! GOV005: somebody with lived experience chairs, or chairs together with others.

use coproduction_core::{Message, Pointer, Side};
use coproduction_forums::ChairingKind;
use coproduction_members::Role;
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, NIHR_SHARING_POWER};
use crate::finding::Conclusion;
use crate::rule::{Outcomes, example};
use crate::view::{self, View};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV005",
    slug: "shared-chair",
    title: Phrase::new("A chair with lived experience", "Cadeirydd â phrofiad byw"),
    checks: Phrase::new(
        "Whether somebody who held a seat on the side of lived experience was chair or co-chair on the day.",
        "A oedd rhywun a oedd yn dal sedd ar ochr profiad byw yn gadeirydd neu'n gyd-gadeirydd ar y diwrnod.",
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
        "It sees who holds the office, not who speaks or sets the agenda. A vice-chair does not count. Where the chair rotates, and nobody holds \
         the office, who chaired the meetings is looked at instead.",
        "Mae'n gweld pwy sy'n dal y swydd, nid pwy sy'n siarad nac yn gosod yr agenda. Nid yw is-gadeirydd yn cyfrif. Lle mae'r gadair yn \
         cylchdroi, a neb yn dal y swydd, edrychir yn hytrach ar bwy a gadeiriodd y cyfarfodydd.",
    ),
    to_meet: Phrase::new(
        "Let people with lived experience choose a chair or co-chair from among them, and support and pay that person for the work.",
        "Gadewch i bobl â phrofiad byw ddewis cadeirydd neu gyd-gadeirydd o'u plith, a chefnogwch a thalwch y person hwnnw am y gwaith.",
    ),
    to_record: Phrase::new(
        "Who chairs: the office held with a membership, and since when.",
        "Pwy sy'n cadeirio: y swydd a ddelir gydag aelodaeth, ac ers pryd.",
    ),
    welsh_checked: false,
    outcomes: Outcomes::new(
        example!("GOV005", "met"),
        example!("GOV005", "not-met"),
        example!("GOV005", "not-evidenced"),
        example!("GOV005", "not-applicable"),
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
    let chairs = chairs(view);
    if chairs.is_empty() {
        return unheld(view);
    }
    let with = |certain: bool| {
        let those = chairs
            .iter()
            .filter(move |chair| chair.side == Side::LivedExperience);
        those.filter(move |chair| chair.is_certain || !certain)
    };
    if with(true).next().is_some() {
        let places = with(true).map(|chair| chair.place.clone());
        return Conclusion::met(Phrase::new(
            "Somebody with lived experience chairs, alone or together with others.",
            "Mae rhywun â phrofiad byw yn cadeirio, ar ei ben ei hun neu gydag eraill.",
        ))
        .at(places);
    }
    let places = chairs.iter().map(|chair| chair.place.clone());
    if with(false).next().is_some() {
        return Conclusion::not_evidenced(Phrase::new(
            "The dates leave it open whether somebody with lived experience chaired on the day.",
            "Mae'r dyddiadau'n gadael yn agored a oedd rhywun â phrofiad byw yn cadeirio ar y diwrnod.",
        ))
        .at(places);
    }
    if let [chair] = chairs.as_slice()
        && chair.is_one_of_several
    {
        return Conclusion::not_evidenced(Phrase::new(
            "One co-chair is on record, without lived experience; who chairs with them is not.",
            "Mae un cyd-gadeirydd ar gofnod, heb brofiad byw; nid oes cofnod o bwy sy'n cadeirio gydag ef neu hi.",
        ))
        .at(places);
    }
    if !view.is_whole(Collection::Memberships, view.day) {
        return Conclusion::not_evidenced(Phrase::new(
            "No chair on record has lived experience, but the memberships are not recorded completely.",
            "Nid oes gan unrhyw gadeirydd ar gofnod brofiad byw, ond nid yw'r aelodaethau wedi'u cofnodi'n gyflawn.",
        ))
        .at(places);
    }
    Conclusion::not_met(Message::new(
        format!(
            "Chairs or co-chairs on record: {}; with lived experience: 0.",
            chairs.len()
        ),
        format!(
            "Cadeiryddion neu gyd-gadeiryddion ar gofnod: {}; â phrofiad byw: 0.",
            chairs.len()
        ),
    ))
    .at(places)
}

/// Somebody who chairs, or may.
struct Chair {
    side: Side,
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
                chairs.push(Chair {
                    side: held.side,
                    is_certain: certain && held.is_certain,
                    is_one_of_several: role.role == Role::CoChair,
                    place: held.place().member("roles").item(index),
                });
            }
        }
    }
    chairs
}

/// Where nobody is recorded as holding the office.
fn unheld(view: &View<'_>) -> Conclusion {
    let chairing = view.terms_on(view.day).version().and_then(|(terms, place)| {
        terms
            .chairing
            .as_ref()
            .map(|chairing| (chairing.kind, place.member("chairing")))
    });
    match chairing {
        Some((ChairingKind::NoneRequired, place)) => Conclusion::not_applicable(Phrase::new(
            "The terms of reference say that nobody need chair.",
            "Mae'r cylch gorchwyl yn dweud nad oes angen i neb gadeirio.",
        ))
        .at([place]),
        Some((ChairingKind::Rotating, place)) => rotating(view, place),
        Some((_, place)) => Conclusion::not_evidenced(Phrase::new(
            "The terms of reference name a chair, but who holds the office is not recorded.",
            "Mae'r cylch gorchwyl yn enwi cadeirydd, ond ni chofnodwyd pwy sy'n dal y swydd.",
        ))
        .at([place]),
        None => Conclusion::not_evidenced(Phrase::new(
            "Who chairs is not recorded.",
            "Ni chofnodwyd pwy sy'n cadeirio.",
        )),
    }
}

/// Where the chair rotates: whether anybody with lived experience chaired one of the meetings.
fn rotating(view: &View<'_>, terms: Pointer) -> Conclusion {
    let mut chaired = Vec::new();
    let mut shared = Vec::new();
    let mut is_open = false;
    for (index, event) in view.record.events.iter().flatten().enumerate() {
        let Some(day) = event.day().filter(|day| *day <= view.day) else {
            continue;
        };
        for member in event.chaired_by.iter().flatten() {
            let place = view::place(Collection::Events, index).member("chairedBy");
            let held = view.held_on(day).filter(|held| held.membership.member == *member);
            for held in held.filter(|held| held.side == Side::LivedExperience) {
                if held.is_certain {
                    shared.push(place.clone());
                } else {
                    is_open = true;
                }
            }
            chaired.push(place);
        }
    }
    if !shared.is_empty() {
        return Conclusion::met(Phrase::new(
            "The chair rotates, and people with lived experience have chaired.",
            "Mae'r gadair yn cylchdroi, ac mae pobl â phrofiad byw wedi cadeirio.",
        ))
        .at(shared);
    }
    if is_open || chaired.is_empty() || !view.is_whole(Collection::Events, view.day) {
        return Conclusion::not_evidenced(Phrase::new(
            "The chair rotates; that somebody with lived experience has chaired is not recorded.",
            "Mae'r gadair yn cylchdroi; ni chofnodwyd bod rhywun â phrofiad byw wedi cadeirio.",
        ))
        .at([terms]);
    }
    Conclusion::not_met(Phrase::new(
        "The chair rotates, and nobody with lived experience has chaired.",
        "Mae'r gadair yn cylchdroi, ac nid oes neb â phrofiad byw wedi cadeirio.",
    ))
    .at(chaired)
}
