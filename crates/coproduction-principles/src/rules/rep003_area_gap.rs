//! REP003: every part of the area has somebody, or something happens there.

use std::collections::BTreeMap;

use coproduction_core::Pointer;
use coproduction_core::registers::LocalAuthority;
use coproduction_events::{EngagementEvent, EventMode};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{HEALTHTALK_PROFILE, NHS_WALES_ACT_183_A, WFG_ACT_INVOLVEMENT};
use crate::finding::Conclusion;
use crate::parameters::LOOK_BACK;
use crate::rule::examples;
use crate::template::{Said, messages};
use crate::view::{Recent, Span, View, authorities_of, of_forum, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "REP003",
    slug: "area-gap",
    title: Phrase::new("No county left out", "Dim sir yn cael ei gadael allan"),
    checks: Phrase::new(
        "Whether each local authority of the forum's area had, in the months before the day, a member in a seat for it or an event in it.",
        "A oedd gan bob awdurdod lleol yn ardal y fforwm, yn y misoedd cyn y diwrnod dan sylw, aelod mewn sedd ar ei gyfer neu ddigwyddiad ynddo.",
    ),
    why: Phrase::new(
        "Where nobody comes from and nothing happens, a whole county goes unheard.",
        "Lle nad oes neb yn dod ohono a dim yn digwydd ynddo, ni chaiff sir gyfan ei chlywed.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&WFG_ACT_INVOLVEMENT, &NHS_WALES_ACT_183_A, &HEALTHTALK_PROFILE],
    parameters: &[LOOK_BACK],
    limits: Phrase::new(
        "Where members live is not on record: only seats for an area, and the places of events, are seen. Somebody in a seat for no one authority, and an event of which the place is not recorded, may be of any of them. Events online and \
         by post are in no place. Where the forum's own area has no code, nothing is held against it. The authorities of a health board are those of 2022.",
        "Nid yw ar gofnod ble mae aelodau'n byw: dim ond seddi ar gyfer ardal, a lleoedd digwyddiadau, a welir. Gall rhywun mewn sedd nad yw ar gyfer un awdurdod, a digwyddiad na chofnodwyd ei le, fod yn perthyn i unrhyw un ohonynt. Nid oes lle i \
         ddigwyddiadau ar-lein na thrwy'r post. Lle nad oes cod i ardal y fforwm ei hun, ni ddelir dim yn ei erbyn. Awdurdodau bwrdd iechyd yw rhai 2022.",
    ),
    to_meet: Phrase::new(
        "Meet in each local authority in turn, or keep a seat for each.",
        "Cyfarfyddwch ym mhob awdurdod lleol yn ei dro, neu cadwch sedd i bob un.",
    ),
    to_record: Phrase::new(
        "The code of the forum's area, the local authority of each event's place, and the area of each seat that is for one.",
        "Cod ardal y fforwm, awdurdod lleol lle pob digwyddiad, ac ardal pob sedd sydd ar gyfer un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("REP003"),
    check,
};

messages! {
    no_code
        en: "The local authorities of the forum's area are not known: its code is not recorded.",
        cy: "Nid yw awdurdodau lleol ardal y fforwm yn hysbys: ni chofnodwyd ei god.";
    no_area
        en: "The local authorities of the forum's area are not known: its code is not that of a local authority or health board in Wales.",
        cy: "Nid yw awdurdodau lleol ardal y fforwm yn hysbys: nid cod awdurdod lleol na bwrdd iechyd yng Nghymru yw ei god.";
    reached[months, all, day]
        en: {
            one: "Local authorities of the area with a member or an event in the month to {day}: {all} of {all}.",
            other: "Local authorities of the area with a member or an event in the {months} months to {day}: {all} of {all}."
        },
        cy: {
            zero: "Awdurdodau lleol yr ardal ag aelod neu ddigwyddiad yn y {months} mis hyd at {day}: {all} o {all}.",
            one: "Awdurdodau lleol yr ardal ag aelod neu ddigwyddiad yn y mis hyd at {day}: {all} o {all}.",
            two: "Awdurdodau lleol yr ardal ag aelod neu ddigwyddiad yn y ddau fis hyd at {day}: {all} o {all}.",
            few: "Awdurdodau lleol yr ardal ag aelod neu ddigwyddiad yn y tri mis hyd at {day}: {all} o {all}.",
            many: "Awdurdodau lleol yr ardal ag aelod neu ddigwyddiad yn y chwe mis hyd at {day}: {all} o {all}.",
            other: "Awdurdodau lleol yr ardal ag aelod neu ddigwyddiad yn y {months} mis hyd at {day}: {all} o {all}."
        };
    without[months, without, all, day, names]
        en: {
            one: "Local authorities of the area with neither a member nor an event on record in the month to {day}: {without} of {all} ({names}).",
            other: "Local authorities of the area with neither a member nor an event on record in the {months} months to {day}: {without} of {all} ({names})."
        },
        cy: {
            zero: "Awdurdodau lleol yr ardal heb aelod na digwyddiad ar gofnod yn y {months} mis hyd at {day}: {without} o {all} ({names}).",
            one: "Awdurdodau lleol yr ardal heb aelod na digwyddiad ar gofnod yn y mis hyd at {day}: {without} o {all} ({names}).",
            two: "Awdurdodau lleol yr ardal heb aelod na digwyddiad ar gofnod yn y ddau fis hyd at {day}: {without} o {all} ({names}).",
            few: "Awdurdodau lleol yr ardal heb aelod na digwyddiad ar gofnod yn y tri mis hyd at {day}: {without} o {all} ({names}).",
            many: "Awdurdodau lleol yr ardal heb aelod na digwyddiad ar gofnod yn y chwe mis hyd at {day}: {without} o {all} ({names}).",
            other: "Awdurdodau lleol yr ardal heb aelod na digwyddiad ar gofnod yn y {months} mis hyd at {day}: {without} o {all} ({names})."
        };
    open[months, open, all, day, names]
        en: {
            one: "Local authorities of the area of which no member or event is on record in the month to {day}, and the record leaves it open: {open} of {all} ({names}).",
            other: "Local authorities of the area of which no member or event is on record in the {months} months to {day}, and the record leaves it open: {open} of {all} ({names})."
        },
        cy: {
            zero: "Awdurdodau lleol yr ardal nad oes aelod na digwyddiad ar gofnod ynddynt yn y {months} mis hyd at {day}, a'r cofnod yn gadael hynny'n agored: {open} o {all} ({names}).",
            one: "Awdurdodau lleol yr ardal nad oes aelod na digwyddiad ar gofnod ynddynt yn y mis hyd at {day}, a'r cofnod yn gadael hynny'n agored: {open} o {all} ({names}).",
            two: "Awdurdodau lleol yr ardal nad oes aelod na digwyddiad ar gofnod ynddynt yn y ddau fis hyd at {day}, a'r cofnod yn gadael hynny'n agored: {open} o {all} ({names}).",
            few: "Awdurdodau lleol yr ardal nad oes aelod na digwyddiad ar gofnod ynddynt yn y tri mis hyd at {day}, a'r cofnod yn gadael hynny'n agored: {open} o {all} ({names}).",
            many: "Awdurdodau lleol yr ardal nad oes aelod na digwyddiad ar gofnod ynddynt yn y chwe mis hyd at {day}, a'r cofnod yn gadael hynny'n agored: {open} o {all} ({names}).",
            other: "Awdurdodau lleol yr ardal nad oes aelod na digwyddiad ar gofnod ynddynt yn y {months} mis hyd at {day}, a'r cofnod yn gadael hynny'n agored: {open} o {all} ({names})."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || reach(view),
    )
}

fn reach(view: &View<'_>) -> Conclusion {
    let Some(area) = view.authorities() else {
        let said = if has_code(view) {
            say::no_area()
        } else {
            say::no_code()
        };
        return Conclusion::not_evidenced(said).at([Pointer::root().member("forum")]);
    };
    let recent = view.recent();
    let (months, day, all) = (recent.months, view.day, area.all.len());
    let mut reached = Reached::default();
    reached.add_events(view, recent);
    reached.add_members(view, recent);
    let names = |those: &[&'static LocalAuthority]| those.iter().copied().map(Said::from).collect::<Vec<_>>();
    let without: Vec<_> = area
        .all
        .iter()
        .copied()
        .filter(|authority| !reached.has(authority))
        .collect();
    if without.is_empty() {
        let places = area
            .all
            .iter()
            .filter_map(|authority| reached.certain.get(authority.gss));
        return Conclusion::met(say::reached(months, all, day)).at(places.cloned());
    }
    let is_whole = view.record.events.is_some()
        && view.record.memberships.is_some()
        && view.is_whole_since(Collection::Events, recent.from)
        && view.is_whole_since(Collection::Memberships, recent.from);
    let lacking: Vec<_> = without
        .iter()
        .copied()
        .filter(|authority| !reached.may_have(authority))
        .collect();
    if lacking.is_empty() || !is_whole || !area.are_its_own {
        let open = say::open(months, without.len(), all, day, names(&without));
        return Conclusion::not_evidenced(open).at([Pointer::root().member("forum")]);
    }
    let unmet = say::without(months, lacking.len(), all, day, names(&lacking));
    view.lacking_in(recent, Conclusion::not_met(unmet).at([of_forum("area")]))
}

/// Whether the area of the forum has a code on record, or where none is recorded, its accountable body has.
fn has_code(view: &View<'_>) -> bool {
    let forum = &view.record.forum;
    let body = forum.accountable.and_then(|id| view.record.organisation(id));
    forum.area.as_ref().map_or_else(
        || body.is_some_and(|body| body.gss_code.is_some() || body.ods_code.is_some()),
        |area| area.gss_code.is_some(),
    )
}

/// The local authorities that a member was for, or an event was in.
#[derive(Default)]
struct Reached {
    /// Those that are certain, each with a place of the record.
    certain: BTreeMap<&'static str, Pointer>,
    perhaps: Vec<&'static str>,
    /// Whether something may be of any of them.
    anywhere: bool,
}

impl Reached {
    fn has(&self, authority: &LocalAuthority) -> bool {
        self.certain.contains_key(authority.gss)
    }

    fn may_have(&self, authority: &LocalAuthority) -> bool {
        self.anywhere || self.perhaps.contains(&authority.gss)
    }

    fn add(&mut self, those: Option<&[&'static LocalAuthority]>, is_certain: bool, place: Pointer) {
        match those {
            None => self.anywhere = true,
            Some([one]) if is_certain => drop(self.certain.entry(one.gss).or_insert(place)),
            Some(several) => self.perhaps.extend(several.iter().map(|authority| authority.gss)),
        }
    }

    fn add_events(&mut self, view: &View<'_>, recent: Recent) {
        for (index, event) in view.record.events.iter().flatten().enumerate() {
            let was_then = Span::start_of(event).and_then(|span| recent.has_span(span));
            let held = took_place(event, view.day);
            let from_afar = matches!(event.mode, Some(EventMode::Online | EventMode::Correspondence));
            if held == Some(false) || was_then == Some(false) || from_afar {
                continue;
            }
            let is_certain = held.is_some() && was_then.is_some();
            self.add(
                authority_of(event).as_deref(),
                is_certain,
                place(Collection::Events, index),
            );
        }
    }

    fn add_members(&mut self, view: &View<'_>, recent: Recent) {
        for held in view.held_since(recent.from) {
            let from = held.membership.from;
            // It touches the months for certain where it began by the day and had not ended before them.
            let is_certain = from.is_none_or(|from| from.latest() <= view.day)
                && held
                    .membership
                    .ended
                    .is_none_or(|ended| ended.earliest() >= recent.from);
            let area = held.area.and_then(|area| area.gss_code.as_ref());
            self.add(area.and_then(authorities_of).as_deref(), is_certain, held.place());
        }
    }
}

/// The local authority of an event's place, where it is recorded.
fn authority_of(event: &EngagementEvent) -> Option<Vec<&'static LocalAuthority>> {
    let place = event.place.as_ref()?;
    authorities_of(place.local_authority.as_ref()?)
}
