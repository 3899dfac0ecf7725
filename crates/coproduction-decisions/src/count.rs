//! Who could decide, and how they did: electorates, counts, objections and dissent.
//!
//! There is no place for how a person voted, in open ballots either. A constituency of one, or one that votes as
//! one, still gives it away: leave the constituency out of a secret ballot's lines where that is so.

use coproduction_core::{ConstituencyId, Date, WrittenText};
use coproduction_members::MemberId;

use crate::{Adjudicator, ConstituencyCount};

coproduction_core::choice! {
    /// Who could vote, frozen at the time of the decision.
    pub enum Electorate {
        /// The people who could vote, listed as members of the forum.
        Members = "members" {
            /// The members who could vote, by their ids.
            members: Vec<MemberId>,
        },
        /// The people who could vote, as a number for each constituency.
        Counts = "counts" {
            /// How many people could vote, constituency by constituency.
            counts: Vec<ConstituencyCount>,
        },
    }
}

coproduction_core::vocabulary! {
    /// How votes were cast.
    pub enum Ballot {
        /// Openly.
        Open = "open",
        /// Secretly.
        Secret = "secret",
    }
}

coproduction_core::vocabulary! {
    /// What somebody could vote.
    pub enum VoteOption {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
        /// Abstained: a vote cast for neither.
        Abstain = "abstain",
        /// Stood aside: does not agree, and does not stand in the way.
        StandAside = "stand-aside",
        /// Could vote and did not.
        DidNotVote = "did-not-vote",
        /// A spoilt paper.
        Spoilt = "spoilt",
    }
}

coproduction_core::vocabulary! {
    /// How a chair's casting vote settled a tie.
    pub enum CastingVote {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
    }
}

coproduction_core::model! {
    /// How many people voted in one way, in all or of one constituency.
    pub struct VoteLine {
        required {
            /// The way they voted, or that they did not.
            option: VoteOption,
            /// How many people voted in this way: heads, never weights.
            people: u32,
        }
        optional {
            /// The constituency they are of; absent where the count was not kept by constituency.
            constituency: ConstituencyId,
            /// The sum of their weights, in the unit of the seats' weights, where votes are weighted.
            weight: u32,
        }
    }
}

coproduction_core::model! {
    /// The votes of a decision, by option and constituency.
    #[derive(validator::Validate)]
    pub struct VoteCount {
        required {
            /// The numbers of votes: one line for each option, and each constituency where they were kept apart.
            #[validate(length(min = 1))]
            lines: Vec<VoteLine>,
        }
        optional {
            /// Whether the votes were cast openly or secretly.
            ballot: Ballot,
        }
    }
}

impl VoteCount {
    /// How many people could vote, as far as the count goes: whether or not they did.
    pub fn people(&self) -> u64 {
        self.lines.iter().map(|line| u64::from(line.people)).sum()
    }

    /// The same for one constituency.
    pub fn people_of(&self, constituency: &ConstituencyId) -> u64 {
        let of = |line: &&VoteLine| line.constituency.as_ref() == Some(constituency);
        self.lines
            .iter()
            .filter(of)
            .map(|line| u64::from(line.people))
            .sum()
    }
}

coproduction_core::model! {
    /// A reasoned objection to a proposal: where it came from, and who ruled on whether it stands.
    pub struct Objection {
        optional {
            /// The constituency that the objection came from, by its short name.
            constituency: ConstituencyId,
            /// The reason that was given for the objection, in the language it was given in.
            reason: WrittenText,
            /// The day on which the objection was raised.
            raised_on: Date,
            /// Whether it was ruled that the objection stands.
            upheld: bool,
            /// Who ruled on whether the objection stands, such as the meeting or the chair.
            ruled_by: Adjudicator,
            /// The day on which it was ruled on or withdrawn. Absent, neither is recorded.
            ruled_on: Date,
        }
    }
}

coproduction_core::model! {
    /// Dissent from a decision that was taken, kept with its reason.
    pub struct Dissent {
        optional {
            /// The constituency that the dissent came from, by its short name.
            constituency: ConstituencyId,
            /// The member, where the member wishes to be recorded.
            member: MemberId,
            /// The reason that was given for the dissent, in the language it was given in.
            reason: WrittenText,
        }
    }
}
