//! DEC010: decisions name the ways of working that they address.

use coproduction_decisions::DecisionSubject;

use crate::catalogue::WFG_ACT_FIVE_WAYS;
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::View;
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC010",
    slug: "five-ways-blank",
    title: Phrase::new("The five ways of working named", "Enwi'r pum ffordd o weithio"),
    checks: Phrase::new(
        "Whether each decision names at least one of the five ways of working of the Well-being of Future Generations Act, but for decisions \
         about the forum's own working.",
        "A yw pob penderfyniad yn enwi o leiaf un o bum ffordd o weithio Deddf Llesiant Cenedlaethau'r Dyfodol, ac eithrio penderfyniadau am \
         waith y fforwm ei hun.",
    ),
    why: Phrase::new(
        "The five ways are how the Act asks public bodies to work; a decision that names none does not show that anybody thought of them.",
        "Y pum ffordd yw'r modd y mae'r Ddeddf yn gofyn i gyrff cyhoeddus weithio; nid yw penderfyniad nad yw'n enwi'r un ohonynt yn dangos bod neb wedi meddwl amdanynt.",
    ),
    severity: Severity::Notice,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&WFG_ACT_FIVE_WAYS],
    parameters: &[],
    limits: Phrase::new(
        "It sees which ways are named, not whether the work was done in them; one is enough. That a decision names them is a choice of this \
         rulebook: no text that was seen asks for it. Whether the Act binds is judged of the accountable body alone. A decision whose subject is \
         not recorded is looked at as one that is not about the forum's own working.",
        "Mae'n gweld pa ffyrdd a enwir, nid a wnaed y gwaith ynddynt; mae un yn ddigon. Dewis y rheolau hyn yw bod penderfyniad yn eu henwi: \
         nid oes testun a welwyd yn gofyn am hynny. Am y corff atebol yn unig y bernir a yw'r Ddeddf yn rhwymo. Edrychir ar benderfyniad \
         na chofnodwyd ei bwnc fel un nad yw am waith y fforwm ei hun.",
    ),
    to_meet: Phrase::new(
        "With each decision, ask together which of the five ways it serves, and how, and write that down.",
        "Gyda phob penderfyniad, gofynnwch gyda'ch gilydd pa rai o'r pum ffordd y mae'n eu gwasanaethu, a sut, ac ysgrifennwch hynny.",
    ),
    to_record: Phrase::new(
        "The ways of working that each decision addresses; an empty list says that it addresses none.",
        "Y ffyrdd o weithio y mae pob penderfyniad yn ymdrin â hwy; mae rhestr wag yn dweud nad yw'n ymdrin â'r un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC010"),
    check,
};

messages! {
    none_taken
        en: "No decision was taken while the Act was there, but for those about the forum's own working.",
        cy: "Ni wnaed unrhyw benderfyniad tra oedd y Ddeddf yno, ac eithrio rhai am waith y fforwm ei hun.";
    without[without, all, open]
        en: "Decisions that name none of the five ways of working: {without} of {all} (not on record: {open}).",
        cy: "Penderfyniadau nad ydynt yn enwi'r un o'r pum ffordd o weithio: {without} o {all} (nid yw ar gofnod: {open}).";
    not_known[open, all, good]
        en: "Decisions of which it is not on record which of the five ways of working they address: {open} of {all}; with at least one: {good}.",
        cy: "Penderfyniadau nad yw ar gofnod â pha rai o'r pum ffordd o weithio y maent yn ymdrin: {open} o {all}; gydag o leiaf un: {good}.";
    with[all]
        en: "Decisions that name at least one of the five ways of working: {all} of {all}.",
        cy: "Penderfyniadau sy'n enwi o leiaf un o'r pum ffordd o weithio: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let sorted = view.sort_taken(
        &WFG_ACT_FIVE_WAYS,
        |decision| Some(decision.subject != Some(DecisionSubject::Internal)),
        |taken| Some(!taken.decision().ways_of_working.as_ref()?.is_empty()),
    );
    let n = sorted.numbers();
    sorted.conclude(
        say::with(n.all),
        say::without(n.bad, n.all, n.open),
        say::not_known(n.open, n.all, n.good),
        view.no_decision(say::none_taken()),
    )
}
