//! DEC016: people with lived experience are among those who decide.

use coproduction_decisions::DecidedBy;

use crate::catalogue::{COPRODUCTION_VALUE_4, NIHR_SHARING_POWER, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::{Said, messages};
use crate::view::{Sorted, View};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC016",
    slug: "decided-without-them",
    title: Phrase::new("Decided together", "Penderfynu gyda'n gilydd"),
    checks: Phrase::new(
        "Whether somebody on the side of lived experience was among those who took each decision of the forum, alone or together with the \
         accountable body: who voted for or against, or was there and could vote, where the votes were not kept by constituency.",
        "A oedd rhywun ar ochr profiad byw ymhlith y rhai a wnaeth bob penderfyniad o eiddo'r fforwm, ar ei ben ei hun neu ar y cyd â'r corff \
         atebol: rhywun a bleidleisiodd o blaid neu yn erbyn, neu a oedd yno ac a gâi bleidleisio, lle na chadwyd y pleidleisiau fesul etholaeth.",
    ),
    why: Phrase::new(
        "Power that is shared everywhere but in the decision is not shared.",
        "Nid yw grym a rennir ym mhobman ond yn y penderfyniad yn cael ei rannu.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[
        &NIHR_SHARING_POWER,
        &COPRODUCTION_VALUE_4,
        &UK_STANDARDS_GOVERNANCE,
    ],
    parameters: &[],
    limits: Phrase::new(
        "One person is enough, and being there counts as deciding; how much their word weighed is not seen. Where those of them who voted \
         only abstained or stood aside, or where votes are kept by constituency and none is theirs, it concludes nothing; where everybody of them who \
         could vote is on record as not having voted, they did not decide, were they there or not. Nor does it of whoever came after the meeting \
         began or left before it ended, unless they are named with the decision: its hour is not on record. It does not ask for a quorum (EVT006 \
         does), nor look at the rule (GOV006 does). Decisions that belong to the accountable body alone are not looked at; where the terms of reference on the day leave every decision to another body, it says so. Whoever stood back because \
         of an interest did not decide, also where nobody else with lived experience was there. Who could vote is what was frozen with the decision, else \
         who held a seat with a vote on the day. Whoever is there for their work alone does not count, as in GOV003; somebody with lived \
         experience who sits for another side leaves it open, where those there are named.",
        "Mae un person yn ddigon, ac mae bod yno'n cyfrif fel penderfynu; ni welir faint oedd pwysau ei air. Lle na wnaeth y rhai ohonynt a bleidleisiodd \
         ond ymatal neu gamu o'r neilltu, neu lle cedwir pleidleisiau fesul etholaeth ac nad oes yr un yn eiddo iddynt, nid yw'n dod i gasgliad; lle mae pawb ohonynt a gâi bleidleisio ar gofnod fel rhai na phleidleisiodd, ni \
         phenderfynasant, p'un a oeddent yno ai peidio. Nid yw'n gwneud hynny chwaith am bwy \
         bynnag a ddaeth ar ôl i'r cyfarfod ddechrau neu a adawodd cyn iddo orffen, oni bai ei fod wedi'i enwi gyda'r penderfyniad: nid yw ei awr ar gofnod. Nid yw'n gofyn am gworwm (mae EVT006 yn \
         gwneud hynny), nac yn edrych ar y rheol (mae GOV006 yn gwneud hynny). Nid edrychir ar benderfyniadau sy'n eiddo i'r corff atebol yn unig; lle mae'r cylch gorchwyl ar y diwrnod yn gadael pob penderfyniad i gorff arall, mae'n dweud hynny. Ni \
         phenderfynodd pwy bynnag a gamodd o'r neilltu oherwydd buddiant, hyd yn oed lle nad oedd neb arall â phrofiad byw yno. Pwy a gâi bleidleisio yw'r \
         hyn a gofnodwyd gyda'r penderfyniad, neu fel arall pwy oedd yn dal sedd â phleidlais ar y diwrnod. Nid yw rhywun sydd yno oherwydd ei waith yn unig yn cyfrif, fel yn GOV003; mae rhywun â phrofiad byw \
         sy'n eistedd dros ochr arall yn ei adael yn agored, lle enwir y rhai a oedd yno.",
    ),
    to_meet: Phrase::new(
        "Take the forum's decisions only where people with lived experience are there and can vote; put off whatever can wait until they are.",
        "Gwnewch benderfyniadau'r fforwm dim ond lle mae pobl â phrofiad byw yno ac yn cael pleidleisio; gohiriwch yr hyn a all aros amdanynt.",
    ),
    to_record: Phrase::new(
        "Whose decision each is, the members who were present when it was taken, those who stood back, and the votes by constituency.",
        "Penderfyniad pwy yw pob un, yr aelodau a oedd yn bresennol pan y'i gwnaed, y rhai a gamodd o'r neilltu, a'r pleidleisiau fesul etholaeth.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC016"),
    check,
};

messages! {
    none_shared
        en: "No decision of the forum, alone or together with the accountable body, was taken.",
        cy: "Ni wnaed unrhyw benderfyniad gan y fforwm, ar ei ben ei hun nac ar y cyd â'r corff atebol.";
    without[without, all, open]
        en: {
            one: "One decision of the forum, of {all}, was taken with nobody with lived experience among those who decided (not on record: {open}).",
            other: "{without} decisions of the forum, of {all}, were taken with nobody with lived experience among those who decided (not on record: {open})."
        },
        cy: {
            zero: "Ni wnaed yr un penderfyniad o eiddo'r fforwm, o {all}, heb neb â phrofiad byw ymhlith y rhai a benderfynodd (nid yw ar gofnod: {open}).",
            one: "Gwnaed un penderfyniad o eiddo'r fforwm, o {all}, heb neb â phrofiad byw ymhlith y rhai a benderfynodd (nid yw ar gofnod: {open}).",
            two: "Gwnaed dau benderfyniad o eiddo'r fforwm, o {all}, heb neb â phrofiad byw ymhlith y rhai a benderfynodd (nid yw ar gofnod: {open}).",
            few: "Gwnaed tri phenderfyniad o eiddo'r fforwm, o {all}, heb neb â phrofiad byw ymhlith y rhai a benderfynodd (nid yw ar gofnod: {open}).",
            many: "Gwnaed chwe phenderfyniad o eiddo'r fforwm, o {all}, heb neb â phrofiad byw ymhlith y rhai a benderfynodd (nid yw ar gofnod: {open}).",
            other: "Gwnaed {without} penderfyniad o eiddo'r fforwm, o {all}, heb neb â phrofiad byw ymhlith y rhai a benderfynodd (nid yw ar gofnod: {open})."
        };
    not_known[open, all, good]
        en: {
            one: "Of one decision of {all}, the record does not show whether it was theirs to share, or that people with lived experience chose; with them: {good}.",
            other: "Of {open} decisions of {all}, the record does not show whether they were theirs to share, or that people with lived experience chose; with them: {good}."
        },
        cy: {
            zero: "Nid yw'r cofnod yn gadael yr un penderfyniad o {all} yn agored; gyda hwy: {good}.",
            one: "Ar gyfer un penderfyniad o {all}, mae'r cofnod yn gadael yn agored pwy oedd â hawl i'w wneud, neu a benderfynodd pobl â phrofiad byw; gyda hwy: {good}.",
            two: "Ar gyfer dau benderfyniad o {all}, mae'r cofnod yn gadael yn agored pwy oedd â hawl i'w gwneud, neu a benderfynodd pobl â phrofiad byw; gyda hwy: {good}.",
            few: "Ar gyfer tri phenderfyniad o {all}, mae'r cofnod yn gadael yn agored pwy oedd â hawl i'w gwneud, neu a benderfynodd pobl â phrofiad byw; gyda hwy: {good}.",
            many: "Ar gyfer chwe phenderfyniad o {all}, mae'r cofnod yn gadael yn agored pwy oedd â hawl i'w gwneud, neu a benderfynodd pobl â phrofiad byw; gyda hwy: {good}.",
            other: "Ar gyfer {open} penderfyniad o {all}, mae'r cofnod yn gadael yn agored pwy oedd â hawl i'w gwneud, neu a benderfynodd pobl â phrofiad byw; gyda hwy: {good}."
        };
    not_known_of_one
        en: "Of the one decision, the record does not show whether it was theirs to share, or that people with lived experience chose.",
        cy: "Ar gyfer yr unig benderfyniad, nid yw'r cofnod yn dangos a oedd yn un iddynt hwy ei rannu, na bod pobl â phrofiad byw wedi dewis.";
    with[all]
        en: {
            one: "One decision of the forum was taken, with people with lived experience among those who decided.",
            other: "{all} decisions of the forum were taken, each with people with lived experience among those who decided."
        },
        cy: {
            zero: "Ni wnaed unrhyw benderfyniad o eiddo'r fforwm gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd.",
            one: "Gwnaed un penderfyniad o eiddo'r fforwm, gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd.",
            two: "Gwnaed dau benderfyniad o eiddo'r fforwm, y ddau gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd.",
            few: "Gwnaed tri phenderfyniad o eiddo'r fforwm, pob un gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd.",
            many: "Gwnaed chwe phenderfyniad o eiddo'r fforwm, pob un gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd.",
            other: "Gwnaed {all} penderfyniad o eiddo'r fforwm, pob un gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let mut sorted = Sorted::default();
    for taken in view.taken() {
        let decided_by = taken.decision().decided_by;
        if decided_by == Some(DecidedBy::AccountableBody) {
            continue;
        }
        let with_them = view.lived_experience_decided(taken.index);
        // It may not have been the forum's to decide, or not decided at all.
        let is_known = decided_by.is_some() && taken.is_certain;
        sorted.add(
            with_them.filter(|with_them| *with_them || is_known),
            taken.place(),
        );
    }
    let n = sorted.numbers();
    let advises = view.only_advises();
    let whole = |said: Said| {
        if advises {
            shared::advises().and(&said)
        } else {
            said
        }
    };
    let not_known = match n.all {
        1 => say::not_known_of_one(),
        _ => say::not_known(n.open, n.all, n.good),
    };
    sorted.conclude(
        whole(say::with(n.all)),
        whole(say::without(n.bad, n.all, n.open)),
        whole(not_known),
        view.no_decision(whole(say::none_shared())),
    )
}
