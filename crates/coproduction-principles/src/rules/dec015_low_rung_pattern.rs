//! DEC015: not everything stays at asking.

use coproduction_core::{Fraction, Pointer};
use coproduction_events::{EngagementEvent, ParticipationLevel};
use coproduction_record::Collection;

use crate::catalogue::{OCLOO_MATTHEWS_TOKENISM, TLAP_CONSULTATION};
use crate::finding::Conclusion;
use crate::parameters::LOOK_BACK;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Recent, View, is_claim, place};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC015",
    slug: "low-rung-pattern",
    title: Phrase::new("More than asking", "Mwy na gofyn"),
    checks: Phrase::new(
        "Whether no more than a share of the events of the last months, which the policy sets, were at the level of informing or consulting, as \
         the organiser calls them. Of an event that is called co-design or co-production and that the record shows to be less, as DEC014 reads it, the level \
         is taken as not known.",
        "A oedd dim mwy na chyfran o ddigwyddiadau'r misoedd diwethaf, a bennir gan y polisi, ar lefel hysbysu neu ymgynghori, yn ôl yr hyn y \
         mae'r trefnydd yn eu galw. Lle gelwir digwyddiad yn gyd-ddylunio neu'n gydgynhyrchu a'r cofnod yn dangos ei fod yn llai, fel y mae DEC014 yn ei ddarllen, \
         cymerir nad yw ei lefel yn hysbys.",
    ),
    why: Phrase::new(
        "Every level has its use; where people are hardly ever more than asked, nothing is made together.",
        "Mae defnydd i bob lefel; lle nad yw pobl bron byth yn cael mwy na'u holi, nid oes dim yn cael ei wneud gyda'i gilydd.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&TLAP_CONSULTATION, &OCLOO_MATTHEWS_TOKENISM],
    parameters: &[
        LOOK_BACK,
        Parameter {
            name: "lowLevelShare",
            means: Phrase::new(
                "the share of events that may be at the level of consulting or below, as a fraction",
                "y gyfran o ddigwyddiadau a gaiff fod ar lefel ymgynghori neu'n is, fel ffracsiwn",
            ),
            basis: Basis::Choice,
            source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
            value: |policy: &Policy| serde_json::to_value(policy.low_level_share()).unwrap_or_default(),
        },
    ],
    limits: Phrase::new(
        "It counts events by what the organiser calls them, each as one however many took part and however long it was; a name that the record \
         neither bears out nor refutes counts. Of few events each weighs much. An event that began before those months and ended within them counts.",
        "Mae'n cyfrif digwyddiadau yn ôl yr hyn y mae'r trefnydd yn eu galw, pob un fel un faint bynnag a gymerodd ran a pha mor hir bynnag ydoedd; \
         mae enw nad yw'r cofnod yn ei gadarnhau nac yn ei wrthbrofi yn cyfrif. O ychydig ddigwyddiadau, mae pob un yn pwyso llawer. Mae digwyddiad a ddechreuodd cyn y \
         misoedd hynny ac a ddaeth i ben o'u mewn yn cyfrif.",
    ),
    to_meet: Phrase::new(
        "Plan events at which people with lived experience discuss, design and decide, and not only answer.",
        "Cynlluniwch ddigwyddiadau lle mae pobl â phrofiad byw yn trafod, yn dylunio ac yn penderfynu, ac nid yn ateb yn unig.",
    ),
    to_record: Phrase::new(
        "Every event with its day, and the level at which people took part.",
        "Pob digwyddiad gyda'i ddiwrnod, a'r lefel y cymerodd pobl ran arni.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC015"),
    check,
};

messages! {
    none_held[months]
        en: "No event took place in the months looked at: {months}.",
        cy: "Ni chynhaliwyd unrhyw ddigwyddiad yn y misoedd yr edrychir arnynt: {months}.";
    not_whole[months]
        en: "The record says that it does not hold every event of the months looked at: {months}.",
        cy: "Mae'r cofnod yn dweud nad yw'n cynnwys pob digwyddiad yn y misoedd yr edrychir arnynt: {months}.";
    pattern[low, all, share, open]
        en: "Events at the level of consulting or below: {low} of {all}, more than the share allowed: {share}, a choice (not on record: {open}).",
        cy: "Digwyddiadau ar lefel ymgynghori neu'n is: {low} o {all}, mwy na'r gyfran a ganiateir: {share}, dewis (nid yw ar gofnod: {open}).";
    not_known[open, low, all, share]
        en: "Events of which the level, or whether they took place in the months looked at, is not on record: {open}; at the level of consulting or below: {low} of {all}. The share allowed: {share}, a choice.",
        cy: "Digwyddiadau nad yw eu lefel ar gofnod, neu a gynhaliwyd hwy yn y misoedd yr edrychir arnynt: {open}; ar lefel ymgynghori neu'n is: {low} o {all}. Y gyfran a ganiateir: {share}, dewis.";
    within[low, all, share]
        en: "Events at the level of consulting or below: {low} of {all}. The share allowed: {share}, a choice.",
        cy: "Digwyddiadau ar lefel ymgynghori neu'n is: {low} o {all}. Y gyfran a ganiateir: {share}, dewis.";
    not_shown[open]
        en: { one: "For one event, the record does not show the level.", other: "For {open} events, the record does not show the level." },
        cy: {
            zero: "Mae'r cofnod yn dangos lefel pob digwyddiad.",
            one: "Ar gyfer un digwyddiad, nid yw'r cofnod yn dangos y lefel.",
            two: "Ar gyfer dau ddigwyddiad, nid yw'r cofnod yn dangos y lefel.",
            few: "Ar gyfer tri digwyddiad, nid yw'r cofnod yn dangos y lefel.",
            many: "Ar gyfer chwe digwyddiad, nid yw'r cofnod yn dangos y lefel.",
            other: "Ar gyfer {open} digwyddiad, nid yw'r cofnod yn dangos y lefel."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(events) = &view.record.events else {
        return Conclusion::not_evidenced(shared::no_events());
    };
    let months = view.policy.look_back_months();
    let recent = view.recent();
    if !view.is_whole_since(Collection::Events, recent.from) {
        return Conclusion::not_evidenced(say::not_whole(months)).at([Pointer::root().member("coverage")]);
    }
    let pattern = Pattern::of(view, events, recent);
    if pattern.places.is_empty() {
        return Conclusion::not_applicable(say::none_held(months));
    }
    pattern.conclude(view.policy.low_level_share())
}

/// How many events there were at which levels.
#[derive(Default)]
struct Pattern {
    held: Levels,
    /// Those that may not have taken place, or not in the months looked at.
    perhaps: Levels,
    places: Vec<Pointer>,
}

#[derive(Default)]
struct Levels {
    /// At the level of consulting or below.
    low: u32,
    high: u32,
    silent: u32,
}

impl Levels {
    fn add(&mut self, level: Option<ParticipationLevel>) {
        *match level {
            Some(ParticipationLevel::Inform | ParticipationLevel::Consult) => &mut self.low,
            Some(_) => &mut self.high,
            None => &mut self.silent,
        } += 1;
    }

    const fn all(&self) -> u32 {
        self.low + self.high + self.silent
    }
}

impl Pattern {
    fn of(view: &View<'_>, events: &[EngagementEvent], recent: Recent) -> Self {
        let mut pattern = Self::default();
        for (index, event) in events.iter().enumerate() {
            let levels = match view.took_place_in(event, recent) {
                Some(false) => continue,
                Some(true) => &mut pattern.held,
                None => &mut pattern.perhaps,
            };
            // A name that the record shows to be untrue is evidence of no level.
            let is_untrue = is_claim(event) && view.claims().bear_out(event) == Some(false);
            levels.add(event.claimed_level.filter(|_| !is_untrue));
            pattern.places.push(place(Collection::Events, index));
        }
        pattern
    }

    /// Concludes what holds both at the least and at the most that was low.
    fn conclude(self, share: Fraction) -> Conclusion {
        let Self {
            held,
            perhaps,
            places,
        } = self;
        let (low, all) = (held.low, held.all());
        let open = held.silent + perhaps.all();
        let silent = usize::try_from(held.silent).unwrap_or(usize::MAX);
        let conclusion = if exceeds(low, all + perhaps.high + perhaps.silent, share) {
            Conclusion::not_met(say::pattern(low, all, share, open))
        } else if all == 0
            || exceeds(
                low + held.silent + perhaps.low + perhaps.silent,
                all + perhaps.low + perhaps.silent,
                share,
            )
        {
            Conclusion::not_evidenced(say::not_known(open, low, all, share))
        } else {
            Conclusion::met(say::within(low, all, share).and_if(silent, say::not_shown))
        };
        conclusion.at(places)
    }
}

/// Whether so many of all are more than a share.
fn exceeds(some: u32, all: u32, share: Fraction) -> bool {
    u64::from(some) * u64::from(share.denominator.get()) > u64::from(all) * u64::from(share.numerator)
}
