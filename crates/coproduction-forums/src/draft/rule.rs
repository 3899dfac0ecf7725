//! Whom a decision rule gives a part of their own.

use coproduction_decisions::{Adjudicator, DecisionRule};

/// The offices that a rule asks, at any depth.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "four offices, each asked or not")]
pub(super) struct Parts {
    pub(super) chair: bool,
    pub(super) co_chairs: bool,
    pub(super) deciding_body: bool,
    pub(super) independent: bool,
}

impl Parts {
    /// Rules within rules are kept in a list, so that no depth of them is too great.
    pub(super) fn of(rule: &DecisionRule) -> Self {
        let mut parts = Self::default();
        let mut rules = vec![rule];
        while let Some(rule) = rules.pop() {
            match rule {
                DecisionRule::ChairsCastingVote { rule } => {
                    parts.chair = true;
                    rules.push(rule);
                }
                DecisionRule::CoChairsAgree {} => parts.co_chairs = true,
                DecisionRule::Advisory { .. } => parts.deciding_body = true,
                DecisionRule::Consent { adjudicator } => match adjudicator {
                    Some(Adjudicator::Chair) => parts.chair = true,
                    Some(Adjudicator::CoChairs) => parts.co_chairs = true,
                    Some(Adjudicator::AccountableBody) => parts.deciding_body = true,
                    Some(Adjudicator::Independent) => parts.independent = true,
                    _ => {}
                },
                DecisionRule::AllOf { rules: inner } | DecisionRule::AnyOf { rules: inner } => {
                    rules.extend(inner);
                }
                _ => {}
            }
        }
        parts
    }
}
