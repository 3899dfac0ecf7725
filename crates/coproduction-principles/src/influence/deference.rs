//! What the accountable body answered to what the forum decided.

use coproduction_core::statistics::{Exact, StatisticsError};
use coproduction_decisions::influence::{Answers, DeferenceRecord, EvidencePolicy, deference};
use coproduction_decisions::{BodyResponseStatus, DecidedBy, Decision, DecisionOutcome, DecisionSubject};

use super::decisions::Decisions;
use super::rules_give;
use crate::scope::{Scope, add};
use crate::view::View;

/// What the body answered to what was put to it, and the power that the rules in force then give to one member.
pub(super) fn counted(view: &View<'_>, decisions: &Decisions<'_>) -> (Answers, Option<Exact>) {
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
    if let Some(measure) = &mut record.effective_power {
        add(
            measure,
            "The power is that of one vote with lived experience, by absolute Banzhaf.",
            "Y grym yw grym un bleidlais â phrofiad byw, yn ôl Banzhaf absoliwt.",
        );
        scope.say(measure);
    }
    if let Some(measure) = &mut record.overrides {
        scope.say(measure);
    }
    Ok(record)
}

/// Whether a decision without an answer needed none: it is about the forum's own working, or the body took part in it.
fn is_nothing_to_answer(decision: &Decision) -> bool {
    decision.subject == Some(DecisionSubject::Internal) || decision.decided_by == Some(DecidedBy::Jointly)
}
