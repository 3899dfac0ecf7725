//! Whether and when something was decided.

use coproduction_core::Date;
use coproduction_decisions::{Decision, DecisionOutcome, DecisionState};

/// Whether something was decided, whoever the decision belongs to, where that is recorded.
pub(crate) fn was_decided(decision: &Decision) -> Option<bool> {
    match (decision.state, decision.outcome) {
        (_, Some(DecisionOutcome::NoDecision)) => Some(false),
        (Some(state), _) => Some(state == DecisionState::Decided),
        (None, Some(_)) => Some(true),
        (None, None) => own_day(decision).map(|_| true),
    }
}

/// The day on which it was decided, where that is recorded with the decision itself.
pub(crate) fn own_day(decision: &Decision) -> Option<Date> {
    decision.stages.as_ref().and_then(|stages| stages.decided_on)
}
