//! Why power cannot be computed: each reason with a code that never changes.

use std::fmt;

use coproduction_core::{ConstituencyId, Lang, Message};

/// Why a game cannot be made, or a figure not computed.
///
/// [`code`](Self::code) is stable, for programs; [`message`](Self::message) says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PowerError {
    /// There is nobody who votes.
    NobodyToVote,
    /// A part of the rule asks for votes of a constituency, or of a side, in which nobody votes.
    NobodyInPart,
    /// The rule or the quorum names a constituency that the body does not have.
    UnknownConstituency {
        /// The constituency that is named.
        constituency: ConstituencyId,
    },
    /// Two kinds of voters of the same constituency are on different sides.
    SideConflict {
        /// The constituency.
        constituency: ConstituencyId,
    },
    /// A kind of voters has more people than places.
    MoreVotersThanPlaces {
        /// The constituency.
        constituency: ConstituencyId,
    },
    /// A voter has a weight of zero.
    ZeroWeight,
    /// The weights or numbers of voters are too great to be added up.
    Overflow,
    /// The quota is zero: nobody's vote is needed.
    QuotaZero,
    /// The quota is above the sum of all weights.
    QuotaAboveTotal,
    /// The rule, or a part of it, cannot be met even if everybody votes for it.
    NeverPasses,
    /// The rule is met even if nobody votes for it.
    AlwaysPasses,
    /// More votes for a proposal can make it fail.
    NotMonotone,
    /// The terms of reference require no decision rule: there is nothing to compute.
    NoRule,
    /// A conjunction, an alternative or a list of constituencies has nothing in it.
    EmptyRule,
    /// The rule has rules within rules, too many of them.
    TooDeep {
        /// How many within each other are read.
        limit: usize,
    },
    /// The rule gives the chair a part, and the body names no chair.
    NoChair,
    /// There is more than one of an office of which there is one: chair, deciding body, independent person.
    NotOne,
    /// The rule asks the co-chairs, and the body names fewer than two.
    TooFewCoChairs {
        /// How many it names.
        found: u32,
    },
    /// The rule lets an outside body decide or rule on objections, and none is named.
    NoDecidingBody,
    /// An independent person rules on objections, and none is named.
    NoIndependent,
    /// The rule is consent, and who rules on objections is not recorded.
    AdjudicatorNotRecorded,
    /// A probability is more than one.
    ProbabilityAboveOne,
    /// There is not one attendance for each kind of voters.
    AttendanceMismatch {
        /// How many kinds of voters there are.
        kinds: usize,
        /// How many probabilities are given.
        given: usize,
    },
    /// There are more players than the method can take, whatever the budget.
    TooManyPlayers {
        /// How many there are.
        players: usize,
        /// How many the method takes.
        limit: usize,
    },
    /// More states would have to be held than the budget allows.
    TooManyStates {
        /// How many.
        need: u128,
        /// The budget.
        limit: u64,
    },
    /// More steps would have to be taken than the budget allows.
    TooManySteps {
        /// How many.
        need: u128,
        /// The budget.
        limit: u64,
    },
}

impl PowerError {
    /// Every code, in the order of the reasons.
    pub const CODES: &'static [&'static str] = &[
        "power-nobody-to-vote",
        "power-nobody-in-part",
        "power-unknown-constituency",
        "power-side-conflict",
        "power-more-voters-than-places",
        "power-zero-weight",
        "power-overflow",
        "power-quota-zero",
        "power-quota-above-total",
        "power-never-passes",
        "power-always-passes",
        "power-not-monotone",
        "power-no-rule",
        "power-empty-rule",
        "power-too-deep",
        "power-no-chair",
        "power-not-one",
        "power-too-few-co-chairs",
        "power-no-deciding-body",
        "power-no-independent",
        "power-adjudicator-not-recorded",
        "power-probability-above-one",
        "power-attendance-mismatch",
        "power-too-many-players",
        "power-too-many-states",
        "power-too-many-steps",
    ];

    /// The code: stable, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NobodyToVote => "power-nobody-to-vote",
            Self::NobodyInPart => "power-nobody-in-part",
            Self::UnknownConstituency { .. } => "power-unknown-constituency",
            Self::SideConflict { .. } => "power-side-conflict",
            Self::MoreVotersThanPlaces { .. } => "power-more-voters-than-places",
            Self::ZeroWeight => "power-zero-weight",
            Self::Overflow => "power-overflow",
            Self::QuotaZero => "power-quota-zero",
            Self::QuotaAboveTotal => "power-quota-above-total",
            Self::NeverPasses => "power-never-passes",
            Self::AlwaysPasses => "power-always-passes",
            Self::NotMonotone => "power-not-monotone",
            Self::NoRule => "power-no-rule",
            Self::EmptyRule => "power-empty-rule",
            Self::TooDeep { .. } => "power-too-deep",
            Self::NoChair => "power-no-chair",
            Self::NotOne => "power-not-one",
            Self::TooFewCoChairs { .. } => "power-too-few-co-chairs",
            Self::NoDecidingBody => "power-no-deciding-body",
            Self::NoIndependent => "power-no-independent",
            Self::AdjudicatorNotRecorded => "power-adjudicator-not-recorded",
            Self::ProbabilityAboveOne => "power-probability-above-one",
            Self::AttendanceMismatch { .. } => "power-attendance-mismatch",
            Self::TooManyPlayers { .. } => "power-too-many-players",
            Self::TooManyStates { .. } => "power-too-many-states",
            Self::TooManySteps { .. } => "power-too-many-steps",
        }
    }

    /// What is wrong and what to do, in both languages. The Welsh is not yet checked by a translator.
    pub fn message(&self) -> Message {
        super::words::error(self)
    }
}

impl fmt::Display for PowerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message().in_language(Lang::En), self.code())
    }
}

impl std::error::Error for PowerError {}
