//! Whether those present make a quorum.

use coproduction_core::Fraction;

use super::compile::unknown;
use super::{Body, Kind, PowerError};
use crate::{Quorum, QuorumRequirement, ThresholdBase};

/// What a quorum asks of the people present: overall and of constituencies. People are counted, not votes.
pub(super) struct Asked {
    parts: Vec<Part>,
    /// Whether each part is recorded.
    complete: bool,
}

/// What is asked of some of the kinds.
struct Part {
    whose: Vec<bool>,
    eligible: u64,
    constituted: u64,
    requirement: QuorumRequirement,
}

impl Asked {
    pub(super) fn new(body: &Body, quorum: &Quorum) -> Result<Self, PowerError> {
        let mut parts = Vec::new();
        if let Some(requirement) = &quorum.overall {
            parts.push(Part::new(body, Kind::in_forum, requirement));
        }
        for part in quorum.constituencies.iter().flatten() {
            unknown(body, &part.constituency)?;
            let theirs = |kind: &Kind| kind.in_forum() && kind.constituency == part.constituency;
            parts.push(Part::new(body, theirs, &part.requirement));
        }
        Ok(Self {
            parts,
            complete: quorum.overall.is_some() && quorum.constituencies.is_some(),
        })
    }

    /// Whether what is recorded of the quorum is there, with so many of each kind present. Nobody is never a meeting.
    pub(super) fn met(&self, present: &[u32]) -> bool {
        present.iter().any(|people| *people > 0) && self.parts.iter().all(|part| part.met(present))
    }

    /// As [`met`](Self::met); where all that is recorded is met and some of it is not recorded, there is no telling.
    pub(super) fn valid_with(&self, present: &[u32]) -> Option<bool> {
        match self.met(present) {
            false => Some(false),
            true if self.complete => Some(true),
            true => None,
        }
    }
}

impl Part {
    fn new(body: &Body, theirs: impl Fn(&Kind) -> bool, requirement: &QuorumRequirement) -> Self {
        let kinds = body.kinds();
        let total = |people: fn(&Kind) -> u32| {
            let of = kinds.iter().filter(|kind| theirs(kind));
            of.map(|kind| u64::from(people(kind))).sum()
        };
        Self {
            eligible: total(|kind| kind.voters),
            constituted: total(|kind| kind.places),
            whose: kinds.iter().map(&theirs).collect(),
            requirement: requirement.clone(),
        }
    }

    fn met(&self, present: &[u32]) -> bool {
        let theirs = self.whose.iter().zip(present).filter(|(theirs, _)| **theirs);
        let there: u64 = theirs.map(|(_, people)| u64::from(*people)).sum();
        match self.requirement {
            QuorumRequirement::NoneRequired {} => true,
            QuorumRequirement::AtLeast { people } => there >= u64::from(people.get()),
            QuorumRequirement::Share { share, of } => {
                let base = match of {
                    ThresholdBase::Eligible => self.eligible,
                    ThresholdBase::Constituted => self.constituted,
                    ThresholdBase::Cast | ThresholdBase::Valid | ThresholdBase::Present => there,
                };
                reaches(there, share, base)
            }
        }
    }
}

/// Whether so many are the share of a base, or more. Of nobody there is no share.
fn reaches(people: u64, share: Fraction, base: u64) -> bool {
    let have = u128::from(people) * u128::from(share.denominator.get());
    base > 0 && have >= u128::from(base) * u128::from(share.numerator)
}
