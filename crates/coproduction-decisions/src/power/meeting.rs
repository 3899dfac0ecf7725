//! Whether those present make a quorum.

use coproduction_core::Fraction;

use super::compile::unknown;
use super::{Body, Kind, PowerError};
use crate::{Quorum, QuorumRequirement, ThresholdBase};

/// What a quorum asks of the people present: overall and of constituencies. People are counted, not votes.
pub(super) struct Asked {
    /// Which kinds sit in the forum, and are not a body outside it.
    forum: Vec<bool>,
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
            forum: body.kinds().iter().map(Kind::in_forum).collect(),
            parts,
            complete: quorum.overall.is_some() && quorum.constituencies.is_some(),
        })
    }

    /// Whether what is recorded of the quorum is there, with so many of each kind present. Nobody is never a meeting.
    pub(super) fn met(&self, present: &[u32]) -> bool {
        let room = there(&self.forum, present);
        present.iter().any(|people| *people > 0) && self.parts.iter().all(|part| part.met(present, room))
    }

    /// Whether a meeting of these people, or of some of them, can be valid. Where all that is recorded is met and some of the
    /// quorum is not recorded, or where only fewer of the others could make a share of those present, there is no telling.
    pub(super) fn valid_with(&self, present: &[u32]) -> Option<bool> {
        if self.met(present) {
            return self.complete.then_some(true);
        }
        let room = there(&self.forum, present);
        let with_fewer_others = |part: &Part| part.is_of_the_room() && there(&part.whose, present) > 0;
        let hopeless = |part: &Part| !part.met(present, room) && !with_fewer_others(part);
        if room == 0 || self.parts.iter().any(hopeless) {
            Some(false)
        } else {
            None
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

    /// Whether it asks for a share of those present.
    fn is_of_the_room(&self) -> bool {
        let of_the_room = |of| {
            matches!(
                of,
                ThresholdBase::Cast | ThresholdBase::Valid | ThresholdBase::Present
            )
        };
        matches!(self.requirement, QuorumRequirement::Share { of, .. } if of_the_room(of))
    }

    /// Whether the part is met, with so many of each kind present, and so many in the room.
    fn met(&self, present: &[u32], room: u64) -> bool {
        let there = there(&self.whose, present);
        match self.requirement {
            QuorumRequirement::NoneRequired {} => true,
            QuorumRequirement::AtLeast { people } => there >= u64::from(people.get()),
            QuorumRequirement::Share { share, of } => {
                let base = match of {
                    ThresholdBase::Eligible => self.eligible,
                    ThresholdBase::Constituted => self.constituted,
                    // Everybody present votes, and a share of those present is a share of them all.
                    ThresholdBase::Cast | ThresholdBase::Valid | ThresholdBase::Present => room,
                };
                reaches(there, share, base)
            }
        }
    }
}

/// How many people of some kinds are present.
fn there(whose: &[bool], present: &[u32]) -> u64 {
    let theirs = whose.iter().zip(present).filter(|(theirs, _)| **theirs);
    theirs.map(|(_, people)| u64::from(*people)).sum()
}

/// Whether so many are the share of a base, or more. Of nobody there is no share.
fn reaches(people: u64, share: Fraction, base: u64) -> bool {
    let have = u128::from(people) * u128::from(share.denominator.get());
    base > 0 && have >= u128::from(base) * u128::from(share.numerator)
}
