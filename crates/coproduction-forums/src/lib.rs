//! The forum: its purpose, the organisations behind it, its life, and the terms of reference in dated
//! versions, with seats that exist whether or not somebody holds them.
//!
//! ```
//! use coproduction_core::{Bilingual, Text};
//! use coproduction_forums::{Forum, Seat, TermsOfReference};
//!
//! let seats = [Seat::new("9d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b12".parse()?, "lived-experience".parse()?).places(6)];
//! let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?))
//!     .terms([TermsOfReference::new("1d4f5f68-51d7-4a3c-9a63-3f5d6f1e2b13".parse()?).seats(seats)]);
//! assert_eq!(forum.terms.unwrap()[0].constituted_places(), Some(6));
//! # Ok::<(), coproduction_core::FormError>(())
//! ```
//!
//! Features: `schema` (JSON Schemas by schemars), `measures` (who has a say by terms of reference: `Forum::draft`).

#[cfg(feature = "measures")]
mod draft;
mod evaluation;
mod forum;
mod lead;
mod life;
mod seat;
mod terms;

#[cfg(feature = "measures")]
pub use draft::{Assumption, DraftError, Drafted};
pub use evaluation::{Evaluation, EvaluationScore, EvaluationTool};
pub use forum::{Forum, ForumScope, Partner, PartnerRole, Recognition, Service};
pub use lead::{DayCount, Lead};
pub use life::{ClosureReason, LifeStage, LifeState};
pub use seat::Seat;
pub use terms::{
    Agreement, Chairing, ChairingKind, ReportingRoute, Review, TermLength, TermLimit, TermsOfReference,
};
