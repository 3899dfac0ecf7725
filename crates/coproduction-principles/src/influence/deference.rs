//! What the accountable body answered to what the forum decided.

use coproduction_core::statistics::StatisticsError;
use coproduction_decisions::influence::{Answers, DeferenceRecord, EvidencePolicy, deference};
use coproduction_decisions::{BodyResponseStatus, DecidedBy, Decision, DecisionOutcome, DecisionSubject};

use super::decisions::Decisions;
use super::rules_give;
use crate::view::View;

pub(super) fn answered(
    view: &View<'_>,
    decisions: &Decisions<'_>,
    policy: &EvidencePolicy,
) -> Result<DeferenceRecord, StatisticsError> {
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
    let power = rules_give::power_of_one(view, put_to_it.into_iter());
    let mut record = deference(answers, power.as_ref(), policy)?;
    decisions.scope.say(&mut record.deference);
    if let Some(measure) = &mut record.effective_power {
        decisions.scope.say(measure);
    }
    if let Some(measure) = &mut record.overrides {
        decisions.scope.say(measure);
    }
    Ok(record)
}

/// Whether a decision without an answer needed none: it is about the forum's own working, or the body took part in it.
fn is_nothing_to_answer(decision: &Decision) -> bool {
    decision.subject == Some(DecisionSubject::Internal) || decision.decided_by == Some(DecidedBy::Jointly)
}
