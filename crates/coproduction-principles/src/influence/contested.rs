//! Contested decisions: where the two sides stood, by the votes.

use coproduction_core::Side;
use coproduction_core::statistics::StatisticsError;
use coproduction_decisions::influence::{
    BlocPosition, Contested, ContestedRecord, DecisionPositions, EvidencePolicy, contested_record,
};
use coproduction_decisions::{Decision, VoteCount, VoteOption};

use super::decisions::{Decisions, adoption};
use super::rules_give;
use crate::view::View;

pub(super) fn contested(
    view: &View<'_>,
    decisions: &Decisions<'_>,
    policy: &EvidencePolicy,
) -> Result<ContestedRecord, StatisticsError> {
    let found: Vec<_> = decisions
        .of_the_forum()
        .map(|sitting| (sitting, positions(view, sitting.decision)))
        .collect();
    let contested = found.iter().filter(|(_, positions)| are_opposed(*positions));
    let rules = rules_give::when_opposed(view, contested.map(|(sitting, _)| *sitting));
    let positions: Vec<_> = found.iter().map(|(_, positions)| *positions).collect();
    let mut record = contested_record(&positions, rules.as_ref(), policy)?;
    for Contested {
        against_half,
        against_rules,
        ..
    } in [&mut record.adopted, &mut record.stopped]
    {
        decisions.scope.say(against_half);
        if let Some(measure) = against_rules {
            decisions.scope.say(measure);
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
