//! DEC014: what is called co-design or co-production is that.

use std::collections::HashMap;
use std::iter::once;

use coproduction_core::{DecisionId, EventId, Pointer};
use coproduction_events::{EngagementEvent, EventKind, EventMode, ParticipationLevel, ServiceStage};
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, TLAP_CODESIGN, TLAP_CONSULTATION, TLAP_COPRODUCTION};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Meetings, Sorted, Taken, View, all_known, any_known, place, took_place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC014",
    slug: "rung-overclaim",
    title: Phrase::new(
        "Co-production that bears its name",
        "Cydgynhyrchu sy'n haeddu'r enw",
    ),
    checks: Phrase::new(
        "Whether people with lived experience took part in each event that is called co-design or co-production, and it was more than a survey \
         or a consultation; and, of co-production, whether they were among those who took the decisions it concerns, or who carry them out.",
        "A gymerodd pobl â phrofiad byw ran ym mhob digwyddiad a elwir yn gyd-ddylunio neu'n gydgynhyrchu, ac a oedd yn fwy nag arolwg neu \
         ymgynghoriad; ac, yn achos cydgynhyrchu, a oeddent ymhlith y rhai a wnaeth y penderfyniadau dan sylw, neu sy'n eu gweithredu.",
    ),
    why: Phrase::new(
        "A word that is used for less than it means stops meaning anything, and people stop coming for it.",
        "Mae gair a ddefnyddir am lai na'i ystyr yn peidio â golygu dim, ac mae pobl yn peidio â dod o'i herwydd.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &TLAP_CODESIGN,
        &TLAP_COPRODUCTION,
        &TLAP_CONSULTATION,
        &COPRODUCTION_VALUE_4,
    ],
    parameters: &[],
    limits: Phrase::new(
        "It looks at what each event is called on record, and at nothing that is said elsewhere; citizen-led events are not looked at. A survey, or \
         a consultation that is not held in one room, may be part of more: another event on the same decision with people with lived experience in \
         the room is enough. What is not linked to the decision is not seen. Of those in the room, members and head counts are counted; guests \
         leave it open. How far people's say went in the room is not seen. Which methods are enough is a choice of this rulebook.",
        "Mae'n edrych ar yr hyn y gelwir pob digwyddiad ar gofnod, ac ar ddim a ddywedir mewn man arall; nid edrychir ar ddigwyddiadau dan arweiniad \
         dinasyddion. Gall arolwg, neu ymgynghoriad nas cynhelir mewn un ystafell, fod yn rhan o rywbeth mwy: mae digwyddiad arall ar yr un \
         penderfyniad gyda phobl â phrofiad byw yn yr ystafell yn ddigon. Ni welir yr hyn nad yw wedi'i gysylltu â'r penderfyniad. O'r rhai yn yr \
         ystafell, cyfrifir aelodau a chyfrifon pennau; mae gwesteion yn gadael y mater yn agored. Ni welir pa mor bell yr aeth llais pobl yn yr \
         ystafell. Dewis y rheolau hyn yw pa ddulliau sy'n ddigon.",
    ),
    to_meet: Phrase::new(
        "Call each event what it was; or bring people with lived experience into the room, the decision and the work that follows.",
        "Galwch bob digwyddiad yr hyn ydoedd; neu dewch â phobl â phrofiad byw i'r ystafell, i'r penderfyniad ac i'r gwaith sy'n dilyn.",
    ),
    to_record: Phrase::new(
        "What each event is called, who attended, the decisions it concerns, who took them and who carries them out.",
        "Yr hyn y gelwir pob digwyddiad, pwy oedd yn bresennol, y penderfyniadau y mae'n ymwneud â hwy, pwy a'u gwnaeth a phwy sy'n eu gweithredu.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC014"),
    check,
};

messages! {
    none_claimed
        en: "No event is called co-design or co-production.",
        cy: "Ni elwir unrhyw ddigwyddiad yn gyd-ddylunio nac yn gydgynhyrchu.";
    no_level[silent]
        en: "Events of which it is not on record what they are called: {silent}.",
        cy: "Digwyddiadau nad yw ar gofnod beth y'u gelwir: {silent}.";
    overclaimed[over, all, open]
        en: "Events called co-design or co-production that the record shows to be less: {over} of {all} (not on record: {open}).",
        cy: "Digwyddiadau a elwir yn gyd-ddylunio neu'n gydgynhyrchu y mae'r cofnod yn dangos eu bod yn llai: {over} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Events called co-design or co-production of which it is not on record who took part, or who decided: {open} of {all}; with lived experience: {good}.",
        cy: "Digwyddiadau a elwir yn gyd-ddylunio neu'n gydgynhyrchu nad yw ar gofnod pwy a gymerodd ran ynddynt, neu pwy a benderfynodd: {open} o {all}; gyda phrofiad byw: {good}.";
    borne_out[all]
        en: "Events called co-design or co-production with people with lived experience in them: {all} of {all}.",
        cy: "Digwyddiadau a elwir yn gyd-ddylunio neu'n gydgynhyrchu gyda phobl â phrofiad byw ynddynt: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let work = Work::of(view);
    let mut claims = Sorted::default();
    let mut silent = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let held = took_place(event, view.day);
        if held == Some(false) {
            continue;
        }
        let at = place(Collection::Events, index);
        match event.claimed_level {
            Some(ParticipationLevel::CoDesign | ParticipationLevel::CoProduce) => {
                claims.add(held.and(work.bears_out(event)), at.member("claimedLevel"));
            }
            Some(_) => {}
            None => silent.push(at),
        }
    }
    conclude(view, claims, silent)
}

fn conclude(view: &View<'_>, claims: Sorted, silent: Vec<Pointer>) -> Conclusion {
    let (all, good, open) = (claims.len(), claims.good.len(), claims.unknown.len());
    if !claims.bad.is_empty() {
        let over = claims.bad.len();
        return Conclusion::not_met(say::overclaimed(over, all, open)).at(claims.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all, good)).at(claims.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::borne_out(all)).at(claims.good);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::no_level(silent.len())).at(silent);
    }
    view.none_of(
        Collection::Events,
        Conclusion::not_applicable(say::none_claimed()),
    )
}

/// The events of a record with the decisions that they concern, and who shared in those.
struct Work<'v, 'a> {
    view: &'v View<'a>,
    decisions_of: HashMap<EventId, Vec<DecisionId>>,
    /// Those that took place.
    events_on: HashMap<DecisionId, Vec<&'a EngagementEvent>>,
    /// Of each decision that was taken, whether people with lived experience decided it or carry it out.
    shared: HashMap<DecisionId, Option<bool>>,
}

impl<'v, 'a> Work<'v, 'a> {
    fn of(view: &'v View<'a>) -> Self {
        let mut work = Self {
            view,
            decisions_of: HashMap::new(),
            events_on: HashMap::new(),
            shared: HashMap::new(),
        };
        for event in view.record.events.iter().flatten() {
            let items = event.agenda.iter().flatten().filter_map(|item| item.decision);
            for decision in event.decisions.iter().flatten().copied().chain(items) {
                work.link(event.id, decision);
            }
        }
        for decision in view.record.decisions.iter().flatten() {
            let informed_by = decision.informed_by.as_ref();
            let events = informed_by.and_then(|links| links.events.as_ref());
            for event in events.into_iter().flatten().copied().chain(decision.meeting) {
                work.link(event, decision.id);
            }
        }
        let mut meetings = Meetings::of(view);
        for taken in view.taken() {
            let decision = taken.decision().id;
            let decided = view.lived_experience_decided(&mut meetings, taken.sitting);
            let shared = any_known([decided, work.is_carried_out(&taken)]);
            // It may not have been decided at all.
            let shared = shared.filter(|shared| *shared || taken.is_certain);
            work.shared.insert(decision, shared);
        }
        work
    }

    fn link(&mut self, event: EventId, decision: DecisionId) {
        self.decisions_of.entry(event).or_default().push(decision);
        let event = self.view.record.event(event);
        let held = event.filter(|event| took_place(event, self.view.day) == Some(true));
        self.events_on.entry(decision).or_default().extend(held);
    }

    /// Whether people with lived experience carry a decision out: by a commitment of their own, or at an event of its delivery.
    fn is_carried_out(&self, taken: &Taken<'_>) -> Option<bool> {
        let (view, decision) = (self.view, taken.decision().id);
        let commitments = view.record.commitments.iter().flatten();
        let own = commitments
            .filter(|one| one.decision == Some(decision) && one.made_on.is_none_or(|made| made <= view.day));
        let owned = own.map(|one| {
            let owner = one.owner.as_ref()?;
            match owner.member {
                Some(member) => view.has_lived_experience(member, one.made_on.unwrap_or(view.day)),
                None => owner.organisation.map(|_| false),
            }
        });
        let delivered = self.events_on.get(&decision).into_iter().flatten();
        let delivered = delivered.filter(|event| {
            let stages = event.stages.as_deref().unwrap_or_default();
            stages.contains(&ServiceStage::Delivery)
        });
        let delivered = delivered.map(|event| view.lived_experience_came(event));
        let commitments = view.record.commitments.as_ref().map(|_| false);
        any_known(owned.chain(delivered).chain(once(commitments)))
    }

    /// Whether an event bears out that it is called co-design or co-production.
    fn bears_out(&self, event: &EngagementEvent) -> Option<bool> {
        let decisions = || self.decisions_of.get(&event.id).into_iter().flatten();
        let together = if is_one_way(event) {
            let others = decisions()
                .filter_map(|decision| self.events_on.get(decision))
                .flatten();
            any_known(
                others
                    .filter(|other| !is_one_way(other))
                    .map(|other| self.view.lived_experience_came(other)),
            )
        } else {
            self.view.lived_experience_came(event)
        };
        let is_co_production = event.claimed_level == Some(ParticipationLevel::CoProduce);
        let shared = decisions().filter(|_| is_co_production);
        let shared = shared.filter_map(|decision| self.shared.get(decision).copied());
        all_known(once(together).chain(shared))
    }
}

/// Whether people are only asked, and do not meet, as far as is recorded: a survey, or a consultation that is not held in one room.
fn is_one_way(event: &EngagementEvent) -> bool {
    let met = event.attendance.is_some() || event.head_counts.is_some();
    let in_a_room = matches!(event.mode, Some(EventMode::InPerson | EventMode::Hybrid));
    match event.kind {
        Some(EventKind::Survey) => true,
        Some(EventKind::Consultation) => !in_a_room && !met,
        None | Some(EventKind::Other) => event.mode == Some(EventMode::Correspondence) && !met,
        Some(_) => false,
    }
}
