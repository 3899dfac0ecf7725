//! Contested decisions: where the two sides stood, by the votes.

use coproduction_core::Side;
use coproduction_core::statistics::StatisticsError;
use coproduction_decisions::influence::{
    BlocPosition, Contested, ContestedRecord, DeJure, DecisionPositions, EvidencePolicy, contested_counts,
};
use coproduction_decisions::{Decision, VoteCount, VoteOption};

use super::decisions::{Decisions, adoption};
use super::rules_give;
use crate::scope::Scope;
use crate::view::View;

/// Where the two sides stood in each decision of the forum that was taken, and what came of it.
pub(super) fn counted(view: &View<'_>, decisions: &Decisions<'_>) -> Vec<(DecisionPositions, u64)> {
    let sittings = decisions.of_the_forum();
    sittings
        .map(|sitting| (positions(view, sitting.decision), 1))
        .collect()
}

/// What the rules give for those in which the sides stood opposed.
pub(super) fn rules<'a>(view: &View<'a>, decisions: &Decisions<'a>) -> Option<DeJure> {
    let contested = decisions
        .of_the_forum()
        .filter(|sitting| are_opposed(positions(view, sitting.decision)));
    rules_give::when_opposed(view, contested)
}

pub(super) fn conclude(
    positions: &[(DecisionPositions, u64)],
    scope: Scope,
    rules: Option<&DeJure>,
    policy: &EvidencePolicy,
) -> Result<ContestedRecord, StatisticsError> {
    let mut record = contested_counts(positions, rules, policy)?;
    for Contested {
        against_half,
        against_rules,
        ..
    } in [&mut record.adopted, &mut record.stopped]
    {
        scope.say(against_half);
        if let Some(measure) = against_rules {
            scope.say(measure);
        }
    }
    Ok(record)
}

/// Whether the majorities of the two sides stood opposed.
fn are_opposed(positions: DecisionPositions) -> bool {
    use BlocPosition::{Against, For};
    let sides = positions.lived_experience.zip(positions.professionals);
    matches!(sides, Some((For, Against) | (Against, For)))
}

fn positions(view: &View<'_>, decision: &Decision) -> DecisionPositions {
    let count = decision.count.as_ref();
    let position = |side| count.and_then(|count| position(view, count, side));
    let mut positions = DecisionPositions::default();
    positions.lived_experience = position(Side::LivedExperience);
    positions.professionals = position(Side::Professional);
    positions.adoption = adoption(decision);
    positions
}

/// Where a side stood; not known where a vote for or against may be anybody's, or where the count has no line of the side.
fn position(view: &View<'_>, count: &VoteCount, side: Side) -> Option<BlocPosition> {
    let (mut in_favour, mut opposed, mut has_line) = (0_u64, 0_u64, false);
    for line in &count.lines {
        let side_of_line = line
            .constituency
            .as_ref()
            .map(|constituency| view.side(constituency));
        let sum = match line.option {
            VoteOption::For => Some(&mut in_favour),
            VoteOption::Against => Some(&mut opposed),
            _ => None,
        };
        if side_of_line == Some(side) {
            has_line = true;
            if let Some(sum) = sum {
                *sum = sum.saturating_add(line.people.into());
            }
        } else if side_of_line.is_none() && sum.is_some() && line.people > 0 {
            return None;
        }
    }
    has_line.then(|| BlocPosition::of(in_favour, opposed))
}
