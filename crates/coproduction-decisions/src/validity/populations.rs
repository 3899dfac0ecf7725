//! Who is counted: places, people who could vote, people who were there. None can stand in for another.

use std::collections::BTreeMap;

use coproduction_core::ConstituencyId;

use super::{Between, Cast, Reason};

macro_rules! population {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            all: Between,
            of: BTreeMap<ConstituencyId, Between>,
            others: Between,
        }

        impl $name {
            /// All of them counted, constituency by constituency; one that is not listed has nobody.
            pub fn counted(of: impl IntoIterator<Item = (ConstituencyId, u64)>) -> Self {
                let mut counted = Self::in_all(Between::NOBODY);
                for (constituency, people) in of {
                    let known = counted.of.entry(constituency).or_insert(Between::NOBODY);
                    *known = *known + Between::exactly(people);
                    counted.all = counted.all + Between::exactly(people);
                }
                counted
            }

            /// So many in all; of constituencies, nothing more is known.
            pub fn in_all(all: Between) -> Self {
                let others = all.most().map_or(Between::NOT_KNOWN, Between::up_to);
                Self { all, of: BTreeMap::new(), others }
            }

            /// The same, with the number of one constituency.
            pub fn with(mut self, constituency: ConstituencyId, people: Between) -> Self {
                self.of.insert(constituency, people);
                self
            }

            /// The same, with what is known of each constituency that is not listed.
            pub const fn others(mut self, people: Between) -> Self {
                self.others = people;
                self
            }

            /// How many there are.
            pub const fn all(&self) -> Between {
                self.all
            }

            /// How many of a constituency.
            pub fn of(&self, constituency: &ConstituencyId) -> Between {
                self.of.get(constituency).copied().unwrap_or(self.others)
            }
        }
    };
}

population! {
    /// The places that the terms of reference constitute, vacant or not.
    Constituted
}

population! {
    /// The people who could vote on the question: those who stood back because of an interest are not among them.
    Eligible
}

population! {
    /// The people who were there and counted towards the quorum: those who stood back because of an interest do not.
    Present
}

/// Everybody whom thresholds may count; what is `None` is not on record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Populations {
    /// The places.
    pub constituted: Option<Constituted>,
    /// Who could vote.
    pub eligible: Option<Eligible>,
    /// Who was there.
    pub present: Option<Present>,
    /// The votes cast, or why they are not known.
    pub cast: Result<Cast, Reason>,
}

impl Default for Populations {
    fn default() -> Self {
        Self::new()
    }
}

impl Populations {
    /// Nothing on record.
    pub const fn new() -> Self {
        Self {
            constituted: None,
            eligible: None,
            present: None,
            cast: Err(Reason::VotesNotRecorded),
        }
    }

    /// The same with the places.
    pub fn constituted(mut self, places: Constituted) -> Self {
        self.constituted = Some(places);
        self
    }

    /// The same with those who could vote.
    pub fn eligible(mut self, people: Eligible) -> Self {
        self.eligible = Some(people);
        self
    }

    /// The same with those who were there.
    pub fn present(mut self, people: Present) -> Self {
        self.present = Some(people);
        self
    }

    /// The same with the votes.
    pub fn cast(mut self, votes: Cast) -> Self {
        self.cast = Ok(votes);
        self
    }
}
