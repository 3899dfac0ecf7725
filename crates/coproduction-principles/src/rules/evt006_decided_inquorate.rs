//! EVT006: decisions are taken with a quorum.

use coproduction_core::{Date, Message};
use coproduction_decisions::{Decision, DecisionOutcome, DecisionState, TakenIn};
use coproduction_events::EngagementEvent;
use coproduction_record::Collection;

use crate::catalogue::UK_STANDARDS_GOVERNANCE;
use crate::finding::Conclusion;
use crate::rule::{Outcomes, example};
use crate::view::{Attended, InForce, Quorate, Sorted, View, is_quorate, place};
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
         bleidleisiau'r cyfarfod; nid yw aelodau a safodd yn ôl oherwydd buddiant, gwesteion nac arsylwyr yn cyfrif.",
    ),
    why: Phrase::new(
        "The forum's own rules say who must be there for it to decide.",
        "Mae rheolau'r fforwm ei hun yn dweud pwy sy'n gorfod bod yno iddo benderfynu.",
    ),
    severity: Severity::Error,
    basis: Basis::OwnTerms,
    otherwise: &[],
    provisions: &[&UK_STANDARDS_GOVERNANCE],
    parameters: &[],
    limits: Phrase::new(
        "What it means for a decision that a quorum was missing is for the forum to say. Members without a vote are counted as possibly part of a \
         quorum. A share of those eligible needs the electorate or the memberships, a share of the constituted places the seats. Parts of a quorum \
         that are not recorded are not looked at.",
        "Mater i'r fforwm yw dweud beth mae diffyg cworwm yn ei olygu i benderfyniad. Cyfrifir aelodau heb bleidlais fel rhai a all fod yn rhan o \
         gworwm. Mae angen yr etholwyr neu'r aelodaethau ar gyfer cyfran o'r rhai cymwys, a'r seddi ar gyfer cyfran o'r lleoedd a sefydlwyd. Nid \
         edrychir ar rannau o gworwm na chofnodwyd.",
    ),
    to_meet: Phrase::new(
        "Decide only where the quorum is there; otherwise note it, and take the decision again at a meeting that has one.",
        "Penderfynwch dim ond lle mae'r cworwm yno; fel arall nodwch hynny, a gwnewch y penderfyniad eto mewn cyfarfod sydd ag un.",
    ),
    to_record: Phrase::new(
        "With each decision, the members who were present and those who stood back, the meeting, and the terms of reference in force with their quorum.",
        "Gyda phob penderfyniad, yr aelodau a oedd yn bresennol a'r rhai a safodd yn ôl, y cyfarfod, a'r cylch gorchwyl mewn grym gyda'i gworwm.",
    ),
    welsh_checked: false,
    outcomes: Outcomes::new(
        example!("EVT006", "met"),
        example!("EVT006", "not-met"),
        example!("EVT006", "not-evidenced"),
        example!("EVT006", "not-applicable"),
    ),
    check,
};

fn check(view: &View<'_>) -> Conclusion {
    let Some(decisions) = &view.record.decisions else {
        return Conclusion::not_evidenced(Phrase::new(
            "No decisions are recorded.",
            "Ni chofnodwyd unrhyw benderfyniadau.",
        ));
    };
    let mut sorted = Sorted::default();
    for (index, decision) in decisions.iter().enumerate() {
        let day = decided_on(view, decision);
        if !is_taken_at_a_meeting(decision) || day.is_some_and(|day| day > view.day) {
            continue;
        }
        match quorate(view, decision, day) {
            Quorate::NotAsked => {}
            Quorate::Yes => sorted.add(Some(true), place(Collection::Decisions, index)),
            Quorate::No => sorted.add(Some(false), place(Collection::Decisions, index)),
            Quorate::NotKnown => sorted.add(None, place(Collection::Decisions, index)),
        }
    }
    conclude(sorted)
}

fn conclude(sorted: Sorted) -> Conclusion {
    let all = sorted.len();
    if all == 0 {
        return Conclusion::not_applicable(Phrase::new(
            "No decision was taken at a meeting that needed a quorum.",
            "Ni wnaed unrhyw benderfyniad mewn cyfarfod yr oedd angen cworwm arno.",
        ));
    }
    if !sorted.bad.is_empty() {
        let without = sorted.bad.len();
        return Conclusion::not_met(Message::new(
            format!("Decisions taken without the quorum of the forum's own terms of reference: {without} of {all}."),
            format!("Penderfyniadau a wnaed heb gworwm cylch gorchwyl y fforwm ei hun: {without} o {all}."),
        ))
        .at(sorted.bad);
    }
    if !sorted.unknown.is_empty() {
        let (unknown, good) = (sorted.unknown.len(), sorted.good.len());
        return Conclusion::not_evidenced(Message::new(
            format!("Decisions of which it is not on record whether there was a quorum: {unknown} of {all}; with a quorum: {good}."),
            format!("Penderfyniadau nad yw ar gofnod a oedd cworwm ar eu cyfer: {unknown} o {all}; gyda chworwm: {good}."),
        ))
        .at(sorted.unknown);
    }
    Conclusion::met(Message::new(
        format!("Decisions taken with a quorum: {all} of {all}."),
        format!("Penderfyniadau a wnaed gyda chworwm: {all} o {all}."),
    ))
    .at(sorted.good)
}

/// Whether something was decided at a meeting, whoever the decision belongs to.
fn is_taken_at_a_meeting(decision: &Decision) -> bool {
    let decided = match (decision.state, decision.outcome) {
        (_, Some(DecisionOutcome::NoDecision)) => false,
        (Some(state), _) => state == DecisionState::Decided,
        (None, outcome) => outcome.is_some(),
    };
    decided
        && decision
            .taken_in
            .map_or(decision.meeting.is_some(), |place| place == TakenIn::Meeting)
}

/// The day of a decision: its own, else that of its meeting.
fn decided_on(view: &View<'_>, decision: &Decision) -> Option<Date> {
    let own = decision.stages.as_ref().and_then(|stages| stages.decided_on);
    own.or_else(|| {
        decision
            .meeting
            .and_then(|id| view.record.event(id))
            .and_then(EngagementEvent::day)
    })
}

fn quorate(view: &View<'_>, decision: &Decision, day: Option<Date>) -> Quorate {
    let version = match (decision.terms, day) {
        (Some(id), _) => view.terms(id),
        (None, Some(day)) => view.terms_on(day),
        (None, None) => InForce::NotRecorded,
    };
    let version = match version {
        InForce::None => return Quorate::NotAsked,
        other => other.version(),
    };
    let Some((terms, quorum)) =
        version.and_then(|(terms, _)| terms.quorum.as_ref().map(|quorum| (terms, quorum)))
    else {
        return Quorate::NotKnown;
    };
    let attended = Attended::of(view, decision, day);
    is_quorate(view, quorum, terms, decision, &attended, day)
}
