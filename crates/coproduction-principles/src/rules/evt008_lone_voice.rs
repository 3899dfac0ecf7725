//! EVT008: nobody with lived experience is the only one in the room.

use coproduction_decisions::validity::Between;
use coproduction_events::EventKind;
use coproduction_record::Collection;

use crate::catalogue::{NICE_TWO_LAY_MEMBERS, UK_STANDARDS_WORKING_TOGETHER};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "EVT008",
    slug: "lone-voice",
    title: Phrase::new("Nobody the only voice", "Neb yn unig lais"),
    checks: Phrase::new(
        "Whether nobody with lived experience was the only one at a meeting. Members count on the side of the seat that they held on the day, guests \
         on the side that they are nearest to; observers do not count. Meetings to which nobody with lived experience came are left out (EVT007 \
         looks at those).",
        "A ddaeth o leiaf ddau berson â phrofiad byw i bob cyfarfod y daeth rhywun â phrofiad byw iddo. Mae aelodau'n cyfrif ar ochr y sedd a oedd ganddynt ar y diwrnod, a gwesteion ar yr ochr y \
         maent agosaf ati; nid yw arsylwyr yn cyfrif. Gadewir allan gyfarfodydd na ddaeth neb â phrofiad byw iddynt (mae EVT007 yn edrych ar y rheini).",
    ),
    why: Phrase::new(
        "Whoever is alone is exposed, is taken to speak for everybody, and is easily outvoted.",
        "Mae pwy bynnag sydd ar ei ben ei hun yn agored i bwysau, yn cael ei ystyried yn llais i bawb, ac yn hawdd ei drechu mewn pleidlais.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&UK_STANDARDS_WORKING_TOGETHER, &NICE_TWO_LAY_MEMBERS],
    parameters: &[],
    limits: Phrase::new(
        "NICE asks for two lay members of a committee; that two should also be there at each meeting is our choice, also where only one other person came. It sees the guests who are on record, and \
         takes nobody to have come who is not. Somebody who came late or left early counts. Members count as in EVT007: on the side of the seat, unless what they hold it as is on record as another; guests by their constituency, or where that is not recorded by what they bring. Where somebody's side is not on record, they may have lived \
         experience. It does not see other support that somebody had.",
        "Mae NICE yn gofyn am ddau aelod lleyg ar bwyllgor; ein dewis ni yw y dylai dau fod ym mhob cyfarfod hefyd, hyd yn oed lle na ddaeth ond un person arall. Mae'n gweld y gwesteion sydd ar gofnod, ac \
         nid yw'n cymryd bod neb nad yw ar gofnod wedi dod. Mae rhywun a ddaeth yn hwyr neu a adawodd yn gynnar yn cyfrif. Mae aelodau'n cyfrif fel yn EVT007: ar ochr y sedd, oni bai bod y rhinwedd y'i daliant ynddi ar gofnod fel un arall; gwesteion yn ôl eu hetholaeth, neu lle na chofnodwyd honno, yn ôl yr hyn y maent yn ei gynnig. Lle nad yw ochr rhywun ar \
         gofnod, gall fod â phrofiad byw. Nid yw'n gweld cymorth arall a gafodd rhywun.",
    ),
    to_meet: Phrase::new(
        "Have at least two people with lived experience at every meeting, and put the meeting off where only one can come and wishes it.",
        "Sicrhewch fod o leiaf ddau berson â phrofiad byw ym mhob cyfarfod, a gohiriwch y cyfarfod lle mai dim ond un all ddod ac sy'n dymuno hynny.",
    ),
    to_record: Phrase::new(
        "Who came to each meeting, members and guests, or how many of each constituency.",
        "Pwy ddaeth i bob cyfarfod, yn aelodau ac yn westeion, neu faint o bob etholaeth.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT008"),
    check,
};

messages! {
    alone[alone, all, open]
        en: {
            one: "Only one person with lived experience came to one meeting; meetings that any of them came to: {all} (not on record: {open}).",
            other: "Only one person with lived experience came to {alone} meetings; meetings that any of them came to: {all} (not on record: {open})."
        },
        cy: {
            zero: "Ni ddaeth un person â phrofiad byw yn unig i unrhyw gyfarfod; cyfarfodydd y daeth rhai ohonynt iddynt: {all} (nid yw ar gofnod: {open}).",
            one: "Dim ond un person â phrofiad byw a ddaeth i un cyfarfod; cyfarfodydd y daeth rhai ohonynt iddynt: {all} (nid yw ar gofnod: {open}).",
            two: "Dim ond un person â phrofiad byw a ddaeth i ddau gyfarfod; cyfarfodydd y daeth rhai ohonynt iddynt: {all} (nid yw ar gofnod: {open}).",
            few: "Dim ond un person â phrofiad byw a ddaeth i dri chyfarfod; cyfarfodydd y daeth rhai ohonynt iddynt: {all} (nid yw ar gofnod: {open}).",
            many: "Dim ond un person â phrofiad byw a ddaeth i chwe chyfarfod; cyfarfodydd y daeth rhai ohonynt iddynt: {all} (nid yw ar gofnod: {open}).",
            other: "Dim ond un person â phrofiad byw a ddaeth i {alone} cyfarfod; cyfarfodydd y daeth rhai ohonynt iddynt: {all} (nid yw ar gofnod: {open})."
        };
    open[open, all, good]
        en: "Meetings of which it is not on record whether two people with lived experience came: {open} of {all}; with two or more: {good}.",
        cy: "Cyfarfodydd nad yw ar gofnod a ddaeth dau berson â phrofiad byw iddynt: {open} o {all}; gyda dau neu fwy: {good}.";
    not_alone[all]
        en: {
            one: "Two or more people with lived experience came to the one meeting that any of them came to.",
            other: "Two or more people with lived experience came to each of the {all} meetings that any of them came to."
        },
        cy: {
            zero: "Ni ddaeth pobl â phrofiad byw i gyfarfod.",
            one: "Daeth dau neu fwy o bobl â phrofiad byw i'r unig gyfarfod y daeth rhai ohonynt iddo.",
            two: "Daeth dau neu fwy o bobl â phrofiad byw i'r ddau gyfarfod y daeth rhai ohonynt iddynt.",
            few: "Daeth dau neu fwy o bobl â phrofiad byw i bob un o'r tri chyfarfod y daeth rhai ohonynt iddynt.",
            many: "Daeth dau neu fwy o bobl â phrofiad byw i bob un o'r chwe chyfarfod y daeth rhai ohonynt iddynt.",
            other: "Daeth dau neu fwy o bobl â phrofiad byw i bob un o'r {all} cyfarfod y daeth rhai ohonynt iddynt."
        };
    none
        en: "There was no meeting to which anybody with lived experience came.",
        cy: "Nid oedd cyfarfod y daeth neb â phrofiad byw iddo.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut sorted = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        let took_place = took_place(event, view.day);
        let may_be_a_meeting = matches!(event.kind, None | Some(EventKind::Meeting));
        let came = view.room(index).map(|room| room.lived_experience);
        if !may_be_a_meeting || took_place == Some(false) || came == Some(Between::NOBODY) {
            continue;
        }
        let is_certain = took_place == Some(true) && event.kind.is_some();
        let is_good = came.and_then(is_not_alone).filter(|_| is_certain);
        sorted.add(is_good, place(Collection::Events, index));
    }
    conclude(view, sorted)
}

/// Whether two people or more came, and not one; open where that many may have.
fn is_not_alone(came: Between) -> Option<bool> {
    if came.known() == Some(1) {
        return Some(false);
    }
    (came.least() > 1).then_some(true)
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::alone(sorted.bad.len(), all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::not_alone(all)).at(sorted.good)
}
