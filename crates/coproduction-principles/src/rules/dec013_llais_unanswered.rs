//! DEC013: Llais is answered.

use coproduction_core::{Date, Pointer};
use coproduction_decisions::{Decision, DecisionSubject, LlaisContact, LlaisContactKind, LlaisRefusal};
use coproduction_record::Collection;

use crate::catalogue::{
    Provision, QUALITY_ENGAGEMENT_ACT_15_3, QUALITY_ENGAGEMENT_ACT_15_5, QUALITY_ENGAGEMENT_ACT_18_4,
    REPRESENTATIONS_OUTCOME,
};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, place, was_decided, was_out};
use crate::{Basis, Phrase, Rule, Severity};

/// What a representation weighs that no outcome was sent back on: the Act asks for regard, and the guidance for the outcome.
const BY_GUIDANCE: Weight = Weight::new(Severity::Warning, Basis::Guidance);

/// What asks for reasons where information is refused.
static REASONS: &[&Provision] = &[&QUALITY_ENGAGEMENT_ACT_18_4];
/// What asks for regard to representations, and for their outcome.
static REGARD: &[&Provision] = &[
    &QUALITY_ENGAGEMENT_ACT_15_3,
    &QUALITY_ENGAGEMENT_ACT_15_5,
    &REPRESENTATIONS_OUTCOME,
];

pub(crate) static RULE: Rule = Rule {
    code: "DEC013",
    slug: "llais-unanswered",
    title: Phrase::new("Llais answered", "Ateb Llais"),
    checks: Phrase::new(
        "Whether Llais was sent the outcome of each representation about a decision that has since been taken, and was given reasons in writing \
         wherever it was refused information.",
        "A anfonwyd y canlyniad at Llais ar gyfer pob sylw am benderfyniad a wnaed ers hynny, ac a roddwyd rhesymau ysgrifenedig iddo lle \
         bynnag y gwrthodwyd gwybodaeth iddo.",
    ),
    why: Phrase::new(
        "Regard that nobody hears of cannot be told from none.",
        "Ni ellir gwahaniaethu rhwng sylw nad oes neb yn clywed amdano a dim sylw o gwbl.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[Otherwise::new(
        BY_GUIDANCE,
        Phrase::new(
            "where every refusal has its reasons, and only outcomes of representations are missing",
            "lle mae rhesymau dros bob gwrthodiad, a dim ond canlyniadau sylwadau sydd ar goll",
        ),
    )],
    provisions: &[
        &QUALITY_ENGAGEMENT_ACT_15_3,
        &QUALITY_ENGAGEMENT_ACT_15_5,
        &QUALITY_ENGAGEMENT_ACT_18_4,
        &REPRESENTATIONS_OUTCOME,
    ],
    parameters: &[],
    limits: Phrase::new(
        "A refusal of which no reasons are recorded counts as one without; so does a representation of which no outcome is recorded once the \
         decision has been taken. No text that was seen gives a number of days: an outcome is not waited for before the decision. One that came \
         after it is not concluded from until its outcome is on record. A later word or document to Llais may be the outcome or the reasons, \
         and leaves that open. It does not see regard itself, nor dealings with Llais that are not about a decision.",
        "Mae gwrthodiad na chofnodwyd rhesymau drosto yn cyfrif fel un heb resymau; felly hefyd sylw na chofnodwyd canlyniad iddo ar ôl gwneud y \
         penderfyniad. Nid oes testun a welwyd yn rhoi nifer o ddyddiau: ni ddisgwylir canlyniad cyn y penderfyniad. Ni ddeuir i gasgliad ar un a \
         ddaeth ar ei ôl nes bod ei ganlyniad ar gofnod. Gall gair neu ddogfen ddiweddarach i Llais fod yn ganlyniad neu'n rhesymau, ac mae \
         hynny'n gadael y mater yn agored. Nid yw'n gweld y sylw ei hun, nac ymwneud â Llais nad yw am benderfyniad.",
    ),
    to_meet: Phrase::new(
        "Tell Llais what came of each representation when the decision is taken, and put the reasons in writing with every refusal of information.",
        "Dywedwch wrth Llais beth ddaeth o bob sylw pan wneir y penderfyniad, a rhowch y rhesymau'n ysgrifenedig gyda phob gwrthodiad i roi gwybodaeth.",
    ),
    to_record: Phrase::new(
        "With each decision, the contacts with Llais, when the outcome was sent back, and with a refusal its reasons; an empty list says that there were no contacts.",
        "Gyda phob penderfyniad, y cysylltiadau â Llais, pryd yr anfonwyd y canlyniad yn ôl, a chyda gwrthodiad ei resymau; mae rhestr wag yn dweud na fu cysylltiad.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC013"),
    check,
};

messages! {
    without_reasons[without, refusals, unanswered, represented]
        en: "Refusals of information to Llais with no reasons in writing on record: {without} of {refusals}; representations with no outcome on record though the decision was taken: {unanswered} of {represented}.",
        cy: "Gwrthodiadau i roi gwybodaeth i Llais heb resymau ysgrifenedig ar gofnod: {without} o {refusals}; sylwadau heb ganlyniad ar gofnod er bod y penderfyniad wedi'i wneud: {unanswered} o {represented}.";
    unanswered[unanswered, represented]
        en: "Representations of Llais with no outcome on record though the decision was taken: {unanswered} of {represented}.",
        cy: "Sylwadau Llais heb ganlyniad ar gofnod er bod y penderfyniad wedi'i wneud: {unanswered} o {represented}.";
    not_known[open, all]
        en: "Dealings with Llais of which it is not on record what came of them: {open} of {all}.",
        cy: "Achosion o ymwneud â Llais nad yw ar gofnod beth ddaeth ohonynt: {open} o {all}.";
    silent[silent, all]
        en: "Decisions of which no dealings with Llais are recorded either way: {silent}; dealings that were answered: {all}.",
        cy: "Penderfyniadau na chofnodwyd y naill ffordd na'r llall a fu ymwneud â Llais yn eu cylch: {silent}; achosion o ymwneud a atebwyd: {all}.";
    answered[all]
        en: "Representations with their outcome sent back, and refusals with reasons in writing: {all} of {all}.",
        cy: "Sylwadau yr anfonwyd eu canlyniad yn ôl, a gwrthodiadau â rhesymau ysgrifenedig: {all} o {all}.";
    none_due
        en: "No outcome or reasons were owed to Llais.",
        cy: "Nid oedd canlyniad na rhesymau'n ddyledus i Llais.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    conclude(view, Dealings::of(view))
}

fn conclude(view: &View<'_>, dealings: Dealings) -> Conclusion {
    let Dealings {
        refusals,
        representations,
        open,
        silent,
    } = dealings;
    let (refused, represented) = (refusals.len(), representations.len());
    let (without, unanswered) = (refusals.bad.len(), representations.bad.len());
    if without > 0 {
        let message = say::without_reasons(without, refused, unanswered, represented);
        let not_met = Conclusion::not_met(message).at([refusals.bad, representations.bad].concat());
        return if unanswered == 0 {
            not_met.resting_on(REASONS)
        } else {
            not_met
        };
    }
    if unanswered > 0 {
        let message = say::unanswered(unanswered, represented);
        return Conclusion::not_met(message)
            .at(representations.bad)
            .weighing(BY_GUIDANCE)
            .resting_on(REGARD);
    }
    let all = refused + represented + open.len();
    let open = [refusals.unknown, representations.unknown, open].concat();
    if !open.is_empty() {
        return Conclusion::not_evidenced(say::not_known(open.len(), all)).at(open);
    }
    if !silent.is_empty() {
        return Conclusion::not_evidenced(say::silent(silent.len(), all)).at(silent);
    }
    if all > 0 {
        let answered = [refusals.good, representations.good].concat();
        return Conclusion::met(say::answered(all)).at(answered);
    }
    view.none_of(Collection::Decisions, Conclusion::not_applicable(say::none_due()))
}

/// The dealings with Llais that call for something, by the day of the view.
#[derive(Default)]
struct Dealings {
    refusals: Sorted,
    representations: Sorted,
    /// Requests of which nothing more is recorded.
    open: Vec<Pointer>,
    /// Decisions of which no list of contacts is recorded.
    silent: Vec<Pointer>,
}

impl Dealings {
    fn of(view: &View<'_>) -> Self {
        let mut dealings = Self::default();
        for (index, decision) in view.record.decisions.iter().flatten().enumerate() {
            let on = view.sitting(decision).day;
            let taken = if on.is_some_and(|on| on > view.day) {
                Some(false)
            } else {
                was_decided(decision)
            };
            let at = place(Collection::Decisions, index);
            let is_internal = decision.subject == Some(DecisionSubject::Internal);
            if decision.llais.is_none() && taken != Some(false) && !is_internal {
                dealings.silent.push(at.clone());
            }
            let asked = Asked {
                view,
                decision,
                taken,
                on,
            };
            for (number, contact) in decision.llais.iter().flatten().enumerate() {
                dealings.add(&asked, contact, &at.entry("llais", number));
            }
        }
        dealings
    }

    fn add(&mut self, asked: &Asked<'_, '_>, contact: &LlaisContact, at: &Pointer) {
        let today = asked.view.day;
        let is_of_llais = |on: Date| on <= today && QUALITY_ENGAGEMENT_ACT_15_3.in_force_on(on);
        if !contact.on.is_none_or(is_of_llais) {
            return;
        }
        let refusal = contact.refusal.as_ref();
        let refusal = refusal.filter(|refusal| refusal.on.is_none_or(|on| on <= today));
        if let Some(refusal) = refusal {
            let has_reasons = asked.has_reasons(contact, refusal);
            self.refusals.add(has_reasons, at.member("refusal"));
        }
        let is_answered = contact.outcome_sent_on.is_some_and(|on| on <= today);
        match contact.kind {
            LlaisContactKind::Representation if is_answered => {
                self.representations.add(Some(true), at.clone());
            }
            LlaisContactKind::Representation if asked.taken != Some(false) => {
                self.representations.add(asked.is_answered(contact), at.clone());
            }
            LlaisContactKind::InformationRequest if refusal.is_none() && !is_answered => {
                self.open.push(at.clone());
            }
            _ => {}
        }
    }
}

/// A decision about which there were dealings with Llais.
struct Asked<'v, 'a> {
    view: &'v View<'a>,
    decision: &'a Decision,
    /// Whether it had been taken by the day of the view.
    taken: Option<bool>,
    on: Option<Date>,
}

impl Asked<'_, '_> {
    /// Whether reasons were given in writing: a document may hold them where the refusal itself has none on record.
    fn has_reasons(&self, contact: &LlaisContact, refusal: &LlaisRefusal) -> Option<bool> {
        let may_be_elsewhere = contact.document.is_some() || self.may_have_written(refusal.on.or(contact.on));
        let has_reasons = refusal.reasons.is_some();
        Some(has_reasons).filter(|has_reasons| *has_reasons || !may_be_elsewhere)
    }

    /// Of a representation whose outcome is not on record: known only where the decision came after it and is past, and Llais cannot
    /// have heard since.
    fn is_answered(&self, contact: &LlaisContact) -> Option<bool> {
        let (made, decided) = contact.on.zip(self.on)?;
        let is_due = self.taken == Some(true) && made <= decided && decided < self.view.day;
        let had_word = self.decision.llais.iter().flatten().any(|other| {
            let is_word = matches!(other.kind, LlaisContactKind::Told | LlaisContactKind::Other);
            is_word && other.on.is_none_or(|on| made <= on && on <= self.view.day)
        });
        let is_known = is_due && !had_word && !self.may_have_written(Some(made));
        is_known.then_some(false)
    }

    /// Whether a document about the decision was sent to Llais, or may have been, from a day on.
    fn may_have_written(&self, from: Option<Date>) -> bool {
        let mut letters = self.view.filed().to_llais(self.decision.id);
        letters.any(|letter| {
            let mut days = letter
                .available
                .iter()
                .flatten()
                .filter_map(|language| language.on);
            let is_earlier = days.any(|on| from.is_some_and(|from| on < from));
            !is_earlier && was_out(letter, self.view.day) != Some(false)
        })
    }
}
