//! Who votes: kinds of interchangeable people, and those outside the forum who have a say.

use std::collections::BTreeMap;

use coproduction_core::{ConstituencyId, Side};

use super::PowerError;

coproduction_core::vocabulary! {
    /// In what role somebody has a say.
    pub enum Role {
        /// A member with a vote and no office.
        Member = "member",
        /// The chair, who votes as a member does.
        Chair = "chair",
        /// One of the co-chairs, who vote as members do.
        CoChair = "co-chair",
        /// The body outside the forum that decides, such as a health board. It has no vote in the forum.
        DecidingBody = "deciding-body",
        /// Somebody independent who rules on objections. They have no vote in the forum.
        Independent = "independent",
    }
}

/// A kind of interchangeable voters: of one constituency, in one role, each with the same weight.
///
/// Somebody with a weight of their own is a kind of one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Kind {
    /// Their constituency; for those outside the forum, a short name such as `board`.
    pub constituency: ConstituencyId,
    /// The side they are on.
    pub side: Side,
    /// Their role.
    pub role: Role,
    /// How many people there are.
    pub voters: u32,
    /// How many votes each of them casts: 1 for one person, one vote.
    pub weight: u32,
    /// How many places there are for them, vacant or not: what a share of the places constituted is a share of.
    pub places: u32,
}

impl Kind {
    /// So many members of a constituency, each with one vote, and no place vacant.
    pub const fn new(constituency: ConstituencyId, side: Side, voters: u32) -> Self {
        Self {
            constituency,
            side,
            role: Role::Member,
            voters,
            weight: 1,
            places: voters,
        }
    }

    /// One person, or one body, in a role.
    pub const fn one(constituency: ConstituencyId, side: Side, role: Role) -> Self {
        let mut kind = Self::new(constituency, side, 1);
        kind.role = role;
        kind
    }

    /// The same kind, where each casts so many votes.
    pub const fn weight(mut self, votes: u32) -> Self {
        self.weight = votes;
        self
    }

    /// The same kind with so many places, some of which may be vacant.
    pub const fn places(mut self, places: u32) -> Self {
        self.places = places;
        self
    }

    /// Whether they vote in the forum: everybody but those outside it.
    pub const fn in_forum(&self) -> bool {
        !matches!(self.role, Role::DecidingBody | Role::Independent)
    }
}

/// Everybody who has a say: the voters of the forum, and those outside it to whom its rule gives a part.
///
/// Kinds keep their order, and every figure refers to a kind by its place in it, from 0.
///
/// ```
/// use coproduction_core::Side;
/// use coproduction_decisions::power::{Body, Kind, Role};
///
/// let body = Body::new([
///     Kind::new("patients".parse()?, Side::LivedExperience, 6),
///     Kind::new("staff".parse()?, Side::Professional, 9),
///     Kind::one("staff".parse()?, Side::Professional, Role::Chair),
///     Kind::one("board".parse()?, Side::Professional, Role::DecidingBody),
/// ])?;
/// assert_eq!(body.forum_voters(), 16);
/// assert_eq!(body.kinds_on(Side::LivedExperience), [0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    kinds: Vec<Kind>,
}

impl Body {
    /// A body of these kinds.
    ///
    /// # Errors
    /// [`NobodyToVote`](PowerError::NobodyToVote) where nobody votes in the forum;
    /// [`ZeroWeight`](PowerError::ZeroWeight), [`MoreVotersThanPlaces`](PowerError::MoreVotersThanPlaces);
    /// [`SideConflict`](PowerError::SideConflict) where a constituency is on two sides;
    /// [`NotOne`](PowerError::NotOne) where there are two chairs, deciding bodies or independent persons;
    /// [`Overflow`](PowerError::Overflow) where there are more than 4,294,967,295 voters or places.
    pub fn new(kinds: impl IntoIterator<Item = Kind>) -> Result<Self, PowerError> {
        let body = Self {
            kinds: kinds.into_iter().collect(),
        };
        let (mut voters, mut places) = (0_u32, 0_u32);
        let mut sides = BTreeMap::new();
        for kind in &body.kinds {
            let constituency = || kind.constituency.clone();
            if kind.weight == 0 {
                return Err(PowerError::ZeroWeight);
            }
            if kind.voters > kind.places {
                return Err(PowerError::MoreVotersThanPlaces {
                    constituency: constituency(),
                });
            }
            // Those outside bear a name of their own, not a constituency of the forum.
            if kind.in_forum() && *sides.entry(&kind.constituency).or_insert(kind.side) != kind.side {
                return Err(PowerError::SideConflict {
                    constituency: constituency(),
                });
            }
            voters = voters.checked_add(kind.voters).ok_or(PowerError::Overflow)?;
            places = places.checked_add(kind.places).ok_or(PowerError::Overflow)?;
        }
        for role in [Role::Chair, Role::DecidingBody, Role::Independent] {
            let mut held = body.kinds.iter().filter(|kind| kind.role == role);
            if held.next().is_some_and(|kind| kind.voters != 1) || held.next().is_some() {
                return Err(PowerError::NotOne);
            }
        }
        if body.forum_voters() == 0 {
            return Err(PowerError::NobodyToVote);
        }
        Ok(body)
    }

    /// The kinds, in their order.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// How many people vote in the forum.
    pub fn forum_voters(&self) -> u32 {
        self.kinds
            .iter()
            .filter(|kind| kind.in_forum())
            .map(|kind| kind.voters)
            .sum()
    }

    /// The places in the list of the kinds on a side, those outside the forum included.
    pub fn kinds_on(&self, side: Side) -> Vec<usize> {
        self.places_where(|kind| kind.side == side)
    }

    /// The places in the list of the kinds for which something holds.
    pub(super) fn places_where(&self, holds: impl Fn(&Kind) -> bool) -> Vec<usize> {
        let found = self.kinds.iter().enumerate().filter(|(_, kind)| holds(kind));
        found.map(|(place, _)| place).collect()
    }

    /// How many people there are of each kind.
    pub(super) fn sizes(&self) -> Vec<u32> {
        self.kinds.iter().map(|kind| kind.voters).collect()
    }
}
