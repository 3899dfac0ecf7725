//! Whether a forum decides, or advises somebody who does.

use coproduction_decisions::DecisionRule;

use super::View;

impl View<'_> {
    /// Whether the terms of reference say that the forum advises and a body decides, every version that may be in force on the day.
    pub(crate) fn only_advises(&self) -> bool {
        self.terms_on(self.day).into_iter().all(|version| {
            let rule = version.terms().and_then(|terms| terms.decision_rule.as_ref());
            rule.is_some_and(is_advice)
        })
    }
}

/// Whether a rule leaves the decision to a body outside the forum, whatever else it asks for.
fn is_advice(rule: &DecisionRule) -> bool {
    match rule {
        DecisionRule::Advisory { .. } => true,
        DecisionRule::ChairsCastingVote { rule } => is_advice(rule),
        DecisionRule::AllOf { rules } => rules.iter().any(is_advice),
        DecisionRule::AnyOf { rules } => !rules.is_empty() && rules.iter().all(is_advice),
        _ => false,
    }
}
