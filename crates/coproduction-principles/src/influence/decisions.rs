//! The decisions of a record, as they stood on a day.

use coproduction_decisions::influence::Adoption;
use coproduction_decisions::{DecidedBy, Decision, DecisionOutcome, DecisionState};
use coproduction_record::Collection;

use crate::scope::Scope;
use crate::view::{Sitting, View, stage_days, was_decided};

/// How far a decision had come on the day of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// It had been proposed, and was not decided.
    Pending,
    /// It had been taken.
    Taken,
    /// It had been withdrawn.
    Withdrawn,
    /// Nothing that is recorded tells.
    NotKnown,
}

/// A decision with how far it had come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) sitting: Sitting<'a>,
    pub(super) stage: Stage,
}

/// The decisions of days of which the record holds all of them.
pub(super) struct Decisions<'a> {
    pub(super) seen: Vec<Seen<'a>>,
    pub(super) scope: Scope,
}

impl<'a> Decisions<'a> {
    /// Every decision of which something is on record by the day of the view; without any date it is taken as of then.
    pub(super) fn of(view: &View<'a>) -> Self {
        let mut scope = Scope {
            recorded: view.record.decisions.is_some(),
            whole: view.is_whole(Collection::Decisions, view.day),
        };
        let mut seen = Vec::new();
        for decision in view.record.decisions.iter().flatten() {
            let sitting = view.sitting(decision);
            let taken_on = sitting.day;
            let mut days = stage_days(decision).chain(taken_on).peekable();
            if days.peek().is_some() && days.all(|day| day > view.day) {
                continue;
            }
            let stage = match (decision.state, was_decided(decision)) {
                (Some(DecisionState::Withdrawn), _) => Stage::Withdrawn,
                (_, Some(false)) => Stage::Pending,
                _ if taken_on.is_some_and(|on| on > view.day) => Stage::Pending,
                (_, Some(true)) => Stage::Taken,
                (_, None) => Stage::NotKnown,
            };
            let day = taken_on.filter(|on| *on <= view.day).unwrap_or(view.day);
            if view.is_whole(Collection::Decisions, day) {
                seen.push(Seen { sitting, stage });
            } else {
                scope.whole = false;
            }
        }
        Self { seen, scope }
    }

    /// Those that were taken, as far as is recorded, and not by the accountable body alone.
    pub(super) fn of_the_forum(&self) -> impl Iterator<Item = Sitting<'a>> {
        let taken = self
            .seen
            .iter()
            .filter(|seen| matches!(seen.stage, Stage::Taken | Stage::NotKnown));
        let sittings = taken.map(|seen| seen.sitting);
        sittings.filter(|sitting| sitting.decision.decided_by != Some(DecidedBy::AccountableBody))
    }
}

/// What came of a decision that was taken, where that is recorded.
pub(super) fn adoption(decision: &Decision) -> Option<Adoption> {
    match decision.outcome? {
        DecisionOutcome::Carried => Some(Adoption::Adopted),
        DecisionOutcome::CarriedAsAmended => Some(Adoption::InPart),
        DecisionOutcome::NotCarried => Some(Adoption::NotAdopted),
        _ => None,
    }
}
