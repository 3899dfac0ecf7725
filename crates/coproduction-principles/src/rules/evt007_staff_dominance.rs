//! EVT007: professionals do not fill the room.

use coproduction_events::EventKind;
use coproduction_record::Collection;

use crate::catalogue::{ARNSTEIN_PLACATION, COPRODUCTION_VALUE_4};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Room, Sorted, View, place, took_place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "EVT007",
    slug: "staff-dominance",
    title: Phrase::new(
        "Professionals not in the great majority",
        "Gweithwyr proffesiynol heb fod yn y mwyafrif mawr",
    ),
    checks: Phrase::new(
        "Whether at each meeting there were no more professionals than the policy allows for each person with lived experience. Members count on the \
         side of the seat that they held on the day, guests on the side that they are nearest to; observers do not count. A meeting to which \
         professionals came, and nobody with lived experience, is not met.",
        "A oedd pob cyfarfod heb fwy o weithwyr proffesiynol nag y mae'r polisi'n eu caniatáu am bob person â phrofiad byw. Mae aelodau'n cyfrif ar ochr \
         y sedd a oedd ganddynt ar y diwrnod, a gwesteion ar yr ochr y maent agosaf ati; nid yw arsylwyr yn cyfrif. Nis bodlonir gan gyfarfod y daeth \
         gweithwyr proffesiynol iddo heb neb â phrofiad byw.",
    ),
    why: Phrase::new(
        "In a room full of professionals, theirs is the language, the pace and the agenda.",
        "Mewn ystafell lawn gweithwyr proffesiynol, nhw biau'r iaith, y cyflymder a'r agenda.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&COPRODUCTION_VALUE_4, &ARNSTEIN_PLACATION],
    parameters: &[Parameter {
        name: "professionalsForEach",
        means: Phrase::new(
            "how many professionals a meeting may have for each person with lived experience",
            "faint o weithwyr proffesiynol a gaiff fod mewn cyfarfod am bob person â phrofiad byw",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.professionals_for_each().get().into(),
    }],
    limits: Phrase::new(
        "It counts people, not who spoke or who was heard. It sees the guests who are on record, and takes nobody to have come who is not. Head counts \
         may hold guests and observers too. Members count as in GOV003: on the side of the seat, unless what they hold it as is on record as another; guests by their constituency, or where that is not recorded by what they bring. Where somebody's side is not on record, they may be of either.",
        "Mae'n cyfrif pobl, nid pwy a siaradodd na phwy a glywyd. Mae'n gweld y gwesteion sydd ar gofnod, ac nid yw'n cymryd bod neb nad yw ar gofnod wedi dod. \
         Gall cyfrif pennau gynnwys gwesteion ac arsylwyr hefyd. Mae aelodau'n cyfrif fel yn GOV003: ar ochr y sedd, oni bai bod y rhinwedd y'i daliant ynddi ar gofnod fel un arall; gwesteion yn ôl eu hetholaeth, neu lle na chofnodwyd honno, yn ôl yr hyn y maent yn ei gynnig. Lle nad yw ochr rhywun ar gofnod, gall fod o'r naill ochr neu'r llall.",
    ),
    to_meet: Phrase::new(
        "Invite more people with lived experience, at times and in places that suit them, and ask fewer professionals to come to each meeting.",
        "Gwahoddwch fwy o bobl â phrofiad byw, ar adegau ac mewn lleoedd sy'n addas iddynt, a gofynnwch i lai o weithwyr proffesiynol ddod i bob cyfarfod.",
    ),
    to_record: Phrase::new(
        "Who came to each meeting, members and guests, or how many of each constituency.",
        "Pwy ddaeth i bob cyfarfod, yn aelodau ac yn westeion, neu faint o bob etholaeth.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("EVT007"),
    check,
};

messages! {
    dominated[over, all, open, each]
        en: "Meetings with more professionals than looked for: {over} of {all} (not on record: {open}); allowed for each person with lived experience: {each}.",
        cy: "Cyfarfodydd â mwy o weithwyr proffesiynol nag a geisir: {over} o {all} (nid yw ar gofnod: {open}); a ganiateir am bob person â phrofiad byw: {each}.";
    open[open, all, good]
        en: "Meetings of which it is not on record how many of each side came: {open} of {all}; as looked for: {good}.",
        cy: "Cyfarfodydd nad yw ar gofnod faint o bob ochr a ddaeth iddynt: {open} o {all}; fel y ceisir: {good}.";
    balanced[all, each]
        en: "Meetings with no more professionals than looked for: {all} of {all}; allowed for each person with lived experience: {each}.",
        cy: "Cyfarfodydd heb fwy o weithwyr proffesiynol nag a geisir: {all} o {all}; a ganiateir am bob person â phrofiad byw: {each}.";
    none
        en: "There was no meeting to which people of either side came.",
        cy: "Nid oedd cyfarfod y daeth pobl o'r naill ochr neu'r llall iddo.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let mut sorted = Sorted::default();
    for (index, event) in events.iter().enumerate() {
        let took_place = took_place(event, view.day);
        let may_be_a_meeting = matches!(event.kind, None | Some(EventKind::Meeting));
        if !may_be_a_meeting || took_place == Some(false) {
            continue;
        }
        let room = view.room(index);
        if room.is_some_and(Room::is_empty) {
            continue;
        }
        let is_certain = took_place == Some(true) && event.kind.is_some();
        let is_good = room
            .and_then(|room| is_balanced(view, room))
            .filter(|_| is_certain);
        sorted.add(is_good, place(Collection::Events, index));
    }
    conclude(view, sorted)
}

/// Whether there were no more professionals than the policy allows, whatever is open of who came.
fn is_balanced(view: &View<'_>, room: Room) -> Option<bool> {
    let each = u64::from(view.policy.professionals_for_each().get());
    let allowed = |people: u64| people.saturating_mul(each);
    let (theirs, ours) = (room.professional, room.lived_experience);
    if ours.most().is_some_and(|most| theirs.least() > allowed(most)) {
        return Some(false);
    }
    let most = theirs.most()?;
    (most <= allowed(ours.least())).then_some(true)
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    let each = view.policy.professionals_for_each();
    if !sorted.bad.is_empty() {
        return Conclusion::not_met(say::dominated(sorted.bad.len(), all, open, each)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all == 0 {
        return view.none_of(Collection::Events, Conclusion::not_applicable(say::none()));
    }
    Conclusion::met(say::balanced(all, each)).at(sorted.good)
}
