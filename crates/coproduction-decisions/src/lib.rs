//! How a forum decides, and what it decided: quorum and decision rules as data, decisions from proposal
//! on, the commitments that follow, and the recommendations they answer.
//!
//! ```
//! use coproduction_core::Fraction;
//! use coproduction_decisions::{DecisionRule, ThresholdBase};
//! use std::num::NonZeroU32;
//!
//! // More than half of the votes cast.
//! let rule = DecisionRule::Majority {
//!     share: Fraction::new(1, NonZeroU32::new(2).unwrap()),
//!     of: ThresholdBase::Cast,
//!     more_than: true,
//! };
//! assert_eq!(rule, rule.clone());
//! ```
//!
//! [`validity`] says whether a decision was validly taken.
//!
//! Features: `schema` (JSON Schemas by schemars), `measures` (the modules `power` and `influence`).

mod assessment;
mod commitment;
mod count;
mod decision;
#[cfg(feature = "measures")]
pub mod influence;
mod llais;
#[cfg(feature = "measures")]
pub mod power;
mod prioritisation;
mod quorum;
mod recommendation;
mod response;
mod rule;
pub mod validity;
mod vocabulary;

pub use assessment::{AssessmentKind, ImpactAssessment, RepresentingBody};
pub use commitment::{Commitment, CommitmentState, CommitmentStatus, Evidence, Owner};
pub use count::{Ballot, CastingVote, Dissent, Electorate, Objection, VoteCount, VoteLine, VoteOption};
pub use decision::{Decision, DecisionStages};
pub use llais::{LlaisContact, LlaisContactKind, LlaisRefusal};
pub use prioritisation::{Prioritisation, PrioritisationMethod, PrioritisedOption};
pub use quorum::{ConstituencyCount, ConstituencyQuorum, Quorum, QuorumRequirement};
pub use recommendation::Recommendation;
pub use response::{BodyResponse, BodyResponseStatus};
pub use rule::{Adjudicator, DecisionRule, ThresholdBase};
pub use vocabulary::{
    DecidedBy, DecisionOrigin, DecisionOutcome, DecisionState, DecisionSubject, QualityDomain, TakenIn,
    WayOfWorking,
};
