//! EVT009: there is more than one way to come.

use coproduction_core::registers::is_working_day;
use coproduction_core::{DateTime, Place, Pointer};
use coproduction_events::{AccessKind, EngagementEvent, EventMode, ProvisionState};
use coproduction_record::Collection;

use crate::catalogue::{NATIONAL_PRINCIPLE_6, UK_STANDARDS_INCLUSIVE};
use crate::finding::Conclusion;
use crate::parameters::LOOK_BACK;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Span, View, is_gathering, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "EVT009",
    slug: "one-slot-only",
    title: Phrase::new("More than one way to come", "Mwy nag un ffordd o ddod"),
    checks: Phrase::new(
        "Whether, among the events of the months looked back on that people came to, at least one began outside working hours, or there were two \
         places, or people could join one from a distance. Working hours are nine to five on a working day. Not met where there were two events or \
         more, and all began in working hours, in one place, without a way to join from a distance.",
        "A ddechreuodd o leiaf un o'r digwyddiadau y daeth pobl iddynt yn ystod y misoedd dan sylw y tu allan i oriau gwaith, neu a oedd dau le, neu a allai \
         pobl ymuno ag un o bell. Oriau gwaith yw naw tan bump ar ddiwrnod gwaith. Nis bodlonir lle'r oedd dau ddigwyddiad neu fwy, a phob un yn dechrau mewn \
         oriau gwaith, mewn un lle, heb ffordd o ymuno o bell.",
    ),
    why: Phrase::new(
        "One place in working hours shuts out people who work, who care for somebody or who live far away.",
        "Mae un lle mewn oriau gwaith yn cau allan bobl sy'n gweithio, sy'n gofalu am rywun neu sy'n byw ymhell.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NATIONAL_PRINCIPLE_6, &UK_STANDARDS_INCLUSIVE],
    parameters: &[LOOK_BACK],
    limits: Phrase::new(
        "An event counts by when it begins. Two places are two names, or two local authorities: one place under two names counts as two. Times are taken \
         as they are written; one in UTC may be an hour later in Wales. Working days are known from 2012 to 2028. Surveys, consultations and discussions over \
         time do not count. It does not see which times people asked for.",
        "Mae digwyddiad yn cyfrif yn ôl pryd y mae'n dechrau. Dau enw, neu ddau awdurdod lleol, yw dau le: mae un lle o dan ddau enw yn cyfrif fel dau. Cymerir \
         amseroedd fel y'u hysgrifennir; gall un mewn UTC fod awr yn hwyrach yng Nghymru. Mae'r diwrnodau gwaith yn hysbys o 2012 i 2028. Nid yw arolygon, \
         ymgynghoriadau na thrafodaethau dros amser yn cyfrif. Nid yw'n gweld pa amseroedd y gofynnodd pobl amdanynt.",
    ),
    to_meet: Phrase::new(
        "Ask people when and where they can come, and change the time, the place, or the way to join from one event to the next.",
        "Gofynnwch i bobl pryd ac i ble y gallant ddod, a newidiwch yr amser, y lle, neu'r ffordd o ymuno o'r naill ddigwyddiad i'r llall.",
    ),
    to_record: Phrase::new(
        "For each event when it began, where it was, and how people could take part.",
        "Ar gyfer pob digwyddiad, pryd y dechreuodd, ble'r oedd, a sut y gallai pobl gymryd rhan.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT009"),
    check,
};

messages! {
    one_slot[events, months]
        en: "All events of the last months were in working hours, in one place, without a way to join from a distance. Events: {events}; months: {months}.",
        cy: "Roedd holl ddigwyddiadau'r misoedd diwethaf mewn oriau gwaith, mewn un lle, heb ffordd o ymuno o bell. Digwyddiadau: {events}; misoedd: {months}.";
    several[ways, events, months]
        en: "There was more than one way to come. Events outside working hours, in another place or with a way to join from a distance: {ways} of {events}; months: {months}.",
        cy: "Roedd mwy nag un ffordd o ddod. Digwyddiadau y tu allan i oriau gwaith, mewn lle arall neu â ffordd o ymuno o bell: {ways} o {events}; misoedd: {months}.";
    open[open, events]
        en: "Events of which the time, the place or the way to take part is not on record: {open} of {events}.",
        cy: "Digwyddiadau nad yw eu hamser, eu lle na'r ffordd o gymryd rhan ar gofnod: {open} o {events}.";
    not_whole
        en: "The events on record were all alike, and the record does not hold every event of the months looked back on.",
        cy: "Roedd y digwyddiadau sydd ar gofnod i gyd yr un fath, ac nid yw'r cofnod yn cynnwys pob digwyddiad o'r misoedd dan sylw.";
    too_few[months]
        en: "There were fewer than two events that people came to, which is no pattern; months looked back on: {months}.",
        cy: "Bu llai na dau ddigwyddiad y daeth pobl iddynt, ac nid yw hynny'n batrwm; misoedd yr edrychwyd yn ôl arnynt: {months}.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let months = view.policy.look_back_months();
    let looked_at: Vec<(usize, &EngagementEvent)> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| is_gathering(event) && is_recent(view, event))
        .collect();
    let at = |index: &usize| place(Collection::Events, *index);
    let first_place = looked_at.iter().find_map(|(_, event)| event.place.as_ref());
    let (mut other_ways, mut open) = (Vec::new(), Vec::new());
    for (index, event) in &looked_at {
        // What may not have been held, or may be a survey, as far as is recorded, says nothing.
        let is_certain = took_place(event, view.day) == Some(true) && event.kind.is_some();
        match is_another_way(event, first_place).filter(|_| is_certain) {
            Some(true) => other_ways.push(at(index)),
            Some(false) => {}
            None => open.push(at(index)),
        }
    }
    let all = looked_at.len();
    if !other_ways.is_empty() {
        return Conclusion::met(say::several(other_ways.len(), all, months)).at(other_ways);
    }
    if !open.is_empty() {
        return Conclusion::not_evidenced(say::open(open.len(), all)).at(open);
    }
    if !view.is_whole_since(Collection::Events, view.recent().from) {
        return Conclusion::not_evidenced(say::not_whole()).at([Pointer::root().member("coverage")]);
    }
    if all < 2 {
        return Conclusion::not_applicable(say::too_few(months));
    }
    Conclusion::not_met(say::one_slot(all, months)).at(looked_at.iter().map(|(index, _)| at(index)))
}

/// Whether an event was, or may have been, held in the months looked back on.
fn is_recent(view: &View<'_>, event: &EngagementEvent) -> bool {
    let began_then = Span::start_of(event).and_then(|span| view.recent().has_span(span));
    took_place(event, view.day) != Some(false) && began_then != Some(false)
}

/// Whether an event was another way to come: from a distance, in another place than the first, or outside working hours.
fn is_another_way(event: &EngagementEvent, first: Option<&Place>) -> Option<bool> {
    let ways = [
        is_remote(event),
        is_elsewhere(event.place.as_ref(), first),
        event.starts.and_then(is_out_of_hours),
    ];
    if ways.contains(&Some(true)) {
        return Some(true);
    }
    (!ways.contains(&None)).then_some(false)
}

/// Whether people could join from a distance.
fn is_remote(event: &EngagementEvent) -> Option<bool> {
    let offered =
        event.access.iter().flatten().any(|access| {
            access.kind == AccessKind::RemoteJoining && access.state == ProvisionState::Provided
        });
    match event.mode {
        _ if offered => Some(true),
        Some(mode) => Some(mode != EventMode::InPerson),
        None => None,
    }
}

/// Whether a place is another than the first that is recorded.
fn is_elsewhere(place: Option<&Place>, first: Option<&Place>) -> Option<bool> {
    let (place, first) = (place?, first?);
    let authorities = place.local_authority.as_ref().zip(first.local_authority.as_ref());
    if authorities.is_some_and(|(one, other)| one != other) {
        return Some(true);
    }
    let (name, other) = (place.name.as_ref()?, first.name.as_ref()?);
    let in_both = [name.cy().zip(other.cy()), name.en().zip(other.en())];
    let mut differ = in_both.into_iter().flatten().map(|(one, other)| one != other);
    // The same name in one language is enough.
    differ.next().map(|first| first && differ.all(|differs| differs))
}

/// Whether a time is outside nine to five on a working day, be it as it is written or an hour later than its UTC.
fn is_out_of_hours(starts: DateTime) -> Option<bool> {
    if is_working_day(starts.date())? {
        let day = starts.date().to_chrono();
        let hour = |hour| day.and_hms_opt(hour, 0, 0);
        let (local, utc) = (starts.local(), starts.utc().naive_utc());
        let is_early = local < hour(9)? && utc < hour(8)?;
        let is_late = local >= hour(17)? && utc >= hour(16)?;
        if is_early || is_late {
            return Some(true);
        }
        let is_within = local >= hour(9)? && utc < hour(16)?;
        return is_within.then_some(false);
    }
    Some(true)
}
