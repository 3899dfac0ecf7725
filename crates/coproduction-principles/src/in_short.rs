//! What somebody asks first of a forum, answered from its record: who sits, who decides, whether people were involved first, and whether they
//! were answered.

use coproduction_core::{Lang, Message, Text};
use coproduction_decisions::DecidedBy;

use crate::shared::say as shared;
use crate::template::{Said, messages};
use crate::view::View;
use crate::{Finding, Outcome};

coproduction_core::vocabulary! {
    /// What somebody who knows nothing of a forum asks first.
    pub enum FirstQuestion {
        /// How many of those who sit have lived experience.
        WhoSits = "who-sits",
        /// Whose decisions they are, and who is among those who decide.
        WhoDecides = "who-decides",
        /// Whether people are involved before it is decided.
        InvolvedFirst = "involved-first",
        /// Whether what people said was answered.
        Answered = "answered",
    }
}

impl FirstQuestion {
    /// The rule that answers it.
    ///
    /// ```
    /// use coproduction_principles::FirstQuestion;
    /// assert_eq!(FirstQuestion::WhoSits.rule(), "GOV004");
    /// ```
    pub const fn rule(self) -> &'static str {
        match self {
            Self::WhoSits => "GOV004",
            Self::WhoDecides => "DEC016",
            Self::InvolvedFirst => "DEC001",
            Self::Answered => "FBK001",
        }
    }

    /// The answer in a plain sentence, where the rule knows it.
    fn plainly(self, outcome: Outcome) -> Option<Said> {
        let is_met = match outcome {
            Outcome::Met => true,
            Outcome::NotMet => false,
            // The rule says it plainly.
            _ if self == Self::WhoDecides => return None,
            Outcome::NotEvidenced => return Some(say::not_on_record()),
            Outcome::NotApplicable => return None,
        };
        match (self, is_met) {
            (Self::WhoSits, true) => Some(say::enough_sit()),
            (Self::WhoSits, false) => Some(say::too_few_sit()),
            (Self::InvolvedFirst, true) => Some(say::all_waited()),
            (Self::InvolvedFirst, false) => Some(say::not_all_waited()),
            (Self::Answered, true) => Some(say::all_told()),
            (Self::Answered, false) => Some(say::not_all_told()),
            (Self::WhoDecides, _) => None,
        }
    }
}

/// One of the first questions, and what the record shows of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[non_exhaustive]
pub struct InShort {
    /// Which of the first questions this answers.
    pub question: FirstQuestion,
    /// The code of the rule that answers it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RuleCode"))]
    pub rule: &'static str,
    /// What the rule concludes; absent where the report has no finding of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The answer in whole sentences, with its numbers.
    pub says: Message,
}

messages! {
    not_on_record
        en: "This is not on record, or not all of it.",
        cy: "Nid yw hyn ar gofnod, neu nid y cyfan ohono.";
    withheld
        en: "What the rule concludes of it is withheld.",
        cy: "Mae'r hyn y mae'r rheol yn ei gasglu am hyn wedi'i ddal yn ôl.";
    enough_sit
        en: "People with lived experience make up at least the part of the members that is looked for.",
        cy: "Mae pobl â phrofiad byw yn cyfrif am o leiaf y rhan o'r aelodau a ddisgwylir.";
    too_few_sit
        en: "People with lived experience make up less of the members, or of their votes, than is looked for.",
        cy: "Mae pobl â phrofiad byw yn cyfrif am lai o'r aelodau, neu o'u pleidleisiau, nag a ddisgwylir.";
    whose[all, body, forum]
        en: "Decisions taken, or that may have been: {all}. By the accountable body alone: {body}; by the forum, alone or together with it: {forum}.",
        cy: "Penderfyniadau a wnaed, neu y gallent fod wedi'u gwneud: {all}. Gan y corff atebol ar ei ben ei hun: {body}; gan y fforwm, ar ei ben ei hun neu ar y cyd ag ef: {forum}.";
    whose_open[open]
        en: "Whose they were is not on record: {open}.",
        cy: "Nid yw ar gofnod pwy oedd â hawl i'w gwneud: {open}.";
    all_waited
        en: "Every decision about services that is on record waited until people had been involved.",
        cy: "Arhosodd pob penderfyniad am wasanaethau sydd ar gofnod nes bod pobl wedi'u cynnwys.";
    not_all_waited
        en: "Not every decision about services waited until people had been involved.",
        cy: "Nid arhosodd pob penderfyniad am wasanaethau nes bod pobl wedi'u cynnwys.";
    all_told
        en: "People were told in time what came of what they said.",
        cy: "Dywedwyd wrth bobl mewn pryd beth a ddaeth o'r hyn a ddywedasant.";
    not_all_told
        en: "Not everybody was told in time what came of what they said.",
        cy: "Ni ddywedwyd wrth bawb mewn pryd beth a ddaeth o'r hyn a ddywedasant.";
    switched_off
        en: "This report does not look at it, for the policy does not apply the rule. Its reason:",
        cy: "Nid yw'r adroddiad hwn yn edrych ar hyn, gan nad yw'r polisi'n cymhwyso'r rheol. Ei reswm:";
}

/// The sentences of the first questions.
pub(crate) static MESSAGES: &[&crate::Template] = say::MESSAGES;

/// The first questions, each with what the findings of a report say of it.
pub(crate) fn of(view: &View<'_>, findings: &[Finding]) -> Vec<InShort> {
    let answered = |question: &FirstQuestion| {
        let (question, rule) = (*question, question.rule());
        let finding = findings.iter().find(|finding| finding.rule.code == rule);
        let first = match question {
            FirstQuestion::WhoDecides => whose(view),
            _ => None,
        };
        let plainly = finding.and_then(|finding| question.plainly(finding.outcome));
        let sentences = [first, plainly].into_iter().flatten().map(Message::from);
        let last = finding.map_or_else(|| not_looked_at(view, rule), |finding| finding.message.clone());
        let (advises, last) = match question {
            FirstQuestion::WhoDecides => advice_apart(last),
            _ => (None, last),
        };
        InShort {
            question,
            rule,
            outcome: finding.map(|finding| finding.outcome),
            says: one_after_another(advises.into_iter().chain(sentences).chain([last])),
        }
    };
    FirstQuestion::ALL.iter().map(answered).collect()
}

/// That a report has no finding of a rule, with the policy's reason where it does not apply it; else it is withheld.
fn not_looked_at(view: &View<'_>, rule: &str) -> Message {
    let mut off = view.policy.switched_off.iter().flatten();
    let off = off.find(|off| off.rule.as_str() == rule && off.holds_on(view.day));
    let Some(off) = off else {
        return say::withheld().into();
    };
    let reason = |lang| off.reason.in_or_other(lang).map_or("", Text::as_str).to_owned();
    let reason = Message::new(reason(Lang::En), reason(Lang::Cy));
    one_after_another([say::switched_off().into(), reason].into_iter())
}

/// That the forum only advises, where a message opens with it, apart from the rest: whoever asks who decides is told that first, before
/// the decisions are counted.
fn advice_apart(message: Message) -> (Option<Message>, Message) {
    let advises = Message::from(shared::advises());
    let rest = |whole: &str, first: &str| Some(whole.strip_prefix(first)?.trim_start().to_owned());
    match rest(&message.en, &advises.en).zip(rest(&message.cy, &advises.cy)) {
        Some((en, cy)) => (Some(advises), Message::new(en, cy)),
        None => (None, message),
    }
}

/// Whose decisions were taken; nothing where there is none.
fn whose(view: &View<'_>) -> Option<Said> {
    let taken: Vec<_> = view
        .taken()
        .iter()
        .map(|taken| taken.decision().decided_by)
        .collect();
    let by_body = |by: &&Option<DecidedBy>| **by == Some(DecidedBy::AccountableBody);
    let body = taken.iter().filter(by_body).count();
    let open = taken.iter().filter(|by| by.is_none()).count();
    let forum = taken.len() - body - open;
    let said = || say::whose(taken.len(), body, forum).and_if(open, say::whose_open);
    (!taken.is_empty()).then(said)
}

/// Whole sentences, one after another.
fn one_after_another(mut sentences: impl Iterator<Item = Message>) -> Message {
    let first = sentences.next().unwrap_or_else(|| Message::new("", ""));
    sentences.fold(first, |mut said, Message { en, cy, .. }| {
        for (text, next) in [(&mut said.en, en), (&mut said.cy, cy)] {
            let text = text.to_mut();
            text.push(' ');
            text.push_str(&next);
        }
        said
    })
}
