//! How far a commitment had come.

use coproduction_core::Date;
use coproduction_decisions::Commitment;
use coproduction_record::Collection;

use super::{CommitmentThread, OnRecord};
use crate::view::{by_then, place};

/// A commitment as it stood on a day.
pub(super) fn follow(commitment: &Commitment, index: usize, day: Date) -> CommitmentThread {
    let last = by_then(commitment.states.as_ref(), day, |state| state.on).last();
    CommitmentThread {
        commitment: commitment.id,
        pointer: place(Collection::Commitments, index),
        state: last.map(|(_, status)| status.state),
        on: last.and_then(|(_, status)| status.on),
        due_on: commitment.due_on,
        evidence: evidence(commitment, day),
    }
}

fn evidence(commitment: &Commitment, day: Date) -> OnRecord {
    match &commitment.evidence {
        None => OnRecord::NotRecorded,
        Some(all) if all.iter().any(|one| one.on.is_none_or(|on| on <= day)) => OnRecord::Recorded,
        Some(_) => OnRecord::None,
    }
}
