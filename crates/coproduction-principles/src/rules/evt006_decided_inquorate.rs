//! EVT006: decisions are taken with a quorum.

use std::collections::HashMap;

use coproduction_core::{Date, DecisionId, EventId, Message};
use coproduction_decisions::{Decision, TakenIn};
use coproduction_events::{EngagementEvent, EventKind};
use coproduction_record::{Checked, Collection, ForumRecord};

use crate::catalogue::UK_STANDARDS_GOVERNANCE;
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::view::{
    Attended, InForce, Quorate, Sorted, View, is_quorate, own_day, place, was_called_off, was_decided,
};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "EVT006",
    slug: "decided-inquorate",
    title: Phrase::new("Decisions taken with a quorum", "Penderfyniadau gyda chworwm"),
    checks: Phrase::new(
        "Whether each decision that was recorded at a meeting had the quorum of the terms of reference in force, overall and of each constituency \
         that has one. Those present are the members named with the decision, else the meeting's attendance, head counts or votes; members who \
         stood back because of an interest, guests and observers do not count.",
        "A oedd gan bob penderfyniad a gofnodwyd mewn cyfarfod gworwm y cylch gorchwyl a oedd mewn grym, yn gyffredinol ac o bob etholaeth y \
         mae un yn ofynnol ohoni. Y rhai sy'n bresennol yw'r aelodau a enwir gyda'r penderfyniad, neu fel arall presenoldeb, cyfrif pennau neu \
         bleidleisiau'r cyfarfod; nid yw aelodau a gamodd o'r neilltu oherwydd buddiant, gwesteion nac arsylwyr yn cyfrif.",
    ),
    why: Phrase::new(
        "The forum's own rules say who must be there for it to decide.",
        "Mae rheolau'r fforwm ei hun yn dweud pwy sy'n gorfod bod yno er mwyn iddo allu penderfynu.",
    ),
    severity: Severity::Error,
    basis: Basis::OwnTerms,
    otherwise: &[],
    provisions: &[&UK_STANDARDS_GOVERNANCE],
    parameters: &[],
    limits: Phrase::new(
        "What it means for a decision that a quorum was missing is for the forum to say. The members named \
         with the decision come before the meeting's attendance; votes only show how many were there at \
         least. Coming late and leaving early are not seen. Members without a vote may or may not be part of \
         a quorum. A share of those eligible or constituted that is asked of a constituency is a share of its \
         own people or places; a share of those present or voting is one of everybody. Parts of a quorum that \
         are not recorded are not looked at.",
        "Mater i'r fforwm yw dweud beth mae diffyg cworwm yn ei olygu i benderfyniad. Daw'r aelodau a enwir \
         gyda'r penderfyniad o flaen presenoldeb y cyfarfod; dim ond dangos faint oedd yno o leiaf y mae \
         pleidleisiau. Ni welir cyrraedd yn hwyr na gadael yn gynnar. Gall aelodau heb bleidlais fod yn rhan \
         o gworwm neu beidio. Mae cyfran o'r rhai cymwys neu o'r lleoedd a sefydlwyd a ofynnir gan etholaeth \
         yn gyfran o'i phobl neu ei lleoedd ei hun; mae cyfran o'r rhai sy'n bresennol neu'n pleidleisio yn \
         gyfran o bawb. Nid edrychir ar rannau o gworwm na chofnodwyd.",
    ),
    to_meet: Phrase::new(
        "Decide only where the quorum is there; otherwise note it, and take the decision again at a meeting that has one.",
        "Peidiwch â phenderfynu oni bai bod cworwm; os nad oes un, nodwch hynny, a gwnewch y penderfyniad eto mewn cyfarfod sydd â chworwm.",
    ),
    to_record: Phrase::new(
        "With each decision, the members who were present and those who stood back, the meeting, and the terms of reference in force with their quorum.",
        "Gyda phob penderfyniad, yr aelodau a oedd yn bresennol a'r rhai a gamodd o'r neilltu, y cyfarfod, a'r cylch gorchwyl mewn grym gyda'i gworwm.",
    ),
    welsh_checked: false,
    outcomes: examples!("EVT006"),
    check,
};

fn check(view: &View<'_>) -> Conclusion {
    let Some(decisions) = &view.record.decisions else {
        return Conclusion::not_evidenced(Phrase::new(
            "No decisions are recorded.",
            "Ni chofnodwyd unrhyw benderfyniadau.",
        ));
    };
    let meetings = Meetings::of(view);
    let mut counted = Counted::default();
    let mut sorted = Sorted::default();
    for (index, decision) in decisions.iter().enumerate() {
        let was_decided = was_decided(decision);
        if was_decided == Some(false) || decision.taken_in == Some(TakenIn::Correspondence) {
            continue;
        }
        let meeting = meetings.taken_at(decision);
        let day = own_day(decision).or_else(|| meeting.and_then(EngagementEvent::day));
        if day.is_some_and(|day| day > view.day) {
            continue;
        }
        let at = place(Collection::Decisions, index);
        match quorate(view, decision, meeting, day, &mut counted) {
            Quorate::NotAsked => {}
            Quorate::Yes => sorted.add(Some(true), at),
            Quorate::No if was_decided.is_some() => sorted.add(Some(false), at),
            Quorate::No | Quorate::NotKnown => sorted.add(None, at),
        }
    }
    conclude(view, sorted)
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if all == 0 {
        let none = Conclusion::not_applicable(Phrase::new(
            "No decision was taken at a meeting that needed a quorum.",
            "Ni wnaed unrhyw benderfyniad mewn cyfarfod yr oedd angen cworwm arno.",
        ));
        return view.none_of(Collection::Decisions, none);
    }
    if !sorted.bad.is_empty() {
        let without = sorted.bad.len();
        return Conclusion::not_met(Message::new(
            format!("Decisions without the quorum of the forum's own terms of reference: {without} of {all} (not on record: {open})."),
            format!("Penderfyniadau heb gworwm cylch gorchwyl y fforwm ei hun: {without} o {all} (nid yw ar gofnod: {open})."),
        ))
        .at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(Message::new(
            format!("Decisions of which it is not on record whether there was a quorum: {open} of {all}; with a quorum: {good}."),
            format!("Penderfyniadau nad yw ar gofnod a oedd cworwm ar eu cyfer: {open} o {all}; gyda chworwm: {good}."),
        ))
        .at(sorted.unknown);
    }
    Conclusion::met(Message::new(
        format!("Decisions taken with a quorum: {all} of {all}."),
        format!("Penderfyniadau a wnaed gyda chworwm: {all} o {all}."),
    ))
    .at(sorted.good)
}

/// The meetings of a record, by the decisions that they list.
struct Meetings<'a> {
    record: &'a Checked<ForumRecord>,
    listing: HashMap<DecisionId, Vec<&'a EngagementEvent>>,
}

impl<'a> Meetings<'a> {
    fn of(view: &View<'a>) -> Self {
        let mut listing: HashMap<DecisionId, Vec<&EngagementEvent>> = HashMap::new();
        let events = view.record.events.iter().flatten();
        for event in events.filter(|event| event.kind == Some(EventKind::Meeting) && !was_called_off(event)) {
            let items = event.agenda.iter().flatten().filter_map(|item| item.decision);
            for decision in event.decisions.iter().flatten().copied().chain(items) {
                let meetings = listing.entry(decision).or_default();
                if !meetings.iter().any(|known| known.id == event.id) {
                    meetings.push(event);
                }
            }
        }
        Self {
            record: view.record,
            listing,
        }
    }

    /// The meeting that a decision was taken at: the one it names, else the only one that lists it, of its day where that is
    /// recorded.
    fn taken_at(&self, decision: &Decision) -> Option<&'a EngagementEvent> {
        if let Some(id) = decision.meeting {
            return self.record.event(id);
        }
        let own = own_day(decision);
        let listing = self.listing.get(&decision.id).into_iter().flatten().copied();
        let mut of_the_day = listing.filter(|meeting| own.is_none() || meeting.day() == own);
        let first = of_the_day.next();
        first.filter(|_| of_the_day.next().is_none())
    }
}

/// Those who counted at each meeting, for the decisions that name nobody: they are the same for all of them.
#[derive(Default)]
struct Counted<'a>(HashMap<(EventId, Option<Date>), Attended<'a>>);

impl<'a> Counted<'a> {
    fn at(
        &mut self,
        view: &View<'a>,
        decision: &'a Decision,
        meeting: Option<&'a EngagementEvent>,
        day: Option<Date>,
    ) -> Attended<'a> {
        let names_nobody = decision.present.is_none() && decision.recused.as_ref().is_none_or(Vec::is_empty);
        let shared = meeting.filter(|meeting| {
            names_nobody && (meeting.attendance.is_some() || meeting.head_counts.is_some())
        });
        let Some(shared) = shared else {
            return Attended::of(view, decision, meeting, day);
        };
        let counted = self.0.entry((shared.id, day));
        counted
            .or_insert_with(|| Attended::of(view, decision, meeting, day))
            .clone()
    }
}

fn quorate<'a>(
    view: &View<'a>,
    decision: &'a Decision,
    meeting: Option<&'a EngagementEvent>,
    day: Option<Date>,
    counted: &mut Counted<'a>,
) -> Quorate {
    if decision.taken_in.is_none() && meeting.is_none() {
        return Quorate::NotKnown;
    }
    let versions = match (decision.terms, day) {
        (Some(id), _) => vec![view.terms(id)],
        (None, Some(day)) => view.terms_on(day),
        (None, None) => vec![InForce::NotRecorded],
    };
    let attended = counted.at(view, decision, meeting, day);
    let mut verdicts = versions.into_iter().map(|version| match version {
        InForce::None => Quorate::NotAsked,
        InForce::NotRecorded => Quorate::NotKnown,
        InForce::Version(terms, _) => terms.quorum.as_ref().map_or(Quorate::NotKnown, |quorum| {
            is_quorate(view, quorum, terms, decision, &attended, day)
        }),
    });
    let first = verdicts.next().unwrap_or(Quorate::NotKnown);
    // Where it is open which terms of reference were in force, only what all of them come to is known.
    if verdicts.all(|other| other == first) {
        first
    } else {
        Quorate::NotKnown
    }
}
