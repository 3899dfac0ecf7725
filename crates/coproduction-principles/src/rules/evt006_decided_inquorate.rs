//! EVT006: decisions are taken with a quorum.

use coproduction_decisions::TakenIn;
use coproduction_decisions::validity::{Holds, quorate};
use coproduction_record::Collection;

use crate::catalogue::UK_STANDARDS_GOVERNANCE;
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{InForce, Sitting, Sorted, View, place, was_decided};
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
        "What it means for a decision that a quorum was missing is for the forum to say. It counts every decision recorded at a meeting, also those of the \
         accountable body, where DEC016 counts the forum's own and those taken in writing too; a quorum may be there with nobody with lived experience (GOV006). The members named \
         with the decision come before the meeting's attendance; votes only show how many were there at \
         least. The record has no hour of a decision, so that whoever came late or left early may have missed it, and does not count for certain. Members without a vote may or may not be part of \
         a quorum. A share of those eligible or constituted that is asked of a constituency is a share of its \
         own people or places; a share of those present or voting is one of everybody. Parts of a quorum that \
         are not recorded are not looked at.",
        "Mater i'r fforwm yw dweud beth mae diffyg cworwm yn ei olygu i benderfyniad. Mae'n cyfrif pob penderfyniad a gofnodwyd mewn cyfarfod, hyd yn oed rhai'r corff \
         atebol, lle mae DEC016 yn cyfrif rhai'r fforwm ei hun a'r rhai a wnaed yn ysgrifenedig hefyd; gall fod cworwm heb neb â phrofiad byw (GOV006). Daw'r aelodau a enwir \
         gyda'r penderfyniad o flaen presenoldeb y cyfarfod; dim ond dangos faint oedd yno o leiaf y mae \
         pleidleisiau. Nid oes awr i benderfyniad yn y cofnod, felly gall pwy bynnag a ddaeth yn hwyr neu a adawodd yn gynnar fod wedi'i golli, ac nid yw'n cyfrif yn bendant. Gall aelodau heb bleidlais fod yn rhan \
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
    messages: say::MESSAGES,
    outcomes: examples!("EVT006"),
    check,
};

messages! {
    none_needed
        en: "No decision was taken at a meeting that needed a quorum.",
        cy: "Ni wnaed unrhyw benderfyniad mewn cyfarfod yr oedd angen cworwm arno.";
    without[without, all, open]
        en: {
            one: "One decision was taken without the quorum of the forum's own terms of reference; decisions taken at meetings, whoever they belong to: {all} (not on record: {open}).",
            other: "{without} decisions were taken without the quorum of the forum's own terms of reference; decisions taken at meetings, whoever they belong to: {all} (not on record: {open})."
        },
        cy: {
            zero: "Ni wnaed penderfyniad heb gworwm cylch gorchwyl y fforwm ei hun; penderfyniadau a wnaed mewn cyfarfodydd, pwy bynnag oedd â hawl i'w gwneud: {all} (nid yw ar gofnod: {open}).",
            one: "Gwnaed un penderfyniad heb gworwm cylch gorchwyl y fforwm ei hun; penderfyniadau a wnaed mewn cyfarfodydd, pwy bynnag oedd â hawl i'w gwneud: {all} (nid yw ar gofnod: {open}).",
            two: "Gwnaed dau benderfyniad heb gworwm cylch gorchwyl y fforwm ei hun; penderfyniadau a wnaed mewn cyfarfodydd, pwy bynnag oedd â hawl i'w gwneud: {all} (nid yw ar gofnod: {open}).",
            few: "Gwnaed tri phenderfyniad heb gworwm cylch gorchwyl y fforwm ei hun; penderfyniadau a wnaed mewn cyfarfodydd, pwy bynnag oedd â hawl i'w gwneud: {all} (nid yw ar gofnod: {open}).",
            many: "Gwnaed chwe phenderfyniad heb gworwm cylch gorchwyl y fforwm ei hun; penderfyniadau a wnaed mewn cyfarfodydd, pwy bynnag oedd â hawl i'w gwneud: {all} (nid yw ar gofnod: {open}).",
            other: "Gwnaed {without} penderfyniad heb gworwm cylch gorchwyl y fforwm ei hun; penderfyniadau a wnaed mewn cyfarfodydd, pwy bynnag oedd â hawl i'w gwneud: {all} (nid yw ar gofnod: {open})."
        };
    not_known[open, all, good]
        en: "Decisions of which it is not on record whether there was a quorum: {open} of {all}; with a quorum: {good}.",
        cy: "Penderfyniadau nad yw ar gofnod a oedd cworwm ar eu cyfer: {open} o {all}; gyda chworwm: {good}.";
    with_quorum[all]
        en: {
            one: "The one decision taken at a meeting had a quorum.",
            other: "All {all} decisions taken at meetings had a quorum."
        },
        cy: {
            zero: "Ni wnaed penderfyniad.",
            one: "Roedd cworwm i'r unig benderfyniad a wnaed mewn cyfarfod.",
            two: "Roedd cworwm i'r ddau benderfyniad a wnaed mewn cyfarfodydd.",
            few: "Roedd cworwm i bob un o'r tri phenderfyniad a wnaed mewn cyfarfodydd.",
            many: "Roedd cworwm i bob un o'r chwe phenderfyniad a wnaed mewn cyfarfodydd.",
            other: "Roedd cworwm i bob un o'r {all} penderfyniad a wnaed mewn cyfarfodydd."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(decisions) = &view.record.decisions else {
        return Conclusion::not_evidenced(shared::no_decisions());
    };
    let mut sorted = Sorted::default();
    for (index, decision) in decisions.iter().enumerate() {
        let was_decided = was_decided(decision);
        if was_decided == Some(false) || decision.taken_in == Some(TakenIn::Correspondence) {
            continue;
        }
        let sitting = view.sitting(decision);
        if sitting.day.is_some_and(|day| day > view.day) {
            continue;
        }
        let is_quorate = match has_quorum(view, index, sitting) {
            Holds::NotAsked => continue,
            Holds::Yes => Some(true),
            // It may not have been decided at all.
            Holds::No => was_decided.map(|_| false),
            _ => None,
        };
        sorted.add(is_quorate, place(Collection::Decisions, index));
    }
    conclude(view, sorted)
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if all == 0 {
        let none = Conclusion::not_applicable(say::none_needed());
        return view.none_of(Collection::Decisions, none);
    }
    if !sorted.bad.is_empty() {
        let without = sorted.bad.len();
        return Conclusion::not_met(say::without(without, all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all, good)).at(sorted.unknown);
    }
    Conclusion::met(say::with_quorum(all)).at(sorted.good)
}

fn has_quorum<'a>(view: &View<'a>, index: usize, sitting: Sitting<'a>) -> Holds {
    let decision = sitting.decision;
    if decision.taken_in.is_none() && sitting.meeting.is_none() {
        return Holds::NotKnown;
    }
    let present = view.present(sitting);
    let mut verdicts = view.terms_of(sitting).into_iter().map(|version| match version {
        InForce::None => Holds::NotAsked,
        InForce::NotRecorded => Holds::NotKnown,
        // It names a version that was not in force.
        InForce::Version(terms, _) if sitting.is_before(terms) => Holds::NotKnown,
        InForce::Version(terms, _) => {
            let populations = view.populations((index, decision), terms, present.clone());
            quorate(terms.quorum.as_ref(), &populations).holds
        }
    });
    let first = verdicts.next().unwrap_or(Holds::NotKnown);
    // Where it is open which terms of reference were in force, only what all of them come to is known.
    if verdicts.all(|other| other == first) {
        first
    } else {
        Holds::NotKnown
    }
}
