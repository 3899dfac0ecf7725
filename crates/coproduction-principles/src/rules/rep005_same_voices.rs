//! REP005: it is not always the same people who come.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::{Fraction, Pointer};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{HEALTHTALK_PROFILE, NIHR_ALL_PERSPECTIVES, UK_STANDARDS_INCLUSIVE};
use crate::finding::Conclusion;
use crate::parameters::{LOOK_BACK, NO_SOURCE};
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Person, Span, View, beside, place, took_place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "REP005",
    slug: "same-voices",
    title: Phrase::new("Not always the same voices", "Nid yr un lleisiau bob tro"),
    checks: Phrase::new(
        "Whether, at the events in the months before the day, the small part of people who came most made up no more than such a share of all attendances, and at least such a share of people took part for the first time. \
         Professionals and observers are left out.",
        "A oedd y gyfran fach o bobl a ddaeth amlaf, yn y digwyddiadau yn y misoedd cyn y diwrnod dan sylw, yn cyfrif am ddim mwy na'r fath gyfran o'r holl bresenoldebau, ac o leiaf y fath gyfran o bobl yn cymryd rhan am y tro cyntaf. \
         Gadewir allan weithwyr proffesiynol ac arsylwyr.",
    ),
    why: Phrase::new(
        "Where only those come who always come, most people are never heard.",
        "Lle na ddaw ond y rhai sy'n dod bob tro, ni chaiff y rhan fwyaf o bobl byth eu clywed.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &NIHR_ALL_PERSPECTIVES,
        &UK_STANDARDS_INCLUSIVE,
        &HEALTHTALK_PROFILE,
    ],
    parameters: &[
        LOOK_BACK,
        Parameter {
            name: "busiestShare",
            means: Phrase::new(
                "the part of people, those who came most, whose attendances are counted, as a fraction",
                "y gyfran o bobl, sef y rhai a ddaeth amlaf, y cyfrifir eu presenoldebau, fel ffracsiwn",
            ),
            basis: Basis::Choice,
            source: NO_SOURCE,
            value: |policy: &Policy| fraction(policy.busiest_share()),
        },
        Parameter {
            name: "busiestAttendances",
            means: Phrase::new(
                "the part of all attendances that they may make up, as a fraction",
                "y gyfran o'r holl bresenoldebau y cânt gyfrif amdani, fel ffracsiwn",
            ),
            basis: Basis::Choice,
            source: NO_SOURCE,
            value: |policy: &Policy| fraction(policy.busiest_attendances()),
        },
        Parameter {
            name: "firstTimeShare",
            means: Phrase::new(
                "the part of people who take part for the first time, as a fraction",
                "y gyfran o bobl sy'n cymryd rhan am y tro cyntaf, fel ffracsiwn",
            ),
            basis: Basis::Choice,
            source: NO_SOURCE,
            value: |policy: &Policy| fraction(policy.first_time_share()),
        },
    ],
    limits: Phrase::new(
        "A forum whose members stay has few new faces among them: look at who else was asked. Only those who are on record by an id are told apart, so that heads that were counted and answers to a survey leave it open. Whether it is somebody's first time is \
         told from the events on record alone, and only where they are whole since the forum began; what people said of it in monitoring is not read. It says nothing of who the people are.",
        "Mewn fforwm y mae ei aelodau'n aros, prin yw'r wynebau newydd yn eu plith: edrychwch ar bwy arall y gofynnwyd. Dim ond y rhai sydd ar gofnod yn ôl dynodydd y gellir gwahaniaethu rhyngddynt, felly mae pobl a gyfrifwyd yn unig ac atebion i arolwg yn gadael \
         hynny'n agored. O'r digwyddiadau ar gofnod yn unig y gwelir ai hwn yw tro cyntaf rhywun, a hynny dim ond lle maent yn gyflawn ers i'r fforwm ddechrau; ni ddarllenir yr hyn a ddywedodd pobl wrth fonitro. Nid yw'n dweud dim am bwy yw'r bobl.",
    ),
    to_meet: Phrase::new(
        "Go to where other people are, ask through groups they trust, and make room for those who come for the first time.",
        "Ewch i'r lle mae pobl eraill, gofynnwch drwy grwpiau y maent yn ymddiried ynddynt, a gwnewch le i'r rhai sy'n dod am y tro cyntaf.",
    ),
    to_record: Phrase::new(
        "Who took part in each event, members and guests, each by an id without a name that stays the same; an empty list of guests says that there were none.",
        "Pwy a gymerodd ran ym mhob digwyddiad, yn aelodau ac yn westeion, pob un yn ôl dynodydd heb enw sy'n aros yr un; mae rhestr wag o westeion yn dweud nad oedd rhai.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("REP005"),
    check,
};

messages! {
    open[months, open, events, day]
        en: {
            one: "Events in the month to {day} of which it is not on record, person by person, who took part: {open} of {events}.",
            other: "Events in the {months} months to {day} of which it is not on record, person by person, who took part: {open} of {events}."
        },
        cy: {
            zero: "Digwyddiadau yn y {months} mis hyd at {day} nad yw ar gofnod, fesul person, pwy a gymerodd ran ynddynt: {open} o {events}.",
            one: "Digwyddiadau yn y mis hyd at {day} nad yw ar gofnod, fesul person, pwy a gymerodd ran ynddynt: {open} o {events}.",
            two: "Digwyddiadau yn y ddau fis hyd at {day} nad yw ar gofnod, fesul person, pwy a gymerodd ran ynddynt: {open} o {events}.",
            few: "Digwyddiadau yn y tri mis hyd at {day} nad yw ar gofnod, fesul person, pwy a gymerodd ran ynddynt: {open} o {events}.",
            many: "Digwyddiadau yn y chwe mis hyd at {day} nad yw ar gofnod, fesul person, pwy a gymerodd ran ynddynt: {open} o {events}.",
            other: "Digwyddiadau yn y {months} mis hyd at {day} nad yw ar gofnod, fesul person, pwy a gymerodd ran ynddynt: {open} o {events}."
        };
    not_whole[months, day]
        en: {
            one: "The record does not hold every event of the month to {day}.",
            other: "The record does not hold every event of the {months} months to {day}."
        },
        cy: {
            zero: "Nid yw'r cofnod yn cynnwys pob digwyddiad o'r {months} mis hyd at {day}.",
            one: "Nid yw'r cofnod yn cynnwys pob digwyddiad o'r mis hyd at {day}.",
            two: "Nid yw'r cofnod yn cynnwys pob digwyddiad o'r ddau fis hyd at {day}.",
            few: "Nid yw'r cofnod yn cynnwys pob digwyddiad o'r tri mis hyd at {day}.",
            many: "Nid yw'r cofnod yn cynnwys pob digwyddiad o'r chwe mis hyd at {day}.",
            other: "Nid yw'r cofnod yn cynnwys pob digwyddiad o'r {months} mis hyd at {day}."
        };
    nobody[months, day]
        en: {
            one: "Nobody but professionals and observers took part in an event in the month to {day}.",
            other: "Nobody but professionals and observers took part in an event in the {months} months to {day}."
        },
        cy: {
            zero: "Ni chymerodd neb ond gweithwyr proffesiynol ac arsylwyr ran mewn digwyddiad yn y {months} mis hyd at {day}.",
            one: "Ni chymerodd neb ond gweithwyr proffesiynol ac arsylwyr ran mewn digwyddiad yn y mis hyd at {day}.",
            two: "Ni chymerodd neb ond gweithwyr proffesiynol ac arsylwyr ran mewn digwyddiad yn y ddau fis hyd at {day}.",
            few: "Ni chymerodd neb ond gweithwyr proffesiynol ac arsylwyr ran mewn digwyddiad yn y tri mis hyd at {day}.",
            many: "Ni chymerodd neb ond gweithwyr proffesiynol ac arsylwyr ran mewn digwyddiad yn y chwe mis hyd at {day}.",
            other: "Ni chymerodd neb ond gweithwyr proffesiynol ac arsylwyr ran mewn digwyddiad yn y {months} mis hyd at {day}."
        };
    concentrated[part, all, busiest, people, share]
        en: "Attendances of the {busiest} of {people} people who came most: {part} of {all}; the share they may make up: {share}.",
        cy: "Presenoldebau'r bobl a ddaeth amlaf ({busiest} o {people}): {part} o {all}; y gyfran y cânt gyfrif amdani: {share}.";
    few_new[first, people, share]
        en: "People who took part for the first time: {first} of {people}; the share looked for: {share}.",
        cy: "Pobl a gymerodd ran am y tro cyntaf: {first} o {people}; y gyfran a ddisgwylir: {share}.";
    history_open[first, people, share]
        en: "People of whom no earlier attendance is on record: {first} of {people}; the share of first-timers looked for: {share}. The record does not say who took part in everything before.",
        cy: "Pobl nad oes presenoldeb cynharach ar gofnod ar eu cyfer: {first} o {people}; y gyfran o rai am y tro cyntaf a ddisgwylir: {share}. Nid yw'r cofnod yn dweud pwy a gymerodd ran ym mhopeth o'r blaen.";
    too_few_to_ask[first, people]
        en: "Too few people took part to ask who came most; people who took part for the first time: {first} of {people}.",
        cy: "Cymerodd rhy ychydig o bobl ran i ofyn pwy a ddaeth amlaf; pobl a gymerodd ran am y tro cyntaf: {first} o {people}.";
    good[part, all, busiest, people, first]
        en: "Attendances of the {busiest} of {people} people who came most: {part} of {all}; people who took part for the first time: {first} of {people}.",
        cy: "Presenoldebau'r bobl a ddaeth amlaf ({busiest} o {people}): {part} o {all}; pobl a gymerodd ran am y tro cyntaf: {first} o {people}.";
}

fn fraction(share: Fraction) -> serde_json::Value {
    serde_json::to_value(share).unwrap_or_default()
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || {
            let recent = view.recent();
            let (months, day) = (recent.months, view.day);
            if view.record.events.is_none() {
                return Conclusion::not_evidenced(shared::no_events());
            }
            let voices = Voices::of(view);
            let events = voices.events.len();
            if !voices.open.is_empty() {
                return Conclusion::not_evidenced(say::open(months, voices.open.len(), events, day))
                    .at(voices.open);
            }
            if !view.is_whole_since(Collection::Events, recent.from) {
                return Conclusion::not_evidenced(say::not_whole(months, day))
                    .at([Pointer::root().member("coverage")]);
            }
            if voices.times.is_empty() {
                return Conclusion::not_applicable(say::nobody(months, day)).at(voices.events);
            }
            voices.conclude(view)
        },
    )
}

/// Who took part in the months looked at, and who before.
#[derive(Default)]
struct Voices {
    events: Vec<Pointer>,
    /// Those of which it is not on record who took part.
    open: Vec<Pointer>,
    /// How often each came.
    times: BTreeMap<Person, usize>,
    before: BTreeSet<Person>,
    /// Whether everybody who came before is on record.
    knows_before: bool,
}

impl Voices {
    fn of(view: &View<'_>) -> Self {
        let recent = view.recent();
        let mut voices = Self {
            knows_before: view.is_whole_since(Collection::Events, view.began()),
            ..Self::default()
        };
        for (index, event) in view.record.events.iter().flatten().enumerate() {
            let held = took_place(event, view.day);
            if held == Some(false) {
                continue;
            }
            let was_then = Span::start_of(event).and_then(|span| recent.has_span(span));
            let took_part = view.took_part(event);
            if was_then == Some(false) {
                voices.knows_before &= took_part.are_all;
                if held == Some(true) {
                    voices.before.extend(took_part.people);
                }
                continue;
            }
            let at = place(Collection::Events, index);
            if was_then.is_none() || held.is_none() || !took_part.are_all {
                voices.open.push(at.clone());
            }
            voices.events.push(at);
            for person in took_part.people {
                *voices.times.entry(person).or_default() += 1;
            }
        }
        voices
    }

    fn conclude(self, view: &View<'_>) -> Conclusion {
        let (people, all) = (self.times.len(), self.times.values().sum::<usize>());
        let mut times: Vec<usize> = self.times.values().copied().collect();
        times.sort_unstable_by(|a, b| b.cmp(a));
        // So many people as are no more than the part of them that is looked at.
        let is_within = |busiest: &usize| beside(*busiest, people, view.policy.busiest_share()).is_le();
        let busiest = (1..=people).take_while(is_within).count();
        let part: usize = times.iter().take(busiest).sum();
        let may = view.policy.busiest_attendances();
        if beside(part, all, may).is_gt() {
            return Conclusion::not_met(say::concentrated(part, all, busiest, people, may)).at(self.events);
        }
        let first = self
            .times
            .keys()
            .filter(|person| !self.before.contains(person))
            .count();
        let share = view.policy.first_time_share();
        let is_few = beside(first, people, share).is_lt();
        if is_few {
            Conclusion::not_met(say::few_new(first, people, share)).at(self.events)
        } else if self.knows_before {
            let said = if busiest == 0 {
                say::too_few_to_ask(first, people)
            } else {
                say::good(part, all, busiest, people, first)
            };
            Conclusion::met(said).at(self.events)
        } else {
            Conclusion::not_evidenced(say::history_open(first, people, share)).at(self.events)
        }
    }
}
