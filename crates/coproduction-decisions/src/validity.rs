//! Was a decision validly taken? From the rule and the quorum in force, who could vote, who was there, and the votes or objections.
//!
//! Integers alone. Each answer carries the numbers that it rests on, and is one of [`Holds`]: *yes*, *no*, *not known* where the
//! record leaves it open, *not assessable* where there is nobody to take a share of, and *not asked*.
//!
//! The people that a threshold may be a share of are types of their own, and none can stand in for another: [`Constituted`] places,
//! [`Eligible`] people, those [`Present`], the votes [`Cast`]. A quorum tested on those who could vote, and not on those who were
//! there, is met at every meeting; here it does not compile.
//!
//! ```compile_fail
//! use coproduction_decisions::validity::{Eligible, Populations};
//! let could_vote = Eligible::counted([("patients".parse().unwrap(), 6)]);
//! let populations = Populations::new().present(could_vote); // those who could vote are not those who were there
//! ```
//!
//! ```
//! use coproduction_core::Fraction;
//! use coproduction_decisions::validity::{Cast, Eligible, Holds, Populations, Present, carried, quorate};
//! use coproduction_decisions::{Decision, DecisionRule, Quorum, QuorumRequirement, ThresholdBase, VoteCount, VoteLine, VoteOption};
//!
//! let (patients, staff) = ("patients".parse()?, "staff".parse()?);
//! let votes = VoteCount::new(vec![
//!     VoteLine::new(VoteOption::For, 3).constituency("patients".parse()?),
//!     VoteLine::new(VoteOption::For, 4).constituency("staff".parse()?),
//!     VoteLine::new(VoteOption::Against, 5).constituency("staff".parse()?),
//! ]);
//! let populations = Populations::new()
//!     .eligible(Eligible::counted([("patients".parse()?, 6), ("staff".parse()?, 10)]))
//!     .present(Present::counted([(patients, 3), (staff, 9)]))
//!     .cast(Cast::of(&votes).map_err(|reason| reason.message().en)?);
//!
//! let half = Fraction::new(1, 2.try_into()?);
//! let quorum = Quorum::new().overall(QuorumRequirement::Share { share: half, of: ThresholdBase::Eligible });
//! let quorate = quorate(Some(&quorum), &populations);
//! assert_eq!(quorate.holds, Holds::Yes);
//! let numbers = quorate.parts[0].numbers.ok_or("no numbers")?;
//! assert_eq!((numbers.counted.known(), numbers.needed), (Some(12), Some(8)));
//!
//! let majority = DecisionRule::Majority { share: half, of: ThresholdBase::Eligible, more_than: true };
//! let decision = Decision::new("5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?);
//! let carried = carried(Some(&majority), &decision, &populations);
//! assert_eq!(carried.holds, Holds::No); // 7 of the 12 there, and not more than half of the 16 who could vote
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agreement;
mod between;
mod cast;
mod part;
mod populations;
mod quorum;
mod rule;
mod share;
mod taken;
mod words;

pub use between::Between;
pub use cast::{Cast, VoteUnit, Votes};
pub use part::{Asks, Base, Holds, Numbers, Part, Reason};
pub use populations::{Constituted, Eligible, Populations, Present};
pub use quorum::quorate;
pub use rule::carried;
pub use taken::{Dissents, Validity, validity};
