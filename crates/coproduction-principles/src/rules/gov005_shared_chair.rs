//! GOV005: somebody with lived experience chairs, or chairs together with others.

use coproduction_core::{PartialDate, Pointer};
use coproduction_forums::{ChairingKind, LifeState};
use coproduction_members::{MemberId, Role};
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, NIHR_SHARING_POWER};
use crate::finding::Conclusion;
use crate::parameters::LOOK_BACK;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{View, is_chair};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "GOV005",
    slug: "shared-chair",
    title: Phrase::new("A chair with lived experience", "Cadeirydd â phrofiad byw"),
    checks: Phrase::new(
        "Whether somebody who held a seat as one with lived experience was chair or co-chair on the day, and chaired; where the chair rotates, whether somebody with lived experience has had it.",
        "A oedd rhywun a oedd yn dal sedd fel un â phrofiad byw yn gadeirydd neu'n gyd-gadeirydd ar y diwrnod dan sylw, ac yn cadeirio; lle mae'r gadeiryddiaeth yn cylchdroi, a fu hi gan rywun â phrofiad byw.",
    ),
    why: Phrase::new(
        "Whoever sets the agenda has power over what can be decided.",
        "Mae gan bwy bynnag sy'n gosod yr agenda rym dros yr hyn y gellir ei benderfynu.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NIHR_SHARING_POWER, &COPRODUCTION_VALUE_4],
    parameters: &[LOOK_BACK],
    limits: Phrase::new(
        "It sees who holds the office and who chaired, not who speaks or sets the agenda. Whoever holds a seat for their work alone does not count, as in GOV003. A vice-chair does not \
         count, nor does a guest who chairs. That somebody holds the office without chairing is found only where \
         others are on record as having chaired every meeting since, and there were two or more: one is no \
         pattern. A rotating chair counts however long ago somebody with lived experience had it; one that the \
         same people have held for longer than the months looked back on rotates only if somebody with lived \
         experience chaired in them. It is not applied while the forum is paused.",
        "Mae'n gweld pwy sy'n dal y swydd a phwy a gadeiriodd, nid pwy sy'n siarad nac yn gosod yr agenda. Nid yw pwy bynnag sy'n dal sedd oherwydd ei waith yn unig yn cyfrif, fel yn GOV003. Nid \
         yw is-gadeirydd yn cyfrif, na gwestai sy'n cadeirio. Dim ond lle mae ar gofnod mai eraill a gadeiriodd \
         bob cyfarfod ers hynny, a bod dau neu fwy, y nodir bod rhywun yn dal y swydd heb gadeirio: nid yw un yn \
         batrwm. Mae cadeiryddiaeth sy'n cylchdroi yn cyfrif waeth faint yn ôl y bu gan rywun â phrofiad byw; \
         dim ond os cadeiriodd rhywun â phrofiad byw yn y misoedd yr edrychir yn ôl arnynt y mae un y mae'r un \
         bobl wedi'i dal am fwy na hynny yn cylchdroi. Ni chaiff ei chymhwyso tra bo'r fforwm wedi'i oedi.",
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
    never_chaired[meetings]
        en: {
            one: "Somebody with lived experience holds the office, and others chaired the one meeting held since.",
            other: "Somebody with lived experience holds the office, and others chaired all {meetings} meetings held since."
        },
        cy: {
            zero: "Mae rhywun â phrofiad byw yn dal y swydd, ac ni chynhaliwyd cyfarfod ers hynny.",
            one: "Mae rhywun â phrofiad byw yn dal y swydd, ac eraill a gadeiriodd yr unig gyfarfod a gynhaliwyd ers hynny.",
            two: "Mae rhywun â phrofiad byw yn dal y swydd, ac eraill a gadeiriodd y ddau gyfarfod a gynhaliwyd ers hynny.",
            few: "Mae rhywun â phrofiad byw yn dal y swydd, ac eraill a gadeiriodd bob un o'r tri chyfarfod a gynhaliwyd ers hynny.",
            many: "Mae rhywun â phrofiad byw yn dal y swydd, ac eraill a gadeiriodd bob un o'r chwe chyfarfod a gynhaliwyd ers hynny.",
            other: "Mae rhywun â phrofiad byw yn dal y swydd, ac eraill a gadeiriodd bob un o'r {meetings} cyfarfod a gynhaliwyd ers hynny."
        };
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
    has_held
        en: "The chair rotates, and somebody with lived experience has held the office.",
        cy: "Mae'r gadeiryddiaeth yn cylchdroi, ac mae rhywun â phrofiad byw wedi dal y swydd.";
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
        let members: Vec<_> = chairs
            .iter()
            .filter(|chair| chair.has_lived_experience)
            .map(|chair| chair.member)
            .collect();
        let others = view.passed_over(&members);
        // One meeting is no pattern.
        if others.len() > 1 && view.is_whole(Collection::Events, view.day) {
            return Conclusion::not_met(say::never_chaired(others.len())).at(others);
        }
        return Conclusion::met(say::chairs()).at(with(true).map(|chair| chair.place.clone()));
    }
    let places = chairs.iter().map(|chair| chair.place.clone());
    if with(false).next().is_some() {
        return Conclusion::not_evidenced(say::chairs_open()).at(places);
    }
    let months = view.recent();
    let is_new = |chair: &Chair| chair.since.is_none_or(|from| from.latest() > months.from);
    if let Some((ChairingKind::Rotating, terms)) = chairing(view) {
        if chairs.iter().any(is_new) {
            return rotating(view, terms);
        }
        let chaired = view.chaired(Some(months)).by_lived_experience;
        if !chaired.is_empty() {
            return Conclusion::met(say::has_chaired()).at(chaired);
        }
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
    member: MemberId,
    /// When it began, where that is on record.
    since: Option<PartialDate>,
    /// Whether they are there as somebody with lived experience, or may be.
    has_lived_experience: bool,
    /// Whether that, and that they hold the office, is certain.
    is_certain: bool,
    /// Whether the office is one that is held together with somebody else.
    is_one_of_several: bool,
    place: Pointer,
}

fn chairs(view: &View<'_>) -> Vec<Chair> {
    let mut chairs = Vec::new();
    for held in view.held_on(view.day) {
        for (index, role, certain) in held.roles_on(view.day) {
            if is_chair(role.role) {
                // Whoever holds two seats is on both sides.
                let seats = view.held_by(held.membership.member, view.day);
                let lived: Vec<_> = seats
                    .map(|seat| (view.sits_with_lived_experience(&seat), seat.is_certain))
                    .collect();
                chairs.push(Chair {
                    member: held.membership.member,
                    since: role.from,
                    has_lived_experience: lived.iter().any(|(lived, _)| *lived != Some(false)),
                    is_certain: certain && held.is_certain && lived.contains(&(Some(true), true)),
                    is_one_of_several: role.role == Role::CoChair,
                    place: held.place().entry("roles", index),
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

/// How the terms of reference have the forum chaired.
fn chairing(view: &View<'_>) -> Option<(ChairingKind, Pointer)> {
    let (terms, place) = view.latest_terms_on(view.day).version()?;
    Some((terms.chairing.as_ref()?.kind, place.member("chairing")))
}

/// Where nobody is recorded as holding the office.
fn unheld(view: &View<'_>) -> Conclusion {
    match chairing(view) {
        Some((ChairingKind::NoneRequired, place)) => {
            Conclusion::not_applicable(say::none_required()).at([place])
        }
        Some((ChairingKind::Rotating, place)) => rotating(view, place),
        _ if every_office_is_recorded(view) => {
            Conclusion::not_met(say::no_office()).at([Collection::Memberships.place()])
        }
        Some((_, place)) => Conclusion::not_evidenced(say::office_not_recorded()).at([place]),
        None => Conclusion::not_evidenced(say::not_recorded()),
    }
}

/// Where the chair rotates: whether anybody with lived experience has held the office or chaired one of the meetings.
fn rotating(view: &View<'_>, terms: Pointer) -> Conclusion {
    let chaired = view.chaired(None);
    if !chaired.by_lived_experience.is_empty() {
        return Conclusion::met(say::has_chaired()).at(chaired.by_lived_experience);
    }
    let have_held = view.have_chaired();
    if !have_held.is_empty() {
        return Conclusion::met(say::has_held()).at(have_held);
    }
    if chaired.is_open || chaired.by_others.is_empty() || view.record.memberships.is_none() {
        return Conclusion::not_evidenced(say::rotation_open()).at([terms]);
    }
    Conclusion::not_met(say::has_not_chaired()).at(chaired.by_others)
}
