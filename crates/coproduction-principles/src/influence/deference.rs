//! What the accountable body answered to what the forum decided.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult};
use coproduction_core::statistics::{Exact, StatisticsError};
use coproduction_decisions::influence::{Answers, DeferenceRecord, EvidencePolicy, deference};
use coproduction_decisions::{BodyResponseStatus, DecidedBy, Decision, DecisionOutcome, DecisionSubject};

use super::decisions::Decisions;
use super::rules_give;
use crate::scope::{Scope, add};
use crate::view::View;

/// What the body answered to what was put to it, and the power that the rules in force then give to one member.
pub(super) fn counted<'a>(view: &View<'a>, decisions: &Decisions<'a>) -> (Answers, Option<Exact>) {
    let mut answers = Answers::default();
    let mut put_to_it = Vec::new();
    for sitting in decisions.of_the_forum() {
        let decision = sitting.decision;
        if decision.outcome == Some(DecisionOutcome::NotCarried) {
            continue;
        }
        let count = match view
            .body_answers(decision)
            .last()
            .map(|(_, answer)| answer.status)
        {
            Some(BodyResponseStatus::Accepted) => &mut answers.accepted,
            Some(BodyResponseStatus::AcceptedInPart) => &mut answers.in_part,
            Some(BodyResponseStatus::NotAccepted) => &mut answers.not_accepted,
            Some(_) => &mut answers.awaited,
            None if is_nothing_to_answer(decision) => continue,
            None if decision.body_responses.is_some() => &mut answers.awaited,
            None => &mut answers.not_recorded,
        };
        *count += 1;
        put_to_it.push(sitting);
    }
    (answers, rules_give::power_of_one(view, put_to_it.into_iter()))
}

pub(super) fn conclude(
    answers: Answers,
    scope: Scope,
    power: Option<&Exact>,
    policy: &EvidencePolicy,
) -> Result<DeferenceRecord, StatisticsError> {
    let mut record = deference(answers, power, policy)?;
    scope.say(&mut record.deference);
    if let Some((measure, power)) = record.effective_power.as_mut().zip(power) {
        let has_value = matches!(
            measure.result,
            MeasureResult::Measured(_) | MeasureResult::Bounded { .. }
        );
        if has_value {
            measure.explanation = one_vote(measure, power);
        }
        scope.say(measure);
        if has_value {
            add(
                measure,
                "The power is absolute Banzhaf.",
                "Grym absoliwt Banzhaf yw'r grym.",
            );
        }
    }
    if let Some(measure) = &mut record.overrides {
        scope.say(measure);
    }
    Ok(record)
}

/// What one vote can change, plainly and before the figures: the power is that of [`rules_give::power_of_one`].
fn one_vote(measure: &Measure<Exact>, power: &Exact) -> Message {
    let Some(of_hundred) = power.percent() else {
        return measure.explanation.clone();
    };
    let Message { en, cy, .. } = &measure.explanation;
    Message::new(
        format!(
            "By the rules, one vote with lived experience settles what the forum decides in about {of_hundred} of every 100 ways in which the \
             others may vote. {en}"
        ),
        format!(
            "Yn ôl y rheolau, mae un bleidlais â phrofiad byw yn penderfynu'r canlyniad mewn tua {of_hundred} o bob 100 ffordd y gall y lleill \
             bleidleisio. {cy}"
        ),
    )
}

/// Whether a decision without an answer needed none: it is about the forum's own working, or the body took part in it.
fn is_nothing_to_answer(decision: &Decision) -> bool {
    decision.subject == Some(DecisionSubject::Internal) || decision.decided_by == Some(DecidedBy::Jointly)
}
