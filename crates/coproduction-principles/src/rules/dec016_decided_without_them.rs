//! DEC016: people with lived experience are among those who decide.

use coproduction_decisions::DecidedBy;
use coproduction_record::Collection;

use crate::catalogue::{COPRODUCTION_VALUE_4, NIHR_SHARING_POWER, UK_STANDARDS_GOVERNANCE};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Meetings, Sorted, View};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC016",
    slug: "decided-without-them",
    title: Phrase::new("Decided together", "Penderfynu gyda'n gilydd"),
    checks: Phrase::new(
        "Whether somebody on the side of lived experience was among those who took each decision of the forum, alone or together with the \
         accountable body: who voted or abstained, or was there and could vote.",
        "A oedd rhywun ar ochr profiad byw ymhlith y rhai a wnaeth bob penderfyniad o eiddo'r fforwm, ar ei ben ei hun neu ar y cyd â'r corff \
         atebol: rhywun a bleidleisiodd neu a ymataliodd, neu a oedd yno ac a gâi bleidleisio.",
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
        "One person is enough, and being there counts as deciding; how much their word weighed is not seen. It does not ask for a quorum (EVT006 \
         does), nor look at the rule (GOV006 does). Decisions that belong to the accountable body alone are not looked at. Whoever stood back because \
         of an interest did not decide, also where nobody else with lived experience was there. Who could vote is what was frozen with the decision, else \
         who held a seat with a vote on the day. People with lived experience who sit for another side are not counted.",
        "Mae un person yn ddigon, ac mae bod yno'n cyfrif fel penderfynu; ni welir faint oedd pwysau ei air. Nid yw'n gofyn am gworwm (mae EVT006 yn \
         gwneud hynny), nac yn edrych ar y rheol (mae GOV006 yn gwneud hynny). Nid edrychir ar benderfyniadau sy'n eiddo i'r corff atebol yn unig. Ni \
         phenderfynodd pwy bynnag a gamodd o'r neilltu oherwydd buddiant, hyd yn oed lle nad oedd neb arall â phrofiad byw yno. Pwy a gâi bleidleisio yw'r \
         hyn a gofnodwyd gyda'r penderfyniad, neu fel arall pwy oedd yn dal sedd â phleidlais ar y diwrnod. Ni chyfrifir pobl â phrofiad byw sy'n eistedd dros \
         ochr arall.",
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
        en: "Decisions of the forum taken with nobody with lived experience among those who decided: {without} of {all} (not on record: {open}).",
        cy: "Penderfyniadau'r fforwm a wnaed heb neb â phrofiad byw ymhlith y rhai a benderfynodd: {without} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Decisions of which it is not on record whose they are, or who took them: {open} of {all}; with lived experience: {good}.",
        cy: "Penderfyniadau nad yw ar gofnod pwy oedd â hawl i'w gwneud, neu pwy a'u gwnaeth: {open} o {all}; gyda phrofiad byw: {good}.";
    with[all]
        en: "Decisions of the forum with people with lived experience among those who decided: {all} of {all}.",
        cy: "Penderfyniadau'r fforwm gyda phobl â phrofiad byw ymhlith y rhai a benderfynodd: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let mut meetings = Meetings::of(view);
    let mut sorted = Sorted::default();
    for taken in view.taken() {
        let decided_by = taken.decision().decided_by;
        if decided_by == Some(DecidedBy::AccountableBody) {
            continue;
        }
        let with_them = view.lived_experience_decided(&mut meetings, taken.sitting);
        // It may not have been the forum's to decide, or not decided at all.
        let is_known = decided_by.is_some() && taken.is_certain;
        sorted.add(
            with_them.filter(|with_them| *with_them || is_known),
            taken.place(),
        );
    }
    conclude(view, sorted)
}

fn conclude(view: &View<'_>, sorted: Sorted) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if all == 0 {
        let none = Conclusion::not_applicable(say::none_shared());
        return view.none_of(Collection::Decisions, none);
    }
    if !sorted.bad.is_empty() {
        let without = sorted.bad.len();
        return Conclusion::not_met(say::without(without, all, open)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::not_known(open, all, good)).at(sorted.unknown);
    }
    Conclusion::met(say::with(all)).at(sorted.good)
}
