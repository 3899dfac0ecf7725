//! The votes that were cast.

use std::collections::BTreeMap;

use coproduction_core::ConstituencyId;

use super::{Between, Reason};
use crate::{VoteCount, VoteLine, VoteOption};

coproduction_core::vocabulary! {
    /// What votes are counted in. The two are never added.
    pub enum VoteUnit {
        /// People: one person, one vote.
        People = "people",
        /// The weights of their seats.
        Weights = "weights",
    }
}

/// Votes for, against and for neither, each as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Votes {
    /// For.
    pub in_favour: Between,
    /// Against.
    pub against: Between,
    /// For neither.
    pub abstained: Between,
}

impl Votes {
    const NONE: Self = Self {
        in_favour: Between::NOBODY,
        against: Between::NOBODY,
        abstained: Between::NOBODY,
    };

    /// The votes for and against.
    pub fn valid(self) -> Between {
        self.in_favour + self.against
    }

    /// All votes cast, abstentions included.
    pub fn cast(self) -> Between {
        self.valid() + self.abstained
    }

    /// Whether as many were for it as against it, somebody at least, and both are known.
    pub fn is_tied(self) -> bool {
        self.in_favour
            .known()
            .is_some_and(|number| number > 0 && self.against.known() == Some(number))
    }

    fn add(&mut self, option: VoteOption, votes: Between) {
        let sum = match option {
            VoteOption::For => &mut self.in_favour,
            VoteOption::Against => &mut self.against,
            VoteOption::Abstain => &mut self.abstained,
            _ => return,
        };
        *sum = *sum + votes;
    }
}

/// The votes cast on a question, in all and by constituency. Those who stood aside, did not vote or spoilt their paper cast none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    unit: VoteUnit,
    all: Votes,
    of: BTreeMap<ConstituencyId, Votes>,
    others: Votes,
    people: u64,
    people_of: BTreeMap<ConstituencyId, u64>,
}

impl Cast {
    /// The votes of a count: weights where they are recorded, else people.
    ///
    /// # Errors
    /// [`Reason::MixedUnits`] where some of its votes have weights and others none, which cannot be added.
    pub fn of(count: &VoteCount) -> Result<Self, Reason> {
        Self::weighted(count, |_| None)
    }

    /// The same, where the seats of each constituency have the weight that is given; `None` where votes are not weighted. A weight
    /// that is recorded with the votes comes first.
    ///
    /// # Errors
    /// [`Reason::MixedUnits`] where some of its votes have weights and others none: a vote without a constituency may be anybody's.
    pub fn weighted(
        count: &VoteCount,
        weight: impl Fn(&ConstituencyId) -> Option<u32>,
    ) -> Result<Self, Reason> {
        let is_vote = |option: VoteOption| {
            matches!(
                option,
                VoteOption::For | VoteOption::Against | VoteOption::Abstain
            )
        };
        let votes = || {
            count
                .lines
                .iter()
                .filter(|line| is_vote(line.option) && line.people > 0)
        };
        let weigh = |line: &VoteLine| {
            let by_seat = || Some(u64::from(weight(line.constituency.as_ref()?)?) * u64::from(line.people));
            line.weight.map(u64::from).or_else(by_seat)
        };
        let unit = match votes().filter(|line| weigh(line).is_some()).count() {
            0 => VoteUnit::People,
            lines if lines == votes().count() => VoteUnit::Weights,
            _ => return Err(Reason::MixedUnits),
        };
        let mut sums = Self {
            unit,
            all: Votes::NONE,
            of: BTreeMap::new(),
            others: Votes::NONE,
            people: 0,
            people_of: BTreeMap::new(),
        };
        for line in votes() {
            let people = u64::from(line.people);
            let number = weigh(line).unwrap_or(people);
            sums.all.add(line.option, Between::exactly(number));
            sums.people = sums.people.saturating_add(people);
            if let Some(constituency) = &line.constituency {
                let theirs = sums.of.entry(constituency.clone()).or_insert(Votes::NONE);
                theirs.add(line.option, Between::exactly(number));
                let heads = sums.people_of.entry(constituency.clone()).or_default();
                *heads = heads.saturating_add(people);
            } else {
                // Votes that were not counted by constituency may be those of any.
                sums.others.add(line.option, Between::up_to(number));
            }
        }
        for theirs in sums.of.values_mut() {
            theirs.in_favour = theirs.in_favour + sums.others.in_favour;
            theirs.against = theirs.against + sums.others.against;
            theirs.abstained = theirs.abstained + sums.others.abstained;
        }
        Ok(sums)
    }

    /// What they are counted in.
    pub const fn unit(&self) -> VoteUnit {
        self.unit
    }

    /// All votes.
    pub const fn all(&self) -> Votes {
        self.all
    }

    /// The votes of a constituency.
    pub fn of_constituency(&self, constituency: &ConstituencyId) -> Votes {
        self.of.get(constituency).copied().unwrap_or(self.others)
    }

    /// How many people cast them, whatever the unit.
    pub(super) const fn people(&self) -> u64 {
        self.people
    }

    /// How many people of each constituency cast them, at the least.
    pub(super) fn people_of(&self) -> impl Iterator<Item = (&ConstituencyId, u64)> {
        self.people_of
            .iter()
            .map(|(constituency, people)| (constituency, *people))
    }
}
