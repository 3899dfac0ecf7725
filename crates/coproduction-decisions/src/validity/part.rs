//! What a quorum or a rule asks, part by part, and what came of it.

use coproduction_core::{ConstituencyId, Fraction, Message};

use super::{Between, words};
use crate::ThresholdBase;

coproduction_core::vocabulary! {
    /// Whether something that is asked for holds.
    pub enum Holds {
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
        /// The record leaves it open.
        NotKnown = "not-known",
        /// There is nobody to take a share of, the numbers cannot be, or the rule cannot be judged.
        NotAssessable = "not-assessable",
        /// Nothing is asked for.
        NotAsked = "not-asked",
    }
}

impl Holds {
    /// Where all of them are asked for.
    pub(super) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        const WORST_FIRST: [Holds; 4] = [Holds::No, Holds::NotAssessable, Holds::NotKnown, Holds::Yes];
        Self::first(&WORST_FIRST, parts)
    }

    /// Where one of them is enough.
    pub(super) fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        // A way to decide that asks for nothing is open whatever the others come to.
        const BEST_FIRST: [Holds; 5] = [
            Holds::NotAsked,
            Holds::Yes,
            Holds::NotKnown,
            Holds::NotAssessable,
            Holds::No,
        ];
        Self::first(&BEST_FIRST, parts)
    }

    fn first(order: &[Self], parts: impl IntoIterator<Item = Self>) -> Self {
        let found: Vec<Self> = parts.into_iter().collect();
        let first = order.iter().find(|holds| found.contains(holds));
        first.copied().unwrap_or(Self::NotAsked)
    }
}

coproduction_core::vocabulary! {
    /// What a part asks.
    pub enum Asks {
        /// A quorum: people who are there.
        Quorum = "quorum",
        /// A share of votes.
        Majority = "majority",
        /// A share of votes in each constituency.
        EachConstituency = "each-constituency",
        /// That everybody agrees or stands aside.
        Consensus = "consensus",
        /// That no objection stands.
        Consent = "consent",
        /// Its rule, and the chair's vote where that is tied.
        ChairsCastingVote = "chairs-casting-vote",
        /// That the co-chairs agree.
        CoChairsAgree = "co-chairs-agree",
        /// That a body outside the forum decides.
        Advisory = "advisory",
        /// All of its parts.
        AllOf = "all-of",
        /// One of its parts.
        AnyOf = "any-of",
        /// Nothing.
        Nothing = "nothing",
        /// It is not recorded what is asked.
        NotRecorded = "not-recorded",
    }
}

coproduction_core::vocabulary! {
    /// Why something holds or does not, is not known, cannot be assessed or is not asked. A code is for ever.
    pub enum Reason {
        /// The quorum or the rule is not recorded.
        RuleNotRecorded = "rule-not-recorded",
        /// It is open which terms of reference were in force.
        TermsOpen = "terms-open",
        /// None had been adopted by then.
        NoTermsAdopted = "no-terms-adopted",
        /// The version that the decision names was adopted after it.
        TermsLater = "terms-later",
        /// It was taken by correspondence: a quorum is asked of meetings.
        ByCorrespondence = "by-correspondence",
        /// It is not recorded how many were there.
        PresentNotRecorded = "present-not-recorded",
        /// The votes are not recorded.
        VotesNotRecorded = "votes-not-recorded",
        /// Some votes are counted in weights and others in people.
        MixedUnits = "mixed-units",
        /// What the share is of is not recorded.
        BaseNotRecorded = "base-not-recorded",
        /// Votes are weighted, and the share is one of people or places.
        WeightedVotes = "weighted-votes",
        /// The numbers that are recorded leave it open.
        NumbersOpen = "numbers-open",
        /// There is nobody to take a share of.
        NobodyToShare = "nobody-to-share",
        /// More people voted than could, or than were there.
        MoreVotesThanVoters = "more-votes-than-voters",
        /// The list of rules or constituencies is empty.
        EmptyRule = "empty-rule",
        /// As many were for it as against it, and the chair's casting vote is not recorded.
        Tied = "tied",
        /// As many were for it as against it, and the chair's casting vote settled it.
        CastingVote = "casting-vote",
        /// A casting vote stands round another rule than more than half of the votes for and against.
        NotSimple = "not-simple",
        /// It is not recorded whether the co-chairs agreed.
        CoChairsNotRecorded = "co-chairs-not-recorded",
        /// The forum advises, and a body outside it decides: nothing is asked of the forum's votes.
        BodyDecides = "body-decides",
        /// The body outside the forum has a part in the rule, and neither accepted nor refused, as far as is recorded.
        BodyNotRecorded = "body-not-recorded",
        /// Objections are not recorded.
        ObjectionsNotRecorded = "objections-not-recorded",
        /// It is not recorded whether an objection was held to stand.
        ObjectionOpen = "objection-open",
        /// Another ruled on an objection than the rule names, or it is not recorded who did.
        RuledByAnother = "ruled-by-another",
        /// Not everybody who was there agreed or stood aside, as far as is recorded: somebody abstained, or nothing is recorded of them.
        NotEverybody = "not-everybody",
    }
}

impl Reason {
    /// What it says, in both languages.
    pub fn message(self) -> Message {
        words::reason(self)
    }
}

/// What a share is of, and how many that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Base {
    /// The share that is asked for.
    pub share: Fraction,
    /// Whether it has to be more than that.
    pub more_than: bool,
    /// What it is a share of.
    pub of: ThresholdBase,
    /// How many that is.
    pub number: Between,
}

/// The numbers that an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Numbers {
    /// How many there were: people there for a quorum, votes for a majority; noes for a consensus, objections that stand for consent.
    pub counted: Between,
    /// What they are counted against, where a share is asked for.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// The fewest that are enough, where that is known; for a consensus or consent, there must be none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<u64>,
}

/// A part of a quorum or of a rule, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Part {
    /// What it asks.
    pub asks: Asks,
    /// Of which constituency; of all where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constituency: Option<ConstituencyId>,
    /// Whether it holds.
    pub holds: Holds,
    /// Why, where the numbers alone do not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The numbers it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Numbers>,
    /// What it is made of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

impl Part {
    pub(super) const fn new(asks: Asks, holds: Holds) -> Self {
        Self {
            asks,
            constituency: None,
            holds,
            reason: None,
            numbers: None,
            parts: Vec::new(),
        }
    }

    /// A part of which something is missing.
    pub(super) const fn open(asks: Asks, reason: Reason) -> Self {
        Self::new(asks, Holds::NotKnown).because(reason)
    }

    /// A part that asks for votes of which something is missing, or which cannot be.
    pub(super) const fn without_votes(asks: Asks, reason: Reason) -> Self {
        let holds = match reason {
            Reason::MoreVotesThanVoters => Holds::NotAssessable,
            _ => Holds::NotKnown,
        };
        Self::new(asks, holds).because(reason)
    }

    pub(super) const fn because(mut self, reason: Reason) -> Self {
        self.reason = Some(reason);
        self
    }

    /// The same with its numbers; where they leave it open, or there is nobody, that is the reason.
    pub(super) fn numbers(mut self, numbers: Numbers) -> Self {
        self.numbers = Some(numbers);
        self.reason = match self.holds {
            Holds::NotKnown => Some(Reason::NumbersOpen),
            Holds::NotAssessable => Some(Reason::NobodyToShare),
            _ => None,
        };
        self
    }

    pub(super) fn of(mut self, constituency: Option<&ConstituencyId>) -> Self {
        self.constituency = constituency.cloned();
        self
    }

    /// One that is made of others.
    pub(super) fn made_of(asks: Asks, holds: Holds, parts: Vec<Self>) -> Self {
        Self {
            parts,
            ..Self::new(asks, holds)
        }
    }

    /// Its reason and those of all its parts, its parts' first.
    pub fn reasons(&self) -> Box<dyn Iterator<Item = Reason> + '_> {
        Box::new(self.parts.iter().flat_map(Self::reasons).chain(self.reason))
    }

    /// The parts that are not made of others: itself, where it is not.
    pub fn leaves(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        if self.parts.is_empty() {
            Box::new(std::iter::once(self))
        } else {
            Box::new(self.parts.iter().flat_map(Self::leaves))
        }
    }
}
