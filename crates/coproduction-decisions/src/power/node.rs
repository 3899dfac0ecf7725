//! A compiled rule, and whether votes meet it.

use coproduction_core::Fraction;

use crate::ThresholdBase;

/// A rule over sums of votes. Which voters go into a sum is said once, in the game's list of sums, and referred to by
/// its place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Share(Threshold),
    All(Vec<Node>),
    Any(Vec<Node>),
    /// Another rule, but where as many vote yes as no the chair decides, if present.
    Tied {
        votes: usize,
        chair: usize,
        rule: Box<Node>,
    },
}

/// A share of a base votes yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Threshold {
    pub(super) votes: usize,
    pub(super) share: Fraction,
    pub(super) of: ThresholdBase,
    pub(super) more_than: bool,
}

/// Votes, sum by sum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Votes<'a> {
    /// In favour.
    pub(super) yes: &'a [u64],
    /// Of those present, all of whom vote yes or no.
    pub(super) present: &'a [u64],
    /// Of those who may vote.
    pub(super) eligible: &'a [u64],
    /// Of the places constituted.
    pub(super) constituted: &'a [u64],
}

impl Node {
    /// Whether the votes meet the rule.
    pub(super) fn met(&self, votes: Votes<'_>) -> bool {
        match self {
            Self::Share(threshold) => threshold.met(votes),
            Self::All(nodes) => nodes.iter().all(|node| node.met(votes)),
            Self::Any(nodes) => nodes.iter().any(|node| node.met(votes)),
            Self::Tied {
                votes: all,
                chair,
                rule,
            } => {
                let present = at(votes.present, *all);
                let tied = present > 0 && at(votes.yes, *all).checked_mul(2) == Some(present);
                if tied && at(votes.present, *chair) > 0 {
                    at(votes.yes, *chair) > 0
                } else {
                    rule.met(votes)
                }
            }
        }
    }

    /// Whether the rule is monotone whatever the votes: true of everything but a casting vote round another rule than
    /// half of the votes of those present. Where it is not, the votes have to be looked at.
    pub(super) fn is_monotone(&self) -> bool {
        match self {
            Self::Share(_) => true,
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().all(Self::is_monotone),
            Self::Tied { votes, rule, .. } => match &**rule {
                Self::Share(threshold) => {
                    let half = threshold.share.denominator.get() / 2 == threshold.share.numerator
                        && threshold.share.denominator.get() % 2 == 0;
                    half && threshold.votes == *votes && threshold.of != ThresholdBase::Constituted
                }
                _ => false,
            },
        }
    }

    /// Every threshold in the rule.
    pub(super) fn thresholds(&self) -> Vec<Threshold> {
        match self {
            Self::Share(threshold) => vec![*threshold],
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().flat_map(Self::thresholds).collect(),
            Self::Tied { rule, .. } => rule.thresholds(),
        }
    }
}

impl Threshold {
    /// Whether the share votes yes. Of nobody there is no share: it is never met.
    pub(super) fn met(&self, votes: Votes<'_>) -> bool {
        let base = at(
            match self.of {
                ThresholdBase::Eligible => votes.eligible,
                ThresholdBase::Constituted => votes.constituted,
                ThresholdBase::Cast | ThresholdBase::Valid | ThresholdBase::Present => votes.present,
            },
            self.votes,
        );
        if base == 0 {
            return false;
        }
        let have = u128::from(at(votes.yes, self.votes)) * u128::from(self.share.denominator.get());
        let need = u128::from(base) * u128::from(self.share.numerator);
        if self.more_than { have > need } else { have >= need }
    }

    /// The fewest votes that meet it, of a base.
    pub(super) fn quota(&self, base: u64) -> Option<u64> {
        let need = u128::from(base) * u128::from(self.share.numerator);
        let of = u128::from(self.share.denominator.get());
        let quota = if self.more_than {
            need / of + 1
        } else {
            need.div_ceil(of)
        };
        u64::try_from(quota).ok()
    }
}

pub(super) fn at(sums: &[u64], place: usize) -> u64 {
    sums.get(place).copied().unwrap_or(0)
}
